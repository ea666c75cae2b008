/**
 * The facade: set texts, ask for a checked report. Everything between is derived and remembered by identity.
 */

import { withLate } from './derive.ts';
import { linesOf, startOf } from './document.ts';
import { type DocumentMention, mentionsOf } from './documents/mentions/mentions.ts';
import { vietnamese } from './figures/figure.ts';
import { type Finding, filePlace, type Place, textPlace, uriOf } from './finding.ts';
import { neverStop, type ShouldStop, type SourceFile } from './host.ts';
import type { DataRequest } from './model/declarations.ts';
import type { EditorSettings } from './model/files/settings.ts';
import type { Part, Report, Section } from './model/report.ts';
import { assemble, knownChecks, type ReportSources, readParts } from './project/assembling.ts';
import type { Baseline } from './project/baseline.ts';
import { type Checking, checking, type VerdictCounts } from './project/checking.ts';
import type { DataSupport } from './project/data-support.ts';
import { mayNameData } from './project/data-tables.ts';
import { type FigureVerdict, inReadingOrder } from './project/figure-verdicts.ts';
import { type ReportedFinding, reportFindings } from './project/reporting.ts';
import { documentOf } from './project/sources.ts';
import type { YamlSupport } from './project/yaml-support.ts';
import type { Evaluation, Fault } from './relations/evaluation.ts';
import type { Block, Range, SourceDocument } from './text.ts';

export { linesOf } from './document.ts';
export type { ReportSources } from './project/assembling.ts';
export type { FigureVerdict } from './project/figure-verdicts.ts';
export {
  fixLabel,
  fixTitle,
  messageOf,
  placesOf,
  type RelatedPlace,
  type ReportedFinding,
  relatedOf,
} from './project/reporting.ts';
export { knownChecks };

export interface Checked {
  readonly report: Report;
  readonly evaluations: readonly Evaluation[];
  readonly faults: readonly Fault[];
  readonly mentions: readonly DocumentMention[];
  readonly findings: readonly ReportedFinding[];
  readonly figures: readonly FigureVerdict[];
  /** How many figures have each verdict. */
  readonly verdicts: VerdictCounts;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** All sources that were read, workbooks too, which have no document. */
  readonly uris: readonly string[];
  /** Checks that failed themselves: a fault of Soát's, not of the report. */
  readonly problems: readonly string[];
  /** The known findings that were held against these. */
  readonly baseline: Baseline | undefined;
  /** The section a block is read in. */
  sectionAt(block: Block): Section | undefined;
  /** All evaluations that may have a figure in a block: those of its section, and those between it and others. */
  evaluationsAt(block: Block): readonly Evaluation[];
}

export interface Project {
  /** Sets a source as it stands now. */
  set(uri: string, file: SourceFile): void;
  remove(uri: string): void;
  file(uri: string): SourceFile | undefined;
  /** The blocks of a text source. */
  document(uri: string): SourceDocument | undefined;
  setReport(sources: ReportSources): void;
  removeReport(uri: string): void;
  reports(): readonly ReportSources[];
  /** What holds where neither the report nor a configuration says anything. */
  configure(editor: EditorSettings): void;
  /** Gives the project the reader of YAML, once it is loaded. */
  useYaml(support: YamlSupport): void;
  readonly yaml: YamlSupport | undefined;
  /** Gives the project the reader of data files, once it is loaded. */
  useData(support: DataSupport): void;
  /** What the source names as `data:`. */
  requests(uri: string, kind: Part['kind']): readonly DataRequest[];
  check(uri: string, shouldStop?: ShouldStop): Checked;
  /** What the last whole check found, of the texts as they were then. */
  last(uri: string): Checked | undefined;
}

export function openProject(): Project {
  const files = new Map<string, SourceFile>();
  const documents = new Map<string, SourceDocument>();
  const reports = new Map<string, ReportSources>();
  const results = new Map<string, Result>();
  // The report as it was last put together, even where its check was not let end.
  const assembled = new Map<string, Report>();
  let yaml: YamlSupport | undefined;
  let data: DataSupport | undefined;
  let editor: EditorSettings = {};
  const document = (uri: string): SourceDocument | undefined => {
    const file = files.get(uri);
    if (file?.kind !== 'text') return undefined;
    const known = documents.get(uri);
    if (file.document) return file.document;
    if (known && known.text.content === file.content) return known;
    const fresh = documentOf(uri, file.content, known);
    documents.set(uri, fresh);
    return fresh;
  };
  return {
    set: (uri, file) => void files.set(uri, file),
    remove: uri => {
      files.delete(uri);
      documents.delete(uri);
    },
    configure: settings => {
      editor = settings;
    },
    file: uri => files.get(uri),
    document,
    setReport: sources => void reports.set(sources.uri, sources),
    removeReport: uri => {
      reports.delete(uri);
      results.delete(uri);
      assembled.delete(uri);
    },
    reports: () => [...reports.values()],
    useYaml: support => {
      yaml = support;
    },
    get yaml() {
      return yaml;
    },
    useData: support => {
      data = support;
    },
    requests: (uri, kind) => {
      const source = document(uri);
      if (!source || !mayNameData(source.text.content)) return [];
      return readParts(source, { kind, style: vietnamese, yaml }).flatMap(part => part.data ?? []);
    },
    last: uri => results.get(uri)?.checked,
    check: (uri, shouldStop = neverStop) => {
      const sources = reports.get(uri) ?? { uri, body: [uri], appendices: [], missing: [] };
      const inputs = [sources, yaml, data, editor, ...uris(sources).flatMap(uri => [files.get(uri), document(uri)])];
      const known = results.get(uri);
      // Right because everything a check depends on is in `inputs`, and all of it is immutable.
      if (known && same(known.inputs, inputs)) return known.checked;
      let stopped = false;
      const asked = (): boolean => {
        stopped ||= shouldStop();
        return stopped;
      };
      const documents = new Map<string, SourceDocument>();
      for (const own of uris(sources)) {
        const found = document(own);
        if (found) documents.set(own, found);
      }
      const file = (own: string): SourceFile | undefined => files.get(own);
      const report = assemble({
        sources,
        documents,
        yaml,
        data,
        file,
        editor,
        previous: assembled.get(uri),
      });
      assembled.set(uri, report);
      const encodings = encodingFindings(documents, file);
      const checked = checkReport(report, { documents, encodings, sources, shouldStop: asked });
      if (!stopped) results.set(uri, { inputs, checked });
      return checked;
    },
  };
}

interface Result {
  readonly inputs: readonly unknown[];
  readonly checked: Checked;
}

function uris({ uri, body, appendices, data = [], config = [], registers = [] }: ReportSources): readonly string[] {
  return [...new Set([uri, ...body, ...appendices, ...data.map(file => file.uri), ...config, ...registers])];
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

interface CheckContext {
  readonly documents: Map<string, SourceDocument>;
  readonly encodings: Iterable<Finding>;
  readonly sources: ReportSources;
  readonly shouldStop: ShouldStop;
}

function checkReport(report: Report, { documents, encodings, sources, shouldStop }: CheckContext): Checked {
  const found = checking(report, shouldStop);
  // What was reported before stays at hand for the check that ends.
  const findings = found.ended
    ? reportFindings(report, [...encodings, ...found.findings], { documents, baseline: sources.baseline })
    : [];
  // A configuration belongs to many reports: it counts among a report's documents only when there is something to say.
  for (const uri of sources.config ?? []) {
    if (!findings.some(({ place }) => uriOf(place) === uri)) documents.delete(uri);
  }
  return checkedOf({
    found,
    report,
    findings,
    documents,
    uris: [...new Set([...documents.keys(), ...(sources.data ?? []).map(data => data.uri)])],
    problems: found.problems,
    baseline: sources.baseline,
    sectionAt: found.sectionAt,
    evaluationsAt: found.evaluationsAt,
  });
}

type LateChecked = Pick<Checked, 'evaluations' | 'faults' | 'figures' | 'verdicts' | 'mentions'>;

const checkedOf = withLate<Omit<Checked, keyof LateChecked> & { readonly found: Checking }, LateChecked>({
  evaluations: ({ found }) => found.evaluations,
  faults: ({ found }) => found.faults,
  figures: ({ found, documents }) => inReadingOrder(found.figures, documents),
  verdicts: ({ found }) => found.verdicts,
  mentions: ({ report }) => mentionsOf(report),
});

function* encodingFindings(
  documents: ReadonlyMap<string, SourceDocument>,
  file: (uri: string) => SourceFile | undefined,
): Generator<Finding> {
  for (const [uri, document] of documents) {
    const source = file(uri);
    if (source?.kind === 'text' && source.lost) {
      const { blocks } = document;
      const at = blocks.findIndex(block => block.text.includes('\ufffd'));
      const start = blocks[at]?.text.indexOf('\ufffd') ?? 0;
      yield {
        check: 'encoding-unexpected',
        place: blocks[at] ? textPlace(blocks[at], start, start + 1) : filePlace(uri),
        data: { lost: source.lost },
      };
    }
    if (source?.kind === 'text' && source.encoding) {
      yield { check: 'encoding-unexpected', place: filePlace(uri), data: { encoding: source.encoding } };
    }
  }
}

export interface Location {
  readonly uri: string;
  readonly range?: Range;
  readonly sheet?: string;
  readonly cell?: string;
}

/** A place as an exit needs it: lines and columns, a cell of a sheet, or the file. */
export function locate(checked: Pick<Checked, 'documents'>, place: Place): Location {
  const uri = uriOf(place);
  if (place.kind === 'cell') return { uri, sheet: place.sheet, cell: place.cell };
  if (place.kind === 'file') return { uri };
  const document = checked.documents.get(uri);
  const start = document && startOf(document, place.block);
  if (!document || start === undefined) return { uri };
  const lines = linesOf(document);
  return { uri, range: { start: lines.position(start + place.start), end: lines.position(start + place.end) } };
}

export { checkById } from './checks/index.ts';

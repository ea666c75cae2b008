/**
 * The facade: set texts, ask for a checked report. Everything between is derived and remembered by identity.
 */
import type { Baseline } from './baseline.ts';
import { checkById, checks } from './checks/index.ts';
import type { DataSupport } from './data-support.ts';
import { type DataFile, mayNameData, withData } from './data-tables.ts';
import { memo, memo2 } from './derive.ts';
import { type DocumentMention, mentionsOf } from './documents/mentions.ts';
import { type Figure, type NumberStyle, numberStyle, vietnamese } from './figures/figure.ts';
import { recogniseStyle } from './figures/recognise-style.ts';
import { type Finding, filePlace, type Place, textPlace, uriOf, type Verdict } from './finding.ts';
import { neverStop, type ShouldStop, type SourceFile } from './host.ts';
import type { DataRequest } from './model/declarations.ts';
import { readMarkdownParts } from './model/from-markdown.ts';
import { openingOf } from './model/opening.ts';
import type { CheckSettings, Identity, Part, Report } from './model/report.ts';
import { tablesOf } from './model/report.ts';
import { resolveSettings, severitiesOnly } from './model/settings.ts';
import { cellAddress, figurePlace, type Table } from './model/table.ts';
import { diagnose } from './relations/diagnose.ts';
import { evaluateOnce } from './relations/evaluate.ts';
import type { Evaluation, Fault } from './relations/evaluation.ts';
import { relationsOf } from './relations/index.ts';
import { type ReportedFinding, reportFindings } from './reporting.ts';
import { conflictMarkers, documentOf, isMarkdown, isYaml } from './sources.ts';
import { type LineIndex, lineIndex, type Range, type SourceDocument, startOf } from './text.ts';
import type { YamlSupport } from './yaml-support.ts';

export { fixTitle, messageOf, type ReportedFinding, relatedMessage } from './reporting.ts';

/** What a report is made of: uris in order, found by `load`. */
export interface ReportSources {
  /** `report.yaml`, or the one file. */
  readonly uri: string;
  readonly body: readonly string[];
  readonly appendices: readonly string[];
  /** Paths that the report names and that are not there, with where they are named. */
  readonly missing: readonly { readonly path: string; readonly place: Place }[];
  /** Files that hold the rows of tables. */
  readonly data?: readonly DataFile[];
  /** `soat.config.yaml` of the report's folder and those above, nearest first. */
  readonly config?: readonly string[];
  /** Known findings. */
  readonly baseline?: Baseline | undefined;
}

export interface FigureVerdict {
  readonly address: string;
  readonly place: Place;
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The relations in which it is the result. */
  readonly evaluations: readonly Evaluation[];
}

export interface Checked {
  readonly report: Report;
  readonly evaluations: readonly Evaluation[];
  readonly faults: readonly Fault[];
  readonly mentions: readonly DocumentMention[];
  readonly findings: readonly ReportedFinding[];
  readonly figures: readonly FigureVerdict[];
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** Checks that failed themselves: a fault of Soát's, not of the report. */
  readonly problems: readonly string[];
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
  /** Severities by check id where the report itself says nothing. */
  configure(settings: CheckSettings): void;
  /** Gives the project the reader of YAML, once it is loaded. */
  useYaml(support: YamlSupport): void;
  readonly yaml: YamlSupport | undefined;
  /** Gives the project the reader of data files, once it is loaded. */
  useData(support: DataSupport): void;
  /** What the source names as `data:`. */
  requests(uri: string, kind: Part['kind']): readonly DataRequest[];
  check(uri: string, shouldStop?: ShouldStop): Checked;
}

export const knownChecks: readonly string[] = checks.map(({ id }) => id);

export function openProject(): Project {
  const files = new Map<string, SourceFile>();
  const documents = new Map<string, SourceDocument>();
  const reports = new Map<string, ReportSources>();
  const results = new Map<string, Result>();
  let yaml: YamlSupport | undefined;
  let data: DataSupport | undefined;
  let defaults: CheckSettings = new Map();
  const document = (uri: string): SourceDocument | undefined => {
    const file = files.get(uri);
    if (file?.kind !== 'text') return undefined;
    const known = documents.get(uri);
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
      defaults = settings;
    },
    file: uri => files.get(uri),
    document,
    setReport: sources => void reports.set(sources.uri, sources),
    removeReport: uri => {
      reports.delete(uri);
      results.delete(uri);
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
      return readPart(source, kind, vietnamese, yaml).flatMap(part => part.data ?? []);
    },
    check: (uri, shouldStop = neverStop) => {
      const sources = reports.get(uri) ?? { uri, body: [uri], appendices: [], missing: [] };
      const inputs = [sources, yaml, data, defaults, ...uris(sources).flatMap(uri => [files.get(uri), document(uri)])];
      const known = results.get(uri);
      // Right because everything a check depends on is in `inputs`, and all of it is immutable.
      if (known && same(known.inputs, inputs)) return known.checked;
      let stopped = false;
      const asked = (): boolean => {
        stopped ||= shouldStop();
        return stopped;
      };
      const file = (uri: string): SourceFile | undefined => files.get(uri);
      const checked = checkReport(sources, { document, file, yaml, data, defaults, shouldStop: asked });
      if (!stopped) results.set(uri, { inputs, checked });
      return checked;
    },
  };
}

interface Result {
  readonly inputs: readonly unknown[];
  readonly checked: Checked;
}

function uris({ uri, body, appendices, data = [], config = [] }: ReportSources): readonly string[] {
  return [...new Set([uri, ...body, ...appendices, ...data.map(file => file.uri), ...config])];
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

interface CheckContext {
  readonly document: (uri: string) => SourceDocument | undefined;
  readonly file: (uri: string) => SourceFile | undefined;
  readonly yaml: YamlSupport | undefined;
  readonly data: DataSupport | undefined;
  readonly defaults: CheckSettings;
  readonly shouldStop: ShouldStop;
}

function checkReport(sources: ReportSources, context: CheckContext): Checked {
  const { document, file, shouldStop } = context;
  const documents = new Map<string, SourceDocument>();
  for (const uri of uris(sources)) {
    const found = document(uri);
    if (found) documents.set(uri, found);
  }
  const report = readReport(sources, documents, context);
  const { relations, findings: ruleFindings } = relationsOf(report);
  const evaluations: Evaluation[] = [];
  for (const relation of relations) {
    if (shouldStop()) break;
    evaluations.push(evaluateOnce(relation));
  }
  const faults = diagnose(evaluations);
  const mentions = mentionsOf(report);
  const problems: string[] = [];
  const findings: Finding[] = [
    ...encodingFindings(documents.keys(), file),
    ...report.findings,
    ...report.parts.flatMap(part => part.findings),
    ...ruleFindings,
  ];
  for (const check of checks) {
    if (!check.run || report.settings.get(check.id) === 'off' || shouldStop()) continue;
    try {
      findings.push(...check.run({ report, evaluations, faults, mentions }));
    } catch (error) {
      problems.push(`${check.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const reported = reportFindings(report, findings, { documents, baseline: sources.baseline });
  // A configuration belongs to many reports: it counts among a report's documents only when there is something to say.
  for (const uri of sources.config ?? []) {
    if (!reported.some(({ place }) => uriOf(place) === uri)) documents.delete(uri);
  }
  return {
    report,
    evaluations,
    faults,
    mentions,
    findings: reported,
    figures: figureVerdicts(report, evaluations),
    documents,
    problems,
  };
}

function* encodingFindings(uris: Iterable<string>, file: CheckContext['file']): Generator<Finding> {
  for (const uri of uris) {
    const source = file(uri);
    if (source?.kind === 'text' && source.encoding) {
      yield { check: 'encoding-unexpected', place: filePlace(uri), data: { encoding: source.encoding } };
    }
  }
}

function readReport(
  sources: ReportSources,
  documents: ReadonlyMap<string, SourceDocument>,
  context: CheckContext,
): Report {
  const { yaml, defaults } = context;
  const own = documents.get(sources.uri);
  const standsAlone = sources.appendices.includes(sources.uri);
  const isConfig = sources.config?.includes(sources.uri);
  const file = own && isYaml(sources.uri) && !standsAlone && !isConfig ? yaml?.readReport(own, knownChecks) : undefined;
  const front = own && isMarkdown(sources.uri) ? yaml?.readFrontMatter(own, knownChecks) : undefined;
  const declared = file ?? front?.report;
  const configs = (sources.config ?? []).flatMap(uri => {
    const document = documents.get(uri);
    return document && yaml ? [yaml.readConfig(document, knownChecks)] : [];
  });
  const configuration = resolveSettings(declared, configs, { checks: defaults });
  const { numbers } = configuration;
  const style = numbers ? numberStyle(numbers.value) : file ? vietnamese : styleOf(sources, documents);
  const findings: Finding[] = [...configs.flatMap(config => config.findings), ...(declared?.findings ?? [])];
  for (const { path, place } of sources.missing) findings.push({ check: 'file-missing', place, data: { path } });
  const parts: Part[] = [];
  for (const uri of [...sources.body, ...sources.appendices]) {
    const document = documents.get(uri);
    if (!document) continue;
    const read = readPart(document, sources.body.includes(uri) ? 'body' : 'appendix', style, yaml);
    parts.push(
      ...withData(read, {
        files: sources.data ?? [],
        support: context.data,
        file: context.file,
        document: context.document,
        style,
      }),
    );
    for (const { at, marker } of conflictMarkers(document.text.content)) findings.push(conflict(document, at, marker));
  }
  return {
    uri: sources.uri,
    identity: withLevels(declared?.identity ?? fromOpening(parts), configuration.levels.value),
    style,
    settings: severitiesOnly(configuration),
    configuration,
    parts,
    findings,
  };
}

/** A report that declares nothing says who it is in its opening. */
function fromOpening([first]: readonly Part[]): Identity {
  return first?.kind === 'body' ? { ...nobody, ...openingOf(first) } : nobody;
}

function withLevels(identity: Identity, levels: readonly string[]): Identity {
  return identity.levels.length > 0 || levels.length === 0 ? identity : { ...identity, levels };
}

const nobody: Identity = {
  type: undefined,
  number: undefined,
  date: undefined,
  status: undefined,
  place: undefined,
  issuer: undefined,
  subject: undefined,
  period: undefined,
  cutOffs: new Map(),
  levels: [],
  to: [],
  recipients: undefined,
  signature: undefined,
};

function styleOf(sources: ReportSources, documents: ReadonlyMap<string, SourceDocument>): NumberStyle {
  const first = documents.get(sources.body[0] ?? sources.uri);
  return first ? recogniseOnce(first) : vietnamese;
}

// Right because a document is immutable.
const recogniseOnce = memo(({ text }: SourceDocument) => recogniseStyle(text.content));

function conflict(document: SourceDocument, at: number, marker: string): Finding {
  for (let index = document.blocks.length - 1; index >= 0; index--) {
    const start = document.starts[index]!;
    if (start > at) continue;
    const block = document.blocks[index]!;
    return {
      check: 'merge-conflict',
      place: textPlace(block, at - start, at - start + marker.length),
      data: { marker },
    };
  }
  return { check: 'merge-conflict', place: filePlace(document.text.uri), data: { marker } };
}

interface PartOptions {
  readonly kind: Part['kind'];
  readonly style: NumberStyle;
  readonly yaml: YamlSupport | undefined;
}

function readPart(
  document: SourceDocument,
  kind: Part['kind'],
  style: NumberStyle,
  yaml: YamlSupport | undefined,
): readonly Part[] {
  return partsOf(document, partOptions(kind, style, yaml));
}

// One object for equal options, so that they can be compared by identity.
const knownOptions: PartOptions[] = [];
function partOptions(kind: Part['kind'], style: NumberStyle, yaml: YamlSupport | undefined): PartOptions {
  const found = knownOptions.find(option => option.kind === kind && option.style === style && option.yaml === yaml);
  if (found) return found;
  const option = { kind, style, yaml };
  knownOptions.push(option);
  return option;
}

// Right because a document is immutable and the options are compared by identity.
const partsOf = memo2((document: SourceDocument, { kind, style, yaml }: PartOptions): readonly Part[] => {
  if (isYaml(document.text.uri)) return yaml ? [yaml.readAppendix(document, style)] : [];
  const front = yaml?.readFrontMatter(document, knownChecks);
  const asAppendix = kind === 'appendix' || front?.kind === 'appendix';
  const parts = readMarkdownParts(document, {
    kind: asAppendix ? 'appendix' : 'body',
    style,
    declaration: front?.appendix,
    readYamlTable: yaml ? (block, span, id) => yaml.readTable(block, span, id, style) : undefined,
  });
  const [first, ...rest] = parts;
  return first && front ? [{ ...first, findings: [...front.findings, ...first.findings] }, ...rest] : parts;
});

/** The verdict of every figure of every table, and of the figures that claims of prose are about. */
function figureVerdicts(report: Report, evaluations: readonly Evaluation[]): FigureVerdict[] {
  const byAddress = new Map<string, Evaluation[]>();
  for (const evaluation of evaluations) {
    const { address } = evaluation.relation.result;
    if (!address) continue;
    const known = byAddress.get(address);
    if (known) known.push(evaluation);
    else byAddress.set(address, [evaluation]);
  }
  const verdicts: FigureVerdict[] = [];
  for (const { table } of tablesOf(report)) verdicts.push(...tableVerdicts(table, byAddress));
  return verdicts;
}

function* tableVerdicts(table: Table, byAddress: ReadonlyMap<string, readonly Evaluation[]>): Generator<FigureVerdict> {
  for (const row of table.rows) {
    for (const [column, cell] of row.cells.entries()) {
      if (cell.kind !== 'figure' && cell.kind !== 'phrase') continue;
      if (table.columns[column]!.type === 'text' && cell.kind === 'phrase') continue;
      const address = cellAddress(table, row, column);
      const own = byAddress.get(address) ?? [];
      for (const figure of cell.figures) {
        yield {
          address,
          place: figurePlace(table, row, column, figure),
          figure,
          verdict: worst(own),
          evaluations: own,
        };
      }
    }
  }
}

const order: readonly Verdict[] = ['wrong', 'rounded', 'exact'];

function worst(evaluations: readonly Evaluation[]): Verdict {
  return order.find(verdict => evaluations.some(evaluation => evaluation.verdict === verdict)) ?? 'unchecked';
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

// Right because a document is immutable.
export const linesOf: (document: SourceDocument) => LineIndex = memo(document => lineIndex(document.text.content));

export { checkById };

/**
 * From the sources of a report to the report: what it declares, the parts it is made of, how it is to be read.
 */

import { alike } from '../alike.ts';
import { checks } from '../checks/index.ts';
import { follow, memo, slot } from '../derive.ts';
import { english, type NumberStyle, numberStyle, vietnamese } from '../figures/figure.ts';
import { plainBalance, styleFrom, tellingBalance } from '../figures/recognise-style.ts';
import { isSurelyEnglish, mayBeEnglish, wordsOfLanguages } from '../figures/words-of-languages.ts';
import { isMarkdown, isYaml } from '../file-kinds.ts';
import { type Finding, filePlace, textPlace } from '../finding.ts';
import type { SourceFile } from '../host.ts';
import { alikeAtEnds, append } from '../lists.ts';
import { openFrontMatter } from '../model/files/open-front-matter.ts';
import { type EditorSettings, resolveSettings, severitiesOnly } from '../model/files/settings.ts';
import { completed } from '../model/opening/completed.ts';
import { openingOf } from '../model/opening/opening.ts';
import { emptyIdentity, type Identity, type Part, type Report } from '../model/report.ts';
import { type MarkdownContext, readMarkdownParts } from '../model/sources/from-markdown.ts';
import { commonEnds, type SourceDocument, type Stretch } from '../text.ts';
import type { Baseline } from './baseline.ts';
import type { DataSupport } from './data-support.ts';
import { type DataFile, withData } from './data-tables.ts';
import { type MissingFile, renaming } from './missing-files.ts';
import { conflictMarkers } from './sources.ts';
import { type UnnamedFiles, unnamedFinding } from './unnamed-files.ts';
import type { YamlSupport } from './yaml-support.ts';

/** What a report is made of: uris in order, found by `load`. */
export interface ReportSources {
  /** `report.yaml`, or the one file. */
  readonly uri: string;
  readonly body: readonly string[];
  readonly appendices: readonly string[];
  /** Paths that the report names and that are not there, with where they are named. */
  readonly missing: readonly MissingFile[];
  /** Appendices that stand beside those named, and are not. */
  readonly unnamed?: readonly UnnamedFiles[];
  /** Files that hold the rows of tables. */
  readonly data?: readonly DataFile[];
  /** Registers of documents. */
  readonly registers?: readonly string[];
  /** The register that is named and not there yet. */
  readonly registerToMake?: string;
  /** `soat.config.yaml` of the report's folder and those above, nearest first. */
  readonly config?: readonly string[];
  /** Known findings. */
  readonly baseline?: Baseline | undefined;
}

export const knownChecks: readonly string[] = checks.map(({ id }) => id);

export interface Assembling {
  readonly sources: ReportSources;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly yaml: YamlSupport | undefined;
  readonly data: DataSupport | undefined;
  readonly file: (uri: string) => SourceFile | undefined;
  readonly editor: EditorSettings;
  /** An earlier version of the same report: what is equal in it is handed back, so that what rests on it stays. */
  readonly previous: Report | undefined;
}

export function assemble({ sources, documents, yaml, data, file: fileOf, editor, previous }: Assembling): Report {
  const own = documents.get(sources.uri);
  const standsAlone = sources.appendices.includes(sources.uri);
  const isConfig = sources.config?.includes(sources.uri);
  const isRegister = sources.registers?.includes(sources.uri);
  const file =
    own && isYaml(sources.uri) && !standsAlone && !isConfig && !isRegister
      ? yaml?.readReport(own, knownChecks)
      : undefined;
  const front = own && isMarkdown(sources.uri) ? yaml?.readFrontMatter(own, knownChecks) : undefined;
  const declared = file ?? front?.report;
  const configs = (sources.config ?? []).flatMap(uri => {
    const document = documents.get(uri);
    return document && yaml ? [yaml.readConfig(document, knownChecks)] : [];
  });
  const configuration = alike(previous?.configuration, resolveSettings(declared, configs, editor));
  const { numbers } = configuration;
  const style = numbers ? numberStyle(numbers.value) : file ? vietnamese : styleOf(sources, documents, previous);
  const registers = (sources.registers ?? []).flatMap(uri => {
    const document = documents.get(uri);
    return document && yaml ? [yaml.readRegister(document)] : [];
  });
  const findings: Finding[] = [...configs.flatMap(config => config.findings), ...(declared?.findings ?? [])];
  for (const register of registers) append(findings, register.findings);
  if (own && file) append(findings, conflicts(own));
  for (const missing of sources.missing) {
    const { path, place, reason, nearest } = missing;
    findings.push({ check: 'file-missing', place, data: { path, reason, nearest }, fixes: renaming(missing) });
  }
  append(findings, (sources.unnamed ?? []).map(unnamedFinding));
  const parts: Part[] = [];
  for (const uri of [...sources.body, ...sources.appendices]) {
    const document = documents.get(uri);
    if (!document) continue;
    const read = readParts(document, { kind: sources.body.includes(uri) ? 'body' : 'appendix', style, yaml });
    append(
      parts,
      withData(read, {
        files: sources.data ?? [],
        support: data,
        file: fileOf,
        document: own => documents.get(own),
        style,
      }),
    );
    append(findings, conflicts(document));
  }
  const identity = withLevels(identityOf(declared?.identity, parts), configuration.levels.value);
  const report: Report = {
    uri: sources.uri,
    identity: alike(previous?.identity, identity),
    style,
    ...(registers.length > 0 ? { registers } : {}),
    settings: alike(previous?.settings, severitiesOnly(configuration)),
    configuration,
    parts,
    findings,
  };
  follow(report, previous);
  return report;
}

/**
 * A report that declares nothing of it, be it that it names its register or its settings, says who it is in its opening.
 * What one lacks that declares some of it, the letterhead typed over its text says, where it is of this report.
 */
function identityOf(declared: Identity | undefined, [first]: readonly Part[]): Identity {
  const known = declared ?? emptyIdentity;
  if (first?.kind !== 'body') return known;
  const opening = openingOf(first);
  return openingKeys.some(key => known[key] !== undefined) ? completed(known, opening) : { ...known, ...opening };
}

const openingKeys = ['type', 'number', 'date', 'place', 'issuer', 'subject'] as const;

function withLevels(identity: Identity, levels: readonly string[]): Identity {
  return identity.levels.length > 0 || levels.length === 0 ? identity : { ...identity, levels };
}

function styleOf(
  sources: ReportSources,
  documents: ReadonlyMap<string, SourceDocument>,
  previous: Report | undefined,
): NumberStyle {
  const first = documents.get(sources.body[0] ?? sources.uri);
  const stretches = first?.stretches ?? [];
  const before = previous?.parts[0]?.document.stretches ?? [];
  const { top, bottom } = alikeAtEnds(before, stretches);
  // An edit within one stretch: what it says is told from what it said.
  if (stretches.length === before.length && top + bottom === stretches.length - 1)
    balances.set(stretches[top]!, balanceAgain(before[top]!, stretches[top]!));
  const known = totals.get(before);
  let balance = known ?? 0;
  if (known === undefined) for (const stretch of stretches) balance += balanceOnce(stretch);
  else {
    for (let at = top; at < before.length - bottom; at++) balance -= balanceOnce(before[at]!);
    for (let at = top; at < stretches.length - bottom; at++) balance += balanceOnce(stretches[at]!);
  }
  totals.set(stretches, balance);
  return balance === 0 ? plainly(stretches) : styleFrom(balance);
}

function balanceOnce(stretch: Stretch): number {
  const known = balances.get(stretch);
  if (known !== undefined) return known;
  const balance = tellingBalance(stretch.text);
  balances.set(stretch, balance);
  return balance;
}

// Right because a stretch is immutable, and so is a list of them.
const balances = slot<Stretch, number>();
const totals = slot<readonly Stretch[], number>();

/** Figures do not run over a line break: only the lines between those that both texts begin and end with count anew. */
function balanceAgain(old: Stretch, { text }: Stretch): number {
  const { prefix, suffix } = commonEnds(old.text, text);
  const from = prefix === 0 ? 0 : text.lastIndexOf('\n', prefix - 1) + 1;
  const linesOf = (whole: string): string => {
    const to = whole.indexOf('\n', whole.length - suffix);
    return whole.slice(from, to < 0 ? whole.length : to);
  };
  return balanceOnce(old) - tellingBalance(linesOf(old.text)) + tellingBalance(linesOf(text));
}

/** No figure tells: in a text that may be English, those that could be either do; where none tells, its words. */
function plainly(stretches: readonly Stretch[]): NumberStyle {
  const words = stretches.map(wordsOnce);
  if (!mayBeEnglish(words)) return vietnamese;
  const balance = stretches.reduce((sum, stretch) => sum + plainOnce(stretch), 0);
  return balance < 0 || (balance === 0 && isSurelyEnglish(words)) ? english : vietnamese;
}

// Right because a stretch is immutable.
const wordsOnce = memo(({ text }: Stretch) => wordsOfLanguages(text));
const plainOnce = memo(({ text }: Stretch) => plainBalance(text));

const mostConflicts = 10;

function conflicts({ stretches, text }: SourceDocument): Finding[] {
  const found: Finding[] = [];
  for (const stretch of stretches) {
    if (found.length >= mostConflicts) break;
    append(
      found,
      conflictsOnce(stretch).map(finding => finding ?? unplaced(text.uri)),
    );
  }
  return found.slice(0, mostConflicts);
}

function unplaced(uri: string): Finding {
  return { check: 'merge-conflict', place: filePlace(uri), data: {} };
}

// Right because a stretch is immutable.
const conflictsOnce = memo(({ text, blocks, starts }: Stretch): readonly (Finding | undefined)[] =>
  conflictMarkers(text).map(({ at, marker }) => {
    const index = starts.findLastIndex(start => start <= at);
    const block = blocks[index];
    if (!block) return undefined;
    const start = at - starts[index]!;
    return { check: 'merge-conflict', place: textPlace(block, start, start + marker.length), data: { marker } };
  }),
);

export interface PartOptions {
  readonly kind: Part['kind'];
  readonly style: NumberStyle;
  readonly yaml: YamlSupport | undefined;
}

/** The parts of a source, without the tables whose rows stand elsewhere. */
export function readParts(document: SourceDocument, { kind, style, yaml }: PartOptions): readonly Part[] {
  const known = partsOfDocuments.get(document);
  if (known && known.kind === kind && known.style === style && known.yaml === yaml) return known.parts;
  const parts = readAgain(document, { kind, style, yaml });
  partsOfDocuments.set(document, { kind, style, yaml, parts });
  return parts;
}

// Right because a document is immutable and the options are compared.
const partsOfDocuments = slot<SourceDocument, PartOptions & { readonly parts: readonly Part[] }>();

function readAgain(document: SourceDocument, { kind, style, yaml }: PartOptions): readonly Part[] {
  if (isYaml(document.text.uri)) return yaml ? [yaml.readAppendix(document, style)] : [];
  const front = yaml?.readFrontMatter(document, knownChecks);
  const asAppendix = kind === 'appendix' || front?.certain;
  const context = contextOf({ kind: asAppendix ? 'appendix' : 'body', style, declaration: front?.appendix }, yaml);
  const parts = readMarkdownParts(document, context);
  const [first, ...rest] = parts;
  const open = openFrontMatter(document);
  const findings = open ? [open] : (front?.findings ?? []);
  return first && findings.length > 0 ? [{ ...first, findings: [...findings, ...first.findings] }, ...rest] : parts;
}

// One object for equal contexts, so that they can be compared by identity. There are few: two kinds, two styles.
const plainContexts: { readonly context: MarkdownContext; readonly yaml: YamlSupport | undefined }[] = [];
const declaredContexts = new WeakMap<object, typeof plainContexts>();

function contextOf(
  { kind, style, declaration }: Pick<MarkdownContext, 'kind' | 'style' | 'declaration'>,
  yaml: YamlSupport | undefined,
): MarkdownContext {
  const contexts = declaration ? (declaredContexts.get(declaration) ?? []) : plainContexts;
  if (declaration) declaredContexts.set(declaration, contexts);
  const known = contexts.find(
    ({ context, yaml: reader }) => context.kind === kind && context.style === style && reader === yaml,
  );
  if (known) return known.context;
  const context: MarkdownContext = {
    kind,
    style,
    declaration,
    readYamlTable: yaml ? (block, span, id) => yaml.readTable(block, span, id, style) : undefined,
  };
  contexts.push({ context, yaml });
  return context;
}

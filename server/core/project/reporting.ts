/**
 * From what checks and layers found to what is reported: severity, silence, fingerprint, order, words.
 */

import type { Language } from '../checks/check.ts';
import { checkById } from '../checks/index.ts';
import { carried, memo, slot } from '../derive.ts';
import { outermost } from '../document.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, type Fix, type Place, type Severity, textPlace, uriOf } from '../finding.ts';
import { alikeAtEnds } from '../lists.ts';
import type { Report, Silence } from '../model/report.ts';
import { nearest } from '../model/suggest.ts';
import { isAnswered } from '../questions.ts';
import type { SourceDocument } from '../text.ts';
import { type Baseline, isKnown } from './baseline.ts';
import { inOrder, withMore } from './finding-order.ts';

export interface ReportedFinding extends Finding {
  readonly severity: Severity;
  /** Stays the same while the finding is about the same thing, wherever the lines move. */
  readonly fingerprint: string;
  /** The comment that silences it; such findings are shown only on request. */
  readonly silencedBy?: Silence;
  /** Among the known findings of the baseline: it fails nothing. */
  readonly known?: boolean;
}

export interface ReportingContext {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly baseline: Baseline | undefined;
}

/** What was reported of the version before. */
interface Memory {
  last: Reported | undefined;
}

interface Reported {
  readonly sorted: readonly Finding[];
  readonly entries: readonly (ReportedFinding | undefined)[];
  readonly settings: Report['settings'];
  readonly baseline: Baseline | undefined;
  readonly silences: readonly Silence[];
}

const memoryOf = carried<Report, Memory>(() => ({ last: undefined }));

export function reportFindings(
  report: Report,
  findings: readonly Finding[],
  { documents, baseline }: ReportingContext,
): readonly ReportedFinding[] {
  const memory = memoryOf(report);
  const silences = report.parts.flatMap(part => part.silences);
  const sorted = inOrder(report, [...findings, ...unknownSilences(silences)], documents);
  const { settings } = report;
  const { last } = memory;
  const same = last && last.settings === settings && last.baseline === baseline;
  const entries =
    (same && silences.length + last.silences.length === 0 ? entriesAgain(last, sorted, report) : undefined) ??
    entriesOf(sorted, report, { silences, baseline });
  memory.last = { sorted, entries, settings, baseline, silences };
  const reported: ReportedFinding[] = [];
  for (const entry of entries) if (entry) reported.push(entry);
  if (silences.length === 0) return reported;
  const used = new Set(reported.map(({ silencedBy }) => silencedBy));
  const faulty = entriesOf([...faultySilences(silences, used)], report, { silences: [], baseline });
  return withMore(
    reported,
    faulty.filter(entry => entry !== undefined),
    documents,
  );
}

/** Of each finding what is reported; undefined for those of checks that are off. */
function entriesOf(
  sorted: readonly Finding[],
  report: Report,
  { silences, baseline }: { readonly silences: readonly Silence[]; readonly baseline: Baseline | undefined },
): readonly (ReportedFinding | undefined)[] {
  const occurrences = new Map<string, number>();
  return sorted.map(finding => {
    const severity = severityOf(finding, report);
    if (severity === 'off') return undefined;
    const silencedBy = silences.find(silence => covers(silence, finding));
    const subject = subjectOf(finding);
    const occurrence = occurrences.get(subject) ?? 0;
    occurrences.set(subject, occurrence + 1);
    return reportedOnce(finding, { severity, subject, occurrence, silencedBy, baseline });
  });
}

/**
 * The same without silences, where the findings that have gone are followed by as many about the same: then those
 * behind them are reported as before. Undefined where that is not so.
 */
function entriesAgain(last: Reported, sorted: readonly Finding[], report: Report): Reported['entries'] | undefined {
  const { top, bottom } = alikeAtEnds(last.sorted, sorted);
  const end = last.sorted.length - bottom;
  if (last.sorted.length !== sorted.length) return undefined;
  if (top === end) return last.entries;
  const waiting = new Map<string, Reporting[]>();
  for (let index = top; index < end; index++) {
    const how = last.entries[index] && lastReported.get(last.sorted[index]!)?.how;
    if (!how) return undefined;
    const known = waiting.get(how.subject);
    if (known) known.push(how);
    else waiting.set(how.subject, [how]);
  }
  const middle: ReportedFinding[] = [];
  for (const finding of sorted.slice(top, end)) {
    const how = waiting.get(subjectOf(finding))?.shift();
    const severity = severityOf(finding, report);
    if (!how || severity === 'off') return undefined;
    middle.push(reportedOnce(finding, { ...how, severity }));
  }
  return [...last.entries.slice(0, top), ...middle, ...last.entries.slice(end)];
}

/** What tells a finding from others of its check, wherever it stands. Right because a finding is immutable. */
const subjectOf = memo((finding: Finding): string => `${finding.check}\u0000${finding.about ?? textAt(finding.place)}`);

interface Reporting {
  readonly severity: Severity;
  readonly subject: string;
  /** How many findings with the same subject stand before it. */
  readonly occurrence: number;
  readonly silencedBy: Silence | undefined;
  readonly baseline: Baseline | undefined;
}

/** The same object as long as the finding and what is said of it are. */
function reportedOnce(finding: Finding, how: Reporting): ReportedFinding {
  const known = lastReported.get(finding);
  if (
    known?.how.severity === how.severity &&
    known.how.occurrence === how.occurrence &&
    known.how.silencedBy === how.silencedBy &&
    known.how.baseline === how.baseline
  )
    return known.reported;
  const { severity, subject, occurrence, silencedBy, baseline } = how;
  const fingerprint = stableHash(`${subject}\u0000${occurrence}`);
  const accepted = baseline && isKnown(baseline, uriOf(finding.place), { check: finding.check, fingerprint });
  const reported: ReportedFinding = {
    ...finding,
    severity,
    fingerprint,
    ...(silencedBy ? { silencedBy } : {}),
    ...(accepted ? { known: accepted } : {}),
  };
  lastReported.set(finding, { how, reported });
  return reported;
}

// Right because findings, silences and baselines are immutable.
const lastReported = slot<Finding, { readonly how: Reporting; readonly reported: ReportedFinding }>();

function* unknownSilences(silences: readonly Silence[]): Generator<Finding> {
  for (const { check, place } of silences) {
    if (!checkById.has(check)) {
      yield { check: 'ignore-unknown', place, data: { name: check, nearest: nearest(check, checkById.keys()) } };
    }
  }
}

/** Silences that silence nothing, or do not say why they silence. */
function* faultySilences(silences: readonly Silence[], used: ReadonlySet<Silence | undefined>): Generator<Finding> {
  for (const silence of silences) {
    const { check, place, reason } = silence;
    if (!checkById.has(check)) continue;
    if (!used.has(silence)) yield { check: 'ignore-unused', place, data: { name: check }, fixes: removal(place) };
    else if (reason === undefined) yield { check: 'ignore-unexplained', place, data: { name: check } };
  }
}

/** Taking out the whole comment, where nothing else stands in it. A person decides: its reason goes with it. */
function removal(place: Place): readonly Fix[] {
  if (place.kind !== 'text') return [];
  const { block, start, end } = place;
  const opens = /(?:<!--|#)[ \t]*$/.exec(block.text.slice(0, start));
  const closes = /^[ \t]*(?:-->|(?=[\r\n]|$))/.exec(block.text.slice(end));
  if (!opens || !closes || opens[0].startsWith('<') !== closes[0].endsWith('>')) return [];
  const whole = textPlace(block, opens.index, end + closes[0].length);
  return [{ title: 'remove', safe: false, edits: [{ place: whole, newText: '' }] }];
}

function severityOf(finding: Finding, report: Report): Severity | 'off' {
  return report.settings.get(finding.check) ?? finding.severity ?? checkById.get(finding.check)?.severity ?? 'error';
}

function covers(silence: Silence, finding: Finding): boolean {
  if (silence.check !== finding.check || uriOf(silence.place) !== uriOf(finding.place)) return false;
  if (!isAnswered(silence.reason, finding)) return false;
  if (silence.address !== undefined && !`.${finding.about ?? ''}`.endsWith(`.${silence.address}`)) return false;
  return (
    silence.scope === 'source' ||
    (finding.place.kind === 'text' && outermost(finding.place.block) === silence.scope.block)
  );
}

function textAt(place: Place): string {
  if (place.kind === 'text')
    return place.block.text
      .slice(place.start, Math.min(place.end, place.start + 200))
      .normalize('NFC')
      .replace(/\s+/gu, ' ');
  return place.kind === 'cell' ? `${place.sheet}!${place.cell}` : '';
}

/** A name for a text that is the same on every machine and in every run: FNV-1a over UTF-16 units, twice with different offsets, as 16 hexadecimal digits. */
export function stableHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + at), 0x85ebca6b) >>> 0;
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0');
}

/** The message in a language; numbers in it are already in the report's style. */
export function messageOf(finding: Finding, language: Language, style: NumberStyle): string {
  return checkById.get(finding.check)?.words[language].message(finding.data, style) ?? finding.check;
}

/** Another place of a finding, and what is said of it; empty where the text that stands there speaks for itself. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** The other places of a finding in its order, each with its words: the one home of both, for every exit. */
export function relatedOf({ check, related }: Finding, language: Language): readonly RelatedPlace[] {
  if (!related) return noPlaces;
  const notes = checkById.get(check)?.words[language].notes;
  return related.map(({ place, note, data = {} }) => ({ place, message: (note && notes?.[note]?.(data)) ?? '' }));
}

const noPlaces: readonly RelatedPlace[] = [];

/** Every place a finding speaks of, its own first. */
export function placesOf({ place, related = [] }: Finding): readonly Place[] {
  return [place, ...related.map(other => other.place)];
}

/** The title of a repair with the place it changes, where that is another than the finding's: "Ghi 15 (cấp tỉnh: 13)". */
export function fixLabel(finding: Finding, fix: Fix, language: Language): string {
  const target = fixTarget(finding, fix, language);
  return fixTitle(finding, fix, language) + (target === '' ? '' : ` (${target})`);
}

/** Which of the other places of a finding a repair changes, as the finding names it; empty when none is named. */
function fixTarget(finding: Finding, { title, edits }: Fix, language: Language): string {
  const [edit, ...more] = edits;
  // Its own words say where: "… ở chỗ kia".
  if (title === 'there') return '';
  if (!edit || more.length > 0 || edit.place === finding.place) return '';
  return relatedOf(finding, language).find(({ place }) => samePlace(place, edit.place))?.message ?? '';
}

function samePlace(a: Place, b: Place): boolean {
  return a.kind === 'text' && b.kind === 'text' && a.block === b.block && a.start === b.start && a.end === b.end;
}

export function fixTitle(finding: Finding, fix: Fix, language: Language): string {
  return checkById.get(finding.check)?.words[language].fixes?.[fix.title]?.(fix.data ?? {}) ?? fix.title;
}

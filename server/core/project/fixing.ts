/**
 * Applying repairs: safe ones, and unsafe ones of checks that are asked for by name. A repair that would bring a new
 * finding, leave all as they were, or change a figure without being asked, is not kept.
 */

import { startOf } from '../document.ts';
import type { Decimal } from '../figures/decimal.ts';
import { type Edit, type Fix, uriOf } from '../finding.ts';
import type { Checked, Project, ReportedFinding } from '../project.ts';

export interface FixRequest {
  /** Checks whose likeliest repair is applied although it is not safe. */
  readonly unsafe: ReadonlySet<string>;
  /** Sources that must stay as they are. */
  readonly untouchable?: (uri: string) => boolean;
}

export interface Fixed {
  /** The new text of every source that changed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: number;
  /** Repairs that were tried and not kept. */
  readonly refused: number;
  readonly checked: Checked;
}

/** Repairs what can be repaired of the report `uri` in the project; the project holds the new texts afterwards. */
export function fixReport(project: Project, uri: string, request: FixRequest): Fixed {
  const texts = new Map<string, string>();
  const refused = new Set<string>();
  let checked = project.check(uri);
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const possible = candidates(checked, request, refused);
    // Repairs that nobody asked for by name go first, among themselves: they may change no figure.
    const unasked = possible.filter(({ finding }) => !request.unsafe.has(finding.check));
    const asked = unasked.length === 0;
    const chosen = disjoint(asked ? possible : unasked, checked);
    if (chosen.length === 0) break;
    const together = attempt(project, uri, checked, { chosen, asked });
    if (together) {
      applied += chosen.length;
      checked = together;
    } else {
      // One of them is to blame: one by one, and only those that do no harm.
      let any = false;
      for (const one of chosen) {
        const again = candidates(checked, request, refused).find(
          ({ finding }) => finding.fingerprint === one.finding.fingerprint,
        );
        const after = again && attempt(project, uri, checked, { chosen: [again], asked });
        if (!after) refused.add(keyOf(one.finding));
        else {
          applied++;
          any = true;
          checked = after;
        }
      }
      if (!any) continue;
    }
    for (const { fix } of chosen) for (const { place } of fix.edits) texts.set(place.block.uri, '');
  }
  for (const changed of [...texts.keys()]) {
    const file = project.file(changed);
    if (file?.kind === 'text') texts.set(changed, file.content);
  }
  return { texts, applied, refused: refused.size, checked };
}

const mostRounds = 20;

interface Candidate {
  readonly finding: ReportedFinding;
  readonly fix: Fix;
}

function candidates(checked: Checked, { unsafe, untouchable }: FixRequest, refused: ReadonlySet<string>): Candidate[] {
  const found: Candidate[] = [];
  for (const finding of checked.findings) {
    if (finding.silencedBy || finding.known || refused.has(keyOf(finding))) continue;
    const fix = finding.fixes?.find(({ safe }) => safe) ?? (unsafe.has(finding.check) ? likeliest(finding) : undefined);
    if (!fix || fix.edits.length === 0) continue;
    if (fix.edits.some(({ place }) => !checked.documents.has(place.block.uri) || untouchable?.(place.block.uri)))
      continue;
    found.push({ finding, fix });
  }
  return found;
}

/**
 * The first repair, unless it is one of several like it: of parts of a total that all may be at fault, with no slip that
 * points to one of them, none is the likeliest.
 */
function likeliest({ fixes = [], place, data }: ReportedFinding): Fix | undefined {
  const [first, ...others] = fixes;
  if (first?.title !== 'set' || others.length === 0 || data.suspectRepaired !== undefined) return first;
  const isOwn = first.edits.every(
    ({ place: own }) => place.kind === 'text' && own.block === place.block && own.start === place.start,
  );
  return isOwn ? first : undefined;
}

/** Those that touch nothing that an earlier one touches; the others have their turn in the next round. */
function disjoint(all: readonly Candidate[], checked: Checked): Candidate[] {
  const taken = new Map<string, { readonly start: number; readonly end: number }[]>();
  return all.filter(({ fix }) => {
    const spans = fix.edits.map(edit => ({ uri: edit.place.block.uri, ...spanOf(edit, checked) }));
    const free = spans.every(({ uri, start, end }) =>
      (taken.get(uri) ?? []).every(other => end < other.start || start > other.end),
    );
    if (free) for (const { uri, start, end } of spans) taken.set(uri, [...(taken.get(uri) ?? []), { start, end }]);
    return free;
  });
}

function spanOf({ place }: Edit, checked: Checked): { readonly start: number; readonly end: number } {
  const start = startOf(checked.documents.get(place.block.uri)!, place.block) ?? 0;
  return { start: start + place.start, end: start + place.end };
}

interface Attempt {
  readonly chosen: readonly Candidate[];
  /** Whether a person asked for each of them by name. */
  readonly asked: boolean;
}

/** Applies the repairs; undefined, with everything as before, when they do harm. */
function attempt(project: Project, uri: string, before: Checked, { chosen, asked }: Attempt): Checked | undefined {
  const previous = new Map<string, string>();
  for (const [source, edits] of editsBySource(before, chosen)) {
    const content = before.documents.get(source)!.text.content;
    previous.set(source, content);
    const file = project.file(source);
    project.set(source, { ...(file?.kind === 'text' ? file : { kind: 'text' }), content: applied(content, edits) });
  }
  const after = project.check(uri);
  if (!harmful(before, after, asked)) return after;
  for (const [source, content] of previous) {
    const file = project.file(source);
    project.set(source, { ...(file?.kind === 'text' ? file : { kind: 'text' }), content });
  }
  return undefined;
}

interface PlainEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

function editsBySource(checked: Checked, chosen: readonly Candidate[]): Map<string, PlainEdit[]> {
  const bySource = new Map<string, PlainEdit[]>();
  for (const { fix } of chosen) {
    for (const edit of fix.edits) {
      const source = edit.place.block.uri;
      bySource.set(source, [...(bySource.get(source) ?? []), { ...spanOf(edit, checked), newText: edit.newText }]);
    }
  }
  return bySource;
}

/** The text with all edits applied; they do not overlap. New lines end as those of the text do. */
function applied(content: string, edits: readonly PlainEdit[]): string {
  const isCrlf = /^[^\n]*\r\n/.test(content);
  let out = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += content.slice(at, start) + (isCrlf ? newText.replace(/\r?\n/g, '\r\n') : newText);
    at = end;
  }
  return out + content.slice(at);
}

/**
 * A new finding at any severity, none that is gone (the name of a file that has not been read yet), or, where nobody asked
 * for one, another figure.
 */
function harmful(before: Checked, after: Checked, asked: boolean): boolean {
  if (after.findings.length >= before.findings.length) return true;
  const known = new Set(before.findings.map(keyOf));
  if (after.findings.some(finding => !known.has(keyOf(finding)))) return true;
  return !asked && !holdsAll(valuesOf(after), valuesOf(before));
}

/** Every value with how often it stands, whatever its address: a repair may renumber rows. */
function valuesOf({ figures }: Checked): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { figure } of figures) {
    const value = plain(figure.value);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A repair may make a figure readable that was not; it may not take one away. */
function holdsAll(all: ReadonlyMap<string, number>, some: ReadonlyMap<string, number>): boolean {
  return [...some].every(([value, count]) => (all.get(value) ?? 0) >= count);
}

/** 84,170 and 84,17 are one value. */
function plain({ coefficient, scale }: Decimal): string {
  let digits = BigInt(coefficient);
  let power = scale;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    power--;
  }
  return digits === 0n ? '0' : `${digits}e${-power}`;
}

function keyOf({ check, fingerprint, place }: ReportedFinding): string {
  return `${uriOf(place)} ${check} ${fingerprint}`;
}

/**
 * Findings in the order of their places: by source, from top to bottom, then by check.
 */
import { carried } from '../derive.ts';
import { startOf } from '../document.ts';
import { type Finding, type Place, uriOf } from '../finding.ts';
import { alikeAtEnds } from '../lists.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../text.ts';

type Documents = ReadonlyMap<string, SourceDocument>;

/** What was put in order for the version before: only what has come since is looked for a place. */
interface Memory {
  last: { readonly given: readonly Finding[]; readonly sorted: readonly Finding[] } | undefined;
}

const memoryOf = carried<Report, Memory>(() => ({ last: undefined }));

/** The findings of a report in order; the same array as long as they are the same. */
export function inOrder(report: Report, given: readonly Finding[], documents: Documents): readonly Finding[] {
  const memory = memoryOf(report);
  const sorted = memory.last ? sortedAgain(memory.last, given, documents) : sortedAnew(given, documents);
  memory.last = { given, sorted };
  return sorted;
}

/** More are sorted anew. */
const mostFresh = 400;

// Right because findings that are the same objects stand in the same order in every version of their documents.
function sortedAgain(
  last: NonNullable<Memory['last']>,
  given: readonly Finding[],
  documents: Documents,
): readonly Finding[] {
  const { top, bottom } = alikeAtEnds(last.given, given);
  const gone = new Set(last.given.slice(top, last.given.length - bottom));
  const fresh: Finding[] = [];
  for (let index = top; index < given.length - bottom; index++) {
    if (!gone.delete(given[index]!)) fresh.push(given[index]!);
  }
  if (fresh.length > mostFresh) return sortedAnew(given, documents);
  const kept = gone.size === 0 ? last.sorted : last.sorted.filter(finding => !gone.has(finding));
  return withMore(kept, fresh, documents);
}

/** Findings in order with a few more among them, each at its place. */
export function withMore<Kind extends Finding>(
  kept: readonly Kind[],
  fresh: readonly Kind[],
  documents: Documents,
): readonly Kind[] {
  if (fresh.length === 0) return kept;
  const merged: Kind[] = [];
  let from = 0;
  for (const finding of sortedAnew(fresh, documents)) {
    const to = firstAfter(kept, finding, from, documents);
    for (; from < to; from++) merged.push(kept[from]!);
    merged.push(finding);
  }
  for (; from < kept.length; from++) merged.push(kept[from]!);
  return merged;
}

function firstAfter(sorted: readonly Finding[], finding: Finding, from: number, documents: Documents): number {
  const own = placed(finding, documents);
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(placed(sorted[middle]!, documents), own) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortedAnew<Kind extends Finding>(findings: readonly Kind[], documents: Documents): readonly Kind[] {
  return findings
    .map(finding => placed(finding, documents))
    .sort(compare)
    .map(({ finding }) => finding);
}

interface Placed<Kind extends Finding = Finding> {
  readonly finding: Kind;
  readonly at: number;
}

function placed<Kind extends Finding>(finding: Kind, documents: Documents): Placed<Kind> {
  return { finding, at: offsetOf(finding.place, documents) };
}

function compare(a: Placed, b: Placed): number {
  return (
    compareText(uriOf(a.finding.place), uriOf(b.finding.place)) ||
    a.at - b.at ||
    compareText(a.finding.check, b.finding.check) ||
    compareText(a.finding.about ?? '', b.finding.about ?? '') ||
    compareText(JSON.stringify(a.finding.data), JSON.stringify(b.finding.data))
  );
}

function offsetOf(place: Place, documents: Documents): number {
  if (place.kind === 'cell') return cellOrder(place.cell);
  if (place.kind !== 'text') return -1;
  const document = documents.get(place.block.uri);
  return ((document && startOf(document, place.block)) ?? 0) + place.start;
}

/** Row by row, then by column: `D7` before `A8`. */
function cellOrder(cell: string): number {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return Number(row) * 20_000 + column;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

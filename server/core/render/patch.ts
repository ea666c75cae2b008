/**
 * What has changed between two renderings of a report, as small as it is cheap to find: pieces by their HTML, tables
 * row by row.
 */
import { append } from '../lists.ts';
import { type Piece, pieceHtml, type Rendered, type TablePiece } from './sheets.ts';

/** Changes are applied in order; those of one list come last place first, so that none moves another. */
export type Change =
  /** Pieces of a sheet. */
  | {
      readonly kind: 'pieces';
      readonly sheet: number;
      readonly at: number;
      readonly remove: number;
      readonly insert: readonly string[];
    }
  /** Rows of the table at a piece. */
  | {
      readonly kind: 'rows';
      readonly sheet: number;
      readonly piece: number;
      readonly at: number;
      readonly remove: number;
      readonly insert: readonly string[];
    }
  /** What stands around the rows; only what differs is present. */
  | {
      readonly kind: 'table';
      readonly sheet: number;
      readonly piece: number;
      readonly above?: string;
      readonly head?: string;
      readonly classes?: string;
      readonly below?: string;
    };

/** Undefined when sheets came, went or turned: the report is then sent whole. */
export function changesBetween(old: Rendered, fresh: Rendered): readonly Change[] | undefined {
  if (old.sheets.length !== fresh.sheets.length || old.language !== fresh.language) return undefined;
  const changes: Change[] = [];
  for (const [sheet, next] of fresh.sheets.entries()) {
    const previous = old.sheets[sheet]!;
    const { key, landscape, label, title } = next;
    if (previous.key !== key || previous.landscape !== landscape) return undefined;
    if (previous.label !== label || previous.title !== title) return undefined;
    const splices = splicesOf(previous.pieces, next.pieces, samePlace);
    // Tables first: their pieces are still where they were.
    for (const { from, to } of splices.kept) {
      for (let index = 0; index < from.length; index++) {
        const before = previous.pieces[from.start + index]!;
        const after = next.pieces[to.start + index]!;
        if (before.kind !== 'table' || after.kind !== 'table' || before === after) continue;
        append(changes, tableChanges(before, after, sheet, from.start + index));
      }
    }
    for (const { at, remove, insert } of splices.changed) {
      changes.push({ kind: 'pieces', sheet, at, remove, insert: insert.map(pieceHtml) });
    }
  }
  return changes;
}

function samePlace(a: Piece, b: Piece): boolean {
  if (a.kind === 'html') return b.kind === 'html' && a.html === b.html;
  return b.kind === 'table' && a.table.id === b.table.id && a.table.columns.length === b.table.columns.length;
}

function* tableChanges(before: TablePiece, after: TablePiece, sheet: number, piece: number): Generator<Change> {
  const around = {
    ...(before.above === after.above ? {} : { above: after.above }),
    ...(before.head === after.head ? {} : { head: after.head }),
    ...(before.classes === after.classes ? {} : { classes: after.classes }),
    ...(before.below === after.below ? {} : { below: after.below }),
  };
  if (Object.keys(around).length > 0) yield { kind: 'table', sheet, piece, ...around };
  const { changed } = splicesOf(before.rows, after.rows, (a, b) => a === b || a.html === b.html);
  for (const { at, remove, insert } of changed) {
    yield { kind: 'rows', sheet, piece, at, remove, insert: insert.map(({ html }) => html) };
  }
}

interface Splices<Item> {
  /** Last place first. */
  readonly changed: readonly { readonly at: number; readonly remove: number; readonly insert: readonly Item[] }[];
  /** Stretches whose items stay. */
  readonly kept: readonly {
    readonly from: { readonly start: number; readonly length: number };
    readonly to: { readonly start: number };
  }[];
}

/**
 * Single items that changed where they stand, and at most one run that came or went: what a person does at a time.
 * Anything else becomes one larger replacement; the result is always right. Linear.
 */
export function splicesOf<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): Splices<Item> {
  let head = 0;
  while (head < old.length && head < fresh.length && same(old[head]!, fresh[head]!)) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    same(old[old.length - 1 - tail]!, fresh[fresh.length - 1 - tail]!)
  ) {
    tail++;
  }
  const ends = { old: old.length - tail, fresh: fresh.length - tail };
  const shift = fresh.length - old.length;
  const changed: { at: number; remove: number; insert: Item[] }[] = [];
  const kept: { from: { start: number; length: number }; to: { start: number } }[] = [];
  if (head > 0) kept.push({ from: { start: 0, length: head }, to: { start: 0 } });
  let at = head;
  let to = head;
  if (shift > 0 && at < ends.old && same(old[at]!, fresh[to + shift]!)) {
    changed.push({ at, remove: 0, insert: fresh.slice(to, to + shift) });
    to += shift;
  } else if (shift < 0 && to < ends.fresh && same(old[at - shift]!, fresh[to]!)) {
    changed.push({ at, remove: -shift, insert: [] });
    at -= shift;
  }
  if (ends.old - at !== ends.fresh - to) {
    changed.push({ at, remove: ends.old - at, insert: fresh.slice(to, ends.fresh) });
  } else {
    for (; at < ends.old; at++, to++) {
      if (same(old[at]!, fresh[to]!)) {
        const last = kept.at(-1);
        if (last && last.from.start + last.from.length === at && last.to.start + last.from.length === to)
          last.from.length++;
        else kept.push({ from: { start: at, length: 1 }, to: { start: to } });
        continue;
      }
      const last = changed.at(-1);
      if (last && last.remove > 0 && last.insert.length > 0 && last.at + last.remove === at) {
        last.remove++;
        last.insert.push(fresh[to]!);
      } else changed.push({ at, remove: 1, insert: [fresh[to]!] });
    }
  }
  if (tail > 0) kept.push({ from: { start: ends.old, length: tail }, to: { start: ends.fresh } });
  return { changed: changed.reverse(), kept };
}

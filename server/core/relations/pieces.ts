/**
 * Sums over very many figures. Their operands come in pieces that stay the same arrays while an edit changes others,
 * so what is known of a piece - its sum, what in it cannot be read - is found once.
 */
import { memo, memo2 } from '../derive.ts';
import { compare, type Decimal, isNegative, isZero, sum } from '../figures/decimal.ts';
import * as intervals from '../figures/interval.ts';
import { type Interval, unrounded } from '../figures/interval.ts';
import { fromDecimal } from '../figures/rational.ts';
import type { Block } from '../text.ts';
import type { Operand } from './relation.ts';

export type Operands = readonly Operand[];

/** What is known of the figures of a piece, or of all pieces of a sum. */
export interface Summary {
  /** All added up; what is blank or does not apply is nothing. */
  readonly total: Decimal;
  /** What the sum may have been before its parts were rounded. */
  readonly reach: Interval;
  /** All figures are counts. */
  readonly counted: boolean;
  readonly unreadable: boolean;
  readonly blank: boolean;
  readonly figures: number;
  readonly nonzero: number;
  readonly percents: boolean;
  /** Something but percentages, and not zero. */
  readonly others: boolean;
  readonly negative: boolean;
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
  /** The last printed digit of all figures, where all are measures printed alike; `none` without any figure. */
  readonly measured: number | 'none' | undefined;
}

// Right because operands are immutable.
const summaryOf = memo((piece: Operands): Summary => {
  const values = piece.flatMap(({ figure }) => (figure ? [figure.value] : []));
  const figures = piece.flatMap(({ figure }) => figure ?? []);
  const counted = figures.every(({ kind }) => kind === 'count');
  const total = sum(values);
  const told = figures.filter(({ value }) => !isZero(value));
  const [first] = figures;
  const alike = figures.every(({ kind, quantum }) => kind === 'measure' && quantum === first!.quantum);
  return {
    total,
    reach: counted
      ? intervals.point(fromDecimal(total))
      : figures.map(unrounded).reduce(intervals.add, intervals.point(fromDecimal(sum([])))),
    counted,
    unreadable: piece.some(({ standing, figure }) => !figure && standing !== 'blank' && standing !== 'not-applicable'),
    blank: piece.some(({ standing }) => standing === 'blank'),
    figures: figures.length,
    nonzero: told.length,
    percents: told.some(({ kind }) => kind === 'percent'),
    others: told.some(({ kind }) => kind !== 'percent'),
    negative: values.some(isNegative),
    least: values.reduce<Decimal | undefined>((a, b) => (a && compare(a, b) <= 0 ? a : b), undefined),
    most: values.reduce<Decimal | undefined>((a, b) => (a && compare(a, b) >= 0 ? a : b), undefined),
    measured: !first ? 'none' : alike ? first.quantum : undefined,
  };
});

/**
 * What is known of all pieces together. Neighbours are put together two by two, so that an edit of one piece puts only few
 * together anew.
 */
export function summaryOfAll(pieces: readonly Operands[]): Summary {
  let level = pieces.map(summaryOf);
  while (level.length > 1) {
    const above: Summary[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [first, second] = [level[at]!, level[at + 1]];
      above.push(second ? together(first, second) : first);
    }
    level = above;
  }
  return level[0] ?? summaryOf(none);
}

const none: Operands = [];

// Right because summaries are immutable.
const together = memo2(
  (a: Summary, b: Summary): Summary => ({
    total: sum([a.total, b.total]),
    reach: intervals.add(a.reach, b.reach),
    counted: a.counted && b.counted,
    unreadable: a.unreadable || b.unreadable,
    blank: a.blank || b.blank,
    figures: a.figures + b.figures,
    nonzero: a.nonzero + b.nonzero,
    percents: a.percents || b.percents,
    others: a.others || b.others,
    negative: a.negative || b.negative,
    least: !b.least || (a.least && compare(a.least, b.least) <= 0) ? a.least : b.least,
    most: !b.most || (a.most && compare(a.most, b.most) >= 0) ? a.most : b.most,
    measured:
      a.measured === 'none' ? b.measured : b.measured === 'none' || a.measured === b.measured ? a.measured : undefined,
  }),
);

// Right because operands are immutable.
const blocksIn = memo(
  (piece: Operands): ReadonlySet<Block> =>
    new Set(piece.flatMap(({ place }) => (place.kind === 'text' ? [place.block] : []))),
);

/** The operand that stands at a place of text, where there is one. */
export function operandAt(pieces: readonly Operands[], block: Block, start: number): Operand | undefined {
  for (const piece of pieces) {
    if (!blocksIn(piece).has(block)) continue;
    const found = piece.find(({ place }) => place.kind === 'text' && place.block === block && place.start === start);
    if (found) return found;
  }
  return undefined;
}

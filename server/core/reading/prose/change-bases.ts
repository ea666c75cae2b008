/**
 * The base of a change where it stands beside it: "tăng 10,48% so cùng kỳ (10.482 tỷ đồng)", "giảm 5,83% (3.389/3.599
 * vụ)", "tăng 12 vụ so với mức 320 vụ".
 */
import { compare, multiply, subtract } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import type { Claim } from '../claim.ts';
import { claim } from './build.ts';
import { around, byDifference, isChange, isSaidOf, meantAmong, relative } from './change-values.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import {
  absolute,
  before,
  type Fraction,
  fractionFrom,
  fractionOf,
  inside,
  isAmount,
  isPercent,
  itemsBetween,
  near,
  parenthesisAfter,
  sameUnit,
  sharesNoun,
} from './navigate.ts';

/** "giảm 5,83% (3.389/3.599 vụ)" and "12.375,3/10.200 triệu đồng, vượt 21,3%". */
export function fractionAround(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis !== undefined) {
    const first = inside(passage, parenthesis)[0];
    const fraction = first && passage.items[parenthesis + 1] === first ? fractionFrom(passage, first) : undefined;
    if (fraction) return fraction;
  }
  if (stated.role !== 'exceed') return undefined;
  const host = before(passage, stated, item => item.depth <= stated.depth);
  const said = host && host.clause === stated.clause && isSaidOf(passage, host, stated);
  return said ? fractionOf(passage, host) : undefined;
}

export function ofFraction(passage: Passage, stated: QuantityItem, { upper, lower }: Fraction): Claim | undefined {
  const rises = compare(upper.quantity.figure.value, lower.quantity.figure.value) >= 0;
  if (rises !== (stated.role !== 'decrease')) return undefined;
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands: [upper, lower],
    expression: relative(rises, 0, 1),
    certainty: 'explicit',
  });
}

/** Percentage points: "đạt 35,1% …, thấp hơn 0,4% so với chỉ tiêu … (35,5%)". */
export function points(passage: Passage, stated: QuantityItem): Claim | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 40);
  if (parenthesis === undefined) return undefined;
  const members = inside(passage, parenthesis);
  const base = members[0];
  if (members.length !== 1 || !base || !isPercent(base) || passage.items[parenthesis + 1] !== base) return undefined;
  const current = before(passage, stated, item => isPercent(item) && !isChange(item) && item.depth <= stated.depth);
  if (!current) return undefined;
  return byDifference(passage, {
    stated,
    current,
    base,
    rises: stated.role !== 'decrease',
    certainty: current.sentence === stated.sentence ? 'explicit' : 'guess',
  });
}

/** "vượt 10,22% so dự toán (…)", "tăng 10,48% so cùng kỳ (10.482 tỷ đồng)": base in the parenthesis that follows. */
export function ofBase(passage: Passage, stated: QuantityItem): Claim | undefined {
  const currents = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => isAmount(item) && item.depth <= stated.depth && item.sentence === stated.sentence)
    .reverse();
  const [nearest] = currents;
  if (!nearest) return undefined;
  const rises = stated.role !== 'decrease';
  const readings: Expression[] = [];
  const parenthesis = parenthesisAfter(passage, stated);
  const members = parenthesis === undefined ? [] : inside(passage, parenthesis);
  const named = members.length === 1 ? members[0] : undefined;
  // "600 tỷ đồng trên tổng số 800 tỷ đồng, tăng 20% so với cùng kỳ (500 tỷ đồng)".
  const rivals = named ? currents.filter(item => sameUnit(item, named)) : [];
  const { meant, sure } = meantAmong(rivals, value => fitsRelative(stated, value, named!, rises));
  const current = meant ?? nearest;
  const operands = [current];
  const certain =
    named !== undefined && isAmount(named) && passage.items[parenthesis! + 1] === named && sameUnit(named, current);
  if (certain) readings.push(relative(rises, 0, operands.push(named) - 1));
  const direct = certain ? undefined : comparedDirectly(passage, stated, current);
  if (direct) readings.push(relative(rises, 0, operands.push(direct) - 1));
  for (const item of around(passage, stated)) {
    if (
      item === current ||
      item === named ||
      item === direct ||
      isPercent(item) ||
      item.role === 'aside' ||
      isChange(item)
    )
      continue;
    if (fitsRelative(stated, current, item, rises)) readings.push(relative(rises, 0, operands.push(item) - 1));
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  const certaintyOf = (): Claim['certainty'] => {
    if (certain) return 'explicit';
    if (!direct || !isSaidOf(passage, current, stated)) return 'guess';
    return isRound(stated) ? 'likely' : 'structure';
  };
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands,
    expression,
    alternatives,
    certainty: sure ? certaintyOf() : 'guess',
  });
}

/** "tăng 150%": more than double, in whole tens, is often said of 152% too. */
function isRound({ quantity: { figure } }: QuantityItem): boolean {
  return figure.decimals === 0 && /^\d{2,}0\s?%$/u.test(figure.text);
}

/**
 * "tăng 10,5% so với mức 12.890 tỷ đồng của cùng kỳ": the base follows the words that compare. Only an amount of the
 * same noun or unit as the present value.
 */
export function comparedDirectly(
  passage: Passage,
  stated: QuantityItem,
  current: QuantityItem,
): QuantityItem | undefined {
  const cue = itemsBetween(passage, stated.at, stated.at + 5).find(({ kind }) => kind !== 'word');
  const own = isPercent(stated) ? cue === passage.items[stated.at + 1] : true;
  if (!own || cue?.kind !== 'cue' || cue.cue !== 'base' || current.counted[0] === '') return undefined;
  const base = passage.quantities.slice(stated.order + 1, stated.order + 3).find(({ role }) => role !== 'aside');
  if (!base || base.at > stated.at + 10 || base.clause !== stated.clause || base.phrase !== stated.phrase)
    return undefined;
  const between = itemsBetween(passage, stated.at, base.at);
  const marked = between.some(item => item.kind === 'mark' || (item.kind === 'cue' && goesOn.has(item.cue)));
  if (between.filter(({ kind }) => kind === 'word').length > 5) return undefined;
  const alike = base.counted[0] === current.counted[0] && sameUnit(base, current);
  return !marked && alike && base.role === 'plain' && !base.quantity.approximate && isAmount(base) ? base : undefined;
}

/** A present value and the earlier one it is compared with. */
export interface Comparison {
  readonly base: QuantityItem;
  readonly current: QuantityItem;
  /** No other two amounts can be meant. */
  readonly sure: boolean;
}

/**
 * "so với cùng kỳ năm 2023 (15 đơn vị) tăng 03 đơn vị", "315 vụ (cùng kỳ năm trước 287 vụ), tăng 28 vụ", "2.875 lượt,
 * cùng kỳ năm trước là 2.500 lượt, tăng 15%": the base stands before the change, in its parenthesis or right behind the words that compare. What the change is said of stands
 * before those words.
 */
export function comparedBefore(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const base = passage.quantities.slice(Math.max(0, stated.order - 2), stated.order).findLast(isPlainAmount);
  if (!base || base.sentence !== stated.sentence || stated.at - base.at > 12) return undefined;
  if (base.depth === stated.depth && base.phrase < stated.phrase) {
    const time = timeBefore(passage, base);
    if (time) return beforeThat(passage, stated, base, time);
  }
  for (let at = stated.at - 1; at > base.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark !== ')' && item.mark !== ',') return undefined;
    if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
  }
  const enclosed = base.parenthesis >= 0 && base.depth === stated.depth + 1;
  if (
    enclosed &&
    (inside(passage, base.parenthesis).filter(isPlainAmount).length > 1 || base.at > base.parenthesis + 6)
  )
    return undefined;
  if (!enclosed && base.depth !== stated.depth) return undefined;
  const opening = enclosed ? passage.items[base.parenthesis + 1] : undefined;
  // "315 vụ (cùng kỳ năm trước 287 vụ), tăng 28 vụ".
  const ofBefore = opening?.kind === 'cue' && opening.cue === 'earlier';
  const cue = ofBefore ? base.parenthesis : comparingWords(passage, enclosed ? base.parenthesis : base.at);
  if (cue < 0) return undefined;
  const current = passage.quantities
    .slice(Math.max(0, base.order - 4), base.order)
    .findLast(item => item.at < cue && isPlainAmount(item) && item.depth <= stated.depth);
  if (!current || current.sentence !== stated.sentence || !sharesNoun(current, base)) return undefined;
  return { base, current, sure: true };
}

/** The time of an amount, where the words before it name nothing else: "cùng kỳ năm trước là …", "năm 2024 là …". */
interface TimeBefore {
  /** Where its words begin. */
  readonly from: number;
  /** Said to be before. */
  readonly earlier: boolean;
  readonly year: number | undefined;
}

function timeBefore(passage: Passage, base: QuantityItem): TimeBefore | undefined {
  let earlier = false;
  let year: number | undefined;
  let at = base.at - 1;
  for (; at >= 0 && at >= base.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark !== ':') break;
    if (item.kind === 'cue' && item.cue === 'earlier') earlier = true;
    else if (item.kind === 'quantity' && item.role !== 'aside') return undefined;
    else if (item.kind === 'cue' && item.cue !== 'time' && item.cue !== 'share' && item.cue !== 'identifier')
      return undefined;
    else if (item.kind === 'word' && yearOf(item.lower) !== undefined) year = yearOf(item.lower);
    else if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) return undefined;
  }
  return earlier || year !== undefined ? { from: at, earlier, year } : undefined;
}

function yearOf(word: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined;
}

/** The amount of the same noun that stands last before those words, of a later time. */
function beforeThat(
  passage: Passage,
  stated: QuantityItem,
  base: QuantityItem,
  time: TimeBefore,
): Comparison | undefined {
  const between = itemsBetween(passage, base.at, stated.at);
  if (between.some(item => item.kind === 'quantity' || (item.kind === 'mark' && item.mark !== ','))) return undefined;
  const current = passage.quantities
    .slice(Math.max(0, base.order - 4), base.order)
    .findLast(item => item.at < time.from && isPlainAmount(item) && item.depth === stated.depth);
  if (!current || current.sentence !== stated.sentence || !sharesNoun(current, base)) return undefined;
  const year = lastYear(passage, current);
  // "Năm 2023 có 71 vụ, năm 2024 có 64 vụ, giảm 07 vụ": the year that came before is the base.
  if (!time.earlier && year !== undefined && year < time.year!) return { base: current, current: base, sure: true };
  return { base, current, sure: time.earlier || year !== undefined };
}

/** The year named last before an amount in its sentence. */
function lastYear(passage: Passage, { at: from, sentence }: QuantityItem): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 30; at--) {
    const item = passage.items[at]!;
    if (item.sentence !== sentence) return undefined;
    const year = item.kind === 'word' ? yearOf(item.lower) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}

export function ofComparison(passage: Passage, stated: QuantityItem, { base, current, sure }: Comparison): Claim {
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands: [current, base],
    expression: relative(stated.role !== 'decrease', 0, 1),
    certainty: sure ? 'structure' : 'guess',
  });
}

function isPlainAmount(item: QuantityItem): boolean {
  return isAmount(item) && !item.quantity.approximate;
}

/** Where "so với" stands, not far before and with no mark between; -1 without it. */
function comparingWords(passage: Passage, from: number): number {
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) return -1;
    if (item.kind === 'cue' && goesOn.has(item.cue)) return -1;
    if (item.kind === 'cue' && item.cue === 'base') return /^(?:so|compared)/u.test(item.lower) ? at : -1;
  }
  return -1;
}

/** What begins another matter between "so với năm 2016" and an amount: "… và lãi ròng 40 tỷ đồng". */
const goesOn: ReadonlySet<Cue> = new Set<Cue>([
  'and',
  'share',
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'remainder',
  'total',
  'consists',
  'of-which',
]);

function fitsRelative(stated: QuantityItem, current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const change = rises
    ? subtract(current.quantity.figure.value, base.quantity.figure.value)
    : subtract(base.quantity.figure.value, current.quantity.figure.value);
  return near(multiply(absolute(stated.quantity.figure.value), base.quantity.figure.value), change, 12);
}

/** "(6 tháng đầu năm 2023 tiếp 388 lượt)" right behind the change: the only amount, of the same noun, of another time. */
export function namedBase(
  passage: Passage,
  stated: QuantityItem,
  earlier: readonly QuantityItem[],
): QuantityItem | undefined {
  const [only] = earlier;
  if (earlier.length !== 1 || !only || only.quantity.approximate || !sharesNoun(only, stated)) return undefined;
  for (let at = only.at - 1; at > only.parenthesis; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')) return only;
  }
  // "tăng 188 dự án so với năm 2023 (1.107 dự án)".
  for (let at = only.parenthesis - 1; at > stated.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && item.cue === 'base') return only;
  }
  return undefined;
}

/**
 * The two values that a change compares: which of the ways of saying so is asked first, and the changes that are said of
 * something else: "…, tăng 3,7%/năm", "…, trong đó huyện A tăng 5 vụ".
 */
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { CueItem, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import { comparedAhead } from './ahead.ts';
import { beyondPlan } from './beyond-plan.ts';
import { calledAlike } from './called-alike.ts';
import { comparedBefore, comparesAgain, comparingWords, isSaidOfChange } from './compared-before.ts';
import { datedBracket } from './dated-bracket.ts';
import { fromTheStart } from './from-the-start.ts';
import { betweenTimes } from './named-times.ts';
import { overPlan } from './over-plan.ts';
import { betweenYears, leftOver, startAndEnd } from './start-and-end.ts';
import { isYearly } from './steps.ts';
import { type Comparison, comparedYears, isPlainAmount, ofYearNamed, plannedBefore } from './times.ts';
import { asAddition, isChange, isSaidOf, opensParenthesis, relative } from './values.ts';

/** The two values that a change compares, where words say so. */
export function compared(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const values = isOfOther(passage, stated) ? undefined : comparedSomehow(passage, stated);
  return values && !isOfGapBefore(passage, stated, values) ? ofYearNamed(passage, stated, values) : undefined;
}

/** "0.7 days less than the target of 13.1 days and 0.4 days more than in 2023": what the first gap is from is not what the second is from. */
function isOfGapBefore({ items, quantities }: Passage, stated: QuantityItem, { base }: Comparison): boolean {
  const gap = quantities[base.order - 1];
  const and = items[stated.at - 1];
  if (base.order !== stated.order - 1 || !gap || !isChange(gap) || gap.sentence !== stated.sentence) return false;
  if (and?.kind !== 'cue' || and.cue !== 'and') return false;
  const compares = items.slice(gap.at + 1, base.at).some(item => item.kind === 'cue' && item.cue === 'base');
  return compares && base.depth === stated.depth;
}

/** "…, tăng 3,7%/năm" is not over the whole time, "…, trong đó huyện A tăng 5 vụ" is said of a part. */
function isOfOther(passage: Passage, stated: QuantityItem): boolean {
  return isYearly(passage, stated) || isOfPart(passage, stated);
}

/** "trong đó" and what it is said of stand before the change in its phrase. */
function isOfPart({ items }: Passage, { at: from, phrase }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 14; at--) {
    const item = items[at]!;
    if (item.phrase !== phrase || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && item.cue === 'of-which') return from - at > 2;
  }
  return false;
}

function comparedSomehow(passage: Passage, stated: QuantityItem): Comparison | undefined {
  return (
    comparedInside(passage, stated) ??
    datedBracket(passage, stated) ??
    comparedHost(passage, stated) ??
    comparedBefore(passage, stated) ??
    comparedFirst(passage, stated) ??
    comparedYears(passage, stated) ??
    startAndEnd(passage, stated) ??
    leftOver(passage, stated) ??
    betweenYears(passage, stated) ??
    betweenTimes(passage, stated) ??
    calledAlike(passage, stated) ??
    plannedBefore(passage, stated) ??
    beyondPlan(passage, stated) ??
    overPlan(passage, stated) ??
    sureOf(comparedAhead(passage, stated)) ??
    fromTheStart(passage, stated)
  );
}

function sureOf(values: Omit<Comparison, 'sure'> | undefined): Comparison | undefined {
  return values && { ...values, sure: true };
}

/** "tăng 474 tỷ đồng (4.379 tỷ đồng so với 3.905 tỷ đồng)": both in the parenthesis behind the change. */
function comparedInside(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  const [current, base, ...others] =
    parenthesis === undefined ? [] : inside(passage, parenthesis).filter(isPlainAmount);
  if (!current || !base || others.length > 0 || !sharesNoun(current, base)) return undefined;
  const cue = passage.items[base.at - 1];
  const compares =
    cue?.kind === 'cue' && cue.cue === 'base' && opensWith(cue.lower, passage.language.lexicon.comparing);
  return compares && opensParenthesis(passage, current) ? { base, current, sure: true } : undefined;
}

/**
 * "So với nhiệm kỳ trước (52 đồng chí), khóa mới có 48 đồng chí, giảm 04 đồng chí": the base comes first, then what the
 * change is said of. Not where the change has words of its own to compare with.
 */
function comparedFirst(passage: Passage, stated: QuantityItem): Comparison | undefined {
  const [base, current] = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .filter(item => item.sentence === stated.sentence && isPlainAmount(item))
    .slice(-2);
  if (!base || !current || current.depth !== stated.depth) return undefined;
  if (current.clause !== stated.clause || !isSaidOf(passage, current, stated) || comparesAgain(passage, stated))
    return undefined;
  const start = valueAtStart(passage, stated, current);
  if (start) return { base: start, current, sure: true };
  if (!sharesNoun(current, base)) return undefined;
  const enclosed = base.parenthesis >= 0 && base.depth === current.depth + 1 && opensParenthesis(passage, base);
  const direct = base.depth === current.depth && followsComparing(passage, base);
  // "Đầu năm có 4.700 hộ, cuối năm còn 3.420 hộ, giảm 1.280 hộ".
  if (isParted(passage, base, current)) return undefined;
  const before =
    current.phrase === base.phrase + 1 && base.depth === current.depth && isOfBefore(passage, base, current);
  // "a vụ, giảm 12% so với cùng kỳ (b vụ); trong đó c vụ, tăng 5%": those words are said of the change before them.
  const words = enclosed ? comparingWords(passage, base.parenthesis) : direct ? base.at - 1 : -1;
  if (!before && (words < 0 || isSaidOfChange(passage, words))) return undefined;
  return { base, current, sure: true };
}

/** "so với 12 vụ"; "Against a budget of $3.60 million": a plan is named between. */
function followsComparing({ items, language: { lexicon } }: Passage, { at: from }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 4; at--) {
    const item = items[at]!;
    if (item.kind === 'cue' && item.cue === 'base') return opensWith(item.lower, lexicon.comparing);
    const planned = item.kind === 'cue' && item.cue === 'plan';
    const { articles, owning, planWords } = lexicon;
    const light = item.kind === 'word' && [articles, owning, planWords].some(words => words.includes(item.lower));
    if (!(planned || light) || !lexicon.grammar.ofLeads) return false;
  }
  return false;
}

/** "…; 01 ca tử vong, giảm 02 ca": what stands before a semicolon is another matter. */
function isParted(passage: Passage, base: QuantityItem, current: QuantityItem): boolean {
  return itemsBetween(passage, base.at, current.at).some(
    item => item.kind === 'mark' && item.mark === ';' && item.depth === current.depth,
  );
}

/** "Đầu năm có 312 hộ nghèo, chiếm 5,24%; đến nay còn 236 hộ, giảm 76 hộ": the one earlier value of its noun. */
function valueAtStart(passage: Passage, stated: QuantityItem, current: QuantityItem): QuantityItem | undefined {
  if (current.role !== 'remainder' || current.quantity.approximate) return undefined;
  const found = passage.quantities
    .slice(Math.max(0, current.order - 6), current.order)
    .filter(item => item.sentence === stated.sentence && isPlainAmount(item) && sharesNoun(item, current))
    .filter(item => item.depth === current.depth && openingOf(passage, item)?.cue === 'earlier');
  return found.length === 1 ? found[0] : undefined;
}

/** The phrase of the first begins with an earlier time, that of the second with a later one, or says what is still there. */
function isOfBefore(passage: Passage, base: QuantityItem, current: QuantityItem): boolean {
  const [before, now] = [base, current].map(item => openingOf(passage, item));
  const { allTheRest } = passage.language.lexicon;
  const later =
    now?.cue === 'time' ||
    (now?.cue === 'merge' && current.role === 'remainder') ||
    (current.role === 'remainder' && now !== undefined && !allTheRest.includes(now.lower));
  // "412 đơn …, 377 đơn khiếu nại về đất đai": of a narrower noun.
  const narrower = current.quantity.noun.startsWith(`${base.quantity.noun} `);
  return (
    before?.cue === 'earlier' && later && !narrower && ![base, current].some(({ quantity }) => quantity.approximate)
  );
}

/** The first cue near the beginning of the phrase of an amount. */
function openingOf({ items }: Passage, { at, phrase }: QuantityItem): CueItem | undefined {
  let from = at;
  while (from > 0 && at - from < 10 && items[from - 1]!.phrase === phrase) from--;
  for (const item of items.slice(from, Math.min(at, from + 4))) if (item.kind === 'cue') return item;
  return undefined;
}

/** "36 inspections, compared with 30 in 2023 (+20%)": the change stands in the brackets of the base that words compare with. */
function comparedHost(passage: Passage, stated: QuantityItem): Comparison | undefined {
  if (stated.parenthesis < 0 || inside(passage, stated.parenthesis)[0] !== stated) return undefined;
  const base = hostOf(passage, stated.parenthesis);
  const cue = base && passage.items[base.at - 1];
  if (!base || cue?.kind !== 'cue' || cue.cue !== 'base' || !opensWith(cue.lower, passage.language.lexicon.comparing))
    return undefined;
  const current = passage.quantities[base.order - 1];
  if (!current || !isPlainAmount(base) || !isPlainAmount(current) || current.sentence !== base.sentence)
    return undefined;
  if (current.depth !== base.depth || !sharesNoun(current, base) || isSaidOfChange(passage, base.at - 1))
    return undefined;
  return { base, current, sure: true };
}

export function ofComparison(passage: Passage, stated: QuantityItem, { base, current, sure }: Comparison): Claim {
  const rises = stated.role !== 'decrease';
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands: [current, base],
    expression: relative(rises, 0, 1),
    alternatives: asAddition(rises, current, base),
    certainty: sure ? 'structure' : 'guess',
  });
}

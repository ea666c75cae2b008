/**
 * Changes: "tăng 40.640 người (tăng 14,65%)", "giảm 3,9% (233/240)", "vượt 11,69% so dự toán (10.367,7 tỷ)",
 * "thấp hơn 0,4% so với chỉ tiêu (35,5%)", "từ a xuống b (giảm d)".
 */
import { compare, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { orElse } from '../build.ts';
import { countsAlike, isAmount, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import { ofDistance } from './apart.ts';
import { baseOfRate } from './base-of-rate.ts';
import { comparedDirectly, fractionAround, namedBase, ofBase, ofFraction } from './bases.ts';
import { besidePlan } from './beside-plan.ts';
import { beyondTarget, exceededInBracket } from './beyond-target.ts';
import { byHowMuch } from './by-how-much.ts';
import { compared, ofComparison } from './comparisons.ts';
import { ofExtremes } from './extremes.ts';
import { ledFrom } from './led-from.ts';
import { meantChange } from './meant.ts';
import { changeComesNear } from './near.ts';
import { ofGap } from './of-gaps.ts';
import { isOfOwnSubject } from './own-subject.ts';
import { planInBracket } from './plan-in-bracket.ts';
import { points } from './points.ts';
import { amountOf, ofAmount } from './repeated-rates.ts';
import { spanShortened } from './spans-shortened.ts';
import { isOfCompared } from './stands-compared.ts';
import { ofSteps, rateOfSteps, stepsAfter, stepsBefore, stepsBehind } from './steps.ts';
import { thanNamed } from './than-named.ts';
import { moreThanThe } from './than-the.ts';
import { around, byDifference, currentOf, currentsBefore, isChange, meantAmong } from './values.ts';

export function* readChanges(passage: Passage): Generator<Claim> {
  const bys = maySay(passage, passage.language.lexicon.measuredBy);
  const distances = maySay(passage, passage.language.lexicon.distances);
  const extremes = maySay(passage, passage.language.lexicon.apart);
  const betters = maySay(passage, passage.language.lexicon.betterments);
  for (const item of passage.quantities) {
    if (item.quantity.approximate) continue;
    const apart =
      (extremes && item.role === 'plain' ? ofExtremes(passage, item) : undefined) ??
      (distances ? ofDistance(passage, item) : undefined);
    const change = apart ?? readChange(passage, item) ?? (bys ? byHowMuch(passage, item) : undefined);
    if (!change) continue;
    if (!betters || !isBetterFor(change, item) || !isCalledBetter(passage, item)) yield change;
    else {
      const fall = readChange(passage, { ...item, role: 'decrease' });
      if (fall) yield fall;
    }
  }
}

function readChange(passage: Passage, item: QuantityItem): Claim | undefined {
  const shorter = maySay(passage, passage.language.lexicon.shortening) ? spanShortened(passage, item) : undefined;
  if (shorter) return shorter;
  const beyond =
    beyondTarget(passage, item) ??
    besidePlan(passage, item) ??
    planInBracket(passage, item) ??
    exceededInBracket(passage, item);
  if (beyond) return directed(beyond, item);
  const isRate = item.quantity.figure.kind === 'percent';
  if (!isRate && (!isChange(item) || passage.language.lexicon.times.includes(item.counted[0]))) return undefined;
  const change = orMeant(passage, item, isRate ? readRate(passage, item) : readAmount(passage, item));
  if (!change || isOfCompared(passage, change) || (isRate && mixesPoints(item, change))) return undefined;
  return sureOfOne(passage, item, directed(change, item));
}

/** "The index fell from 127.9 to 125.8: by 2.1 points, or 1.6 per cent": points of an index, beside values that are no percentages. */
function mixesPoints(stated: QuantityItem, { operands }: Claim): boolean {
  const figures = operands.map(({ figure }) => figure);
  if (figures.every(({ kind }) => kind !== 'percent')) return saysPoints(stated);
  const rates = figures.filter(({ kind }) => kind === 'percent');
  return rates.some(({ unit }) => unit === '%') && rates.some(({ unit }) => unit !== '%');
}

/** "Turn time fell from 68 to 51 minutes, a 25 percent improvement": of what is better with less of it. */
function isBetterFor({ operands: [current, base] }: Claim, { role }: QuantityItem): boolean {
  return role === 'increase' && !!current && !!base && compare(current.figure.value, base.figure.value) < 0;
}

/** By the word right before or behind it. */
function isCalledBetter({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  return [items[at - 1], ...items.slice(at + 1, at + 4)].some(
    item => (item?.kind === 'cue' || item?.kind === 'word') && lexicon.betterments.includes(item.lower),
  );
}

/** What only fits is not surely meant: first what the words around may tell, then what fits. */
function orMeant(passage: Passage, stated: QuantityItem, change: Claim | undefined): Claim | undefined {
  if (change && change.certainty !== 'guess') return change;
  const values = meantChange(passage, stated);
  if (!values) return change;
  const { current, base, role } = values;
  const rises = role !== 'decrease';
  const meant = isPercent(stated)
    ? ofComparison(passage, { ...stated, role }, values)
    : byDifference(passage, { stated, current, base, rises, certainty: 'structure' });
  return orElse(meant, change);
}

/** "grew by 8% to €5.4bn and those to the US by 12% to €2.8bn, from €5.0bn and €2.5bn respectively": which is of which is not read. */
function sureOfOne(passage: Passage, stated: QuantityItem, change: Claim): Claim {
  const { sentence, at: from } = stated;
  const { items, lower, language } = passage;
  const { respectively } = language.lexicon;
  if (change.certainty !== 'guess' && isOfOwnSubject(passage, stated, change)) return { ...change, certainty: 'guess' };
  if (change.certainty === 'guess' || !respectively.some(word => lower.includes(word))) return change;
  for (let at = from + 1; at < items.length && at < from + 60 && items[at]!.sentence === sentence; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && respectively.includes(item.lower)) return { ...change, certainty: 'guess' };
  }
  return change;
}

function directed(claim: Claim, { role }: QuantityItem): Claim {
  return role === 'plain' ? claim : { ...claim, data: { direction: role } };
}

/** A change stated in percent. */
function readRate(passage: Passage, stated: QuantityItem): Claim | undefined {
  const amount = amountOf(passage, stated);
  if (amount) return ofAmount(passage, stated, amount);
  if (!isChange(stated)) return stated.role === 'plain' ? rateOfSteps(passage, stated) : undefined;
  const gap = ofGap(passage, stated);
  if (gap) return gap;
  const steps = stepsAfter(passage, stated) ?? stepsBehind(passage, stated) ?? stepsBefore(passage, stated);
  if (steps) return ofSteps(passage, stated, steps);
  const fraction = fractionAround(passage, stated);
  if (fraction) return ofFraction(passage, stated, fraction);
  // "cao hơn 5,2 điểm phần trăm (cùng kỳ 3.214 tỷ đồng)": the gap of two rates, which no amounts give.
  if (saysPoints(stated)) return points(passage, stated);
  const values = ledFrom(passage, stated) ?? compared(passage, stated);
  if (values) return ofComparison(passage, stated, values);
  return points(passage, stated) ?? ofBase(passage, stated);
}

/** A change stated in units: base and current value stand around it. */
function readAmount(passage: Passage, stated: QuantityItem): Claim | undefined {
  const gap = ofGap(passage, stated);
  if (gap) return gap;
  const steps = stepsAfter(passage, stated) ?? stepsBehind(passage, stated) ?? stepsBefore(passage, stated);
  // "từ 125 đơn vị xuống còn 60, giảm 20 Sở": of another noun.
  const counted = stated.quantity.noun === '' || stated.generic || (steps && isOfSteps(steps, stated));
  if (steps && counted && sameUnit(steps.to, stated) && sameUnit(steps.from, stated))
    return ofSteps(passage, stated, steps);
  const than = moreThanThe(passage, stated);
  if (than)
    return byDifference(passage, { stated, ...than, rises: stated.role !== 'decrease', certainty: 'structure' });
  const fraction = fractionAround(passage, stated);
  if (fraction && sharesNoun(fraction.lower, stated) !== (fraction.lower.quantity.noun === ''))
    return byFraction(passage, stated, fraction);
  const rises = stated.role !== 'decrease';
  const led = ledFrom(passage, stated);
  if (led)
    return byDifference(passage, { stated, current: led.current, base: led.base, rises, certainty: 'structure' });
  const parenthesis = behindRate(passage, stated) ?? parenthesisAfter(passage, stated, 40);
  const earlier = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(isAmount);
  const near = currentOf(passage, stated);
  const base = near && (namedBase(passage, stated, earlier) ?? comparedDirectly(passage, stated, near));
  if (near && base && sharesNoun(near, stated)) {
    const others = currentsBefore(passage, stated).filter(
      item => item !== near && item !== base && item.clause === near.clause,
    );
    const { meant, sure } = meantAmong(
      passage,
      [near, ...others],
      value => isGap(stated, value, base, rises),
      value => changeComesNear(stated, value, base),
    );
    const certainty = sure ? 'structure' : 'guess';
    return byDifference(passage, { stated, current: meant ?? near, base, rises, certainty });
  }
  const named = thanNamed(passage, stated);
  if (named) return byDifference(passage, { stated, ...named, rises, certainty: 'structure' });
  const values = compared(passage, stated);
  if (values && countsAlike(values.current, stated)) {
    const { current, base, sure } = values;
    return byDifference(passage, { stated, current, base, rises, certainty: sure ? 'structure' : 'guess' });
  }
  const [rate] = passage.quantities.slice(stated.order + 1, stated.order + 2);
  const told = near && rate && isPercent(rate) && amountOf(passage, rate) === stated;
  const before = told && sharesNoun(near, stated) ? baseOfRate(passage, rate, stated, near) : undefined;
  if (before) return byDifference(passage, { stated, current: near!, base: before, rises, certainty: 'structure' });
  for (const current of currentsBefore(passage, stated)) {
    for (const other of [...earlier, ...around(passage, stated)]) {
      if (other === current || other === stated || !isAmount(other) || !sameUnit(other, current)) continue;
      if (!isGap(stated, current, other, rises)) continue;
      // Small numbers differ by any small number: only what stands in the parenthesis behind them is meant.
      if (!earlier.includes(other) && compare(stated.quantity.figure.value, small) < 0) continue;
      return byDifference(passage, { stated, current, base: other, rises, certainty: 'guess' });
    }
  }
  return undefined;
}

/** "tăng 214 người (16,8%) so với năm 2023 (1.272 người)": the parenthesis behind that of the rate. */
function behindRate(passage: Passage, stated: QuantityItem): number | undefined {
  const first = parenthesisAfter(passage, stated, 12);
  const [rate, ...others] = first === undefined ? [] : inside(passage, first);
  if (!rate || !isPercent(rate) || others.length > 0) return undefined;
  const second = parenthesisAfter(passage, rate, 24, true);
  // "giảm 14 vụ (14%) tại địa bàn thành phố (40 vụ)" compares nothing.
  const compares = passage.items
    .slice(rate.at + 1, (second ?? rate.at) + 3)
    .some(
      item =>
        (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'time')) ||
        (item.kind === 'word' && /^(?:19|20)\d\d$/.test(item.lower)),
    );
  return compares ? second : undefined;
}

/** A change in points is printed with their name behind the number. */
function saysPoints({ quantity: { figure } }: QuantityItem): boolean {
  return figure.unit !== '%';
}

/** "giảm 34 vụ (214/248)": now and before, in the parenthesis right behind the change. */
function byFraction(passage: Passage, stated: QuantityItem, { upper, lower }: Fraction): Claim | undefined {
  const rises = compare(upper.quantity.figure.value, lower.quantity.figure.value) >= 0;
  if (stated.role === 'exceed' || rises !== (stated.role !== 'decrease')) return undefined;
  return byDifference(passage, { stated, current: upper, base: lower, rises, certainty: 'structure' });
}

function isOfSteps(
  { from, to }: { readonly from: QuantityItem; readonly to: QuantityItem },
  stated: QuantityItem,
): boolean {
  const nouns = [from, to].filter(({ quantity }) => quantity.noun !== '');
  // "giảm 10 đầu mối (từ 32 xuống 22); giảm 15 cấp trưởng": numbers alone are of what they stand beside.
  if (nouns.length === 0)
    return Math.abs(to.clause - stated.clause) <= 1 && (to.depth <= stated.depth || to.at > stated.at);
  return nouns.some(item => countsAlike(item, stated));
}

const small = { coefficient: 20, scale: 0 };

/** The two values differ by what is stated. */
function isGap(stated: QuantityItem, current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const [more, less] = rises ? [current, base] : [base, current];
  const gap = subtract(more.quantity.figure.value, less.quantity.figure.value);
  return compare(gap, stated.quantity.figure.value) === 0;
}

/** What ratios in words say of the figures that they are bound to: 96 vụ is twice 48 vụ, 60 hộ are two thirds of 90 hộ. */
import { subtract } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { compare, fromDecimal, multiply, type Rational, rational } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { says } from '../doubts/words.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import type { Parents } from '../parents.ts';
import { partOfRatio, type RatioOperands, valuesOfRatio } from './ratio-operands.ts';
import { partAlone } from './ratios-alone.ts';
import { asMany, ofTimeBehind, valueBehind } from './ratios-as-many.ts';
import { calledOperands, isLikely } from './ratios-called.ts';
import { inBothTimes } from './ratios-in-both-times.ts';
import { nearOnly } from './ratios-near.ts';
import { partOfOpened } from './ratios-of-opened.ts';
import { partNamed } from './ratios-of-parts.ts';
import { fitsItsWord, printedRatios, type SpokenRatio, spokenRatios } from './spoken-ratios.ts';

/** A ratio that is near enough for its word, and not exact, says nothing that could be recomputed. */
export function* readRatios(passage: Passage, parents: Parents): Generator<Claim> {
  for (const ratio of [...spokenRatios(passage), ...printedRatios(passage)]) {
    const way = wayOf(passage, ratio);
    const bound = way
      ? (valuesOfRatio(passage, ratio, true) ?? valuesOfRatio(passage, ratio, false) ?? inBothTimes(passage, ratio))
      : besideIt(passage, ratio, parents);
    const operands = bound ?? (way ? undefined : elsewhere(passage, ratio, parents));
    if (!operands) continue;
    const { current, base } = operands;
    if (isOfOthers(passage, ratio, current)) continue;
    const [now, whole] = [current.quantity.figure.value, base.quantity.figure.value];
    // What fell by a third has lost that part of what it was.
    const part = way === undefined ? now : way === 'decrease' ? subtract(whole, now) : subtract(now, whole);
    const isExact = compare(fromDecimal(part), multiply(fromDecimal(whole), ratio.value)) === 0;
    const fits = fitsItsWord(ratio, part, whole);
    if (fits && ratio.limit !== 'none') continue;
    const certainty = isExact || !fits ? 'structure' : nearOnly(ratio.kind, changedBy(ratio.value, way), operands);
    // What is only named is not asked about.
    if (!certainty || (certainty === 'likely' && !bound)) continue;
    yield {
      ...claim(passage, {
        form: 'expression',
        stated: current,
        operands: [base],
        expression: timesRatio(changedBy(ratio.value, way)),
        certainty,
      }),
      data: { ratio: ratio.words },
    };
  }
}

/** "met 11 times, four times in the evening" counts; "12, 9 and 6 of the 45, three fifths together" is said of a sum. */
function isOfOthers(passage: Passage, { from, to, kind }: SpokenRatio, current: QuantityItem): boolean {
  const { items, language } = passage;
  const { times, doubts } = language.lexicon;
  if (kind === 'multiple' && times.includes(current.counted[0])) return true;
  const { phrase } = items[from]!;
  const beside = (item: Item, at: number): boolean => at !== current.at && item.phrase === phrase;
  if (kind !== 'part' || current.at > from) return false;
  const words = items
    .slice(Math.max(current.at + 1, from - 4), to + 3)
    .filter(beside)
    .map(item => ('lower' in item ? item.lower : ''));
  return says(` ${words.join(' ')} `, doubts.jointly);
}

function besideIt(passage: Passage, ratio: SpokenRatio, parents: Parents): RatioOperands | undefined {
  if (ratio.kind !== 'part')
    return valuesOfRatio(passage, ratio, false) ?? valueBehind(passage, ratio) ?? ofTimeBehind(passage, ratio, parents);
  if (isChanged(passage, ratio)) return partOfRatio(passage, ratio);
  return (
    partOfRatio(passage, ratio) ??
    valuesOfRatio(passage, ratio, true) ??
    partOfOpened(passage, ratio) ??
    ofTimeBehind(passage, ratio, parents)
  );
}

/** What is only named, where the ratio is not right of it. */
function elsewhere(passage: Passage, ratio: SpokenRatio, parents: Parents): RatioOperands | undefined {
  if (ratio.kind === 'change' || isChanged(passage, ratio)) return undefined;
  const fits = (part: QuantityItem, whole: QuantityItem): boolean =>
    fitsItsWord(ratio, part.quantity.figure.value, whole.quantity.figure.value);
  const found =
    asMany(passage, ratio, fits, parents) ??
    partAlone(passage, ratio, fits, parents) ??
    partNamed(passage, ratio, fits, parents) ??
    calledOperands(passage, ratio, fits, parents);
  return found && isLikely(ratio.value, found) ? found : undefined;
}

/** Which way a part says that something went: "giảm một phần ba so với năm 2022 (63 vụ)", "fell by a quarter from 48 to 36". */
function wayOf({ items }: Passage, { from, kind }: SpokenRatio): 'increase' | 'decrease' | undefined {
  const before = items[from - 1];
  if (kind !== 'part' || before?.kind !== 'cue') return undefined;
  return before.cue === 'increase' || before.cue === 'decrease' ? before.cue : undefined;
}

function changedBy(value: Rational, way: 'increase' | 'decrease' | undefined): Rational {
  if (way === undefined) return value;
  const { numerator, denominator } = value;
  return { numerator: way === 'decrease' ? denominator - numerator : denominator + numerator, denominator };
}

/** "giảm một phần ba so với năm 2022 (63 vụ)", "fell by a third": by how much, not to what; of a half it is the same. */
function isChanged({ items, language: { lexicon } }: Passage, { from, value }: SpokenRatio): boolean {
  if (compare(value, rational(1, 2)) === 0 && isFall(items[from - 1])) return false;
  return items.slice(Math.max(0, from - 3), from).some(item => {
    if (item.kind === 'cue') return item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'exceed';
    return item.kind === 'word' && lexicon.measuredBy.includes(item.lower);
  });
}

function isFall(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'decrease';
}

/** As people would reckon it: 2 × 90/3. */
export function timesRatio({ numerator, denominator }: Rational): Expression {
  const whole = denominator === 1n || denominator === 2n;
  const upper = whole ? rational(numerator, denominator) : rational(numerator);
  const product: Expression =
    !whole && numerator === 1n
      ? operand(0)
      : { kind: 'product', left: { kind: 'constant', value: upper }, right: operand(0) };
  return whole ? product : quotient(product, { kind: 'constant', value: rational(denominator) });
}

/**
 * Multiples said with "as many as", which put their two sides behind them: "Twice as many girls (84) as boys (42) took part", "3,456
 * operations were elective and 1,728 emergency; there were thus twice as many elective as emergency operations"; and those whose value
 * follows: "nearly three times last year's 412, at 1,210".
 */
import { isPlainValue } from '../changes/values.ts';
import { isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Parents } from '../parents.ts';
import { contentOf, wordsOf } from '../shares/base-words.ts';
import type { RatioOperands, Stretch } from './ratio-operands.ts';
import { aloneIn, valueBefore } from './ratio-operands.ts';
import { calledFigure, type Fits, pairOf } from './ratios-called.ts';

/** What is so many times as many as what, named behind the multiple, in figures or by name. */
export function asMany(passage: Passage, at: Stretch, fits: Fits, parents: Parents): RatioOperands | undefined {
  const sides = sidesOf(passage, at);
  if (!sides) return undefined;
  const [first, second] = sides.map(side => ({ ...side, figure: inBrackets(passage, side) }));
  const printed = first?.figure && second?.figure ? { current: first.figure, base: second.figure } : undefined;
  if (printed) return isAlike(printed.current, printed.base) ? printed : undefined;
  if (!first || !second || first.name.length === 0 || second.name.length === 0) return undefined;
  // "as many elective as emergency operations": the noun of both stands behind the second.
  const current = calledFigure(passage, at, first.name, parents);
  const base = current && calledFigure(passage, at, second.name, parents, current);
  return current && base ? pairOf(passage, at, { current, base }, fits) : undefined;
}

interface Side {
  readonly from: number;
  readonly to: number;
  readonly name: readonly string[];
}

/** "as many X as Y": the items of X and of Y. */
function sidesOf(passage: Passage, { from, to }: Stretch): readonly Side[] | undefined {
  const { items, language } = passage;
  const { asMany: opening } = language.lexicon;
  const [as, many] = items.slice(to, to + 2);
  if (as?.kind !== 'word' || many?.kind !== 'word' || !opening.includes(`${as.lower} ${many.lower}`)) return undefined;
  const { sentence } = items[from]!;
  let second = -1;
  let end = to + 2;
  for (; end < items.length && end < to + 20 && items[end]!.sentence === sentence; end++) {
    const item = items[end]!;
    if (item.kind === 'mark' && item.mark === '(') {
      end = item.partner;
      if (second >= 0) break;
      continue;
    }
    if (item.kind === 'mark' || item.kind === 'quantity' || item.kind === 'cue') break;
    if (item.lower === as.lower && second < 0) second = end;
  }
  if (second < 0) return undefined;
  const side = (first: number, last: number): Side => ({
    from: first,
    to: last,
    name: contentOf(passage, items.slice(first, last).flatMap(wordsOf)),
  });
  return [side(to + 2, second), side(second + 1, end)];
}

/** "girls (84)": the one figure in the brackets of a side. */
function inBrackets(passage: Passage, { from, to }: Side): QuantityItem | undefined {
  for (let at = from; at <= to && at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') return aloneIn(passage, at);
  }
  return undefined;
}

/** "nearly three times last year's 412, at 1,210": behind the base and a comma. */
export function valueBehind(passage: Passage, { from, to }: Stretch): RatioOperands | undefined {
  const { items, quantities, language } = passage;
  const base = quantities.find(item => item.at >= to);
  const current = base && quantities[base.order + 1];
  if (!base || !current || base.at > to + 5 || base.sentence !== items[from]!.sentence) return undefined;
  const [comma, word] = items.slice(current.at - 2, current.at);
  const stands = word?.kind === 'word' && language.lexicon.standingAt.includes(word.lower);
  if (!stands || comma?.kind !== 'mark' || comma.mark !== ',' || current.phrase !== base.phrase + 1) return undefined;
  const words = items.slice(to, base.at);
  const named = words.every(item => (item.kind === 'cue' ? item.cue === 'earlier' : item.kind === 'word'));
  const plain = [base, current].every(item => isPlainValue(passage, item));
  return named && words.length > 0 && plain && isAlike(current, base) ? { current, base } : undefined;
}

/**
 * "paid 402 claims, three times as many as in 2023, when 134 were paid", "48 days, twice as long as in 2019, when they waited 24 days": the value of
 * the time that is compared with stands behind the word for it.
 */
export function ofTimeBehind(passage: Passage, at: Stretch, parents: Parents): RatioOperands | undefined {
  const { items, quantities, language } = passage;
  const base = quantities.find(item => item.at >= at.to && item.role !== 'aside');
  if (!base || base.sentence !== items[at.from]!.sentence || base.at > at.to + 14 || !isPlainValue(passage, base))
    return undefined;
  const between = items.slice(at.to, base.at);
  const comma = between.findIndex(({ kind }) => kind === 'mark');
  const [mark, when] = between.slice(Math.max(0, comma));
  const dated = between
    .slice(0, Math.max(0, comma))
    .some(item => item.kind === 'word' && /^(?:19|20)\d\d$/u.test(item.lower));
  const timed =
    dated || between.slice(0, Math.max(0, comma)).some(item => item.kind === 'cue' && item.cue === 'earlier');
  if (comma < 0 || mark?.kind !== 'mark' || mark.mark !== ',' || when?.kind !== 'word' || !timed) return undefined;
  if (!language.lexicon.when.includes(when.lower) || between.slice(comma + 1).some(({ kind }) => kind !== 'word'))
    return undefined;
  const current = valueBefore(passage, at) ?? calledValue(passage, at, parents);
  if (!current || current === base || !isAlike(current, base)) return undefined;
  return isOfTheSame(passage, current, base) ? { current, base } : undefined;
}

/** "121,000 tonnes of grain" and "65,000 tonnes of coal" are of two things; with nothing named behind the base it is of the same. */
function isOfTheSame({ items, language: { lexicon } }: Passage, current: QuantityItem, base: QuantityItem): boolean {
  const [now, then] = [current, base].map(({ at, phrase }) => {
    const behind = items.slice(at + 1, at + 5).filter(item => item.phrase === phrase);
    const of = behind.findIndex(item => wordsOf(item)[0] !== undefined && lexicon.owning.includes(wordsOf(item)[0]!));
    return of < 0 ? '' : wordsOf(behind[of + 1] ?? behind[of]!).join(' ');
  });
  return then === '' || now === then;
}

/** "The number of grants was twice that of 2023": the one figure before that is called so. */
function calledValue(passage: Passage, at: Stretch, parents: Parents): QuantityItem | undefined {
  const { items, language } = passage;
  const words: string[] = [];
  for (let before = at.from - 1; before >= 0 && before > at.from - 12; before--) {
    const item = items[before]!;
    if (item.sentence !== items[at.from]!.sentence || item.kind === 'mark') break;
    if (item.kind === 'quantity') return undefined;
    words.unshift(...wordsOf(item));
  }
  const { articles, numberOf, counting } = language.lexicon;
  const light = [articles, numberOf, counting];
  const name = contentOf(passage, words).filter(word => !light.some(list => list.includes(word)));
  return name.length > 0 ? calledFigure(passage, at, name, parents) : undefined;
}

function isAlike(a: QuantityItem, b: QuantityItem): boolean {
  return !isPercent(a) && !isPercent(b) && sameUnit(a, b);
}

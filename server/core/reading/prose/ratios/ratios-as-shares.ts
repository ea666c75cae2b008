/** Parts in words and the same share in figures, the one in brackets behind the other: "a quarter (25%) of the schools", "25% (a quarter)". */
import type { Decimal } from '../../../figures/decimal.ts';
import { compare, fromDecimal, multiply, rational, subtract } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isPercent } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { aloneIn } from './ratio-operands.ts';
import { fitsItsWord, type SpokenRatio, spokenRatios } from './spoken-ratios.ts';

export function* readRatioShares(passage: Passage): Generator<Claim> {
  if (!passage.quantities.some(isPercent)) return;
  for (const ratio of spokenRatios(passage)) {
    const stated = ratio.kind === 'part' ? shareBeside(passage, ratio) : undefined;
    if (!stated) continue;
    yield {
      ...claim(passage, {
        form: 'expression',
        stated,
        operands: [],
        expression: { kind: 'constant', value: ratio.value },
        certainty: 'structure',
      }),
      data: { ratio: ratio.words },
    };
  }
}

/** The share beside a part in words, where it is exactly that or lies nearer to another word; what is only near says nothing. */
function shareBeside(passage: Passage, ratio: SpokenRatio): QuantityItem | undefined {
  const { items } = passage;
  const opening = items[ratio.to];
  const first = items[ratio.from]!;
  const brackets =
    opening?.kind === 'mark' && opening.mark === '(' && !mayCount(passage, first, items[opening.partner + 1]);
  const behind = brackets ? aloneIn(passage, ratio.to) : undefined;
  const share = behind ?? hostOf(passage, ratio);
  if (!share || !isPercent(share) || share.quantity.approximate || share.quantity.figure.decimals > 2) return undefined;
  const { value } = share.quantity.figure;
  const exact = ratio.limit === 'none' && compare(fromDecimal(value), ratio.value) === 0;
  if (exact) return share;
  return fitsItsWord(ratio, value, { coefficient: 1, scale: 0 }) || isRoundly(ratio, value) ? undefined : share;
}

/** "Half (45%)", "three quarters (70%)": so people speak; up to six points and less than a fifth of it. */
function isRoundly({ value, limit }: SpokenRatio, share: Decimal): boolean {
  if (limit !== 'none') return false;
  const gap = subtract(fromDecimal(share), value);
  const off = compare(gap, rational(0)) < 0 ? subtract(rational(0), gap) : gap;
  return compare(off, rational(6, 100)) <= 0 && compare(multiply(off, rational(5)), value) < 0;
}

/** "One group (50%), another (30%) and a third (20%)": with an article it may be the next of a row, unless it is said of what. */
function mayCount({ language: { lexicon } }: Passage, first: Item, next: Item | undefined): boolean {
  const article = first.kind === 'word' && lexicon.articles.includes(first.lower);
  return article && !(next?.kind === 'word' && lexicon.among.includes(next.lower));
}

/** "25% (a quarter)". */
function hostOf({ items, quantities }: Passage, { from, to }: SpokenRatio): QuantityItem | undefined {
  const [opening, closing] = [items[from - 1], items[to]];
  if (opening?.kind !== 'mark' || opening.mark !== '(' || closing?.kind !== 'mark' || closing.mark !== ')')
    return undefined;
  return quantities.findLast(({ at }) => at < from && at >= from - 3);
}

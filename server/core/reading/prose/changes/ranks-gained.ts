/** Places won or lost: "xếp thứ 21/63, tăng 05 bậc so với năm 2024 (xếp thứ 26/63)". A higher place has the smaller number. */
import type { Claim } from '../../claim.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { byDifference, isChange } from './values.ts';

export function* readRanksGained(passage: Passage): Generator<Claim> {
  const { rankSteps } = passage.language.lexicon;
  if (!maySay(passage, rankSteps)) return;
  for (const stated of passage.quantities) {
    if (!isChange(stated) || stated.role === 'exceed' || stated.quantity.approximate) continue;
    if (!rankSteps.some(word => `${stated.quantity.noun} `.startsWith(`${word} `))) continue;
    const now = rankIn(passage, passage.quantities.slice(Math.max(0, stated.order - 3), stated.order), stated);
    const behind = passage.quantities.slice(stated.order + 1, stated.order + 5);
    const other = behind.findIndex(isChange);
    const then = rankIn(passage, other < 0 ? behind : behind.slice(0, other), stated);
    if (!now || !then || now.depth !== stated.depth) continue;
    const [current, base] = [then, now];
    const direction = stated.role;
    const change = byDifference(passage, {
      stated,
      current,
      base,
      rises: direction === 'increase',
      certainty: 'structure',
    });
    yield { ...change, data: { direction } };
  }
}

/** The only one of them that stands right behind a word for a place, in the sentence of the change. */
function rankIn(
  { items }: Passage,
  among: readonly QuantityItem[],
  { sentence }: QuantityItem,
): QuantityItem | undefined {
  const ranks = among.filter(({ at, sentence: own, quantity }) => {
    const word = items[at - 1];
    return own === sentence && word?.kind === 'cue' && word.cue === 'rank' && /^\d{1,3}$/u.test(quantity.figure.text);
  });
  return ranks.length === 1 ? ranks[0] : undefined;
}

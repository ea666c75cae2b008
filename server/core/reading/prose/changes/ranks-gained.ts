/** Places won or lost: "xếp thứ 21/63, tăng 05 bậc so với năm 2024 (xếp thứ 26/63)". A higher place has the smaller number. */
import type { Claim } from '../../claim.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { lastYear, yearSaid } from './times.ts';
import { byDifference, isChange, saysOnlyTime } from './values.ts';

export function* readRanksGained(passage: Passage): Generator<Claim> {
  const { rankSteps } = passage.language.lexicon;
  if (!maySay(passage, rankSteps)) return;
  for (const stated of passage.quantities) {
    if (!isChange(stated) || stated.role === 'exceed' || stated.quantity.approximate) continue;
    if (!rankSteps.some(word => `${stated.quantity.noun} `.startsWith(`${word} `))) continue;
    const then = rankBefore(passage, stated);
    const now = then && rankNow(passage, stated);
    if (!now || now.depth !== stated.depth || isOfOtherField(passage, now, then)) continue;
    const direction = stated.role;
    const change = byDifference(passage, {
      stated,
      current: then,
      base: now,
      rises: direction === 'increase',
      certainty: 'structure',
    });
    yield { ...change, data: { direction } };
  }
}

/**
 * The place right before the change, in its clause, the only one there. No name stands before the change, and no other amount between them
 * but how many places there are and another number of steps.
 */
function rankNow(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const { items, quantities } = passage;
  const [lead, word] = [items[stated.at - 2], items[stated.at - 1]];
  const leads = lead?.kind === 'mark' || (lead?.kind === 'cue' && lead.cue === 'and');
  if (word?.kind !== 'cue' || !leads) return undefined;
  let found: QuantityItem | undefined;
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 8; order--) {
    const item = quantities[order]!;
    if (item.clause !== stated.clause) break;
    if (isRank(passage, item)) {
      if (found) return undefined;
      found = item;
    } else if (!found && !isLower(passage, item) && yearSaid(item) === undefined) {
      if (!isChange(item) || item.quantity.noun !== stated.quantity.noun) return undefined;
    }
  }
  return found;
}

/** "so với năm 2024 (xếp thứ 26/63)", "(năm 2023 xếp thứ 5)": in brackets right behind the change and its time, which hold nothing else. */
function rankBefore(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const { items, quantities } = passage;
  const from = stated.at + stated.quantity.noun.split(' ').length;
  const then = quantities.slice(stated.order + 1, stated.order + 4).find(item => isRank(passage, item));
  const opening = then && items[then.parenthesis];
  if (!then || opening?.kind !== 'mark' || then.depth !== stated.depth + 1) return undefined;
  const { parenthesis, at } = then;
  if (!saysOnlyTime(passage, from, parenthesis) || !saysOnlyTime(passage, parenthesis, at - 1)) return undefined;
  const named = items.slice(from + 1, at - 1);
  const years = named.map(yearSaid).filter(year => year !== undefined);
  if (years.length === 0 && !named.some(item => item.kind === 'cue' && item.cue === 'earlier')) return undefined;
  const now = lastYear(passage, stated);
  if (now !== undefined && years.some(year => year >= now)) return undefined;
  const behind = items.slice(at + 1, opening.partner);
  const [line, lower, ...more] = behind;
  const fraction = line?.kind === 'mark' && line.mark === '/' && lower?.kind === 'quantity';
  return behind.length === 0 || (fraction && more.every(({ kind }) => kind !== 'quantity')) ? then : undefined;
}

/** "12/34" and "30/63": places among so many others are no steps apart. */
function isOfOtherField({ items, quantities }: Passage, now: QuantityItem, then: QuantityItem): boolean {
  const [own, other] = [now, then].map(({ at, order }) => {
    const line = items[at + 1];
    return line?.kind === 'mark' && line.mark === '/' ? quantities[order + 1]?.quantity.figure.text : undefined;
  });
  return own !== undefined && other !== undefined && own !== other;
}

function isRank({ items }: Passage, { at, quantity }: QuantityItem): boolean {
  const word = items[at - 1];
  return word?.kind === 'cue' && word.cue === 'rank' && /^\d{1,3}$/u.test(quantity.figure.text);
}

/** How many there are: "21/63". */
function isLower({ items }: Passage, { at }: QuantityItem): boolean {
  const line = items[at - 1];
  return line?.kind === 'mark' && line.mark === '/';
}

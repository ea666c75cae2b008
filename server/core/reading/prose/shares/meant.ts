/**
 * Shares whose base is told neither by a number right beside them nor as the one larger amount: bases that brackets repeat
 * by name, that stand in the clause of the share, or behind it under the name it gives, or that the share before is of. Only
 * what comes near, so that what is said of another base is left alone.
 */
import { isPlainValue } from '../changes/values.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import { assignedBefore, countedByName, largerInClause, onlyWholeOfSentence, totalBefore } from './meant-before.ts';
import { baseInBracket, calledBehind, ofEarlier, plannedBehind } from './meant-behind.ts';
import { ofShareBeside } from './meant-beside.ts';
import { shareComesNear } from './near.ts';
import { partOf } from './parts.ts';
import { isExtreme, isOwnRate, isSaidOfRate, lawful, votes } from './words.ts';

/** The part and the whole that `stated` is most likely said of; undefined where none comes near. */
export function meantShare(passage: Passage, stated: QuantityItem): Fraction | undefined {
  if (stated.quantity.approximate || stated.quantity.figure.sign || isExtreme(passage, stated)) return undefined;
  const part = partOf(passage, stated);
  if (!part || part.sentence !== stated.sentence || !isPlainValue(passage, part)) return undefined;
  if (sentenceHas(passage, stated, votes, 60) || saysRule(passage, part, stated)) return undefined;
  const enclosed = baseInBracket(passage, stated, part);
  // "118 hộ nghèo, tỷ lệ hộ cận nghèo 5,2%": of others.
  if (enclosed || (isOwnRate(passage, part, stated) && !isSaidOfRate(passage, part, stated))) return enclosed;
  return (
    amountsOf(part, stated, largerInClause(passage, stated, part)) ??
    amountsOf(part, stated, onlyWholeOfSentence(passage, stated, part)) ??
    amountsOf(part, stated, calledBehind(passage, stated, part)) ??
    amountsOf(part, stated, countedByName(passage, stated, part)) ??
    amountsOf(part, stated, plannedBehind(passage, stated, part)) ??
    amountsOf(part, stated, ofEarlier(passage, stated, part)) ??
    amountsOf(part, stated, assignedBefore(passage, stated, part)) ??
    amountsOf(part, stated, totalBefore(passage, stated, part)) ??
    amountsOf(part, stated, ofShareBeside(passage, stated, part))
  );
}

/** A rule or a plan for later in the clause of the share: "(chiếm 65,5%), …, áp dụng hình phạt khác 44 bị cáo" is none of the first. */
function saysRule(passage: Passage, part: QuantityItem, stated: QuantityItem): boolean {
  if (stated.depth === part.depth) return sentenceHas(passage, stated, lawful, 60);
  for (let at = Math.min(part.at, stated.at) - 1; at >= 0 && passage.items[at]!.phrase === part.phrase; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && lawful.has(item.cue) && item.cue !== 'norm') return true;
  }
  return false;
}

function amountsOf(part: QuantityItem, stated: QuantityItem, base: QuantityItem | undefined): Fraction | undefined {
  return base && shareComesNear(stated, part, base) ? { upper: part, lower: base } : undefined;
}

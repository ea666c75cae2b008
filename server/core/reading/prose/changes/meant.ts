/**
 * Changes whose base stands further behind them: in brackets that several changes share, under its name or noun, or in a phrase
 * of an earlier time. Only what comes near, so that what is compared with something else is left alone.
 */
import { isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { aspectOf } from '../shares/words.ts';
import { bracketAhead } from './brackets.ts';
import { baseAmong, currentsOf } from './called-values.ts';
import { bracketBehind, comparedYear, phraseBehind, rightBehind, yearOfOthers } from './groups-behind.ts';
import { changeComesNear } from './near.ts';
import { amountOf } from './repeated-rates.ts';
import type { Comparison } from './times.ts';
import { isChange } from './values.ts';

export interface Meant extends Comparison {
  /** Which way it went. */
  readonly role: QuantityItem['role'];
}

/** The two values that a change is most likely said of; undefined where none come near. */
export function meantChange(passage: Passage, stated: QuantityItem): Meant | undefined {
  // "giảm 32 vụ (13,0%)": the rate of that change.
  const amount = isPercent(stated) ? amountOf(passage, stated) : stated;
  const change = amount ?? directedLike(passage, stated);
  if (!isChange(change) || stated.quantity.approximate || change.quantity.approximate) return undefined;
  if (isPercent(stated) && namesOther(passage, stated)) return undefined;
  const { role } = change;
  const aspect = isPercent(stated) ? aspectOf(passage, stated) : undefined;
  const year = comparedYear(passage, stated) ?? comparedYear(passage, change) ?? yearOfOthers(passage, stated);
  const groups = [
    bracketBehind(passage, stated),
    rightBehind(passage, stated),
    phraseBehind(passage, stated, year),
    bracketAhead(passage, change),
  ];
  for (const group of groups) {
    if (group.length === 0) continue;
    for (const current of currentsOf(passage, change, aspect)) {
      const base = baseAmong(passage, group, current, change);
      if (base && changeComesNear({ ...stated, role }, current, base)) return { base, current, sure: true, role };
    }
  }
  return undefined;
}

/** "tăng 12% số lượt", "tăng 20% về vốn": words behind a rate that say what has changed, but for "về số dự án", which has a noun. */
function namesOther(passage: Passage, stated: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (next === undefined || next.kind === 'mark' || aspectOf(passage, stated) !== undefined) return false;
  if (next.kind === 'cue') return !(next.cue === 'base' || next.cue === 'earlier' || next.cue === 'and');
  return next.kind === 'word' && !passage.language.lexicon.withWords.includes(next.lower);
}

/** "giảm 15,3% số lượt và 10,8% số vụ": the word for the first is that of the second. */
function directedLike(passage: Passage, stated: QuantityItem): QuantityItem {
  const first = passage.quantities[stated.order - 1];
  const joint = passage.items[stated.at - 1];
  const joins = joint?.kind === 'cue' && joint.cue === 'and';
  if (stated.role !== 'plain' || !joins || !first || !isChange(first) || first.clause !== stated.clause) return stated;
  return aspectOf(passage, stated) !== undefined && isPercent(first) ? { ...stated, role: first.role } : stated;
}

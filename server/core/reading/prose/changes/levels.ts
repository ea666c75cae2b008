/**
 * What a value comes to of its base, in brackets behind how far it is from that: "126 schools, six more than planned (105%)", "vượt 6 phòng
 * so với kế hoạch (105%)", "15 fewer than a year ago (75% of the 60 then closed)".
 */
import { absolute, compare, type Decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { isYear } from './times.ts';

/**
 * `said`: its words name what it is of; `plan`: it stands behind what was planned, wanted or needed, of which shares are told as often as
 * gaps; `time`: behind another time, where a rise or fall is told as a rule.
 */
export type Level = 'said' | 'plan' | 'time';

export function levelOf(passage: Passage, stated: QuantityItem, amount: QuantityItem): Level | undefined {
  const { items, language } = passage;
  if (stated.depth !== amount.depth + 1 || stated.at !== stated.parenthesis + 1 || stated.role !== 'plain')
    return undefined;
  const end = items[stated.parenthesis];
  const next = items[stated.at + 1];
  const closes =
    (end?.kind === 'mark' && end.partner === stated.at + 1) || (next?.kind === 'mark' && next.mark === ',');
  const of = next?.kind === 'word' && language.lexicon.owning.includes(next.lower);
  if (!closes) return of || (next && isPlan(next)) ? 'said' : undefined;
  if (amount.role === 'exceed') return 'plan';
  let level: Level | undefined;
  for (let at = amount.at + 1; at < stated.parenthesis; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return undefined;
    if ((item.kind === 'cue' && item.cue === 'earlier') || isYear(item)) return 'time';
    if (item.kind === 'cue' && compares.has(item.cue)) level = 'plan';
  }
  return level;
}

const compares: ReadonlySet<string> = new Set(['base', 'plan', 'target']);

/** Its words name a base other than what was planned, or a number: "(75% of capacity)", "or 1.8% of rent due", "tức 1,8% số phải thu". */
export function namesOther({ items, language: { lexicon } }: Passage, { at, sentence, depth }: QuantityItem): boolean {
  const next = items[at + 1];
  if (next?.sentence !== sentence || next.depth !== depth) return false;
  // "i.e. 69.0% against 61.9%": two shares, of which neither is a change.
  const other = items[at + 2];
  if (next.kind === 'cue') {
    if (next.cue === 'base') return other?.kind === 'quantity' && other.quantity.figure.kind === 'percent';
    return next.cue === 'identifier';
  }
  if (next.kind !== 'word') return false;
  // A noun right behind it, in a language that has no word before it.
  if (!lexicon.grammar.ofLeads) return !lexicon.copulas.includes(next.lower);
  if (!lexicon.owning.includes(next.lower)) return false;
  return !items.slice(at + 2, at + 4).some(item => item.kind === 'quantity' || isPlan(item));
}

function isPlan(item: Item): boolean {
  return item.kind === 'cue' && (item.cue === 'plan' || item.cue === 'target');
}

/** Nearer to the value over its base than to the change over it. */
export function isNearerAsLevel(stated: QuantityItem, change: Decimal, value: Decimal, base: Decimal): boolean {
  const said = multiply(absolute(stated.quantity.figure.value), base);
  return compare(absolute(subtract(said, value)), absolute(subtract(said, change))) < 0;
}

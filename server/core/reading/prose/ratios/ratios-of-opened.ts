/**
 * Parts in words of what the sentence opened with, their number behind them: "Of the 480 inspections carried out, one in four (120) led
 * to …", "48 complaints; a third of them (16) were upheld", "Trong số 48 phòng học, một phần tư (12 phòng) cần sửa chữa".
 */
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isAmount, isPercent, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { aloneIn, isAmong, type RatioOperands, type Stretch } from './ratio-operands.ts';

export function partOfOpened(passage: Passage, { from, to }: Stretch): RatioOperands | undefined {
  const { items } = passage;
  const next = items[to];
  const ofThem = next?.kind === 'cue' && next.cue === 'of-which';
  const current = aloneBehind(passage, ofThem ? to + 1 : to);
  if (!current || isPercent(current)) return undefined;
  const base = ofThem ? lastBefore(passage, from) : openingOf(passage, from);
  if (!base || !isPlainValue(passage, base) || !exceeds(base, current)) return undefined;
  return current.counted[0] === '' || sharesNoun(current, base) ? { current, base } : undefined;
}

/** "(120)", ", or 120,". */
function aloneBehind(passage: Passage, at: number): QuantityItem | undefined {
  const { items, language } = passage;
  const mark = items[at];
  if (mark?.kind !== 'mark') return undefined;
  if (mark.mark === '(') return aloneIn(passage, at);
  const [joint, part] = items.slice(at + 1, at + 3);
  const says = joint?.kind === 'word' && language.lexicon.equalling.includes(joint.lower);
  return mark.mark === ',' && says && part?.kind === 'quantity' && isPlainValue(passage, part) ? part : undefined;
}

/** The one amount before it in its sentence. */
function lastBefore({ quantities, items }: Passage, from: number): QuantityItem | undefined {
  const before = quantities.filter(item => item.at < from && item.sentence === items[from]!.sentence && isAmount(item));
  return before.length === 1 ? before[0] : undefined;
}

/** The one amount before it, which its sentence is about. */
function openingOf(passage: Passage, from: number): QuantityItem | undefined {
  const base = lastBefore(passage, from);
  if (!base || !isAmong(passage, base)) return undefined;
  const between = passage.items.slice(base.at + 1, from).filter(({ kind }) => kind === 'mark');
  const [mark] = between;
  return between.length === 1 && mark?.kind === 'mark' && mark.mark === ',' ? base : undefined;
}

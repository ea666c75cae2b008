/**
 * What there is, what came in and went out, and what there was: "Cuối năm có 214 người; trong năm tiếp nhận 19 người, nghỉ việc 12
 * người; đầu năm có 207 người".
 */
import { holdsOne } from '../../phrases.ts';
import { sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { FlowWords } from '../lexicon-parts.ts';
import { comesOrGoes, concerns, type Flow, isExact, isOpening, mostBetween, wayOf, wordsAround } from './flow-words.ts';

/**
 * From the end on to the beginning. Undefined where anything of the unit in between is not known, where two years are named, and where what came
 * and went stands behind the beginning, too.
 */
export function flowBackTo(passage: Passage, closing: QuantityItem, words: FlowWords): Flow | undefined {
  const incoming: QuantityItem[] = [];
  const outgoing: QuantityItem[] = [];
  if (isOpening(wordsAround(passage, closing), words)) return undefined;
  for (const item of passage.quantities.slice(closing.order + 1, closing.order + mostBetween)) {
    if (item.sentence - closing.sentence > 2) return undefined;
    if (!concerns(item, closing, words)) continue;
    if (!isExact(passage, item)) return undefined;
    const around = wordsAround(passage, item);
    if (isOpening(around, words)) {
      const known = incoming.length + outgoing.length > 0 && isLastTold(passage, item, words);
      return known && !namesTwoYears(passage, closing, item) && !tellsVaguely(passage, closing, item)
        ? { opening: item, incoming, outgoing }
        : undefined;
    }
    if (holdsOne(around, words.closing) || item.cues.includes('total') || holdsOne(around, words.subtotals))
      return undefined;
    const way = wayOf(item, around, words);
    if (!way) return undefined;
    (way === 'out' ? outgoing : incoming).push(item);
  }
  return undefined;
}

/** Nothing that came or went, nor another end, stands behind the beginning in its sentence. */
function isLastTold(passage: Passage, opening: QuantityItem, words: FlowWords): boolean {
  const next = passage.quantities[opening.order + 1];
  if (next?.sentence !== opening.sentence || !(sameUnit(next, opening) || comesOrGoes(next, words))) return true;
  const around = wordsAround(passage, next);
  return ![words.incoming, words.outgoing, words.closing].some(list => holdsOne(around, list));
}

/** "sáp nhập một số hợp tác xã": so many of the same without a number. */
function tellsVaguely({ items, language }: Passage, closing: QuantityItem, opening: QuantityItem): boolean {
  const { open = [] } = language.lexicon.cues;
  return items
    .slice(closing.at + 1, opening.at)
    .some(
      (item, at) =>
        (item.kind === 'word' || item.kind === 'cue') &&
        open.includes(item.lower) &&
        spoken(items[closing.at + at + 2]) === closing.counted[0],
    );
}

function spoken(item: Passage['items'][number] | undefined): string | undefined {
  return item?.kind === 'word' || item?.kind === 'cue' ? item.lower : undefined;
}

function namesTwoYears({ items }: Passage, from: QuantityItem, to: QuantityItem): boolean {
  const first = items.findIndex(({ sentence }) => sentence === from.sentence);
  const years = new Set<string>();
  for (const item of items.slice(first, to.at + 10)) {
    if (item.sentence > to.sentence) break;
    const year = item.kind === 'word' ? /(?:19|20)\d\d$/u.exec(item.lower)?.[0] : undefined;
    if (year !== undefined) years.add(year);
  }
  return years.size > 1;
}

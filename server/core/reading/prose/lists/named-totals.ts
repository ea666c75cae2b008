/**
 * Totals that are called by what every amount before them is: "thu nội địa 210 tỷ đồng, thu xuất nhập khẩu 110 tỷ đồng, tổng thu
 * ngân sách 320 tỷ đồng", "tax revenue was 210, customs revenue 110, so total revenue was 320".
 */
import { isAmount, sharesNoun, sumsTo } from '../items/amounts.ts';
import { upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { sumComesNear } from './nearness.ts';
import { isPerUnit } from './no-parts.ts';
import { areDenied, plainWords } from './partitions.ts';
import { differBySlip } from './slips.ts';

/**
 * The amounts of the sentence before a total, or where the total opens its own, of the sentence before: two or more, each
 * called by the word behind "tổng". Only where they make it, but for a slip: more may belong to it than is said.
 */
export function calledAsTotal(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const { items, quantities } = passage;
  const cue = items[at]!;
  const head = headBehind(passage, at, whole);
  if (head === undefined || cue.kind !== 'cue' || cue.cue !== 'total' || whole.quantity.approximate) return undefined;
  const before = items[at - 1];
  const opens =
    before === undefined || before.sentence !== cue.sentence || (before.kind === 'mark' && before.mark === '.');
  const sentence = opens ? cue.sentence - 1 : cue.sentence;
  const parts: QuantityItem[] = [];
  for (let order = whole.order - 1; order >= 0 && parts.length < 12; order--) {
    const item = quantities[order]!;
    if (item.sentence < sentence) break;
    if (item.role === 'aside' || item.depth > whole.depth) continue;
    const plain = item.role === 'plain' && !item.quantity.approximate && !upperOf(passage, item);
    if (!plain || item.depth < whole.depth || isPerUnit(passage, item)) return undefined;
    if (!sharesNoun(item, whole) || !isCalled(passage, item, head)) return undefined;
    parts.unshift(item);
  }
  if (parts.length < 2 || parts.some(part => part.cues.includes('of-which') || part.cues.includes('total')))
    return undefined;
  return sumsTo(parts, whole) || differBySlip(parts, whole) ? parts : undefined;
}

/**
 * "xây mới 32 căn (tổng kinh phí 1.920 triệu đồng) và sửa chữa 18 căn (tổng kinh phí 540 triệu đồng). Tổng kinh phí xây mới, sửa
 * chữa là 2.460 triệu đồng", "…, tổng cộng 2.460 triệu đồng": two or more totals of one name, in the sentence of what they make or in
 * the one before, and nothing else of its unit. Only where they make it, but for a slip.
 */
export function totalsBefore(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const { items, quantities, language } = passage;
  const cue = items[at]!;
  if (cue.kind !== 'cue' || cue.cue !== 'total' || whole.quantity.approximate) return undefined;
  const own = headBehind(passage, at, whole);
  if (own === undefined && !language.lexicon.closing.includes(cue.lower)) return undefined;
  const parts: QuantityItem[] = [];
  let head = own;
  for (let order = whole.order - 1; order >= 0 && order >= whole.order - 16; order--) {
    const item = quantities[order]!;
    if (cue.sentence - item.sentence > 1) break;
    if (!sharesNoun(item, whole) || dividedBehind(passage, item)) continue;
    const called = totalHead(passage, item);
    const alike = called !== undefined && (head === undefined || called === head) && !item.quantity.approximate;
    // "vay 9.680 triệu đồng; xây mới … (tổng kinh phí …)": of what is told before them.
    if (!alike && parts.length >= 2) break;
    if (!alike) return undefined;
    head = called;
    parts.unshift(item);
  }
  if (parts.length < 2) return undefined;
  return sumsTo(parts, whole) || differBySlip(parts, whole) ? parts : undefined;
}

/** The word behind the "tổng" that stands before an amount in its phrase. */
function totalHead(passage: Passage, item: QuantityItem): string | undefined {
  for (let at = item.at - 1; at >= 0 && at >= item.at - 8; at--) {
    const other = passage.items[at]!;
    if (other.kind === 'mark' || other.kind === 'quantity') return undefined;
    if (other.kind === 'cue' && other.cue === 'total') return headBehind(passage, at, item);
  }
  return undefined;
}

/** "60 triệu đồng/căn". */
function dividedBehind({ items }: Passage, { at }: QuantityItem): boolean {
  for (const item of items.slice(at + 1, at + 5)) if (item.kind === 'mark') return item.mark === '/';
  return false;
}

/**
 * "14 xã đạt chuẩn và 5 xã chưa đạt chuẩn trên tổng số 19 xã": the two amounts before a total, one of which is said not to be
 * what the other is; a thing is one or the other.
 */
export function deniedBefore(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const parts = passage.quantities.slice(Math.max(0, whole.order - 2), whole.order);
  const plain = parts.every(
    part => isAmount(part) && part.sentence === whole.sentence && part.depth === whole.depth && sharesNoun(part, whole),
  );
  if (parts.length < 2 || !plain || [whole, ...parts].some(({ quantity }) => quantity.approximate)) return undefined;
  if (!sumComesNear(parts, whole)) return undefined;
  const behind = parts.map(({ span }, index) =>
    plainWords(passage.text.slice(span.end, parts[index + 1]?.span.start ?? passage.items[at]!.span.start)),
  );
  return areDenied(passage, parts) || isDenial(behind, passage.language.lexicon) ? parts : undefined;
}

/** All that stands behind the negation is said of the other without one. */
function isDenial([first, second]: readonly string[], { negations }: Lexicon): boolean {
  return negations.some(negation => {
    const from = second!.lastIndexOf(` ${negation} `);
    const denied = from < 0 ? '' : second!.slice(from + negation.length + 1);
    return denied.trim() !== '' && first!.includes(denied) && !first!.includes(` ${negation} `);
  });
}

/** The word behind "tổng", or before the verb in a language whose nouns stand last. */
function headBehind({ items, language: { lexicon } }: Passage, at: number, whole: QuantityItem): string | undefined {
  const words: string[] = [];
  for (const item of items.slice(at + 1, whole.at)) {
    if (item.kind !== 'word' || lexicon.copulas.includes(item.lower)) break;
    words.push(item.lower);
  }
  const nouns = lexicon.grammar.headLast ? words.at(-1) : words[0];
  return words.length > 0 && words.length <= 4 ? nouns : undefined;
}

/** The word stands first, or right before the verb, in what is said before an amount. */
function isCalled({ items, language: { lexicon } }: Passage, part: QuantityItem, head: string): boolean {
  const words: string[] = [];
  for (let at = part.at - 1; at >= 0 && at >= part.at - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== part.sentence) break;
    if (item.kind === 'cue' && item.cue === 'and') break;
    if (!lexicon.copulas.includes(item.lower) && !lexicon.stopWords.includes(item.lower)) words.unshift(item.lower);
  }
  return words.length > 1 && (lexicon.grammar.headLast ? words.at(-1) : words[0]) === head;
}

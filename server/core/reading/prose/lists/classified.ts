/**
 * "Toàn ngành có 14.286 người. Theo giới tính: nữ 10.873 người, nam 3.413 người": a sentence that begins by what it parts a
 * whole names all of it. The whole stands in one of the two sentences before; further off where it holds, or nearly does.
 */
import { absolute, compare, type Decimal, subtract } from '../../../figures/decimal.ts';
import { tellingDigits } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, sameUnit, sharesNoun, within } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { endOfSentence } from './ends.ts';
import { candidateLists, holdingParts } from './holding.ts';
import { type Member, readLists } from './members.ts';
import { sumOf } from './nearness.ts';
import { areUsual, isPartition } from './partitions.ts';
import { leavesRest, saysRest } from './rests.ts';
import { isOneSlip } from './slips.ts';
import { namesTotalBehind } from './totals-behind.ts';
import { isParted } from './wholes-before.ts';

/** `at`: the first item of a sentence, or of a clause. */
export function* classified(passage: Passage, at: number, seen: Reading): Generator<Claim> {
  const opening = openingEnd(passage, at);
  if (opening === undefined) return;
  // "4.126 người, chia theo trình độ: …": read from its colon, with what stands right before.
  const before = passage.items[at - 1]!;
  const colon = passage.items[opening]!;
  if (before.kind === 'mark' && before.mark === ',' && colon.kind === 'mark' && colon.mark === ':') return;
  const wholes = wholesAbove(passage, at, seen);
  if (wholes.length === 0) return;
  const { depth } = passage.items[at]!;
  const end = endOfSentence(passage, opening);
  if (namesTotalBehind(passage, opening, end)) return;
  const lists = readLists(passage, opening + 1, end, depth);
  let best: { readonly whole: QuantityItem; readonly list: readonly Member[]; readonly gap: Decimal } | undefined;
  for (const { members } of lists) {
    for (const list of candidateLists(passage, members, true)) {
      if (!isWhole(passage, list, members)) continue;
      const heads = list.map(({ head }) => head!);
      for (const whole of wholes) {
        if (!countTheSame(heads, whole)) continue;
        const held = holdingParts(passage, whole, list);
        if (held) {
          yield told(passage, whole, held, seen, 'explicit');
          return;
        }
        const gap = absolute(subtract(sumOf(heads), whole.quantity.figure.value));
        if (!best || compare(gap, best.gap) < 0) best = { whole, list, gap };
      }
    }
  }
  if (!best || partsNarrower(passage, [at, opening], best)) return;
  const heads = best.list.map(({ head }) => head!);
  const far = passage.items[at]!.sentence - best.whole.sentence > 2;
  const certainty = far && !isOneSlip(heads, best.whole) ? undefined : certaintyOf(passage, best.whole, best.list);
  if (certainty) yield told(passage, best.whole, heads, seen, certainty);
}

/** "Hòa giải, đối thoại 2.412 đơn": what has no number stands in the name of the next. */
function isWhole(passage: Passage, list: readonly Member[], members: readonly Member[]): boolean {
  if (list.some(({ open }) => open)) return false;
  const heads = members.filter(({ head }) => head !== undefined).length;
  if (list.length < heads || members.some(member => !member.head && holdsNumber(passage, member))) return false;
  return heads === members.length || (members.at(-1)!.head !== undefined && list.every(one => !one.numberFirst));
}

function holdsNumber({ items }: Passage, { from, to }: Member): boolean {
  return items.slice(from, to).some(item => item.kind === 'quantity' || ('lower' in item && /\d/u.test(item.lower)));
}

/** "842 lượt; 1.348 lượt; tử vong 36 ca": one of them by another noun. */
function countTheSame(heads: readonly QuantityItem[], whole: QuantityItem): boolean {
  if (heads.some(({ quantity }) => quantity.approximate)) return false;
  const others = heads.filter(head => !sameUnit(head, whole));
  const counts = [whole, ...others].every(({ quantity }) => quantity.figure.kind === 'count');
  return others.length === 0 || (others.length === 1 && heads.length > 2 && counts);
}

function told(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  { seen, parents }: Reading,
  certainty: 'explicit' | 'structure',
): Claim {
  seen.add(whole);
  for (const part of parts) parents.set(part, { whole, certainty });
  return sum(passage, whole, parts, certainty);
}

/**
 * "Đã xử lý 464/464 đơn. Phân loại đơn đủ điều kiện: …", "Phát hành 1.200 phiếu. Cơ cấu người trả lời: …": what is parted is named by what its
 * parts count and by more than the whole says, so that it may be some of it.
 */
function partsNarrower(
  { items, language: { lexicon } }: Passage,
  [from, to]: readonly [number, number],
  { whole, list }: { readonly whole: QuantityItem; readonly list: readonly Member[] },
): boolean {
  const words = items.slice(from, to).flatMap(item => ('lower' in item ? item.lower.normalize('NFC').split(' ') : []));
  const starts = lexicon.classifying.filter(start => beginsSo(words, [start])).map(start => start.split(' ').length);
  const [noun, ...more] = words.slice(Math.max(0, ...starts));
  if (noun === undefined || list[0]!.head!.counted[0] !== noun) return false;
  const said = ` ${whole.quantity.label} ${whole.quantity.nounText} `.toLowerCase().normalize('NFC');
  return more.some(word => !lexicon.copulas.includes(word) && !said.includes(` ${word} `));
}

/** Near enough that nothing else was left out. */
function certaintyOf(
  passage: Passage,
  whole: QuantityItem,
  list: readonly Member[],
): 'explicit' | 'structure' | undefined {
  const parts = list.map(({ head }) => head!);
  const total = sumOf(parts);
  if (whole.quantity.approximate || leavesRest(passage, list)) return undefined;
  if (areUsual(passage, parts) || isPartition(passage, parts, 'announced', whole))
    return within(total, whole, 60, 150) ? 'explicit' : undefined;
  if (parts.length < 3) return undefined;
  if (saysRest(passage, list.at(-1)!) && within(total, whole, 70, 140)) return 'explicit';
  // Less than the whole may be some of it, and of short numbers any two are one digit apart.
  const long = tellingDigits(whole.quantity.figure.value).length > 3 || exceedsIt(total, whole);
  return within(total, whole, 85, 125) || (long && isOneSlip(parts, whole)) ? 'structure' : undefined;
}

function exceedsIt(total: Decimal, { quantity: { figure } }: QuantityItem): boolean {
  return compare(total, figure.value) > 0;
}

/** The colon, or the comma, behind words that say by what a whole is parted. */
function openingEnd({ items, language: { lexicon } }: Passage, at: number): number | undefined {
  const { sentence, depth } = items[at]!;
  const words: string[] = [];
  let comma: number | undefined;
  for (let index = at; index < items.length && index < at + 12; index++) {
    const item = items[index]!;
    if (item.sentence !== sentence || item.depth !== depth || item.kind === 'quantity') return undefined;
    if (item.kind !== 'mark') {
      // "Theo giới tính có 5.900 nam, 5.440 nữ".
      const verb = words.length > 1 && lexicon.copulas.includes(item.lower) && items[index + 1]?.kind === 'quantity';
      if (verb && beginsSo(words, lexicon.classifyingBy)) return index;
      words.push(item.lower);
    } else if (item.mark === ':') return beginsSo(words, lexicon.classifying) ? index : undefined;
    else if (item.mark !== ',' && item.mark !== '-') return undefined;
    else if (item.mark === ',' && comma === undefined) {
      comma = index;
      // "Theo chủ quản lý, ban quản lý rừng 168.204 ha, …": the first amount stands behind the next words.
      if (beginsSo(words, lexicon.classifyingBy) && !hasColon(items, index)) return index;
    }
  }
  return undefined;
}

function beginsSo(words: readonly string[], starts: readonly string[]): boolean {
  const text = `${words.join(' ').normalize('NFC')} `;
  return starts.some(start => text.startsWith(`${start} `));
}

/** Before the next figure. */
function hasColon(items: Passage['items'], from: number): boolean {
  for (let at = from; at < items.length && at < from + 12; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'mark' && item.mark === ':') return true;
  }
  return false;
}

/** Amounts of the sentences before that nothing has been said to be a part of, nearest first. */
function wholesAbove(passage: Passage, at: number, { seen, parents }: Reading): QuantityItem[] {
  const { sentence, depth } = passage.items[at]!;
  const found: QuantityItem[] = [];
  for (let index = at - 1; index >= 0 && index >= at - 120 && found.length < 6; index--) {
    const item = passage.items[index]!;
    if (item.kind !== 'quantity' || item.depth !== depth || !isAmount(item) || parents.has(item)) continue;
    // "hiện có 68/72 biên chế được giao": what there is, of what there should be.
    if (upperOf(passage, item) || (item.quantity.noun === '' && !lowerOf(passage, item))) continue;
    if (item.sentence === sentence && seen.has(item)) continue;
    if (item.sentence < sentence && isParted(passage, item)) continue;
    // The same noun again is of what was said last.
    if (!found.some(other => sharesNoun(other, item) && other.sentence === item.sentence)) found.push(item);
  }
  return found;
}

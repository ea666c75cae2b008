/**
 * Lists that say by what they part a whole, which may stand in another passage: "Theo giới tính: nữ 521 người, nam 715
 * người", "**Phân theo tuyến đường:**" over items.
 */
import { tellingDigits } from '../../../figures/slips.ts';
import { beginsWithOne, holdsOne } from '../../phrases.ts';
import { exceeds, isAmount, isPercent, sharesNoun, within } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Language, Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { endOfSentence } from './ends.ts';
import { candidateLists } from './holding.ts';
import { type Member, readLists } from './members.ts';
import { sumOf } from './nearness.ts';
import {
  areRanged,
  areUsual,
  carryPartition,
  isAttribute,
  isPartition,
  mayOverlap,
  plainWords,
  wordsOf,
} from './partitions.ts';
import { leavesRest, leavesRestBehind, saysRest } from './rests.ts';
import { sharesMakeAll } from './shares.ts';
import { differBySlip, isOneSlip } from './slips.ts';

export interface PartedList {
  readonly parts: readonly PartOfList[];
  /** Words before it say by what it parts: `by` ("phân theo", "độ tuổi"); `as`, that it goes into parts ("kết quả", "nguyên nhân"). */
  readonly said: 'by' | 'as' | undefined;
  /** Its words share a whole between them, or its last member is what is left over. */
  readonly closed: boolean;
}

export interface PartOfList {
  readonly amount: QuantityItem;
  /** The share said of it. */
  readonly share: QuantityItem | undefined;
}

/** Lists behind a colon of the passage, and their place: the first item of the words before the colon. */
export function partedWithin(passage: Passage): readonly (PartedList & { readonly at: number })[] {
  const found: (PartedList & { readonly at: number })[] = [];
  for (let colon = 0; colon < passage.items.length; colon++) {
    const item = passage.items[colon]!;
    if (item.kind !== 'mark' || item.mark !== ':' || item.depth > 0) continue;
    const at = openingBefore(passage, colon);
    if (at === undefined) continue;
    const list = listFrom(
      passage,
      colon + 1,
      saysByWhat(passage.text.slice(passage.items[at]!.span.start, item.span.start), passage.language),
    );
    if (list) found.push({ ...list, at });
  }
  return found;
}

/** The list that a passage begins with, under a heading that states its whole. */
export function partedFromStart(passage: Passage): PartedList | undefined {
  if (passage.items.length === 0) return undefined;
  // "216 hộ nghèo chia thành các nhóm: thiếu vốn 72 hộ; …": what stands before a colon is no member.
  const lead = passage.items.slice(0, endOfSentence(passage, 0));
  if (lead.some(item => item.kind === 'mark' && item.mark === ':' && item.depth === 0)) return undefined;
  return listFrom(passage, 0, undefined);
}

function listFrom(passage: Passage, from: number, said: PartedList['said']): PartedList | undefined {
  if (from >= passage.items.length) return undefined;
  const end = endOfSentence(passage, from);
  for (const { members } of readLists(passage, from, end, passage.items[from]!.depth)) {
    const [list] = candidateLists(passage, members, true);
    if (!list || !isAll(list, members)) continue;
    const amounts = list.map(({ head }) => head!);
    if (!arePlain(passage, amounts)) continue;
    const own = list.map(({ from: start, to }) =>
      plainWords(passage.text.slice(passage.items[start]!.span.start, passage.items[to]?.span.start)),
    );
    if (
      leavesRest(passage, list) ||
      leavesRestBehind(passage, amounts.at(-1)!) ||
      mayOverlap(own, passage.language.lexicon)
    )
      continue;
    const closed =
      areUsual(passage, amounts) ||
      isPartition(passage, amounts, 'announced') ||
      areRanged(passage, amounts) ||
      sharesMakeAll(list) ||
      saysRest(passage, list.at(-1)!);
    const parts = list.map(member => ({ amount: member.head!, share: ownShare(member) }));
    return { parts, said, closed };
  }
  return undefined;
}

/** Each stretch is a member with its number; those behind the list say only shares. */
function isAll(list: readonly Member[], members: readonly Member[]): boolean {
  if (list.length < 2 || list.some(({ open }) => open)) return false;
  const heads = members.filter(({ head }) => head !== undefined).length;
  if (list.length < heads) return false;
  return members.every(
    (member, index) => member.head !== undefined || (index >= list.length && member.amounts.length === 0),
  );
}

function arePlain(passage: Passage, amounts: readonly QuantityItem[]): boolean {
  const [first] = amounts;
  return amounts.every(
    item =>
      isAmount(item) &&
      !item.quantity.approximate &&
      !item.mixed &&
      !isOfFraction(passage, item) &&
      (sharesNoun(item, first!) || (item.person && first!.person) || isBare(item, first!)),
  );
}

/** "1.487 em trong tỉnh, số em ngoài tỉnh là 829". */
function isBare({ quantity: { noun, figure } }: QuantityItem, first: QuantityItem): boolean {
  return noun === '' && figure.kind === 'count' && first.quantity.figure.kind === 'count' && first.quantity.noun !== '';
}

/** Not by how much it has grown: "dịch vụ đạt 19.642,8 tỷ đồng, tăng 7,84%". */
function ownShare({ shares, changes }: Member): QuantityItem | undefined {
  const [share] = shares;
  if (shares.length > 1 || changes.length > 0 || share?.role === 'increase' || share?.role === 'decrease')
    return undefined;
  return share;
}

/** Items of one list, each with the amount of one noun that it begins with. */
export function partedOver(over: Passage, items: readonly Passage[]): PartedList | undefined {
  const amounts: QuantityItem[] = [];
  for (const item of items) {
    const [first] = item.quantities.filter(one => one.role !== 'aside');
    if (!first || first.depth > 0 || !arePlain(item, [first])) return undefined;
    amounts.push(first);
  }
  const alike = amounts.every(amount => sharesNoun(amount, amounts[0]!) || (amount.person && amounts[0]!.person));
  const { lexicon } = over.language;
  const texts = items.map(({ text }) => plainWords(text.slice(0, 120)));
  if (!alike || mayOverlap(texts, lexicon) || items.some(isOpen)) return undefined;
  const words = amounts.map((amount, index) => wordsOf(amount, items[index]!));
  const closed =
    carryPartition(words, lexicon, 'announced') ||
    lexicon.others.concat(lexicon.allTheRest).some(word => words.at(-1)!.includes(` ${word} `));
  const announcing = over.text.split(/[.;]\s/u).at(-1)!;
  const said = saysByWhat(announcing, over.language);
  if (!said && items.some((item, index) => isAttribute(item, amounts[index]!))) return undefined;
  const parts = amounts.map((amount, index) => ({ amount, share: shareBehind(items[index]!, amount) }));
  return { parts, said, closed };
}

function shareBehind(item: Passage, amount: QuantityItem): QuantityItem | undefined {
  const next = item.quantities[amount.order + 1];
  if (!next || !isPercent(next) || next.quantity.approximate || next.sentence !== amount.sentence) return undefined;
  return next.role === 'share' || next.role === 'plain' ? next : undefined;
}

function isOpen({ text, items, language: { lexicon } }: Passage): boolean {
  if (text.includes('…')) return true;
  const first = items.find(({ kind }) => kind !== 'mark');
  if (first?.kind !== 'cue' || first.cue !== 'open') return false;
  return !items.some(item => item.kind === 'cue' && lexicon.others.includes(item.lower));
}

/** Where the words before a colon begin: at the start, behind the end of a sentence or a semicolon, no amount among them. */
function openingBefore({ items }: Passage, colon: number): number | undefined {
  const { sentence } = items[colon]!;
  let from = colon;
  let comma: number | undefined;
  while (from > 0 && colon - from < 14) {
    const before = items[from - 1]!;
    if (before.sentence !== sentence || (before.kind === 'mark' && (before.mark === ';' || before.mark === '\n')))
      break;
    if (before.kind === 'mark' && before.mark === ':') return undefined;
    // "Còn 2.117 trẻ, vì các lý do: …": the words behind the comma.
    if (before.kind === 'quantity') return comma;
    if (before.kind === 'mark' && before.mark === ',') comma ??= from;
    from--;
  }
  return from < colon && colon - from < 14 ? from : comma;
}

/** "phân theo tuyến đường", "độ tuổi", "số đơn đủ điều kiện được phân loại như sau"; past "a)", "1." and the like. */
export function saysByWhat(text: string, { lexicon }: Language): PartedList['said'] {
  const words = plainWords(
    text
      .replace(/[*_#]/gu, ' ')
      .trimStart()
      .replace(/^\(?(?:\p{L}|\d{1,2}(?:\.\d{1,2}){0,4})[.)]/u, ' '),
  );
  if (beginsWithOne(words, lexicon.saidBy)) return undefined;
  const by =
    beginsWithOne(words, lexicon.classifying) ||
    beginsWithOne(words, lexicon.criteria) ||
    holdsOne(words, lexicon.parting);
  return by ? 'by' : beginsWithOne(words, lexicon.outcomes) ? 'as' : undefined;
}

interface Standing {
  /** How many other lists around make the same whole: asked only where it tells. */
  siblings(): number;
  /** It stands under another heading. */
  readonly far: boolean;
}

/** Whether a list that does not make an amount of its noun should, so that one of their figures is wrong. */
export function isWholeOf(
  whole: QuantityItem,
  { parts, said, closed }: PartedList,
  { siblings, far }: Standing,
  lexicon: Lexicon,
): boolean {
  if (!said && !closed) return false;
  const amounts = parts.map(({ amount }) => amount);
  if (whole.quantity.approximate || whole.quantity.figure.text.length < 2) return false;
  const slip = isOneSlip(amounts, whole);
  // A part is as large as the whole: it is none, but for a slip.
  if (amounts.some(part => !exceeds(whole, part)) && !(said && parts.length > 2 && slip && !far) && siblings() === 0)
    return false;
  const total = sumOf(amounts);
  // Others make it: what keeps this list from it is a fault of its own.
  if (siblings() > 0) return slip || within(total, whole, 60, 160);
  // Less than the whole may be some of it, and of short numbers any two are one digit apart.
  const some = !closed && !within(total, whole, shareOfAll(whole), 1000);
  if (some) return false;
  if (said === 'as') return !far && parts.length > 2 && slip && !isReceived(whole, lexicon);
  if (closed && said && !far) return slip || within(total, whole, 70, 140);
  if (!said) return closed && differBySlip(amounts, whole) && !isReceived(whole, lexicon);
  if (closed) return slip;
  return parts.length > 2 ? slip : !far && differBySlip(amounts, whole);
}

/** How much of a whole, in percent, a list that may be of some of it has to come to. */
function shareOfAll({ quantity: { figure } }: QuantityItem): number {
  const digits = tellingDigits(figure.value).length;
  return digits > 3 ? 0 : digits > 2 ? 85 : 92;
}

/** "Tiếp nhận 300 đơn": some of what is done with them may have been there before. */
function isReceived({ quantity: { label } }: QuantityItem, { received }: Lexicon): boolean {
  const words = plainWords(label);
  return received.some(word => words.includes(` ${word} `));
}

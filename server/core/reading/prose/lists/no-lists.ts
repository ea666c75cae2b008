/** Amounts that are no list of the parts of a whole, however near they come to it. */

import { compare, multiply } from '../../../figures/decimal.ts';
import { exceeds, isMoney, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import type { Member } from './members.ts';
import { sumComesNear, sumOf } from './nearness.ts';
import { isTextPart, measuresOther } from './no-parts.ts';
import { areExclusive } from './partitions.ts';
import { saysRest } from './rests.ts';
import { areMoreBySlip, differBySwap, isGrossSlip, isOneSlip } from './slips.ts';

export interface Amounts {
  readonly passage: Passage;
  readonly whole: QuantityItem;
  readonly parts: readonly QuantityItem[];
  readonly members: readonly Member[];
}

/**
 * Together they are more than the whole, which one slip explains, and of none of them another can be a part: measured under
 * names of their own, or words of a scale of which a thing has one.
 */
export function cannotBeMore({ passage, whole, parts, members }: Amounts): boolean {
  if (!areMoreBySlip(parts, whole) || whole.quantity.figure.text.length < 2) return false;
  // "386 giảng viên, trong đó 142 tiến sĩ và 544 thạc sĩ".
  const counts = [whole, ...parts].every(({ quantity }) => quantity.figure.kind === 'count');
  if (counts && whole.person && areExclusive(passage, parts)) return true;
  if (!parts.every(part => sharesNoun(part, whole) || (part.person && whole.person))) return false;
  const measured = whole.quantity.figure.kind === 'measure' && members.every(({ numberFirst }) => !numberFirst);
  return measured || areExclusive(passage, parts);
}

/** The amounts are not known well enough, of different things, or of other wholes. */
export function isNoList({ passage, whole, parts, members }: Amounts): boolean {
  if ([whole, ...parts].some(amount => isVague(passage, amount))) return true;
  if (!parts.every(part => isMoney(part) === isMoney(whole) || sharesNoun(part, whole))) return true;
  if (statesRule(passage, whole) && !isManifold(whole)) return true;
  // "7 vụ (làm chết 3 người, bị thương 5 người)".
  const events = passage.language.lexicon.events.includes(whole.counted[0]);
  if (events && parts.every(part => part.person && !sharesNoun(part, whole))) return true;
  // A part that is larger than the whole was never a part: an average beside those of men and women.
  if (parts.some(part => measuresOther(passage, part, whole))) return true;
  // "(60 triệu đồng/nhà, tổng 1.860 triệu đồng)": the whole once more.
  if (parts.length === 2 && parts[1]!.cues.includes('total')) return true;
  const slips = differBySwap(parts, whole) || isSlipOfList(parts, whole, members) || isGrossSlip(parts, whole);
  if (parts.some(part => exceeds(part, whole)) && !slips && !cannotBeMore({ passage, whole, parts, members }))
    return true;
  return (
    addUpWithoutOthers(parts, whole) ||
    countsLoose(passage, parts, whole, members) ||
    joinsWhole(passage, whole, parts) ||
    isNested(parts, whole) ||
    countsOfTwo(passage, whole, parts) ||
    mixesFractions(passage, whole, parts)
  );
}

/** "56 vụ, 153 đối tượng (55 vụ, 112 người và 01 vụ, 41 người)": some of them count what is counted right before the whole. */
function countsOfTwo({ quantities }: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const beside = quantities[whole.order - 1];
  if (!beside || beside.sentence !== whole.sentence || sharesNoun(beside, whole)) return false;
  // "đảng viên" and "đảng bộ" are two things.
  const like = (part: QuantityItem): boolean => sharesNoun(part, beside) && part.counted[1] === beside.counted[1];
  return parts.some(like) && !parts.every(like);
}

function isVague(passage: Passage, { quantity, mixed }: QuantityItem): boolean {
  return quantity.approximate || mixed || isTextPart(passage, quantity.noun);
}

/** "118 phim, gồm: 19 phim …, 99 phim …, 5 công trình nghiên cứu": those of the noun make the whole, others came along. */
function addUpWithoutOthers(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const own = parts.filter(part => sharesNoun(part, whole));
  return own.length >= 2 && own.length < parts.length && sumsTo(own, whole);
}

/** "3 nhân viên đường sắt, tài xế và 5 hành khách", "19 tầng thân và tầng mái": the one without a number makes it up. */
function countsLoose(
  passage: Passage,
  parts: readonly QuantityItem[],
  whole: QuantityItem,
  members: readonly Member[],
): boolean {
  const loose = members.filter(member => member.loose).length;
  if (loose > 0 && sumsTo(parts, whole, loose)) return true;
  const last = members.at(-1)!;
  if (saysRest(passage, last) || !namesOneMore(passage, last)) return false;
  // "41 đơn kiến nghị, 09 đơn khiếu nại và đơn tố cáo": the noun again, and no number.
  const and = passage.items.findIndex((item, at) => at > last.head!.at && item.kind === 'cue' && item.cue === 'and');
  const next = passage.items[and + 1];
  if (next?.kind === 'word' && next.lower === whole.counted[0]) return true;
  // "65 kg cỏ, 20 kg cà rốt và khoáng chất": how much of it, nobody says.
  if (whole.quantity.figure.kind === 'measure') return compare(sumOf(parts), whole.quantity.figure.value) < 0;
  return [1, 2].some(more => sumsTo(parts, whole, more));
}

/** Behind the number of the last member stand "và" and words. */
function namesOneMore({ items }: Passage, { head, to }: Member): boolean {
  if (!head) return false;
  return items.slice(head.at + 1, Math.min(to, head.at + 16)).some(item => item.kind === 'cue' && item.cue === 'and');
}

/** "tài xế cùng 5 người trên xe (4 nam, 2 nữ)": of those and the one before them. */
function joinsWhole(
  { items, language: { lexicon } }: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): boolean {
  const before = items[whole.at - 1];
  const joins =
    (before?.kind === 'cue' && before.cue === 'and') ||
    (before?.kind === 'word' && lexicon.joiningNames.some(words => words.split(' ').at(-1) === before.lower));
  return joins && sumsTo(parts, whole, -1);
}

/** "trả nợ trực tiếp 27.748 tỷ đồng, trả gốc 20.027 tỷ đồng, trả lãi 7.721 tỷ đồng": the last ones are parts of the one before. */
function isNested(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  // Short numbers add up by chance; not so where all of them are far more than the whole.
  const over = compare(multiply(sumOf(parts), { coefficient: 8, scale: 1 }), whole.quantity.figure.value) >= 0;
  return parts.some(
    (part, at) =>
      at + 3 <= parts.length &&
      // "24, 8, 5, 3": numbers of one digit are the sum of others by chance.
      part.quantity.figure.text.replace(/^0/u, '').length > 1 &&
      (over || /\d.?\d.?\d/u.test(part.quantity.figure.text)) &&
      sumsTo(parts.slice(at + 1), part),
  );
}

function mixesFractions(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  // "520/643 trường, trong đó …": of the 520, or of the 643.
  const upper = upperOf(passage, whole);
  // "3 con trên tổng đàn 93 con (12 con lợn nái, 81 con lợn lứa)": far more than the few.
  if (upper && sumComesNear(parts, whole, 10) && !sumComesNear(parts, upper, 50)) return false;
  if (upper) return !parts.some(part => lowerOf(passage, part) ?? upperOf(passage, part));
  // "160 ha (không có bản đồ 1/5.000, …)": a fraction is no part of what is none.
  return !lowerOf(passage, whole) && parts.some(part => lowerOf(passage, part));
}

/** "36 em đoạt giải (01 giải Nhất, 56 giải Nhì, 11 giải Ba, 18 giải Khuyến khích)": of three parts or more one digit makes one too large. */
function isSlipOfList(parts: readonly QuantityItem[], whole: QuantityItem, members: readonly Member[]): boolean {
  const nouns = parts.every(part => part.quantity.noun === '' || part.counted[0] === parts[0]!.counted[0]);
  // "11 cá nhân (04 người đứng đầu, 83 cấp phó, 04 kế toán)".
  const counts = members.every(({ head, numberFirst }) => numberFirst && head?.quantity.figure.kind === 'count');
  const one = parts.filter(part => exceeds(part, whole)).length === 1;
  return parts.length >= 3 && (nouns || (counts && one)) && !isMoney(whole) && isOneSlip(parts, whole);
}

/** "6.214 người có công đang hưởng trợ cấp": so many are counted, and are no rule. */
function isManifold({ quantity: { figure } }: QuantityItem): boolean {
  return figure.kind === 'count' && figure.text.length > 2;
}

/** Áp dụng, được hưởng … in the sentence: a rule, with its cases. */
function statesRule(passage: Passage, whole: QuantityItem): boolean {
  return sentenceHas(passage, whole, norms, 40);
}

const norms: ReadonlySet<Cue> = new Set<Cue>(['norm']);

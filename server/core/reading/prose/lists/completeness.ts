/**
 * Whether a list says that it is complete, so that its parts must make the whole.
 */
import { compare, type Decimal, subtract, sum } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { absolute, near, roundness, sameUnit, sharesNoun, within } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Member } from './members.ts';
import { isNoList } from './no-lists.ts';
import { areNumbered, isMoney } from './no-parts.ts';
import {
  areDenied,
  areExclusive,
  areRanged,
  areUsual,
  isAttribute,
  isOneOf,
  isPartition,
  mayOverlap,
  plainWords,
} from './partitions.ts';
import { leavesRest, saysOthersBehind, saysRest } from './rests.ts';
import { allOfIt, sharesMakeAll, sharesOfWhole } from './shares.ts';
import { differBySlip, differBySwap, isOneSlip } from './slips.ts';
import { hasSisters } from './subsets.ts';

/** `closed`: gồm, bao gồm. `open`: trong đó. `bare`: a parenthesis without a word. */
export type Completeness = 'closed' | 'open' | 'bare';

export interface ListToJudge {
  readonly passage: Passage;
  readonly whole: QuantityItem;
  readonly parts: readonly QuantityItem[];
  readonly members: readonly Member[];
  readonly completeness: Completeness;
  /** Nothing but its members stands up to the end of the sentence or parenthesis. */
  readonly enumerates?: boolean;
  /** A colon stands before it. */
  readonly announced?: boolean;
  /** "…, số còn lại là đơn kiến nghị": what is left has no number. */
  readonly leaves: boolean;
  /** A member has no number, or says that there are more: "các …", "một số …". */
  readonly incomplete: boolean;
}

/**
 * How sure it is that a list that does not add up should. `guess` means: not sure, so nothing is said.
 * - words that share a whole between them completely (đúng hạn, quá hạn; all levels; "còn lại", "khác" at the end);
 * - "gồm", "bao gồm" with every member counted;
 * - a bare parenthesis of counted members that comes near the whole;
 *   a question only where members say something of what the whole counts, which may be said of one thing twice;
 * - grades whose shares come to more than all;
 * - "trong đó: a X, b X, c X": three kinds or more of what the whole counts, within a twentieth of it; within a tenth, or
 *   where the same thing may be of two kinds, a question only;
 * - "tổng số …, trong đó …" whose members come within a twentieth of the total (of money: above it) and run to the end of the sentence.
 */
export function certaintyOf(list: ListToJudge): Claim['certainty'] {
  const { passage, whole, parts, members, completeness, incomplete } = list;
  if (isNoList(list) || list.leaves) return 'guess';
  const total = sum(parts.map(part => part.quantity.figure.value));
  const counts = parts.every(part => sameUnit(part, whole));
  const shared = sharesOfWhole(members, whole);
  if (shared && !near(shared, allOfIt, 1)) {
    const tooMany = compare(shared, allOfIt) > 0 && counts && areExclusive(passage, parts);
    return tooMany && within(total, whole, 100, 140) ? 'explicit' : 'guess';
  }
  if (counts && sharesMakeAll(members) && within(total, whole, 70, 140)) return 'explicit';
  if (counts && isPartition(passage, parts, 'announced', whole) && within(total, whole, 50, 200)) return 'explicit';
  if (
    mayOverlap(
      members.map(member => plainWords(textOf(passage, member))),
      passage.language.lexicon,
    )
  )
    return 'guess';
  if (incomplete || leavesRest(passage, members) || areNumbered(passage, whole, parts)) return 'guess';
  const closedByRest = parts.length >= 2 && saysRest(passage, members.at(-1)!);
  const last = members.at(-1)!;
  // "41 trẻ em; 42 người khác bị thương": behind a number "khác" may be others than those of the whole.
  const room = saysOthersBehind(passage, last) ? [85, 115] : [60, 150];
  if (closedByRest && counts && within(total, whole, room[0]!, room[1]!)) return 'explicit';
  // "1.127 phương tiện, trong đó 96 ô tô, 1.014 mô tô và 17 phương tiện khác": what the whole counts, named last.
  const ofItsKind = closedByRest && parts.length >= 3 && sharesNoun(parts.at(-1)!, whole);
  if (ofItsKind && completeness !== 'closed' && within(total, whole, 80, 120)) return 'structure';
  const said = byWords(list, total, counts);
  if (said === 'explicit' || !counts) return said;
  const opposed =
    areUsual(passage, parts) || areRanged(passage, parts) || (list.enumerates && areDenied(passage, parts));
  return opposed && within(total, whole, 80, 130) ? 'structure' : said;
}

/** `total`: of the parts. `counts`: they count what the whole counts. */
function byWords(list: ListToJudge, total: Decimal, counts: boolean): Claim['certainty'] {
  const { whole, parts, members, completeness } = list;
  switch (completeness) {
    case 'closed':
      return within(total, whole, 75, 140) || differBySwap(parts, whole)
        ? 'explicit'
        : isLongSlip(list)
          ? 'structure'
          : 'guess';
    case 'bare':
      if (!within(total, whole, 70, 140) && !differBySwap(parts, whole))
        return isLongSlip(list) ? 'structure' : 'guess';
      if (sayOf(list) || (areOfItsNoun(list) && !comesNear(parts, whole, 3) && !isOneSlip(parts, whole)))
        return 'likely';
      if (counts || members.every(({ numberFirst }) => !numberFirst)) return 'explicit';
      // "145 tác phẩm đủ điều kiện và chọn ra: 8 giải A, 25 giải B, 72 giải C": things of another name.
      return comesNear(parts, whole) || differBySwap(parts, whole) ? 'structure' : 'guess';
    case 'open':
      return ofOpenList(list, total, counts);
    default:
      return completeness satisfies never;
  }
}

/**
 * "trong đó …": less than the total may be all that is worth naming, of money above all; more cannot be. In what is
 * printed a list that "và" ends is nearly always all of its whole, and hardly ever comes near it without making it.
 */
function ofOpenList(list: ListToJudge, total: Decimal, counts: boolean): Claim['certainty'] {
  const { passage, whole, parts, members } = list;
  const tooMany = counts && areExclusive(passage, parts) && within(total, whole, 100, 140);
  const sisters = hasSisters(passage, whole);
  if (tooMany && !sisters) return 'structure';
  const more = mayBeMore(list);
  if (counts && list.enumerates && !more && within(total, whole, 70, 140) && differBySlip(parts, whole))
    return 'structure';
  if (isRound(whole, parts)) return 'guess';
  const { joined } = members.at(-1)!;
  const many = parts.length > 2;
  const near = (percent: number): boolean => leaveNear(parts, whole, percent);
  if (counts && joined && !more && near(many ? 10 : 5)) return 'structure';
  if (sisters && !near(5)) return 'guess';
  if (joined && !more && (near(12) || isNextTo(total, whole))) return 'likely';
  if (!counts || !within(total, whole, isMoney(whole) ? 100 : 80, 120)) return 'guess';
  const called = isCalledTotal(passage, whole) && within(total, whole, 95, 105);
  if (called && (many || joined || near(10))) return 'structure';
  const ended = joined && members.every(({ head }) => sharesNoun(head!, whole));
  const kinds = list.enumerates && areKinds(list) && within(total, whole, 90, 110);
  // Less than the whole may be all that is worth naming, where no colon stands before it.
  const sure = within(total, whole, list.announced ? 95 : 100, 105);
  if (sure && (ended || kinds) && !parts.some(part => isAttribute(passage, part))) return 'structure';
  if (ended || (kinds && list.announced)) return 'likely';
  if (!list.enumerates || more) return 'guess';
  const close = near(many ? 10 : 5) && !areOfItsNoun(list);
  return close || (!isMostly(list) && within(total, whole, 100, 105)) ? 'likely' : 'guess';
}

/** What the largest part leaves of the whole is, within `percent`, what the others come to: nearness that says something. */
function leaveNear(parts: readonly QuantityItem[], { quantity: { figure } }: QuantityItem, percent: number): boolean {
  const values = parts.map(part => part.quantity.figure.value);
  const largest = values.reduce((a, b) => (compare(a, b) < 0 ? b : a));
  const others = subtract(sum(values), largest);
  return near(others, subtract(figure.value, largest), percent);
}

/** Counts that miss by one or two: "12 người, trong đó 9 khách và 2 lái xe". */
function isNextTo(total: Decimal, whole: QuantityItem): boolean {
  const gap = absolute(subtract(total, whole.quantity.figure.value));
  const counts = whole.quantity.figure.kind === 'count' && within(total, whole, 80, 120);
  return counts && compare(gap, { coefficient: 2, scale: 0 }) <= 0;
}

/** "23.000 tỷ đồng, đã có 5.000 tỷ đồng và cần thêm 18.049 tỷ đồng": the whole is told in round thousands. */
function isRound(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const unit = roundness(whole);
  if (unit < whole.quantity.figure.quantum + 2 || parts.every(part => roundness(part) >= unit)) return false;
  const gap = absolute(subtract(sumOf(parts), whole.quantity.figure.value));
  return compare(gap, { coefficient: 5, scale: 1 - unit }) < 0;
}

/**
 * Three or more labels before counts of the noun that the whole counts, none of them a quality that the others may have
 * as well (nữ, without nam).
 */
function areKinds({ passage, whole, parts, members }: ListToJudge): boolean {
  if (parts.length < 3 || isMoney(whole) || members.some(({ numberFirst, shares }) => numberFirst || shares.length > 0))
    return false;
  return parts.every(part => sharesNoun(part, whole) && !isOneOf(passage, part));
}

/** Whether a sum comes within `room` percent of the whole. */
export function comesNear(parts: readonly QuantityItem[], whole: QuantityItem, room = 20): boolean {
  return within(sum(parts.map(part => part.quantity.figure.value)), whole, 100 - room, 100 + room);
}

function sumOf(parts: readonly QuantityItem[]): Decimal {
  return sum(parts.map(({ quantity }) => quantity.figure.value));
}

/** Far more than the whole, but one digit makes it hold, of three parts or more that count one thing. */
function isLongSlip({ whole, parts, members }: ListToJudge): boolean {
  const alike = members.every(({ numberFirst }) => numberFirst === members[0]!.numberFirst);
  const named = whole.quantity.figure.text.length < 2;
  return parts.length >= 3 && alike && !named && within(sumOf(parts), whole, 100, 1000) && isOneSlip(parts, whole);
}

/** "528 nhiệm vụ (170 nhiệm vụ phối hợp, 211 nhiệm vụ quá hạn)": some of what the whole counts, which may be more than one of these. */
function areOfItsNoun({ whole, members }: ListToJudge): boolean {
  const noun = ` ${whole.counted[0]} `;
  return members.every(
    ({ head, numberFirst }) =>
      head !== undefined && (numberFirst ? sharesNoun(head, whole) : plainWords(head.quantity.label).includes(noun)),
  );
}

/** One part is nearly all of the whole: what little is left says nothing. */
function isMostly({ whole, parts }: ListToJudge): boolean {
  return parts.some(part => within(part.quantity.figure.value, whole, 90, 110));
}

/** A member says what the others may be as well. */
function mayBeMore(list: ListToJudge): boolean {
  return list.parts.some(part => isAttribute(list.passage, part)) || sayOf(list) || repeatsVerb(list);
}

/** "cơ sở được tập huấn 346 cơ sở": a label that says again what is counted says something of some of them. */
function repeatsVerb({ passage, whole, members }: ListToJudge): boolean {
  const { predicates, denials } = passage.language.lexicon;
  const own = members.map(({ head }) => plainWords(head?.quantity.label ?? ''));
  const noun = whole.counted[0];
  const repeats = own.some(text => text.includes(` ${noun} `) && predicates.some(word => text.includes(` ${word} `)));
  return noun !== '' && repeats && !own.some(text => denials.some(word => text.includes(` ${word} `)));
}

/** "(15 trường đạt chuẩn quốc gia, 6 trường có bể bơi)": of the noun of the whole, with what is said of it and no denial. */
function sayOf({ passage, whole, members }: ListToJudge): boolean {
  if (!members.every(({ head, numberFirst }) => numberFirst && head && sharesNoun(head, whole))) return false;
  const { predicates, denials } = passage.language.lexicon;
  const own = members.map(member => plainWords(textOf(passage, member)));
  const say = (words: readonly string[]): boolean => own.some(text => words.some(word => text.includes(` ${word} `)));
  return say(predicates) && !say(denials);
}

function textOf({ text, items }: Passage, { from, to }: Member): string {
  return text.slice(items[from]?.span.start, items[to]?.span.start);
}

/** The words before the whole call it a total: tổng số, tổng nguồn vốn. */
export function isCalledTotal(passage: Passage, whole: QuantityItem): boolean {
  if (whole.cues.includes('total')) return true;
  for (let at = whole.at - 1; at >= 0 && at >= whole.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' || item.sentence !== whole.sentence) return false;
    if (item.kind === 'cue' && item.cue === 'total') return true;
  }
  return false;
}

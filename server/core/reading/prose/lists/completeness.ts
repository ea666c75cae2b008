/**
 * Whether a list says that it is complete, so that its parts must make the whole.
 */
import { compare, type Decimal, isZero, sum } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { near, sameUnit, sharesNoun, within } from '../items/amounts.ts';
import type { Passage } from '../items/items.ts';
import { areOfItsNoun, type ListToJudge, sayOf, textOf } from './members-say.ts';
import { sumComesNear, sumOf } from './nearness.ts';
import { cannotBeMore, isNoList } from './no-lists.ts';
import { areNumbered } from './no-parts.ts';
import { certaintyOfOpen } from './open-lists.ts';
import { areDenied, areExclusive, areRanged, areUsual, isPartition, mayOverlap, plainWords } from './partitions.ts';
import { leavesRest, saysOthersBehind, saysRest } from './rests.ts';
import { allOfIt, sharesMakeAll, sharesOfWhole } from './shares.ts';
import { areMoreBySlip, differBySureSlip, differBySwap, isGrossSlip, isOneSlip, isWholeOffByDigit } from './slips.ts';
import { hasSisters } from './subsets.ts';

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
  const said = certaintyByWords(list);
  return (said === 'guess' || said === 'likely') && isSurelySlipped(list) ? 'structure' : said;
}

/**
 * One slip is all there is: of a number of four digits or more, which hardly anything is one slip away from by chance; in a
 * list whose last member is what is left; or because the parts cannot be more than their whole.
 */
function isSurelySlipped(list: ListToJudge): boolean {
  const { passage, whole, parts, members, incomplete } = list;
  const counts = countWhole(list);
  const plain = !list.leaves && !isNoList(list) && !leavesRest(passage, members) && !areNumbered(passage, whole, parts);
  const own = members.map(member => plainWords(textOf(passage, member)));
  if (!plain || hasSisters(passage, whole) || mayOverlap(own, passage.language.lexicon)) return false;
  if (counts && list.ends && differBySureSlip(parts, whole) && (!incomplete || parts.length > 2)) return true;
  if (incomplete) return false;
  return cannotBeMore(list) || (counts && isLeftAtEnd(list) && isOneSlip(parts, whole));
}

function certaintyByWords(list: ListToJudge): Claim['certainty'] {
  const { passage, whole, parts, members, completeness, incomplete } = list;
  if (isNoList(list) || list.leaves) return 'guess';
  const total = sum(parts.map(part => part.quantity.figure.value));
  const counts = countWhole(list);
  const shared = sharesOfWhole(members, whole);
  if (shared && !near(shared, allOfIt, 1)) {
    const tooMany = compare(shared, allOfIt) > 0 && counts && areExclusive(passage, parts);
    return tooMany && within(total, whole, 100, 140) ? 'explicit' : 'guess';
  }
  if (counts && sharesMakeAll(members) && within(total, whole, 70, 140)) return 'explicit';
  const gross = counts && isGrossSlip(parts, whole);
  if (counts && isPartition(passage, parts, 'announced', whole) && (gross || within(total, whole, 50, 200)))
    return 'explicit';
  if (
    mayOverlap(
      members.map(member => plainWords(textOf(passage, member))),
      passage.language.lexicon,
    )
  )
    return 'guess';
  if (leavesRest(passage, members) || areNumbered(passage, whole, parts)) return 'guess';
  if (incomplete) return 'guess';
  // "(năm 2023: 41 vụ; năm 2024: 38 vụ)": other times to compare with, unless they make the whole nearly.
  const ofTimes = members.every(({ from }) => isTime(passage, from));
  if (ofTimes && !gross && !within(total, whole, 85, 115)) return 'guess';
  const closedByRest = parts.length >= 2 && saysRest(passage, members.at(-1)!);
  const last = members.at(-1)!;
  // "41 trẻ em; 42 người khác bị thương": behind a number "khác" may be others than those of the whole.
  const others = saysOthersBehind(passage, last);
  const room = !others ? [60, 150] : parts.length > 2 && last.joined ? [80, 125] : [85, 115];
  // "Trong 46 nghị quyết có 41 nghị quyết về ngân sách, 32 nghị quyết khác": of the others none is one of the first.
  const over = parts.length === 2 && areMoreBySlip(parts, whole) && endsInOthers(passage, last);
  if (closedByRest && counts && (gross || over || within(total, whole, room[0]!, room[1]!))) return 'explicit';
  // "1.127 phương tiện, trong đó 96 ô tô, 1.014 mô tô và 17 phương tiện khác": what the whole counts, named last.
  const ofItsKind = closedByRest && parts.length >= 3 && sharesNoun(parts.at(-1)!, whole);
  if (ofItsKind && completeness !== 'closed' && within(total, whole, 80, 120)) return 'structure';
  const said = byWords(list, total, counts);
  if (said === 'explicit' || !counts) return said;
  const opposed =
    areUsual(passage, parts) || areRanged(passage, parts) || (list.enumerates && areDenied(passage, parts));
  return opposed && (within(total, whole, 80, 130) || isLongSlip(list) || isOneSlip(parts, whole)) ? 'structure' : said;
}

/**
 * All parts count what the whole counts; or the first says with a verb what so many of them are, and the others leave it out: "of the 312
 * premises, 187 were workshops and 125 shops".
 */
function countWhole({ passage: { items, language }, whole, parts }: ListToJudge): boolean {
  const [first, ...others] = parts;
  const verb = items[first!.at + 1];
  const predicates = verb?.kind === 'word' && language.lexicon.statements.ties.includes(verb.lower);
  if (!predicates || whole.quantity.figure.kind !== 'count') return parts.every(part => sameUnit(part, whole));
  return [first!, ...others].every(part => sameUnit(part, whole) || part.quantity.figure.kind === 'count');
}

/** "…, 32 nghị quyết khác", and nothing behind it of whose they are. */
function endsInOthers({ items, language }: ListToJudge['passage'], { to }: ListToJudge['members'][number]): boolean {
  const item = items[to - 1];
  return item !== undefined && 'lower' in item && language.lexicon.others.includes(item.lower);
}

/** "Trong 815 công đoàn có 318 …, 392 …, còn 105 …": three or more, and the last of them is what is left. */
function isLeftAtEnd({ parts, members }: ListToJudge): boolean {
  return parts.length > 2 && parts.at(-1)!.role === 'remainder' && members.at(-1)!.head === parts.at(-1);
}

/** `total`: of the parts. `counts`: they count what the whole counts. */
function byWords(list: ListToJudge, total: Decimal, counts: boolean): Claim['certainty'] {
  const { whole, parts, members, completeness } = list;
  switch (completeness) {
    case 'closed':
      if (within(total, whole, 75, 140) || differBySwap(parts, whole)) return 'explicit';
      if (counts && isGrossSlip(parts, whole)) return 'explicit';
      return isLongSlip(list) || isSlippedWhole(list) ? 'structure' : 'guess';
    case 'bare': {
      // "11 cá nhân (04 người đứng đầu, 03 cấp phó, 00 kế toán)": who names what there is none of names all.
      const complete = counts && parts.length > 2 && parts.some(({ quantity }) => isZero(quantity.figure.value));
      if (!within(total, whole, complete ? 50 : 70, 140) && !differBySwap(parts, whole)) {
        if (counts && isGrossSlip(parts, whole)) return 'explicit';
        return isLongSlip(list) ? 'structure' : 'guess';
      }
      if (sayOf(list) || (areOfItsNoun(list) && !sumComesNear(parts, whole, 3) && !isOneSlip(parts, whole)))
        return 'likely';
      // "179 vụ (làm chết 91 người, bị thương 119 người)": people, who are no parts of what happened.
      const named = parts.every(({ quantity }) => quantity.noun !== '');
      if (counts || (!named && members.every(({ numberFirst }) => !numberFirst))) return 'explicit';
      // "145 tác phẩm đủ điều kiện và chọn ra: 8 giải A, 25 giải B, 72 giải C": things of another name.
      return sumComesNear(parts, whole) || differBySwap(parts, whole) ? 'structure' : 'guess';
    }
    case 'open':
      return certaintyOfOpen(list, total, counts);
    default:
      return completeness satisfies never;
  }
}

/** Far more than the whole, but one digit makes it hold, of three parts or more that count one thing. */
function isLongSlip({ whole, parts, members }: ListToJudge): boolean {
  const alike = members.every(({ numberFirst }) => numberFirst === members[0]!.numberFirst);
  const named = whole.quantity.figure.text.length < 2;
  return parts.length >= 3 && alike && !named && within(sumOf(parts), whole, 100, 900) && isOneSlip(parts, whole);
}

/** "Toàn tỉnh có 818 cơ sở, gồm 142 …, 127 …, 98 …, 38 … và 13 …": of three digits or more, and one of them is all there is. */
function isSlippedWhole({ whole, parts, incomplete, leaves }: ListToJudge): boolean {
  if (parts.length < 3 || incomplete || leaves) return false;
  return isWholeOffByDigit(parts, whole);
}

function isTime({ items, language: { lexicon } }: Passage, at: number): boolean {
  const item = items[at];
  return item?.kind === 'cue' && item.cue === 'time' && lexicon.calendar.includes(item.lower);
}

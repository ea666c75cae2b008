/**
 * Lists as prose writes them: "85 xã, 14 phường và 03 đặc khu", "cấp tỉnh 138/138; cấp huyện 713/713", "đúng hạn có
 * 635.593 hồ sơ, chiếm 98,81%; quá hạn có 7.677 hồ sơ". A list is cut into members, and each member has a head: the
 * amount that counts it. Shares and changes are said about the head; what stands in parentheses is its own matter.
 */

import { isAmount, isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';

export interface Member {
  /** The first amount; undefined for a member without a number ("Chủ tịch"). */
  readonly head: QuantityItem | undefined;
  /** All amounts of the member outside parentheses, the head first. */
  readonly amounts: readonly QuantityItem[];
  /** The only amount of a parenthesis right behind it: "15 bệnh viện công lập (2.870 giường)". */
  readonly noted: QuantityItem | undefined;
  /** The changes said of it, in order: "tăng 244 tỷ 898 triệu đồng". */
  readonly changes: readonly QuantityItem[];
  /** The shares said of it. */
  readonly shares: readonly QuantityItem[];
  /** True when the number comes first: "85 xã"; false after a label: "cấp tỉnh 1.621 TTHC". */
  readonly numberFirst: boolean;
  /** True when it is joined by "và", as the last of a list is. */
  readonly joined: boolean;
  /** A noun without a number stands behind a comma in it, before "và": part of its name, or one more. */
  readonly loose: boolean;
  /** Says that the list names only some: "một số", "các", "khác" without a number. */
  readonly open: boolean;
  readonly from: number;
  readonly to: number;
}

export interface MemberList {
  readonly members: readonly Member[];
  /** What cut it. */
  readonly separator: ';' | ',';
}

/**
 * The lists that may stand between two items at `depth`, likeliest first: cut by semicolons where each stretch between
 * them has a number; cut by commas and "và" up to the first semicolon.
 */
export function readLists(passage: Passage, from: number, to: number, depth: number): MemberList[] {
  const semicolon = firstSemicolon(passage, from, to, depth);
  if (semicolon === undefined) return [{ members: cut(passage, from, to, depth, ','), separator: ',' }];
  const whole: MemberList = { members: cut(passage, from, to, depth, ';'), separator: ';' };
  const first: MemberList = { members: cut(passage, from, semicolon, depth, ','), separator: ',' };
  const counted = whole.members.filter(({ head }) => head !== undefined).length;
  return counted >= 2 && counted === whole.members.length ? [whole, first] : [first, whole];
}

function firstSemicolon(passage: Passage, from: number, to: number, depth: number): number | undefined {
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.depth === depth && (item.mark === ';' || item.mark === '\n')) return at;
  }
  return undefined;
}

function cut(passage: Passage, from: number, to: number, depth: number, separator: ';' | ','): Member[] {
  const members: Member[] = [];
  const { together } = passage.language.lexicon;
  let start = from;
  let joined = false;
  const close = (end: number, next: boolean): void => {
    const member = memberOf(passage, start, end, depth, joined);
    if (member) members.push(member);
    start = end + 1;
    joined = next;
  };
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      at = Math.min(item.partner, to);
      continue;
    }
    if (item.depth !== depth) continue;
    if (item.kind === 'mark') {
      if (item.mark === ';' || item.mark === '\n') close(at, joinsNext(passage, at, to));
      else if (
        item.mark === ',' &&
        separator === ',' &&
        passage.items[at - 1]?.phrase !== item.phrase &&
        startsMember(passage, at + 1, to) &&
        !inLabel(passage, start, at, depth)
      ) {
        close(at, joinsNext(passage, at, to));
      }
    } else if (
      at > start &&
      item.kind === 'word' &&
      together.includes(item.lower) &&
      isTogether(passage, at) &&
      hasAmount(passage, start, at, depth)
    ) {
      close(at, true);
    } else if (item.kind === 'cue' && item.cue === 'and' && at > start) {
      const counted = hasAmount(passage, start, at, depth) || (separator === ',' && startsWithCapital(passage, start));
      if (counted && leadsAmount(passage, at + 1, to, separator)) close(at, true);
    }
  }
  close(to, false);
  return members;
}

/** "149 hành khách cùng 8 thành viên tổ bay": a number follows at once. */
function isTogether({ items, language: { lexicon } }: Passage, at: number): boolean {
  const next = items[at + 1];
  const behind = next?.kind === 'word' && lexicon.withWords.includes(next.lower) ? items[at + 2] : next;
  return behind?.kind === 'quantity';
}

/** "khối xã, phường 187 người": a comma in the label that the number stands behind. */
function inLabel(passage: Passage, from: number, comma: number, depth: number): boolean {
  const next = passage.items[comma + 1];
  if (next?.kind !== 'word' || startsWithCapital(passage, comma + 1) || startsWithCapital(passage, from)) return false;
  return (
    comma - from <= 4 && !hasAmount(passage, from, comma, depth) && leadsAmount(passage, comma + 1, comma + 5, ';')
  );
}

function hasAmount(passage: Passage, from: number, to: number, depth: number): boolean {
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' && item.depth === depth && !isPercent(item) && !isRemark(item)) return true;
  }
  return false;
}

function joinsNext(passage: Passage, at: number, to: number): boolean {
  const next = passage.items[at + 1];
  return at + 1 < to && next?.kind === 'cue' && next.cue === 'and';
}

/**
 * After a comma: a share or a change is said of the member before, and a noun in small letters goes on with its name
 * ("20 sở, ngành"); anything else is a new member.
 */
function startsMember(passage: Passage, at: number, to: number): boolean {
  let words = 0;
  for (let index = at; index < to; index++) {
    const item = passage.items[index]!;
    // "thiệt hại từ 30% đến 70%: 3.155,5 ha": limits in a name.
    if (item.kind === 'quantity' && item.role === 'aside' && isPercent(item)) {
      words++;
      continue;
    }
    if (item.kind === 'quantity') return !isPercent(item) && !isRemark(item);
    if (item.kind === 'mark' && item.mark === '(' && words > 0) {
      index = Math.min(item.partner, to);
      continue;
    }
    // "công chức: 184 người, viên chức: 63 người".
    // "chương trình kinh tế - xã hội 4.354 lao động".
    if (item.kind === 'mark' && (item.mark === ':' || item.mark === '-') && words > 0) continue;
    if (item.kind === 'mark') {
      return words > 0 && item.mark !== '/' ? startsWithCapital(passage, at) : false;
    }
    // "1.730 điều dưỡng, hộ sinh và 940 viên chức": what stands before "và" goes on with the noun.
    if (item.kind === 'cue' && item.cue === 'and' && words > 0 && passage.items[index + 1]?.kind === 'quantity') {
      if (words <= 2 && goesOnWithNoun(passage, at - 1)) break;
    }
    words++;
  }
  return startsWithCapital(passage, at);
}

/** No other comma stands between it and the amount before it, or short words only: "272 chỉ tiêu khối sở, ban, ngành và 288". */
function goesOnWithNoun(passage: Passage, comma: number): boolean {
  let words = 0;
  for (let at = comma - 1; at >= 0 && at > comma - 12; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return true;
    if (item.kind === 'mark') {
      if (item.mark !== ',' || words > 2) return false;
      words = 0;
    } else words++;
  }
  return false;
}

function isRemark(item: QuantityItem): boolean {
  return item.role === 'increase' || item.role === 'decrease' || item.role === 'exceed';
}

function startsWithCapital(passage: Passage, at: number): boolean {
  const item = passage.items[at];
  return item !== undefined && /^\p{Lu}/u.test(passage.text.slice(item.span.start, item.span.start + 2));
}

/** After "và": an amount within a few words begins a member ("và 03 đặc khu", "và số quá hạn còn 634 hồ sơ"). */
function leadsAmount(passage: Passage, at: number, to: number, separator: ';' | ','): boolean {
  if (separator === ',' && startsWithCapital(passage, at)) return true;
  const furthest = Math.min(to, at + 14);
  for (let index = at; index < furthest; index++) {
    const item = passage.items[index]!;
    if (item.kind === 'quantity') return !isPercent(item) && !isRemark(item) && item.role !== 'aside';
    if (item.kind === 'mark' && item.mark === '(') {
      index = Math.min(item.partner, to);
      continue;
    }
    if (item.kind === 'mark' && item.mark !== '-') return false;
  }
  return false;
}

function memberOf(passage: Passage, from: number, to: number, depth: number, joined: boolean): Member | undefined {
  const amounts: QuantityItem[] = [];
  const changes: QuantityItem[] = [];
  const shares: QuantityItem[] = [];
  let noted: QuantityItem | undefined;
  let words = 0;
  let numberFirst = false;
  let open = false;
  // "các …": more than one, and their number has yet to come.
  let some = false;
  let opening = 0;
  let comma = false;
  let joins = false;
  for (let at = from; at < to; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      const first = passage.items[at + 1];
      if (first?.kind === 'quantity' && isPercent(first) && !isRemark(first) && amounts.length > 0) shares.push(first);
      const own = inside(passage, at);
      if (amounts.length > 0 && own.length === 1 && isAmount(own[0]!)) noted = own[0];
      at = Math.min(item.partner, to);
      continue;
    }
    if (item.depth !== depth) continue;
    if (item.kind === 'mark') {
      comma = item.mark === ',' && amounts.length > 0;
      continue;
    }
    if (item.kind === 'quantity') {
      comma = false;
      if (isPercent(item) && item.role !== 'aside') shares.push(item);
      else if (isRemark(item)) changes.push(item);
      else if (item.role !== 'aside') {
        if (amounts.length === 0) {
          numberFirst = words === 0;
          // "3 nhân viên, tài xế xe tải và 5 hành khách": one without a number stands before it.
          const before = passage.items[at - 1];
          if (at > from && words > 0 && before?.kind === 'cue' && before.cue === 'and') open = true;
        }
        amounts.push(item);
      } else words++;
      continue;
    }
    // "một bác sĩ", "hai trẻ sơ sinh": counted, though not in digits.
    if (item.kind === 'cue' && item.cue === 'and') joins = amounts.length > 0;
    // "Ba Đình 1.520 hộ" is a name.
    const counts = passage.language.lexicon.countingWords.includes(item.lower) && !startsWithCapital(passage, at);
    if (counts && startsCount(passage, at, from)) open = true;
    // "xã Kỳ Hoa, Kỳ Hưng mỗi nơi 1 người": so many for each.
    if (passage.language.lexicon.each.includes(item.lower)) open = true;
    // "4 cảnh cáo và giáng cấp một người".
    if (joins && countsOne(passage, at)) open = true;
    if (item.kind === 'cue') {
      const rest = passage.language.lexicon.others.includes(item.lower);
      // "các nước khác 106 người": all the others, with their number.
      if (rest && amounts.length === 0 && opening === 1) open = false;
      // "20 đại biểu dự khuyết và một số khách mời".
      if (item.cue === 'open' && !rest && joins && passage.items[at - 1]?.kind === 'cue') open = true;
      if (item.cue === 'open' && amounts.length === 0 && !rest) {
        const plural = passage.language.lexicon.plurals.includes(item.lower);
        opening = plural ? opening + 1 : 2;
        if (plural) some = true;
        else open = true;
      }
      if (lightCues.has(item.cue) || (item.cue === 'remainder' && words === 0)) continue;
    } else if (passage.language.lexicon.copulas.includes(item.lower) && amounts.length === 0 && words === 0) {
      continue;
    }
    words++;
  }
  if (amounts.length === 0 && shares.length === 0 && changes.length === 0 && words === 0) return undefined;
  const next = passage.items[to];
  const loose = comma && next?.kind === 'cue' && next.cue === 'and';
  return {
    head: amounts[0],
    noted,
    amounts,
    changes,
    shares,
    numberFirst,
    joined,
    loose,
    open: open || (some && !amounts[0]),
    from,
    to,
  };
}

/** "một người", "hai trường hợp". */
function countsOne({ items, language: { lexicon } }: Passage, at: number): boolean {
  const item = items[at]!;
  const next = items[at + 1];
  if (item.kind !== 'word' || next?.kind !== 'word' || !lexicon.countingWords.includes(item.lower)) return false;
  return lexicon.persons.includes(next.lower) || lexicon.generic.some(noun => noun.startsWith(`${next.lower} `));
}

/** At the beginning of a member, or behind a comma or "và" in it. */
function startsCount(passage: Passage, at: number, from: number): boolean {
  const before = passage.items[at - 1];
  if (at === from || before === undefined) return true;
  return (before.kind === 'mark' && before.mark === ',') || (before.kind === 'cue' && before.cue === 'and');
}

const lightCues: ReadonlySet<string> = new Set(['and', 'of-which', 'consists', 'approximate']);

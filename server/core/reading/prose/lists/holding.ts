/** Which members may be a list, and which of their numbers make a whole exactly. */
import { compare, isZero } from '../../../figures/decimal.ts';
import { isMoney, sameUnit, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Member } from './members.ts';
import { areNumbered } from './no-parts.ts';
import { saysRest } from './rests.ts';

/**
 * What of the members may be the list, likeliest first. A list that begins with a number goes on so, and ends with the
 * member after "và"; what follows is another matter.
 */
export function candidateLists(passage: Passage, members: readonly Member[], bounded: boolean): Member[][] {
  const counted = members.filter(({ head }) => head !== undefined);
  const lists: Member[][] = [];
  const add = (list: Member[]): void => {
    if (list.length >= 2 && !lists.some(other => other.length === list.length && other[0] === list[0]))
      lists.push(list);
  };
  const [first] = counted;
  if (!first) return lists;
  const natural: Member[] = [];
  let ended = false;
  for (const member of counted) {
    // "…, còn lại 15,6 ha là cây bụi" goes on with labels before numbers and numbers first alike.
    const rest = member.head!.role === 'remainder' && saysRest(passage, member);
    if (natural.length > 0 && member.numberFirst !== first.numberFirst && !member.joined && !rest) break;
    // "xây mới 2.214 căn, sửa chữa 1.366 căn, tổng kinh phí 178,6 tỷ đồng".
    if (isMoney(member.head!) !== isMoney(first.head!) && !sameUnit(member.head!, first.head!)) break;
    natural.push(member);
    ended = member.joined && natural.length >= 2;
    if (ended) break;
  }
  add(natural);
  // "9 nam, 9 nữ tại hai phòng VIP 6 và 7": a bare number behind "và" among counts of nouns is part of a name.
  if (ended && isBare(natural.at(-1)!) && !natural.slice(0, -1).some(isBare)) add(natural.slice(0, -1));
  add(counted);
  if (ended || (bounded && natural.length === counted.length)) return lists;
  for (let count = Math.min(counted.length, 24); count >= 2; count--)
    if (!goesOnAlike(passage, counted, count)) add(counted.slice(0, count));
  return lists;
}

function isBare({ head, numberFirst }: Member): boolean {
  return numberFirst && head?.quantity.noun === '';
}

/** "khiển trách 05, cảnh cáo 04, khai trừ 01": behind a comma the next has the same shape, so that the list is not at its end. */
function goesOnAlike(passage: Passage, counted: readonly Member[], count: number): boolean {
  const [last, next] = [counted[count - 1]!, counted[count]];
  const [a, b] = [last.head!, next?.head];
  if (!next || !b || next.joined || a.clause !== b.clause) return false;
  // "4 mô hình trồng trọt, 5 mô hình chăn nuôi, 2 mô hình thủy sản": the same noun again.
  if (next.numberFirst && last.numberFirst)
    return b.phrase === a.phrase + 1 && sharesNoun(a, b) && [last, next].every(({ amounts }) => amounts.length === 1);
  if (next.numberFirst || last.numberFirst) return false;
  const alike = [last, next].every(
    ({ amounts, shares, changes }) => amounts.length + shares.length + changes.length === 1,
  );
  const short = [last, next].every(member => (member.head?.at ?? 0) - member.from <= 4);
  return alike && short && a.role === 'plain' && b.role === 'plain' && sameUnit(a, b) && !saysRest(passage, next);
}

/** The parts that make the whole exactly: the heads; or, where members give several numbers, the same number of each. */
export function holdingParts(
  passage: Passage,
  whole: QuantityItem,
  list: readonly Member[],
): readonly QuantityItem[] | undefined {
  const heads = list.map(({ head }) => head!);
  if (areNumbered(passage, whole, heads)) return undefined;
  if (agrees(heads, whole) && sumsTo(heads, whole)) return heads;
  // "2 máy …, 1 máy …; 1 máy … và 1 máy …": cut by commas and semicolons alike.
  const every = list.flatMap(({ amounts }) => amounts);
  if (every.length > heads.length && every.length <= 12 && agrees(every, whole)) {
    const kind = whole.quantity.figure.kind;
    const bare = every[0]!.quantity.noun === '';
    const columns = list.every(({ amounts }) => amounts.length === list[0]!.amounts.length);
    const alike = every.every(({ quantity }) => (quantity.noun === '') === bare && quantity.figure.kind === kind);
    if (alike && !columns && sumsTo(every, whole)) return every;
  }
  const most = Math.min(...list.map(({ amounts }) => amounts.length), 4);
  for (let column = 1; column < most; column++) {
    const parts = list.map(({ amounts }) => amounts[column]!);
    if (agrees(parts, whole) && sumsTo(parts, whole)) return parts;
  }
  const uppers = list.map(({ head }) => lowerOf(passage, head!) ?? head!);
  return uppers.some((part, index) => part !== heads[index]) && agrees(uppers, whole) && sumsTo(uppers, whole)
    ? uppers
    : undefined;
}

/** Money is not added to things, nor shares to amounts; what is as large as the whole leaves nothing for the others. */
function agrees(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const { value } = whole.quantity.figure;
  const all = parts.some(part => compare(part.quantity.figure.value, value) >= 0);
  if (all && parts.filter(part => !isZero(part.quantity.figure.value)).length > 1) return false;
  return parts.every(part => {
    const { kind, exponent } = part.quantity.figure;
    const own = whole.quantity.figure;
    return (
      (kind === 'measure' && exponent >= 3) === (own.kind === 'measure' && own.exponent >= 3) || sameUnit(part, whole)
    );
  });
}

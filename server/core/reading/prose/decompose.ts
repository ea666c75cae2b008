/**
 * From a whole and the lists that may be its parts to a claim: which list it is, how plainly the words say that it is
 * complete, and what else the same list says (a second column, names, a change).
 */
import { compare, isZero } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, sumOf } from './build.ts';
import { type Completeness, certaintyOf, comesNear, saysRest } from './completeness.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import type { Member, MemberList } from './members.ts';
import { exceeds, isPercent, lowerOf, sameUnit, sharesNoun, sumsTo, upperOf } from './navigate.ts';
import { areNumbered, isMoney } from './no-parts.ts';
import type { Reading } from './parents.ts';
import { withPosts } from './posts.ts';

/** Words after which another list begins, so that one before them has ended. */
export const ends: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'besides']);

interface Lists {
  readonly passage: Passage;
  /** Amounts that may be the whole, likeliest first. */
  readonly wholes: readonly QuantityItem[];
  /** How the list may be cut, likeliest first. */
  readonly lists: readonly MemberList[];
  readonly completeness: Completeness;
  /** A colon stands before it. */
  readonly announced?: boolean;
  /** The whole is told from the list alone: what else the members say is said of each. */
  readonly alone?: boolean;
  /** Ends with its parenthesis, so that all of it is the list. */
  readonly bounded?: boolean;
  readonly seen: Reading;
}

export function* decompose({
  passage,
  wholes,
  lists,
  completeness,
  announced = false,
  alone = false,
  bounded = false,
  seen,
}: Lists): Generator<Claim> {
  const posts = completeness === 'open' ? undefined : withPosts(passage, wholes, lists);
  if (posts) {
    if (!seen.seen.has(posts.whole)) yield posts.claim;
    seen.seen.add(posts.whole);
    return;
  }
  for (const { members } of lists) {
    for (const list of candidateLists(passage, members, bounded)) {
      for (const whole of wholes) {
        if (seen.seen.has(whole)) continue;
        const held = holdingParts(passage, whole, list);
        if (!held) continue;
        seen.seen.add(whole);
        for (const part of held) seen.parents.set(part, { whole, certainty: 'explicit' });
        const about = whole.quantity.approximate || held.some(({ quantity }) => quantity.approximate);
        yield sum(passage, whole, held, about ? 'guess' : 'explicit');
        if (!alone) yield* alongside(passage, whole, list, held);
        yield* otherColumns({ passage, wholes, seen }, list, held);
        return;
      }
    }
  }
  for (const { members } of lists) {
    const [list] = candidateLists(passage, members, bounded);
    if (!list) {
      const heads = members.flatMap(({ head }) => (head ? [head] : []));
      if (heads.length === 1 && members.length > 1 && wholes[0] && !seen.seen.has(wholes[0])) {
        const named = withNames(passage, wholes[0], heads, members);
        if (named) {
          seen.seen.add(wholes[0]);
          yield named;
          return;
        }
      }
      const only = members.length === 1 ? members[0]!.head : undefined;
      const whole = only && wholes.find(candidate => sameUnit(only, candidate) && !exceeds(only, candidate));
      if (only && whole && !seen.parents.has(only)) seen.parents.set(only, { whole, certainty: 'structure' });
      continue;
    }
    const parts = list.map(({ head }) => head!);
    const [nearest] = wholes;
    // "tạm giữ 1.127 phương tiện, trong đó … và 17 phương tiện khác": the noun says of which.
    const ofRest =
      nearest && sharesNoun(parts.at(-1)!, nearest) && saysRest(passage, list.at(-1)!) ? nearest : undefined;
    const whole = ofRest ?? wholes.find(candidate => parts.every(part => sameUnit(part, candidate))) ?? nearest;
    if (!whole || seen.seen.has(whole)) return;
    for (const part of parts) {
      // "63 đơn vị cấp tỉnh, 713 cấp huyện …, trong đó 49 huyện": of those of its own noun, where there are any.
      const own = whole.generic ? wholes.find(other => !other.generic && sameUnit(part, other)) : undefined;
      const parent = own ?? whole;
      if (!sameUnit(part, parent) || exceeds(part, parent) || seen.parents.has(part)) continue;
      seen.parents.set(part, { whole: parent, certainty: 'structure' });
    }
    // "gồm 8 nam và 16 nữ, báo chí đưa tin": what follows the member after "và" is no member.
    const last = list.at(-1)!;
    const ended = last.joined ? members.indexOf(last) : members.length;
    const incomplete = members.some(
      ({ head, open, shares }, index) => (head === undefined && shares.length === 0 && index <= ended) || open,
    );
    const certainty = certaintyOf({
      passage,
      whole,
      parts,
      members: list,
      completeness,
      announced,
      enumerates: list.length === members.length,
      incomplete: incomplete || hasDots(passage, members),
    });
    const named = certainty === 'guess' ? withNames(passage, whole, parts, members) : undefined;
    if (certainty === 'guess' && !named) continue;
    seen.seen.add(whole);
    yield named ?? sum(passage, whole, parts, certainty);
    if (!named) for (const other of alongside(passage, whole, list, parts)) yield { ...other, certainty: 'guess' };
    return;
  }
}

/** "…" in a list: it goes on. */
function hasDots(passage: Passage, members: readonly Member[]): boolean {
  return members.some(({ from, to }) => {
    for (let at = from; at <= to && at < passage.items.length; at++) {
      const item = passage.items[at]!;
      if (item.kind === 'mark' && item.mark === '…') return true;
    }
    return false;
  });
}

export function sum(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  certainty: Claim['certainty'],
): Claim {
  return claim(passage, {
    form: 'sum',
    stated: whole,
    operands: parts,
    expression: sumOf(parts.map((_, index) => operand(index))),
    certainty,
  });
}

/**
 * What of the members may be the list, likeliest first. A list that begins with a number goes on so, and ends with the
 * member after "và"; what follows is another matter.
 */
function candidateLists(passage: Passage, members: readonly Member[], bounded: boolean): Member[][] {
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
  add(counted);
  if (ended || (bounded && natural.length === counted.length)) return lists;
  for (let count = Math.min(counted.length, 24); count >= 2; count--) add(counted.slice(0, count));
  return lists;
}

/** The parts that make the whole exactly: the heads; or, where members give several numbers, the same number of each. */
function holdingParts(
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
    const alike = every.every(({ quantity }) => quantity.noun !== '' && quantity.figure.kind === kind);
    if (alike && sumsTo(every, whole)) return every;
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

/**
 * "415 vụ với 702 bị cáo; trong đó án lớn 25 vụ, 61 bị cáo; án thường 390 vụ, 641 bị cáo": where one of the numbers that
 * the members give makes its whole, the list is complete, and the others must make theirs.
 */
function* otherColumns(
  { passage, wholes, seen }: Pick<Lists, 'passage' | 'wholes' | 'seen'>,
  list: readonly Member[],
  held: readonly QuantityItem[],
): Generator<Claim> {
  const columns = Math.min(...list.map(({ amounts }) => amounts.length), 4);
  for (let column = 0; column < columns; column++) {
    const parts = list.map(({ amounts }) => amounts[column]!);
    if (parts[0] === held[0] || parts.some(({ quantity }) => quantity.approximate)) continue;
    const whole = wholes.find(one => !seen.seen.has(one) && parts.every(part => sharesNoun(part, one)));
    if (!whole || whole.quantity.approximate || !comesNear(parts, whole)) continue;
    seen.seen.add(whole);
    yield sum(passage, whole, parts, 'structure');
  }
}

/** Fractions add up below the line as well; changes of the parts add up to the change of the whole. */
function* alongside(
  passage: Passage,
  whole: QuantityItem,
  list: readonly Member[],
  held: readonly QuantityItem[],
): Generator<Claim> {
  const other = lowerOf(passage, whole) ?? upperOf(passage, whole);
  if (other) {
    const others = held.map(part => lowerOf(passage, part) ?? upperOf(passage, part));
    if (others.every(part => part !== undefined)) yield sum(passage, other, others as QuantityItem[], 'structure');
  }
  const change = changeOf(passage, whole);
  const changes = list.map(({ changes: [first] }) => first);
  if (change && changes.every(each => each !== undefined && each.role === change.role)) {
    yield sum(passage, change, changes as QuantityItem[], 'structure');
  }
}

/** The change said right after an amount: "đạt 3.579 tỷ 654 triệu đồng, tăng 331 tỷ 273 triệu đồng". */
function changeOf(passage: Passage, whole: QuantityItem): QuantityItem | undefined {
  const next = passage.quantities[whole.order + 1];
  if (!next || next.sentence !== whole.sentence || next.depth !== whole.depth || isPercent(next)) return undefined;
  return next.role === 'increase' || next.role === 'decrease' ? next : undefined;
}

/** "23 người, gồm: Chủ tịch, 3 Phó Chủ tịch và 19 Ủy viên": a member without a number is one. Only when it holds. */
function withNames(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  members: readonly Member[],
): Claim | undefined {
  const names = members.filter(({ head, shares }) => head === undefined && shares.length === 0).length;
  if (names === 0 || names > 9 || whole.quantity.figure.kind !== 'count') return undefined;
  if (!sumsTo(parts, whole, names)) return undefined;
  const draft = sum(passage, whole, parts, 'guess');
  const constant = { kind: 'constant', value: { numerator: BigInt(names), denominator: 1n } } as const;
  return { ...draft, expression: { kind: 'sum', of: [...parts.map((_, index) => operand(index)), constant] } };
}

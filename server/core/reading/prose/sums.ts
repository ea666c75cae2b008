/**
 * Decompositions: "42 VBQPPL (21 nghị quyết và 21 quyết định)", "103 đơn vị, gồm 31 phường và 72 xã", "tổng số 854
 * TTHC, trong đó …; …; …", "Trong số 44 đơn vị, có 30 …; 13 …; 1 …", "851/851 đơn vị, trong đó cấp tỉnh 138/138, cấp
 * huyện 713/713", "tiếp nhận mới 1.496 đơn, kỳ trước chuyển sang 40 đơn, tổng cộng 1.536 đơn".
 */
import { add, compare, sum as total } from '../../figures/decimal.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, sumOf } from './build.ts';
import {
  areNumbered,
  type Completeness,
  certaintyOf,
  comesNear,
  isOneOf,
  isPartition,
  isProgress,
} from './completeness.ts';
import type { CueItem, MarkItem, Passage, QuantityItem, WordItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import { type Member, type MemberList, readLists } from './members.ts';
import { exceeds, isAmount, isPercent, lowerOf, sameUnit, sharesNoun, sumsTo, upperOf } from './navigate.ts';

/** What each member of a list is a part of, for the shares said of it; written by `readSums`. */
export class Parents {
  private readonly wholes = new Map<QuantityItem, Parent>();
  private readonly members = new Map<QuantityItem, QuantityItem[]>();

  get(part: QuantityItem): Parent | undefined {
    return this.wholes.get(part);
  }

  has(part: QuantityItem): boolean {
    return this.wholes.has(part);
  }

  set(part: QuantityItem, parent: Parent): void {
    if (!this.wholes.has(part)) {
      const known = this.members.get(parent.whole);
      if (known) known.push(part);
      else this.members.set(parent.whole, [part]);
    }
    this.wholes.set(part, parent);
  }

  /** The parts of a whole, in the order they were found; at most two dozen are of interest. */
  partsOf(whole: QuantityItem): readonly QuantityItem[] {
    return this.members.get(whole)?.slice(0, 24) ?? [];
  }
}

export interface Parent {
  readonly whole: QuantityItem;
  /** `explicit` when the list adds up, `structure` when its words make it one. */
  readonly certainty: 'explicit' | 'structure';
}

/** What the readers of lists share while they read one passage. */
interface Reading {
  /** Wholes that are already explained. */
  readonly seen: Set<QuantityItem>;
  readonly parents: Parents;
}

export function* readSums(passage: Passage, parents: Parents): Generator<Claim> {
  const seen: Reading = { seen: new Set(), parents };
  for (let at = 0; at < passage.items.length; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') yield* inParenthesis(passage, at, seen);
    else if (item.kind === 'mark' && item.mark === ':') yield* afterColon(passage, item, at, seen);
    else if (item.kind === 'word' && passage.language.lexicon.among.includes(item.lower)) {
      if (directAmount(passage, at)) yield* amongThese(passage, item, at, seen);
    } else if (item.kind === 'cue') {
      if (item.cue === 'consists' || item.cue === 'of-which') yield* afterCue(passage, item, at, seen);
      else if (item.cue === 'base') {
        yield* amongThese(passage, item, at, seen);
        yield* totalAfter(passage, at, seen);
      } else if (item.cue === 'total') yield* totalAfter(passage, at, seen);
    }
  }
  yield* unannounced(passage, seen);
  yield* acrossSentences(passage, seen);
  yield* sharedLower(passage);
}

/** "N X (a Y, b Z)". Lists behind a cue are read from the cue, which says whether they are complete. */
function* inParenthesis(passage: Passage, opening: number, seen: Reading): Generator<Claim> {
  const mark = passage.items[opening]!;
  if (mark.kind !== 'mark') return;
  const first = passage.items[opening + 1];
  if (first?.kind === 'cue' && first.cue !== 'approximate' && first.cue !== 'plan') return;
  const whole = wholeBefore(passage, opening, opening, mark.depth);
  if (!whole || !adjoins(passage, whole, opening)) return;
  const lists = readLists(passage, opening + 1, Math.min(mark.partner, opening + longest), mark.depth + 1);
  yield* decompose({ passage, wholes: [whole], lists, completeness: 'bare', bounded: true, seen });
}

const longest = 500;

/** "Tuyển mới 2.450 chỉ tiêu: hệ cao đẳng 1.205, hệ trung cấp 864 và hệ sơ cấp 381". */
function* afterColon(passage: Passage, mark: MarkItem, at: number, seen: Reading): Generator<Claim> {
  const whole = wholeBefore(passage, at, at, mark.depth);
  if (!whole || whole.depth !== mark.depth || whole.phrase !== mark.phrase || at - whole.at > 9) return;
  if (whole.quantity.noun === '' || seen.seen.has(whole)) return;
  const end = endOfList(passage, mark, at);
  const lists = readLists(passage, at + 1, end, mark.depth);
  const [{ members } = { members: [] }] = lists;
  if (members.length < 2 || members.some(({ head }) => head === undefined)) return;
  yield* decompose({ passage, wholes: [whole], lists, completeness: 'bare', seen });
}

/** "N X, gồm a Y và b Z"; "N X. Trong đó: …"; "N X (trong đó …)". */
function* afterCue(passage: Passage, cue: CueItem, at: number, seen: Reading): Generator<Claim> {
  const inside = cue.parenthesis >= 0 && at === cue.parenthesis + 1;
  const end = endOfList(passage, cue, at);
  const lists = readLists(passage, at + 1, end, cue.depth);
  const wholes = inside
    ? one(wholeBefore(passage, cue.parenthesis, cue.parenthesis, cue.depth - 1))
    : wholesBefore(passage, cue, at);
  // "gồm 7.172 hồ sơ, có 5.950 … và 1.222 …": the total itself follows the cue.
  for (const { members, separator } of lists) {
    const own = cue.cue === 'consists' && members.length >= 3 ? members[0]!.head : undefined;
    if (!own || !sumsToOne(own, members.slice(1))) continue;
    yield* decompose({
      passage,
      wholes: [own],
      lists: [{ members: members.slice(1), separator }],
      completeness: 'open',
      seen,
    });
    return;
  }
  if (wholes.length === 0) return;
  const completeness = cue.cue === 'consists' ? 'closed' : 'open';
  const colon = passage.items[at + 1];
  const announced = colon?.kind === 'mark' && colon.mark === ':';
  yield* decompose({ passage, wholes, lists, completeness, announced, bounded: inside, seen });
}

function one(whole: QuantityItem | undefined): QuantityItem[] {
  return whole ? [whole] : [];
}

function sumsToOne(whole: QuantityItem, members: readonly Member[]): boolean {
  const heads = members.flatMap(({ head }) => (head ? [head] : []));
  return heads.length >= 2 && sumsTo(heads, whole);
}

/** "Trong số 44 vụ việc được tiếp, khiếu nại có 34 việc; tố cáo 1 việc và kiến nghị 9 việc". */
function* amongThese(passage: Passage, cue: CueItem | WordItem, at: number, seen: Reading): Generator<Claim> {
  if (!passage.language.lexicon.among.includes(cue.lower.split(' ')[0]!)) return;
  const whole = firstAmount(passage, at + 1, 4);
  if (!whole || !isAmount(whole)) return;
  let from = whole.at + 1;
  while (from < passage.items.length && from < whole.at + 30) {
    const item = passage.items[from]!;
    if (item.sentence !== cue.sentence) return;
    if (item.kind === 'quantity' && item.role !== 'aside') {
      from = whole.at;
      break;
    }
    if (item.kind === 'mark' && item.mark === ',' && leadsToAmount(passage, from)) break;
    from++;
  }
  const end = endOfSentence(passage, whole.at);
  const lists = readLists(passage, from + 1, end, cue.depth);
  yield* decompose({ passage, wholes: [whole], lists, completeness: 'open', seen });
}

/** "trong 29 chức danh", "trong hơn 92.000 doanh nghiệp". */
function directAmount(passage: Passage, at: number): boolean {
  const next = passage.items[at + 1];
  const amount = next?.kind === 'cue' && next.cue === 'approximate' ? passage.items[at + 2] : next;
  return amount?.kind === 'quantity' && isAmount(amount);
}

/** After this comma comes an amount, not one more noun of the whole ("44 cơ quan, đơn vị, có 30 …"). */
function leadsToAmount(passage: Passage, comma: number): boolean {
  for (let at = comma + 1; at < passage.items.length && at < comma + 30; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return true;
    if (item.kind === 'mark' && item.mark !== '-') return false;
  }
  return false;
}

function firstAmount(passage: Passage, from: number, most: number): QuantityItem | undefined {
  for (let at = from; at < passage.items.length && at < from + most; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return item;
    if (item.kind === 'mark') return undefined;
  }
  return undefined;
}

function endOfSentence(passage: Passage, from: number): number {
  const { sentence, depth } = passage.items[from]!;
  let end = from + 1;
  while (end < passage.items.length && end < from + longest) {
    const item = passage.items[end]!;
    if (item.sentence !== sentence || item.depth < depth) break;
    end++;
  }
  return end;
}

/** "tiếp nhận mới 1.496 đơn, kỳ trước chuyển sang 40 đơn, tổng cộng 1.536 đơn": the total comes last. */
function* totalAfter(passage: Passage, at: number, seen: Reading): Generator<Claim> {
  const cue = passage.items[at]!;
  const whole = firstAmount(passage, at + 1, 10);
  if (!whole || !isAmount(whole) || seen.seen.has(whole) || cue.depth !== whole.depth) return;
  const parts: QuantityItem[] = [];
  let all = true;
  for (let order = whole.order - 1; order >= 0 && parts.length < 12; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== whole.sentence || item.depth < whole.depth) break;
    if (item.depth > whole.depth || !isAmount(item) || upperOf(passage, item)) continue;
    if (!sameUnit(item, whole)) {
      all = false;
      // "9 thư viện, 3 bảo tàng …, tổng cộng 26 thiết chế": things of other names, when they make it exactly.
      const things = [item, whole].every(({ quantity }) => quantity.figure.kind === 'count' && quantity.noun !== '');
      if (!things || cue.kind !== 'cue' || !passage.language.lexicon.closing.includes(cue.lower)) break;
    }
    parts.unshift(item);
    if (parts.length >= 2 && sumsTo(parts, whole)) {
      seen.seen.add(whole);
      yield sum(passage, whole, parts, all && cue.kind === 'cue' && cue.cue === 'total' ? 'explicit' : 'guess');
      return;
    }
  }
  // "…, tổng cộng 100 vụ" ends the list of a sentence that holds nothing else.
  const next = passage.quantities[whole.order + 1];
  const last = !next || next.sentence !== whole.sentence;
  const closes = cue.kind === 'cue' && last && passage.language.lexicon.closing.includes(cue.lower);
  if (!closes || !all || parts.length < 2 || whole.quantity.approximate) return;
  if (!parts.every(part => sharesNoun(part, whole) && !part.quantity.approximate) || !comesNear(parts, whole)) return;
  seen.seen.add(whole);
  yield sum(passage, whole, parts, 'explicit');
}

/** The nearest amounts before a cue at its depth, nearest first: in its sentence, or in the one before when it opens one. */
function wholesBefore(passage: Passage, cue: CueItem, at: number): QuantityItem[] {
  const found: QuantityItem[] = [];
  const opens = opensClause(passage, at);
  for (let index = at - 1; index >= 0 && index >= at - 120 && found.length < 5; index--) {
    const item = passage.items[index]!;
    if (item.sentence < cue.sentence - (opensSentence(passage, at) ? 1 : 0)) break;
    // "… có 21 bài; Nhạc ý lực sống gồm 35 bài": what the clause itself speaks of is what consists of its parts.
    if (!opens && item.kind === 'mark' && item.mark === ';' && item.depth === cue.depth) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      index = item.partner;
      continue;
    }
    if (item.depth < cue.depth) break;
    if (item.kind !== 'quantity' || !isAmount(item) || lowerOf(passage, item)) continue;
    found.push(item);
  }
  return found;
}

function wholeBefore(passage: Passage, at: number, opening: number, depth: number): QuantityItem | undefined {
  for (let index = at - 1; index >= 0 && index >= at - 60; index--) {
    const item = passage.items[index]!;
    if (item.sentence !== passage.items[opening]!.sentence) return undefined;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) {
      index = item.partner;
      continue;
    }
    if (item.depth < depth) return undefined;
    if (item.kind === 'quantity' && isAmount(item)) return item;
  }
  return undefined;
}

/** Nothing but a mark stands before the cue in its clause. */
function opensClause(passage: Passage, at: number): boolean {
  const before = passage.items[at - 1];
  return before === undefined || (before.kind === 'mark' && before.mark !== ',');
}

function opensSentence(passage: Passage, at: number): boolean {
  const before = passage.items[at - 1];
  return before === undefined || before.sentence !== passage.items[at]!.sentence || isStop(passage, at - 1);
}

function isStop(passage: Passage, at: number): boolean {
  const item = passage.items[at]!;
  return item.kind === 'mark' && (item.mark === '.' || item.mark === '\n');
}

/** A list runs to the end of its parenthesis, its sentence, or the next "trong đó". */
function endOfList(passage: Passage, cue: CueItem | MarkItem, at: number): number {
  let end = at + 1;
  for (; end < passage.items.length && end < at + longest; end++) {
    const item = passage.items[end]!;
    if (item.sentence !== cue.sentence) break;
    if (item.kind === 'mark' && item.mark === ')' && item.partner === cue.parenthesis) break;
    if (item.kind === 'cue' && item.depth === cue.depth && ends.has(item.cue)) break;
  }
  return end;
}

/** Only words and the marks inside names stand between a whole and its parenthesis. */
function adjoins(passage: Passage, whole: QuantityItem, opening: number): boolean {
  for (let at = whole.at + 1; at < opening; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return isPercent(item) && false;
    if (item.kind === 'mark' && item.mark !== '/' && item.mark !== '-' && item.mark !== ',') return false;
  }
  return opening - whole.at < 24;
}

const ends: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'besides']);

interface Lists {
  readonly passage: Passage;
  /** Amounts that may be the whole, likeliest first. */
  readonly wholes: readonly QuantityItem[];
  /** How the list may be cut, likeliest first. */
  readonly lists: readonly MemberList[];
  readonly completeness: Completeness;
  /** A colon stands before it. */
  readonly announced?: boolean;
  /** Ends with its parenthesis, so that all of it is the list. */
  readonly bounded?: boolean;
  readonly seen: Reading;
}

function* decompose({
  passage,
  wholes,
  lists,
  completeness,
  announced = false,
  bounded = false,
  seen,
}: Lists): Generator<Claim> {
  for (const { members } of lists) {
    for (const list of candidateLists(members, bounded)) {
      for (const whole of wholes) {
        if (seen.seen.has(whole)) continue;
        const held = holdingParts(passage, whole, list);
        if (!held) continue;
        seen.seen.add(whole);
        for (const part of held) seen.parents.set(part, { whole, certainty: 'explicit' });
        const about = whole.quantity.approximate || held.some(({ quantity }) => quantity.approximate);
        yield sum(passage, whole, held, about ? 'guess' : 'explicit');
        yield* alongside(passage, whole, list, held);
        yield* otherColumns({ passage, wholes, seen }, list, held);
        return;
      }
    }
  }
  for (const { members } of lists) {
    const [list] = candidateLists(members, bounded);
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
    const whole = wholes.find(candidate => parts.every(part => sameUnit(part, candidate))) ?? wholes[0];
    if (!whole || seen.seen.has(whole)) return;
    for (const part of parts) {
      if (!sameUnit(part, whole) || exceeds(part, whole) || seen.parents.has(part)) continue;
      seen.parents.set(part, { whole, certainty: 'structure' });
    }
    const incomplete = members.some(({ head, open, shares }) => (head === undefined && shares.length === 0) || open);
    const certainty = certaintyOf({
      passage,
      whole,
      parts,
      members: list,
      completeness,
      enumerates: announced && list.length === members.length,
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

function sum(
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
function candidateLists(members: readonly Member[], bounded: boolean): Member[][] {
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
    if (natural.length > 0 && member.numberFirst !== first.numberFirst && !member.joined) break;
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

/** Money is not added to things, nor shares to amounts. */
function agrees(parts: readonly QuantityItem[], whole: QuantityItem): boolean {
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

/**
 * Lists that no word announces: "đã giải quyết 51.780 hồ sơ, đúng hạn 51.072 hồ sơ; quá hạn 708 hồ sơ". Understood when
 * they hold, or when their words share a whole between them completely (đúng hạn and quá hạn).
 */
function* unannounced(passage: Passage, seen: Reading): Generator<Claim> {
  for (const whole of passage.quantities) {
    if (seen.seen.has(whole) || !isAmount(whole) || upperOf(passage, whole)) continue;
    const parts: QuantityItem[] = [];
    for (let order = whole.order + 1; order < passage.quantities.length && order <= whole.order + 16; order++) {
      const item = passage.quantities[order]!;
      if (item.sentence !== whole.sentence || item.depth < whole.depth) break;
      if (item.depth > whole.depth || !isAmount(item) || lowerOf(passage, item)) continue;
      if (!sameUnit(item, whole) || exceeds(item, whole)) break;
      parts.push(item);
      if (parts.length < 2) continue;
      const partition = isPartition(passage, parts, 'unannounced');
      if (sumsTo(parts, whole) && (partition || parts.length > 1)) {
        seen.seen.add(whole);
        for (const part of parts) seen.parents.set(part, { whole, certainty: 'explicit' });
        yield sum(passage, whole, parts, 'guess');
        break;
      }
      if (partition && !isOneOf(passage, whole) && sharesNounWithOne(whole, parts)) {
        if (bringsOver(passage, whole, parts)) break;
        seen.seen.add(whole);
        yield sum(passage, whole, parts, 'structure');
        break;
      }
    }
    if (!seen.seen.has(whole) && isProgress(passage, whole, parts) && !bringsOver(passage, whole, parts)) {
      seen.seen.add(whole);
      yield sum(passage, whole, parts, 'likely');
    }
  }
}

/** "tiếp nhận 300 hồ sơ, … (kỳ trước chuyển sang 30 hồ sơ)": what the parts have more stands in the sentence too. */
function bringsOver(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return passage.quantities
    .slice(Math.max(0, whole.order - 4), whole.order + 12)
    .some(
      other =>
        other !== whole &&
        other.sentence === whole.sentence &&
        !parts.includes(other) &&
        isAmount(other) &&
        sharesNoun(other, whole) &&
        compare(
          total(parts.map(({ quantity }) => quantity.figure.value)),
          add(whole.quantity.figure.value, other.quantity.figure.value),
        ) === 0,
    );
}

/** "45/52 nhiệm vụ đúng hạn, 05/52 nhiệm vụ quá hạn, 02/52 nhiệm vụ đang thực hiện": fractions that exhaust their whole. */
function* sharedLower(passage: Passage): Generator<Claim> {
  let uppers: QuantityItem[] = [];
  let last: QuantityItem | undefined;
  for (const item of passage.quantities) {
    const upper = upperOf(passage, item);
    if (!upper) continue;
    const same = last && last.sentence === item.sentence && last.quantity.figure.text === item.quantity.figure.text;
    uppers = same ? [...uppers, upper].slice(-12) : [upper];
    last = item;
    if (uppers.length >= 2 && sumsTo(uppers, item)) yield sum(passage, item, uppers, 'guess');
    // "9/12 địa phương tăng hạng, 02 địa phương giữ nguyên và 01 địa phương giảm hạng".
    const parts = [upper];
    for (const other of passage.quantities.slice(item.order + 1, item.order + 8)) {
      if (other.sentence !== item.sentence || !isAmount(other) || !sharesNoun(other, item)) break;
      parts.push(other);
      if (parts.length >= 3 && sumsTo(parts, item)) yield sum(passage, item, parts, 'guess');
    }
  }
}

/**
 * A sentence whose amounts make one that a sentence before it states: "… tiếp 44 vụ việc. … có 37 việc thuộc lĩnh vực
 * hành chính, 6 việc thuộc lĩnh vực tư pháp và 1 việc thuộc lĩnh vực khác." Three parts at least, only when they hold.
 */
function* acrossSentences(passage: Passage, seen: Reading): Generator<Claim> {
  for (const first of passage.quantities) {
    if (!isAmount(first) || first.quantity.noun === '' || seen.parents.has(first)) continue;
    const before = passage.quantities[first.order - 1];
    const opens = !before || before.clause !== first.clause || before.depth !== first.depth;
    if (!opens) continue;
    const parts: QuantityItem[] = [first];
    for (let order = first.order + 1; order < passage.quantities.length && parts.length < 12; order++) {
      const item = passage.quantities[order]!;
      if (item.sentence !== first.sentence || item.depth < first.depth) break;
      if (item.depth > first.depth || !isAmount(item)) continue;
      if (!sameUnit(item, first)) break;
      parts.push(item);
      if (parts.length < 3) continue;
      const whole = statedBefore(passage, parts);
      if (!whole || seen.seen.has(item)) continue;
      yield sum(passage, whole, parts, 'guess');
      break;
    }
  }
}

/** The whole counts the same noun as one of the parts; the others may leave it out. */
function sharesNounWithOne(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return parts.some(part => sharesNoun(whole, part));
}

function statedBefore(passage: Passage, parts: readonly QuantityItem[]): QuantityItem | undefined {
  const [first] = parts;
  for (let order = first!.order - 1; order >= 0 && order >= first!.order - 16; order--) {
    const item = passage.quantities[order]!;
    if (first!.sentence - item.sentence > 2) return undefined;
    if (item.sentence === first!.sentence && item.clause === first!.clause) continue;
    if (isAmount(item) && item.quantity.noun !== '' && sameUnit(item, first!) && sumsTo(parts, item)) return item;
  }
  return undefined;
}

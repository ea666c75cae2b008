/**
 * From a whole and the lists that may be its parts to a claim: which list it is, how plainly the words say that it is
 * complete, and what else the same list says (a second column, names, a change).
 */
import { altered } from '../../../derive.ts';
import { absolute, compare, type Decimal, subtract, sum as total } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, sameUnit, sharesNoun } from '../items/amounts.ts';
import { upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import { alongside, otherColumns, sum, withNames } from './claims.ts';
import { certaintyOf } from './completeness.ts';
import { candidateLists, holdingParts } from './holding.ts';
import type { Member, MemberList } from './members.ts';
import type { Completeness } from './members-say.ts';
import { withPosts } from './posts.ts';
import { leavesRestBehind, saysRest } from './rests.ts';

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
        if (!held || isOfAnother(held, whole, wholes)) continue;
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
  const meant: Meant[] = [];
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
    if (!whole || seen.seen.has(whole)) break;
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
    const incomplete = members.some(({ head, open }, index) => index <= ended && (head === undefined || open));
    // "22/24 đơn: đúng 03, đúng một phần 08, …": of the 22, or of the 24.
    const upper = upperOf(passage, whole);
    for (const candidate of upper && wholes.includes(upper) ? [whole, upper] : [whole]) {
      const certainty = certaintyOf({
        passage,
        whole: candidate === whole ? whole : inNounOf(candidate, whole),
        parts,
        members: list,
        completeness,
        announced,
        enumerates: list.length === members.length,
        ends: last === members.at(-1),
        leaves: members.some(member => !member.head && saysRest(passage, member)) || leavesUncounted(passage, last),
        incomplete: incomplete || hasDots(passage, members.slice(0, ended + 1)),
      });
      const named = certainty === 'guess' ? withNames(passage, candidate, parts, members) : undefined;
      if (certainty === 'guess' && !named) continue;
      meant.push({ whole: candidate, list, parts, certainty, named });
    }
  }
  const [first, ...others] = meant;
  if (!first) return;
  // "gồm: trước hạn 2.518 hồ sơ, đúng hạn 571 hồ sơ; đang giải quyết 141 hồ sơ": the cut that comes nearest is meant.
  const { whole, list, parts, certainty, named } = others.reduce((a, b) => (comesNearer(b, a) ? b : a), first);
  seen.seen.add(whole);
  yield named ?? sum(passage, whole, parts, certainty);
  if (!named) for (const other of alongside(passage, whole, list, parts)) yield { ...other, certainty: 'guess' };
}

/** "22/24 đơn": 22 counts what stands behind the 24. */
function inNounOf(upper: QuantityItem, { quantity: { noun }, counted, generic, person }: QuantityItem): QuantityItem {
  if (upper.quantity.noun !== '') return upper;
  return { ...upper, quantity: altered(upper.quantity, { noun }), counted, generic, person };
}

/** "12 đội thi đến từ 8 xã, trong đó có 3 đội nữ, 5 đội thanh niên": the parts count what another of the wholes counts. */
function isOfAnother(parts: readonly QuantityItem[], whole: QuantityItem, wholes: readonly QuantityItem[]): boolean {
  if (whole.quantity.noun === '' || sharesNoun(parts[0]!, whole)) return false;
  // Three numbers hardly make one of three digits by chance.
  if (parts.length > 2 && whole.quantity.figure.text.length > 2) return false;
  return wholes.some(other => other !== whole && parts.every(part => sharesNoun(part, other)));
}

/** "…: ngân sách tỉnh 20,5 tỷ đồng, ngân sách huyện 12,0 tỷ đồng; phần còn lại huy động": behind the list. */
function leavesUncounted(passage: Passage, { head, to }: Member): boolean {
  const end = passage.items[to];
  return head !== undefined && end?.kind === 'mark' && end.mark === ';' && leavesRestBehind(passage, head);
}

/** What a list may be meant as. */
interface Meant {
  readonly whole: QuantityItem;
  readonly list: readonly Member[];
  readonly parts: readonly QuantityItem[];
  readonly certainty: Claim['certainty'];
  readonly named: Claim | undefined;
}

function comesNearer(one: Meant, other: Meant): boolean {
  if (one.named || other.named) return one.named !== undefined && other.named === undefined;
  return compare(gapOf(one), gapOf(other)) < 0;
}

function gapOf({ whole, parts }: Meant): Decimal {
  return absolute(subtract(total(parts.map(({ quantity }) => quantity.figure.value)), whole.quantity.figure.value));
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

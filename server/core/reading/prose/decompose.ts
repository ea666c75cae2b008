/**
 * From a whole and the lists that may be its parts to a claim: which list it is, how plainly the words say that it is
 * complete, and what else the same list says (a second column, names, a change).
 */
import type { Claim } from '../claim.ts';
import { type Completeness, certaintyOf } from './completeness.ts';
import { candidateLists, holdingParts } from './holding-lists.ts';
import type { Passage, QuantityItem } from './items.ts';
import type { Cue } from './lexicon.ts';
import { alongside, otherColumns, sum, withNames } from './list-claims.ts';
import type { Member, MemberList } from './members.ts';
import { exceeds, sameUnit, sharesNoun } from './navigate.ts';
import type { Reading } from './parents.ts';
import { withPosts } from './posts.ts';
import { saysRest } from './rests.ts';

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

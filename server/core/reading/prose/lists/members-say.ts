/** A list that may be the parts of a whole, and what its members say that one thing may be said to be twice. */
import { isMoney, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Member } from './members.ts';
import { isAttribute, isOneOf, plainWords } from './partitions.ts';

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
  /** It runs to the end of the sentence or parenthesis, whatever has no number in it. */
  readonly ends?: boolean;
  /** A colon stands before it. */
  readonly announced?: boolean;
  /** "…, số còn lại là đơn kiến nghị": what is left has no number. */
  readonly leaves: boolean;
  /** A member has no number, or says that there are more: "các …", "một số …". */
  readonly incomplete: boolean;
}

/** "528 nhiệm vụ (170 nhiệm vụ phối hợp, 211 nhiệm vụ quá hạn)": some of what the whole counts, which may be more than one of these. */
export function areOfItsNoun({ whole, members }: ListToJudge): boolean {
  const noun = ` ${whole.counted[0]} `;
  return members.every(
    ({ head, numberFirst }) =>
      head !== undefined && (numberFirst ? sharesNoun(head, whole) : plainWords(head.quantity.label).includes(noun)),
  );
}

/**
 * Three or more labels before counts of the noun that the whole counts, none of them a quality that the others may have
 * as well (nữ, without nam).
 */
export function areKinds({ passage, whole, parts, members }: ListToJudge): boolean {
  if (parts.length < 3 || isMoney(whole) || members.some(({ numberFirst, shares }) => numberFirst || shares.length > 0))
    return false;
  return parts.every(part => sharesNoun(part, whole) && !isOneOf(passage, part));
}

/** A member says what the others may be as well. */
export function mayBeMore(list: ListToJudge): boolean {
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
export function sayOf({ passage, whole, members }: ListToJudge): boolean {
  if (!members.every(({ head, numberFirst }) => numberFirst && head && sharesNoun(head, whole))) return false;
  const { predicates } = passage.language.lexicon;
  const own = members.map(member => plainWords(textOf(passage, member)));
  const say = own.some(text => predicates.some(word => text.includes(` ${word} `)));
  return say && !own.some((text, at) => denies(text, own.toSpliced(at, 1), passage));
}

/** "4 thôn chưa đạt", "4 thôn chưa có nhà văn hóa" beside one that has it; not beside "14 thôn đạt chuẩn". */
function denies(text: string, others: readonly string[], { language: { lexicon } }: Passage): boolean {
  if (!lexicon.denials.some(word => text.includes(` ${word} `))) return false;
  const lacking = lexicon.notHaving.find(words => text.includes(` ${words} `));
  if (lacking === undefined) return true;
  const thing = text.split(` ${lacking} `, 2)[1]!.trim().split(' ').slice(0, 2).join(' ');
  return thing === '' || others.some(other => other.includes(` ${thing} `));
}

export function textOf({ text, items }: Passage, { from, to }: Member): string {
  return text.slice(items[from]?.span.start, items[to]?.span.start);
}

/** What is done, what is under way, and what is not, each of the noun of the whole: "đã …", "đang …", "chưa …". */
export function areStates({ passage, whole, members }: ListToJudge): boolean {
  const { finished, underWay } = passage.language.lexicon;
  const states = members.map(member => {
    const text = plainWords(textOf(passage, member));
    return [...underWay, ...finished].find(word => text.includes(` ${word} `));
  });
  const alike = members.every(
    ({ head }) => head !== undefined && (head.quantity.noun === '' || sharesNoun(head, whole)),
  );
  return alike && members.length > 1 && !states.includes(undefined) && new Set(states).size === states.length;
}

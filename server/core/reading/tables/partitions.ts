/**
 * Titles that together say all there is: two sexes, three levels, ranges that meet.
 */
import { matchesOf } from '../../text.ts';
import type { TableLexicon } from './lexicon.ts';
import { hasPhrase, normal, startsWithPhrase } from './phrases.ts';

/** Which member of which partition each title is; the first partition all of whose members stand once. */
export function isPartition(titles: readonly string[], lexicon: TableLexicon): boolean {
  const texts = titles.map(normal);
  if (titles.every(isName)) return false;
  if (isRanges(texts, lexicon)) return true;
  return lexicon.partitions.some(({ members, optional = [] }) => {
    if (texts.length < members.length || texts.length > members.length + optional.length) return false;
    const taken = new Set<number>();
    const all = [...members, ...optional];
    for (const text of texts) {
      const at = bestMember(text, all, taken);
      if (at < 0) return false;
      taken.add(at);
    }
    return members.every((_, index) => taken.has(index));
  });
}

/**
 * Whether titles are all but one of what is always listed whole, under a total of nothing wider: "Đường bộ" and "Đường
 * thủy" without "Đường sắt" under "Tổng số vụ". Who lacks one that not all have lacks nothing.
 */
export function lacksMember(titles: readonly string[], total: string, lexicon: TableLexicon): boolean {
  if (titles.length < 2 || titles.length > mostMembers) return false;
  const texts = titles.map(normal);
  return lexicon.partitions.some(({ members, optional = [], wholeOf }) => {
    if (!wholeOf || texts.length > members.length + optional.length) return false;
    const all = [...members, ...optional];
    const taken = new Set<number>();
    for (const text of texts) {
      const at = bestMember(text, all, taken);
      if (at < 0) return false;
      taken.add(at);
    }
    const lacking = members.filter((_, index) => !taken.has(index)).length;
    return lacking === 1 && members.length > 2 && wholeOf.includes(countedBy(normal(total), lexicon));
  });
}

/** What a total says that it counts: "vụ" of "Tổng số vụ", nothing of "Tổng cộng". */
function countedBy(text: string, { totalOpenings }: TableLexicon): string {
  const openings = totalOpenings.filter(opening => startsWithPhrase(text, opening));
  const length = Math.max(0, ...openings.map(opening => opening.length));
  return text
    .slice(length)
    .trim()
    .replace(/^(?:number )?of /u, '');
}

const mostMembers = 8;

/** "Dưới 30 | Từ 30 đến 50 | Trên 50": from below the first number to above the last, each one going on from the other. */
function isRanges(texts: readonly string[], { ranges }: TableLexicon): boolean {
  if (texts.length < 2 || !ranges.below.some(phrase => startsWithPhrase(texts[0]!, phrase))) return false;
  if (!ranges.above.some(phrase => hasPhrase(texts.at(-1)!, phrase))) return false;
  let reached: number | undefined;
  for (const [index, text] of texts.entries()) {
    const numbers = matchesOf(text, /\d{1,6}(?:[.,]\d{1,3})?/gu).map(([number]) => Number(number!.replace(',', '.')));
    if (numbers.length !== (index === 0 || index === texts.length - 1 ? 1 : 2)) return false;
    const [from, to = from] = numbers as [number, number?];
    if (reached !== undefined && (from < reached || from > reached + 1)) return false;
    reached = to;
  }
  return true;
}

/** "Xã Hòa Đông", "Phường 1": one of its kind, not the kind. */
function isName(title: string): boolean {
  return /^\p{Lu}\p{Ll}+\s(?:\p{Lu}\p{Ll}|\d)/u.test(title.trim().normalize('NFC'));
}

/** The longest phrase decides: "trước hạn và đúng hạn" is not "đúng hạn". */
function bestMember(text: string, members: readonly (readonly string[])[], taken: ReadonlySet<number>): number {
  let best = -1;
  let length = 0;
  for (let index = 0; index < members.length; index++) {
    if (taken.has(index)) continue;
    const phrases = members[index]!;
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at]!;
      if (phrase.length > length && text.includes(phrase) && hasPhrase(text, phrase)) {
        best = index;
        length = phrase.length;
      }
    }
  }
  return best;
}

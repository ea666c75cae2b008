/**
 * Documents of English texts: the word for the type, a number, and what stands around the two. Lists share their word:
 * "Decisions No. 14/2023 of 2 March 2023 and No. 19/2023". All on folded text; linear.
 */
import { inAnyCase } from '../../any-case.ts';
import { matchesOf, type Span } from '../../text.ts';
import { englishTypes, shortTypes } from '../en/documents.ts';
import { codedStart } from './coded-number.ts';
import type { Draft } from './draft.ts';
import { englishIssuerAfter, englishIssuerBefore } from './english-bodies.ts';
import { englishDateAfter, englishDateBefore, englishDateDone, englishDateOfIssuer } from './english-dates.ts';
import type { DocumentNumber } from './number.ts';
import type { TypeBefore } from './type-words.ts';
import { englishType, wordedNumber } from './worded-number.ts';

/** Whether a text may hold one: the end of a type's word, and a number behind it. */
export function mayBeWorded(text: string): boolean {
  return mayHold.test(text);
}

const ends =
  'act|law|cree|rder|ance|tion|ment|tice|ive|sion|lar|tter|randum|etin|line|rule|plan|mme|port|sal|ouncil|atch|nute|aper|mit|cence|cense';
const numberStart = `(?:\\([CE]|N|n|№|[Rr]ef|\\d|${codedStart})`;
const mayHold = new RegExp(`(?:(?:${inAnyCase(ends)})[sS]?|S\\.?I\\.?|E\\.?O\\.?|L\\.) ${numberStart}`, 'u');

/** `taken` are the stretches of mentions read by their symbols, in order. */
export function* wordedDrafts(text: string, taken: readonly Span[]): Generator<Draft> {
  let next = 0;
  let floor = 0;
  for (const match of matchesOf(text, typePattern)) {
    const start = match.index;
    if (start < floor) continue;
    while (next < taken.length && taken[next]!.end <= start) next++;
    const limit = taken[next]?.start ?? text.length;
    const written = match.groups!.type!;
    const type = englishType(written)!;
    const words: TypeBefore = {
      words: shortTypes.has(written) || type.word === written.toLowerCase() ? written : written.slice(0, -1),
      start,
      end: start + written.length,
      beside: true,
      name: undefined,
    };
    const many = words.words !== written;
    let previous: Draft | undefined;
    for (let at: number | undefined = start + match[0].length; at !== undefined && at < limit; ) {
      const isDated = (end: number): boolean => englishDateAfter(text, end, type.plain === true)?.date.how === 'beside';
      const number = wordedNumber(text, at, type, /^\p{Lu}/u.test(written), isDated);
      if (!number || number.span.end > limit) break;
      previous = draftOf(text, number, words, previous, floor);
      floor = previous.end;
      yield previous;
      at = nextOf(text, previous.end, many);
    }
  }
}

function draftOf(
  text: string,
  number: DocumentNumber,
  type: TypeBefore,
  previous: Draft | undefined,
  floor: number,
): Draft {
  const { end } = number.span;
  const from = Math.max(floor, type.start - 160);
  const lead = previous ? '' : text.slice(from, type.start);
  const isPaper = englishType(type.words)?.plain === true;
  const after = englishDateAfter(text, end, isPaper) ?? englishDateDone(text, lead, end, isPaper);
  const issuer =
    englishIssuerAfter(text, after?.date.how === 'beside' ? after.end : end) ??
    (previous ? previous.issuer : englishIssuerBefore(lead.slice(-110), type.start - Math.min(110, lead.length)));
  const behind = !after && issuer && issuer.span.start > end ? englishDateOfIssuer(text, issuer.span.end) : undefined;
  return {
    number,
    type,
    date: after?.date ?? behind?.date ?? (previous ? undefined : englishDateBefore(lead, from)),
    issuer,
    under: undefined,
    end: after?.end ?? behind?.end ?? end,
    own: false,
    listed: previous !== undefined,
    joined: previous !== undefined,
    sameDay: false,
  };
}

/** Where the next number of a list begins: behind "and", a comma; of a word in the plural, or with "No." again. */
function nextOf(text: string, at: number, many: boolean): number | undefined {
  listPattern.lastIndex = at;
  const match = listPattern.exec(text);
  return match && (many || match.groups!.no) ? at + match[0].length : undefined;
}

const listPattern = /(?:,? (?:and|or) |[,;] (?:and |or )?)(?=(?<no>[Nn]os?\.? ?)?(?:\([CE][^)]{1,12}\) ?)?\d)/uy;

const words = englishTypes
  .map(({ word }) => word)
  .sort((a, b) => b.length - a.length)
  .map(word => word.replace(/(?<![a-z])[a-z]/gu, letter => `[${letter}${letter.toUpperCase()}]`))
  .join('|');
const shortWords = [...shortTypes.keys()].map(word => word.replaceAll('.', '\\.')).join('|');
const typePattern = new RegExp(`(?<![\\p{L}\\d-])(?<type>(?:${words})s?|${shortWords}) (?=${numberStart})`, 'gu');

/** "on school meals": the words behind a mention that say what it is about, to the end of the clause. */
export function englishSubject(text: string, at: number, limit: number): Span | undefined {
  subjectPattern.lastIndex = at;
  const match = subjectPattern.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  return end > limit ? undefined : { start: end - match.groups!.about!.length, end };
}

const subjectPattern =
  /,? (?:on|concerning|regarding|relating to|laying down|establishing|governing|about) (?<about>(?!\d|behalf|appeal|time|which|whose)[^.,;:()\d|]{5,120}?)(?=[.,;:()|]| (?:was|were|is|are|has|have|had|and|which|that|sets?|came|applies|will|shall|names?|covers?)(?!\p{L})|$)/uy;

/** The English word for the type at the end of `before`: "Decree No." and "Decree". */
export function englishTypeAtEnd(before: string): { readonly words: string; readonly start: number } | undefined {
  const match = endPattern.exec(before.slice(-30));
  if (!match) return undefined;
  const written = match.groups!.type!;
  return { words: written, start: before.length - match[0].length };
}

const endPattern = new RegExp(`(?<![\\p{L}\\d-])(?<type>${words}) ?$`, 'u');

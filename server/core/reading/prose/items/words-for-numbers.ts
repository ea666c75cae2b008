/**
 * Numbers in words among the members of a list that is counted in figures: "12 lớp (ba lớp ghép, 9 lớp đơn)". A word for
 * a number says much else ("năm", "một", "ba mẹ"): it is one only where it opens a member and counts what a figure counts.
 * In English most are nothing but numbers, and stand anywhere: "twelve villages".
 */
import { inAnyCase } from '../../../any-case.ts';
import { memo } from '../../../derive.ts';
import { decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Language } from './items.ts';
import type { NumberWords } from './number-words.ts';

/** The figures of a text with such words among them, in their order; the same array where there are none. */
export function withNumberWords(figures: readonly Figure[], text: string, language: Language): readonly Figure[] {
  const known = formsOf(language);
  if (!known) return figures;
  const found: Figure[] = [];
  let nouns: ReadonlySet<string> | undefined;
  for (const { 1: word, 2: noun, index } of text.matchAll(known.counting)) {
    nouns ??= new Set(figures.flatMap(figure => (figure.kind === 'count' ? nounBehind(text, figure.span.end) : [])));
    if (
      known.times.has(plain(`${word} ${noun}`)) ||
      !nouns.has(plain(noun!)) ||
      !opensMember(text, index, known.openers)
    )
      continue;
    const value = decimal(known.values.get(plain(word!))!, 0);
    const span = { start: index, end: index + word!.length };
    found.push({ ...count, value, text: word!, span });
  }
  if (known.anywhere) found.push(...saidAnywhere(text, known.anywhere));
  if (found.length === 0) return figures;
  return [...figures, ...found].sort((a, b) => a.span.start - b.span.start);
}

/** Not as a part of another number: "two thirds", "nine out of ten", "three to five". */
function saidAnywhere(text: string, { values, notBefore, joints }: Anywhere): Figure[] {
  const found: Figure[] = [];
  // The words before: the last, and the one before that.
  let last = '';
  let before = '';
  let end = 0;
  for (const { 0: printed, index } of text.matchAll(plainWord)) {
    const word = plain(printed);
    const value = values.get(word);
    const joined =
      joints.has(last) && (values.has(before) || before === 'one' || joints.has(before)) && index - end < 4;
    if (value !== undefined && !joined && !/[\p{L}\p{M}\d-]/u.test(text[index - 1] ?? '')) {
      const behind = index + printed.length;
      const [next = '', second = ''] = wordsBehind(text, behind);
      const glued = /[\p{M}\d-]/u.test(text[behind] ?? '');
      const goesOn = notBefore.has(next) || values.has(next) || (joints.has(next) && values.has(second));
      if (!glued && !goesOn)
        found.push({ ...count, value: decimal(value, 0), text: printed, span: { start: index, end: behind } });
    }
    before = last;
    last = word;
    end = index + printed.length;
  }
  return found;
}

/** Whether a text without figures says in a word how many of what names behind it there are: "Five sites were closed: Hill, Mill …". */
export function countsInWords(text: string, language: Language): boolean {
  return language.lexicon.namedThings.length > 0 && (formsOf(language)?.announcing?.test(text) ?? false);
}

const plainWord = /\p{L}+(?:-\p{L}+)*/gu;

interface Anywhere {
  readonly values: ReadonlyMap<string, number>;
  readonly notBefore: ReadonlySet<string>;
  /** Words between two such numbers that make one of them: (three) in (four). */
  readonly joints: ReadonlySet<string>;
}

const count = {
  kind: 'count',
  quantum: 0,
  decimals: 0,
  exponent: 0,
  padding: 0,
  sign: '',
  grouped: false,
  unit: undefined,
} as const;

interface Forms {
  /** A word for a number and the word behind it. */
  readonly counting: RegExp;
  readonly values: ReadonlyMap<string, number>;
  /** Phrases of time that begin like a number: năm học. */
  readonly times: ReadonlySet<string>;
  /** Words right before a member: và, gồm. */
  readonly openers: ReadonlySet<string>;
  readonly anywhere: Anywhere | undefined;
  /** A number in a word, and what may announce names behind it, with a capital there. */
  readonly announcing: RegExp | undefined;
}

// Right because a language never changes.
const formsOf = memo(({ numberWords, lexicon }: Language): Forms | undefined => {
  if (!numberWords) return undefined;
  const values = new Map<string, number>(numberWords.alone.map(word => [word, valueOfWord(word, numberWords.digits)]));
  const spellings = [...values.keys()].flatMap(word => [word, word.normalize('NFD')]);
  const { and, consists, 'of-which': ofWhich } = lexicon.cues;
  return {
    counting: new RegExp(inAnyCase(`(?<![\\p{L}\\p{M}])(${spellings.join('|')})[ \\t]+([\\p{L}\\p{M}]+)`), 'gu'),
    values,
    anywhere: anywhereOf(numberWords),
    announcing: announcingOf(Object.keys(numberWords.anywhere), lexicon.namely),
    times: new Set(lexicon.cues.time),
    openers: new Set(
      [...(and ?? []), ...(consists ?? []), ...(ofWhich ?? [])].map(phrase => phrase.split(' ').at(-1)!),
    ),
  };
});

function anywhereOf({ anywhere, notBefore, between }: NumberWords): Anywhere | undefined {
  const words = Object.entries(anywhere);
  return words.length === 0
    ? undefined
    : { values: new Map(words), notBefore: new Set(notBefore), joints: new Set(between) };
}

function announcingOf(words: readonly string[], namely: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const announced = String.raw`(?::|\(|, (?:${namely.join('|')})) ?(?:the )?\p{Lu}`;
  return new RegExp(String.raw`(?<!\p{L})(?:${inAnyCase(words.join('|'))}) [^.:;()\n]{3,90}${announced}`, 'u');
}

/** Ten is a word of its own. */
function valueOfWord(word: string, digits: { readonly [word: string]: number }): number {
  return digits[word] ?? 10;
}

function nounBehind(text: string, end: number): string[] {
  const word = /^[ \t]+([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24))?.[1];
  return word ? [plain(word)] : [];
}

/** The two words behind a word. */
function wordsBehind(text: string, end: number): string[] {
  const words = /^[ \t]+(\p{L}+)(?:[ \t]+(\p{L}+))?/u.exec(text.slice(end, end + 32));
  return words ? words.slice(1).map(word => plain(word ?? '')) : [];
}

function opensMember(text: string, at: number, openers: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, at - 16), at).trimEnd();
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0];
  return word === undefined ? /[(,;:]$/u.test(before) : openers.has(plain(word));
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/**
 * Numbers in words among the members of a list that is counted in figures: "12 lớp (ba lớp ghép, 9 lớp đơn)". A word for
 * a number says much else ("năm", "một", "ba mẹ"): it is one only where it opens a member and counts what a figure counts.
 * In English most are nothing but numbers, and stand anywhere: "twelve villages".
 */
import { inAnyCase } from '../../../any-case.ts';
import { memo } from '../../../derive.ts';
import { decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import { matchesOf, type Span } from '../../../text.ts';
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
function saidAnywhere(text: string, known: Anywhere): Figure[] {
  const { values, notBefore, joints } = known;
  const found: Figure[] = [];
  // "Two hundred and forty": none of its words is a number of its own.
  const above = saidAbove(text, known);
  found.push(...above.flatMap(({ figure }) => figure ?? []));
  // The words before: the last, and the one before that.
  let last = '';
  let before = '';
  let end = 0;
  for (const { 0: printed, index } of text.matchAll(plainWord)) {
    const word = plain(printed);
    const value = values.get(word);
    const joined =
      joints.has(last) && (values.has(before) || before === 'one' || joints.has(before)) && index - end < 4;
    const within = above.some(({ start, end: behind }) => index >= start && index < behind);
    if (value !== undefined && !within && !joined && !/[\p{L}\p{M}\d-]/u.test(text[index - 1] ?? '')) {
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

interface NumberAbove extends Span {
  readonly figure: Figure | undefined;
}

/** Numbers above a hundred, "two hundred and forty", and what is part of a larger one, without a figure. */
function saidAbove(text: string, { hundreds, values, notBefore, joints }: Anywhere): readonly NumberAbove[] {
  return matchesOf(text, hundreds).map(({ 0: printed, index, groups }) => {
    const span = { start: index, end: index + printed.length };
    const [next = ''] = wordsBehind(text, span.end);
    const last = /(\p{L}+)[ \t]+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[1] ?? '';
    const { first, rest } = groups!;
    if (first === undefined || notBefore.has(next) || joints.has(plain(last))) return { ...span, figure: undefined };
    const numberOf = (word: string): number => values.get(plain(word)) ?? 1;
    const value = decimal(numberOf(first) * 100 + (rest === undefined ? 0 : numberOf(rest)), 0);
    return { ...span, figure: { ...count, value, text: printed, span } };
  });
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
  /** (Two) hundred (and forty). */
  readonly hundreds: RegExp;
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

function anywhereOf({ anywhere, alone, hundred, gaps, notBefore, between }: NumberWords): Anywhere | undefined {
  const words = Object.entries(anywhere);
  if (words.length === 0) return undefined;
  const any = [...alone, ...words.map(([word]) => word)].sort((a, b) => b.length - a.length).join('|');
  const rest = String.raw`(?:[ \t]+(?:(?:${gaps.join('|')})[ \t]+)?(?<rest>${any}))?`;
  const said = String.raw`(?:(?<first>${any})[ \t]+)?(?:${hundred.join('|')})${rest}`;
  return {
    values: new Map(words),
    notBefore: new Set(notBefore),
    joints: new Set(between),
    hundreds: new RegExp(String.raw`(?<![\p{L}\p{M}\d-])${said}(?![\p{L}\p{M}\d-])`, 'giu'),
  };
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

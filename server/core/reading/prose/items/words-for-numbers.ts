/**
 * Numbers in words among the members of a list that is counted in figures: "12 lớp (ba lớp ghép, 9 lớp đơn)". A word for
 * a number says much else ("năm", "một", "ba mẹ"): it is one only where it opens a member and counts what a figure counts.
 */
import { memo } from '../../../derive.ts';
import { decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Language } from './items.ts';

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
  if (found.length === 0) return figures;
  return [...figures, ...found].sort((a, b) => a.span.start - b.span.start);
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
}

// Right because a language never changes.
const formsOf = memo(({ numberWords, lexicon }: Language): Forms | undefined => {
  if (!numberWords) return undefined;
  const values = new Map<string, number>(numberWords.alone.map(word => [word, valueOfWord(word, numberWords.digits)]));
  const spellings = [...values.keys()].flatMap(word => [word, word.normalize('NFD')]);
  const { and, consists, 'of-which': ofWhich } = lexicon.cues;
  return {
    counting: new RegExp(`(?<![\\p{L}\\p{M}])(${spellings.join('|')})[ \\t]+([\\p{L}\\p{M}]+)`, 'giu'),
    values,
    times: new Set(lexicon.cues.time),
    openers: new Set(
      [...(and ?? []), ...(consists ?? []), ...(ofWhich ?? [])].map(phrase => phrase.split(' ').at(-1)!),
    ),
  };
});

/** Ten is a word of its own. */
function valueOfWord(word: string, digits: { readonly [word: string]: number }): number {
  return digits[word] ?? 10;
}

function nounBehind(text: string, end: number): string[] {
  const word = /^[ \t]+([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 24))?.[1];
  return word ? [plain(word)] : [];
}

function opensMember(text: string, at: number, openers: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, at - 16), at).trimEnd();
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0];
  return word === undefined ? /[(,;:]$/u.test(before) : openers.has(plain(word));
}

function plain(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

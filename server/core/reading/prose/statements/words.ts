/** The words of a clause that tell one statement from another, and what they say of the number among them. */
import { memo } from '../../../derive.ts';
import { groupBy } from '../../../group.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';

/** Words without those that tell nothing apart, short forms written in full. */
export function contentOf(words: readonly string[], lexicon: Lexicon): string[] {
  const { light, short, openers, phrases, numberNouns } = wordSetsOf(lexicon);
  const content: string[] = [];
  const opener = openers.get(words[0] ?? '')?.find(one => one.every((word, index) => words[index] === word));
  for (let at = opener?.length ?? 0; at < words.length; at++) {
    const word = words[at]!;
    // "Với số tiền 12 tỷ đồng", "mới đạt 12".
    if (phrases.get(word)?.some(phrase => phrase.every((one, index) => words[at + index] === one))) {
      at++;
      continue;
    }
    const full = short.get(word);
    if (full) content.push(...full);
    else if (!light.has(word) || numberNouns.get(word)?.some(([first]) => first === words[at - 1])) content.push(word);
  }
  return content;
}

// Right because a lexicon never changes.
const wordSetsOf = memo(({ statements: { light, short, openers, lightPairs }, numberNouns }: Lexicon) => {
  return {
    light: new Set(light),
    short: new Map(short.map(([form, full]) => [form, full.split(' ')])),
    openers: byFirstWord(openers),
    phrases: byFirstWord(lightPairs),
    // Of two words each; by the second.
    numberNouns: byWord(numberNouns, words => words[1]),
  };
});

/** Asked of every word: most begin none of them. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  return byWord(phrases, words => words[0]);
}

function byWord(
  phrases: readonly string[],
  wordOf: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const word = wordOf(words) ?? '';
    const known = found.get(word);
    if (known) known.push(words);
    else found.set(word, [words]);
  }
  return found;
}

export function isRate(words: readonly string[], rates: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  return rates.some(rate => text.includes(` ${rate} `));
}

/** How many of the words behind a number are its unit. */
export function unitLength(words: readonly string[], unit = ''): number {
  const parts = unit.toLowerCase().normalize('NFC').split(' ');
  return parts.every((part, index) => words[index] === part) ? parts.length : 0;
}

/** Money is money, whether in tỷ or in triệu. */
export function unitOf(unit: string): string {
  return unit.toLowerCase().normalize('NFC').split(' ').at(-1)!;
}

/** "Số hộ nghèo", "tổng số hộ nghèo": how many there are. */
export function isNumbered([first, second]: readonly string[], { language: { lexicon } }: Passage): boolean {
  const { counting, totalWords } = lexicon;
  return counting.includes(first ?? '') || (totalWords.includes(first ?? '') && counting.includes(second ?? ''));
}

export function isRecurring(noun: readonly string[], recurring: readonly string[]): boolean {
  const known = noun.length === 0 ? undefined : startingWith(recurring).get(noun[0]!);
  if (!known) return false;
  const text = `${noun.join(' ')} `;
  return known.some(one => text.startsWith(`${one} `));
}

// Right because a lexicon never changes.
const startingWith = memo((phrases: readonly string[]) => groupBy(phrases, phrase => phrase.split(' ', 1)[0]));

/** "là 12", "đạt 12": what is called before the number. */
export function isTied({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const last = items[at - 1];
  if (last?.kind === 'mark') return last.mark === ':';
  const { ties, being } = lexicon.statements;
  return (last?.kind === 'word' || last?.kind === 'cue') && (ties.includes(last.lower) || being.includes(last.lower));
}

/**
 * "Có 12 lớp", "số lớp là 12": a count is of the noun behind it, or a verb ties it to what is counted. "Cấp 12",
 * "Thông tư 12 của Bộ" are names.
 */
export function counts(passage: Passage, item: QuantityItem, last: QuantityItem): boolean {
  const { text, language } = passage;
  const { light } = language.lexicon.statements;
  const { quantity } = last;
  const next = passage.items[last.at + 1];
  if (next && quantity.noun !== '' && !light.includes(quantity.noun.split(' ')[0]!)) {
    return !/^\p{Lu}\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2));
  }
  return isTied(passage, item);
}

/** Without the words that say that something has risen or fallen. */
export function withoutChange(words: readonly string[], lexicon: Lexicon): string[] {
  const said = changingWords(lexicon);
  return words.filter(word => !said.has(word));
}

// Right because a lexicon never changes.
const changingWords = memo(
  ({ cues, restating }: Lexicon) =>
    new Set([...(cues.increase ?? []), ...(cues.decrease ?? []), ...restating].flatMap(phrase => phrase.split(' '))),
);

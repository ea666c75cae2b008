/**
 * Numbers in words. "Hai triệu ba trăm năm mươi nghìn" is read by groups of three: hundreds, tens and units before each
 * word of scale.
 */
import { type Decimal, decimal } from '../../../figures/decimal.ts';

/** The words of a language, lower case, NFC. */
export interface NumberWords {
  readonly digits: { readonly [word: string]: number };
  /** Words that are a number alone: one to ten. */
  readonly alone: readonly string[];
  /** Words for so many tens: twenty. Empty where a word for tens stands behind a digit. */
  readonly roundTens: { readonly [word: string]: number };
  /** Numbers in words that say nothing else, in any place: twelve, twenty-four. Empty where such words say much besides. */
  readonly anywhere: { readonly [word: string]: number };
  /** Words behind such a number that make another one of it: (two) thirds, (nine) out of ten. */
  readonly notBefore: readonly string[];
  /** Words between two of them that make one number of both: (three) in (four), (five) to (seven). */
  readonly between: readonly string[];
  readonly ten: readonly string[];
  readonly tens: readonly string[];
  readonly hundred: readonly string[];
  readonly gaps: readonly string[];
  readonly scales: { readonly [word: string]: number };
  readonly around: readonly string[];
  /** A whole number written out; empty where nobody would. */
  readonly spell: (value: bigint) => string;
}

/**
 * The value of a row of words that is nothing but a number, with words around it that are known ("bằng chữ: … đồng
 * chẵn"). Undefined when a word is none of them, when no scale or ten is named, or when the words make no number.
 */
export function valueOfWords(row: readonly string[], words: NumberWords): Decimal | undefined {
  let start = 0;
  let end = row.length;
  while (start < end && !isNumberWord(row[start]!, words)) {
    if (!words.around.includes(row[start]!)) return undefined;
    start++;
  }
  while (end > start && !isNumberWord(row[end - 1]!, words)) {
    if (!words.around.includes(row[end - 1]!)) return undefined;
    end--;
  }
  if (end - start < 2 || end - start > 40) return undefined;
  return read(row.slice(start, end), words);
}

export function isNumberWord(word: string, words: NumberWords): boolean {
  return (
    words.digits[word] !== undefined ||
    words.scales[word] !== undefined ||
    words.roundTens[word] !== undefined ||
    [words.ten, words.tens, words.hundred, words.gaps].some(some => some.includes(word))
  );
}

function read(row: readonly string[], words: NumberWords): Decimal | undefined {
  let total = 0n;
  let group: bigint | undefined;
  let digit: number | undefined;
  let last = 100;
  let scaled = false;
  const take = (times: number): void => {
    group = (group ?? 0n) + BigInt((digit ?? 1) * times);
    digit = undefined;
  };
  for (const word of row) {
    const value = words.digits[word];
    const scale = words.scales[word];
    const tens = words.roundTens[word];
    if (tens !== undefined) {
      if (digit !== undefined) return undefined;
      group = (group ?? 0n) + BigInt(tens);
      scaled = true;
    } else if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else if (words.ten.includes(word)) {
      if (digit !== undefined) return undefined;
      group = (group ?? 0n) + 10n;
      scaled = true;
    } else if (words.tens.includes(word)) {
      if (digit === undefined) return undefined;
      take(10);
      scaled = true;
    } else if (words.hundred.includes(word)) {
      if (digit === undefined) return undefined;
      take(100);
      scaled = true;
    } else if (words.gaps.includes(word)) {
      if (digit !== undefined) return undefined;
    } else if (scale !== undefined) {
      if (digit !== undefined) take(1);
      if (group === undefined) return undefined;
      // "một nghìn tỷ": a scale of a scale, larger than what came before it.
      if (scale >= last) return undefined;
      total += group * 10n ** BigInt(scale);
      group = undefined;
      last = scale;
      scaled = true;
    } else return undefined;
  }
  if (digit !== undefined) take(1);
  if (!scaled) return undefined;
  return decimal(total + (group ?? 0n));
}

/**
 * Names made from titles: ids without diacritics, and titles in the form in which they are compared.
 */
import { memoText } from '../derive.ts';
import { singleSpaced } from '../text.ts';

/** `Tổng số` becomes `tong_so`; `Tỷ lệ phần %` becomes `ty_le_phan`. Begins with a letter; may be empty. */
export const idFromTitle: (title: string) => string = memoText(title =>
  plain(title)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 60),
);

/** Lower case, without diacritics, đ as d. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\u0111/g, 'd');
}

/** For comparing titles and labels: NFC, lower case, white space folded, without punctuation at the ends. */
export const folded: (text: string) => string = memoText(text =>
  singleSpaced(text.normalize('NFC').toLowerCase()).replace(/^[\s:;.,*+–-]+|[\s:;.,*]+$/gu, ''),
);

/** `base`, or `base_2`, `base_3` … if it is taken; adds what it returns. */
export function uniqueName(base: string, taken: Set<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

const romanDigits: { readonly [digit: string]: number } = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman number up to 399, or undefined. */
export function romanValue(text: string): number | undefined {
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const value = romanDigits[text[at]!]!;
    total += value < (romanDigits[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

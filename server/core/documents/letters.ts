/**
 * The letters of abbreviations and type names.
 */
import { copyOf } from '../text.ts';

/** "CHỈ THỊ", as in a title. */
export function inCapitals(words: string): boolean {
  return words.length > 3 && words === words.toUpperCase();
}

/** `BCSĐ` and `Bcsd` are `BCSD`. */
export function unmarked(code: string): string {
  const known = withoutMarks.get(code);
  if (known !== undefined) return known;
  const bare = code
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase();
  if (withoutMarks.size >= mostKnown) withoutMarks.clear();
  withoutMarks.set(copyOf(code), bare);
  return bare;
}

// Right because it depends on the letters alone. Reports have few abbreviations, and the same ones often.
const withoutMarks = new Map<string, string>();
const mostKnown = 500;

/**
 * The letters of abbreviations and type names.
 */
import { lazily } from '../derive.ts';
import { issuers } from '../reading/documents/issuers.ts';
import { documentTypes } from '../reading/documents/types.ts';
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

/** Abbreviations that one spelling without marks can only mean once. */
function unique(codes: readonly string[]): ReadonlyMap<string, string> {
  const byLetters = new Map<string, string | undefined>();
  for (const code of codes) byLetters.set(unmarked(code), byLetters.has(unmarked(code)) ? undefined : code);
  return new Map([...byLetters].flatMap(([letters, code]) => (code === undefined ? [] : [[letters, code] as const])));
}

export const typeByLetters = lazily(() => unique(documentTypes.map(({ code }) => code)));
export const issuerByLetters = lazily(() => unique(issuers.map(({ code }) => code)));

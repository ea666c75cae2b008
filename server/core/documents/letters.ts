/**
 * The letters of abbreviations and type names.
 */

/** "CHỈ THỊ", as in a title. */
export function inCapitals(words: string): boolean {
  return words.length > 3 && words === words.toUpperCase();
}

/** `BCSĐ` and `Bcsd` are `BCSD`. */
export function unmarked(issuer: string): string {
  const known = withoutMarks.get(issuer);
  if (known !== undefined) return known;
  const bare = issuer
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase();
  if (withoutMarks.size >= mostKnown) withoutMarks.clear();
  withoutMarks.set(issuer, bare);
  return bare;
}

// Right because it depends on the letters alone. Reports name few issuers, and the same ones often.
const withoutMarks = new Map<string, string>();
const mostKnown = 500;

/**
 * Labels of rows that hold others: totals, what belongs to no total, the rows a label says it is computed from.
 */
import { memo, memoText } from '../../derive.ts';
import { matchesOf } from '../../text.ts';
import type { TableLexicon } from './lexicon.ts';
import { hasPhrase, normal, opens, startsWithOne } from './phrases.ts';

export function opensTotal(text: string, openings: readonly string[], lexicon: TableLexicon): boolean {
  return opens(text, openings, lexicon.notTotal);
}

/** A row label that is a total: "Tổng cộng", "Cộng (I+II)", "TỔNG THU NSNN TRÊN ĐỊA BÀN (I+II+III)". */
export function isTotalLabel(label: string, lexicon: TableLexicon): boolean {
  return totalLabels(lexicon)(label);
}

// Right because a lexicon never changes.
const totalLabels = memo((lexicon: TableLexicon) => memoText(label => readTotalLabel(label, lexicon)));

function readTotalLabel(label: string, lexicon: TableLexicon): boolean {
  const bare = normal(label)
    .replace(/\([^()]{0,60}\)/gu, ' ')
    .replace(/\s*=.*$/u, '')
    .replace(/^[\s\d.,:;–-]+|[\s.,:;–-]+$/gu, '')
    .trim();
  if (lexicon.totalLabels.includes(bare)) return true;
  const letters = label.replace(/\([^()]*\)/gu, '').replace(/[^\p{L}]/gu, '');
  const capitals = letters.length >= 4 && letters === letters.toUpperCase();
  return (capitals || hasFormula(label)) && opensTotal(bare, lexicon.totalOpenings, lexicon);
}

/** A row label that begins as a total does: "Tổng diện tích tự nhiên", "Toàn Đảng bộ"; its place must bear it out. */
export function opensLikeTotal(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  if (opensTotal(text, lexicon.totalOpenings, lexicon) || endsTotal(text, lexicon)) return true;
  // "Overall index", "Chung bình quân": what is said of the whole is no sum.
  return opensTotal(text, lexicon.wholeOpenings, lexicon) && !ratesOf(lexicon).some(phrase => hasPhrase(text, phrase));
}

/** "Programme total". */
function endsTotal(text: string, { totalEnds, notTotal }: TableLexicon): boolean {
  return totalEnds.some(end => text.endsWith(end)) && !startsWithOne(text, notTotal);
}

/** A row label that says of itself that it is of all rows: "Toàn hệ thống", "Cộng 4 phường", "All courts", "City total". */
export function closesAll(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  // "(kể cả tư thục)", "(net of double counting)": of more than the rows, or of less.
  if (/\([^()]*\p{Ll}{2}/u.test(text)) return false;
  return opensTotal(text, lexicon.closers, lexicon) || endsTotal(text, lexicon);
}

/** A row label that counts in more than the rows, or leaves some out: "All sources including imports". */
export function holdsOthers(label: string, { beyond }: TableLexicon): boolean {
  const text = normal(label);
  return beyond.some(phrase => hasPhrase(text, phrase));
}

/** "hợp đồng" of "Cộng (không gồm hợp đồng)", "agency staff" of "Total (excluding agency staff)". */
export function leftOutOf(label: string, { leftOut }: TableLexicon): string | undefined {
  const [, inside] = /\(([^()]+)\)\s*$/u.exec(label) ?? [];
  return inside !== undefined && startsWithOne(normal(inside), leftOut) ? normal(inside) : undefined;
}

/** "Tổng vốn dự án (gồm dự phòng)", "Total cost (and fees)": what is behind the row's name may be in no row. */
export function addsInBrackets(label: string, { beyondInBrackets }: TableLexicon): boolean {
  const [, inside] = /\(([^()]+)\)\s*$/u.exec(normal(label)) ?? [];
  return inside !== undefined && startsWithOne(inside.trim(), beyondInBrackets);
}

/** A row label of a whole place or body, "Toàn huyện", "City total", not of the rows alone, "Tổng cộng", "Total". */
export function isOfBody(label: string, lexicon: TableLexicon): boolean {
  const text = normal(label);
  if (startsWithOne(text, lexicon.wholeOpenings)) return true;
  return endsTotal(text, lexicon) && !lexicon.totalLabels.includes(text);
}

// Right because a lexicon never changes.
const ratesOf = memo((lexicon: TableLexicon): readonly string[] => [
  ...(lexicon.cues['not-additive'] ?? []),
  ...lexicon.rateStarts,
]);

/** "(I+II+III)", "= 1 + 2", "(A-B)": the rows a label says it is computed from, with their signs. */
export function labelFormula(label: string): LabelFormula | undefined {
  if (!/[(=]/.test(label)) return undefined;
  const match = formula.exec(label.normalize('NFC').trim());
  if (!match) return undefined;
  const terms = matchesOf(match[1]!, /([-+–]?)\s{0,3}([^-+–\s]{1,12})/gu);
  return terms.map(([, sign, name]) => ({ name: name!, sign: sign === '-' || sign === '–' ? -1 : 1 }));
}

/** Rows by their numbers, added or subtracted. */
export type LabelFormula = readonly { readonly name: string; readonly sign: 1 | -1 }[];

const rowName = '(?:[IVXLC]{1,6}|[A-ZĐ]|\\d{1,3}(?:\\.\\d{1,2}){0,3})';
const formula = new RegExp(`[(=]\\s{0,3}(${rowName}(?:\\s{0,3}[-+–]\\s{0,3}${rowName}){1,40})\\s{0,3}\\)?\\s*$`, 'u');

function hasFormula(label: string): boolean {
  return labelFormula(label) !== undefined;
}

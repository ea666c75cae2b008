/**
 * A number that holds letters, behind the English word for its type: "Memorandum SB/STAT/02", "Resolution BR-2024-08",
 * "Order No. M-118/2022", "Agreement No. 7204-VN", "Resolution A/RES/70/1".
 */
import type { EnglishType } from '../en/documents.ts';
import type { DocumentNumber } from './number.ts';

/** The number at `at`, behind the type's word and a space; `capital`: the word has one. */
export function codedNumber(text: string, at: number, type: EnglishType, capital: boolean): DocumentNumber | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const { said, code } = match.groups!;
  const parts = code!.split(/[-/]/u);
  if (!isNumber(parts, said !== undefined) || (!capital && parts.length < 3)) return undefined;
  const years = parts.filter(isYear);
  const end = at + match[0].length;
  const start = end - code!.length;
  return {
    form: 'worded',
    digits: code!,
    suffix: '',
    year: years.length === 1 ? Number(years[0]) : undefined,
    type: undefined,
    issuer: '',
    unit: undefined,
    symbol: type.word,
    span: { start, end },
    digitsSpan: { start, end },
    written: code!,
  };
}

/**
 * With letters, and digits that are neither a year nor a period's. Without "No." it has a year, three parts or four
 * digits: "Report COVID-19", "Plan B-2", "Report Q3-2024", "Plan VISION-2030" hold no number.
 */
function isNumber(parts: readonly string[], said: boolean): boolean {
  if (!parts.some(part => /^[A-Z]+$/u.test(part)) || parts.some(part => periodPart.test(part))) return false;
  const digits = parts.filter(part => /\d/u.test(part) && !isYear(part));
  if (digits.length === 0) return false;
  return said || parts.some(isYear) || parts.length > 2 || digits.some(part => /^\d{4,}$/u.test(part));
}

const periodPart = /^(?:Q[1-4]|H[12]|FY\d*|AY|SY|COVID)$/u;

function isYear(part: string): boolean {
  return /^(?:19|20)\d\d$/u.test(part);
}

const part = '[A-Z\\d]{1,10}';
const pattern = new RegExp(
  `(?<said>(?:Nos?|nos?|Number|number|Nr|NO)(?:\\.|º|°)? (?=[A-Z\\d])|[№] ?|[Nn][°º] ?|[Rr]ef(?:erence)?[.:]{0,2} (?:[Nn]o\\.? )?)?(?<code>${part}(?:[-/]${part}){1,5})(?![\\p{L}\\d]|[-/][\\p{L}\\d]|[.,]\\d)`,
  'uy',
);

/** What such a number begins with, as a pattern's source: enough to look further. */
export const codedStart = '[A-Z][A-Z\\d]{0,9}[-/][A-Z\\d]';

/**
 * The number of a document whose type only a word before it says: "Directive No. 112/2024", "Decision 2019/12",
 * "Resolution 45 (2023)", "Act No. 12 of 2019", "Regulation (EU) 2016/679", "Directive 95/46/EC", "resolution 70/1",
 * "Instruction No. 45", "Memorandum SB/STAT/02", "Resolution BR-2024-08". Its symbol is the word.
 */
import { type EnglishType, englishTypes, shortTypes } from '../en/documents.ts';
import { codedNumber } from './coded-number.ts';
import type { DocumentNumber } from './number.ts';

/** In small letters, without the plural: the type that a word stands for. */
export function englishType(words: string): EnglishType | undefined {
  const lower = shortTypes.get(words) ?? words.toLowerCase();
  return byWord.get(lower) ?? byWord.get(lower.replace(/s$/u, ''));
}

const byWord: ReadonlyMap<string, EnglishType> = new Map(englishTypes.map(type => [type.word, type]));

/** `symbol` of numbers of the European Union, which all its bodies share. */
export const union = 'EU';

/**
 * The number at `at`, behind the type's word and a space; `capital`: the word has one; `isDated` says whether its day
 * stands right behind the place given to it.
 */
export function wordedNumber(
  text: string,
  at: number,
  type: EnglishType,
  capital: boolean,
  isDated: (end: number) => boolean = never,
): DocumentNumber | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return codedNumber(text, at, type, capital);
  const { label, said, first, separator, second, bracket, of, community } = match.groups!;
  if (type.plain && !said && !(capital && separator === '/')) return undefined;
  const isUnion = label !== undefined || community !== undefined;
  const parts = partsOf({ first: first!, separator, second, bracket, of, said: said !== undefined, isUnion, type });
  if (!parts) return undefined;
  const end = at + match[0].length;
  if (!said && !isItsOwn(parts, type, () => capital && isDated(end))) return undefined;
  if (said && parts.year === undefined && !parts.ofSession && !capital) return undefined;
  const start = at + (said && !label ? said.length : 0);
  return {
    form: 'worded',
    digits: parts.digits,
    suffix: '',
    year: parts.year,
    type: undefined,
    issuer: isUnion ? union : '',
    unit: undefined,
    symbol: type.word,
    span: { start, end },
    digitsSpan: { start, end },
    written: text.slice(start, end),
  };
}

const never = (): boolean => false;

/**
 * Without "No." digits need not be a number of their own: "decision 12", "Directive 4 of the plan", "Report 12/2023".
 * With a year, or of the right form, they are; so are more than two behind a word with a capital and before their day.
 */
function isItsOwn({ digits, year, ofSession }: NumberParts, type: EnglishType, isDated: () => boolean): boolean {
  if (type.running && year === undefined) return digits.length >= 4 && digits.length <= 5;
  if (ofSession || (year !== undefined && !type.later)) return true;
  return (year !== undefined || (digits.length >= 3 && !type.plain)) && isDated();
}

/** A number that stands alone, as in a register, of a type that is named beside it. */
export function wordedNumberOf(typeWords: string | undefined, number: string): DocumentNumber | undefined {
  const type = typeWords === undefined ? undefined : englishType(typeWords.trim());
  if (!type) return undefined;
  const text = number.normalize('NFC').trim();
  const head = text.startsWith('(') || /^(?:[Nn](?:os?(?!\p{L})|[°º]|r\.?\d|umber)|[№])/u.test(text) ? '' : 'No. ';
  const read = wordedNumber(head + text, 0, type, true);
  return read?.span.end === head.length + text.length ? read : undefined;
}

interface Written {
  readonly first: string;
  readonly separator: string | undefined;
  readonly second: string | undefined;
  readonly bracket: string | undefined;
  readonly of: string | undefined;
  readonly said: boolean;
  readonly isUnion: boolean;
  readonly type: EnglishType;
}

interface NumberParts {
  readonly digits: string;
  readonly year: number | undefined;
  /** "70/1": of a session. */
  readonly ofSession?: true;
}

function partsOf({ first, separator, second, bracket, of, said, isUnion, type }: Written): NumberParts | undefined {
  const year = bracket ?? of;
  if (year !== undefined) return isYear(first) && of !== undefined ? undefined : { digits: first, year: Number(year) };
  if (second === undefined) return isYear(first) || first.length > 6 ? undefined : { digits: first, year: undefined };
  if (isYear(first) && isYear(second)) {
    // "Regulation (EC) No 1907/2006", "Regulation (EU) 2016/2031"; "2021-2025" is a period.
    if (!isUnion) return said && separator === '/' ? { digits: first, year: Number(second) } : undefined;
    return said ? { digits: first, year: Number(second) } : { digits: second, year: Number(first) };
  }
  if (isYear(second)) return { digits: first, year: Number(second) };
  // "2023/24" is a year of account or of school.
  if (isYear(first)) {
    const next = (Number(first) + 1) % 100;
    return !said && !isUnion && Number(second) === next ? undefined : { digits: second, year: Number(first) };
  }
  // "Public Law 117-58"
  if (type.congress)
    return separator === '-' ? { digits: `${first}-${second}`, year: undefined, ofSession: true } : undefined;
  if (isUnion && /^[5-9]\d$/u.test(first) && !said) return { digits: second, year: 1900 + Number(first) };
  if (isUnion && said && /^[5-9]\d$/u.test(second)) return { digits: first, year: 1900 + Number(second) };
  // "resolution 70/1", not "by 2/3".
  if (type.sessions && separator === '/' && Number(first) >= 5)
    return { digits: `${first}/${second}`, year: undefined, ofSession: true };
  // "Resolution 24-118": the last digits of a year, before the day.
  if ((type.sessions || (said && /^\d{3}|^0/u.test(second))) && separator === '-' && /^[012]\d$/u.test(first))
    return { digits: `${first}-${second}`, year: undefined };
  return undefined;
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/u.test(digits);
}

const labels = '\\((?:EU|EC|EEC|Euratom|ECSC|EU, Euratom|EC, Euratom|CFSP)\\) ?';
const noWord =
  '(?:Nos?|nos?|Number|number|Nr|NO)(?:\\.|º|°)? ?(?=\\d)|[№] ?|[Nn][°º] ?|[Rr]ef(?:erence)?[.:]{0,2} (?:[Nn]o\\.? )?(?=\\d)';
const communities = '/(?:EC|EEC|EU|Euratom|ECSC|CFSP)(?!\\p{L})';
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const pattern = new RegExp(
  `(?<label>${labels})?(?<said>${noWord})?(?<first>\\d{1,6})(?:(?<separator>[/-])(?<second>\\d{1,6})(?<community>${communities})?| ?\\((?<bracket>(?:19|20)\\d\\d)\\)| of (?<of>(?:19|20)\\d\\d)(?! (?:${months})))?(?![\\p{L}\\d]|[/-][\\p{L}\\d]|[.,]\\d| ?%)`,
  'uy',
);

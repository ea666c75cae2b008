/**
 * The number and symbol of a document: `172/KH-UBND`, `20/2019/QĐ-UBND`, `88/2019/QH14`, `1268/TTg-ĐMDN`, `32-CTr/TU`.
 *
 * Forms: Decree 30/2020/NĐ-CP, appendix I, part I, II.3 (administrative); the Law on Promulgation (normative: the year
 * is part of the number); Guidance 36-HD/VPTW (Party: hyphen, then slash).
 */
import { matchesOf, type Span } from '../../text.ts';
import { issuerOf } from './issuers.ts';
import { typeOf } from './types.ts';

export type NumberForm =
  /** `172/KH-UBND`, `20/2019/QĐ-UBND`. */
  | 'state'
  /** `1268/TTg-ĐMDN`: an official letter, issuer and unit. */
  | 'letter'
  /** `88/2019/QH14`, `76/2025/UBTVQH15`. */
  | 'assembly'
  /** `32-CTr/TU`. */
  | 'party'
  /** `163a/CT`, `115-CP`: before the present forms. */
  | 'old'
  /** `112/2024`, `45 (2023)`: a word before it says the type, as in English texts; the symbol is that word. */
  | 'worded'
  /** `/KH-UBND`, `BC-UBND`: the number is still to be filled in. */
  | 'blank';

export interface DocumentNumber {
  readonly form: NumberForm;
  /** Digits as written: `04`; empty where the number is blank. */
  readonly digits: string;
  /** `c` of `30c`. */
  readonly suffix: string;
  /** The year within the number. */
  readonly year: number | undefined;
  /** Abbreviation of the type; undefined for official letters and laws. */
  readonly type: string | undefined;
  /** Abbreviation of the issuer, with those who issue jointly: `UBND`, `BCT-BTC`. */
  readonly issuer: string;
  /** The unit or field of an official letter: `ĐMDN`. */
  readonly unit: string | undefined;
  /** The parts of the symbol in order, with hyphens whatever was written: `KH-UBND`. */
  readonly symbol: string;
  /** Of the whole number, in the text that was read. */
  readonly span: Span;
  /** Of the digits and their suffix. */
  readonly digitsSpan: Span;
  /** Of a worded number: as it stands there. */
  readonly written?: string;
  /** Of an old number: a slash stands before the symbol, `176/HĐBT`, not a hyphen. */
  readonly slash?: true;
  /** Only the digits stand here; the symbol follows the last number of the list: "số 22, 23/KH-UBND". */
  readonly symbolElsewhere?: true;
}

/** `172/KH-UBND` as the forms above would have it, without spaces and with the right separators. */
export function printNumber(number: DocumentNumber): string {
  const { form, digits, suffix, year, type, symbol } = number;
  if (form === 'worded') return number.written!;
  const head = digits + suffix;
  const dated = year === undefined ? head : `${head}/${year}`;
  if (form === 'party') return `${dated}-${symbol.replace('-', '/')}`;
  if (form === 'old' && type === undefined && !number.slash) return `${dated}-${symbol}`;
  return `${dated}/${symbol}`;
}

/** The same number under another type's abbreviation. */
export function withType(number: DocumentNumber, type: string): DocumentNumber {
  return { ...number, type, symbol: type + number.symbol.slice(number.type?.length ?? 0) };
}

/** The same number of another issuer; of numbers whose symbol ends with it, as all do but official letters. */
export function withIssuer(number: DocumentNumber, issuer: string): DocumentNumber {
  return { ...number, issuer, symbol: number.symbol.slice(0, number.symbol.length - number.issuer.length) + issuer };
}

/** The same number, whatever the zeros before it: `0204` is `204`. */
export function plainDigits(number: Pick<DocumentNumber, 'digits' | 'suffix'>): string {
  return number.digits.replace(/^0+(?=\d)/, '') + number.suffix.toLowerCase();
}

const part = '\\p{Lu}[\\p{L}\\d&]{0,20}';

/**
 * Digits, a separator, perhaps a year, and a symbol. Spaces are taken along, at most one at a place (the folded text
 * has no more). Linear: every repetition is bounded and begins with a character the one before cannot take.
 */
export const numberPattern = new RegExp(
  `(?:(?<![\\p{L}\\d/.-])|(?<=(?<!\\p{L})[Ss]ố))(?<digits>\\d{1,3}[. ]\\d{3}(?=/)|(?:\\d \\d{1,3}|\\d{2,3} \\d)(?= ?[/-])|\\d{1,6})(?<suffix>[a-zđ]{1,2}|[A-ZĐ](?=/))?(?<gap> ?(?<separator>[/-]) ?|[ .]?(?=\\p{Lu}\\p{L}{1,4}[-/]\\p{Lu}{2}))(?:(?<year>(?:19|20)\\d\\d) ?[/-] ?)?(?<symbol>${part}(?: ?[-/_] ?${part})?(?:[-/._]${part}){0,6})(?![\\p{L}\\d])`,
  'gu',
);

/** `Số: …/BC-UBND`, `số BC-UBND`, `số /KH-UBND`: after "số" and in place of the digits, dots or nothing. */
export const blankPattern = new RegExp(
  `(?:[Ss]ố ?:? ?)(?<blank>(?:[….]{2,40}|…|_{2,40}|[. ]{3,40}|\\[ ?\\]|x{2,6})? ?(?:\\/|-)? ?(?:(?<year>20\\d\\d) ?\\/ ?)?)(?<symbol>\\p{Lu}[\\p{L}\\d]{1,8}-${part}(?:[-/]${part}){0,4})(?![\\p{L}\\d])`,
  'gu',
);

/** A number that stands alone, as in a register: `172/KH-UBND`; undefined when the text is none. */
export function numberOf(text: string): DocumentNumber | undefined {
  const folded = `số ${text.normalize('NFC').trim()}`;
  const match = matchesOf(folded, numberPattern)[0];
  const number = match && numberFrom(match, true);
  return number && number.span.end === folded.length ? number : undefined;
}

/**
 * Reads a match of `numberPattern`; undefined when its letters are no symbol. `anchored`: "số" or a type stands before;
 * `called`: "số" does.
 */
export function numberFrom(match: RegExpMatchArray, anchored: boolean, called = anchored): DocumentNumber | undefined {
  const { digits: written, suffix, separator, gap, year, symbol } = match.groups!;
  // "1.245/hộ", "3 345/QĐ-UBND" in the third row: digits that stand apart are one number only where they are called one.
  const apart = written!.search(/[. ]/);
  if (apart >= 0 && !called && written!.charAt(apart) === '.') return undefined;
  const digits = apart >= 0 && !called ? written!.slice(apart + 1) : written!.replace(/[. ]/, '');
  const start = match.index! + (apart >= 0 && !called ? apart + 1 : 0);
  const region = /KV$/u.test(symbol!)
    ? (auditRegion.exec(match.input!.slice(match.index! + match[0].length, match.index! + match[0].length + 8))?.[0] ??
      '')
    : '';
  const shape = separator === '-' && year === undefined ? 'party' : 'state';
  const read = withRegion((called && runTogether(match)) || symbolFrom(symbol!, shape, anchored), region);
  if (!read) return undefined;
  // "77KH-UBND", "90 QĐ/UBND": the slash is forgotten where a number of a known type and issuer is called one.
  if (separator === undefined && !(called && read.type && typeOf(read.type) && issuerOf(read.issuer))) return undefined;
  // "05 - Sở Nội vụ", "12 / UBND": words and shares, unless they are called a number.
  if (gap!.length > 2 && !anchored) return undefined;
  const end = match.index! + match[0].length + region.length;
  return {
    ...read,
    digits,
    suffix: suffix?.toLowerCase() ?? '',
    year: year === undefined ? undefined : Number(year),
    span: { start, end },
    digitsSpan: { start, end: match.index! + written!.length + (suffix?.length ?? 0) },
    ...(read.form === 'old' && separator === '/' ? slash : undefined),
  };
}

const slash = { slash: true } as const;

/** `214/TB-KV V`: the State Audit's regional offices have their numeral in the symbol. */
const auditRegion = /^ [IVX]{1,4}(?![\p{L}\d])/u;

function withRegion(read: Symbol | undefined, region: string): Symbol | undefined {
  return read && region !== '' ? { ...read, issuer: read.issuer + region, symbol: read.symbol + region } : read;
}

export function blankFrom(match: RegExpMatchArray): DocumentNumber | undefined {
  const { symbol, year } = match.groups!;
  const read = symbolFrom(symbol!, 'state', true);
  if (!read || !issuerOf(read.issuer)) return undefined;
  // "số …/SNV-CCHC": an official letter only where room was left for the digits.
  if (read.type ? !typeOf(read.type) : !/[….]{2}|…|__/u.test(match.groups!.blank!)) return undefined;
  const end = match.index! + match[0].length;
  const start = end - match.groups!.blank!.length - symbol!.length;
  const at = start + (/^ +/.exec(match.groups!.blank!)?.[0].length ?? 0);
  return {
    ...read,
    form: 'blank',
    digits: '',
    suffix: '',
    year: year === undefined ? undefined : Number(year),
    span: { start: at, end },
    digitsSpan: { start: at, end: end - symbol!.length },
  };
}

/**
 * "Kế hoạch số 07/KHSNNMT": a type and an issuer without the hyphen between them. Only where the type is named before:
 * the letters of an official letter are its issuer's alone ("Công văn số 4316/TCTHADS").
 */
function runTogether(match: RegExpMatchArray): Symbol | undefined {
  const written = match.groups!.symbol!;
  if (!/^\p{L}{4,12}$/u.test(written) || typeOf(written) || issuerOf(written)) return undefined;
  const before = match.input!.slice(Math.max(0, match.index! - 40), match.index).toLowerCase();
  const named = /([\p{L} ]{2,30}) số ?:? ?$/u.exec(before)?.[1];
  for (let at = 2; named !== undefined && at <= 4; at++) {
    const type = written.slice(0, at);
    const issuer = written.slice(at);
    if (issuerOf(issuer) && typeOf(type)?.words.some(words => named.endsWith(words.toLowerCase()))) {
      return { form: 'state', type, issuer, unit: undefined, symbol: `${type}-${issuer}` };
    }
  }
  return undefined;
}

type Symbol = Pick<DocumentNumber, 'form' | 'type' | 'issuer' | 'unit' | 'symbol'>;

function symbolFrom(written: string, shape: 'party' | 'state', anchored: boolean): Symbol | undefined {
  const parts = written.split(/ ?[-/._] ?/u).filter(one => one !== '');
  const [first, ...rest] = parts;
  if (first === undefined || !parts.every(one => isSymbolPart(one))) return undefined;
  const symbol = parts.join('-');
  const own = { symbol, unit: undefined };
  if (rest.length === 0) {
    if (/^(?:QH|UBTVQH)\d{1,2}$/u.test(first)) {
      return shape === 'state' ? { ...own, form: 'assembly', type: undefined, issuer: first } : undefined;
    }
    const type = typeOf(first) && !issuerOf(first) ? first : undefined;
    if (!anchored || (!type && !issuerOf(first) && shape === 'party')) return undefined;
    if (!type && !issuerOf(first) && first.length > 8) return undefined;
    return { ...own, form: 'old', type, issuer: type ? '' : first };
  }
  if (shape === 'party') {
    if (!/[/]/.test(written) && !typeOf(first)) return undefined;
    return { ...own, form: 'party', type: first, issuer: rest.join('-') };
  }
  if (typeOf(first)) return { ...own, form: 'state', type: first, issuer: rest.join('-') };
  if (issuerOf(first)) return { ...own, form: 'letter', type: undefined, issuer: first, unit: rest.join('-') };
  if (issuerOf(rest[0]!)) return { ...own, form: 'state', type: first, issuer: rest.join('-') };
  if (!anchored && !parts.every(one => capitals(one) >= 2)) return undefined;
  return { ...own, form: 'letter', type: undefined, issuer: first, unit: rest.join('-') };
}

/** Capitals make a symbol: `TTg`, `CTr`, `P7`; "Ủy" and "Các" are words. */
function isSymbolPart(one: string): boolean {
  if (capitals(one) >= 2 || typeOf(one) || issuerOf(one)) return true;
  return one.length <= 3 && capitals(one) === 1;
}

function capitals(one: string): number {
  return one.replace(/[^\p{Lu}\d]/gu, '').length;
}

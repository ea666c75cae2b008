/**
 * Numbers whose symbol is known but for the size of its letters: `12/qđ-ubnd`, `15/Kh-UBND`, `31/2024/qh15`.
 */
import { matchesOf } from '../../text.ts';
import { issuerCode, issuerOf } from './issuers.ts';
import type { DocumentNumber } from './number.ts';
import { typeCode, typeOf } from './types.ts';

/** Linear: every repetition is bounded, and begins with a character the one before cannot take. */
const anyCasePattern =
  /(?<![\p{L}\d/.-])(?<digits>\d{1,6})(?<suffix>[a-zđ])?(?<separator>[/-])(?:(?<year>(?:19|20)\d\d)\/)?(?<symbol>\p{L}[\p{L}\d&]{0,12}(?:[-/]\p{L}[\p{L}\d&]{0,12}){0,4})(?![\p{L}\d])/gu;

/**
 * The numbers of a text whose symbol is one of known abbreviations but for the size of its letters; their symbols are
 * given as they are to be written. By where they start.
 */
export function otherCase(text: string): ReadonlyMap<number, DocumentNumber> {
  let found: Map<number, DocumentNumber> | undefined;
  for (const match of matchesOf(text, anyCasePattern)) {
    const { digits, suffix, separator, year, symbol } = match.groups!;
    const written = symbol!.split(/[-/]/u);
    if (typeOf(written[0]!) && written.slice(1).every(issuerOf)) continue;
    const assembly = written.length === 1 && year !== undefined && /^(?:qh|ubtvqh)\d{1,2}$/iu.test(symbol!);
    const [first, ...rest] = written.map((one, index) => (index === 0 && !assembly ? typeCode(one) : issuerCode(one)));
    if (first === undefined || (!assembly && rest.length === 0) || rest.includes(undefined)) continue;
    const parts = [first, ...(rest as string[])];
    if (parts.every((part, index) => part === written[index])) continue;
    const start = match.index;
    const end = start + match[0].length;
    found ??= new Map();
    found.set(start, {
      form: assembly ? 'assembly' : separator === '-' && year === undefined ? 'party' : 'state',
      digits: digits!,
      suffix: suffix ?? '',
      year: year === undefined ? undefined : Number(year),
      type: assembly ? undefined : first,
      issuer: assembly ? first : parts.slice(1).join('-'),
      unit: undefined,
      symbol: parts.join('-'),
      span: { start, end },
      digitsSpan: { start, end: start + digits!.length + (suffix?.length ?? 0) },
    });
  }
  return found ?? noNumbers;
}

const noNumbers: ReadonlyMap<number, DocumentNumber> = new Map();

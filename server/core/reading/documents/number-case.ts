/**
 * Numbers whose symbol is known but for the size of its letters: `12/qđ-ubnd`, `15/Kh-UBND`, `31/2024/qh15`.
 */
import { copyOf, matchesOf } from '../../text.ts';
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
    const parts = rightParts(symbol!);
    if (!parts) continue;
    const assembly = parts.length === 1;
    if (assembly && year === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    found ??= new Map();
    found.set(start, {
      form: assembly ? 'assembly' : separator === '-' && year === undefined ? 'party' : 'state',
      digits: digits!,
      suffix: suffix ?? '',
      year: year === undefined ? undefined : Number(year),
      type: assembly ? undefined : parts[0],
      issuer: assembly ? parts[0]! : parts.slice(1).join('-'),
      unit: undefined,
      symbol: parts.join('-'),
      span: { start, end },
      digitsSpan: { start, end: start + digits!.length + (suffix?.length ?? 0) },
    });
  }
  return found ?? noNumbers;
}

const noNumbers: ReadonlyMap<number, DocumentNumber> = new Map();

/** Type and issuers of a symbol as they are to be written: of one that is written otherwise, and known. */
function rightParts(symbol: string): readonly string[] | undefined {
  if (knownSymbols.has(symbol)) return knownSymbols.get(symbol);
  const parts = readParts(symbol);
  if (knownSymbols.size >= mostKnown) knownSymbols.clear();
  knownSymbols.set(copyOf(symbol), parts);
  return parts;
}

// Right because the abbreviations are always the same. Reports have few symbols, and the same ones often.
const knownSymbols = new Map<string, readonly string[] | undefined>();
const mostKnown = 500;

function readParts(symbol: string): readonly string[] | undefined {
  const written = symbol.split(/[-/]/u);
  if (written.length === 1) {
    const assembly = /^(?:qh|ubtvqh)\d{1,2}$/iu.test(symbol) ? issuerCode(symbol) : undefined;
    return assembly === undefined || assembly === symbol ? undefined : [assembly];
  }
  if (typeOf(written[0]!) && written.slice(1).every(issuerOf)) return undefined;
  const parts = written.flatMap((one, index) => (index === 0 ? typeCode(one) : issuerCode(one)) ?? []);
  return parts.length < written.length || parts.every((part, index) => part === written[index]) ? undefined : parts;
}

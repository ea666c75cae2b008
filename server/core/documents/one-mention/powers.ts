/**
 * Which bodies issue documents of a type: decrees are the Government's, circulars those of ministers.
 *
 * Source: the Law on Promulgation of Legal Normative Documents of 2015 and of 2025, article 4; before 2009 the Government
 * also issued decisions and directives. What is not here may be issued by any body.
 */
import { issuerOf } from '../../reading/documents/issuers.ts';

export interface Power {
  /** The abbreviation of the type. */
  readonly type: string;
  /** Who issues it, as a sentence goes on: "… do Chính phủ ban hành". */
  readonly by: { readonly vi: string; readonly en: string };
  /** The abbreviation of the only body that does, or that does instead of another. */
  readonly body: string | undefined;
}

const government = { vi: 'Chính phủ', en: 'the Government' };
const primeMinister = { vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' };
const ministers = {
  vi: 'bộ trưởng, thủ trưởng cơ quan ngang bộ và cơ quan trung ương khác',
  en: 'ministers and heads of central bodies',
};

/** Undefined where the body issues documents of the type, or may; `year` is that of the number or of its day. */
export function otherPower(type: string, issuer: string, year: number | undefined): Power | undefined {
  const known = issuerOf(issuer);
  if (!known || known.party || (year !== undefined && year < 2009)) return undefined;
  if (type === 'NĐ') return governments.has(known.code) ? undefined : { type, by: government, body: 'CP' };
  if (type === 'TT') {
    return known.local || aboveMinisters.has(known.code) ? { type, by: ministers, body: undefined } : undefined;
  }
  if (type === 'NQ') return known.code === 'TTg' ? { type, by: government, body: 'CP' } : undefined;
  if (type === 'QĐ' || type === 'CT') {
    return known.code === 'CP' ? { type, by: primeMinister, body: 'TTg' } : undefined;
  }
  return undefined;
}

const governments: ReadonlySet<string> = new Set(['CP', 'HĐBT', 'HĐCP']);
const aboveMinisters: ReadonlySet<string> = new Set(['CP', 'TTg', 'CTN', 'QH', 'UBTVQH']);

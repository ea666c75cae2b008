/**
 * Terms of the Party's committees: each type of their documents is numbered through a term (Guidance 36-HD/VPTW,
 * II.1.3), so that a number is one document's as far as it is known to be of one term. The Government before 1992
 * numbered by the year.
 */
import { memo } from '../../derive.ts';
import type { CalendarDate } from '../../reading/dates.ts';
import { isBoard, issuerOf } from '../../reading/documents/issuers.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { issueDate } from '../mentions/series.ts';

/**
 * Of one term and committee are mentions with the same text; `doubt` where there may be another committee, where a
 * congress within the year may have begun another term, or where nothing is known of who has that abbreviation. `near`:
 * of one term only where the days are too near one another for a new committee to have reached the number between them.
 */
export interface Term {
  readonly text: string;
  readonly doubt: 'body' | 'term' | 'near' | 'issuer' | undefined;
}

/** Undefined where the term or the committee is not known. Right to remember because a mention is immutable. */
export const termOf: (mention: DocumentMention) => Term | undefined = memo(mention => {
  const { number, ofSome, ofOwn } = mention;
  const date = issueDate(mention);
  if (!date || ofSome) return undefined;
  if (number!.form === 'old') return oldSeries.has(number!.issuer) ? { text: '', doubt: undefined } : undefined;
  if (isBoard(number!.issuer)) return namedBoard(mention);
  if (number!.form !== 'party') return isUnknown(mention) ? { text: '', doubt: 'issuer' } : undefined;
  const cycle = cycleOf(number!.issuer);
  if (!cycle) return undefined;
  const begun = termBegun(date, cycle);
  if (begun === undefined) {
    if (ofOwn && cycle === below) return { text: `?${date.year}/own`, doubt: 'term' };
    return cycle.nameless === 'sure' ? { text: `?${date.year}`, doubt: 'near' } : undefined;
  }
  // Their places tell apart the committees of which a place has one.
  if (cycle.nameless === 'sure') return { text: `${begun}`, doubt: undefined };
  if (ofOwn) return { text: `${begun}/own`, doubt: undefined };
  const committee = committeeOf(mention);
  if (committee === '' && cycle.nameless === 'never') return undefined;
  return { text: `${begun}/${committee}`, doubt: committee === '' ? 'body' : undefined };
});

/** Boards, councils and groups number by the year; there are many, and one is known by its name only. */
function namedBoard({ issuer, issuerPlace }: DocumentMention): Term | undefined {
  return issuer && issuerPlace === issuer.words && issuer.words.split(' ').length > 3
    ? { text: issuer.words, doubt: undefined }
    : undefined;
}

/** "56/TB-VP", of one of the many offices. */
function isUnknown({ number }: DocumentMention): boolean {
  return number!.issuer !== '' && issuerOf(number!.issuer.split('-')[0]!) === undefined;
}

const oldSeries: ReadonlySet<string> = new Set(['HĐBT', 'HĐCP', 'CP', 'TTg']);

/** When committees of one level change: in the years that leave `rest` by five, from one month to another. */
interface Cycle {
  readonly rest: number;
  readonly from: number;
  readonly to: number;
  /** How well a mention without a name tells the committee: by its place alone, by guess, or not at all. */
  readonly nameless: 'sure' | 'likely' | 'never';
}

// Congresses: of the Party in January and February since 2011, of the provinces from July to November of the year
// before, of districts and of the committees below them earlier in that year. Party groups follow the elections.
const centre: Cycle = { rest: 1, from: 1, to: 2, nameless: 'sure' };
const province: Cycle = { rest: 0, from: 7, to: 11, nameless: 'sure' };
const district: Cycle = { rest: 0, from: 4, to: 10, nameless: 'sure' };
const below: Cycle = { rest: 0, from: 3, to: 9, nameless: 'never' };
const block: Cycle = { rest: 0, from: 1, to: 12, nameless: 'likely' };
const group: Cycle = { rest: 1, from: 1, to: 12, nameless: 'likely' };

function cycleOf(code: string): Cycle | undefined {
  if (!issuerOf(code)?.party) return undefined;
  if (/TW$/u.test(code)) return centre;
  if (/TU$/u.test(code)) return province;
  if (/(?:HU|QU|TXU|ThU)$/u.test(code)) return district;
  if (/^(?:BCSĐ|ĐĐ)/u.test(code)) return group;
  return code === 'ĐUK' ? block : below;
}

/** The first year of the term; undefined in months in which the committee may have been the one before. */
function termBegun({ year, month }: CalendarDate, { rest, from, to }: Cycle): number | undefined {
  const since = (year - rest + 5) % 5;
  // Until 2006 congresses were held at other times of these years.
  if (year < 1997 || (year < 2007 && (year % 5 < 2 || since === 0))) return undefined;
  if (since > 0) return year - since;
  return month < from ? year - 5 : month > to ? year : undefined;
}

/** "Huyện ủy Gò Quao" of its standing committee as well; empty without a name. */
function committeeOf({ read }: DocumentMention): string {
  const words =
    read.issuer?.words
      .normalize('NFC')
      .toLowerCase()
      .replace(/ỷ(?= |$)/gu, 'y')
      .replace(/ủy/gu, 'uy') ?? '';
  const name = words.replace(/^(?:ban thường vụ|ban chấp hành|thường trực) /u, '');
  return name.includes(' ') && !/^(?:tỉnh|huyện|quận|thị|thành|đảng) \S+$/u.test(name) ? name : '';
}

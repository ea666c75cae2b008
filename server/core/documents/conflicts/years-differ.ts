/**
 * A number that holds one year and a date that holds another.
 */
import { lazily } from '../../derive.ts';
import type { Identity } from '../../model/report.ts';
import { type CalendarDate, compareDates } from '../../reading/dates.ts';
import { assemblyTerms } from '../../reading/documents/issuers.ts';
import { knownDate } from '../../reading/documents/known-dates.ts';
import type { DocumentNumber } from '../../reading/documents/number.ts';
import { englishType, union } from '../../reading/documents/worded-number.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { ownDay } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';
import { mayBeOfAnother } from './other-days.ts';

export function* yearConflicts(mentions: readonly DocumentMention[], identity: Identity): Generator<Conflict> {
  const twins = lazily(
    () => new Set(mentions.map(({ number }) => yearNumber(number!.symbol, number!.digits, number!.year))),
  );
  for (const mention of mentions) {
    const suspect = yearSuspect(mention, twins, identity);
    if (suspect)
      yield {
        kind: 'year',
        mention,
        suspect,
        known: knownDate(meantNumber(mention.read)!, mention.number!.year!, mention.read.typeWords),
      };
    else {
      const outside = outsideTerm(mention);
      if (outside) yield outside;
    }
  }
}

function yearSuspect(
  mention: DocumentMention,
  twins: () => ReadonlySet<string>,
  identity: Identity,
): 'number' | 'date' | undefined {
  const year = mention.number?.year;
  const date = ownDay(mention);
  if (year === undefined || !date || date.year === year) return undefined;
  if (mention.number!.form === 'worded' && mayBeOfOtherYear(mention, year, date)) return undefined;
  if (date.year > year && mayBeOfAnother(mention) && !isUsualButYear(mention, date)) return undefined;
  const term = termYears(mention);
  if (term) {
    const fits = (candidate: number): boolean => candidate >= term[0] && candidate <= term[1];
    if (!fits(year) && fits(date.year)) return 'number';
    if (fits(year) && !fits(date.year)) return 'date';
  }
  // Others cite this number with a day of its own year, or the number of the date's year with this very day.
  const twin = knownDate({ ...meantNumber(mention.read)!, year: date.year }, date.year, mention.read.typeWords);
  if (twin && compareDates(twin, date) === 0) return 'number';
  if (knownDate(meantNumber(mention.read)!, year, mention.read.typeWords)) return 'date';
  const own = identity.date?.value;
  if (own && date.year > own.year) return 'date';
  if (own && year > own.year) return 'number';
  const { digits, symbol } = mention.number!;
  // Another mention has the number with the year of this date.
  return twins().has(yearNumber(symbol, digits, date.year)) ? 'number' : 'date';
}

/** A report of one year is dated in the next; a bill has its number before it is passed. */
function mayBeOfOtherYear({ number, date, read }: DocumentMention, year: number, day: CalendarDate): boolean {
  if (date?.act && beforeNumbering.test(date.act)) return true;
  if (day.year > year && read.typeWords && englishType(read.typeWords)?.later) return true;
  return mayBeOfNextYear(number!, year, day);
}

const beforeNumbering = /^(?:passed|published|released|signed)$/u;

/**
 * Outside Vietnam a document of the last weeks of a year may be numbered in the next, and one numbered in December be
 * signed in January; the European Union numbers on publication, which may be many months after the act.
 */
function mayBeOfNextYear({ issuer }: DocumentNumber, year: number, date: CalendarDate): boolean {
  if (issuer === union) return date.year === year - 1 || (date.year === year - 2 && date.month >= 7);
  return (date.year === year - 1 && date.month >= 10) || (date.year === year + 1 && date.month === 1);
}

/** Day and month are those by which others cite it. */
function isUsualButYear({ number, read }: DocumentMention, { day, month }: CalendarDate): boolean {
  const known = knownDate(meantNumber(read)!, number!.year!, read.typeWords);
  return known?.day === day && known.month === month;
}

function yearNumber(symbol: string, digits: string, year: number | undefined): string {
  return `${digits}/${year ?? ''}/${symbol}`;
}

/** The year of a number, or of its day where it has none, where the Assembly that it names sat in others. */
function outsideTerm(mention: DocumentMention): Conflict | undefined {
  const year = mention.number!.year ?? ownDay(mention)?.year;
  const own = termYears(mention);
  if (year === undefined || !own || (year >= own[0] && year <= own[1])) return undefined;
  const terms = [...assemblyTerms].flatMap(([term, [first, last]]) => (year >= first && year <= last ? [term] : []));
  return terms.length === 0 ? undefined : { kind: 'term', mention, year, term: termOf(mention)!, terms };
}

function termOf({ number }: DocumentMention): number | undefined {
  const term = /^(?:QH|UBTVQH)(\d{1,2})$/u.exec(number!.issuer)?.[1];
  return term === undefined ? undefined : Number(term);
}

/** First and last year of the Assembly whose term the number names: `QH14`. */
function termYears(mention: DocumentMention): readonly [number, number] | undefined {
  const term = termOf(mention);
  return term === undefined ? undefined : assemblyTerms.get(term);
}

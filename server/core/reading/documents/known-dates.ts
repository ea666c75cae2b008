/**
 * The days of issue of documents of central bodies that reports often cite.
 */
import { memoText } from '../../derive.ts';
import type { CalendarDate } from '../dates.ts';
import { daysOfIssue } from '../vi/days-of-issue.ts';
import { type DocumentNumber, plainDigits } from './number.ts';
import { assemblySeries } from './types.ts';

/**
 * The day by which a document is usually cited. `year` is that of its number, or of its date where the number holds
 * none; `typeWords` are those before the number: the Assembly's laws and resolutions are two series with one symbol.
 */
export function knownDate(
  number: DocumentNumber,
  year: number,
  typeWords: string | undefined,
): CalendarDate | undefined {
  const within = number.year !== undefined;
  const digits = plainDigits(number);
  const law = (): CalendarDate | undefined => dayIn(number.symbol, digits, year, within);
  if (number.form !== 'assembly') return law();
  const resolution = (): CalendarDate | undefined => dayIn(`NQ-${number.symbol}`, digits, year, within);
  const series = assemblySeries(typeWords);
  if (series === undefined) return apart(year) ? (law() ?? resolution()) : undefined;
  return series === 'law' ? law() : resolution();
}

/**
 * The usual day of a document whose number holds no year, where a mention has its day and month in another year: "Quyết
 * định số 749/QĐ-TTg ngày 03/6/2002" for 03/6/2020. Numbers below ten come again on one day of January too easily.
 */
export function knownInOtherYear(number: DocumentNumber, { year, month, day }: CalendarDate): CalendarDate | undefined {
  if (number.year !== undefined || Number(plainDigits(number)) < 10) return undefined;
  for (const other of yearsOf(number.symbol)) {
    const known = other === year ? undefined : dayIn(number.symbol, plainDigits(number), other, false);
    if (known && known.month === month && known.day === day) return known;
  }
  return undefined;
}

/** The years of which days are known of a symbol whose numbers hold none. */
const yearsOf = memoText((symbol): readonly number[] => {
  const years: number[] = [];
  const head = `\n${symbol} (`;
  for (let at = daysOfIssue.indexOf(head); at >= 0; at = daysOfIssue.indexOf(head, at + 1))
    years.push(Number(daysOfIssue.slice(at + head.length, at + head.length + 4)));
  return years;
});

/** Whether no law had the number of a resolution: in the first years of a term both are low. */
function apart(year: number): boolean {
  return (year >= 2018 && year <= 2020) || (year >= 2022 && year <= 2025);
}

function dayIn(symbol: string, digits: string, year: number, within: boolean): CalendarDate | undefined {
  const known = wordsAt(`\n${symbol} ${within ? year : `(${year})`}: ${digits}`);
  if (known === '') return undefined;
  const [day, month] = known.split('/');
  return { year, month: Number(month), day: Number(day) };
}

/**
 * Day and month that stand behind a number under its symbol and year; empty where none do. Looked up in the table as it is
 * written: a report cites few documents, and making a map of all takes longer.
 */
const wordsAt = memoText((key): string => {
  const from = key.lastIndexOf(' ') + 1;
  const [head, digits] = [key.slice(0, from), key.slice(from)];
  const at = daysOfIssue.indexOf(head);
  if (at < 0) return '';
  const items = daysOfIssue.slice(at + head.length, daysOfIssue.indexOf('\n', at + 1)).split(', ');
  return items.find(item => item.startsWith(`${digits} `))?.slice(digits.length + 1) ?? '';
});

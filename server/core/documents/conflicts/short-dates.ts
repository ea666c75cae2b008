/**
 * The day of a later mention without a symbol, "Kế hoạch số 154 ngày 21/5/2025", of a document that the report cites in
 * full with another day.
 */
import { groupBy } from '../../group.ts';
import type { CalendarDate } from '../../reading/dates.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { dayText, issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';

/** `numbered`: mentions in full. Of two days that differ in one part only, or by two digits swapped, one is a slip. */
export function* shortDates(
  all: readonly DocumentMention[],
  numbered: readonly DocumentMention[],
): Generator<Conflict> {
  const short = all.filter(mention => mention.read.short && !mention.untied && issueDate(mention));
  if (short.length === 0) return;
  const dated = groupBy(numbered, mention => (issueDate(mention) ? mention.base : undefined));
  for (const mention of short) {
    const own = issueDate(mention)!;
    const known = dated.get(mention.base) ?? [];
    const days = new Set(known.map(one => dayText(issueDate(one)!)));
    if (days.size !== 1 || days.has(dayText(own))) continue;
    if (isSlip(own, issueDate(known[0]!)!)) yield { kind: 'date', mention, other: known[0]!, doubt: undefined };
  }
}

function isSlip(a: CalendarDate, b: CalendarDate): boolean {
  const apart = [a.day !== b.day, a.month !== b.month, a.year !== b.year].filter(Boolean).length;
  return apart === 1 || (a.year === b.year && a.day === b.month && a.month === b.day);
}

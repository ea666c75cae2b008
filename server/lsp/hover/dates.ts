/** A date in words: its weekday, and how far it is from the report and from its cut-offs. */
import {
  type CalendarDate,
  daysBetween,
  daysInMonth,
  isRealDate,
  printDate,
  weekday,
} from '../../core/reading/dates.ts';
import type { View } from '../session.ts';
import { hoverWords } from '../words.ts';

export function dateLines(date: CalendarDate, { checked, preferences }: View): string[] {
  const words = hoverWords[preferences.language];
  if (!isRealDate(date)) {
    return date.month >= 1 && date.month <= 12
      ? [words.noSuchDate(date.month, daysInMonth(date.year, date.month))]
      : [];
  }
  const lines = [`**${words.weekdays[weekday(date) - 1]}, ${printDate(date, 'long', preferences.language)}**`];
  const { identity } = checked.report;
  const facts: string[] = [];
  if (identity.date && isRealDate(identity.date.value)) {
    const days = daysBetween(identity.date.value, date);
    facts.push(days === 0 ? words.onReport : days < 0 ? words.beforeReport(-days) : words.afterReport(days));
  }
  for (const [name, cutOff] of identity.cutOffs) {
    if (isRealDate(cutOff.value)) facts.push(words.cutOff(name, daysBetween(cutOff.value, date)));
  }
  if (facts.length > 0) lines.push(facts.join('; '));
  return lines;
}

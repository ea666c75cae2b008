/** A cited document dated after the report that cites it. */

import { memo2 } from '../derive.ts';
import type { Conflict } from '../documents/conflicts/conflict.ts';
import { conflictsOf } from '../documents/conflicts/conflicts-of.ts';
import type { Finding } from '../finding.ts';
import type { Stated } from '../model/report.ts';
import { type CalendarDate, compareDates, daysBetween, isRealDate } from '../reading/dates.ts';
import type { Check } from './check.ts';
import { aboutMention, dateOf, dayAs, inFormOf, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-after-report',
  severity: 'error',
  family: 'documents',
  *run({ report }) {
    const { date } = report.identity;
    for (const conflict of conflictsOf(report)) {
      if (conflict.kind === 'after-report' && date) yield finding(conflict, date);
    }
  },
  words: {
    vi: {
      summary: 'Văn bản được viện dẫn ghi ngày sau ngày của báo cáo.',
      message: data =>
        `${text(data.type ?? 'Văn bản')} số ${text(data.number)} ghi ngày ${text(data.date)}, sau ngày báo cáo ${text(data.reportDate)} là ${text(data.days)} ngày. ${data.likely ? `Có thể là ${text(data.likely)}; đề nghị` : 'Đề nghị'} đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'A cited document is dated after the report.',
      message: data =>
        `${text(data.number)} is dated ${text(data.date)}, ${data.days === 1 ? 'a day' : `${text(data.days)} days`} after this report (${text(data.reportDate)}). ${data.likely ? `Perhaps ${text(data.likely)}; please` : 'Please'} compare with the original.`,
      fixes: writeText.en,
    },
  },
};

// Right because a conflict and the report's date are immutable.
const finding = memo2(
  ({ mention, reportDate, told }: Extract<Conflict, { kind: 'after-report' }>, own: Stated<CalendarDate>): Finding => {
    const date = mention.date as CalendarDate;
    // Another mention of the same number tells the date; else the same day of the last year before the report.
    const likely = (told?.date as CalendarDate | undefined) ?? lastYear(date, reportDate);
    return {
      check: 'document-after-report',
      place: mention.datePlace ?? mention.numberPlace,
      data: {
        number: numberAt(mention),
        type: mention.read.typeWords,
        date: dateOf(mention),
        reportDate: dayAs(mention.datePlace, reportDate),
        days: daysBetween(reportDate, date),
        likely: likely && dayAs(mention.datePlace, likely),
      },
      related: [
        { place: mention.numberPlace },
        { place: own.place },
        ...(told?.datePlace ? [{ place: told.datePlace }] : []),
      ],
      about: aboutMention(mention, 'date'),
      fixes: likely ? rewriting('set', mention.datePlace, inFormOf(mention.datePlace, likely)) : [],
    };
  },
);

/** The same day in the last year that is not after the report; none where that is no day, or years away. */
function lastYear(date: CalendarDate, reportDate: CalendarDate): CalendarDate | undefined {
  const same = { ...date, year: reportDate.year };
  const likely = compareDates(same, reportDate) <= 0 ? same : { ...date, year: reportDate.year - 1 };
  return isRealDate(likely) ? likely : undefined;
}

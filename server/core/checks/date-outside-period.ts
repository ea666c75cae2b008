/** Results that run beyond the day the report or its own cut-off gives, and what was done after the report. */

import type { Finding } from '../finding.ts';
import { gather } from '../model/gather.ts';
import type { Identity, Stated } from '../model/report.ts';
import { type CalendarDate, compareDates } from '../reading/dates.ts';
import { cutOffsIn } from '../texts/cut-offs.ts';
import { pastEventsIn } from '../texts/order/past-events.ts';
import type { Check } from './check.ts';
import { dayAs } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'date-outside-period',
  severity: 'warning',
  family: 'dates',
  *run({ report }) {
    const { date, cutOffs } = report.identity;
    if (date) {
      for (const { date: day, place } of pastEvents(report))
        if (compareDates(day, date.value) > 0) yield finding('event', day, place, date, undefined);
    }
    if (!date && cutOffs.size === 0) return;
    for (const { date: stated, place, clause } of statedCutOffs(report)) {
      const named = namedIn(report.identity, clause);
      if (date && compareDates(stated, date.value) > 0) yield finding('report', stated, place, date, undefined);
      else if (named && compareDates(stated, named.day.value) > 0)
        yield finding('cut-off', stated, place, named.day, named.name);
    }
  },
  words: {
    vi: {
      summary: 'Kết quả hoặc việc đã làm ghi ngày sau mốc chốt số liệu hoặc sau ngày báo cáo.',
      message: data =>
        data.limit === 'event'
          ? `Ghi việc đã làm ngày ${text(data.stated)}, sau ngày báo cáo ${text(data.day)}. Đề nghị kiểm tra.`
          : data.limit === 'report'
            ? `Kết quả ghi tính đến ngày ${text(data.stated)}, sau ngày báo cáo ${text(data.day)}. Đề nghị kiểm tra.`
            : `Kết quả ghi tính đến ngày ${text(data.stated)}, sau mốc chốt số liệu "${text(data.name)}" là ${text(data.day)}. Đề nghị kiểm tra.`,
    },
    en: {
      summary: 'Results, or things done, of a day after the cut-off or after the report.',
      message: data =>
        data.limit === 'event'
          ? `Something is said to have been done on ${text(data.stated)}, after the date of the report, ${text(data.day)}. Please check.`
          : data.limit === 'report'
            ? `The results run to ${text(data.stated)}, after the date of the report, ${text(data.day)}. Please check.`
            : `The results run to ${text(data.stated)}, after the cut-off "${text(data.name)}", ${text(data.day)}. Please check.`,
    },
  },
};

const statedCutOffs = gather(({ section }) => cutOffsIn(section));
const pastEvents = gather(({ section }) => pastEventsIn(section));

/** The cut-off whose name the clause says. */
function namedIn(
  { cutOffs }: Identity,
  clause: string,
): { readonly name: string; readonly day: Stated<CalendarDate> } | undefined {
  const found = [...cutOffs].filter(([name]) => clause.includes(name.normalize('NFC').toLowerCase()));
  const [only] = found;
  return found.length === 1 && only ? { name: only[0], day: only[1] } : undefined;
}

function finding(
  limit: 'report' | 'cut-off' | 'event',
  stated: CalendarDate,
  place: Finding['place'],
  day: Stated<CalendarDate>,
  name: string | undefined,
): Finding {
  return {
    check: 'date-outside-period',
    place,
    data: { limit, stated: dayAs(place, stated), day: dayAs(place, day.value), name },
    related: [{ place: day.place }],
  };
}

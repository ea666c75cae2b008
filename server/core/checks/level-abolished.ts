/** The district level as an actor in a report on a time after it ended, once a report. */

import { gather } from '../model/gather.ts';
import type { CalendarDate, Report } from '../model/report.ts';
import { compareDates } from '../reading/dates.ts';
import { districtsIn } from '../texts/levels.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

/** Resolution 203/2025/QH15. */
const ended: CalendarDate = { year: 2025, month: 7, day: 1 };

export const check: Check = {
  id: 'level-abolished',
  severity: 'information',
  family: 'text',
  *run({ report }) {
    if (!isAfter(report) || report.identity.levels.some(level => /huyện/iu.test(level))) return;
    const uses = districtsOf(report);
    const [first] = uses;
    if (!first) return;
    yield {
      check: 'level-abolished',
      place: first.place,
      data: { stated: first.words, count: uses.length },
      related: uses.slice(1, 21).map(({ place }) => ({ place })),
      about: 'level-abolished',
    };
  },
  words: {
    vi: {
      summary: 'Nhắc đến cấp huyện trong báo cáo về thời gian sau 01/7/2025.',
      message: data =>
        `"${text(data.stated)}": cấp huyện kết thúc hoạt động từ 01/7/2025. Nếu nói về thời gian sau đó, đề nghị ghi cấp xã; nếu nói về trước đó, đề nghị ghi rõ thời gian.${Number(data.count) > 1 ? ` Báo cáo có ${text(data.count)} chỗ như vậy.` : ''}`,
    },
    en: {
      summary: 'The district level in a report on the time after 01/7/2025.',
      message: data =>
        `"${text(data.stated)}": the district level ended on 1 July 2025. Please name the commune level, or the time before.${Number(data.count) > 1 ? ` There are ${text(data.count)} such places in the report.` : ''}`,
    },
  },
};

/** Only a report on a time that lies wholly after the change: one of 2025 may speak of both. */
function isAfter({ identity }: Report): boolean {
  const { period, date } = identity;
  if (period) return compareDates(period.from.value, ended) >= 0;
  return date !== undefined && date.value.year >= 2026 && date.value.month >= 3;
}

const districtsOf = gather(({ section }) => districtsIn(section));

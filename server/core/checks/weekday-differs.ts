/** A day of the week that is not that of the date beside it: "thứ Ba, ngày 19/3/2025" is a Wednesday. */

import { weekday } from '../reading/dates.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { dayAs, inFormOf, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'weekday-differs',
  severity: 'warning',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind !== 'weekday') continue;
      const { place, stated, date, datePlace, repair, nearest, open } = fault;
      yield {
        check: 'weekday-differs',
        ...(open ? { severity: 'information' as const } : {}),
        place,
        data: {
          stated,
          date: open ? dayAs(datePlace, date).replace(/(?:\/|,? )\d{4}$/u, '') : dayAs(datePlace, date),
          weekday: weekday(date),
          ...(open && { open }),
        },
        fixes: [
          ...rewriting('set', place, repair),
          ...(nearest ? rewriting('set', datePlace, inFormOf(datePlace, nearest)) : []),
        ],
      };
    }
  },
  words: {
    vi: {
      summary: 'Thứ trong tuần ghi cạnh ngày không đúng với lịch.',
      message: data =>
        `Ghi ${text(data.stated)}; ${data.open ? 'theo các ngày khác trong câu thì ' : ''}ngày ${text(data.date)} là ${vietnamese[Number(data.weekday) - 1]}. Đề nghị kiểm tra thứ hoặc ngày.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'The day of the week beside a date is not that of the calendar.',
      message: data =>
        `The text says ${text(data.stated)}; ${data.open ? 'by the other days of the sentence ' : ''}${text(data.date)} is a ${english[Number(data.weekday) - 1]}. Please check the weekday or the date.`,
      fixes: writeText.en,
    },
  },
};

const vietnamese = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

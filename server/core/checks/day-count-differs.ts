/** A number of days that is not that of the range beside it: "10 ngày (từ ngày 10/4/2025 đến ngày 14/4/2025)". */

import { printDate } from '../reading/dates.ts';
import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'day-count-differs',
  severity: 'warning',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind !== 'day-count') continue;
      const { place, stated, days, from, to, isQuestion, repair } = fault;
      yield {
        check: 'day-count-differs',
        ...(isQuestion ? { severity: 'information' as const } : {}),
        place,
        data: {
          stated,
          days,
          from: printDate(from, 'slash'),
          to: printDate(to, 'slash'),
          ...(isQuestion && { question: true }),
        },
        fixes: rewriting('set', place, repair),
      };
    }
  },
  words: {
    vi: {
      summary: 'Số ngày ghi khác số ngày của khoảng thời gian bên cạnh.',
      message: data =>
        data.question
          ? `Ghi ${text(data.stated)} ngày; từ ${text(data.from)} đến ${text(data.to)} có ${text(data.days)} ngày, tính cả ngày đầu và ngày cuối. Nếu chỉ tính ngày làm việc, đề nghị ghi rõ.`
          : `Ghi ${text(data.stated)} ngày; từ ${text(data.from)} đến ${text(data.to)} chỉ có ${text(data.days)} ngày, tính cả ngày đầu và ngày cuối. Đề nghị kiểm tra.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'A number of days is not that of the range beside it.',
      message: data =>
        data.question
          ? `The text says ${text(data.stated)} days; ${text(data.from)} to ${text(data.to)} are ${text(data.days)}, the first and the last included. If only working days are counted, please say so.`
          : `The text says ${text(data.stated)} days; ${text(data.from)} to ${text(data.to)} are only ${text(data.days)}, the first and the last included. Please check.`,
      fixes: writeText.en,
    },
  },
};

/** A range whose end is before its beginning: "giai đoạn 2020-2016". */

import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';
import { rewriting } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'range-reversed',
  severity: 'warning',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind !== 'reversed') continue;
      yield {
        check: 'range-reversed',
        place: fault.place,
        data: { from: fault.from, to: fault.to },
        fixes: rewriting('swap', fault.place, fault.repair),
      };
    }
  },
  words: {
    vi: {
      summary: 'Khoảng thời gian có điểm cuối trước điểm đầu.',
      message: data =>
        `Khoảng thời gian ghi từ ${text(data.from)} đến ${text(data.to)}: điểm cuối trước điểm đầu. Đề nghị kiểm tra.`,
      fixes: { swap: data => `Ghi ${text(data.text)}` },
    },
    en: {
      summary: 'A range of time ends before it begins.',
      message: data =>
        `The range runs from ${text(data.from)} to ${text(data.to)}: it ends before it begins. Please check.`,
      fixes: { swap: data => `Write ${text(data.text)}` },
    },
  },
};

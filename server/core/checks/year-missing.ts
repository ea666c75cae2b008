/** A title or a date that stops at "năm": "Kế hoạch kiểm tra cải cách hành chính năm", "ngày 01 tháng 8 năm.". */

import { textFaults } from '../texts/of-report.ts';
import type { Check } from './check.ts';

export const check: Check = {
  id: 'year-missing',
  severity: 'information',
  family: 'dates',
  scope: 'local',
  *run({ report }) {
    if (report.identity.status === 'draft') return;
    for (const { fault } of textFaults(report).dates) {
      if (fault.kind === 'year-missing') yield { check: 'year-missing', place: fault.place, data: {} };
    }
  },
  words: {
    vi: {
      summary: 'Sau chữ "năm" không ghi năm nào.',
      message: () => 'Sau chữ "năm" chưa ghi năm nào. Đề nghị bổ sung.',
    },
    en: {
      summary: 'No year follows the word "năm".',
      message: () => 'No year follows the word "năm" (year). Please add it.',
    },
  },
};

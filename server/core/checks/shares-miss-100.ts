/** Shares that make one whole between them and do not come to 100%. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, text } from './words.ts';

export const check: Check = {
  id: 'shares-miss-100',
  severity: 'warning',
  family: 'figures',
  run: subject => faultFindings('shares-miss-100', subject, ['share-sum']),
  words: {
    vi: {
      summary: 'Các tỷ lệ của cùng một tổng thể cộng lại không đủ 100%.',
      message: data =>
        `${text(data.arithmetic)}, không phải 100%: lệch ${text(data.difference)} điểm phần trăm. Đề nghị kiểm tra từng tỷ lệ hoặc nêu phần còn lại.`,
      notes: operandNote.vi,
    },
    en: {
      summary: 'Shares of one whole do not come to 100%.',
      message: data =>
        `${text(data.arithmetic)}, not 100%: off by ${text(data.difference)} percentage points. Please check each share or name what is left.`,
      notes: operandNote.en,
    },
  },
};

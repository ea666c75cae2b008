/** A calculation written out in the text whose result is another. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { operandNote, setFigure, slip, text } from './words.ts';

export const check: Check = {
  id: 'expression-wrong',
  severity: 'error',
  family: 'figures',
  run: subject => faultFindings('expression-wrong', subject, ['expression']),
  words: {
    vi: {
      summary: 'Phép tính viết trong lời văn cho kết quả khác.',
      message: data =>
        `${text(data.arithmetic)}, kết quả ghi ${text(data.stated)}.${slip(data, 'vi')} Đề nghị kiểm tra lại phép tính.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A calculation written in the text gives another result.',
      message: data =>
        `${text(data.arithmetic)}, but the result says ${text(data.stated)}.${slip(data, 'en')} Please check the calculation.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** A share that is right only by rounding to a decimal fewer and adding a zero. */
import type { Check } from './check.ts';
import { roundingFindings } from './faults.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'percent-padded',
  severity: 'information',
  family: 'figures',
  scope: 'local',
  run: subject => roundingFindings('percent-padded', subject, ({ rounding }) => rounding === 'padded'),
  words: {
    vi: {
      summary: 'Tỷ lệ làm tròn ít chữ số hơn rồi thêm số 0.',
      message: data =>
        `Ghi ${text(data.stated)} là làm tròn bớt một chữ số rồi thêm số 0; làm tròn đủ là ${text(data.expected)} (${text(data.arithmetic)}).`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share is rounded to a decimal fewer and has a zero added.',
      message: data =>
        `${text(data.stated)} is rounded to one decimal fewer, with a zero added; rounded it is ${text(data.expected)} (${text(data.arithmetic)}).`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

/** A share that is right only by cutting digits off instead of rounding. */
import type { Check } from './check.ts';
import { roundingFindings } from './faults.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'percent-truncated',
  severity: 'information',
  family: 'figures',
  scope: 'local',
  run: subject => roundingFindings('percent-truncated', subject, ({ rounding }) => rounding === 'truncated'),
  words: {
    vi: {
      summary: 'Tỷ lệ bỏ bớt chữ số thay vì làm tròn.',
      message: data =>
        `Ghi ${text(data.stated)} là bỏ bớt chữ số; làm tròn là ${text(data.expected)} (${text(data.arithmetic)}).`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share has digits cut off instead of being rounded.',
      message: data =>
        `${text(data.stated)} has its digits cut off; rounded it is ${text(data.expected)} (${text(data.arithmetic)}).`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

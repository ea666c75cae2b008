/** A share that its printed operands do not give exactly, though the figures they were rounded from can. */
import type { Check } from './check.ts';
import { roundingFindings } from './faults.ts';
import { operandNote, setFigure, text } from './words.ts';

export const check: Check = {
  id: 'percent-off-by-rounding',
  severity: 'information',
  family: 'figures',
  scope: 'local',
  run: subject =>
    roundingFindings(
      'percent-off-by-rounding',
      subject,
      ({ rounding }) => rounding === 'operands' || rounding === 'rounded-up',
    ),
  words: {
    vi: {
      summary: 'Tỷ lệ chỉ khớp khi tính đến mức làm tròn của các số.',
      message: data =>
        `Ghi ${text(data.stated)}; tính từ số đã ghi được ${text(data.expected)} (${text(data.arithmetic)}). Chênh lệch nằm trong mức làm tròn.`,
      notes: operandNote.vi,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A share that holds only within the rounding of its figures.',
      message: data =>
        `Says ${text(data.stated)}; the printed figures give ${text(data.expected)} (${text(data.arithmetic)}). The difference is within rounding.`,
      notes: operandNote.en,
      fixes: setFigure.en,
    },
  },
};

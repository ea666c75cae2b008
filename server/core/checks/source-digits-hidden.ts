/** A workbook that stores more digits than its cells show. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'source-digits-hidden',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Ô Excel lưu nhiều chữ số hơn số hiển thị.',
      message: data =>
        `Ô này hiển thị ${text(data.shown)} nhưng lưu ${text(data.stored)}${Number(data.count) > 1 ? `; cột này có ${text(data.count)} ô như vậy` : ''}. Báo cáo dùng số hiển thị; đề nghị làm tròn số trong Excel để cộng cho khớp.`,
    },
    en: {
      summary: 'A cell of a workbook stores more digits than it shows.',
      message: data =>
        `This cell shows ${text(data.shown)} but stores ${text(data.stored)}${Number(data.count) > 1 ? `; there are ${text(data.count)} such cells in this column` : ''}. The report uses what is shown; please round the numbers in the workbook so that they add up.`,
    },
  },
};

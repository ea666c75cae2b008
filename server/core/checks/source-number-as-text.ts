/** A number that a workbook holds as text. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'source-number-as-text',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Ô Excel ghi số dưới dạng chữ.',
      message: data =>
        `Ô này ghi ${text(data.shown)} dưới dạng chữ, Excel không cộng được${Number(data.count) > 1 ? `; cột này có ${text(data.count)} ô như vậy` : ''}. Đề nghị đổi sang kiểu số (Convert to Number).`,
    },
    en: {
      summary: 'A workbook holds a number as text.',
      message: data =>
        `This cell holds ${text(data.shown)} as text, which a spreadsheet does not add${Number(data.count) > 1 ? `; there are ${text(data.count)} such cells in this column` : ''}. Please convert it to a number.`,
    },
  },
};

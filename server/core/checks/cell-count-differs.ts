/** A row with another number of cells than the table has columns. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'cell-count-differs',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Số ô của dòng khác số cột của bảng.',
      message: data =>
        `Dòng này có ${text(data.cells)} ô, bảng có ${text(data.columns)} cột${many(data, 'vi')}.${data.split ? ` Có thể dấu phẩy đã tách "${text(data.split)}" thành nhiều ô; đề nghị đặt trong dấu nháy.` : ` Đề nghị kiểm tra ${data.form === 'list' ? 'dấu phẩy' : data.form === 'csv' ? 'dấu phân cách' : 'dấu |'} giữa các ô.`}`,
      fixes: { quote: data => `Đặt ${text(data.text)} trong dấu nháy` },
    },
    en: {
      summary: 'A row has another number of cells than the table has columns.',
      message: data =>
        `This row has ${text(data.cells)} cells, the table has ${text(data.columns)} columns${many(data, 'en')}.${data.split ? ` A comma may have split "${text(data.split)}"; please quote it.` : ` Please check the ${data.form === 'list' ? 'commas' : data.form === 'csv' ? 'separators' : '|'} between the cells.`}`,
      fixes: { quote: data => `Quote ${text(data.text)}` },
    },
  },
};

/** How many rows of a plain table are so, where it is said once. */
function many(data: MessageData, language: 'vi' | 'en'): string {
  if (typeof data.rows !== 'number' || data.rows < 2) return '';
  return language === 'vi' ? `; ${data.rows} dòng của bảng như vậy` : `; ${data.rows} rows of the table are so`;
}

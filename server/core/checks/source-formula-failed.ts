/** A formula of a workbook whose result is missing or an error. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'source-formula-failed',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Công thức Excel không có kết quả.',
      message: data =>
        `${data.fault === 'error' ? `Công thức ở ô này báo lỗi ${text(data.shown)}` : 'Công thức ở ô này chưa có kết quả lưu trong tệp'}${Number(data.count) > 1 ? `; cột này có ${text(data.count)} ô như vậy` : ''}. ${data.fault === 'error' ? 'Đề nghị sửa công thức' : 'Đề nghị mở tệp bằng Excel rồi ghi lại'}.`,
    },
    en: {
      summary: 'A formula has no result.',
      message: data =>
        `${data.fault === 'error' ? `The formula of this cell gives ${text(data.shown)}` : 'The formula of this cell has no stored result'}${Number(data.count) > 1 ? `; there are ${text(data.count)} such cells in this column` : ''}. ${data.fault === 'error' ? 'Please correct the formula' : 'Please open the file in a spreadsheet and save it again'}.`,
    },
  },
};

/** A data file that cannot be read as a table. */
import type { Check } from './check.ts';

export const check: Check = {
  id: 'source-unreadable',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp dữ liệu không đọc được thành bảng.',
      message: data => explain(data.fault, 'vi'),
    },
    en: {
      summary: 'A data file that cannot be read as a table.',
      message: data => explain(data.fault, 'en'),
    },
  },
};

function explain(fault: unknown, language: 'vi' | 'en'): string {
  const known = typeof fault === 'string' ? faults[fault] : undefined;
  return (known ?? faults.broken)![language];
}

const faults: { readonly [fault: string]: { readonly vi: string; readonly en: string } } = {
  'not-workbook': {
    vi: 'Tệp này không phải tệp Excel .xlsx. Đề nghị kiểm tra tên tệp, hoặc ghi lại bằng Excel.',
    en: 'This is no .xlsx workbook. Please check the file name, or save it again from a spreadsheet.',
  },
  'old-workbook': {
    vi: 'Tệp này là Excel đời cũ (.xls) hoặc có mật khẩu. Đề nghị bỏ mật khẩu và ghi lại thành .xlsx.',
    en: 'This is an old workbook (.xls) or one with a password. Please remove the password and save it as .xlsx.',
  },
  quote: {
    vi: 'Dấu nháy mở ở đây không có dấu đóng, nên không rõ ô kết thúc ở đâu. Đề nghị thêm dấu nháy đóng hoặc bỏ dấu này.',
    en: 'The quote that opens here is never closed, so the end of the cell is not known. Please close or remove it.',
  },
  binary: {
    vi: 'Tệp dữ liệu không phải tệp văn bản. Đề nghị dùng .csv hoặc .xlsx.',
    en: 'The data file is not text. Please use .csv or .xlsx.',
  },
  encoding: {
    vi: 'Tệp dữ liệu không ghi bằng mã UTF-8. Đề nghị ghi lại từ Excel theo kiểu "CSV UTF-8", hoặc ghi thành .xlsx.',
    en: 'The data file is not written in UTF-8. Please save it from Excel as "CSV UTF-8", or as .xlsx.',
  },
  broken: {
    vi: 'Tệp dữ liệu hỏng hoặc không đọc được. Đề nghị mở bằng Excel rồi ghi lại.',
    en: 'The data file is damaged or cannot be read. Please open it in a spreadsheet and save it again.',
  },
};

/** A rule names a row, column or table that is not there. */
import type { Check } from './check.ts';
import { renameTo, text } from './words.ts';

export const check: Check = {
  id: 'name-unknown',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Quy tắc gọi tên một dòng, cột hoặc bảng không có.',
      message: data =>
        `Không tìm thấy "${text(data.name)}" trong ${places[text(data.in)]?.vi ?? 'bảng'}.${data.nearest ? ` Có phải là "${text(data.nearest)}"?` : ''}`,
      fixes: renameTo.vi,
    },
    en: {
      summary: 'A rule names a row, column or table that is not there.',
      message: data =>
        `There is no "${text(data.name)}" in ${places[text(data.in)]?.en ?? 'the table'}.${data.nearest ? ` Did you mean "${text(data.nearest)}"?` : ''}`,
      fixes: renameTo.en,
    },
  },
};

const places: { readonly [where: string]: { readonly vi: string; readonly en: string } } = {
  data: { vi: 'dòng tiêu đề của tệp dữ liệu', en: 'the header of the data file' },
  workbook: { vi: 'các trang tính của tệp', en: 'the sheets of the workbook' },
};

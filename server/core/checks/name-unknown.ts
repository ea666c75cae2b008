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
        `Không tìm thấy "${text(data.name)}" trong bảng.${data.nearest ? ` Có phải là "${text(data.nearest)}"?` : ''}`,
      fixes: renameTo.vi,
    },
    en: {
      summary: 'A rule names a row, column or table that is not there.',
      message: data =>
        `There is no "${text(data.name)}" in the table.${data.nearest ? ` Did you mean "${text(data.nearest)}"?` : ''}`,
      fixes: renameTo.en,
    },
  },
};

/** A file that the report names and that is not there. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'file-missing',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp được nêu trong báo cáo nhưng không có.',
      message: data => `Không tìm thấy "${text(data.path)}". Đề nghị kiểm tra tên tệp.`,
    },
    en: {
      summary: 'A file that the report names and that is not there.',
      message: data => `"${text(data.path)}" is not there. Please check the file name.`,
    },
  },
};

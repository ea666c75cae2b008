/** A file that is not UTF-8. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'encoding-unexpected',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp không ghi bằng mã UTF-8.',
      message: data =>
        `Tệp ghi bằng mã ${text(data.encoding)}; đã đọc được. Đề nghị ghi lại bằng UTF-8 để nơi khác cũng đọc được.`,
    },
    en: {
      summary: 'A file that is not UTF-8.',
      message: data =>
        `The file is written in ${text(data.encoding)}; it was read. Please save it as UTF-8 so that others can read it too.`,
    },
  },
};

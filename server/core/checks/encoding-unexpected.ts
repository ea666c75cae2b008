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
        data.lost
          ? `Ký tự ở đây không đọc được vì không đúng mã UTF-8; trong tệp có ${text(data.lost)} chỗ như vậy. Đề nghị ghi lại chữ ở những chỗ này.`
          : `Tệp ghi bằng mã ${text(data.encoding)}; đã đọc được. Đề nghị ghi lại bằng UTF-8 để nơi khác cũng đọc được.`,
    },
    en: {
      summary: 'A file that is not UTF-8.',
      message: data =>
        data.lost
          ? `The character here cannot be read, as it is not UTF-8; the file has ${text(data.lost)} ${data.lost === 1 ? 'place' : 'places'} like this. Please write these again.`
          : `The file is written in ${text(data.encoding)}; it was read. Please save it as UTF-8 so that others can read it too.`,
    },
  },
};

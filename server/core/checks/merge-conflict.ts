/** Conflict markers of a version control system left in a source. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'merge-conflict',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Còn dấu xung đột khi hợp nhất bản.',
      message: data =>
        `Còn dấu xung đột "${text(data.marker)}" khi hợp nhất hai bản. Đề nghị chọn một bản rồi xóa các dấu này.`,
    },
    en: {
      summary: 'Conflict markers left in a source.',
      message: data =>
        `The conflict marker "${text(data.marker)}" is still there. Please choose a side and remove the markers.`,
    },
  },
};

/** A silence that silences nothing. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'ignore-unused',
  severity: 'hint',
  family: 'sources',
  words: {
    vi: {
      summary: 'Ghi bỏ qua nhưng không có điểm nào để bỏ qua.',
      message: data => `Ghi bỏ qua "${text(data.name)}" ở đây nhưng không có điểm nào như vậy. Đề nghị xóa.`,
      fixes: { remove: () => 'Xóa lời ghi bỏ qua' },
    },
    en: {
      summary: 'A silence that silences nothing.',
      message: data =>
        `"${text(data.name)}" is silenced here, but nothing of the kind is found. Please remove the comment.`,
      fixes: { remove: () => 'Remove the comment' },
    },
  },
};

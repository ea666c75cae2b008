/** A silence that does not say why. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'ignore-unexplained',
  severity: 'information',
  family: 'sources',
  words: {
    vi: {
      summary: 'Ghi bỏ qua mà không nêu lý do.',
      message: data =>
        `Bỏ qua "${text(data.name)}" mà không nêu lý do. Đề nghị ghi lý do sau dấu hai chấm để người đọc sau biết.`,
    },
    en: {
      summary: 'A silence that does not say why.',
      message: data =>
        `"${text(data.name)}" is silenced without a reason. Please give one after a colon, for whoever reads it next.`,
    },
  },
};

/** A silence for a check that does not exist. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'ignore-unknown',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Bỏ qua một phép kiểm tra không có.',
      message: data =>
        `Không có phép kiểm tra "${text(data.name)}".${data.nearest ? ` Có phải là "${text(data.nearest)}"?` : ''}`,
    },
    en: {
      summary: 'A silence for a check that does not exist.',
      message: data =>
        `There is no check "${text(data.name)}".${data.nearest ? ` Did you mean "${text(data.nearest)}"?` : ''}`,
    },
  },
};

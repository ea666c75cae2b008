/** A stated number of things that is not the number of names listed after it. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { setFigure, text } from './words.ts';

export const check: Check = {
  id: 'count-differs-from-list',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject =>
    faultFindings('count-differs-from-list', subject, ['list-count'], ({ relation }) => ({
      noun: text(relation.data?.noun),
    })),
  words: {
    vi: {
      summary: 'Số lượng ghi khác số tên liệt kê kèm theo.',
      message: data =>
        `Ghi ${text(data.stated)}${noun(data.noun)}; danh sách kèm theo có ${text(data.expected)} tên. Đề nghị kiểm tra số lượng hoặc danh sách.`,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'A stated number differs from the names listed with it.',
      message: data =>
        `Says ${text(data.stated)}${noun(data.noun)}; the list has ${text(data.expected)}. Please check the number or the list.`,
      fixes: setFigure.en,
    },
  },
};

function noun(words: Parameters<typeof text>[0]): string {
  return words ? ` ${text(words)}` : '';
}

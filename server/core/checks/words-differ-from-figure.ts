/** An amount in words that is not the amount in figures beside it. */
import type { Check } from './check.ts';
import { faultFindings } from './faults.ts';
import { setFigure, text } from './words.ts';

export const check: Check = {
  id: 'words-differ-from-figure',
  severity: 'error',
  family: 'figures',
  scope: 'local',
  run: subject => faultFindings('words-differ-from-figure', subject, ['in-words']),
  words: {
    vi: {
      summary: 'Số viết bằng chữ khác số viết bằng số.',
      message: data =>
        `Bằng số ghi ${text(data.stated)}; bằng chữ là ${text(data.expected)} (${text(data.inWords)}). Đề nghị kiểm tra hai cách ghi.`,
      fixes: setFigure.vi,
    },
    en: {
      summary: 'An amount in words differs from the amount in figures.',
      message: data =>
        `In figures ${text(data.stated)}; in words ${text(data.expected)} (${text(data.inWords)}). Please check both.`,
      fixes: setFigure.en,
    },
  },
};

/** An appendix that stands beside those the report names, and that it does not name. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'appendix-unnamed',
  severity: 'information',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp phụ lục nằm cạnh các phụ lục của báo cáo nhưng báo cáo không nêu.',
      message: data =>
        `${names(data)} nằm cùng thư mục với các phụ lục nhưng không được nêu, nên không được đọc. Nếu thuộc báo cáo, đề nghị nêu ở đây.`,
      fixes: { 'name-appendix': data => `Nêu ${names(data)}` },
    },
    en: {
      summary: 'An appendix that stands beside those of the report and that the report does not name.',
      message: data =>
        `${names(data)} ${data.count === 1 ? 'stands' : 'stand'} beside the appendices and ${data.count === 1 ? 'is' : 'are'} not named, so ${data.count === 1 ? 'it is' : 'they are'} not read. If part of the report, please name ${data.count === 1 ? 'it' : 'them'} here.`,
      fixes: { 'name-appendix': data => `Name ${names(data)}` },
    },
  },
};

function names({ paths }: MessageData): string {
  return Array.isArray(paths) ? paths.map(path => `"${text(path)}"`).join(', ') : '';
}

/** A key that the report language does not know. */
import type { Check } from './check.ts';
import { renameTo, text } from './words.ts';

export const check: Check = {
  id: 'key-unknown',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Khóa không có trong ngôn ngữ báo cáo.',
      message: data =>
        `${data.split ? `Dấu phẩy đã tách "${text(data.split)}": phần sau bị hiểu là một khóa. Đề nghị đặt cả ô trong dấu nháy.` : `Không có ${data.of === 'row' ? 'cột' : 'khóa'} "${text(data.key)}".${data.nearest ? ` Có phải là "${text(data.nearest)}"?` : ''}`}`,
      fixes: { ...renameTo.vi, quote: data => `Đặt ${text(data.text)} trong dấu nháy` },
    },
    en: {
      summary: 'A key that the report language does not know.',
      message: data =>
        `${data.split ? `The comma split "${text(data.split)}": its rest is read as a key. Please quote the whole cell.` : `There is no ${data.of === 'row' ? 'column' : 'key'} "${text(data.key)}".${data.nearest ? ` Did you mean "${text(data.nearest)}"?` : ''}`}`,
      fixes: { ...renameTo.en, quote: data => `Quote ${text(data.text)}` },
    },
  },
};

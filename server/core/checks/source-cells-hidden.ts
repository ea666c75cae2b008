/** Hidden rows or columns of a workbook. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'source-cells-hidden',
  severity: 'warning',
  family: 'sources',
  words: {
    vi: {
      summary: 'Trang tính có dòng hoặc cột bị ẩn.',
      message: data =>
        `${data.kind === 'rows' ? 'Dòng' : 'Cột'} ${text(data.names)}${data.more ? ' …' : ''} của trang tính bị ẩn nên không đưa vào báo cáo. Đề nghị cho hiện hoặc xóa hẳn.`,
    },
    en: {
      summary: 'A sheet has hidden rows or columns.',
      message: data =>
        `${data.kind === 'rows' ? 'Row' : 'Column'} ${text(data.names)}${data.more ? ' …' : ''} of the sheet is hidden and not part of the report. Please show it or delete it.`,
    },
  },
};

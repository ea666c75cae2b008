/** A value that its key does not take. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'value-invalid',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Giá trị không dùng được cho khóa này.',
      message: data =>
        data.expected === 'cut'
          ? `Từ dấu # trở đi là chú thích, không thuộc ô này ("${text(data.stated)}"). Nếu là nội dung, đề nghị đặt cả ô trong dấu nháy.`
          : `${data.key ? `Khóa "${text(data.key)}" ghi` : 'Ghi'} "${text(data.stated)}"; ${expected(data.expected, 'vi')}${list(data.allowed)}.`,
      fixes: { quote: data => `Đặt "${text(data.text)}" trong dấu nháy` },
    },
    en: {
      summary: 'A value that its key does not take.',
      message: data =>
        data.expected === 'cut'
          ? `What follows # is a comment and no part of this cell ("${text(data.stated)}"). If it belongs to the cell, please quote it all.`
          : `${data.key ? `Key "${text(data.key)}" says` : 'Says'} "${text(data.stated)}"; ${expected(data.expected, 'en')}${list(data.allowed)}.`,
      fixes: { quote: data => `Quote "${text(data.text)}"` },
    },
  },
};

function list(allowed: unknown): string {
  return Array.isArray(allowed) && allowed.length > 0 ? `: ${allowed.join(', ')}` : '';
}

function expected(kind: unknown, language: 'vi' | 'en'): string {
  const known = typeof kind === 'string' ? kinds[kind] : undefined;
  return (known ?? kinds.text)![language];
}

const kinds: { readonly [kind: string]: { readonly vi: string; readonly en: string } } = {
  'one-of': { vi: 'cần một trong các giá trị', en: 'one of these is needed' },
  version: { vi: 'phiên bản hiện dùng là 1', en: 'the version in use is 1' },
  cell: {
    vi: 'mỗi ô chỉ một giá trị; đề nghị đặt cả ô trong dấu nháy',
    en: 'a cell is one value; please quote the whole cell',
  },
  map: { vi: 'cần các cặp khóa: giá trị', en: 'key: value pairs are needed' },
  list: { vi: 'cần một danh sách', en: 'a list is needed' },
  'list-or-text': { vi: 'cần một danh sách hoặc một đoạn chữ', en: 'a list or a text is needed' },
  date: { vi: 'cần một ngày, ví dụ 09/12/2019', en: 'a date is needed, such as 09/12/2019' },
  'real-date': { vi: 'ngày này không có trong lịch', en: 'the calendar has no such day' },
  text: { vi: 'cần một đoạn chữ hoặc số', en: 'a text or a number is needed' },
};

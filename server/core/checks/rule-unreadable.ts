/** A rule that cannot be read. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'rule-unreadable',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Quy tắc viết không đọc được.',
      message: data =>
        `${explain(data.fault, 'vi')}${data.stated ? `, tại "${text(data.stated)}"` : ''}${needed(data.expected, 'vi')}.${data.nearest ? ` Có phải là ${text(data.nearest)}?` : ''}`,
    },
    en: {
      summary: 'A rule that cannot be read.',
      message: data =>
        `${explain(data.fault, 'en')}${data.stated ? `, at "${text(data.stated)}"` : ''}${needed(data.expected, 'en')}.${data.nearest ? ` Did you mean ${text(data.nearest)}?` : ''}`,
    },
  },
};

function explain(fault: unknown, language: 'vi' | 'en'): string {
  const known = typeof fault === 'string' ? faults[fault] : undefined;
  return (known ?? faults.unexpected)![language];
}

function needed(expected: unknown, language: 'vi' | 'en'): string {
  if (typeof expected !== 'string' || expected === '') return '';
  const what = kinds[expected]?.[language] ?? expected;
  return language === 'vi' ? `; ở đây cần ${what}` : `; needed here: ${what}`;
}

const kinds: { readonly [kind: string]: { readonly vi: string; readonly en: string } } = {
  term: {
    vi: 'tên cột, dòng.cột, một số, dấu ( hoặc tên hàm',
    en: 'a column, a row.column, a number, a ( or a function',
  },
  name: { vi: 'một tên hoặc [tiêu đề]', en: 'a name or [a title]' },
  number: { vi: 'một số', en: 'a number' },
  address: { vi: 'địa chỉ của một ô, ví dụ pl4.r1.tong', en: 'the address of a cell, as in pl4.r1.tong' },
  column: { vi: 'tên cột, ví dụ SUM(rows; [Tổng số])', en: 'a column, as in SUM(rows; [Tổng số])' },
};

const faults: { readonly [fault: string]: { readonly vi: string; readonly en: string } } = {
  unexpected: { vi: 'Quy tắc có chỗ không hiểu được', en: 'The rule cannot be understood here' },
  binding: {
    vi: 'Chỗ gắn số có địa chỉ hoặc phép tính không đọc được',
    en: 'What the figure is bound to cannot be read',
  },
  'no-comparison': { vi: 'Quy tắc thiếu dấu so sánh', en: 'The rule has no comparison' },
  unclosed: { vi: 'Quy tắc thiếu dấu đóng', en: 'The rule lacks a closing sign' },
  number: { vi: 'Cần một số', en: 'A number is needed' },
  function: { vi: 'Không có hàm này', en: 'There is no such function' },
  'too-deep': { vi: 'Quy tắc quá dài hoặc lồng nhau quá nhiều', en: 'The rule is too long or nested too deeply' },
  ambiguous: { vi: 'Tên này có hai cách hiểu', en: 'This name can be read in two ways' },
};

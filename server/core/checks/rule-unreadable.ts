/** A rule that cannot be read. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { renameTo, text } from './words.ts';

export const check: Check = {
  id: 'rule-unreadable',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Quy tắc viết không đọc được.',
      message: data =>
        `${explain(data.fault, 'vi')}${data.stated ? `, tại "${text(data.stated)}"` : ''}${needed(data.expected, 'vi')}.${meant(data, 'vi')}`,
      fixes: { ...renameTo.vi, remove: data => `Bỏ "${text(data.name)}"` },
    },
    en: {
      summary: 'A rule that cannot be read.',
      message: data =>
        `${explain(data.fault, 'en')}${data.stated ? `, at "${text(data.stated)}"` : ''}${needed(data.expected, 'en')}.${meant(data, 'en')}`,
      fixes: { ...renameTo.en, remove: data => `Remove "${text(data.name)}"` },
    },
  },
};

function explain(fault: unknown, language: 'vi' | 'en'): string {
  const known = typeof fault === 'string' ? faults[fault] : undefined;
  return (known ?? faults.unexpected)![language];
}

/** A sign that is written otherwise in rules is named; a word may be another. */
function meant({ fault, nearest }: MessageData, language: 'vi' | 'en'): string {
  if (nearest === undefined) return '';
  if (fault !== 'sign') return language === 'vi' ? ` Có phải là ${text(nearest)}?` : ` Did you mean ${text(nearest)}?`;
  if (nearest === '') return language === 'vi' ? ' Đề nghị bỏ dấu này.' : ' Please remove it.';
  return language === 'vi' ? ` Đề nghị viết "${text(nearest)}".` : ` Please write "${text(nearest)}".`;
}

function needed(expected: unknown, language: 'vi' | 'en'): string {
  if (typeof expected !== 'string' || expected === '') return '';
  const what = kinds[expected]?.[language] ?? (/\s|\p{L}/u.test(expected) ? expected : quoted(expected));
  return language === 'vi' ? `; ở đây cần ${what}` : `; needed here: ${what}`;
}

function quoted(sign: string): string {
  return sign === '"' ? `'${sign}'` : `"${sign}"`;
}

const kinds: { readonly [kind: string]: { readonly vi: string; readonly en: string } } = {
  term: {
    vi: 'tên cột, dòng.cột, một số, dấu ( hoặc tên hàm',
    en: 'a column, a row.column, a number, a ( or a function',
  },
  name: { vi: 'một tên hoặc [tiêu đề]', en: 'a name or [a title]' },
  number: { vi: 'một số', en: 'a number' },
  digits: { vi: 'một số viết bằng chữ số', en: 'a number in digits' },
  address: { vi: 'địa chỉ của một ô, ví dụ pl4.r1.tong', en: 'the address of a cell, as in pl4.r1.tong' },
  column: { vi: 'tên cột, ví dụ SUM(rows; [Tổng số])', en: 'a column, as in SUM(rows; [Tổng số])' },
};

const faults: { readonly [fault: string]: { readonly vi: string; readonly en: string } } = {
  unexpected: { vi: 'Quy tắc có chỗ không hiểu được', en: 'The rule cannot be understood here' },
  binding: {
    vi: 'Chỗ gắn số có địa chỉ hoặc phép tính không đọc được',
    en: 'What the figure is bound to cannot be read',
  },
  'no-figure': { vi: 'Chỗ gắn số không có số nào', en: 'There is no figure in what is bound here' },
  'no-comparison': { vi: 'Quy tắc thiếu dấu so sánh', en: 'The rule has no comparison' },
  unclosed: { vi: 'Quy tắc thiếu dấu đóng', en: 'The rule lacks a closing sign' },
  number: { vi: 'Cần một số', en: 'A number is needed' },
  sign: { vi: 'Quy tắc không dùng dấu này', en: 'Rules do not have this sign here' },
  function: { vi: 'Không có hàm này', en: 'There is no such function' },
  'too-deep': { vi: 'Quy tắc quá dài hoặc lồng nhau quá nhiều', en: 'The rule is too long or nested too deeply' },
  ambiguous: { vi: 'Tên này có hai cách hiểu', en: 'This name can be read in two ways' },
};

/** YAML that cannot be read. */
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'syntax-error',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp YAML viết không đúng cú pháp.',
      message: data =>
        `${explain(data.code, 'vi')}${data.near ? ` (tại "${text(data.near)}")` : ''}.${remedy(data.trap, 'vi')}`,
    },
    en: {
      summary: 'YAML that cannot be read.',
      message: data =>
        `${explain(data.code, 'en')}${data.near ? ` (at "${text(data.near)}")` : ''}.${remedy(data.trap, 'en')}`,
    },
  },
};

function explain(code: unknown, language: 'vi' | 'en'): string {
  const known = typeof code === 'string' ? codes[code] : undefined;
  return (known ?? codes.UNKNOWN)![language];
}

function remedy(trap: unknown, language: 'vi' | 'en'): string {
  const known = typeof trap === 'string' ? traps[trap] : undefined;
  return known ? ` ${known[language]}` : '';
}

type Both = { readonly vi: string; readonly en: string };

/** By the codes of the YAML reader; its English sentences are not shown. */
const codes: { readonly [code: string]: Both } = {
  TAB_AS_INDENT: { vi: 'Dùng phím Tab để thụt dòng', en: 'A tab is used for indentation' },
  DUPLICATE_KEY: { vi: 'Khóa này đã ghi ở trên', en: 'This key is already given above' },
  BAD_INDENT: { vi: 'Dòng này thụt vào không đúng mức', en: 'This line is not indented as it should be' },
  MISSING_CHAR: {
    vi: 'Thiếu dấu đóng ngoặc, dấu nháy, dấu phẩy hoặc dấu hai chấm',
    en: 'A closing bracket, quote, comma or colon is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'Tên khóa không được kéo dài sang dòng khác; có thể thiếu dấu hai chấm',
    en: 'A key may not run over several lines; a colon may be missing',
  },
  BLOCK_AS_IMPLICIT_KEY: { vi: 'Có hai dấu hai chấm trên một dòng', en: 'There are two colons on one line' },
  BLOCK_IN_FLOW: {
    vi: 'Trong ngoặc không được dùng danh sách nhiều dòng',
    en: 'A block list may not stand inside brackets',
  },
  BAD_ALIAS: { vi: 'Ký hiệu * ở đầu giá trị được hiểu là tham chiếu', en: 'A leading * is read as a reference' },
  BAD_SCALAR_START: {
    vi: 'Giá trị bắt đầu bằng ký tự không dùng được ở đó',
    en: 'A value begins with a character that may not stand there',
  },
  UNEXPECTED_TOKEN: { vi: 'Có ký tự không đúng chỗ', en: 'Something stands where it may not' },
  IMPOSSIBLE: { vi: 'Không đọc được đoạn này', en: 'This cannot be read' },
  BAD_DIRECTIVE: { vi: 'Dấu % ở đầu dòng được hiểu là chỉ thị', en: 'A leading % is read as a directive' },
  UNKNOWN: { vi: 'Đoạn này viết không đúng cú pháp YAML', en: 'This is not valid YAML' },
};

const traps: { readonly [trap: string]: Both } = {
  tab: { vi: 'Đề nghị thay Tab bằng dấu cách.', en: 'Please use spaces.' },
  percent: { vi: 'Giá trị bắt đầu bằng % cần đặt trong dấu nháy.', en: 'Please quote a value that begins with %.' },
  colon: { vi: 'Giá trị có dấu hai chấm cần đặt trong dấu nháy.', en: 'Please quote a value that holds a colon.' },
  quote: { vi: 'Sau dấu nháy đóng không được có chữ khác.', en: 'Nothing may follow the closing quote.' },
};

/** YAML that cannot be read. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'syntax-error',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Tệp YAML viết không đúng cú pháp.',
      message: data => said(data, 'vi'),
      fixes: fixesIn('vi'),
    },
    en: {
      summary: 'YAML that cannot be read.',
      message: data => said(data, 'en'),
      fixes: fixesIn('en'),
    },
  },
};

/** The trap says the cause; without one, the parser's code is all there is. */
function said(data: MessageData, language: 'vi' | 'en'): string {
  const { near } = data;
  if (data.trap === 'tab') return `${explain('TAB_AS_INDENT', language)}.${remedy(data.trap, language)}`;
  if (data.trap !== undefined) {
    const unread = language === 'vi' ? 'YAML không đọc được' : 'YAML cannot read';
    return `${unread} "${text(near)}".${remedy(data.trap, language)}`;
  }
  const at = near ? ` (${language === 'vi' ? 'tại' : 'at'} "${text(near)}")` : '';
  return `${explain(data.code, language)}${at}.`;
}

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
  MULTIPLE_DOCS: {
    vi: 'Tệp có nhiều phần ngăn bởi dòng ---; chỉ phần đầu được đọc',
    en: 'The file has several documents separated by ---; only the first is read',
  },
  OPEN_FRONT_MATTER: {
    vi: 'Phần khai báo ở đầu tệp chưa có dòng --- để kết thúc nên không được đọc; đề nghị thêm dòng --- ngay sau phần này',
    en: 'What is declared at the top of the file has no closing --- and is not read; please add a line --- right behind it',
  },
  UNKNOWN: { vi: 'Đoạn này viết không đúng cú pháp YAML', en: 'This is not valid YAML' },
};

const traps: { readonly [trap: string]: Both } = {
  tab: { vi: 'Đề nghị thay Tab bằng dấu cách.', en: 'Please use spaces.' },
  percent: { vi: 'Giá trị bắt đầu bằng % cần đặt trong dấu nháy.', en: 'Please quote a value that begins with %.' },
  sign: {
    vi: 'Ký hiệu ở đầu giá trị có nghĩa riêng trong YAML; đề nghị đặt cả giá trị trong dấu nháy.',
    en: 'The sign at its beginning has a meaning of its own in YAML; please quote the whole value.',
  },
  colon: { vi: 'Giá trị có dấu hai chấm cần đặt trong dấu nháy.', en: 'Please quote a value that holds a colon.' },
  quote: {
    vi: 'Sau dấu nháy đóng không được có chữ khác; đề nghị đặt cả giá trị trong dấu nháy.',
    en: 'Nothing may follow the closing quote; please quote the whole value.',
  },
  'open-quote': {
    vi: 'Dấu nháy mở ở đây không có dấu đóng; đề nghị thêm dấu nháy ở cuối giá trị.',
    en: 'The quote opened here is never closed; please add one at the end of the value.',
  },
  dash: {
    vi: 'Dấu - đứng một mình mở đầu một danh sách; đề nghị ghi "-" trong dấu nháy.',
    en: 'A dash alone begins a list; please write "-" in quotes.',
  },
  hash: {
    vi: 'Sau dấu # là chú thích, phần còn lại của dòng bị bỏ; đề nghị đặt ô này trong dấu nháy.',
    en: 'What follows # is a comment and cuts the line off; please quote this cell.',
  },
  'bare-rows': {
    vi: 'Sau tên khóa này thiếu dấu |, nên các dòng bảng bên dưới không được hiểu là bảng; đề nghị thêm dấu |.',
    en: 'A | is lacking behind this key, so that the rows below are not read as a table; please add it.',
  },
  'outside-rows': {
    vi: 'Dòng bảng này thụt vào ít hơn mức cần, nên nằm ngoài bảng; đề nghị thụt vào cho bằng các dòng của bảng.',
    en: 'This row is indented less than needed and stands outside its table; please indent it like the rows of a table.',
  },
  bracket: { vi: 'Dấu ngoặc mở ở dòng này chưa đóng.', en: 'The bracket that opens in this line is not closed.' },
};

function fixesIn(language: 'vi' | 'en'): { readonly [title: string]: (data: MessageData) => string } {
  const own = (data: MessageData): string => `${language === 'vi' ? 'Ghi' : 'Write'} ${text(data.text)}`;
  return {
    tab: () => (language === 'vi' ? 'Thay Tab bằng dấu cách' : 'Replace the tabs with spaces'),
    bracket: data => (language === 'vi' ? `Thêm ${text(data.text)}` : `Add ${text(data.text)}`),
    'bare-rows': data => (language === 'vi' ? `Thêm ${text(data.text)}` : `Add ${text(data.text)}`),
    'outside-rows': () =>
      language === 'vi' ? 'Thụt vào cho bằng các dòng của bảng' : 'Indent like the rows of a table',
    'front-matter': () => (language === 'vi' ? 'Thêm dòng ---' : 'Add a line ---'),
    'open-quote': data => (language === 'vi' ? `Thêm ${text(data.text)}` : `Add ${text(data.text)}`),
    percent: own,
    sign: own,
    colon: own,
    quote: own,
    dash: own,
    hash: own,
  };
}

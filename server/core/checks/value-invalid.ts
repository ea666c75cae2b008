/** A value that its key does not take. */
import type { MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'value-invalid',
  severity: 'error',
  family: 'sources',
  words: {
    vi: {
      summary: 'Giá trị không dùng được cho khóa này.',
      message: data => said(data, 'vi'),
      fixes: {
        quote: data => `Đặt "${text(data.text)}" trong dấu nháy`,
        soat: () => 'Thêm dòng soat: 1',
        'row-id': data => `Chuyển ${text(data.id)} lên đầu dòng`,
      },
    },
    en: {
      summary: 'A value that its key does not take.',
      message: data => said(data, 'en'),
      fixes: {
        quote: data => `Quote "${text(data.text)}"`,
        soat: () => 'Add the line soat: 1',
        'row-id': data => `Move ${text(data.id)} to the head of the row`,
      },
    },
  },
};

function said(data: MessageData, language: 'vi' | 'en'): string {
  const whole = typeof data.expected === 'string' ? wholes[data.expected] : undefined;
  const stated = text(data.stated);
  if (whole) return whole[language](stated);
  if (language === 'vi') {
    const subject = data.key ? `Khóa "${text(data.key)}" ` : '';
    const says = stated === '' ? 'chưa ghi gì' : `ghi "${stated}"`;
    return `${capital(subject + says)}; ${expected(data.expected, 'vi')}${list(data.allowed)}${data.example ? `, ví dụ ${text(data.example)}` : ''}.`;
  }
  const subject = data.key ? `Key "${text(data.key)}" ` : '';
  const says = stated === '' ? 'says nothing' : `says "${stated}"`;
  return `${capital(subject + says)}; ${expected(data.expected, 'en')}${list(data.allowed)}${data.example ? `, as in ${text(data.example)}` : ''}.`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Where more than a value is at fault. */
const wholes: {
  readonly [expected: string]: { readonly vi: (stated: string) => string; readonly en: (stated: string) => string };
} = {
  cut: {
    vi: stated =>
      `Từ dấu # trở đi là chú thích, không thuộc ô này ("${stated}"). Nếu là nội dung, đề nghị đặt cả ô trong dấu nháy.`,
    en: stated =>
      `What follows # is a comment and no part of this cell ("${stated}"). If it belongs to the cell, please quote it all.`,
  },
  empty: {
    vi: () => 'Tệp chưa ghi gì. Tệp của Soát bắt đầu bằng dòng soat: 1, rồi đến các khóa như type, number, body.',
    en: () =>
      'The file says nothing. A file of Soát begins with the line soat: 1, then keys such as type, number, body.',
  },
  document: {
    vi: () => 'Tệp của Soát gồm các dòng "khóa: giá trị", bắt đầu bằng soat: 1; tệp này không phải như vậy.',
    en: () => 'A file of Soát is made of "key: value" lines and begins with soat: 1; this one is not.',
  },
  soat: {
    vi: () => 'Thiếu dòng soat: 1 ở đầu tệp, nên chưa rõ đây có phải tệp của Soát; các khóa khác chưa được kiểm tra.',
    en: () => 'The line soat: 1 is missing at the top, so this may be no file of Soát; its keys are not checked.',
  },
  'no-parts': {
    vi: () =>
      'Báo cáo chưa nêu tệp nào để kiểm tra. Đề nghị ghi khóa body (lời văn) hoặc appendices (các phụ lục), ví dụ body: body.md.',
    en: () =>
      'The report names no file to check. Please write the key body (its text) or appendices, as in body: body.md.',
  },
  nameless: {
    vi: () =>
      'Mục này của sổ văn bản chưa ghi number (số, ký hiệu) hoặc alias (tên gọi khác), nên không chỗ viện dẫn nào đối chiếu được với mục này.',
    en: () =>
      'This entry of the register has neither number nor alias, so nothing in a report can be compared with it.',
  },
  'document-number': {
    vi: stated =>
      `Chưa đọc được số, ký hiệu "${stated}" của mục này, nên không chỗ viện dẫn nào đối chiếu được với mục này. Đề nghị ghi đầy đủ số và ký hiệu, ví dụ 846/QĐ-TTg, hoặc ghi thêm loại văn bản ở khóa type, hoặc tên dùng khi viện dẫn ở khóa alias.`,
    en: stated =>
      `The number "${stated}" of this entry cannot be read, so nothing in a report can be compared with it. Please write it in full, as in 846/QĐ-TTg, or add what kind of document it is (type: Directive), or the name by which it is cited (alias).`,
  },
  'row-id': {
    vi: stated =>
      `Mã dòng ${stated} phải đứng đầu dòng, trong ô thứ nhất; ở ô này chỉ là chữ. Đề nghị chuyển lên đầu dòng.`,
    en: stated =>
      `The row's id ${stated} stands at the head of the row, in its first cell; here it is only text. Please move it there.`,
  },
  titles: {
    vi: () =>
      'Bảng này chưa có tiêu đề cột, dòng đầu được đọc là số liệu, nên nhiều số trong bảng chưa được đối chiếu. Đề nghị ghi khóa columns, hoặc đặt dòng tiêu đề lên đầu và dòng |---|---| ngay dưới.',
    en: () =>
      'This table has no titles of columns and its first line was read as data, so much of it is not compared. Please write the key columns, or a line of titles at the top with a line |---|---| under it.',
  },
  'other-id': {
    vi: stated => `Dòng này đã có mã ở ô thứ nhất; ${stated} ở ô này chỉ là chữ. Đề nghị bỏ một mã.`,
    en: stated => `This row has an id in its first cell; ${stated} here is only text. Please remove one of them.`,
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
  'no-file': {
    vi: 'khóa này ghi trích yếu, không ghi tên tệp. Nếu đó là tệp lời văn, đề nghị dùng khóa body (lời văn)',
    en: 'this key says what the report is about, and names no file. If it is the text, please use the key body',
  },
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
  'long-text': {
    vi: 'cần một đoạn chữ, không phải danh sách: ghi dấu | sau dấu hai chấm, rồi mỗi dòng một ý, thụt vào',
    en: 'a text is needed, not a list: write | behind the colon, then a line for each, indented',
  },
  text: { vi: 'cần một đoạn chữ hoặc số', en: 'a text or a number is needed' },
};

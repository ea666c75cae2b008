/** What the server says for itself, in both languages. */
import type { ColumnType } from '../core/model/table.ts';
import type { Outcome } from '../core/outcome-words.ts';

export type Language = 'vi' | 'en';

export interface HoverWords {
  /** Before the places where the text says the same. */
  readonly alsoIn: string;
  readonly line: string;
  readonly usedBy: string;
  readonly difference: string;
  readonly unit: string;
  readonly expected: string;
  readonly row: string;
  readonly weekdays: readonly string[];
  readonly beforeReport: (days: number) => string;
  readonly afterReport: (days: number) => string;
  readonly onReport: string;
  readonly cutOff: (name: string, days: number) => string;
  readonly noSuchDate: (month: number, days: number) => string;
  readonly mentions: (count: number, reports?: number) => string;
  /** Of a document whose title and day the text leaves out: those that it is known by. */
  /** A law that amends another. */
  readonly law: (amended: string) => string;
  readonly usual: (said: string) => string;
  readonly registered: string;
  readonly boundTo: string;
  readonly issuer: string;
  readonly dated: string;
  readonly key: string;
  readonly example: string;
  readonly noCell: string;
  readonly columnTypes: { readonly [type in ColumnType]: string };
  /** In how many rows of a column figures stand. */
  readonly figuresIn: (count: number, rows: number) => string;
  /** Behind a difference of shares. */
  readonly points: string;
  readonly value: string;
  readonly rule: string;
  readonly holds: (exact: number, rounded: number, wrong: number, unchecked: number) => string;
  readonly empty: string;
}

const days = (count: number): string => `${count} ngày`;
const inDays = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export const hoverWords: { readonly [language in Language]: HoverWords } = {
  vi: {
    alsoIn: 'Cũng ghi ở',
    line: 'dòng',
    usedBy: 'Được dùng ở',
    difference: 'lệch',
    unit: 'Đơn vị tính',
    expected: 'tính được',
    row: 'Dòng',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    beforeReport: count => `trước ngày báo cáo ${days(count)}`,
    afterReport: count => `sau ngày báo cáo ${days(count)}`,
    onReport: 'là ngày báo cáo',
    cutOff: (name, count) =>
      count === 0
        ? `là ngày chốt số liệu (${name})`
        : count < 0
          ? `trước ngày chốt số liệu (${name}) ${days(-count)}`
          : `sau ngày chốt số liệu (${name}) ${days(count)}`,
    noSuchDate: (month, count) => `Không có ngày này: tháng ${month} có ${count} ngày.`,
    mentions: (count, reports = 1) => `Nhắc đến ${count} lần trong ${reports > 1 ? `${reports} báo cáo` : 'báo cáo'}.`,
    law: amended => `sửa đổi, bổ sung ${amended}`,
    usual: said => `Thường viện dẫn: ${said}.`,
    registered: 'Có trong sổ văn bản.',
    boundTo: 'Gắn với ô',
    issuer: 'Cơ quan ban hành',
    dated: 'Ngày',
    key: 'Khóa',
    example: 'Ví dụ',
    noCell: 'Không có ô nào mang địa chỉ này.',
    columnTypes: {
      index: 'số thứ tự',
      text: 'chữ',
      count: 'số đếm',
      number: 'số',
      money: 'số tiền',
      percent: 'tỷ lệ phần trăm',
      date: 'ngày',
      document: 'văn bản',
    },
    figuresIn: (count, rows) => `${count}/${rows} dòng có số liệu`,
    points: 'điểm phần trăm',
    value: 'Giá trị',
    rule: 'Quy tắc',
    holds: (exact, rounded, wrong, unchecked) =>
      `Khớp ${exact} · khớp (làm tròn) ${rounded} · lệch ${wrong} · chưa đối chiếu ${unchecked}`,
    empty: 'để trống',
  },
  en: {
    alsoIn: 'Also stands at',
    line: 'line',
    usedBy: 'Used by',
    difference: 'off by',
    unit: 'Unit',
    expected: 'expected',
    row: 'Row',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    beforeReport: count => `${inDays(count)} before the report`,
    afterReport: count => `${inDays(count)} after the report`,
    onReport: 'the day of the report',
    cutOff: (name, count) =>
      count === 0
        ? `the cut-off (${name})`
        : count < 0
          ? `${inDays(-count)} before the cut-off (${name})`
          : `${inDays(count)} after the cut-off (${name})`,
    noSuchDate: (month, count) => `There is no such day: month ${month} has ${count} days.`,
    mentions: (count, reports = 1) =>
      `Mentioned ${count} ${count === 1 ? 'time' : 'times'} in ${reports > 1 ? `${reports} reports` : 'the report'}.`,
    law: amended => `amending ${amended}`,
    usual: said => `Usually cited as: ${said}.`,
    registered: 'In the register.',
    boundTo: 'Bound to the cell',
    issuer: 'Issued by',
    dated: 'Dated',
    key: 'Key',
    example: 'Example',
    noCell: 'No cell has this address.',
    columnTypes: {
      index: 'row numbers',
      text: 'text',
      count: 'counts',
      number: 'numbers',
      money: 'money',
      percent: 'percentages',
      date: 'dates',
      document: 'documents',
    },
    figuresIn: (count, rows) => `figures in ${count} of ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    points: 'percentage points',
    value: 'Value',
    rule: 'Rule',
    holds: (exact, rounded, wrong, unchecked) =>
      `Exact ${exact} · rounded ${rounded} · differs ${wrong} · unchecked ${unchecked}`,
    empty: 'blank',
  },
};

type Counted = { readonly [outcome in Outcome]: number };

/** What stands above an entry of the register. */
export const citedWords: { readonly [language in Language]: (mentions: number) => string } = {
  vi: mentions => (mentions === 0 ? 'Chưa được viện dẫn' : `Viện dẫn ${mentions} lần`),
  en: mentions => (mentions === 0 ? 'Not cited' : `Cited ${mentions} ${mentions === 1 ? 'time' : 'times'}`),
};

/** What stands above a table; what is none is not said. */
export const lensWords: { readonly [language in Language]: (counts: Counted) => string } = {
  vi: counts => {
    const { exact, rounded, wrong, involved, used, unchecked } = counts;
    return [
      `${sumOf(counts)} số liệu`,
      exact > 0 && `${exact} khớp`,
      rounded > 0 && `${rounded} khớp (làm tròn)`,
      wrong > 0 && `${wrong} lệch`,
      involved > 0 && `${involved} liên quan số lệch`,
      used > 0 && `${used} dùng để tính số khác`,
      unchecked > 0 && `${unchecked} chưa đối chiếu`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
  en: counts => {
    const { exact, rounded, wrong, involved, used, unchecked } = counts;
    const all = sumOf(counts);
    return [
      `${all} ${all === 1 ? 'figure' : 'figures'}`,
      exact > 0 && `${exact} exact`,
      rounded > 0 && `${rounded} rounded`,
      wrong > 0 && `${wrong} ${wrong === 1 ? 'differs' : 'differ'}`,
      involved > 0 && `${involved} related to one that differs`,
      used > 0 && `${used} used to compute others`,
      unchecked > 0 && `${unchecked} unchecked`,
    ]
      .filter(Boolean)
      .join(' · ');
  },
};

function sumOf(counts: Counted): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export interface FunctionWords {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly { readonly label: string; readonly summary: string }[];
}

const cellsVi = {
  label: 'ô hoặc dòng',
  summary: 'Các ô (tên cột, dòng.cột) hoặc các dòng: rows, group I, rows where [Cấp] = "xã".',
};
const columnVi = { label: '[cột]', summary: 'Cột lấy số, khi phần trước là các dòng; để trống là cột ở vế trái.' };
const cellsEn = {
  label: 'cells or rows',
  summary: 'Cells (a column, row.column) or rows: rows, group I, rows where [Cấp] = "xã".',
};
const columnEn = {
  label: '[column]',
  summary: 'The column to take, where rows come before it; the column on the left side by default.',
};

/** Functions of the rule language; arguments are separated by `;`. */
export const functionWords: { readonly [language in Language]: readonly FunctionWords[] } = {
  vi: [
    { name: 'SUM', summary: 'Tổng.', parameters: [cellsVi, columnVi] },
    { name: 'COUNT', summary: 'Số ô có số liệu.', parameters: [cellsVi, columnVi] },
    { name: 'MIN', summary: 'Số nhỏ nhất.', parameters: [cellsVi, columnVi] },
    { name: 'MAX', summary: 'Số lớn nhất.', parameters: [cellsVi, columnVi] },
    { name: 'AVERAGE', summary: 'Trung bình cộng.', parameters: [cellsVi, columnVi] },
    {
      name: 'ROUND',
      summary: 'Làm tròn.',
      parameters: [
        { label: 'số', summary: 'Phép tính hoặc ô cần làm tròn.' },
        { label: 'chữ số', summary: 'Số chữ số sau dấu phẩy.' },
      ],
    },
  ],
  en: [
    { name: 'SUM', summary: 'The sum.', parameters: [cellsEn, columnEn] },
    { name: 'COUNT', summary: 'How many cells hold a figure.', parameters: [cellsEn, columnEn] },
    { name: 'MIN', summary: 'The least.', parameters: [cellsEn, columnEn] },
    { name: 'MAX', summary: 'The greatest.', parameters: [cellsEn, columnEn] },
    { name: 'AVERAGE', summary: 'The mean.', parameters: [cellsEn, columnEn] },
    {
      name: 'ROUND',
      summary: 'Rounding.',
      parameters: [
        { label: 'value', summary: 'The cell or expression to round.' },
        { label: 'digits', summary: 'Digits after the decimal separator.' },
      ],
    },
  ],
};

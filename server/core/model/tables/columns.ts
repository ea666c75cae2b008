/**
 * Columns: ids, types and units, declared or recognised from titles and cells.
 */
import { memo } from '../../derive.ts';
import { moneySigns } from '../../figures/units.ts';
import { folded, idFromTitle, uniqueName } from '../names.ts';
import type { Column, ColumnType } from '../table.ts';
import type { RowInput, TableInput } from './build-table.ts';
import { isInScale, unitsOf } from './column-units.ts';

export interface BuiltColumns {
  readonly columns: readonly Column[];
  /** Index of the column with the printed row numbers. */
  readonly numberColumn: number | undefined;
  /** Index of the column with the labels. */
  readonly labelColumn: number | undefined;
}

/** How many cells of each column are numbers, and how many other words; the others say nothing of their column. */
interface Tally {
  readonly numbers: readonly number[];
  readonly words: readonly number[];
  /** Of the words, how many are codes. */
  readonly codes: readonly number[];
  /** Of the numbers, how many are percentages by their sign: "+6,6%". */
  readonly percents: readonly number[];
  /** Of the numbers, how many have the sign of money before them. */
  readonly moneys: readonly number[];
}

// Right because rows are immutable.
const tallyOf = memo((rows: readonly RowInput[]): Tally => {
  const numbers: number[] = [];
  const words: number[] = [];
  const codes: number[] = [];
  const percents: number[] = [];
  const moneys: number[] = [];
  for (const row of rows) {
    const kinds = kindsOf(row);
    for (let index = 0; index < kinds.length; index++) {
      const kind = kinds[index]!;
      if (kind === 'number' || kind === 'percent' || kind === 'money') numbers[index] = (numbers[index] ?? 0) + 1;
      else if (kind !== 'nothing') words[index] = (words[index] ?? 0) + 1;
      if (kind === 'code') codes[index] = (codes[index] ?? 0) + 1;
      if (kind === 'percent') percents[index] = (percents[index] ?? 0) + 1;
      if (kind === 'money') moneys[index] = (moneys[index] ?? 0) + 1;
    }
  }
  return { numbers, words, codes, percents, moneys };
});

// Right because a row is immutable.
const kindsOf = memo(({ cells }: RowInput): readonly CellKind[] => {
  const kinds: CellKind[] = [];
  // A plain loop: all cells of all tables are asked.
  for (let index = 0; index < cells.length; index++) {
    const text = cells[index]!.text.trim();
    if (text === '' || /^(?:\/{1,3}|-|–)$/u.test(text)) kinds.push('nothing');
    else if (isNumeric(text)) kinds.push(/%\)?$/u.test(text) ? 'percent' : moneyMark.test(text) ? 'money' : 'number');
    else kinds.push(isCoded(text) ? 'code' : 'words');
  }
  return kinds;
});

const moneyMark = new RegExp(`[${moneySigns}]`, 'u');

type CellKind = 'number' | 'money' | 'percent' | 'words' | 'code' | 'nothing';

export function buildColumns(input: TableInput): BuiltColumns {
  const tallies = input.pieces.map(tallyOf);
  const taken = new Set<string>();
  for (const { id } of input.columns) if (id) taken.add(id);
  const numberColumn = findNumberColumn(input);
  const types = input.columns.map(({ type }, index) => type ?? recogniseType(input, index, numberColumn, tallies));
  const units = unitsOf(input, types);
  const columns = input.columns.map((column, index): Column => {
    const type = types[index]!;
    const id = column.id ?? uniqueName(idFromTitle(column.title) || `cot_${index + 1}`, taken);
    return {
      index,
      id,
      declared: column.id !== undefined,
      title: column.title,
      path: column.path,
      type,
      unit: units[index],
      label: column.label,
      place: column.place,
    };
  });
  return { columns, numberColumn, labelColumn: findLabelColumn(columns, numberColumn, tallies) };
}

/**
 * The first column of words, past one of nothing but codes; in a table without any, the times that it begins with:
 * "Tháng 1", "Tháng 2".
 */
function findLabelColumn(
  columns: readonly Column[],
  numberColumn: number | undefined,
  tallies: readonly Tally[],
): number | undefined {
  const others = columns.filter(({ index }) => index !== numberColumn);
  const texts = others.filter(({ type }) => type === 'text');
  const isCoded = ({ index }: Column): boolean =>
    tallies.every(({ words, codes }) => (words[index] ?? 0) === (codes[index] ?? 0));
  const [first, second] = texts;
  if (first && second?.index === first.index + 1 && isCoded(first) && !isCoded(second) && second.title !== '')
    return isRemark(second) ? first.index : second.index;
  return first?.index ?? (others[0]?.type === 'date' ? others[0].index : undefined);
}

/** "Đơn vị tính", "Ghi chú": words, but not what a row is called by. */
function isRemark({ title }: Column): boolean {
  return /^(?:ghi chú|note|notes|remarks|đơn vị tính|đvt|đv tính|unit)/u.test(folded(title));
}

/** "422-071", "C02", "PN 15": letters or figures of a list of codes. */
function isCoded(text: string): boolean {
  return text.length <= 16 && /\d/u.test(text) && /^[A-ZĐ]{0,4}[-./\s]?\d[\d./-]*$/u.test(text);
}

function findNumberColumn(input: TableInput): number | undefined {
  const declared = input.columns.findIndex(column => column.type === 'index');
  if (declared >= 0) return declared;
  const titled = input.columns.findIndex(
    ({ title, type }) => type === undefined && /^(?:stt|tt|số tt|(?:số )?thứ tự|no\.?|#)$/u.test(folded(title)),
  );
  if (titled >= 0) return titled;
  // A first column with short numbers or nothing in it: without a title, or before a column of words.
  const first = input.columns[0];
  if (!first || first.type !== undefined || isCode(folded(first.title))) return undefined;
  const leads = input.pieces.map(leadsOf);
  if (!leads.every(({ areNumbers }) => areNumbers)) return undefined;
  const cells = leads.flatMap(({ texts }) => texts);
  if (cells.length === 0 || cells.some(isCodeAgain)) return undefined;
  if (folded(first.title) === '') return 0;
  const levels =
    cells.some(text => /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){1,3})[.)]?$/u.test(text)) || standUnderLetters(cells);
  const beside = input.pieces.every(piece => piece.every(row => !isNumeric(row.cells[1]?.text.trim() ?? '')));
  return levels && /^[I1A]/u.test(cells[0]!) && beside ? 0 : undefined;
}

/** What stands in the first column, and whether all of it may be numbers of rows. Right because rows are immutable. */
const leadsOf = memo((rows: readonly RowInput[]) => {
  const texts = rows.map(row => row.cells[0]?.text.trim() ?? '').filter(text => text !== '');
  return { texts, areNumbers: texts.every(isNumbering) };
});

/** "A1" or "A.1" where there is an "A". */
function standUnderLetters(cells: readonly string[]): boolean {
  const letters = new Set(cells.filter(({ length }) => length === 1));
  return cells.some(text => letters.has(text[0]!) && /^[A-ZĐ][.-]?\d{1,2}$/u.test(text));
}

/** "417", "417", "422": chapters of the budget, each said of several rows. */
function isCodeAgain(text: string, index: number, all: readonly string[]): boolean {
  return /^\d{2,}$/u.test(text) && text === all[index - 1];
}

function isNumbering(text: string): boolean {
  return /^(?:[IVXLC]{1,7}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,3}|[A-ZĐ][.-]?\d{1,2}|\d{1,2}[a-hđ]|[a-zđ]|[-+])[.)]?$/u.test(
    text,
  );
}

function recogniseType(
  input: TableInput,
  index: number,
  numberColumn: number | undefined,
  tallies: readonly Tally[],
): ColumnType {
  if (index === numberColumn) return 'index';
  const column = input.columns[index]!;
  const title = folded(column.title);
  if (/điểm (?:%|phần trăm)/u.test(title)) return 'number';
  if (
    /(?:^|[\s(])(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)(?:$|[\s(])|%|phần trăm|per\s?cent|share/u.test(title) &&
    !isAtRate(title)
  )
    return 'percent';
  // "Tỷ lệ giải ngân (%)" over "Tổng số | NSTW": all are percentages; "Số hộ" under "Số hộ, tỷ lệ" is not.
  const group = folded(column.path.at(-1) ?? '');
  const onlyShares =
    /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|per\s?cent|share)(?:$|[\s(])/u.test(group) ||
    (group.includes('%') && !/[,;&]|(?:^|\s)và\s/u.test(group));
  if (onlyShares && !/^số(?:$|\s)/u.test(title)) return 'percent';
  if (/^(?:ghi chú|note|notes|remarks|nội dung|diễn giải|đơn vị tính|đvt)/u.test(title)) return 'text';
  if (index <= 1 && /^(?:năm|năm học|giai đoạn|year|years?)$/u.test(title) && namesYears(input, index)) return 'text';
  let numeric = 0;
  let other = 0;
  let percents = 0;
  for (const tally of tallies) percents += tally.percents[index] ?? 0;
  for (const { numbers, words } of tallies) {
    numeric += numbers[index] ?? 0;
    other += words[index] ?? 0;
  }
  if (/^(?:thời gian|ngày|thời điểm|date)/u.test(title) && numeric <= other) return 'date';
  if (numeric === 0 || numeric < other) return 'text';
  // "So với năm 2024" over "+6,6%": its cells say what its title does not.
  if (
    percents >= 2 &&
    percents === numeric &&
    (title === '' || comparing.test(title)) &&
    !/bình quân|trung bình|average|mean/u.test(title)
  )
    return 'percent';
  if (isCode(title) || (title === '' && index > 0 && isOfLines(input, index))) return 'index';
  // Dollars at the top and in the total, or "(in millions)": what is between them may be rounded too.
  return tallies.some(({ moneys }) => (moneys[index] ?? 0) > 0) || isInScale(input, index) ? 'money' : 'number';
}

/** Titles of what compares with another time or with a plan. */
const comparing =
  /^(?:so (?:với|sánh)|tăng|giảm|chênh lệch|biến động|th ?\/ ?(?:kh|ck)|change|growth|variation|variance|compared|versus|vs\b|yoy|year[- ]on[- ]year)/u;

/** A column without a title whose small whole numbers rise from row to row: those of the lines of a statement. */
function isOfLines({ pieces }: TableInput, index: number): boolean {
  const rows = pieces.flat();
  let count = 0;
  let last = 0;
  for (const { cells } of rows) {
    const text = cells[index]?.text.trim() ?? '';
    if (text === '') continue;
    const number = /^(\d{2,3})[a-z]?$/u.exec(text)?.[1];
    if (number === undefined || Number(number) < last) return false;
    last = Number(number);
    count++;
  }
  return count >= 5 && count * 2 > rows.length;
}

/** "Thuế GTGT 10%", "Số xã đạt 100%": amounts at a rate, not rates. */
function isAtRate(title: string): boolean {
  const rates = [...title.matchAll(/%/gu)].map(({ index }) =>
    /\d\s?$/u.test(title.slice(Math.max(0, index - 3), index)),
  );
  return (
    rates.length > 0 && rates.every(Boolean) && !/tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|phần trăm|per\s?cent|share/u.test(title)
  );
}

/** Numbers that name and do not count: codes of lines, of the budget's chapters, of accounts. */
function isCode(title: string): boolean {
  // "Mã số 2": with the number of the column; "Mãsố": run together by a converter.
  return /^(?:(?:mã ?số|thuyết ?minh)(?: \d)?|mã(?! lực)(?: \p{L}+){0,4}|ms|chương|loại|khoản|mục|tiểu mục|số hiệu|số tài khoản|tài khoản|(?:số )?(?:cccd|cmnd|điện thoại)|số thẻ|code|account)$/u.test(
    title,
  );
}

/** Rows named by their years: "2021", "2022", "Cả giai đoạn". */
function namesYears({ pieces }: TableInput, index: number): boolean {
  return pieces.flat().every(({ cells }) => {
    const text = cells[index]?.text.trim() ?? '';
    return text === '' || /^(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?$/u.test(text) || /^\D/u.test(text);
  });
}

// A number with perhaps a sign, that of its money, brackets, percent, or a footnote mark and a short unit: "3,1 tỷ đồng", "120 ha".
function isNumeric(text: string): boolean {
  return (
    /^[(+\-−–]{0,2}(?:[A-Z]{0,2}[$£€¥₫₹₩]\s?[(-]?\d[\d.,]{0,40}(?:[mk]|bn)?|\d[\d.,]{0,40}\s?%?)\)?(?:\s?%)?(?:[⁰¹²³⁴-⁹*]{1,3}|\[\^?[^\]]{1,8}\])?$/u.test(
      text,
    ) ||
    (text.length < 40 && withUnit.test(text.normalize('NFC').toLowerCase()))
  );
}

const withUnit =
  /^[+\-−–]?\d[\d.,]{0,30}\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|million|billion|thousand)(?:\s(?:đồng|vnđ|vnd|usd|dong))?|đồng|vnđ|vnd|usd|ha|m2|m²|m3|m³|km|kg|tấn)$/u;

/**
 * A table from a sheet of a workbook, and what the sheet hides: digits, rows and columns, text that looks like numbers,
 * formulas without a result.
 */
import { type Decimal, decimal, equal } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { readFigures } from '../../figures/scan.ts';
import type { CellPlace, Finding, Place } from '../../finding.ts';
import { piecesOf } from '../../lists.ts';
import type { Sheet, SheetCell } from '../../syntax/workbook/sheet.ts';
import { columnName, type Region, regionAt } from '../../syntax/workbook/sheet-addresses.ts';
import { readWorkbook, type Workbook } from '../../syntax/workbook/workbook.ts';
import type { DataRequest } from '../declarations.ts';
import { nearest } from '../suggest.ts';
import type { BuiltTable } from '../tables/build-table.ts';
import { type GridCell, type GridRow, type GridTable, tableFromGrid } from './from-grid.ts';

interface SourceCell extends GridCell {
  readonly cell: SheetCell | undefined;
}

/** `uri` is the workbook's; `part` is what stands after `#` in `data:`: a sheet, perhaps with a region. */
export function tableFromWorkbook(
  uri: string,
  bytes: Uint8Array,
  part: string,
  request: DataRequest,
  style: NumberStyle,
): BuiltTable | { readonly table: undefined; readonly findings: readonly Finding[] } {
  const book = readWorkbook(bytes, style);
  if ('fault' in book) return refused(request, book.fault);
  const chosen = chooseSheet(book, part);
  if ('unknown' in chosen) {
    const names = book.sheets.map(({ name }) => name);
    return failed(request, {
      check: 'name-unknown',
      data: { name: chosen.unknown, nearest: nearest(chosen.unknown, names), known: names, in: 'workbook' },
    });
  }
  const sheet = book.sheet(chosen.name);
  if ('fault' in sheet) return refused(request, sheet.fault);
  const { rows, hidden } = gridOf(uri, sheet, chosen.region);
  const place: CellPlace = { kind: 'cell', uri, sheet: sheet.name, cell: 'A1' };
  const built = tableFromGrid({
    rows: piecesOf<GridRow>(rows),
    declaration: request.declaration,
    id: request.id,
    style,
    place: rows[0]?.[0]?.place ?? place,
    ragged: 'fine',
  });
  // A formula that failed is told of as such, in the words of its cell.
  const ofTable = built.findings.filter(({ check, data }) => check !== 'figure-unreadable' || !data.error);
  const findings = [...hidden, ...ofTable, ...warnings(built, style)];
  return { table: built.table, findings };
}

function refused(request: DataRequest, fault: string): { table: undefined; findings: readonly Finding[] } {
  return fault === 'too-large'
    ? failed(request, { check: 'limit-reached', data: { limit: 'unpacked' } })
    : failed(request, { check: 'source-unreadable', data: { fault, path: request.path } });
}

function failed(
  request: DataRequest,
  finding: Pick<Finding, 'check' | 'data'>,
): { table: undefined; findings: readonly Finding[] } {
  return { table: undefined, findings: [{ ...finding, place: request.place }] };
}

function chooseSheet(
  book: Workbook,
  part: string,
): { readonly name: string; readonly region: Region | undefined } | { readonly unknown: string } {
  const bang = part.lastIndexOf('!');
  const region = bang < 0 ? undefined : regionAt(part.slice(bang + 1));
  const wanted = (region ? part.slice(0, bang) : part).replace(/^'(.*)'$/, '$1').normalize('NFC');
  const name =
    wanted === ''
      ? (book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0])?.name
      : book.sheets.find(sheet => sheet.name.normalize('NFC').toLowerCase() === wanted.toLowerCase())?.name;
  return name === undefined ? { unknown: wanted } : { name, region };
}

/** What is displayed: without hidden rows and columns, merged cells marked as covered. */
function gridOf(
  uri: string,
  sheet: Sheet,
  region: Region | undefined,
): { readonly rows: readonly SourceCell[][]; readonly hidden: readonly Finding[] } {
  const within = (row: number, column: number): boolean =>
    !region || (row >= region.top && row <= region.bottom && column >= region.left && column <= region.right);
  const place = (row: number, column: number): Place => ({
    kind: 'cell',
    uri,
    sheet: sheet.name,
    cell: `${columnName(column)}${row}`,
  });
  const filled = sheet.rows.filter(({ number, cells }) =>
    cells.some((cell, column) => cell && (cell.text !== '' || cell.failed) && within(number, column)),
  );
  let width = 0;
  let start = Number.POSITIVE_INFINITY;
  const used = new Set<number>();
  for (const { number, cells } of filled) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || cell.text === '' || !within(number, column)) continue;
      used.add(column);
      width = Math.max(width, column + 1);
      start = Math.min(start, column);
    }
  }
  const numbers = filled.map(({ number }) => number).sort((a, b) => a - b);
  const covered = coveredCells(sheet.merged, numbers, width);
  const columns: number[] = [];
  for (let column = start; column < width; column++) if (!sheet.hiddenColumns.has(column)) columns.push(column);
  const rows = filled
    .filter(({ hidden }) => !hidden)
    .map(({ number, cells }) =>
      columns.map((column): SourceCell => {
        const cell = cells[column];
        const mark = covered.get(number)?.get(column);
        return { text: mark ?? cell?.text ?? '', place: place(number, column), cell };
      }),
    );
  const hidden: Finding[] = [];
  const hiddenRows = filled.filter(row => row.hidden).map(({ number }) => number);
  const hiddenColumns = [...used].filter(column => sheet.hiddenColumns.has(column)).sort((a, b) => a - b);
  const report = (kind: 'rows' | 'columns', names: readonly string[], at: Place): void => {
    hidden.push({
      check: 'source-cells-hidden',
      place: at,
      data: { kind, count: names.length, names: names.slice(0, 8).join(', '), more: names.length > 8 },
      about: `${sheet.name}.${kind}`,
    });
  };
  if (hiddenRows.length > 0) report('rows', hiddenRows.map(String), place(hiddenRows[0]!, columns[0] ?? 0));
  if (hiddenColumns.length > 0) {
    report('columns', hiddenColumns.map(columnName), place(filled[0]!.number, hiddenColumns[0]!));
  }
  return { rows, hidden };
}

/**
 * `<` for a cell covered from the left, `^` for one covered from above; in the rows that are filled, up to `width`
 * columns: what is merged may reach to the end of the sheet.
 */
function coveredCells(
  merged: readonly Region[],
  rows: readonly number[],
  width: number,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const covered = new Map<number, Map<number, string>>();
  let budget = 1_000_000;
  for (const { top, left, bottom, right } of merged) {
    if (left >= width) continue;
    for (let at = firstFrom(rows, top); at < rows.length && rows[at]! <= bottom && budget > 0; at++) {
      const row = rows[at]!;
      let line = covered.get(row);
      if (!line) {
        line = new Map();
        covered.set(row, line);
      }
      for (let column = left; column <= right && column < width && budget > 0; column++) {
        budget--;
        if (row !== top || column !== left) line.set(column, column > left ? '<' : '^');
      }
    }
  }
  return covered;
}

/** Where the first of ascending numbers stands that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One finding a column and kind, at the first such cell, with how many there are. */
function* warnings({ table, rows, sourceColumns }: GridTable, style: NumberStyle): Generator<Finding> {
  for (const [index, sourceColumn] of sourceColumns.entries()) {
    if (sourceColumn < 0) continue;
    const column = table.columns[index]!;
    const numeric = column.type !== 'text' && column.type !== 'index' && column.type !== 'date';
    const seen = new Map<string, { check: string; first: SourceCell; count: number; data: Finding['data'] }>();
    const note = (check: string, cell: SourceCell, data: Finding['data'] = {}): void => {
      const kind = `${check} ${data.fault ?? ''}`;
      const known = seen.get(kind);
      if (known) known.count++;
      else seen.set(kind, { check, first: cell, count: 1, data });
    };
    for (const row of rows.flat()) {
      const source = row[sourceColumn] as SourceCell | undefined;
      const cell = source?.cell;
      if (!source || !cell) continue;
      if (cell.failed) note('source-formula-failed', source, { fault: cell.text === '' ? 'blank' : 'error' });
      else if (numeric && cell.isText && isPrintedNumber(cell.text, style)) note('source-number-as-text', source);
      else if (cell.stored !== undefined) {
        const shown = readFigures(cell.text, style);
        const stored = storedValue(cell.stored);
        if (shown.length === 1 && stored && !equal(shown[0]!.value, stored)) {
          note('source-digits-hidden', source, { stored: printedStored(cell.stored, style) });
        }
      }
    }
    for (const { check, first, count, data } of seen.values()) {
      yield {
        check,
        // A share has endless digits; a count or an amount has not.
        ...(check === 'source-digits-hidden' && column.type === 'percent' ? { severity: 'hint' as const } : {}),
        place: first.place,
        data: { ...data, column: column.title, shown: first.text, count },
        about: `${table.id}.${column.id}`,
      };
    }
  }
}

function isPrintedNumber(text: string, style: NumberStyle): boolean {
  const [only, ...more] = readFigures(text, style);
  return only !== undefined && more.length === 0 && only.span.start === 0 && only.span.end === text.length;
}

/** The number that is stored, to the fifteen digits that a spreadsheet knows of it; exact, without IEEE arithmetic. */
export function storedValue(stored: string): Decimal | undefined {
  const match = /^([-+]?)(\d{1,400})(?:\.(\d{1,400}))?(?:[Ee]([-+]?\d{1,4}))?$/.exec(stored);
  if (!match) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = match as unknown as [string, string, string, string?, string?];
  const digits = (whole + fraction).replace(/^0+/, '');
  let scale = fraction.length - Number(exponent);
  let kept = digits;
  if (digits.length > 15) {
    scale -= digits.length - 15;
    kept = String(BigInt(digits.slice(0, 15)) + (digits[15]! >= '5' ? 1n : 0n));
  }
  const coefficient = BigInt(kept === '' ? '0' : kept);
  return decimal(sign === '-' ? -coefficient : coefficient, scale);
}

function printedStored(stored: string, style: NumberStyle): string {
  return stored.slice(0, 24).replace('.', style.decimal);
}

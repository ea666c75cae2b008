/**
 * The test tables: Markdown files of tables, each followed by what is true of it. A line `format: txt`, `yaml` or `csv`
 * above a table has it checked in that form instead of as a Markdown table.
 *
 * `language: en` above a table has its figures written as in English; here they stand with a decimal comma.
 *
 * A `truth` fence lists equations in terms of columns and rows (both from 1, header rows not counted), written without
 * any knowledge of how Soát reads a table:
 *
 * - `row 3 = 4 + 5 - 6`: in every row where column 3 is printed.
 * - `col 9 = 1 + 2 + 3 in 4 5`: row 9 is the sum of the rows, in these columns.
 * - `share 6 = 5 / 3`, `share 4 = 3 / 3 of row 1`, `growth 6 = 4 / 3`: percentages.
 * - `rate 6 = 4 / 3 * 10000`: one figure by another, times a number; `mean 7 = 1 + 2 + 3 in 4 5`, `largest`, `least`:
 *   of rows, in these columns.
 * - `rowshare 3 = 2 / 1 in 4 5`: row 3 is the percentage of row 2 in row 1, in these columns.
 * - `product 5 = 3 * 4`; `note 7 5 = 4 - 3`: the change that row 7's note in column 5 states.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface TestTable {
  readonly family: string;
  readonly name: string;
  readonly format: 'md' | 'txt' | 'yaml' | 'csv';
  /** English tables are written here with a decimal comma, as all are, and checked with a decimal point. */
  readonly language: 'vi' | 'en';
  /** The lines above the table. */
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly equations: readonly Equation[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Equation {
  readonly kind: 'sum' | 'share' | 'growth' | 'product' | 'note' | 'rate' | 'mean' | 'largest' | 'least';
  readonly result: Place;
  /** For rates: what the quotient is taken times. */
  readonly factor?: bigint;
  /** For sums: signed terms; else the two operands. */
  readonly terms: readonly (Place & { readonly sign: 1 | -1 })[];
}

const folder = new URL('data/', import.meta.url);

export function testTables(): TestTable[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .flatMap(name => readTables(name.replace(/\.md$/, ''), readFileSync(new URL(name, folder), 'utf8')));
}

export function readTables(family: string, source: string): TestTable[] {
  return source
    .split(/^## /m)
    .slice(1)
    .map(section => {
      const lines = section.split('\n');
      const name = lines[0]!.trim();
      const first = lines.findIndex(line => line.startsWith('|'));
      const last = lines.findLastIndex(line => line.startsWith('|'));
      const table = lines.slice(first, last + 1);
      const truth = /```truth\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
      const headerRows = headerLength(table);
      const rows = table.slice(headerRows).map(cellsOf);
      return {
        family,
        name,
        language: /^language: en$/m.test(section) ? 'en' : 'vi',
        format: (/^format: (txt|yaml|csv)$/m.exec(section)?.[1] ?? 'md') as TestTable['format'],
        caption: lines
          .slice(1, first)
          .filter(line => !/^(?:format|language): /.test(line))
          .join('\n')
          .trim(),
        header: table.slice(0, headerRows),
        rows,
        equations: truth
          .split('\n')
          .filter(line => line.trim() !== '')
          .flatMap(line => equationsOf(line, rows)),
      };
    });
}

/** Header, delimiter, and rows up to the first that holds figures or a number of its own. */
function headerLength(lines: readonly string[]): number {
  let length = 2;
  while (length < lines.length) {
    const cells = cellsOf(lines[length]!);
    const columnNumbers = cells.every(cell => /^(?:\(?(?:[A-Z]|\d+)\)?(?:=.*)?)?$/.test(cell));
    if (
      !columnNumbers &&
      (cells[0] !== '' || cells.some(cell => /^\**-?\d[\d.,]*%?\**$/.test(cell) && !/^20\d\d$/.test(cell)))
    )
      break;
    length++;
  }
  return length;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(cell => cell.trim());
}

function equationsOf(line: string, rows: readonly (readonly string[])[]): Equation[] {
  const [kind, rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  if (kind === 'col' || kind === 'mean' || kind === 'largest' || kind === 'least') {
    const [, result, terms, columns] = /^(\d+) = ([\d +-]+?) in ([\d ]+)$/.exec(rest)!;
    return columns!.split(' ').map(column => ({
      kind: kind === 'col' ? 'sum' : kind,
      result: { row: Number(result) - 1, column: Number(column) - 1 },
      terms: [...terms!.matchAll(/([-+]?)\s*(\d+)/g)].map(([, sign, row]) => ({
        row: Number(row) - 1,
        column: Number(column) - 1,
        sign: sign === '-' ? (-1 as const) : (1 as const),
      })),
    }));
  }
  if (kind === 'note') {
    const [, row, column, a, b] = /^(\d+) (\d+) = (\d+) - (\d+)$/.exec(rest)!.map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const at = (index: number): Place => ({ row: row - 1, column: index - 1 });
    return [
      {
        kind: 'note',
        result: at(column),
        terms: [
          { ...at(a), sign: 1 },
          { ...at(b), sign: -1 },
        ],
      },
    ];
  }
  if (kind === 'rowshare') {
    const [, result, a, b, columns] = /^(\d+) = (\d+) \/ (\d+) in ([\d ]+)$/.exec(rest)!;
    return columns!.split(' ').map((column): Equation => {
      const at = (row: string): Place => ({ row: Number(row) - 1, column: Number(column) - 1 });
      return {
        kind: 'share',
        result: at(result!),
        terms: [
          { ...at(a!), sign: 1 },
          { ...at(b!), sign: 1 },
        ],
      };
    });
  }
  if (kind === 'rate') {
    const [, result, a, b, factor] = /^(\d+) = (\d+) \/ (\d+) \* (\d+)$/.exec(rest)!;
    const at = (row: number, column: string): Place => ({ row, column: Number(column) - 1 });
    return rows.flatMap((cells, row): Equation[] =>
      valueIn(cells[Number(result) - 1]!) === undefined
        ? []
        : [
            {
              kind: 'rate',
              result: at(row, result!),
              terms: [
                { ...at(row, a!), sign: 1 },
                { ...at(row, b!), sign: 1 },
              ],
              factor: BigInt(factor!),
            },
          ],
    );
  }
  const [, result, right, base] = /^(\d+) = (.+?)(?: of row (\d+))?$/.exec(rest)!;
  const parts = [...right!.matchAll(/([-+*/]?)\s*(\d+)/g)];
  return rows.flatMap((row, index): Equation[] => {
    const column = Number(result) - 1;
    if (valueIn(row[column]!) === undefined) return [];
    const terms = parts.map(([, sign, at], position) => ({
      row: base !== undefined && position === 1 ? Number(base) - 1 : index,
      column: Number(at) - 1,
      sign: sign === '-' ? (-1 as const) : (1 as const),
    }));
    const named = kind === 'row' ? 'sum' : (kind as Equation['kind']);
    return [{ kind: named, result: { row: index, column }, terms }];
  });
}

/** The value of a cell in millionths, and how many decimals are printed; undefined where no number is. */
export function valueIn(cell: string): { readonly value: bigint; readonly decimals: number } | undefined {
  const match = /^\**([-+]?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,6}))?%?\**$/.exec(cell.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction = ''] = match;
  const digits = BigInt(whole!.replace(/\./g, '') + fraction.padEnd(6, '0'));
  return { value: sign === '-' ? -digits : digits, decimals: fraction.length };
}

/** Whether an equation no longer holds by more than rounding could explain; undefined where a figure is not there. */
export function isBroken(
  { kind, result, terms, factor = 1n }: Equation,
  rows: readonly (readonly string[])[],
): boolean | undefined {
  const stated =
    kind === 'note'
      ? noteValue(rows[result.row]?.[result.column] ?? '')
      : valueIn(rows[result.row]?.[result.column] ?? '');
  if (!stated) return undefined;
  const values = terms.map(({ row, column }) => rows[row]?.[column] ?? '');
  const read = values.map(valueIn);
  if (kind === 'sum' || kind === 'note') {
    if (read.every(value => value === undefined)) return undefined;
    if (values.some((text, index) => read[index] === undefined && !/^(?:|[-/]|\/\/)$/.test(text))) return undefined;
    const total = read.reduce((sum, value, index) => sum + (value?.value ?? 0n) * BigInt(terms[index]!.sign), 0n);
    const decimals = Math.max(stated.decimals, ...read.map(value => value?.decimals ?? 0));
    const room = halfUnit(decimals) * BigInt(terms.length + 1);
    return abs(total - stated.value) > room;
  }
  if (kind === 'mean' || kind === 'largest' || kind === 'least') return isOffMean(kind, stated, read);
  const [a, b] = read;
  if (!a || !b) return undefined;
  const unit = 10n ** BigInt(6 - stated.decimals);
  if (kind === 'product') {
    const room = a.value * halfUnit(b.decimals) + b.value * halfUnit(a.decimals) + 1000000n * unit;
    return abs(a.value * b.value - stated.value * 1000000n) > room;
  }
  if (b.value === 0n) return undefined;
  if (kind === 'rate') return abs(a.value * factor * 1000000n - stated.value * b.value) > abs(b.value) * unit;
  const top = kind === 'growth' ? a.value - b.value : a.value;
  const measured = a.decimals > 0 || b.decimals > 0 ? 2n : 1n;
  return abs(top * 100000000n - stated.value * b.value) > abs(b.value) * unit * measured;
}

function isOffMean(
  kind: 'mean' | 'largest' | 'least',
  stated: { readonly value: bigint; readonly decimals: number },
  read: readonly ReturnType<typeof valueIn>[],
): boolean | undefined {
  const values = read.flatMap(each => (each ? [each.value] : []));
  if (values.length === 0) return undefined;
  if (kind === 'largest') return !values.includes(stated.value) || values.some(value => value > stated.value);
  if (kind === 'least') return !values.includes(stated.value) || values.some(value => value < stated.value);
  const total = values.reduce((x, y) => x + y, 0n);
  const count = BigInt(values.length);
  return abs(total - stated.value * count) > count * 10n ** BigInt(6 - stated.decimals);
}

/** What a printed figure may be off by through rounding; whole numbers are counts. */
function halfUnit(decimals: number): bigint {
  return decimals === 0 ? 0n : 10n ** BigInt(6 - decimals) / 2n;
}

function noteValue(text: string): ReturnType<typeof valueIn> {
  const match = /^(Tăng|Giảm) (\d+)/.exec(text);
  if (!match) return undefined;
  const value = BigInt(match[2]!) * 1000000n;
  return { value: match[1] === 'Giảm' ? -value : value, decimals: 0 };
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The table as files of its form, with its rows as given; the first is the one to check. */
export function filesOf(
  table: TestTable,
  given: readonly (readonly string[])[] = table.rows,
): Readonly<Record<string, string>> {
  const rows = table.language === 'en' ? given.map(row => row.map(inEnglish)) : given;
  switch (table.format) {
    case 'md':
      return { 'bang.md': markdownOf(table, rows) };
    case 'txt':
      return { 'bang.txt': plainTextOf(table, rows) };
    case 'yaml':
      return { 'bang.yaml': `${appendixOf(table)}rows: |\n${rows.map(row => `  | ${row.join(' | ')} |\n`).join('')}` };
    case 'csv':
      return {
        'bang.yaml': `${appendixOf(table, false)}data: bang.csv\n`,
        'bang.csv': [...titleRows(table), ...rows].map(row => row.join(';')).join('\n'),
      };
    default:
      return table.format satisfies never;
  }
}

function inEnglish(cell: string): string {
  if (!/^\**[-+]?[\d.,]+%?\**$/.test(cell)) return cell;
  return cell.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'));
}

export function markdownOf(table: TestTable, rows: readonly (readonly string[])[] = table.rows): string {
  const body = rows.map(row => `| ${row.join(' | ')} |`);
  return `${[table.caption, ''].filter((line, index) => index > 0 || line !== '').join('\n')}\n${table.header.join('\n')}\n${body.join('\n')}\n`;
}

/** Cells between tabs, the page broken in the middle, the header printed again on the second page. */
function plainTextOf(table: TestTable, rows: readonly (readonly string[])[]): string {
  const lines = (cells: readonly (readonly string[])[]): string[] => cells.map(row => row.join('\t'));
  const middle = rows.length >> 1;
  return [
    ...(table.caption === '' ? [] : [table.caption, '']),
    ...lines(titleRows(table)),
    ...lines(rows.slice(0, middle)),
    '\f',
    ...lines(titleRows(table)),
    ...lines(rows.slice(middle)),
    '',
  ].join('\n');
}

function appendixOf(table: TestTable, columns = true): string {
  const unit = /[Đđ]ơn vị(?: tính)?: ([^)\n]+)/.exec(table.caption)?.[1];
  const title = table.caption.split('\n')[0] || table.name;
  return [
    'soat: 1',
    'appendix: I',
    `title: ${JSON.stringify(title)}`,
    ...(unit ? [`unit: ${unit}`] : []),
    ...(columns ? ['columns:', ...columnLines(titleRows(table))] : []),
    '',
  ].join('\n');
}

/** One or two rows of titles as YAML; a blank in the first row goes on to its right where the second row has a title. */
function columnLines([first = [], second]: readonly (readonly string[])[]): string[] {
  return first.flatMap((title, index) => {
    const below = second?.[index] ?? '';
    if (below === '') return [`  - {title: ${JSON.stringify(title)}}`];
    const leaf = `      - {title: ${JSON.stringify(below)}}`;
    return title === '' ? [leaf] : [`  - title: ${JSON.stringify(title)}`, '    columns:', leaf];
  });
}

function titleRows(table: TestTable): string[][] {
  return table.header.filter((_, index) => index !== 1).map(cellsOf);
}

/** Two columns of different periods that hold the same figures row by row. */
import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { tablesOf } from '../model/report.ts';
import type { Column, Table } from '../model/table.ts';
import { yearsIn } from '../reading/tables/periods.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'column-unchanged',
  severity: 'hint',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) yield* unchangedIn(table);
  },
  words: {
    vi: {
      summary: 'Hai kỳ ghi số giống hệt nhau ở mọi dòng.',
      message: data =>
        `Cột "${text(data.column)}" giống hệt cột "${text(data.before)}" ở cả ${text(data.rows)} dòng. Đề nghị kiểm tra số liệu kỳ này đã được cập nhật hay chưa.`,
    },
    en: {
      summary: 'Two periods hold the same figures in every row.',
      message: data =>
        `Column "${text(data.column)}" is the same as column "${text(data.before)}" in all ${text(data.rows)} rows. Please check whether this period's figures were entered.`,
    },
  },
};

const leastRows = 5;

// Right because a table is immutable.
const unchangedIn = memo((table: Table): readonly Finding[] => {
  const periods = table.columns.filter(column => isFigures(column) && isPeriod(column));
  const findings: Finding[] = [];
  for (const [index, column] of periods.entries()) {
    const before = periods.slice(0, index).find(other => isPair(other, column));
    if (!before) continue;
    const rows = sameRows(table, before, column);
    if (rows === undefined) continue;
    findings.push({
      check: 'column-unchanged',
      place: column.place ?? table.place,
      data: { column: column.title, before: before.title, rows },
      about: `${table.id}.${column.id}`,
    });
  }
  return findings;
});

function isFigures({ type }: Column): boolean {
  return type === 'number' || type === 'count' || type === 'money';
}

/** One year, one month or one quarter. */
function isPeriod({ path, title }: Column): boolean {
  const words = [...path, title].join(' ');
  return yearsIn(words).length === 1 || (words.match(within) ?? []).length === 1;
}

const within = /(?<!\p{L})(?:tháng|quý|month|quarter|q)\s?(?:\d{1,2}|[ivx]{1,4})(?![\p{L}\d])/giu;

/** The same title but for the year, the month or the quarter. */
function isPair(a: Column, b: Column): boolean {
  const bare = ({ path, title }: Column): string =>
    [...path, title]
      .join('|')
      .normalize('NFC')
      .toLowerCase()
      .replace(within, '')
      .replace(/(?:19|20)\d\d|\[\^?[^\]]{1,8}\]|[\s¹²³⁰-⁹]/gu, '');
  return bare(a) === bare(b);
}

/** How many rows hold two equal figures; undefined when any differ, or when they say little. */
function sameRows(table: Table, a: Column, b: Column): number | undefined {
  let rows = 0;
  const values = new Set<string>();
  for (const row of table.rows) {
    const left = row.cells[a.index]!.figures[0]?.text;
    const right = row.cells[b.index]!.figures[0]?.text;
    if (left === undefined && right === undefined) continue;
    if (left !== right) return undefined;
    rows++;
    values.add(left!);
  }
  return rows >= leastRows && values.size >= 4 ? rows : undefined;
}

/** Printed row numbers that leave one out: 3, then 5. */

import { memo } from '../derive.ts';
import type { Finding } from '../finding.ts';
import { lengthOf } from '../lists.ts';
import { tablesOf } from '../model/report.ts';
import { cellPlace, type Row, type Table } from '../model/table.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'row-number-skipped',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) if (table.numberColumn !== undefined) yield* skipped(table);
  },
  words: {
    vi: {
      summary: 'Số thứ tự nhảy cách.',
      message: data =>
        `Số thứ tự ghi ${text(data.stated)} sau ${text(data.before)}; thiếu ${text(data.expected)}. Đề nghị kiểm tra có sót dòng hay đánh số nhầm.`,
    },
    en: {
      summary: 'Row numbers leave one out.',
      message: data =>
        `Row ${text(data.stated)} follows row ${text(data.before)}; ${text(data.expected)} is missing. Please check whether a row was lost or misnumbered.`,
    },
  },
};

/** Numbers restart in each group; rows without a number that fill a gap exactly are rows that lost theirs. */
function* skipped(table: Table): Generator<Finding> {
  if (isSelection(table)) return;
  let before: number | undefined;
  let unnumbered = 0;
  for (const piece of table.pieces) {
    const run = runOf(piece);
    // In a run of numbers nothing can be missing but before its first row.
    for (const row of run ? piece.slice(0, 1) : piece) {
      if (row.kind === 'group' || row.kind === 'total') {
        before = undefined;
        unnumbered = 0;
        continue;
      }
      const number = plainNumber(row);
      if (number === undefined) {
        if (row.number === undefined && row.kind === 'plain') unnumbered++;
        else if (row.number !== undefined) before = undefined;
        continue;
      }
      const gap = before === undefined ? 0 : number - before - 1;
      if (gap > 0 && gap <= 5 && unnumbered < gap) {
        const place = cellPlace(row, table.numberColumn!);
        const expected = gap === 1 ? String(number - 1) : `${before! + 1}–${number - 1}`;
        yield {
          check: 'row-number-skipped',
          place,
          data: { stated: row.number!, before: String(before), expected },
          about: `${table.id}.${row.address}`,
        };
      }
      before = number;
      unnumbered = 0;
    }
    before = run?.last ?? before;
  }
}

/** Rows of a longer list under the numbers they have there: 12, 15, 21. They begin late, and no two follow one another. */
function isSelection(table: Table): boolean {
  if (lengthOf(table.pieces) > mostSelected) return false;
  const numbers = table.rows.flatMap(row => plainNumber(row) ?? []);
  return (
    numbers.length >= 2 && numbers[0]! > 1 && numbers.every((number, at) => at === 0 || number > numbers[at - 1]! + 1)
  );
}

const mostSelected = 60;

/** Rows numbered one after another, and the last number; undefined where they are anything else. Right because rows are immutable. */
const runOf = memo((rows: readonly Row[]): { readonly last: number } | undefined => {
  let last: number | undefined;
  for (const row of rows) {
    const number = row.kind === 'group' || row.kind === 'total' ? undefined : plainNumber(row);
    if (number === undefined || (last !== undefined && number !== last + 1)) return undefined;
    last = number;
  }
  return last === undefined ? undefined : { last };
});

function plainNumber(row: Row): number | undefined {
  const match = /^(\d{1,6})[.)]?$/.exec(row.number ?? '');
  return match ? Number(match[1]) : undefined;
}

/**
 * The verdicts in a table's rows, found from the results of relations: rows of a long table need not be looked at to
 * know that nothing in them has changed.
 */
import type { Figure } from '../figures/figure.ts';
import type { Verdict } from '../finding.ts';
import type { Row, Table } from '../model/table.ts';
import { type Marks, type ResultMark, worse } from './marks.ts';

export interface RowMarks {
  /** Equal for equal verdicts at equal places of the row; with `rest` it is exact. */
  code(row: Row): number;
  /** What does not fit into the number; mostly empty. */
  rest(row: Row): string;
  verdict(row: Row, figure: Figure): Verdict | undefined;
}

export function rowMarks(table: Table, marks: Marks): RowMarks {
  const { origin } = table;
  if (origin.kind === 'cells') return byFigure(marks);
  const results = marks.results(origin.block);
  const codes = new Float64Array(table.rows.length);
  const more = new Map<number, string>();
  // The results of a row, as a chain: `last[row]`, then `before[result]`.
  const last = new Int32Array(table.rows.length).fill(-1);
  const before = new Int32Array(results.length);
  let row = 0;
  for (const [index, { verdict, start }] of results.entries()) {
    row = rowAt(origin.rowStarts, start, row);
    if (row < 0) {
      row = 0;
      continue;
    }
    before[index] = last[row]!;
    last[row] = index;
    const code = (start - origin.rowStarts[row]!) * 4 + worse.indexOf(verdict);
    if (code < perResult && codes[row]! < mostCode) codes[row] = codes[row]! * perResult + code;
    else more.set(row, `${more.get(row) ?? ''}${code},`);
  }
  return {
    code: ({ index }) => codes[index]!,
    rest: ({ index }) => (more.size === 0 ? '' : (more.get(index) ?? '')),
    verdict: ({ index }, figure) => {
      let found: Verdict | undefined;
      for (let at = last[index]!; at >= 0; at = before[at]!) {
        const result: ResultMark = results[at]!;
        if (result.figure === figure && worse.indexOf(result.verdict) > (found ? worse.indexOf(found) : 0))
          found = result.verdict;
      }
      return found;
    },
  };
}

/** Three results of rows shorter than 2,048 characters are held exactly by a number. */
const perResult = 2 ** 13;
const mostCode = 2 ** 40;

/** The row that holds an offset: mostly that of the result before, or the next one. */
function rowAt(starts: readonly number[], offset: number, near: number): number {
  for (let row = near; row < near + 2 && row < starts.length; row++) {
    if (starts[row]! <= offset && (row + 1 === starts.length || starts[row + 1]! > offset)) return row;
  }
  let low = 0;
  let high = starts.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Cells that stand one by one: figure by figure. */
function byFigure(marks: Marks): RowMarks {
  return {
    code: () => 0,
    rest: ({ cells }) =>
      cells
        .flatMap(({ figures }) => figures)
        .map(figure => worse.indexOf(marks.verdict(figure) ?? 'unchecked'))
        .join(''),
    verdict: (_, figure) => marks.verdict(figure),
  };
}

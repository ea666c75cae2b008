/**
 * The verdicts in a row of a table, as what its HTML depends on: to know that nothing in a row has changed its verdicts
 * are compared, not its cells.
 */
import type { Figure } from '../../figures/figure.ts';
import type { Row } from '../../model/table.ts';
import { type MarkedVerdict, type Marks, type ResultMark, worse } from '../marks.ts';

export interface RowMarks {
  /** Equal for equal verdicts at equal places of the row; with `rest` it is exact. */
  readonly code: number;
  /** What does not fit into the number; mostly empty. */
  readonly rest: string;
  verdict(figure: Figure): MarkedVerdict | undefined;
}

export function rowMarks({ line, cells }: Row, marks: Marks): RowMarks {
  if (!line) return byFigure(cells, marks);
  const results = marks.results(line);
  let code = 0;
  let rest = '';
  for (const { verdict, start } of results) {
    const own = start * 8 + worse.indexOf(verdict);
    if (own < perResult && code < mostCode) code = code * perResult + own;
    else rest += `${own},`;
  }
  return { code, rest, verdict: figure => worstOf(figure, results) };
}

/** Three results of rows shorter than 2,048 characters are held exactly by a number. */
const perResult = 2 ** 14;
const mostCode = 2 ** 39;

function worstOf(figure: Figure, results: readonly ResultMark[]): MarkedVerdict | undefined {
  let found: MarkedVerdict | undefined;
  for (const { figure: own, verdict } of results) {
    if (own === figure && worse.indexOf(verdict) > (found ? worse.indexOf(found) : 0)) found = verdict;
  }
  return found;
}

/** Cells that stand one by one: figure by figure. */
function byFigure(cells: Row['cells'], marks: Marks): RowMarks {
  return {
    code: 0,
    rest: cells
      .flatMap(({ figures }) => figures)
      .map(figure => worse.indexOf(marks.verdict(figure) ?? 'unchecked'))
      .join(''),
    verdict: figure => marks.verdict(figure),
  };
}

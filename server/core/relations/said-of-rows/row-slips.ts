/** A figure that is a slip of one cell of the row that its sentence is about. */
import { absolute, compare, isZero, multiply, subtract } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import type { Column } from '../../model/table.ts';
import { haveOneSlip } from '../diagnosis/slipped-digits.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import type { SameFigure } from '../said-again/same-figures.ts';
import { cellsLike, digitsOf, sameKind } from './row-cells.ts';
import { columnsOf, isCalledOtherwise, saysJustThat, scoreOf, wordsAbout, yearsMeant } from './row-words.ts';
import type { SaidOfRow } from './said-rows.ts';
import type { Sentence } from './said-sentences.ts';

/** A pair of which the words leave no doubt. */
export interface RowReading extends SameFigure {
  readonly certain: boolean;
}

export interface Around {
  readonly sentence: Sentence;
  readonly style: NumberStyle;
  /** The figures of the passage that stand in the rows of the table that it names, by their columns. */
  readonly agreeing: ReadonlyMap<Column, ReadonlySet<ProseFigure>>;
}

/** The one cell that a figure is a slip of, where the words before it speak of its column. */
export function readingOf(
  prose: ProseFigure,
  said: SaidOfRow,
  { sentence, style, agreeing }: Around,
): RowReading | undefined {
  if (prose.approximate) return undefined;
  const { table, row } = said.named;
  const columns = columnsOf(table, style);
  const maySlip = ({ column }: (typeof columns)[number]): boolean =>
    sameKind(prose.figure, column, said.named) && isSlipOf(prose.figure, row.cells[column.index]!.figures[0]!);
  if (!columns.some(maySlip) || isCalledOtherwise(prose, said.named, sentence, style)) return undefined;
  if (isShareOfCells(prose, said, sentence)) return undefined;
  const others = said.figures.filter(other => other !== prose);
  const agreed = new Set(others.flatMap(other => cellsLike(other, said.named)));
  const here = others.filter(other => cellsLike(other, said.named).length > 0).length;
  const words = wordsAbout(prose, sentence);
  const years = yearsMeant(sentence, columns, agreed);
  const dated = columns.some(({ times }) => times.length > 0);
  const possible = columns
    .filter(
      ({ column, times }) =>
        !agreed.has(column) &&
        sameKind(prose.figure, column, said.named) &&
        (times.length === 0 || times.some(time => years.includes(time))),
    )
    .map(one => ({ ...one, score: scoreOf(one, words, sentence) }));
  const slips = possible.filter(({ column }) => isSlipOf(prose.figure, row.cells[column.index]!.figures[0]!));
  const top = Math.max(0, ...slips.map(({ score }) => score));
  const [meant, second] = slips.filter(({ score }) => score === top);
  if (!meant || second || possible.some(({ score }) => score > top)) return undefined;
  const alike = agreeing.get(meant.column)?.size ?? 0;
  const told =
    possible.length === 1 || alike > 0 || (top > 0 && possible.filter(({ score }) => score === top).length === 1);
  const around = new Set([...agreeing.values()].flatMap(figures => [...figures])).size;
  const digits = digitsOf(prose.figure).length;
  // Another time than the table's.
  if (sentence.times().years.length > 0 && !dated && here === 0) return undefined;
  // Short numbers come near one another by chance.
  const shown = here > 1 || (around > 1 && top >= 0.5);
  if (
    digits < 4 &&
    !(told && saysJustThat(prose, meant, said, sentence, { style, loose: shown && top > 0 && digits > 2 }))
  )
    return undefined;
  if (digits < 2 && said.named.names.length === 0) return undefined;
  if (digits < 3) {
    const sure = here > 1 || (here > 0 && top === 1) || (alike > 0 && top > 0);
    return sure ? { prose, table, row, column: meant.column, certain: true } : undefined;
  }
  if (here + around === 0 && !(told && digits > 3)) return undefined;
  return { prose, table, row, column: meant.column, certain: told ? here + around > 0 || top > 0 : digits > 3 };
}

function isSlipOf(figure: Figure, cell: Figure): boolean {
  return haveOneSlip(figure, cell);
}

/**
 * "có điều kiện 1.284.760 triệu đồng (44,57%)": right of the amount before it, which stands in the row, and of another cell there; so it is
 * not the rate that the row has a column for.
 */
function isShareOfCells(
  { figure, span: { start } }: ProseFigure,
  { named }: SaidOfRow,
  { figures }: Sentence,
): boolean {
  const before = figures.findLast(other => other.span.end <= start);
  const [column] = figure.kind === 'percent' && before ? cellsLike(before, named) : [];
  const part = column && named.row.cells[column.index]!.figures[0]?.value;
  if (!part) return false;
  const room = { coefficient: 5, scale: 1 - figure.quantum };
  return named.row.cells.some(({ figures: [cell] }) => {
    if (!cell || cell.kind === 'percent' || isZero(cell.value)) return false;
    const gap = absolute(subtract(multiply(figure.value, cell.value), part));
    return compare(gap, multiply(absolute(cell.value), room)) <= 0;
  });
}

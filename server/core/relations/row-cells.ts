/** In which cells of a row a figure of the text stands. */
import { memo } from '../derive.ts';
import type { Figure } from '../figures/figure.ts';
import type { Column } from '../model/table.ts';
import type { NamedRow } from './row-names.ts';
import type { SaidFigure } from './said-sentences.ts';

/** Percentages stand in columns of percentages. */
export function sameKind(figure: Figure, column: Column, { row }: NamedRow): boolean {
  const cell = row.cells[column.index]?.figures[0];
  if (!cell) return false;
  return (
    (figure.kind === 'percent') === (column.type === 'percent' || cell.kind === 'percent' || column.title.includes('%'))
  );
}

/** The columns of a row in which a figure stands, exactly or with fewer decimals. */
export type CellsLike = (figure: SaidFigure, named: NamedRow) => readonly Column[];

/** Each figure of a passage is looked for in each row that is named once, whatever it is asked for. */
export function cellsReader(): CellsLike {
  const known = new Map<SaidFigure, Map<NamedRow, readonly Column[]>>();
  return (figure, named) => {
    let ofFigure = known.get(figure);
    if (!ofFigure) {
      ofFigure = new Map();
      known.set(figure, ofFigure);
    }
    let columns = ofFigure.get(named);
    if (!columns) {
      columns = columnsWith(figure.prose.figure, named);
      ofFigure.set(named, columns);
    }
    return columns;
  };
}

function columnsWith(figure: Figure, named: NamedRow): readonly Column[] {
  const own = withoutZeros(digitsOf(figure));
  const { columns } = named.table;
  const found: Column[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    if (!sameKind(figure, column, named)) continue;
    const { figures } = named.row.cells[column.index]!;
    if (figures.some(cell => own === tellingDigits(cell) || isRounded(figure, cell))) found.push(column);
  }
  return found;
}

/** The digits of a cell but for zeros at either end. Right to remember because a figure is immutable. */
const tellingDigits = memo((cell: Figure): string => withoutZeros(digitsOf(cell)));

/** The same number with fewer decimals. */
function isRounded(figure: Figure, cell: Figure): boolean {
  const fewer = cell.decimals - figure.decimals;
  if (fewer <= 0 || figure.exponent !== cell.exponent) return false;
  const scale = 10n ** BigInt(fewer);
  return (BigInt(digitsOf(cell)) + scale / 2n) / scale === BigInt(digitsOf(figure));
}

export function digitsOf({ text }: Figure): string {
  return text.replace(/\D/gu, '');
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)|(?<=[1-9])0+$/gu, '');
}

/** In which cells of a row a figure of the text stands. */
import { memo, memo2 } from '../../derive.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Column, Row, TableHead } from '../../model/table.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import type { NamedRow } from './row-names.ts';

/** The columns of a row in which a figure stands, exactly or with fewer decimals. */
export function cellsLike({ figure }: ProseFigure, { row, table }: NamedRow): readonly Column[] {
  return columnsByDigits(row, table).get(cellKey(figure)) ?? none;
}

/** What a figure of the text and the cells it may stand in have in common. Right to remember because it is immutable. */
export const cellKey: (figure: Figure) => string = memo((figure: Figure) =>
  keyOf(figure.kind === 'percent', digitsOf(figure)),
);

/** The keys of all figures in a row. */
export function cellKeysOf({ row, table }: NamedRow): Iterable<string> {
  return columnsByDigits(row, table).keys();
}

const none: readonly Column[] = [];

// Right because rows and heads are immutable.
const columnsByDigits = memo2((row: Row, { columns }: TableHead): ReadonlyMap<string, readonly Column[]> => {
  const found = new Map<string, Column[]>();
  for (const column of columns) {
    const cell = row.cells[column.index];
    if (!cell || cell.figures.length === 0) continue;
    const percent = holdsPercent(column, cell.figures[0]!);
    for (const digits of new Set(cell.figures.flatMap(printedAs))) {
      const key = keyOf(percent, digits);
      const known = found.get(key);
      if (known) known.push(column);
      else found.set(key, [column]);
    }
  }
  return found;
});

/** Percentages stand in columns of percentages. */
export function sameKind(figure: Figure, column: Column, { row }: NamedRow): boolean {
  const cell = row.cells[column.index]?.figures[0];
  return cell !== undefined && (figure.kind === 'percent') === holdsPercent(column, cell);
}

function holdsPercent({ type, title }: Column, cell: Figure): boolean {
  return type === 'percent' || cell.kind === 'percent' || title.includes('%');
}

function keyOf(percent: boolean, digits: string): string {
  return `${percent ? '%' : ''}${withoutZeros(digits)}`;
}

/** Its digits, and those of it with fewer decimals. */
function printedAs(cell: Figure): readonly string[] {
  const digits = digitsOf(cell);
  const printed = [digits];
  const whole = BigInt(digits);
  for (let fewer = 1, scale = 10n; fewer <= cell.decimals; fewer++, scale *= 10n)
    printed.push(`${(whole + scale / 2n) / scale}`);
  return printed;
}

export function digitsOf({ text }: Figure): string {
  return text.replace(/\D/gu, '');
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)|(?<=[1-9])0+$/gu, '');
}

/**
 * A copied table as rows of cells: what was displayed, and which cells were merged.
 */

export type Origin = 'excel' | 'word' | 'sheets' | 'html' | 'text';

export interface GridCell {
  /** The displayed text on one line. */
  readonly text: string;
  /** How many rows and columns the cell covers; 1 and 1 for most. */
  readonly rows: number;
  readonly columns: number;
  /** Marked as a heading cell by the source (`th`, `thead`). */
  readonly heading: boolean;
}

/** A place of the grid: a cell's own corner, or a place that a merged cell covers. */
export type GridPlace =
  | { readonly kind: 'cell'; readonly cell: GridCell }
  | { readonly kind: 'left' | 'above'; readonly cell: GridCell };

export interface Grid {
  readonly origin: Origin;
  /** All rows have `width` places. */
  readonly rows: readonly (readonly GridPlace[])[];
  readonly width: number;
}

export interface LooseRow {
  readonly cells: readonly GridCell[];
}

const nothing: GridCell = { text: '', rows: 1, columns: 1, heading: false };

/** More cells than this are not laid out: a paste of that size is data to be kept outside. */
const most = 400_000;

/**
 * Lays rows of cells out on a grid, each cell to the first free place of its row, as HTML does. Empty rows and columns
 * at the edges are left out.
 */
export function layOut(origin: Origin, loose: readonly LooseRow[]): Grid {
  const places: GridPlace[][] = loose.map(() => []);
  let width = 0;
  for (const [row, { cells }] of loose.entries()) {
    let column = 0;
    for (const cell of cells) {
      const line = places[row]!;
      while (line[column]) column++;
      const across = Math.min(cell.columns, Math.max(1, Math.floor(most / loose.length) - column));
      const down = Math.min(cell.rows, loose.length - row);
      for (let below = 0; below < down; below++) {
        for (let right = 0; right < across; right++) {
          places[row + below]![column + right] =
            below === 0 && right === 0
              ? { kind: 'cell', cell: { ...cell, rows: down, columns: across } }
              : { kind: right > 0 ? 'left' : 'above', cell };
        }
      }
      column += across;
      width = Math.max(width, column);
    }
  }
  return trimmed({ origin, width, rows: places.map(line => filled(line, width)) });
}

function filled(line: readonly GridPlace[], width: number): GridPlace[] {
  return Array.from({ length: width }, (_, column) => line[column] ?? { kind: 'cell', cell: nothing });
}

function trimmed(grid: Grid): Grid {
  const full = (place: GridPlace): boolean => place.cell.text !== '';
  const rows = [...grid.rows];
  while (rows.length > 0 && !rows.at(-1)!.some(place => place.kind === 'cell' && full(place))) rows.pop();
  while (rows.length > 0 && !rows[0]!.some(full)) rows.shift();
  let width = grid.width;
  const own = (place: GridPlace | undefined): boolean => place?.kind === 'cell' && full(place);
  while (width > 1 && !rows.some(line => own(line[width - 1]) || line[width - 1]?.kind === 'left')) width--;
  // A title that spans wider than the table below it does not make the table wider.
  while (
    width > 1 &&
    !rows.some(line => own(line[width - 1])) &&
    rows.filter(line => line[width - 1]?.kind === 'left').length <= 2
  )
    width--;
  let from = 0;
  while (from < width - 1 && !rows.some(line => own(line[from]))) from++;
  return { ...grid, width: width - from, rows: rows.map(line => line.slice(from, width)) };
}

/** What is displayed at a place; covered places show nothing of their own. */
export function textAt(place: GridPlace): string {
  return place.kind === 'cell' ? place.cell.text : '';
}

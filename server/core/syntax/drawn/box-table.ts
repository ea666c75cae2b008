/**
 * Tables drawn as boxes, with `+ - |` as pandoc, reStructuredText and databases print them (`=` under the header), or
 * with the box characters of Unicode. Cells may hold several lines and reach over others. Linear; never throws.
 */

import { type Line, lineAt } from '../lines.ts';
import { isNumeric } from '../plain/spaced-layout.ts';
import { type Drawn, drawnOf, isBar, isJunction, isRule, isRuled, plus } from './drawn-lines.ts';
import { type PlacedCell, type PlacedRow, type ReadLines, withWords } from './line-cells.ts';

/** Whether a line is the top of a box, and what is under it the first line of its cells. */
export function opensBox(content: string, line: Line): boolean {
  const code = content.charCodeAt(line.first);
  if (code !== plus && (code < 0x250c || code > 0x257f)) return false;
  if (line.next >= content.length || line.next === line.end) return false;
  const drawn = drawnOf(content, line);
  if (!isRule(drawn) || drawn.junctions.length < 2) return false;
  return isBar(content.charCodeAt(lineAt(content, line.next).first));
}

/** The last line of the box that `opening` begins: the last of the lines that begin with a bar or a rule. */
export function boxEnd(content: string, opening: Line): Line {
  let last = opening;
  for (let at = opening.next; at < content.length; ) {
    const line = lineAt(content, at);
    const code = content.charCodeAt(line.first);
    if (line.first === line.end || !(isBar(code) || isJunction(code))) break;
    last = line;
    at = line.next;
  }
  return last;
}

/** Lines between two rules, and the rule over them. */
interface Band {
  readonly rule: Drawn;
  readonly lines: Drawn[];
}

/** The table of a box; undefined where its lines hold no row. `earlier` is what stood there before an edit. */
export function readBox(text: string, earlier?: ReadLines): ReadLines | undefined {
  const bands: Band[] = [];
  let last: Drawn | undefined;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    at = Math.max(line.next, at + 1);
    const drawn = drawnOf(text, line);
    if (isRule(drawn)) last = drawn;
    else {
      const band = bands.at(-1);
      if (band && band.rule === last) band.lines.push(drawn);
      else if (last) bands.push({ rule: last, lines: [drawn] });
    }
  }
  const columns = columnsOf(bands, last);
  if (bands.length === 0 || columns.length < 3) return undefined;
  const { rows, under } = placedRows(bands, columns);
  if (rows.length === 0) return undefined;
  // Another kind of rule stands under the header.
  const header = bands.findIndex(({ rule }, index) => index > 0 && heavy.test(rule.text) && !heavy.test(last!.text));
  const heads = header > 0 ? under[header]! : 0;
  return withWords(text, rows, heads < rows.length ? heads : 0, earlier);
}

const heavy = /[=═━┅┉╍]/;

/** Where columns begin and end: where rules meet anywhere. */
function columnsOf(bands: readonly Band[], last: Drawn | undefined): readonly number[] {
  const rules = [...bands.map(({ rule }) => rule), ...(last ? [last] : [])];
  const found = new Set(rules.flatMap(({ junctions }) => junctions));
  const widest = rules.reduce<readonly number[]>(
    (a, { junctions }) => (junctions.length > a.length ? junctions : a),
    [],
  );
  // Rules drawn by hand do not stand exactly under one another: none has more columns than the longest.
  const isLoose = rules.every(({ junctions }) => junctions.length === widest.length);
  return isLoose ? widest : [...found].sort((a, b) => a - b);
}

function placedRows(
  bands: readonly Band[],
  columns: readonly number[],
): { readonly rows: readonly PlacedRow[]; readonly under: readonly number[] } {
  const rows: { start: number; end: number; cells: PlacedCell[] }[] = [];
  /** By band: how many rows stand over it. */
  const under: number[] = [];
  let owners: { readonly cell: PlacedCell; readonly row: number; readonly first: number }[] = [];
  for (const { rule, lines } of bands) {
    under.push(rows.length);
    const walls = lines.map(line => wallsOf(line, columns));
    const isOpen = columns.map((at, index) => index + 1 < columns.length && !ruledAt(rule, columns, index, at));
    if (!isOpen.slice(0, -1).some(Boolean) && isOneLineEach(lines, walls)) {
      for (const [index, line] of lines.entries()) {
        const cells = [...cellsIn(walls[index]!)].map(([first, next]) => placed([line], [walls[index]!], first, next));
        rows.push({ start: line.line.start, end: line.line.end, cells });
      }
      owners = [];
      continue;
    }
    const row = { start: lines[0]!.line.start, end: lines.at(-1)!.line.end, cells: [] as PlacedCell[] };
    const before = owners;
    owners = [];
    rows.push(row);
    for (const [first, next] of cellsIn(walls[0]!)) {
      const above = isOpen[first] ? before.find(owner => owner.first === first) : undefined;
      const cell = placed(lines, walls, first, next);
      if (!above) {
        row.cells.push(cell);
        owners.push({ cell, row: rows.length - 1, first });
        continue;
      }
      const ruled = wallsOf(rule, columns);
      above.cell.pieces.push(pieceOf(rule, ruled, first, next), ...cell.pieces);
      above.cell.down++;
      rows[above.row]!.end = row.end;
      owners.push(above);
    }
  }
  return { rows, under };
}

function ruledAt({ text, junctions }: Drawn, columns: readonly number[], index: number, at: number): boolean {
  if (junctions.length === columns.length) return true;
  return isRuled(text, at, columns[index + 1]!);
}

/** Where the bars of a line stand for each column; undefined where a cell runs over. */
type Walls = readonly (number | undefined)[];

function wallsOf({ bars, junctions, text }: Drawn, columns: readonly number[]): Walls {
  if (bars.length === columns.length) return bars;
  if (junctions.length === columns.length) return junctions;
  return columns.map(at =>
    [at, at - 1, at + 1].find(near => isBar(text.charCodeAt(near)) || isJunction(text.charCodeAt(near))),
  );
}

/** First column, and the one after the last, of each cell. */
function* cellsIn(walls: Walls): Generator<readonly [number, number]> {
  let first = 0;
  for (let index = 1; index < walls.length; index++) {
    if (walls[index] === undefined && index < walls.length - 1) continue;
    yield [first, index];
    first = index;
  }
}

function placed(lines: readonly Drawn[], walls: readonly Walls[], first: number, next: number): PlacedCell {
  return {
    pieces: lines.map((line, index) => pieceOf(line, walls[index]!, first, next)),
    across: next - first,
    down: 1,
  };
}

function pieceOf(
  { offset, text, line }: Drawn,
  walls: Walls,
  first: number,
  next: number,
): PlacedCell['pieces'][number] {
  const from = walls[first];
  const to = walls[next];
  const start = from === undefined ? line.first : offset(from) + 1;
  return { start, end: Math.max(start, to === undefined ? line.start + text.length : offset(to)) };
}

/** Rows without rules between them, as databases print them: two lines or more with figures under one another. */
function isOneLineEach(lines: readonly Drawn[], walls: readonly Walls[]): boolean {
  if (lines.length < 2) return false;
  const figures: number[] = [];
  let named = 0;
  for (const [index, { text }] of lines.entries()) {
    const cells = [...cellsIn(walls[index]!)].map(([first, next]) =>
      text.slice((walls[index]![first] ?? -1) + 1, walls[index]![next]).trim(),
    );
    if (cells.slice(0, 2).some(cell => cell !== '')) named++;
    for (const [column, cell] of cells.entries())
      if (column > 0 && isNumeric(cell)) figures[column] = (figures[column] ?? 0) + 1;
  }
  return named * 2 > lines.length && figures.some(count => count * 2 > lines.length);
}

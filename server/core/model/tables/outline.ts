/**
 * The levels of a table's rows, from their numbers and labels: "I, 1, a, -", "1, 1.1, 1.1.1", "Tổng số" at the top or
 * the bottom, "Trong đó" in between.
 */
import { memo, memo2, slot } from '../../derive.ts';
import { alikeAtEnds, lengthOf, type Pieces, piecesOf, piecesWith } from '../../lists.ts';
import type { TableLexicon } from '../../reading/tables/lexicon.ts';
import { isLongerPeriod } from '../../reading/tables/periods.ts';
import { normal, startsWithOne } from '../../reading/tables/phrases.ts';
import { isTotalLabel, type LabelFormula, labelFormula, opensLikeTotal } from '../../reading/tables/totals.ts';
import type { Row, Table, TableHead } from '../table.ts';
import { announcedDash, depthOf, type Marker, markerOf, type Style } from './row-markers.ts';

export interface OutlineRow {
  readonly row: Row;
  readonly index: number;
  /** 0 at the top. */
  readonly depth: number;
  /** The row it stands under; undefined at the top. */
  readonly parent: number | undefined;
  readonly children: readonly number[];
  readonly total: boolean;
  /** A total between others that close the rows above them alike: "Cộng khối 6", "Quý I". */
  readonly alike?: true;
  /** A total by its first word and its place alone: "Tổng diện tích tự nhiên" as the first or the last row. */
  readonly loose: boolean;
  /** Part of what is above it that need not add up with its neighbours: "Trong đó: nữ" and what follows it. */
  readonly ofWhich: boolean;
  /** Opens a closed breakdown: "Chia ra". */
  readonly breakdown: boolean;
  /** Opens one by its first word alone, which leaves open whether all is listed under it: "Theo nguyên nhân". */
  readonly dividing: boolean;
  /** Whether any of its amounts is printed. */
  readonly figures: boolean;
  /** The rows that its label adds up: "(I+II+III)". */
  readonly formula: LabelFormula | undefined;
  /** The number or marker it is numbered by: `I`, `2`, `1.1`, `a`, `-`; undefined without one. */
  readonly marker: string | undefined;
}

interface Draft extends OutlineRow {
  depth: number;
  parent: number | undefined;
  children: number[];
}

/** The outline of a table. Linear in its rows; where rows have changed but say the same of it, the earlier one with these rows. */
export function outlineOf(table: Table, lexicon: TableLexicon): readonly OutlineRow[] {
  const last = lastOutlines.get(table.head);
  const outline = (last?.lexicon === lexicon ? outlineAgain(last, table) : undefined) ?? outlineAnew(table, lexicon);
  lastOutlines.set(table.head, { lexicon, pieces: table.pieces, outline });
  return outline;
}

interface KnownOutline {
  readonly lexicon: TableLexicon;
  readonly pieces: Pieces<Row>;
  readonly outline: readonly OutlineRow[];
}

// By the head, which versions of a table share. Right because the rows are compared.
const lastOutlines = slot<TableHead, KnownOutline>();

/** Undefined where a row has come or gone, or says something else of the outline; the first and the last row always do. */
function outlineAgain({ lexicon, pieces, outline }: KnownOutline, table: Table): readonly OutlineRow[] | undefined {
  const { top, bottom } = alikeAtEnds(pieces, table.pieces);
  const old = pieces.slice(top, pieces.length - bottom).flat();
  const own = table.pieces.slice(top, table.pieces.length - bottom).flat();
  if (old.length !== own.length) return undefined;
  if (own.length === 0) return outline;
  const ends = alikeAtEnds(old, own);
  const first = lengthOf(pieces.slice(0, top));
  const [start, end] = [first + ends.top, first + own.length - ends.bottom];
  if (start === end) return outline;
  // The last row may be the total of the periods before it.
  if (start === 0 || end >= outline.length - 1 || end - start > fewRows) return undefined;
  const fresh = outline.slice();
  for (let index = start; index < end; index++) {
    const row = own[index - first]!;
    if (!saysTheSame(old[index - first]!, row, { table: table.head, lexicon })) return undefined;
    fresh[index] = { ...outline[index]!, row };
  }
  shapes.set(fresh, shapeOf(outline));
  piecesOfOutlines.set(fresh, piecesWith(fresh, outlinePieces(outline), start, end));
  return fresh;
}

/** The rows of an outline in pieces that stay the same arrays where an edit has changed nothing. */
export function outlinePieces(outline: readonly OutlineRow[]): readonly (readonly OutlineRow[])[] {
  const known = piecesOfOutlines.get(outline);
  if (known) return known;
  const pieces = piecesOf(outline);
  piecesOfOutlines.set(outline, pieces);
  return pieces;
}

// Right because an outline is immutable.
const piecesOfOutlines = slot<readonly OutlineRow[], readonly (readonly OutlineRow[])[]>();

/** What an outline says besides its rows' own words, by their indexes; of many rows a few. */
export interface OutlineShape {
  /** Totals with figures. */
  readonly totals: readonly number[];
  /** Rows with figures that may add up others: totals, those with rows under them, those whose label adds up. */
  readonly wholes: readonly number[];
  /** The first row with figures. */
  readonly first: number | undefined;
  /** Whether a row stands under one with figures. */
  readonly hasParents: boolean;
}

/** The same object as long as rows only change in what an outline does not ask of them. */
export function shapeOf(outline: readonly OutlineRow[]): OutlineShape {
  const known = shapes.get(outline);
  if (known) return known;
  const totals: number[] = [];
  const wholes: number[] = [];
  let first: number | undefined;
  let hasParents = false;
  for (let index = 0; index < outline.length; index++) {
    const { total, figures, formula, children, parent } = outline[index]!;
    if (parent !== undefined && outline[parent]!.figures) hasParents = true;
    if (!figures) continue;
    first ??= index;
    if (total) totals.push(index);
    if (total || formula || children.length > 0) wholes.push(index);
  }
  const shape = { totals, wholes, first, hasParents };
  shapes.set(outline, shape);
  return shape;
}

// Right because an outline is immutable.
const shapes = slot<readonly OutlineRow[], OutlineShape>();

/** More are looked at one by one. */
const fewRows = 32;

function saysTheSame(old: Row, fresh: Row, context: SaidWith): boolean {
  const [a, b] = [saidOf(old, context), saidOf(fresh, context)];
  return (
    (old.number === undefined) === (fresh.number === undefined) &&
    a.total === b.total &&
    a.ofWhich === b.ofWhich &&
    a.breakdown === b.breakdown &&
    a.dividing === b.dividing &&
    a.figures === b.figures &&
    a.formula === b.formula &&
    a.opens === b.opens &&
    a.isFirst === b.isFirst &&
    a.plain !== undefined &&
    a.plain.style === b.plain?.style &&
    a.plain.text === b.plain.text &&
    a.plain.dots === b.plain.dots
  );
}

function outlineAnew(table: Table, lexicon: TableLexicon): readonly OutlineRow[] {
  const drafts: Draft[] = [];
  /** Rows that are open, outermost first, with the style that opened each level. */
  const open: { style: Style; dots: number; index: number; marker: string | undefined }[] = [];
  let previous: Marker | undefined;
  const said = table.pieces.flatMap(piece => saidIn(piece, { table: table.head, lexicon }));
  const numbered = table.pieces.some(isNumbered) || standUnderNumbers(table, said);
  for (let index = 0; index < said.length; index++) {
    const row = table.rows[index]!;
    const { total, ofWhich, breakdown, dividing, figures, plain } = said[index]!;
    const own = plain ?? markerOf(table, row, previous);
    const isHead = own.style === 'none' && figures && !ofWhich && !breakdown && said[index + 1]?.isFirst;
    const marker: Marker = isHead ? { ...own, style: 'head' } : own;
    const ends = index === 0 || index === table.rows.length - 1;
    if (total && (own.style === 'none' || own.style === 'capitals' || (ends && isWholeTotal(row, lexicon)))) {
      open.length = 0;
      drafts.push({ ...draft(row, index, marker, said[index]!), total: true });
      continue;
    }
    const closes = said[index]!.opens && isSubtotal(said, index);
    if (figures && own.style === 'none' && (closes || (ends && isLooseTotal(table, index, lexicon)))) {
      open.length = 0;
      drafts.push({ ...draft(row, index, marker, said[index]!), total: true, loose: true });
      continue;
    }
    const depth = depthOf(marker, open, { numbered, ofWhich: ofWhich || breakdown });
    open.length = depth;
    const above = open.at(-1);
    const parent = above?.index;
    const inherited = parent !== undefined && drafts[parent]!.ofWhich;
    open.push({ style: marker.style, dots: marker.dots, index, marker: marker.text });
    drafts.push({
      ...draft(row, index, marker, said[index]!),
      depth,
      parent,
      ofWhich: ofWhich || inherited,
      breakdown,
      dividing,
    });
    if (parent !== undefined) drafts[parent]!.children.push(index);
    if (marker.text !== undefined) previous = marker;
  }
  return drafts;
}

/** "Cộng khu vực I" behind numbered rows, where the numbers then begin anew, end, or the total follows. */
function isSubtotal(said: readonly Said[], index: number): boolean {
  const [before, next] = [said[index - 1], said[index + 1]];
  return (
    before?.plain?.style === 'arabic' &&
    next !== undefined &&
    (next.isFirst || next.total || next.plain?.style !== 'arabic')
  );
}

function draft(row: Row, index: number, marker: Marker, { figures, formula }: Said): Draft {
  return {
    row,
    index,
    depth: 0,
    parent: undefined,
    children: [],
    total: false,
    loose: false,
    ofWhich: false,
    breakdown: false,
    dividing: false,
    figures,
    formula,
    marker: marker.text,
  };
}

/** The rows beside it are numbered, or plain: dashes under the first row are its own parts. "Quý III" closes its months. */
function isLooseTotal(table: Table, index: number, lexicon: TableLexicon): boolean {
  const next = table.rows[index === 0 ? 1 : index - 1];
  if (!next) return false;
  const { label } = table.rows[index]!;
  if (!opensLikeTotal(label, lexicon) && !(index > 0 && isLongerPeriod(label, next.label, lexicon))) return false;
  const { style } = markerOf(table, next, undefined);
  return index > 0 || (style !== 'dash' && style !== 'plus');
}

// Right because rows are immutable.
const isNumbered = memo((rows: readonly Row[]) => rows.some(({ number }) => number !== undefined));

/** "1. Tổng lượt khách", "Khách quốc tế", "Khách nội địa", "2. …": rows under those whose labels begin with numbers. */
function standUnderNumbers(table: Table, said: readonly Said[]): boolean {
  const [first, second] = said;
  if (!first || !second?.figures || second.total || second.opens || second.plain?.style !== 'none') return false;
  if (first.plain) return first.isFirst && said.some(({ plain }) => plain?.style === 'arabic' && plain.text === '2');
  const { text } = markerOf(table, table.rows[0]!, undefined);
  const next = text === 'I' ? 'II' : text === 'A' ? 'B' : undefined;
  return said.some(({ plain }, index) => !plain && markerOf(table, table.rows[index]!, undefined).text === next);
}

interface Said extends Pick<OutlineRow, 'total' | 'ofWhich' | 'breakdown' | 'dividing' | 'figures' | 'formula'> {
  /** The marker where it does not depend on the one before it: all but single capitals. */
  readonly plain: Marker | undefined;
  /** Whether its number is 1. */
  readonly isFirst: boolean;
  /** Whether it begins as a total does. */
  readonly opens: boolean;
}

interface SaidWith {
  readonly table: TableHead;
  readonly lexicon: TableLexicon;
}

/** What rows say by themselves. Right to remember because rows, heads and lexica are immutable. */
const saidIn = memo2(
  (rows: readonly Row[], context: SaidWith): readonly Said[] => rows.map(row => saidOf(row, context)),
  (a, b) => a.table === b.table && a.lexicon === b.lexicon,
);

function saidOf(row: Row, { table, lexicon }: SaidWith): Said {
  const marker = markerOf(table, row, undefined);
  const figures = hasFigures(table, row);
  return {
    ...saidBy(row, lexicon, figures),
    figures,
    formula: labelFormula(row.label),
    opens: opensLikeTotal(row.label, lexicon),
    isFirst: marker.style === 'arabic' && marker.text === '1',
    plain: marker.style === 'roman' || marker.style === 'alpha' ? undefined : marker,
  };
}

function saidBy(
  row: Row,
  lexicon: TableLexicon,
  figures: boolean,
): Pick<OutlineRow, 'total' | 'ofWhich' | 'breakdown' | 'dividing'> {
  const label = normal(row.label).replace(/^[-+*•–.\s]+/u, '');
  // "Bao gồm: - Phí do địa phương thu" is the first part itself.
  const said = !announcedDash.test(label) && startsWithOne(label, lexicon.breakdownStarts);
  const dividing = !said && !figures && divides(label, lexicon);
  return {
    total: isTotal(row, lexicon),
    ofWhich: startsWithOne(label, lexicon.ofWhichStarts),
    breakdown: said || dividing,
    dividing,
  };
}

/** "Theo nguyên nhân", "By cause"; not "By 31 March", "Theo Nghị quyết 18": a day or a paper is nothing to divide by. */
function divides(label: string, { dividingStarts, notDividing }: TableLexicon): boolean {
  return startsWithOne(label, dividingStarts) && !/\d/u.test(label) && !notDividing.some(no => label.startsWith(no));
}

function isTotal(row: Row, lexicon: TableLexicon): boolean {
  if (row.kind === 'measure') return false;
  if (isTotalLabel(row.label, lexicon)) return true;
  // A total that runs over the column of the numbers.
  return row.label === '' && row.number !== undefined && isTotalLabel(row.number, lexicon);
}

/** "Tổng số" with a number of its own, as the first row or the last; "B. TỔNG CHI" stands over the rows that follow. */
function isWholeTotal(row: Row, lexicon: TableLexicon): boolean {
  return lexicon.totalLabels.includes(normal(row.label).replace(/[\s.:]+$/u, ''));
}

function hasFigures(table: TableHead, row: Row): boolean {
  const { numberColumn, labelColumn, columns } = table;
  // A plain loop: every cell is asked.
  for (let index = 0; index < row.cells.length; index++) {
    if (row.cells[index]!.figures.length === 0 || index === numberColumn || index === labelColumn) continue;
    if (columns[index]!.type !== 'text') return true;
  }
  return false;
}

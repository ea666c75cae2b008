/**
 * A table as checks and exits see it, whatever it was written in.
 */
import { placedLineAt } from '../document.ts';
import type { Figure } from '../figures/figure.ts';
import { type Place, textPlace } from '../finding.ts';
import type { Block, Span } from '../text.ts';
import type { Caption } from './tables/captions.ts';

export type ColumnType = 'index' | 'text' | 'count' | 'number' | 'money' | 'percent' | 'date' | 'document';

/** A leaf column. Grouped headers are kept as the path of titles above it. */
export interface Column {
  readonly index: number;
  /** Declared, or the title without diacritics (`tong_so`), made unique within the table. */
  readonly id: string;
  readonly declared: boolean;
  readonly title: string;
  /** Titles of the header groups above, outermost first. */
  readonly path: readonly string[];
  /** Declared, or recognised from the cells. */
  readonly type: ColumnType;
  /** Declared, or read from the header or caption ("Đơn vị tính: triệu đồng"). */
  readonly unit: string | undefined;
  /** Its number in the row of column numbers, with its formula: `A`, `3`, `3=4+5`. */
  readonly label: string | undefined;
  /** Where its title stands. */
  readonly place: Place | undefined;
}

export type CellKind =
  /** One number, perhaps with a unit: `1.991`, `84,17%`, `3.145 tỷ đồng`. */
  | 'figure'
  /** Several figures or figures within words: `34 nhiệm vụ/06 đơn vị`, `179/183 lớp`. Read one by one. */
  | 'phrase'
  /** Words without figures, or a column whose type is not numeric. */
  | 'text'
  /** `/`, `//`, `-`: does not apply. 0 in a sum. */
  | 'not-applicable'
  | 'blank'
  /** Covered by a phrase that runs across (`<`, or the trailing blanks after prose), or a blank of the form. */
  | 'covered'
  /** In a numeric column, but not a number of the report's style: `56.35%`, `12a`. */
  | 'unreadable';

export interface Cell {
  readonly kind: CellKind;
  /** The cell's text as it is to be printed: markup, row id and escapes removed. */
  readonly text: string;
  /** One for `figure`; all of them for `phrase`; none otherwise. Spans relative to the row's text. */
  readonly figures: readonly Figure[];
  /** The cell's content without the white space around it, relative to the row's text. */
  readonly span: Span;
}

export type RowKind =
  /** A heading of its group: Roman or upper-case label; its figures, if any, are the group's totals. */
  | 'group'
  /** "Tổng cộng", "Cộng", "Tổng số": the total of the rows of its group or table. */
  | 'total'
  /** A measure of the unit or group above ("Số lượng phòng chuyên môn" under its unit). */
  | 'measure'
  | 'plain';

/** Where a row stands among the others is not part of it: rows above may come and go. */
export interface Row {
  /** Declared with `{#id}` or `id:`. */
  readonly id: string | undefined;
  /** The printed number (STT) as it stands, markup removed: `3`, `I`, `2.1`, `-`; undefined when blank. */
  readonly number: string | undefined;
  /** The text of the label column. */
  readonly label: string;
  readonly kind: RowKind;
  /** Address of the row this one belongs to: its unit, else its group; undefined at the top. */
  readonly parent: string | undefined;
  /** Id of the measure, for `measure` rows. */
  readonly measure: string | undefined;
  /** As many as there are columns. */
  readonly cells: readonly Cell[];
  /** The line of text it stands in: what its places are relative to, so that it stays the same wherever it moves. */
  readonly line: Block | undefined;
  /** The places of cells that stand one by one: workbook cells, YAML mappings, CSV. Empty where there is a line. */
  readonly places: readonly Place[];
  /** Stable and unique within the table: declared id, else `r3`, `rI.r3`, `rI.r3.phong`. Never a line number. */
  readonly address: string;
}

/** What one unit is counted by, when each unit has a row per measure. */
export interface Measure {
  readonly id: string;
  readonly title: string;
}

/** The text of a `rules` block and where it stands. */
export interface RuleSource {
  readonly text: string;
  /** The place of a span of `text`. */
  place(span: Span): Place;
}

/** Where the rows of a table come from. */
export type TableOrigin =
  | {
      /** Lines of a block. */
      readonly kind: 'text';
      readonly block: Block;
      /** Not between pipes alone. */
      readonly drawn?: 'html' | 'lines' | undefined;
      /** What its first lines say over all columns, its title or its unit: they are no rows. */
      readonly over?: readonly string[];
    }
  /** Cells that stand one by one. */
  | { readonly kind: 'cells' };

/** All of a table but its rows. */
export interface TableHead {
  /** First part of every address in it: declared, else `t1`, `t2` … by position within its part. */
  readonly id: string;
  readonly declared: boolean;
  /** Where the id is written, where that is not beside the rows. */
  readonly idPlace?: Place;
  readonly title: string | undefined;
  /** What the lines above it say, where they say anything. */
  readonly caption?: Caption;
  readonly columns: readonly Column[];
  /** Index of the column with the printed row numbers, and of the one with the labels. */
  readonly numberColumn: number | undefined;
  readonly labelColumn: number | undefined;
  readonly measures: readonly Measure[];
  /** False when the measures were recognised from labels that come back under every unit. */
  readonly measuresDeclared: boolean;
  /** Id of the measure that a number on a unit's own row counts as. */
  readonly bare: string | undefined;
  readonly layout: 'plain' | 'stacked';
}

export interface Table extends TableHead {
  /** The same object in every version of the table that says the same, so that it can stand for all of it. */
  readonly head: TableHead;
  /** Put together when asked for: what is done at each edit of a long table goes by its pieces. */
  readonly rows: readonly Row[];
  /** The rows in pieces that versions of the table have in common. */
  readonly pieces: readonly (readonly Row[])[];
  readonly rules: readonly RuleSource[];
  /** Notes printed under the table. */
  readonly notes: readonly string[];
  readonly origin: TableOrigin;
  /** The table as a whole. */
  readonly place: Place;
}

/** The place of one cell. */
export function cellPlace({ line, cells, places }: Row, column: number): Place {
  if (!line) return places[column]!;
  const { span } = cells[column]!;
  return textPlace(line, span.start, span.end);
}

/** The cell at an offset of a block, or of a row in it, among those that stand one by one. */
export function cellAt(
  { rows }: Table,
  block: Block,
  offset: number,
): { readonly row: number; readonly column: number } | undefined {
  const placed = placedLineAt(block, offset);
  const holds = (place: Place): boolean => {
    if (place.kind !== 'text') return false;
    const at = placed && place.block === placed.line ? offset - placed.start : offset;
    return (place.block === block || place.block === placed?.line) && place.start <= at && at <= place.end;
  };
  for (const [row, { places }] of rows.entries()) {
    const column = places.findIndex(holds);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** The place of one figure of a cell; within a workbook, the cell's. */
export function figurePlace({ line, cells, places }: Row, column: number, { span }: Figure): Place {
  if (line) return { kind: 'text', block: line, start: span.start, end: span.end };
  const place = places[column]!;
  if (place.kind !== 'text') return place;
  const start = place.start + span.start - cells[column]!.span.start;
  const end = start + span.end - span.start;
  return end <= place.end ? textPlace(place.block, start, end) : place;
}

/** `pl4.r1.tong`: the address of a cell, stable under edits elsewhere. */
export function cellAddress(table: TableHead, row: Row, column: number): string {
  return `${table.id}.${row.address}.${table.columns[column]!.id}`;
}

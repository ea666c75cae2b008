/**
 * One way from rows of cells to a table, whatever they were written in: column types and units, row kinds, groups,
 * measures, merged and covered cells, addresses.
 */
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding, Place } from '../finding.ts';
import type { Span } from '../text.ts';
import type { ColumnType, Measure, RuleSource, Table, TableOrigin } from './table.ts';

export interface ColumnInput {
  readonly id?: string;
  readonly title: string;
  /** Titles of the header groups above, outermost first. */
  readonly path: readonly string[];
  readonly type?: ColumnType;
  readonly unit?: string;
  readonly place?: Place;
}

export interface CellInput {
  /** Content without markup, row id and escapes. */
  readonly text: string;
  /** The content as it stands in the row's text, without the white space around it. */
  readonly span: Span;
  /** Offset in the row's text of each UTF-16 unit of `text`, where it is not simply `span.start + index`. */
  readonly offsets?: readonly number[];
  /** Written as `<`: merged with the cell on its left. */
  readonly merged?: boolean;
}

export interface RowInput {
  readonly id?: string;
  readonly cells: readonly CellInput[];
}

export interface TableInput {
  readonly id: string;
  readonly declared: boolean;
  readonly title?: string;
  /** The unit of all measures ("Đơn vị tính: triệu đồng"). */
  readonly unit?: string;
  readonly columns: readonly ColumnInput[];
  readonly rows: readonly RowInput[];
  readonly measures?: readonly Measure[];
  readonly bare?: string;
  readonly layout?: 'plain' | 'stacked';
  readonly rules?: readonly RuleSource[];
  readonly notes?: readonly string[];
  readonly style: NumberStyle;
  readonly origin: TableOrigin;
  readonly place: Place;
}

export interface BuiltTable {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

export declare function buildTable(input: TableInput): BuiltTable;

/**
 * What an author declares about an appendix or a table, in the front matter of Markdown or in YAML.
 */
import type { Finding, Place } from '../finding.ts';
import type { AppendixIdentity } from './report.ts';
import type { Measure, RuleSource, Table } from './table.ts';
import type { ColumnInput } from './tables/build-table.ts';

export interface TableDeclaration {
  readonly id: string | undefined;
  /** Where the id is written. */
  readonly idPlace?: Place | undefined;
  readonly title: string | undefined;
  readonly unit: string | undefined;
  readonly columns: readonly ColumnInput[] | undefined;
  readonly measures: readonly Measure[];
  readonly bare: string | undefined;
  readonly layout: 'plain' | 'stacked';
  readonly rules: readonly RuleSource[];
  readonly notes: readonly string[];
  /** `data:` relative path of a CSV or workbook (`data/x.xlsx#Sheet1`), and where it is written. */
  readonly data: { readonly path: string; readonly place: Place } | undefined;
}

export interface AppendixDeclaration {
  readonly identity: AppendixIdentity;
  /** The declaration that the front matter makes for the (first) table of the file. */
  readonly table: TableDeclaration;
}

/** A table whose rows stand in a file of their own. */
export interface DataRequest {
  /** As written: `data/x.xlsx#Sheet1`. */
  readonly path: string;
  readonly place: Place;
  readonly declaration: TableDeclaration;
  /** Used when the table declares none. */
  readonly id: string;
}

/** What came of reading one table. */
export interface ReadTable {
  readonly table: Table | undefined;
  readonly findings: readonly Finding[];
  /** Instead of the table: its rows stand elsewhere. */
  readonly data?: DataRequest | undefined;
}

/** The request of a declaration that names a file, unless rows are written beside it. */
export function dataRequest(declaration: TableDeclaration, id: string): DataRequest | undefined {
  return declaration.data && { ...declaration.data, declaration, id };
}

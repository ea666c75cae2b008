/**
 * From a clipboard to what would be pasted at a place: HTML first, for its merges and displayed text, then tabbed text.
 */
import type { PasteFacts } from '../words.ts';
import type { Grid } from './grid.ts';
import { type HeadedTable, headed } from './headed.ts';
import { readHtml } from './html.ts';
import { writingOf } from './numbers.ts';
import type { PastePlace } from './place.ts';
import { readTabbed } from './tsv.ts';
import { asMarkdown, asRows, asYamlTable, rowsOf } from './write.ts';

export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

export interface Offer {
  /** As displayed in the source. */
  readonly text: string;
  /** With figures in Vietnamese writing, where the source wrote them in English. */
  readonly converted?: string;
  readonly facts: PasteFacts;
  /** Cells to ask about, as displayed. */
  readonly questioned: readonly string[];
  /** More than a table was copied: a plain paste is likelier wanted. */
  readonly hasProse: boolean;
}

/** Undefined where the clipboard holds no table, or none that fits the place. */
export function understand({ html, text }: Clipboard, place: PastePlace): Offer | undefined {
  const copied = html && /<t[dr][\s>]/i.test(html) ? readHtml(html) : { tables: [], hasProse: false };
  const tabbed = copied.tables.length === 0 && text ? readTabbed(text) : undefined;
  const grids = tabbed ? [tabbed] : copied.tables.filter(worthwhile);
  if (grids.length === 0) return undefined;
  const tables = grids.map(headed);
  const isEnglish = tables.some(table => writingOf(table) === 'en') && !tables.some(table => writingOf(table) === 'vi');
  const plain = write(tables, place, false);
  if (plain === '') return undefined;
  const sum = (count: (table: HeadedTable) => number): number =>
    tables.reduce((total, table) => total + count(table), 0);
  const questioned = [...new Set(tables.flatMap(table => table.questioned))];
  return {
    text: plain,
    ...(isEnglish && place.style === 'vi' ? { converted: write(tables, place, true) } : {}),
    facts: {
      source: tables[0]!.origin,
      rows: sum(table => table.rows.length),
      columns: Math.max(...tables.map(table => table.columns.length)),
      headerRows: tables[0]!.headerRows,
      merged: sum(table => table.merged),
      figures: sum(table => table.figures),
      questioned: questioned.length,
      form: place.kind === 'yaml-rows' ? 'yaml-rows' : place.kind === 'yaml-top' ? 'yaml-table' : 'markdown',
    },
    questioned,
    hasProse: copied.hasProse,
  };
}

/** One cell is text, not a table. */
function worthwhile({ rows, width }: Grid): boolean {
  return width > 1 || rows.length > 2;
}

function write(tables: readonly HeadedTable[], place: PastePlace, convert: boolean): string {
  const writing = { convert };
  switch (place.kind) {
    case 'markdown':
      return `${place.before}${tables.map(table => asMarkdown(table, writing)).join('\n\n')}${place.after}`;
    case 'table-rows':
      return `${place.before}${tables.flatMap(table => asRows(table, writing, place.headings)).join('\n')}${place.after}`;
    case 'yaml-rows':
      return `${place.before}${tables
        .flatMap(table => rowsOf(table, writing))
        .join(`\n${place.indent}`)}${place.after}`;
    case 'yaml-top':
      return `${place.before}${asYamlTable(tables[0]!, writing)}`;
  }
}

/** One sheet of a workbook: its rows as their cells display them, what is hidden, what is merged. */
import { cellAt, type Region, regionAt } from './sheet-addresses.ts';
import type { Display } from './sheet-display.ts';
import { unescapedString } from './sheet-strings.ts';
import { readXml } from './xml.ts';

export interface SheetCell {
  /** As displayed. */
  readonly text: string;
  /** The stored number, where one is stored that is no date: `0.300749`, `1.2E-3`. */
  readonly stored: string | undefined;
  /** A formula whose result is not in the file, or is an error such as `#REF!`. */
  readonly failed: boolean;
  /** Text, not a number, whatever it looks like. */
  readonly isText: boolean;
}

export interface SheetRow {
  /** One-based, as the spreadsheet numbers it. */
  readonly number: number;
  readonly hidden: boolean;
  /** By zero-based column; holes where nothing stands. */
  readonly cells: readonly (SheetCell | undefined)[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly Region[];
}

/** A sheet too large to be a table of a report, or one whose XML breaks off. */
export type SheetFault = 'broken' | 'too-large';

/** No table of a report comes near these. */
const mostRows = 200_000;
const mostColumns = 512;
const mostCells = 4_000_000;

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly display: Display;
}

export function readSheet(name: string, xml: string, context: SheetContext): Sheet | { readonly fault: SheetFault } {
  const rows: SheetRow[] = [];
  const hiddenColumns = new Set<number>();
  const merged: Region[] = [];
  let cells: (SheetCell | undefined)[] = [];
  let row = { number: 0, hidden: false };
  let column = -1;
  let cell = { type: '', style: 0, formula: false };
  let value = '';
  let count = 0;
  let inside: 'value' | 'inline' | undefined;
  let tooLarge = false;
  const complete = readXml(xml, {
    open: (tag, attribute) => {
      switch (tag) {
        case 'col':
          if (/^(?:1|true)$/.test(attribute('hidden') ?? '')) {
            const last = Math.min(Number(attribute('max') ?? 0), mostColumns);
            for (let at = Number(attribute('min') ?? 1); at <= last; at++) hiddenColumns.add(at - 1);
          }
          break;
        case 'row': {
          const stated = Number(attribute('r') ?? 0);
          row = {
            number: stated > 0 ? stated : row.number + 1,
            hidden: /^(?:1|true)$/.test(attribute('hidden') ?? ''),
          };
          cells = [];
          column = -1;
          break;
        }
        case 'c': {
          const stated = cellAt(attribute('r') ?? '');
          column = stated ? stated.column : column + 1;
          cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), formula: false };
          value = '';
          break;
        }
        case 'f':
          cell.formula = true;
          break;
        case 'v':
          inside = 'value';
          break;
        case 't':
          inside = 'inline';
          break;
        case 'mergeCell': {
          const region = regionAt(attribute('ref') ?? '');
          if (region && merged.length < 20_000) merged.push(region);
          break;
        }
      }
    },
    text: text => {
      if (inside) value += text;
    },
    close: tag => {
      if (tag === 'v' || tag === 't') inside = undefined;
      else if (tag === 'c') {
        // Cells that have a format and nothing in them reach to the end of many a sheet.
        const own = sheetCell(cell, value, context);
        if (own && (column >= mostColumns || ++count > mostCells)) tooLarge = true;
        else if (own) cells[column] = own;
      } else if (tag === 'row') {
        if (cells.length === 0) return;
        if (rows.length >= mostRows) tooLarge = true;
        else rows.push({ number: row.number, hidden: row.hidden, cells });
      }
    },
  });
  if (tooLarge) return { fault: 'too-large' };
  return complete ? { name, rows, hiddenColumns, merged } : { fault: 'broken' };
}

function sheetCell(
  { type, style, formula }: { type: string; style: number; formula: boolean },
  value: string,
  { strings, formats, display }: SheetContext,
): SheetCell | undefined {
  const text = (content: string): SheetCell => ({
    text: content.trim(),
    stored: undefined,
    failed: false,
    isText: true,
  });
  if (value === '' && !formula) return undefined;
  switch (type) {
    case 's':
      return text(strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
    case 'd':
      return text(unescapedString(value));
    case 'b':
      return text(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { text: value, stored: undefined, failed: true, isText: false };
    default: {
      if (value === '') return formula ? { text: '', stored: undefined, failed: true, isText: false } : undefined;
      if (!/^[-+]?\d{1,400}(?:\.\d{1,400})?(?:[Ee][-+]?\d{1,4})?$/.test(value)) return text(value);
      const shown = display(value, formats[style] ?? 'General');
      const negative = value.startsWith('-') && /^\(.*\)$/.test(shown.text);
      return {
        text: negative ? `-${shown.text.slice(1, -1).trim()}` : shown.text,
        stored: shown.isDate ? undefined : value,
        failed: false,
        isText: false,
      };
    }
  }
}

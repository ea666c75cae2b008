/**
 * A workbook (.xlsx) as the text its cells display, in the report's number style, with what a cell hides beside it.
 * Office Open XML as ECMA-376 has it; only what a table needs is read.
 */
import { addLocale, format, getFormatFromId, isDateFormat } from 'numfmt';
import { readXml } from './xml.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

/** The signs of the report's number style: what a spreadsheet of that language would display. */
export interface DisplayStyle {
  readonly decimal: string;
  readonly thousands: string;
}

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

/** Zero-based columns, one-based rows, both ends included. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly Region[];
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export type WorkbookFault = 'not-workbook' | 'old-workbook' | 'broken' | 'too-large';

export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** The sheet of that name; one of `sheets`. */
  sheet(name: string): Sheet | { readonly fault: WorkbookFault };
}

/** No table of a report comes near these. */
const mostBytes = 128 * 1024 * 1024;
const mostRows = 200_000;
const mostColumns = 512;
const mostCells = 4_000_000;

export function readWorkbook(bytes: Uint8Array, style: DisplayStyle): Workbook | { readonly fault: WorkbookFault } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { fault: 'old-workbook' };
  const entries = readZip(bytes);
  if (!entries) return { fault: 'not-workbook' };
  let left = mostBytes;
  let fault: WorkbookFault | undefined;
  const text = (entry: ZipEntry | undefined): string => {
    if (!entry || fault) return '';
    const unpacked = unpack(bytes, entry, left);
    if ('fault' in unpacked) {
      fault = unpacked.fault;
      return '';
    }
    left -= unpacked.bytes.length;
    return decoded(unpacked.bytes);
  };
  const book = entries.get('xl/workbook.xml') ?? find(entries, /(?:^|\/)workbook\.xml$/);
  if (!book) return { fault: 'not-workbook' };
  const folder = book.name.slice(0, book.name.lastIndexOf('/') + 1);
  const targets = readTargets(text(entries.get(`${folder}_rels/workbook.xml.rels`)), folder);
  const { sheets, epoch1904 } = readSheetNames(text(book), targets);
  const strings = readStrings(text(entries.get(`${folder}sharedStrings.xml`)));
  const formats = readFormats(text(entries.get(`${folder}styles.xml`)));
  if (fault) return { fault };
  if (sheets.length === 0) return { fault: 'broken' };
  const display = displayIn(style, epoch1904);
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: wanted => {
      const target = sheets.find(({ name }) => name === wanted)?.target;
      const entry = target === undefined ? undefined : entries.get(target);
      if (!entry) return { fault: 'broken' };
      const source = text(entry);
      if (fault) return { fault };
      return readSheet(wanted, source, { strings, formats, display });
    },
  };
}

function find(entries: ReadonlyMap<string, ZipEntry>, name: RegExp): ZipEntry | undefined {
  for (const entry of entries.values()) if (name.test(entry.name)) return entry;
  return undefined;
}

/** The parts of a workbook are UTF-8. */
function decoded(bytes: Uint8Array): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let index = 1; index <= more; index++) point = (point << 6) | ((bytes[at + index] ?? 0x80) & 0x3f);
    at += more + 1;
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    if (units.length > 8000) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return parts.join('') + String.fromCharCode(...units);
}

function readTargets(xml: string, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const id = attribute('Id');
      const target = attribute('Target');
      if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : folder + target);
    },
  });
  return targets;
}

interface NamedSheet extends SheetName {
  readonly target: string;
}

function readSheetNames(
  xml: string,
  targets: ReadonlyMap<string, string>,
): { sheets: readonly NamedSheet[]; epoch1904: boolean } {
  const sheets: NamedSheet[] = [];
  let epoch1904 = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') epoch1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attribute('r:id') ?? '');
      const title = attribute('name');
      if (target && title !== undefined) {
        sheets.push({ name: title, target, hidden: (attribute('state') ?? 'visible') !== 'visible' });
      }
    },
  });
  return { sheets, epoch1904 };
}

/** Shared strings; the reading aids of phonetic runs are no part of the text. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  readXml(xml, {
    open: name => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = true;
    },
    text: text => {
      if (inText && phonetic === 0) current += text;
    },
    close: name => {
      if (name === 'si') strings.push(unescapedString(current));
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescapedString(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** The number format of each cell style. */
function readFormats(xml: string): readonly string[] {
  const own = new Map<string, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') own.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attribute('numFmtId') ?? '0';
        formats.push(own.get(id) ?? (id === '14' ? shortDate : (getFormatFromId(Number(id)) ?? 'General')));
      }
    },
    close: name => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Format 14 is "the short date of the reader's language". */
const shortDate = 'dd/mm/yyyy';

type Display = (stored: string, code: string) => { readonly text: string; readonly isDate: boolean };

function displayIn(style: DisplayStyle, epoch1904: boolean): Display {
  const locale = style.decimal === ',' ? 'vi' : 'en';
  if (locale === 'vi') addLocale({ group: style.thousands, decimal: style.decimal }, 'vi');
  return (stored, code) => {
    const isDate = isDateFormat(code);
    // A spreadsheet stores doubles and displays fifteen digits of them; here only its display is made, no sum.
    const value = Number(stored) + (isDate && epoch1904 ? 1462 : 0);
    try {
      return { text: format(code, value, { locale, nbsp: false }).trim(), isDate };
    } catch {
      return { text: format('General', value, { locale }).trim(), isDate: false };
    }
  };
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly display: Display;
}

function readSheet(name: string, xml: string, context: SheetContext): Sheet | { readonly fault: WorkbookFault } {
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
        if (column >= mostColumns || ++count > mostCells) tooLarge = true;
        else cells[column] = sheetCell(cell, value, context);
      } else if (tag === 'row') {
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

/** `D7` as zero-based column and one-based row. */
export function cellAt(name: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

/** `A5:F20`, or one cell. */
export function regionAt(name: string): Region | undefined {
  const [from, to] = name.split(':');
  const first = cellAt(from ?? '');
  const last = to === undefined ? first : cellAt(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** `D` for 3. */
export function columnName(column: number): string {
  let name = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) {
    name = String.fromCharCode(65 + ((at - 1) % 26)) + name;
  }
  return name;
}

/**
 * A workbook (.xlsx) as the text its cells display, in the report's number style, with what a cell hides beside it.
 * Office Open XML as ECMA-376 has it; only what a table needs is read.
 */
import { strFromU8 } from 'fflate';
import { utf16 } from '../../utf16.ts';
import { readSheet, type Sheet, type SheetFault } from './sheet.ts';
import { type DisplayStyle, displayIn, readFormats } from './sheet-display.ts';
import { readStrings } from './sheet-strings.ts';
import { readXml } from './xml.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

export type WorkbookFault = SheetFault | 'not-workbook' | 'old-workbook';

export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** The sheet of that name; one of `sheets`. */
  sheet(name: string): Sheet | { readonly fault: WorkbookFault };
}

/** A part's XML: UTF-8, or UTF-16 by its mark or its first `<`, which programs may write too. */
function partText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 1);
  if (first === 0x3c && second === 0) return utf16(bytes, 0, 0);
  return first === 0 && second === 0x3c ? utf16(bytes, 1, 0) : strFromU8(bytes);
}

/** Unpacked; no table of a report comes near it. */
const mostBytes = 128 * 1024 * 1024;

export function readWorkbook(bytes: Uint8Array, style: DisplayStyle): Workbook | { readonly fault: WorkbookFault } {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { fault: 'old-workbook' };
  const entries = readZip(bytes);
  // An archive that ends before its directory was cut off on its way.
  if (!entries) return { fault: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'broken' : 'not-workbook' };
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
    return partText(unpacked.bytes);
  };
  const main = mainPart(text(entries.get('_rels/.rels')));
  const book = (main && entries.get(main)) ?? entries.get('xl/workbook.xml') ?? find(entries, /(?:^|\/)workbook\.xml$/);
  if (!book) return { fault: 'not-workbook' };
  const folder = book.name.slice(0, book.name.lastIndexOf('/') + 1);
  const targets = readTargets(text(entries.get(`${folder}_rels/${book.name.slice(folder.length)}.rels`)), folder);
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

/** The name of the part that is the workbook: most programs call it `xl/workbook.xml`, not all. */
function mainPart(xml: string): string | undefined {
  let name: string | undefined;
  readXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'Relationship' && attribute('Type')?.endsWith('/officeDocument'))
        name ??= attribute('Target')?.replace(/^\//, '');
    },
  });
  return name;
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

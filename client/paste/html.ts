/**
 * Tables of copied HTML: Excel's, Word's, LibreOffice's, Google Sheets' and those of web pages. A small reader of tags
 * in one pass; there is no document in an extension host.
 */
import { type Grid, type GridCell, type LooseRow, layOut, type Origin } from './grid.ts';
import { decodeEntities, type Tag, tagsOf } from './tags.ts';

export interface CopiedTables {
  readonly tables: readonly Grid[];
  /** Text outside the tables: what was copied is more than a table. */
  readonly hasProse: boolean;
}

export function readHtml(html: string): CopiedTables {
  const origin = originOf(html);
  const tables: Grid[] = [];
  const prose: string[] = [];
  let table: TableInProgress | undefined;
  let depth = 0;
  let hidden = 0;
  let superscript: string | undefined;
  const fragment = fragmentOf(html);
  for (const token of tagsOf(fragment)) {
    if (token.kind === 'text') {
      if (hidden > 0) continue;
      const text = decodeEntities(token.text);
      if (superscript !== undefined) superscript += text;
      else if (table && depth > 0) table.text(text);
      else prose.push(text);
      continue;
    }
    const { name, closing } = token;
    if (name === 'style' || name === 'script' || name === 'title' || name === 'xml' || name === 'head') {
      hidden = Math.max(0, hidden + (closing ? -1 : 1));
      continue;
    }
    if (name === 'table') {
      if (!closing) {
        depth++;
        if (depth === 1) table = tableInProgress();
      } else if (depth > 0) {
        depth--;
        if (depth === 0 && table) {
          const grid = layOut(origin, table.rows());
          if (grid.rows.length > 0) tables.push(grid);
          table = undefined;
        }
      }
      continue;
    }
    if (!table) continue;
    if (depth > 1) {
      if (name === 'tr' || name === 'p' || name === 'br' || name === 'td') table.text(' ');
      continue;
    }
    if (isSuperscript(token)) {
      if (!closing) superscript = '';
      else if (superscript !== undefined) {
        table.text(raised(superscript, table.last()));
        superscript = undefined;
      }
      continue;
    }
    table.tag(token);
  }
  // A table that was cut off: what stands there is kept.
  if (table) {
    const grid = layOut(origin, table.rows());
    if (grid.rows.length > 0) tables.push(grid);
  }
  return { tables, hasProse: /[\p{L}\p{N}]/u.test(prose.join('')) };
}

/** What stands between the marks of the clipboard; all of it where there are none. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  if (start < 0) return html;
  const inside = html.slice(start + 20, end > start ? end : undefined);
  // Excel puts the marks inside the table's own tags.
  return /<table[\s>]/i.test(inside) ? inside : html;
}

function originOf(html: string): Origin {
  const head = html.slice(0, 6000);
  if (/urn:schemas-microsoft-com:office:excel|content=["']?Excel\.Sheet|class=["']?xl\d/i.test(head)) return 'excel';
  if (/urn:schemas-microsoft-com:office:word|content=["']?Word\.Document|MsoNormal|MsoTableGrid/i.test(head))
    return 'word';
  if (/google-sheets-html-origin|LibreOffice/i.test(head)) return 'sheets';
  return 'html';
}

interface TableInProgress {
  tag(tag: Tag): void;
  text(text: string): void;
  /** The last character so far of the cell that is open. */
  last(): string;
  rows(): LooseRow[];
}

function tableInProgress(): TableInProgress {
  const rows: GridCell[][] = [];
  const shownColumns: boolean[] = [];
  let row: GridCell[] | undefined;
  let cell: { text: string; rows: number; columns: number; heading: boolean } | undefined;
  let inHead = false;
  let rowShown = true;
  const endCell = (): void => {
    if (cell && row) row.push({ ...cell, text: oneLine(cell.text) });
    cell = undefined;
  };
  const endRow = (): void => {
    endCell();
    if (row && rowShown) rows.push(row);
    row = undefined;
  };
  return {
    tag: ({ name, closing, attribute }) => {
      if (name === 'thead') inHead = !closing;
      else if (name === 'tr') {
        endRow();
        if (!closing) {
          row = [];
          rowShown = !isHidden(attribute('style'));
        }
      } else if (name === 'td' || name === 'th') {
        endCell();
        if (closing) return;
        row ??= [];
        cell = {
          text: '',
          rows: spanOf(attribute('rowspan')),
          columns: spanOf(attribute('colspan')),
          heading: inHead || name === 'th',
        };
      } else if (name === 'col' && !closing) {
        const shown = !isHidden(attribute('style'));
        for (let count = spanOf(attribute('span')); count > 0; count--) shownColumns.push(shown);
      } else if (cell && (name === 'br' || name === 'p' || name === 'div' || name === 'li')) cell.text += '\n';
    },
    text: text => {
      if (cell) cell.text += text;
    },
    last: () => cell?.text.trimEnd().at(-1) ?? '',
    rows: () => {
      endRow();
      const loose = rows.map(cells => ({ cells }));
      return shownColumns.includes(false) ? withoutHidden(loose, shownColumns) : loose;
    },
  };
}

/** Columns that Excel hides are not what the person saw. Only plain cells can be left out one by one. */
function withoutHidden(rows: LooseRow[], shown: readonly boolean[]): LooseRow[] {
  if (rows.some(({ cells }) => cells.some(cell => cell.columns > 1 || cell.rows > 1))) return rows;
  return rows.map(({ cells }) => ({ cells: cells.filter((_, index) => shown[index] !== false) }));
}

function isHidden(style: string): boolean {
  return /display\s?:\s?none|mso-hide\s?:\s?all/i.test(style);
}

function spanOf(value: string): number {
  const span = Number.parseInt(value, 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, 1000) : 1;
}

/** The text as displayed: white space runs are one space, as are the lines of a cell. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

function isSuperscript({ name }: Tag): boolean {
  return name === 'sup';
}

/** A mark of a footnote is not a digit of the figure before it; the exponent of a unit is. */
function raised(text: string, before: string): string {
  const mark = text.replace(/[[\]()\s]/gu, '');
  if (mark === '') return '';
  if (/[mk]/iu.test(before) && /^[23]$/u.test(mark)) return mark === '2' ? '²' : '³';
  return /^(?:\d{1,3}|\*{1,3})$/u.test(mark) ? (mark.startsWith('*') ? mark : `[^${mark}]`) : mark;
}

/**
 * The cells of a table's row as printed: their text with its marks, what runs across, where numbers stand.
 */
import type { Cell, ColumnType, Row, Table } from '../../model/table.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { drawnHtml } from '../inline/drawn-html.ts';
import { type InlineMark, inlineHtml } from '../inline/html.ts';
import type { Notes } from '../inline/notes.ts';
import { type MarkedVerdict, shownVerdict, type TextMark } from '../marks.ts';
import type { RowMarks } from './row-marks.ts';

export interface CellContext {
  /** The line the row is written on; undefined where its cells stand one by one. */
  readonly source: string | undefined;
  readonly checked: RowMarks;
  /** Offsets are the row's. */
  readonly findings: readonly TextMark[];
  readonly notes: Notes;
}

export interface CellContent {
  readonly html: string;
  readonly kind: Cell['kind'];
  readonly verdict: MarkedVerdict | undefined;
  readonly severity: TextMark['severity'];
  /** Runs on from the cell on its left. */
  readonly merged: boolean;
}

/** What each cell of a row shows, in order. */
export function cellContents(row: Row, table: Table, { source, checked, findings, notes }: CellContext): CellContent[] {
  return row.cells.map((cell, column): CellContent => {
    let verdict: MarkedVerdict | undefined;
    const marks: InlineMark[] = [];
    const single = cell.kind === 'figure' && cell.figures.length === 1;
    for (const figure of cell.figures) {
      const own = checked.verdict(figure);
      if (single) verdict = own;
      else if (own)
        marks.push({ ...figure.span, attributes: ` data-v="${shownVerdict(own)}" data-at="${figure.span.start}"` });
    }
    let severity: TextMark['severity'];
    for (const finding of findings) {
      if (finding.end <= cell.span.start || finding.start >= cell.span.end) continue;
      const whole = finding.start <= cell.span.start && finding.end >= cell.span.end;
      if (whole || verdict !== undefined) severity ??= finding.severity;
      else if (marks.every(mark => mark.end <= finding.start || mark.start >= finding.end)) {
        marks.push({
          start: finding.start,
          end: finding.end,
          attributes: `${attribute('data-s', finding.severity)} data-at="${finding.start}"`,
        });
      }
    }
    marks.sort((a, b) => a.start - b.start);
    return {
      html: contentHtml(cell, { source, drawn: drawnIn(table) }, marks, notes),
      kind: cell.kind,
      verdict,
      severity: verdict === 'wrong' ? undefined : severity,
      merged: column > 0 && runsOn(row, column, table, source),
    };
  });
}

function drawnIn({ origin }: Table): 'html' | 'lines' | undefined {
  return origin.kind === 'text' ? origin.drawn : undefined;
}

/** Cells of text are printed from their source, so that emphasis and footnote marks are kept. */
function contentHtml(
  cell: Cell,
  { source, drawn }: Pick<CellContext, 'source'> & { readonly drawn: 'html' | 'lines' | undefined },
  marks: readonly InlineMark[],
  notes: Notes,
): string {
  if (cell.kind === 'covered' || cell.kind === 'blank') return '';
  if (source === undefined) return inlineTextOnly(cell.text, marks);
  if (drawn === 'html') return drawnHtml(source, cell.span, marks);
  const { start, end } = cell.span;
  // What stands in several lines is no stretch of the source.
  if (cell.text.length > end - start) return inlineTextOnly(cell.text, []);
  return inlineHtml(source, { start, end, marks, note: notes.mark });
}

/** Displayed text of a workbook or a YAML mapping: it holds no markup. */
function inlineTextOnly(text: string, marks: readonly InlineMark[]): string {
  let html = '';
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at || mark.end > text.length) continue;
    html += `${escapeHtml(text.slice(at, mark.start))}<span${mark.attributes}>${escapeHtml(text.slice(mark.start, mark.end))}</span>`;
    at = mark.end;
  }
  return html + escapeHtml(text.slice(at)).replace(/\r\n|\r|\n/g, '<br>');
}

/** Typed as `<`, or blank after a phrase that runs across; blanks after a unit's name stay cells of their own. */
function runsOn(row: Row, column: number, table: Table, source: string | undefined): boolean {
  const cell = row.cells[column]!;
  if (cell.kind !== 'covered') return false;
  if (source !== undefined && source.slice(cell.span.start, cell.span.end) === '<') return true;
  // What a drawing covers stands behind the cell that covers it, or at the start of the row below that.
  if (drawnIn(table)) return cell.span.start > 0;
  let anchor = column - 1;
  while (anchor > 0 && row.cells[anchor]!.kind === 'covered') anchor--;
  return anchor !== table.labelColumn && anchor !== table.numberColumn && row.cells[anchor]!.kind !== 'blank';
}

export interface CellPlacing {
  readonly table: Table;
  readonly column: number;
  readonly span: number;
  readonly label: boolean;
}

/** One `<td>`, or the `<th>` that labels its row. */
export function cellHtml(content: CellContent, { table, column, span, label }: CellPlacing): string {
  const tag = label ? 'th scope="row"' : 'td';
  const name = label ? '' : alignment(content.kind, table.columns[column]!.type, span);
  const attributes = `${name === '' ? '' : ` class="${name}"`}${span > 1 ? ` colspan="${span}"` : ''}${
    content.verdict ? ` data-v="${shownVerdict(content.verdict)}"` : ''
  }${content.severity ? ` data-s="${content.severity}"` : ''}`;
  return `<${tag}${attributes}>${content.html}</${label ? 'th' : 'td'}>`;
}

/** Numbers to the right, so that their digits stand under one another; what stands for no number in the middle. */
function alignment(kind: Cell['kind'], type: ColumnType, span: number): string {
  if (span > 1) return '';
  switch (type) {
    case 'index':
    case 'date':
      return 'c';
    case 'text':
    case 'document':
      return '';
    default:
      return kind === 'figure' || kind === 'unreadable' ? 'r' : kind === 'not-applicable' ? 'c' : '';
  }
}

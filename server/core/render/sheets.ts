/**
 * What a printed report is made of: sheets of pieces, each piece one element.
 *
 * Pieces carry no addresses: what stands behind the third cell of the fifth row of the second piece is asked of the
 * `Rendered` it came from (see `spots.ts`), so that text typed above a piece never changes it.
 */
import type { Place } from '../finding.ts';
import type { Part } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { escapeHtml } from './escape.ts';
import type { Language } from './labels.ts';
import type { PrintedRow } from './tables/html.ts';

export interface Rendered {
  readonly language: Language;
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** The text, or one appendix: begins on a new page, upright or on its side. */
export interface Sheet {
  readonly kind: Part['kind'];
  /** Stable while the report keeps its parts: `body`, `IV`, or `a2` of an appendix without a number. */
  readonly key: string;
  /** `Phụ lục IV`; undefined for the text. */
  readonly label: string | undefined;
  readonly title: string | undefined;
  readonly landscape: boolean;
  readonly pieces: readonly Piece[];
}

export type Piece = HtmlPiece | TablePiece;

export interface HtmlPiece {
  readonly kind: 'html';
  /** One element. */
  readonly html: string;
  /** Where it is written; undefined for what is generated. */
  readonly place: Place | undefined;
  /** From printed characters to those of the plain text at `place`: see `printedShift`. */
  readonly shift?: number;
  /** Of generated lines: where each is stated, by their `data-i`. */
  readonly stated?: ReadonlyMap<string, Place>;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly table: Table;
  /** Caption and unit above the table, perhaps empty. */
  readonly above: string;
  /** Class names of the table. */
  readonly classes: string;
  readonly label: string;
  readonly head: string;
  readonly rows: readonly PrintedRow[];
  /** Notes under the table, perhaps empty. */
  readonly below: string;
}

/** One element for each piece. */
export function pieceHtml(piece: Piece): string {
  if (piece.kind === 'html') return piece.html;
  const { above, classes, label, head, rows, below } = piece;
  let body = '';
  for (const { html } of rows) body += `${html}\n`;
  return `<div class="table"><div>${above}</div><table class="${classes}" aria-label="${escapeHtml(label)}">${head}<tbody>\n${body}</tbody></table><div class="below">${below}</div></div>`;
}

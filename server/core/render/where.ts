/** How a printed place is called: "Phụ lục II, dòng 6, Tổng số"; "Lời văn, mục 2.1". */
import { unescapeHtml } from './escape.ts';
import type { Language } from './labels.ts';
import type { Piece, Rendered } from './sheets.ts';
import type { Spot } from './spots.ts';

export function whereOf(rendered: Rendered, spot: Spot, language: Language): string {
  const sheet = rendered.sheets[spot.sheet];
  if (!sheet) return '';
  const words = language === 'en' ? en : vi;
  const piece = sheet.pieces[spot.piece];
  const parts = [sheet.label ?? words.body];
  if (piece?.kind === 'table') {
    const caption = sheet.kind === 'body' ? captionNumber(sheet.pieces, spot.piece, piece.table.title) : '';
    if (caption !== '') parts.push(caption);
    const printed = spot.row === undefined ? undefined : piece.rows[spot.row];
    if (printed) {
      const { number, label } = piece.table.rows[printed.index]!;
      const own = number ? `${words.row} ${number}` : short(label);
      if (own !== '') parts.push(own);
      const column = spot.column === undefined ? undefined : piece.table.columns[printed.columns[spot.column] ?? -1];
      if (column?.title) parts.push(short(column.title));
    }
  } else {
    const heading = headingBefore(sheet.pieces, spot.piece);
    if (heading !== '') parts.push(heading);
  }
  return parts.join(', ');
}

const vi = { body: 'Lời văn', row: 'dòng' };
const en = { body: 'Text', row: 'row' };

/** "Bảng 2" of the caption of a table, or of what stands right above it, past a line that says its unit. */
function captionNumber(pieces: readonly Piece[], index: number, title: string | undefined): string {
  const above = [1, 2].map(back => {
    const piece = pieces[index - back];
    return piece?.kind === 'html' ? plainText(piece.html) : '';
  });
  for (const text of [title ?? '', ...above]) {
    const found = numbered.exec(text)?.[0];
    if (found !== undefined) return found.replace(/\s+/gu, ' ').normalize('NFC');
  }
  return '';
}

const numbered = /^\s*(?:bảng|biểu|table)(?:\s+(?:số|no\.?))?\s+\d{1,2}(?:\.\d{1,2}){0,2}(?![\p{L}\d])/iu;

function plainText(html: string): string {
  return unescapeHtml(html.replace(/<[^>]{1,400}>/g, '')).trim();
}

/** The last heading at or before a piece, as plain text. */
function headingBefore(pieces: readonly Piece[], index: number): string {
  for (let at = index; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'html' || !/^<h[2-6] /.test(piece.html)) continue;
    const text = piece.html
      .replace(/<sup class="note">.*?<\/sup>/g, '')
      .replace(/<[^>]{1,400}>/g, '')
      .trim();
    return short(unescapeHtml(text));
  }
  return '';
}

function short(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, plain.lastIndexOf(' ', 58)).trimEnd()}…`;
}

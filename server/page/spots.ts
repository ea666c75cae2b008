/** Between elements of the page and spots as the server counts them. */
import type { PreviewSpot } from '../lsp/protocol.ts';

/** The spot of an element, or of a place in its text; undefined outside the sheets. */
export function spotAt(
  element: Element,
  caret?: { readonly node: Node; readonly offset: number },
): PreviewSpot | undefined {
  const piece = element.closest('.sheet > *');
  const sheet = piece?.parentElement;
  const main = sheet?.parentElement;
  if (!piece || !sheet || !main) return undefined;
  const spot = { sheet: indexOf(sheet), piece: indexOf(piece) };
  const row = element.closest('tr');
  const at = element.closest('[data-at]')?.getAttribute('data-at');
  const item = element.closest('[data-i]')?.getAttribute('data-i');
  const marked = at === null || at === undefined ? {} : { at: Number(at) };
  if (row) {
    const cell = element.closest<HTMLTableCellElement>('td, th');
    const inHead = row.parentElement?.tagName === 'THEAD';
    return {
      ...spot,
      row: inHead ? -1 : indexOf(row),
      ...(cell && !inHead ? { column: columnOf(cell) } : {}),
      ...marked,
    };
  }
  if (item) return { ...spot, item, ...marked };
  return { ...spot, ...marked, ...('at' in marked || !caret ? {} : { text: printedBefore(piece, caret) }) };
}

/** The element at a spot: a figure, else its cell, row or piece. */
export function elementAt(main: Element, spot: PreviewSpot): HTMLElement | undefined {
  const piece = main.children[spot.sheet]?.children[spot.piece] as HTMLElement | undefined;
  if (!piece) return undefined;
  if (spot.item !== undefined) {
    const item = piece.querySelector<HTMLElement>(`[data-i="${CSS.escape(spot.item)}"]`) ?? piece;
    return (spot.at === undefined ? undefined : marked(item, spot.at)) ?? item;
  }
  if (spot.row === undefined) return (spot.at === undefined ? undefined : marked(piece, spot.at)) ?? piece;
  const table = piece.querySelector('table');
  if (spot.row < 0) return table?.tHead ?? piece;
  const row = table?.tBodies[0]?.rows[spot.row];
  if (!row) return piece;
  const cell = spot.column === undefined ? undefined : cellOf(row, spot.column);
  return (cell && spot.at !== undefined ? marked(cell, spot.at) : undefined) ?? cell ?? row;
}

function marked(parent: Element, at: number): HTMLElement | undefined {
  return parent.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? undefined;
}

function cellOf(row: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined {
  let at = 0;
  for (const cell of row.cells) {
    at += cell.colSpan;
    if (at > column) return cell;
  }
  return undefined;
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (const other of cell.parentElement!.children) {
    if (other === cell) return column;
    column += (other as HTMLTableCellElement).colSpan;
  }
  return column;
}

function indexOf(element: Element): number {
  let index = 0;
  for (let other = element.previousElementSibling; other; other = other.previousElementSibling) index++;
  return index;
}

/** Characters of the piece's text before a caret, without the marks of footnotes. */
function printedBefore(piece: Element, { node, offset }: { node: Node; offset: number }): number {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return count + offset;
    if (!text.parentElement?.closest('.note')) count += text.textContent?.length ?? 0;
  }
  return count;
}

/** The sheets on the screen: shown whole, or changed piece by piece and row by row. */
import type { PreviewChange, PreviewSheet } from '../../../server/lsp/protocol.ts';

export function showSheets(main: HTMLElement, sheets: readonly PreviewSheet[]): void {
  main.replaceChildren(...sheets.flatMap(({ html }) => elementsOf(html)));
}

export function applyChanges(main: HTMLElement, changes: readonly PreviewChange[]): void {
  for (const change of changes) {
    const sheet = main.children[change.sheet];
    if (!sheet) continue;
    if (change.kind === 'pieces') splice(sheet, change.at, change.remove, change.insert.flatMap(elementsOf));
    else {
      const piece = sheet.children[change.piece];
      const table = piece?.querySelector('table');
      if (!piece || !table) continue;
      if (change.kind === 'rows') splice(bodyOf(table), change.at, change.remove, change.insert.flatMap(rowsOf));
      else changeAround(piece, table, change);
    }
  }
}

function changeAround(piece: Element, table: HTMLTableElement, change: PreviewChange & { kind: 'table' }): void {
  const { above, head, classes, below } = change;
  if (above !== undefined) piece.firstElementChild!.innerHTML = above;
  if (below !== undefined) piece.lastElementChild!.innerHTML = below;
  if (classes !== undefined) table.className = classes;
  if (head === undefined) return;
  for (const old of table.querySelectorAll(':scope > colgroup, :scope > thead')) old.remove();
  const fresh = parse(`<table>${head}</table>`).querySelector('table')!;
  table.prepend(...fresh.children);
}

function bodyOf(table: HTMLTableElement): HTMLTableSectionElement {
  return table.tBodies[0] ?? table.createTBody();
}

function splice(parent: Element, at: number, remove: number, insert: readonly Element[]): void {
  for (let count = 0; count < remove; count++) parent.children[at]?.remove();
  const next = parent.children[at] ?? null;
  for (const element of insert) parent.insertBefore(element, next);
}

function elementsOf(html: string): Element[] {
  return [...parse(html).children];
}

function rowsOf(html: string): Element[] {
  return [...parse(`<table><tbody>${html}</tbody></table>`).querySelectorAll('tr')];
}

/** Scripts in parsed HTML never run; the server escapes all text besides. */
function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/**
 * Where the reader is in the pages: what stands at the upper edge of the screen, found again after the pages have
 * changed, so that nothing jumps while somebody reads.
 */
import type { PageState } from '../messages.ts';

export interface ReadingPlace {
  /** What stands at the upper edge; undefined when there are no pages. */
  top(): PageState['top'];
  /** Scrolls to what was at the upper edge. */
  restore(anchor: PageState['top']): void;
  /** The row or piece at the upper edge stays where it is; what comes and goes above it is not seen. */
  keepingRead(run: () => void): void;
  /** The same piece stays at the upper edge, whatever its size becomes. */
  keepingTop(run: () => void): void;
}

/** `scroll` is the element that scrolls, `main` holds the sheets. */
export function openReadingPlace(scroll: HTMLElement, main: HTMLElement): ReadingPlace {
  const top = (): PageState['top'] => {
    const edge = scroll.getBoundingClientRect().top;
    for (const [sheet, element] of [...main.children].entries()) {
      if (element.getBoundingClientRect().bottom <= edge + 1) continue;
      for (const [piece, child] of [...element.children].entries()) {
        const box = child.getBoundingClientRect();
        if (box.bottom > edge + 1) return { sheet, piece, offset: (box.top - edge) / scaleOf(element) };
      }
      return { sheet, piece: 0, offset: 0 };
    }
    return undefined;
  };

  const restore = (anchor: PageState['top']): void => {
    if (!anchor) return;
    const piece = main.children[anchor.sheet]?.children[anchor.piece] ?? main.children[anchor.sheet];
    if (!piece) return;
    const edge = scroll.getBoundingClientRect().top;
    scroll.scrollTop += piece.getBoundingClientRect().top - edge - anchor.offset * scaleOf(piece);
  };

  /** The row or piece at the upper edge stays where it is; what comes and goes above it is not seen. */
  const keepingRead = (run: () => void): void => {
    const read = readElement();
    const before = read?.getBoundingClientRect().top;
    run();
    if (read?.isConnected && before !== undefined) scroll.scrollTop += read.getBoundingClientRect().top - before;
  };

  const readElement = (): Element | undefined => {
    const at = top();
    const piece = at && main.children[at.sheet]?.children[at.piece];
    const rows = piece?.querySelector('table')?.tBodies[0]?.rows;
    if (!rows) return piece;
    const edge = scroll.getBoundingClientRect().top;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.getBoundingClientRect().bottom > edge + 1) high = middle;
      else low = middle + 1;
    }
    return rows[low] ?? piece;
  };

  const keepingTop = (run: () => void): void => {
    const anchor = top();
    run();
    restore(anchor);
  };
  return { top, restore, keepingRead, keepingTop };
}

function scaleOf(element: Element): number {
  const sheet = element.closest('.sheet');
  return (sheet && Number(getComputedStyle(sheet).zoom)) || 1;
}

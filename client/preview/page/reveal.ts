/** Shows where the cursor of the source is. */
import type { PreviewSpot } from '../../../server/lsp/protocol.ts';
import { elementAt } from '../../../server/page/spots.ts';

/**
 * What it gives scrolls a spot into view only when it is not, so that the source's own line stays where the reader has
 * it, and colours it for a moment.
 */
export function openReveal(scroll: HTMLElement, main: HTMLElement): (spot: PreviewSpot) => void {
  /** Where the source was last: who goes on typing there need not be shown it again. */
  let last = '';
  return spot => {
    const element = elementAt(main, spot);
    if (!element) return;
    const box = element.getBoundingClientRect();
    const view = scroll.getBoundingClientRect();
    const inside = box.top >= view.top && Math.min(box.bottom, box.top + 60) <= view.bottom;
    if (!inside) element.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { text: _, ...own } = spot;
    const key = JSON.stringify(own);
    if (inside && key === last) return;
    last = key;
    for (const other of main.querySelectorAll('.here')) other.classList.remove('here');
    element.classList.add('here');
    element.addEventListener('animationend', () => element.classList.remove('here'), { once: true });
  };
}

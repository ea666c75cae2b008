/** Moving among the marked figures with the keyboard: one of them is in the tab order at a time. */

const selector = '[data-v], [data-s]';
const faults = '[data-v=wrong], [data-s=error], [data-s=warning]';

export interface Marked {
  /** After the sheets have changed: exactly one mark is reached by Tab. */
  refresh(): void;
  move(step: 1 | -1): void;
  /** To the next fault in reading order, round the end; false when there is none. */
  moveToFault(step: 1 | -1): boolean;
  current(): HTMLElement | undefined;
  focus(element: HTMLElement): void;
}

/** `scroll` is what the pages are seen through: when the current mark is out of sight, moving begins at what is seen. */
export function openMarked(scroll: HTMLElement, main: HTMLElement): Marked {
  /** The mark that had the focus last. */
  let current: HTMLElement | undefined;
  /** The one that Tab reaches. */
  let entry: HTMLElement | undefined;
  const enter = (element: HTMLElement | undefined): void => {
    if (entry && entry !== element) entry.tabIndex = -1;
    entry = element;
    if (element) element.tabIndex = 0;
  };
  const focus = (element: HTMLElement): void => {
    current = element;
    enter(element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const go = (query: string, step: 1 | -1): boolean => {
    const all = [...main.querySelectorAll<HTMLElement>(query)];
    if (all.length === 0) return false;
    const view = scroll.getBoundingClientRect();
    const box = current && main.contains(current) ? current.getBoundingClientRect() : undefined;
    const from = box && box.bottom > view.top && box.top < view.bottom ? current : undefined;
    const own = from ? all.indexOf(from) : -1;
    const after = (element: HTMLElement): boolean =>
      from
        ? (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        : element.getBoundingClientRect().top >= view.top;
    let next = own >= 0 ? own + 1 : all.findIndex(after);
    if (next < 0) next = all.length;
    const index = (step > 0 ? next : (own >= 0 ? own : next) - 1) + all.length;
    focus(all[index % all.length]!);
    return true;
  };
  main.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(selector)) return;
    current = target;
    enter(target);
  });
  return {
    refresh: () => {
      if (!entry || !main.contains(entry)) enter(main.querySelector<HTMLElement>(selector) ?? undefined);
    },
    move: step => void go(selector, step),
    moveToFault: step => go(faults, step),
    current: () => (current && main.contains(current) ? current : undefined),
    focus,
  };
}

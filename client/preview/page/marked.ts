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

export function openMarked(main: HTMLElement): Marked {
  let current: HTMLElement | undefined;
  const focus = (element: HTMLElement): void => {
    if (current && current !== element) current.tabIndex = -1;
    current = element;
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const go = (query: string, step: 1 | -1): boolean => {
    const all = [...main.querySelectorAll<HTMLElement>(query)];
    if (all.length === 0) return false;
    const from = current && main.contains(current) ? current : undefined;
    let index = step > 0 ? 0 : all.length - 1;
    if (from) {
      const own = all.indexOf(from);
      if (own >= 0) index = (own + step + all.length) % all.length;
      else {
        const after = all.findIndex(
          element => (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
        );
        index = after < 0 ? (step > 0 ? 0 : all.length - 1) : step > 0 ? after : (after - 1 + all.length) % all.length;
      }
    }
    focus(all[index]!);
    return true;
  };
  main.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !target.matches(selector)) return;
    if (current && current !== target) current.tabIndex = -1;
    current = target;
    target.tabIndex = 0;
  });
  return {
    refresh: () => {
      if (current && main.contains(current)) return;
      current = main.querySelector<HTMLElement>(selector) ?? undefined;
      if (current) current.tabIndex = 0;
    },
    move: step => void go(selector, step),
    moveToFault: step => go(faults, step),
    current: () => (current && main.contains(current) ? current : undefined),
    focus,
  };
}

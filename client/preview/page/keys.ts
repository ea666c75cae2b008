/** The keys of the page. */

export interface KeyActions {
  /** To the next or the previous fault. */
  fault(step: 1 | -1): void;
  /** From the focused mark to the next or the previous one. */
  mark(step: 1 | -1): void;
  /** Opens the source of an element; false when it has none. */
  open(element: HTMLElement): boolean;
  /** Out of the marks, back to the pages. */
  leave(): void;
  zoom(direction: 1 | -1): void;
  actual(): void;
  sheet(step: 1 | -1): void;
}

/** Keys with a modifier are the editor's; so are keys in the controls of the toolbar. */
export function openKeys(main: HTMLElement, actions: KeyActions): void {
  document.addEventListener('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (target instanceof HTMLSelectElement || target instanceof HTMLButtonElement) return;
    const current = target instanceof HTMLElement && main.contains(target) ? target : undefined;
    if (act(key, current, actions)) event.preventDefault();
  });
}

/** Whether the key does something here; `current` is what has the focus in the pages. */
function act(key: string, current: HTMLElement | undefined, actions: KeyActions): boolean {
  switch (key) {
    case 'n':
      actions.fault(1);
      return true;
    case 'p':
      actions.fault(-1);
      return true;
    case 'ArrowRight':
    case 'ArrowDown':
      if (current) actions.mark(1);
      return current !== undefined;
    case 'ArrowLeft':
    case 'ArrowUp':
      if (current) actions.mark(-1);
      return current !== undefined;
    case 'Enter':
      return current !== undefined && actions.open(current);
    case 'Escape':
      actions.leave();
      return true;
    case '+':
    case '=':
      actions.zoom(1);
      return true;
    case '-':
      actions.zoom(-1);
      return true;
    case '0':
      actions.actual();
      return true;
    case '[':
      actions.sheet(-1);
      return true;
    case ']':
      actions.sheet(1);
      return true;
    default:
      return false;
  }
}

/** The bar above the pages. */
import type { Counts, PreviewSheet } from '../../../server/lsp/protocol.ts';
import type { PageWords } from '../messages.ts';

export interface ToolbarActions {
  readonly goTo: (sheet: number) => void;
  readonly zoom: (direction: 1 | -1) => void;
  readonly actual: () => void;
  readonly fit: (mode: 'width' | 'page') => void;
  readonly marks: () => void;
  readonly pin: () => void;
  readonly find: () => void;
  readonly print: () => void;
  readonly fault: (step: 1 | -1) => void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  sheets(sheets: readonly Pick<PreviewSheet, 'label' | 'title'>[]): void;
  current(sheet: number): void;
  counts(counts: Counts): void;
  zoomed(percent: number): void;
  pressed(name: 'marks' | 'pin', on: boolean): void;
}

export function openToolbar(words: PageWords, actions: ToolbarActions): Toolbar {
  const element = document.createElement('div');
  element.className = 'toolbar';
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', words.toolbar);
  const parts = document.createElement('select');
  parts.setAttribute('aria-label', words.parts);
  parts.title = words.parts;
  parts.addEventListener('change', () => actions.goTo(parts.selectedIndex));
  const button = (title: string, content: string | SVGElement, run: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.title = title;
    made.setAttribute('aria-label', title);
    made.append(content);
    made.addEventListener('click', run);
    return made;
  };
  const percent = button(words.actualSize, '100%', actions.actual);
  percent.className = 'zoom';
  const marks = button(words.marks, icon('M2 13h12M3.5 9.5l2.2 2 4-6.5'), actions.marks);
  const pin = button(words.pin, icon('M9.5 2l4.5 4.5-3 1-2.5 4L4.500 7.500l4-2.500zM6 10l-4 4'), actions.pin);
  marks.setAttribute('aria-pressed', 'true');
  pin.setAttribute('aria-pressed', 'false');
  const wrong = button(words.nextFault, '', () => actions.fault(1));
  const rest = document.createElement('span');
  const gap = document.createElement('span');
  gap.className = 'gap';
  element.append(
    parts,
    button(words.previousFault, icon('M4 10l4-4 4 4'), () => actions.fault(-1)),
    button(words.nextFault, icon('M4 6l4 4 4-4'), () => actions.fault(1)),
    wrong,
    rest,
    gap,
    button(words.zoomOut, '−', () => actions.zoom(-1)),
    percent,
    button(words.zoomIn, '+', () => actions.zoom(1)),
    button(words.fitWidth, icon('M2 3v10M14 3v10M4 8h8M6 6L4 8l2 2M10 6l2 2-2 2'), () => actions.fit('width')),
    button(words.fitPage, icon('M4 2h8v12H4zM6 6l2-2 2 2M6 10l2 2 2-2'), () => actions.fit('page')),
    marks,
    pin,
    button(
      words.find,
      icon('M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM10.500 10.500L14 14'),
      actions.find,
    ),
    button(words.print, icon('M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4z'), actions.print),
  );
  return {
    element,
    sheets: sheets => {
      const shown = parts.selectedIndex;
      parts.replaceChildren(
        ...sheets.map(({ label, title }) => {
          const option = document.createElement('option');
          const name = label ?? words.body;
          option.textContent = label && title ? `${name}. ${title}` : name;
          return option;
        }),
      );
      parts.selectedIndex = Math.max(0, Math.min(shown, sheets.length - 1));
    },
    current: sheet => {
      if (document.activeElement !== parts) parts.selectedIndex = sheet;
    },
    counts: ({ coverage: { faulty, rounded, exact } }) => {
      wrong.replaceChildren(count('wrong', '✗', faulty, words.wrong));
      rest.replaceChildren(count('rounded', '≈', rounded, words.rounded), ' ', count('exact', '✓', exact, words.exact));
    },
    zoomed: value => {
      percent.textContent = `${Math.round(value)}%`;
    },
    pressed: (name, on) => (name === 'marks' ? marks : pin).setAttribute('aria-pressed', String(on)),
  };
}

function count(name: string, sign: string, value: number, words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = `${sign} ${value}`;
  span.title = `${words}: ${value}`;
  return span;
}

function icon(path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(namespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

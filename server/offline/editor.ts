/** A text area with the marks of findings behind its letters. */
import { type Severity, severities } from '../core/finding.ts';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

export interface Editor {
  readonly text: string;
  show(text: string): void;
  mark(marks: readonly Mark[]): void;
  /** Selects a stretch and brings it into view. */
  reveal(start: number, end: number): void;
  /** Replaces a stretch as if it were typed, so that it can be undone. */
  replace(start: number, end: number, newText: string): void;
}

/** Beyond this, marks behind the text would make typing slow. */
const mostMarked = 400_000;

export function editorOf(area: HTMLTextAreaElement, backdrop: HTMLElement): Editor {
  area.addEventListener('scroll', () => {
    backdrop.scrollTop = area.scrollTop;
  });
  return {
    get text() {
      return area.value;
    },
    show: text => {
      area.value = text;
      area.scrollTop = 0;
    },
    mark: marks => {
      const { value } = area;
      // The last line needs something after it to have its height.
      backdrop.replaceChildren(...(value.length > mostMarked ? [] : stretches(value, marks)), '\n');
      backdrop.scrollTop = area.scrollTop;
    },
    reveal: (start, end) => {
      area.focus();
      area.setSelectionRange(start, end);
      const target = backdrop.querySelector<HTMLElement>(`[data-start="${start}"]`);
      const top = target ? target.offsetTop : (area.scrollHeight * start) / Math.max(1, area.value.length);
      area.scrollTop = Math.max(0, top - area.clientHeight / 3);
    },
    replace: (start, end, newText) => {
      area.focus();
      area.setSelectionRange(start, end);
      // The only way that keeps the browser's undo.
      if (!document.execCommand('insertText', false, newText)) {
        area.setRangeText(newText, start, end, 'end');
        area.dispatchEvent(new Event('input'));
      }
    },
  };
}

/** The text cut at the marks; where marks overlap, the worse one is seen. */
function stretches(text: string, marks: readonly Mark[]): (Node | string)[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter(at => at <= text.length)
    .sort((a, b) => a - b);
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const parts: (Node | string)[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index]!;
    while (next < sorted.length && sorted[next]!.start <= from) open.push(sorted[next++]!);
    open = open.filter(({ end }) => end > from);
    const piece = text.slice(from, cuts[index + 1]);
    const worst = severities.find(severity => open.some(mark => mark.severity === severity));
    if (!worst) {
      parts.push(piece);
      continue;
    }
    const mark = document.createElement('mark');
    mark.className = worst;
    mark.dataset.start = String(from);
    mark.textContent = piece;
    parts.push(mark);
  }
  return parts;
}

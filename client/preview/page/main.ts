/** The page of a preview, on one page: what it hears from the panel and from the person before it. */
import type { PreviewSpot } from '../../../server/lsp/protocol.ts';
import { elementAt, spotAt } from '../../../server/page/spots.ts';
import type { PageState, PageWords, ToPage, ToPanel } from '../messages.ts';
import { openMarked } from './marked.ts';
import { openReadingPlace } from './reading-place.ts';
import { applyChanges, showSheets } from './screen.ts';
import { openTip } from './tip.ts';
import { openToolbar } from './toolbar.ts';
import { openZoom } from './zoom.ts';

interface Host {
  postMessage(message: ToPanel): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const words = JSON.parse(document.body.dataset.pageWords ?? '{}') as PageWords;
const saved = host.getState();

let id = '';
let uri = saved?.uri ?? '';
let pinned = saved?.pinned ?? false;
let marks = saved?.marks ?? true;
let top = saved?.top;

const app = document.getElementById('app')!;
const notice = document.createElement('div');
notice.className = 'notice';
notice.setAttribute('role', 'status');
const said = document.createElement('div');
said.className = 'unseen';
said.setAttribute('role', 'status');
const scroll = document.createElement('div');
scroll.id = 'scroll';
scroll.tabIndex = 0;
scroll.setAttribute('role', 'document');
scroll.setAttribute('aria-label', words.pages);
const main = document.createElement('main');
main.className = 'marked';
scroll.append(main);
const paper = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];

const marked = openMarked(scroll, main);
const place = openReadingPlace(scroll, main);
const tip = openTip(words, (spot, ask) => host.postMessage({ kind: 'explain', id, spot, ask }));
const toolbar = openToolbar(words, {
  goTo: goToSheet,
  zoom: direction => place.keepingTop(() => zoom.step(direction)),
  actual: () => place.keepingTop(() => zoom.set(100)),
  fit: mode => place.keepingTop(() => zoom.set(mode)),
  marks: () => {
    marks = !marks;
    showMarks();
  },
  pin: () => {
    pinned = !pinned;
    toolbar.pressed('pin', pinned);
    host.postMessage({ kind: 'pin', pinned });
    save();
  },
  find: () => host.postMessage({ kind: 'find' }),
  print: () => host.postMessage({ kind: 'print' }),
  fault: moveToFault,
});
app.append(toolbar.element, notice, scroll, said);
const zoom = openZoom(scroll, main, saved?.zoom ?? 'width', (percent, value) => {
  toolbar.zoomed(percent);
  scroll.dataset.zoom = String(value);
  save();
});
showMarks();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => hear(data));
window.addEventListener('resize', () => place.keepingTop(() => zoom.fit()));
main.addEventListener('click', click);
main.addEventListener('pointerover', ({ target }) => tip.over(target instanceof Element ? target : null));
scroll.addEventListener('pointerleave', () => tip.over(null));
main.addEventListener('focusin', ({ target }) => tip.focused(target instanceof Element ? target : null));
main.addEventListener('focusout', () => tip.hide());
scroll.addEventListener('scroll', scrolled, { passive: true });
document.addEventListener('keydown', pressed);
host.postMessage({ kind: 'ready' });

function hear(message: ToPage): void {
  switch (message.kind) {
    case 'whole': {
      const focused = spotOfFocus();
      const known = main.childElementCount > 0 && uri === message.uri;
      const anchor = known ? place.top() : uri === message.uri ? top : undefined;
      id = message.id;
      uri = message.uri;
      document.title = message.title;
      main.lang = message.language;
      paper.replaceSync(message.style);
      showSheets(main, message.sheets);
      toolbar.sheets(message.sheets);
      toolbar.counts(message.counts);
      notice.textContent = '';
      zoom.fit();
      place.restore(anchor);
      refocus(focused);
      marked.refresh();
      save();
      return;
    }
    case 'changes': {
      const focused = spotOfFocus();
      id = message.id;
      document.title = message.title;
      place.keepingRead(() => applyChanges(main, message.changes));
      toolbar.counts(message.counts);
      notice.textContent = '';
      refocus(focused);
      marked.refresh();
      return;
    }
    case 'reveal':
      reveal(message.spot);
      return;
    case 'explained':
      tip.answer(message.ask, message.explanation);
      return;
    case 'pinned':
      pinned = message.pinned;
      toolbar.pressed('pin', pinned);
      return;
    case 'notice':
      notice.textContent = message.text;
      return;
    default:
      message satisfies never;
  }
}

function showMarks(): void {
  main.classList.toggle('marked', marks);
  toolbar.pressed('marks', marks);
  save();
}

function save(): void {
  if (uri === '') return;
  host.setState({ uri, pinned, marks, zoom: zoom.value, ...(top ? { top } : {}) });
}

function click(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.button !== 0) return;
  event.preventDefault();
  if (!window.getSelection()?.isCollapsed) return;
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    document.getElementById(link.getAttribute('href')!.slice(1))?.scrollIntoView({ block: 'center' });
    return;
  }
  const spot = spotAt(event.target, caretAt(event.clientX, event.clientY));
  if (!spot) return;
  tip.hide();
  host.postMessage({ kind: 'open', id, spot });
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function pressed(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey) return;
  if (target instanceof HTMLSelectElement || target instanceof HTMLButtonElement) return;
  const current = target instanceof HTMLElement && main.contains(target) ? target : undefined;
  switch (key) {
    case 'n':
      moveToFault(1);
      break;
    case 'p':
      moveToFault(-1);
      break;
    case 'ArrowRight':
    case 'ArrowDown':
      if (!current) return;
      marked.move(1);
      break;
    case 'ArrowLeft':
    case 'ArrowUp':
      if (!current) return;
      marked.move(-1);
      break;
    case 'Enter': {
      const spot = current && spotAt(current);
      if (!spot) return;
      host.postMessage({ kind: 'open', id, spot });
      break;
    }
    case 'Escape':
      tip.hide();
      scroll.focus();
      break;
    case '+':
    case '=':
      place.keepingTop(() => zoom.step(1));
      break;
    case '-':
      place.keepingTop(() => zoom.step(-1));
      break;
    case '0':
      place.keepingTop(() => zoom.set(100));
      break;
    case '[':
    case ']':
      goToSheet(currentSheet() + (key === ']' ? 1 : -1));
      break;
    default:
      return;
  }
  event.preventDefault();
}

function moveToFault(step: 1 | -1): void {
  said.textContent = marked.moveToFault(step) ? '' : words.noFault;
}

function goToSheet(index: number): void {
  const sheet = main.children[Math.max(0, Math.min(index, main.childElementCount - 1))];
  sheet?.scrollIntoView({ block: 'start' });
}

/** Where the source was last: who goes on typing there need not be shown it again. */
let revealed = '';

/** Into view only when it is not; the source's own line stays where the reader has it. */
function reveal(spot: PreviewSpot): void {
  const element = elementAt(main, spot);
  if (!element) return;
  const box = element.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  const inside = box.top >= view.top && Math.min(box.bottom, box.top + 60) <= view.bottom;
  if (!inside) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { text: _, ...own } = spot;
  const key = JSON.stringify(own);
  if (inside && key === revealed) return;
  revealed = key;
  for (const other of main.querySelectorAll('.here')) other.classList.remove('here');
  element.classList.add('here');
  element.addEventListener('animationend', () => element.classList.remove('here'), { once: true });
}

function spotOfFocus(): PreviewSpot | undefined {
  const { activeElement } = document;
  return activeElement && main.contains(activeElement) ? spotAt(activeElement) : undefined;
}

/** When the focused figure was printed again, its new print has the focus. */
function refocus(spot: PreviewSpot | undefined): void {
  if (!spot || (document.activeElement && main.contains(document.activeElement))) return;
  const element = elementAt(main, spot);
  if (element?.matches('[data-v], [data-s]')) marked.focus(element);
  else scroll.focus({ preventScroll: true });
}

let frame = 0;
function scrolled(): void {
  tip.hide();
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    top = place.top();
    if (top) toolbar.current(top.sheet);
    save();
  });
}

function currentSheet(): number {
  return place.top()?.sheet ?? 0;
}

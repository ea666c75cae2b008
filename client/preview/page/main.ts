/** The page of a preview, on one page: what it hears from the panel and from the person before it. */
import type { PreviewSpot } from '../../../server/lsp/protocol.ts';
import { elementAt, spotAt } from '../../../server/page/spots.ts';
import type { PageState, PageWords, ToPage, ToPanel } from '../messages.ts';
import { openKeys } from './keys.ts';
import { openMarked } from './marked.ts';
import { openReadingPlace } from './reading-place.ts';
import { openReveal } from './reveal.ts';
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
const reveal = openReveal(scroll, main);
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
openKeys(main, {
  fault: moveToFault,
  mark: step => marked.move(step),
  open: element => {
    const spot = spotAt(element);
    if (spot) host.postMessage({ kind: 'open', id, spot });
    return spot !== undefined;
  },
  leave: () => {
    tip.hide();
    scroll.focus();
  },
  zoom: direction => place.keepingTop(() => zoom.step(direction)),
  actual: () => place.keepingTop(() => zoom.set(100)),
  sheet: step => goToSheet(currentSheet() + step),
});
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

function moveToFault(step: 1 | -1): void {
  said.textContent = marked.moveToFault(step) ? '' : words.noFault;
}

function goToSheet(index: number): void {
  const sheet = main.children[Math.max(0, Math.min(index, main.childElementCount - 1))];
  sheet?.scrollIntoView({ block: 'start' });
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

/**
 * The script of the review copy: from the list to the page and back, filters, search, keyboard. Without it the file
 * still shows everything, one below the other.
 */
import type { PreviewSpot } from '../lsp/protocol.ts';
import { elementAt } from './spots.ts';

type Kind = 'finding' | 'figure';

const root = document.documentElement;
const main = document.querySelector('main')!;
const said = document.getElementById('said')!;
const panels = { findings: document.getElementById('findings')!, figures: document.getElementById('figures')! };
const { findings, figures } = JSON.parse(document.getElementById('spots')!.textContent ?? '{}') as {
  findings: (PreviewSpot | null)[];
  figures: (PreviewSpot | null)[];
};

/** What each mark of the page belongs to; of several findings at one place the first. */
const owners = new Map<Element, { kind: Kind; index: number }>();

root.classList.add('js');
for (const [index, spot] of figures.entries()) {
  const element = spot && elementAt(main, spot);
  if (element) owners.set(element, { kind: 'figure', index });
}
for (const [index, spot] of findings.entries()) {
  const element = spot && elementAt(main, spot);
  if (!element) continue;
  const numbers = element.dataset.n;
  element.dataset.n = numbers ? `${numbers}, ${index + 1}` : String(index + 1);
  if (!numbers) owners.set(element, { kind: 'finding', index });
}
for (const element of owners.keys()) (element as HTMLElement).tabIndex = -1;
main.tabIndex = 0;
openTab('findings');

for (const button of document.querySelectorAll<HTMLButtonElement>('.tabs button')) {
  button.addEventListener('click', () => openTab(button.dataset.tab as keyof typeof panels));
}
for (const panel of Object.values(panels)) {
  panel.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const chip = target.closest<HTMLElement>('[data-filter]');
    if (chip) {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter(panel);
      return;
    }
    const go = target.closest<HTMLElement>('[data-finding], [data-figure]');
    if (go) show(go.dataset.finding === undefined ? 'figure' : 'finding', numberOf(go), false);
  });
  panel.querySelector('input')?.addEventListener('input', () => filter(panel));
}
main.addEventListener('click', ({ target }) => {
  for (let element = target as Element | null; element && element !== main; element = element.parentElement) {
    const owner = owners.get(element);
    if (owner) {
      show(owner.kind, owner.index, true);
      return;
    }
  }
});
document.addEventListener('keydown', event => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) {
    if (key === 'Escape' && target instanceof HTMLInputElement) target.blur();
    return;
  }
  if (key === 'n' || key === 'p') step(key === 'n' ? 1 : -1);
  else if (key === '/') panels[tab()].querySelector('input')?.focus();
  else if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (!(target instanceof Element) || !target.closest('.go')) return;
    const all = visible(panels[tab()]);
    const own = all.indexOf(target as HTMLElement);
    all[Math.max(0, Math.min(all.length - 1, own + (key === 'ArrowDown' ? 1 : -1)))]?.focus();
  } else if (key === 'Enter' && target instanceof Element && owners.has(target)) {
    const owner = owners.get(target)!;
    show(owner.kind, owner.index, true);
  } else return;
  event.preventDefault();
});

function tab(): keyof typeof panels {
  return panels.figures.hasAttribute('data-open') ? 'figures' : 'findings';
}

function openTab(name: keyof typeof panels): void {
  for (const [other, panel] of Object.entries(panels)) panel.toggleAttribute('data-open', other === name);
  for (const button of document.querySelectorAll<HTMLElement>('.tabs button'))
    button.setAttribute('aria-pressed', String(button.dataset.tab === name));
}

/** The item in the list and its mark in the page, both in view; `back` when the page was clicked. */
function show(kind: Kind, index: number, back: boolean): void {
  openTab(kind === 'finding' ? 'findings' : 'figures');
  const panel = panels[tab()];
  const go = panel.querySelector<HTMLElement>(`[data-${kind}="${index}"]`);
  const item = go?.closest<HTMLElement>('li, tr');
  for (const other of document.querySelectorAll('[aria-current=true]')) other.removeAttribute('aria-current');
  for (const other of document.querySelectorAll('[data-current]')) other.removeAttribute('data-current');
  item?.setAttribute('aria-current', 'true');
  const spot = (kind === 'finding' ? findings : figures)[index];
  const element = spot && elementAt(main, spot);
  element?.setAttribute('data-current', '');
  if (back) {
    if (item?.hidden) item.hidden = false;
    item?.scrollIntoView({ block: 'nearest' });
    go?.focus({ preventScroll: true });
  } else {
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
    item?.scrollIntoView({ block: 'nearest' });
  }
}

function step(direction: 1 | -1): void {
  const panel = panels[tab()];
  const all = visible(panel).filter(go => !(go as HTMLButtonElement).disabled);
  if (all.length === 0) return;
  const current = panel.querySelector('[aria-current=true] .go');
  const own = all.indexOf(current as HTMLElement);
  const next = all[own < 0 ? (direction > 0 ? 0 : all.length - 1) : (own + direction + all.length) % all.length]!;
  show(next.dataset.finding === undefined ? 'figure' : 'finding', numberOf(next), false);
  said.textContent = next.textContent;
}

function visible(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('.go')].filter(go => !go.closest<HTMLElement>('li, tr')!.hidden);
}

function numberOf(go: HTMLElement): number {
  return Number(go.dataset.finding ?? go.dataset.figure);
}

function filter(panel: HTMLElement): void {
  const off = new Set(
    [...panel.querySelectorAll<HTMLElement>('[data-filter][aria-pressed=false]')].map(chip => chip.dataset.filter),
  );
  const words = folded(panel.querySelector('input')?.value ?? '').trim();
  let left = 0;
  for (const item of panel.querySelectorAll<HTMLElement>('[data-kind]')) {
    item.hidden = off.has(item.dataset.kind) || (words !== '' && !folded(item.textContent ?? '').includes(words));
    if (!item.hidden) left++;
  }
  const none = panel.querySelector<HTMLElement>('.none');
  if (none) none.hidden = left > 0;
}

/** Without case and diacritics: what is quickly typed finds what is carefully written. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/**
 * The offline page: drop or paste a report, see what does not hold. Nothing leaves the machine: the page's policy allows
 * no connection at all, and its program and style are part of the one file.
 */
import type { Language } from '../core/checks/check.ts';
import type { SourceFile } from '../core/host.ts';
import type { Checked } from '../core/project.ts';
import { type Given, readDropped, readFiles } from './dropping.ts';
import { editorOf, type Mark } from './editor.ts';
import { button, byId, element } from './elements.ts';
import { exampleFiles } from './example.ts';
import {
  type Actions,
  countsOf,
  figureTable,
  findingItem,
  listed,
  severities,
  stretchOf,
  verdictsOf,
} from './results.ts';
import { wordsOf } from './words.ts';
import { checkAll, nameFor } from './workspace.ts';

const area = byId('text', HTMLTextAreaElement);
const editor = editorOf(area, byId('backdrop', HTMLElement));
const shown = new Set<string>(['error', 'warning', 'information', 'hint']);

/** Vietnamese as everywhere, whatever the browser speaks; the button changes it, and an address that ends in `?lang=en`. */
let language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
let files = new Map<string, SourceFile>();
let current: string | undefined;
let reports: readonly Checked[] = [];
let unread: readonly string[] = [];
let failed = false;
/** Counts the checks that were started: an older one that ends late is not shown. */
let turn = 0;

const actions: Actions = {
  reveal: ({ uri, start, end }) => {
    open(uri.slice(1));
    editor.reveal(start, end);
  },
  repair: (fix, checked) => {
    const stretches = fix.edits.map(({ place, newText }) => ({ ...stretchOf(checked, place)!, newText }));
    for (const { uri, start, end, newText } of stretches.sort((a, b) => b.start - a.start)) {
      open(uri.slice(1));
      editor.replace(start, end, newText);
    }
  },
};

function open(path: string): void {
  const file = files.get(path);
  if (path === current || file?.kind !== 'text') return;
  current = path;
  editor.show(file.content);
  drawTabs();
  drawMarks();
}

function take({ files: given, unread: names }: Given): void {
  unread = names;
  if (given.size > 0) {
    files = given;
    current = undefined;
    const first = [...files.keys()].find(
      path => files.get(path)?.kind === 'text' && /\.(?:md|markdown|txt)$/i.test(path),
    );
    open(first ?? [...files.keys()].find(path => files.get(path)?.kind === 'text') ?? '');
  }
  void check();
}

async function check(): Promise<void> {
  const mine = ++turn;
  let found: Checked[] = [];
  let broke = false;
  try {
    found = await checkAll(files);
  } catch {
    broke = true;
  }
  if (mine !== turn) return;
  reports = found;
  failed = broke || found.some(({ problems }) => problems.length > 0);
  draw();
}

const mostListed = 300;

function draw(): void {
  const words = wordsOf(language);
  document.documentElement.lang = language;
  const say = (id: string, text: string): void => {
    byId(id, HTMLElement).textContent = text;
  };
  say('tagline', words.tagline);
  say('language', words.otherLanguage);
  say('source-title', words.source);
  say('choose', words.choose);
  say('choose-folder', words.chooseFolder);
  say('example', words.example);
  say('save', words.save);
  say('clear', words.clear);
  say('results-title', words.results);
  say('privacy', words.privacy);
  area.placeholder = words.placeholder;
  area.setAttribute('aria-label', words.source);
  say(
    'notice',
    [failed ? words.failed : '', unread.length > 0 ? words.unread(unread.slice(0, 8).join(', ')) : ''].join(' ').trim(),
  );
  const all = listed(reports);
  const counts = countsOf(all);
  const verdicts = verdictsOf(reports);
  const summary = byId('summary', HTMLElement);
  summary.textContent = reports.length === 0 ? words.waiting : all.length === 0 ? words.clean : words.counts(counts);
  summary.className = reports.length > 0 && all.length === 0 ? 'clean' : '';
  const figures = verdicts.exact + verdicts.rounded + verdicts.wrong + verdicts.unchecked;
  say('coverage', figures > 0 ? words.coverage(verdicts) : '');
  const filters = severities
    .filter(severity => counts[severity] > 0)
    .map(severity => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.checked = shown.has(severity);
      box.addEventListener('change', () => {
        if (box.checked) shown.add(severity);
        else shown.delete(severity);
        drawFindings();
      });
      return element('label', '', box, `${words.severity[severity]} (${counts[severity]})`);
    });
  byId('filters', HTMLElement).replaceChildren(...(filters.length > 1 ? filters : []));
  drawFindings();
  say('figures-title', words.figures(figures));
  const box = byId('figures-box', HTMLDetailsElement);
  box.hidden = figures === 0;
  if (box.open) drawFigures();
  drawTabs();
  drawMarks();
}

function drawFindings(): void {
  const words = wordsOf(language);
  const visible = listed(reports).filter(({ finding }) => shown.has(finding.severity));
  const items = visible.slice(0, mostListed).map(found => findingItem(found, language, actions));
  if (visible.length > mostListed) items.push(element('li', '', words.more(visible.length - mostListed)));
  byId('findings', HTMLElement).replaceChildren(...items);
}

function drawFigures(): void {
  byId('figures', HTMLElement).replaceChildren(figureTable(reports, language, actions));
}

function drawTabs(): void {
  const paths = [...files.keys()].filter(path => files.get(path)?.kind === 'text').sort();
  const tabs = paths.map(path => {
    const tab = button(path, () => open(path));
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(path === current));
    return tab;
  });
  byId('tabs', HTMLElement).replaceChildren(...(tabs.length > 1 ? tabs : []));
}

function drawMarks(): void {
  const marks: Mark[] = [];
  for (const { checked, finding } of listed(reports)) {
    const stretch = stretchOf(checked, finding.place);
    if (stretch?.uri === `/${current}`) marks.push({ ...stretch, severity: finding.severity });
  }
  editor.mark(marks);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

area.addEventListener('input', () => {
  const content = editor.text;
  // Pasted text is named after what it is; a file keeps its name.
  if (current === undefined || [...files.keys()].every(path => path.startsWith(`${wordsOf(language).pasted}.`))) {
    files = new Map();
    current = nameFor(content, wordsOf(language).pasted);
  }
  if (content === '' && files.size <= 1) {
    files = new Map();
    current = undefined;
  } else files.set(current, { kind: 'text', content });
  clearTimeout(waiting);
  waiting = setTimeout(() => void check(), 120);
});

const choose = (input: HTMLInputElement, opener: string): void => {
  byId(opener, HTMLButtonElement).addEventListener('click', () => input.click());
  input.addEventListener('change', async () => {
    if (input.files && input.files.length > 0) take(await readFiles(input.files));
    input.value = '';
  });
};
choose(byId('files', HTMLInputElement), 'choose');
choose(byId('folder', HTMLInputElement), 'choose-folder');

byId('example', HTMLButtonElement).addEventListener('click', () => take({ files: exampleFiles(), unread: [] }));
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  files = new Map();
  current = undefined;
  unread = [];
  editor.show('');
  area.focus();
  void check();
});
byId('save', HTMLButtonElement).addEventListener('click', () => {
  if (current === undefined) return;
  const link = element('a', '');
  link.href = URL.createObjectURL(new Blob([editor.text], { type: 'text/plain' }));
  link.download = current.slice(current.lastIndexOf('/') + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
});
byId('language', HTMLButtonElement).addEventListener('click', () => {
  language = language === 'vi' ? 'en' : 'vi';
  draw();
});
byId('figures-box', HTMLDetailsElement).addEventListener('toggle', () => drawFigures());

const zone = byId('editor', HTMLElement);
document.addEventListener('dragover', event => {
  event.preventDefault();
  zone.classList.add('over');
});
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) zone.classList.remove('over');
});
document.addEventListener('drop', async event => {
  event.preventDefault();
  zone.classList.remove('over');
  if (
    event.dataTransfer &&
    event.dataTransfer.items.length > 0 &&
    [...event.dataTransfer.items].some(({ kind }) => kind === 'file')
  ) {
    take(await readDropped(event.dataTransfer));
  }
});

draw();

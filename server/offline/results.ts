/** Findings and figures as the page shows them. */
import type { Language } from '../core/checks/check.ts';
import { pageIn } from '../core/checks/page.ts';
import { pages } from '../core/checks/pages.gen.ts';
import { startOf } from '../core/document.ts';
import { type Fix, type Severity, severities, uriOf, type Verdict } from '../core/finding.ts';
import {
  type Checked,
  type FigureVerdict,
  fixLabel,
  linesOf,
  locate,
  messageOf,
  type ReportedFinding,
  relatedOf,
} from '../core/project.ts';
import { arithmetics } from '../core/relations/arithmetic.ts';
import { button, element } from './elements.ts';
import { wordsOf } from './words.ts';

export interface Listed {
  readonly checked: Checked;
  readonly finding: ReportedFinding;
}

/** Where a stretch of text is, as the editor wants it. */
export interface Stretch {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

export interface Actions {
  reveal(stretch: Stretch): void;
  repair(fix: Fix, checked: Checked): void;
}

export function listed(reports: readonly Checked[]): Listed[] {
  return reports.flatMap(checked =>
    checked.findings.filter(({ silencedBy, known }) => !silencedBy && !known).map(finding => ({ checked, finding })),
  );
}

export function countsOf(findings: readonly Listed[]): { readonly [severity in Severity]: number } {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding } of findings) counts[finding.severity]++;
  return counts;
}

export function verdictsOf(reports: readonly Checked[]): { readonly [verdict in Verdict]: number } {
  const counts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0 };
  for (const { figures } of reports) for (const { verdict } of figures) counts[verdict]++;
  return counts;
}

export function stretchOf(checked: Checked, place: ReportedFinding['place']): Stretch | undefined {
  if (place.kind !== 'text') return undefined;
  const document = checked.documents.get(place.block.uri);
  const base = document && startOf(document, place.block);
  return base === undefined ? undefined : { uri: place.block.uri, start: base + place.start, end: base + place.end };
}

export function findingItem({ checked, finding }: Listed, language: Language, actions: Actions): HTMLLIElement {
  const words = wordsOf(language);
  const { severity, check, place } = finding;
  const { range } = locate(checked, place);
  const where = `${uriOf(place).slice(1)}${range ? `:${range.start.line + 1}:${range.start.character + 1}` : ''}`;
  const head = element(
    'div',
    'head',
    element('span', 'severity', words.severity[severity]),
    element('span', 'where', where),
    element('span', 'check', check),
  );
  const stretch = stretchOf(checked, place);
  const go = button('', () => stretch && actions.reveal(stretch));
  go.className = 'go';
  go.append(element('p', 'message', messageOf(finding, language, checked.report.style)));
  const line = lineOf(checked, finding);
  if (line) go.append(line);
  const item = element('li', `finding ${severity}`, head, go);
  const related = relatedButtons(checked, finding, language, actions);
  if (related) item.append(related);
  const repairs = (finding.fixes ?? []).map(fix =>
    button(fixLabel(finding, fix, language), () => actions.repair(fix, checked)),
  );
  if (repairs.length > 0) item.append(element('div', 'repairs', ...repairs));
  const page = pages[check];
  if (page) item.append(explanation(page, language, words.explain));
  return item;
}

/** The line with the stretch marked, cut to what is around it. */
function lineOf(checked: Checked, { place, severity }: ReportedFinding): HTMLElement | undefined {
  const stretch = stretchOf(checked, place);
  const document = stretch && checked.documents.get(stretch.uri);
  if (!stretch || !document) return undefined;
  const lines = linesOf(document);
  const { line } = lines.position(stretch.start);
  const from = Math.max(lines.lineStart(line), stretch.start - around);
  const lineEnd = lines.offset({ line, character: Number.MAX_SAFE_INTEGER });
  const end = Math.min(stretch.end, lineEnd);
  const to = Math.min(lineEnd, end + around);
  const { content } = document.text;
  const mark = element('mark', severity, content.slice(stretch.start, end));
  const before = (from > lines.lineStart(line) ? '…' : '') + content.slice(from, stretch.start);
  return element('p', 'line', before, mark, content.slice(end, to) + (to < lineEnd ? '…' : ''));
}

const around = 60;
const mostRelated = 8;

function relatedButtons(
  checked: Checked,
  finding: ReportedFinding,
  language: Language,
  actions: Actions,
): HTMLElement | undefined {
  const related = relatedOf(finding, language).slice(0, mostRelated);
  const buttons = related.flatMap(({ place, message }) => {
    const stretch = stretchOf(checked, place);
    const label = message.replace(/^: /, '');
    return stretch && label !== '' ? [button(`→ ${label}`, () => actions.reveal(stretch))] : [];
  });
  return buttons.length > 0 ? element('div', 'repairs', ...buttons) : undefined;
}

/** The check's page without its name and its examples, as plain text. */
function explanation(page: string, language: Language, title: string): HTMLElement {
  const text = pageIn(page, language, { examples: false })
    .replace(/^# .*\n+/, '')
    .replace(/^## /, '');
  return element('details', '', element('summary', '', title), element('pre', '', text));
}

const mostFigures = 2000;

export function figureTable(reports: readonly Checked[], language: Language, actions: Actions): HTMLElement {
  const words = wordsOf(language);
  const rows: HTMLElement[] = [];
  for (const checked of reports) {
    for (const figure of checked.figures)
      if (rows.length < mostFigures) rows.push(figureRow(checked, figure, language, actions));
  }
  const head = element('tr', '', ...words.figureColumns.map(title => element('th', '', title)));
  return element('table', '', element('thead', '', head), element('tbody', '', ...rows));
}

function figureRow(
  checked: Checked,
  { address, figure, verdict, evaluations, place }: FigureVerdict,
  language: Language,
  actions: Actions,
): HTMLElement {
  const stretch = stretchOf(checked, place);
  const name = button(address, () => stretch && actions.reveal(stretch));
  return element(
    'tr',
    '',
    element('td', '', name),
    element('td', 'number', figure.text),
    element('td', verdict, wordsOf(language).verdict[verdict]),
    element('td', '', arithmetics(evaluations, checked.report.style).join('; ')),
  );
}

export { severities };

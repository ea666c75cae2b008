/** What stands under the cursor, in words: a figure's verdict and arithmetic, a document, a date, a rule, a key. */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { checkById } from '../../core/checks/index.ts';
import { documentsOf } from '../../core/documents/index.ts';
import { outcomeWords, whyUnchecked } from '../../core/outcome-words.ts';
import {
  type CalendarDate,
  daysBetween,
  daysInMonth,
  isRealDate,
  printDate,
  weekday,
} from '../../core/reading/dates.ts';
import { printWritten } from '../../core/reading/documents/print.ts';
import { arithmetic, outcome } from '../../core/relations/arithmetic.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import { printRule } from '../../core/rules/print.ts';
import type { Feature } from '../feature.ts';
import { code, escaped, shortened } from '../markdown.ts';
import type { View } from '../session.ts';
import { type CellTarget, type Target, targetsAt, type Use } from '../targets.ts';
import { hoverWords } from '../words.ts';

export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const [plain] = context.client.capabilities.textDocument?.hover?.contentFormat ?? [];
    for (const target of targetsAt(view, view.convert.offset(view.document, position))) {
      const lines = linesFor(target, view);
      if (lines.length === 0) continue;
      const range = view.convert.place(view.document, target.place);
      const value = lines.join('\n\n');
      const contents =
        plain === MarkupKind.PlainText
          ? { kind: MarkupKind.PlainText, value: value.replace(/\\([^\w\s])/g, '$1').replace(/[*`]/g, '') }
          : { kind: MarkupKind.Markdown, value };
      return { contents, ...(range ? { range } : {}) };
    }
    return null;
  },
};

function linesFor(target: Target, view: View): string[] {
  switch (target.kind) {
    case 'figure':
      return figureLines(target.uses, target.uses[0]!.operand.figure?.text ?? '', view);
    case 'cell':
      return cellLines(target, view);
    case 'column':
      return columnLines(target, view);
    case 'mention':
      return mentionLines(target, view);
    case 'date':
      return dateLines(target.date, view);
    case 'name':
      return nameLines(target, view);
    case 'address': {
      const { cell } = target.address;
      const words = hoverWords[view.preferences.language];
      if (!cell) return [words.noCell];
      const text = cell.row.cells[cell.column.index]!.text;
      return [`**${escaped(text || words.empty)}** — ${escaped(placeWords(cell.table, cell.row, cell.column.title))}`];
    }
    case 'appendix': {
      const { title, numeral } = target.part.appendix ?? {};
      return [`**${escaped(`Phụ lục ${numeral?.value ?? ''}`)}** ${escaped(title?.value ?? '')}`.trim()];
    }
    case 'key': {
      const { key } = target;
      const words = hoverWords[view.preferences.language];
      const names = [key.name, ...key.aliases].map(code).join(' · ');
      return [names, key[view.preferences.language], `${words.example}: ${code(key.example)}`];
    }
    case 'check': {
      const check = checkById.get(target.check);
      return check ? [`**${target.check}**`, check.words[view.preferences.language].summary] : [];
    }
    default:
      return target satisfies never;
  }
}

function figureLines(uses: readonly Use[], text: string, view: View): string[] {
  const { language } = view.preferences;
  const results = uses.filter(({ role }) => role === 'result').map(({ evaluation }) => evaluation);
  const others = uses.filter(({ role }) => role === 'operand').map(({ evaluation }) => evaluation);
  const worst = worstOf(results);
  const lines = [
    worst
      ? `**${escaped(text)}** — ${outcomeWords[language].verdict[worst.verdict]}`
      : `**${escaped(text)}** — ${outcomeWords[language].verdict.unchecked}`,
  ];
  for (const evaluation of results) lines.push(computation(evaluation, view));
  if (others.length > 0) {
    const shown = others.slice(0, 4).map(evaluation => `- ${computation(evaluation, view)}`);
    if (others.length > shown.length) shown.push(`- … (${others.length})`);
    lines.push([`${hoverWords[language].usedBy}:`, ...shown].join('\n'));
  }
  return lines;
}

function worstOf(evaluations: readonly Evaluation[]): Evaluation | undefined {
  for (const verdict of ['wrong', 'rounded', 'exact', 'unchecked']) {
    const found = evaluations.find(evaluation => evaluation.verdict === verdict);
    if (found) return found;
  }
  return undefined;
}

/** `13 + 12 = 25`, and what follows from it. */
function computation(evaluation: Evaluation, view: View): string {
  const { language } = view.preferences;
  const { style } = view.checked.report;
  const { verdict, relation } = evaluation;
  const line = code(arithmetic(evaluation, style));
  const from = relation.origin === 'declared' ? ` (${code(shortened(relation.words, 80))})` : '';
  if (verdict === 'unchecked') return `${line}: ${whyUnchecked({ evaluations: [evaluation] }, language)}${from}`;
  if (verdict === 'wrong') {
    const { stated, difference } = outcome(evaluation, style);
    const words = hoverWords[language];
    return `${line}; ${language === 'vi' ? 'ghi' : 'says'} ${code(stated)}, ${words.difference} ${code(difference)}${from}`;
  }
  return `${line}${from}`;
}

function cellLines({ table, row, column, figure, uses }: CellTarget, view: View): string[] {
  const { language } = view.preferences;
  const leaf = table.columns[column]!;
  const where = escaped(placeWords(table, row, leaf.title));
  if (!figure) return uses.length > 0 ? [...figureLines(uses, row.cells[column]!.text, view), where] : [];
  const own = uses.filter(({ operand }) => !operand.figure || operand.figure.span.start === figure.span.start);
  const lines = figureLines(own, figure.text, view);
  const unit = figure.unit ?? leaf.unit;
  lines.push(unit ? `${where} · ${hoverWords[language].unit}: ${escaped(unit)}` : where);
  return lines;
}

function placeWords(table: CellTarget['table'], row: CellTarget['row'], column: string): string {
  const label = shortened(row.label || row.number || row.address, 60);
  return [table.title ? shortened(table.title, 60) : table.id, label, column].filter(part => part !== '').join(' › ');
}

function columnLines({ table, column }: Extract<Target, { kind: 'column' }>, view: View): string[] {
  const { language } = view.preferences;
  const figures = table.rows.filter(row => row.cells[column.index]?.kind === 'figure').length;
  const unit = column.unit ? ` · ${hoverWords[language].unit}: ${escaped(column.unit)}` : '';
  return [
    `**${escaped([...column.path, column.title].join(' › '))}** (${code(`${table.id}.*.${column.id}`)})`,
    `${column.type} · ${figures}/${hoverWords[language].rows(table.rows.length)}${unit}`,
  ];
}

function mentionLines({ mention }: Extract<Target, { kind: 'mention' }>, view: View): string[] {
  const words = hoverWords[view.preferences.language];
  const document = documentsOf(view.checked.mentions).find(({ key }) => key === mention.key);
  if (!document) return [];
  const numbered = [document.typeWords, document.number && code(document.number)].filter(Boolean).join(' ');
  const head = document.name ? escaped(document.name) : numbered;
  const lines = [`**${head || escaped(mention.key)}**`];
  if (document.subject) lines.push(escaped(shortened(document.subject, 200)));
  const facts = [
    document.date && `${words.dated}: ${printWritten(document.date)}`,
    (document.issuer ?? document.place) && `${words.issuer}: ${escaped(document.issuer ?? document.place ?? '')}`,
  ].filter(Boolean);
  if (facts.length > 0) lines.push(facts.join(' · '));
  lines.push(words.mentions(document.mentions.length));
  return lines;
}

function dateLines(date: CalendarDate, { checked, preferences }: View): string[] {
  const words = hoverWords[preferences.language];
  if (!isRealDate(date)) {
    return date.month >= 1 && date.month <= 12
      ? [words.noSuchDate(date.month, daysInMonth(date.year, date.month))]
      : [];
  }
  const lines = [`**${words.weekdays[weekday(date) - 1]}, ${printDate(date, 'long', preferences.language)}**`];
  const { identity } = checked.report;
  const facts: string[] = [];
  if (identity.date && isRealDate(identity.date.value)) {
    const days = daysBetween(identity.date.value, date);
    facts.push(days === 0 ? words.onReport : days < 0 ? words.beforeReport(-days) : words.afterReport(days));
  }
  for (const [name, cutOff] of identity.cutOffs) {
    if (isRealDate(cutOff.value)) facts.push(words.cutOff(name, daysBetween(cutOff.value, date)));
  }
  if (facts.length > 0) lines.push(facts.join('; '));
  return lines;
}

function nameLines({ name }: Extract<Target, { kind: 'name' }>, view: View): string[] {
  const { table, row, column, rule } = name;
  const words = hoverWords[view.preferences.language];
  const what = column
    ? [...column.path, column.title].join(' › ')
    : row
      ? row.label || row.address
      : (table.title ?? table.id);
  const counts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0 };
  const printed = printRule(rule);
  const examples: string[] = [];
  const block = table.origin.kind === 'text' ? table.origin.block : undefined;
  for (const evaluation of block ? view.checked.evaluationsAt(block) : []) {
    if (evaluation.relation.origin !== 'declared' || evaluation.relation.words !== printed) continue;
    counts[evaluation.verdict]++;
    if (examples.length < 3 || evaluation.verdict === 'wrong') examples.push(`- ${computation(evaluation, view)}`);
  }
  const total = counts.exact + counts.rounded + counts.wrong + counts.unchecked;
  return [
    `**${escaped(what)}** (${code([table.id, row?.address, column?.id].filter(Boolean).join('.'))})`,
    ...(total > 0
      ? [
          `${words.rule} ${code(printed)}: ${words.holds(counts.exact, counts.rounded, counts.wrong, counts.unchecked)}`,
          examples.slice(0, 6).join('\n'),
        ]
      : []),
  ];
}

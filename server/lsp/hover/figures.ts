/** A figure in words: its verdict, its arithmetic, where else it counts. */
import { uriOf } from '../../core/finding.ts';
import { headingWords } from '../../core/model/passage-text.ts';
import { outcomeName } from '../../core/outcome-name.ts';
import { type Outcome, whyUnchecked } from '../../core/outcome-words.ts';
import { namedFaults, outcomeOf } from '../../core/project/outcomes.ts';
import { arithmetic, outcome } from '../../core/relations/arithmetic.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import type { Restated } from '../../core/relations/said-again/restated.ts';
import { code, escaped, shortened } from '../markdown.ts';
import { headingsOf } from '../outline.ts';
import type { View } from '../session.ts';
import type { CellTarget, Target, Use } from '../targets.ts';
import { nameOf } from '../uris.ts';
import { hoverWords } from '../words.ts';

export function figureLines(uses: readonly Use[], text: string, view: View): string[] {
  const { language } = view.preferences;
  const results = uses.filter(({ role }) => role === 'result').map(({ evaluation }) => evaluation);
  const others = uses.filter(({ role }) => role === 'operand').map(({ evaluation }) => evaluation);
  const worst = worstOf(results);
  const figure = uses.find(({ operand }) => operand.figure)?.operand.figure;
  const said: Outcome = figure
    ? outcomeOf(
        {
          figure,
          verdict: worst?.verdict ?? 'unchecked',
          evaluations: results,
          ...(results.length === 0 && others.length > 0 ? { reason: 'operand' } : {}),
          ...(results.length === 0 && others.some(({ verdict }) => verdict === 'wrong') ? { related: true } : {}),
        },
        namedFaults(view.checked.faults),
      )
    : 'unchecked';
  const lines = [`**${escaped(text)}** — ${outcomeName(said, language)}`];
  const own = results
    // That a bound figure is its cell's is said with the cell.
    .filter(({ relation, reading, verdict }) => !isCell(relation, reading) || verdict === 'wrong')
    .map(evaluation => computation(evaluation, view));
  lines.push(...new Set(own));
  if (others.length > 0) {
    // A figure may be in the same calculation twice, as a part and as the whole.
    const used = new Set(
      others.map(evaluation => `- ${whereStated(evaluation, view)}${computation(evaluation, view)}`),
    );
    const shown = [...used].slice(0, 4);
    if (used.size > shown.length) shown.push(`- … (${used.size})`);
    lines.push([`${hoverWords[language].usedBy}:`, ...shown].join('\n'));
  }
  return lines;
}

/** A figure bound to a cell, rather than to a calculation. */
function isCell({ origin }: Evaluation['relation'], reading: Evaluation['reading']): boolean {
  return origin === 'bound' && reading.kind === 'operand';
}

/** Where else the text states the same: under which heading, in which line. */
export function restatedLines(others: readonly Restated[], view: View): string[] {
  const words = hoverWords[view.preferences.language];
  const places = others.slice(0, 4).map(({ place, heading }) => {
    const uri = uriOf(place);
    const document = view.checked.documents.get(uri);
    const range = document && view.convert.place(document, place);
    const line = range ? `${words.line} ${range.start.line + 1}` : nameOf(uri);
    const title = heading ? headingWords(heading) : '';
    return title === '' ? line : `${escaped(shortened(title, 60))} (${line})`;
  });
  return [`${words.alsoIn}: ${places.join(', ')}`];
}

function worstOf(evaluations: readonly Evaluation[]): Evaluation | undefined {
  for (const verdict of ['wrong', 'rounded', 'exact', 'unchecked']) {
    const found = evaluations.find(evaluation => evaluation.verdict === verdict);
    if (found) return found;
  }
  return undefined;
}

/** For a figure of the text that is bound to this one: under which heading it stands. */
function whereStated({ relation }: Evaluation, view: View): string {
  if (relation.origin !== 'bound') return '';
  const uri = uriOf(relation.result.place);
  const document = view.checked.documents.get(uri);
  const range = document && view.convert.place(document, relation.result.place);
  const offset = range ? view.convert.offset(document, range.start) : 0;
  const heading = document && headingsOf({ ...view, document, uri }).findLast(({ start }) => start <= offset);
  return `${escaped(shortened(heading?.title ?? nameOf(uri), 60))}: `;
}

/** `13 + 12 = 25`, and what follows from it; with the rule that says so, where `rule` is not known already. */
export function computation(evaluation: Evaluation, view: View, rule: 'named' | 'known' = 'named'): string {
  const { language } = view.preferences;
  const { style } = view.checked.report;
  const { verdict, relation } = evaluation;
  const line = code(arithmetic(evaluation, style));
  const from = relation.origin === 'declared' && rule === 'named' ? ` (${code(shortened(relation.words, 80))})` : '';
  if (verdict === 'unchecked') return `${line}: ${whyUnchecked({ evaluations: [evaluation] }, language)}${from}`;
  if (verdict === 'wrong') {
    const { stated, difference } = outcome(evaluation, style);
    const words = hoverWords[language];
    // Shares differ by points: "5" alone could be read as a share of the share.
    const points = relation.result.figure?.kind === 'percent' && !/\p{L}/u.test(difference) ? ` ${words.points}` : '';
    return `${line}; ${language === 'vi' ? 'ghi' : 'says'} ${code(stated)}, ${words.difference} ${code(`${difference}${points}`)}${from}`;
  }
  return `${line}${from}`;
}

export function cellLines({ table, row, column, figure, uses }: CellTarget, view: View): string[] {
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

export function placeWords(table: CellTarget['table'], row: CellTarget['row'], column: string): string {
  const label = shortened(row.label || row.number || row.address, 60);
  return [table.title ? shortened(table.title, 60) : table.id, label, column].filter(part => part !== '').join(' › ');
}

export function columnLines({ table, column }: Extract<Target, { kind: 'column' }>, view: View): string[] {
  const { language } = view.preferences;
  const figures = table.rows.filter(row => row.cells[column.index]?.kind === 'figure').length;
  const unit = column.unit ? ` · ${hoverWords[language].unit}: ${escaped(column.unit)}` : '';
  const words = hoverWords[language];
  const count = figures > 0 ? ` · ${words.figuresIn(figures, table.rows.length)}` : '';
  return [
    `**${escaped([...column.path, column.title].join(' › '))}** (${code(`${table.id}.*.${column.id}`)})`,
    `${words.columnTypes[column.type]}${count}${unit}`,
  ];
}

/** Names in words: of tables, rows and columns in rules, in addresses and where they are declared. */
import { verdictsOf } from '../../core/project/figure-verdicts.ts';
import { countOutcomes } from '../../core/project/outcomes.ts';
import { printRule } from '../../core/rules/print.ts';
import { code, escaped } from '../markdown.ts';
import type { View } from '../session.ts';
import { type Target, usesOf } from '../targets.ts';
import { hoverWords, lensWords } from '../words.ts';
import { columnLines, computation, figureLines, placeWords } from './figures.ts';

/** A bound figure: its verdict, and the cell it is bound to. */
export function addressLines({ address }: Extract<Target, { kind: 'address' }>, view: View): string[] {
  const { cell, words: place } = address;
  const words = hoverWords[view.preferences.language];
  if (!cell) return [words.noCell];
  const uses = usesOf(
    view,
    place.block,
    ({ place: own }) =>
      own.kind === 'text' && own.block === place.block && own.start <= place.end && place.start <= own.end,
  );
  const text = place.block.text.slice(place.start, place.end);
  const { text: printed } = cell.row.cells[cell.column.index]!;
  const where = placeWords(cell.table, cell.row, cell.column.title);
  const source = `${words.boundTo}: ${escaped(where)} — **${escaped(printed || words.empty)}**`;
  return uses.length > 0 ? [...figureLines(uses, text, view), source] : [source];
}

export function idLines({ declared }: Extract<Target, { kind: 'id' }>, view: View): string[] {
  const { table, row, column } = declared;
  if (column) return columnLines({ kind: 'column', place: declared.place, table, column }, view);
  const { origin } = table;
  const evaluations = origin.kind === 'text' ? view.checked.evaluationsAt(origin.block) : view.checked.evaluations;
  const figures = verdictsOf([table], evaluations).filter(
    ({ address }) => !row || address?.startsWith(`${table.id}.${row.address}.`),
  );
  const what = row ? row.label || row.address : (table.title ?? table.id);
  return [
    `**${escaped(what)}** (${code([table.id, row?.address].filter(Boolean).join('.'))})`,
    lensWords[view.preferences.language](countOutcomes(figures, view.checked.faults)),
  ];
}

export function nameLines({ name }: Extract<Target, { kind: 'name' }>, view: View): string[] {
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
    if (examples.length < 3 || evaluation.verdict === 'wrong')
      examples.push(`- ${computation(evaluation, view, 'known')}`);
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

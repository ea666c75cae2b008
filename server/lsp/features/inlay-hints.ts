/** Verdicts in the text, and totals that a blank waits for. Off unless asked for. */
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import { inDocument } from '../../core/document.ts';
import { printRational } from '../../core/figures/print.ts';
import { uriOf, type Verdict } from '../../core/finding.ts';
import { outcomeName } from '../../core/outcome-name.ts';
import { type Named, namedFaults } from '../../core/project/outcomes.ts';
import { arithmetics, outcome } from '../../core/relations/arithmetic.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import type { Block } from '../../core/text.ts';
import { blocksBetween } from '../blocks.ts';
import type { Feature } from '../feature.ts';
import type { View } from '../session.ts';

export const inlayHints: Feature<InlayHintParams, InlayHint[] | null> = {
  method: 'textDocument/inlayHint',
  handle: async ({ textDocument, range }, context) => {
    const view = await context.view(textDocument);
    if (!view || view.preferences.inlayHints === 'off') return null;
    const { document, convert } = view;
    const blocks = blocksBetween(document, convert.offset(document, range.start), convert.offset(document, range.end));
    return hintsOf(blocks, view);
  },
};

const marks: { readonly [verdict in Verdict]: string } = { exact: '✓', rounded: '≈', wrong: '✗', unchecked: '?' };
const order: readonly Verdict[] = ['wrong', 'rounded', 'exact', 'unchecked'];

function hintsOf(blocks: readonly Block[], view: View): InlayHint[] {
  const { checked, convert, document, preferences } = view;
  const byResult = new Map<
    string,
    { readonly end: number; readonly block: Block; readonly evaluations: Evaluation[] }
  >();
  const seen = new Set<Evaluation>();
  for (const [index, block] of blocks.entries()) {
    for (const evaluation of checked.evaluationsAt(block)) {
      const { place } = evaluation.relation.result;
      if (seen.has(evaluation) || place.kind !== 'text' || uriOf(place) !== view.uri) continue;
      const { block: own, start, end } = inDocument(place);
      if (own !== block) continue;
      seen.add(evaluation);
      const key = `${index}:${start}`;
      const known = byResult.get(key);
      if (known) known.evaluations.push(evaluation);
      else byResult.set(key, { end, block, evaluations: [evaluation] });
    }
  }
  const named = namedFaults(checked.faults);
  const hints: InlayHint[] = [];
  for (const { end, block, evaluations } of byResult.values()) {
    const verdict = order.find(one => evaluations.some(evaluation => evaluation.verdict === one)) ?? 'unchecked';
    const faulty = verdict === 'wrong' ? evaluations.find(evaluation => isAtFault(evaluation, named)) : undefined;
    const worst = faulty ?? evaluations.find(evaluation => evaluation.verdict === verdict)!;
    // It does not come out because of another figure: a finding names that one.
    const involved = verdict === 'wrong' && !faulty;
    const label = involved ? marks.unchecked : labelOf(worst, verdict, view);
    if (!label || (preferences.inlayHints === 'faults' && !faulty)) continue;
    const range = convert.place(document, { kind: 'text', block, start: end, end });
    if (!range) continue;
    hints.push({
      position: range.start,
      label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      tooltip: [
        ...(involved ? [outcomeName('involved', preferences.language)] : []),
        ...arithmetics(evaluations, checked.report.style),
      ].join('\n'),
    });
  }
  return hints;
}

/** Wrong by itself: it is the figure that a finding names, or no other figure explains it. */
function isAtFault(evaluation: Evaluation, { explained, culprits }: Named): boolean {
  const { figure } = evaluation.relation.result;
  return (
    evaluation.verdict === 'wrong' && (!explained.has(evaluation) || (figure !== undefined && culprits.has(figure)))
  );
}

/** Before what a figure must not pass; an equation says the figure itself. */
const bounds: { readonly [comparison: string]: string } = { '<': '< ', '>': '> ', '<=': '≤ ', '>=': '≥ ' };

function labelOf(evaluation: Evaluation, verdict: Verdict, { checked }: View): string | undefined {
  const { style } = checked.report;
  if (verdict === 'wrong')
    return `✗ ${bounds[evaluation.relation.comparison] ?? ''}${outcome(evaluation, style).expected}`;
  if (verdict !== 'unchecked') return marks[verdict];
  if (evaluation.reason !== 'result-missing') return undefined;
  const value = evaluation.exact;
  return value ? `= ${printRational(value, { style, decimals: 2, percent: false })}` : undefined;
}

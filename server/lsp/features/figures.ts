/** Every figure of the report with what it rests on, for lists and status bars. */
import { uriOf } from '../../core/finding.ts';
import { tablesOf } from '../../core/model/report.ts';
import { coveredOf, type Outcome, whyUnchecked } from '../../core/outcome-words.ts';
import { namedFaults, outcomeOf, outcomesOf } from '../../core/project/outcomes.ts';
import type { Checked, FigureVerdict } from '../../core/project.ts';
import { arithmetics } from '../../core/relations/arithmetic.ts';
import type { Feature } from '../feature.ts';
import { type Counts, type FiguresParams, type FiguresResult, figuresRequest, type WireFigure } from '../protocol.ts';
import type { View } from '../session.ts';

export const figures: Feature<FiguresParams, FiguresResult | null> = {
  method: figuresRequest,
  handle: async ({ uri }, context) => {
    const view = await context.view({ uri });
    if (!view) return null;
    const { checked } = view;
    const named = namedFaults(checked.faults);
    const titles = Object.fromEntries(
      [...tablesOf(checked.report)].flatMap(({ table: { id, title } }) => (title ? [[id, title]] : [])),
    );
    return {
      counts: countsOf(checked),
      figures: checked.figures.map(figure => wireFigure(figure, outcomeOf(figure, named), view)),
      titles,
    };
  },
};

export function countsOf({ findings, verdicts, faults }: Checked): Counts {
  const severity = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) if (!finding.silencedBy) severity[finding.known ? 'hint' : finding.severity]++;
  const outcomes = outcomesOf(verdicts, faults);
  return {
    errors: severity.error,
    warnings: severity.warning,
    informations: severity.information,
    hints: severity.hint,
    ...outcomes,
    coverage: coveredOf(outcomes),
  };
}

function wireFigure(own: FigureVerdict, outcome: Outcome, view: View): WireFigure {
  const { address, place, figure, verdict, evaluations } = own;
  const { checked, convert, uris, preferences } = view;
  const uri = uriOf(place);
  const document = checked.documents.get(uri);
  const range = document && convert.place(document, place);
  const reason = verdict === 'unchecked' ? whyUnchecked(own, preferences.language) : undefined;
  return {
    ...(address ? { address } : {}),
    text: figure.text,
    verdict,
    outcome,
    location: { uri: uris.outside(uri), ...(range ? { range } : {}) },
    computations: arithmetics(
      evaluations.filter(({ exact }) => exact !== undefined),
      checked.report.style,
    ),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Counts over all reports of a run. */
import type { Severity } from '../../core/finding.ts';
import type { Outcomes } from '../../core/project/outcomes.ts';
import type { ShownFinding, ShownReport } from '../shown.ts';

export interface Totals {
  readonly severities: { readonly [severity in Severity]: number };
  readonly verdicts: Outcomes;
  readonly files: number;
  /** Findings left out: silenced in the source, and known from the baseline without being silenced. */
  readonly left: { readonly silenced: number; readonly known: number };
}

export const noTotals: Totals = {
  severities: { error: 0, warning: 0, information: 0, hint: 0 },
  verdicts: { exact: 0, rounded: 0, wrong: 0, unchecked: 0, used: 0, related: 0, involved: 0, faulty: 0 },
  files: 0,
  left: { silenced: 0, known: 0 },
};

/** What is silenced in the source or known from the baseline is shown on request only, and fails nothing. */
export function isShown({ silenced, known }: Pick<ShownFinding, 'silenced' | 'known'>, silencedToo: boolean): boolean {
  return silencedToo || !(silenced || known);
}

export function tally(totals: Totals, shown: ShownReport, silencedToo: boolean): Totals {
  const severities = { ...totals.severities };
  const left = { ...totals.left };
  for (const finding of shown.findings) {
    if (isShown(finding, silencedToo)) severities[finding.severity]++;
    else left[finding.silenced ? 'silenced' : 'known']++;
  }
  const verdicts = { ...totals.verdicts };
  for (const verdict of ['exact', 'rounded', 'wrong', 'unchecked', 'used', 'related', 'involved', 'faulty'] as const)
    verdicts[verdict] += shown.verdicts[verdict];
  return { severities, verdicts, files: totals.files + shown.uris.length, left };
}

/** What could not be done: a path that could not be used, or a check that failed on the report at that path. */
export interface Failure {
  /** Relative to the working directory, with `/`; a pattern stays one. */
  readonly path: string;
  readonly sentence: string;
}

/** The whole run. */
export interface Ending extends Totals {
  /** How many paths could not be used, or checks failed. */
  readonly unreadable: number;
  /** Each of these, where the run keeps them. */
  readonly failures?: readonly Failure[];
  /** Paths of texts beside the reports that were not taken for some, where the run keeps them. */
  readonly passedOver?: readonly string[];
}

export interface Writer<Report> {
  report(report: Report): void;
  end(totals: Ending): void;
}

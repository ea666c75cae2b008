/** Counts over all reports of a run. */
import type { Severity, Verdict } from '../../core/finding.ts';
import type { Checked, FigureVerdict, ReportedFinding } from '../../core/project.ts';

export interface Totals {
  readonly severities: { readonly [severity in Severity]: number };
  readonly verdicts: { readonly [verdict in Verdict]: number };
  readonly files: number;
  /** Findings left out: silenced in the source, and known from the baseline without being silenced. */
  readonly left: { readonly silenced: number; readonly known: number };
}

export const noTotals: Totals = {
  severities: { error: 0, warning: 0, information: 0, hint: 0 },
  verdicts: { exact: 0, rounded: 0, wrong: 0, unchecked: 0 },
  files: 0,
  left: { silenced: 0, known: 0 },
};

/** What is silenced in the source or known from the baseline is shown on request only, and fails nothing. */
export function isShown({ silencedBy, known }: ReportedFinding, silencedToo: boolean): boolean {
  return silencedToo || !(silencedBy || known);
}

/** What is shown of a report: less than a whole checked one, so that it may come from a cache or another thread. */
export type ShownReport = Pick<Checked, 'findings' | 'documents' | 'uris'> & {
  readonly report: Pick<Checked['report'], 'style'>;
  readonly figures: readonly Pick<FigureVerdict, 'verdict'>[];
};

export function tally(totals: Totals, checked: ShownReport, silencedToo: boolean): Totals {
  const severities = { ...totals.severities };
  const left = { ...totals.left };
  for (const finding of checked.findings) {
    if (isShown(finding, silencedToo)) severities[finding.severity]++;
    else left[finding.silencedBy ? 'silenced' : 'known']++;
  }
  const verdicts = { ...totals.verdicts };
  for (const { verdict } of checked.figures) verdicts[verdict]++;
  return { severities, verdicts, files: totals.files + checked.uris.length, left };
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
}

export interface Writer<Report> {
  report(report: Report): void;
  end(totals: Ending): void;
}

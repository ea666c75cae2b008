/** Counts over all reports of a run. */
import type { Severity, Verdict } from '../../core/finding.ts';
import type { Checked } from '../../core/project.ts';

export interface Totals {
  readonly severities: { readonly [severity in Severity]: number };
  readonly verdicts: { readonly [verdict in Verdict]: number };
  readonly files: number;
}

export const noTotals: Totals = {
  severities: { error: 0, warning: 0, information: 0, hint: 0 },
  verdicts: { exact: 0, rounded: 0, wrong: 0, unchecked: 0 },
  files: 0,
};

export function tally(totals: Totals, checked: Checked, silencedToo: boolean): Totals {
  const severities = { ...totals.severities };
  for (const { severity, silencedBy } of checked.findings) if (!silencedBy || silencedToo) severities[severity]++;
  const verdicts = { ...totals.verdicts };
  for (const { verdict } of checked.figures) verdicts[verdict]++;
  return { severities, verdicts, files: totals.files + checked.documents.size };
}

export interface Writer<Report> {
  report(report: Report): void;
  end(totals: Totals & { readonly unreadable: number }): void;
}

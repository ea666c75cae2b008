/** GitLab's code quality report: the subset of Code Climate that GitLab documents. */
import type { Severity } from '../../core/finding.ts';
import { stableHash } from '../../core/project/reporting.ts';
import { type Run, unreadable } from './listed.ts';

/** What could not be read comes first: it blocks what else might be found. */
export function gitlab({ findings, totals }: Run): string {
  const failures = (totals.failures ?? []).map(({ path, sentence }) => ({
    description: sentence,
    check_name: unreadable,
    fingerprint: stableHash(`${path}\u0000${unreadable}\u0000${sentence}`),
    severity: 'blocker',
    location: { path, lines: { begin: 1 } },
  }));
  const issues = findings.map(({ path, range, cell, severity, check, message, fingerprint }) => ({
    description: cell ? `${cell}: ${message}` : message,
    check_name: check,
    // GitLab wants it unique in a report, and two reports may hold the same address.
    fingerprint: stableHash(`${path}\u0000${fingerprint}`),
    severity: severityNames[severity],
    location: {
      path,
      lines: range ? { begin: range.start.line + 1, end: range.end.line + 1 } : { begin: 1 },
    },
  }));
  return `${JSON.stringify([...failures, ...issues], null, 2)}\n`;
}

const severityNames: { readonly [severity in Severity]: string } = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

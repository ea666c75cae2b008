/** GitLab's code quality report: the subset of Code Climate that GitLab documents. */
import type { Severity } from '../../core/finding.ts';
import { stableHash } from '../../core/reporting.ts';
import type { Run } from './listed.ts';

export function gitlab({ findings }: Run): string {
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
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const severityNames: { readonly [severity in Severity]: string } = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

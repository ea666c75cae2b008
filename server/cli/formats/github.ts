/**
 * Annotations for GitHub Actions: one workflow command a finding, as GitHub documents under "Workflow commands".
 */
import { type Severity, severities } from '../../core/finding.ts';
import type { ListedFinding, Run } from './listed.ts';

/** What could not be read, then the findings, worst first, because GitHub shows only the first ten of each kind in a step. */
export function github({ findings, totals }: Run): string {
  const failures = (totals.failures ?? []).map(
    ({ sentence }) => `::error title=${property('Soát')}::${data(sentence)}\n`,
  );
  const commands = severities
    .flatMap(severity => findings.filter(finding => finding.severity === severity))
    .map(command);
  return [...failures, ...commands].join('');
}

function command({ path, range, cell, severity, check, message }: ListedFinding): string {
  const oneLine = range !== undefined && range.end.line === range.start.line;
  const parameters = {
    file: path,
    line: range && range.start.line + 1,
    endLine: range && range.end.line + 1,
    // Columns count only where the annotation stays on one line.
    col: oneLine ? range.start.character + 1 : undefined,
    endColumn: oneLine ? Math.max(range.start.character + 1, range.end.character) : undefined,
    title: `Soát: ${check}`,
  };
  const written = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
  return `::${levels[severity]} ${written}::${data(cell ? `${cell}: ${message}` : message)}\n`;
}

const levels: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

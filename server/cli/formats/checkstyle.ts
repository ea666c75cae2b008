/** Checkstyle XML: read by Jenkins, SonarQube, reviewdog and many editors. */
import type { Severity } from '../../core/finding.ts';
import { byKey, type ListedFinding, type Run, unreadable } from './listed.ts';
import type { Failure } from './totals.ts';
import { attributes } from './xml.ts';

/** What could not be read, each an error at the head of its file, then the files with their findings. */
export function checkstyle({ findings, totals }: Run): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">'];
  const file = (path: string, errors: readonly string[]): void => {
    lines.push(`  <file${attributes({ name: path })}>`, ...errors, '  </file>');
  };
  for (const [path, own] of byKey(totals.failures ?? [], failure => failure.path)) file(path, own.map(failureOf));
  for (const [path, own] of byKey(findings, finding => finding.path)) file(path, own.map(errorOf));
  lines.push('</checkstyle>', '');
  return lines.join('\n');
}

function errorOf({ range, cell, severity, message, check }: ListedFinding): string {
  const shown = {
    // A place without a line stands at the head of its file.
    line: range ? range.start.line + 1 : 1,
    column: range ? range.start.character + 1 : undefined,
    severity: severityNames[severity],
    message: cell ? `${cell}: ${message}` : message,
    source: `soat.${check}`,
  };
  return `    <error${attributes(shown)}/>`;
}

function failureOf({ sentence }: Failure): string {
  const shown = { line: 1, column: undefined, severity: 'error', message: sentence, source: `soat.${unreadable}` };
  return `    <error${attributes(shown)}/>`;
}

const severityNames: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** Checkstyle XML: read by Jenkins, SonarQube, reviewdog and many editors. */
import type { Severity } from '../../core/finding.ts';
import { byKey, type ListedFinding, type Run } from './listed.ts';
import { attributes } from './xml.ts';

export function checkstyle({ findings }: Run): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">'];
  const byFile = byKey(findings, ({ path }) => path);
  for (const [path, own] of byFile) {
    lines.push(`  <file${attributes({ name: path })}>`, ...own.map(errorOf), '  </file>');
  }
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

const severityNames: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/**
 * Reviewdog's diagnostic format. Lines and columns count from 1; columns are bytes of UTF-8, and an end stands behind
 * the last character.
 */
import type { Severity } from '../../core/finding.ts';
import type { Position, Range } from '../../core/text.ts';
import { type ListedFinding, type Run, unreadable } from './listed.ts';
import type { Failure } from './totals.ts';

/** `run` is listed with columns in bytes. What could not be read comes first. */
export function rdjson({ findings, totals }: Run): string {
  const diagnostics = [...(totals.failures ?? []).map(failed), ...findings.map(diagnostic)];
  return `${JSON.stringify({ source: { name: 'soat' }, diagnostics }, null, 2)}\n`;
}

function failed({ path, sentence }: Failure): unknown {
  return { message: sentence, location: { path }, severity: 'ERROR', code: { value: unreadable } };
}

function diagnostic({ path, range, cell, severity, check, message, related, fixes }: ListedFinding): unknown {
  const suggestions = fixes
    // A suggestion replaces one range of the file it stands on.
    .filter(({ edits }) => edits.length === 1 && edits[0]!.path === path && edits[0]!.range)
    .map(({ edits: [edit] }) => ({ range: rangeOf(edit!.range!), text: edit!.newText }));
  const relatedLocations = related
    .filter(other => other.range)
    .map(other => ({ message: other.message, location: { path: other.path, range: rangeOf(other.range!) } }));
  return {
    message: cell ? `${cell}: ${message}` : message,
    location: range ? { path, range: rangeOf(range) } : { path },
    severity: severityNames[severity],
    code: { value: check },
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(relatedLocations.length > 0 ? { related_locations: relatedLocations } : {}),
  };
}

function rangeOf({ start, end }: Range): unknown {
  return { start: positionOf(start), end: positionOf(end) };
}

function positionOf({ line, character }: Position): unknown {
  return { line: line + 1, column: character + 1 };
}

const severityNames: { readonly [severity in Severity]: string } = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

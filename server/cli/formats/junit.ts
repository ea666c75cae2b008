/**
 * JUnit XML: a suite for each file, a case for each check that found something in it. Readers that are strict, such as
 * Jenkins', take a suite's file, not a case's.
 */
import { severities } from '../../core/finding.ts';
import type { Options } from '../args.ts';
import { byKey, type ListedFinding, type Run } from './listed.ts';
import { attributes, xml } from './xml.ts';

/**
 * What is at or above `--fail-on` fails its case; the rest is the case's output. A file in which nothing was found is a
 * suite with one case that passes. What could not be read is an error, in a suite of its own.
 */
export function junit({ paths, findings, totals }: Run, { failOn }: Pick<Options, 'failOn'>): string {
  const byFile = byKey(findings, ({ path }) => path);
  const suites = [...new Set([...paths, ...byFile.keys()])]
    .sort()
    .map(path => suiteOf(path, byFile.get(path) ?? [], failOn));
  const failed = (totals.failures ?? []).map(({ sentence }) => sentence);
  const errors = failed.length > 0 ? 1 : 0;
  const tests = suites.reduce((sum, suite) => sum + suite.tests, errors);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'soat', tests, failures, errors })}>`,
    ...(errors > 0 ? errorSuite(failed) : []),
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

/** One case for all that could not be done: readers know a case by its name, and the file may not be there at all. */
function errorSuite(sentences: readonly string[]): string[] {
  return [
    `  <testsuite${attributes({ name: 'soat', tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
    `    <testcase${attributes({ name: 'soat', classname: 'soat' })}>`,
    `      <error${attributes({ message: sentences[0], type: 'unreadable' })}>${xml(sentences.join('\n'))}</error>`,
    '    </testcase>',
    '  </testsuite>',
  ];
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly lines: readonly string[];
}

function suiteOf(path: string, findings: readonly ListedFinding[], failOn: Options['failOn']): Suite {
  const cases = [...byKey(findings, ({ check }) => check)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines: string[] = [];
  let failures = 0;
  for (const [check, own] of cases) {
    const failing = own.filter(finding => fails(finding, failOn));
    const others = own.filter(finding => !fails(finding, failOn));
    failures += failing.length > 0 ? 1 : 0;
    lines.push(`    <testcase${attributes({ name: check, classname: path })}>`);
    if (failing.length > 0) {
      const type = failing[0]!.severity;
      lines.push(
        `      <failure${attributes({ message: failing[0]!.message, type })}>${xml(failing.map(lineOf).join('\n'))}</failure>`,
      );
    }
    if (others.length > 0) lines.push(`      <system-out>${xml(others.map(lineOf).join('\n'))}</system-out>`);
    lines.push('    </testcase>');
  }
  if (cases.length === 0) lines.push(`    <testcase${attributes({ name: 'soat', classname: path })}/>`);
  const tests = Math.max(1, cases.length);
  return {
    tests,
    failures,
    lines: [
      `  <testsuite${attributes({ name: path, file: path, tests, failures, errors: 0, skipped: 0 })}>`,
      ...lines,
      '  </testsuite>',
    ],
  };
}

function fails({ severity, silenced, known }: ListedFinding, failOn: Options['failOn']): boolean {
  return failOn !== 'never' && !silenced && !known && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** `path:line:column: severity: message`, as compilers write it, so that terminals and editors link it. */
function lineOf({ path, range, cell, severity, message }: ListedFinding): string {
  const at = range ? `:${range.start.line + 1}:${range.start.character + 1}` : cell ? `#${cell}` : '';
  return `${path}${at}: ${severity}: ${message}`;
}

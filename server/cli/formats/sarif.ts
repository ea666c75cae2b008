/**
 * SARIF 2.1.0 (OASIS), with what GitHub code scanning asks for.
 */

import type { Language } from '../../core/checks/check.ts';
import { checkById } from '../../core/checks/index.ts';
import { pageIn } from '../../core/checks/page.ts';
import { pages } from '../../core/checks/pages.gen.ts';
import { type Severity, severities } from '../../core/finding.ts';
import { stableHash } from '../../core/project/reporting.ts';
import type { Range } from '../../core/text.ts';
import { byKey, type ListedEdit, type ListedFinding, type ListedPlace, type Run } from './listed.ts';
import { uriReference } from './paths.ts';

type Json = { readonly [key: string]: unknown };

/** GitHub code scanning refuses a run with more results, and shows only the first `shown` of them. */
export const githubLimits = { results: 25_000, shown: 5_000, locations: 1_000 } as const;

export interface SarifOptions {
  readonly language: Language;
  readonly version: string;
  /** Said when not everything fits what GitHub takes or shows. */
  readonly limitNote: (kept: number, all: number) => string;
}

export function sarif(run: Run, { language, version, limitNote }: SarifOptions): string {
  const kept = worstFirst(run.findings, githubLimits.results);
  const notifications: Json[] = (run.totals.failures ?? []).map(({ sentence }) => ({
    level: 'error',
    message: { text: sentence },
  }));
  if (run.findings.length > githubLimits.shown) {
    notifications.push({ level: 'note', message: { text: limitNote(kept.length, run.findings.length + run.left) } });
  }
  const ids = [...new Set(kept.map(({ check }) => check))].sort();
  const rules = ids.map(id => ruleOf(id, language));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Soát', fullName: 'Soát (soat)', semanticVersion: version, language, rules } },
        automationDetails: { id: 'soat/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: run.totals.unreadable === 0,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
        artifacts: run.paths.map(path => ({ location: { uri: uriReference(path) }, roles: ['analysisTarget'] })),
        results: kept.map(finding => resultOf(finding, ids.indexOf(finding.check))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** All of them in their order, or the worst of them when they are too many. */
function worstFirst(findings: readonly ListedFinding[], most: number): readonly ListedFinding[] {
  if (findings.length <= most) return findings;
  return severities.flatMap(severity => findings.filter(finding => finding.severity === severity)).slice(0, most);
}

function ruleOf(id: string, language: Language): Json {
  const check = checkById.get(id);
  const page = pages[id];
  const summary = check?.words[language].summary ?? id;
  const text = page === undefined ? summary : pageIn(page, language, { examples: false });
  return {
    id,
    name: id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text, markdown: page === undefined ? summary : pageIn(page, language, { examples: true }) },
    defaultConfiguration: { level: levels[check?.severity ?? 'error'] },
    properties: { tags: [check?.family ?? 'sources'], 'problem.severity': problems[check?.severity ?? 'error'] },
  };
}

function resultOf(finding: ListedFinding, ruleIndex: number): Json {
  const { path, check, severity, message, fingerprint, related, fixes, silenced, known } = finding;
  const relatedLocations = related.slice(0, githubLimits.locations).map((other, id) => ({
    id,
    ...locationOf(other),
    ...(other.message ? { message: { text: other.message } } : {}),
  }));
  const printable = fixes.filter(({ edits }) => edits.length > 0 && edits.every(({ range }) => range));
  return {
    ruleId: check,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(finding)],
    // Neither speaks of lines, so both survive when lines move. GitHub follows an alert by the first.
    partialFingerprints: {
      primaryLocationLineHash: `${stableHash(`${path}\u0000${fingerprint}`)}:1`,
      'soatFingerprint/v1': fingerprint,
    },
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
    ...(printable.length > 0
      ? {
          fixes: printable.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: changes(edits),
          })),
        }
      : {}),
    ...(silenced || known ? { suppressions: suppressions(finding) } : {}),
    properties: { severity },
  };
}

function suppressions({ silenced, known }: ListedFinding): Json[] {
  const { reason } = silenced ?? {};
  return [
    ...(silenced ? [{ kind: 'inSource', ...(reason ? { justification: reason } : {}) }] : []),
    ...(known ? [{ kind: 'external' }] : []),
  ];
}

function changes(edits: readonly ListedEdit[]): Json[] {
  return [...byKey(edits, ({ path }) => path)].map(([path, own]) => ({
    artifactLocation: { uri: uriReference(path) },
    replacements: own.map(({ range, newText }) => ({
      deletedRegion: region(range!),
      insertedContent: { text: newText },
    })),
  }));
}

function locationOf({ path, range, cell }: ListedPlace): Json {
  return {
    physicalLocation: { artifactLocation: { uri: uriReference(path) }, ...(range ? { region: region(range) } : {}) },
    ...(cell ? { logicalLocations: [{ fullyQualifiedName: cell, kind: 'member' }] } : {}),
  };
}

/** Lines and columns from 1; the end column stands behind the last character. */
function region({ start, end }: Range): Json {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

const levels: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const problems: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};

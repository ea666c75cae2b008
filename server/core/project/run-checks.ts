/**
 * Asks checks, those of one section or those of a whole report, and keeps what fails from failing the others.
 */

import type { Subject } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import type { Finding } from '../finding.ts';
import type { ShouldStop } from '../host.ts';
import { append } from '../lists.ts';
import type { Report } from '../model/report.ts';

export const localChecks = checks.filter(({ scope }) => scope === 'local');
export const reportChecks = checks.filter(({ scope }) => scope !== 'local');

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly problems: readonly string[];
}

export const nothingSaid: Outcome = { findings: [], problems: [] };

export function runChecks(
  which: typeof checks,
  subject: Subject,
  { settings }: Report,
  shouldStop?: ShouldStop,
): Outcome {
  const findings: Finding[] = [];
  const problems: string[] = [];
  for (const check of which) {
    if (!check.run || (settings.get(check.id) ?? check.initially) === 'off' || shouldStop?.()) continue;
    try {
      append(findings, check.run(subject));
    } catch (error) {
      problems.push(`${check.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return findings.length + problems.length === 0 ? nothingSaid : { findings, problems };
}

/** What the checks of a section say of it, when they are asked. */
export interface Saying {
  outcome(): Outcome;
}

/**
 * All relations of a report, from wherever they come.
 */
import type { Finding } from '../finding.ts';
import type { Report } from '../model/report.ts';
import { relationsFromLevels } from './from-levels.ts';
import { relationsFromMeasures } from './from-measures.ts';
import { relationsFromProse } from './from-prose.ts';
import { relationsFromRules } from './from-rules.ts';
import { relationsFromTables } from './from-tables.ts';
import type { Relation } from './relation.ts';

export function relationsOf(report: Report): {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
} {
  const rules = relationsFromRules(report);
  const declared = [...rules.relations, ...relationsFromMeasures(report)];
  return {
    relations: [
      ...declared,
      ...relationsFromTables(report, declared),
      ...relationsFromProse(report),
      ...relationsFromLevels(report),
    ],
    findings: rules.findings,
  };
}

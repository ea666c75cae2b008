/**
 * All relations of a report, from wherever they come: what each section says by itself, and what stands between
 * sections. A section that an edit does not touch is not asked again.
 */
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding } from '../finding.ts';
import { type Report, tablesOf } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { relationsFromMeasures } from './from-measures.ts';
import { relationsFromProse } from './from-prose.ts';
import { type RuleRelations, relationsFromRules } from './from-rules.ts';
import type { Relation } from './relation.ts';

/** What a section says by itself. */
export interface Within {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  /** Rules that name what is not of their table: by themselves only as long as no table has such a name. */
  readonly outward: readonly Outward[];
}

export interface Outward {
  readonly table: Table;
  /** The names that no row or column of the table has. */
  readonly asked: ReadonlySet<string>;
  /** True when the rules depend on which tables there are at all. */
  readonly all: boolean;
  readonly rules: RuleRelations;
}

/** The relations within `section`: a report of nothing but one section's passages and tables. */
export function relationsWithin(section: Report): Within {
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  const outward: Outward[] = [];
  for (const { table } of tablesOf(section)) {
    if (table.rules.length === 0) continue;
    const asked = new Set<string>();
    let all = false;
    const rules = relationsFromRules(
      table,
      {
        get: id => {
          if (id === table.id) return table;
          asked.add(id);
          return undefined;
        },
        keys: () => {
          all = true;
          return [table.id].values();
        },
      },
      section.style,
    );
    if (all || asked.size > 0) outward.push({ table, asked, all, rules });
    else {
      relations.push(...rules.relations);
      findings.push(...rules.findings);
    }
  }
  relations.push(...relationsFromMeasures(section), ...relationsFromProse(section));
  return { relations, findings, outward };
}

/** The rules of tables that name other tables; `tables`: all of the report, by id. */
export function rulesAcross(
  outward: readonly Outward[],
  tables: ReadonlyMap<string, Table>,
  style: NumberStyle,
): RuleRelations {
  const relations: Relation[] = [];
  const findings: Finding[] = [];
  for (const { table } of outward) {
    const rules = relationsFromRules(table, tables, style);
    relations.push(...rules.relations);
    findings.push(...rules.findings);
  }
  return { relations, findings };
}

/** Relations between sections: prose and tables, tables and tables. */
export function relationsAcross(_report: Report): readonly Relation[] {
  return [];
}

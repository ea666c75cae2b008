/**
 * All relations of a report, from wherever they come: what each section says by itself, and what stands between
 * sections. A section that an edit does not touch is not asked again.
 */
import type { NumberStyle } from '../figures/figure.ts';
import { type Report, tablesOf } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { relationsFromBindings } from './declared/from-bindings.ts';
import { type OtherTables, type RuleRelations, relationsFromRules } from './declared/from-rules.ts';
import { keyOf } from './diagnosis/shared-figures.ts';
import { relationsFromFamilies } from './named/from-families.ts';
import { relationsFromCountedItems } from './prose/from-counted-items.ts';
import { relationsFromFootnotes } from './prose/from-footnotes.ts';
import { relationsFromItems } from './prose/from-items.ts';
import { relationsFromLevels } from './prose/from-levels.ts';
import { relationsFromNamedBases } from './prose/from-named-bases.ts';
import { relationsFromPartitions } from './prose/from-partitions.ts';
import { relationsFromPhrases } from './prose/from-phrases.ts';
import { relationsFromProse } from './prose/from-prose.ts';
import type { Relation, Relations } from './relation.ts';
import { relationsFromMeasures } from './tables/from-measures.ts';
import { relationsFromRunOn } from './tables/from-run-on.ts';
import { relationsFromTables } from './tables/from-tables.ts';

/** The rules of a table read by themselves, and what else they depend on. */
export interface TableRules {
  readonly table: Table;
  readonly rules: RuleRelations;
  /** Names that no row or column of the table has, and the table that has each. */
  readonly asked: ReadonlyMap<string, Table | undefined>;
  /** The ids of all tables, where the rules depend on which there are. */
  readonly all: string | undefined;
}

/** The rules of a table among `tables`. */
export function readRules(table: Table, tables: OtherTables, style: NumberStyle): TableRules {
  const asked = new Map<string, Table | undefined>();
  let all: string | undefined;
  const recording: OtherTables = {
    get: id => {
      const found = tables.get(id);
      if (found !== table) asked.set(id, found);
      return found;
    },
    keys: () => {
      const ids = [...tables.keys()];
      all = ids.join(' ');
      return ids.values();
    },
  };
  return { table, rules: relationsFromRules(table, recording, style), asked, all };
}

/** Whether rules read before are right among `tables` too. */
export function stillHold({ asked, all }: TableRules, tables: OtherTables): boolean {
  for (const [id, table] of asked) if (tables.get(id) !== table) return false;
  return all === undefined || all === [...tables.keys()].join(' ');
}

/**
 * The relations within a section, a report of nothing but its passages and tables, in groups: a group in which an edit
 * has changed nothing is the same array as before. `declared`: the relations of all rules about its tables; what they
 * say is not inferred again.
 */
export function relationsWithin(section: Report, declared: readonly Relation[]): readonly Relations[] {
  const measures = [...relationsFromMeasures(section)];
  return [
    measures,
    ...relationsFromTables(section, [...declared, ...measures]),
    ...relationsFromPhrases(section),
    [...relationsFromProse(section), ...relationsFromRunOn(section)],
  ];
}

/** Relations between sections: a paragraph and those after it, prose and tables, tables and tables. */
export function relationsAcross(report: Report): readonly Relation[] {
  const levels = relationsFromLevels(report);
  const told = new Set(levels.map(({ result }) => keyOf(result)));
  const ofItems = relationsFromItems(report);
  const ofPartitions = withoutThose([...levels, ...ofItems], relationsFromPartitions(report));
  const ofBases = relationsFromNamedBases(report);
  return [
    ...levels,
    // What all levels make is not told again of the items that give them.
    ...ofItems.filter(({ result }) => !told.has(keyOf(result))),
    ...ofPartitions,
    ...relationsFromCountedItems(report),
    ...relationsFromFootnotes(report),
    ...ofBases,
    ...withoutThose([...ofItems, ...ofPartitions, ...ofBases], relationsFromFamilies(report)),
    ...relationsFromBindings(report).relations,
  ];
}

/** A list that is told of one whole already is not told of another; nor is a share told twice. */
function withoutThose(told: readonly Relation[], others: readonly Relation[]): readonly Relation[] {
  if (others.length === 0 || told.length === 0) return others;
  const results = new Set(told.map(({ result }) => keyOf(result)));
  const parts = new Set(told.filter(({ kind }) => kind === 'sum').flatMap(({ operands }) => operands.map(keyOf)));
  return others.filter(({ kind, result, operands }) =>
    kind === 'sum' ? operands.filter(one => parts.has(keyOf(one))).length < 2 : !results.has(keyOf(result)),
  );
}

/** The tables of a section that have rules. */
export function ruledTables(section: Report): readonly Table[] {
  return [...tablesOf(section)].map(({ table }) => table).filter(({ rules }) => rules.length > 0);
}

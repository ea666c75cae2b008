/**
 * From the report to what is found in it. What a section says by itself is derived from the section and remembered with
 * it; only what stands between sections is looked at anew after each edit.
 */
import type { Subject } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { memo, slot } from './derive.ts';
import { documentOfStretches, outermost } from './document.ts';
import { mentionsOf } from './documents/mentions.ts';
import { type FigureVerdict, proseVerdicts, verdictsOf } from './figure-verdicts.ts';
import type { NumberStyle } from './figures/figure.ts';
import type { Finding } from './finding.ts';
import type { ShouldStop } from './host.ts';
import { partOf } from './model/from-markdown.ts';
import type { AppendixIdentity, Identity, Part, Report, Section } from './model/report.ts';
import type { Table } from './model/table.ts';
import { diagnose } from './relations/diagnose.ts';
import { evaluateOnce } from './relations/evaluate.ts';
import type { Evaluation, Fault } from './relations/evaluation.ts';
import {
  readRules,
  relationsAcross,
  relationsWithin,
  ruledTables,
  stillHold,
  type TableRules,
} from './relations/index.ts';
import type { Operand, Relation } from './relations/relation.ts';
import type { Block } from './text.ts';

export interface Checking {
  readonly report: Report;
  readonly evaluations: readonly Evaluation[];
  readonly faults: readonly Fault[];
  readonly figures: readonly FigureVerdict[];
  /** As checks and layers report them, in no particular order. */
  readonly findings: readonly Finding[];
  /** Checks that failed themselves: a fault of Soát's, not of the report. */
  readonly problems: readonly string[];
  /** The section a block is read in. */
  sectionAt(block: Block): Section | undefined;
  /** All evaluations that may have a figure in a block: those of its section, and those between sections. */
  evaluationsAt(block: Block): readonly Evaluation[];
}

export function checking(report: Report, shouldStop: ShouldStop): Checking {
  const locals = localsOf(report, shouldStop);
  const tables = tablesById(report);
  const ruled = locals.map(local => local.ruled.map(table => rulesOf(table, tables, report.style)));
  const rules = ruled.flat();
  const reaching = rules.filter(isReaching);
  const states = locals.map((local, index) => stateOf(local, ruled[index]!, reaching));
  const across = [...reaching.flatMap(({ rules }) => rules.relations), ...relationsAcross(report)].map(evaluateOnce);
  const joint = jointFaults(states, across, tables);
  const findings: Finding[] = [
    ...report.findings,
    ...report.parts.flatMap(part => part.findings),
    ...rules.flatMap(({ rules }) => rules.findings),
  ];
  const problems: string[] = [];
  const take = ({ findings: found, problems: failed }: Outcome): void => {
    findings.push(...found);
    problems.push(...failed);
  };
  for (const state of states) {
    if (shouldStop()) break;
    take(joint.sections.has(state) ? state.withoutFaults() : state.withFaults());
  }
  const between = { ...report, parts: [], findings: [] };
  if (across.length + joint.faults.length > 0) {
    const subject: Subject = {
      report: between,
      evaluations: across,
      evaluationLists: [across],
      faults: joint.faults,
      faultsBetween: joint.faults,
      mentions: [],
    };
    take(run(localChecks, subject, report));
  }
  const evaluationLists = lazily(() => [...states.map(state => state.evaluations), across]);
  const evaluations = lazily(() => evaluationLists().flat());
  const faults = lazily(() => [
    ...states.flatMap(state => (joint.sections.has(state) ? [] : state.faults)),
    ...joint.faults,
  ]);
  const whole: Subject = {
    report,
    get evaluations() {
      return evaluations();
    },
    get evaluationLists() {
      return evaluationLists();
    },
    get faults() {
      return faults();
    },
    faultsBetween: joint.faults,
    get mentions() {
      return mentionsOf(report);
    },
  };
  take(run(reportChecks, whole, report, shouldStop));
  const figures = lazily(() => states.flatMap(state => state.figures(resultsIn(state, across, tables))));
  const byBlock = lazily(() => new Map(states.map(state => [state.local.section, state])));
  return {
    report,
    findings,
    problems,
    sectionAt: block => {
      const section = sectionsOfBlocks.get(outermost(block));
      return section && byBlock().has(section) ? section : undefined;
    },
    evaluationsAt: block => {
      const section = sectionsOfBlocks.get(outermost(block));
      const own = section && byBlock().get(section)?.evaluations;
      return own ? [...own, ...across] : across;
    },
    get evaluations() {
      return evaluations();
    },
    get faults() {
      return faults();
    },
    get figures() {
      return figures();
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const localChecks = checks.filter(({ scope }) => scope === 'local');
const reportChecks = checks.filter(({ scope }) => scope !== 'local');

interface Outcome {
  readonly findings: readonly Finding[];
  readonly problems: readonly string[];
}

function run(which: typeof checks, subject: Subject, { settings }: Report, shouldStop?: ShouldStop): Outcome {
  const findings: Finding[] = [];
  const problems: string[] = [];
  for (const check of which) {
    if (!check.run || (settings.get(check.id) ?? check.initially) === 'off' || shouldStop?.()) continue;
    try {
      findings.push(...check.run(subject));
    } catch (error) {
      problems.push(`${check.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { findings, problems };
}

/** What a section is read with: the same object as long as all of it is the same. */
interface Surroundings {
  readonly report: Report;
  readonly kind: Part['kind'];
  readonly appendix: AppendixIdentity | undefined;
}

/** A section in its surroundings, with what it says by itself. */
interface Local {
  readonly section: Section;
  /** The report as the section's checks see it: nothing but the section. */
  readonly alone: Report;
  readonly ruled: readonly Table[];
  state: { readonly own: readonly Relation[]; readonly others: readonly Relation[]; readonly state: State } | undefined;
}

/** What follows from a section, given what rules say of its tables. */
interface State {
  readonly local: Local;
  readonly evaluations: readonly Evaluation[];
  readonly faults: readonly Fault[];
  readonly broken: boolean;
  withFaults(): Outcome;
  withoutFaults(): Outcome;
  figures(more: readonly Evaluation[]): readonly FigureVerdict[];
}

function localsOf(report: Report, shouldStop: ShouldStop): Local[] {
  const locals: Local[] = [];
  for (const part of report.parts) {
    const surroundings = surroundingsOf(report, part);
    for (const section of part.sections ?? [wholePart(part)]) {
      if (shouldStop()) return locals;
      const known = localsBySection.get(section);
      if (known && known.surroundings === surroundings) locals.push(known.local);
      else {
        const local = localOf(section, part, surroundings);
        localsBySection.set(section, { surroundings, local });
        locals.push(local);
      }
    }
  }
  return locals;
}

// Right because a section and its surroundings are immutable, and together they are all that a local is made of.
const localsBySection = slot<Section, { readonly surroundings: Surroundings; readonly local: Local }>();

// Right because a part is immutable.
const wholePart = memo(
  ({ passages, tables, findings, silences }: Part): Section => ({ passages, tables, findings, silences }),
);

function surroundingsOf(report: Report, { kind, appendix }: Part): Surroundings {
  const owner = appendix ?? report.identity;
  const known = knownSurroundings.get(owner);
  if (
    known?.kind === kind &&
    known.report.identity === report.identity &&
    known.report.style === report.style &&
    known.report.settings === report.settings &&
    known.report.configuration === report.configuration
  ) {
    return known;
  }
  const fresh: Surroundings = { report: { ...report, parts: [], findings: [] }, kind, appendix };
  knownSurroundings.set(owner, fresh);
  return fresh;
}

// By the appendix, or by the report's identity for what belongs to none: nothing outlives what it is made of.
const knownSurroundings = slot<AppendixIdentity | Identity, Surroundings>();

function localOf(section: Section, part: Part, { report, kind, appendix }: Surroundings): Local {
  // Without the document: a section outlives the version of the text it was first read in, and must not keep it.
  const nowhere = documentOfStretches(part.document.text.uri, []);
  const alone: Report = { ...report, parts: [partOf(nowhere, { kind, appendix, sections: [section] })] };
  for (const { block } of section.passages) sectionsOfBlocks.set(block, section);
  for (const table of section.tables) {
    if (table.origin.kind === 'text') sectionsOfBlocks.set(table.origin.block, section);
    else sectionsOfTables.set(table, section);
  }
  return { section, alone, ruled: ruledTables(alone), state: undefined };
}

// The section a block was last read in.
const sectionsOfBlocks = slot<Block, Section>();

/** The rules of a table; read again only when a table that they name has changed. */
function rulesOf(table: Table, tables: ReadonlyMap<string, Table>, style: NumberStyle): TableRules {
  const known = rulesOfTables.get(table);
  if (known && known.style === style && stillHold(known.rules, tables)) return known.rules;
  const rules = readRules(table, tables, style);
  rulesOfTables.set(table, { style, rules });
  return rules;
}

// Right because everything that rules depend on besides their table is recorded and compared.
const rulesOfTables = slot<Table, { readonly style: NumberStyle; readonly rules: TableRules }>();

/** Whether rules tie their table to others. */
function isReaching({ asked }: TableRules): boolean {
  for (const table of asked.values()) if (table) return true;
  return false;
}

function stateOf(local: Local, rules: readonly TableRules[], reaching: readonly TableRules[]): State {
  const own = relationsOfRules(
    rules.filter(({ table }) => local.ruled.includes(table)).filter(one => !isReaching(one)),
  );
  const ids = new Set(local.section.tables.map(({ id }) => id));
  const others =
    reaching.length === 0
      ? []
      : relationsOfRules(reaching).filter(({ result }) => result.address && ids.has(tableOf(result.address)));
  const known = local.state;
  if (known && sameItems(known.own, own) && sameItems(known.others, others)) return known.state;
  const state = freshState(local, own, others);
  local.state = { own, others, state };
  return state;
}

function relationsOfRules(rules: readonly TableRules[]): readonly Relation[] {
  return rules.flatMap(({ rules: { relations } }) => relations);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function tableOf(address: string): string {
  return address.slice(0, address.indexOf('.'));
}

function freshState(local: Local, own: readonly Relation[], others: readonly Relation[]): State {
  const { alone, section } = local;
  const relations = [...own, ...relationsWithin(alone, [...own, ...others])];
  const evaluations = relations.map(evaluateOnce);
  const faults = diagnose(evaluations);
  const subject = (own: readonly Fault[]): Subject => ({
    report: alone,
    evaluations,
    evaluationLists: [evaluations],
    faults: own,
    faultsBetween: [],
    get mentions() {
      return mentionsOf(alone);
    },
  });
  const figures = (all: readonly Evaluation[]): FigureVerdict[] => [
    ...proseVerdicts(section.passages, alone.style, all),
    ...verdictsOf(section.tables, all),
  ];
  const plain = lazily(() => figures(evaluations));
  return {
    local,
    evaluations,
    faults,
    broken: evaluations.some(({ verdict }) => verdict === 'wrong'),
    withFaults: lazily(() => run(localChecks, subject(faults), alone)),
    withoutFaults: lazily(() => run(localChecks, subject([]), alone)),
    figures: more => (more.length === 0 ? plain() : figures([...evaluations, ...more])),
  };
}

function tablesById(report: Report): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const part of report.parts) {
    for (const table of part.tables) if (!tables.has(table.id)) tables.set(table.id, table);
  }
  return tables;
}

interface Joint {
  readonly faults: readonly Fault[];
  /** Sections whose faults are among these. */
  readonly sections: ReadonlySet<State>;
}

const noJoint: Joint = { faults: [], sections: new Set() };

/**
 * Faults where relations between sections take part: the sections that such relations tie together are diagnosed as
 * one, with those relations. All other sections are diagnosed by themselves.
 */
function jointFaults(
  states: readonly State[],
  across: readonly Evaluation[],
  tables: ReadonlyMap<string, Table>,
): Joint {
  if (across.length === 0) return noJoint;
  const bySection = new Map(states.map(state => [state.local.section, state]));
  const groups = new Map<State, Group>();
  const loose: Group[] = [];
  for (const evaluation of across) {
    let group: Group = { states: new Set(), evaluations: [evaluation] };
    for (const operand of [evaluation.relation.result, ...evaluation.relation.operands]) {
      const section = sectionOf(operand, tables);
      const state = section && bySection.get(section);
      if (!state || group.states.has(state)) continue;
      const other = groups.get(state);
      group = other ? merge(other, group) : { ...group, states: new Set([...group.states, state]) };
      for (const member of group.states) groups.set(member, group);
    }
    if (group.states.size === 0) loose.push(group);
  }
  const faults: Fault[] = [];
  const sections = new Set<State>();
  const order = new Map(states.map((state, index) => [state, index]));
  for (const group of [...new Set(groups.values()), ...loose]) {
    const members = [...group.states].sort((a, b) => order.get(a)! - order.get(b)!);
    if (!members.some(({ broken }) => broken) && group.evaluations.every(({ verdict }) => verdict !== 'wrong'))
      continue;
    for (const member of members) sections.add(member);
    const own = new Set(group.evaluations);
    const between = across.filter(evaluation => own.has(evaluation));
    faults.push(...diagnose([...members.flatMap(({ evaluations }) => evaluations), ...between]));
  }
  return { faults, sections };
}

interface Group {
  readonly states: ReadonlySet<State>;
  readonly evaluations: readonly Evaluation[];
}

function merge(a: Group, b: Group): Group {
  return { states: new Set([...a.states, ...b.states]), evaluations: [...a.evaluations, ...b.evaluations] };
}

function sectionOf({ address, place }: Operand, tables: ReadonlyMap<string, Table>): Section | undefined {
  if (place.kind === 'text') return sectionsOfBlocks.get(outermost(place.block));
  const table = address === undefined ? undefined : tables.get(tableOf(address));
  return table && sectionsOfTables.get(table);
}

// Tables whose cells stand outside any text.
const sectionsOfTables = slot<Table, Section>();

/** Relations between sections whose result is a cell of this one. */
function resultsIn(
  { local }: State,
  across: readonly Evaluation[],
  tables: ReadonlyMap<string, Table>,
): readonly Evaluation[] {
  if (across.length === 0) return across;
  return across.filter(({ relation }) => sectionOf(relation.result, tables) === local.section);
}

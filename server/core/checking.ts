/**
 * From the report to what is found in it. What a section says by itself is derived from the section and remembered with
 * it; only what stands between sections is looked at anew after each edit.
 */
import type { Subject } from './checks/check.ts';
import { checks } from './checks/index.ts';
import { again, alikeAtEnds, type Joined, joinAgain, mapAgain, memo, settle, slot } from './derive.ts';
import { documentOfStretches, outermost } from './document.ts';
import { mentionsOf } from './documents/mentions.ts';
import { type FigureVerdict, proseVerdicts, verdictsOf } from './figure-verdicts.ts';
import type { NumberStyle } from './figures/figure.ts';
import type { Finding, Verdict } from './finding.ts';
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
  /** How many figures have each verdict. */
  readonly verdicts: VerdictCounts;
  /** As checks and layers report them, in no particular order. */
  readonly findings: readonly Finding[];
  /** Checks that failed themselves: a fault of Soát's, not of the report. */
  readonly problems: readonly string[];
  /** The section a block is read in. */
  sectionAt(block: Block): Section | undefined;
  /** All evaluations that may have a figure in a block: those of its section, and those between sections. */
  evaluationsAt(block: Block): readonly Evaluation[];
}

/**
 * What the last check of a report came to, for the next version of it. Right because each of these is compared with
 * what it was made from before anything is taken from it.
 */
interface Memory {
  parts: readonly LocalsOfPart[];
  locals: Joined<Local> | undefined;
  stated: Stated | undefined;
  /** The states by their sections. */
  readonly bySection: Map<Section, State>;
  across: { readonly relations: readonly Relation[]; readonly evaluations: readonly Evaluation[] } | undefined;
  said: Said | undefined;
  between: SaidBetween | undefined;
  counted: { readonly states: readonly State[]; readonly counts: readonly VerdictCounts[] } | undefined;
}

/** The sections of a report with what follows from them. */
interface Stated {
  readonly locals: readonly Local[];
  readonly ruled: Joined<Table>;
  readonly states: readonly State[];
  readonly evaluations: readonly (readonly Evaluation[])[];
}

/** What the checks say of each section. */
interface Said {
  readonly states: readonly State[];
  readonly sayings: readonly Saying[];
  readonly outcomes: readonly Outcome[];
  readonly findings: Joined<Finding>;
  readonly problems: Joined<string>;
}

interface SaidBetween {
  readonly surroundings: Report;
  readonly across: readonly Evaluation[];
  readonly faults: readonly Fault[];
  readonly outcome: Outcome;
}

const memoryOf: (report: Report) => Memory = again(
  (_report: Report, before: Memory | undefined): Memory =>
    before ?? {
      parts: [],
      locals: undefined,
      stated: undefined,
      bySection: new Map(),
      across: undefined,
      said: undefined,
      between: undefined,
      counted: undefined,
    },
);

export function checking(report: Report, shouldStop: ShouldStop): Checking {
  const memory = memoryOf(report);
  let stopped = false;
  const isStopped = (): boolean => {
    stopped ||= shouldStop();
    return stopped;
  };
  const tables = lazily(() => tablesById(report));
  const { stated, rules, reaching } = statesOf(report, { tables, memory, isStopped });
  if (stopped) return unfinished(report);
  const { states } = stated;
  takeStates(stated, memory);
  const across = evaluationsAcross(report, reaching, memory);
  const joint = jointFaults(across, { tables, memory });
  const said = saidOf(states, { joint, before: memory.said, isStopped });
  if (stopped) return unfinished(report);
  memory.said = said;
  const findings: Finding[] = [
    ...report.findings,
    ...report.parts.flatMap(part => part.findings),
    ...rules.flatMap(({ rules }) => rules.findings),
    ...said.findings.items,
  ];
  const problems: string[] = [...said.problems.items];
  const take = ({ findings: found, problems: failed }: Outcome): void => {
    findings.push(...found);
    problems.push(...failed);
  };
  if (across.length + joint.faults.length > 0) take(outcomeBetween(report, { across, joint, memory }));
  const evaluationLists = lazily(() => [...stated.evaluations, across]);
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
  const results = lazily(() => resultsBySection(across, tables));
  const figures = lazily(() => states.flatMap(state => state.figures(results().get(state.local.section) ?? none)));
  const verdicts = lazily(() => countVerdicts(states, results(), memory));
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
    get verdicts() {
      return verdicts();
    },
  };
}

const none: readonly Evaluation[] = [];

export type VerdictCounts = { readonly [verdict in Verdict]: number };

const noVerdicts: VerdictCounts = { exact: 0, rounded: 0, wrong: 0, unchecked: 0 };

function countVerdicts(
  states: readonly State[],
  results: ReadonlyMap<Section, readonly Evaluation[]>,
  memory: Memory,
): VerdictCounts {
  const { counted, bySection } = memory;
  const counts = mapAgain(counted && { keys: counted.states, values: counted.counts }, states, state =>
    countsOf(state.figures(none)),
  );
  memory.counted = { states, counts };
  const total = { ...noVerdicts };
  const add = (some: VerdictCounts, sign: 1 | -1): void => {
    for (const verdict of ['exact', 'rounded', 'wrong', 'unchecked'] as const) total[verdict] += sign * some[verdict];
  };
  for (const some of counts) if (some !== noVerdicts) add(some, 1);
  // Where relations between sections have their results the figures of a section have other verdicts.
  for (const [section, more] of results) {
    const state = bySection.get(section);
    if (!state) continue;
    add(countsOf(state.figures(none)), -1);
    add(countsOf(state.figures(more)), 1);
  }
  return total;
}

// Right because a list of figures is immutable.
const countsOf = memo((figures: readonly FigureVerdict[]): VerdictCounts => {
  if (figures.length === 0) return noVerdicts;
  const counts = { ...noVerdicts };
  for (const { verdict } of figures) counts[verdict]++;
  return counts;
});

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

const nothing: Outcome = { findings: [], problems: [] };

/** What the checks of a section say of it, when they are asked. */
interface Saying {
  outcome(): Outcome;
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
  return findings.length + problems.length === 0 ? nothing : { findings, problems };
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
  /** With its faults. */
  readonly whole: Saying;
  /** Without them. */
  readonly bare: Saying;
  figures(more: readonly Evaluation[]): readonly FigureVerdict[];
}

interface LocalsOfPart {
  readonly sections: readonly Section[];
  readonly surroundings: Surroundings;
  readonly locals: readonly Local[];
}

function localsOf(report: Report, memory: Memory): readonly Local[] {
  memory.parts = report.parts.map((part, index) => localsOfPart(report, part, memory.parts[index]));
  memory.locals = joinAgain(
    memory.locals,
    memory.parts.map(({ locals }) => locals),
  );
  return memory.locals.items;
}

function localsOfPart(report: Report, part: Part, before: LocalsOfPart | undefined): LocalsOfPart {
  const sections = part.sections ?? wholePart(part);
  const surroundings = surroundingsOf(report, part);
  const old = before?.surroundings === surroundings ? before : undefined;
  if (old?.sections === sections) return old;
  const locals = mapAgain(old && { keys: old.sections, values: old.locals }, sections, section => {
    const known = localsBySection.get(section);
    if (known && known.surroundings === surroundings) return known.local;
    const local = localOf(section, part, surroundings);
    localsBySection.set(section, { surroundings, local });
    return local;
  });
  return { sections, surroundings, locals };
}

// Right because a section and its surroundings are immutable, and together they are all that a local is made of.
const localsBySection = slot<Section, { readonly surroundings: Surroundings; readonly local: Local }>();

// Right because a part is immutable.
const wholePart = memo(({ passages, tables, findings, silences }: Part): readonly Section[] => [
  { passages, tables, findings, silences },
]);

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

interface StatesContext {
  readonly tables: () => ReadonlyMap<string, Table>;
  readonly memory: Memory;
  readonly isStopped: () => boolean;
}

interface States {
  readonly stated: Stated;
  readonly rules: readonly TableRules[];
  readonly reaching: readonly TableRules[];
}

function statesOf(report: Report, { tables, memory, isStopped }: StatesContext): States {
  const locals = localsOf(report, memory);
  const old = memory.stated;
  const ruled = joinAgain(
    old?.ruled,
    mapAgain(old && { keys: old.locals, values: old.ruled.lists }, locals, local => local.ruled),
  );
  const rules = ruled.items.map(table => rulesOf(table, tables(), report.style));
  const reaching = rules.filter(isReaching);
  const byTable = new Map(rules.map(one => [one.table, one]));
  // Without rules a state follows from its section alone.
  const plain = old && ruled.items.length + old.ruled.items.length === 0 ? old : undefined;
  const made = mapAgain<Local, State | undefined>(
    plain && { keys: plain.locals, values: plain.states },
    locals,
    local =>
      isStopped()
        ? undefined
        : stateOf(
            local,
            local.ruled.map(table => byTable.get(table)!),
            reaching,
          ),
  );
  const states = settle(
    old?.states,
    made.filter(state => state !== undefined),
  );
  const evaluations = mapAgain(
    old && { keys: old.states, values: old.evaluations },
    states,
    state => state.evaluations,
  );
  return { stated: { locals, ruled, states, evaluations }, rules, reaching };
}

function takeStates(stated: Stated, memory: Memory): void {
  const old = memory.stated?.states ?? [];
  const { states } = stated;
  const { top, bottom } = alikeAtEnds(old, states);
  for (const { local } of old.slice(top, old.length - bottom)) memory.bySection.delete(local.section);
  for (const state of states.slice(top, states.length - bottom)) memory.bySection.set(state.local.section, state);
  memory.stated = stated;
}

function evaluationsAcross(report: Report, reaching: readonly TableRules[], memory: Memory): readonly Evaluation[] {
  const relations = [...reaching.flatMap(({ rules }) => rules.relations), ...relationsAcross(report)];
  const { across } = memory;
  const evaluations = settle(
    across?.evaluations,
    mapAgain(across && { keys: across.relations, values: across.evaluations }, relations, evaluateOnce),
  );
  memory.across = { relations, evaluations };
  return evaluations;
}

interface SayingContext {
  readonly joint: Joint;
  readonly before: Said | undefined;
  readonly isStopped: () => boolean;
}

function saidOf(states: readonly State[], { joint, before, isStopped }: SayingContext): Said {
  const sayings = states.map(state => state.whole);
  // Faults of sections that are diagnosed together are told once for all of them.
  for (const state of joint.sections) sayings[states.indexOf(state)] = state.bare;
  const outcomes = mapAgain(before && { keys: before.sayings, values: before.outcomes }, sayings, saying =>
    isStopped() ? nothing : saying.outcome(),
  );
  const findings = mapAgain(
    before && { keys: before.outcomes, values: before.findings.lists },
    outcomes,
    outcome => outcome.findings,
  );
  const problems = mapAgain(
    before && { keys: before.outcomes, values: before.problems.lists },
    outcomes,
    outcome => outcome.problems,
  );
  return {
    states,
    sayings,
    outcomes,
    findings: joinAgain(before?.findings, findings),
    problems: joinAgain(before?.problems, problems),
  };
}

interface BetweenContext {
  readonly across: readonly Evaluation[];
  readonly joint: Joint;
  readonly memory: Memory;
}

/** What the checks of sections say of relations between them. */
function outcomeBetween(report: Report, { across, joint, memory }: BetweenContext): Outcome {
  const known = memory.between;
  const { faults } = joint;
  if (
    known?.across === across &&
    sameItems(known.faults, faults) &&
    known.surroundings.identity === report.identity &&
    known.surroundings.style === report.style &&
    known.surroundings.settings === report.settings
  ) {
    return known.outcome;
  }
  const between: Report = { ...report, parts: [], findings: [] };
  const subject: Subject = {
    report: between,
    evaluations: across,
    evaluationLists: [across],
    faults,
    faultsBetween: faults,
    mentions: [],
  };
  const outcome = run(localChecks, subject, report);
  memory.between = { surroundings: between, across, faults, outcome };
  return outcome;
}

/** What is said of a report whose check was not let end: nothing that counts. */
function unfinished(report: Report): Checking {
  return {
    report,
    evaluations: [],
    faults: [],
    figures: [],
    verdicts: noVerdicts,
    findings: [],
    problems: [],
    sectionAt: () => undefined,
    evaluationsAt: () => [],
  };
}

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
  const known = local.state;
  if (known && rules.length + reaching.length + known.own.length + known.others.length === 0) return known.state;
  const own = relationsOfRules(
    rules.filter(({ table }) => local.ruled.includes(table)).filter(one => !isReaching(one)),
  );
  const ids = new Set(local.section.tables.map(({ id }) => id));
  const others =
    reaching.length === 0
      ? []
      : relationsOfRules(reaching).filter(({ result }) => result.address && ids.has(tableOf(result.address)));
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
  let last: { readonly more: readonly Evaluation[]; readonly figures: readonly FigureVerdict[] } | undefined;
  return {
    local,
    evaluations,
    faults,
    broken: evaluations.some(({ verdict }) => verdict === 'wrong'),
    whole: { outcome: lazily(() => run(localChecks, subject(faults), alone)) },
    bare: { outcome: lazily(() => run(localChecks, subject([]), alone)) },
    figures: more => {
      if (more.length === 0) return plain();
      if (!last || !sameItems(last.more, more)) last = { more, figures: figures([...evaluations, ...more]) };
      return last.figures;
    },
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
  across: readonly Evaluation[],
  { tables, memory }: { readonly tables: () => ReadonlyMap<string, Table>; readonly memory: Memory },
): Joint {
  if (across.length === 0) return noJoint;
  const groups = new Map<State, Group>();
  const all = new Set<Group>();
  for (const evaluation of across) {
    let group: Group | undefined;
    const { result, operands } = evaluation.relation;
    for (let index = -1; index < operands.length; index++) {
      const section = sectionOf(index < 0 ? result : operands[index]!, tables);
      const state = section && memory.bySection.get(section);
      if (!state || group?.states.has(state)) continue;
      const other = groups.get(state);
      if (!group) group = other ?? newGroup(all);
      else if (other) group = merged(group, other, groups, all);
      group.states.add(state);
      groups.set(state, group);
    }
    (group ?? newGroup(all)).evaluations.add(evaluation);
  }
  const faults: Fault[] = [];
  const sections = new Set<State>();
  const order = lazily(() => new Map(memory.stated!.states.map((state, index) => [state, index])));
  for (const group of all) {
    const sound = [...group.states].every(({ broken }) => !broken);
    if (sound && [...group.evaluations].every(({ verdict }) => verdict !== 'wrong')) continue;
    const members = [...group.states];
    if (members.length > 1) members.sort((a, b) => order().get(a)! - order().get(b)!);
    for (const member of members) sections.add(member);
    const between =
      across.length === group.evaluations.size ? across : across.filter(one => group.evaluations.has(one));
    for (const fault of diagnosedOnce([...members.flatMap(({ evaluations }) => evaluations), ...between]))
      faults.push(fault);
  }
  return { faults, sections };
}

interface Group {
  readonly states: Set<State>;
  readonly evaluations: Set<Evaluation>;
}

function newGroup(all: Set<Group>): Group {
  const group: Group = { states: new Set(), evaluations: new Set() };
  all.add(group);
  return group;
}

function merged(a: Group, b: Group, groups: Map<State, Group>, all: Set<Group>): Group {
  const [large, small] = a.states.size >= b.states.size ? [a, b] : [b, a];
  for (const state of small.states) {
    large.states.add(state);
    groups.set(state, large);
  }
  for (const evaluation of small.evaluations) large.evaluations.add(evaluation);
  all.delete(small);
  return large;
}

/** The faults of evaluations, as long as they are the same. */
function diagnosedOnce(evaluations: readonly Evaluation[]): readonly Fault[] {
  const [first] = evaluations;
  const known = first && lastDiagnoses.get(first);
  if (known && sameItems(known.evaluations, evaluations)) return known.faults;
  const faults = diagnose(evaluations);
  if (first) lastDiagnoses.set(first, { evaluations, faults });
  return faults;
}

// By the first evaluation. Right because evaluations are immutable and all of them are compared.
const lastDiagnoses = slot<
  Evaluation,
  { readonly evaluations: readonly Evaluation[]; readonly faults: readonly Fault[] }
>();

function sectionOf({ address, place }: Operand, tables: () => ReadonlyMap<string, Table>): Section | undefined {
  if (place.kind === 'text') return sectionsOfBlocks.get(outermost(place.block));
  const table = address === undefined ? undefined : tables().get(tableOf(address));
  return table && sectionsOfTables.get(table);
}

// Tables whose cells stand outside any text.
const sectionsOfTables = slot<Table, Section>();

/** Relations between sections, by the section of their result. */
function resultsBySection(
  across: readonly Evaluation[],
  tables: () => ReadonlyMap<string, Table>,
): ReadonlyMap<Section, readonly Evaluation[]> {
  const results = new Map<Section, Evaluation[]>();
  for (const evaluation of across) {
    const section = sectionOf(evaluation.relation.result, tables);
    if (!section) continue;
    const known = results.get(section);
    if (known) known.push(evaluation);
    else results.set(section, [evaluation]);
  }
  return results;
}

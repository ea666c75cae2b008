/**
 * What follows from each section of a report: relations, verdicts, faults, and what checks of sections say. It is
 * remembered with the section; after an edit only the sections that it touched are looked at.
 */
import type { Subject } from '../checks/check.ts';
import { lazily, memo, slot, withLate } from '../derive.ts';
import { documentOfStretches, outermost } from '../document.ts';
import { mentionsOf } from '../documents/mentions/mentions.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { alikeAtEnds, type Joined, joinAgain, mapAgain, piecesOf, settle } from '../lists.ts';
import { partOf } from '../model/parts.ts';
import type { AppendixIdentity, Identity, Part, Report, Section } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { diagnose, isBroken } from '../relations/diagnosis/diagnose.ts';
import { evaluateAll } from '../relations/evaluate.ts';
import type { Evaluation, Fault } from '../relations/evaluation.ts';
import { readRules, relationsWithin, ruledTables, stillHold, type TableRules } from '../relations/index.ts';
import type { Operand, Relation } from '../relations/relation.ts';
import type { Block } from '../text.ts';
import { addCounts, countProse, countTables, type VerdictCounts } from './counting.ts';
import { type FigureVerdict, proseVerdicts, verdictsOf } from './figure-verdicts.ts';
import { localChecks, runChecks, type Saying } from './run-checks.ts';

/** What is kept for the next version of the report. Right because it is compared with what it was made from. */
export interface StatesMemory {
  parts: readonly LocalsOfPart[];
  locals: Joined<Local> | undefined;
  stated: Stated | undefined;
  /** The states by their sections. */
  readonly bySection: Map<Section, State>;
}

/** The sections of a report with what follows from them. */
export interface Stated {
  readonly locals: readonly Local[];
  readonly ruled: Joined<Table>;
  readonly states: readonly State[];
  /** The evaluations of each state, in groups that stay the same arrays where nothing has changed. */
  readonly groups: readonly (readonly (readonly Evaluation[])[])[];
}

/** What a section is read with: the same object as long as all of it is the same. */
interface Surroundings {
  readonly report: Report;
  readonly kind: Part['kind'];
  readonly appendix: AppendixIdentity | undefined;
}

/** A section in its surroundings, with what it says by itself. */
export interface Local {
  readonly section: Section;
  /** The report as the section's checks see it: nothing but the section. */
  readonly alone: Report;
  readonly ruled: readonly Table[];
  state: { readonly own: readonly Relation[]; readonly others: readonly Relation[]; readonly state: State } | undefined;
}

/** What follows from a section, given what rules say of its tables. */
export interface State {
  readonly local: Local;
  readonly evaluations: readonly Evaluation[];
  /** The same, in groups that stay the same arrays where nothing has changed. */
  readonly groups: readonly (readonly Evaluation[])[];
  readonly faults: readonly Fault[];
  readonly broken: boolean;
  /** With its faults. */
  readonly whole: Saying;
  /** Without them. */
  readonly bare: Saying;
  figures(more: readonly Evaluation[]): readonly FigureVerdict[];
  /** How many of these have each verdict. */
  counts(more: readonly Evaluation[]): VerdictCounts;
}

interface LocalsOfPart {
  readonly sections: readonly Section[];
  readonly surroundings: Surroundings;
  readonly locals: readonly Local[];
}

function localsOf(report: Report, memory: StatesMemory): readonly Local[] {
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
    else {
      sectionsOfTables.set(table, section);
      const cell = table.pieces[0]?.[0]?.places[0];
      if (cell?.kind === 'text') sectionsOfData.set(outermost(cell.block), section);
    }
  }
  return { section, alone, ruled: ruledTables(alone), state: undefined };
}

// The section a block was last read in.
export const sectionsOfBlocks = slot<Block, Section>();

// The section of a table whose cells stand in a file of their own: what is asked at a place of it is asked of that
// section. Relations are told by their tables: two may take their rows from one file.
export const sectionsOfData = slot<Block, Section>();

interface StatesContext {
  readonly tables: () => ReadonlyMap<string, Table>;
  readonly memory: StatesMemory;
  readonly isStopped: () => boolean;
}

export interface States {
  readonly stated: Stated;
  readonly rules: readonly TableRules[];
  readonly reaching: readonly TableRules[];
}

export function statesOf(report: Report, { tables, memory, isStopped }: StatesContext): States {
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
  const found: State[] = [];
  for (const state of made) if (state) found.push(state);
  const states = settle(old?.states, found);
  const groups = mapAgain(old && { keys: old.states, values: old.groups }, states, state => state.groups);
  return { stated: { locals, ruled, states, groups }, rules, reaching };
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

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function tableOf(address: string): string {
  return address.slice(0, address.indexOf('.'));
}

function freshState(local: Local, own: readonly Relation[], others: readonly Relation[]): State {
  const { alone, section } = local;
  const groups = [...inPieces(own), ...relationsWithin(alone, [...own, ...others])].map(evaluateAll);
  const evaluations = lazily(() => groups.flat());
  const faults = diagnose(groups);
  const subject = (own: readonly Fault[]): Subject =>
    subjectOf({ report: alone, all: evaluations, evaluationLists: groups, faults: own, faultsBetween: [] });
  const figures = (all: readonly Evaluation[]): FigureVerdict[] => [
    ...proseVerdicts(section.passages, alone.style, all),
    ...verdictsOf(section.tables, all),
  ];
  const plain = lazily(() => figures(evaluations()));
  const counts = (all: readonly Evaluation[]): VerdictCounts =>
    addCounts(countProse(section.passages, alone.style, all), countTables(section.tables, all));
  const plainCounts = lazily(() => counts(evaluations()));
  let last: { readonly more: readonly Evaluation[]; readonly figures: readonly FigureVerdict[] } | undefined;
  return withEvaluations({
    all: evaluations,
    local,
    groups,
    faults,
    broken: groups.some(isBroken),
    whole: { outcome: lazily(() => runChecks(localChecks, subject(faults), alone)) },
    bare: { outcome: lazily(() => runChecks(localChecks, subject([]), alone)) },
    counts: more => (more.length === 0 ? plainCounts() : counts([...evaluations(), ...more])),
    figures: more => {
      if (more.length === 0) return plain();
      if (!last || !sameItems(last.more, more)) last = { more, figures: figures([...evaluations(), ...more]) };
      return last.figures;
    },
  });
}

/** What rules say, in pieces that stay the same arrays where an edit has changed nothing; few are one piece. */
function inPieces(relations: readonly Relation[]): readonly (readonly Relation[])[] {
  const [first] = relations;
  if (!first || relations.length < fewRelations) return [relations];
  const pieces = piecesOf(relations, piecesOfRules.get(first));
  piecesOfRules.set(first, pieces);
  return pieces;
}

const fewRelations = 256;

// By the first relation. Right because what the pieces hold is compared.
const piecesOfRules = slot<Relation, readonly (readonly Relation[])[]>();

interface AllEvaluations {
  readonly all: () => readonly Evaluation[];
}

const withEvaluations = withLate<Omit<State, 'evaluations'> & AllEvaluations, Pick<State, 'evaluations'>>({
  evaluations: ({ all }) => all(),
});

const subjectOf = withLate<
  Omit<Subject, 'evaluations' | 'mentions'> & AllEvaluations,
  Pick<Subject, 'evaluations' | 'mentions'>
>({
  evaluations: ({ all }) => all(),
  mentions: ({ report }) => mentionsOf(report),
});

export function sectionOf({ address, place }: Operand, tables: () => ReadonlyMap<string, Table>): Section | undefined {
  if (place.kind === 'text') return sectionsOfBlocks.get(outermost(place.block));
  const table = address === undefined ? undefined : tables().get(tableOf(address));
  return table && sectionsOfTables.get(table);
}

// Tables whose cells stand outside any text.
const sectionsOfTables = slot<Table, Section>();

export function takeStates(stated: Stated, memory: StatesMemory): void {
  const old = memory.stated?.states ?? [];
  const { states } = stated;
  const { top, bottom } = alikeAtEnds(old, states);
  for (const { local } of old.slice(top, old.length - bottom)) memory.bySection.delete(local.section);
  for (const state of states.slice(top, states.length - bottom)) memory.bySection.set(state.local.section, state);
  memory.stated = stated;
}

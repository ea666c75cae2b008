/**
 * From the report to what is found in it. What a section says by itself is derived from the section and remembered with
 * it; what stands between sections is looked at after each edit, in what the sections give.
 */
import type { Subject } from '../checks/check.ts';
import { carried, lazily, withLate } from '../derive.ts';
import { outermost } from '../document.ts';
import { mentionsOf } from '../documents/mentions/mentions.ts';
import type { Finding } from '../finding.ts';
import type { ShouldStop } from '../host.ts';
import { append, type Joined, joinAgain, mapAgain, settle } from '../lists.ts';
import { type Report, type Section, tablesById } from '../model/report.ts';
import type { Table } from '../model/table.ts';
import { evaluateOnce } from '../relations/evaluate.ts';
import type { Evaluation, Fault } from '../relations/evaluation.ts';
import { relationsAcross, type TableRules } from '../relations/index.ts';
import type { Relation } from '../relations/relation.ts';
import type { Block } from '../text.ts';
import { noVerdicts, type VerdictCounts } from './counting.ts';
import type { FigureVerdict } from './figure-verdicts.ts';
import { type Joint, jointFaults } from './joint-faults.ts';
import { localChecks, nothingSaid, type Outcome, reportChecks, runChecks, type Saying } from './run-checks.ts';
import {
  type State,
  type StatesMemory,
  sameItems,
  sectionOf,
  sectionsOfBlocks,
  sectionsOfData,
  statesOf,
  takeStates,
} from './section-states.ts';
import { settledOutcome } from './settled-findings.ts';
import { type CountsMemory, countVerdicts, none, resultsBySection } from './verdict-counts.ts';

export type { VerdictCounts } from './counting.ts';

export interface Checking {
  /** Whether it was let end; else nothing here counts. */
  readonly ended: boolean;
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
  /** All evaluations that may have a figure in a block: those of its section, and those between it and others. */
  evaluationsAt(block: Block): readonly Evaluation[];
}

/**
 * What the last check of a report came to, for the next version of it. Right because each of these is compared with
 * what it was made from before anything is taken from it.
 */
interface Memory extends StatesMemory, CountsMemory {
  readonly bySection: Map<Section, State>;
  across: { readonly relations: readonly Relation[]; readonly evaluations: readonly Evaluation[] } | undefined;
  said: Said | undefined;
  /** What the checks of a whole report said. */
  whole: Outcome | undefined;
  between: SaidBetween | undefined;
}

/** What the checks say of each section. */
interface Said {
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

const memoryOf = carried<Report, Memory>(() => ({
  parts: [],
  locals: undefined,
  stated: undefined,
  bySection: new Map(),
  across: undefined,
  said: undefined,
  whole: undefined,
  between: undefined,
  counted: undefined,
}));

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
    append(findings, found);
    append(problems, failed);
  };
  if (across.length + joint.faults.length > 0) take(outcomeBetween(report, { across, joint, memory }));
  const evaluationLists = lazily(() => [...stated.groups.flat(), across]);
  const evaluations = lazily(() => evaluationLists().flat());
  const faults = lazily(() => {
    const all: Fault[] = [];
    for (const state of states) if (state.faults.length > 0 && !joint.sections.has(state)) append(all, state.faults);
    append(all, joint.faults);
    return all;
  });
  const whole = subjectOf({ report, found: { evaluations, evaluationLists, faults }, faultsBetween: joint.faults });
  const outcome = settledOutcome(memory.whole, runChecks(reportChecks, whole, report, isStopped));
  if (stopped) return unfinished(report);
  memory.whole = outcome;
  take(outcome);
  const results = lazily(() => resultsBySection(across, tables));
  const figures = lazily(() => states.flatMap(state => state.figures(results().get(state.local.section) ?? none)));
  const verdicts = lazily(() => countVerdicts(states, results(), memory));
  const bySection = lazily(() => new Map(states.map(state => [state.local.section, state])));
  const acrossIn = lazily(() => acrossBySection(across, tables));
  return checkingOf({
    ended: true,
    found: { evaluations, faults, figures, verdicts },
    report,
    findings,
    problems,
    sectionAt: block => {
      const section = sectionOfBlock(block);
      return section && bySection().has(section) ? section : undefined;
    },
    evaluationsAt: block => {
      const section = sectionOfBlock(block);
      if (!section) return acrossIn()(undefined);
      const own = bySection().get(section)?.evaluations;
      return own ? [...own, ...acrossIn()(section)] : across;
    },
  });
}

function sectionOfBlock(block: Block): Section | undefined {
  const own = outermost(block);
  return sectionsOfBlocks.get(own) ?? sectionsOfData.get(own);
}

/** What is put together only when it is asked for. */
type Late<Kind, Name extends keyof Kind> = { readonly found: { readonly [Key in Name]: () => Kind[Key] } };

type LateChecking = 'evaluations' | 'faults' | 'figures' | 'verdicts';

const checkingOf = withLate<Omit<Checking, LateChecking> & Late<Checking, LateChecking>, Pick<Checking, LateChecking>>({
  evaluations: ({ found }) => found.evaluations(),
  faults: ({ found }) => found.faults(),
  figures: ({ found }) => found.figures(),
  verdicts: ({ found }) => found.verdicts(),
});

type LateSubject = 'evaluations' | 'evaluationLists' | 'faults';

const subjectOf = withLate<
  Pick<Subject, 'report' | 'faultsBetween'> & Late<Subject, LateSubject>,
  Pick<Subject, LateSubject | 'mentions'>
>({
  evaluations: ({ found }) => found.evaluations(),
  evaluationLists: ({ found }) => found.evaluationLists(),
  faults: ({ found }) => found.faults(),
  mentions: ({ report }) => mentionsOf(report),
});

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

/** Relations between sections by a section in which one of their figures stands; figures of no section may stand in any. */
function acrossBySection(
  across: readonly Evaluation[],
  tables: () => ReadonlyMap<string, Table>,
): (section: Section | undefined) => readonly Evaluation[] {
  const bySection = new Map<Section, Set<Evaluation>>();
  const anywhere = new Set<Evaluation>();
  for (const evaluation of across) {
    const { result, operands } = evaluation.relation;
    for (const operand of [result, ...operands]) {
      const section = sectionOf(operand, tables);
      const known = section ? bySection.get(section) : anywhere;
      if (known) known.add(evaluation);
      else bySection.set(section!, new Set([evaluation]));
    }
  }
  return section => {
    const own = section && bySection.get(section);
    if (!own || anywhere.size === 0) return [...(own ?? anywhere)];
    return across.filter(evaluation => own.has(evaluation) || anywhere.has(evaluation));
  };
}

interface SayingContext {
  readonly joint: Joint;
  readonly before: Said | undefined;
  readonly isStopped: () => boolean;
}

function saidOf(states: readonly State[], { joint, before, isStopped }: SayingContext): Said {
  // Faults of sections that are diagnosed together are told once for all of them.
  const sayings: Saying[] = [];
  // Plain loops: all sections of a report are asked at every key.
  for (const state of states) sayings.push(joint.sections.has(state) ? state.bare : state.whole);
  const made = mapAgain(before && { keys: before.sayings, values: before.outcomes }, sayings, saying =>
    isStopped() ? nothingSaid : saying.outcome(),
  );
  // An edit that takes out no section and brings none in leaves each where it was.
  if (before?.outcomes.length === made.length) {
    for (let index = 0; index < made.length; index++) {
      const old = before.outcomes[index]!;
      if (old !== made[index]) made[index] = settledOutcome(old, made[index]!);
    }
  }
  const outcomes: readonly Outcome[] = made;
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
  const outcome = settledOutcome(known?.outcome, runChecks(localChecks, subject, report));
  memory.between = { surroundings: between, across, faults, outcome };
  return outcome;
}

/** What is said of a report whose check was not let end: nothing that counts. */
function unfinished(report: Report): Checking {
  return {
    ended: false,
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

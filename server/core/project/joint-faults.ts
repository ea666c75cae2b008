/**
 * Faults where relations between sections take part.
 */
import { lazily, slot } from '../derive.ts';
import type { Table } from '../model/table.ts';
import { diagnose } from '../relations/diagnosis/diagnose.ts';
import type { Evaluation, Fault } from '../relations/evaluation.ts';
import { type State, type StatesMemory, sameItems, sectionOf } from './section-states.ts';

export interface Joint {
  readonly faults: readonly Fault[];
  /** Sections whose faults are among these. */
  readonly sections: ReadonlySet<State>;
}

const noJoint: Joint = { faults: [], sections: new Set() };

/**
 * Faults where relations between sections take part: the sections that such relations tie together are diagnosed as
 * one, with those relations. All other sections are diagnosed by themselves.
 */
export function jointFaults(
  across: readonly Evaluation[],
  { tables, memory }: { readonly tables: () => ReadonlyMap<string, Table>; readonly memory: StatesMemory },
): Joint {
  if (across.length === 0) return noJoint;
  const groups = new Map<State, Group>();
  const all = new Set<Group>();
  for (const [at, { relation }] of across.entries()) {
    let group: Group | undefined;
    const { result, operands } = relation;
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
    (group ?? newGroup(all)).across.push(at);
  }
  const faults: Fault[] = [];
  const sections = new Set<State>();
  const order = lazily(() => new Map(memory.stated!.states.map((state, index) => [state, index])));
  for (const group of all) {
    const sound = [...group.states].every(({ broken }) => !broken);
    const between = group.across.sort((a, b) => a - b).map(at => across[at]!);
    if (sound && between.every(({ verdict }) => verdict !== 'wrong')) continue;
    const members = [...group.states];
    if (members.length > 1) members.sort((a, b) => order().get(a)! - order().get(b)!);
    for (const member of members) sections.add(member);
    for (const fault of diagnosedOnce([...members.flatMap(({ evaluations }) => evaluations), ...between]))
      faults.push(fault);
  }
  return { faults, sections };
}

interface Group {
  readonly states: Set<State>;
  /** Where the relations that tie them together stand among all that reach across sections. */
  readonly across: number[];
}

function newGroup(all: Set<Group>): Group {
  const group: Group = { states: new Set(), across: [] };
  all.add(group);
  return group;
}

function merged(a: Group, b: Group, groups: Map<State, Group>, all: Set<Group>): Group {
  const [large, small] = a.states.size >= b.states.size ? [a, b] : [b, a];
  for (const state of small.states) {
    large.states.add(state);
    groups.set(state, large);
  }
  for (const at of small.across) large.across.push(at);
  all.delete(small);
  return large;
}

/** The faults of evaluations, as long as they are the same. */
function diagnosedOnce(evaluations: readonly Evaluation[]): readonly Fault[] {
  const [first] = evaluations;
  const known = first && lastDiagnoses.get(first);
  if (known && sameItems(known.evaluations, evaluations)) return known.faults;
  const faults = diagnose([evaluations]);
  if (first) lastDiagnoses.set(first, { evaluations, faults });
  return faults;
}

// By the first evaluation. Right because evaluations are immutable and all of them are compared.
const lastDiagnoses = slot<
  Evaluation,
  { readonly evaluations: readonly Evaluation[]; readonly faults: readonly Fault[] }
>();

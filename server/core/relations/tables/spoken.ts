/**
 * What rules say of a table is not inferred once more. Of a long table only what an edit has changed is looked at.
 */
import { memo, slot } from '../../derive.ts';
import { eachChange } from '../../list-changes.ts';
import { lengthOf } from '../../lists.ts';
import type { TableHead } from '../../model/table.ts';
import type { Relation, Relations } from '../relation.ts';

/** What declared relations say, and what they have left of groups of others. */
interface Spoken {
  readonly declared: readonly Relation[];
  /** How many of them say so. */
  readonly said: Map<string, number>;
  /** How many of them are of so many operands. */
  readonly lengths: Map<number, number>;
  readonly left: ReadonlyMap<Relations, Relations>;
}

// By a head, which versions of a table share. Right because the declared relations are compared.
const lastSpoken = slot<TableHead, Spoken | undefined>();

/** The groups without what declared relations say; the same arrays as long as the same is left of them. */
export function withoutSpoken(
  groups: readonly Relations[],
  declared: readonly Relation[],
  head: TableHead,
): readonly Relations[] {
  const known = lastSpoken.get(head);
  const { said, lengths } = known ?? { said: new Map<string, number>(), lengths: new Map<number, number>() };
  // The counts go on in place: what would stop halfway must leave nothing behind.
  lastSpoken.set(head, undefined);
  const changed = new Set<string>();
  const count = (relation: Relation, more: 1 | -1): void => {
    const { address } = relation.result;
    if (address === undefined) return;
    changed.add(address);
    add(said, resultOf(relation), more);
    add(said, originOf(relation), more);
    add(lengths, relation.operands.length, more);
  };
  eachChange(known?.declared ?? [], declared, {
    gone: relation => count(relation, -1),
    come: relation => count(relation, 1),
  });
  const isSpoken = (relation: Relation): boolean => {
    if (relation.result.address === undefined) return false;
    if (said.has(resultOf(relation))) return true;
    // The operands of a long sum are put together only where a rule has as many.
    return lengths.has(lengthOf(relation.pieces ?? [relation.operands])) && said.has(originOf(relation));
  };
  const left = new Map<Relations, Relations>();
  const found = groups.map(group => {
    const last = known?.left.get(group);
    const stays = last && changed.size <= fewChanged && !isAnyOf(changed, addressesIn(group));
    const own = stays ? last : withoutThose(group, isSpoken);
    left.set(group, own);
    return own;
  });
  lastSpoken.set(head, { declared, said, lengths, left });
  return found;
}

/** More are not looked up one by one. */
const fewChanged = 32;

function add<Key>(counts: Map<Key, number>, key: Key, more: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function withoutThose(group: Relations, isSpoken: (relation: Relation) => boolean): Relations {
  const left = group.filter(relation => !isSpoken(relation));
  return left.length === group.length ? group : left;
}

function isAnyOf(some: ReadonlySet<string>, all: ReadonlySet<string | undefined>): boolean {
  for (const each of some) if (all.has(each)) return true;
  return false;
}

// Right because relations are immutable.
const addressesIn = memo((group: Relations) => new Set(group.map(({ result }) => result.address)));

/** That a figure is a result of this kind. */
function resultOf({ result, subject }: Relation): string {
  return `${result.address} ${subject}`;
}

/** That it follows from these figures. */
function originOf(relation: Relation): string {
  const from = relation.operands.map(({ address }) => address).sort();
  return `${relation.result.address} = ${from.join(' ')}`;
}

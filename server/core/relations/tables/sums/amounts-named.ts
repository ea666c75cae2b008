/**
 * Which amounts the words of a share name. A group of columns ("Kế hoạch: Tổng số | NSTW | NSĐP") is named by its
 * words as a whole: it stands for its total, or for the column of the same title where the share is divided alike.
 */
import { append } from '../../../lists.ts';
import type { Column } from '../../../model/table.ts';
import { isPartition } from '../../../reading/tables/partitions.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import type { TableContext } from '../context.ts';

/** One amount: a column, or the columns that make it up. */
export type Amount = readonly Column[];

export interface NamedAmounts {
  readonly amounts: readonly Amount[];
  /** Whether the words leave open which column of a group is meant. */
  readonly open: boolean;
}

type Role = 'plan' | 'actual';

/** What a column holds of a plan and its execution; the words nearest to the figures decide. */
export function roleOf({ title, path }: Column, { lexicon }: TableContext): Role | undefined {
  for (const words of [title, ...[...path].reverse()]) {
    const text = normal(words);
    const has = (phrase: string): boolean => hasPhrase(text, phrase);
    const { plan = [], actual = [], estimate = [] } = lexicon.cues;
    if (startsWithOne(text, plan)) return 'plan';
    if (actual.some(has) || estimate.some(has)) return 'actual';
    if (plan.some(has)) return 'plan';
  }
  return undefined;
}

/** The phrases for what was done that a title has: "giải ngân". */
export function doneIn(titles: string, { lexicon }: TableContext): readonly string[] {
  const text = normal(titles);
  return (lexicon.cues.actual ?? []).filter(phrase => hasPhrase(text, phrase));
}

/** Of columns that could be meant, those that share most groups with a share's own column. */
export function nearestIn(share: Column, columns: readonly Column[]): readonly Column[] {
  const depths = columns.map(({ path }) => sharedDepth(share.path, path));
  const deepest = Math.max(0, ...depths);
  return columns.filter((_, index) => depths[index] === deepest);
}

/** The amounts that `columns` stand for in the words of `share`; `all`: every amount before it. */
export function amountsNamed(
  share: Column,
  columns: readonly Column[],
  all: readonly Column[],
  context: TableContext,
): NamedAmounts {
  const amounts: Amount[] = [];
  let open = false;
  const done = new Set<string>();
  for (const column of columns) {
    const shared = sharedDepth(share.path, column.path);
    if (column.path.length === shared) {
      amounts.push([column]);
      continue;
    }
    const key = column.path
      .slice(0, shared + 1)
      .map(normal)
      .join('|');
    if (done.has(key)) continue;
    done.add(key);
    const members = columns.filter(other => isUnder(other, column.path.slice(0, shared + 1)));
    const group = all.filter(other => isUnder(other, column.path.slice(0, shared + 1)));
    // Only some columns of the group are named: each by its own words.
    const found =
      members.length < group.length
        ? { amounts: members.map((member): Amount => [member]), open: members.length > 1 }
        : ofGroup(share, group, shared, context);
    append(amounts, found.amounts);
    open ||= found.open;
  }
  return { amounts, open };
}

function ofGroup(share: Column, group: readonly Column[], shared: number, context: TableContext): NamedAmounts {
  if (share.path.length > shared) {
    const wanted = rest(share, shared + 1);
    const same = group.find(column => rest(column, shared + 1) === wanted);
    return { amounts: same ? [[same]] : [], open: false };
  }
  if (group.length === 1) return { amounts: [group], open: false };
  const totals = group.filter(column => context.cues(column).has('total'));
  const total = totals.find(({ path }) => path.length === shared + 1) ?? totals[0];
  if (total) return { amounts: [[total]], open: false };
  if (
    isPartition(
      group.map(({ title }) => title),
      context.lexicon,
    )
  )
    return { amounts: [group], open: false };
  return { amounts: group.map((column): Amount => [column]), open: true };
}

function rest({ path, title }: Column, from: number): string {
  return [...path.slice(from), title].map(normal).join('|');
}

function sharedDepth(a: readonly string[], b: readonly string[]): number {
  let depth = 0;
  while (depth < a.length && depth < b.length && normal(a[depth]!) === normal(b[depth]!)) depth++;
  return depth;
}

function isUnder({ path }: Column, group: readonly string[]): boolean {
  return group.every((words, depth) => path[depth] !== undefined && normal(path[depth]) === normal(words));
}

/** The difference of two texts as `diff -u` and `git apply` know it. */
import { append } from '../core/lists.ts';

/** Lines of context around a change. */
const context = 3;

/** Empty when the texts are equal. `path` stands in both headings; after `a/` and `b/` only where `git apply` could follow it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const old = linesOf(before);
  const fresh = linesOf(after);
  const steps = stepsBetween(old, fresh);
  const quoted = /[\t\n"\\]/.test(path) ? JSON.stringify(path) : path;
  const below = !/^(?:\.\.\/|\/|[A-Za-z]:)/.test(path);
  const out = below ? [`--- a/${quoted}`, `+++ b/${quoted}`] : [`--- ${quoted}`, `+++ ${quoted}`];
  for (const { from, to } of hunks(steps)) append(out, printHunk(steps.slice(from, to)));
  return `${out.join('\n')}\n`;
}

/** Lines with what ends them, so that a change of line ends is a change. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
  /** Lines of the old and the new text before this one. */
  readonly old: number;
  readonly fresh: number;
}

/** The shortest way from one list to the other (Myers, 1986), after equal heads and tails are taken off. */
function stepsBetween(old: readonly string[], fresh: readonly string[]): Step[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const middle = shortest(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  const kinds = [...' '.repeat(head), ...middle, ...' '.repeat(tail)] as Step['kind'][];
  let oldAt = 0;
  let freshAt = 0;
  return kinds.map(kind => {
    const step = { kind, line: kind === '+' ? fresh[freshAt]! : old[oldAt]!, old: oldAt, fresh: freshAt };
    if (kind !== '+') oldAt++;
    if (kind !== '-') freshAt++;
    return step;
  });
}

function shortest(old: readonly string[], fresh: readonly string[]): Step['kind'][] {
  const most = old.length + fresh.length;
  let reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let changes = 0; changes <= most; changes++) {
    trace.push(new Map(reach));
    const next = new Map(reach);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down = diagonal === -changes || (diagonal !== changes && at(reach, diagonal - 1) < at(reach, diagonal + 1));
      let x = down ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return backward(trace, old.length, fresh.length);
    }
    reach = next;
  }
  return [];
}

function backward(trace: readonly Map<number, number>[], oldLength: number, freshLength: number): Step['kind'][] {
  const kinds: Step['kind'][] = [];
  let x = oldLength;
  let y = freshLength;
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reach = trace[changes]!;
    const diagonal = x - y;
    const down = diagonal === -changes || (diagonal !== changes && at(reach, diagonal - 1) < at(reach, diagonal + 1));
    const previous = down ? diagonal + 1 : diagonal - 1;
    const startX = at(reach, previous);
    const startY = startX - previous;
    while (x > startX && y > startY && x > 0 && y > 0) {
      kinds.push(' ');
      x--;
      y--;
    }
    if (changes > 0) kinds.push(down ? '+' : '-');
    x = startX;
    y = startY;
  }
  return kinds.reverse();
}

function at(reach: ReadonlyMap<number, number>, diagonal: number): number {
  return reach.get(diagonal) ?? -1;
}

function hunks(steps: readonly Step[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [index, { kind }] of steps.entries()) {
    if (kind === ' ') continue;
    const from = Math.max(0, index - context);
    const to = Math.min(steps.length, index + context + 1);
    const last = found.at(-1);
    if (last && from <= last.to) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

function printHunk(steps: readonly Step[]): string[] {
  const [first] = steps;
  const oldCount = steps.filter(({ kind }) => kind !== '+').length;
  const freshCount = steps.filter(({ kind }) => kind !== '-').length;
  const start = (before: number, count: number): string => {
    const line = count === 0 ? before : before + 1;
    return count === 1 ? String(line) : `${line},${count}`;
  };
  const out = [`@@ -${start(first!.old, oldCount)} +${start(first!.fresh, freshCount)} @@`];
  for (const { kind, line } of steps) {
    if (line.endsWith('\n')) out.push(kind + line.slice(0, -1));
    else out.push(kind + line, '\\ No newline at end of file');
  }
  return out;
}

/** Emphasis within a line, by CommonMark's rules and GFM's strikethrough: which runs of `*`, `_` and `~~` pair. */

/** A run of `*`, `_` or `~~` that may open or close emphasis. */
export interface Run {
  readonly kind: 'run';
  readonly character: string;
  readonly start: number;
  readonly length: number;
  /** How many of its characters are still text. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Tags that end here, before what is left of the run, and tags that begin after it. */
  before: string;
  after: string;
  active: boolean;
}

/** CommonMark, "process emphasis": pairs runs from `first` on; what is not paired stays text. */
export function emphasise(runs: readonly Run[], first: number): void {
  // How far down it is known that nothing opens, by what would close.
  const bottoms = new Map<string, number>();
  for (let index = first; index < runs.length; index++) {
    const closer = runs[index]!;
    if (!closer.active || !closer.closes) continue;
    while (closer.left > 0) {
      const key = `${closer.character}${closer.opens ? 'o' : ''}${closer.length % 3}`;
      const bottom = Math.max(first, bottoms.get(key) ?? first);
      const found = openerOf(runs, index, bottom, closer);
      if (found < 0) {
        bottoms.set(key, index);
        break;
      }
      const opener = runs[found]!;
      const count = closer.character === '~' || (opener.left >= 2 && closer.left >= 2) ? 2 : 1;
      const tag = closer.character === '~' ? 'del' : count === 2 ? 'strong' : 'em';
      opener.after = `<${tag}>${opener.after}`;
      closer.before += `</${tag}>`;
      opener.left -= count;
      closer.left -= count;
      for (let between = found + 1; between < index; between++) runs[between]!.active = false;
      if (opener.left === 0) opener.active = false;
    }
    if (closer.left === 0) closer.active = false;
  }
  for (let index = first; index < runs.length; index++) runs[index]!.active = false;
}

function openerOf(runs: readonly Run[], closer: number, bottom: number, { character, opens, length }: Run): number {
  for (let index = closer - 1; index >= bottom; index--) {
    const run = runs[index]!;
    if (!run.active || !run.opens || run.character !== character || run.left === 0) continue;
    const both = (opens || run.closes) && (run.length + length) % 3 === 0 && (run.length % 3 !== 0 || length % 3 !== 0);
    if (!both || character === '~') return index;
  }
  return -1;
}

/** As micromark decides it: beside a run of `~`, a run may open and close whatever is around the two. */
export function emphasisRun(source: string, at: number, length: number, start: number, end: number): Run {
  const character = source[at]!;
  const previous = at > start ? source[at - 1]! : ' ';
  const next = at + length < end ? source[at + length]! : ' ';
  const before = classOf(previous);
  const after = classOf(next);
  const strike = character === '~';
  const left = after === 0 || (after === 2 && before > 0) || (!strike && next === '~');
  const right = before === 0 || (before === 2 && after > 0) || (!strike && previous === '~');
  return {
    kind: 'run',
    character,
    start: at,
    length,
    left: length,
    opens: character === '_' ? left && (before > 0 || !right) : left,
    closes: character === '_' ? right && (after > 0 || !left) : right,
    before: '',
    after: '',
    active: true,
  };
}

/** 0 for letters and digits, 1 for white space, 2 for signs. */
function classOf(character: string): 0 | 1 | 2 {
  return /\s/u.test(character) ? 1 : signs.test(character) ? 2 : 0;
}

const signs = /[\p{P}\p{S}]/u;

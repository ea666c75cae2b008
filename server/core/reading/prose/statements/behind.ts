/** What stands behind the number of a statement: the noun with all that is said of it. */
import type { Area } from '../items/areas.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Cue } from '../lexicon.ts';
import type { Context } from './context.ts';

export interface Behind {
  readonly words: readonly string[];
  readonly area: Area | undefined;
  readonly time: string;
  /** What it is compared with: `so với năm 2024`. */
  readonly base: string;
  /** The last item. */
  readonly to: number;
}

const mostBehind = 18;

/** Marks that may stand within a noun; a comma that parts phrases does not. */
const within: ReadonlySet<string> = new Set(['-', '–', ',', '"', '“', '”']);

/** The noun with all that is said of it, up to the end of its phrase or the next figure. */
export function wordsBehind({ passage, times, areas }: Context, item: QuantityItem): Behind | undefined {
  const words: string[] = [];
  let area: Area | undefined;
  let time = '';
  let to = item.at;
  let base = '';
  for (let at = item.at + 1; at < passage.items.length; at++) {
    const other = passage.items[at]!;
    if (other.sentence !== item.sentence || other.phrase !== item.phrase) break;
    if (at - item.at > mostBehind) return undefined;
    const spoken = times[at];
    const whole = areas[at];
    if (spoken) {
      time = time === '' ? spoken.key : `${time} ${spoken.key}`;
      at = spoken.to - 1;
    } else if (whole) {
      area = whole;
      at = whole.to - 1;
    } else if (other.kind === 'quantity') {
      if (other.role !== 'aside') break;
      words.push(other.quantity.figure.text);
    } else if (other.kind === 'mark') {
      if (other.mark === '/') words.push('/');
      else if (!within.has(other.mark)) break;
    } else {
      if (other.kind === 'cue' && other.cue === 'base') base = baseBehind(passage, at);
      if (other.kind === 'cue' && endsNoun(passage, at, other.cue)) break;
      if (passage.language.lexicon.statements.turning.includes(other.lower)) break;
      if (other.lower.includes(' ')) words.push(...other.lower.split(' '));
      else words.push(other.lower);
    }
    to = at;
  }
  return { words, area, time, base, to };
}

/** The words behind "so với", up to the next mark or figure. */
function baseBehind({ items }: Passage, start: number): string {
  let base = '';
  for (let at = start + 1; at < items.length && at < start + 10; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || (item.kind === 'quantity' && item.role !== 'aside')) break;
    base += ` ${item.kind === 'quantity' ? item.quantity.figure.text : item.lower}`;
  }
  return base.trim();
}

const always: ReadonlySet<Cue> = new Set<Cue>(['of-which', 'consists', 'base', 'besides']);
const beforeFigures: ReadonlySet<Cue> = new Set<Cue>([
  'share',
  'increase',
  'decrease',
  'exceed',
  'multiple',
  'remainder',
  'average',
  'approximate',
  'bound',
  'from',
  'up-to',
  'down-to',
  'and',
  'total',
]);

/** "1.256 hợp tác xã đạt 95%": what follows is about another figure; "… đạt chuẩn" is of the noun. */
function endsNoun({ items }: Passage, at: number, cue: Cue): boolean {
  if (always.has(cue)) return true;
  if (!beforeFigures.has(cue)) return false;
  for (let next = at + 1; next < items.length && next <= at + 10; next++) {
    const item = items[next]!;
    if (item.kind === 'quantity') return item.role !== 'aside';
    if (item.kind === 'mark') return false;
  }
  return false;
}

/**
 * The nearest right name for one that is not known.
 */
import { plain } from './names.ts';

/**
 * The candidate nearest to `written`, when it is near enough to be meant, or the only one of which it is the first
 * words, perhaps misspelt; compares without case and diacritics.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const target = plain(written).slice(0, 80);
  const words = target.split(/[ -]/).length;
  const begun: string[] = [];
  const nearlyBegun: { readonly candidate: string; readonly slips: number }[] = [];
  let best: string | undefined;
  let least = Math.max(1, Math.floor(target.length / 3)) + 1;
  for (const candidate of candidates) {
    const name = plain(candidate).slice(0, 80);
    if (name.startsWith(`${target} `) || name.startsWith(`${target}-`)) begun.push(candidate);
    // Another number is another thing, not a slip of the hand: `r9` is not meant as `r1`.
    if (!isSameNumber(target, name)) continue;
    const beginning = firstWords(name, words);
    if (target.length >= leastOfSlips && beginning !== name && isSameNumber(target, beginning)) {
      const slips = editDistance(target, beginning, mostSlips + 1);
      if (slips > 0 && slips <= mostSlips) nearlyBegun.push({ candidate, slips });
    }
    const distance = editDistance(target, name, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  // A slip of one letter is likelier than words left out; words left out are likelier than several slips.
  if (begun.length === 1 && least > 2) return begun[0];
  const [only, ...others] = nearlyBegun;
  return only && others.length === 0 && only.slips < least ? only.candidate : best;
}

/** So many letters are told from others even with a slip or two. */
const leastOfSlips = 8;
const mostSlips = 2;

function firstWords(name: string, count: number): string {
  return name
    .split(/(?=[ -])/)
    .slice(0, count)
    .join('');
}

/** Not alike but for their digits. */
function isSameNumber(target: string, name: string): boolean {
  return name === target || withoutDigits(name) !== withoutDigits(target);
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '#');
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); `limit` when there are as many or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest >= limit) return limit;
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

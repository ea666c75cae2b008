/**
 * What is printed on one line: numbers, years and symbols of documents joined by a dash, which a browser would break behind it -
 * "2023-24", "1.000-2.000", "12/KH-UBND", "-5%".
 */
import type { Span } from '../../text.ts';

/** No longer: a line has to end somewhere. */
const longest = 24;

/**
 * Words with a digit and a dash between letters or digits, or behind a minus; in order. Without those of which a mark holds a part and
 * something else: elements do not cross. Linear.
 */
export function keptTogether(text: string, start: number, end: number, marks: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let mark = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 45 && code !== 0x2013) continue;
    if (!letterOrDigit.test(text.slice(at + 1, Math.min(end, at + 2)))) continue;
    let from = at;
    while (from > start && at - from < longest && ofWord.test(text[from - 1]!)) from--;
    let to = at + 1;
    while (to < end && to - from <= longest && ofWord.test(text[to]!)) to++;
    at = to - 1;
    if (to - from > longest || !/\d/u.test(text.slice(from, to))) continue;
    while (mark < marks.length && marks[mark]!.end <= from) mark++;
    let last = mark;
    while (last < marks.length && marks[last]!.end <= to) last++;
    const crosses = (marks[mark]?.start ?? to) < from || (marks[last]?.start ?? to) < to;
    if (!crosses) found.push({ start: from, end: to });
  }
  return found;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const ofWord = /[\p{L}\p{N}\p{M}/.,%\u2013-]/u;

/**
 * One line of source with a line of marks under a stretch of it, as a terminal shows them.
 */
import { isPlainText, type Shown, shownAs, takesColumn } from './display-width.ts';

export interface Excerpt {
  /** The line, cropped to the width with `…`; tabs expanded, control characters made visible. */
  readonly line: string;
  /** Spaces and `^`, aligned under the range. No white space at the end. */
  readonly marks: string;
}

/**
 * `startColumn` and `endColumn` are UTF-16 offsets within `lineText`; beyond its end they are taken as its end. An
 * empty range gets one mark. `width` counts terminal columns. The work depends on `width`, not on the line's length.
 */
export function excerpt(lineText: string, startColumn: number, endColumn: number, width: number): Excerpt {
  const columns = Math.max(width, narrowest);
  const length = contentLength(lineText);
  const start = Math.max(0, Math.min(startColumn, length));
  const end = Math.max(start, Math.min(endColumn, length));
  const from = windowStart(lineText, start, columns);
  const to = windowEnd(lineText, windowEnd(lineText, start, end, columns), length, columns);
  const shown = shownAs(lineText.slice(from, to));
  const first = shown.at(start - from);
  const last = Math.max(first, shown.from(end - from));
  return crop(shown, { first, last }, { columns, cutBefore: from > 0, cutAfter: to < length });
}

/** Below this there is no room for a mark between two ellipses. */
const narrowest = 12;

/**
 * How much text around the range is looked at for each column at most. A character with more marks than this is cut,
 * which no script in use comes near.
 */
const unitsPerColumn = 8;

interface Limits {
  readonly columns: number;
  /** True when the line goes on beyond what was looked at. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function crop(shown: Shown, marked: { first: number; last: number }, limits: Limits): Excerpt {
  const { first } = marked;
  // As much of the marked range as fits.
  const last = shown.ahead(first, marked.last, limits.columns - 2);
  const room = limits.columns - 2 - shown.width(first, last);
  const before = shown.width(0, first);
  const after = shown.width(last, shown.length);
  // The side that needs less than half of the room leaves the rest to the other; the text before says more.
  const half = Math.ceil(room / 2);
  const forBefore = after < room - half ? room - after : half;
  const whole = !limits.cutBefore && !limits.cutAfter && before + after + shown.width(first, last) <= limits.columns;
  const head = whole ? 0 : startWithin(shown, first, forBefore, limits.cutBefore);
  const usedBefore = shown.width(head, first);
  const tail = whole ? shown.length : endWithin(shown, last, room - Math.min(room, usedBefore), limits.cutAfter);
  const leading = head > 0 || limits.cutBefore ? '…' : '';
  const trailing = tail < shown.length || limits.cutAfter ? '…' : '';
  const marks = '^'.repeat(Math.max(1, shown.width(first, last)));
  return {
    line: leading + shown.text(head, tail) + trailing,
    marks: ' '.repeat(leading.length + usedBefore) + marks,
  };
}

/** The first cluster to show before `index`; a word that would be cut near the edge is left out. */
function startWithin(shown: Shown, index: number, columns: number, cut: boolean): number {
  const head = shown.back(index, columns);
  if (head === 0 && !cut) return 0;
  for (let at = head; at < Math.min(index, head + wordSlack); at++) if (shown.isSpace(at)) return at + 1;
  return head;
}

/** The end of what is shown after `index`; a word that would be cut near the edge is left out. */
function endWithin(shown: Shown, index: number, columns: number, cut: boolean): number {
  const tail = shown.ahead(index, shown.length, columns);
  if (tail === shown.length && !cut) return tail;
  for (let at = tail; at > Math.max(index, tail - wordSlack); at--) if (shown.isSpace(at - 1)) return at - 1;
  return tail;
}

/** A Vietnamese syllable has at most seven letters. */
const wordSlack = 8;

/** Without the line break, should the caller have left it on. */
function contentLength(text: string): number {
  let length = text.length;
  while (length > 0 && (text.charCodeAt(length - 1) === 10 || text.charCodeAt(length - 1) === 13)) length--;
  return length;
}

/** Where a window begins that shows `columns` columns and a word before `at`, or the line's beginning. */
function windowStart(text: string, at: number, columns: number): number {
  const near = Math.max(0, at - columns - wordSlack);
  if (isPlainText(text.slice(near, at))) return wholeCharacter(text, near);
  const least = Math.max(0, at - columns * unitsPerColumn);
  let from = at;
  for (let shown = 0; from > least && shown < columns + wordSlack; ) if (takesColumn(text.charCodeAt(--from))) shown++;
  return wholeCharacter(text, from);
}

/** Where a window ends that shows `columns` columns and a word from `at` on, at `limit` at the latest. */
function windowEnd(text: string, at: number, limit: number, columns: number): number {
  const near = Math.min(limit, at + columns + wordSlack);
  if (isPlainText(text.slice(at, near))) return near >= limit ? limit : wholeCharacter(text, near);
  const most = Math.min(limit, at + columns * unitsPerColumn);
  let to = at;
  for (let shown = 0; to < most && shown < columns + wordSlack; ) if (takesColumn(text.charCodeAt(to++))) shown++;
  return to >= limit ? limit : wholeCharacter(text, to);
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && at > 0 ? at - 1 : at;
}

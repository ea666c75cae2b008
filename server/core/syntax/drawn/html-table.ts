/**
 * A table of HTML as it stands in Markdown: what converters write where cells are merged, and web pages hold.
 *
 * Reads what a browser would show of it: rows and cells whose end tags are left out, what is not closed at all, tables
 * within cells as nothing. Linear; never throws. parse5 is the oracle (tests/syntax).
 */
import { type Mapped, mapAgain } from '../../lists.ts';
import { isBlank, type Line, lineAt } from '../lines.ts';
import type { DrawnCell, DrawnRow, DrawnTable } from './drawn-table.ts';
import { afterHidden, nextTag, numberOf, type Tag } from './html.ts';
import { htmlWords } from './html-words.ts';

/** Whether a line begins a table, behind other tags at most. */
export function opensHtmlTable(content: string, line: Line): boolean {
  if (line.indent > 3 || content.charCodeAt(line.first) !== 60) return false;
  const text = content.slice(line.first, Math.min(line.end, line.first + 1000));
  return /^(?:<[a-z][^<>]{0,200}>[ \t]{0,8}){0,6}<table(?:[\s>]|$)/i.test(text);
}

/**
 * The last line of a table that `opening` begins: that of its end tag. A blank line ends what is not closed, but none
 * behind which the rows go on.
 */
export function htmlTableEnd(content: string, opening: Line): Line {
  let last = opening;
  let depth = depthAfter(content, opening, 0);
  for (let at = opening.next; depth > 0 && at < content.length; ) {
    const line = lineAt(content, at);
    at = line.next;
    if (isBlank(line)) {
      let next = line;
      while (isBlank(next) && next.next < content.length) next = lineAt(content, next.next);
      if (!goesOn(content, next)) break;
      at = next.start;
      continue;
    }
    last = line;
    depth = depthAfter(content, line, depth);
  }
  return last;
}

function goesOn(content: string, line: Line): boolean {
  return (
    /^<\/?(?:t[rdh]|thead|tbody|tfoot|table|caption|col|colgroup)(?:[\s>]|$)/i.test(
      content.slice(line.first, Math.min(line.end, line.first + 20)),
    ) && !opensHtmlTable(content, line)
  );
}

function depthAfter(content: string, line: Line, before: number): number {
  let depth = before;
  const text = content.slice(line.first, line.end);
  if (!text.includes('table') && !text.includes('TABLE')) return depth;
  for (const [, slash] of text.matchAll(/<(\/?)table(?=[\s>/]|$)/gi)) {
    depth += slash === '/' ? -1 : 1;
    if (depth === 0) return 0;
  }
  return depth;
}

export interface ReadHtml extends DrawnTable {
  /** The rows by their texts, so that those that read the same can be taken over. */
  readonly mapped: Mapped<string, DrawnRow>;
}

/** The first table of a text; undefined where it has no rows. `earlier` is what stood there before an edit. */
export function readHtmlTable(text: string, earlier?: ReadHtml): ReadHtml | undefined {
  const { spans, ends, heads, caption } = rowsIn(text);
  if (spans.length === 0) return undefined;
  const keys = spans.map(({ start, end }) => text.slice(start, end));
  const rows = mapAgain(earlier?.mapped, keys, rowOf);
  const isHeading = ({ cells }: DrawnRow): boolean => cells.length > 0 && cells.every(({ heading }) => heading);
  let said = heads;
  while (said < rows.length && isHeading(rows[said]!)) said++;
  return {
    rows,
    starts: spans.map(({ start }) => start),
    ends,
    heads: said < rows.length ? said : 0,
    ...(caption === undefined ? {} : { caption }),
    mapped: { keys, values: rows },
  };
}

interface Rows {
  readonly spans: readonly { readonly start: number; end: number }[];
  readonly ends: readonly number[];
  readonly heads: number;
  readonly caption: string | undefined;
}

function rowsIn(text: string): Rows {
  const spans: { start: number; end: number }[] = [];
  const groups: number[] = [];
  let caption: string | undefined;
  let heads = 0;
  let depth = 0;
  let group = 0;
  let inHead = false;
  let open = false;
  const close = (end: number): void => {
    if (open) spans.at(-1)!.end = end;
    open = false;
  };
  const begin = (start: number): void => {
    spans.push({ start, end: text.length });
    groups.push(group);
    if (inHead) heads = spans.length;
    open = true;
  };
  for (let at = 0; ; ) {
    const tag = nextTag(text, at);
    if (!tag) break;
    at = afterHidden(text, tag) ?? tag.end;
    const { name, closing, start, end } = tag;
    if (name === 'table') {
      depth += closing ? -1 : 1;
      if (depth > 0) continue;
      close(start);
      break;
    }
    if (depth !== 1) continue;
    if (name === 'tr') {
      close(closing ? end : start);
      if (!closing) begin(start);
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      close(start);
      group++;
      inHead = name === 'thead' && !closing;
    } else if ((name === 'td' || name === 'th') && !closing && !open) begin(start);
    else if (name === 'caption' && !closing && spans.length === 0 && caption === undefined) {
      const stop = text.slice(end).search(/<\/caption|<t[rh]/i);
      caption = htmlWords(text, end, stop < 0 ? end : end + stop).text;
    }
  }
  const ends: number[] = new Array<number>(groups.length);
  for (let row = groups.length - 1; row >= 0; row--)
    ends[row] = groups[row + 1] === groups[row] ? ends[row + 1]! : row + 1;
  return { spans, ends, heads, caption: caption || undefined };
}

/** The cells of a row. */
function rowOf(text: string): DrawnRow {
  const cells: DrawnCell[] = [];
  let depth = 0;
  let opening: Tag | undefined;
  const close = (end: number): void => {
    if (opening) cells.push(cellOf(text, opening, end));
    opening = undefined;
  };
  for (let at = 0; ; ) {
    const tag = nextTag(text, at);
    if (!tag) break;
    at = afterHidden(text, tag) ?? tag.end;
    const { name, closing, start } = tag;
    if (name === 'table') depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > 0) continue;
    if (name === 'td' || name === 'th') {
      // What was not opened closes nothing.
      if (closing && opening?.name !== name) continue;
      close(start);
      if (!closing) opening = tag;
    } else if (name === 'tr' && closing) close(start);
  }
  close(text.length);
  return { text, cells };
}

function cellOf(text: string, tag: Tag, end: number): DrawnCell {
  const down = numberOf(text, tag, 'rowspan') ?? 1;
  return {
    ...htmlWords(text, tag.end, end),
    across: Math.min(1000, Math.max(1, numberOf(text, tag, 'colspan') ?? 1)),
    // 0: to the end of its group.
    down: down === 0 ? 65534 : down,
    heading: tag.name === 'th',
  };
}

/**
 * The traps that YAML sets for people who write reports: signs that mean something to YAML where they meant text. What
 * lies behind an error is looked for in its line, and in the lines above for a bracket that was never closed.
 */

export interface Trap {
  /** Names the words of the remedy. */
  readonly trap:
    | 'tab'
    | 'percent'
    | 'sign'
    | 'colon'
    | 'quote'
    | 'dash'
    | 'hash'
    | 'bracket'
    | 'open-quote'
    | 'bare-rows'
    | 'outside-rows';
  /** Where it is shown: offsets in the source. */
  readonly start: number;
  readonly end: number;
  readonly repair: { readonly start: number; readonly end: number; readonly newText: string; readonly safe: boolean };
  /** Everything after it is misread: later errors say nothing. */
  readonly spoilsRest: boolean;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The trap behind an error at offset `at`; undefined when it is none of these. Linear in the lines it looks at. */
export function trapAt(source: string, code: string, at: number): Trap | undefined {
  const line = lineAt(source, Math.min(at, source.length));
  const indented = /^[ ]*\t[ \t]*/.exec(line.text);
  if (code === 'TAB_AS_INDENT' || indented) {
    const tabs = /^[ \t]*/.exec(line.text)![0];
    if (tabs.includes('\t')) {
      return {
        trap: 'tab',
        start: line.start,
        end: line.start + tabs.length,
        repair: {
          start: line.start,
          end: line.start + tabs.length,
          newText: tabs.replaceAll('\t', '  '),
          safe: true,
        },
        spoilsRest: false,
      };
    }
  }
  return (
    rowsOutside(source, line) ??
    openQuote(source, line.start) ??
    unclosed(source, line) ??
    inFlow(line) ??
    inBlock(line)
  );
}

/**
 * Rows between pipes that YAML does not take for text: the `|` is lacking behind their key, or they stand further left
 * than a row of theirs may.
 */
function rowsOutside(source: string, line: Line): Trap | undefined {
  if (!/^ *\|.*\|/.test(line.text)) return undefined;
  const above = rowsAbove(source, line);
  if (!above) return undefined;
  const { key, indent } = above;
  if (indent === undefined) {
    const end = key.start + key.text.trimEnd().length;
    return {
      trap: 'bare-rows',
      start: key.start + indentOf(key.text),
      end,
      repair: { start: end, end, newText: ' |', safe: false },
      spoilsRest: true,
    };
  }
  if (indentOf(line.text) >= indent) return undefined;
  // All rows from here on are brought to where the others stand.
  const moved: string[] = [];
  let end = line.start;
  for (let at: Line | undefined = line; at && /^ *\|/.test(at.text); at = lineBelow(source, at)) {
    moved.push(' '.repeat(Math.max(indent, indentOf(at.text))) + at.text.trimStart());
    end = at.start + at.text.length;
  }
  return {
    trap: 'outside-rows',
    start: line.start + indentOf(line.text),
    end: line.start + line.text.trimEnd().length,
    repair: { start: line.start, end, newText: moved.join(source.includes('\r\n') ? '\r\n' : '\n'), safe: false },
    spoilsRest: true,
  };
}

/** The key over a run of rows, and how far its rows are to be indented; undefined where its `|` is lacking. */
function rowsAbove(
  source: string,
  from: Line,
): { readonly key: Line; readonly indent: number | undefined } | undefined {
  let first: Line | undefined;
  for (let line = from; line.start > 0; ) {
    line = lineAt(source, line.start - 1);
    if (/^ *\|/.test(line.text)) first = line;
    else if (line.text.trim() !== '') {
      if (/^ *[^\s:#][^:#]{0,80}:[ \t]*$/u.test(line.text)) return { key: line, indent: undefined };
      if (!/^ *[^\s:#][^:#]{0,80}:[ \t]+[|>][-+]?[ \t]*$/u.test(line.text)) return undefined;
      return { key: line, indent: first ? indentOf(first.text) : indentOf(line.text) + 2 };
    }
  }
  return undefined;
}

/**
 * `title: "Số lượng` with the next key below it: the quote was never closed, and YAML reads on to the next quote or to
 * the end. The first such line up to `last` is the one.
 */
function openQuote(source: string, last: number): Trap | undefined {
  let block: number | undefined;
  const inked = source.trimEnd().length;
  for (let line = lineAt(source, 0); ; ) {
    const below = lineBelow(source, line);
    // Blank lines at the end begin nothing.
    const next = below && below.start < inked ? below.text : undefined;
    const indent = indentOf(line.text);
    if (block !== undefined && line.text.trim() !== '' && indent <= block) block = undefined;
    if (block === undefined) {
      if (/[:-] [|>][-+\d]{0,2}\s*$/.test(line.text)) block = indent;
      const value = /^[ ]*(?:-[ ]+){0,3}(?:[^\s:#"'[\]{}][^:#"'[\]{}]{0,80}:[ ]+)?(["'])/u.exec(line.text);
      if (value && !closes(line.text, value[0].length, value[1]!) && startsKey(next, indent)) {
        const end = line.start + line.text.trimEnd().length;
        return {
          trap: 'open-quote',
          start: line.start + value[0].length - 1,
          end,
          repair: { start: end, end, newText: value[1]!, safe: false },
          spoilsRest: true,
        };
      }
      const cell = startsKey(next, indent) ? openCell(line.text) : undefined;
      if (cell) {
        const end = line.start + cell.end;
        return {
          trap: 'open-quote',
          start: line.start + cell.start,
          end,
          repair: { start: end, end, newText: line.text[cell.start]!, safe: false },
          spoilsRest: true,
        };
      }
    }
    if (!below || below.start > last || below.start <= line.start) return undefined;
    line = below;
  }
}

/** `{id: dv, title: 'Đơn vị, type: text}`: a cell between brackets whose quote is not closed in its line. */
function openCell(text: string): { readonly start: number; readonly end: number } | undefined {
  const open = flowStart(text);
  if (open === undefined) return undefined;
  let at = open;
  while (at < text.length) {
    const quote = /[[{,:][ \t]*(["'])/g;
    quote.lastIndex = at;
    const found = quote.exec(text);
    if (!found) return undefined;
    const start = found.index + found[0].length - 1;
    const close = text.indexOf(found[1]!, start + 1);
    if (close < 0) return { start, end: start + /^[^,\]}]*/.exec(text.slice(start))![0].trimEnd().length };
    at = close;
  }
  return undefined;
}

function closes(text: string, from: number, quote: string): boolean {
  for (let at = from; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) return true;
  }
  return false;
}

/** Whether a line begins the next key or item of a map or list that is indented so far; the end of the text does too. */
function startsKey(text: string | undefined, indent: number): boolean {
  if (text === undefined) return true;
  return indentOf(text) <= indent && /^\s*(?:-\s|[^\s,[\]{}"'#-][^:#]{0,80}:(?:\s|$))/u.test(text);
}

function indentOf(text: string): number {
  return /^ */.exec(text)![0].length;
}

/** `[1, Đất` without its `]`: here or in one of the lines just above. */
function unclosed(source: string, from: Line): Trap | undefined {
  let line = from;
  for (let looked = 0; looked < 3; looked++) {
    const open = flowStart(line.text);
    if (open !== undefined && line.text.length < 4000) {
      const scan = scanFlow(line.text, open);
      if (scan.depth > 0 && scan.hash !== undefined) {
        const cell = cellAround(line.text, scan.hash);
        return {
          trap: 'hash',
          start: line.start + cell.start,
          end: line.start + cell.end,
          repair: quoting(line, cell.start, cell.end),
          spoilsRest: true,
        };
      }
      if (scan.depth > 0 && !isContinued(source, line)) {
        const end = line.start + line.text.trimEnd().length;
        return {
          trap: 'bracket',
          start: line.start + open,
          end,
          repair: { start: end, end, newText: line.text[open] === '[' ? ']' : '}', safe: false },
          spoilsRest: true,
        };
      }
    }
    if (line.start === 0) return undefined;
    line = lineAt(source, line.start - 1);
  }
  return undefined;
}

/** A flow collection may go on in the next line, indented further and without a key or a dash of its own. */
function isContinued(source: string, line: Line): boolean {
  const next = lineAt(source, Math.min(source.length, line.start + line.text.length + 1));
  if (next.start <= line.start) return false;
  // The value of a key cannot go on where the next key of the same map begins.
  const nextKey =
    indentOf(next.text) <= indentOf(line.text) && /^\s*[^\s,[\]{}"'#-][^:#]{0,80}:(?:\s|$)/u.test(next.text);
  if (nextKey && /^[ ]*[^\s[{]/u.test(line.text)) return false;
  if (/[[{,]\s*$/.test(line.text)) return true;
  return indentOf(next.text) > indentOf(line.text) && !/^\s*(?:-\s|[^\s,[\]{}]+:\s)/u.test(next.text);
}

/** Where `[` or `{` opens the value of a line. */
function flowStart(text: string): number | undefined {
  const match = /^[ ]*(?:-[ ]+){0,3}(?:[^\s:#[\]{}"'][^:#[\]{}"']{0,80}:[ ]+)?(?=[[{])/u.exec(text);
  return match ? match[0].length : undefined;
}

/** How many brackets stay open at the end of the line, and where a ` #` cuts it off. */
function scanFlow(text: string, from: number): { depth: number; hash: number | undefined } {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[[{,:\s]/.test(text[at - 1] ?? '')) quote = character;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    else if (character === '#' && /\s/.test(text[at - 1] ?? '') && depth > 0) return { depth, hash: at };
  }
  return { depth, hash: undefined };
}

/** The cell of a flow row around a position. */
function cellAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !/[[{,]/.test(text[start - 1]!)) start--;
  while (/\s/.test(text[start] ?? '')) start++;
  const key = /^[^\s,:]{1,60}:\s+/u.exec(text.slice(start, at));
  if (key) start += key[0].length;
  let end = at;
  while (end < text.length && !/[,\]}]/.test(text[end]!)) end++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Signs inside brackets: `[1, -, %5]`. */
function inFlow(line: Line): Trap | undefined {
  const open = flowStart(line.text);
  if (open === undefined) return undefined;
  const text = line.text.slice(0, 4000);
  const pattern = /([[{,]|:\s)\s*((?:"[^"]*"|'[^']*')\s*[^\s,\]}:"'][^,\]}]*|-(?=\s*[,\]}])|[%@`*&!|>][^,\]}]*)/gu;
  pattern.lastIndex = open;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const found = match[2]!.trimEnd();
  const start = match.index + match[0].length - match[2]!.length;
  return trapOf(line, found, start, start + found.length);
}

/** `key: value` with a value that YAML takes for something else. */
function inBlock(line: Line): Trap | undefined {
  const match = /^[ ]*(?:-[ ]+){0,3}(?:[^\s:#"'[\]{}][^:#"'[\]{}]{0,80}:[ ]+)?/u.exec(line.text)!;
  const start = match[0].length;
  const value = line.text.slice(start).trimEnd();
  if (value === '' || start === 0) return undefined;
  const found = trapOf(line, value, start, start + value.length);
  if (found) return found;
  if (/[^:]:(?:\s|$)/u.test(value)) {
    return {
      trap: 'colon',
      start: line.start + start,
      end: line.start + start + value.length,
      repair: quoting(line, start, start + value.length),
      spoilsRest: false,
    };
  }
  return undefined;
}

function trapOf(line: Line, found: string, start: number, end: number): Trap | undefined {
  const trap =
    found === '-'
      ? 'dash'
      : found.startsWith('%')
        ? 'percent'
        : /^(?:"[^"]*"|'[^']*')\s*\S/u.test(found)
          ? 'quote'
          : /^[@`*&!|>]/.test(found)
            ? 'sign'
            : undefined;
  if (!trap) return undefined;
  return {
    trap,
    start: line.start + start,
    end: line.start + end,
    repair: quoting(line, start, end),
    spoilsRest: false,
  };
}

function quoting(line: Line, start: number, end: number): Trap['repair'] {
  return {
    start: line.start + start,
    end: line.start + end,
    newText: quoted(line.text.slice(start, end)),
    safe: false,
  };
}

/** The text in quotes that YAML reads as the same text. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** The line below; undefined behind the last. */
function lineBelow(source: string, line: Line): Line | undefined {
  const end = line.start + line.text.length;
  const next = end + (source[end] === '\r' ? 2 : 1);
  return next <= source.length ? lineAt(source, next) : undefined;
}

function lineAt(source: string, at: number): Line {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', start);
  return { start, text: source.slice(start, end < 0 ? source.length : end).replace(/\r$/, '') };
}

/**
 * One line of a source and what its first characters make of it, as CommonMark has it.
 */

export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break; equal to `end` at the end of the text. */
  readonly next: number;
  /** Columns of white space at its start; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** Offset of the first character that is not white space; `end` for a blank line. */
  readonly first: number;
}

/** The line that starts at `start`. */
export function lineAt(content: string, start: number): Line {
  let end = start;
  let indent = 0;
  let first = -1;
  const { length } = content;
  for (; end < length; end++) {
    const code = content.charCodeAt(end);
    if (code === 10 || code === 13) break;
    if (first < 0) {
      if (code === 32) indent++;
      else if (code === 9) indent += 4 - (indent % 4);
      else {
        first = end;
        // The rest of the line only has to be skipped.
        end = breakAfter(content, end) - 1;
      }
    }
  }
  const next =
    content.charCodeAt(end) === 13 && content.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, length);
  return { start, end, next, indent, first: first < 0 ? end : first };
}

/** The offset of the next line break at or after `from`, or the length of the text. */
export function breakAfter(content: string, from: number): number {
  const feed = content.indexOf('\n', from);
  const end = feed < 0 ? content.length : feed;
  // A carriage return is rare: one look in the stretch that indexOf found.
  const before = content.slice(from, end).indexOf('\r');
  return before < 0 ? end : from + before;
}

export function isBlank(line: Line): boolean {
  return line.first === line.end;
}

export interface Fence {
  readonly marker: number;
  readonly length: number;
}

/** An opening fence of three or more backticks or tildes. */
export function fenceAt(content: string, line: Line): Fence | undefined {
  if (line.indent > 3) return undefined;
  const marker = content.charCodeAt(line.first);
  if (marker !== 96 && marker !== 126) return undefined;
  let at = line.first;
  while (at < line.end && content.charCodeAt(at) === marker) at++;
  const length = at - line.first;
  if (length < 3) return undefined;
  if (marker === 96) {
    for (; at < line.end; at++) if (content.charCodeAt(at) === 96) return undefined;
  }
  return { marker, length };
}

export function closesFence(content: string, line: Line, fence: Fence): boolean {
  if (line.indent > 3) return false;
  let at = line.first;
  while (at < line.end && content.charCodeAt(at) === fence.marker) at++;
  if (at - line.first < fence.length) return false;
  for (; at < line.end; at++) {
    const code = content.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Number of `#` of an ATX heading, or 0. */
export function headingDepth(content: string, line: Line): number {
  if (line.indent > 3) return 0;
  let at = line.first;
  while (at < line.end && content.charCodeAt(at) === 35) at++;
  const depth = at - line.first;
  if (depth < 1 || depth > 6) return 0;
  const code = content.charCodeAt(at);
  return at === line.end || code === 32 || code === 9 ? depth : 0;
}

/** `---`, `***`, `_ _ _`. */
export function isThematicBreak(content: string, line: Line): boolean {
  if (line.indent > 3) return false;
  const marker = content.charCodeAt(line.first);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let at = line.first; at < line.end; at++) {
    const code = content.charCodeAt(at);
    if (code === marker) count++;
    else if (code !== 32 && code !== 9) return false;
  }
  return count >= 3;
}

/** `===` or `---` under a paragraph. */
export function isSetextUnderline(content: string, line: Line): boolean {
  if (line.indent > 3 || isBlank(line)) return false;
  const marker = content.charCodeAt(line.first);
  if (marker !== 61 && marker !== 45) return false;
  let at = line.first;
  while (at < line.end && content.charCodeAt(at) === marker) at++;
  for (; at < line.end; at++) {
    const code = content.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

export interface ListMarker {
  /** The bullet, or `.` or `)` after a number: items of one list share it. */
  readonly kind: string;
  readonly number: string | undefined;
  /** Column at which the item's content begins. */
  readonly content: number;
  readonly empty: boolean;
}

/**
 * A list marker at the start of a line. Numbers of more than three digits are no item numbers here ("2019. Trong đó …"
 * opens a sentence), though CommonMark would allow nine.
 */
export function listMarkerAt(content: string, line: Line): ListMarker | undefined {
  if (line.indent > 3 || line.first === line.end) return undefined;
  let at = line.first;
  const code = content.charCodeAt(at);
  let kind: string;
  let number: string | undefined;
  if (code === 45 || code === 43 || code === 42) {
    kind = content[at]!;
    at++;
  } else {
    while (at < line.end && at - line.first < 4 && isDigitCode(content.charCodeAt(at))) at++;
    if (at === line.first || at - line.first > 3) return undefined;
    kind = content[at] ?? '';
    if (kind !== '.' && kind !== ')') return undefined;
    number = content.slice(line.first, at);
    at++;
  }
  const after = content.charCodeAt(at);
  if (at < line.end && after !== 32 && after !== 9) return undefined;
  let column = line.indent + (at - line.first);
  const markerEnd = column;
  while (at < line.end) {
    const space = content.charCodeAt(at);
    if (space === 32) column++;
    else if (space === 9) column += 4 - (column % 4);
    else break;
    at++;
  }
  const empty = at >= line.end;
  return { kind, number, content: empty || column - markerEnd > 4 ? markerEnd + 1 : column, empty };
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Which of the seven kinds of HTML block a line opens, or 0. Kind 7 cannot interrupt a paragraph. */
export function htmlKind(content: string, line: Line): number {
  if (line.indent > 3 || content.charCodeAt(line.first) !== 60) return 0;
  const head = content.slice(line.first, Math.min(line.end, line.first + 64));
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(head)) return 1;
  if (head.startsWith('<!--')) return 2;
  if (head.startsWith('<?')) return 3;
  if (/^<![a-z]/i.test(head)) return 4;
  if (head.startsWith('<![CDATA[')) return 5;
  const name = /^<\/?([a-z][a-z0-9]{0,10})(?:[\s>]|\/>|$)/i.exec(head)?.[1];
  if (name && blockTags.has(name.toLowerCase())) return 6;
  const whole = content.slice(line.first, Math.min(line.end, line.first + 400));
  return /^<(?:\/[a-z][a-z0-9-]{0,30}\s{0,8}|[a-z][a-z0-9-]{0,30}(?:\s[^<>`]{0,300})?\/?)>\s{0,80}$/i.test(whole)
    ? 7
    : 0;
}

/** Whether a line closes an HTML block of this kind (1 to 5). */
export function closesHtml(content: string, line: Line, kind: number): boolean {
  const text = content.slice(line.first, line.end);
  switch (kind) {
    case 1:
      return /<\/(?:script|pre|style|textarea)>/i.test(text);
    case 2:
      return text.includes('-->');
    case 3:
      return text.includes('?>');
    case 4:
      return text.includes('>');
    case 5:
      return text.includes(']]>');
    default:
      return false;
  }
}

const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** `[^1]: …`. */
export function footnoteAt(content: string, line: Line): boolean {
  return (
    line.indent <= 3 && content.startsWith('[^', line.first) && /^\[\^[^\]\s[]{1,60}\]:/u.test(slice(content, line))
  );
}

/** `[name]: target` on one line. */
export function definitionAt(content: string, line: Line): boolean {
  if (line.indent > 3 || content.charCodeAt(line.first) !== 91) return false;
  return /^\[(?!\^)[^\][]{1,200}\]:[ \t]{0,20}\S{1,400}(?:[ \t]{1,20}(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/u.test(
    slice(content, line),
  );
}

function slice(content: string, line: Line): string {
  return content.slice(line.first, Math.min(line.end, line.first + 1000));
}

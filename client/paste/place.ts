/**
 * What a table would become where the cursor stands: a table of its own, rows of the table there, rows or columns of an
 * appendix in YAML.
 */

export type NumberStyle = 'vi' | 'en';

export type PastePlace = {
  /** What must stand before and after, so that the table is a block of its own. */
  readonly before: string;
  readonly after: string;
  readonly style: NumberStyle;
} & (
  | { readonly kind: 'markdown' }
  /** Inside a Markdown table with these titles. */
  | { readonly kind: 'table-rows'; readonly headings: readonly string[] }
  /** Inside the literal block of `rows:`. */
  | { readonly kind: 'yaml-rows'; readonly indent: string }
  /** At the top level of an appendix that has no rows yet. */
  | { readonly kind: 'yaml-top' }
);

export interface Caret {
  readonly line: number;
  readonly character: number;
}

/** Undefined where a table has no place. `lines` are the document's. */
export function pastePlace(
  lines: readonly string[],
  language: string,
  { line, character }: Caret,
): PastePlace | undefined {
  const style = styleOf(lines);
  const own = lines[line] ?? '';
  const ahead = own.slice(0, character);
  const behind = own.slice(character);
  if (language === 'yaml') return yamlPlace(lines, line, ahead, behind, style);
  const above = lines[line - 1] ?? '';
  const below = lines[line + 1] ?? '';
  const inTable = isRow(own) || (own.trim() === '' && isRow(above));
  if (inTable) {
    const headings = headingsOf(lines, isRow(own) ? line : line - 1);
    if (headings) {
      // At the start of a row the pasted rows go above it, elsewhere below it.
      if (own.trim() === '') return { kind: 'table-rows', headings, before: '', after: '', style };
      if (ahead.trim() === '') return { kind: 'table-rows', headings, before: '', after: '\n', style };
      if (behind.trim() === '') return { kind: 'table-rows', headings, before: '\n', after: '', style };
      return undefined;
    }
  }
  const before = ahead.trim() !== '' ? '\n\n' : above.trim() !== '' ? '\n' : '';
  const after = behind.trim() !== '' ? '\n\n' : below.trim() !== '' ? '\n' : '';
  return { kind: 'markdown', before, after, style };
}

function yamlPlace(
  lines: readonly string[],
  line: number,
  ahead: string,
  behind: string,
  style: NumberStyle,
): PastePlace | undefined {
  const owner = ownerOf(lines, line);
  if (owner && /^(?:\s*)(?:-\s)?(?:rows|dòng|các dòng)\s*:\s*[|>]/u.test(lines[owner.line]!)) {
    const indent = owner.indent;
    const ownIndent = /^\s*/.exec(ahead)![0];
    if (ahead.trim() === '') {
      const start = ahead === '' ? indent : indent.slice(ownIndent.length);
      return {
        kind: 'yaml-rows',
        indent,
        before: start,
        after: behind.trim() === '' ? '' : `\n${behind.startsWith(' ') ? '' : indent}`,
        style,
      };
    }
    if (behind.trim() === '') return { kind: 'yaml-rows', indent, before: `\n${indent}`, after: '', style };
    return undefined;
  }
  const hasRows = lines.some(text => /^(?:rows|dòng|các dòng|columns|cột|các cột)\s*:/u.test(text));
  if (hasRows || ahead !== '' || behind.trim() !== '') return undefined;
  return { kind: 'yaml-top', before: '', after: '', style };
}

/** The key whose block scalar the line belongs to, with the indentation of its content. */
function ownerOf(
  lines: readonly string[],
  line: number,
): { readonly line: number; readonly indent: string } | undefined {
  const own = lines[line]!;
  let content: string | undefined = own.trim() === '' ? undefined : /^\s*/.exec(own)![0];
  for (let at = line - 1; at >= 0; at--) {
    const text = lines[at]!;
    if (text.trim() === '') continue;
    const indent = /^\s*/.exec(text)![0];
    if (/:\s*[|>][-+\d]*\s*(?:#.*)?$/u.test(text)) {
      if (content === undefined) return { line: at, indent: `${indent}  ` };
      return content.length > indent.length ? { line: at, indent: content } : undefined;
    }
    if (content === undefined || indent.length < content.length) content = indent;
    if (content === '') return undefined;
  }
  return undefined;
}

function isRow(text: string): boolean {
  return /^\s{0,3}\|/u.test(text);
}

/** Titles of the table around a row; undefined where the lines are no table. */
function headingsOf(lines: readonly string[], from: number): readonly string[] | undefined {
  let first = from;
  while (first > 0 && isRow(lines[first - 1]!)) first--;
  const marks = lines[first + 1] ?? '';
  if (!/^[\s|:-]+$/u.test(marks) || !marks.includes('-')) return undefined;
  return lines[first]!.trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map(title => title.trim());
}

/** `numbers: en` at the top says so; a report in Vietnamese writing is the rule. */
function styleOf(lines: readonly string[]): NumberStyle {
  for (const text of lines.slice(0, 60)) {
    const said = /^(?:numbers|kiểu số|cách ghi số)\s*:\s*["']?(vi|en)/u.exec(text)?.[1];
    if (said) return said as NumberStyle;
  }
  return 'vi';
}

/**
 * YAML as a light tree of maps, sequences and scalars, each with its place in the source. Figures are read from the
 * source text of a scalar, never from a YAML value (`1.991` would be 1.991, `02` would be 2).
 *
 * The only file that knows the `yaml` library; it is loaded late, because a plain Markdown report has no use for it.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import { type Finding, textPlace } from '../finding.ts';
import { type Block, matchesOf, type Span } from '../text.ts';
import { quoted, trapAt } from './yaml-traps.ts';

export type YamlNode = YamlMap | YamlSequence | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
  /** Within the block's text. */
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined for a key without a value. */
  readonly value: YamlNode | undefined;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
  readonly span: Span;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
  /** Plain: as it stands in the source. Otherwise: the text it stands for. */
  readonly text: string;
  readonly span: Span;
  /** A `#` follows in the same line: what stands after it is lost to YAML. */
  readonly cut?: boolean;
  /** Where the character at `index` of `text` stands, as an offset in the block's text. */
  offset(index: number): number;
}

export interface ReadYaml {
  readonly root: YamlNode | undefined;
  readonly findings: readonly Finding[];
}

/** Reads `span` of a block as one YAML document. Never throws. */
export function readYaml(block: Block, span: Span): ReadYaml {
  const written = block.text.slice(span.start, span.end);
  const conflicts = conflictLines(written);
  const source = withoutConflicts(written, conflicts);
  const nesting = deepest(source);
  if (nesting > deepestAllowed) return limited(block, span, 'nesting');
  const findings: Finding[] = [];
  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      keepSourceTokens: false,
      logLevel: 'error',
      uniqueKeys: true,
      strict: true,
      version: '1.2',
    });
  } catch {
    return limited(block, span, 'nesting');
  }
  // Both sides of a conflict give the same key: that is the conflict, not another fault.
  const errors = document.errors.filter(
    ({ code, pos }) => code !== 'DUPLICATE_KEY' || !isInConflict(conflicts, pos[0]),
  );
  findings.push(...syntaxErrors(block, span, source, errors));
  const reader: Reader = { block, source, base: span.start, document, aliases: 0, findings };
  const root = document.contents ? convert(reader, document.contents, 0) : undefined;
  if (reader.aliases > mostAliases)
    findings.push({
      check: 'limit-reached',
      place: textPlace(block, span.start, span.start),
      data: { limit: 'aliases' },
    });
  return { root, findings };
}

/** One finding a line; what a trap made unreadable is not held against the lines after it. */
function* syntaxErrors(
  block: Block,
  { start: base }: Span,
  source: string,
  errors: Document.Parsed['errors'],
): Generator<Finding> {
  const lines = new Set<number>();
  for (const error of errors.slice(0, 20)) {
    const [from, to] = error.pos;
    const trap = error.code === 'DUPLICATE_KEY' ? undefined : trapAt(source, error.code, from);
    const start = trap?.start ?? from;
    const end = Math.min(source.length, Math.max(trap?.end ?? to, start));
    const line = source.lastIndexOf('\n', start - 1);
    if (lines.has(line)) continue;
    lines.add(line);
    yield {
      check: 'syntax-error',
      place: textPlace(block, base + start, base + end),
      data: {
        code: error.code,
        near: trap ? source.slice(start, Math.min(end, start + 40)) : nearText(source, start, end),
        trap: trap?.trap,
      },
      fixes: trap
        ? [
            {
              title: trap.trap,
              data: { text: trap.repair.newText.trim() },
              safe: trap.repair.safe,
              edits: [
                {
                  place: textPlace(block, base + trap.repair.start, base + trap.repair.end),
                  newText: trap.repair.newText,
                },
              ],
            },
          ]
        : [],
    };
    if (trap?.spoilsRest) return;
  }
}

/** What stands at an error: its first line, or the word where the reader marks only one character. */
function nearText(source: string, start: number, end: number): string {
  const line = source.slice(start, Math.min(source.length, start + 40)).split(/[\r\n]/, 1)[0]!;
  const marked = end - start > 1 ? line.slice(0, end - start) : line;
  return marked.trimEnd();
}

interface ConflictLine {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
}

/** The lines that version control leaves where two people changed the same place. */
function conflictLines(source: string): readonly ConflictLine[] {
  if (!source.includes('<<<<<<< ')) return [];
  return matchesOf(source, /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/gm).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    opens: match[0].startsWith('<'),
  }));
}

/** Both sides are read: the lines between them become blank, and every offset stays what it was. */
function withoutConflicts(source: string, lines: readonly ConflictLine[]): string {
  let text = source;
  for (const { start, end } of lines) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

function isInConflict(lines: readonly ConflictLine[], at: number): boolean {
  const before = lines.filter(({ start }) => start <= at);
  const after = lines.some(({ start }) => start > at);
  return before.length > 0 && after && before.some(({ opens }) => opens);
}

const deepestAllowed = 200;
const mostAliases = 200;

function limited(block: Block, span: Span, limit: string): ReadYaml {
  return {
    root: undefined,
    findings: [{ check: 'limit-reached', place: textPlace(block, span.start, span.start), data: { limit } }],
  };
}

/** The deepest nesting a source can reach, by brackets and by `- ` or indentation, without parsing it. */
function deepest(source: string): number {
  let brackets = 0;
  let most = 0;
  let indent = 0;
  let dashes = 0;
  let atStart = true;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) {
      indent = 0;
      dashes = 0;
      atStart = true;
    } else if (atStart && code === 32) indent++;
    else if (atStart && (code === 45 || code === 63) && source.charCodeAt(at + 1) === 32) {
      dashes++;
      most = Math.max(most, dashes);
    } else if (atStart) {
      atStart = false;
      most = Math.max(most, indent > 400 ? deepestAllowed + 1 : 0);
    }
    if (code === 91 || code === 123) most = Math.max(most, ++brackets);
    else if ((code === 93 || code === 125) && brackets > 0) brackets--;
  }
  return most;
}

interface Reader {
  readonly block: Block;
  readonly source: string;
  readonly base: number;
  readonly document: Document.Parsed;
  aliases: number;
  readonly findings: Finding[];
}

function convert(reader: Reader, node: ParsedNode | Node, depth: number): YamlNode | undefined {
  if (depth > deepestAllowed) return undefined;
  if (isAlias(node)) {
    // An alias inside what an alias stands for is how alias bombs are made; one level is all a report needs.
    reader.aliases++;
    const target = depth < 1000 && reader.aliases <= mostAliases ? node.resolve(reader.document) : undefined;
    return target ? convert(reader, target as Node, depth + 50) : undefined;
  }
  const span = spanOf(reader, node);
  if (isScalar(node)) {
    lostSign(reader, node);
    return scalar(reader, node, span);
  }
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const value = item ? convert(reader, item as Node, depth + 1) : undefined;
      if (value) items.push(value);
    }
    return { kind: 'sequence', items, flow: node.flow === true, span };
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      if (!key || !isScalar(key)) continue;
      const keySpan = spanOf(reader, key);
      const text = (typeof key.source === 'string' ? key.source : String(key.value)).normalize('NFC');
      const value = pair.value ? convert(reader, pair.value as Node, depth + 1) : undefined;
      entries.push({ key: text, keySpan, value: isNothing(value) ? undefined : value });
    }
    return { kind: 'map', entries, flow: node.flow === true, span };
  }
  return undefined;
}

/** `&Đất` names a value and `!quan trọng` gives it a type: both swallow the word, without an error. */
function lostSign({ block, base, source, findings }: Reader, node: Scalar): void {
  const range = node.range;
  if (!range || (node.anchor === undefined && !/^!(?!!)/.test(String(node.tag ?? '')))) return;
  const lineStart = source.lastIndexOf('\n', range[0] - 1) + 1;
  const before = /[&!][^\s,[\]{}]*[^\S\n]*$/u.exec(source.slice(lineStart, range[0]));
  if (!before || (node.anchor !== undefined && String(node.source ?? '') !== '')) return;
  const start = lineStart + before.index;
  const written = source.slice(start, Math.max(range[1], range[0])).trimEnd();
  const place = textPlace(block, base + start, base + start + written.length);
  findings.push({
    check: 'syntax-error',
    place,
    data: { code: 'BAD_SCALAR_START', near: written.slice(0, 40), trap: 'sign' },
    fixes: [
      {
        title: 'sign',
        data: { text: quoted(written) },
        safe: false,
        edits: [{ place, newText: quoted(written) }],
      },
    ],
  });
}

/** A key with nothing behind it: an empty plain scalar. */
function isNothing(value: YamlNode | undefined): boolean {
  return value === undefined || (value.kind === 'scalar' && value.style === 'plain' && value.text === '');
}

function spanOf(reader: Reader, node: Node): Span {
  const range = node.range;
  return range
    ? { start: reader.base + range[0], end: reader.base + range[1] }
    : { start: reader.base, end: reader.base };
}

function scalar(reader: Reader, node: Scalar, span: Span): YamlScalar {
  const raw = reader.block.text.slice(span.start, span.end);
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return blockScalar(node.type === 'BLOCK_FOLDED', raw, String(node.value ?? ''), span);
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE': {
      const text = String(node.value ?? '');
      const offset = quotedOffsets(raw, text, span.start);
      return { kind: 'scalar', style: 'quoted', text, span, offset };
    }
    default: {
      const text = raw.trimEnd();
      if (text.includes('\n')) return foldedPlain(raw.trimEnd(), String(node.source ?? ''), span.start);
      const end = span.start + text.length;
      return {
        kind: 'scalar',
        style: 'plain',
        text,
        span: { start: span.start, end },
        ...(node.comment && /^[ \t]+#(?!\s*soat-)/.test(reader.block.text.slice(end, end + 80)) ? { cut: true } : {}),
        offset: index => span.start + Math.min(index, text.length),
      };
    }
  }
}

/** Lines of a block scalar keep their places: each is the source line without the block's indentation. */
function blockScalar(folded: boolean, raw: string, value: string, span: Span): YamlScalar {
  const headerEnd = raw.indexOf('\n');
  if (headerEnd < 0) {
    return { kind: 'scalar', style: folded ? 'folded' : 'literal', text: value, span, offset: () => span.end };
  }
  const body = raw.slice(headerEnd + 1);
  const strip = stripped(body, value);
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  let text = '';
  let at = 0;
  while (at < body.length) {
    let end = body.indexOf('\n', at);
    if (end < 0) end = body.length;
    const lineEnd = end > at && body.charCodeAt(end - 1) === 13 ? end - 1 : end;
    const from = Math.min(at + strip, lineEnd);
    textStarts.push(text.length);
    sourceStarts.push(span.start + headerEnd + 1 + from);
    text += `${body.slice(from, lineEnd)}\n`;
    at = end + 1;
  }
  if (!body.endsWith('\n')) text = text.slice(0, -1);
  // Line ends at the end of the block are kept or not as its header says; the library knows.
  if (!folded && text.startsWith(value)) text = value;
  return {
    kind: 'scalar',
    style: folded ? 'folded' : 'literal',
    text,
    span,
    offset: index => {
      const line = lastAtMost(textStarts, index);
      return line < 0 ? span.end : Math.min(span.end, sourceStarts[line]! + (index - textStarts[line]!));
    },
  };
}

/** The indentation that belongs to the block and not to its text: what the first line with text has lost in `value`. */
function stripped(body: string, value: string): number {
  const written = /^([ ]*)[^ \r\n]/m.exec(body);
  if (!written) return Math.max(0, ...body.split('\n').map(line => line.replace(/\r$/, '').length));
  const kept = /^([ ]*)[^ \r\n]/m.exec(value);
  return Math.max(0, written[1]!.length - (kept ? kept[1]!.length : 0));
}

function lastAtMost(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  if (high < 0 || starts[0]! > value) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Places within a quoted scalar: exact as long as nothing is escaped or folded before the character, else nearest. */
function quotedOffsets(raw: string, text: string, start: number): (index: number) => number {
  let offsets: number[] | undefined;
  return index => {
    if (!offsets) {
      offsets = [];
      let at = 1;
      for (let position = 0; position < text.length; position++) {
        offsets.push(at);
        if (raw[at] === text[position]) at += raw[0] === "'" && raw[at] === "'" && raw[at + 1] === "'" ? 2 : 1;
        else if (raw[at] === '\\') at += raw[at + 1] === 'u' ? 6 : raw[at + 1] === 'x' ? 4 : 2;
        else at++;
      }
      offsets.push(Math.min(at, Math.max(0, raw.length - 1)));
    }
    return start + Math.min(offsets[Math.min(index, offsets.length - 1)] ?? 1, Math.max(0, raw.length));
  };
}

/** A plain scalar over several lines: the lines are joined, and each character of a line stands where it stands. */
function foldedPlain(raw: string, text: string, start: number): YamlScalar {
  const span = { start, end: start + raw.length };
  let offsets: number[] | undefined;
  return {
    kind: 'scalar',
    style: 'plain',
    text,
    span,
    offset: index => {
      if (!offsets) {
        offsets = [];
        let at = 0;
        for (const character of text.split('')) {
          if (raw[at] !== character) while (at < raw.length && raw[at] !== character && /\s/.test(raw[at]!)) at++;
          offsets.push(Math.min(at, raw.length));
          if (raw[at] === character) at++;
        }
        offsets.push(raw.length);
      }
      return start + offsets[Math.min(index, offsets.length - 1)]!;
    },
  };
}

/** The value of a key, by any of its names; the first that is there. */
export function entryOf(node: YamlNode | undefined, names: readonly string[]): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find(entry => names.includes(entry.key));
}

/** The tree as plain values for a schema validator: scalars by their YAML 1.2 core type. */
export function toValue(node: YamlNode | undefined): unknown {
  if (!node) return null;
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, toValue(value)]));
    case 'sequence':
      return node.items.map(toValue);
    case 'scalar':
      return node.style === 'plain' ? coreValue(node.text) : node.text;
    default:
      return node satisfies never;
  }
}

function coreValue(text: string): string | number | boolean | null {
  if (text === '' || text === '~' || /^null$/i.test(text)) return null;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return /^[-+]?\d{1,15}$/.test(text) ? Number(text) : text;
}

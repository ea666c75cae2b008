/** The text of a YAML scalar, and where each of its characters stands in the source. */
import type { Scalar } from 'yaml';
import type { Span } from '../../text.ts';
import type { YamlScalar } from './tree.ts';

/** @param source the text `span` is a stretch of */
export function scalar(source: string, node: Scalar, span: Span): YamlScalar {
  const raw = source.slice(span.start, span.end);
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
        ...(node.comment && /^[ \t]+#(?!\s*soat-)/.test(source.slice(end, end + 80)) ? { cut: true } : {}),
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

/** What is wrong with a YAML source, in places of the source, with the repair where a trap is known. */
import type { Document, Scalar } from 'yaml';
import { type Finding, textPlace } from '../../finding.ts';
import type { Block, Span } from '../../text.ts';
import { quoted, trapAt } from './traps.ts';

/** One finding a line; what a trap made unreadable is not held against the lines after it. */
export function* syntaxErrors(
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
    const end = Math.min(source.length, Math.max(trap?.end ?? keyEnd(source, error.code, from) ?? to, start));
    const line = source.lastIndexOf('\n', start - 1);
    if (lines.has(line)) continue;
    lines.add(line);
    yield {
      check: 'syntax-error',
      place: textPlace(block, base + start, base + end),
      data: {
        code: error.code,
        near: trap
          ? source.slice(start, Math.min(end, start + 40))
          : nearText(source, start, error.code === 'DUPLICATE_KEY' ? to : end),
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

/** The reader marks one character of a key that is given twice. */
function keyEnd(source: string, code: string, at: number): number | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const key = /^(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^:\n]{1,200}?(?=[ \t]*:))/u.exec(source.slice(at, at + 201));
  return key ? at + key[0].length : undefined;
}

/** What stands at an error: its first line, or the word where the reader marks only one character. */
function nearText(source: string, start: number, end: number): string {
  const line = source.slice(start, Math.min(source.length, start + 40)).split(/[\r\n]/, 1)[0]!;
  const marked = end - start > 1 ? line.slice(0, end - start) : line;
  return marked.trimEnd();
}

/** `&Đất` names a value and `!quan trọng` gives it a type: both swallow the word, without an error. */
export function* lostSign(block: Block, { start: base }: Span, source: string, node: Scalar): Generator<Finding> {
  const range = node.range;
  if (!range || (node.anchor === undefined && !/^!(?!!)/.test(String(node.tag ?? '')))) return;
  const lineStart = source.lastIndexOf('\n', range[0] - 1) + 1;
  const before = /[&!][^\s,[\]{}]*[^\S\n]*$/u.exec(source.slice(lineStart, range[0]));
  if (!before || (node.anchor !== undefined && String(node.source ?? '') !== '')) return;
  const start = lineStart + before.index;
  const written = source.slice(start, Math.max(range[1], range[0])).trimEnd();
  yield signed(block, { start: base + start, end: base + start + written.length });
}

/** `*quan` refers to a value that was named `&quan` above; where there is none, it was meant as text. */
export function unknownAlias(block: Block, span: Span): Finding {
  return signed(block, span);
}

function signed(block: Block, { start, end }: Span): Finding {
  const written = block.text.slice(start, end);
  const place = textPlace(block, start, end);
  return {
    check: 'syntax-error',
    place,
    data: { code: 'BAD_SCALAR_START', near: written.slice(0, 40), trap: 'sign' },
    fixes: [
      { title: 'sign', data: { text: quoted(written) }, safe: false, edits: [{ place, newText: quoted(written) }] },
    ],
  };
}

/** Numbers and dates as they are printed in a text, whatever is known of them, for colouring. */
import { memo } from '../core/derive.ts';
import type { Block, Span } from '../core/text.ts';

/** A longer block is a table whose figures are coloured by their verdicts alone: it is looked at with every keystroke. */
const most = 50_000;

const number =
  /(?<![\p{L}\p{N}/.,_:#]|[\p{L}/]-)\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)*(?:\s?%)?(?![\p{L}\p{N}_/]|-\p{L})/gu;

/** In order. The numbers of headings and lists are left out; in YAML only rows between pipes are looked at. Right because a block is immutable. */
export const printedNumbers = memo((block: Block): readonly Span[] => {
  const { kind, text } = block;
  if (!kinds.has(kind) || text.length > most) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    const end = start + match[0].length;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(line, start);
    if (kind === 'file' ? !/^\s*\|/.test(before) : /^[\s#>*+-]*$/.test(before) && /[.)]/.test(text[end] ?? ''))
      continue;
    found.push({ start, end });
  }
  return found;
});

const kinds: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'paragraph',
  'list',
  'quote',
  'table',
  'directive',
  'footnote',
  'file',
]);

/** A span without what others hold of it: "4.689/5.582" where one half is coloured already. `taken` is in order. */
export function* withoutTaken(span: Span, text: string, taken: readonly Span[]): Generator<Span> {
  const isFree = ({ start, end }: Span): boolean => taken.every(other => other.end <= start || other.start >= end);
  if (isFree(span)) return yield span;
  let at = span.start;
  for (const piece of text.slice(span.start, span.end).split('/')) {
    const own = { start: at, end: at + piece.length };
    if (isFree(own)) yield own;
    at = own.end + 1;
  }
}

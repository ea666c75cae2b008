/**
 * Passages of a block of plain text: a paragraph or item over its page breaks, and the footnotes printed in between.
 */
import { lineAt } from '../../syntax/lines.ts';
import { footnoteName, markerOf } from '../../syntax/plain/plain-lines.ts';
import { readProse } from '../../syntax/plain/plain-text.ts';
import type { Block, Span } from '../../text.ts';
import { headingOf, isAttachedLine } from '../opening/headings.ts';
import type { Passage } from '../report.ts';

export function* plainPassages(block: Block): Generator<Passage> {
  const { text } = block;
  if (block.kind === 'footnote') {
    yield footnote(block, { start: 0, end: text.length });
    return;
  }
  const opening = lineAt(text, 0);
  const { fragments, footnotes } = readProse(text, opening);
  const first = fragments[0]!;
  const last = fragments.at(-1)!;
  const gaps = fragments.slice(1).map((fragment, index): Span => {
    return { start: fragments[index]!.end, end: fragment.start };
  });
  const joined = gaps.length > 0 ? { gaps } : {};
  const heading =
    gaps.length === 0 ? headingOf(text.slice(first.start, first.end).replace(/\s*\n\s*/gu, ' ')) : undefined;
  const marked = markerOf(text, opening);
  if (heading) {
    yield {
      kind: 'heading',
      block,
      span: { start: first.start, end: last.end },
      depth: heading.depth,
      marker: heading.marker,
    };
  } else if (marked > 0) {
    const markers = text
      .slice(opening.first, opening.first + marked)
      .trim()
      .split(/\s+/u);
    const marker = markers.at(-1)!;
    // By habit "-" opens an item and "+" one within it.
    const depth = Math.max(markers.length, marker === '+' ? 2 : 1);
    yield { kind: 'item', block, span: { start: opening.first + marked, end: last.end }, depth, marker, ...joined };
  } else {
    const kind = isAttachedLine(text.slice(opening.first, opening.end)) ? 'caption' : 'paragraph';
    yield { kind, block, span: { start: first.start, end: last.end }, depth: 1, marker: undefined, ...joined };
  }
  for (const span of footnotes) yield footnote(block, span);
}

export function footnote(block: Block, span: Span): Passage {
  const mark = footnoteName(block.text.slice(span.start, span.end));
  return {
    kind: 'footnote',
    block,
    span: { start: span.start + (mark?.content ?? 0), end: span.end },
    depth: 1,
    marker: mark?.name,
  };
}

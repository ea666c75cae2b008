/**
 * The passages of a Markdown block: headings, paragraphs, captions, items of lists, notes.
 */
import { memo } from '../../derive.ts';
import { isDigit } from '../../figures/printed-number.ts';
import { lineAt, listMarkerAt } from '../../syntax/lines.ts';
import type { Block, Span } from '../../text.ts';
import { headingOf, isAttachedLine } from '../opening/headings.ts';
import type { Passage } from '../report.ts';
import { captionUnit } from '../tables/captions.ts';
import { plainPassages } from './plain-passages.ts';

// Right because a block is immutable.
export const passagesOfBlock = memo((block: Block): readonly Passage[] => {
  if (block.kind === 'quote') return [passage('quote', block, { start: 0, end: block.text.length }, 1, undefined)];
  if (isPlain(block)) return [...plainPassages(block)];
  if (block.kind === 'footnote') return [footnotePassage(block)];
  return [...(block.kind === 'list' ? listPassages(block) : paragraphPassages(block))];
});

/** A `.txt` is plain text; its blocks are read by other rules. */
export function isPlain({ uri }: Block): boolean {
  return /\.txt$/i.test(uri);
}

function passage(kind: Passage['kind'], block: Block, span: Span, depth: number, marker: string | undefined): Passage {
  return { kind, block, span, depth, marker };
}

/** A heading of its own line, or prose. Lines of a paragraph that read as headings stand alone. */
function* paragraphPassages(block: Block): Generator<Passage> {
  const { text } = block;
  if (block.kind === 'heading') {
    const hashes = /^\s{0,3}(#{1,6})/.exec(text)?.[1]?.length ?? 1;
    yield passage(
      'heading',
      block,
      { start: 0, end: text.length },
      hashes,
      headingOf(text.replace(/^\s{0,3}#{1,6}\s*/, ''))?.marker,
    );
    return;
  }
  const first = lineAt(text, 0);
  const heading = headingOf(text.slice(0, first.end));
  if (heading) {
    yield passage('heading', block, { start: 0, end: first.end }, heading.depth, heading.marker);
    if (first.next >= text.length) return;
    yield passage('paragraph', block, { start: first.next, end: text.length }, 1, undefined);
    return;
  }
  const attached = isAttachedLine(text.slice(0, first.end)) || captionUnit(text) !== undefined;
  yield passage(attached ? 'caption' : 'paragraph', block, { start: 0, end: text.length }, 1, undefined);
}

/** Items by their markers, nested ones too; "1. Tiêu đề" alone is a heading. */
function* listPassages(block: Block): Generator<Passage> {
  const { text } = block;
  const only = lineAt(text, 0);
  if (only.next >= text.length) {
    const heading = headingOf(text);
    if (heading && isDigit(text, only.first)) {
      yield passage('heading', block, { start: 0, end: only.end }, heading.depth, heading.marker);
      return;
    }
  }
  let item: { start: number; depth: number; marker: string } | undefined;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const markers = line.first === line.end ? undefined : nestedMarkers(text, line.first, line.end);
    if (markers) {
      if (item) yield passage('item', block, { start: item.start, end }, item.depth, item.marker);
      item = { start: markers.content, depth: Math.floor(line.indent / 2) + markers.count, marker: markers.marker };
    }
    if (line.first < line.end) end = line.end;
    if (line.next === at) break;
    at = line.next;
  }
  if (item) yield passage('item', block, { start: item.start, end }, item.depth, item.marker);
}

/** `- `, `- + `, `1. `, `a) `: the last marker counts, and how many there are. */
function nestedMarkers(
  text: string,
  start: number,
  end: number,
): { content: number; count: number; marker: string } | undefined {
  let at = start;
  let count = 0;
  let marker = '';
  for (;;) {
    const found = listMarkerAt(text, { start: at, first: at, end, next: end, indent: 0 });
    if (!found || found.empty) break;
    let after = at;
    while (after < end && text.charCodeAt(after) !== 32 && text.charCodeAt(after) !== 9) after++;
    marker = text.slice(at, after);
    while (after < end && (text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9)) after++;
    at = after;
    count++;
    if (found.number !== undefined) break;
  }
  return count === 0 ? undefined : { content: at, count, marker };
}

function footnotePassage(block: Block): Passage {
  const match = /^\s{0,3}\[\^([^\]\s[]{1,60})\]:\s?/u.exec(block.text);
  const start = match ? match[0].length : 0;
  return passage('footnote', block, { start, end: block.text.length }, 1, match?.[1]);
}

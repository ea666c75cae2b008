/** The headings of a document with what stands under them. */
import { memo } from '../core/derive.ts';
import { startOf } from '../core/document.ts';
import type { Passage } from '../core/model/report.ts';
import type { Checked } from '../core/project.ts';
import type { SourceDocument } from '../core/text.ts';
import type { View } from './session.ts';

export interface Section {
  readonly heading: Passage;
  readonly title: string;
  readonly depth: number;
  /** From the heading to the next one that is not deeper. */
  readonly start: number;
  readonly end: number;
  readonly headingEnd: number;
}

export function headingsOf({ checked, document, uri }: Pick<View, 'checked' | 'document' | 'uri'>): readonly Section[] {
  return headingsByReport(checked).get(uri)?.(document) ?? [];
}

// Right because a checked report and its documents are immutable.
const headingsByReport = memo((checked: Checked) => {
  const found = new Map<string, (document: SourceDocument) => readonly Section[]>();
  for (const uri of checked.documents.keys()) {
    const parts = checked.report.parts.filter(part => part.document.text.uri === uri);
    const passages = parts.flatMap(part => part.passages).filter(({ kind }) => kind === 'heading');
    found.set(uri, document => sections(passages, document));
  }
  return found;
});

function sections(headings: readonly Passage[], document: SourceDocument): Section[] {
  const open: { -readonly [Key in keyof Section]: Section[Key] }[] = [];
  const all: typeof open = [];
  for (const heading of headings) {
    const base = startOf(document, heading.block);
    if (base === undefined) continue;
    const start = base + heading.span.start;
    while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()!.end = before(document, start);
    const section = {
      heading,
      title: titleOf(heading),
      depth: heading.depth,
      start,
      end: document.length,
      headingEnd: base + heading.span.end,
    };
    open.push(section);
    all.push(section);
  }
  for (const section of open) section.end = lastText(document);
  return all;
}

function titleOf({ block, span }: Passage): string {
  const text = block.text.slice(span.start, span.end).replace(/^\s{0,3}#{1,6}\s+/, '');
  return (
    text
      .replace(/[*_]{1,3}/g, '')
      .replace(/\s+/g, ' ')
      .trim() || '…'
  );
}

/** The end of the last block that starts before an offset. */
function before(document: SourceDocument, offset: number): number {
  const { starts, blocks } = document;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? offset : starts[low - 1]! + blocks[low - 1]!.text.length;
}

function lastText({ starts, blocks, length }: SourceDocument): number {
  const last = blocks.length - 1;
  return last < 0 ? length : starts[last]! + blocks[last]!.text.length;
}

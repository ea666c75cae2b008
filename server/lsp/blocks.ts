/** The blocks of a stretch of a document. */
import { stretchAt } from '../core/document.ts';
import type { Block, SourceDocument } from '../core/text.ts';

/** Blocks that touch the text from `start` to `end`, without putting the document together. */
export function blocksBetween(document: SourceDocument, start: number, end: number): Block[] {
  const found: Block[] = [];
  const { stretches, offsets } = document;
  for (let index = stretchAt(document, start); index < stretches.length && offsets[index]! <= end; index++) {
    const { blocks, starts } = stretches[index]!;
    for (const [at, block] of blocks.entries()) {
      const from = offsets[index]! + starts[at]!;
      if (from <= end && from + block.text.length >= start) found.push(block);
    }
  }
  return found;
}

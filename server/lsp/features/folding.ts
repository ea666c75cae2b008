/** What can be folded away: sections under their headings, tables, front matter, fences, comments. */
import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { headingsOf } from '../outline.ts';

export const folding: Feature<FoldingRangeParams, FoldingRange[] | null> = {
  method: 'textDocument/foldingRange',
  handle: async ({ textDocument }, context) => {
    const view = await context.view(textDocument);
    if (!view) return null;
    const { document, convert } = view;
    const ranges: FoldingRange[] = [];
    const add = (start: number, end: number, kind?: FoldingRangeKind): void => {
      const startLine = convert.position(document, start).line;
      const endLine = convert.position(document, end).line;
      if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind ? { kind } : {}) });
    };
    for (const [index, block] of document.blocks.entries()) {
      const start = document.starts[index]!;
      const end = start + block.text.length;
      if (block.kind === 'html') add(start, end, FoldingRangeKind.Comment);
      else if (block.kind === 'front-matter') add(start, end, FoldingRangeKind.Region);
      else if (block.kind === 'table' || block.kind === 'directive' || block.kind === 'fence') add(start, end);
      else if (block.kind === 'file') for (const { from, to } of indented(block.text)) add(start + from, start + to);
    }
    for (const { start, end } of headingsOf(view)) add(start, end);
    return ranges;
  },
};

/** Lines of YAML with more indentation under a key. */
function* indented(text: string): Generator<{ from: number; to: number }> {
  const open: { indent: number; start: number }[] = [];
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (line.trim() !== '') {
      const indent = line.length - line.trimStart().length;
      while (open.length > 0 && open.at(-1)!.indent >= indent) {
        const { start } = open.pop()!;
        if (last > start) yield { from: start, to: last };
      }
      open.push({ indent, start: at });
      last = end;
    }
    at = end + 1;
  }
  for (const { start } of open) if (last > start) yield { from: start, to: last };
}

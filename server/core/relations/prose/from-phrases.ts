/**
 * What the words of a cell say about the figures in it: "Cấp 250/300 giấy, đạt 83,3% kế hoạch" in a column of results.
 */
import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { append } from '../../lists.ts';
import { type Passage, type Report, tablesOf } from '../../model/report.ts';
import type { Cell, Row, TableHead } from '../../model/table.ts';
import type { Block, Span } from '../../text.ts';
import type { Relation, Relations } from '../relation.ts';
import { proseOf } from './from-prose.ts';

/** Piece by piece of each table: a piece that an edit does not touch is not read again. */
export function relationsFromPhrases(section: Report): readonly Relations[] {
  return [...tablesOf(section)]
    .flatMap(({ table }) => table.pieces.map(piece => ofPiece(piece, { head: table.head, style: section.style })))
    .filter(({ length }) => length > 0);
}

// Right because rows, heads and styles are immutable.
const ofPiece = memo2(
  (rows: readonly Row[], { head, style }: { readonly head: TableHead; readonly style: NumberStyle }): Relations =>
    rows.flatMap(row => ofRow(row, head, style)),
  (a, b) => a.head === b.head && a.style === b.style,
);

function ofRow(
  { cells, line }: Row,
  { labelColumn, numberColumn }: TableHead,
  style: NumberStyle,
): readonly Relation[] {
  if (!line) return [];
  const relations: Relation[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    if (cell.kind !== 'phrase' || index === labelColumn || index === numberColumn || !mayTell(cell)) continue;
    for (const span of linesOf(line, cell.span)) append(relations, proseOf(passageOf(line, span), style).relations);
  }
  return relations;
}

/** Words, and two figures or more. */
function mayTell({ figures, text }: Cell): boolean {
  return figures.length >= 2 && /\p{L}{2}/u.test(text);
}

/** The lines of a cell; none of a cell with other markup than line breaks. */
function linesOf({ text }: Block, { start, end }: Span): readonly Span[] {
  const source = text.slice(start, end);
  if (!source.includes('<')) return [{ start, end }];
  const spans: Span[] = [];
  let from = 0;
  for (const match of source.matchAll(/<br ?\/?>/giu)) {
    spans.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  spans.push({ start: start + from, end });
  return spans.some(span => text.slice(span.start, span.end).includes('<')) ? [] : spans;
}

function passageOf(block: Block, span: Span): Passage {
  return { kind: 'paragraph', block, span, depth: 0, marker: undefined };
}

/**
 * Tables whose line breaks were lost: "| 1 | Thu nội địa | 736 | 825 | | | - Thuế | 393 | 400 | | 2 | …". A page copied
 * into one line has a blank between the pipe that ends a row and the one that begins the next, so where every row has
 * as many cells, blanks stand at equal distances.
 */
import { placeLines, startsByPiece } from '../../document.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { textPlace } from '../../finding.ts';
import { piecesOf } from '../../lists.ts';
import { readPipeRow } from '../../syntax/pipe-table.ts';
import type { Block, Span } from '../../text.ts';
import { type BuiltTable, buildTable, type RowInput } from '../tables/build-table.ts';
import { type HeaderRow, isNumberRow, readHeader } from '../tables/headers.ts';

export interface RunOnSource {
  readonly block: Block;
  readonly id: string;
  readonly style: NumberStyle;
  /** From a caption above the table. */
  readonly unit?: string | undefined;
}

/** The rows of a block that run on in one line, offsets in the block; undefined for all other text. Linear. */
export function runOnRows({ text }: Block): readonly Span[] | undefined {
  const pipes = pipesIn(text);
  if (pipes.length < fewestPipes) return undefined;
  const blank = pipes.map((pipe, index) => index + 1 < pipes.length && isBlank(text, pipe + 1, pipes[index + 1]!));
  const found = longestChain(blank);
  if (!found || covered(found) < pipes.length / 2) return undefined;
  const { first, width, count } = found;
  const rows: Span[] = [];
  // The row before the first blank is whole only where the text begins with it.
  if (first === width - 1) rows.push({ start: pipes[0]!, end: pipes[first]! + 1 });
  for (let row = 1; row < count; row++) {
    const end = first + row * width;
    rows.push({ start: pipes[end - width + 1]!, end: pipes[end]! + 1 });
  }
  const last = first + (count - 1) * width;
  if (last + width < pipes.length) rows.push({ start: pipes[last + 1]!, end: pipes[last + width]! + 1 });
  return rows.length >= 3 ? rows : undefined;
}

/** Fewer may be anything between bars. */
const fewestPipes = 15;
/** In pipes: two columns and the blank that parts the rows, up to thirty. */
const narrowest = 4;
const widest = 32;

function pipesIn(text: string): number[] {
  const pipes: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) if (text[at - 1] !== '\\') pipes.push(at);
  return pipes;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text[at] !== ' ' && text[at] !== '\u00a0') return false;
  return true;
}

interface Chain {
  /** Index of the pipe before the first blank. */
  readonly first: number;
  /** In pipes. */
  readonly width: number;
  /** How many blanks. */
  readonly count: number;
}

/** The shortest distance at which blanks follow one another over nearly as much of the text as at any. */
function longestChain(blank: readonly boolean[]): Chain | undefined {
  const chains: Chain[] = [];
  for (let width = narrowest; width <= widest; width++) {
    const counts: number[] = [];
    let best: Chain | undefined;
    for (let at = 0; at < blank.length; at++) {
      if (!blank[at]) continue;
      const count = (counts[at - width] ?? 0) + 1;
      counts[at] = count;
      if (count > (best?.count ?? 1)) best = { first: at - (count - 1) * width, width, count };
    }
    if (best) chains.push(best);
  }
  const most = Math.max(0, ...chains.map(covered));
  return chains.find(chain => covered(chain) >= most * 0.85);
}

/** From the first blank to the last. */
function covered({ width, count }: Chain): number {
  return (count - 1) * width;
}

/** The table of such rows. Its first row is a header where it reads as one. */
export function tableFromRunOn({ block, id, style, unit }: RunOnSource, spans: readonly Span[]): BuiltTable {
  const rows = spans.map(({ start, end }) => ({ start, ...readPipeRow(block.text.slice(start, end)) }));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lines = rows.map(({ text }): Block => ({ uri: block.uri, kind: 'row', text }));
  const pieces = [lines];
  placeLines(block, {
    pieces,
    starts: startsByPiece(
      pieces,
      rows.map(({ start }) => start),
    ),
  });
  const inputs = rows.map(
    ({ text, cells }, index): RowInput => ({
      cells: cells.map(span => ({ text: text.slice(span.start, span.end), span })),
      line: lines[index]!,
    }),
  );
  const head = inputs
    .slice(0, 5)
    .map(
      ({ cells, line }): HeaderRow =>
        cells.map(({ text, span }) => ({ text, place: textPlace(line!, span.start, span.end) })),
    );
  // The titles above the numbers of the columns have cells of other widths, and are not read.
  const numbered = head.findIndex(isNumberRow) + 1;
  const header = readHeader(head.slice(numbered), width);
  const { columns } = header;
  const taken = header.taken + numbered;
  return buildTable({
    id,
    declared: false,
    unit,
    columns,
    pieces: piecesOf(inputs.slice(taken)),
    style,
    origin: { kind: 'text', block },
    place: textPlace(block, spans[0]!.start, spans.at(-1)!.end),
  });
}

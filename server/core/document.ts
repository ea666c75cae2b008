/**
 * Documents as sequences of stretches: putting them together, and finding places in them.
 */
import { memo, slot, takePredecessor, withLate } from './derive.ts';
import type { TextPlace } from './finding.ts';
import { alikeAtEnds, type Pieces, settle } from './lists.ts';
import {
  type Block,
  cutOut,
  type LineIndex,
  lineIndex,
  lineStarts,
  lineStartsAgain,
  type Position,
  type SourceDocument,
  type Stretch,
  type Text,
} from './text.ts';

/** A stretch counts as full at so many characters or blocks. */
const fullLength = 2048;
const fullBlocks = 16;

/** A document of stretches; what is whole is made when first asked for. `content` where it is at hand. */
export function documentOfStretches(uri: string, stretches: readonly Stretch[], content?: string): SourceDocument {
  const offsets: number[] = new Array<number>(stretches.length);
  let length = 0;
  for (let index = 0; index < stretches.length; index++) {
    offsets[index] = length;
    length += stretches[index]!.text.length;
  }
  const text = content === undefined ? textOf({ uri, stretches }) : { uri, content };
  return withBlocks({ text, stretches, offsets, length });
}

const textOf = withLate<{ readonly uri: string; readonly stretches: readonly Stretch[] }, Pick<Text, 'content'>>({
  content: ({ stretches }) => stretches.map(({ text }) => text).join(''),
});

const withBlocks = withLate<Omit<SourceDocument, 'blocks' | 'starts'>, Pick<SourceDocument, 'blocks' | 'starts'>>({
  blocks: ({ stretches }) => stretches.flatMap(stretch => stretch.blocks),
  starts: ({ stretches, offsets }) =>
    stretches.flatMap((stretch, index) => stretch.starts.map(start => offsets[index]! + start)),
});

/**
 * Groups blocks into stretches. `starts` are offsets in `text`; the first stretch begins at 0. Where `old` holds a
 * stretch of the very same blocks and text, it is handed back.
 */
export function stretchesOf(
  text: string,
  blocks: readonly Block[],
  starts: readonly number[],
  old: ReadonlyMap<Block, Stretch>,
): Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  let begin = 0;
  const close = (next: number, end: number): void => {
    const own = blocks.slice(first, next);
    const from = begin;
    stretches.push(
      settled(
        { text: cutOut(text, begin, end), blocks: own, starts: starts.slice(first, next).map(start => start - from) },
        own[0] && old.get(own[0]),
      ),
    );
    first = next;
    begin = end;
  };
  for (let index = 1; index < blocks.length; index++) {
    if (index - first >= fullBlocks || starts[index]! - begin >= fullLength) close(index, starts[index]!);
  }
  if (first < blocks.length || stretches.length === 0) close(blocks.length, text.length);
  return stretches;
}

function settled(fresh: Stretch, old: Stretch | undefined): Stretch {
  const same =
    old &&
    old.blocks.length === fresh.blocks.length &&
    old.text === fresh.text &&
    old.blocks.every((block, index) => block === fresh.blocks[index]);
  if (same) return old;
  for (const block of fresh.blocks) homes.set(block, fresh);
  return fresh;
}

// The stretch a block was last put into. Right for the newest version of its document; older ones are searched.
const homes = slot<Block, Stretch>();

/** The offset of `block` in its source, or undefined when the block is not of this version of the source. */
export function startOf(document: SourceDocument, block: Block): number | undefined {
  if (block.kind === 'row') return startOfLine(document, block);
  const stretch = homes.get(block);
  const index = stretch && indexIn(document, stretch);
  if (stretch !== undefined && index !== undefined) {
    const at = stretch.blocks.indexOf(block);
    if (at >= 0) return document.offsets[index]! + stretch.starts[at]!;
  }
  const at = document.blocks.indexOf(block);
  return at < 0 ? undefined : document.starts[at];
}

function startOfLine(document: SourceDocument, line: Block): number | undefined {
  const home = lineHome(line);
  const base = home && startOf(document, home.block);
  if (base !== undefined) return base + home!.start;
  for (const [index, block] of document.blocks.entries()) {
    for (const { pieces, starts } of linesOfBlocks.get(block) ?? []) {
      for (const [piece, lines] of pieces.entries()) {
        const at = lines.indexOf(line);
        if (at >= 0) return document.starts[index]! + startIn(starts[piece]!, at);
      }
    }
  }
  return undefined;
}

/** Lines of a block that places are relative to, in order, and where they stand. */
export interface BlockLines {
  /** In pieces that stay the same arrays where an edit has changed nothing; none is empty. */
  readonly pieces: Pieces<Block>;
  /** Of each piece. */
  readonly starts: readonly PieceStarts[];
}

/** Where the lines of a piece begin. */
export interface PieceStarts {
  /** The offset of the first of them in what they stand in. */
  readonly at: number;
  /** Of each, the offset behind that: the same array wherever an edit elsewhere pushes the piece. */
  readonly lines: readonly number[];
}

function startIn({ at, lines }: PieceStarts, index: number): number {
  return at + lines[index]!;
}

/** The offsets of lines, in order, by the pieces in which the lines are. */
export function startsByPiece(pieces: Pieces<unknown>, starts: readonly number[]): readonly PieceStarts[] {
  let next = 0;
  return pieces.map(({ length }) => {
    const own = starts.slice(next, next + length);
    next += length;
    const at = own[0] ?? 0;
    return { at, lines: own.map(start => start - at) };
  });
}

/** Notes where lines of a block stand: those of one table. */
export function placeLines(block: Block, lines: BlockLines): void {
  const { pieces, starts } = lines;
  const others = linesOfBlocks.get(block)?.filter(({ starts: [first] }) => first?.at !== starts[0]?.at) ?? [];
  linesOfBlocks.set(block, [...others, lines]);
  for (const [index, piece] of pieces.entries()) {
    if (!placeOfPiece.get(piece)) for (const line of piece) pieceOfLine.set(line, piece);
    placeOfPiece.set(piece, { block, starts: starts[index]! });
  }
}

// By table; most blocks hold one.
const linesOfBlocks = slot<Block, readonly BlockLines[]>();

// Where lines and pieces were last put. Right for the newest version of their document; older ones are searched.
const pieceOfLine = slot<Block, readonly Block[]>();
const placeOfPiece = slot<readonly Block[], { readonly block: Block; readonly starts: PieceStarts }>();

function lineHome(line: Block): { readonly block: Block; readonly start: number } | undefined {
  const piece = pieceOfLine.get(line);
  const place = piece && placeOfPiece.get(piece);
  return place && { block: place.block, start: startIn(place.starts, piece.indexOf(line)) };
}

/** The same place by the block of the document: that of its table where it is relative to a row. */
export function inDocument(place: TextPlace): TextPlace {
  const home = place.block.kind === 'row' ? lineHome(place.block) : undefined;
  return home
    ? { kind: 'text', block: home.block, start: home.start + place.start, end: home.start + place.end }
    : place;
}

/** The block of the document that a block is, or whose line it is. */
export function outermost(block: Block): Block {
  const piece = block.kind === 'row' ? pieceOfLine.get(block) : undefined;
  return (piece && placeOfPiece.get(piece)?.block) ?? block;
}

/**
 * The stretch a block stands in, and the line at which that begins: as long as both are the same, so are the lines and
 * columns of every place in the block. Undefined when the block is not known to be of this version of the source.
 */
export function standingOf(
  document: SourceDocument,
  block: Block,
): { readonly stretch: Stretch; readonly line: number } | undefined {
  const stretch = homes.get(outermost(block));
  const index = stretch && indexIn(document, stretch);
  return index === undefined ? undefined : { stretch: stretch!, line: firstLines(document)[index]! };
}

/** The stretches of an earlier version that do not stand any more at the lines at which they stood. */
export function movedStretches(old: SourceDocument, fresh: SourceDocument): readonly Stretch[] {
  const { top, bottom } = alikeAtEnds(old.stretches, fresh.stretches);
  const [end, freshEnd] = [old.stretches.length - bottom, fresh.stretches.length - bottom];
  const stays = firstLines(old)[end] === firstLines(fresh)[freshEnd];
  return old.stretches.slice(top, stays ? end : undefined);
}

/** The last line placed in a block that begins at an offset or before it, and where it begins. */
export function placedLineAt(
  block: Block,
  offset: number,
): { readonly line: Block; readonly start: number } | undefined {
  let found: { readonly line: Block; readonly start: number } | undefined;
  for (const { pieces, starts } of linesOfBlocks.get(block) ?? []) {
    const piece = lastNotAfter(
      starts.map(({ at }) => at),
      offset,
    );
    const own = starts[piece];
    if (!own) continue;
    const line = lastNotAfter(own.lines, offset - own.at);
    const start = startIn(own, line);
    if (start <= offset && start >= (found?.start ?? 0)) found = { line: pieces[piece]![line]!, start };
  }
  return found;
}

/** Where a stretch stands: most stretches stand where they stood in the version before. */
function indexIn(document: SourceDocument, stretch: Stretch): number | undefined {
  const likely = lastIndexes.get(stretch);
  if (likely !== undefined && document.stretches[likely] === stretch) return likely;
  const index = indexOf(document).get(stretch);
  if (index !== undefined) lastIndexes.set(stretch, index);
  return index;
}

// Right because it is compared with the document.
const lastIndexes = slot<Stretch, number>();

// Right because a document is immutable: a new version of the source is a new object.
const indexOf = memo(
  (document: SourceDocument) => new Map(document.stretches.map((stretch, index) => [stretch, index])),
);

/** The index of the stretch in which an offset lies; the last one for offsets beyond the text. */
export function stretchAt({ offsets }: SourceDocument, offset: number): number {
  return lastNotAfter(offsets, offset);
}

/** The index of the last of ascending `numbers` that is not after `wanted`; 0 when all are. */
function lastNotAfter(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The block whose text holds an offset (its end included), and where the block starts. */
export function blockAtOffset(
  document: SourceDocument,
  offset: number,
): { readonly block: Block; readonly start: number } | undefined {
  const index = stretchAt(document, offset);
  const stretch = document.stretches[index];
  if (!stretch) return undefined;
  const base = document.offsets[index]!;
  for (let at = stretch.blocks.length - 1; at >= 0; at--) {
    const start = base + stretch.starts[at]!;
    const block = stretch.blocks[at]!;
    if (start <= offset) return offset <= start + block.text.length ? { block, start } : undefined;
  }
  return undefined;
}

/** The first characters of a document, without putting it together; the same text as long as nothing in it changes. */
export function headOf({ stretches }: SourceDocument, length: number): string {
  const [first] = stretches;
  if (!first) return '';
  const own: Stretch[] = [];
  for (let index = 0, held = 0; index < stretches.length && held < length; held += stretches[index++]!.text.length)
    own.push(stretches[index]!);
  const known = heads.get(first);
  const settled = known?.length === length ? settle(known.stretches, own) : own;
  if (known && settled === known.stretches) return known.head;
  const head = own
    .map(({ text }) => text)
    .join('')
    .slice(0, length);
  heads.set(first, { stretches: own, length, head });
  return head;
}

// By the first stretch. Right because all stretches that hold it are compared.
const heads = slot<
  Stretch,
  { readonly stretches: readonly Stretch[]; readonly length: number; readonly head: string }
>();

/** A piece of a document, without putting it together. */
export function sliceOf(document: SourceDocument, start: number, end: number): string {
  const first = stretchAt(document, start);
  const last = stretchAt(document, Math.max(start, end - 1));
  if (first === last) {
    const base = document.offsets[first] ?? 0;
    return document.stretches[first]?.text.slice(start - base, end - base) ?? '';
  }
  const base = document.offsets[first]!;
  const texts = document.stretches.slice(first, last + 1).map(({ text }) => text);
  return texts.join('').slice(start - base, end - base);
}

/** The line at which each stretch begins, and behind them the last line of all. */
const firstLines: (document: SourceDocument) => readonly number[] = memo(({ stretches }) => {
  const firsts: number[] = new Array<number>(stretches.length + 1);
  firsts[0] = 0;
  for (let index = 0; index < stretches.length; index++)
    firsts[index + 1] = firsts[index]! + linesOfStretch(stretches[index]!).lineCount - 1;
  return firsts;
});

/** Lines and columns of a document. A stretch begins at the start of a line, so that its own lines are enough. */
export const linesOf: (document: SourceDocument) => LineIndex = memo(document => {
  const { stretches, offsets, length } = document;
  const firsts = firstLines(document);
  const lines = firsts[stretches.length]!;
  const position = (offset: number): Position => {
    const bounded = Math.max(0, Math.min(offset, length));
    const index = lastNotAfter(offsets, bounded);
    const stretch = stretches[index];
    if (!stretch) return { line: 0, character: 0 };
    const { line, character } = linesOfStretch(stretch).position(bounded - offsets[index]!);
    return { line: firsts[index]! + line, character };
  };
  const lineStart = (line: number): number => {
    const bounded = Math.max(0, Math.min(line, lines));
    const index = Math.min(lastNotAfter(firsts, bounded), stretches.length - 1);
    const stretch = stretches[index];
    return stretch ? offsets[index]! + linesOfStretch(stretch).lineStart(bounded - firsts[index]!) : 0;
  };
  return {
    lineCount: lines + 1,
    position,
    lineStart,
    offset: ({ line, character }) => {
      if (line > lines) return length;
      const index = Math.min(lastNotAfter(firsts, line), stretches.length - 1);
      const stretch = stretches[index];
      if (!stretch) return 0;
      return offsets[index]! + linesOfStretch(stretch).offset({ line: line - firsts[index]!, character });
    },
  };
});

// Right because a stretch is immutable.
const startsOfLines: (stretch: Stretch) => readonly number[] = memo(stretch => {
  const old = takePredecessor(stretch);
  return old ? lineStartsAgain(stretch.text, old.text, startsOfLines(old)) : lineStarts(stretch.text);
});
const linesOfStretch = memo((stretch: Stretch): LineIndex => lineIndex(stretch.text, startsOfLines(stretch)));

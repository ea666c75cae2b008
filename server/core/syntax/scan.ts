/**
 * Cutting a text into blocks with a scanner, and cutting again only what an edit touched.
 *
 * A block's extent depends on the text from its start alone. So when the new blocks, found from a point before the
 * edit, arrive at the start of an old stretch behind it, everything from there on is as it was.
 */
import { succeed } from '../derive.ts';
import { documentOfStretches, stretchAt, stretchesOf } from '../document.ts';
import {
  type Block,
  type BlockKind,
  commonEnds,
  cutOut,
  type SourceDocument,
  type Stretch,
  type Text,
} from '../text.ts';
import { type BlockPool, lostBlocks, lostStretches, noteLost, poolOf } from './block-pool.ts';
import { isBlank, type Line, lineAt } from './lines.ts';

export interface Extent {
  readonly kind: BlockKind;
  /** End of its last line, without the line break. */
  readonly end: number;
  readonly next: number;
}

/**
 * `extentAt` finds the block that starts at a line. What an extent depends on may lie after the block, but not beyond
 * the start of the `reach`-th block after it (footnotes not counted).
 */
export interface BlockScanner {
  readonly extentAt: (content: string, line: Line, before?: Before) => Extent;
  readonly reach: number;
}

/** The block that began at the same line before an edit within it. */
export interface Before {
  readonly block: Block;
  /** Where its text would end now. */
  readonly end: number;
}

/** A replacement of `start` to `end` of a document's text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The blocks of a text; `previous`, an earlier version, lends its untouched blocks. Linear; never throws. */
export function scanWith(text: Text, previous: SourceDocument | undefined, scanner: BlockScanner): SourceDocument {
  const { uri, content } = text;
  if (previous) return editWith(previous, difference(previous.text.content, content), scanner, content);
  return scanAll(uri, content, scanner, undefined);
}

/** Cuts a whole text. Blocks of `previous` that say the same are handed back, in order. */
function scanAll(
  uri: string,
  content: string,
  scanner: BlockScanner,
  previous: SourceDocument | undefined,
): SourceDocument {
  const oldStretches = new Map(
    previous?.stretches.flatMap(stretch => stretch.blocks.slice(0, 1).map(first => [first, stretch])),
  );
  const { blocks, starts } = cut(uri, content, 0, scanner, noBlocks, { pool: previous && poolOf(previous.stretches) });
  return documentOfStretches(uri, stretchesOf(content, blocks, starts, oldStretches), content);
}

const noBlocks: ReadonlyMap<number, Block> = new Map();

/**
 * Dashes on the first line open front matter only where others close it, however far below. As long as they are not
 * closed, or when what they enclose changes, the whole text decides.
 */
function concernsFrontMatter({ stretches, offsets }: SourceDocument, edit: TextEdit): boolean {
  const { text, blocks, starts } = stretches[0] ?? { text: '', blocks: [], starts: [] };
  const first = blocks[0];
  if (first?.kind === 'front-matter') return edit.start <= offsets[0]! + starts[0]! + first.text.length + 1;
  return (
    dashes.test(text) || (edit.start < 8 && dashes.test(text.slice(0, edit.start) + edit.text + text.slice(edit.end)))
  );
}

const dashes = /^\uFEFF?---/;

/** The document after an edit. `content` is the whole new text, where it is at hand. */
export function editWith(
  previous: SourceDocument,
  edit: TextEdit,
  scanner: BlockScanner,
  content?: string,
): SourceDocument {
  const { stretches, text } = previous;
  const { uri } = text;
  if (concernsFrontMatter(previous, edit)) {
    const { start, end, text: inserted } = edit;
    const whole = content ?? text.content.slice(0, start) + inserted + text.content.slice(end);
    return scanAll(uri, whole, scanner, previous);
  }
  const first = before(previous, stretchAt(previous, edit.start), edit.start, scanner.reach);
  const touched = stretchAt(previous, edit.end);
  for (let more = 1; ; more *= 2) {
    const last = Math.min(touched + more, stretches.length);
    const region = regionOf(previous, edit, first, last, scanner);
    const pool = lostBlocks(previous);
    const { boundaries, touched: near } = region;
    const found = cut(uri, region.text, region.start, scanner, region.old, { boundaries, touched: near, pool });
    if (found.boundary === undefined && last < stretches.length) continue;
    // From the boundary on, everything is as it was.
    const tail = found.boundary === undefined ? stretches.length : region.boundaries.get(found.boundary)!;
    const end = found.boundary ?? region.text.length;
    const starts = found.starts.map(start => start - region.start);
    const old = new Map<Block, Stretch>();
    for (const stretch of stretches.slice(first, tail)) if (stretch.blocks[0]) old.set(stretch.blocks[0], stretch);
    for (const stretch of pool?.taken.size ? lostStretches(previous) : []) {
      if (stretch.blocks[0]) old.set(stretch.blocks[0], stretch);
    }
    const fresh = stretchesOf(region.text.slice(region.start, end), found.blocks, starts, old);
    // A long table is a stretch to itself.
    const [before, now] = [stretches[tail - 1], fresh.at(-1)];
    if (now && before && now !== before && before.text.length > longStretch) succeed(now, before);
    const all = [...stretches.slice(0, first), ...fresh, ...stretches.slice(tail)];
    const filled = all.length > 1 ? withoutEmpty(all) : all;
    const document = documentOfStretches(uri, filled, content);
    // A stretch one of whose blocks lives on in another is not lost: no block may come back that is still there.
    const kept = new Set(found.blocks);
    const lost = stretches.slice(first, tail).filter(({ blocks }) => !blocks.some(block => kept.has(block)));
    noteLost(document, { previous, lost, pool });
    return document;
  }
}

/** A plain loop: a long text has thousands of stretches, and none of them is empty but for one in a while. */
function withoutEmpty(stretches: readonly Stretch[]): readonly Stretch[] {
  const filled: Stretch[] = [];
  for (const stretch of stretches) if (stretch.text !== '') filled.push(stretch);
  return filled;
}

/** Where the lines of so long a stretch begin is told from where they began. */
const longStretch = 10_000;

/** The stretch at which to begin: `reach` blocks before the edit cannot see it from there. */
function before({ stretches, offsets }: SourceDocument, index: number, at: number, reach: number): number {
  let missing = reach + 1;
  for (let stretch = index; stretch >= 0; stretch--) {
    const { blocks, starts } = stretches[stretch] ?? { blocks: [], starts: [] };
    for (let block = blocks.length - 1; block >= 0; block--) {
      if (offsets[stretch]! + starts[block]! > at || blocks[block]!.kind === 'footnote') continue;
      missing--;
      if (missing < 0) return stretch;
    }
  }
  return 0;
}

interface Region {
  /** The edited text of the stretches, and what of the following ones an extent may depend on. */
  readonly text: string;
  /** Where the stretches begin in `text`: a region within a document is led by an empty line. */
  readonly start: number;
  /** Old blocks by where they would start in `text`. */
  readonly old: ReadonlyMap<number, Block>;
  /** Old blocks that the edit touches, by where they would start in `text`. */
  readonly touched: ReadonlyMap<number, Before>;
  /** Where old stretches behind the edit begin in `text`, with their index. */
  readonly boundaries: ReadonlyMap<number, number>;
}

function regionOf(
  { stretches, offsets }: SourceDocument,
  edit: TextEdit,
  first: number,
  last: number,
  { reach }: BlockScanner,
): Region {
  const lead = first === 0 ? '' : '\n';
  const base = (offsets[first] ?? 0) - lead.length;
  const shift = edit.text.length - (edit.end - edit.start);
  const old = new Map<number, Block>();
  const touched = new Map<number, Before>();
  const boundaries = new Map<number, number>();
  const texts: string[] = [lead];
  let ahead = reach + 1;
  for (let index = first; index < stretches.length && (index <= last || ahead > 0); index++) {
    const { text, blocks, starts } = stretches[index]!;
    const offset = offsets[index]!;
    texts.push(text);
    if (index > first && offset > edit.end && index <= last) boundaries.set(offset - base + shift, index);
    for (let block = 0; block < blocks.length; block++) {
      const start = offset + starts[block]!;
      if (index > last && blocks[block]!.kind !== 'footnote') ahead--;
      if (start + blocks[block]!.text.length < edit.start) old.set(start - base, blocks[block]!);
      else if (start > edit.end) old.set(start - base + shift, blocks[block]!);
      else {
        const end = start + blocks[block]!.text.length - base + shift;
        touched.set(Math.min(start, edit.start) - base, { block: blocks[block]!, end });
      }
    }
  }
  const text = replacedIn(texts, { start: edit.start - base, end: edit.end - base, text: edit.text });
  return { text, start: lead.length, old, touched, boundaries };
}

/** Texts one after another with an edit of what they are together; a long one is copied once. */
function replacedIn(texts: readonly string[], edit: TextEdit): string {
  if (texts.length === 1) return texts[0]!.slice(0, edit.start) + edit.text + texts[0]!.slice(edit.end);
  const above: string[] = [];
  const below: string[] = [];
  let at = 0;
  for (const text of texts) {
    if (at < edit.start) above.push(text.slice(0, edit.start - at));
    if (at + text.length > edit.end) below.push(text.slice(Math.max(0, edit.end - at)));
    at += text.length;
  }
  return [...above, edit.text, ...below].join('');
}

interface Cut {
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  /** The boundary at which cutting ended; undefined at the end of the text. */
  readonly boundary: number | undefined;
}

/** What is known of the text besides its blocks. */
interface Cutting extends Partial<Pick<Region, 'boundaries' | 'touched'>> {
  /** Blocks that stood elsewhere, or before. */
  readonly pool?: BlockPool | undefined;
}

function cut(
  uri: string,
  content: string,
  from: number,
  { extentAt }: BlockScanner,
  old: ReadonlyMap<number, Block>,
  { boundaries, touched, pool }: Cutting = {},
): Cut {
  const blocks: Block[] = [];
  const starts: number[] = [];
  let at = from === 0 && content.charCodeAt(0) === 0xfeff ? 1 : from;
  while (at < content.length) {
    const line = lineAt(content, at);
    if (isBlank(line)) {
      at = line.next;
      continue;
    }
    if (boundaries?.has(at)) return { blocks, starts, boundary: at };
    const before = touched?.get(at);
    const { kind, end, next } = extentAt(content, line, before);
    const known = old.get(at);
    const same = known && known.kind === kind && known.text.length === end - at && content.startsWith(known.text, at);
    const back = same ? known : pool?.take(kind, content, at, end);
    const block = back ?? { uri, kind, text: cutOut(content, at, end) };
    // Tables are what is read again row by row.
    if (!back && kind === 'table' && before?.block.kind === kind) succeed(block, before.block);
    blocks.push(block);
    starts.push(at);
    at = Math.max(next, at + 1);
  }
  return { blocks, starts, boundary: undefined };
}

/** What changed between two texts, as one edit. */
function difference(old: string, content: string): TextEdit {
  const { prefix, suffix } = commonEnds(old, content);
  return { start: prefix, end: old.length - suffix, text: content.slice(prefix, content.length - suffix) };
}

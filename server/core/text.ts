/**
 * Source text and places in it.
 *
 * A source is cut into blocks; everything read from a block carries offsets relative to that block, so that text
 * typed above it changes nothing that was derived from it. A block object belongs to one place in one source: two
 * equal paragraphs are two blocks. Offsets are UTF-16 code units; lines and columns exist only at the rim.
 */

/** Offsets from `start` (included) to `end` (excluded), in UTF-16 code units of the text the owner names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One source as it stood at one moment. `uri` is opaque to the core: it is only compared, never taken apart. */
export interface Text {
  readonly uri: string;
  readonly content: string;
}

export type BlockKind =
  /** `---` … `---` at the head of a Markdown file. */
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'fence'
  | 'html'
  /** `[^1]: …` with its continuation lines. */
  | 'footnote'
  /** `[name]: target`. */
  | 'definition'
  /** `:::table … :::`, whole, with what it holds. */
  | 'directive'
  | 'rule'
  /** A line of another block that places are relative to: a row of a table. It is no block of the document's own. */
  | 'row'
  /** A whole YAML file, or any other source that is read in one piece. */
  | 'file';

/** A stretch of one source that is read as a unit. Identity matters: an untouched block stays the same object. */
export interface Block {
  readonly uri: string;
  readonly kind: BlockKind;
  /** The source text of the block, line endings as they stand, without those after its last line. */
  readonly text: string;
}

/**
 * Some neighbouring blocks with the text from the first of them to the next stretch. An edit replaces the stretches it
 * touches; all others stay the same objects, so what was derived from one is right as long as it lives.
 */
export interface Stretch {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets of the blocks within `text`. */
  readonly starts: readonly number[];
}

/** A source cut into blocks. Whatever is whole - `text.content`, `blocks`, `starts` - is put together when asked for. */
export interface SourceDocument {
  readonly text: Text;
  readonly stretches: readonly Stretch[];
  /** Where each stretch begins in the source. */
  readonly offsets: readonly number[];
  readonly length: number;
  readonly blocks: readonly Block[];
  /** `starts[i]` is the offset of `blocks[i]` in `text.content`. */
  readonly starts: readonly number[];
}

/** Zero-based line and UTF-16 column, as the Language Server Protocol has them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into lines and columns. Line ends are `\n`, `\r\n` and a lone `\r`. */
export interface LineIndex {
  readonly lineCount: number;
  /** Offsets beyond the text are taken as its end. */
  position(offset: number): Position;
  /** Positions beyond a line are taken as its end (before its line break); beyond the text, as the text's end. */
  offset(position: Position): number;
  /** The offset at which line `line` begins. */
  lineStart(line: number): number;
}

/** `starts`: those of `content`, where they are known. */
export function lineIndex(content: string, starts = lineStarts(content)): LineIndex {
  const position = (offset: number): Position => {
    const bounded = Math.max(0, Math.min(offset, content.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: bounded - starts[low]! };
  };
  const lineStart = (line: number): number => starts[Math.max(0, Math.min(line, starts.length - 1))]!;
  const offset = ({ line, character }: Position): number => {
    if (line >= starts.length) return content.length;
    const start = lineStart(line);
    let end = line + 1 < starts.length ? starts[line + 1]! : content.length;
    while (end > start && (content.charCodeAt(end - 1) === 10 || content.charCodeAt(end - 1) === 13)) end--;
    return Math.min(start + Math.max(0, character), end);
  };
  return { lineCount: starts.length, position, offset, lineStart };
}

/** Where the lines of a text begin. */
export function lineStarts(content: string): readonly number[] {
  const starts: number[] = [0];
  if (content.includes('\r')) addLineStarts(starts, content, 0, content.length);
  // The engine's own search, fast from its first call on.
  else for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The same for a text of which an earlier version is known: only what they do not have in common is looked through. */
export function lineStartsAgain(content: string, old: string, known: readonly number[]): readonly number[] {
  const { prefix, suffix } = commonEnds(old, content);
  // A return and a line feed are one line end, which the change may part or join.
  const from = Math.max(0, prefix - 1);
  const to = content.length - suffix;
  const starts = known.slice(0, firstAbove(known, from));
  addLineStarts(starts, content, from, to);
  const shift = content.length - old.length;
  for (let index = firstAbove(known, to - shift); index < known.length; index++) starts.push(known[index]! + shift);
  return starts;
}

/** Adds where lines begin after the line ends at `from` (included) to `to` (excluded). */
function addLineStarts(starts: number[], content: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = content.charCodeAt(at);
    if (code === 10) starts.push(at + 1);
    else if (code === 13 && content.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
}

/** The index of the first of ascending numbers that is greater than one. */
function firstAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * A piece of a text that may outlive it. The engine makes a slice point into what it is cut from: after an edit, one
 * paragraph would keep some pages around it.
 */
export function cutOut(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  // Of longer texts everything else is kept too, or the piece is nearly all of it.
  return text.length > longestCopied || piece.length * 2 > text.length ? piece : copyOf(piece);
}

/** The same text, pointing into no longer one: for what is remembered beyond the text that it was found in. */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

const longestCopied = 2 ** 16;

/** The longest first, those of one length by their letters: the order in which a pattern has to try them. */
export function longestFirst(words: readonly string[]): string[] {
  // Sorted by the engine alone, without a call for every two of them.
  const keyed = words.map(word => String.fromCharCode(0xffff - word.length) + word).sort();
  return keyed.map(key => key.slice(1));
}

/** White space of any kind and length as one space. */
export function singleSpaced(text: string): string {
  // Nearly every text is spaced so already: then it is handed back as it is.
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/**
 * All matches of a pattern with the flag `g`, in order. As `matchAll` gives them, without making the pattern anew for
 * every text, which costs more than looking through a passage.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return noMatches;
  const matches: RegExpExecArray[] = [];
  while (match) {
    matches.push(match);
    if (!pattern.global) break;
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return matches;
}

const noMatches: readonly RegExpExecArray[] = [];

/** How many characters two texts have in common at their beginning and, of the rest, at their end. */
export function commonEnds(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  for (let step = longStep; step >= 1; step >>= 4) {
    while (prefix + step <= shorter && a.slice(prefix, prefix + step) === b.slice(prefix, prefix + step))
      prefix += step;
  }
  let suffix = 0;
  for (let step = longStep; step >= 1; step >>= 4) {
    while (
      suffix + step <= shorter - prefix &&
      a.slice(a.length - suffix - step, a.length - suffix) === b.slice(b.length - suffix - step, b.length - suffix)
    )
      suffix += step;
  }
  return { prefix, suffix };
}

/** Compared at once; then a sixteenth of it, and so on. */
const longStep = 2 ** 16;

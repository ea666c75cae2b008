/**
 * A text cut into words, marks and figures, with the phrases that carry arithmetic found among the words. One pass over
 * the characters; text inside a figure is the figure's alone.
 */

import { percentWordsEnd } from '../../../figures/around-number.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Cue } from '../lexicon.ts';
import type { CueIndex } from '../lexicon-indexes.ts';

/** `start` and `end` are offsets in the text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Normalised (NFC) and lower case; empty for figures and marks. */
  readonly word: string;
  /** Empty for words and figures. */
  readonly mark: string;
  readonly figure: Figure | undefined;
  /** The cue that begins here; the words of a longer cue after its first have none of their own. */
  readonly cue: Cue | undefined;
  /** How many words the cue has; 0 without one. */
  readonly length: number;
}

/** `lower`: the text composed and in lower case. */
export function cutPieces(text: string, lower: string, figures: readonly Figure[], cues: CueIndex): Piece[] {
  const sameLength = lower.length === text.length;
  const pieces: Draft[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const figure = figures[next];
    if (figure && figure.span.start <= at) {
      const { start, end } = figure.span;
      pieces.push({ start, end, word: '', mark: '', figure, cue: undefined, length: 0 });
      next++;
      at = Math.max(at, end);
      // "82.0 percent": said with the number.
      if (figure.kind === 'percent' && text[at] === ' ') at = Math.max(at, percentWordsEnd(text, at + 1));
      continue;
    }
    const kind = kinds[text.charCodeAt(at)] ?? inWord;
    if (kind === inWord) {
      const limit = figure ? figure.span.start : text.length;
      let end = at + 1;
      while (end < limit && (kinds[text.charCodeAt(end)] ?? inWord) === inWord) end++;
      // Where the whole text has kept its length, it tells how each of its words is written.
      const word = sameLength ? lower.slice(at, end) : text.slice(at, end).normalize('NFC').toLowerCase();
      pieces.push({ start: at, end, word, mark: '', figure: undefined, cue: undefined, length: 0 });
      at = end;
      continue;
    }
    if (kind === aMark) {
      const mark = text[at] === '\r' ? '\n' : text[at]!;
      pieces.push({ start: at, end: at + 1, word: '', mark, figure: undefined, cue: undefined, length: 0 });
    }
    at++;
  }
  markCues(pieces, cues);
  return pieces;
}

type Draft = { -readonly [key in keyof Piece]: Piece[key] };

/** Cues from left to right, the longest first; they do not overlap. */
function markCues(pieces: readonly Draft[], { byFirstWord }: CueIndex): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.word === '') continue;
    const entries = byFirstWord.get(piece.word);
    // A plain loop: every word of every text is asked for.
    for (let entry = 0; entries && entry < entries.length; entry++) {
      const { words, cue } = entries[entry]!;
      let length = 1;
      while (length < words.length && pieces[index + length]?.word === words[length]) length++;
      if (length < words.length) continue;
      if (cue) {
        piece.cue = cue;
        piece.length = length;
      }
      index += length - 1;
      break;
    }
  }
}

/** In a table by character code: every character of a text is looked up. */
const inWord = 1;
const aMark = 2;

/**
 * What stands in a word: letters, combining marks, digits and `%`, in Latin scripts by range, which is all that reports
 * are written in; above the table nothing but letters.
 */
const kinds = new Uint8Array(0x3040);
for (const [from, to] of [
  [0x25, 0x25],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x1fff],
  [0x2c00, 0x2fff],
] as const)
  kinds.fill(inWord, from, to + 1);
for (const mark of '.,;:()/…“”"–−×|-+=\n\r') kinds[mark.charCodeAt(0)] = aMark;

/**
 * A text cut into words, marks and figures, with the phrases that carry arithmetic found among the words. One pass over
 * the characters; text inside a figure is the figure's alone.
 */
import type { Figure } from '../../../figures/figure.ts';
import { percentWordsEnd } from '../../../figures/scan.ts';
import type { Cue, CueIndex } from '../lexicon.ts';

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

export function cutPieces(text: string, figures: readonly Figure[], cues: CueIndex): Piece[] {
  const words = lowered(text);
  const pieces: { -readonly [key in keyof Piece]: Piece[key] }[] = [];
  const add = (start: number, end: number, word: string, mark: string, figure: Figure | undefined): void => {
    pieces.push({ start, end, word, mark, figure, cue: undefined, length: 0 });
  };
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const figure = figures[next];
    if (figure && figure.span.start <= at) {
      add(figure.span.start, figure.span.end, '', '', figure);
      next++;
      at = Math.max(at, figure.span.end);
      // "82.0 percent": said with the number.
      if (figure.kind === 'percent' && text[at] === ' ') at = Math.max(at, percentWordsEnd(text, at + 1));
      continue;
    }
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      const limit = figure ? figure.span.start : text.length;
      let end = at + 1;
      while (end < limit && isWordCode(text.charCodeAt(end))) end++;
      add(at, end, words(at, end), '', undefined);
      at = end;
      continue;
    }
    const mark = marks[text[at]!];
    if (mark) add(at, at + 1, '', mark, undefined);
    at++;
  }
  markCues(pieces, cues);
  return pieces;
}

/** Cues from left to right, the longest first; they do not overlap. */
function markCues(pieces: { -readonly [key in keyof Piece]: Piece[key] }[], { byFirstWord }: CueIndex): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.word === '') continue;
    const entries = byFirstWord.get(piece.word);
    if (!entries) continue;
    for (const { words, cue } of entries) {
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

/** Reads words in lower case, composed; the whole text is lowered at once where that keeps its length. */
function lowered(text: string): (start: number, end: number) => string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return (start, end) => text.slice(start, end).normalize('NFC').toLowerCase();
  if (/[\u0300-\u036f]/u.test(text)) return (start, end) => lower.slice(start, end).normalize('NFC');
  return (start, end) => lower.slice(start, end);
}

/** Letters, combining marks, digits and `%`: in Latin scripts by range, which is all that reports are written in. */
function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x25
    );
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff) && (code < 0x3000 || code > 0x303f);
}

const marks: { readonly [character: string]: string } = Object.fromEntries(
  [...'.,;:()/…“”"–−×|-+=\n'].map(mark => [mark, mark] as const).concat([['\r', '\n']]),
);

/**
 * The words after a figure that say what is counted.
 */
import type { Cue, Lexicon } from '../lexicon.ts';
import type { Piece } from './pieces.ts';

export interface NounAfter {
  /** Lower case; empty when a mark, a figure or a cue follows at once. */
  readonly noun: string;
  /** Where its last word ends. */
  readonly nounEnd: number;
  /** Where the noun ends and the label of the next figure begins. */
  readonly end: number;
  /** The first word is one of time: "12 tháng". */
  readonly time: boolean;
  /** "… trở lên": the figure is a limit. */
  readonly bound: boolean;
  /** "Mức độ 3: 450 dịch vụ": the figure is part of the label before the colon. */
  readonly names: boolean;
  /** The cue that ends it at once: "8.1% (higher than) …". */
  readonly follows: string;
  /** Another figure follows after one word: "34.641 quan 477 đồng". */
  readonly mixed: boolean;
}

const most = 8;

/** Up to the next mark, figure or cue, at most eight words. */
export function nounAfter(pieces: readonly Piece[], index: number, lexicon: Lexicon): NounAfter {
  const { limits, nounEnds } = lexicon;
  const figure = pieces[index]!;
  const start = index + 1;
  let end = figure.end;
  let noun = '';
  let count = 0;
  let time = false;
  let bound = false;
  // "85 xã đạt chuẩn 12 tiêu chí": where no mark or cue parts the noun from the next label, two words are the noun's.
  let short = -1;
  let hyphens = 0;
  for (let at = start; at < pieces.length && count < most; at++) {
    const piece = pieces[at]!;
    // "38 sub-projects".
    if (piece.mark === '-' && nounEnds.length > 0 && at > start && isHyphen(pieces, at)) {
      hyphens++;
      continue;
    }
    if (piece.word === '') break;
    if (count === 2) short = end;
    if (piece.cue) {
      if (at === start && piece.cue === 'time') time = true;
      // "742 giáo viên xếp loại khá trở lên": the limit is that of the grade.
      if (piece.cue === 'bound' && limits.some(limit => limit.startsWith(`${piece.word} `))) bound = count <= 2;
      // "12 chỉ tiêu vượt, 05 chỉ tiêu đạt": nothing follows that it could be said of.
      if (!softCues.has(piece.cue) && !isPostposed(pieces, at)) break;
    }
    noun += noun === '' ? piece.word : ` ${piece.word}`;
    end = piece.end;
    count++;
  }
  const next = pieces[start + count + hyphens];
  const way = pieces[pastRate(pieces, start + count + hyphens, lexicon)];
  return {
    noun,
    nounEnd: end,
    end: next?.figure && short >= 0 ? short : end,
    time,
    bound,
    follows: way?.cue && directing.has(way.cue) ? way.word : way !== next && saysWay(way, lexicon) ? way!.word : '',
    names: isLabel(pieces, index),
    mixed: count === 1 && next?.figure !== undefined && next.figure.kind !== 'percent',
  };
}

/** "$3 million (3.5%) more", "42 (or 16.2 percent) more": behind its rate in brackets. */
function pastRate(pieces: readonly Piece[], at: number, { restating }: Lexicon): number {
  if (pieces[at]?.mark !== '(') return at;
  const from = restating.includes(pieces[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const [rate, closes] = pieces.slice(from, from + 2);
  return rate?.figure?.kind === 'percent' && closes?.mark === ')' ? from + 2 : at;
}

function saysWay(piece: Piece | undefined, { moreBehind, lessBehind }: Lexicon): boolean {
  return piece !== undefined && (moreBehind.includes(piece.word) || lessBehind.includes(piece.word));
}

/** Between two words that it touches. */
function isHyphen(pieces: readonly Piece[], at: number): boolean {
  const [before, hyphen, next] = [pieces[at - 1], pieces[at]!, pieces[at + 1]];
  return before?.end === hyphen.start && before.word !== '' && next?.start === hyphen.end && next.word !== '';
}

/** The first word of a noun, whose words have single spaces between them. */
export function firstWord(noun: string): string {
  const end = noun.indexOf(' ');
  return end < 0 ? noun : noun.slice(0, end);
}

const directing: ReadonlySet<Cue> = new Set<Cue>(['base', 'approximate', 'increase', 'decrease']);

// Words that often stand inside a noun phrase and then carry no arithmetic.
const softCues: ReadonlySet<Cue> = new Set<Cue>([
  'plan',
  'identifier',
  'open',
  'vote',
  'time',
  'target',
  'rank',
  'earlier',
]);

/** A small number right before a colon that a figure follows within a few words. */
function isLabel(pieces: readonly Piece[], index: number): boolean {
  const figure = pieces[index]!.figure!;
  if (pieces[index + 1]?.mark !== ':' || figure.kind !== 'count' || figure.text.length > 2) return false;
  for (let at = index + 2; at < pieces.length && at < index + 8; at++) {
    if (pieces[at]!.figure) return true;
    if (pieces[at]!.mark) return false;
  }
  return false;
}

/** A word for a share or change that a mark or "và" follows at once, behind a figure: it says something of that one. */
export function isPostposed(pieces: readonly Piece[], at: number): boolean {
  const { cue, length } = pieces[at] ?? noCue;
  if (cue === undefined || !remarks.has(cue) || length > 1) return false;
  const next = pieces[at + 1];
  if (next && !closing.has(next.mark) && next.cue !== 'and') return false;
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const before = pieces[index]!;
    if (before.figure) return before.figure.kind === 'count';
    if (before.mark) return false;
  }
  return false;
}

/** Words that may stand behind the figure that they are said of. */
export const remarks: ReadonlySet<Cue> = new Set<Cue>(['exceed', 'share', 'increase', 'decrease']);
const closing: ReadonlySet<string> = new Set([',', ';', '.', ')']);
const noCue = { cue: undefined, length: 0 };

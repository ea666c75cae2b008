/**
 * A passage as a row of items: quantities, cues, words and punctuation, each with its place in the sentence. One
 * pass over the text; every later step looks only a bounded number of items back or ahead.
 */
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { readFigures } from '../../figures/scan.ts';
import type { Span } from '../../text.ts';
import type { Quantity } from '../claim.ts';
import { type Cue, type CueIndex, indexCues, type Lexicon } from './lexicon.ts';

export interface Language {
  readonly lexicon: Lexicon;
  readonly cues: CueIndex;
  readonly style: NumberStyle;
}

export function language(lexicon: Lexicon, style: NumberStyle): Language {
  return { lexicon, cues: indexCues(lexicon), style };
}

/** Where an item stands. Numbers grow along the passage, so equal numbers mean the same unit. */
interface Standing {
  readonly span: Span;
  /** How many parentheses are open around it. */
  readonly depth: number;
  readonly sentence: number;
  /** Counts `;` and `:` and sentence ends and parentheses: what stands between two of them. */
  readonly clause: number;
  /** Like `clause`, and counts commas too. */
  readonly phrase: number;
  /** The parenthesis it stands in: index of its opening item, or -1. */
  readonly parenthesis: number;
}

export type Item = WordItem | CueItem | MarkItem | QuantityItem;

export interface WordItem extends Standing {
  readonly kind: 'word';
  readonly lower: string;
}

export interface CueItem extends Standing {
  readonly kind: 'cue';
  readonly cue: Cue;
  readonly lower: string;
}

export interface MarkItem extends Standing {
  readonly kind: 'mark';
  readonly mark: string;
  /** For `(`: the index of its `)`, or of the end. For `)`: the index of its `(`. */
  readonly partner: number;
}

/** What the words before a figure make of it. */
export type Role =
  | 'plain'
  | 'share'
  | 'increase'
  | 'decrease'
  | 'exceed'
  | 'multiple'
  | 'average'
  | 'remainder'
  /** A limit, a target, a rank, an identifier, a time: never an operand. */
  | 'aside';

export interface QuantityItem extends Standing {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
  readonly role: Role;
  /** Cues between the figure before (or the boundary) and this one, in order. */
  readonly cues: readonly Cue[];
  /** Index of this item among the items, and among the quantities. */
  readonly at: number;
  readonly order: number;
}

export interface Passage {
  readonly text: string;
  readonly items: readonly Item[];
  readonly quantities: readonly QuantityItem[];
  readonly language: Language;
}

export function readItems(text: string, spoken: Language): Passage {
  const raw = rawItems(text, readFigures(text, spoken.style));
  const items: Item[] = [];
  const quantities: QuantityItem[] = [];
  const open: number[] = [];
  let sentence = 0;
  let clause = 0;
  let phrase = 0;
  let cues: Cue[] = [];
  let labelStart = 0;
  const standing = (span: Span): Standing => ({
    span,
    depth: open.length,
    sentence,
    clause,
    phrase,
    parenthesis: open.at(-1) ?? -1,
  });
  for (let index = 0; index < raw.length; index++) {
    const piece = raw[index]!;
    if (piece.figure) {
      const after = nounAfter(raw, index, spoken.cues, text);
      const before = text.slice(labelStart, piece.start).replace(/^[\s,;:.()“”"–\-+*•]+|[\s,;:.()“”"]+$/gu, '');
      const quantity: Quantity = {
        figure: piece.figure,
        span: { start: piece.start, end: piece.end },
        noun: after.noun,
        label: before,
        approximate: cues.includes('approximate') || cues.includes('bound'),
      };
      const item: QuantityItem = {
        kind: 'quantity',
        quantity,
        role: roleAt(items, quantities, cues, piece.figure, after),
        cues,
        at: items.length,
        order: quantities.length,
        ...standing({ start: piece.start, end: piece.end }),
      };
      items.push(item);
      quantities.push(item);
      cues = [];
      labelStart = piece.end;
      continue;
    }
    if (piece.mark) {
      const { mark } = piece;
      const span = { start: piece.start, end: piece.end };
      if (mark === '(') {
        items.push({ kind: 'mark', mark, partner: -1, ...standing(span) });
        open.push(items.length - 1);
        clause++;
        phrase++;
        cues = [];
        labelStart = piece.end;
      } else if (mark === ')') {
        const opening = open.pop();
        clause++;
        phrase++;
        items.push({ kind: 'mark', mark, partner: opening ?? -1, ...standing(span) });
        if (opening !== undefined) {
          items[opening] = { ...(items[opening] as MarkItem), partner: items.length - 1 };
        }
        cues = [];
        labelStart = piece.end;
      } else {
        if (mark === '.' && open.length === 0 && endsSentence(raw, index, text)) {
          sentence++;
          clause++;
          phrase++;
          cues = [];
          labelStart = piece.end;
        } else if (mark === ';' || mark === '\n') {
          if (mark === '\n') sentence++;
          clause++;
          phrase++;
          cues = [];
          labelStart = piece.end;
        } else if (mark === ',') {
          phrase++;
          labelStart = cues.length > 0 ? labelStart : piece.end;
          cues = cues.filter(cue => cue === 'of-which' || cue === 'consists' || cue === 'base');
        }
        items.push({ kind: 'mark', mark, partner: -1, ...standing(span) });
      }
      continue;
    }
    const cue = cueAt(raw, index, spoken.cues);
    if (cue) {
      const last = raw[index + cue.length - 1]!;
      items.push({
        kind: 'cue',
        cue: cue.cue,
        lower: text.slice(piece.start, last.end).toLowerCase(),
        ...standing({ start: piece.start, end: last.end }),
      });
      cues = [...cues, cue.cue];
      index += cue.length - 1;
      continue;
    }
    items.push({ kind: 'word', lower: piece.word, ...standing({ start: piece.start, end: piece.end }) });
  }
  for (const opening of open) {
    items[opening] = { ...(items[opening] as MarkItem), partner: items.length };
  }
  return { text, items, quantities, language: spoken };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Normalised (NFC) and lower case; empty for figures and marks. */
  readonly word: string;
  readonly mark: string | undefined;
  readonly figure: Figure | undefined;
}

/** Words, marks and figures in order; text inside a figure is the figure's alone. */
function rawItems(text: string, figures: readonly Figure[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let busyUntil = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < figures.length && figures[next]!.span.start < end) {
      const figure = figures[next++]!;
      pieces.push({ start: figure.span.start, end: figure.span.end, word: '', mark: undefined, figure });
      busyUntil = Math.max(busyUntil, figure.span.end);
    }
    if (start < busyUntil) continue;
    const mark = match[2];
    if (mark) pieces.push({ start, end, word: '', mark: mark === '\r' ? '\n' : mark, figure: undefined });
    else pieces.push({ start, end, word: match[0].normalize('NFC').toLowerCase(), mark: undefined, figure: undefined });
  }
  for (; next < figures.length; next++) {
    const figure = figures[next]!;
    pieces.push({ start: figure.span.start, end: figure.span.end, word: '', mark: undefined, figure });
  }
  return pieces;
}

const pattern = /([\p{L}\p{M}\p{N}%]+)|([.,;:()/…“”"–\-+=\n\r])/gu;

function cueAt(raw: readonly Piece[], index: number, cues: CueIndex): { cue: Cue; length: number } | undefined {
  const entries = cues.byFirstWord.get(raw[index]!.word);
  if (!entries) return undefined;
  for (const { words, cue } of entries) {
    let matches = true;
    for (let offset = 1; offset < words.length && matches; offset++) {
      matches = raw[index + offset]?.word === words[offset];
    }
    if (matches) return { cue, length: words.length };
  }
  return undefined;
}

/** The words after a figure that say what is counted: up to the next mark, figure or cue. */
function nounAfter(
  raw: readonly Piece[],
  index: number,
  cues: CueIndex,
  text: string,
): { noun: string; time: boolean } {
  let end = raw[index]!.end;
  const start = index + 1;
  let count = 0;
  let time = false;
  for (let at = start; at < raw.length && count < 8; at++) {
    const piece = raw[at]!;
    if (piece.figure || piece.mark) break;
    const cue = cueAt(raw, at, cues);
    if (cue) {
      if (at === start && cue.cue === 'time') time = true;
      if (!softCues.has(cue.cue) || at === start) break;
    }
    end = piece.end;
    count++;
  }
  return { noun: text.slice(raw[index]!.end, end).normalize('NFC').toLowerCase().trim(), time };
}

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

function endsSentence(raw: readonly Piece[], index: number, text: string): boolean {
  const next = raw[index + 1];
  if (!next) return true;
  const between = text.slice(raw[index]!.end, next.start);
  if (!/^\s+$/u.test(between)) return false;
  const first = text.slice(next.start, next.start + 2);
  return next.figure !== undefined || next.mark !== undefined || /^\p{Lu}/u.test(first);
}

function roleAt(
  items: readonly Item[],
  quantities: readonly QuantityItem[],
  cues: readonly Cue[],
  figure: Figure,
  after: { readonly noun: string; readonly time: boolean },
): Role {
  if (after.time && figure.kind === 'count' && !figure.grouped) return 'aside';
  const last = items.at(-1);
  if (last?.kind === 'cue' && figure.kind === 'count' && !figure.grouped) {
    if (last.cue === 'rank' || last.cue === 'identifier' || last.cue === 'time') return 'aside';
  }
  if (cues.includes('bound')) return 'aside';
  if (figure.kind === 'count' && after.noun === '' && followsAside(items, quantities)) return 'aside';
  for (let at = cues.length - 1; at >= 0; at--) {
    const role = roleByCue[cues[at]!];
    if (role) return role;
  }
  return 'plain';
}

/** "mức độ 3 và 4", "mức độ 1, 2": a number joined to one that is a name is a name too. */
function followsAside(items: readonly Item[], quantities: readonly QuantityItem[]): boolean {
  const before = quantities.at(-1);
  if (before?.role !== 'aside') return false;
  const between = items.slice(before.at + 1);
  return (
    between.length === 1 &&
    ((between[0]!.kind === 'cue' && between[0]!.cue === 'and') ||
      (between[0]!.kind === 'mark' && between[0]!.mark === ','))
  );
}

const roleByCue: { readonly [cue in Cue]?: Role } = {
  share: 'share',
  increase: 'increase',
  decrease: 'decrease',
  exceed: 'exceed',
  multiple: 'multiple',
  average: 'average',
  remainder: 'remainder',
};

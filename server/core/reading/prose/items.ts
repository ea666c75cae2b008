/**
 * A passage as a row of items: quantities, cues, words and punctuation, each with its place in the sentence. One
 * pass over the text; every later step looks only a bounded number of items back or ahead.
 */
import { compare, decimal } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { readFigures } from '../../figures/scan.ts';
import type { Span } from '../../text.ts';
import type { Quantity } from '../claim.ts';
import { type Cue, type CueIndex, indexCues, type Lexicon } from './lexicon.ts';
import { maskText } from './mask.ts';

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
  /** Its noun fits whatever is counted: đơn vị, đầu mối, trường hợp. */
  readonly generic: boolean;
  /** Counts people, under whatever noun. */
  readonly person: boolean;
  /** Another figure follows its unit at once ("34.641 quan 477 đồng"): one amount in units that are not known. */
  readonly mixed: boolean;
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

/** Parentheses deeper than prose ever nests them are plain marks. */
const deepest = 8;

export function readItems(printed: string, spoken: Language): Passage {
  const text = maskText(printed);
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
      const figure = /^(?:điểm phần trăm|điểm %|percentage point)/u.test(after.noun)
        ? inPoints(piece.figure)
        : piece.figure;
      const quantity: Quantity = {
        figure,
        span: { start: piece.start, end: piece.end },
        noun: after.noun,
        label: before,
        approximate: isApproximate(items),
      };
      const item: QuantityItem = {
        kind: 'quantity',
        quantity,
        role: roleAt(items, quantities, cues, piece.figure, after, spoken.lexicon, text),
        cues,
        generic: startsWithOneOf(quantity.noun, spoken.lexicon.generic),
        person: startsWithOneOf(quantity.noun, spoken.lexicon.persons),
        mixed: after.mixed,
        at: items.length,
        order: quantities.length,
        ...standing({ start: piece.start, end: piece.end }),
      };
      items.push(item);
      quantities.push(item);
      cues = [];
      labelStart = after.end;
      continue;
    }
    if (piece.mark) {
      const { mark } = piece;
      const span = { start: piece.start, end: piece.end };
      if (mark === '(' && open.length < deepest) {
        items.push({ kind: 'mark', mark, partner: -1, ...standing(span) });
        open.push(items.length - 1);
        clause++;
        phrase++;
        cues = [];
        labelStart = piece.end;
      } else if (mark === ')' && open.length > 0) {
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
        } else if (mark === ';' || mark === '\n' || mark === '|') {
          if (mark !== ';') sentence++;
          clause++;
          phrase++;
          cues = [];
          labelStart = piece.end;
        } else if (mark === ',') {
          phrase++;
          cues = cues.filter(cue => cue === 'of-which' || cue === 'consists' || cue === 'base');
          if (cues.length === 0) labelStart = piece.end;
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
  joinFractions(items, quantities);
  markRanges(items, quantities);
  return { text, items, quantities, language: spoken };
}

/**
 * `3.145/5.582 tỷ đồng`: the scale words and the unit behind a fraction are those of both its numbers. `30/6` after
 * "ngày", "đến", "từ" is a day and a month.
 */
function joinFractions(items: Item[], quantities: QuantityItem[]): void {
  for (const lower of [...quantities]) {
    const slash = items[lower.at - 1];
    const upper = items[lower.at - 2];
    if (slash?.kind !== 'mark' || slash.mark !== '/' || upper?.kind !== 'quantity') continue;
    if (upper.role === 'aside' || isDayAndMonth(items, upper, lower)) {
      put(items, quantities, { ...upper, role: 'aside' });
      put(items, quantities, { ...lower, role: 'aside' });
      continue;
    }
    const { figure } = lower.quantity;
    if (upper.quantity.figure.unit !== undefined || figure.kind !== 'measure' || figure.exponent === 0) continue;
    put(items, quantities, {
      ...upper,
      quantity: { ...upper.quantity, figure: scaledLike(upper.quantity.figure, figure) },
    });
  }
}

/** "trên 10 triệu đồng đến 100 triệu đồng", "từ 3 đến 5 ngày": two limits. */
function markRanges(items: Item[], quantities: QuantityItem[]): void {
  for (const upper of [...quantities]) {
    const lower = quantities[upper.order - 1];
    const joint = items[upper.at - 1];
    if (!lower || joint?.kind !== 'word' || !rangeWords.has(joint.lower) || lower.sentence !== upper.sentence) continue;
    const before = items[lower.at - 1];
    const limit =
      before?.kind === 'cue' && (before.cue === 'approximate' || before.cue === 'from' || before.cue === 'bound');
    if (!limit || upper.at - lower.at > 6) continue;
    put(items, quantities, { ...lower, role: 'aside' });
    put(items, quantities, { ...upper, role: 'aside' });
  }
}

const rangeWords: ReadonlySet<string> = new Set(['đến', 'tới', 'to']);

/** `6,5 điểm phần trăm` is measured like the percentages it is the difference of. */
function inPoints(figure: Figure): Figure {
  return {
    ...figure,
    kind: 'percent',
    value: decimal(figure.value.coefficient, figure.value.scale + 2),
    quantum: figure.quantum - 2,
    exponent: -2,
  };
}

function put(items: Item[], quantities: QuantityItem[], item: QuantityItem): void {
  items[item.at] = item;
  quantities[item.order] = item;
}

function scaledLike(figure: Figure, like: Figure): Figure {
  const { exponent, unit } = like;
  return {
    ...figure,
    kind: 'measure',
    value: decimal(figure.value.coefficient, figure.value.scale - exponent),
    quantum: figure.quantum + exponent,
    exponent,
    unit,
  };
}

function isDayAndMonth(items: readonly Item[], upper: QuantityItem, lower: QuantityItem): boolean {
  const day = Number(upper.quantity.figure.text);
  const month = Number(lower.quantity.figure.text);
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12) || lower.quantity.noun !== '') return false;
  const before = items[upper.at - 1];
  return (before?.kind === 'word' && dayWords.has(before.lower)) || (before?.kind === 'cue' && before.cue === 'from');
}

// "đến 30/6", "trước 15/3", "hết 31/12"; "ngày" and "từ" are cues.
const dayWords: ReadonlySet<string> = new Set(['đến', 'trước', 'sau', 'hết', 'until', 'by', 'on']);

function startsWithOneOf(noun: string, nouns: readonly string[]): boolean {
  return noun !== '' && nouns.some(one => noun === one || noun.startsWith(`${one} `));
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

const pattern = /([\p{L}\p{M}\p{N}%]+)|([.,;:()/…“”"–−×|\-+=\n\r])/gu;

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

interface NounAfter {
  readonly noun: string;
  /** Where the noun ends and the label of the next figure begins. */
  readonly end: number;
  readonly time: boolean;
  /** "… trở lên": the figure is a limit. */
  readonly bound: boolean;
  /** "Mức độ 3: 450 dịch vụ": the figure is part of the label before the colon. */
  readonly names: boolean;
  readonly mixed: boolean;
}

/** A small number right before a colon that a figure follows within a few words. */
function isLabel(raw: readonly Piece[], index: number): boolean {
  const figure = raw[index]!.figure!;
  if (raw[index + 1]?.mark !== ':' || figure.kind !== 'count' || figure.text.length > 2) return false;
  for (let at = index + 2; at < raw.length && at < index + 8; at++) {
    if (raw[at]!.figure) return true;
    if (raw[at]!.mark) return false;
  }
  return false;
}

function cueWords(raw: readonly Piece[], at: number, length: number): string {
  return raw
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}

/** The words after a figure that say what is counted: up to the next mark, figure or cue. */
function nounAfter(raw: readonly Piece[], index: number, cues: CueIndex, text: string): NounAfter {
  let end = raw[index]!.end;
  const start = index + 1;
  let count = 0;
  let time = false;
  let bound = false;
  // "85 xã đạt chuẩn 12 tiêu chí": where no mark or cue parts the noun from the next label, two words are the noun's.
  let short = -1;
  for (let at = start; at < raw.length && count < 8; at++) {
    const piece = raw[at]!;
    if (piece.figure || piece.mark) break;
    if (count === 2) short = end;
    const cue = cueAt(raw, at, cues);
    if (cue) {
      if (at === start && cue.cue === 'time') time = true;
      if (cue.cue === 'bound' && /^trở /u.test(cueWords(raw, at, cue.length))) bound = true;
      if (!softCues.has(cue.cue)) break;
    }
    end = piece.end;
    count++;
  }
  const next = raw[start + count];
  const stop = next?.figure && short >= 0 ? short : end;
  return {
    noun: text.slice(raw[index]!.end, end).normalize('NFC').toLowerCase().trim(),
    end: stop,
    time,
    bound,
    names: isLabel(raw, index),
    mixed: count === 1 && next?.figure !== undefined,
  };
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
  quantities: QuantityItem[],
  cues: readonly Cue[],
  figure: Figure,
  after: NounAfter,
  lexicon: Lexicon,
  text: string,
): Role {
  if (after.time && figure.kind === 'count' && !figure.grouped) return 'aside';
  const last = items.at(-1);
  if (last?.kind === 'cue' && figure.kind === 'count' && !figure.grouped) {
    if (last.cue === 'rank' || last.cue === 'identifier') return 'aside';
    if (last.cue === 'time' && lexicon.calendar.includes(last.lower)) return 'aside';
  }
  if (isBound(items) || after.bound || after.names || compares(text, figure)) return 'aside';
  if (isYear(figure, after)) return 'aside';
  if (isRange(items, quantities, figure)) return 'aside';
  if (figure.kind === 'count' && after.noun === '' && followsAside(items, quantities)) return 'aside';
  // "tăng từ 96 lên 309": where it rises from, not by how much.
  if (last?.kind === 'cue' && last.cue === 'from') return 'plain';
  if (cues.includes('average') && !isRating(items, figure, lexicon)) return 'average';
  for (let at = cues.length - 1; at >= 0; at--) {
    const role = roleByCue[cues[at]!];
    if (role === 'average') continue;
    if (role) return role;
  }
  return 'plain';
}

/** "khá 33 đơn vị, trung bình 15 đơn vị": a grade, not an average; averages of things are mostly no whole numbers. */
function isRating(items: readonly Item[], { kind }: Figure, { grades }: Lexicon): boolean {
  const last = items.at(-1);
  return kind === 'count' && last?.kind === 'cue' && grades.includes(last.lower);
}

/** `≥ 20 căn hộ`, `< 5%`: a limit. */
function compares(text: string, { span }: Figure): boolean {
  return /[≥≤<>]\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
}

/** `Luật Đầu tư 2020`, `năm 2019, 2021`: four digits of a year that count nothing. */
function isYear({ kind, grouped, text }: Figure, { noun }: NounAfter): boolean {
  return kind === 'count' && !grouped && noun === '' && /^(?:19|20)\d\d$/.test(text);
}

/** "hơn 92.000", "chiếm khoảng 27,31%": the word stands right before the figure. */
function isApproximate(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.kind === 'cue' && (last.cue === 'approximate' || last.cue === 'bound');
}

/** "tối thiểu 80%", "không quá 5 ngày", "từ trên 50%". */
function isBound(items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (last?.kind !== 'cue') return false;
  if (last.cue === 'bound') return !last.lower.startsWith('trở ');
  const previous = items.at(-2);
  return (
    last.cue === 'approximate' && previous?.kind === 'cue' && (previous.cue === 'from' || previous.cue === 'bound')
  );
}

/** "20-30%", "10 - 10,5%/năm", "từ 3 đến 5 ngày": the second number of a range makes both of them limits. */
function isRange(items: readonly Item[], quantities: QuantityItem[], figure: Figure): boolean {
  const before = quantities.at(-1);
  const joint = items.at(-1);
  if (!before || items.at(-2) !== before || joint?.kind !== 'mark') return false;
  if (joint.mark !== '-' && joint.mark !== '–') return false;
  if (figure.kind !== 'percent' && before.quantity.figure.kind !== 'count') return false;
  if (compare(before.quantity.figure.value, figure.value) > 0 && figure.kind !== 'percent') return false;
  if (before.quantity.figure.unit !== undefined && before.quantity.figure.kind !== 'percent') return false;
  const aside: QuantityItem = { ...before, role: 'aside' };
  quantities[quantities.length - 1] = aside;
  (items as Item[])[before.at] = aside;
  return true;
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

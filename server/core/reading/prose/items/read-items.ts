/**
 * From a text to its items. One pass; every look is bounded.
 */
import { withLate } from '../../../derive.ts';
import { asPercent, type Figure } from '../../../figures/figure.ts';
import { readFigures } from '../../../figures/scan.ts';
import type { Quantity } from '../../claim.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import type { PhraseIndex } from '../lexicon-indexes.ts';
import { countedBy, countedLikeBefore, headOf, isElliptical, likeBefore, uncounted } from './counted.ts';
import { fractionsIn } from './fractions.ts';

import type { Item, Language, MarkItem, Passage, QuantityItem, Row } from './items.ts';
import { joinNeighbours } from './joints.ts';
import { maskText } from './mask.ts';
import { carryPercent, markMeasured, readPoints } from './measured-by.ts';
import { asMoney, moneyBefore, withMoney } from './money.ts';
import { isPostposed, type NounAfter, nounAfter, remarks } from './nouns.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { isApproximate, isOwners, roleAt } from './roles.ts';
import { countsInWords, withNumberWords } from './words-for-numbers.ts';

/** "end-2024", "mid-2023": the hyphen joins a year to a word. */
const timeOfYear = /(?<!\p{L})(end|mid|early|late)-(?=(?:19|20)\d\d(?!\d))/giu;

/** Parentheses deeper than prose ever nests them are plain marks. */
const deepest = 8;

export function readItems(printed: string, spoken: Language): Passage {
  const text = spoken.style.id === 'en' ? maskText(printed).replace(timeOfYear, '$1 ') : maskText(printed);
  const figures = readFigures(text, spoken.style);
  if (figures.length === 0 && !countsInWords(text, spoken)) return nothing(text, spoken);
  const lower = text.normalize('NFC').toLowerCase();
  const pieces = cutPieces(text, lower, withNumberWords(figures, text, spoken), spoken.cues);
  const items: Item[] = [];
  const quantities: QuantityItem[] = [];
  const places: number[] = [];
  const open: Draft[] = [];
  const openAt: number[] = [];
  let parenthesis = -1;
  let sentence = 0;
  let clause = 0;
  let phrase = 0;
  let cues: Cue[] = [];
  let labelStart = 0;
  const boundary = (end: number): void => {
    clause++;
    phrase++;
    cues = [];
    labelStart = end;
  };
  const pushMark = (piece: Piece, partner: number): Draft => {
    const { mark } = piece;
    const item: Draft = {
      kind: 'mark',
      mark,
      partner,
      span: piece,
      depth: open.length,
      sentence,
      clause,
      phrase,
      parenthesis,
    };
    items.push(item);
    return item;
  };
  const pushCue = (cue: Cue, piece: Piece, index: number, length: number): void => {
    places.push(items.length);
    items.push({
      kind: 'cue',
      cue,
      lower: length === 1 ? piece.word : joined(pieces, index, length),
      span: length === 1 ? piece : { start: piece.start, end: pieces[index + length - 1]!.end },
      depth: open.length,
      sentence,
      clause,
      phrase,
      parenthesis,
    });
  };
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.figure) {
      const { lexicon } = spoken;
      const money = moneyBefore(text, piece.figure, pieces[index - 1], lexicon);
      const after = withMoney(nounAfter(pieces, index, lexicon), money);
      const read = money === '' || piece.figure.kind !== 'count' ? piece.figure : asMoney(piece.figure);
      const figure = isPoints(after.noun, lexicon) ? asPercent(read) : read;
      const head = headOf(after.noun, lexicon);
      let item: QuantityItem = {
        kind: 'quantity',
        quantity: quantityOf(text, {
          figure,
          piece,
          after,
          labelStart,
          approximate: isApproximate(items, lexicon, after, figure),
        }),
        role: roleAt(items, quantities, { figure: piece.figure, after, cues }, lexicon, text),
        cues,
        counted:
          pieces[index + 1]?.cue && isPostposed(pieces, index + 1) ? uncounted : countedBy(after.noun, figure, lexicon),
        generic: head !== '' && beginsWith(head, spoken.generic),
        person: head !== '' && beginsWith(head, spoken.persons),
        // "£95,700 on 150 laptops": the word behind is not its unit.
        mixed: after.mixed && money === '',
        at: items.length,
        order: quantities.length,
        span: piece,
        depth: open.length,
        sentence,
        clause,
        phrase,
        parenthesis,
      };
      if (lexicon.moreBehind.length > 0 && isElliptical(item, lexicon)) item = likeBefore(item, quantities);
      if (lexicon.uncountables.length > 0) item = countedLikeBefore(item, items, quantities, lexicon);
      items.push(item);
      quantities.push(item);
      if (isOwners(items, item, lexicon)) continue;
      cues = [];
      // "Tiết kiệm 10% chi thường xuyên được 96,8 tỷ đồng": a percentage counts nothing.
      labelStart = figure.kind === 'percent' ? piece.end : after.end;
      continue;
    }
    if (piece.mark) {
      const { mark } = piece;
      if (mark === '(' && open.length < deepest) {
        open.push(pushMark(piece, -1));
        parenthesis = items.length - 1;
        openAt.push(parenthesis);
        boundary(piece.end);
      } else if (mark === ')' && open.length > 0) {
        const opening = open.pop()!;
        const at = openAt.pop()!;
        parenthesis = openAt.at(-1) ?? -1;
        clause++;
        phrase++;
        opening.partner = items.length;
        pushMark(piece, at);
        cues = [];
        labelStart = piece.end;
      } else {
        if (mark === '.' && open.length === 0 && endsSentence(pieces, index, text, spoken.lexicon)) {
          sentence++;
          boundary(piece.end);
        } else if (mark === ';' || mark === '\n' || mark === '|') {
          if (mark !== ';') sentence++;
          boundary(piece.end);
        } else if (mark === ',' && !isInNoun(pieces, index, text, spoken)) {
          phrase++;
          if (cues.length > 0) cues = cues.filter(cue => cue === 'of-which' || cue === 'consists' || cue === 'base');
          if (cues.length === 0) labelStart = piece.end;
        }
        pushMark(piece, -1);
      }
      continue;
    }
    // "312 of them": says of the number before what it is of, and announces nothing.
    const ofThem =
      piece.cue === 'of-which' && pieces[index - 1]?.figure && spoken.lexicon.nounEnds.includes(piece.word);
    if (piece.cue && !ofThem) {
      const cue =
        piece.cue === 'approximate' &&
        (comparesWith(items, piece, spoken.lexicon) || overBase(items, pieces, index, spoken.lexicon))
          ? 'base'
          : piece.cue;
      pushCue(cue, piece, index, piece.length);
      if (cues.length < mostCues && !(remarks.has(piece.cue) && isPostposed(pieces, index)))
        cues = [...cues, piece.cue];
      index += piece.length - 1;
      continue;
    }
    if (
      piece.word !== '' &&
      spoken.lexicon.upon.includes(piece.word) &&
      leadsToBase(items, pieces, index, spoken.lexicon)
    ) {
      pushCue('base', piece, index, 1);
      cues = ['base'];
      continue;
    }
    // "USD 3,264.8 million": said with the number.
    if (pieces[index + 1]?.figure && spoken.lexicon.moneyBefore.includes(piece.word)) continue;
    items.push({
      kind: 'word',
      lower: piece.word,
      span: piece,
      depth: open.length,
      sentence,
      clause,
      phrase,
      parenthesis,
    });
  }
  for (const opening of open) opening.partner = items.length;
  joinNeighbours(items, quantities, spoken.lexicon);
  carryPercent(items, quantities, spoken.lexicon);
  readPoints(items, quantities, spoken.lexicon);
  markMeasured(items, quantities, spoken.lexicon);
  const row: Row = { text, lower, items, quantities, cues: places, language: spoken };
  return { ...row, ...fractionsIn(row) };
}

function nothing(text: string, spoken: Language): Passage {
  return { text, lower: '', items: [], quantities: [], cues: [], language: spoken, fractions: [], fractionsFrom: [] };
}

/** "8.462 vụ, việc, đạt …": the comma stands inside a noun, and no figure follows that noun at once. */
function isInNoun(pieces: readonly Piece[], index: number, text: string, { pairs }: Language): boolean {
  const known = pairs.get(pieces[index - 1]?.word ?? '');
  if (!known) return false;
  const after = text
    .slice(pieces[index]!.end, pieces[index]!.end + longestPair)
    .trimStart()
    .toLowerCase()
    .normalize('NFC');
  const before = text.slice(Math.max(0, pieces[index]!.start - longestPair), pieces[index]!.start);
  for (const { first, second } of known) {
    if (!after.startsWith(second) || /[\p{L}\p{N}]/u.test(after[second.length] ?? '')) continue;
    if (!before.toLowerCase().normalize('NFC').endsWith(first)) continue;
    const behind = pieces[index + 1 + second.split(' ').length];
    if (!behind?.figure) return true;
  }
  return false;
}

const longestPair = 24;

type Draft = { -readonly [key in keyof MarkItem]: MarkItem[key] };

/** "900 more than the 2,700 planted in 2023": behind a rise, what it is compared with. */
function comparesWith(items: readonly Item[], { word }: Piece, { moreBehind }: Lexicon): boolean {
  if (!moreBehind.includes(word)) return false;
  let at = items.length - 1;
  // "460 hectares more than the 4,600 hectares": past its noun.
  while (at > items.length - 4 && items[at]?.kind === 'word') at--;
  const before = items[at];
  return before?.kind === 'quantity' && before.role === 'increase';
}

/** "down 16 on the 240 recorded in 2023", "an increase of 6,000 (12%) over the 50,000 of 2023": a change, and the number it is compared with. */
function leadsToBase(items: readonly Item[], pieces: readonly Piece[], index: number, { articles }: Lexicon): boolean {
  if (!articles.includes(pieces[index + 1]?.word ?? '')) return false;
  const figure = pieces[index + 2]?.figure;
  if (!figure || /^(?:19|20)\d\d$/.test(figure.text)) return false;
  for (let at = items.length - 1; at >= 0 && at >= items.length - 6; at--) {
    const item = items[at]!;
    // "10% up on the 1.20 million of 2023".
    const way = item.kind === 'cue' && (item.cue === 'increase' || item.cue === 'decrease');
    if (way && items[at - 1]?.kind === 'quantity' && at === items.length - 1) return true;
    if (item.kind === 'cue') return false;
    if (item.kind === 'mark' && item.mark === ')' && item.partner >= 0) at = item.partner;
    else if (item.kind === 'mark') return false;
    else if (item.kind === 'quantity') return item.role === 'increase' || item.role === 'decrease';
  }
  return false;
}

function overBase(items: readonly Item[], pieces: readonly Piece[], index: number, lexicon: Lexicon): boolean {
  return lexicon.upon.includes(pieces[index]!.word) && leadsToBase(items, pieces, index, lexicon);
}

/** More cues than this stand before no figure that they are about. */
const mostCues = 16;

function joined(pieces: readonly Piece[], index: number, length: number): string {
  let words = pieces[index]!.word;
  for (let offset = 1; offset < length; offset++) words += ` ${pieces[index + offset]!.word}`;
  return words;
}

function isPoints(noun: string, { points }: Lexicon): boolean {
  if (noun === '') return false;
  for (let at = 0; at < points.length; at++) if (noun.startsWith(points[at]!)) return true;
  return false;
}

interface QuantityDraft {
  readonly figure: Figure;
  readonly piece: Piece;
  readonly after: NounAfter;
  readonly labelStart: number;
  readonly approximate: boolean;
}

/** The label is cut out when it is asked for: most figures are never called by a name. */
function quantityOf(text: string, { figure, piece, after, labelStart, approximate }: QuantityDraft): Quantity {
  const span = { start: piece.start, end: piece.end };
  return withWords({ figure, span, noun: after.noun, approximate, text, labelStart, nounEnd: after.nounEnd });
}

type Named = Pick<Quantity, 'label' | 'nounText'>;

const withWords = withLate<
  Omit<Quantity, keyof Named> & { readonly text: string; readonly labelStart: number; readonly nounEnd: number },
  Named
>({
  label: ({ text, labelStart, span }) =>
    text.slice(labelStart, span.start).replace(/^[\s,;:.()“”"–\-+*•]+|[\s,;:.()“”"]+$/gu, ''),
  nounText: ({ text, span, nounEnd }) => text.slice(span.end, nounEnd).trim(),
});

/** The noun is one of these, or begins with one. */
function beginsWith(noun: string, nouns: PhraseIndex): boolean {
  const end = noun.indexOf(' ');
  const known = nouns.get(end < 0 ? noun : noun.slice(0, end));
  return known?.some(one => noun.startsWith(one) && (noun.length === one.length || noun[one.length] === ' ')) ?? false;
}

function endsSentence(pieces: readonly Piece[], index: number, text: string, { shortened }: Lexicon): boolean {
  const next = pieces[index + 1];
  if (!next) return true;
  const last = pieces[index - 1];
  if (last && last.end === pieces[index]!.start && shortened.includes(last.word)) return false;
  const end = pieces[index]!.end;
  if (next.start === end) return false;
  const between = text.slice(end, next.start);
  if (!/^\s+$/u.test(between)) return false;
  const first = text.slice(next.start, next.start + 2);
  return next.figure !== undefined || next.mark !== '' || /^\p{Lu}/u.test(first);
}

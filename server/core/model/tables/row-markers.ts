/** The number, letter or dash that a row is numbered by, and how deep it puts the row among those that are open. */
import { romanValue } from '../names.ts';
import type { Row, TableHead } from '../table.ts';

export type Style =
  | 'roman'
  | 'alpha'
  | 'arabic'
  | 'dotted'
  | 'letter'
  | 'dash'
  | 'plus'
  /** No number, a heading in capitals. */
  | 'capitals'
  /** No number, over rows that are numbered from one on. */
  | 'head'
  | 'none';

export interface Marker {
  readonly style: Style;
  readonly text: string | undefined;
  /** How many dots a decimal number has. */
  readonly dots: number;
}

/** The first of some dashes behind the words that announce them. */
export const announcedDash = /^\p{L}[\p{L} ]{2,19}:\s?[-–—•*]\s?\p{L}/u;

/** "V.Tài sản dài hạn": a numeral and words without a space; "X.Tân Lập", "C.Ty", "B.V" are abbreviations, "A.Dũng" a person. */
const unspaced = /^((?:[IVX]{2,6}|[IVABCD])[.)])(?!Ty\s)\p{Lu}\p{L}+\s\p{L}/u;

/** The marker in the column of numbers, else at the start of the label. */
export function markerOf(table: TableHead, row: Row, previous: Marker | undefined): Marker {
  const own = row.number?.trim();
  const label = row.label.trimStart();
  if (own === undefined || own === '') {
    if (/^[-–—•*]\s?\p{L}/u.test(label) || announcedDash.test(label)) return { style: 'dash', text: '-', dots: 0 };
    if (/^\+\s?\p{L}/u.test(label)) return { style: 'plus', text: '+', dots: 0 };
    const typed =
      /^((?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ])[.)]|\d{1,3}(?:\.\d{1,3}){1,4})\s/u.exec(label) ??
      unspaced.exec(label);
    if (typed && table.numberColumn === undefined) return numbering(typed[1]!, previous);
    if (typed && /^(?:\d{1,3}\.\d|[a-zđ][.)])/u.test(typed[1]!)) return numbering(typed[1]!, previous);
    return { style: isCapitals(label) ? 'capitals' : 'none', text: undefined, dots: 0 };
  }
  return numbering(own, previous);
}

function numbering(text: string, previous: Marker | undefined): Marker {
  const bare = text.replace(/^[(]|[.)]+$/gu, '');
  if (/^[-–—•*]+$/u.test(bare)) return { style: 'dash', text: '-', dots: 0 };
  if (/^\++$/u.test(bare)) return { style: 'plus', text: '+', dots: 0 };
  if (/^\d{1,6}$/.test(bare)) return { style: 'arabic', text: bare, dots: 0 };
  if (/^\d{1,6}(?:[.,]\d{1,3}){1,5}$/.test(bare)) {
    return { style: 'dotted', text: bare, dots: bare.split(/[.,]/).length - 1 };
  }
  if (/^[A-ZĐ]$/u.test(bare)) {
    // C after B, I after H: the series goes on; otherwise I, V, X are Roman.
    const follows = previous?.style === 'alpha' && previous.text !== undefined && nextLetter(previous.text) === bare;
    const roman = romanValue(bare) !== undefined && !follows && !(bare === 'C' || bare === 'D' || bare === 'L');
    return { style: roman ? 'roman' : 'alpha', text: bare, dots: 0 };
  }
  if (romanValue(bare) !== undefined) return { style: 'roman', text: bare, dots: 0 };
  if (/^[a-zđ]\d?$/u.test(bare)) return { style: 'letter', text: bare, dots: 0 };
  if (/^(?:[IVXLC]{1,6}[.-]\d{1,3}|[A-ZĐ][.-]?\d{1,2}|\d{1,2}[a-hđ])$/.test(bare))
    return { style: 'dotted', text: bare, dots: 1 };
  return { style: 'none', text: undefined, dots: 0 };
}

function nextLetter(letter: string): string {
  const alphabet = 'ABCDEGHIKLMNOPQ';
  return alphabet[alphabet.indexOf(letter) + 1] ?? '';
}

interface Standing {
  readonly numbered: boolean;
  readonly ofWhich: boolean;
}

/** How many of the open levels stay open over a row. */
export function depthOf(
  marker: Marker,
  open: readonly { style: Style; dots: number; marker: string | undefined }[],
  { numbered, ofWhich }: Standing,
): number {
  if (marker.style === 'none') {
    if (ofWhich) return withoutSame(open, ['dash', 'plus']);
    const at = open.findIndex(({ style }) => style === 'none');
    if (at >= 0) return at;
    if (numbered) return open.length;
    return open[0]?.style === 'capitals' ? 1 : 0;
  }
  // It closes the one before it with its rows, and stays under Roman numbers and headings.
  if (marker.style === 'head') {
    const at = open.findIndex(({ style }) => style !== 'roman' && style !== 'alpha' && style !== 'capitals');
    return at >= 0 ? at : open.length;
  }
  // A heading in capitals stands over what follows it.
  if (marker.style === 'capitals') return 0;
  if (marker.style === 'dotted') {
    const parent = numberAbove(marker.text!);
    const under = open.findLastIndex(level => level.marker === parent);
    if (under >= 0) return under + 1;
    const same = open.findLastIndex(({ style, dots }) => style === 'dotted' && dots === marker.dots);
    if (same >= 0) return same;
    const shallower = open.findLastIndex(({ style, dots }) => style === 'dotted' && dots < marker.dots);
    return shallower >= 0 ? shallower + 1 : open.length;
  }
  const same = open.findIndex(({ style }) => style === marker.style);
  if (same >= 0) return same;
  // A plain number closes what has no number of its own.
  if (marker.style !== 'dash' && marker.style !== 'plus') {
    const loose = open.findIndex(({ style }) => style === 'dash' || style === 'plus' || style === 'none');
    if (loose >= 0) return loose;
  }
  return open.length;
}

/** "1.2" of "1.2.3", "A" of "A1" and "A.1", "1" of "1a". */
function numberAbove(text: string): string {
  return text.replace(/[.,-][^.,-]*$|(?<=^[A-ZĐ])\d+$|(?<=^\d+)[a-hđ]$/u, '');
}

function withoutSame(open: readonly { style: Style }[], styles: readonly Style[]): number {
  const at = open.findIndex(({ style }) => styles.includes(style));
  return at >= 0 ? at : open.length;
}

/** A heading; one short word is a name: "BIDV", "JICA". */
export function isCapitals(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '');
  const least = /\p{L}[\s/-]+\p{L}/u.test(label) ? 4 : 7;
  return letters.length >= least && letters === letters.toUpperCase();
}

/**
 * Which rows of a table a sentence names, and which of its figures stand behind each name: "Thị xã Đông Hải xảy ra 93 vụ,
 * chết 43 người" names one row and says two things of it.
 */
import { lazily, memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { enter } from '../group.ts';
import type { Passage } from '../model/report.ts';
import type { Row, Table, TableHead } from '../model/table.ts';
import { languageFor } from '../reading/languages.ts';
import { timesOfText } from '../reading/prose/items/spoken-times.ts';
import type { Lexicon } from '../reading/prose/lexicon.ts';
import { matchesOf } from '../text.ts';
import { type ProseFigure, proseOf, readText } from './from-prose.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface SaidFigure {
  readonly prose: ProseFigure;
  /** Offsets in the words of the passage. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly figures: readonly SaidFigure[];
  /** The whole passage, in lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The times it speaks of: read only where something else is found. */
  readonly times: () => Times;
}

interface Times {
  /** `2024` */
  readonly years: readonly string[];
  /** Months, quarters or days, which tables of years say nothing of. */
  readonly withinYear: boolean;
}

/** The sentences of a passage that have figures in them, in order. Right to remember because a passage is immutable. */
export const sentencesOf = memo2((passage: Passage, style: NumberStyle): readonly Sentence[] => {
  const text = readText(passage).toLowerCase();
  if (passage.kind === 'caption' || passage.gaps?.length || text.normalize('NFC') !== text) return none;
  const figures = proseOf(passage, style).figures.flatMap((prose): SaidFigure[] => {
    if (prose.place.kind !== 'text') return [];
    const start = prose.place.start - passage.span.start;
    return [{ prose, start, end: prose.place.end - passage.span.start }];
  });
  if (figures.length === 0) return none;
  const sentences: Sentence[] = [];
  let start = 0;
  const ends = [...matchesOf(text, /[.!?](?=\s)|\n\s*\n/gu).map(({ index }) => index), text.length];
  for (const end of ends) {
    const own = figures.filter(figure => figure.start >= start && figure.start < end);
    if (own.length > 0 && own.length <= mostFigures) sentences.push(sentenceOf(text, start, end, own, style));
    start = end + 1;
  }
  return sentences;
});

const none: readonly Sentence[] = [];

/** What gives more is a list of particulars. */
const mostFigures = 24;

function sentenceOf(
  text: string,
  start: number,
  end: number,
  figures: readonly SaidFigure[],
  style: NumberStyle,
): Sentence {
  const own = text.slice(start, end);
  const { stopWords } = languageFor(style).lexicon;
  const words = matchesOf(own, wordPattern).flatMap(({ 0: word, index }): Word[] =>
    stopWords.includes(word) ? [] : [{ text: word, start: start + index, end: start + index + word.length }],
  );
  const times = lazily((): Times => {
    const { times } = timesOfText(own, languageFor(style).lexicon);
    return { years: times.flatMap(yearOf), withinYear: times.some(isWithinYear) };
  });
  return { words, figures, text, start, end, times };
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** The years that words speak of, those of months and quarters too. */
export function yearsOf(text: string, style: NumberStyle): readonly string[] {
  return timesOfText(text, languageFor(style).lexicon).times.flatMap(yearOf);
}

function yearOf(time: string): readonly string[] {
  return /(?:19|20)\d\d$/u.exec(time) ?? [];
}

function isWithinYear(time: string): boolean {
  return /^[<>]?[dmqnh]\d/u.test(time);
}

/** A row that sentences may name. */
export interface NamedRow {
  readonly table: TableHead;
  readonly row: Row;
  readonly names: readonly (readonly string[])[];
}

/** Longer tables are lists of particulars, whose names come up in other sentences. */
const mostRows = 200;

/** The rows of a table that have a name. Right to remember because a table is immutable. */
export const rowsToName = memo2((table: Table, style: NumberStyle): readonly NamedRow[] =>
  table.rows.length > mostRows ? [] : table.rows.flatMap(row => namedRow(row, { head: table.head, style }) ?? []),
);

/**
 * The rows that sentences may speak of without a name, as they do of totals: "Năm 2023: 455 vụ, chết 214 người". Totals
 * stand at an end where no word says that they are ones: "Toàn tỉnh". Right to remember because a table is immutable.
 */
export const wholesOf = memo((table: Table): readonly NamedRow[] => {
  const { head, rows } = table;
  if (rows.length > mostRows) return [];
  const ends = new Set([rows[0], rows.at(-1), ...rows.filter(({ kind }) => kind === 'total')]);
  return [...ends].flatMap(row => (row ? whole(row, head) : []));
});

// Right because rows and heads are immutable.
const whole = memo2((row: Row, table: TableHead): NamedRow => ({ table, row, names: [] }));

interface Naming {
  readonly head: TableHead;
  readonly style: NumberStyle;
}

// Right because rows and heads are immutable.
const namedRow = memo2(
  (row: Row, { head, style }: Naming): NamedRow | undefined => {
    if (!row.cells.some(({ figures }) => figures.length > 0)) return undefined;
    const names = namesOf(row, head, style);
    return names.length > 0 ? { table: head, row, names } : undefined;
  },
  (a, b) => a.head === b.head && a.style === b.style,
);

/** What a row is called: its label without what stands in brackets, and shorter forms of it. */
function namesOf(
  { label, number }: Row,
  { columns, labelColumn }: TableHead,
  style: NumberStyle,
): readonly (readonly string[])[] {
  const plain = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]*\)/gu, ' ');
  const { nameHeads, stopWords } = languageFor(style).lexicon;
  const content = (text: string): string[] => wordsIn(text).filter(word => !stopWords.includes(word));
  const full = content(plain);
  const names = [full];
  // "Dự án 1. Hạ tầng kinh tế": "dự án 1".
  const front = content(plain.split(/[:;]|\.(?=\s)/u, 1)[0]!);
  if (front.length < full.length) names.push(front);
  // "1. Water supply" under "Component": "component 1".
  const ordinal = /^\d{1,2}(?=\.)/u.exec(number ?? plain)?.[0];
  const title = labelColumn === undefined ? '' : columns[labelColumn]!.title.normalize('NFC').toLowerCase();
  if (ordinal && title !== '') names.push([...content(title), ordinal]);
  // "Xã Mường Lay": "Mường Lay".
  for (const own of wordsOfHeads(nameHeads)) {
    if (own[0] !== full[0] || full.length < own.length + 2) continue;
    if (own.every((word, at) => full[at] === word)) names.push(full.slice(own.length));
  }
  return names.filter(name => saysEnough(name, style));
}

// Right because a lexicon never changes.
const wordsOfHeads = memo((heads: readonly string[]) => heads.map(head => head.split(' ')));

/** One syllable is a word of many sentences. */
function saysEnough(name: readonly string[], style: NumberStyle): boolean {
  return (
    name.length >= (style.id === 'en' ? 1 : 2) && name.join('').length >= 4 && name.some(word => /\p{L}/u.test(word))
  );
}

function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** Rows by the first words of their names. */
export type RowIndex = ReadonlyMap<string, ReadonlySet<NamedRow>>;

// Right because a list of rows is immutable.
export const indexOfRows = memo((rows: readonly NamedRow[]): RowIndex => {
  const index = new Map<string, Set<NamedRow>>();
  for (const row of rows) for (const start of startsOf(row)) enter(index, start, row);
  return index;
});

/** The first word of each name. */
export function startsOf({ names }: NamedRow): readonly string[] {
  return [...new Set(names.map(([first]) => first!))];
}

/** What a sentence says of one row. */
export interface SaidOfRow {
  readonly named: NamedRow;
  readonly figures: readonly SaidFigure[];
}

interface Mention {
  readonly rows: readonly NamedRow[];
  readonly start: number;
  readonly end: number;
}

/**
 * The rows that a sentence names with the figures that are said of each: those behind its name up to the next one, and
 * those before it that nothing parts from it. Nothing where names stand side by side, for several rows at once.
 */
export function saidOfRows(sentence: Sentence, index: RowIndex, style: NumberStyle): readonly SaidOfRow[] {
  const mentions = mentionsIn(sentence, index).map(one =>
    isLeftOut(one, sentence, style) ? { ...one, rows: [] } : one,
  );
  if (mentions.length === 0) return [];
  const figures = sentence.figures.filter(({ start }) => !mentions.some(one => one.start <= start && start < one.end));
  const said = new Map<NamedRow, SaidFigure[]>();
  const say = (rows: readonly NamedRow[], figure: SaidFigure): void => {
    for (const row of rows) said.set(row, [...(said.get(row) ?? []), figure]);
  };
  for (const figure of figures) {
    const before = mentions.findLast(one => one.end <= figure.start);
    if (before && !sharesItsPlace(before, mentions, sentence)) say(before.rows, figure);
    const behind = mentions.find(one => one.start >= figure.end);
    if (behind && behind.rows !== before?.rows && directly(sentence.text.slice(figure.end, behind.start)))
      say(behind.rows, figure);
  }
  return Array.from(said, ([named, figures]) => ({ named, figures }));
}

/** "Nếu không tính tiền sử dụng đất, số thu đạt 56 %" says nothing of that row. */
function isLeftOut({ start }: Mention, { text, start: from }: Sentence, style: NumberStyle): boolean {
  return leavingOut(languageFor(style).lexicon).test(text.slice(Math.max(from, start - 60), start));
}

// Right because a lexicon never changes.
const leavingOut = memo(
  ({ leavingOut: words }: Lexicon): RegExp =>
    new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?: \\p{L}{1,20}){0,2}\\s$`, 'u'),
);

/** Whether another name stands beside this one with no figure between: "huyện A và huyện B lần lượt là 12 vụ và 13 vụ". */
function sharesItsPlace(mention: Mention, mentions: readonly Mention[], { figures }: Sentence): boolean {
  const at = mentions.indexOf(mention);
  const earlier = mentions[at - 1];
  return earlier !== undefined && !figures.some(({ start, end }) => start >= earlier.end && end <= mention.start);
}

/** Nothing between a figure and the name behind it but a word or two. */
function directly(between: string): boolean {
  return !/[\d,;:()\n]/u.test(between) && (between.match(wordPattern)?.length ?? 0) <= 4;
}

function mentionsIn({ words }: Sentence, index: RowIndex): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    let longest = 0;
    let whole = false;
    let rows = new Set<NamedRow>();
    for (const row of index.get(words[at]!.text) ?? []) {
      for (const name of row.names) {
        let length = 1;
        while (length < name.length && words[at + length]?.text === name[length]) length++;
        const all = length === name.length;
        // "Dân sự" is "Dân sự sơ thẩm", where no other row begins so.
        if (length < longest || (!all && (length < fewestOfName || 2 * length < name.length))) continue;
        if (length > longest || (all && !whole)) rows = new Set();
        else if (!all && whole) continue;
        longest = length;
        whole = all;
        rows.add(row);
      }
    }
    const known = whole || rows.size === 1;
    if (known && longest > 0)
      mentions.push({ rows: [...rows], start: words[at]!.start, end: words[at + longest - 1]!.end });
    at += Math.max(1, longest);
  }
  return mentions;
}

/** So many words of a name stand for all of it. */
const fewestOfName = 2;

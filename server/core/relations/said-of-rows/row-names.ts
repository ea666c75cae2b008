/** What rows of tables are called in sentences: their labels, and shorter forms of them. */
import { memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { lengthOf } from '../../lists.ts';
import type { Row, Table, TableHead } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { wordPattern } from './said-sentences.ts';

/** A row that sentences may name. */
export interface NamedRow {
  readonly table: TableHead;
  readonly row: Row;
  readonly names: readonly (readonly string[])[];
  /** Of these the ones that are said whole: "thôn Đông", "khối 6". */
  readonly wholeNames: ReadonlySet<readonly string[]>;
}

/** Longer tables are lists of particulars, whose names come up in other sentences. */
const mostRows = 200;

/** The rows of a table that have a name. Right to remember because a table is immutable. */
export const rowsToName = memo2((table: Table, style: NumberStyle): readonly NamedRow[] =>
  lengthOf(table.pieces) > mostRows ? [] : table.rows.flatMap(row => namedRow(row, { head: table.head, style }) ?? []),
);

/**
 * The rows that sentences may speak of without a name, as they do of totals: "Năm 2023: 455 vụ, chết 214 người". Totals
 * stand at an end where no word says that they are ones: "Toàn tỉnh". Right to remember because a table is immutable.
 */
export const wholesOf = memo((table: Table): readonly NamedRow[] => {
  if (lengthOf(table.pieces) > mostRows) return [];
  const { head, rows } = table;
  const ends = new Set([rows[0], rows.at(-1), ...rows.filter(({ kind }) => kind === 'total')]);
  return [...ends].flatMap(row => (row ? whole(row, head) : []));
});

// Right because rows and heads are immutable.
const whole = memo2((row: Row, table: TableHead): NamedRow => ({ table, row, names: [], wholeNames: new Set() }));

interface Naming {
  readonly head: TableHead;
  readonly style: NumberStyle;
}

// Right because rows and heads are immutable.
const namedRow = memo2(
  (row: Row, { head, style }: Naming): NamedRow | undefined => {
    if (!row.cells.some(({ figures }) => figures.length > 0)) return undefined;
    const ofKind = kindNames(row, head, style);
    const names = [...namesOf(row, head, style), ...ofKind];
    return names.length > 0 ? { table: head, row, names, wholeNames: new Set(ofKind) } : undefined;
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
  const content = (text: string): string[] => withoutStopWords(wordsIn(text), stopWords);
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

/** "Đông" under "Thôn" is "thôn Đông", "6" under "Khối" is "khối 6"; years are times. */
function kindNames(row: Row, head: TableHead, style: NumberStyle): readonly (readonly string[])[] {
  const { stopWords } = languageFor(style).lexicon;
  const content = (text: string): string[] => withoutStopWords(wordsIn(text.normalize('NFC').toLowerCase()), stopWords);
  const { column, text } = nameCell(row, head);
  if (row.kind !== 'plain' || column === undefined) return [];
  const own = content(text);
  const kind = content(head.columns[column]!.title);
  const isName = own.length === 1 && kind.length > 0 && kind.length < 3 && !/^\d{3}/u.test(own[0]!);
  return isName ? [[...kind, ...own]].filter(name => saysEnough(name, style)) : [];
}

/** Where a row is called by name: its label, or the number it stands under. */
function nameCell(
  { label, number, cells }: Row,
  { labelColumn, numberColumn }: TableHead,
): { readonly column: number | undefined; readonly text: string } {
  if (label !== '') return { column: labelColumn, text: label };
  if (number !== undefined && numberColumn !== undefined) return { column: numberColumn, text: number };
  // Under "Khối": 6, 7, 8, 9.
  return { column: labelColumn === undefined ? 0 : undefined, text: cells[0]?.text ?? '' };
}

/** What a row is called where it is spoken of: its label, or "Khối 6". */
export function calledRow(row: Row, head: TableHead): string {
  const { column, text } = nameCell(row, head);
  return row.label !== '' || column === undefined ? row.label : `${head.columns[column]!.title} ${text}`;
}

// Right because a lexicon never changes.
export const wordsOfHeads = memo((heads: readonly string[]) => heads.map(head => head.split(' ')));

/** One syllable is a word of many sentences. */
function saysEnough(name: readonly string[], style: NumberStyle): boolean {
  return name.length >= fewestWords(style) && name.join('').length >= 4 && name.some(word => /\p{L}/u.test(word));
}

function fewestWords({ id }: NumberStyle): number {
  return id === 'en' ? 1 : 2;
}

/** The words that tell one thing from another. */
export function withoutStopWords(words: readonly string[], stopWords: readonly string[]): string[] {
  const telling: string[] = [];
  // A plain loop: all words of all labels are asked for.
  for (let at = 0; at < words.length; at++) if (!stopWords.includes(words[at]!)) telling.push(words[at]!);
  return telling;
}

export function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** A name, and the rows that have it: in many tables the same things are called alike. */
export interface RowsOfName {
  readonly name: readonly string[];
  /** So many of its words mean it. */
  readonly fewest: number;
  readonly rows: ReadonlySet<NamedRow>;
}

/** Names by their first word and by the second, '' where a name is one word; each by all of it. */
export type RowIndex = Map<string, NamesByWord>;

type NamesByWord = Map<string, Map<string, RowsOfName & { readonly rows: Set<NamedRow> }>>;

// Right because a list of rows is immutable.
export const indexOfRows = memo((rows: readonly NamedRow[]): RowIndex => {
  const index: RowIndex = new Map();
  for (const row of rows) enterRow(index, row);
  return index;
});

/** Puts a row where sentences look for it. */
export function enterRow(index: RowIndex, row: NamedRow): void {
  for (const { first, second, key, name, fewest } of namesToFind(row)) {
    let bySecond = index.get(first);
    if (!bySecond) {
      bySecond = new Map();
      index.set(first, bySecond);
    }
    const byName = bySecond.get(second);
    const known = byName?.get(key);
    if (known) known.rows.add(row);
    else if (byName) byName.set(key, { name, fewest, rows: new Set([row]) });
    else bySecond.set(second, new Map([[key, { name, fewest, rows: new Set([row]) }]]));
  }
}

/** Takes a row from where sentences look for it. */
export function leaveRow(index: RowIndex, row: NamedRow): void {
  for (const { first, second, key } of namesToFind(row)) {
    const bySecond = index.get(first);
    const byName = bySecond?.get(second);
    const known = byName?.get(key);
    if (!known) continue;
    known.rows.delete(row);
    if (known.rows.size === 0) byName!.delete(key);
    if (byName!.size === 0) bySecond!.delete(second);
    if (bySecond!.size === 0) index.delete(first);
  }
}

interface NameToFind extends Omit<RowsOfName, 'rows'> {
  readonly first: string;
  readonly second: string;
  readonly key: string;
}

// Right because a row is immutable.
const namesToFind = memo(({ names, wholeNames }: NamedRow): readonly NameToFind[] =>
  names.map(name => {
    const whole = wholeNames.has(name);
    const [first = '', second = ''] = name;
    const fewest = whole ? name.length : fewestWordsOf(name);
    return { first, second, key: `${whole ? '=' : ''}${name.join(' ')}`, name, fewest };
  }),
);

/** Of the names that begin with one word those that go on with another: with the first alone, if it is all of the name. */
export function namesFrom(known: NamesByWord, second: string | undefined): Iterable<RowsOfName> {
  const short = known.get('');
  const long = second === undefined ? undefined : known.get(second);
  return short && long ? [...short.values(), ...long.values()] : ((short ?? long)?.values() ?? none);
}

const none: readonly RowsOfName[] = [];

/**
 * How each name begins, as sentences are asked: with two words, or with the one it has; and the words it takes to mean it.
 * Right to remember because a row is immutable.
 */
export const startsOf = memo(({ names }: NamedRow): readonly (readonly [start: string, words: string])[] =>
  names.map(name => {
    const [first, second] = name;
    const words = name.slice(0, fewestWordsOf(name)).join(' ');
    return [second === undefined ? first! : `${first} ${second}`, ` ${words} `];
  }),
);

/** So many words of a name stand for all of it: two that are half of it, or three. */
function fewestWordsOf({ length }: readonly string[]): number {
  return Math.max(2, Math.min(3, Math.ceil(length / 2)));
}

/** How names may begin in a row of words. */
export function startsIn(words: readonly { readonly text: string }[], style: NumberStyle): readonly string[] {
  const starts: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at]!;
    if (fewestWords(style) === 1) starts.push(text);
    if (at + 1 < words.length) starts.push(`${text} ${words[at + 1]!.text}`);
  }
  return starts;
}

/**
 * Rows and counts of the text that may be about one indicator, with the words by which they are compared.
 */
import { lazily, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { gather } from '../../model/gather.ts';
import type { Passage } from '../../model/report.ts';
import type { Column, Row, Table, TableHead } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { type ProseFigure, proseOf } from '../prose/from-prose.ts';

/** A row whose label says enough, with the figure that the label is about. */
export interface NamedRow {
  readonly table: TableHead;
  readonly row: Row;
  /** The total: the first column of counts. */
  readonly column: Column;
  readonly words: LabelWords;
}

/** What is compared of a label. */
export interface LabelWords {
  readonly head: string;
  readonly pairs: readonly string[];
  /** Of all its words. */
  readonly label: string;
}

export const stopWordsOf = (style: NumberStyle): readonly string[] => languageFor(style).lexicon.stopWords;

/** The rows of all tables whose labels say enough. */
export const allRows = gather(({ section }, style) =>
  section.tables.flatMap(table => namedRows(table, stopWordsOf(style))),
);

// Right because a table is immutable.
const namedRows = memo2((table: Table, stopWords: readonly string[]): readonly NamedRow[] => {
  const { head, columns, pieces } = table;
  const column = columns.find(({ type }) => type === 'count' || type === 'number');
  return column ? pieces.flatMap(piece => namedIn(piece, { head, column, stopWords })) : [];
});

interface Naming {
  readonly head: TableHead;
  readonly column: Column;
  readonly stopWords: readonly string[];
}

const sameNaming = (a: Naming, b: Naming): boolean => a.head === b.head && a.stopWords === b.stopWords;

// Right because rows and heads are immutable, and the column is one of the head's.
const namedIn = memo2(
  (rows: readonly Row[], naming: Naming): readonly NamedRow[] => rows.flatMap(row => namedRow(row, naming) ?? []),
  sameNaming,
);

const namedRow = memo2((row: Row, { head, column, stopWords }: Naming): NamedRow | undefined => {
  if (row.kind !== 'plain' || row.cells[column.index]?.kind !== 'figure') return undefined;
  const words = wordsOf(row, stopWords);
  return words.pairs.length >= 3 ? { table: head, row, column, words } : undefined;
}, sameNaming);

/** The counts of the text that say what they count. */
export const counted = gather(({ section, kind }, style) =>
  kind === 'body' ? section.passages.flatMap(passage => countedIn(passage, style)) : [],
);

// Right because a passage is immutable.
const countedIn = memo2((passage: Passage, style: NumberStyle): readonly ProseFigure[] =>
  proseOf(passage, style).figures.filter(
    ({ figure, approximate, counted }) => figure.kind === 'count' && !approximate && counted !== '',
  ),
);

/** What a figure of the text is called, and what it counts; most counts begin as no row does, and say no more. */
export interface Said {
  readonly name: string;
  readonly head: string;
  pairs(): ReadonlySet<string>;
}

/** Right to remember because a figure is immutable. */
export const saidOf = memo2(
  ({ name, counted }: ProseFigure, stopWords: readonly string[]): Said => ({
    name: labelOf(pairsOf(name, stopWords)),
    head: firstPair(counted, stopWords),
    pairs: lazily(() => new Set(pairsOf(counted, stopWords))),
  }),
);

// Right because a row is immutable. The first pair stays the first.
const wordsOf = memo2(({ label }: Row, stopWords: readonly string[]): LabelWords => {
  const all = pairsOf(label, stopWords);
  const pairs = [...new Set(all)];
  return { head: pairs[0] ?? '', pairs, label: labelOf(all) };
});

/** At most as many words as the name of a figure has; empty for labels that say too little. */
function labelOf(pairs: readonly string[]): string {
  return pairs.length < fewestPairs ? '' : pairs.slice(-mostPairs).join(' ');
}

const fewestPairs = 3;
const mostPairs = 5;

/** Neighbouring words, without those that only join: "phản ánh, kiến nghị" is phản ánh, ánh kiến, kiến nghị. */
function pairsOf(text: string, stopWords: readonly string[]): string[] {
  const pairs: string[] = [];
  let before: string | undefined;
  const words = text.normalize('NFC').toLowerCase().match(wordPattern) ?? noWords;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (stopWords.includes(word)) continue;
    if (before !== undefined) pairs.push(`${before} ${word}`);
    before = word;
  }
  return pairs;
}

const noWords: readonly string[] = [];

/** The first of these pairs, or nothing; most texts have more words than it takes to tell. */
function firstPair(text: string, stopWords: readonly string[]): string {
  const lower = text.normalize('NFC').toLowerCase();
  let before: string | undefined;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(lower); match; match = wordPattern.exec(lower)) {
    const word = match[0];
    if (stopWords.includes(word)) continue;
    if (before !== undefined) return `${before} ${word}`;
    before = word;
  }
  return '';
}

const wordPattern = /[\p{L}\p{N}]+/gu;

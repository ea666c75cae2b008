/**
 * The same indicator in the text and in a row of a table: matched on the words, never on the number. Both must begin
 * with the same thing counted, and share words that few other rows have.
 */
import { memo2 } from '../derive.ts';
import { equal } from '../figures/decimal.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { gather } from '../model/gather.ts';
import type { Report } from '../model/report.ts';
import type { Column, Row, Table, TableHead } from '../model/table.ts';
import { languageFor } from '../reading/languages.ts';
import { type ProseFigure, proseOf } from './from-prose.ts';

export interface SameFigure {
  readonly prose: ProseFigure;
  readonly table: TableHead;
  readonly row: Row;
  readonly column: Column;
}

/** Pairs that speak of one indicator and give two values, in the order of the text. */
export function sameFigures(report: Report): readonly SameFigure[] {
  const rows = allRows(report);
  return rows.length === 0
    ? []
    : pairsAmong(counted(report), {
        rows,
        index: indexOf(allLabels(report), { rows, stopWords: stopWordsOf(report.style) }),
      });
}

/** A row whose label says enough, with the figure that the label is about. */
interface NamedRow {
  readonly table: TableHead;
  readonly row: Row;
  /** The total: the first column of counts. */
  readonly column: Column;
  readonly words: LabelWords;
}

/** What is compared of a label. */
interface LabelWords {
  readonly head: string;
  readonly pairs: readonly string[];
  /** Of all its words. */
  readonly label: string;
}

const stopWordsOf = (style: NumberStyle): readonly string[] => languageFor(style).lexicon.stopWords;

const allRows = gather(({ section }, style) => section.tables.flatMap(table => namedRows(table, stopWordsOf(style))));

// The labels of all these rows: the same array as long as only figures change.
const allLabels = gather(({ section }, style) =>
  section.tables.flatMap(table => namedRows(table, stopWordsOf(style)).map(({ row }) => row.label)),
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

// Right because rows and heads are immutable, and the column is one of the head's.
const namedIn = memo2(
  (rows: readonly Row[], { head, column, stopWords }: Naming): readonly NamedRow[] =>
    rows.flatMap(row => {
      if (row.kind !== 'plain' || row.cells[column.index]?.kind !== 'figure') return [];
      const words = wordsOf(row, stopWords);
      return words.pairs.length >= 3 ? [{ table: head, row, column, words }] : [];
    }),
  (a, b) => a.head === b.head && a.stopWords === b.stopWords,
);

/** The counts of the text that say what they count, by section. */
const counted = gather(({ section, kind }, style) => {
  const counts =
    kind === 'body'
      ? section.passages.flatMap(passage =>
          proseOf(passage, style).figures.filter(
            ({ figure, approximate, counted }) => figure.kind === 'count' && !approximate && counted !== '',
          ),
        )
      : [];
  return counts.length === 0 ? [] : [counts];
});

interface Among {
  readonly rows: readonly NamedRow[];
  readonly index: WordIndex;
}

// Right because figures, rows and an index are immutable.
const pairsAmong = memo2(
  (sections: readonly (readonly ProseFigure[])[], { rows, index }: Among): readonly SameFigure[] => {
    const best = new Map<NamedRow, { readonly score: number; readonly found: SameFigure }>();
    /** Rows whose label stands before a figure of the text that agrees with them: another one is of another time. */
    const agreed = new Set<NamedRow>();
    const named = sections.flatMap(figures => namesAmong(figures, index));
    for (const { prose, labelled } of named) {
      const row = labelled === undefined ? undefined : rows[labelled]!;
      if (row && holds(row, prose)) agreed.add(row);
    }
    for (const { prose, labelled, scored } of named) {
      const match = labelled === undefined ? matchAmong(scored, rows, prose) : { row: rows[labelled]!, score: 0 };
      if (!match || agreed.has(match.row) || holds(match.row, prose)) continue;
      const known = best.get(match.row);
      if (known && known.score >= match.score) continue;
      const { table, row, column } = match.row;
      best.set(match.row, { score: match.score, found: { prose, table, row, column } });
    }
    return [...best.values()].map(({ found }) => found);
  },
  (a, b) => a.rows === b.rows && a.index === b.index,
);

/** The row that a figure of the text speaks of; undefined where one of the likely rows agrees with it. */
function matchAmong(
  scored: readonly Scored[],
  rows: readonly NamedRow[],
  prose: ProseFigure,
): { readonly row: NamedRow; readonly score: number } | undefined {
  const [first, second] = scored;
  if (!first) return undefined;
  // Of two rows that fit alike, the one that says less besides is meant; else it is not known which.
  const sayMore = (one: Scored): number => rows[one.at]!.words.pairs.length;
  if (second && second.score > 0.8 * first.score && sayMore(second) <= sayMore(first)) return undefined;
  if (scored.some(({ at }) => holds(rows[at]!, prose))) return undefined;
  return { row: rows[first.at]!, score: first.score };
}

/** Where rows stand among all, by their first words; how many rows have each pair of words. */
interface WordIndex {
  readonly stopWords: readonly string[];
  readonly words: readonly LabelWords[];
  readonly frequency: ReadonlyMap<string, number>;
  readonly byHead: ReadonlyMap<string, readonly number[]>;
  /** By all words of the label; undefined where several rows have them. */
  readonly byLabel: ReadonlyMap<string, number | undefined>;
}

interface Indexed {
  readonly rows: readonly NamedRow[];
  readonly stopWords: readonly string[];
}

// Right because labels are immutable, and the words of rows follow from their labels.
const indexOf = memo2(
  (_labels: readonly string[], { rows, stopWords }: Indexed): WordIndex => {
    const frequency = new Map<string, number>();
    const byHead = new Map<string, number[]>();
    const byLabel = new Map<string, number | undefined>();
    const words = rows.map(row => row.words);
    for (const [at, { head, pairs, label }] of words.entries()) {
      for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      byLabel.set(label, byLabel.has(label) ? undefined : at);
      const same = byHead.get(head);
      if (same) same.push(at);
      else byHead.set(head, [at]);
    }
    return { stopWords, words, frequency, byHead, byLabel };
  },
  (a, b) => a.stopWords === b.stopWords,
);

interface Scored {
  readonly at: number;
  readonly score: number;
}

interface Likely {
  /** The row whose whole label stands before the figure: "số hộ nghèo được hỗ trợ nhà ở là 320 hộ". */
  readonly labelled: number | undefined;
  /** Where there is none: the rows that share enough with what is counted, the best first. */
  readonly scored: readonly Scored[];
}

interface Named extends Likely {
  readonly prose: ProseFigure;
}

// Those that may be about a row. Right because figures of the text and an index are immutable.
const namesAmong = memo2((figures: readonly ProseFigure[], index: WordIndex): readonly Named[] =>
  figures.flatMap(prose => {
    const likely = likelyRows(prose, index);
    return likely.labelled === undefined && likely.scored.length === 0 ? [] : [{ prose, ...likely }];
  }),
);

// Right because a figure of the text and an index are immutable.
const likelyRows = memo2((prose: ProseFigure, index: WordIndex): Likely => {
  const { name, head, pairs } = saidOf(prose, index.stopWords);
  const labelled = name === '' ? undefined : index.byLabel.get(name);
  const candidates = labelled === undefined ? index.byHead.get(head) : undefined;
  return { labelled, scored: candidates ? scoredAmong(candidates, pairs, index) : noneScored };
});

const noneScored: readonly Scored[] = [];

function scoredAmong(
  candidates: readonly number[],
  said: ReadonlySet<string>,
  { words, frequency }: WordIndex,
): readonly Scored[] {
  const scored: Scored[] = [];
  for (const at of candidates) {
    let shared = 0;
    let score = 0;
    const { pairs } = words[at]!;
    // A plain loop: every figure of the text is compared with many rows.
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]!;
      if (!said.has(pair)) continue;
      shared++;
      score += 1 / (frequency.get(pair) ?? 1);
    }
    if (shared >= 3 && score >= leastScore) scored.push({ at, score });
  }
  return scored.sort((a, b) => b.score - a.score || words[a.at]!.pairs.length - words[b.at]!.pairs.length);
}

/** Pairs of words weigh less the more rows have them; two that no other row has are enough. */
const leastScore = 2;

// What a figure of the text is called, and what it counts. Right because a figure is immutable.
const saidOf = memo2((prose: ProseFigure, stopWords: readonly string[]) => {
  const pairs = pairsOf(prose.counted, stopWords);
  return { name: labelOf(pairsOf(prose.name, stopWords)), head: pairs[0] ?? '', pairs: new Set(pairs) };
});

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

/** Any number of the row is the one in the text. */
function holds({ row }: NamedRow, { figure }: ProseFigure): boolean {
  return row.cells.some(cell => cell.figures.some(other => equal(other.value, figure.value)));
}

/** Neighbouring words, without those that only join: "phản ánh, kiến nghị" is phản ánh, ánh kiến, kiến nghị. */
function pairsOf(text: string, stopWords: readonly string[]): string[] {
  const pairs: string[] = [];
  let before: string | undefined;
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (stopWords.includes(word)) continue;
    if (before !== undefined) pairs.push(`${before} ${word}`);
    before = word;
  }
  return pairs;
}

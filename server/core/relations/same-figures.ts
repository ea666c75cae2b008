/**
 * The same indicator in the text and in a row of a table: matched on the words, never on the number. Both must begin
 * with the same thing counted, and share words that few other rows have.
 */
import { memo2 } from '../derive.ts';
import { equal } from '../figures/decimal.ts';
import { gather } from '../model/gather.ts';
import type { Report } from '../model/report.ts';
import type { Column, Row, Table } from '../model/table.ts';
import { languageFor } from '../reading/languages.ts';
import { type ProseFigure, proseOf } from './from-prose.ts';

export interface SameFigure {
  readonly prose: ProseFigure;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}

/** Pairs that speak of one indicator and give two values, in the order of the text. */
export function sameFigures(report: Report): readonly SameFigure[] {
  const { lexicon } = languageFor(report.style);
  const index = indexOf(allTables(report), lexicon.stopWords);
  return index.byHead.size === 0 ? [] : pairsAmong(counts(report), index);
}

const allTables = gather(({ section }) => section.tables);

/** The counts of the text that say what they count. */
const counts = gather(({ section, kind }, style) =>
  kind === 'body'
    ? section.passages.flatMap(passage =>
        proseOf(passage, style).figures.filter(
          ({ figure, approximate, counted }) => figure.kind === 'count' && !approximate && counted !== '',
        ),
      )
    : [],
);

// Right because a list of figures and an index are immutable.
const pairsAmong = memo2((figures: readonly ProseFigure[], index: RowIndex): readonly SameFigure[] => {
  const best = new Map<RowKey, { readonly score: number; readonly found: SameFigure }>();
  /** Rows whose label stands before a figure of the text that agrees with them: another one is of another time. */
  const agreed = new Set<RowKey>();
  for (const prose of figures) {
    const row = labelledRow(prose, index);
    if (row && holds(row, prose)) agreed.add(row);
  }
  for (const prose of figures) {
    const labelled = labelledRow(prose, index);
    const match = labelled ? (holds(labelled, prose) ? undefined : { row: labelled, score: 0 }) : matchOf(prose, index);
    if (!match || agreed.has(match.row)) continue;
    const { row: key, score } = match;
    const known = best.get(key);
    if (known && known.score >= score) continue;
    const { table, row, column } = key;
    best.set(key, { score, found: { prose, table, row, column } });
  }
  return [...best.values()].map(({ found }) => found);
});

/** The rows of all tables by their first words, and how many rows have each pair of words. */
interface RowIndex {
  readonly stopWords: readonly string[];
  readonly frequency: ReadonlyMap<string, number>;
  readonly byHead: ReadonlyMap<string, readonly RowKey[]>;
  /** By all words of the label; undefined where several rows have them. */
  readonly byLabel: ReadonlyMap<string, RowKey | undefined>;
}

// Right because a list of tables is immutable.
const indexOf = memo2((tables: readonly Table[], stopWords: readonly string[]): RowIndex => {
  const frequency = new Map<string, number>();
  const byHead = new Map<string, RowKey[]>();
  const byLabel = new Map<string, RowKey | undefined>();
  for (const table of tables) {
    for (const row of keysOf(table, stopWords)) {
      for (const pair of row.pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      byLabel.set(row.label, byLabel.has(row.label) ? undefined : row);
      const same = byHead.get(row.head);
      if (same) same.push(row);
      else byHead.set(row.head, [row]);
    }
  }
  return { stopWords, frequency, byHead, byLabel };
});

/**
 * The row whose whole label stands before a figure: "số hộ nghèo được hỗ trợ nhà ở là 320 hộ". Right because a figure
 * and an index are immutable.
 */
const labelledRow = memo2((prose: ProseFigure, { byLabel, stopWords }: RowIndex): RowKey | undefined => {
  const label = labelOf(prose.name, stopWords);
  return label === '' ? undefined : byLabel.get(label);
});

/** At most as many words as the name of a figure has; empty for labels that say too little. */
function labelOf(text: string, stopWords: readonly string[]): string {
  const words = pairsOf(text, stopWords);
  return words.length < fewestPairs ? '' : words.slice(-mostPairs).join(' ');
}

const fewestPairs = 3;
const mostPairs = 5;

interface Match {
  readonly row: RowKey;
  readonly score: number;
}

/** The row that a figure of the text speaks of with another value. Right because a figure and an index are immutable. */
const matchOf = memo2((prose: ProseFigure, { byHead, frequency, stopWords }: RowIndex): Match | undefined => {
  const { head, pairs: context } = nounOf(prose, stopWords);
  const candidates = byHead.get(head);
  if (!candidates) return undefined;
  const scored = candidates
    .map(row => ({ row, ...scoreOf(row, context, frequency) }))
    .filter(({ shared, score }) => shared >= 3 && score >= leastScore)
    .sort((a, b) => b.score - a.score || a.row.pairs.length - b.row.pairs.length);
  const [first, second] = scored;
  if (!first) return undefined;
  // Of two rows that fit alike, the one that says less besides is meant; else it is not known which.
  if (second && second.score > 0.8 * first.score && second.row.pairs.length <= first.row.pairs.length) return undefined;
  if (scored.some(({ row }) => holds(row, prose))) return undefined;
  return { row: first.row, score: first.score };
});

// Right because a figure is immutable.
const nounOf = memo2((prose: ProseFigure, stopWords: readonly string[]) => {
  const pairs = pairsOf(prose.counted, stopWords);
  return { head: pairs[0] ?? '', pairs: new Set(pairs) };
});

/** Pairs of words weigh less the more rows have them; two that no other row has are enough. */
const leastScore = 2;

interface RowKey {
  readonly table: Table;
  readonly row: Row;
  /** The total: the first column of counts. */
  readonly column: Column;
  readonly head: string;
  readonly pairs: readonly string[];
  readonly label: string;
}

// Right because a table is immutable.
const keysOf = memo2((table: Table, stopWords: readonly string[]): readonly RowKey[] => {
  const column = table.columns.find(({ type }) => type === 'count' || type === 'number');
  if (!column) return [];
  return table.pieces.flatMap(piece =>
    telling(piece, stopWords).flatMap(({ row, head, pairs, label }) =>
      row.cells[column.index]?.kind === 'figure' ? [{ table, row, column, head, pairs, label }] : [],
    ),
  );
});

// Rows whose labels say enough. Right because rows are immutable.
const telling = memo2((rows: readonly Row[], stopWords: readonly string[]) =>
  rows.flatMap(row => {
    const pairs = row.kind === 'plain' ? pairsOfRow(row, stopWords) : [];
    return pairs.length >= 3 ? [{ row, head: pairs[0]!, pairs, label: labelOf(row.label, stopWords) }] : [];
  }),
);

// Right because a row is immutable. The first pair stays the first.
const pairsOfRow = memo2((row: Row, stopWords: readonly string[]): readonly string[] => [
  ...new Set(pairsOf(row.label, stopWords)),
]);

function scoreOf(
  { pairs }: RowKey,
  context: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
): { readonly shared: number; readonly score: number } {
  let shared = 0;
  let score = 0;
  for (const pair of pairs) {
    if (!context.has(pair)) continue;
    shared++;
    score += 1 / (frequency.get(pair) ?? 1);
  }
  return { shared, score };
}

/** Any number of the row is the one in the text. */
function holds({ row }: RowKey, { figure }: ProseFigure): boolean {
  return row.cells.some(cell => cell.figures.some(other => equal(other.value, figure.value)));
}

/** Neighbouring words, without those that only join: "phản ánh, kiến nghị" is phản ánh, ánh kiến, kiến nghị. */
function pairsOf(text: string, stopWords: readonly string[]): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !stopWords.includes(word));
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

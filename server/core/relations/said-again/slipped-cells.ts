/**
 * A figure of the text that is one slip of the pen away from a cell: "Toàn ngành có 1.124 bác sĩ" beside a row "Bác sĩ"
 * with 1.142. The sentence names the row, the figure stands in no cell, and one cell of the row is its slip.
 */
import { carried, memo, memo2 } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Row, Table, TableHead } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { areSlipped, maySlip, sameDigits } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, proseOf } from '../prose/from-prose.ts';
import { withoutStopWords } from '../said-of-rows/row-names.ts';
import type { SameFigure } from './same-figures.ts';

/** In the order of the text; at most one for each figure. */
export function slippedCells(report: Report): readonly SameFigure[] {
  const memory = memoryOf(report);
  const { stopWords } = languageFor(report.style).lexicon;
  if (memory.stopWords !== stopWords) Object.assign(memory, begun(stopWords));
  update(memory, allRows(report), figuresOf(report));
  return memory.found;
}

interface TableRow {
  readonly table: TableHead;
  readonly row: Row;
}

/** Longer tables are lists of particulars, whose names and figures come near one another by chance. */
const mostRows = 200;

const allRows = gather(({ section }) => section.tables.flatMap(rowsIn));

// Right because a table is immutable.
const rowsIn = memo(({ head, rows }: Table): readonly TableRow[] =>
  rows.length > mostRows ? [] : rows.filter(({ label }) => label !== '').map(row => inTable(row, head)),
);

// Right because rows and heads are immutable.
const inTable = memo2((row: Row, table: TableHead): TableRow => ({ table, row }));

/** Figures of so many digits that one slip tells. */
const figuresOf = gather(({ section, kind }, style) =>
  kind === 'body' ? section.passages.flatMap(passage => tellingIn(passage, style)) : [],
);

// Right because a passage is immutable.
const tellingIn = memo2((passage: Passage, style: NumberStyle): readonly ProseFigure[] =>
  proseOf(passage, style).figures.filter(({ figure, approximate }) => !approximate && maySlip(figure)),
);

/** Rows and figures of the newest version, by what they have in common: two neighbouring words. */
interface Memory {
  stopWords: readonly string[];
  rows: readonly TableRow[];
  figures: readonly ProseFigure[];
  /** By the first two words of their labels. */
  readonly rowsByStart: Map<string, Set<TableRow>>;
  /** By any two neighbouring words of their clauses; of the first version nothing is asked of it, and it is not made. */
  figuresByWords: Map<string, Set<ProseFigure>> | undefined;
  readonly pairs: Map<ProseFigure, SameFigure>;
  found: readonly SameFigure[];
}

const begun = (stopWords: readonly string[]): Memory => ({
  stopWords,
  rows: [],
  figures: [],
  rowsByStart: new Map(),
  figuresByWords: undefined,
  pairs: new Map(),
  found: [],
});

// Right because what it holds is compared with the rows and figures it was made from.
const memoryOf = carried<Report, Memory>(() => begun([]));

/** Only figures are looked at again that have changed, or that a row which has changed may be named beside. */
function update(memory: Memory, rows: readonly TableRow[], figures: readonly ProseFigure[]): void {
  if (rows === memory.rows && figures === memory.figures) return;
  const { stopWords, rowsByStart, pairs } = memory;
  const touched = new Set<ProseFigure>();
  const known = memory.figuresByWords;
  eachChange(memory.figures, figures, {
    gone: prose => {
      if (known) for (const words of clauseOf(prose, stopWords).neighbours) leave(known, words, prose);
      pairs.delete(prose);
    },
    come: prose => {
      if (known) for (const words of clauseOf(prose, stopWords).neighbours) enter(known, words, prose);
      touched.add(prose);
    },
  });
  const meet = (row: TableRow, start: string): void => {
    if (touched.size === figures.length) return;
    memory.figuresByWords ??= byWords(figures, stopWords);
    const words = allOf(row, stopWords);
    for (const prose of memory.figuresByWords.get(start) ?? [])
      if (clauseOf(prose, stopWords).words.includes(words)) touched.add(prose);
  };
  eachChange(memory.rows, rows, {
    gone: row => {
      const own = startOf(row, stopWords);
      if (own === '') return;
      leave(rowsByStart, own, row);
      meet(row, own);
    },
    come: row => {
      const own = startOf(row, stopWords);
      if (own === '') return;
      enter(rowsByStart, own, row);
      meet(row, own);
    },
  });
  for (const prose of touched) {
    const pair = pairOf(prose, memory);
    if (pair) pairs.set(prose, pair);
    else pairs.delete(prose);
  }
  memory.rows = rows;
  memory.figures = figures;
  memory.found = settle(memory.found, pairs.size === 0 ? [] : figures.flatMap(prose => pairs.get(prose) ?? []));
}

function byWords(figures: readonly ProseFigure[], stopWords: readonly string[]): Map<string, Set<ProseFigure>> {
  const index = new Map<string, Set<ProseFigure>>();
  for (const prose of figures) for (const words of clauseOf(prose, stopWords).neighbours) enter(index, words, prose);
  return index;
}

/** The first two words of a row's label; empty for those that say too little. Right to remember because a row is immutable. */
const startOf = memo2(({ row: { label } }: TableRow, stopWords: readonly string[]): string => {
  const lower = label.normalize('NFC').toLowerCase();
  let first: string | undefined;
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(lower); match; match = wordPattern.exec(lower)) {
    const word = match[0];
    if (stopWords.includes(word)) continue;
    if (first !== undefined) return `${first} ${word}`;
    first = word;
  }
  return '';
});

/** All words of a row's label, each between spaces. Right to remember because a row is immutable. */
const allOf = memo2(
  ({ row: { label } }: TableRow, stopWords: readonly string[]): string => ` ${wordsOf(label, stopWords).join(' ')} `,
);

interface Clause {
  readonly neighbours: readonly string[];
  readonly words: string;
}

// Right because a figure of the text is immutable.
const clauseOf = memo2((prose: ProseFigure, stopWords: readonly string[]): Clause => {
  const words = wordsOf(clauseAround(prose), stopWords);
  const neighbours: string[] = [];
  for (let at = 0; at + 1 < words.length; at++) neighbours.push(`${words[at]} ${words[at + 1]}`);
  return { neighbours, words: ` ${words.join(' ')} ` };
});

/** Characters before and behind a figure in which its row is named, up to the end of the clause. */
const [reachBefore, reachBehind] = [90, 40];

function clauseAround({ place }: ProseFigure): string {
  if (place.kind !== 'text') return '';
  const { text } = place.block;
  const before = text.slice(Math.max(0, place.start - reachBefore), place.start);
  const behind = text.slice(place.end, place.end + reachBehind);
  // A comma or a bracket between two figures parts what they are said of.
  const from = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf('. '),
    before.lastIndexOf('\n'),
    lastFigure(before),
  );
  const to = behind.search(/[;,(\n]|\. |\d/u);
  return `${before.slice(from + 1)} ${to < 0 ? behind : behind.slice(0, to)}`;
}

/** Where the last figure before ends, and what it counts. */
function lastFigure(before: string): number {
  const found = /\d[^\d]*$/u.exec(before);
  if (!found) return -1;
  const comma = before.indexOf(',', found.index);
  return comma < 0 ? found.index : comma;
}

/** The one cell that a figure is a slip of, among those of the rows that its clause names. */
function pairOf(prose: ProseFigure, { rowsByStart, stopWords }: Memory): SameFigure | undefined {
  const { neighbours, words } = clauseOf(prose, stopWords);
  let only: SameFigure | undefined;
  for (let at = 0; at < neighbours.length; at++) {
    const found = rowsByStart.get(neighbours[at]!);
    if (!found) continue;
    for (const named of found) {
      if (!words.includes(allOf(named, stopWords))) continue;
      const { table, row } = named;
      for (const column of table.columns) {
        for (const figure of row.cells[column.index]?.figures ?? []) {
          // It stands in a row of that name: this is where it is from.
          if (sameDigits(figure, prose.figure)) return undefined;
          if (!areSlipped(prose.figure, inScaleOf(figure, prose.figure))) continue;
          if (only) return undefined;
          only = { prose, table, row, column };
        }
      }
    }
  }
  return only;
}

/** The unit of a column is seldom printed in its cells. */
function inScaleOf(figure: Figure, { exponent }: Figure): Figure {
  return figure.exponent === exponent ? figure : { ...figure, exponent };
}

function wordsOf(text: string, stopWords: readonly string[]): string[] {
  const words = text.normalize('NFC').toLowerCase().match(wordPattern) ?? [];
  return withoutStopWords(words, stopWords);
}

const wordPattern = /\p{L}+/gu;

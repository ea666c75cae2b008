/**
 * A figure of the text that is one slip of the pen away from a cell: "Toàn ngành có 1.124 bác sĩ" beside a row "Bác sĩ"
 * with 1.142. The sentence names the row, the figure stands in no cell, and one cell of the row is its slip.
 */
import { memo2 } from '../derive.ts';
import type { Figure } from '../figures/figure.ts';
import { gather } from '../model/gather.ts';
import type { Report } from '../model/report.ts';
import type { Row, Table, TableHead } from '../model/table.ts';
import { languageFor } from '../reading/languages.ts';
import { type ProseFigure, proseOf } from './from-prose.ts';
import type { SameFigure } from './same-figures.ts';
import { areSlipped, sameDigits, slipKeys } from './slipped-digits.ts';

/** In the order of the text; at most one for each figure. */
export function slippedCells(report: Report): readonly SameFigure[] {
  const rows = allRows(report);
  if (rows.length === 0) return [];
  const { stopWords } = languageFor(report.style).lexicon;
  return pairsAmong(figuresOf(report), { rows, index: indexOf(allLabels(report), stopWords) });
}

interface TableRow {
  readonly table: TableHead;
  readonly row: Row;
}

/** Longer tables are lists of particulars, whose names and figures come near one another by chance. */
const mostRows = 200;

const rowsIn = (tables: readonly Table[]): readonly TableRow[] =>
  tables.flatMap(({ head, rows }) =>
    rows.length > mostRows ? [] : rows.filter(({ label }) => label !== '').map(row => ({ table: head, row })),
  );

const allRows = gather(({ section }) => rowsIn(section.tables));

// The same array as long as only figures change.
const allLabels = gather(({ section }) => rowsIn(section.tables).map(({ row }) => row.label));

/** Figures of so many digits that one slip tells; by section. */
const figuresOf = gather(({ section, kind }, style) => {
  const figures =
    kind === 'body'
      ? section.passages.flatMap(passage =>
          proseOf(passage, style).figures.filter(
            ({ figure, approximate }) => !approximate && slipKeys(figure).length > 0,
          ),
        )
      : [];
  return figures.length === 0 ? [] : [figures];
});

interface LabelIndex {
  readonly stopWords: readonly string[];
  /** Where rows stand among all, by the first two words of their labels. */
  readonly byStart: ReadonlyMap<string, readonly { readonly at: number; readonly words: string }[]>;
}

// Right because labels are immutable.
const indexOf = memo2((labels: readonly string[], stopWords: readonly string[]): LabelIndex => {
  const byStart = new Map<string, { at: number; words: string }[]>();
  for (const [at, label] of labels.entries()) {
    const words = wordsOf(label, stopWords);
    if (words.length < 2) continue;
    const start = `${words[0]} ${words[1]}`;
    const entry = { at, words: ` ${words.join(' ')} ` };
    const known = byStart.get(start);
    if (known) known.push(entry);
    else byStart.set(start, [entry]);
  }
  return { stopWords, byStart };
});

// The rows that the clause of a figure names. Right because figures and an index are immutable.
const namedBeside = memo2((prose: ProseFigure, { stopWords, byStart }: LabelIndex): readonly number[] => {
  const words = wordsOf(clauseAround(prose), stopWords);
  const said = ` ${words.join(' ')} `;
  const found: number[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    for (const entry of byStart.get(`${words[at]} ${words[at + 1]}`) ?? [])
      if (said.includes(entry.words)) found.push(entry.at);
  }
  return found;
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

interface Among {
  readonly rows: readonly TableRow[];
  readonly index: LabelIndex;
}

// Right because figures, rows and an index are immutable.
const pairsAmong = memo2(
  (sections: readonly (readonly ProseFigure[])[], { rows, index }: Among): readonly SameFigure[] => {
    const found: SameFigure[] = [];
    for (const figures of sections) {
      for (const prose of figures) {
        const pair = pairOf(prose, namedBeside(prose, index), rows);
        if (pair) found.push(pair);
      }
    }
    return found;
  },
  (a, b) => a.rows === b.rows && a.index === b.index,
);

function pairOf(prose: ProseFigure, named: readonly number[], rows: readonly TableRow[]): SameFigure | undefined {
  let only: SameFigure | undefined;
  for (const at of named) {
    const { table, row } = rows[at]!;
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
  return only;
}

/** The unit of a column is seldom printed in its cells. */
function inScaleOf(figure: Figure, { exponent }: Figure): Figure {
  return figure.exponent === exponent ? figure : { ...figure, exponent };
}

function wordsOf(text: string, stopWords: readonly string[]): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter(word => !stopWords.includes(word));
}

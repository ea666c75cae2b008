/**
 * A sentence that says several things of one row of a table, and one of them otherwise than the row: "Thị xã Đông Hải xảy
 * ra 93 vụ, chết 34 người" beside a row with 93 and 43. What it says right shows that it is about that row, and of the
 * same time; the words before the other figure say which column is meant.
 */
import { carried, memo2 } from '../../derive.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Column, TableHead } from '../../model/table.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import { cellKey, cellKeysOf, cellsLike, digitsOf } from './row-cells.ts';
import {
  enterRow,
  leaveRow,
  type NamedRow,
  type RowIndex,
  rowsToName,
  startsIn,
  startsOf,
  wholesOf,
} from './row-names.ts';
import { type RowReading, readingOf } from './row-slips.ts';
import { columnsOf, wordsAbout } from './row-words.ts';
import { type SaidOfRow, saidOfRows } from './said-rows.ts';
import { type Sentence, sentencesOf } from './said-sentences.ts';

/** In the order of the text; at most one for each figure. */
export function rowReadings(report: Report): readonly RowReading[] {
  const memory = memoryOf(report);
  if (memory.style !== report.style) Object.assign(memory, begun(report.style));
  const rows = allRows(report);
  const wholes = allWholes(report);
  if (rows.length + wholes.length === 0) return none;
  update(memory, { rows, wholes, passages: tellingPassages(report) });
  return memory.found;
}

const none: readonly RowReading[] = [];

const allRows = gather(({ section }, style) => section.tables.flatMap(table => rowsToName(table, style)));

const allWholes = gather(({ section }) => section.tables.flatMap(wholesOf));

const tellingPassages = gather(({ section, kind }, style) =>
  kind === 'body' ? section.passages.filter(passage => sentencesOf(passage, style).length > 0) : [],
);

interface Rows {
  /** By how their names begin. */
  readonly index: RowIndex;
  /** Those that need no name, by the figures in them. */
  readonly wholeIndex: Map<string, Set<NamedRow>>;
}

/** Of the newest version. */
interface Memory extends Rows {
  style: NumberStyle | undefined;
  rows: readonly NamedRow[];
  wholes: readonly NamedRow[];
  passages: readonly Passage[];
  /** By how names may begin in them, and by their figures; of the first version nothing is asked of it, and it is not made. */
  passagesByStart: Map<string, Set<Passage>> | undefined;
  readonly readings: Map<Passage, readonly RowReading[]>;
  found: readonly RowReading[];
}

const begun = (style: NumberStyle | undefined): Memory => ({
  style,
  rows: [],
  wholes: [],
  passages: [],
  index: new Map(),
  wholeIndex: new Map(),
  passagesByStart: undefined,
  readings: new Map(),
  found: [],
});

// Right because what it holds is compared with the rows and passages it was made from.
const memoryOf = carried<Report, Memory>(() => begun(undefined));

interface Version {
  readonly rows: readonly NamedRow[];
  readonly wholes: readonly NamedRow[];
  readonly passages: readonly Passage[];
}

/**
 * Only passages are asked again that have changed, or that have the words with which the name of a changed row begins, or
 * a figure of a changed row that needs no name.
 */
function update(memory: Memory, { rows, wholes, passages }: Version): void {
  if (rows === memory.rows && wholes === memory.wholes && passages === memory.passages) return;
  const { readings, index, wholeIndex } = memory;
  const style = memory.style!;
  const touched = new Set<Passage>();
  const known = memory.passagesByStart;
  eachChange(memory.passages, passages, {
    gone: passage => {
      readings.delete(passage);
      if (known) for (const start of startsAndFigures(passage, style)) leave(known, start, passage);
    },
    come: passage => {
      touched.add(passage);
      if (known) for (const start of startsAndFigures(passage, style)) enter(known, start, passage);
    },
  });
  const touch = (start: string, words = ''): void => {
    if (touched.size === passages.length) return;
    memory.passagesByStart ??= byStart(passages, style);
    for (const passage of memory.passagesByStart.get(start) ?? [])
      if (wordsOf(passage, style).includes(words)) touched.add(passage);
  };
  // Rows of many tables begin alike.
  const met = new Map<string, Set<string>>();
  const meet = (row: NamedRow): void => {
    for (const [start, words] of startsOf(row)) enter(met, start, words);
  };
  eachChange(memory.rows, rows, {
    gone: row => {
      leaveRow(index, row);
      meet(row);
    },
    come: row => {
      enterRow(index, row);
      meet(row);
    },
  });
  for (const [start, all] of met) for (const words of all) touch(start, words);
  eachChange(memory.wholes, wholes, {
    gone: whole => {
      for (const key of cellKeysOf(whole)) {
        leave(wholeIndex, key, whole);
        touch(figureMark + key);
      }
    },
    come: whole => {
      for (const key of cellKeysOf(whole)) {
        enter(wholeIndex, key, whole);
        touch(figureMark + key);
      }
    },
  });
  for (const passage of touched) {
    const found = readingsIn(passage, memory, style);
    if (found.length > 0) readings.set(passage, found);
    else readings.delete(passage);
  }
  memory.rows = rows;
  memory.wholes = wholes;
  memory.passages = passages;
  memory.found = settle(memory.found, readings.size === 0 ? [] : passages.flatMap(one => readings.get(one) ?? []));
}

/** How names may begin in it, and its telling figures as rows have them. Right to remember because a passage is immutable. */
const startsAndFigures = memo2((passage: Passage, style: NumberStyle): ReadonlySet<string> => {
  const all = new Set<string>();
  for (const sentence of sentencesOf(passage, style)) {
    const { words, figures } = sentence;
    for (const start of startsIn(words, style)) all.add(start);
    for (const { figure } of figures) if (tells(figure, sentence)) all.add(figureMark + cellKey(figure));
  }
  return all;
});

/** All its words, each between spaces. Right to remember because a passage is immutable. */
const wordsOf = memo2(
  (passage: Passage, style: NumberStyle): string =>
    ` ${sentencesOf(passage, style)
      .flatMap(({ words }) => words.map(({ text }) => text))
      .join(' ')} `,
);

/** No word begins with it. */
const figureMark = '#';

/** Short numbers stand in many rows: they tell only beside others. */
function tells(figure: Figure, { figures }: Sentence): boolean {
  const digits = digitsOf(figure).length;
  return digits >= 3 || (digits === 2 && figures.length >= 3);
}

function byStart(passages: readonly Passage[], style: NumberStyle): Map<string, Set<Passage>> {
  const index = new Map<string, Set<Passage>>();
  for (const passage of passages) for (const start of startsAndFigures(passage, style)) enter(index, start, passage);
  return index;
}

interface Said {
  readonly sentence: Sentence;
  readonly rows: readonly SaidOfRow[];
}

function readingsIn(passage: Passage, { index, wholeIndex }: Rows, style: NumberStyle): readonly RowReading[] {
  const said = sentencesOf(passage, style).map((sentence): Said => {
    const rows = saidOfRows(sentence, index, style);
    return { sentence, rows: [...rows, ...saidOfWholes(sentence, rows, wholeIndex, style)] };
  });
  // Which columns of a table the passage gives figures of, each with how many.
  const agreeing = new Map<TableHead, Map<Column, Set<ProseFigure>>>();
  // What stands in one of the rows that its sentence names is from there.
  const placed = new Set<ProseFigure>();
  for (const { rows } of said) {
    for (const { named, figures } of rows) {
      for (const figure of figures) {
        const columns = agreeing.get(named.table) ?? new Map<Column, Set<ProseFigure>>();
        agreeing.set(named.table, columns);
        const own = cellsLike(figure, named);
        if (own.length > 0) placed.add(figure);
        for (const column of own) enter(columns, column, figure);
      }
    }
  }
  const best = new Map<ProseFigure, RowReading | undefined>();
  for (const { sentence, rows } of said) {
    for (const one of rows) {
      for (const figure of one.figures) {
        if (placed.has(figure)) continue;
        const reading = readingOf(figure, one, {
          sentence,
          style,
          agreeing: agreeing.get(one.named.table)!,
        });
        if (!reading) continue;
        const known = best.get(figure);
        const same = known && known.row === reading.row && known.column === reading.column;
        best.set(figure, best.has(figure) && !same ? undefined : reading);
      }
    }
  }
  // In the order of the text, whatever the order in which rows were met.
  return said.flatMap(({ sentence: { figures } }) => figures.flatMap(figure => best.get(figure) ?? []));
}

/** Where some of what a sentence says without a name stands in the row of a total, it says all of it of that row. */
function saidOfWholes(
  sentence: Sentence,
  rows: readonly SaidOfRow[],
  wholes: Rows['wholeIndex'],
  style: NumberStyle,
): readonly SaidOfRow[] {
  const { figures } = sentence;
  if (wholes.size === 0 || figures.length < 3) return [];
  const free = figures.filter(figure => !rows.some(one => one.figures.includes(figure)));
  if (free.length < 3) return [];
  const met = new Map<NamedRow, number>();
  for (const prose of free) {
    const { figure } = prose;
    if (!tells(figure, sentence)) continue;
    const isShort = digitsOf(figure).length < 3;
    for (const named of wholes.get(cellKey(figure)) ?? [])
      if (!isShort || callsColumn(prose, named, sentence, style)) met.set(named, (met.get(named) ?? 0) + 1);
  }
  return Array.from(met).flatMap(([named, count]) => (count >= 2 ? [{ named, figures: free }] : []));
}

/** "36 vụ, chết 14 người": a short figure says what its column is called. */
function callsColumn(prose: ProseFigure, named: NamedRow, sentence: Sentence, style: NumberStyle): boolean {
  const around = wordsAbout(prose, sentence);
  const like = cellsLike(prose, named);
  return columnsOf(named.table, style).some(
    ({ column, words }) => like.includes(column) && words.length > 0 && words.every(word => around.has(word)),
  );
}

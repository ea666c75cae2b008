/**
 * A sentence that says several things of one row of a table, and one of them otherwise than the row: "Thị xã Đông Hải xảy
 * ra 93 vụ, chết 34 người" beside a row with 93 and 43. What it says right shows that it is about that row, and of the
 * same time; the words before the other figure say which column is meant.
 */
import { carried, memo, memo2 } from '../derive.ts';
import type { Figure, NumberStyle } from '../figures/figure.ts';
import { enter, leave } from '../group.ts';
import { eachChange, settle } from '../lists.ts';
import { gather } from '../model/gather.ts';
import type { Passage, Report } from '../model/report.ts';
import type { Column, TableHead } from '../model/table.ts';
import { languageFor } from '../reading/languages.ts';
import { lexiconFor } from '../reading/tables/languages.ts';
import { titleWords } from '../reading/tables/rate-titles.ts';
import {
  indexOfRows,
  type NamedRow,
  type RowIndex,
  rowsToName,
  type SaidFigure,
  type SaidOfRow,
  type Sentence,
  saidOfRows,
  sentencesOf,
  startsOf,
  wholesOf,
  yearsOf,
} from './said-rows.ts';
import type { SameFigure } from './same-figures.ts';
import { areOneSlip } from './slipped-digits.ts';

/** A pair of which the words leave no doubt. */
export interface RowReading extends SameFigure {
  readonly certain: boolean;
}

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
  readonly index: RowIndex;
  readonly wholes: readonly NamedRow[];
}

interface Memory {
  style: NumberStyle | undefined;
  rows: readonly NamedRow[];
  wholes: readonly NamedRow[];
  passages: readonly Passage[];
  /** By their words; of the first version nothing is asked of it, and it is not made. */
  passagesByWord: Map<string, Set<Passage>> | undefined;
  readonly readings: Map<Passage, readonly RowReading[]>;
  found: readonly RowReading[];
}

const begun = (style: NumberStyle | undefined): Memory => ({
  style,
  rows: [],
  wholes: [],
  passages: [],
  passagesByWord: undefined,
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

/** Only passages are asked again that have changed, or that have a word with which the name of a changed row begins. */
function update(memory: Memory, { rows, wholes, passages }: Version): void {
  if (rows === memory.rows && wholes === memory.wholes && passages === memory.passages) return;
  const { readings } = memory;
  const style = memory.style!;
  const touched = new Set<Passage>();
  const known = memory.passagesByWord;
  eachChange(memory.passages, passages, {
    gone: passage => {
      readings.delete(passage);
      if (known) for (const word of wordsOf(passage, style)) leave(known, word, passage);
    },
    come: passage => {
      touched.add(passage);
      if (known) for (const word of wordsOf(passage, style)) enter(known, word, passage);
    },
  });
  const meet = (row: NamedRow): void => {
    if (touched.size === passages.length) return;
    memory.passagesByWord ??= byWord(passages, style);
    for (const start of startsOf(row))
      for (const passage of memory.passagesByWord.get(start) ?? []) touched.add(passage);
  };
  eachChange(memory.rows, rows, { gone: meet, come: meet });
  // What has no name may be said by any passage.
  if (wholes !== memory.wholes) for (const passage of passages) touched.add(passage);
  const index = indexOfRows(rows);
  for (const passage of touched) {
    const found = readingsIn(passage, { index, wholes }, style);
    if (found.length > 0) readings.set(passage, found);
    else readings.delete(passage);
  }
  memory.rows = rows;
  memory.wholes = wholes;
  memory.passages = passages;
  memory.found = settle(memory.found, readings.size === 0 ? [] : passages.flatMap(one => readings.get(one) ?? []));
}

// Right because a passage is immutable.
const wordsOf = memo2((passage: Passage, style: NumberStyle): ReadonlySet<string> => {
  const sentences = sentencesOf(passage, style);
  return new Set(sentences.flatMap(({ words }) => words.map(({ text }) => text)));
});

function byWord(passages: readonly Passage[], style: NumberStyle): Map<string, Set<Passage>> {
  const index = new Map<string, Set<Passage>>();
  for (const passage of passages) for (const word of wordsOf(passage, style)) enter(index, word, passage);
  return index;
}

interface Said {
  readonly sentence: Sentence;
  readonly rows: readonly SaidOfRow[];
}

function readingsIn(passage: Passage, { index, wholes }: Rows, style: NumberStyle): readonly RowReading[] {
  const cellsLike = cellsReader();
  const said = sentencesOf(passage, style).map((sentence): Said => {
    const rows = saidOfRows(sentence, index, style);
    return { sentence, rows: [...rows, ...saidOfWholes(sentence, rows, wholes, cellsLike)] };
  });
  // Which columns of a table the passage gives figures of, each with how many.
  const agreeing = new Map<TableHead, Map<Column, Set<SaidFigure>>>();
  for (const { rows } of said) {
    for (const { named, figures } of rows) {
      for (const figure of figures) {
        const columns = agreeing.get(named.table) ?? new Map<Column, Set<SaidFigure>>();
        agreeing.set(named.table, columns);
        for (const column of cellsLike(figure, named)) enter(columns, column, figure);
      }
    }
  }
  const best = new Map<SaidFigure, RowReading | undefined>();
  for (const { sentence, rows } of said) {
    for (const one of rows) {
      for (const figure of one.figures) {
        // It stands in another row that the sentence names: this is where it is from.
        if (rows.some(({ named, figures }) => figures.includes(figure) && cellsLike(figure, named).length > 0))
          continue;
        const reading = readingOf(figure, one, {
          sentence,
          style,
          cellsLike,
          agreeing: agreeing.get(one.named.table)!,
        });
        if (!reading) continue;
        const known = best.get(figure);
        const same = known && known.row === reading.row && known.column === reading.column;
        best.set(figure, best.has(figure) && !same ? undefined : reading);
      }
    }
  }
  return [...best.values()].filter(reading => reading !== undefined);
}

/** Where some of what a sentence says without a name stands in the row of a total, it says all of it of that row. */
function saidOfWholes(
  { figures }: Sentence,
  rows: readonly SaidOfRow[],
  wholes: readonly NamedRow[],
  cellsLike: CellsLike,
): readonly SaidOfRow[] {
  if (wholes.length === 0) return [];
  const free = figures.filter(figure => !rows.some(one => one.figures.includes(figure)));
  if (free.length < 3) return [];
  return wholes.flatMap(named => {
    const telling = free.filter(
      figure => digitsOf(figure.prose.figure).length > 2 && cellsLike(figure, named).length > 0,
    );
    return telling.length >= 2 ? [{ named, figures: free }] : [];
  });
}

interface Around {
  readonly sentence: Sentence;
  readonly style: NumberStyle;
  readonly cellsLike: CellsLike;
  /** The figures of the passage that stand in the rows of the table that it names, by their columns. */
  readonly agreeing: ReadonlyMap<Column, ReadonlySet<SaidFigure>>;
}

/** The one cell that a figure is a slip of, where the words before it speak of its column. */
function readingOf(
  figure: SaidFigure,
  said: SaidOfRow,
  { sentence, style, cellsLike, agreeing }: Around,
): RowReading | undefined {
  const { prose } = figure;
  if (prose.approximate) return undefined;
  const { table, row } = said.named;
  const others = said.figures.filter(other => other !== figure);
  const columns = columnsOf(table, style);
  const agreed = new Set(others.flatMap(other => cellsLike(other, said.named)));
  const here = others.filter(other => cellsLike(other, said.named).length > 0).length;
  const words = wordsAbout(figure, sentence);
  const years = yearsMeant(sentence, columns, agreed);
  const dated = columns.some(({ times }) => times.length > 0);
  const possible = columns
    .filter(
      ({ column, times }) =>
        !agreed.has(column) &&
        sameKind(prose.figure, column, said.named) &&
        (times.length === 0 || times.some(time => years.includes(time))),
    )
    .map(one => ({ ...one, score: scoreOf(one, words, sentence) }));
  const slips = possible.filter(({ column }) => isSlipOf(prose.figure, row.cells[column.index]!.figures[0]!));
  const top = Math.max(0, ...slips.map(({ score }) => score));
  const [meant, second] = slips.filter(({ score }) => score === top);
  if (!meant || second || possible.some(({ score }) => score > top)) return undefined;
  const alike = agreeing.get(meant.column)?.size ?? 0;
  const told =
    possible.length === 1 || alike > 0 || (top > 0 && possible.filter(({ score }) => score === top).length === 1);
  const around = new Set([...agreeing.values()].flatMap(figures => [...figures])).size;
  const digits = digitsOf(prose.figure).length;
  // Another time than the table's.
  if (sentence.times().years.length > 0 && !dated && here === 0) return undefined;
  // Short numbers come near one another by chance.
  if (digits < 4 && !(told && saysJustThat(figure, meant, said, sentence, style))) return undefined;
  if (digits < 3) {
    const sure = here > 1 || (here > 0 && top === 1) || (alike > 0 && top > 0);
    return sure ? { prose, table, row, column: meant.column, certain: true } : undefined;
  }
  if (here + around === 0 && !(told && digits > 3)) return undefined;
  return { prose, table, row, column: meant.column, certain: told ? here + around > 0 || top > 0 : digits > 3 };
}

function isSlipOf(figure: Figure, cell: Figure): boolean {
  return areOneSlip(figure, { ...cell, exponent: figure.exponent });
}

/**
 * Whether the words around a figure say what its column does and nothing besides: not "16 vụ cháy rừng", "tăng 8 vụ cháy" or
 * "quý I có 9 vụ cháy" of a column "Số vụ cháy".
 */
function saysJustThat(
  { prose, start, end }: SaidFigure,
  { words: title }: ColumnWords,
  { named }: SaidOfRow,
  { text, words, start: from, end: to, times }: Sentence,
  style: NumberStyle,
): boolean {
  if (times().withinYear) return false;
  const { light, parting } = wordsOfLanguage(style);
  const front = from + Math.max(0, text.slice(from, start).search(/[^\d]*$/u));
  const rest = text.slice(end, to).search(/[.,;:()\d\n]/u);
  const last = rest < 0 ? to : end + rest;
  // "Đạt 77,3% dự toán" names another column, which the rate is of.
  const others = prose.figure.kind === 'percent' ? columnsOf(named.table, style).flatMap(({ words }) => words) : [];
  const known = (word: string): boolean => title.includes(word) || light.has(word) || others.includes(word);
  const ofName = new Set(named.names.flat());
  return words.every(({ text: word, start: at, end: until }) =>
    at >= end && until <= last
      ? known(word) || ofName.has(word)
      : at < front || until > start || title.includes(word) || !parting.has(word),
  );
}

// Right because the words of a language never change.
const wordsOfLanguage = memo((style: NumberStyle) => {
  const { cues, periods, planWords, statements } = languageFor(style).lexicon;
  const parting = [
    cues.increase,
    cues.decrease,
    cues.exceed,
    cues.multiple,
    cues['of-which'],
    periods.before,
    planWords,
  ];
  return {
    light: new Set(statements.light),
    parting: new Set(parting.flatMap(phrases => (phrases ?? []).flatMap(phrase => phrase.split(' ')))),
  };
});

/** The years whose columns a sentence is about: those it names, else those of what it says right, else the last one. */
function yearsMeant(
  { times }: Sentence,
  columns: readonly ColumnWords[],
  agreed: ReadonlySet<Column>,
): readonly string[] {
  const { years } = times();
  if (years.length > 0) return years;
  const shown = columns.filter(({ column }) => agreed.has(column)).flatMap(({ times }) => times);
  if (shown.length > 0) return shown;
  return columns
    .flatMap(({ times }) => times)
    .sort()
    .slice(-1);
}

interface ColumnWords {
  readonly column: Column;
  readonly words: readonly string[];
  readonly times: readonly string[];
}

// Right because a head is immutable.
const columnsOf = memo2(
  ({ columns, labelColumn, numberColumn }: TableHead, style: NumberStyle): readonly ColumnWords[] => {
    const { lexicon } = languageFor(style);
    const tables = lexiconFor(columns.map(titleOf).join(' '), style);
    return columns
      .filter(({ index, type }) => index !== labelColumn && index !== numberColumn && type !== 'text')
      .map(column => {
        const title = titleOf(column);
        const bare = title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
        const words = titleWords(title, tables).filter(word => !lexicon.stopWords.includes(word));
        return { column, words: [...new Set(words)], times: [...new Set([...bare, ...yearsOf(title, style)])] };
      });
  },
);

function titleOf({ path, title }: Column): string {
  return [...path, title].join(' ');
}

/** The words before a figure in its clause, and what it counts. */
function wordsAbout({ start, end }: SaidFigure, { text, words, start: from, end: to }: Sentence): ReadonlySet<string> {
  const front = text.slice(from, start);
  const clause = from + Math.max(0, front.search(/[^\d]*$/u), front.lastIndexOf(';') + 1);
  const behind = text.slice(end, to).search(/[,;:()\d\n]/u);
  const last = behind < 0 ? to : end + behind;
  return new Set(words.filter(word => word.start >= clause && word.end <= last).map(word => word.text));
}

/** How much of what a title says the clause says too, from 0 to 1; a year alone is said by the sentence. */
function scoreOf({ words, times }: ColumnWords, clause: ReadonlySet<string>, sentence: Sentence): number {
  if (words.length === 0) return times.length === 1 && sentence.times().years.includes(times[0]!) ? 1 : 0;
  return words.filter(word => clause.has(word)).length / words.length;
}

/** Percentages stand in columns of percentages. */
function sameKind(figure: Figure, column: Column, { row }: NamedRow): boolean {
  const cell = row.cells[column.index]?.figures[0];
  if (!cell) return false;
  return (
    (figure.kind === 'percent') === (column.type === 'percent' || cell.kind === 'percent' || column.title.includes('%'))
  );
}

/** The columns of a row in which a figure stands, exactly or with fewer decimals. */
type CellsLike = (figure: SaidFigure, named: NamedRow) => readonly Column[];

/** Each figure of a passage is looked for in each row that is named once, whatever it is asked for. */
function cellsReader(): CellsLike {
  const known = new Map<SaidFigure, Map<NamedRow, readonly Column[]>>();
  return (figure, named) => {
    let ofFigure = known.get(figure);
    if (!ofFigure) {
      ofFigure = new Map();
      known.set(figure, ofFigure);
    }
    let columns = ofFigure.get(named);
    if (!columns) {
      columns = columnsWith(figure.prose.figure, named);
      ofFigure.set(named, columns);
    }
    return columns;
  };
}

function columnsWith(figure: Figure, named: NamedRow): readonly Column[] {
  const own = withoutZeros(digitsOf(figure));
  const { columns } = named.table;
  const found: Column[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    if (!sameKind(figure, column, named)) continue;
    const { figures } = named.row.cells[column.index]!;
    if (figures.some(cell => own === tellingDigits(cell) || isRounded(figure, cell))) found.push(column);
  }
  return found;
}

/** The digits of a cell but for zeros at either end. Right to remember because a figure is immutable. */
const tellingDigits = memo((cell: Figure): string => withoutZeros(digitsOf(cell)));

/** The same number with fewer decimals. */
function isRounded(figure: Figure, cell: Figure): boolean {
  const fewer = cell.decimals - figure.decimals;
  if (fewer <= 0 || figure.exponent !== cell.exponent) return false;
  const scale = 10n ** BigInt(fewer);
  return (BigInt(digitsOf(cell)) + scale / 2n) / scale === BigInt(digitsOf(figure));
}

function digitsOf({ text }: Figure): string {
  return text.replace(/\D/gu, '');
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)|(?<=[1-9])0+$/gu, '');
}

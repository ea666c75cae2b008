/**
 * Ranks that the rows of a table do not bear out: "thôn Hạ xếp cuối" beside a column in which another row has less. What
 * it is a rank of is found by the figure that is said with it, or by the words of one column; where neither tells, or where
 * it holds in one of the columns that may be meant, nothing is said.
 */
import { again, memo, memo2 } from '../../derive.ts';
import { compare, type Decimal, equal, isZero, negate, sum, zero } from '../../figures/decimal.ts';
import type { Figure, NumberStyle } from '../../figures/figure.ts';
import { settle } from '../../lists.ts';
import { gather } from '../../model/gather.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Column, Row, Table, TableHead } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import type { Lexicon } from '../../reading/prose/lexicon.ts';
import { areOneSlip } from '../diagnosis/slipped-digits.ts';
import { type ProseFigure, readText } from '../prose/from-prose.ts';
import type { SameFigure } from '../said-again/same-figures.ts';
import { cellKey, digitsOf, sameKind } from './row-cells.ts';
import { indexOfRows, type NamedRow, rowsToName } from './row-names.ts';
import { type ColumnWords, columnsOf } from './row-words.ts';
import { ranksIn, type SaidRank, saysRanks } from './said-ranks.ts';
import { sentencesWith } from './said-sentences.ts';

/** A rank that does not hold. */
export interface WrongRank {
  readonly passage: Passage;
  readonly said: SaidRank;
  readonly named: NamedRow;
  readonly column: Column;
  /** The row that stands there. */
  readonly right: Row;
}

/** In the order of the text. */
export function wrongRanks(report: Report): readonly WrongRank[] {
  return ranksOf(report).found;
}

/**
 * Figures said with a rank that holds, each a slip of the cell by which it does: "lớn nhất với 5.900 triệu đồng" beside
 * 9.500. In the order of the text.
 */
export function rankedSlips(report: Report): readonly SameFigure[] {
  return ranksOf(report).slips;
}

interface Ranks {
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  readonly found: readonly WrongRank[];
  readonly slips: readonly SameFigure[];
}

interface InPassage {
  readonly found: readonly WrongRank[];
  readonly slips: readonly SameFigure[];
}

const ranksOf = again((report: Report, before: Ranks | undefined): Ranks => {
  const passages = rankingPassages(report);
  const tables = passages.length === 0 ? noTables : rankedTables(report);
  if (before?.passages === passages && before.tables === tables) return before;
  const each = tables.length === 0 ? [] : passages.map(passage => ranksOfPassage(passage, tables, report.style));
  const found = each.flatMap(one => one.found);
  const slips = each.flatMap(one => one.slips);
  return { passages, tables, found: settle(before?.found, found), slips: settle(before?.slips, slips) };
});

const noTables: readonly Table[] = [];

const rankingPassages = gather<Passage>(({ section, kind }, style) =>
  kind === 'body' ? section.passages.filter(passage => mayRank(passage, style)) : [],
);

// Right because a passage is immutable.
const mayRank = memo2(
  (passage: Passage, style: NumberStyle) =>
    (passage.kind === 'paragraph' || passage.kind === 'item') && saysRanks(readText(passage), style),
);

const rankedTables = gather<Table>(({ section }, style) =>
  section.tables.filter(table => rowsToName(table, style).length >= fewestRows && areAlike(table)),
);

const fewestRows = 3;

/** Rows of one kind, with no rows within rows, all of them named. */
function areAlike({ rows, layout, labelColumn }: Table): boolean {
  return (
    layout === 'plain' &&
    rows.every(
      ({ kind, parent, label }) =>
        parent === undefined &&
        (kind === 'total' || (kind === 'plain' && (labelColumn === undefined || /\p{L}/u.test(label)))),
    )
  );
}

/** Of one passage: each rank is looked at with what the one before is a rank of. */
function ranksOfPassage(passage: Passage, tables: readonly Table[], style: NumberStyle): InPassage {
  const index = indexOfTables(tables, style);
  const found: WrongRank[] = [];
  const slips: SameFigure[] = [];
  /** Of what the last rank was. */
  let meant: readonly Candidate[] = [];
  for (const sentence of sentencesWith(passage, style, 0)) {
    for (const said of ranksIn(sentence, index.rows, style)) {
      const candidates = candidatesOf(said, { tables: index.tables, meant, style });
      meant = candidates;
      const verdicts = candidates.map(one => ({ ...one, right: rightRow(one, said, style) }));
      const slip = slipOf(said, index.tables, style);
      if (slip) slips.push(slip);
      const [first] = verdicts;
      if (!first || verdicts.some(({ right }) => right === undefined)) continue;
      found.push({ passage, said, named: first.named, column: first.column, right: first.right! });
    }
  }
  return { found, slips };
}

/** The one cell that the figure said with a rank is a slip of, where its row has that place in its column. */
function slipOf(said: SaidRank, tables: ReadonlyMap<TableHead, Table>, style: NumberStyle): SameFigure | undefined {
  const [prose] = said.values;
  if (!prose || prose.approximate || said.only || said.change || said.sentence.times().years.length > 0)
    return undefined;
  const { figure } = prose;
  const short = digitsOf(figure).length < 3;
  const met: SameFigure[] = [];
  for (const named of said.rows) {
    const table = tables.get(named.table);
    if (!table || named.row.kind !== 'plain') return undefined;
    const all = columnsOf(table.head, style).filter(({ column }) => sameKind(figure, column, named));
    // It stands in the table: of another row or column.
    if (all.some(one => holdsAnywhere(prose, one, table))) return undefined;
    const words = [...said.words, ...wordsBehind(prose)];
    const known = knownWords(table);
    if (short && words.some(word => !known.has(word) && !isLight(word, style))) return undefined;
    for (const { column } of all) {
      const cell = named.row.cells[column.index]!.figures[0]!;
      if (!areOneSlip(figure, { ...cell, exponent: figure.exponent, decimals: figure.decimals })) continue;
      const one = candidate(said, named, table, column, style);
      if (one && rightRow(one, said, style) === undefined)
        met.push({ prose, table: named.table, row: named.row, column });
    }
  }
  return met.length === 1 ? met[0] : undefined;
}

/** What a figure counts: the first two words. */
function wordsBehind({ counted }: ProseFigure): readonly string[] {
  const words = counted
    .normalize('NFC')
    .toLowerCase()
    .split(/[,.;:()\d]/u, 1)[0]!;
  return (words.match(/\p{L}+/gu) ?? []).slice(0, 2);
}

function holdsAnywhere({ figure }: ProseFigure, { column }: ColumnWords, { rows }: Table): boolean {
  const key = cellKey(figure);
  return rows.some(({ cells }) => cells[column.index]?.figures.some(cell => cellKey(asIn(cell, figure)) === key));
}

// Right because a list of tables is immutable.
const indexOfTables = memo2((tables: readonly Table[], style: NumberStyle) => ({
  rows: indexOfRows(tables.flatMap(table => rowsToName(table, style))),
  tables: new Map(tables.map(table => [table.head, table])) as ReadonlyMap<TableHead, Table>,
}));

interface Candidate {
  readonly named: NamedRow;
  readonly column: Column;
  readonly ranked: readonly Ranked[];
}

interface Ranked {
  readonly row: Row;
  readonly key: Decimal;
  /** More than all others together: a total that no word calls one, or the first by far. */
  readonly most: boolean;
}

interface Among {
  readonly tables: ReadonlyMap<TableHead, Table>;
  readonly meant: readonly Candidate[];
  readonly style: NumberStyle;
}

/** The columns that a rank may be one of; empty where that is not sure. */
function candidatesOf(said: SaidRank, { tables, meant, style }: Among): readonly Candidate[] {
  const found = said.rows.flatMap(named => {
    const table = tables.get(named.table);
    return !table || named.row.kind !== 'plain'
      ? []
      : columnsMeant(said, named, table, style).flatMap(column => candidate(said, named, table, column, style) ?? []);
  });
  if (found.length > 0 || said.values.length > 0 || said.words.some(word => !isLight(word, style))) return found;
  // "Thấp nhất là quý I": of what the rank before is one.
  return meant.flatMap(({ column, named: { table: head } }) => {
    const named = said.rows.find(one => one.table === head);
    const table = tables.get(head);
    return named && table ? (candidate(said, named, table, column, style) ?? []) : [];
  });
}

function columnsMeant(said: SaidRank, named: NamedRow, table: Table, style: NumberStyle): readonly Column[] {
  const { values, words, share, ofValue, change, sentence } = said;
  const all = columnsOf(table.head, style).filter(({ column }) => named.row.cells[column.index]?.figures.length === 1);
  const clause = new Set(words);
  const { reckoned, rankings } = languageFor(style).lexicon.ranks;
  const alien = words.filter(word => reckoned.includes(word));
  const fits = ({ words: title }: ColumnWords): boolean =>
    alien.every(word => title.includes(word)) && !rankings.some(word => title.includes(word));
  for (const value of values) {
    const held = all.filter(one => fits(one) && holdsValue(value, one, said, named, table));
    if (held.length > 0) return held.map(({ column }) => column);
  }
  if (ofValue || sentence.times().years.length > 0) return [];
  const known = knownWords(table);
  const ofChange = changeWords(languageFor(style).lexicon);
  if (words.some(word => !known.has(word) && !isLight(word, style))) return [];
  const scored = all
    .filter(one => fits(one) && isShareColumn(one, named) === share)
    .map(({ column, words: title }) => {
      const telling = change ? title.filter(word => !ofChange.has(word)) : title;
      const shared = telling.filter(word => clause.has(word)).length;
      const score = telling.length === 0 ? (change ? 1 : 0) : shared / telling.length;
      // "Học sinh giỏi" says more than "Học sinh".
      return { column, score: score < leastScore ? 0 : score + shared / 100 };
    });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ column }) => column);
}

const leastScore = 0.5;

/** The figure that is said with it stands in this column: in the row itself, or in another one. */
function holdsValue(
  { figure }: ProseFigure,
  { column, words }: ColumnWords,
  said: SaidRank,
  named: NamedRow,
  { rows }: Table,
): boolean {
  if (!sameKind(figure, column, named)) return false;
  const key = cellKey(figure);
  const holds = ({ kind, cells }: Row): boolean =>
    kind === 'plain' && (cells[column.index]?.figures.some(cell => cellKey(asIn(cell, figure)) === key) ?? false);
  if (!rows.some(holds)) return false;
  if (figure.kind === 'percent' || digitsOf(figure).length >= 3) return true;
  const around = new Set(said.sentence.words.map(({ text }) => text));
  return holds(named.row) && words.some(word => around.has(word));
}

/** A percentage of a column seldom has its sign. */
function asIn(cell: Figure, { kind }: Figure): Figure {
  return kind === 'percent' && cell.kind !== 'percent' ? { ...cell, kind } : cell;
}

function isShareColumn({ column }: ColumnWords, { row }: NamedRow): boolean {
  const cell = row.cells[column.index]?.figures[0];
  return column.type === 'percent' || cell?.kind === 'percent' || column.title.includes('%');
}

/** What the table itself speaks of. Right because a table is immutable. */
const knownWords = memo(({ head }: Table): ReadonlySet<string> => {
  const said = [head.title ?? '', ...head.columns.flatMap(({ path, title }) => [...path, title])];
  return new Set(
    said.flatMap(
      text =>
        text
          .normalize('NFC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ) as ReadonlySet<string>;
});

function isLight(word: string, style: NumberStyle): boolean {
  return lightWords(languageFor(style).lexicon).has(word);
}

// Right because a lexicon never changes.
const lightWords = memo(({ statements, stopWords, nameHeads, ranks }: Lexicon): ReadonlySet<string> => {
  const phrases = [...nameHeads, ...ranks.naming, ...ranks.continuing, ...ranks.shares];
  return new Set([
    ...statements.light,
    ...statements.retelling,
    ...stopWords,
    ...ranks.places,
    ...phrases.flatMap(phrase => phrase.split(' ')),
  ]);
});

/** Of titles of columns of changes: "Tỷ lệ tăng, giảm". Right because a lexicon never changes. */
const changeWords = memo(
  ({ ranks: { shares, rising, falling, changing } }: Lexicon): ReadonlySet<string> =>
    new Set([...shares, ...rising, ...falling, ...changing].flatMap(phrase => phrase.split(' '))),
);

/** The rows of a column in their order; undefined where it does not tell. */
function candidate(
  said: SaidRank,
  named: NamedRow,
  { rows }: Table,
  column: Column,
  style: NumberStyle,
): Candidate | undefined {
  const plain = rows.filter(({ kind }) => kind === 'plain');
  const values: Valued[] = [];
  for (const row of plain) {
    const [figure, more] = row.cells[column.index]?.figures ?? [];
    if (!figure || more) return undefined;
    values.push({ row, value: figure.value });
  }
  const title = [...column.path, column.title].join(' ').normalize('NFC').toLowerCase();
  const signed = values.some(({ value }) => compare(value, zero) < 0);
  const { rising, falling, changing: both } = languageFor(style).lexicon.ranks;
  const says = (words: readonly string[]): boolean => words.some(word => title.includes(word));
  const rises = says(rising) || says(both);
  const falls = says(falling) || says(both);
  const changing = signed || rises || falls;
  if ((said.change !== undefined) !== changing) return undefined;
  if (said.change === 'down' && !signed && (!falls || rises)) return undefined;
  if (said.change === 'up' && !signed && !rises) return undefined;
  const turned = said.change === 'down' && signed;
  const others = values.filter(one => one.row !== named.row && !isWhole(one, values));
  const own = values.find(({ row }) => row === named.row);
  // Beside a total of the rows, or between two of them, no other one is a total.
  const mayBeTotal = (one: Valued): boolean =>
    plain.length === rows.length && isEnd(one, values) && isMost(one, values);
  if (said.only && !signed) return undefined;
  if (!own || others.length + 1 < fewestRows || isWhole(own, values) || mayBeTotal(own)) return undefined;
  const keyed = [own, ...others].map(one => ({
    row: one.row,
    key: turned ? negate(one.value) : one.value,
    most: mayBeTotal(one),
  }));
  // "Mức giảm nhỏ nhất": among those that fell.
  const ranked = said.change && !said.top && !said.only ? keyed.filter(({ key }) => compare(key, zero) > 0) : keyed;
  if (!ranked.some(({ row }) => row === named.row)) return undefined;
  return { named, column, ranked };
}

interface Valued {
  readonly row: Row;
  readonly value: Decimal;
}

/** As much as all others: a total that no word calls one. */
function isWhole(one: Valued, all: readonly Valued[]): boolean {
  return isEnd(one, all) && all.length >= 3 && !isZero(restOf(one, all)) && equal(one.value, restOf(one, all));
}

function isEnd(one: Valued, all: readonly Valued[]): boolean {
  return one === all[0] || one === all.at(-1);
}

function isMost(one: Valued, all: readonly Valued[]): boolean {
  const rest = restOf(one, all);
  return all.length >= 3 && compare(one.value, rest) >= 0 && compare(rest, zero) > 0;
}

function restOf(one: Valued, all: readonly Valued[]): Decimal {
  return sum(all.filter(other => other !== one).map(({ value }) => value));
}

/** The row that has the place which is said of another; undefined where that one has it too. */
function rightRow({ named, ranked }: Candidate, { top, nth, only }: SaidRank, style: NumberStyle): Row | undefined {
  if (only)
    return onlyRow(
      ranked.filter(one => !one.most),
      named.row,
    );
  const { others } = languageFor(style).lexicon.ranks;
  const own = ranked.find(({ row }) => row === named.row)!;
  // "Cả vùng 9.842" above its provinces, or the largest of them: it holds if either way it does.
  const withoutMost = ranked.filter(one => !one.most);
  const isOther = ({ row }: Ranked): boolean => others.some(word => row.label.toLowerCase().includes(word));
  const beats = (a: Ranked, b: Ranked): boolean => (top ? compare(a.key, b.key) > 0 : compare(a.key, b.key) < 0);
  const readings = [ranked, ranked.filter(one => one === own || !isOther(one)), withoutMost];
  for (const among of readings) {
    const before = among.filter(one => beats(one, own));
    const equal = among.filter(one => !beats(one, own) && !beats(own, one)).length;
    const distinct = new Set(before.map(({ key }) => `${key.coefficient}e${key.scale}`)).size;
    if ((before.length < nth && nth <= before.length + equal) || distinct + 1 === nth) return undefined;
  }
  const order = [...withoutMost].sort((a, b) => (beats(a, b) ? -1 : beats(b, a) ? 1 : 0));
  return order[nth - 1]?.row;
}

/** "Chỉ duy nhất xã Long Mỹ tăng": another one that did, or did alone. */
function onlyRow(ranked: readonly Ranked[], own: Row): Row | undefined {
  const changed = ranked.filter(({ key }) => compare(key, zero) > 0).map(({ row }) => row);
  return changed.find(row => row !== own);
}

/**
 * The same indicator in the text and in a row of a table: matched on the words, never on the number. Both must begin
 * with the same thing counted, and share words that few other rows have.
 */
import { carried, memo2 } from '../../derive.ts';
import { compare, decimal, equal, multiply } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { enter, leave } from '../../group.ts';
import { eachChange } from '../../list-changes.ts';
import { alikeAtEnds, settle, withItems } from '../../lists.ts';
import type { Report } from '../../model/report.ts';
import type { Column, Row, TableHead } from '../../model/table.ts';
import { areOneSlip } from '../diagnosis/slipped-digits.ts';
import type { ProseFigure } from '../prose/from-prose.ts';
import { allRows, counted, type LabelWords, type NamedRow, saidOf, stopWordsOf } from './named-rows.ts';

export interface SameFigure {
  readonly prose: ProseFigure;
  readonly table: TableHead;
  readonly row: Row;
  readonly column: Column;
}

/** Pairs that speak of one indicator and give two values, in the order of the text. */
export function sameFigures(report: Report): readonly SameFigure[] {
  const memory = memoryOf(report);
  const stopWords = stopWordsOf(report.style);
  if (memory.stopWords !== stopWords) Object.assign(memory, begun(stopWords));
  update(memory, allRows(report), counted(report));
  return memory.found;
}

/** A place among the rows, which another row with the same words may take. */
interface Named {
  readonly words: LabelWords;
  now: NamedRow;
}

/** Rows and figures of the newest version, by their words. */
interface Memory {
  stopWords: readonly string[];
  rows: readonly NamedRow[];
  figures: readonly ProseFigure[];
  /** Of each row, in order. */
  named: readonly Named[];
  /** How many rows have each pair of words. */
  readonly frequency: Map<string, number>;
  readonly byHead: Map<string, Set<Named>>;
  /** By all words of the label. */
  readonly byLabel: Map<string, Set<Named>>;
  /** Of the first version nothing is asked of it, and it is not made. */
  index: Index | undefined;
  /** The rows that a figure may be about; figures without one are left out. */
  readonly likely: Map<ProseFigure, Likely>;
  found: readonly SameFigure[];
}

/** Figures by what is looked for among rows: pairs of words, and the name. */
interface Index {
  readonly byPair: Map<string, Set<ProseFigure>>;
  readonly byName: Map<string, Set<ProseFigure>>;
}

const begun = (stopWords: readonly string[]): Memory => ({
  stopWords,
  rows: [],
  figures: [],
  named: [],
  frequency: new Map(),
  byHead: new Map(),
  byLabel: new Map(),
  index: undefined,
  likely: new Map(),
  found: [],
});

// Right because what it holds is compared with the rows and figures it was made from.
const memoryOf = carried<Report, Memory>(() => begun([]));

/** Only figures are looked at again that have changed, or whose words some changed label has. */
function update(memory: Memory, rows: readonly NamedRow[], figures: readonly ProseFigure[]): void {
  if (rows === memory.rows && figures === memory.figures) return;
  const touched = new Set<ProseFigure>();
  updateFigures(memory, figures, touched);
  updateRows(memory, rows, touched);
  for (const prose of touched) {
    const likely = likelyRows(prose, memory);
    if (likely.labelled || likely.scored.length > 0) memory.likely.set(prose, likely);
    else memory.likely.delete(prose);
  }
  memory.found = memory.likely.size === 0 ? none : settle(memory.found, pairsAmong(memory));
}

const none: readonly SameFigure[] = [];

function updateFigures(memory: Memory, figures: readonly ProseFigure[], touched: Set<ProseFigure>): void {
  const { index, likely, stopWords } = memory;
  eachChange(memory.figures, figures, {
    gone: prose => {
      likely.delete(prose);
      if (!index) return;
      const { pairs, name } = saidOf(prose, stopWords);
      for (const pair of pairs()) leave(index.byPair, pair, prose);
      leave(index.byName, name, prose);
    },
    come: prose => {
      touched.add(prose);
      if (index) enterFigure(index, prose, stopWords);
    },
  });
  memory.figures = figures;
}

function enterFigure({ byPair, byName }: Index, prose: ProseFigure, stopWords: readonly string[]): void {
  const { pairs, name } = saidOf(prose, stopWords);
  for (const pair of pairs()) enter(byPair, pair, prose);
  if (name !== '') enter(byName, name, prose);
}

function indexOf({ figures, stopWords }: Memory): Index {
  const index: Index = { byPair: new Map(), byName: new Map() };
  for (const prose of figures) enterFigure(index, prose, stopWords);
  return index;
}

function updateRows(memory: Memory, rows: readonly NamedRow[], touched: Set<ProseFigure>): void {
  if (memory.rows === rows) return;
  const { named, frequency, byHead, byLabel } = memory;
  const { top, bottom } = alikeAtEnds(memory.rows, rows);
  const [end, last] = [memory.rows.length - bottom, rows.length - bottom];
  memory.rows = rows;
  const same = end === last && named.slice(top, end).every((one, at) => sameWords(one.words, rows[top + at]!.words));
  if (same) {
    for (let at = top; at < end; at++) named[at]!.now = rows[at]!;
    return;
  }
  const changed = new Map<string, number>();
  const all = touched.size === memory.figures.length;
  if (!all) memory.index ??= indexOf(memory);
  const meet = (what: keyof Index, words: string): void => {
    const met = all ? undefined : memory.index?.[what].get(words);
    if (met) for (const prose of met) touched.add(prose);
  };
  const fresh = rows.slice(top, last).map((now): Named => ({ words: now.words, now }));
  for (const one of named.slice(top, end)) {
    const { head, pairs, label } = one.words;
    // Plain loops here and below: an edit may take out thousands of rows.
    for (const pair of pairs) changed.set(pair, (changed.get(pair) ?? 0) - 1);
    leave(byHead, head, one);
    leave(byLabel, label, one);
    meet('byPair', head);
    meet('byName', label);
  }
  for (const one of fresh) {
    const { head, pairs, label } = one.words;
    for (const pair of pairs) changed.set(pair, (changed.get(pair) ?? 0) + 1);
    enter(byHead, head, one);
    enter(byLabel, label, one);
    meet('byPair', head);
    meet('byName', label);
  }
  for (const [pair, more] of changed) {
    if (more === 0) continue;
    const often = (frequency.get(pair) ?? 0) + more;
    if (often > 0) frequency.set(pair, often);
    else frequency.delete(pair);
    meet('byPair', pair);
  }
  memory.named = withItems(named, fresh, top, end);
}

function sameWords(a: LabelWords, b: LabelWords): boolean {
  return (
    a === b ||
    (a.label === b.label && a.pairs.length === b.pairs.length && a.pairs.every((pair, at) => pair === b.pairs[at]))
  );
}

interface Match {
  readonly named: Named;
  readonly score: number;
}

interface Likely {
  /** The row whose whole label stands before the figure: "số hộ nghèo được hỗ trợ nhà ở là 320 hộ". */
  readonly labelled: Named | undefined;
  /** Where there is none: the rows that share enough with what is counted, the best first. */
  readonly scored: readonly Match[];
}

function pairsAmong({ figures, likely }: Memory): readonly SameFigure[] {
  const best = new Map<Named, { readonly score: number; readonly prose: ProseFigure }>();
  /** Rows whose label stands before a figure of the text that agrees with them: another one is of another time. */
  const agreed = new Set<Named>();
  const some = figures.filter(prose => likely.has(prose));
  for (const prose of some) {
    const { labelled } = likely.get(prose)!;
    if (labelled && holds(labelled.now, prose)) agreed.add(labelled);
  }
  for (const prose of some) {
    const { labelled, scored } = likely.get(prose)!;
    const match = labelled ? { named: labelled, score: 0 } : matchAmong(scored, prose);
    if (!match || agreed.has(match.named) || holds(match.named.now, prose) || isOther(match.named.now, prose)) continue;
    const known = best.get(match.named);
    if (known && known.score >= match.score) continue;
    best.set(match.named, { score: match.score, prose });
  }
  return Array.from(best, ([{ now }, { prose }]) => pairOf(prose, now));
}

// Right because figures of the text and rows are immutable.
const pairOf = memo2(
  (prose: ProseFigure, { table, row, column }: NamedRow): SameFigure => ({ prose, table, row, column }),
);

/** The row that a figure of the text speaks of; undefined where one of the likely rows agrees with it. */
function matchAmong(scored: readonly Match[], prose: ProseFigure): Match | undefined {
  const [first, second] = scored;
  if (!first) return undefined;
  // Of two rows that fit alike, the one that says less besides is meant; else it is not known which.
  const sayMore = ({ named }: Match): number => named.words.pairs.length;
  if (second && second.score > 0.8 * first.score && sayMore(second) <= sayMore(first)) return undefined;
  return scored.some(({ named }) => holds(named.now, prose)) ? undefined : first;
}

function likelyRows(prose: ProseFigure, memory: Memory): Likely {
  const { name, head, pairs } = saidOf(prose, memory.stopWords);
  const labels = name === '' ? undefined : memory.byLabel.get(name);
  // Several rows of one label are none.
  const [labelled] = labels?.size === 1 ? labels : [];
  const candidates = labelled ? undefined : memory.byHead.get(head);
  return { labelled, scored: candidates ? scoredAmong(candidates, pairs(), memory) : [] };
}

function scoredAmong(
  candidates: ReadonlySet<Named>,
  said: ReadonlySet<string>,
  { frequency, named }: Memory,
): readonly Match[] {
  const scored: Match[] = [];
  for (const candidate of candidates) {
    let shared = 0;
    let score = 0;
    const { pairs } = candidate.words;
    // A plain loop: every figure of the text is compared with many rows.
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]!;
      if (!said.has(pair)) continue;
      shared++;
      score += 1 / (frequency.get(pair) ?? 1);
    }
    if (shared >= 3 && score >= leastScore) scored.push({ named: candidate, score });
  }
  return scored.length < 2
    ? scored
    : scored.sort(
        (a, b) =>
          b.score - a.score ||
          a.named.words.pairs.length - b.named.words.pairs.length ||
          // Candidates stand in the order in which they came.
          named.indexOf(a.named) - named.indexOf(b.named),
      );
}

/** Pairs of words weigh less the more rows have them; two that no other row has are enough. */
const leastScore = 2;

/** Any number of the row is the one in the text. */
function holds({ row }: NamedRow, { figure }: ProseFigure): boolean {
  return row.cells.some(cell => cell.figures.some(other => equal(other.value, figure.value)));
}

/** Something else under the same words: more than twice as much, and no slip of the pen. */
function isOther({ row, column }: NamedRow, { figure }: ProseFigure): boolean {
  const cell = row.cells[column.index]?.figures[0];
  if (!cell) return false;
  const far = (a: Figure, b: Figure): boolean => compare(a.value, multiply(b.value, decimal(2))) > 0;
  return (far(figure, cell) || far(cell, figure)) && !areOneSlip(figure, cell);
}

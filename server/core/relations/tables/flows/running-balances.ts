/**
 * Books of entries with a running balance: "Ngày | Diễn giải | Thu | Chi | Tồn quỹ". Each balance is the one above it and
 * what came in since, less what went out; sums of the entries and the last balance stand below. So is "Cộng dồn" of what
 * came each day.
 */
import { memo2 } from '../../../derive.ts';
import { add, type Decimal, isZero, zero } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { cuesOf } from '../../../reading/tables/cues.ts';
import { hasPhrase, normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { isTotalLabel, opensLikeTotal } from '../../../reading/tables/totals.ts';
import { hypothesisFor } from '../../diagnosis/hypotheses.ts';
import { evaluateOnce } from '../../evaluate.ts';
import { inSentence } from '../../operands.ts';
import type { Operand, Relation } from '../../relation.ts';
import { sumLess } from '../across.ts';
import { inferred, sumOf, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

interface Book {
  readonly received: Column;
  /** None where nothing goes out: "Trong ngày | Cộng dồn". */
  readonly spent: Column | undefined;
  readonly balance: Column;
}

/** The books in a table, one for each balance, as its figures bear out. Linear in its rows. */
export const booksOf = memo2((outline: readonly OutlineRow[], context: TableContext): readonly Book[] => {
  if (outline.length < fewestRows || outline.length > mostRows) return [];
  const chosen = new Map<Column, { readonly book: Book; readonly holds: number }>();
  for (const book of booksIn(context)) {
    if (book.spent && outline.length < fewestEntries) continue;
    const holds = holdsIn(balances(context, outline, book), book);
    if (holds > (chosen.get(book.balance)?.holds ?? 0)) chosen.set(book.balance, { book, holds });
  }
  return [...chosen.values()].map(({ book }) => book);
});

const fewestRows = 3;
const fewestEntries = 4;
const mostRows = 1000;

/** The balances of each book, and the sums of its entries. */
export function runningBalanceFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  return booksOf(outline, context).flatMap(book => familiesOf(context, outline, book));
}

function familiesOf(context: TableContext, outline: readonly OutlineRow[], book: Book): readonly ColumnFamily[] {
  const found = [...balances(context, outline, book)];
  const families: ColumnFamily[] = [family(`flow:${book.balance.index}`, found)];
  const { spent } = book;
  if (!spent) return families;
  const entries: OutlineRow[] = [];
  let since = 0;
  for (const row of outline) {
    if (!isSummary(row, context)) entries.push(row);
    else if (!isCumulative(row, context)) {
      const added = (from: number): readonly Relation[] =>
        [book.received, spent].flatMap(column => entriesAdded(context, row, entries.slice(from), column) ?? []);
      const [recent, all] = [added(since), added(0)];
      // "Cộng tháng 8" is of its month, "Cộng phát sinh" under it of all.
      const isOfAll = all.filter(holds).length > recent.filter(holds).length;
      families.push(
        family(`entries:${book.balance.index}:${row.index}`, isOfAll || recent.length === 0 ? all : recent),
      );
      if (!isOfAll) since = entries.length;
    }
  }
  return families;
}

function holds(relation: Relation): boolean {
  return evaluateOnce(relation).verdict !== 'wrong';
}

function family(key: string, relations: readonly Relation[]): ColumnFamily {
  return { strength: 'words', decided: 'structure', size: relations.length, key, relation: index => relations[index] };
}

/** A balance by its title, and two amounts before it; a running total, and one. */
function booksIn(context: TableContext): readonly Book[] {
  const books: Book[] = [];
  for (const balance of context.amounts) {
    const title = normal(balance.title);
    if (context.cues(balance).has('cumulative')) {
      for (const received of besides(balance, context).slice(-4)) books.push({ received, spent: undefined, balance });
      continue;
    }
    if (!context.lexicon.balances.some(phrase => hasPhrase(title, phrase)) || context.cues(balance).has('opening'))
      continue;
    const before = besides(balance, context);
    if (before.some(column => context.cues(column).has('opening'))) continue;
    const near = before.slice(-3);
    for (const received of near)
      for (const spent of near) if (received !== spent) books.push({ received, spent, balance });
  }
  return books.slice(0, mostBooks);
}

const mostBooks = 24;

/** The amounts before a balance, in its group: "Tiền mặt > Thu | Chi | Tồn". */
function besides({ index, unit, path }: Column, { amounts }: TableContext): readonly Column[] {
  const group = path.join('|');
  return amounts.filter(other => other.index < index && other.unit === unit && other.path.join('|') === group);
}

/**
 * How many balances bear a book out; 0 where they do not. A balance that is amiss is off from the one before it, and the
 * next one from it: that is one fault.
 */
function holdsIn(relations: Iterable<Relation>, { spent }: Book): number {
  let holds = 0;
  let faults = 0;
  let before: Decimal | undefined;
  for (const relation of relations) {
    const { verdict, difference } = evaluateOnce(relation);
    const fails = verdict === 'wrong';
    if (fails && !before) faults++;
    // The next running total is off by as much the other way: but for the one amiss it holds.
    if (!spent && fails && before && difference && isZero(add(before, difference))) holds++;
    before = fails && !before ? (difference ?? zero) : undefined;
    if (!fails && (relation.operands.length >= 2 || (!spent && isTellingFirst(relation)))) holds++;
    if (faults > 2 + holds) return 0;
  }
  return holds >= 2 && faults <= Math.max(1, Math.floor(holds / 3)) ? holds : 0;
}

/** The first running total is the amount itself: three digits of it are no chance. */
function isTellingFirst({ result }: Relation): boolean {
  return result.figure !== undefined && result.figure.text.replace(/\D/gu, '').length >= 3;
}

/** Each balance, from the one above it and the entries since. */
function* balances(context: TableContext, outline: readonly OutlineRow[], book: Book): Generator<Relation> {
  let last: Operand | undefined;
  let came: Operand[] = [];
  let went: Operand[] = [];
  for (const outlined of outline) {
    const { row } = outlined;
    const summary = isSummary(outlined, context);
    if (!summary) {
      came = [...came, ...printed(context.operand(row, book.received))];
      if (book.spent) went = [...went, ...printed(context.operand(row, book.spent))];
    }
    const result = context.operand(row, book.balance);
    if (!result.figure || isCumulative(outlined, context)) continue;
    const plus = [...printed(last), ...came];
    if (plus.length > 0) {
      const operands = [...plus, ...went];
      const relation = inferred(context, {
        kind: 'sum',
        subject: 'total',
        result,
        expression: sumLess(plus.length, went.length),
        operands,
        words: [book.received, book.spent, book.balance].flatMap(column => column?.title ?? []).join(' | '),
        row,
        column: book.balance,
        data: { carried: true },
      });
      // What there was before the first row is not said, but in the first month of all.
      if (last || evaluateOnce(relation).verdict === 'exact' || isFirstAmiss(relation, outlined, book)) yield relation;
    }
    if (summary && last) continue;
    last = { ...result, label: labelOf(outlined, book, context) };
    came = [];
    went = [];
  }
}

/** "Tháng 1", "Quý I": a running total is the amount itself, and a slip of the pen makes it another. */
function isFirstAmiss(relation: Relation, { index, row }: OutlineRow, { spent }: Book): boolean {
  if (index > 0 || spent !== undefined || !/^\p{L}+\s(?:0?1|I)$/u.test(row.label.trim())) return false;
  const { expected } = evaluateOnce(relation);
  const slip = expected && hypothesisFor(relation.result.figure!, expected);
  return slip !== undefined;
}

function printed(operand: Operand | undefined): readonly Operand[] {
  return operand?.figure ? [operand] : [];
}

function labelOf({ row }: OutlineRow, { balance }: Book, context: TableContext): string {
  const label = context.table.columns[0]!.type === 'date' ? row.cells[0]!.text.trim() : row.label;
  return label === '' ? inSentence(balance.title) : `${inSentence(balance.title)} (${inSentence(label)})`;
}

/** "Cộng phát sinh": the entries above it, added up. */
function entriesAdded(
  context: TableContext,
  { row }: OutlineRow,
  entries: readonly OutlineRow[],
  column: Column,
): Relation | undefined {
  const result = context.operand(row, column);
  const operands = entries.flatMap(entry =>
    printed(context.operand(entry.row, column)).map(operand => ({ ...operand, label: inSentence(entry.row.label) })),
  );
  if (!result.figure || operands.length < 2) return undefined;
  const expression = sumOf(operands.length);
  const words =
    summaryWords(
      row.cells.map(({ text }) => text),
      context,
    ) ?? column.title;
  const data = { rowLabel: row.label || words };
  return inferred(context, { kind: 'sum', subject: 'group', result, expression, operands, words, row, column, data });
}

/** A row of what was added up; its words may stand in any of its cells. */
function isSummary(outlined: OutlineRow, context: TableContext): boolean {
  return outlined.total || summaryWords(textsOf(outlined, context), context) !== undefined;
}

function summaryWords(texts: readonly string[], { lexicon }: TableContext): string | undefined {
  return texts.find(
    text => isTotalLabel(text, lexicon) || opensLikeTotal(text, lexicon) || isCumulativeText(text, lexicon),
  );
}

/** "Lũy kế từ đầu năm": of entries in other books, too. */
function isCumulative(outlined: OutlineRow, context: TableContext): boolean {
  return textsOf(outlined, context).some(text => isCumulativeText(text, context.lexicon));
}

function isCumulativeText(text: string, lexicon: TableContext['lexicon']): boolean {
  return cuesOf(text, lexicon).has('cumulative') && startsWithOne(normal(text), lexicon.cues.cumulative ?? []);
}

function textsOf({ row }: OutlineRow, { table }: TableContext): readonly string[] {
  return table.columns.flatMap(({ type, index }) =>
    type === 'text' && row.cells[index]!.text !== '' ? [row.cells[index]!.text] : [],
  );
}

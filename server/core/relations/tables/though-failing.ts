/**
 * How sure it is that a row is the sum of others though it holds in no column: because of what its figures, the numbers
 * of the rows or the words show to have happened.
 */
import { memo } from '../../derive.ts';
import {
  add,
  compare,
  type Decimal,
  decimal,
  equal,
  isNegative,
  multiply,
  subtract,
  sum,
  zero,
} from '../../figures/decimal.ts';
import type { Column } from '../../model/table.ts';
import type { OutlineRow } from '../../model/tables/outline.ts';
import { saysSome, timesIn } from '../../reading/tables/caption-words.ts';
import type { TableLexicon } from '../../reading/tables/lexicon.ts';
import { lacksMember } from '../../reading/tables/partitions.ts';
import { isLongerPeriod } from '../../reading/tables/periods.ts';
import { hasPhrase, normal, startsWithOne } from '../../reading/tables/phrases.ts';
import { addsInBrackets, closesAll, holdsOthers, isOfBody, opensLikeTotal } from '../../reading/tables/totals.ts';
import { tellingDigits } from '../diagnosis/slipped-digits.ts';
import { isSlippedSum } from '../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Certainty, Relation } from '../relation.ts';
import type { Cause } from './causes.ts';
import { codeColumn, type TableContext } from './context.ts';
import type { Claimed, Divided } from './down.ts';
import { classesOf } from './row-classes.ts';
import { numberingOf } from './row-numbering.ts';
import { areSharesOf } from './sums/closing-rows.ts';

interface Failing {
  readonly whole: OutlineRow;
  readonly parts: readonly OutlineRow[];
  /** The sums that do not hold: all there are. */
  readonly wrong: readonly Relation[];
  readonly claimed: Claimed;
  cause(most: 'half' | 'whole'): Cause | undefined;
}

/** Undefined where nothing shows it: then the row is no sum. */
export function thoughFailing(failing: Failing, context: TableContext): Certainty | undefined {
  const { whole, parts, wrong, claimed, cause } = failing;
  const { strength, lost, atTop = false } = claimed;
  const [only] = wrong;
  if (claimed.divided) return underDivision(failing, claimed.divided, context);
  if (only && wrong.length === 1) return inOneColumn(only, failing, context);
  const numbers = numberingOf(parts);
  // The last page of a longer table: the rows before it stand elsewhere.
  if (numbers === 'later') return undefined;
  const closes = whole.total && !atTop;
  const isSaid = strength === 'explicit' && wrong.length >= 3 && isOfRows(whole.row.label);
  const areClasses = whole.total && classesOf(parts) !== 'none';
  const lacks = lacksShares(context, whole, parts, areClasses);
  const isAll =
    (lacks && (closes || areClasses)) ||
    ((wrong.length >= 3 || lacks || (whole.total && lacksOneOrLess(wrong))) && namesRest(parts, context));
  const isKnown = whole.total && (lacksKnown(failing, context) || countsOneMore(failing, context));
  const most =
    lost || isAll || isKnown || numbers === 'gap' || (closes && (numbers === 'whole' || isSaid)) ? 'whole' : 'half';
  const found = cause(most);
  if (found !== 'row-missing') return found && (strength === 'explicit' ? 'explicit' : 'structure');
  if (lost) return lost;
  if (isOfOtherTime(failing, context) || holdsOthers(whole.row.label, context.lexicon)) return undefined;
  if (isOfBody(whole.row.label, context.lexicon) && isOfSome(context)) return undefined;
  if (numbers === 'gap' || isKnown) return 'structure';
  // A few rows of many under what all have: more is missing than a row lost would have.
  if (!lacks && lacksManyRows(wrong, parts.length > 2 ? 4 : 2)) return undefined;
  if (strength !== 'explicit' || !whole.total) {
    // What closes a list and says so by its first word only; shares, but perhaps of main items only.
    const opens = closes && opensLikeTotal(whole.row.label, context.lexicon);
    const isClosed = opens && wrong.length >= 3;
    // Of a page of a statement, what "270 = 100 + 200" names stands on another.
    const isListed =
      opens &&
      !whole.formula &&
      codeColumn(context.table) === undefined &&
      !addsInBrackets(whole.row.label, context.lexicon);
    const isOne =
      isListed &&
      !isOfSome(context) &&
      !areIndicators(parts, context) &&
      (closesAll(whole.row.label, context.lexicon)
        ? lacksOneRow(wrong)
        : wrong.length >= 3 &&
          parts.length >= 3 &&
          strength !== 'open' &&
          opensByWord(whole, context) &&
          (lacksOneAlike(wrong) || (countsManyThings(context) && lacksOneOrLess(wrong))));
    if (atTop && whole.loose && strength !== 'open' && isAllButOne(failing, context) && !areIndicators(parts, context))
      return 'structure';
    return isAll || isOne ? 'structure' : isClosed || lacks ? 'likely' : undefined;
  }
  if (!atTop || isAll || isOfRows(whole.row.label)) return 'structure';
  return isAllButOne(failing, context) ? 'structure' : 'likely';
}

/** Rows of a selection under a total of everything are no fault; all but one of them are no selection. */
function isAllButOne({ parts, wrong }: Failing, context: TableContext): boolean {
  const least = countsManyThings(context) ? 3 : 4;
  return parts.length >= least && wrong.length >= 3 && !isOfSome(context) && lacksOneAlike(wrong);
}

/** A slip of the pen, or a plain list whose sum comes near, or one that lacks a number or is closed by its total. */
function inOneColumn(only: Relation, { whole, parts, claimed }: Failing, context: TableContext): Certainty | undefined {
  const { strength, lost, plain, atTop = false } = claimed;
  if (lost && isShort(only)) return lost;
  // "(50+60+61)" without row 61: what more there is cannot be told.
  if (lost && !whole.alike) return undefined;
  // "100,0" at the end of shares that come to less.
  if (whole.total && !atTop && isShort(only) && lacksShares(context, whole, parts)) return 'structure';
  if (strength !== 'explicit') {
    const least = plain && whole.total && !atTop && !isOfSome(context) ? fewDigits : manyDigits;
    const total = only.result.figure!;
    // Of round hundreds nearly any difference is one digit's.
    if (BigInt(total.value.coefficient) < least || tellingDigits(total) < fewTelling) return undefined;
    return isSlippedSum(only) ? 'structure' : undefined;
  }
  if (isSlippedSum(only) || (plain && comesNear(only))) return 'explicit';
  const numbers = numberingOf(parts);
  const isClosed = whole.total && !whole.loose && !atTop && numbers === 'whole';
  return (numbers === 'gap' || isClosed) && isShort(only) ? 'structure' : undefined;
}

/** "Cộng 4 tuyến" under three of what a title before the amounts calls so; not "Cộng 4 tháng", "Tổng cây 3 vụ". */
function countsOneMore({ whole, parts, wrong }: Failing, context: TableContext): boolean {
  const { table, amounts, lexicon } = context;
  const [counted, number, ...words] = normal(whole.row.label).split(/\s(?=\d)|(?<=\d)\s/u);
  if (Number(number) !== parts.length + 1 || parts.length < 2 || words.length !== 1) return false;
  const [noun = ''] = words;
  if (!lexicon.totalOpenings.includes(counted!) || startsWithOne(lexicon.singular(noun), lexicon.periods.flat()))
    return false;
  const first = amounts[0]?.index ?? 0;
  const titles = table.columns.slice(0, first).map(({ title }) => normal(title));
  const isTitle = titles.some(title => hasPhrase(title, noun) || hasPhrase(title, lexicon.singular(noun)));
  return isTitle && !isOfSome(context) && lacksOneOrLess(wrong);
}

/** Rows of what is always listed whole, but for one, under a total of it: no selection. */
function lacksKnown({ whole, parts, wrong }: Failing, context: TableContext): boolean {
  const titles = parts.map(({ row }) => row.label);
  return wrong.length >= 2 && lacksMember(titles, whole.row.label, context.lexicon) && !isOfSome(context);
}

/**
 * "Theo nguyên nhân" need not list all, and who has two of them counts twice. So of one column only from three rows and
 * three digits that tell on; of several where the cells of a row have slid, or where another heading lists all and one of
 * what is always listed whole is lacking. Where what is listed is more than all, or no other heading lists all, a question.
 */
function underDivision(failing: Failing, divided: () => Divided, context: TableContext): Certainty | undefined {
  const { parts, wrong, cause } = failing;
  const [only] = wrong;
  if (!only) return undefined;
  if (wrong.length > 1) {
    if (isOfSome(context)) return undefined;
    const found = cause('whole');
    if (found === 'row-shifted') return 'structure';
    const isLost = found === 'row-missing' && divided() === 'alike';
    return isLost && lacksKnown(failing, context) ? 'structure' : undefined;
  }
  if (parts.length < 3 || tellingDigits(only.result.figure!) < 3) return undefined;
  if (!isSlippedSum(only) || !comesNear(only)) return undefined;
  return isShort(only) && divided() === 'alike' ? 'structure' : 'likely';
}

/** A total of so many digits that a slip of the pen hardly ever repairs a sum by chance; fewer where it closes a list. */
const manyDigits = 100_000n;
const fewDigits = 1_000n;
const fewTelling = 4;

/**
 * A sum that fails on a page of a statement for want of what stands on another: of a list one row is left there, or the
 * rows under a heading go on overleaf.
 */
export function isOfPart(relation: Relation, count: number, { lost, cut = false }: Claimed, codes: boolean): boolean {
  const isOne = codes && count === 1 && !lost;
  if ((!cut && !isOne) || evaluateOnce(relation).verdict !== 'wrong') return false;
  return (cut && isShort(relation)) || (isOne && !isSlippedSum(relation));
}

/** Whether the parts come to less than the total. */
function isShort({ result, operands }: Relation): boolean {
  const values = operands.flatMap(({ figure }) => (figure ? [figure.value] : []));
  return compare(sum(values), result.figure!.value) < 0 && !values.some(isNegative);
}

/** "Một số trường tiêu biểu": what they come to is less than what is said of all, and no row was lost. */
export const isOfSome = memo(({ table }: TableContext): boolean => {
  return table.caption?.some === true || saysSome(table.title ?? '');
});

/** "Toàn tỉnh cùng kỳ", "2023 total": of a year, a plan or a time of which neither the title nor the rows are. */
function isOfOtherTime({ whole, parts }: Failing, { table, amounts, lexicon }: TableContext): boolean {
  const named = timesIn(whole.row.label);
  if (named.length === 0 || isOfTheirYear(whole, parts, lexicon)) return false;
  const beside = [table.title ?? '', ...amounts.map(columnTitle), ...parts.map(({ row }) => row.label)].join(' ; ');
  const said = [...(table.caption?.times ?? '').split('; '), ...timesIn(beside)];
  return named.some(time => !said.includes(time));
}

/** "Q1, Q2, Q3, Q4, 2025", "Tháng 1 … Năm 2025": the year of the times before it. */
function isOfTheirYear({ row }: OutlineRow, parts: readonly OutlineRow[], lexicon: TableLexicon): boolean {
  return (
    /^(?:\p{L}+\s)?(?:19|20)\d\d$/u.test(row.label.trim()) &&
    parts.every(part => isLongerPeriod(row.label, part.row.label, lexicon))
  );
}

function columnTitle({ path, title }: Column): string {
  return [...path, title].join(' ; ');
}

/** What is missing is in most columns about as much as one of the rows has: not what a selection leaves out. */
function lacksOneRow(wrong: readonly Relation[]): boolean {
  let near = 0;
  for (const { result, operands } of wrong) {
    const values = operands.flatMap(({ figure }) => (figure ? [figure.value] : []));
    const missing = subtract(result.figure!.value, sum(values));
    const largest = values.reduce((a, b) => (compare(b, a) > 0 ? b : a), zero);
    if (compare(missing, add(largest, largest)) <= 0) near++;
  }
  return near * 2 > wrong.length;
}

/** "Nam | Nữ | Cộng": not one thing year by year, planned and done, of which what is not listed may be left out alike. */
const countsManyThings = memo((context: TableContext): boolean => {
  const kinds = context.amounts.map(column => {
    const cues = context.cues(column);
    return timeCues.some(cue => cues.has(cue))
      ? ''
      : columnTitle(column)
          .replace(/[\d\s]+/gu, ' ')
          .trim();
  });
  return new Set(kinds.filter(kind => kind !== '')).size > 1;
});

const timeCues = ['plan', 'actual', 'estimate', 'earlier', 'current', 'period', 'cumulative', 'change'] as const;

/** What is missing is in no column twice what the largest row has. */
function lacksOneOrLess(wrong: readonly Relation[]): boolean {
  const counted = wrong.map(amountsOf).filter(({ values, total }) => !isNegative(total) && !values.some(isNegative));
  if (counted.length < 2) return false;
  return counted.every(({ values, total }) => {
    const missing = subtract(total, sum(values));
    const most = values.reduce((a, b) => (compare(b, a) > 0 ? b : a), zero);
    return compare(missing, add(most, most)) <= 0;
  });
}

/** What is missing is in every column more than so many times what the largest row has. */
function lacksManyRows(wrong: readonly Relation[], times: number): boolean {
  return wrong.map(amountsOf).every(({ values, total }) => {
    const most = values.reduce((a, b) => (compare(b, a) > 0 ? b : a), zero);
    return compare(subtract(total, sum(values)), multiply(most, decimal(times))) > 0;
  });
}

function amountsOf({ result, operands }: Relation): { readonly values: readonly Decimal[]; readonly total: Decimal } {
  return { values: operands.flatMap(({ figure }) => (figure ? [figure.value] : [])), total: result.figure!.value };
}

/**
 * What is missing is in each column such an amount as the rows have: not far below the least of them nor above the
 * most, and mostly between the two.
 */
function lacksOneAlike(wrong: readonly Relation[]): boolean {
  let counted = 0;
  let between = 0;
  for (const { result, operands } of wrong) {
    const values = operands.flatMap(({ figure }) => (figure ? [figure.value] : []));
    // Changes may be anything.
    if (values.some(isNegative) || isNegative(result.figure!.value)) continue;
    if (values.length < 2) return false;
    counted++;
    const missing = subtract(result.figure!.value, sum(values));
    const least = values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const most = values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
    if (compare(add(missing, missing), least) < 0 || compare(missing, add(most, most)) > 0) return false;
    if (compare(missing, least) >= 0 && compare(missing, most) <= 0) between++;
  }
  return counted >= 2 && between * 2 > counted;
}

/** "Chỉ tiêu", or "Số hộ" among others: rows that count different things, of which the last need not be all. */
function areIndicators(parts: readonly OutlineRow[], { table, lexicon }: TableContext): boolean {
  const title = table.labelColumn === undefined ? '' : normal(table.columns[table.labelColumn]!.title);
  if (lexicon.indicatorTitles.includes(title)) return true;
  const counting = parts.filter(({ row }) => startsWithOne(normal(row.label), lexicon.countStarts)).length;
  return counting > 0 && counting < parts.length;
}

/** "Tổng chi phí", "Total traffic": not "Cả hai", "Overall". */
function opensByWord({ row }: OutlineRow, { lexicon }: TableContext): boolean {
  return startsWithOne(normal(row.label), lexicon.totalOpenings);
}

/** "Tổng vốn | Trung ương | Địa phương | Huy động khác": the last part is what is not named, so all are there. */
function namesRest(parts: readonly OutlineRow[], { lexicon }: TableContext): boolean {
  const last = normal(parts.at(-1)!.row.label);
  return parts.length >= 2 && lexicon.rests.some(phrase => hasPhrase(last, phrase));
}

/**
 * "Cơ cấu (%)": the whole is 100, and its parts come to less by more than each may have been rounded. Classes of a scale
 * divide it whatever the column is called: "%", of what each has of the whole.
 */
function lacksShares(
  context: TableContext,
  whole: OutlineRow,
  parts: readonly OutlineRow[],
  areClasses = false,
): boolean {
  return context.percents.some(column => {
    const all = context.operand(whole.row, column).figure;
    const shares = parts.map(({ row }) => context.operand(row, column).figure);
    if (!all || !equal(all.value, oneWhole) || shares.some(figure => !figure)) return false;
    const room = decimal(parts.length + 1, -Math.max(...shares.map(figure => figure!.quantum)));
    if (compare(add(sum(shares.map(figure => figure!.value)), room), all.value) >= 0) return false;
    return context.allCues(column).has('share') || (areClasses && areSharesOf(column, whole.row, parts, context));
  });
}

const oneWhole = decimal(1);

/** Whether a stated total and the sum are within a half of one another. */
export function comesNear(relation: Relation): boolean {
  const { expected } = evaluateOnce(relation);
  const total = relation.result.figure!.value;
  if (!expected) return false;
  return compare(add(expected, expected), total) >= 0 && compare(expected, add(total, total)) <= 0;
}

/** "Tổng cộng" is of all rows; "Toàn tỉnh" may stand over a few of its units. */
function isOfRows(label: string): boolean {
  return /(?:cộng|tổng|total)/u.test(normal(label));
}

/**
 * What the title of a column of percentages says it is a share of; likeliest readings first. Only what its words name
 * is taken for said; the rest is left to the figures.
 */
import type { Column } from '../../../model/table.ts';
import { hasPhrase, normal } from '../../../reading/tables/phrases.ts';
import { titleWords } from '../../../reading/tables/rate-titles.ts';
import { bareTitle, betweenYears, earlierColumn, latestYear, yearOf } from '../changes/years.ts';
import type { TableContext } from '../context.ts';
import type { BaseKind, Strength } from '../family.ts';
import { type Amount, amountsNamed, doneIn, nearestIn, roleOf } from '../sums/amounts-named.ts';
import { namedByShare, namedShares } from './named-shares.ts';

/** Where the base of a share stands. */
export type Base =
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** The same column in another row, or `amount` there. */
  | { readonly kind: 'row'; readonly of: BaseKind; readonly amount?: Amount };

/** share = part/base, growth = part/base - 1. */
export type Form = 'share' | 'growth';

export interface Reading {
  readonly part: Amount;
  readonly base: Base;
  readonly form: Form;
  readonly strength: Strength;
  /** Nothing is left open, so that a single row may be amiss. */
  readonly alone?: boolean;
}

/** "Target (%)", "Kế hoạch năm 2025 (%)", not "% KH": what is to be reached, of no amount beside it. */
function isPlanned(percent: Column, { lexicon: { cues } }: TableContext): boolean {
  const title = bareTitle(percent).replace(/(?:(?:for|năm) )?(?:19|20)\d\d/gu, '');
  return cues.plan?.includes(title.trim()) ?? false;
}

/** The readings a title allows, likeliest first. */
export function readings(context: TableContext, percent: Column, bases: ReadonlySet<string>): Reading[] {
  const cues = context.allCues(percent);
  if (isPlanned(percent, context)) return [];
  const totalOrFirst = bases.has('total') ? 'total' : 'first';
  const before = beforeShare(context, percent, cues.has('of-plan'));
  const near = scoped(before, percent);
  const nearest = near.at(-1) ?? before.at(-1);
  if (!nearest) return [];
  const found: Reading[] = [];
  const addAmounts = (part: Amount, base: Amount, form: Form, strength: Strength, alone = false): void => {
    if (part.length === base.length && isSame(part, base)) return;
    const known = (r: Reading): boolean =>
      r.form === form && isSame(r.part, part) && r.base.kind === 'amount' && isSame(r.base.amount, base);
    if (!found.some(known)) found.push({ part, base: { kind: 'amount', amount: base }, form, strength, alone });
  };
  const add = (part: Column | undefined, base: Column | undefined, form: Form, strength: Strength): void => {
    if (part && base) addAmounts([part], [base], form, strength);
  };
  const addRow = (part: Column, of: BaseKind | undefined, strength: Strength): void => {
    if (of && bases.has(of)) found.push({ part: [part], base: { kind: 'row', of }, form: 'share', strength });
  };
  const grows = cues.has('change') || cues.has('increase') || cues.has('decrease');
  const totalsBefore = before.filter(column => context.cues(column).has('total'));
  const otherTotal =
    totalsBefore.filter(column => column !== nearest).at(-1) ?? totalsBefore.find(column => column !== nearest);
  const isAlone = sinceLastShare(before, percent, context).length <= 1;
  const { plan, actual } = nearestRoles(context, before);
  const earlier = earlierColumn(context, before, nearest);
  const between = betweenYears(percent, before);
  if (between) {
    add(between[0], between[1], grows && !cues.has('of-earlier') ? 'growth' : 'share', grows ? 'words' : 'explicit');
    add(between[0], between[1], grows && !cues.has('of-earlier') ? 'share' : 'growth', 'words');
  }
  // "Annual average growth 2021-2023 (%)" behind three years: no growth over the whole time.
  const means = context.lexicon.summaryRows.mean;
  if (grows && before.length > 2 && means.some(phrase => hasPhrase(normal(percent.title), phrase))) return [];
  if (cues.has('of-plan')) ofPlan(context, percent, before, grows, addAmounts);
  if (cues.has('of-earlier') || grows) {
    const newest =
      actual ?? current(before, earlier) ?? (nearest === earlier ? ofNow(before, earlier, totalsBefore) : nearest);
    const now = newest && standing(newest, percent, before, context);
    const then = earlier && standing(earlier, percent, before, context);
    if (now && then) {
      const strength: Strength = cues.has('of-earlier') ? 'explicit' : 'words';
      addAmounts(now, then, grows && !cues.has('of-earlier') ? 'growth' : 'share', strength);
      addAmounts(now, then, grows && !cues.has('of-earlier') ? 'share' : 'growth', grows ? strength : 'words');
    }
    // "Thực hiện quý III | Lũy kế 9 tháng | Cùng kỳ": what has been done so far may be what is compared.
    const sofar = before.findLast(column => column !== earlier && context.cues(column).has('cumulative'));
    if (sofar && sofar !== newest) {
      add(sofar, earlier, grows ? 'growth' : 'share', 'words');
      add(sofar, earlier, grows ? 'share' : 'growth', 'open');
    }
    if (actual && nearest !== actual) {
      add(nearest, earlier, 'share', 'open');
      add(nearest, earlier, 'growth', 'open');
    }
  }
  if (cues.has('of-total')) {
    if (otherTotal) {
      const beside = before.filter(({ index }) => index > otherTotal.index).length === 1;
      add(nearest, otherTotal, 'share', beside ? 'explicit' : 'words');
      // The total's own share: of the first row, or of the total row.
      addRow(otherTotal, totalOrFirst, beside ? 'open' : 'words');
    } else if (!totalsBefore.some(column => column !== nearest)) {
      // "Cả năm | Năm trước | Tăng, giảm | Tỷ trọng so với tổng": not of the change, nor of the earlier time.
      const meant = before.findLast(column => !isChange(column, context) && !context.allCues(column).has('earlier'));
      if (meant && meant !== nearest) addRow(meant, totalOrFirst, 'words');
      addRow(nearest, totalOrFirst, isAlone ? 'explicit' : 'words');
      if (bases.has('total')) addRow(nearest, 'first', 'open');
      // "2023 | 2024 | Full-time equivalent 2024 | % of total 2024": any amount of that year.
      const year = yearOf(percent);
      for (const of of before)
        if (year !== undefined && yearOf(of) === year && of !== nearest) addRow(of, totalOrFirst, 'words');
    }
    addRow(nearest, 'parent', 'open');
    add(nearest, before[0], 'share', 'open');
  }
  if (cues.has('of-total') && percent.path.length > 0 && bases.has('total')) {
    // "Dân số > Tổng | Nam | Nữ", "Tỷ lệ so với tổng dân số > Nam | Nữ": of the total of all.
    const alike = before.filter(column => column.path.length > 0 && bareTitle(column) === bareTitle(percent));
    const total = totalsBefore.at(-1);
    if (alike.length === 1 && total && alike[0] !== total)
      found.push({
        part: alike,
        base: { kind: 'row', of: 'total', amount: [total] },
        form: 'share',
        strength: 'words',
      });
  }
  if (cues.has('share')) {
    // "Năm 2024 | Năm 2025 | Tăng, giảm | Cơ cấu năm 2025": not of the change, but of the amount of that year.
    const year = yearOf(percent);
    const amounts = before.filter(column => !isChange(column, context));
    const meant = year === undefined ? amounts.at(-1) : amounts.findLast(column => yearOf(column) === year);
    if (meant && meant !== nearest) addRow(meant, 'total', year === undefined ? 'words' : 'explicit');
    // "Đã tham gia | Chưa tham gia | … | Cơ cấu người tham gia": of whichever the figures bear out.
    for (const amount of amounts.slice(-mostBefore)) if (amount !== meant) addRow(amount, 'total', 'open');
    const said = before.length > 1 ? namedByShare(context, percent, before) : undefined;
    if (said && said !== nearest && said !== meant) addRow(said, 'total', 'words');
    addRow(nearest, 'total', isAlone ? 'explicit' : 'words');
    if (!isAlone) for (const total of totalsBefore) addRow(total, 'total', 'words');
    addRow(nearest, 'parent', 'words');
    if (otherTotal) add(nearest, otherTotal, 'share', 'words');
  }
  if (!cues.has('of-earlier'))
    for (const { part, base, strength, alone } of namedShares(context, percent, near.length > 0 ? near : before))
      addAmounts(part, base, 'share', strength, alone);
  if (!cues.has('of-plan') && !cues.has('of-earlier') && !grows) {
    // "Số lượng | Tỷ lệ %": of the row's total, or of the column's.
    if (otherTotal) add(nearest, otherTotal, 'share', 'words');
    if (plan) add(actual ?? nearest, plan, 'share', 'words');
    addRow(nearest, 'total', 'words');
    addRow(nearest, 'parent', 'open');
    // A group of its own beside the group of the totals: "Nam: Số người | Tỷ lệ; … Tổng số: Số người".
    const totalAfter = context.amounts.find(
      column => column.index > percent.index && context.allCues(column).has('total'),
    );
    if (percent.path.length > 0) add(nearest, totalAfter, 'share', 'open');
    const previous = before.filter(column => column !== nearest).at(-1);
    add(nearest, previous, 'share', 'words');
    // "Đạt | Không đạt | Tỷ lệ mẫu đạt": of all there is, or of all in their group, where no column is their total.
    const whole = nearest.path.length > 0 ? scoped(before, nearest) : before;
    if (totalsBefore.length === 0 && whole.length >= 2 && whole.length <= 5) {
      for (const part of [whole.slice(0, 1), whole.slice(-1), whole.slice(0, 2)])
        addAmounts(part, whole, 'share', 'open');
    }
    // "Tồn đầu kỳ | Thụ lý mới | Đã giải quyết | Tỷ lệ giải quyết": of what there was and what came.
    const [opening, received, settled] = (['opening', 'received', 'reduced'] as const).map(cue =>
      before.find(column => context.cues(column).has(cue)),
    );
    if (opening && received && settled && opening !== received)
      addAmounts([settled], [opening, received], 'share', 'open');
    // "Doanh thu | Tỷ lệ thuế | Số thuế": what is taken at the rate stands behind it.
    const next = context.amounts.find(({ index }) => index > percent.index);
    if (next?.index === percent.index + 1) add(next, nearest, 'share', 'open');
    // "Phải thu hồi | Tỷ lệ bàn giao (%) | Số hộ | Đã bàn giao": what it names may stand behind it.
    const named = context.amounts.find(
      ({ index, title }) => index > percent.index && isNamedBy(percent, title, context),
    );
    if (named) for (const base of [...before].reverse().slice(0, 4)) add(named, base, 'share', 'open');
    // What the figures bear out, of any two columns before it.
    const around = [...new Set([before[0]!, ...before.slice(-6)])];
    for (const part of [...around].reverse()) for (const base of around) add(part, base, 'share', 'open');
    for (const part of [nearest, ...totalsBefore, before[0]!]) {
      addRow(part, 'total', 'open');
      addRow(part, 'first', 'open');
    }
    // "Số bài | Dưới 5 | Từ 5 đến dưới 8 | Từ 8 trở lên | Tỷ lệ từ 5 trở lên": several of the parts.
    const parts = before.slice(Math.max(1, before.length - 5));
    for (let from = 0; from < parts.length - 1; from++)
      for (let to = from + 2; to <= parts.length && to - from < parts.length + (before.length > 5 ? 1 : 0); to++)
        addAmounts(parts.slice(from, to), [before[0]!], 'share', 'open');
  }
  if (cues.has('of-plan') || cues.has('of-earlier') || grows) {
    // "Tổng vốn | Đã giải ngân | Trong đó: … | Chưa giải ngân | Tỷ lệ giải ngân": what was done may stand further off.
    const done = before.filter(column => roleOf(column, context) === 'actual');
    const named = before.filter(({ title }) => isNamedBy(percent, title, context)).slice(-3);
    for (const part of new Set([...before.slice(-3), ...done.slice(-3), ...totalsBefore, ...named])) {
      for (const base of before.slice(-6)) {
        add(part, base, 'share', 'open');
        if (grows || cues.has('of-earlier')) add(part, base, 'growth', 'open');
      }
    }
  }
  return found.slice(0, 70);
}

/**
 * The amounts a share is taken of, the nearest last: those before it. Where none is, or no plan for a share of the plan,
 * the ones right after it: "% TH/KH | Thực hiện | Kế hoạch".
 */
function beforeShare(context: TableContext, percent: Column, ofPlan: boolean): readonly Column[] {
  const before = context.amounts.filter(({ index }) => index < percent.index);
  const isPlan = (column: Column): boolean => roleOf(column, context) === 'plan';
  if (before.length > 0 && (!ofPlan || before.some(isPlan))) return before;
  const next = context.percents.find(({ index }) => index > percent.index)?.index ?? Number.POSITIVE_INFINITY;
  const after = context.amounts.filter(({ index }) => index > percent.index && index < next);
  if (before.length > 0 && !after.some(isPlan)) return before;
  return [...before, ...after.reverse()];
}

const mostBefore = 4;

type Add = (part: Amount, base: Amount, form: Form, strength: Strength) => void;

/** What was done, of what was planned. With several of either the figures decide between them. */
function ofPlan(context: TableContext, percent: Column, before: readonly Column[], grows: boolean, add: Add): void {
  const run = sinceLastShare(before, percent, context);
  const isPlan = (column: Column): boolean => roleOf(column, context) === 'plan';
  const isDone = (column: Column): boolean => !isPlan(column) && !context.allCues(column).has('earlier');
  const scope = run.some(isPlan) && run.some(isDone) ? run : before;
  const plans = nearestIn(percent, scope.filter(isPlan));
  const named = doneIn([...percent.path, percent.title].join(' '), context);
  const isActual = (column: Column): boolean =>
    roleOf(column, context) === 'actual' || context.allCues(column).has('cumulative');
  const actual = scope.filter(column => isDone(column) && isActual(column));
  const said = actual.filter(({ title, path }) =>
    named.some(phrase => hasPhrase(normal([...path, title].join(' ')), phrase)),
  );
  const done = said.length > 0 ? said : actual.length > 0 ? actual : scope.filter(isDone);
  const planYear = latestYear(plans);
  const recent = done.filter(column => planYear === undefined || (yearOf(column) ?? planYear) >= planYear);
  const parts = amountsNamed(percent, nearestIn(percent, recent), before, context);
  const bases = amountsNamed(percent, plans, before, context);
  const sure = parts.amounts.length === 1 && bases.amounts.length === 1;
  // A column of a group that is not said to be its total may be anything.
  const strength: Strength = sure ? 'explicit' : parts.open || bases.open ? 'open' : 'words';
  for (const base of [...bases.amounts].reverse()) {
    for (const part of [...parts.amounts].reverse()) {
      add(part, base, 'share', strength);
      if (grows) add(part, base, 'growth', sure ? 'words' : strength);
    }
  }
}

function nearestRoles(context: TableContext, before: readonly Column[]): { plan?: Column; actual?: Column } {
  const plan = before.filter(column => roleOf(column, context) === 'plan').at(-1);
  const actual = before.filter(column => roleOf(column, context) === 'actual').at(-1);
  return { ...(plan ? { plan } : {}), ...(actual ? { actual } : {}) };
}

/** What stands for a column that is named with its group; undefined when the group leaves it open. */
function standing(
  column: Column,
  percent: Column,
  before: readonly Column[],
  context: TableContext,
): Amount | undefined {
  const group = column.path.join('|');
  const beside = before.filter(other => other === column || (group !== '' && other.path.join('|') === group));
  const candidates = beside.filter(other => roleOf(other, context) !== 'plan');
  const { amounts } = amountsNamed(percent, candidates.includes(column) ? candidates : [column], before, context);
  if (amounts.length === 1) return amounts[0];
  return amounts.find(amount => amount.includes(column) && percent.path.join('|') === group);
}

/** Amounts between the percentages before and this one. */
function sinceLastShare(before: readonly Column[], percent: Column, context: TableContext): readonly Column[] {
  const last = context.percents.filter(({ index }) => index < percent.index).at(-1);
  const run = last ? before.filter(({ index }) => index > last.index) : before;
  return run.length > 0 ? run : before;
}

/** "Tỷ lệ hoàn thành đúng hạn" beside "Đúng hạn": all its words are in the title of the share. */
function isNamedBy(percent: Column, title: string, { lexicon }: TableContext): boolean {
  const own = titleWords(title.replace(/\([^()]{1,20}\)\s*$/u, ''), lexicon);
  const words = titleWords(percent.title, lexicon);
  return own.length > 0 && own.every(word => words.includes(word));
}

function isChange(column: Column, context: TableContext): boolean {
  const cues = context.allCues(column);
  return cues.has('change') || cues.has('increase') || cues.has('decrease');
}

function isSame(a: Amount, b: Amount): boolean {
  return a.length === b.length && a.every((column, index) => column === b[index]);
}

/** Amounts under the same group as a percentage. */
function scoped(columns: readonly Column[], percent: Column): readonly Column[] {
  if (percent.path.length === 0) return columns;
  const group = percent.path.join('\u0000');
  return columns.filter(({ path }) => path.join('\u0000') === group);
}

/** The figure of now, where the last one before a share is of the earlier period: the total, else the one before it. */
function ofNow(before: readonly Column[], earlier: Column, totals: readonly Column[]): Column | undefined {
  return totals.filter(column => column !== earlier).at(-1) ?? before.filter(column => column !== earlier).at(-1);
}

function current(before: readonly Column[], earlier: Column | undefined): Column | undefined {
  const years = before.filter(column => column !== earlier && yearOf(column) !== undefined);
  return years.sort((a, b) => yearOf(b)! - yearOf(a)!)[0];
}

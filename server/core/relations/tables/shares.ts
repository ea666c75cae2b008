/**
 * Columns of percentages: what each is a share of. The title says it ("so với tổng số", "so với kế hoạch"), or leaves it
 * open ("Tỷ lệ %"); then the reading that the figures bear out is taken.
 */
import { rational } from '../../figures/rational.ts';
import type { OutlineRow } from '../../model/outline.ts';
import type { Column, Row } from '../../model/table.ts';
import { yearsIn } from '../../reading/tables/words.ts';
import { inSentence } from '../operands.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import { inferred, type TableContext } from './context.ts';
import type { Family, Strength } from './family.ts';

/** Where the base of a share stands. */
type Base =
  | { readonly kind: 'column'; readonly column: Column }
  /** The same column in a total row, in the first row, in the row above it in the outline. */
  | { readonly kind: 'row'; readonly of: (row: Row) => Row | undefined };

/** share = part/base, growth = part/base - 1. */
type Form = 'share' | 'growth';

interface Reading {
  readonly part: Column;
  readonly base: Base;
  readonly form: Form;
  readonly strength: Strength;
}

export function shareFamilies(context: TableContext, outline: readonly OutlineRow[]): Family[] {
  const families: Family[] = [];
  const bases = rowBases(outline);
  for (const percent of context.percents) {
    for (const reading of readings(context, percent, bases)) families.push(shareFamily(context, percent, reading));
  }
  return families;
}

interface RowBases {
  readonly total: ((row: Row) => Row | undefined) | undefined;
  readonly first: ((row: Row) => Row | undefined) | undefined;
  readonly parent: ((row: Row) => Row | undefined) | undefined;
}

function rowBases(outline: readonly OutlineRow[]): RowBases {
  const totals = outline.filter(row => row.total && row.figures);
  const grand =
    totals.length === 0 ? undefined : totals.length === 1 || totals[0]!.row.index === 0 ? totals[0]! : totals.at(-1)!;
  const first = outline.find(row => row.figures);
  const hasParents = outline.some(row => row.parent !== undefined && outline[row.parent]!.figures);
  return {
    total: grand && (() => grand.row),
    first: first && (() => first.row),
    parent: hasParents
      ? row => {
          for (let at = outline[row.index]!.parent; at !== undefined; at = outline[at]!.parent) {
            if (outline[at]!.figures) return outline[at]!.row;
          }
          return grand?.row;
        }
      : undefined,
  };
}

/** The readings a title allows, likeliest first. */
function readings(context: TableContext, percent: Column, bases: RowBases): Reading[] {
  const cues = context.allCues(percent);
  const before = context.amounts.filter(({ index }) => index < percent.index);
  const near = scoped(before, percent);
  const nearest = near.at(-1) ?? before.at(-1);
  if (!nearest) return [];
  const found: Reading[] = [];
  const add = (part: Column | undefined, base: Column | undefined, form: Form, strength: Strength): void => {
    if (!part || !base || part === base) return;
    if (found.some(r => r.part === part && r.form === form && r.base.kind === 'column' && r.base.column === base))
      return;
    found.push({ part, base: { kind: 'column', column: base }, form, strength });
  };
  const addRow = (part: Column, of: ((row: Row) => Row | undefined) | undefined, strength: Strength): void => {
    if (of) found.push({ part, base: { kind: 'row', of }, form: 'share', strength });
  };
  const has = (cue: Parameters<typeof cues.has>[0]) => (column: Column) => context.allCues(column).has(cue);
  const grows = cues.has('change') || cues.has('increase') || cues.has('decrease');
  const totalsBefore = before.filter(column => context.cues(column).has('total'));
  const otherTotal =
    totalsBefore.filter(column => column !== nearest).at(-1) ?? totalsBefore.find(column => column !== nearest);
  const plan = before.filter(column => has('plan')(column) && !has('actual')(column)).at(-1);
  const actual = before.filter(column => (has('actual')(column) || has('estimate')(column)) && column !== plan).at(-1);
  const earlier = earlierColumn(context, before, nearest);
  if (cues.has('of-plan') && plan) {
    // What was done may stand in several columns: this month's, the year's so far, the estimate.
    const done = before.filter(column => column !== plan && !context.allCues(column).has('earlier'));
    for (const part of [...done].reverse()) add(part, plan, 'share', done.length === 1 ? 'explicit' : 'words');
    if (grows) for (const part of done) add(part, plan, 'growth', 'words');
  }
  if (cues.has('of-earlier') || grows) {
    const now = actual ?? current(before, earlier) ?? nearest;
    const strength: Strength = earlier && cues.has('of-earlier') ? 'explicit' : 'words';
    add(now, earlier, grows && !cues.has('of-earlier') ? 'growth' : 'share', strength);
    add(now, earlier, grows && !cues.has('of-earlier') ? 'share' : 'growth', grows ? strength : 'words');
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
      addRow(otherTotal, bases.total ?? bases.first, beside ? 'open' : 'words');
    } else if (!totalsBefore.some(column => column !== nearest)) {
      addRow(nearest, bases.total ?? bases.first, 'explicit');
      if (bases.total) addRow(nearest, bases.first, 'open');
    }
    addRow(nearest, bases.parent, 'open');
    add(nearest, before[0], 'share', 'open');
  }
  if (cues.has('share')) {
    addRow(nearest, bases.total, 'explicit');
    addRow(nearest, bases.parent, 'words');
    if (otherTotal) add(nearest, otherTotal, 'share', 'words');
  }
  if (!cues.has('of-plan') && !cues.has('of-earlier') && !grows) {
    // "Số lượng | Tỷ lệ %": of the row's total, or of the column's.
    if (otherTotal) add(nearest, otherTotal, 'share', 'words');
    if (plan && actual) add(actual, plan, 'share', 'words');
    addRow(nearest, bases.total, 'words');
    addRow(nearest, bases.parent, 'open');
    const previous = before.filter(column => column !== nearest).at(-1);
    add(nearest, previous, 'share', 'words');
    // What the figures bear out, of any two columns before it.
    const around = [...new Set([before[0]!, ...before.slice(-6)])];
    for (const part of [...around].reverse()) for (const base of around) add(part, base, 'share', 'open');
    for (const part of [nearest, ...totalsBefore, before[0]!]) {
      addRow(part, bases.total, 'open');
      addRow(part, bases.first, 'open');
    }
  }
  if (cues.has('of-plan') || cues.has('of-earlier') || grows) {
    for (const part of before.slice(-3)) {
      for (const base of before.slice(-6)) {
        add(part, base, 'share', 'open');
        if (grows || cues.has('of-earlier')) add(part, base, 'growth', 'open');
      }
    }
  }
  return found.slice(0, 60);
}

/** Amounts under the same group as a percentage. */
function scoped(columns: readonly Column[], percent: Column): readonly Column[] {
  if (percent.path.length === 0) return columns;
  const group = percent.path.join('\u0000');
  return columns.filter(({ path }) => path.join('\u0000') === group);
}

/** The column of the earlier period: said so, or the earlier of two years. */
export function earlierColumn(context: TableContext, before: readonly Column[], nearest: Column): Column | undefined {
  const said = before.filter(column => context.allCues(column).has('earlier')).at(-1);
  if (said) return said;
  const years = before.filter(column => yearOf(column) !== undefined);
  if (years.length < 2) return undefined;
  const own = yearOf(nearest);
  const others = years.filter(column => column !== nearest && (own === undefined || yearOf(column)! < own));
  return others.sort((a, b) => yearOf(b)! - yearOf(a)!)[0];
}

function current(before: readonly Column[], earlier: Column | undefined): Column | undefined {
  const years = before.filter(column => column !== earlier && yearOf(column) !== undefined);
  return years.sort((a, b) => yearOf(b)! - yearOf(a)!)[0];
}

/** The year a title names: "Năm 2018", "31/12/2018", "2018". */
export function yearOf({ title, path }: Column): number | undefined {
  const found = yearsIn([...path, title].join(' '));
  return found.length === 1 ? found[0] : undefined;
}

function shareFamily(context: TableContext, percent: Column, { part, base, form, strength }: Reading): Family {
  const { rows } = context.table;
  return {
    strength,
    size: rows.length,
    key: `percent:${percent.index}`,
    relation: index => share(context, rows[index]!, percent, part, base, form),
  };
}

function share(
  context: TableContext,
  row: Row,
  percent: Column,
  part: Column,
  base: Base,
  form: Form,
): Relation | undefined {
  const result = context.operand(row, percent);
  const top = context.operand(row, part);
  const baseRow = base.kind === 'row' ? base.of(row) : row;
  if (!result.figure || !top.figure || !baseRow) return undefined;
  const bottom: Operand =
    base.kind === 'row'
      ? { ...context.operand(baseRow, part), label: inSentence(baseRow.label) }
      : context.operand(row, base.column);
  if (!bottom.figure) return undefined;
  const quotient: Expression = {
    kind: 'quotient',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'operand', index: 1 },
  };
  const growth: Expression = { kind: 'difference', left: quotient, right: { kind: 'constant', value: rational(1) } };
  return inferred(context, {
    kind: 'ratio',
    subject: form === 'share' ? 'percent' : 'change',
    result,
    expression: form === 'share' ? quotient : growth,
    operands: [top, bottom],
    words: percent.title,
    row,
    column: percent,
  });
}

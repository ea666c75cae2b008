/**
 * A rate in a total row, in a table that has what it is counted by but not what is counted: "Số hộ | Tỷ lệ hộ nghèo (%)".
 * That of all is the mean of its rows', each by its number. One column has nothing beside it to bear it out: its title
 * must name what it is counted by.
 */
import { compare } from '../../../figures/decimal.ts';
import type { Column } from '../../../model/table.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { isPeriod } from '../../../reading/tables/periods.ts';
import { normal, startsWithOne } from '../../../reading/tables/phrases.ts';
import { rateTitle, titleWords } from '../../../reading/tables/rate-titles.ts';
import { isSlippedResult } from '../../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../../evaluate.ts';
import type { Relation } from '../../relation.ts';
import { additiveColumns, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';
import { addsUp, weightedMean } from './weighted-means.ts';

/** A question; where a slip of the pen explains the difference, a finding. */
export function loneMeanFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  if (outline.length < 4 || outline.length > mostRows) return [];
  const [whole, ...others] = outline.filter(row => row.figures && (row.total || isOfAll(row, outline, context)));
  const parts = outline.filter(row => row.figures && row !== whole);
  if (!whole || others.length > 0 || parts.some(isNoPart)) return [];
  const added = additiveColumns(context);
  const rates = [...context.amounts, ...context.percents].filter(column => !added.includes(column));
  return rates.flatMap(rate => {
    const weight = weightOf(rate, added, context);
    if (!weight || !addsUp(context, whole, parts, weight)) return [];
    const relation = weightedMean(context, whole, parts, rate, weight);
    if (!relation || !isAmong(relation, parts.length)) return [];
    const evaluation = evaluateOnce(relation);
    const decided = evaluation.verdict === 'wrong' && isSlippedResult(evaluation) ? 'structure' : 'likely';
    return [{ strength: 'open', decided, size: 1, key: `percent:${rate.index}:all`, relation: () => relation }];
  });
}

const mostRows = 300;

/** "Bình quân chung", "Tỷ lệ chung": the last row. */
function isOfAll({ index, row }: OutlineRow, outline: readonly OutlineRow[], { lexicon }: TableContext): boolean {
  const label = normal(row.label);
  return index === outline.length - 1 && startsWithOne(label, lexicon.summaryRows.mean);
}

function isNoPart({ depth, children, ofWhich, breakdown }: OutlineRow): boolean {
  return depth > 0 || children.length > 0 || ofWhich || breakdown;
}

/** The one column whose words the title of a rate has, where no other column is named that is counted by it. */
function weightOf(rate: Column, added: readonly Column[], context: TableContext): Column | undefined {
  const { lexicon } = context;
  const cues = context.allCues(rate);
  if ((['share', 'of-total', 'of-plan', 'of-earlier', 'change', 'rank'] as const).some(cue => cues.has(cue)))
    return undefined;
  const per = rateTitle(rate.title, lexicon)?.base;
  if (rate.type === 'percent' ? rate.title.includes('/') : !per) return undefined;
  // "Bình quân/hộ vay" is by what is behind the stroke, "Tỷ lệ hộ nghèo" by what it begins with, and not all it says.
  const words = rate.type === 'percent' ? titleWords(rate.title, lexicon) : per!;
  const named = added.filter(column => {
    const own = titleWords(column.title, lexicon);
    const isNoBase = (['overlapping', 'earlier', 'current', 'period', 'cumulative'] as const).some(cue =>
      context.allCues(column).has(cue),
    );
    if (own.length === 0 || own.length > 2 || isNoBase || isPeriod(column.title, lexicon)) return false;
    return own.every((word, at) => word === words[at]) && (rate.type !== 'percent' || own.length < words.length);
  });
  return named.length === 1 && added.length <= 2 ? named[0] : undefined;
}

/** Beyond all its rows is another matter; what is the same in all of them says nothing. */
function isAmong({ result, operands }: Relation, count: number): boolean {
  const values = operands.slice(0, count).map(({ figure }) => figure!.value);
  return (
    values.some(value => compare(value, result.figure!.value) > 0) &&
    values.some(value => compare(value, result.figure!.value) < 0)
  );
}

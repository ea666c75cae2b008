/**
 * Rows that are one row by another, or one times another, where indicators stand in rows and times or places in columns:
 * "Số lớp", "Số học sinh", "Bình quân học sinh/lớp"; "Diện tích", "Năng suất", "Sản lượng".
 */
import { memo } from '../../../derive.ts';
import { rational } from '../../../figures/rational.ts';
import { fewAmong } from '../../../lists.ts';
import type { OutlineRow } from '../../../model/tables/outline.ts';
import { hasPhrase, normal } from '../../../reading/tables/phrases.ts';
import { type RateTitle, rateTitle, titleWords } from '../../../reading/tables/rate-titles.ts';
import { inSentence } from '../../operands.ts';
import type { Expression, Operand } from '../../relation.ts';
import { inferred, type TableContext } from '../context.ts';
import type { ColumnFamily } from '../family.ts';

export function rowRateFamilies(context: TableContext, outline: readonly OutlineRow[]): readonly ColumnFamily[] {
  const rows = fewAmong(outline, mostRows, ({ figures }) => figures);
  if (!rows || rows.length < 3) return [];
  return rows.flatMap(row => [...rates(context, rows, row), ...productsOf(context, rows, row)]);
}

const mostRows = 80;

/** "Bình quân học sinh/lớp" by what its label names, where a row of each stands before it. */
export function ratedRows(
  { lexicon }: TableContext,
  rows: readonly OutlineRow[],
  { index, row: { label } }: OutlineRow,
): { readonly top: OutlineRow; readonly base: OutlineRow; readonly title: RateTitle } | undefined {
  if (!label.includes('/') && !saysPer(label.toLowerCase(), lexicon)) return undefined;
  const title = rateTitle(label, lexicon);
  if (!title || title.top.length === 0) return undefined;
  const before = rows.filter(other => other.index < index);
  const top = named(before, title.top, lexicon);
  const base = named(before, title.base, lexicon);
  return top && base && top !== base ? { top, base, title } : undefined;
}

/** A plain loop: every row is asked. */
function saysPer(label: string, { perJoints }: TableContext['lexicon']): boolean {
  for (const joint of perJoints) if (label.includes(joint)) return true;
  return false;
}

/** The last row before that is called so, and no more than one word besides. */
function named(
  rows: readonly OutlineRow[],
  words: readonly string[],
  lexicon: TableContext['lexicon'],
): OutlineRow | undefined {
  return rows.findLast(({ row }) => {
    const own = titleWords(row.label, lexicon);
    return own.length <= words.length + 1 && !row.label.includes('/') && words.every(word => own.includes(word));
  });
}

function rates(context: TableContext, rows: readonly OutlineRow[], whole: OutlineRow): ColumnFamily[] {
  const found = ratedRows(context, rows, whole);
  if (!found) return [];
  const powers = found.title.power > 0 ? [found.title.power] : [0, 3, -3];
  return powers.map(power => byRows(context, whole, [found.top, found.base], quotient, power, 'rate'));
}

const quotient: Expression = {
  kind: 'quotient',
  left: { kind: 'operand', index: 0 },
  right: { kind: 'operand', index: 1 },
};

// Right because a lexicon never changes.
const yields = memo(({ products }: TableContext['lexicon']) =>
  products.filter(({ priced, exact }) => !priced && !exact),
);

/** "Diện tích", "Năng suất", "Sản lượng" of one crop: nearest one another. */
function productsOf(context: TableContext, rows: readonly OutlineRow[], whole: OutlineRow): ColumnFamily[] {
  const label = normal(whole.row.label);
  const is = (phrases: readonly string[], text: string): boolean => {
    for (const phrase of phrases)
      if (phrase.length > 2 && text.includes(phrase) && hasPhrase(text, phrase)) return true;
    return false;
  };
  const product = yields(context.lexicon).find(({ result }) => is(result, label));
  if (!product) return [];
  const factors = product.factors.map(phrases =>
    rows.findLast(
      ({ index, parent, row }) =>
        index < whole.index &&
        index >= whole.index - near &&
        parent === whole.parent &&
        is(phrases, normal(row.label)) &&
        !is(product.result, normal(row.label)),
    ),
  );
  const sure = factors.filter(factor => factor !== undefined);
  if (sure.length < factors.length || new Set(sure).size < sure.length) return [];
  return [0, -1, 1, -2, 2, -3, 3].map(power => byRows(context, whole, sure, times, power, 'product'));
}

const near = 4;

const times: Expression = {
  kind: 'product',
  left: { kind: 'operand', index: 0 },
  right: { kind: 'operand', index: 1 },
};

function byRows(
  context: TableContext,
  whole: OutlineRow,
  [one, other]: readonly OutlineRow[],
  plain: Expression,
  power: number,
  kind: 'rate' | 'product',
): ColumnFamily {
  const columns = context.amounts.filter(column => !context.allCues(column).has('change'));
  const factor: Expression = {
    kind: 'constant',
    value: power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power)),
  };
  const expression: Expression = power === 0 ? plain : { kind: 'product', left: plain, right: factor };
  const { row } = whole;
  const sign = kind === 'rate' ? '/' : '×';
  const rule = `${row.label} = ${one!.row.label} ${sign} ${other!.row.label}`;
  return {
    strength: 'words',
    key: `by-rows:${whole.index}`,
    size: columns.length,
    relation(index) {
      const column = columns[index]!;
      const result = context.operand(row, column);
      const operands = [one!, other!].map(
        (part): Operand => ({ ...context.operand(part.row, column), label: inSentence(part.row.label) }),
      );
      if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
      return inferred(context, {
        ...(kind === 'rate'
          ? ({ kind: 'ratio', subject: 'change' } as const)
          : ({ kind: 'rule', subject: 'rule' } as const)),
        result,
        expression,
        operands,
        words: kind === 'rate' ? row.label : rule,
        row,
        column,
        ...(kind === 'product' && { data: { rule } }),
      });
    },
  };
}

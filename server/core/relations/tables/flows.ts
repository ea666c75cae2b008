/**
 * Stock and flow across a row: what there was, what came, what went, what is left; and parts that cannot exceed their
 * whole.
 */
import { rational } from '../../figures/rational.ts';
import type { Column, Row } from '../../model/table.ts';
import type { TitleCue } from '../../reading/tables/lexicon.ts';
import type { Expression, Operand, Relation } from '../relation.ts';
import { inferred, isStated, sumOf, type TableContext } from './context.ts';
import type { Family, Strength } from './family.ts';
import { type HeaderNode, headColumn, headerTree, isAmountLeaf } from './header-tree.ts';
import { sumFamily } from './row-sums.ts';

interface Head {
  readonly column: Column;
  readonly cues: ReadonlySet<TitleCue>;
}

export function flowFamilies(context: TableContext): Family[] {
  const heads = headsOf(headerTree(context.table.columns, context.lexicon));
  const families: Family[] = [];
  const of = (cue: TitleCue): Head[] => heads.filter(({ cues }) => cues.has(cue));
  const closing = of('closing').at(-1);
  const reduced = heads.find(({ cues }) => cues.has('reduced') && !cues.has('closing'));
  const opening = heads.find(({ cues }) => cues.has('opening') && !cues.has('closing'));
  const received = heads.find(
    ({ cues }) => cues.has('received') && !cues.has('opening') && !cues.has('closing') && !cues.has('reduced'),
  );
  const total = heads.find(
    ({ cues, column }) => cues.has('total') && column !== reduced?.column && column !== closing?.column,
  );
  const words = [opening, received, total, reduced, closing]
    .flatMap(head => (head ? [head.column.title] : []))
    .join(' | ');
  if (opening && received && total) {
    families.push(sumFamily(context, total.column, [opening.column, received.column], words, 'words'));
  }
  if (total && reduced && closing) {
    families.push({
      ...sumFamily(context, total.column, [reduced.column, closing.column], words, 'words'),
      key: `flow:${total.column.index}`,
    });
    const between = heads.filter(
      ({ column }) => column.index >= reduced.column.index && column.index <= closing.column.index,
    );
    if (between.length > 2) {
      families.push({
        ...sumFamily(
          context,
          total.column,
          between.map(({ column }) => column),
          words,
          'open',
        ),
        key: `flow:${total.column.index}`,
      });
    }
  }
  const up = received ?? heads.find(({ cues }) => cues.has('increase') && !cues.has('decrease') && !cues.has('change'));
  const down =
    reduced ?? heads.find(({ cues }) => cues.has('decrease') && !cues.has('increase') && !cues.has('change'));
  if (opening && up && down && closing && !total) {
    families.push(flowFamily(context, closing.column, [opening.column, up.column], [down.column], words, 'words'));
  }
  // "Số phải thu | Đã thu | Còn lại": two heads that leave the third.
  if (!opening && !total && closing && reduced) {
    const first = heads.find(({ column }) => column.index < reduced.column.index);
    if (first) families.push(flowFamily(context, closing.column, [first.column], [reduced.column], words, 'open'));
  }
  if (total && closing && !reduced) {
    const others = heads.filter(
      ({ column }) => column.index > total.column.index && column.index < closing.column.index,
    );
    if (others.length === 1)
      families.push(flowFamily(context, closing.column, [total.column], [others[0]!.column], words, 'open'));
  }
  // What is left is what there was less what went: of any two columns before it, if the figures bear it out.
  for (const { column, cues } of heads) {
    if (!cues.has('closing') || cues.has('total')) continue;
    const before = context.amounts.filter(({ index, unit }) => index < column.index && unit === column.unit).slice(-6);
    for (const whole of before) {
      for (const less of before) {
        if (whole !== less) families.push(flowFamily(context, column, [whole], [less], column.title, 'open'));
      }
    }
  }
  return families;
}

/** The columns that speak for the top of the header: leaves, totals of groups, and leaves of groups without one. */
function headsOf(nodes: readonly HeaderNode[]): Head[] {
  const heads: Head[] = [];
  for (const node of nodes) {
    if (node.kind === 'leaf') {
      if (isAmountLeaf(node) && !node.cues.has('change') && !node.cues.has('of-which'))
        heads.push({ column: node.column, cues: node.cues });
      continue;
    }
    if (node.cues.has('of-which')) continue;
    const head = headColumn(node);
    if (head) heads.push({ column: head, cues: node.cues.size > 0 ? node.cues : new Set<TitleCue>(['total']) });
    else heads.push(...headsOf(node.children));
  }
  return heads;
}

function flowFamily(
  context: TableContext,
  result: Column,
  plus: readonly Column[],
  less: readonly Column[],
  words: string,
  strength: Strength,
): Family {
  const { rows } = context.table;
  return {
    strength,
    size: rows.length,
    key: `flow:${result.index}`,
    relation: index => flow(context, rows[index]!, result, plus, less, words),
  };
}

function flow(
  context: TableContext,
  row: Row,
  column: Column,
  plus: readonly Column[],
  less: readonly Column[],
  words: string,
): Relation | undefined {
  const result = context.operand(row, column);
  const operands: Operand[] = [...plus, ...less].map(each => context.operand(row, each));
  if (!isStated(result, operands)) return undefined;
  let expression: Expression = plus.length === 1 ? { kind: 'operand', index: 0 } : sumOf(plus.length);
  for (let index = plus.length; index < operands.length; index++) {
    expression = { kind: 'difference', left: expression, right: { kind: 'operand', index } };
  }
  return inferred(context, {
    kind: 'sum',
    subject: 'total',
    result,
    expression,
    operands,
    words,
    row,
    column,
  });
}

/** "Trong đó" columns, and this period beside the cumulative figure: none is larger than its whole. */
export function orderFamilies(context: TableContext): Family[] {
  const families: Family[] = [];
  const nodes = headerTree(context.table.columns, context.lexicon);
  const visit = (level: readonly HeaderNode[]): void => {
    for (const [index, node] of level.entries()) {
      if (node.kind === 'group') {
        visit(node.children);
        if (!node.cues.has('of-which')) continue;
        const whole = level.slice(0, index).findLast(isAmountLeaf);
        if (!whole) continue;
        for (const child of node.children) {
          if (isAmountLeaf(child))
            families.push(
              orderFamily(context, child.column, whole.column, `${whole.title} | ${node.title}`, 'explicit'),
            );
        }
      } else if (isAmountLeaf(node) && node.cues.has('of-which')) {
        const whole = level.slice(0, index).findLast(isAmountLeaf);
        if (whole) families.push(orderFamily(context, node.column, whole.column, node.title, 'explicit'));
      } else if (isAmountLeaf(node) && node.cues.has('cumulative')) {
        const period = level.slice(0, index).findLast(other => isAmountLeaf(other) && other.cues.has('period'));
        if (period?.kind === 'leaf')
          families.push(orderFamily(context, period.column, node.column, `${period.title} | ${node.title}`, 'words'));
      }
    }
  };
  visit(nodes);
  return families;
}

function orderFamily(context: TableContext, part: Column, whole: Column, words: string, strength: Strength): Family {
  const { rows } = context.table;
  return {
    strength,
    size: rows.length,
    key: `order:${part.index}`,
    relation(index) {
      const row = rows[index]!;
      const result = context.operand(row, part);
      const operand = context.operand(row, whole);
      if (!result.figure || !operand.figure) return undefined;
      return inferred(context, {
        kind: 'order',
        subject: 'part-of-whole',
        result,
        comparison: '<=',
        expression: { kind: 'operand', index: 0 },
        operands: [operand],
        words,
        row,
        column: part,
      });
    },
  };
}

/** Sản lượng = diện tích × năng suất, whatever the power of ten between their units. */
export function productFamilies(context: TableContext): Family[] {
  const families: Family[] = [];
  for (const output of context.amounts) {
    if (!context.allCues(output).has('output')) continue;
    const same = (cue: TitleCue) => (column: Column) =>
      context.allCues(column).has(cue) && !context.allCues(column).has('output') && sharesGroup(column, output);
    const area = context.amounts.find(same('area'));
    const yields = context.amounts.find(same('yield'));
    if (!area || !yields) continue;
    for (const exponent of [0, 1, 2, 3, -1, -2, -3])
      families.push(productFamily(context, output, area, yields, exponent));
  }
  return families;
}

/** Columns of one season or kind: under the same group, or with the same words after theirs. */
function sharesGroup(a: Column, b: Column): boolean {
  const own = a.path.join('|');
  const other = b.path.join('|');
  return own === other || a.path.length !== b.path.length || a.path.length > 0;
}

function productFamily(context: TableContext, output: Column, area: Column, yields: Column, exponent: number): Family {
  const { rows } = context.table;
  const factor = rational(exponent > 0 ? 10n ** BigInt(exponent) : 1n, exponent < 0 ? 10n ** BigInt(-exponent) : 1n);
  return {
    strength: 'words',
    size: rows.length,
    key: `product:${output.index}`,
    relation(index) {
      const row = rows[index]!;
      const result = context.operand(row, output);
      const operands = [context.operand(row, area), context.operand(row, yields)];
      if (!result.figure || operands.some(({ figure }) => !figure)) return undefined;
      const product: Expression = {
        kind: 'product',
        left: { kind: 'operand', index: 0 },
        right: { kind: 'operand', index: 1 },
      };
      return inferred(context, {
        kind: 'rule',
        subject: 'rule',
        result,
        expression:
          exponent === 0 ? product : { kind: 'quotient', left: product, right: { kind: 'constant', value: factor } },
        operands,
        words: `${output.title} = ${area.title} × ${yields.title}`,
        row,
        column: output,
        data: { rule: `${output.title} = ${area.title} × ${yields.title}` },
      });
    },
  };
}

/**
 * Stock and flow across a row: what there was, what came, what went, what is left.
 */
import type { Column, Row } from '../../../model/table.ts';
import type { TitleCue } from '../../../reading/tables/lexicon.ts';
import { hasPhrase, normal } from '../../../reading/tables/phrases.ts';
import type { Operand, Relation } from '../../relation.ts';
import { inferredSum, strengthOf, sumAcross } from '../across.ts';
import { isStated, type TableContext } from '../context.ts';
import type { RowFamily, Strength } from '../family.ts';
import { type HeaderNode, headColumn, headerTree, isAmountLeaf, leafTitles } from '../header-tree.ts';

interface Head {
  readonly column: Column;
  readonly cues: ReadonlySet<TitleCue>;
}

export function flowFamilies(context: TableContext): RowFamily[] {
  const nodes = headerTree(context.table.columns, context.lexicon);
  return [headsOf(nodes), ...headsByTitle(nodes)].flatMap(heads => familiesOf(heads, context));
}

/** "Tồn đầu > (Số lượng, Giá trị) | Nhập > (Số lượng, Giá trị) | …": the columns of each title. */
function headsByTitle(nodes: readonly HeaderNode[]): readonly (readonly Head[])[] {
  const groups = nodes.filter(node => node.kind === 'group').filter(group => !headColumn(group) && group.cues.size > 0);
  if (groups.length < 3) return [];
  const titles = groups.map(leafTitles);
  return [...titles[0]!.keys()].flatMap(title => {
    const heads = groups.flatMap(({ cues }, at): Head[] => {
      const column = titles[at]!.get(title);
      return column ? [{ column, cues }] : [];
    });
    return heads.length === groups.length ? [heads] : [];
  });
}

function familiesOf(heads: readonly Head[], context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  const of = (cue: TitleCue): Head[] => heads.filter(({ cues }) => cues.has(cue));
  const measured = heads.find(({ cues }) => cues.has('opening') && !cues.has('closing'))?.column.unit;
  // "Tồn đầu | Nhập | Xuất | Tồn cuối | Đơn giá (đồng) | Giá trị tồn (đồng)": not what it is worth.
  const closing = of('closing').findLast(({ column }) => column.unit === measured) ?? of('closing').at(-1);
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
    const parts = [opening.column, received.column];
    const family = sumAcross(context, total.column, parts, words, strengthOf(parts, context, 'words'));
    // "Cũ | Mới | Tổng thụ lý | Đã giải quyết | Còn lại": it is made up of what is before it and of what is behind it.
    const isBetween = opening.column.index < total.column.index && received.column.index < total.column.index;
    families.push(isBetween && (reduced ?? closing) ? { ...family, key: `${family.key}:before` } : family);
  }
  if (total && reduced && closing) {
    const parts = [reduced.column, closing.column];
    families.push({
      ...sumAcross(context, total.column, parts, words, strengthOf(parts, context, 'words')),
      key: `flow:${total.column.index}`,
    });
    const between = heads.filter(
      ({ column }) => column.index >= reduced.column.index && column.index <= closing.column.index,
    );
    if (between.length > 2) {
      families.push({
        ...sumAcross(
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
  // "Chỉ số cũ | Chỉ số mới | Tiêu thụ": what a meter has run.
  const run = closing && context.amounts.find(({ index }) => index > closing.column.index);
  if (opening && run && [opening, closing].every(({ column }) => readsMeter(column, context)))
    families.push(flowFamily(context, run, [closing.column], [opening.column], `${words} | ${run.title}`, 'words'));
  families.push(...counted(context));
  if (opening && closing) families.push(...stockFamilies(context, heads, opening, closing));
  else if (!opening && !closing) {
    // "31/12/2025 | Tăng | Giảm | 30/9/2026", "Staff at 1 January | Joined | Left | Staff at 31 December".
    const [first, last, more] = heads.filter(({ column }) => namesDay.test(column.title));
    if (first && last && !more && !heads.some(head => compares(head, context)))
      families.push(...stockFamilies(context, heads, first, last));
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
      // "Tổng mức đầu tư | Lũy kế đến 2024 | Kế hoạch 2025 | Còn thiếu".
      const between = before.filter(({ index }) => index > whole.index);
      if (between.length >= 2 && column.path.length + whole.path.length === 0)
        families.push(flowFamily(context, column, [whole], between, column.title, 'open'));
    }
  }
  return families;
}

/** "Tăng so cùng kỳ", "Increase on plan": set beside another time or a plan, not what came between two days. */
function compares({ column: { title, path } }: Head, { lexicon }: TableContext): boolean {
  const words = normal([...path, title].join(' '));
  return lexicon.besideOthers.some(phrase => hasPhrase(words, phrase));
}

/** "31/12/2025", "30/9", "1 January". */
const namesDay = /(?<![\d/])\d{1,2}(?:[/.-]\d{1,2}(?![\d.])|\s\p{Lu}\p{Ll}{2,8}(?!\p{L}))/u;

/** "Theo sổ sách | Thực tế | Thừa | Thiếu": what is there is what should be, with what is too much, less what is lacking. */
function counted(context: TableContext): RowFamily[] {
  const { surplus, deficit } = context.lexicon;
  const called = (phrases: readonly string[]): Column | undefined => {
    const found = context.amounts.filter(({ title }) => phrases.includes(normal(title).replace(/\s*\(.*$/u, '')));
    return found.length === 1 ? found[0] : undefined;
  };
  const [more, less] = [called(surplus), called(deficit)];
  if (!more || !less || more.path.join('|') !== less.path.join('|')) return [];
  const before = context.amounts.filter(({ index }) => index < Math.min(more.index, less.index)).slice(-2);
  const [one, other] = before;
  if (!one || !other) return [];
  const words = [one, other, more, less].map(({ title }) => title).join(' | ');
  const family = (there: Column, expected: Column): RowFamily => ({
    ...sumAcross(context, there, [expected, more], words, 'words', [less]),
    key: `counted:${more.index}`,
  });
  return [family(other, one), family(one, other)];
}

function readsMeter({ title, path }: Column, { lexicon }: TableContext): boolean {
  const words = normal([...path, title].join(' '));
  return lexicon.meters.some(phrase => hasPhrase(words, phrase));
}

/** "Tồn đầu | Nhập | Sử dụng | Hủy | Tồn cuối": each column between adds or takes away, as its words or the figures say. */
function stockFamilies(context: TableContext, heads: readonly Head[], opening: Head, closing: Head): RowFamily[] {
  const between = heads.filter(
    ({ column }) => column.index > opening.column.index && column.index < closing.column.index,
  );
  if (between.length < 2 || between.length > 8 || between.some(({ cues }) => cues.has('total'))) return [];
  const signs = between.map(({ cues }) => {
    if (cues.has('received') || (cues.has('increase') && !cues.has('decrease'))) return 1;
    return cues.has('reduced') || cues.has('decrease') ? -1 : 0;
  });
  const open = signs.flatMap((sign, index) => (sign === 0 ? [index] : []));
  if (open.length > 4) return [];
  const words = [opening, ...between, closing].map(({ column }) => column.title).join(' | ');
  return Array.from({ length: 2 ** open.length }, (_, bits) => {
    const own = signs.map((sign, index) => (sign !== 0 ? sign : (bits >> open.indexOf(index)) & 1 ? -1 : 1));
    const plus = between.filter((_, index) => own[index] === 1).map(({ column }) => column);
    const less = between.filter((_, index) => own[index] === -1).map(({ column }) => column);
    const strength: Strength = open.length === 0 ? 'words' : 'open';
    return flowFamily(context, closing.column, [opening.column, ...plus], less, words, strength);
  });
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
    else {
      const inner = headsOf(node.children);
      heads.push(...inner.map(each => directed(each, node.cues, inner.length === 1)));
    }
  }
  return heads;
}

/**
 * "Giảm trong kỳ > Xuất bán | Chết": what a group says of the way its columns go; "Đầu năm > Số hộ | Tỷ lệ": of its only
 * one also when it is of.
 */
function directed(head: Head, group: ReadonlySet<TitleCue>, alone: boolean): Head {
  const said = (alone ? ways : directions).filter(cue => group.has(cue));
  const own = ways.some(cue => head.cues.has(cue));
  return own || said.length === 0 ? head : { ...head, cues: new Set([...head.cues, ...said]) };
}

const directions: readonly TitleCue[] = ['received', 'increase', 'reduced', 'decrease'];
const ways: readonly TitleCue[] = [...directions, 'opening', 'closing'];

function flowFamily(
  context: TableContext,
  result: Column,
  plus: readonly Column[],
  less: readonly Column[],
  words: string,
  strength: Strength,
): RowFamily {
  return {
    strength,
    key: `flow:${result.index}`,
    relation: row => flow(context, row, result, plus, less, words),
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
  return inferredSum(context, plus.length, { result, operands, words, row, column });
}

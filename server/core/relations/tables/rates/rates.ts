/**
 * Columns of rates whose title says what is counted, and by what: "Giường bệnh/10.000 dân", "Bình quân học sinh/lớp",
 * "Tỷ số giới tính (số nam/100 nữ)".
 */
import { rational } from '../../../figures/rational.ts';
import type { Column } from '../../../model/table.ts';
import { isPeriod } from '../../../reading/tables/periods.ts';
import { hasPhrase, normal } from '../../../reading/tables/phrases.ts';
import { type RateTitle, rateTitle, titleWords } from '../../../reading/tables/rate-titles.ts';
import type { Expression } from '../../relation.ts';
import { inferredRatio, sumOf, type TableContext, titleOf } from '../context.ts';
import type { RowFamily, Strength } from '../family.ts';

/** Only columns that the title names; two that could be meant are left to the figures. */
export function rateFamilies(context: TableContext): RowFamily[] {
  const families: RowFamily[] = [];
  for (const column of [...context.amounts, ...context.percents]) {
    families.push(...comparisons(context, column), ...meanOfPeriods(context, column));
    const title = rateTitle(column.title, context.lexicon);
    if (!title) continue;
    const others = context.amounts.filter(other => other !== column && isBeside(column, other, context));
    const tops = counted(others, column, title, context);
    const bases = named(others, title.base, context).filter(base => !rateTitle(base.title, context.lexicon));
    const sure =
      tops.length === 1 && bases.length === 1 && title.top.length > 0 && named(others, title.top, context).length === 1;
    for (const base of bases.slice(0, 3)) {
      for (const top of tops.slice(0, 4)) {
        if (top === base) continue;
        for (const shift of shifts) {
          const strength: Strength = sure && shift === 0 ? 'words' : 'open';
          families.push(rateFamily(context, column, top, base, title.power + shift, strength));
        }
      }
    }
  }
  return families;
}

/** "Năm 2025 gấp năm 2020 (lần)", "Chỉ số phát triển (năm trước = 100)": of the two amounts before it. */
function comparisons(context: TableContext, column: Column): RowFamily[] {
  const text = normal(column.title);
  const { multiples, indexes } = context.lexicon;
  const isIndex = indexes.some(phrase => text.includes(phrase));
  if (!isIndex && !multiples.some(phrase => (phrase.startsWith('(') ? text.includes(phrase) : hasPhrase(text, phrase))))
    return [];
  const before = context.amounts.filter(({ index }) => index < column.index).slice(-2);
  const [then, now] = before;
  if (!then || !now) return [];
  const power = isIndex && column.type !== 'percent' ? 2 : 0;
  return [rateFamily(context, column, now, then, power, 'open'), rateFamily(context, column, then, now, power, 'open')];
}

/** "2021 | 2022 | … | Bình quân/năm". */
function meanOfPeriods(context: TableContext, column: Column): RowFamily[] {
  const { summaryRows } = context.lexicon;
  if (!summaryRows.mean.some(phrase => hasPhrase(normal(column.title), phrase))) return [];
  const before = [...context.amounts, ...context.percents].filter(
    other =>
      other.index < column.index && other.path.join('|') === column.path.join('|') && !context.cues(other).has('total'),
  );
  const series = seriesIn(before);
  const named = before.filter(({ title }) => isPeriod(title, context.lexicon));
  // "Xã Phú Thọ | Xã Yên Lập | Xã Tân Sơn | Bình quân": the last column is of all before it, which are alike.
  const isOfAll = named.length === 0 && before.length <= mostMeant && before.every(({ type }) => type === column.type);
  const periods = series.length >= 2 ? series : isOfAll ? before : named;
  if (periods.length < 3 && periods !== series) return [];
  const expression: Expression = {
    kind: 'quotient',
    left: sumOf(periods.length),
    right: { kind: 'constant', value: rational(periods.length) },
  };
  const reckoned = { column, from: periods, expression, data: { direction: 'average' } };
  const relation: RowFamily['relation'] = row => inferredRatio(context, row, reckoned);
  return [{ strength: periods === series ? 'words' : 'open', key: `rate:${column.index}`, relation }];
}

const mostMeant = 40;

/** "Giám khảo 1 | Giám khảo 2", "Lần 1 | Lần 2", "Mưa tháng 7 | Mưa tháng 8": columns counted on, and nothing else. */
function seriesIn(columns: readonly Column[]): readonly Column[] {
  const named = columns.map(({ title }) => /^(\p{L}.{0,40}?)\s?(\d{1,2})$/u.exec(normal(title)));
  const isSeries = named.every(
    (match, index) => match?.[1] === named[0]?.[1] && Number(match?.[2]) === Number(named[0]?.[2]) + index,
  );
  return isSeries ? columns : [];
}

/** Thousands and millions between the units of the columns. */
const shifts = [0, 3, -3, 6, -6];

/** In the same group, or the total of another one. */
function isBeside({ path }: Column, other: Column, context: TableContext): boolean {
  const isSame = path.length === other.path.length && path.every((group, depth) => group === other.path[depth]);
  return isSame || (path.length === 0 && context.cues(other).has('total'));
}

/** The columns whose titles have all words, or begin with their letters: "HS/lớp"; those that say least besides. */
function named(columns: readonly Column[], words: readonly string[], { lexicon }: TableContext): readonly Column[] {
  if (words.length === 0) return [];
  const wordsOf = (column: Column): readonly string[] => titleWords(titleOf(column), lexicon);
  const has = columns.filter(column => {
    const own = wordsOf(column);
    const letters = own.map(word => word.charAt(0)).join('');
    return (
      words.every(word => own.includes(word)) || (words.length === 1 && letters.length > 1 && letters === words[0])
    );
  });
  const least = Math.min(...has.map(column => wordsOf(column).length));
  return has.filter(column => wordsOf(column).length === least);
}

/** What is counted: the columns that have its words, else, where it is not named, any. */
function counted(
  columns: readonly Column[],
  rate: Column,
  { top }: RateTitle,
  context: TableContext,
): readonly Column[] {
  const isPlain = ({ title }: Column): boolean => !rateTitle(title, context.lexicon);
  const plain = columns.filter(isPlain);
  const beside = top.length === 0 ? plain : named(plain, top, context);
  // "Nhân lực > Bác sĩ | Điều dưỡng", "Số bác sĩ/vạn dân": in another group.
  const isElsewhere = (column: Column): boolean => column !== rate && isPlain(column);
  const said =
    beside.length > 0 || top.length === 0 ? beside : named(context.amounts.filter(isElsewhere), top, context);
  // "Số hộ | Nhân khẩu | Bình quân (người/hộ)": by another word.
  return said.length > 0 ? said : plain.filter(column => !context.allCues(column).has('not-additive'));
}

/** A rate as `top` by `base`, times ten to the `power`. */
export function rateFamily(
  context: TableContext,
  column: Column,
  top: Column,
  base: Column,
  power: number,
  strength: Strength,
): RowFamily {
  const quotient: Expression = {
    kind: 'quotient',
    left: { kind: 'operand', index: 0 },
    right: { kind: 'operand', index: 1 },
  };
  const factor: Expression = {
    kind: 'constant',
    value: power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power)),
  };
  const expression: Expression = power === 0 ? quotient : { kind: 'product', left: quotient, right: factor };
  return {
    strength,
    key: `rate:${column.index}`,
    relation: row => inferredRatio(context, row, { column, from: [top, base], expression }),
  };
}

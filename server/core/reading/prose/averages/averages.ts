/**
 * Averages and multiples: "bình quân mỗi xã 12,5 tỷ đồng", "dư nợ bình quân 41,7 triệu đồng/hộ", "gấp 2,5 lần".
 */
import { multiply } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { fromDecimal } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, one, operand, quotient } from '../build.ts';
import { comparedDirectly } from '../changes/bases.ts';
import { baseAmong, currentsOf } from '../changes/called-values.ts';
import { compared } from '../changes/comparisons.ts';
import { bracketBehind } from '../changes/groups-behind.ts';
import { isPlainAmount } from '../changes/times.ts';
import { isSaidOf, isValue, opensParenthesis } from '../changes/values.ts';
import { isAmount, isPercent, near, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside, itemsBetween, parenthesisAfter, reach } from '../items/navigate.ts';
import type { Parents } from '../parents.ts';
import { multipleCalled } from '../ratios/multiples-called.ts';
import { valuesOfRatio } from '../ratios/ratio-operands.ts';
import { calledOperands, isLikely } from '../ratios/ratios-called.ts';
import { fitsItsWord } from '../ratios/spoken-ratios.ts';
import { shareComesNear } from '../shares/near.ts';
import { isBaseOfOther } from '../shares/parts.ts';
import { aspectOf } from '../shares/words.ts';
import { averageOfListed } from './average-of-listed.ts';
import { averageSlipped } from './average-slipped.ts';
import { averageApiece } from './averages-apiece.ts';
import { averageForOne } from './averages-for-one.ts';
import { mayDivide, perUnit } from './per-unit.ts';

export function* readAverages(passage: Passage, parents: Parents): Generator<Claim> {
  const perUnits = mayDivide(passage);
  for (const item of passage.quantities) {
    if (item.quantity.figure.kind === 'percent' || item.quantity.approximate) continue;
    const claimed =
      item.role === 'average'
        ? (averageOfListed(passage, item) ?? average(passage, item, parents))
        : isMultiple(passage, item)
          ? multiple(passage, item, parents)
          : perUnits
            ? (perUnit(passage, item, parents) ?? averageApiece(passage, item))
            : undefined;
    const forOne = claimed ? undefined : averageForOne(passage, item);
    const open = !forOne && (!claimed || claimed.certainty === 'guess') && (perUnits || item.role === 'average');
    const alone = open && !isMultiple(passage, item) ? averageSlipped(passage, item) : undefined;
    if (forOne) yield forOne;
    if (alone ?? claimed) yield (alone ?? claimed)!;
  }
}

/** "gấp 2,4 lần", "bằng 2,4 lần", "tăng 2,4 lần". */
function isMultiple(
  { items, language: { lexicon } }: Passage,
  { at, role, counted, quantity: { figure } }: QuantityItem,
): boolean {
  // "cao hơn từ 1,43-1,62 lần": the end of a range.
  const [first, dash] = items.slice(Math.max(0, at - 2), at);
  if (dash?.kind === 'mark' && /^[-–]$/u.test(dash.mark) && first?.kind === 'quantity') return false;
  const times = lexicon.times.includes(counted[0]);
  // "3.0 times the figure of 2015": not "inspected 3 times".
  const bare = role === 'plain' && figure.decimals > 0;
  return role === 'multiple' || ((role === 'share' || role === 'increase' || bare) && times);
}

/** stated = total / number. Every pair around that comes near; the pair that fits is what is meant. */
function average(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  return (
    perUnit(passage, stated, parents) ??
    ofAnyPair(passage, stated, {
      form: 'average',
      ahead: 3,
      tolerance: 2,
      isUpper: total => sameUnit(total, stated),
      isLower: (count, total) => count.quantity.figure.kind === 'count' || (isAmount(count) && !sameUnit(count, total)),
    })
  );
}

/** stated = current / base. */
function multiple(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  return (
    namedMultiple(passage, stated, parents) ??
    ofAnyPair(passage, stated, {
      form: 'multiple',
      ahead: 5,
      tolerance: 6,
      // What is compared stands in its sentence, or is said in the one before; further away any two may fit by chance.
      isUpper: current => isSaidNear(current, stated),
      isLower: (base, current) => isAmount(base) && isSaidNear(base, stated) && sameUnit(current, base),
    })
  );
}

function isSaidNear({ sentence }: QuantityItem, stated: QuantityItem): boolean {
  return sentence === stated.sentence || sentence === stated.sentence - 1;
}

interface Pairs {
  readonly form: 'average' | 'multiple';
  /** How many quantities behind the stated one are looked at. */
  readonly ahead: number;
  /** In percent: how near the stated one times the lower must come to the upper. */
  readonly tolerance: number;
  isUpper(amount: QuantityItem): boolean;
  isLower(item: QuantityItem, upper: QuantityItem): boolean;
}

/** stated = upper / lower, of any two around that come near. */
function ofAnyPair(passage: Passage, stated: QuantityItem, pairs: Pairs): Claim | undefined {
  const { form, ahead, tolerance, isUpper, isLower } = pairs;
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  const around = passage.quantities.slice(Math.max(0, stated.order - reach), stated.order + 1 + ahead);
  for (const upper of around) {
    if (upper === stated || !isAmount(upper) || !isUpper(upper)) continue;
    for (const lower of around) {
      if (lower === stated || lower === upper || !isLower(lower, upper)) continue;
      const product = multiply(stated.quantity.figure.value, lower.quantity.figure.value);
      if (!near(product, upper.quantity.figure.value, tolerance)) continue;
      const index = operands.push(upper) - 1;
      readings.push(quotient(operand(index), operand(operands.push(lower) - 1)));
    }
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  return {
    ...claim(passage, { form, stated, operands, expression, alternatives, certainty: 'guess' }),
    data: { direction: form },
  };
}

/** "đạt 930 nghìn lượt, gấp 3 lần so với năm trước (310 nghìn lượt)": the base is named behind, the value before. */
function namedMultiple(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  const values =
    behind(passage, stated) ??
    before(passage, stated) ??
    amongSeveral(passage, stated) ??
    valuesOfRatio(
      passage,
      { from: passage.items[stated.at - 1]?.kind === 'mark' ? stated.at : stated.at - 1, to: stated.at + 2 },
      false,
    ) ??
    multipleCalled(passage, stated) ??
    calledElsewhere(passage, stated, parents);
  if (!values) return undefined;
  const { current, base } = values;
  // "gấp 1,7 lần Thái Lan, 2,5 lần Phi-líp-pin (7)": no value, but another multiple, and a note.
  const { times } = passage.language.lexicon;
  if (times.includes(current.counted[0]) && !times.includes(base.counted[0])) return undefined;
  return {
    ...claim(passage, {
      form: 'multiple',
      stated,
      operands: [current, base],
      expression: quotient(operand(0), operand(1)),
      // "tăng 1,6 lần" is said of 160% of what there was, and of 160% more.
      ...(stated.role === 'increase' ? { alternatives: [difference(quotient(operand(0), operand(1)), one)] } : {}),
      certainty: 'structure',
    }),
    data: { direction: 'multiple' },
  };
}

/** "30 hộ …; Hà Trung có 75 hộ, gấp 2,5 lần Hà An": the base is only named; silent where it is right or another may be meant. */
function calledElsewhere(passage: Passage, stated: QuantityItem, parents: Parents): Values | undefined {
  if (stated.role === 'increase') return undefined;
  const at = { from: stated.at, to: stated.at + 2 };
  const { value, decimals } = stated.quantity.figure;
  const ratio = { value: fromDecimal(value), kind: 'multiple', limit: 'none', words: '', ...at } as const;
  const fits = (part: QuantityItem, whole: QuantityItem): boolean => {
    const [upper, lower] = [part.quantity.figure.value, whole.quantity.figure.value];
    return decimals === 0 ? fitsItsWord(ratio, upper, lower) : near(multiply(value, lower), upper, 4);
  };
  const found = calledOperands(passage, at, fits, parents);
  if (!found || !isLikely(ratio.value, found)) return undefined;
  return decimals === 0 && fits(found.current, found.base) ? undefined : found;
}

interface Values {
  readonly current: QuantityItem;
  readonly base: QuantityItem;
}

function behind(passage: Passage, stated: QuantityItem): Values | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  const [base, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  // "chiếm 16,7%, gấp 1,8 lần cùng kỳ (0,628 triệu lượt)": of what the share is said of.
  const current = passage.quantities
    .slice(Math.max(0, stated.order - 3), stated.order)
    .findLast(item => !(isPercent(item) && item.role === 'share') && !isBaseOfOther(passage, item));
  if (!base || others.length > 0 || !current || current.sentence !== stated.sentence) return undefined;
  const alike = isPercent(base) ? isPercent(current) : isAmount(base) && isValue(current);
  if (!alike || !sameUnit(current, base)) return undefined;
  return opensParenthesis(passage, base) && compares(passage, stated, parenthesis!) ? { current, base } : undefined;
}

/** "gấp 1,5 lần về số dự án và gấp 2,7 lần về vốn so với cùng kỳ (28 dự án, 3.215 tỷ đồng)": the one that counts the same. */
function amongSeveral(passage: Passage, stated: QuantityItem): Values | undefined {
  const group = bracketBehind(passage, stated);
  const aspect = aspectOf(passage, stated);
  if (group.length < 2 || aspect === undefined) return undefined;
  const [current] = currentsOf(passage, stated, aspect);
  const base = current && baseAmong(passage, group, current, stated);
  return base && shareComesNear(stated, current, base) ? { current, base } : undefined;
}

/** "214 ca (năm 2024 có 12 ca), gấp 17,8 lần cùng kỳ", "1.200 ha, gấp 2,5 lần so với 480 ha của năm trước". */
function before(passage: Passage, stated: QuantityItem): Values | undefined {
  const values = compared(passage, stated);
  if (values) return values.sure && isSaidOf(passage, values.current, stated) ? values : undefined;
  const current = passage.quantities[stated.order - 1];
  const base = current && isSaidOf(passage, current, stated) ? comparedDirectly(passage, stated, current) : undefined;
  return base && isPlainAmount(current!) ? { current: current!, base } : undefined;
}

function compares(passage: Passage, stated: QuantityItem, parenthesis: number): boolean {
  // "gấp 20,3 lần ngành Nông học (486 nguyện vọng)": nothing but a name between.
  const name = itemsBetween(passage, stated.at + 1, parenthesis);
  if (stated.role === 'multiple' && name.length > 0 && name.every(({ kind }) => kind === 'word')) return true;
  for (let at = stated.at + 1; at < parenthesis; at++) {
    const item = passage.items[at]!;
    // "gấp 2,4 lần năm 2024 (890 tỷ đồng)".
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'time')) return true;
    if (item.kind === 'word' && /^(?:19|20)\d\d$/.test(item.lower)) return true;
  }
  return false;
}

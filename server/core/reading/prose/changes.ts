/**
 * Changes: "tăng 40.640 người (tăng 14,65%)", "giảm 3,9% (233/240)", "vượt 11,69% so dự toán (10.367,7 tỷ)",
 * "thấp hơn 0,4% so với chỉ tiêu (35,5%)", "từ a xuống b (giảm d)".
 */
import { compare, multiply, subtract } from '../../figures/decimal.ts';
import type { Expression } from '../../figures/expression.ts';
import type { Claim } from '../claim.ts';
import { claim, difference, one, operand, quotient, sumOf } from './build.ts';
import type { Passage, QuantityItem } from './items.ts';
import {
  absolute,
  before,
  type Fraction,
  fractionFrom,
  fractionOf,
  hostOf,
  inside,
  isAmount,
  isPercent,
  itemsBetween,
  near,
  parenthesisAfter,
  reach,
  sameUnit,
  sharesNoun,
} from './navigate.ts';

export function* readChanges(passage: Passage): Generator<Claim> {
  for (const item of passage.quantities) {
    if (item.quantity.approximate) continue;
    if (isPercent(item)) {
      const change = readRate(passage, item);
      if (change) yield directed(change, item);
    } else if (isChange(item)) {
      const change = readAmount(passage, item);
      if (change) yield directed(change, item);
    }
  }
}

function directed(claim: Claim, { role }: QuantityItem): Claim {
  return role === 'plain' ? claim : { ...claim, data: { direction: role } };
}

function isChange(item: QuantityItem): boolean {
  return item.role === 'increase' || item.role === 'decrease' || item.role === 'exceed';
}

/** A change stated in percent. */
function readRate(passage: Passage, stated: QuantityItem): Claim | undefined {
  const amount = amountOf(passage, stated);
  if (amount) return ofAmount(passage, stated, amount);
  if (!isChange(stated)) return undefined;
  const steps = stepsAfter(passage, stated) ?? stepsBefore(passage, stated);
  if (steps) return ofSteps(passage, stated, steps);
  const fraction = fractionAround(passage, stated);
  if (fraction) return ofFraction(passage, stated, fraction);
  return points(passage, stated) ?? ofBase(passage, stated);
}

/** "giảm từ 18 xuống 14 phòng": from one value to another. */
interface Steps {
  readonly from: QuantityItem;
  readonly to: QuantityItem;
}

/** The steps stated last before a change, in its sentence. */
function stepsBefore(passage: Passage, stated: QuantityItem): Steps | undefined {
  for (let order = stated.order - 1; order > 0 && order >= stated.order - 4; order--) {
    const to = passage.quantities[order]!;
    const from = passage.quantities[order - 1]!;
    if (to.sentence !== stated.sentence || from.sentence !== stated.sentence) return undefined;
    // A second change of the same kind compares something else.
    if (isChange(to) && isPercent(to) === isPercent(stated) && !leadsTo(passage, from, to)) return undefined;
    if (leadsTo(passage, from, to))
      return sameKind(from, to) && isSaidOf(passage, to, stated) ? { from, to } : undefined;
  }
  return undefined;
}

/**
 * A change is said of the value before it when only a mark and few words stand between: "…, tăng 12 vụ", "(giảm 5%)".
 * "… lên 53,5 tỷ USD do cổ phiếu tăng 35%" and "…, mỗi năm tăng 1,03%" speak of something else.
 */
function isSaidOf(passage: Passage, value: QuantityItem, stated: QuantityItem): boolean {
  let words = 0;
  let parted = false;
  for (let at = stated.at - 1; at > value.at && at > stated.at - 40; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark') {
      parted = true;
      break;
    }
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'average' || item.cue === 'time'))) {
      parted = parted || item.kind === 'quantity';
      break;
    }
    if (item.kind === 'cue' && item.cue === 'and') {
      parted = true;
      break;
    }
    if (item.kind === 'word' && !passage.language.lexicon.copulas.includes(item.lower)) words++;
  }
  return parted && words < 2;
}

/** "giảm 45 đơn (từ 320 đơn xuống 275 đơn)": the steps in the parenthesis right behind. */
function stepsAfter(passage: Passage, stated: QuantityItem): Steps | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  // "giảm 12 đơn vị, từ 46 đơn vị xuống còn 34 đơn vị".
  const behind = passage.quantities.slice(stated.order + 1, stated.order + 3);
  const start = behind[0] && passage.items[behind[0].at - 2];
  const comma = start?.kind === 'mark' && start.mark === ',';
  const follows = comma && behind[0]?.clause === stated.clause && behind[0].phrase === stated.phrase + 1;
  const [from, to] = parenthesis !== undefined ? inside(passage, parenthesis) : follows ? behind : [];
  return from && to && leadsTo(passage, from, to) && sameKind(from, to) ? { from, to } : undefined;
}

/** "từ" before the first, "lên", "xuống", "còn" between the two, and no other figure. */
function leadsTo(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  const before = passage.items[from.at - 1];
  const starts = from.cues.includes('from') && before?.kind === 'cue' && before.cue === 'from';
  if (!starts || from.role === 'aside' || to.role === 'aside') return false;
  for (let at = from.at + 1; at < to.at; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark !== '(' && item.mark !== ')' && item.mark !== ',') return false;
    if (item.kind === 'cue' && (item.cue === 'up-to' || item.cue === 'down-to' || item.cue === 'remainder'))
      return true;
  }
  return false;
}

function sameKind(from: QuantityItem, to: QuantityItem): boolean {
  return isPercent(from) === isPercent(to) && sameUnit(from, to);
}

function ofSteps(passage: Passage, stated: QuantityItem, { from, to }: Steps): Claim | undefined {
  const rises = compare(to.quantity.figure.value, from.quantity.figure.value) >= 0;
  if (stated.role === 'increase' && !rises) return undefined;
  if (stated.role === 'decrease' && rises) return undefined;
  const amount = rises ? difference(operand(0), operand(1)) : difference(operand(1), operand(0));
  const rate = relative(rises, 0, 1);
  const percent = isPercent(stated);
  if (percent !== isPercent(from) && !percent) return undefined;
  const inPoints = percent && isPercent(from);
  return claim(passage, {
    form: percent && !inPoints ? 'relative-change' : 'difference',
    stated,
    operands: [to, from],
    expression: percent && !inPoints ? rate : amount,
    ...(inPoints && stated.quantity.figure.unit === '%' ? { alternatives: [rate] } : {}),
    certainty: 'explicit',
  });
}

/** The change in units that a rate repeats: "giảm 554 vụ (-4,2%)", "tăng 331 tỷ …, tỷ lệ tăng 10,3%". */
function amountOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  if (stated.parenthesis >= 0 && inside(passage, stated.parenthesis)[0] === stated) {
    const host = hostOf(passage, stated.parenthesis);
    if (!host || isPercent(host) || !isChange(host)) return undefined;
    const bare = stated.role === 'plain' && passage.items[stated.at - 1]?.kind === 'mark';
    return isChange(stated) || bare ? host : undefined;
  }
  const said = saysRate(passage, stated);
  if (!said) return repeatedAmount(passage, stated);
  if (!isChange(stated) && stated.role !== 'share') return undefined;
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 3; order--) {
    const previous = passage.quantities[order]!;
    if (previous.sentence !== stated.sentence || previous.depth < stated.depth) return undefined;
    if (previous.depth > stated.depth) continue;
    const alike =
      isChange(previous) && !isPercent(previous) && (stated.role === 'share' || previous.role === stated.role);
    return alike && !hasSemicolon(passage, previous, stated) ? previous : undefined;
  }
  return undefined;
}

/**
 * "tăng 290 doanh nghiệp, tăng 9,1% so với cùng kỳ": the same change said again as a rate. Not where each of the two
 * has a base of its own, and not where words behind the rate say what else has changed.
 */
function repeatedAmount(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const amount = passage.quantities[stated.order - 1];
  if (!amount || !isChange(stated) || !isChange(amount) || amount.role !== stated.role || isPercent(amount))
    return undefined;
  if (amount.clause !== stated.clause || amount.depth !== stated.depth || amount.quantity.approximate) return undefined;
  const next = passage.items[stated.at + 1];
  const hasBase = next?.kind === 'cue' && (next.cue === 'base' || next.cue === 'earlier');
  if (next !== undefined && next.kind !== 'mark' && !hasBase && !(next.kind === 'cue' && next.cue === 'and'))
    return undefined;
  // From the mark or "và" on, nothing but the word for the change.
  let at = stated.at - 1;
  while (at > amount.at && isDirection(passage, at)) at--;
  const joint = passage.items[at]!;
  const joins = (joint.kind === 'mark' && joint.mark === ',') || (joint.kind === 'cue' && joint.cue === 'and');
  if (!joins) return undefined;
  for (at--; at > amount.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark') return undefined;
    if (hasBase && item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier')) return undefined;
  }
  return amount;
}

function isDirection(passage: Passage, at: number): boolean {
  const item = passage.items[at]!;
  return item.kind === 'cue' && (item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'exceed');
}

function hasSemicolon(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  for (let at = from.at + 1; at < to.at; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === ';' && item.depth === to.depth) return true;
  }
  return false;
}

/** "tỷ lệ tăng 10,3%": the words say that the rate is the rate of the change just stated. */
function saysRate(passage: Passage, stated: QuantityItem): boolean {
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 3; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind === 'cue' && /^(?:tỷ lệ |tỉ lệ |tốc độ |tương ứng|tương đương|equivalent)/u.test(item.lower))
      return true;
  }
  return false;
}

/** stated = amount / base, where base = current ∓ amount, or is itself among the amounts around. */
function ofAmount(passage: Passage, stated: QuantityItem, amount: QuantityItem): Claim | undefined {
  const operands: QuantityItem[] = [amount];
  const readings: Expression[] = [];
  const rises = amount.role !== 'decrease';
  const current = currentOf(passage, amount);
  const add = (item: QuantityItem, asBase: boolean): void => {
    const index = operands.push(item) - 1;
    const base = asBase
      ? operand(index)
      : rises
        ? difference(operand(index), operand(0))
        : sumOf([operand(index), operand(0)]);
    readings.push(quotient(operand(0), base));
  };
  if (current) add(current, false);
  for (const item of around(passage, amount)) {
    if (item === current || item === amount || isPercent(item) || item.role === 'aside') continue;
    if (fits(stated, amount, item, rises)) add(item, false);
    if (fitsBase(stated, amount, item)) add(item, true);
  }
  const [expression, ...alternatives] = readings.map(reading => signedLike(stated, reading));
  if (!expression) return undefined;
  const certain = current !== undefined && directlyBefore(passage, current, amount);
  return claim(passage, {
    form: 'relative-amount',
    stated,
    operands,
    expression,
    alternatives,
    certainty: certain ? 'explicit' : 'guess',
  });
}

/** "giảm 20 vụ (-5%)": a printed minus says what "giảm" says. */
function signedLike(stated: QuantityItem, reading: Expression): Expression {
  return stated.quantity.figure.sign === '-' ? { kind: 'negate', of: reading } : reading;
}

/** The present value that a change is said of: the last amount of the same unit before it. */
function currentOf(passage: Passage, amount: QuantityItem): QuantityItem | undefined {
  return before(passage, amount, item => isValue(item) && item.depth <= amount.depth && sameUnit(item, amount), 1);
}

/** An amount, or an average, which changes like one. */
function isValue(item: QuantityItem): boolean {
  return isAmount(item) || (item.role === 'average' && !isPercent(item));
}

/** True when nothing else could be meant: the current value is the figure just before, in the same clause. */
function directlyBefore(passage: Passage, current: QuantityItem, amount: QuantityItem): boolean {
  if (current.sentence !== amount.sentence || current.quantity.noun === '') return false;
  for (let order = current.order + 1; order < amount.order; order++) {
    if (passage.quantities[order]!.depth <= amount.depth) return false;
  }
  // "2.416 người (giảm 184 người, …)": a parenthesis is said of what stands before it.
  if (amount.parenthesis >= 0 && amount.depth === current.depth + 1) {
    const opens = inside(passage, amount.parenthesis)[0] === amount;
    return opens && hostOf(passage, amount.parenthesis) === current && sharesNoun(current, amount);
  }
  const near = isSaidOf(passage, current, amount) && current.clause === amount.clause;
  return near && current.counted[0] === amount.counted[0];
}

function* around(passage: Passage, item: QuantityItem): Generator<QuantityItem> {
  const first = Math.max(0, item.order - reach);
  const last = Math.min(passage.quantities.length - 1, item.order + reach / 2);
  for (let order = first; order <= last; order++) yield passage.quantities[order]!;
}

function fits(stated: QuantityItem, amount: QuantityItem, current: QuantityItem, rises: boolean): boolean {
  const a = amount.quantity.figure.value;
  const c = current.quantity.figure.value;
  const base = rises ? subtract(c, a) : subtract(c, { coefficient: negated(a.coefficient), scale: a.scale });
  return near(multiply(absolute(stated.quantity.figure.value), base), a, 12);
}

function negated(coefficient: number | bigint): number | bigint {
  return typeof coefficient === 'number' ? 0 - coefficient : -coefficient;
}

function fitsBase(stated: QuantityItem, amount: QuantityItem, base: QuantityItem): boolean {
  return near(
    multiply(absolute(stated.quantity.figure.value), base.quantity.figure.value),
    amount.quantity.figure.value,
    12,
  );
}

/** "giảm 5,83% (3.389/3.599 vụ)" and "12.375,3/10.200 triệu đồng, vượt 21,3%". */
function fractionAround(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis !== undefined) {
    const first = inside(passage, parenthesis)[0];
    const fraction = first && passage.items[parenthesis + 1] === first ? fractionFrom(passage, first) : undefined;
    if (fraction) return fraction;
  }
  if (stated.role !== 'exceed') return undefined;
  const host = before(passage, stated, item => item.depth <= stated.depth);
  return host && host.clause === stated.clause ? fractionOf(passage, host) : undefined;
}

function ofFraction(passage: Passage, stated: QuantityItem, { upper, lower }: Fraction): Claim | undefined {
  const rises = compare(upper.quantity.figure.value, lower.quantity.figure.value) >= 0;
  if (rises !== (stated.role !== 'decrease')) return undefined;
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands: [upper, lower],
    expression: relative(rises, 0, 1),
    certainty: 'explicit',
  });
}

/** (a - b) / b written so that each operand stands once: a/b - 1 or 1 - a/b. */
function relative(rises: boolean, current: number, base: number): Expression {
  const ratio = quotient(operand(current), operand(base));
  return rises ? difference(ratio, one) : difference(one, ratio);
}

/** Percentage points: "đạt 35,1% …, thấp hơn 0,4% so với chỉ tiêu … (35,5%)". */
function points(passage: Passage, stated: QuantityItem): Claim | undefined {
  const parenthesis = parenthesisAfter(passage, stated, 40);
  if (parenthesis === undefined) return undefined;
  const members = inside(passage, parenthesis);
  const base = members[0];
  if (members.length !== 1 || !base || !isPercent(base) || passage.items[parenthesis + 1] !== base) return undefined;
  const current = before(passage, stated, item => isPercent(item) && !isChange(item) && item.depth <= stated.depth);
  if (!current) return undefined;
  const rises = stated.role !== 'decrease';
  return claim(passage, {
    form: 'difference',
    stated,
    operands: [current, base],
    expression: rises ? difference(operand(0), operand(1)) : difference(operand(1), operand(0)),
    certainty: current.sentence === stated.sentence ? 'explicit' : 'guess',
  });
}

/** "vượt 10,22% so dự toán (…)", "tăng 10,48% so cùng kỳ (10.482 tỷ đồng)": base in the parenthesis that follows. */
function ofBase(passage: Passage, stated: QuantityItem): Claim | undefined {
  const current = before(
    passage,
    stated,
    item => isAmount(item) && item.depth <= stated.depth && item.sentence === stated.sentence,
  );
  if (!current) return undefined;
  const rises = stated.role !== 'decrease';
  const operands = [current];
  const readings: Expression[] = [];
  const parenthesis = parenthesisAfter(passage, stated);
  const members = parenthesis === undefined ? [] : inside(passage, parenthesis);
  const named = members.length === 1 ? members[0] : undefined;
  const certain =
    named !== undefined && isAmount(named) && passage.items[parenthesis! + 1] === named && sameUnit(named, current);
  if (certain) readings.push(relative(rises, 0, operands.push(named) - 1));
  const direct = certain ? undefined : comparedDirectly(passage, stated, current);
  if (direct) readings.push(relative(rises, 0, operands.push(direct) - 1));
  for (const item of around(passage, stated)) {
    if (
      item === current ||
      item === named ||
      item === direct ||
      isPercent(item) ||
      item.role === 'aside' ||
      isChange(item)
    )
      continue;
    if (fitsRelative(stated, current, item, rises)) readings.push(relative(rises, 0, operands.push(item) - 1));
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands,
    expression,
    alternatives,
    certainty: certain ? 'explicit' : direct ? (isRound(stated) ? 'likely' : 'structure') : 'guess',
  });
}

/** "tăng 150%": more than double, in whole tens, is often said of 152% too. */
function isRound({ quantity: { figure } }: QuantityItem): boolean {
  return figure.decimals === 0 && /^\d{2,}0\s?%$/u.test(figure.text);
}

/**
 * "tăng 10,5% so với mức 12.890 tỷ đồng của cùng kỳ": the base follows the words that compare. Only an amount of the
 * same noun or unit as the present value.
 */
function comparedDirectly(passage: Passage, stated: QuantityItem, current: QuantityItem): QuantityItem | undefined {
  const cue = itemsBetween(passage, stated.at, stated.at + 5).find(({ kind }) => kind !== 'word');
  const own = isPercent(stated) ? cue === passage.items[stated.at + 1] : true;
  if (!own || cue?.kind !== 'cue' || cue.cue !== 'base' || current.counted[0] === '') return undefined;
  const base = passage.quantities.slice(stated.order + 1, stated.order + 3).find(({ role }) => role !== 'aside');
  if (!base || base.at > stated.at + 10 || base.clause !== stated.clause || base.phrase !== stated.phrase)
    return undefined;
  const marked = itemsBetween(passage, stated.at, base.at).some(({ kind }) => kind === 'mark');
  const alike = base.counted[0] === current.counted[0] && sameUnit(base, current);
  return !marked && alike && base.role === 'plain' && !base.quantity.approximate && isAmount(base) ? base : undefined;
}

function fitsRelative(stated: QuantityItem, current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const change = rises
    ? subtract(current.quantity.figure.value, base.quantity.figure.value)
    : subtract(base.quantity.figure.value, current.quantity.figure.value);
  return near(multiply(absolute(stated.quantity.figure.value), base.quantity.figure.value), change, 12);
}

/** A change stated in units: base and current value stand around it. */
function readAmount(passage: Passage, stated: QuantityItem): Claim | undefined {
  const steps = stepsAfter(passage, stated) ?? stepsBefore(passage, stated);
  if (steps && sameUnit(steps.to, stated)) return ofSteps(passage, stated, steps);
  const rises = stated.role !== 'decrease';
  const parenthesis = parenthesisAfter(passage, stated, 40);
  const earlier = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(isAmount);
  const near = currentOf(passage, stated);
  const base = near && (namedBase(passage, stated, earlier) ?? comparedDirectly(passage, stated, near));
  if (near && base && sharesNoun(near, stated)) return change(passage, stated, near, base, 'structure');
  for (const current of currentsBefore(passage, stated)) {
    for (const other of [...earlier, ...around(passage, stated)]) {
      if (other === current || other === stated || !isAmount(other) || !sameUnit(other, current)) continue;
      const [more, less] = rises ? [current, other] : [other, current];
      const gap = subtract(more.quantity.figure.value, less.quantity.figure.value);
      if (compare(gap, stated.quantity.figure.value) !== 0) continue;
      // Small numbers differ by any small number: only what stands in the parenthesis behind them is meant.
      if (!earlier.includes(other) && compare(gap, small) < 0) continue;
      return change(passage, stated, current, other, 'guess');
    }
  }
  return undefined;
}

const small = { coefficient: 20, scale: 0 };

/** "(6 tháng đầu năm 2023 tiếp 388 lượt)" right behind the change: the only amount, of the same noun, of another time. */
function namedBase(passage: Passage, stated: QuantityItem, earlier: readonly QuantityItem[]): QuantityItem | undefined {
  const [only] = earlier;
  if (earlier.length !== 1 || !only || only.quantity.approximate || !sharesNoun(only, stated)) return undefined;
  for (let at = only.at - 1; at > only.parenthesis; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')) return only;
  }
  // "tăng 188 dự án so với năm 2023 (1.107 dự án)".
  for (let at = only.parenthesis - 1; at > stated.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && item.cue === 'base') return only;
  }
  return undefined;
}

/** Values the change may be said of, nearest first. */
function currentsBefore(passage: Passage, stated: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 10 && found.length < 6; order--) {
    const item = passage.quantities[order]!;
    if (stated.sentence - item.sentence > 1) break;
    if (isValue(item) && item.depth <= stated.depth && sameUnit(item, stated)) found.push(item);
  }
  return found;
}

function change(
  passage: Passage,
  stated: QuantityItem,
  current: QuantityItem,
  base: QuantityItem,
  certainty: Claim['certainty'],
): Claim {
  const rises = stated.role !== 'decrease';
  return claim(passage, {
    form: 'difference',
    stated,
    operands: [current, base],
    expression: rises ? difference(operand(0), operand(1)) : difference(operand(1), operand(0)),
    certainty,
  });
}

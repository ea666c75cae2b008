/** A change said twice, in units and as a rate: "giảm 554 vụ (-4,2%)", "tăng 290 doanh nghiệp, tăng 9,1%". */
import { absolute, multiply, add as plus, subtract } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, operand, quotient, sumOf } from '../build.ts';
import { isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, parenthesisAfter } from '../items/navigate.ts';
import { baseOfRate } from './base-of-rate.ts';
import { isOneOfShares } from './beside-shares.ts';
import { bracketAhead } from './brackets.ts';
import { compared } from './comparisons.ts';
import { isNearerAsLevel, levelOf, namesOther } from './levels.ts';
import { reachedBy } from './reached.ts';
import { saidBefore } from './said-before.ts';
import { stepsAfter, stepsBefore } from './steps.ts';
import { around, currentOf, isChange, isSaidOf, opensParenthesis, saysOnlyTime } from './values.ts';

/** The change in units that a rate repeats: "giảm 554 vụ (-4,2%)", "tăng 331 tỷ …, tỷ lệ tăng 10,3%". */
export function amountOf(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  // "giảm 350 hộ, ứng với mức giảm 4,37 điểm phần trăm": of two rates, and no rate of the change.
  if (stated.quantity.figure.unit !== '%') return undefined;
  if (stated.parenthesis >= 0 && inside(passage, stated.parenthesis)[0] === stated) {
    const host = hostOf(passage, stated.parenthesis);
    if (!host || isPercent(host) || !isChange(host)) return undefined;
    // "three times the rise in wages (4%)": of what the words behind it name.
    const named = host.at + 2 < stated.parenthesis && passage.language.lexicon.times.includes(host.counted[0]);
    if (named) return undefined;
    const before = passage.items[stated.at - 1];
    const bare = stated.role === 'plain' && before?.kind === 'mark' && !namesOther(passage, stated);
    // "tăng 27 vụ (tương đương 9,4%)".
    const again = stated.role === 'share' && before?.kind === 'cue' && saysRate(passage, stated);
    if (bare && !isChange(stated)) return isOneOfShares(passage, host, stated) ? undefined : host;
    return isChange(stated) || again ? host : undefined;
  }
  const equals = passage.items[stated.at - 1];
  const equated = equals?.kind === 'mark' && equals.mark === '=' ? passage.quantities[stated.order - 1] : undefined;
  // "tăng 86 vụ = 8,1% so với cùng kỳ".
  if (equated && isChange(equated) && !isPercent(equated) && equated.phrase === stated.phrase) return equated;
  const said = saysRate(passage, stated);
  if (!said) return repeatedAmount(passage, stated) ?? amountBehind(passage, stated);
  if (!isChange(stated) && (stated.role !== 'share' || namesOther(passage, stated))) return undefined;
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 3; order--) {
    const previous = passage.quantities[order]!;
    if (previous.sentence !== stated.sentence || previous.depth < stated.depth) return undefined;
    if (previous.depth > stated.depth || (stated.order - order === 1 && isReached(passage, previous))) continue;
    const alike =
      isChange(previous) && !isPercent(previous) && (stated.role === 'share' || previous.role === stated.role);
    return alike && !hasSemicolon(passage, previous, stated) ? previous : undefined;
  }
  return undefined;
}

/** "tăng thêm 300 con, đạt 1.800 con, tức tăng 20%": what the change has led to. */
function isReached({ items, language: { lexicon } }: Passage, item: QuantityItem): boolean {
  const verb = items[item.at - 1];
  return isAmount(item) && verb?.kind === 'cue' && lexicon.reaching.includes(verb.lower);
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

/**
 * "tăng 9,5% (tương ứng tăng 106 lượt)", "tăng 9,5%, tương ứng tăng 106 lượt", "giảm 2,1%, tương đương 12 hộ": what the rate
 * comes to, right behind it.
 */
function amountBehind(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const amount = passage.quantities[stated.order + 1];
  if (!amount || !isChange(stated) || isPercent(amount) || amount.quantity.approximate) return undefined;
  // "an increase of 175%, or 2.75 times".
  if (passage.language.lexicon.times.includes(amount.counted[0])) return undefined;
  const verb = passage.items[amount.at - 1];
  const equals =
    amount.role === 'share' && verb?.kind === 'cue' && passage.language.lexicon.equalling.includes(verb.lower);
  if (amount.role !== stated.role && !equals) return undefined;
  // "105.000 lượt hộ, giảm 42,1%, tương ứng với 420 nghìn lượt nhân khẩu, giảm 43,7%": other things, with a rate of their own.
  const value = passage.quantities[stated.order - 1];
  const others = [value, amount].map(item => item?.counted[1] ?? '');
  if (equals && value && sharesNoun(value, amount) && others.every(word => word !== '') && others[0] !== others[1])
    return undefined;
  const mark = passage.items[stated.at + 1];
  // "tăng 7,0% tương ứng tăng 18,39 tỷ USD".
  if (mark?.kind === 'cue') return mark.cue === 'share' && amount.at <= stated.at + 3 ? amount : undefined;
  const joins =
    mark?.kind === 'mark' && (mark.mark === '(' || mark.mark === ',') && amount.sentence === stated.sentence;
  const cue = passage.items[stated.at + 2];
  if (!joins || cue?.kind !== 'cue') return undefined;
  if (cue.cue === 'share') return amount.at <= stated.at + 4 ? amount : undefined;
  // "tăng 7% (tăng 18,39 tỷ đồng)": brackets that say nothing else.
  const alone = mark.mark === '(' && isDirection(passage, stated.at + 2) && amount.at === stated.at + 3;
  const { unit } = amount.quantity.figure;
  const end = amount.at + 1 + (unit === undefined ? 1 : unit.split(' ').length);
  return alone && mark.partner <= end ? amount : undefined;
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
    if (item.kind === 'cue' && opensWith(item.lower, passage.language.lexicon.restating)) return true;
  }
  return false;
}

/** stated = amount / base, where base = current ∓ amount, or is itself among the amounts around. */
export function ofAmount(passage: Passage, stated: QuantityItem, amount: QuantityItem): Claim | undefined {
  const operands: QuantityItem[] = [amount];
  const readings: Expression[] = [];
  const rises = (isChange(amount) ? amount : stated).role !== 'decrease';
  const called = calledAlike(passage, amount) ?? saidBefore(passage, stated, amount);
  const current = called ?? currentOf(passage, amount);
  const steps = stepsBefore(passage, amount) ?? stepsAfter(passage, amount.order > stated.order ? amount : stated);
  const named =
    baseBehind(passage, stated, amount) ??
    steps?.from ??
    baseBefore(passage, amount) ??
    baseOfRate(passage, stated, amount, current);
  const level = levelOf(passage, stated, amount);
  let asLevel = false;
  const add = (item: QuantityItem, asBase: boolean): void => {
    const index = operands.push(item) - 1;
    const base = asBase
      ? operand(index)
      : rises
        ? difference(operand(index), operand(0))
        : sumOf([operand(index), operand(0)]);
    readings.push(quotient(operand(0), base));
    if (level) {
      const [change, own] = [amount, item].map(({ quantity }) => absolute(quantity.figure.value));
      const other = asBase === rises ? plus(own!, change!) : subtract(own!, change!);
      const first = level !== 'time' && isNearerAsLevel(stated, change!, asBase ? other : own!, asBase ? own! : other);
      if (first && readings.length === 1) asLevel = true;
      const parts = [operand(index), operand(0)] as const;
      const now = !asBase ? operand(index) : rises ? sumOf(parts) : difference(...parts);
      readings.splice(first ? -1 : readings.length, 0, quotient(now, base));
    }
    // "tăng 541 tỷ đồng, tương đương 212%": of what there was, or what it has become of it.
    if (stated.role === 'share') {
      const present = asBase ? sumOf([operand(index), operand(0)]) : operand(index);
      readings.push(quotient(present, asBase ? operand(index) : base));
    }
  };
  // "tăng 300 con, đạt 1.800 con, tức tăng 20%": what was reached stands between the two, or behind both.
  const last = amount.order > stated.order || stated.order - amount.order === 2 ? amount : stated;
  const reached = reachedBy(passage, { amount, last, rises });
  const ahead = reached && (reached.sure || fits(stated, amount, reached.value, rises)) ? reached.value : undefined;
  if (named) add(named, true);
  if (ahead) add(ahead, false);
  if (current && current !== named) add(current, false);
  // Where words say what it is reckoned from, a figure that only fits would hide that it does not hold.
  for (const item of named || called || ahead ? [] : around(passage, amount)) {
    if (
      item.sentence > amount.sentence ||
      item === current ||
      item === named ||
      item === ahead ||
      item === amount ||
      isPercent(item) ||
      item.role === 'aside'
    )
      continue;
    if (fits(stated, amount, item, rises)) add(item, false);
    if (fitsBase(stated, amount, item)) add(item, true);
  }
  const [expression, ...alternatives] = readings.map(reading => signedLike(stated, reading));
  if (!expression) return undefined;
  // "tăng 9,5% (tương ứng tăng 106 lượt)": the rate stands between the two.
  const first = amount.order > stated.order ? stated : amount;
  const certain = named === steps?.from && current !== undefined && directlyBefore(passage, current, first, amount);
  const only = named ?? called ?? ahead ?? (current && isOnlyValue(passage, current, amount) ? current : undefined);
  return claim(passage, {
    form: 'relative-amount',
    stated,
    operands,
    expression,
    alternatives,
    certainty: certain && !asLevel ? 'explicit' : only ? 'structure' : 'guess',
  });
}

/**
 * "làm chết 122 người, bị thương 40 người; so với cùng kỳ giảm 18 người chết (-12,86%)": of the values that count the same,
 * the one before which stand the words behind the noun of the change.
 */
function calledAlike(passage: Passage, amount: QuantityItem): QuantityItem | undefined {
  const [, ...words] = amount.quantity.noun.split(' ');
  if (words.length === 0 || words.length > 3) return undefined;
  const called = ` ${words.join(' ')} `;
  const found = passage.quantities
    .slice(Math.max(0, amount.order - 8), amount.order)
    .filter(item => isAmount(item) && item.sentence === amount.sentence && item.depth === amount.depth)
    .filter(item => sharesNoun(item, amount) && !item.quantity.approximate)
    .filter(item => ` ${item.quantity.label.toLowerCase().normalize('NFC')} `.endsWith(called));
  return found.length === 1 ? found[0] : undefined;
}

/** "so với cùng kỳ (212 vụ) giảm 26 vụ, tương đương 12,3%": the base that the change itself is reckoned from. */
function baseBefore(passage: Passage, amount: QuantityItem): QuantityItem | undefined {
  const values = compared(passage, amount);
  if (values) return values.sure && sharesNoun(values.base, amount) ? values.base : undefined;
  const [first] = bracketAhead(passage, amount);
  return first && (sharesNoun(first, amount) || callsBefore(amount, first)) ? first : undefined;
}

/** "giảm 123 xã, tương ứng 57,2% so với trước khi sắp xếp (215 xã)": the base of the rate, named behind it. */
function baseBehind(passage: Passage, stated: QuantityItem, amount: QuantityItem): QuantityItem | undefined {
  // "giảm 18,4 tỷ đồng (6,1%) so với giá kế hoạch (303,0 tỷ đồng)": the rate stands in brackets of its own.
  const own = passage.items[stated.parenthesis];
  const enclosed = stated.depth === amount.depth + 1 && own?.kind === 'mark' && own.partner === stated.at + 1;
  const end = enclosed ? stated.at + 1 : stated.at;
  const comma = passage.items[end + 1];
  // "tăng 173,6 tỷ đồng, tương ứng 13,2%, so với 1.312,6 tỷ đồng".
  const start = comma?.kind === 'mark' && comma.mark === ',' ? end + 2 : end + 1;
  const cue = passage.items[start];
  if (cue?.kind !== 'cue' || cue.cue !== 'base') return undefined;
  const parenthesis = parenthesisAfter(passage, stated, 24, enclosed);
  const next = passage.items[start + 1];
  const [only, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  const base =
    next?.kind === 'quantity'
      ? next
      : others.length === 0 && only && opensParenthesis(passage, only)
        ? only
        : undefined;
  return base && isAmount(base) && !base.quantity.approximate && sharesNoun(base, amount) ? base : undefined;
}

/**
 * "xảy ra 204 vụ, làm chết 118 người; so với cùng kỳ giảm 21 vụ (9,3%)": the change says no more than that things were
 * compared, and the sentence has one amount of its noun.
 */
function isOnlyValue(passage: Passage, current: QuantityItem, amount: QuantityItem): boolean {
  if (current.sentence !== amount.sentence || current.parenthesis !== amount.parenthesis) return false;
  if (current.quantity.approximate || amount.quantity.approximate || !sharesNoun(current, amount)) return false;
  if (isNamedAgain(passage, current, amount)) return isAlone(passage, current, amount);
  let from = amount.at - 1;
  while (from > current.at && passage.items[from]!.kind !== 'mark') from--;
  if (from === current.at || !comparesOnly(passage, from, amount.at)) return false;
  return isAlone(passage, current, amount);
}

function isAlone(passage: Passage, current: QuantityItem, amount: QuantityItem): boolean {
  for (const other of around(passage, amount)) {
    if (other !== current && other !== amount && other.sentence === amount.sentence && sharesNoun(other, amount))
      return false;
  }
  return true;
}

/** "xử phạt 37.051 trường hợp; so với năm trước, số trường hợp xử phạt tăng 5.238 trường hợp": all its words are the value's. */
function isNamedAgain(passage: Passage, current: QuantityItem, amount: QuantityItem): boolean {
  const { copulas, counting } = passage.language.lexicon;
  const said = new Set(
    `${current.quantity.label} ${current.quantity.noun}`.toLowerCase().normalize('NFC').split(/\s+/u),
  );
  let named = 0;
  for (let at = amount.at - 1; at > current.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark') break;
    if (isDirection(passage, at) || (item.kind === 'cue' && counting.includes(item.lower))) continue;
    if (item.kind === 'word' && copulas.includes(item.lower)) continue;
    if (item.kind !== 'word' || !said.has(item.lower)) return false;
    named++;
  }
  return named >= 2;
}

/** Words of time and comparison, and the one for the change. */
function comparesOnly(passage: Passage, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && isDirection(passage, at)) at--;
  return saysOnlyTime(passage, from, at + 1);
}

/** "giảm 20 vụ (-5%)": a printed minus says what "giảm" says. */
function signedLike(stated: QuantityItem, reading: Expression): Expression {
  return stated.quantity.figure.sign === '-' ? { kind: 'negate', of: reading } : reading;
}

/** True when nothing else could be meant: the current value is the figure just before, in the same clause. */
function directlyBefore(passage: Passage, current: QuantityItem, amount: QuantityItem, counted: QuantityItem): boolean {
  const bare = callsBefore(current, counted);
  if (current.sentence !== amount.sentence || (current.quantity.noun === '' && !bare)) return false;
  for (let order = current.order + 1; order < amount.order; order++) {
    if (passage.quantities[order]!.depth <= amount.depth) return false;
  }
  // "2.416 người (giảm 184 người, …)": a parenthesis is said of what stands before it.
  if (amount.parenthesis >= 0 && amount.depth === current.depth + 1) {
    const opens = inside(passage, amount.parenthesis)[0] === amount;
    return opens && hostOf(passage, amount.parenthesis) === current && (bare || sharesNoun(current, counted));
  }
  const near = isSaidOf(passage, current, amount) && isOneClause(passage, current, amount);
  // "192 đảng viên, giảm 26 trường hợp": cases of what stands right before.
  const generic = counted.generic && current.quantity.figure.kind === 'count' && current.order + 1 === counted.order;
  return near && (generic || bare || current.counted[0] === counted.counted[0]);
}

/** Nothing but commas between, and what stands in brackets: "126 phiên (cấp tỉnh 38, cấp huyện 88), tăng 41 phiên". */
function isOneClause(passage: Passage, a: QuantityItem, b: QuantityItem): boolean {
  if (a.clause === b.clause) return true;
  const { items } = passage;
  // "182 người (27%) nhận định giá vàng giảm và 77 người (12%)": the word is that of others.
  if (!isDirection(passage, b.at - 1)) return false;
  return items
    .slice(a.at + 1, Math.min(b.at, a.at + 60))
    .every(item => item.kind !== 'mark' || item.depth > a.depth || item.partner >= 0 || item.mark === ',');
}

/** "Tổng số hồ sơ tiếp nhận: 8.601 (tăng 2.267 hồ sơ …)": what is counted stands before the number. */
function callsBefore({ quantity }: QuantityItem, { counted: [noun] }: QuantityItem): boolean {
  const label = ` ${quantity.label.toLowerCase().normalize('NFC')} `;
  return quantity.noun === '' && quantity.figure.kind === 'count' && noun !== '' && label.includes(` ${noun} `);
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

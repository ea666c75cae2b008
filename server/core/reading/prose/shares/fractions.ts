/** Shares of what stands below a line: "14/42 đơn vị, đạt 33,3%", "cấp 411 giấy phép trong số 498 hồ sơ, tỷ lệ 82,5%". */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { exceeds, isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import { fractionFrom, fractionOf, namesTotal, opensWith } from '../items/fractions.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, parenthesisAfter, sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { partOf } from './parts.ts';
import { fits } from './readings.ts';
import {
  aspectOf,
  countsAspect,
  isOwnRate,
  isProperty,
  isSaidOfRate,
  lawful,
  namesBase,
  namesNounOf,
  norms,
  votes,
} from './words.ts';

/**
 * "cấp 411 giấy phép trong số 498 hồ sơ nộp vào, tỷ lệ 82,5%": what came out of what went in has another noun. Only
 * for a share that follows at once.
 */
export function outOfOthers(passage: Passage, stated: QuantityItem, lower: QuantityItem): Fraction | undefined {
  const upper = passage.quantities
    .slice(Math.max(0, lower.order - 2), lower.order)
    .findLast(({ role }) => role !== 'aside');
  const cue = passage.items[lower.at - 1];
  if (!upper || cue?.kind !== 'cue' || !opensWith(cue.lower, passage.language.lexicon.outOf)) return undefined;
  // "86.412 tài khoản được kích hoạt trên 92.360 hồ sơ, tỷ lệ kích hoạt 93,6%": not "more than" where its rate follows.
  const bare = cue.cue === 'approximate' && lower.quantity.figure.grouped && isSaidOfRate(passage, lower, stated);
  if (cue.cue !== 'base' && !bare) return undefined;
  const counts = [upper, lower].every(
    item => isAmount(item) && item.quantity.figure.kind === 'count' && item.quantity.noun !== '',
  );
  if (!counts || !isOnePhrase(passage, upper, lower) || upper.depth !== lower.depth || exceeds(upper, lower))
    return undefined;
  if (upper.quantity.approximate || (lower.quantity.approximate && !bare) || isOneOfSeveral(passage, upper, lower))
    return undefined;
  const follows = stated.order === lower.order + 1 && stated.clause === lower.clause && !namesBase(passage, stated);
  if (!follows || (isOwnRate(passage, lower, stated) && !bare) || sentenceHas(passage, stated, lawful, 60))
    return undefined;
  return { upper, lower };
}

/** No comma between, but one inside the noun: "3.416 nhà tạm, nhà dột nát trong tổng số 3.580 căn". */
function isOnePhrase(passage: Passage, upper: QuantityItem, lower: QuantityItem): boolean {
  if (upper.phrase === lower.phrase) return true;
  if (upper.phrase + 1 !== lower.phrase) return false;
  const comma = passage.items.slice(upper.at, lower.at).findIndex(item => item.kind === 'mark');
  const next = passage.items[upper.at + comma + 1];
  return next?.kind === 'word' && next.lower === upper.counted[0];
}

/**
 * "đạt 56,35% kế hoạch (3.145/5.582 tỷ)", "đạt 91%, với 132/145 trạm", "tiêm chủng đạt 95,8% (số trẻ được tiêm chủng là
 * 18.420/19.233 trẻ)".
 */
export function fractionAfter(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis === undefined) return fractionBehindMark(passage, stated);
  const members = inside(passage, parenthesis).filter(({ role }) => role !== 'aside');
  const [first] = members;
  const fraction = first && fractionFrom(passage, first);
  if (!fraction || passage.items[parenthesis + 1] === first) return fraction;
  return members.length === 2 && repeatsName(passage, stated, parenthesis, first) ? fraction : undefined;
}

/** Nothing but "với", "tương ứng" and the like between the mark behind the share and the fraction. */
function fractionBehindMark(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const upper = passage.quantities[stated.order + 1];
  const mark = passage.items[stated.at + 1];
  if (!upper || mark?.kind !== 'mark' || !(mark.mark === ',' || mark.mark === ':' || mark.mark === '-'))
    return undefined;
  const { withWords, copulas } = passage.language.lexicon;
  let leads = mark.mark !== ',';
  for (let at = stated.at + 2; at < upper.at; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || (item.kind === 'cue' && item.cue !== 'share'))
      return undefined;
    if (item.kind === 'cue' || withWords.includes(item.lower)) leads = true;
    else if (!copulas.includes(item.lower)) return undefined;
  }
  return leads && upper.sentence === stated.sentence ? fractionFrom(passage, upper) : undefined;
}

/** At least two of the words before the fraction are those that the share is said of, and none begins another matter. */
function repeatsName(passage: Passage, stated: QuantityItem, parenthesis: number, first: QuantityItem): boolean {
  const { copulas } = passage.language.lexicon;
  const said = new Set<string>();
  for (let at = stated.at - 1; at >= 0 && at > stated.at - 24; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'word') said.add(item.lower);
  }
  let shared = 0;
  for (const item of passage.items.slice(parenthesis + 1, first.at)) {
    if (item.kind === 'mark' || (item.kind === 'cue' && another.has(item.cue))) return false;
    if (item.kind === 'word' && said.has(item.lower) && !copulas.includes(item.lower)) shared++;
  }
  return shared >= 2;
}

/** What begins another matter than the share before it. */
const another: ReadonlySet<Cue> = new Set<Cue>([
  'of-which',
  'consists',
  'increase',
  'decrease',
  'remainder',
  'besides',
]);

export function ofFraction(
  passage: Passage,
  stated: QuantityItem,
  { upper, lower }: Fraction,
  place: 'before' | 'behind' = 'before',
): Claim {
  return claim(passage, {
    form: 'share',
    stated,
    operands: [upper, lower],
    expression: quotient(operand(0), operand(1)),
    certainty: certaintyOf(passage, stated, { upper, lower }, place),
  });
}

function certaintyOf(
  passage: Passage,
  stated: QuantityItem,
  { upper, lower }: Fraction,
  place: 'before' | 'behind',
): Claim['certainty'] {
  if (upper.quantity.approximate || lower.quantity.approximate || isOneOfSeveral(passage, upper, lower)) return 'guess';
  if (mayBeDay(passage, upper, lower) || isRoundedWay(passage, stated, upper, lower)) return 'guess';
  const behind = isBehind(stated, { upper, lower }, place);
  if (behind && stated.role === 'share') return 'structure';
  const plain = certaintyOfFraction(passage, stated, lower);
  return behind && plain !== 'explicit' ? 'structure' : plain;
}

/**
 * "9 out of 10 respondents (89 per cent)", "2 out of 3", "9/10 người được hỏi (89%)": a way of speaking, where the share lies nearer to that
 * part than to the next one.
 */
function isRoundedWay(
  { items, language }: Passage,
  { quantity: { figure } }: QuantityItem,
  upper: QuantityItem,
  lower: QuantityItem,
): boolean {
  const { articles, spokenWholes } = language.lexicon;
  const before = items[lower.at - 1];
  // "3 of the 4 bridges": these are counted.
  if (before?.kind === 'word' && articles.includes(before.lower)) return false;
  const [part, whole] = [upper, lower].map(({ quantity }) => quantity.figure);
  if (part!.kind !== 'count' || whole!.kind !== 'count' || !spokenWholes.includes(whole!.text)) return false;
  const gap = subtract(multiply(figure.value, whole!.value), part!.value);
  return compare(absolute(gap), { coefficient: 5, scale: 1 }) <= 0;
}

/** "Ngày Thuyền viên 25/6": a day of a month, called by a name. */
function mayBeDay({ items, language }: Passage, upper: QuantityItem, lower: QuantityItem): boolean {
  const [day, month] = [upper, lower].map(({ quantity }) => quantity.figure);
  if (!/^\d{1,2}$/u.test(day!.text) || !/^\d{1,2}$/u.test(month!.text) || Number(month!.text) > 12) return false;
  const before = items.slice(Math.max(0, upper.at - 5), upper.at);
  return before.some(item => 'lower' in item && language.lexicon.dayNouns.includes(item.lower));
}

/** "45 tập thể xuất sắc, 120 tập thể tiên tiến trong tổng số 180 tập thể": the whole of both. */
function isOneOfSeveral(passage: Passage, upper: QuantityItem, lower: QuantityItem): boolean {
  const before = passage.quantities[upper.order - 1];
  const slash = passage.items[lower.at - 1];
  if (!before || (slash?.kind === 'mark' && slash.mark === '/')) return false;
  return (
    before.clause === upper.clause && before.depth === upper.depth && isAmount(before) && sharesNoun(before, upper)
  );
}

/** "đạt 92,5% dân số (1.184.000/1.280.000 người)": right behind the name of the base, and near what is said. */
function isBehind(stated: QuantityItem, { upper, lower }: Fraction, place: 'before' | 'behind'): boolean {
  if (place === 'before' || stated.quantity.approximate || stated.role === 'remainder') return false;
  return near(multiply(stated.quantity.figure.value, lower.quantity.figure.value), upper.quantity.figure.value, 6);
}

function certaintyOfFraction(passage: Passage, stated: QuantityItem, lower: QuantityItem): Claim['certainty'] {
  if (stated.quantity.approximate || sentenceHas(passage, stated, norms, 40)) return 'guess';
  if (isVulgar(passage, stated, lower) || namesOther(passage, stated, lower) || namesElse(passage, stated, lower))
    return 'guess';
  if (isOwnRate(passage, lower, stated) && !namesNounOf(passage, stated, lower))
    return namesItsRate(passage, lower, stated);
  if (sentenceHas(passage, stated, votes, 60)) return isPractice(passage, stated) ? 'explicit' : 'guess';
  if (namesOtherPlan(passage, stated, lower)) return 'guess';
  return namesAllOf(passage, stated, lower) || isProperty(passage, lower, stated) ? 'guess' : 'explicit';
}

/** "2.945/3.500 thí sinh nhập học, đạt 72% chỉ tiêu": far from what the fraction gives, the plan is another number. */
function namesOtherPlan(passage: Passage, stated: QuantityItem, lower: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  const upper = fractionOf(passage, lower)?.upper;
  if (next?.kind !== 'cue' || next.cue !== 'plan' || !upper || lower.quantity.figure.kind !== 'count') return false;
  return !near(multiply(stated.quantity.figure.value, lower.quantity.figure.value), upper.quantity.figure.value, 10);
}

/** "2/3 cổ đông (chiếm 80% vốn)": the share is of something else, and its name follows. */
function namesOther(passage: Passage, stated: QuantityItem, lower: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (next?.kind !== 'word' || namesNounOf(passage, stated, lower)) return false;
  const { stopWords, copulas } = passage.language.lexicon;
  const known = stopWords.includes(next.lower) || copulas.includes(next.lower) || lower.counted.includes(next.lower);
  // "trên tổng diện tích 36.200 ha, đạt 79,1% diện tích", "khối lượng là 486/620 km, hoàn thành 78,4% khối lượng".
  const upper = fractionOf(passage, lower)?.upper;
  const label = ` ${upper?.quantity.label ?? ''} ${lower.quantity.label} `.toLowerCase().normalize('NFC');
  return !known && !label.includes(` ${next.lower} `);
}

/**
 * "18/20 xã, bằng 105,9% mục tiêu Đại hội", "chiếm 12% số toàn tỉnh", "bằng 98% bình quân cả nước", "đạt 99% so với yêu cầu": of a base
 * of its own, unless it comes near.
 */
function namesElse(passage: Passage, stated: QuantityItem, lower: QuantityItem): boolean {
  const [next, after] = passage.items.slice(stated.at + 1, stated.at + 3);
  if (next?.kind !== 'cue' || stated.order < lower.order || namesNounOf(passage, stated, lower)) return false;
  const aspect = aspectOf(passage, stated);
  if (aspect !== undefined && countsAspect(passage, lower, aspect)) return false;
  const upper = fractionOf(passage, lower)?.upper;
  const product = multiply(stated.quantity.figure.value, lower.quantity.figure.value);
  const comes = upper !== undefined && near(product, upper.quantity.figure.value, 3);
  if (others.has(next.cue)) return true;
  const whole = after?.kind === 'cue' && (after.cue === 'total' || after.cue === 'plan');
  if (next.cue === 'target') return !comes;
  return next.cue === 'base' && !namesTotal(next.lower, passage.language.lexicon) && !whole && !comes;
}

const others: ReadonlySet<Cue> = new Set<Cue>(['average', 'earlier', 'identifier']);

/** "chiếm đến 1/3 thị trường (31,3%)", "che phủ 2/3 diện tích (65,8%)": about a third, about two thirds. */
function isVulgar(passage: Passage, stated: QuantityItem, lower: QuantityItem): boolean {
  const upper = fractionOf(passage, lower)?.upper;
  if (!upper || !/^[2-5]$/.test(lower.quantity.figure.text)) return false;
  if (upper.quantity.figure.text === '1') return true;
  const product = multiply(stated.quantity.figure.value, lower.quantity.figure.value);
  return /^[2-4]$/.test(upper.quantity.figure.text) && near(product, upper.quantity.figure.value, 5);
}

/**
 * "39/52 vụ trộm cắp, tỷ lệ khám phá đạt 75%": right behind the fraction, a rate that it is the only one to give. Surely
 * so where the rate is called what the fraction is said of: "thu gom 842/936 tấn, tỷ lệ thu gom đạt 90%".
 */
function namesItsRate(passage: Passage, lower: QuantityItem, stated: QuantityItem): Claim['certainty'] {
  if (stated.order !== lower.order + 1) return 'guess';
  // "… trong tổng số 43 em (học lực giỏi chiếm 97,7%)".
  const enclosed = stated.depth === lower.depth + 1 && hostOf(passage, stated.parenthesis) === lower;
  if (stated.clause !== lower.clause) return enclosed && isSaidOfRate(passage, lower, stated) ? 'structure' : 'guess';
  if (isSaidOfRate(passage, lower, stated)) return 'structure';
  if (stated.phrase !== lower.phrase + 1) return 'guess';
  let start = lower.at + 1;
  while (start < stated.at && passage.items[start]!.phrase !== stated.phrase) start++;
  if (passage.items[start]?.kind === 'mark') start++;
  const first = passage.items[start];
  const named = first?.kind === 'cue' && passage.language.lexicon.rates.includes(first.lower);
  return named && stated.at - lower.at < 14 ? 'likely' : 'guess';
}

/** At least two other shares of the passage are right on the lower part of their own fraction: then that is the rule. */
export function isPractice(passage: Passage, stated: QuantityItem): boolean {
  let right = 0;
  for (const other of passage.quantities.slice(Math.max(0, stated.order - 60), stated.order + 60)) {
    if (other === stated || !isPercent(other)) continue;
    const host = partOf(passage, other);
    const fraction = host && fractionOf(passage, host);
    if (!fraction || !fits(other, fraction.upper, fraction.lower)) continue;
    if (++right >= 2) return true;
  }
  return false;
}

/** "chiếm 93,72% tổng số đại biểu": the base is named, so it need not be the lower part of the fraction. */
function namesAllOf(passage: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const next = passage.items[stated.at + 1];
  if (namesNounOf(passage, stated, base) || namesTotalOf(passage, stated, base)) return false;
  const { lexicon } = passage.language;
  return next?.kind === 'cue' && (next.cue === 'total' || (next.cue === 'base' && namesTotal(next.lower, lexicon)));
}

/** "… trên tổng đàn 4.890 con, đạt 80% tổng đàn", "tổng diện tích": the total is called the same both times. */
function namesTotalOf({ items }: Passage, stated: QuantityItem, base: QuantityItem): boolean {
  const total = items[stated.at + 1];
  if (total?.kind !== 'cue' || total.cue !== 'total') return false;
  const named: string[] = [];
  for (const item of items.slice(stated.at + 2, stated.at + 8)) {
    if (item.kind === 'mark' || item.sentence !== stated.sentence) break;
    if (item.kind === 'quantity') return false;
    named.push(item.lower);
  }
  const own = items.slice(Math.max(0, base.at - named.length), base.at);
  const same = own.every((item, at) => (item.kind === 'word' || item.kind === 'cue') && item.lower === named[at]);
  return named.length > 0 && own.length === named.length && same;
}

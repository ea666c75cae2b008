/**
 * The base of a change where it stands beside it: "tăng 10,48% so cùng kỳ (10.482 tỷ đồng)", "giảm 5,83% (3.389/3.599
 * vụ)", "tăng 12 vụ so với mức 320 vụ".
 */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isAmount, isPercent, near, sameUnit, sharesNoun } from '../items/amounts.ts';
import { fractionFrom, fractionOf } from '../items/fractions.ts';
import type { Fraction, Item, Passage, QuantityItem } from '../items/items.ts';
import { before, inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import { goesOn } from '../items/other-matter.ts';
import type { Cue } from '../lexicon.ts';
import { isNearerAsChange, ofChangeBehind } from './change-behind.ts';
import { changeComesNear } from './near.ts';
import {
  around,
  asAddition,
  isChange,
  isFromAlone,
  isSaidOf,
  isValue,
  meantAmong,
  opensParenthesis,
  relative,
  saysOnlyTime,
} from './values.ts';

/** "giảm 5,83% (3.389/3.599 vụ)" and "12.375,3/10.200 triệu đồng, vượt 21,3%". */
export function fractionAround(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis !== undefined) {
    const first = inside(passage, parenthesis)[0];
    const fraction = first && passage.items[parenthesis + 1] === first ? fractionFrom(passage, first) : undefined;
    if (fraction) return fraction;
  }
  // "giảm 26 vụ (142/168 vụ, giảm 15,5%)": right behind it in its brackets.
  const lower = passage.quantities[stated.order - 1];
  if (lower && stated.parenthesis >= 0 && lower.parenthesis === stated.parenthesis) {
    const fraction = fractionOf(passage, lower);
    if (fraction && inside(passage, stated.parenthesis)[0] === fraction.upper && isSaidOf(passage, lower, stated))
      return fraction;
  }
  if (stated.role !== 'exceed') return undefined;
  const host = before(passage, stated, item => item.depth <= stated.depth);
  const said = host && host.clause === stated.clause && isSaidOf(passage, host, stated);
  return said ? fractionOf(passage, host) : undefined;
}

export function ofFraction(passage: Passage, stated: QuantityItem, { upper, lower }: Fraction): Claim | undefined {
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

/** "vượt 10,22% so dự toán (…)", "tăng 10,48% so cùng kỳ (10.482 tỷ đồng)": base in the parenthesis that follows. */
export function ofBase(passage: Passage, stated: QuantityItem): Claim | undefined {
  const currents = passage.quantities
    .slice(Math.max(0, stated.order - 6), stated.order)
    .filter(item => isValue(item) && item.depth <= stated.depth && item.sentence === stated.sentence)
    .reverse();
  const [nearest] = currents;
  if (!nearest) return undefined;
  const rises = stated.role !== 'decrease';
  const readings: Expression[] = [];
  const parenthesis = parenthesisAfter(passage, stated);
  const members = parenthesis === undefined ? [] : inside(passage, parenthesis);
  const named = members.length === 1 ? members[0] : undefined;
  // "600 tỷ đồng trên tổng số 800 tỷ đồng, tăng 20% so với cùng kỳ (500 tỷ đồng)".
  const rivals = named
    ? currents.filter(
        item => sameUnit(item, named) && (!isDone(passage, item, nearest) || isOnlyScaled(item, nearest, named)),
      )
    : [];
  const { meant, sure } = meantAmong(
    passage,
    rivals,
    value => fitsRelative(stated, value, named!, rises),
    value => changeComesNear(stated, value, named!),
  );
  // "642 doanh nghiệp với vốn 6.846 tỷ đồng, tăng 9,9% (cùng kỳ 584 doanh nghiệp)": of what the base counts.
  const current = meant ?? (named && rivals.find(item => sharesNoun(item, named))) ?? nearest;
  const operands = [current];
  const certain =
    named !== undefined &&
    isAmount(named) &&
    opensParenthesis(passage, named) &&
    !isReached(passage, stated, named) &&
    sameUnit(named, current) &&
    (parenthesis !== stated.at + 1 || isBareAmount(passage, named)) &&
    !goesOnBetween(passage, stated.at, parenthesis!);
  // "tăng 12,5% (535 tỷ đồng)": without words it may be what the rate comes to.
  const bare = certain && parenthesis === stated.at + 1 && named.at === parenthesis + 1;
  if (bare && isNearerAsChange(stated, current, named, rises))
    return ofChangeBehind(passage, stated, { current, change: named, rises, sure });
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
  const given = certain ? named : direct;
  if (given) readings.push(...asAddition(rises, current, given));
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  const certaintyOf = (): Claim['certainty'] => {
    if (certain) return 'explicit';
    if (!direct || !isSaidOf(passage, current, stated)) return 'guess';
    return isRound(stated) ? 'likely' : 'structure';
  };
  return claim(passage, {
    form: 'relative-change',
    stated,
    operands,
    expression,
    alternatives,
    certainty: sure ? certaintyOf() : 'guess',
  });
}

/** "năm 2018 tăng 74% (đạt 61,39 triệu USD)": what it came to, with no word of comparison or of another time. */
function isReached(
  { items, language: { lexicon } }: Passage,
  stated: QuantityItem,
  { at: to, parenthesis }: QuantityItem,
): boolean {
  const verb = items[parenthesis + 1];
  if (verb?.kind !== 'cue' || verb.cue !== 'share' || !lexicon.reaching.includes(verb.lower)) return false;
  return !items
    .slice(stated.at + 1, to)
    .some(item => item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'time'));
}

/** "(4.284 tỷ đồng)", "(cùng kỳ 4.284 tỷ đồng)"; not "(500 tấn là của hợp tác xã A)". */
function isBareAmount({ language: { lexicon } }: Passage, { quantity: { noun } }: QuantityItem): boolean {
  const words = noun.split(' ').slice(1);
  return !words.some(word => lexicon.copulas.includes(word) || lexicon.owning.includes(word));
}

/** "286,4 nghìn thuê bao, mật độ 22,3 thuê bao/100 dân, tăng 8,2% (264,8 nghìn thuê bao)": in thousands as the base is. */
function isOnlyScaled(item: QuantityItem, nearest: QuantityItem, base: QuantityItem): boolean {
  const [own, last, before] = [item, nearest, base].map(({ quantity }) => quantity.figure.exponent);
  return own === before && last !== before;
}

/** "đàn bò 86.400 con; đàn lợn 412.500 con, giảm …": what stands before a semicolon is another matter. */
function isDone(passage: Passage, earlier: QuantityItem, later: QuantityItem): boolean {
  return (
    statesAnew(passage, earlier, later) ||
    (earlier.clause !== later.clause &&
      itemsBetween(passage, earlier.at, later.at).some(
        item => item.kind === 'mark' && item.mark === ';' && item.depth <= later.depth,
      ))
  );
}

/**
 * "thu tháng 6 đạt 1.245 tỷ đồng, lũy kế 6 tháng đạt 7.412 tỷ đồng, tăng …": a subject and a verb of its own behind the comma, and
 * no part or whole of the first.
 */
function statesAnew(passage: Passage, earlier: QuantityItem, later: QuantityItem): boolean {
  if (later.role !== 'share' || earlier.phrase === later.phrase || earlier.depth !== later.depth) return false;
  let words = 0;
  for (const item of itemsBetween(passage, earlier.at, later.at)) {
    if (item.phrase !== later.phrase || item.depth !== later.depth || item.kind === 'mark') continue;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'of-which' || item.cue === 'plan')) return false;
    if (item.kind !== 'quantity') words++;
  }
  // The verb itself is one of them.
  return words > 2;
}

/** "giảm 26% so với năm 2023 và là mức thấp nhất kể từ năm 2009 (548.871 chiếc)": another matter has begun. */
function goesOnBetween(passage: Passage, from: number, to: number): boolean {
  const depth = passage.items[to]?.depth;
  // "tăng 505 con (tương đương 6,0%) so với 30/6 (8.415 con)": what stands in brackets of its own ends nothing.
  return itemsBetween(passage, from, to).some(
    (item, index) =>
      item.kind === 'cue' &&
      goesOn.has(item.cue) &&
      item.depth === depth &&
      // "5.5% up on the same period": which way the change itself went.
      !(index === 0 && (item.cue === 'increase' || item.cue === 'decrease')),
  );
}

/** "tăng 150%": more than double, in whole tens, is often said of 152% too. */
function isRound({ quantity: { figure } }: QuantityItem): boolean {
  return figure.decimals === 0 && /^\d{2,}0\s?%$/u.test(figure.text);
}

/**
 * "tăng 10,5% so với mức 12.890 tỷ đồng của cùng kỳ": the base follows the words that compare. Only an amount of the
 * same noun or unit as the present value.
 */
export function comparedDirectly(
  passage: Passage,
  stated: QuantityItem,
  current: QuantityItem,
): QuantityItem | undefined {
  // "up 10% year on year from 300": an earlier time may be named first.
  const next = passage.items[stated.at + 1];
  const past = next?.kind === 'cue' && (next.cue === 'earlier' || (isPercent(stated) && isWay(next.cue)));
  const first = past ? stated.at + 1 : stated.at;
  // "2,58 điểm so với …": its noun may be a cue elsewhere.
  const noun = next?.kind === 'cue' && next.cue === 'identifier' && next.lower === stated.counted[0] ? next : undefined;
  const cue = itemsBetween(passage, first, first + 5).find(item => item.kind !== 'word' && item !== noun);
  const own = isPercent(stated) ? cue === passage.items[first + 1] : true;
  if (!own || cue?.kind !== 'cue' || !(cue.cue === 'base' || cue.cue === 'from')) return undefined;
  const base = passage.quantities.slice(stated.order + 1, stated.order + 3).find(({ role }) => role !== 'aside');
  const when = base && base.phrase === stated.phrase + 1 ? leadsByTime(passage, stated, base) : undefined;
  if (!base || base.at > stated.at + 15 || base.clause !== stated.clause) return undefined;
  if (base.phrase !== stated.phrase && when === undefined) return undefined;
  // "so với thời điểm 31/12/2024 là 2.339 đơn": a date is one word.
  const between = itemsBetween(passage, first, base.at).filter(
    (item, offset) => !isOfDate(passage, first + 1 + offset) && item !== when,
  );
  // "so với đầu năm: 1.958 người".
  const colon = saysOnlyTime(passage, passage.items.indexOf(cue, stated.at), base.at);
  const marked = between.some(
    item =>
      (item.kind === 'mark' && !(colon && leading.has(item.mark))) || (item.kind === 'cue' && goesOn.has(item.cue)),
  );
  if (between.filter(({ kind }) => kind === 'word').length > 5) return undefined;
  // "Lượng khách đạt 2.846.000, tăng 18% so với 2.412.000 của cùng kỳ": two large numbers without nouns.
  const scaled = [current, base].every(
    ({ counted, quantity: { figure } }) => counted[0] === '' && figure.exponent >= 3,
  );
  if (colon && opensBreakdown(passage, first, base)) return undefined;
  const bare = (scaled || (isBare(current) && base.quantity.figure.grouped)) && leadsRight(passage, between, cue);
  const alike = current.counted[0] === '' ? bare : base.counted[0] === current.counted[0] && sameUnit(base, current);
  return !marked && alike && base.role === 'plain' && !base.quantity.approximate && isAmount(base) ? base : undefined;
}

/** "58 more than a year before: 1,412 in operations, 603 in engineering and 331 in offices": behind the colon stand parts of the value now. */
function opensBreakdown({ items, quantities }: Passage, from: number, base: QuantityItem): boolean {
  const next = quantities[base.order + 1];
  const parted = next?.sentence === base.sentence && next.depth === base.depth && next.phrase >= base.phrase;
  if (!parted || next.role === 'aside' || isChange(next) || !sameUnit(next, base)) return false;
  return items.slice(from + 1, base.at).some(item => item.kind === 'mark' && item.mark === ':');
}

/** Right behind the words that compare, or behind their article. */
function leadsRight({ language }: Passage, between: readonly Item[], cue: Item): boolean {
  const last = between.at(-1);
  const article = last?.kind === 'word' && language.lexicon.articles.includes(last.lower);
  return (article ? between.at(-2) : last) === cue;
}

/** "10% up on the 1.20 million". */
function isWay(cue: Cue): boolean {
  return cue === 'increase' || cue === 'decrease';
}

/** "9 fewer than in 2023, when there were 72": the comma before the word for the time that the base is of. */
function leadsByTime({ items, language }: Passage, stated: QuantityItem, base: QuantityItem): Item | undefined {
  for (let at = stated.at + 1; at < base.at; at++) {
    const item = items[at]!;
    if (item.kind !== 'mark') continue;
    const next = items[at + 1];
    return item.mark === ',' && next?.kind === 'word' && language.lexicon.when.includes(next.lower) ? item : undefined;
  }
  return undefined;
}

/** Marks between "so với đầu năm" and its number. */
const leading: ReadonlySet<string> = new Set([':', '-', '–']);

function isBare({ counted, quantity: { figure } }: QuantityItem): boolean {
  return counted[0] === '' && figure.kind === 'count' && figure.grouped;
}

/** A number of a date, or a line between two of them. */
function isOfDate({ items }: Passage, at: number): boolean {
  const isNumber = (item: Item | undefined): boolean => item?.kind === 'word' && /^\d{1,4}$/.test(item.lower);
  const item = items[at];
  return isNumber(item) || (item?.kind === 'mark' && item.mark === '/' && isNumber(items[at + 1]));
}

function fitsRelative(stated: QuantityItem, current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const change = rises
    ? subtract(current.quantity.figure.value, base.quantity.figure.value)
    : subtract(base.quantity.figure.value, current.quantity.figure.value);
  return near(multiply(absolute(stated.quantity.figure.value), base.quantity.figure.value), change, 12);
}

/** Words stand between the noun of a change and the parenthesis behind it. */
function startsMore({ items }: Passage, { at, role, quantity }: QuantityItem): boolean {
  // "lỗ vượt ngưỡng 1.000 tỷ đồng (1.079 tỷ đồng)": the value itself.
  const cue = items[at - 1];
  if (role === 'exceed' || quantity.figure.kind !== 'count' || cue?.kind !== 'cue') return true;
  const next = items[at + 1 + quantity.noun.split(' ').length];
  return next?.kind !== 'mark' || next.mark !== '(';
}

/** "(6 tháng đầu năm 2023 tiếp 388 lượt)" right behind the change: the only amount, of the same noun, of another time. */
export function namedBase(
  passage: Passage,
  stated: QuantityItem,
  earlier: readonly QuantityItem[],
): QuantityItem | undefined {
  const [only] = earlier;
  if (earlier.length !== 1 || !only || only.quantity.approximate || !sharesNoun(only, stated)) return undefined;
  if (goesOnBetween(passage, stated.at, only.parenthesis) || isSomeOfThem(passage, only)) return undefined;
  for (let at = only.at - 1; at > only.parenthesis; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')) return only;
    // "cao hơn kế hoạch giao 17,4 đồng (kế hoạch 2.087,2 đồng)".
    if (item.kind === 'cue' && item.cue === 'plan' && stated.cues.includes('plan')) return only;
  }
  // "giảm 184 lượt (2.600 lượt cùng kỳ năm 2024)", "giảm 4 người (16 người)".
  const end = passage.items[only.parenthesis];
  const close = end?.kind === 'mark' ? end.partner : only.at;
  const behind = passage.items.slice(only.at + 1, Math.min(close, only.at + 12));
  if (behind.some(item => item.kind === 'cue' && item.cue === 'earlier')) return only;
  const opens = only.at === only.parenthesis + 1 || isFromAlone(passage, only);
  if (opens && only.quantity.noun === stated.quantity.noun && !startsMore(passage, stated)) return only;
  // "tăng 188 dự án so với năm 2023 (1.107 dự án)".
  for (let at = only.parenthesis - 1; at > stated.at; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier')) return only;
  }
  return undefined;
}

/** "201 more than in the spring (12 of them warships)". */
function isSomeOfThem({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const words = items.slice(at + 1, at + 3).map(item => ('lower' in item ? item.lower : ''));
  return lexicon.cues['of-which']?.includes(words.join(' ')) ?? false;
}

/** Changes in percentage points: "đạt 35,1% …, thấp hơn 0,4% so với chỉ tiêu (35,5%)", "tăng 4,8 điểm phần trăm so với mức 57,6%". */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { before, inside, itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import { goesOn } from '../items/other-matter.ts';
import { isOfComparison } from '../shares/words.ts';
import { pointsAhead } from './ahead.ts';
import { pointsFromTheStart } from './from-the-start.ts';
import { pointsBetweenTimes } from './named-times.ts';
import { pointsLeft } from './start-and-end.ts';
import { lastYear, yearSaid } from './times.ts';
import { byDifference, isChange, isRate, isSaidOf, opensParenthesis, relative, saysOnlyTime } from './values.ts';

/** Percentage points: "đạt 35,1% …, thấp hơn 0,4% so với chỉ tiêu … (35,5%)". */
export function points(passage: Passage, stated: QuantityItem): Claim | undefined {
  const direct =
    pointsOver(passage, stated) ??
    pointsFrom(passage, stated) ??
    pointsPastBracket(passage, stated) ??
    pointsOfTimes(passage, stated);
  if (direct) return direct;
  const parenthesis = parenthesisAfter(passage, stated, 40);
  if (parenthesis === undefined) return undefined;
  const members = inside(passage, parenthesis);
  const base = members[0];
  // "(84,2%)", "(cùng kỳ năm 2024: 84,2%)".
  if (members.length !== 1 || !base || !isPercent(base)) return undefined;
  const opens = opensParenthesis(passage, base);
  // "môn ngoại ngữ giảm: 41,3% (50,9%)": the value itself.
  if (!opens || (stated.quantity.figure.unit === '%' && passage.items[stated.at - 1]?.kind === 'mark'))
    return undefined;
  // "478/642 trường (74,5%), vượt 0,5% so với kế hoạch (74%)".
  const beside = passage.items[stated.at - 2];
  const enclosed = beside?.kind === 'mark' && beside.mark === ',' ? stated.depth + 1 : stated.depth;
  const current = before(
    passage,
    stated,
    item =>
      isPercent(item) &&
      item.quantity.figure.unit === '%' &&
      !isChange(item) &&
      item.depth <= enclosed &&
      !isOfComparison(passage, item),
  );
  if (!current) return undefined;
  const rises = stated.role !== 'decrease';
  const certainty = current.sentence === stated.sentence ? 'explicit' : 'guess';
  const difference = byDifference(passage, { stated, current, base, rises, certainty });
  const said = stated.quantity.figure;
  const gap = absolute(subtract(current.quantity.figure.value, base.quantity.figure.value));
  // "14.9 percent off after a 508 point (22.5 percent) fall": points of an index, and what they are of it.
  const off = absolute(subtract(absolute(said.value), gap));
  const isOfIndex = /^points?$/.test(said.unit ?? '');
  if (isOfIndex && compare(multiply(off, { coefficient: 2, scale: 0 }), absolute(said.value)) > 0) return undefined;
  // "thất nghiệp còn 2,1%, giảm 12,5% so với cùng kỳ (2,4%)": of the rate there was; exactly so, or far more than the
  // points between.
  const rest = absolute(subtract(multiply(absolute(said.value), base.quantity.figure.value), gap));
  const half = { coefficient: 5, scale: 1 - said.quantum };
  const right = compare(rest, multiply(half, base.quantity.figure.value)) <= 0;
  const more = compare(absolute(said.value), multiply(gap, { coefficient: 2, scale: 0 })) > 0;
  return said.unit === '%' && (right || more) ? { ...difference, alternatives: [relative(rises, 0, 1)] } : difference;
}

/** "đạt 62,4%, tăng 4,8 điểm phần trăm so với mức 57,6% của cùng kỳ": the base is the percentage right behind. */
function pointsOver(passage: Passage, stated: QuantityItem): Claim | undefined {
  const base = passage.quantities[stated.order + 1];
  // "đạt 90,2% (4.386/4.862 hồ sơ), tăng 5,6 điểm % so với mức 84,6%": past what stands in brackets.
  const current = passage.quantities
    .slice(Math.max(0, stated.order - 4), stated.order)
    .findLast(item => item.depth <= stated.depth && !isOfEarlierGap(passage, item, stated));
  if (!base || !current || stated.quantity.figure.unit === '%' || base.at > stated.at + 12) return undefined;
  const between = itemsBetween(passage, stated.at, base.at);
  const compares = between.some(
    (item, at) => item.kind === 'cue' && (item.cue === 'base' || (item.cue === 'from' && at === between.length - 1)),
  );
  const marked = between.some(item => item.kind === 'mark' || (item.kind === 'cue' && goesOn.has(item.cue)));
  // "four points higher than in 2019 but three points short": points of their own.
  if (base.quantity.figure.unit !== '%') return undefined;
  const given = base.role === 'plain' || base.role === 'average';
  if (!compares || marked || !isPercent(base) || !given || base.quantity.approximate) return undefined;
  if (
    !isPercent(current) ||
    isChange(current) ||
    current.sentence !== stated.sentence ||
    current.depth !== stated.depth
  )
    return undefined;
  const apart = itemsBetween(passage, current.at, stated.at).some(item => item.kind === 'mark' && item.mark === ';');
  if (apart || isOneOfTwo(passage, current)) return undefined;
  return byDifference(passage, { stated, current, base, rises: stated.role !== 'decrease', certainty: 'explicit' });
}

/** "94.2% for trains and 91% for buses, 1.8 points below the 95% target": of the one or of the other. */
function isOneOfTwo({ quantities, items }: Passage, current: QuantityItem): boolean {
  const other = quantities[current.order - 1];
  if (!other || other.sentence !== current.sentence || other.depth !== current.depth || !isRate(other)) return false;
  return items.slice(other.at + 1, current.at).some(item => item.kind === 'cue' && item.cue === 'and');
}

/** "93.8%, 0.6 points higher than the 93.2% of before and 2.1 points above the benchmark": the first gap, and what it is from. */
function isOfEarlierGap({ quantities, items }: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  const and = items.slice(item.at + 1, stated.at).some(other => other.kind === 'cue' && other.cue === 'and');
  const before = quantities[item.order - 1];
  const gap = isChange(item) ? item : before && isChange(before) ? before : undefined;
  if (!gap || gap.sentence !== stated.sentence || gap.quantity.figure.unit === '%' || !isPercent(gap)) return false;
  const next = quantities[gap.order + 1];
  return gap === item ? next !== stated && isJoined(items, next, stated) : and && item.order + 1 === stated.order;
}

function isJoined(items: Passage['items'], base: QuantityItem | undefined, stated: QuantityItem): boolean {
  return (
    base?.order === stated.order - 1 &&
    items.slice(base.at + 1, stated.at).some(other => other.kind === 'cue' && other.cue === 'and')
  );
}

/** "đạt 91,2%, so với cùng kỳ 88,7% (tăng 2,5 điểm phần trăm)": both values stand before, the second behind words that compare. */
function pointsFrom(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.quantity.figure.unit === '%') return undefined;
  const [current, base] = passage.quantities
    .slice(Math.max(0, stated.order - 4), stated.order)
    .filter(item => item.role !== 'aside' && item.sentence === stated.sentence)
    .slice(-2);
  if (!current || !base || base.order !== stated.order - 1 || ![current, base].every(isRate)) return undefined;
  const between = itemsBetween(passage, current.at, base.at);
  const compares = between.some(item => item.kind === 'cue' && item.cue === 'base');
  const parted = between.some(item => item.kind === 'mark' && item.mark !== ',');
  if (!compares || parted || current.depth !== base.depth || base.quantity.approximate || current.quantity.approximate)
    return undefined;
  if (!isSaidOf(passage, base, stated)) return undefined;
  return byDifference(passage, { stated, current, base, rises: stated.role !== 'decrease', certainty: 'structure' });
}

/**
 * "đạt 29,7% (năm 2024: 28,2%), tăng 1,5 điểm phần trăm": what it was stands in brackets of a time between the value and the change. Behind
 * the change no words name another time.
 */
function pointsPastBracket(passage: Passage, stated: QuantityItem): Claim | undefined {
  const { items, quantities } = passage;
  const base = quantities[stated.order - 1];
  const opening = base && items[base.parenthesis];
  if (stated.quantity.figure.unit === '%' || !base || !isRate(base) || opening?.kind !== 'mark') return undefined;
  if (opening.partner !== base.at + 1 || base.depth !== stated.depth + 1 || stated.at !== opening.partner + 3)
    return undefined;
  const current = items[base.parenthesis - 1];
  if (!namesEarlierAlone(passage, base)) return undefined;
  if (current?.kind !== 'quantity' || !isRate(current) || !isChange(stated)) return undefined;
  if (base.quantity.approximate || current.quantity.approximate) return undefined;
  // What is to be reached lies the way the change goes, what there was the other way.
  const rises = stated.role !== 'decrease';
  if (rises ? exceeds(base, current) : exceeds(current, base)) return undefined;
  for (let at = stated.at + 1; at < items.length && at < stated.at + 12 && items[at]!.kind !== 'mark'; at++) {
    const item = items[at]!;
    if (item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier' || item.cue === 'time')) return undefined;
  }
  return byDifference(passage, { stated, current, base, rises, certainty: 'structure' });
}

/** "(năm 2024: 28,2%)", "(cùng kỳ 28,2%)": words for an earlier time or one year, and nothing else; not "(quý IV năm 2024: …)". */
function namesEarlierAlone(passage: Passage, base: QuantityItem): boolean {
  const words = passage.items.slice(base.parenthesis + 1, base.at);
  const years = words.map(yearSaid).filter(year => year !== undefined);
  const earlier = words.some(item => item.kind === 'cue' && item.cue === 'earlier');
  const parts = words.some(item => item.kind === 'quantity' && yearSaid(item) === undefined);
  const times = words.filter(item => item.kind === 'cue' && item.cue === 'time');
  if (parts || times.length > 1 || years.length > 1 || (!earlier && years.length === 0)) return false;
  const now = lastYear(passage, { ...base, at: base.parenthesis });
  if (now !== undefined && years[0] !== undefined && years[0] >= now) return false;
  return saysOnlyTime(passage, base.parenthesis, base.at);
}

/** "năm 2023 đạt 41,2%, năm 2024 đạt 42,6%, tăng 1,4 điểm phần trăm"; "tăng 1,4%" may be of the rate there was, too. */
function pointsOfTimes(passage: Passage, stated: QuantityItem): Claim | undefined {
  const values =
    pointsBetweenTimes(passage, stated) ??
    pointsFromTheStart(passage, stated) ??
    pointsLeft(passage, stated) ??
    pointsAhead(passage, stated);
  if (!values) return undefined;
  const rises = stated.role !== 'decrease';
  const change = byDifference(passage, { stated, ...values, rises, certainty: 'structure' });
  return stated.quantity.figure.unit === '%' ? { ...change, alternatives: [relative(rises, 0, 1)] } : change;
}

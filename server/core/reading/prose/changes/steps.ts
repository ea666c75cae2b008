/** A change from one value to another: "giảm từ 18 xuống 14 phòng (giảm 4 phòng)". */
import { compare, multiply } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isAmount, isPercent, near, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { hostOf, inside, parenthesisAfter } from '../items/navigate.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import { changeComesNear } from './near.ts';
import { gap, isChange, isSaidOf, isShareNote, relative } from './values.ts';

/** "giảm từ 18 xuống 14 phòng": from one value to another. */
export interface Steps {
  readonly from: QuantityItem;
  readonly to: QuantityItem;
}

/** The steps stated last before a change, in its sentence. */
export function stepsBefore(passage: Passage, stated: QuantityItem): Steps | undefined {
  if (isReached(passage.items, stated) || isYearly(passage, stated)) return undefined;
  const steps = lastSteps(passage, stated);
  if (!steps) return undefined;
  const later = steps.to.order > steps.from.order ? steps.to : steps.from;
  const told = isPercent(stated) && !isPercent(later) && explainsOther(passage, steps.from);
  if (told || isTarget(passage, stated, later) || speaksOfOther(passage, later, stated)) return undefined;
  if (isBracketOfAnother(passage, later, stated)) return undefined;
  // "Xăng tăng từ 21.900 lên 22.350 đồng, dầu tăng 310 đồng".
  const bare = passage.items[stated.at - 1]?.kind === 'mark';
  if (bare || (opensChange(passage, stated) && !namesOneWord(passage, stated))) return steps;
  // Short numbers come near one another by chance.
  const tells = stated.quantity.figure.text.replace(/\D/gu, '').length > 2;
  return tells && changeComesNear(stated, steps.to, steps.from) ? steps : undefined;
}

/** One word that says something stands between the mark before a change and its verb. */
function namesOneWord({ items, language: { lexicon } }: Passage, { at: from }: QuantityItem): boolean {
  const [mark, word, verb] = items.slice(from - 3, from);
  if (mark?.kind !== 'mark' || word?.kind !== 'word' || verb?.kind !== 'cue') return false;
  return ![lexicon.copulas, lexicon.fillers, lexicon.nameWords].some(words => words.includes(word.lower));
}

/** "A (từ 15 lên 19 vụ) và B (tăng 02 vụ)", "vốn nhà nước từ 820 lên 905 tỷ đồng, vốn dân cư (tăng 120 tỷ đồng)": brackets of their own behind another name. */
function isBracketOfAnother(
  { items, language: { lexicon } }: Passage,
  value: QuantityItem,
  { parenthesis }: QuantityItem,
): boolean {
  if (parenthesis <= value.at) return false;
  let parted = false;
  for (let at = value.at + 1; at < parenthesis; at++) {
    const item = items[at]!;
    // What else the brackets of the value hold, or brackets behind it.
    if (item.depth > items[parenthesis]!.depth) continue;
    if (item.kind === 'mark' && item.mark === '(') at = item.partner;
    else if (item.kind === 'mark' ? item.mark !== '/' : joinsNames(item, lexicon)) parted = true;
    else if (parted && item.kind !== 'mark') return true;
  }
  return false;
}

/** "và", "cùng với": another name comes. */
function joinsNames(item: Item, { joiningNames }: Lexicon): boolean {
  return item.kind === 'word' ? joiningNames.includes(item.lower) : item.kind === 'cue' && item.cue === 'and';
}

/**
 * "grew from 80 to 104 (30%)", "tăng từ 80 lên 104 người (30%)": a rate alone in brackets behind the steps, where a verb says which way
 * they went and the rate comes near; it may as well be a share.
 */
export function rateOfSteps(passage: Passage, stated: QuantityItem): Claim | undefined {
  const opening = passage.items[stated.parenthesis];
  if (opening?.kind !== 'mark' || stated.at !== stated.parenthesis + 1 || opening.partner !== stated.at + 1)
    return undefined;
  const to = hostOf(passage, stated.parenthesis);
  const from = to && passage.quantities[to.order - 1];
  if (!to || !from || isPercent(to) || !leadsTo(passage, from, to) || !sameKind(from, to)) return undefined;
  // "was cut from $50 to $40 (20 percent)": as the values go.
  const falls = compare(to.quantity.figure.value, from.quantity.figure.value) < 0;
  const way = directionOf(passage, from) ?? (falls ? 'decrease' : 'increase');
  const rate: QuantityItem = { ...stated, role: way };
  if ([stated, from, to].some(({ quantity }) => quantity.approximate) || !changeComesNear(rate, to, from))
    return undefined;
  // "down from 5,400 to 4,860 (90%)": what it is of what there was.
  if (near(multiply(stated.quantity.figure.value, from.quantity.figure.value), to.quantity.figure.value, 1))
    return undefined;
  const change = ofSteps(passage, rate, { from, to });
  // "(-10%)": the sign says which way, too.
  if (!change || stated.quantity.figure.sign !== '-') return change;
  const negated = (of: Expression): Expression => ({ kind: 'negate', of });
  return { ...change, expression: negated(change.expression), alternatives: change.alternatives.map(negated) };
}

/** "grew from", "increased by 240, from". */
function directionOf({ items, quantities }: Passage, from: QuantityItem): 'increase' | 'decrease' | undefined {
  const before = items[from.at - 2];
  if (before?.kind === 'cue') return before.cue === 'increase' || before.cue === 'decrease' ? before.cue : undefined;
  const amount = quantities[from.order - 1];
  const comma = before?.kind === 'mark' && before.mark === ',' && amount?.phrase === from.phrase - 1;
  return comma && (amount.role === 'increase' || amount.role === 'decrease') ? amount.role : undefined;
}

function lastSteps(passage: Passage, stated: QuantityItem): Steps | undefined {
  // "từ 18.420 hồ sơ của 9 tháng năm 2024 lên 31.412 hồ sơ": times stand between.
  const earlier = passage.quantities
    .slice(Math.max(0, stated.order - 8), stated.order)
    .filter(item => isValueOrChange(item) && (isPercent(stated) || !isShareNote(passage, item)))
    .reverse();
  const host = stated.parenthesis < 0 ? undefined : hostOf(passage, stated.parenthesis);
  for (let index = 0; index + 1 < earlier.length && index < 4; index++) {
    const [to, from] = [earlier[index]!, earlier[index + 1]!];
    if (to.sentence !== stated.sentence || from.sentence !== stated.sentence) return undefined;
    if (leadsBack(passage, from, to))
      return isSaidOf(passage, to, stated) && opensChange(passage, stated) ? { from: to, to: from } : undefined;
    // A second change of the same kind compares something else.
    if (isChange(to) && isPercent(to) === isPercent(stated) && !leadsTo(passage, from, to)) return undefined;
    if (leadsTo(passage, from, to))
      return sameKind(from, to) && isSaidOf(passage, to, stated) ? { from, to } : undefined;
    // "từ 15,8 lên 17,5 tỷ và đạt 19,1 tỷ, tăng 9,1%": the last value is not among the steps.
    if (isAmount(to) && to.depth === stated.depth && !isPercent(to)) return undefined;
    // "from 900 to 810 (-10%), then rose to 891 (+10%)": of a step of its own.
    if (to === host && isReached(passage.items, to)) return undefined;
  }
  return undefined;
}

/** "2,400, up from 2,000, with profit up 30%", "…, and a target of an increase of 5%": words between the mark and the change name another matter. */
function opensChange({ items, language: { lexicon } }: Passage, { at: from, role }: QuantityItem): boolean {
  if (role === 'plain' || lexicon.moreBehind.length === 0) return true;
  for (let at = from - 2; at >= 0 && items[at]!.kind !== 'mark'; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' || item.kind === 'mark' || at < from - 8) return false;
    const { articles, copulas, referring, plainChanges } = lexicon;
    const light = [articles, copulas, referring, plainChanges].some(words => words.includes(item.lower));
    if (!light && !(item.kind === 'cue' && item.cue === 'share')) return false;
  }
  return true;
}

/** "tương ứng mức tăng 5,48% mỗi năm", "0.65% a year", "tăng trưởng kép 178%": not over the whole time. */
export function isYearly({ items, language: { lexicon } }: Passage, stated: QuantityItem): boolean {
  if (!isPercent(stated)) return false;
  const [before, next, after] = [items[stated.at - 1], items[stated.at + 1], items[stated.at + 2]];
  const { perTime } = lexicon.doubts;
  const each = next?.kind === 'mark' ? next.mark === '/' : next?.kind === 'word' && perTime.includes(next.lower);
  if (each && isTime(after)) return true;
  return before?.kind === 'word' && lexicon.compounding.includes(before.lower);
}

/** "by 25 basis points in each of the last two quarters", "by 3 points every year". */
function isEachOf({ items, language: { lexicon } }: Passage, { at: from, phrase }: QuantityItem): boolean {
  for (const item of items.slice(from + 1, from + 9)) {
    if (item.phrase !== phrase) return false;
    if ('lower' in item && item.lower.split(' ').some(word => lexicon.every.includes(word))) return true;
  }
  return false;
}

/** "by 12 households a month", "giảm 12 hộ mỗi tháng". */
export function isEachTime(passage: Passage, stated: QuantityItem): boolean {
  const { items, language } = passage;
  const { at: from, phrase } = stated;
  const { lexicon } = language;
  if (lexicon.moreBehind.length > 0 && isEachOf(passage, stated)) return true;
  const { perTime } = lexicon.doubts;
  for (let at = from + 1; at <= from + 4; at++) {
    const item = items[at];
    if (item?.phrase !== phrase || item.kind === 'cue' || item.kind === 'quantity') return false;
    const spelled = item.kind === 'mark' ? item.mark : item.lower;
    if (perTime.includes(spelled) && isTime(items[at + 1])) return true;
  }
  return false;
}

function isTime(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'time';
}

/** "tăng 226,7% từ 15 tỷ lên 49 tỷ đồng, đơn vị khác tăng 134%": the values of the change right before them. */
function explainsOther({ quantities }: Passage, from: QuantityItem): boolean {
  const before = quantities[from.order - 1];
  return before !== undefined && isPercent(before) && isChange(before) && from.at - before.at <= 2;
}

/** "đã tăng lên 81,7%, vượt chỉ tiêu 80%": a level to be reached. */
function isTarget({ items }: Passage, stated: QuantityItem, value: QuantityItem): boolean {
  const before = items[stated.at - 1];
  return isPercent(value) && before?.kind === 'cue' && before.cue === 'plan';
}

/** "… còn 7,6%, trong khi doanh số ô tô, mặt hàng quan trọng, giảm 11,6%": clauses of their own stand between. */
function speaksOfOther({ items }: Passage, value: QuantityItem, stated: QuantityItem): boolean {
  let words = 0;
  let most = 0;
  let parted = false;
  for (let at = value.at + 1; at < stated.at; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === '(' && item.partner < stated.at) at = item.partner;
    else if (item.kind === 'mark' && item.mark !== '/') {
      parted = true;
      words = 0;
    } else if (parted && item.kind === 'word') most = Math.max(most, ++words);
  }
  return most > 3;
}

function isValueOrChange({ role }: QuantityItem): boolean {
  return role !== 'aside';
}

/** "giảm 45 đơn (từ 320 đơn xuống 275 đơn)": the steps in the parenthesis right behind. */
export function stepsAfter(passage: Passage, stated: QuantityItem): Steps | undefined {
  const beside = parenthesisAfter(passage, stated);
  // "tăng 2.499 người (9,6%), từ 26.142 người lên 28.641 người": past its rate.
  const [rate, ...more] = beside === undefined ? [] : inside(passage, beside);
  const past = rate !== undefined && more.length === 0 && isPercent(rate) ? 1 : 0;
  const parenthesis = past > 0 ? undefined : beside;
  // "giảm 12 đơn vị, từ 46 đơn vị xuống còn 34 đơn vị".
  const behind = passage.quantities.slice(stated.order + 1 + past, stated.order + 3 + past);
  const start = behind[0] && passage.items[behind[0].at - 2];
  const comma = start?.kind === 'mark' && start.mark === ',';
  const near = behind[0]?.clause === stated.clause && behind[0].phrase === stated.phrase + 1;
  const opening = past > 0 ? passage.items[beside!] : undefined;
  const behindRate = opening?.kind === 'mark' && behind[0]?.at === opening.partner + 3;
  // "giảm 25% từ 240 vụ xuống 192 vụ": nothing but the noun of the change stands between.
  const nouns = isPercent(stated) ? 0 : stated.quantity.noun.split(' ').length;
  const direct = past === 0 && behind[0]?.phrase === stated.phrase && behind[0].at <= stated.at + 2 + nouns;
  const follows = direct || (comma && (near || behindRate));
  const [from, to] = parenthesis !== undefined ? inside(passage, parenthesis) : follows ? behind : [];
  if (!from || !to || !sameKind(from, to)) return undefined;
  if (leadsTo(passage, from, to)) return { from, to };
  return undefined;
}

/** "fell by 0.8 points to 4.3%, from 5.1%", "rose by four points to 27% (from 23%)": to which value, and from which. */
export function stepsBehind(passage: Passage, stated: QuantityItem): Steps | undefined {
  const { items, quantities } = passage;
  // "cut by $130 million, or 6.5%, to $1,870 million": past what says it again.
  const behind = quantities.slice(stated.order + 1, stated.order + 4).filter(({ role }) => role !== 'aside');
  const [to, from] = behind.slice(behind[0] && !isReached(items, behind[0]) ? 1 : 0);
  if (!to || !from || to.sentence !== stated.sentence || from.sentence !== stated.sentence) return undefined;
  if (!isReached(items, to) || to.depth !== stated.depth || to.at - stated.at > 12 || !sameKind(from, to))
    return undefined;
  const lead = items[from.at - 1];
  const mark = items[from.at - 2];
  const leads = lead?.kind === 'cue' && lead.cue === 'from' && from.role !== 'aside';
  const parted = mark?.kind === 'mark' && (mark.mark === ',' || mark.mark === '(');
  const plain = items.slice(to.at + 1, from.at - 2).every(({ kind }) => kind === 'word');
  // "…, from €5.0bn and €2.5bn respectively": of two.
  const next = quantities[from.order + 1];
  const joint = next && items[next.at - 1];
  if (next && next.phrase === from.phrase && joint?.kind === 'cue' && joint.cue === 'and' && sameKind(from, next))
    return undefined;
  return leads && parted && plain ? { from, to } : undefined;
}

/** Right behind the word for which way it went. */
function isReached(items: Passage['items'], { at, role }: QuantityItem): boolean {
  const way = items[at - 1];
  return role !== 'aside' && way?.kind === 'cue' && (way.cue === 'up-to' || way.cue === 'down-to');
}

/** "từ" before the first, "lên", "xuống", "còn" between the two, and no other figure. */
export function leadsTo(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  const before = passage.items[from.at - 1];
  const starts = from.cues.includes('from') && before?.kind === 'cue' && before.cue === 'from';
  if (!starts || from.role === 'aside' || to.role === 'aside') return false;
  for (let at = from.at + 1; at < to.at; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && !between.has(item.mark)) return false;
    if (item.kind === 'cue' && (item.cue === 'up-to' || item.cue === 'down-to' || item.cue === 'remainder'))
      return true;
  }
  return false;
}

/** "từ 18,6 tỷ đồng/năm xuống 14,4 tỷ đồng/năm". */
const between: ReadonlySet<string> = new Set(['(', ')', ',', '/']);

/** "giảm còn 31 vụ từ mức 44 vụ của năm 2024": the value reached comes first. */
function leadsBack(passage: Passage, to: QuantityItem, from: QuantityItem): boolean {
  const before = passage.items[from.at - 1];
  if (before?.kind !== 'cue' || before.cue !== 'from' || from.role === 'aside') return false;
  const reached = passage.items[to.at - 1];
  // "2.86%, down from 3.42% a year earlier".
  const way = passage.items[from.at - 2];
  const directed = way?.kind === 'cue' && (way.cue === 'increase' || way.cue === 'decrease');
  if (directed && passage.language.lexicon.moreBehind.length > 0)
    return (
      // "2,400 tonnes of cargo in the first half, up from 2,000 tonnes": all that is said of the first ends with the comma.
      from.at - to.at <= (passage.items[from.at - 3]?.kind === 'mark' ? 18 : 8) &&
      onlyComma(passage, to, from) &&
      sameKind(from, to) &&
      (from.counted[0] === '' || sharesNoun(from, to))
    );
  const reaches =
    reached?.kind === 'cue' && (reached.cue === 'remainder' || reached.cue === 'down-to' || reached.cue === 'up-to');
  const words = passage.items.slice(to.at + 1, from.at - 1).every(item => item.kind === 'word');
  const bare = from.counted[0] === '' && to.counted[0] === '';
  return reaches && words && sameKind(from, to) && (bare || sharesNoun(from, to));
}

/** Nothing but words and one comma between: "1,104 admissions, down from 2,760". */
function onlyComma({ items }: Passage, first: QuantityItem, second: QuantityItem): boolean {
  const marks = items.slice(first.at + 1, second.at).filter(({ kind }) => kind === 'mark' || kind === 'quantity');
  return marks.length <= 1 && marks.every(item => item.kind === 'mark' && (item.mark === ',' || item.mark === '('));
}

function leadsBy({ items }: Passage, from: QuantityItem, to: QuantityItem, cue: Cue): boolean {
  return items.slice(from.at + 1, to.at).some(item => item.kind === 'cue' && item.cue === cue);
}

function sameKind(from: QuantityItem, to: QuantityItem): boolean {
  return isPercent(from) === isPercent(to) && sameUnit(from, to);
}

export function ofSteps(passage: Passage, stated: QuantityItem, { from, to }: Steps): Claim | undefined {
  const higher = compare(to.quantity.figure.value, from.quantity.figure.value) >= 0;
  // "giảm từ 38,4% xuống 52,6% (giảm 5,8 điểm phần trăm)": both words say which way, so the values are wrong.
  const said = stated.role === 'increase' ? 'up-to' : stated.role === 'decrease' ? 'down-to' : undefined;
  const contrary = said !== undefined && higher !== (said === 'up-to');
  // "fell from 84,300 to 87,200, a decrease of 6,100".
  const behind = from.order > stated.order && to.order < from.order;
  const agreed = stated.role !== 'plain' && (behind || from.cues.some(cue => cue === stated.role));
  if (contrary && !agreed && !leadsBy(passage, from, to, said)) return undefined;
  const rises = contrary ? !higher : higher;
  const amount = gap(rises, 0, 1);
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

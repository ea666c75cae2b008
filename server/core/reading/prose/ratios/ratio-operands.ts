/**
 * What a ratio is of what: "96 vụ, gấp đôi năm trước (48 vụ)", "tăng từ 240 lên 600, gấp 2,5 lần", "năm 2023 cấp 820 giấy phép; năm
 * 2024 cấp 2.460 giấy phép, gấp 3 lần", "hai phần ba trong số 90 hộ (60 hộ)", "Of the 240 pupils, 120, or half, …". Only where the
 * words bind both to it; each look goes a bounded number of items back or ahead.
 */
import { isPlainValue, opensParenthesis } from '../changes/values.ts';
import { isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { fractionFrom, upperOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { wordsOf } from '../shares/base-words.ts';

/** The items of a ratio: from the first (included) to the last (excluded). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface RatioOperands {
  readonly current: QuantityItem;
  readonly base: QuantityItem;
}

/** The value now and the one before, or another that it is compared with. */
export function valuesOfRatio(passage: Passage, at: Stretch, isPart: boolean): RatioOperands | undefined {
  const found =
    (isPart && namesItsBase(passage, at) ? undefined : stepsBehind(passage, at)) ??
    (isPart ? undefined : stepsAhead(passage, at)) ??
    (isPart ? undefined : inTurn(passage, at)) ??
    inBrackets(passage, at, isPart) ??
    comparedBehind(passage, at, isPart);
  return found && found.current !== found.base && isAlike(passage, found.current, found.base) ? found : undefined;
}

/** "half of all ships, from 34 to 28": its whole follows, and is none of the two. */
function namesItsBase({ items, language }: Passage, { to }: Stretch): boolean {
  const of = items[to];
  return of?.kind === 'word' && language.lexicon.owning.includes(of.lower);
}

/** A part and its whole. */
export function partOfRatio(passage: Passage, at: Stretch): RatioOperands | undefined {
  const found = namedBehind(passage, at) ?? dividedBehind(passage, at) ?? namedBefore(passage, at);
  return found && isAlike(passage, found.current, found.base) ? found : undefined;
}

/** "Trong 360 phụ huynh … có 180 người": people under any noun. */
function isAlike(passage: Passage, a: QuantityItem, b: QuantityItem): boolean {
  if (isPercent(a) || isPercent(b)) return false;
  const { anyone } = passage.language.lexicon;
  const counts = [a, b].every(({ quantity }) => quantity.figure.kind === 'count');
  return sameUnit(a, b) || (counts && [a, b].some(({ counted }) => anyone.includes(counted[0])));
}

/** The amounts of its sentence before it, the nearest first; at most `most`. */
function before(passage: Passage, { from }: Stretch, most: number): readonly QuantityItem[] {
  const { items, quantities } = passage;
  const { sentence, depth } = items[from]!;
  const found: QuantityItem[] = [];
  let order = firstFrom(quantities, from) - 1;
  for (; order >= 0 && found.length < most && quantities[order]!.sentence === sentence; order--) {
    const item = quantities[order]!;
    if (item.role !== 'aside' && item.depth <= depth) found.push(item);
  }
  return found;
}

/** The first figure at or behind an item. */
function firstFrom(quantities: readonly QuantityItem[], at: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nextFigure({ items, quantities }: Passage, { from, to }: Stretch): QuantityItem | undefined {
  const item = quantities[firstFrom(quantities, to)];
  return item?.sentence === items[from]!.sentence ? item : undefined;
}

/** "gấp đôi, từ 120 lên 240", "doubled from 1,240 to 2,480 pupils". */
function stepsBehind(passage: Passage, at: Stretch): RatioOperands | undefined {
  const { items, quantities, language } = passage;
  const base = nextFigure(passage, at);
  const current = base && quantities[base.order + 1];
  if (!base || !current || base.at - at.to > 6 || !leads(passage, base, current)) return undefined;
  const between = items.slice(at.to, base.at - 1);
  const plain = between.every(item => (item.kind === 'mark' ? item.mark === ',' : isLight(passage, item)));
  // "halved, falling from 84 to 42", "quadrupled since 2020, from 55 to 220": which way it went, or since when.
  const comma = between.findIndex(item => item.kind === 'mark');
  const timed =
    language.lexicon.grammar.restatesBehindComma &&
    between.every(item => (item.kind === 'mark' ? item.mark === ',' : item.kind !== 'quantity')) &&
    comma >= 0 &&
    between.slice(comma + 1).every(item => item.kind === 'cue') &&
    between.slice(0, comma).every(item => item.kind === 'word' || (item.kind === 'cue' && timely.has(item.cue)));
  return plain || timed ? { current, base } : undefined;
}

/** "tăng từ 240 lên 600 doanh nghiệp, gấp 2,5 lần", "…, tăng 150%, gấp 2,5 lần". */
function stepsAhead(passage: Passage, at: Stretch): RatioOperands | undefined {
  const [nearest, second, third] = before(passage, at, 3);
  // The same change told as a rate stands between.
  const told = nearest?.role === 'increase' && isPercent(nearest) && follows(passage, at, nearest);
  const [current, base] = told ? [second, third] : [nearest, second];
  const said = told ? { from: nearest.at, to: nearest.at + 1 } : at;
  if (!current || !base || !leads(passage, base, current) || !follows(passage, said, current)) return undefined;
  return namesNoBase(passage, at) ? { current, base } : undefined;
}

const timely: ReadonlySet<Cue> = new Set<Cue>(['time', 'earlier']);

/** The one leads to the other: từ … lên …. */
function leads({ items }: Passage, base: QuantityItem, current: QuantityItem): boolean {
  const [from, to] = [items[base.at - 1], items[current.at - 1]];
  if (from?.kind !== 'cue' || from.cue !== 'from' || to?.kind !== 'cue') return false;
  if (to.cue !== 'up-to' && to.cue !== 'down-to') return false;
  if (base.order + 1 !== current.order || base.phrase !== current.phrase || base.depth !== current.depth) return false;
  return !base.quantity.approximate && !current.quantity.approximate;
}

/** It stands right behind what it is said of: nothing but the noun of that and a mark, or the word for "that is", between. */
function follows(passage: Passage, { from }: Stretch, current: QuantityItem): boolean {
  const { items } = passage;
  const first = items[from]!;
  if (from - current.at > 14 || first.depth !== current.depth) return false;
  let marks = 0;
  for (let at = current.at + 1; at < from; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') {
      if (item.mark !== ',' && item.mark !== '-' && item.mark !== '–') return false;
      marks++;
    } else if (marks > 0 && !isLight(passage, item)) return false;
  }
  return marks === 1 || (marks === 0 && first.phrase === current.phrase && from - current.at <= 4);
}

function isLight({ language: { lexicon } }: Passage, item: Item): boolean {
  if (item.kind === 'mark' || item.kind === 'quantity') return false;
  const { equalling, copulas, articles, statements, stating, averaging } = lexicon;
  if (item.kind === 'cue') return item.cue === 'share' || item.cue === 'multiple' || item.cue === 'increase';
  return [equalling, copulas, articles, statements.light, stating, averaging].some(words => words.includes(item.lower));
}

/** Nothing is said behind it of what it is compared with, but that it was before. */
function namesNoBase(passage: Passage, { from, to }: Stretch): boolean {
  const { items } = passage;
  const { sentence } = items[from]!;
  for (let at = to; at < items.length && at < to + 6; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.sentence !== sentence) return true;
    if (item.kind === 'quantity') return false;
    const plain = item.kind === 'cue' ? item.cue === 'base' || item.cue === 'earlier' : isLight(passage, item);
    if (!plain && !(at === to + 2 && items[at - 1]!.kind === 'cue')) return false;
  }
  return to >= items.length;
}

/** "Năm 2023 cấp 820 giấy phép; năm 2024 cấp 2.460 giấy phép, gấp 3 lần": the same said of two times, one behind the other. */
function inTurn(passage: Passage, at: Stretch): RatioOperands | undefined {
  const [current, base] = before(passage, at, 2);
  if (!current || !base || current.counted[0] === '' || current.counted[0] !== base.counted[0]) return undefined;
  if (![current, base].every(item => isPlainValue(passage, item) && item.depth === current.depth)) return undefined;
  if (!follows(passage, at, current)) return undefined;
  const [now, then] = [saidOf(passage, current), saidOf(passage, base)];
  if (!now || !then || now.time === then.time || now.words !== then.words) return undefined;
  return namesNoBase(passage, at) || behind(passage, at) === then.time ? { current, base } : undefined;
}

/** The words before an amount, back to a mark or figure, and of these its time: a word of time with its number. */
function saidOf(passage: Passage, amount: QuantityItem): { readonly time: string; readonly words: string } | undefined {
  const { items } = passage;
  const words: string[] = [];
  let time: string | undefined;
  for (let at = amount.at - 1; at >= 0 && at > amount.at - 16; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.sentence !== amount.sentence) break;
    if (item.kind === 'quantity' && item.role !== 'aside') break;
    if (isTime(item) && items[at + 1] && time === undefined) {
      const number = spelled(items[at + 1]!);
      if (/\d|^[ivx]+$/u.test(number)) {
        time = `${spelled(item)} ${number}`;
        words.shift();
        continue;
      }
    }
    if (!isLight(passage, item)) words.unshift(spelled(item));
  }
  return time === undefined ? undefined : { time, words: words.join(' ') };
}

function isTime(item: Item): boolean {
  return item.kind === 'cue' && item.cue === 'time';
}

function spelled(item: Item): string {
  return item.kind === 'quantity' ? item.quantity.figure.text : item.kind === 'mark' ? item.mark : item.lower;
}

/** The words behind it, up to a mark. */
function behind({ items }: Passage, { to }: Stretch): string {
  const words: string[] = [];
  for (let at = to; at < items.length && at < to + 6; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') break;
    if (item.kind !== 'cue' || item.cue !== 'base') words.push(spelled(item));
  }
  return words.join(' ');
}

/** "96 vụ, gấp đôi năm trước (48 vụ)", "chỉ bằng một phần ba năm 2022 (63 vụ)". */
function inBrackets(passage: Passage, at: Stretch, isPart: boolean): RatioOperands | undefined {
  const opening = bracketBehind(passage, at);
  if (opening === undefined || opening === at.to) return undefined;
  const between = passage.items.slice(at.to, opening);
  const compares = between.some(item => item.kind === 'cue' && comparing.has(item.cue));
  if (isPart && !compares) return undefined;
  const base = aloneIn(passage, opening);
  const current = valueBefore(passage, at);
  return base && current && isPlainValue(passage, base) ? { current, base } : undefined;
}

/** "a third of last year's (63)", "bằng ba phần tư kế hoạch (36 tỷ đồng)". */
const comparing: ReadonlySet<Cue> = new Set<Cue>(['earlier', 'time', 'plan', 'target']);

/** The brackets that open behind it, with nothing but words between. */
export function bracketBehind({ items }: Passage, { from, to }: Stretch): number | undefined {
  const { sentence } = items[from]!;
  for (let at = to; at < items.length && at < to + 16; at++) {
    const item = items[at]!;
    if (item.sentence !== sentence || (item.kind === 'quantity' && item.role !== 'aside')) return undefined;
    if (item.kind === 'mark') return item.mark === '(' ? at : undefined;
  }
  return undefined;
}

export function aloneIn(passage: Passage, opening: number): QuantityItem | undefined {
  const [item, ...others] = inside(passage, opening).filter(({ role }) => role !== 'aside');
  return item && others.length === 0 && opensParenthesis(passage, item) && !item.quantity.approximate
    ? item
    : undefined;
}

/** The last amount before it, of its clause, where nothing but its noun, a mark and light words stand between. */
export function valueBefore(passage: Passage, at: Stretch): QuantityItem | undefined {
  const [current] = before(passage, at, 1);
  if (!current || current.clause !== passage.items[at.from]!.clause || !isPlainValue(passage, current))
    return undefined;
  return follows(passage, at, current) || isSubject(passage, at, current) ? current : undefined;
}

/** "Exports of 640 units were four times those of …", "Số vụ giảm còn 21 vụ, chỉ bằng …". */
function isSubject(passage: Passage, { from }: Stretch, current: QuantityItem): boolean {
  const between = passage.items.slice(current.at + 1, from);
  return between.length <= 8 && between.filter(item => item.kind === 'mark').length <= 1 && !between.some(isTime);
}

/** "1.5 times the 30,000 recorded in 2023", "double last year's figure of 48", "gấp đôi so với 42 đảng viên của năm 2023". */
function comparedBehind(passage: Passage, at: Stretch, isPart: boolean): RatioOperands | undefined {
  const base = nextFigure(passage, at);
  const { items } = passage;
  if (!base || base.at - at.to > 7 || !isPlainValue(passage, base) || base.depth !== items[at.from]!.depth)
    return undefined;
  const between = items.slice(at.to, base.at);
  const { cues, articles, numberOf, basing } = passage.language.lexicon;
  const plain = between.every(item =>
    item.kind === 'cue'
      ? item.cue === 'base' || item.cue === 'earlier' || item.cue === 'identifier'
      : item.kind === 'word' && [articles, numberOf, basing].some(words => words.includes(item.lower)),
  );
  const compares = between.some(item => item.kind === 'cue' && (item.cue === 'base' || item.cue === 'earlier'));
  const outOf = between.some(
    item => item.kind === 'cue' && cues.base?.includes(item.lower) && isWhole(passage, item.lower),
  );
  const called = !isPart && isCalledOf(passage, between);
  if (!(plain || called) || between.length === 0 || outOf || (isPart && !compares)) return undefined;
  const current = valueBefore(passage, at);
  return current && { current, base };
}

/** "twice the summer figure of 1,470": an article, what it is called, and the word that leads to the number. */
function isCalledOf({ language: { lexicon } }: Passage, between: readonly Item[]): boolean {
  const [first, ...others] = between;
  const last = others.at(-1);
  const plain = others.every(item => item.kind === 'word' || (item.kind === 'cue' && naming.has(item.cue)));
  if (first?.kind !== 'word' || last?.kind !== 'word' || !plain || !lexicon.grammar.ofLeads) return false;
  return lexicon.articles.includes(first.lower) && lexicon.among.includes(last.lower);
}

const naming: ReadonlySet<Cue> = new Set<Cue>(['time', 'identifier']);

/** "trong số", "trong tổng số": says out of what. */
function isWhole({ language: { lexicon } }: Passage, words: string): boolean {
  return lexicon.outOf.includes(words.split(' ', 1)[0]!);
}

/** "hai phần ba trong số 90 hộ dân được hỏi (60 hộ)", "three quarters of the 180 families, or 135 families, …". */
function namedBehind(passage: Passage, at: Stretch): RatioOperands | undefined {
  const whole = nextFigure(passage, at);
  const { items, quantities } = passage;
  if (!whole || whole.at - at.to > 5 || whole.at === at.to || !isPlainValue(passage, whole)) return undefined;
  const { among, articles, counting, equalling, grammar } = passage.language.lexicon;
  const between = items.slice(at.to, whole.at);
  const named = between.every(item =>
    item.kind === 'cue'
      ? item.cue === 'total' || item.cue === 'identifier' || isWhole(passage, item.lower)
      : item.kind === 'word' && [among, articles, counting].some(words => words.includes(item.lower)),
  );
  if (!named) return undefined;
  const opening = bracketBehind(passage, { from: at.from, to: whole.at + 1 });
  const alone = opening === undefined ? undefined : aloneIn(passage, opening);
  if (alone) return { current: alone, base: whole };
  const part = quantities[whole.order + 1];
  if (!part || part.sentence !== whole.sentence || part.phrase > whole.phrase + 1) return undefined;
  // "Hai phần năm trong số 40 trường là 16 trường".
  const verb = items[part.at - 1];
  const same =
    part.phrase === whole.phrase && verb?.kind === 'word' && passage.language.lexicon.copulas.includes(verb.lower);
  if (same && sharesNoun(part, whole) && isPlainValue(passage, part)) return { current: part, base: whole };
  if (part.phrase !== whole.phrase + 1) return undefined;
  const [mark, joint] = items.slice(part.at - 2, part.at);
  const says =
    joint !== undefined && joint.kind !== 'mark' && joint.kind !== 'quantity' && equalling.includes(joint.lower);
  if (says && mark?.kind === 'mark' && isPlainValue(passage, part)) return { current: part, base: whole };
  // "Half of the 64 applicants, 32 in all, were under 25", "Three quarters of the 48 shops, 36, have reopened".
  const next = items[part.at + 1];
  const closed = next?.kind === 'mark' ? next.mark === ',' : next?.kind === 'cue' && next.cue === 'total';
  const bare = grammar.restatesBehindComma && joint?.kind === 'mark' && joint.mark === ',' && closed;
  return bare && isPlainValue(passage, part) ? { current: part, base: whole } : undefined;
}

/** "ba phần tư số hộ (135/180 hộ)", "gần hai phần ba số hộ, tức 310 trong tổng số 480 hộ". */
function dividedBehind(passage: Passage, at: Stretch): RatioOperands | undefined {
  const part = nextFigure(passage, at);
  const fraction = part && fractionFrom(passage, part);
  if (!part || !fraction || part.at - at.to > 12 || part.quantity.approximate) return undefined;
  const { items, language } = passage;
  const joint = items[part.at - 1]!;
  const opens = joint.kind === 'mark' && joint.mark === '(';
  const says = joint.kind !== 'mark' && joint.kind !== 'quantity' && language.lexicon.equalling.includes(joint.lower);
  const between = items.slice(at.to, part.at - 1).filter(({ kind }) => kind !== 'word' && kind !== 'cue');
  return (opens || says) && between.length <= (opens ? 0 : 1) ? { current: part, base: fraction.lower } : undefined;
}

/** "Trong 240 học sinh được hỏi có 120 em, tức một nửa", "36 trong tổng số 48 thôn, tức ba phần tư". */
function namedBefore(passage: Passage, at: Stretch): RatioOperands | undefined {
  const [last, first] = before(passage, at, 2);
  if (!last || !first || !follows(passage, at, last)) return undefined;
  const upper = upperOf(passage, last);
  if (upper === first) return { current: first, base: last };
  const opens = isAmong(passage, first);
  return opens && [first, last].every(item => isPlainValue(passage, item)) ? { current: last, base: first } : undefined;
}

/** "trong 240 học sinh", "trong tổng số 480 cán bộ", "of the 240 pupils". */
export function isAmong({ items, language: { lexicon } }: Passage, whole: QuantityItem): boolean {
  for (let at = whole.at - 1; at >= 0 && at > whole.at - 4; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    const [first = ''] = wordsOf(item);
    if (item.kind === 'cue' && item.cue === 'base') return lexicon.outOf.includes(first);
    if (lexicon.among.includes(item.lower)) return true;
    if (!lexicon.articles.includes(item.lower) && !lexicon.totalWords.includes(first)) return false;
  }
  return false;
}

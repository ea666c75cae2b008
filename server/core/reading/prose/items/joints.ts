/**
 * What figures that stand next to each other make of one another: fractions, ranges, days of a month, numbers of
 * documents.
 */
import { altered } from '../../../derive.ts';
import { absolute, compare, decimal } from '../../../figures/decimal.ts';
import type { Figure } from '../../../figures/figure.ts';
import type { Lexicon } from '../lexicon.ts';
import { gapOf } from './gaps.ts';
import type { CueItem, Item, QuantityItem, WordItem } from './items.ts';

export function joinNeighbours(items: Item[], quantities: QuantityItem[], lexicon: Lexicon): void {
  joinFractions(items, quantities, lexicon);
  joinSums(items, quantities);
  markDays(items, quantities, lexicon);
  markRanges(items, quantities, lexicon);
  joinOutOf(items, quantities, lexicon);
  markGaps(items, quantities, lexicon);
}

/** "cao hơn năm 2024 (98,86%) 0,26 điểm phần trăm": a change, whose word stands before the brackets. */
function markGaps(items: Item[], quantities: QuantityItem[], lexicon: Lexicon): void {
  for (const stated of quantities) {
    if (stated.role === 'aside') continue;
    const gap = gapOf(items, quantities, stated, lexicon);
    if (!gap) continue;
    // "cao hơn mục tiêu 95% đề ra là 2,2 điểm": by 2,2, not by 95.
    if (gap.base.depth === stated.depth) put(items, quantities, { ...gap.base, role: 'plain' });
    put(items, quantities, { ...stated, role: gap.role });
  }
}

/**
 * `3.145/5.582 tỷ đồng`: the scale words and the unit behind a fraction are those of both its numbers. `30/6` after
 * "ngày", "đến", "từ" is a day and a month.
 */
function joinFractions(items: Item[], quantities: QuantityItem[], lexicon: Lexicon): void {
  for (let order = 1; order < quantities.length; order++) {
    const lower = quantities[order]!;
    const slash = items[lower.at - 1];
    const upper = items[lower.at - 2];
    if (slash?.kind !== 'mark' || slash.mark !== '/' || upper?.kind !== 'quantity') continue;
    if (
      upper.role === 'aside' ||
      isNumberOfYear(items, upper, lower, lexicon) ||
      isDayAndMonth(items, upper, lower, lexicon) ||
      isDivision(upper, lower)
    ) {
      put(items, quantities, { ...upper, role: 'aside' });
      put(items, quantities, { ...lower, role: 'aside' });
      continue;
    }
    const { figure } = lower.quantity;
    if (upper.quantity.figure.unit !== undefined || figure.kind !== 'measure' || figure.exponent === 0) continue;
    put(items, quantities, {
      ...upper,
      quantity: altered(upper.quantity, { figure: scaledLike(upper.quantity.figure, figure) }),
    });
  }
}

/**
 * `5.216 + 3.616 = 8.832 triệu đồng`, `3,5 tỷ đồng (1,2 + 2,3)`: the scale words and the unit behind a sum of bare numbers are those
 * of all.
 */
function joinSums(items: Item[], quantities: QuantityItem[]): void {
  for (const total of quantities) {
    const { figure } = total.quantity;
    if (figure.kind !== 'measure' || figure.exponent === 0) continue;
    const before = items[total.at - 1];
    const end = before?.kind === 'mark' && before.mark === '=' ? total.at - 1 : endOfBrackets(items, total);
    if (end === undefined) continue;
    const terms = bareTermsBefore(items, end - 1);
    if (!areOfOneSize(terms, figure)) continue;
    for (const term of terms) {
      const like = altered(term.quantity, { figure: scaledLike(term.quantity.figure, figure) });
      put(items, quantities, { ...term, quantity: like });
    }
  }
}

/** Not "125.000.000 + 10.000.000 = 135 triệu đồng", where the terms are written in full. */
function areOfOneSize(terms: readonly QuantityItem[], { value, exponent }: Figure): boolean {
  const most = decimal(BigInt(value.coefficient) * 20n, value.scale + exponent);
  return terms.every(({ quantity }) => compare(absolute(quantity.figure.value), absolute(most)) <= 0);
}

/** Where brackets right behind an amount and its unit end. */
function endOfBrackets(items: readonly Item[], { at: own }: QuantityItem): number | undefined {
  for (let at = own + 1; at < items.length && at < own + 4; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark === '(' && isAdded(items, at) ? item.partner : undefined;
    if (item.kind !== 'word') return undefined;
  }
  return undefined;
}

/** "(1,2 + ": no range, as "(2023 - 2025)" is. */
function isAdded(items: readonly Item[], opening: number): boolean {
  const [first, sign] = [items[opening + 1], items[opening + 2]];
  return first?.kind === 'quantity' && sign?.kind === 'mark' && sign.mark === '+';
}

/** The numbers without a unit that signs of addition join, back from `at`; none where one has a unit, or is multiplied. */
function bareTermsBefore(items: readonly Item[], at: number): QuantityItem[] {
  const terms: QuantityItem[] = [];
  let joined = true;
  let open = 0;
  for (let before = at; before >= 0; before--) {
    const item = items[before]!;
    if (item.kind === 'quantity') {
      if (!joined || item.role === 'aside' || item.quantity.figure.unit !== undefined) return [];
      terms.push(item);
      joined = false;
      continue;
    }
    const sign = item.kind === 'mark' ? item.mark : item.lower;
    if (addition.has(sign)) joined = true;
    // "1.830 (ước)": a remark.
    else if (item.kind === 'mark' && sign === ')' && items[item.partner + 1]?.kind === 'word') before = item.partner;
    else if (sign === ')') open++;
    else if (sign === '(' && open > 0) open--;
    // "Số đơn vị: 10 + 2 = 12".
    else return joined || terms.length < 2 || otherSigns.has(sign) ? [] : terms;
  }
  return joined || terms.length < 2 ? [] : terms;
}

const addition: ReadonlySet<string> = new Set(['+', '-', '–', '−']);
const otherSigns: ReadonlySet<string> = new Set(['x', '×', '/', '÷', '*']);

/** "Chiều 30-8", "ngày 23-8": a day and a month between hyphens. */
function markDays(items: Item[], quantities: QuantityItem[], { partsOfDay, dayWords }: Lexicon): void {
  for (let order = 1; order < quantities.length; order++) {
    const month = quantities[order]!;
    const dash = items[month.at - 1];
    const day = items[month.at - 2];
    if (dash?.kind !== 'mark' || dash.mark !== '-' || day?.kind !== 'quantity') continue;
    const before = items[day.at - 1];
    const said = before?.kind === 'word' && (partsOfDay.includes(before.lower) || dayWords.includes(before.lower));
    if (!said && day.role !== 'aside') continue;
    if (Number(day.quantity.figure.text) > 31 || Number(month.quantity.figure.text) > 12) continue;
    put(items, quantities, { ...day, role: 'aside' });
    put(items, quantities, { ...month, role: 'aside' });
  }
}

/** "264 tin trên 301 tin thụ lý": between two counts of one noun "trên" is a line of division, not "more than". */
function joinOutOf(items: Item[], quantities: QuantityItem[], { outOf }: Lexicon): void {
  for (let order = 1; order < quantities.length; order++) {
    const lower = quantities[order]!;
    const upper = quantities[order - 1]!;
    const cue = items[lower.at - 1];
    if (!lower.quantity.approximate || cue?.kind !== 'cue' || !outOf.includes(cue.lower)) continue;
    const bare = upper.counted[0] === '' && upper.at === lower.at - 2 && lower.counted[0] !== '';
    if (upper.phrase !== lower.phrase || !(bare || (upper.counted[0] !== '' && upper.counted[0] === lower.counted[0])))
      continue;
    put(items, quantities, { ...lower, quantity: altered(lower.quantity, { approximate: false }) });
  }
}

/** "trên 10 triệu đồng đến 100 triệu đồng", "từ 3 đến 5 ngày", "từ đủ 14 đến dưới 16 tuổi": two limits. */
function markRanges(items: Item[], quantities: QuantityItem[], { upTo }: Lexicon): void {
  for (let order = 1; order < quantities.length; order++) {
    const upper = quantities[order]!;
    const lower = quantities[order - 1];
    const last = items[upper.at - 1];
    const under = last?.kind === 'cue' && last.cue === 'bound';
    const joint = under ? items[upper.at - 2] : last;
    if (!lower || joint?.kind !== 'word' || !upTo.includes(joint.lower) || lower.sentence !== upper.sentence) continue;
    const near = items[lower.at - 1];
    const before = under && near?.kind === 'word' ? items[lower.at - 2] : near;
    const limit =
      before?.kind === 'cue' && (before.cue === 'approximate' || before.cue === 'from' || before.cue === 'bound');
    // "lên 9 đến 12 tàu": two bare numbers of one noun.
    const bare = upper.at === lower.at + 2 && lower.quantity.noun === joint.lower;
    if (!(limit || bare) || upper.at - lower.at > 6) continue;
    put(items, quantities, { ...lower, role: 'aside' });
    put(items, quantities, { ...upper, role: 'aside' });
  }
}

function put(items: Item[], quantities: QuantityItem[], item: QuantityItem): void {
  items[item.at] = item;
  quantities[item.order] = item;
}

function scaledLike(figure: Figure, like: Figure): Figure {
  const { exponent, unit } = like;
  return {
    ...figure,
    kind: 'measure',
    value: decimal(figure.value.coefficient, figure.value.scale - exponent),
    quantum: figure.quantum + exponent,
    exponent,
    unit,
  };
}

/** "Phương án 50/50", "tỷ lệ đối ứng 70/30": how a hundred is divided, and nothing counted. */
function isDivision({ quantity: upper }: QuantityItem, { quantity: lower }: QuantityItem): boolean {
  const digits = [upper, lower].every(({ figure }) => /^\d{2}$/.test(figure.text));
  return lower.noun === '' && digits && Number(upper.figure.text) + Number(lower.figure.text) === 100;
}

function isDayAndMonth(
  items: readonly Item[],
  upper: QuantityItem,
  lower: QuantityItem,
  { dayNouns, dayWords, partsOfDay, weekdays }: Lexicon,
): boolean {
  const day = Number(upper.quantity.figure.text);
  const month = Number(lower.quantity.figure.text);
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return false;
  const before = items[upper.at - 1];
  if (before?.kind === 'word' && partsOfDay.includes(before.lower)) return true;
  // "đến 31/12 giải ngân 2.986 tỷ đồng": no part is larger than its whole.
  const said = before?.kind === 'word' && dayWords.includes(before.lower);
  if (lower.quantity.noun !== '') return said && day > month;
  if (before?.kind === 'word' || before?.kind === 'cue') {
    // "ngày giao dịch 21/8": a word or two between.
    const named = items.slice(Math.max(0, upper.at - 4), upper.at);
    if (named.some((item, at) => isOneOf(item, dayNouns) && named.slice(at).every(isSaid))) return true;
    return (
      dayWords.includes(before.lower) ||
      (before.kind === 'cue' && before.cue === 'from') ||
      isWeekday(items[upper.at - 2], weekdays)
    );
  }
  // "sáng nay (27/9)": alone in its parenthesis, and no percentage before it.
  if (before?.kind !== 'mark' || before.mark !== '(' || before.partner !== lower.at + 1) return false;
  const host = items[upper.at - 2];
  return host?.kind === 'word' || (host?.kind === 'cue' && host.cue === 'time');
}

function isOneOf(item: Item, words: readonly string[]): boolean {
  return isSaid(item) && words.includes(item.lower);
}

function isSaid(item: Item): item is WordItem | CueItem {
  return item.kind === 'word' || item.kind === 'cue';
}

/** "thứ hai 12/12": a day of the week before. */
function isWeekday(item: Item | undefined, weekdays: readonly string[]): boolean {
  return item?.kind === 'cue' && item.cue === 'rank' && weekdays.includes(item.lower);
}

/** "Quyết định 24/2017", "Nghị quyết 10/2020": the number of a document, with its year. */
function isNumberOfYear(items: readonly Item[], upper: QuantityItem, lower: QuantityItem, lexicon: Lexicon): boolean {
  const { figure, noun } = lower.quantity;
  const before = items[upper.at - 1];
  const called = before?.kind === 'word' && lexicon.documentWords.includes(before.lower);
  return figure.kind === 'count' && !figure.grouped && (noun === '' || called) && /^(?:19|20)\d\d$/.test(figure.text);
}

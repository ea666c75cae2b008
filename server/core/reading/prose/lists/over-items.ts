/**
 * A total in one passage whose parts are the items of the list under it: "Tổng số hồ sơ tiếp nhận là 12.480 hồ sơ, trong
 * đó:" and then "- Lĩnh vực đất đai: 5.210 hồ sơ;" … Each item is a passage of its own.
 */
import { compare, type Decimal, sum } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { exceeds, isAmount, isMoney, sameUnit, sharesNoun, sumsTo, within } from '../items/amounts.ts';
import { lowerOf, opensWith, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { isTextPart } from './no-parts.ts';
import { carryPartition, isAttribute, isOneOf, mayOverlap, plainWords, wordsOf } from './partitions.ts';
import { differBySlip, isGrossSlip, isOneSlip } from './slips.ts';

export interface ItemSum {
  readonly whole: QuantityItem;
  /** One of each item that has one, in order. */
  readonly parts: readonly QuantityItem[];
  /** `guess`: said only because it holds. */
  readonly certainty: Claim['certainty'];
}

/**
 * `over`: the passage over the list; `items`: the passages that make it up. One sum for each measure that the items give
 * of what stands over them; none when the list says nothing sure.
 */
export function readItemSums(over: Passage, items: readonly Passage[]): readonly ItemSum[] {
  const wholes = wholesOf(over);
  const amounts = items.map(amountsOf);
  if (wholes.length === 0 || amounts.some(own => own.length === 0)) return [];
  const columns: Column[] = wholes.map(whole => ({ whole, parts: partsOf(whole, wholes, amounts) }));
  const held = columns.filter(isComplete).find(({ whole, parts }) => sumsTo(parts, whole));
  if (held) {
    const others = columns
      .filter(({ whole }) => whole !== held.whole)
      .flatMap(column => [...besides(column, held.parts)]);
    return [{ ...held, certainty: 'guess' }, ...others];
  }
  const more = columns.filter(isComplete).flatMap(column => withOthers(items, amounts, column) ?? [])[0];
  if (more) return [{ ...more, certainty: 'guess' }];
  // "2.742 ca mắc 05 bệnh. Cụ thể:": what all of them count; else, "11 tỉnh, chia làm 2 tiểu vùng:", what stands last.
  const counted = columns.filter(
    column => isComplete(column) && column.parts.every(part => sharesNoun(part, column.whole)),
  );
  const last = counted.length === 1 ? counted[0] : columns[0];
  if (!last || !isComplete(last)) return [];
  // Where some items have more than one, a sum that fails may have to take all of them: only one slip tells.
  const all = withThoseBeside(items, amounts, last);
  if (all) {
    const slip = differBySlip(all, last.whole) && !isOneSlip(last.parts, last.whole);
    const sure = slip && within(totalOf(all), last.whole, 70, 140) && areSummable(over, items, last.whole, all);
    return sure ? [{ whole: last.whole, parts: all, certainty: 'structure' }] : [];
  }
  const certainty = certaintyOf(over, items, last.whole, last.parts);
  return certainty ? [{ ...last, certainty }] : [];
}

interface Column {
  readonly whole: QuantityItem;
  /** One of each item, where it has one. */
  readonly parts: readonly (QuantityItem | undefined)[];
}

/**
 * "c) Kiểm tra liên ngành 3 cuộc; phúc tra 2 cuộc": an item of two amounts, both of them parts. Where the first amounts of all
 * items leave something, and the others of some items are all of it.
 */
function withOthers(
  items: readonly Passage[],
  amounts: readonly (readonly QuantityItem[])[],
  { whole, parts }: FullColumn,
): FullColumn | undefined {
  if (compare(totalOf(parts), whole.quantity.figure.value) >= 0) return undefined;
  const others = othersBehind(items, amounts, { whole, parts }).flat();
  if (others.length === 0 || others.length > mostOthers) return undefined;
  for (let taken = 1; taken < 2 ** others.length; taken++) {
    const own = others.filter((_, at) => Math.floor(taken / 2 ** at) % 2 === 1);
    const all = parts.flatMap((part, at) => [part, ...own.filter(other => amounts[at]!.includes(other))]);
    if (sumsTo(all, whole)) return { whole, parts: all };
  }
  return undefined;
}

/** So many more of them are tried, each with and without the others. */
const mostOthers = 4;

/** The parts with those that some of the items, not all of them, have besides behind "và" or a semicolon. */
function withThoseBeside(
  items: readonly Passage[],
  amounts: readonly (readonly QuantityItem[])[],
  column: FullColumn,
): readonly QuantityItem[] | undefined {
  const own = othersBehind(items, amounts, column).map((others, at) =>
    others.filter(other => isBeside(items[at]!, other)),
  );
  const some = own.some(({ length }) => length > 0) && own.some(({ length }) => length === 0);
  return some ? column.parts.flatMap((part, at) => [part, ...own[at]!]) : undefined;
}

/** Of each item the amounts behind its part that count what the whole counts, and are said to be no part of that part. */
function othersBehind(
  items: readonly Passage[],
  amounts: readonly (readonly QuantityItem[])[],
  { whole, parts }: FullColumn,
): readonly QuantityItem[][] {
  return parts.map((part, at) => {
    const ofWhich = items[at]!.cues.find(cue => cue > part.at && isOfWhich(items[at]!.items[cue]!));
    return amounts[at]!.filter(
      other =>
        other.at > part.at &&
        (ofWhich === undefined || other.at < ofWhich) &&
        sharesNoun(other, whole) &&
        other.role === 'plain',
    );
  });
}

function isOfWhich(item: Passage['items'][number]): boolean {
  return isCue(item, 'of-which') || isCue(item, 'consists');
}

/** A semicolon or "và" before it, and words. */
function isBeside({ items }: Passage, { at }: QuantityItem): boolean {
  for (let index = at - 1; index >= 0 && index > at - 14; index--) {
    const item = items[index]!;
    if (item.kind === 'quantity') return false;
    if (isCue(item, 'and') || (item.kind === 'mark' && item.mark === ';')) return true;
    if (item.kind === 'mark') return false;
  }
  return false;
}

interface FullColumn extends Column {
  readonly parts: readonly QuantityItem[];
}

function isComplete(column: Column): column is FullColumn {
  return column.parts.every(part => part !== undefined);
}

/**
 * "36 vụ, làm chết 21 người, bị thương 28 người", and each item with its vụ, its dead and its injured: where one measure of
 * the items makes its whole, the others must make theirs. An item that does not name one has none of it.
 */
function* besides({ whole, parts: all }: Column, held: readonly QuantityItem[]): Generator<ItemSum> {
  const parts = all.filter(part => part !== undefined);
  if (parts.length < 2 || parts.length * 2 < all.length || parts.some(part => held.includes(part))) return;
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate)) return;
  if (sumsTo(parts, whole)) yield { whole, parts, certainty: 'guess' };
  if (sumsTo(parts, whole) || !parts.every(part => sharesNoun(part, whole))) return;
  const slip = differBySlip(parts, whole);
  if (!slip && !within(totalOf(parts), whole, 50, 200)) return;
  yield { whole, parts, certainty: slip || parts.length === all.length ? 'structure' : 'likely' };
}

function totalOf(parts: readonly QuantityItem[]): Decimal {
  return sum(parts.map(({ quantity }) => quantity.figure.value));
}

/** The amounts of the last sentence, last first. */
function wholesOf(over: Passage): QuantityItem[] {
  const last = over.quantities.at(-1)?.sentence;
  return amountsOf(over)
    .filter(item => item.sentence === last && !isCompared(over, item))
    .slice(-4)
    .reverse();
}

/** "2,044.8 thousand households, compared with 1,835.6 thousand in 2011": of another time. */
function isCompared({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const cue = items[at - 1];
  return cue?.kind === 'cue' && cue.cue === 'base' && opensWith(cue.lower, lexicon.comparing);
}

function amountsOf(passage: Passage): QuantityItem[] {
  return passage.quantities
    .slice(0, 12)
    .filter(item => isAmount(item) && item.depth === 0 && !lowerOf(passage, item) && !upperOf(passage, item));
}

/**
 * Of each item the first amount that counts what the whole counts. Where others over the list count the same - "làm chết
 * 21 người, bị thương 28 người" - the one whose words are those of the whole.
 */
function partsOf(
  whole: QuantityItem,
  wholes: readonly QuantityItem[],
  amounts: readonly (readonly QuantityItem[])[],
): (QuantityItem | undefined)[] {
  const rivals = wholes.filter(other => other !== whole && sharesNoun(other, whole));
  return amounts.map(own => {
    const alike = own.filter(item => sharesNoun(item, whole));
    if (rivals.length > 0)
      return alike.find(item => rivals.every(rival => likeness(item, whole) > likeness(item, rival)));
    return alike[0] ?? (mayCount(own[0]!, whole) ? own[0] : undefined);
  });
}

/** How many words stand around both. */
function likeness(a: QuantityItem, b: QuantityItem): number {
  const words = (item: QuantityItem): string[] =>
    plainWords(`${item.quantity.label.slice(-40)} ${item.quantity.nounText}`)
      .trim()
      .split(' ');
  const known = new Set(words(b));
  return words(a).filter(word => word !== a.counted[0] && known.has(word)).length;
}

/** "58 văn bản, gồm:" and then "- 32 kế hoạch;": an item that begins with a count counts some kind of the whole. */
function mayCount(part: QuantityItem, whole: QuantityItem): boolean {
  const counts = [part, whole].every(({ quantity }) => quantity.figure.kind === 'count');
  return sameUnit(part, whole) || (counts && part.at <= 1 && part.quantity.noun !== '');
}

/** How sure it is that parts that do not make the whole should. */
function certaintyOf(
  over: Passage,
  items: readonly Passage[],
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): Claim['certainty'] | undefined {
  if (!areSummable(over, items, whole, parts)) return undefined;
  const gross = isGrossSlip(parts, whole);
  const { lexicon } = over.language;
  const total = sum(parts.map(part => part.quantity.figure.value));
  const words = parts.map((part, index) => wordsOf(part, items[index]!));
  const near = (low: number, high: number): boolean => within(total, whole, low, high);
  const alike = parts.every(part => sharesNoun(part, whole) || part.quantity.noun === '');
  const closed = over.cues.some(at => at > whole.at && isCue(over.items[at]!, 'consists'));
  const rest = lexicon.others.concat(lexicon.allTheRest).some(word => words.at(-1)!.includes(` ${word} `));
  if (!alike && !closed) return undefined;
  if (carryPartition(words, lexicon, 'announced')) return near(70, 140) ? 'structure' : undefined;
  if (
    mayOverlap(
      items.map(({ text }) => plainWords(text.slice(0, 120))),
      lexicon,
    )
  )
    return undefined;
  if (closed || rest) return gross || near(75, 130) ? 'structure' : undefined;
  const plain = items.every((item, index) => !isAttribute(item, parts[index]!));
  if (plain && near(70, 140) && differBySlip(parts, whole)) return 'structure';
  // "Trong đó:" may name some of them; the same thing may stand in two items.
  const kinds = parts.length >= 3 && !isMoney(whole) && items.every((item, index) => !isOneOf(item, parts[index]!));
  if (!kinds || !plain) return undefined;
  return near(95, 105) ? 'structure' : near(90, 110) ? 'likely' : undefined;
}

/** Known to their digits, of like kinds, none of them more than the whole, and no words that leave it open. */
function areSummable(
  over: Passage,
  items: readonly Passage[],
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): boolean {
  const all = [whole, ...parts];
  if (all.some(({ quantity, mixed }) => quantity.approximate || mixed || isTextPart(over, quantity.noun))) return false;
  if (parts.some(part => isMoney(part) !== isMoney(whole))) return false;
  if (parts.some(part => exceeds(part, whole)) && !isGrossSlip(parts, whole)) return false;
  return !sentenceHas(over, whole, unsaid) && !items.some(item => isOpen(item));
}

function isCue(item: Passage['items'][number], cue: Cue): boolean {
  return item.kind === 'cue' && item.cue === cue;
}

const unsaid: ReadonlySet<Cue> = new Set<Cue>(['norm', 'target']);

/** "các đơn vị …", "…": it stands for more than it counts. */
function isOpen({ items, text, language: { lexicon } }: Passage): boolean {
  const first = items.find(({ kind }) => kind !== 'mark');
  return text.includes('…') || (first?.kind === 'cue' && first.cue === 'open' && !lexicon.others.includes(first.lower));
}

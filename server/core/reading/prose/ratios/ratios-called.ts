/**
 * Ratios to what is only named, and was said elsewhere in the passage: "Khu phố Hà An có 30 hộ …. Khu phố Hà Trung có 60 hộ, gấp
 * đôi khu phố Hà An", "216 hộ nghèo …. Có 162 hộ thiếu việc làm, bằng 3/4 số hộ nghèo". What the words behind the ratio call must
 * be one figure of the passage, and no other figure of its unit may make the ratio right.
 */
import { compare, fromDecimal, multiply, rational } from '../../../figures/rational.ts';
import { isPlainValue } from '../changes/values.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction, lowerOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';
import type { Parents } from '../parents.ts';
import { contentOf, wordsOf } from '../shares/base-words.ts';
import { wordsBefore } from '../shares/wholes.ts';
import { aloneIn, bracketBehind, type RatioOperands, type Stretch, valueBefore } from './ratio-operands.ts';

/** Whether a ratio is right of a part and a whole. */
export type Fits = (part: QuantityItem, whole: QuantityItem) => boolean;

/** What stands before a ratio, or is named there, and what the words behind it name; undefined where another pair may be meant. */
export function calledOperands(passage: Passage, at: Stretch, fits: Fits, parents: Parents): RatioOperands | undefined {
  const found = ofPartBehind(passage, at) ?? named(passage, at, parents);
  return found && pairOf(passage, at, found, fits);
}

/** The two, where no other figure of their unit makes the ratio right of one of them. */
export function pairOf(passage: Passage, at: Stretch, found: RatioOperands, fits: Fits): RatioOperands | undefined {
  const { current, base } = found;
  if (current === base || !isAlike(current, base)) return undefined;
  for (const other of around(passage, at)) {
    if (other !== current && other !== base && isAlike(other, base) && (fits(current, other) || fits(other, base)))
      return undefined;
  }
  return found;
}

/** Off by less than twice as much or half of it: more is said of something else. */
export function isLikely(ratio: ReturnType<typeof rational>, { current, base }: RatioOperands): boolean {
  const part = fromDecimal(current.quantity.figure.value);
  const said = multiply(fromDecimal(base.quantity.figure.value), ratio);
  return compare(part, multiply(said, rational(2))) <= 0 && compare(said, multiply(part, rational(2))) <= 0;
}

/** Numbers without a noun only beside one another. */
function isAlike(a: QuantityItem, b: QuantityItem): boolean {
  if (isPercent(a) || isPercent(b) || !sameUnit(a, b)) return false;
  return a.counted[0] === '' || b.counted[0] === '' ? a.sentence === b.sentence : true;
}

function named(passage: Passage, at: Stretch, parents: Parents): RatioOperands | undefined {
  const earlier = earlierInBrackets(passage, at);
  const name = earlier ? [] : nameBehind(passage, at);
  if (!name) return undefined;
  const beside = earlier || name.length > 0 ? valueBefore(passage, at) : undefined;
  const own = beside ? [] : nameBefore(passage, at);
  const current = beside ?? (own.length > 0 ? calledFigure(passage, at, own, parents, earlier) : undefined);
  if (!current) return undefined;
  if (earlier) return { current, base: earlier };
  const { totalWords } = passage.language.lexicon;
  // "Nhóm thiếu vốn bằng 1/3 tổng số", "Bác sĩ chiếm 1/6": of the whole of its list.
  const all = name.length === 0 || (name.length === 1 && totalWords.includes(name[0]!));
  const listed = all ? parents.get(current)?.whole : undefined;
  const base = listed ?? (name.length > 0 ? calledFigure(passage, at, name, parents, current) : undefined);
  return base && { current, base };
}

/** "gấp 2,5 lần năm 2024 (40 người)", "gấp đôi (năm trước 3 giải)". */
function earlierInBrackets(passage: Passage, at: Stretch): QuantityItem | undefined {
  const opening = bracketBehind(passage, at);
  const [base, ...others] = opening === undefined ? [] : inside(passage, opening).filter(item => item.role !== 'aside');
  if (others.length > 0) return undefined;
  const compares =
    base !== undefined &&
    passage.items
      .slice(at.to, base.at)
      .some(item => item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'time'));
  return compares && isPlainValue(passage, base) ? base : undefined;
}

/** The figures that may be meant: of two sentences before and one behind. */
function around(passage: Passage, { from }: Stretch): readonly QuantityItem[] {
  const { items, quantities } = passage;
  const { sentence } = items[from]!;
  const first = quantities.findIndex(item => item.at >= from);
  const order = first < 0 ? quantities.length : first;
  return quantities
    .slice(Math.max(0, order - 16), order + 6)
    .filter(item => sentence - item.sentence <= 2 && item.sentence - sentence <= 1)
    .filter(item => isAmount(item) && !item.quantity.approximate)
    .filter(item => item.counted[0] !== '' || !isOfFraction(passage, item));
}

/** The words behind a ratio up to a mark, a figure or another matter; none where an earlier time is named. */
function nameBehind(passage: Passage, { from, to }: Stretch): readonly string[] | undefined {
  const { items } = passage;
  const { sentence } = items[from]!;
  const words: string[] = [];
  let ended = false;
  for (let at = to; at < items.length && at < to + 14; at++) {
    const item = items[at]!;
    if (item.sentence !== sentence || item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and')) break;
    // "doanh thu đạt được năm 2019": of a time.
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'time')))
      return undefined;
    ended ||= item.kind === 'cue' && otherMatter.has(item.cue);
    if (!ended) words.push(...wordsOf(item));
  }
  // "Tổng số", "tổng thiệt hại": what is called all of it.
  const { totalWords } = passage.language.lexicon;
  const total = words.find(word => totalWords.includes(word));
  const name = contentOf(passage, words);
  return total !== undefined && !name.includes(total) ? [total, ...name] : name;
}

/** The words before a ratio and its verb, back to a mark. */
function nameBefore(passage: Passage, { from }: Stretch): readonly string[] {
  const { items, language } = passage;
  const { sentence } = items[from]!;
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && at > from - 14; at--) {
    const item = items[at]!;
    if (item.sentence !== sentence || item.kind === 'mark') break;
    if (item.kind === 'quantity') return [];
    if (item.kind === 'cue' && item.cue !== 'identifier' && item.cue !== 'total' && item.cue !== 'and') {
      if (words.length === 0 && (item.cue === 'share' || item.cue === 'multiple' || item.cue === 'increase')) continue;
      return [];
    }
    words.unshift(...wordsOf(item));
  }
  return contentOf(passage, words).filter(word => !language.lexicon.stating.includes(word));
}

/** The one figure whose words, with those of the whole of its list, hold all of a name; of several the one called in fewest words. */
export function calledFigure(
  passage: Passage,
  at: Stretch,
  name: readonly string[],
  parents: Parents,
  other?: QuantityItem,
): QuantityItem | undefined {
  const found = around(passage, at)
    .filter(item => item !== other && isSaid(passage, item) && (!other || isAlike(item, other)))
    .map(item => {
      const words = saidOf(passage, item);
      const lead = parents.get(item)?.whole;
      const all = lead ? new Set([...words, ...saidOf(passage, lead)]) : words;
      return { item, others: words.size, own: words.has(name.at(-1)!) && name.every(word => all.has(word)) };
    })
    .filter(({ own }) => own)
    .sort((one, other) => one.others - other.others);
  const [best, next] = found;
  return best && (!next || next.others > best.others) ? best.item : undefined;
}

/** What is said of a part of it, is of what is said to be a part, too: "4.800 học sinh trên tổng số 5.000 em". */
function isSaid(passage: Passage, item: QuantityItem): boolean {
  return isPlainValue(passage, item) || lowerOf(passage, item) !== undefined;
}

/** The words before a figure and behind it up to the next mark. */
function saidOf(passage: Passage, item: QuantityItem): ReadonlySet<string> {
  const words = wordsBefore(passage, item).trim().split(' ');
  const { items } = passage;
  for (let at = item.at + 1; at < items.length && at < item.at + 10; at++) {
    const other = items[at]!;
    if (other.kind === 'mark' || other.kind === 'quantity') break;
    words.push(...wordsOf(other));
  }
  const { totalWords } = passage.language.lexicon;
  return new Set([...contentOf(passage, words), ...words.filter(word => totalWords.includes(word))]);
}

/** "Giải ngân 1.120 triệu đồng, trong đó quý I một nửa, tức 560 triệu đồng", "18 hộ chưa nhận, trong đó một nửa (9 hộ) …". */
function ofPartBehind(passage: Passage, { from, to }: Stretch): RatioOperands | undefined {
  const { items, language } = passage;
  const [mark, joint, next] = items.slice(to, to + 3);
  if (mark?.kind !== 'mark' || !joint) return undefined;
  const says = joint.kind !== 'mark' && joint.kind !== 'quantity' && language.lexicon.equalling.includes(joint.lower);
  const told = mark.mark === ',' && says && next?.kind === 'quantity' ? next : undefined;
  const current = mark.mark === '(' ? aloneIn(passage, to) : told;
  if (!current || current.quantity.approximate || isPercent(current)) return undefined;
  for (let at = from - 1; at >= 0 && at > from - 12; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' && item.role !== 'aside' && !/^\d\d?$/u.test(item.quantity.figure.text))
      return undefined;
    if (item.kind === 'cue' && item.cue === 'of-which') {
      const base = wholeBefore(passage, item, current);
      return base && { current, base };
    }
  }
  return undefined;
}

/** What stands before "trong đó"; of the sentence before the one figure that is no base of another, where that opens its own. */
function wholeBefore(passage: Passage, cue: Item, current: QuantityItem): QuantityItem | undefined {
  const behind = passage.quantities
    .slice(Math.max(0, current.order - 8), current.order)
    .filter(item => item.span.end <= cue.span.start && item.role !== 'aside');
  const last = behind.at(-1);
  if (!last) return undefined;
  if (last.sentence === cue.sentence) return last.depth === cue.depth && isPlainValue(passage, last) ? last : undefined;
  const found = behind.filter(
    item =>
      cue.sentence - item.sentence === 1 &&
      item.depth === cue.depth &&
      isAmount(item) &&
      isAlike(item, current) &&
      isPlainValue(passage, item),
  );
  return found.length === 1 ? found[0] : undefined;
}

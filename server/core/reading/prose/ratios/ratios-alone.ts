/**
 * Parts in words that name no whole: in brackets behind an amount, "160 phòng hư hỏng nặng (một phần tư)", "Eight of the twelve buildings
 * have their foundations in place (two thirds)"; or ending its clause, "161.700 hồ sơ nộp trực tuyến, chiếm ba phần tư". The whole is
 * the lower part of the fraction, that of its list, or the one larger amount of the same noun before it.
 */
import { countsAlike, exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { lowerOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { hostOf } from '../items/navigate.ts';
import { plainWords } from '../lists/partitions.ts';
import type { Parents } from '../parents.ts';
import type { RatioOperands } from './ratio-operands.ts';
import type { Fits } from './ratios-called.ts';
import type { SpokenRatio } from './spoken-ratios.ts';

export function partAlone(
  passage: Passage,
  ratio: SpokenRatio,
  fits: Fits,
  parents: Parents,
): RatioOperands | undefined {
  if (ratio.kind !== 'part') return undefined;
  const current = inBrackets(passage, ratio) ?? endingClause(passage, ratio);
  if (!current || current.quantity.approximate || !isAmount(current)) return undefined;
  const parent = parents.get(current);
  const sure =
    totalBehind(passage, ratio, current) ??
    lowerOf(passage, current) ??
    (parent?.certainty === 'explicit' ? parent.whole : undefined);
  const base = sure ?? parent?.whole ?? largerBefore(passage, current);
  if (!base || base.quantity.approximate || !exceeds(base, current)) return undefined;
  return sure || !passage.quantities.some(other => isAmount(other) && fits(current, other))
    ? { current, base }
    : undefined;
}

/** The amount before the brackets that hold nothing but the ratio. */
function inBrackets(passage: Passage, { from, to }: SpokenRatio): QuantityItem | undefined {
  const [opening, closing] = [passage.items[from - 1], passage.items[to]];
  if (opening?.kind !== 'mark' || opening.mark !== '(' || closing?.kind !== 'mark' || closing.mark !== ')')
    return undefined;
  const host = hostOf(passage, from - 1);
  // "Eight of the twelve buildings …": what is said of twelve, eight are.
  const upper = host && passage.fractions[host.order]?.upper;
  return upper && from - upper.at < 16 ? upper : host;
}

/** "…, bằng một phần mười.", "…, đúng bằng một nửa tổng số": behind a comma and a word that makes it equal. */
function endingClause(passage: Passage, { from, to }: SpokenRatio): QuantityItem | undefined {
  const { items, language } = passage;
  const [says, end] = [items[from - 1], items[to]];
  const exactly = items[from - 2];
  const plain = exactly?.kind === 'word' && language.lexicon.exactly.includes(exactly.lower) ? from - 3 : from - 2;
  const comma = items[plain];
  if (comma?.kind !== 'mark' || comma.mark !== ',' || !says || says.kind === 'mark' || says.kind === 'quantity')
    return undefined;
  const equals = language.lexicon.equalling.includes(says.lower) || (says.kind === 'cue' && says.cue === 'share');
  if (!equals || (end && end.kind !== 'mark' && !isTotal(end))) return undefined;
  const current = passage.quantities.findLast(item => item.at < from && item.role !== 'aside');
  const beside = current && current.sentence === says.sentence && current.clause === comma.clause;
  return beside && from - current.at <= 14 && current.depth === says.depth ? current : undefined;
}

function isTotal(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'total';
}

/** "một nửa tổng mức đầu tư 7.200 triệu đồng": what is called a total right behind, in its phrase. */
function totalBehind({ items }: Passage, { to }: SpokenRatio, current: QuantityItem): QuantityItem | undefined {
  if (!isTotal(items[to])) return undefined;
  for (let at = to + 1; at < items.length && at < to + 8; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return undefined;
    if (item.kind === 'quantity') return isAmount(item) && sameUnit(item, current) ? item : undefined;
  }
  return undefined;
}

/** No comma and no word of time before it: "In the east, 8 schools", "Năm nay có 60 hộ" are of another whole. */
function opensItsSentence({ items }: Passage, { at: own, sentence }: QuantityItem): boolean {
  for (let at = own - 1; at >= 0 && items[at]!.sentence === sentence; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity' || (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'earlier')))
      return false;
    if (item.kind === 'mark' && item.mark === ',') return false;
  }
  return true;
}

/** Of its sentence, or else of the one before; of several none. */
function largerBefore(passage: Passage, current: QuantityItem): QuantityItem | undefined {
  const before = passage.quantities.slice(Math.max(0, current.order - 8), current.order);
  const opens = opensItsSentence(passage, current);
  for (const sentence of opens ? [current.sentence, current.sentence - 1] : [current.sentence]) {
    const found = before.filter(
      item => item.sentence === sentence && isAmount(item) && !isPercent(item) && countsLike(item, current),
    );
    if (found.length === 1) return exceeds(found[0]!, current) ? found[0] : undefined;
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** By its noun, or by the words before a number without one: "Hồ sơ nộp trực tuyến 161.700". */
function countsLike(whole: QuantityItem, part: QuantityItem): boolean {
  if (part.counted[0] !== '') return countsAlike(whole, part);
  if (whole.counted[0] !== '') return plainWords(part.quantity.label).includes(` ${whole.counted[0]} `);
  // "Hồ sơ tiếp nhận là 215.600. Hồ sơ nộp trực tuyến 161.700": their names begin alike.
  const [one, other] = [whole, part].map(({ quantity }) => quantity.label.toLowerCase().split(/\s+/u, 2).join(' '));
  return one !== '' && one === other;
}

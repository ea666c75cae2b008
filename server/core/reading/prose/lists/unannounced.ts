/** Decompositions that no word announces: told only when they hold, or when their words share a whole completely. */
import { absolute, add, compare, subtract, sum as total } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isProgress } from '../flows/progress.ts';
import { exceeds, isAmount, isPercent, sameUnit, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { columnBeside } from './columns-beside.ts';
import { leaveNear, sumComesNear } from './nearness.ts';
import {
  areDenied,
  areExclusive,
  areSexes,
  areUsual,
  isAttribute,
  isOfOneSex,
  isOneOf,
  isPartition,
  leavesOpen,
} from './partitions.ts';
import { leavesRestBehind } from './rests.ts';
import { differBySlip, differBySureSlip, isOneSlip, isToldBySwap } from './slips.ts';
import { hasSisters } from './subsets.ts';
import { isCalledTotal } from './wholes-before.ts';

/**
 * Lists that no word announces: "đã giải quyết 51.780 hồ sơ, đúng hạn 51.072 hồ sơ; quá hạn 708 hồ sơ". Understood when
 * they hold, or when their words share a whole between them completely (đúng hạn and quá hạn).
 */
export function* unannounced(passage: Passage, seen: Reading): Generator<Claim> {
  for (const whole of passage.quantities) {
    if (seen.seen.has(whole)) yield* bothSexes(passage, whole, seen);
    if (seen.seen.has(whole) || !isAmount(whole) || upperOf(passage, whole)) continue;
    // "Trong đó, có 8.792 nhiệm vụ đã hoàn thành, 8.354 …": the first of a list.
    const member = whole.cues.includes('of-which');
    const parts: QuantityItem[] = [];
    for (let order = whole.order + 1; order < passage.quantities.length && order <= whole.order + 16; order++) {
      const item = passage.quantities[order]!;
      if (item.sentence !== whole.sentence || item.depth < whole.depth) break;
      if (item.depth > whole.depth || !isAmount(item) || lowerOf(passage, item)) continue;
      // "paid in two rounds, USD 241,300 in 2024 and …": past a number in words that counts others.
      if (!sameUnit(item, whole)) {
        if (!/\d/.test(item.quantity.figure.text)) continue;
        break;
      }
      if (exceeds(item, whole) && !(parts.length < 2 && areSexes(passage, [...parts, item].slice(0, 2), whole))) break;
      // Members of one list are no parts of one another.
      const parent = seen.parents.get(whole);
      if (parent?.certainty === 'explicit' && seen.parents.get(item)?.whole === parent.whole) break;
      parts.push(item);
      if (parts.length < 2) continue;
      // "486 công chức, nữ 218 người, nam 268 người", and no more of them.
      const sexes =
        item.clause === whole.clause && areSexes(passage, parts, whole) && followers(passage, item).length === 0;
      const partition = sexes || isPartition(passage, parts, 'unannounced');
      if (sumsTo(parts, whole) && !goesOnAlike(passage, item) && !areBareDigits([whole, ...parts])) {
        seen.seen.add(whole);
        for (const part of parts) seen.parents.set(part, { whole, certainty: 'explicit' });
        yield sum(passage, whole, parts, 'guess');
        if (item.role === 'remainder') yield* columnBeside(passage, whole, parts);
        break;
      }
      if (
        partition &&
        !member &&
        // "Toàn xã có 8.420 người": no xã.
        !(sexes ? isOfOneSex(passage, whole) : isOneOf(passage, whole, parts)) &&
        !isSibling(passage, whole, parts) &&
        (sexes || sharesNounWithOne(whole, parts))
      ) {
        const sibling = parent !== undefined && parent.whole === seen.parents.get(item)?.whole;
        // "Kế hoạch giải quyết 5.500 hồ sơ; đúng hạn …": what was to be done.
        if (whole.cues.includes('plan') || whole.cues.includes('target')) break;
        if (sibling || bringsOver(passage, whole, parts) || leavesRestBehind(passage, item)) break;
        // "đúng hạn 398 hồ sơ, quá hạn 09 hồ sơ, chưa đến hạn 05 hồ sơ": what follows in the list is of the whole too.
        const all = heldByMore(passage, whole, parts) ?? [...parts, ...followers(passage, item)];
        const holds = sumsTo(all, whole);
        const slip = sexes && isOneSlip(all, whole);
        const wide = all.length === parts.length && !isOneOf(passage, whole);
        if (!holds && !slip && !sumComesNear(all, whole, wide ? 50 : 20)) break;
        if (!holds && leavesOpen(passage, all, whole)) break;
        seen.seen.add(whole);
        yield sum(passage, whole, all, holds ? 'guess' : 'structure');
        break;
      }
    }
    if (member) continue;
    const [first, second] = parts;
    const opposed = first && second && areOpposed(passage, whole, [first, second]);
    if (!seen.seen.has(whole) && opposed && !isSibling(passage, whole, [first, second])) {
      seen.seen.add(whole);
      yield sum(passage, whole, [first, second], 'structure');
    }
    if (!seen.seen.has(whole) && parts.length >= 2 && isAllBehind(passage, whole, parts)) {
      seen.seen.add(whole);
      yield sum(
        passage,
        whole,
        parts,
        areUsual(passage, parts) ||
          differBySureSlip(parts, whole) ||
          isToldBySwap(parts, whole, 'behind') ||
          (parts.length >= 3 && isCalledTotal(passage, whole))
          ? 'structure'
          : 'likely',
      );
    }
    if (
      !seen.seen.has(whole) &&
      isProgress(passage, whole, parts) &&
      !leavesRestBehind(passage, parts.at(-1)!) &&
      !bringsOver(passage, whole, parts)
    ) {
      seen.seen.add(whole);
      yield sum(passage, whole, parts, differBySureSlip(parts, whole) ? 'structure' : 'likely');
    }
  }
}

/** "486 công chức, nữ 218 người, nam 268 người; … Độ tuổi: …": beside another list of the same whole. */
function* bothSexes(passage: Passage, whole: QuantityItem, { parents }: Reading): Generator<Claim> {
  const parts = passage.quantities.slice(whole.order + 1, whole.order + 3);
  const plain = parts.every(
    part => isAmount(part) && part.clause === whole.clause && !part.quantity.approximate && !parents.has(part),
  );
  if (parts.length < 2 || !plain || whole.quantity.approximate || !areSexes(passage, parts, whole)) return;
  if (sumsTo(parts, whole) || sumComesNear(parts, whole, 50) || isOneSlip(parts, whole))
    yield sum(passage, whole, parts, 'structure');
}

/**
 * "Nợ thuế là 486.320 triệu đồng; nợ có khả năng thu 312.480 triệu đồng, nợ khó thu 173.840 triệu đồng": the first amount of
 * its sentence, and all the others together, but for a slip or by words that usually are all.
 */
function isAllBehind(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate)) return false;
  const alone = whole.depth === 0 && !hasSisters(passage, whole);
  if (!sumComesNear(parts, whole) && !(alone && areUsual(passage, parts) && isOneSlip(parts, whole))) return false;
  const own = passage.quantities.slice(Math.max(0, whole.order - 3), parts.at(-1)!.order + 4);
  const others = own.filter(item => item.sentence === whole.sentence && item !== whole && !parts.includes(item));
  if (leavesRestBehind(passage, parts.at(-1)!)) return false;
  const more = others.filter(item => item.depth === whole.depth && item.role !== 'aside' && !isPercent(item));
  if (more.some(item => /\d/.test(item.quantity.figure.text))) return false;
  if (!parts.every(part => sharesNoun(part, whole)) || isOneOf(passage, whole)) return false;
  if (parts.some(part => isAttribute(passage, part)) || bringsOver(passage, whole, parts)) return false;
  if (leavesOpen(passage, parts, whole)) return false;
  // "Khá 27 em, đạt 22 em, chưa đạt 1 em": the first is one of them.
  if (areExclusive(passage, [whole, ...parts])) return false;
  const called = isCalledTotal(passage, whole) && leaveNear(parts, whole, 10);
  return called || areUsual(passage, parts) || differBySlip(parts, whole);
}

/** "kiểm tra 312 cơ sở; số cơ sở đạt 287, không đạt 25": one is not what the other is, and no third follows. */
function areOpposed(passage: Passage, whole: QuantityItem, parts: readonly [QuantityItem, QuantityItem]): boolean {
  const vague = [whole, ...parts].some(({ quantity }) => quantity.approximate);
  if (vague || !areDenied(passage, parts, whole) || !sumComesNear(parts, whole)) return false;
  // "khá 27.026 em, đạt 22.099 em, chưa đạt 1.438 em": it is one of a list itself.
  const before = passage.quantities.slice(Math.max(0, whole.order - 3), whole.order);
  if (before.some(other => other.sentence === whole.sentence && isAmount(other) && sameUnit(other, whole)))
    return false;
  const goesOn = passage.quantities
    .slice(parts[1].order + 1, parts[1].order + 4)
    .filter(other => other.sentence === whole.sentence && isAmount(other))
    .some(other => other.clause === parts[1].clause || sameUnit(other, whole));
  if (goesOn) return false;
  return sharesNounWithOne(whole, parts) && !bringsOver(passage, whole, parts);
}

/** "khá 13.560 em (45,2%), đạt 1.586 em (5,3%), chưa đạt 12.070 em (40,2%)": shares of one whole, none of them that of others. */
function isSibling(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  const [own, ...others] = [whole, ...parts].map(({ order }) => passage.quantities[order + 1]);
  if (!own || !isPercent(own) || !others.every(share => share !== undefined && isPercent(share))) return false;
  const together = total(others.map(share => share!.quantity.figure.value));
  const { value, quantum } = own.quantity.figure;
  const room = { coefficient: 5 * (others.length + 1), scale: 1 - quantum };
  return compare(absolute(subtract(together, value)), room) > 0;
}

/** "cấp 3, … cấp 1, 2": digits without nouns add up by chance. */
function areBareDigits(items: readonly QuantityItem[]): boolean {
  return items.every(({ quantity: { figure, noun } }) => noun === '' && figure.text.length === 1);
}

/** "khiển trách 05, cảnh cáo 04, khai trừ 01": bare numbers behind short labels, and one more of them behind a comma. */
function goesOnAlike(passage: Passage, last: QuantityItem): boolean {
  const next = passage.quantities[last.order + 1];
  if (!next || next.clause !== last.clause || next.depth !== last.depth || !isAmount(next)) return false;
  const bare = [last, next].every(({ quantity, role }) => quantity.label !== '' && role === 'plain');
  return bare && last.quantity.noun === '' && next.phrase === last.phrase + 1 && next.at - last.at <= 6;
}

/** "tiếp nhận 300 hồ sơ, … (kỳ trước chuyển sang 30 hồ sơ)": what the parts have more stands in the sentence too. */
function bringsOver(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return passage.quantities
    .slice(Math.max(0, whole.order - 4), whole.order + 12)
    .some(
      other =>
        other !== whole &&
        other.sentence === whole.sentence &&
        !parts.includes(other) &&
        isAmount(other) &&
        sharesNoun(other, whole) &&
        compare(
          total(parts.map(({ quantity }) => quantity.figure.value)),
          add(whole.quantity.figure.value, other.quantity.figure.value),
        ) === 0,
    );
}

/** The amounts of the same noun right behind the last of a list, in its clause, past shares in brackets. */
function followers(passage: Passage, last: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (const item of passage.quantities.slice(last.order + 1, last.order + 8)) {
    if (isPercent(item)) continue;
    if (item.sentence !== last.sentence || item.depth !== last.depth || endsBetween(passage, last, item)) break;
    if (!isAmount(item) || !sharesNoun(item, last) || item.cues.includes('of-which')) break;
    found.push(item);
  }
  return found;
}

/** "đúng hạn 4.900 hồ sơ; quá hạn 53 hồ sơ; trước hạn 307 hồ sơ": with those that follow in the sentence they make the whole. */
function heldByMore(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): readonly QuantityItem[] | undefined {
  const all = [...parts];
  const last = parts.at(-1)!;
  for (const item of passage.quantities.slice(last.order + 1, last.order + 8)) {
    if (item.sentence !== last.sentence) break;
    if (isPercent(item) || item.depth !== last.depth) continue;
    if (!isAmount(item) || !sharesNoun(item, last)) break;
    all.push(item);
    if (sumsTo(all, whole)) return all;
  }
  return undefined;
}

/** A semicolon or colon between, not in brackets. */
function endsBetween(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  return itemsBetween(passage, from.at, to.at).some(
    item => item.kind === 'mark' && (item.mark === ';' || item.mark === ':') && item.depth === from.depth,
  );
}

/** "45/52 nhiệm vụ đúng hạn, 05/52 nhiệm vụ quá hạn, 02/52 nhiệm vụ đang thực hiện": fractions that exhaust their whole. */
export function* sharedLower(passage: Passage): Generator<Claim> {
  let uppers: QuantityItem[] = [];
  let last: QuantityItem | undefined;
  for (const item of passage.quantities) {
    const upper = passage.fractions[item.order]?.upper;
    if (!upper) continue;
    const same = last && last.sentence === item.sentence && last.quantity.figure.text === item.quantity.figure.text;
    uppers = same ? [...uppers, upper].slice(-12) : [upper];
    last = item;
    if (uppers.length >= 2 && sumsTo(uppers, item)) yield sum(passage, item, uppers, 'guess');
    // "9/12 địa phương tăng hạng, 02 địa phương giữ nguyên và 01 địa phương giảm hạng".
    const parts = [upper];
    for (const other of passage.quantities.slice(item.order + 1, item.order + 8)) {
      if (other.sentence !== item.sentence || !isAmount(other) || !sharesNoun(other, item)) break;
      parts.push(other);
      if (parts.length < 3) continue;
      if (sumsTo(parts, item)) yield sum(passage, item, parts, 'guess');
      else if (areAllWays(passage, item, parts)) yield sum(passage, item, parts, 'structure');
    }
  }
}

/** "16 of the 24 groups improved, 5 stayed the same and 2 worsened": the words part the whole, and none follows. */
function areAllWays(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  if ([whole, ...parts].some(({ quantity }) => quantity.approximate) || followers(passage, parts.at(-1)!).length > 0)
    return false;
  // The noun of the first stands behind the number below the line.
  return isPartition(passage, [whole, ...parts.slice(1)], 'unannounced') && sumComesNear(parts, whole, 50);
}

/**
 * A sentence whose amounts make one that a sentence before it states: "… tiếp 44 vụ việc. … có 37 việc thuộc lĩnh vực
 * hành chính, 6 việc thuộc lĩnh vực tư pháp và 1 việc thuộc lĩnh vực khác." Three parts at least, only when they hold.
 */
export function* acrossSentences(passage: Passage, seen: Reading): Generator<Claim> {
  for (const first of passage.quantities) {
    if (first.quantity.noun === '' || !isAmount(first) || seen.parents.has(first)) continue;
    const before = passage.quantities[first.order - 1];
    const opens = !before || before.clause !== first.clause || before.depth !== first.depth;
    if (!opens) continue;
    const parts: QuantityItem[] = [first];
    for (let order = first.order + 1; order < passage.quantities.length && parts.length < 12; order++) {
      const item = passage.quantities[order]!;
      if (item.sentence !== first.sentence || item.depth < first.depth) break;
      if (item.depth > first.depth || !isAmount(item)) continue;
      if (!sameUnit(item, first)) break;
      parts.push(item);
      if (parts.length < 3) continue;
      const whole = statedBefore(passage, parts);
      if (!whole || seen.seen.has(item)) continue;
      yield sum(passage, whole, parts, 'guess');
      break;
    }
  }
}

/** The whole counts the same noun as one of the parts; the others may leave it out. */
function sharesNounWithOne(whole: QuantityItem, parts: readonly QuantityItem[]): boolean {
  return parts.some(part => sharesNoun(whole, part));
}

function statedBefore(passage: Passage, parts: readonly QuantityItem[]): QuantityItem | undefined {
  const [first] = parts;
  for (let order = first!.order - 1; order >= 0 && order >= first!.order - 16; order--) {
    const item = passage.quantities[order]!;
    if (first!.sentence - item.sentence > 2) return undefined;
    if (item.sentence === first!.sentence && item.clause === first!.clause) continue;
    if (isAmount(item) && item.quantity.noun !== '' && sameUnit(item, first!) && sumsTo(parts, item)) return item;
  }
  return undefined;
}

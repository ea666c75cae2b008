/**
 * What there was, what came in and went out, and what there is now: "đầu kỳ 1.862 người; phát hiện mới 214 người, 38 người
 * chuyển đi, 26 người tử vong; cuối kỳ 2.012 người", and running totals: "lũy kế 8 tháng 1.200 tỷ đồng, tháng 9 thu 150 tỷ
 * đồng, lũy kế 9 tháng 1.350 tỷ đồng". Told from the end to the beginning, too. Every amount of the unit in between has to be known for what it is.
 */

import { memo } from '../../../derive.ts';
import { add, type Decimal, isZero, negate, subtract, sum as total } from '../../../figures/decimal.ts';
import { slipBetween } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { holdsOne } from '../../phrases.ts';
import { claim, difference, operand, sumOf } from '../build.ts';
import { isPercent, near, sameUnit, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FlowWords } from '../lexicon-parts.ts';
import {
  concerns,
  type Flow,
  isExact,
  isOpening,
  mostBetween,
  ownWords,
  sideOf,
  wayOf,
  withoutCompounds,
  wordsAround,
  wordsBefore,
} from './flow-words.ts';
import { flowBackTo } from './flows-back.ts';
import { readSteppedFlows } from './stepped-flows.ts';

export function* readFlows(passage: Passage): Generator<Claim> {
  const { lexicon } = passage.language;
  const words = lexicon.flows;
  const told = new Set<QuantityItem>();
  const closes = maySay(passage, closingPhrases(lexicon));
  for (const closing of passage.quantities) {
    if (!(closes || closing.role === 'remainder') || !isExact(passage, closing) || told.has(closing)) continue;
    const kind = closingOf(passage, closing, words);
    if (!kind) continue;
    const flow =
      flowTo(passage, closing, words) ?? (kind === 'plain' ? flowBackTo(passage, closing, words) : undefined);
    if (!flow) continue;
    if (kind === 'ending' && flow.incoming.length * flow.outgoing.length === 0) continue;
    told.add(closing);
    yield claimOf(passage, closing, flow, kind);
    const change = changeOver(passage, closing, words);
    if (change) yield changeClaim(passage, change, closing, flow.opening);
  }
  yield* readNetChanges(passage);
  yield* readSteppedFlows(passage);
}

/**
 * "Giảm 274 hộ cận nghèo là do có 391 hộ thoát cận nghèo và 117 hộ mới phát sinh": a change, and in its sentence the one
 * amount that came in and the one that went out.
 */
function* readNetChanges(passage: Passage): Generator<Claim> {
  const words = passage.language.lexicon.flows;
  if (!maySay(passage, words.outgoing) || !maySay(passage, words.incoming)) return;
  for (const first of passage.quantities) {
    const second = passage.quantities[first.order + 1];
    // Prices are bought and sold at, and rise by something else.
    if (second?.clause !== first.clause || first.quantity.figure.kind !== 'count') continue;
    const own = [plainBefore(passage, first), passage.quantities[first.order + 2]].filter(
      (item, at) =>
        item?.sentence === first.sentence && sharesNoun(item, first) && (at === 0 || item.clause === first.clause),
    );
    const [change] = own;
    // "412 doanh nghiệp thành lập mới và 168 doanh nghiệp giải thể, như vậy số doanh nghiệp tăng thêm 244 doanh nghiệp".
    if (!change || own.length > 1 || change.depth > 0) continue;
    if (![change, first, second].every(item => isExact(passage, item) && sharesNoun(item, first))) continue;
    const falls = directionOf(passage, change);
    const [one, other] = [first, second].map(item => sideOf(ownWords(passage, item), words));
    if (falls === undefined || !one || !other || one === other) continue;
    const [more, less] = (one === 'out') === falls ? [first, second] : [second, first];
    const gap = subtract(more.quantity.figure.value, less.quantity.figure.value);
    yield claim(passage, {
      form: 'difference',
      stated: change,
      operands: [more, less],
      expression: difference(operand(0), operand(1)),
      certainty:
        near(change.quantity.figure.value, gap, 40) ||
        isOneSlip(change, [more, less], [less], subtract(change.quantity.figure.value, gap))
          ? 'structure'
          : 'guess',
    });
  }
}

/** "Tăng 12 người so với đầu năm (600 người): tuyển mới 41 …": past what stands in brackets. */
function plainBefore({ quantities }: Passage, { order, depth }: QuantityItem): QuantityItem | undefined {
  return quantities.slice(Math.max(0, order - 3), order).findLast(item => item.depth <= depth);
}

/** One slip of one of them is all that keeps the balance from holding. */
function isOneSlip(
  closing: QuantityItem,
  operands: readonly QuantityItem[],
  outgoing: readonly QuantityItem[],
  gap: Decimal,
): boolean {
  const mends = (item: QuantityItem, more: Decimal): boolean =>
    differsInOneDigit(item, add(item.quantity.figure.value, more));
  return mends(closing, negate(gap)) || operands.some(item => mends(item, outgoing.includes(item) ? negate(gap) : gap));
}

function differsInOneDigit({ quantity: { figure } }: QuantityItem, meant: Decimal): boolean {
  return slipBetween(figure.value, meant) !== undefined;
}

/** True where it falls, false where it rises: said before it, or behind its noun: "350 hộ nghèo giảm đi". */
function directionOf({ items }: Passage, change: QuantityItem): boolean | undefined {
  if (change.role === 'increase' || change.role === 'decrease') return change.role === 'decrease';
  for (const item of items.slice(change.at + 1, change.at + 6)) {
    if (item.kind === 'mark' || item.kind === 'quantity') return undefined;
    if (item.kind === 'cue' && (item.cue === 'increase' || item.cue === 'decrease')) return item.cue === 'decrease';
  }
  return undefined;
}

/** All that says so. Right to remember because a lexicon never changes. */
const closingPhrases = memo(({ flows: { closing, left, endings }, raising }: Lexicon): readonly string[] => [
  ...closing,
  ...left,
  ...endings,
  ...raising,
]);

type Closing = 'plain' | 'left' | 'ending';

/** `plain`: "cuối kỳ"; `left`: "còn"; `ending`: "số nợ đến ngày 30/6 vì thế là", "nâng tổng số lên". */
function closingOf(passage: Passage, item: QuantityItem, words: FlowWords): Closing | undefined {
  const before = wordsBefore(passage, item);
  // "so that 545 remained open on 31 December".
  const around = passage.language.lexicon.grammar.saidBehind ? wordsAround(passage, item) : before;
  if (holdsOne(around, words.closing)) return 'plain';
  if (item.role === 'remainder' || holdsOne(before, words.left)) return 'left';
  const { raising } = passage.language.lexicon;
  const last = passage.items[item.at - 1];
  const raised = last?.kind === 'cue' && (last.cue === 'up-to' || last.cue === 'down-to') && holdsOne(before, raising);
  if (!raised && !holdsOne(before, words.endings)) return undefined;
  const own = withoutCompounds(before, words);
  // "Đến nay đã giải quyết 1.512 hồ sơ": what went out.
  return holdsOne(own, words.outgoing) || (!raised && holdsOne(own, words.incoming)) ? undefined : 'ending';
}

/** From the opening on; undefined where anything of the unit in between is not known. */
function flowTo(passage: Passage, closing: QuantityItem, words: FlowWords): Flow | undefined {
  const incoming: QuantityItem[] = [];
  const outgoing: QuantityItem[] = [];
  for (let order = closing.order - 1; order >= 0 && order >= closing.order - mostBetween; order--) {
    const item = passage.quantities[order]!;
    if (closing.sentence - item.sentence > 2) return undefined;
    if (!concerns(item, closing, words)) continue;
    if (!isExact(passage, item)) return undefined;
    const around = wordsAround(passage, item);
    if (isOpening(around, words)) {
      if (incoming.length + outgoing.length === 0 && !noted(passage, closing, words, incoming, outgoing))
        return undefined;
      return { opening: item, incoming, outgoing };
    }
    if (item.cues.includes('total') || holdsOne(around, words.subtotals)) continue;
    const way = wayOf(item, around, words);
    if (!way) return undefined;
    (way === 'out' ? outgoing : incoming).unshift(item);
  }
  return undefined;
}

/** "Cuối năm học còn 250.977 em (bỏ học 387 em)": what came and went stands behind. Adds to both lists; whether it did. */
function noted(
  passage: Passage,
  closing: QuantityItem,
  words: FlowWords,
  incoming: QuantityItem[],
  outgoing: QuantityItem[],
): boolean {
  const parenthesis = parenthesisAfter(passage, closing);
  const items = parenthesis === undefined ? [] : inside(passage, parenthesis).filter(item => !isPercent(item));
  for (const item of items) {
    const around = wordsAround(passage, item);
    if (!sameUnit(item, closing) || item.quantity.approximate) return false;
    if (holdsOne(around, words.outgoing)) outgoing.push(item);
    else if (holdsOne(around, words.incoming)) incoming.push(item);
    else return false;
  }
  return items.length > 0;
}

function claimOf(passage: Passage, closing: QuantityItem, { opening, incoming, outgoing }: Flow, kind: Closing): Claim {
  const operands = [opening, ...incoming, ...outgoing];
  const gains = sumOf([opening, ...incoming].map((_, index) => operand(index)));
  const losses = outgoing.map((_, index) => operand(index + 1 + incoming.length));
  const value = total([
    ...[opening, ...incoming].map(({ quantity }) => quantity.figure.value),
    ...outgoing.map(({ quantity }) => negate(quantity.figure.value)),
  ]);
  const gap = subtract(closing.quantity.figure.value, value);
  const close = near(closing.quantity.figure.value, value, 50) || isOneSlip(closing, operands, outgoing, gap);
  // What has come in may be left for other reasons too, where the words do not say that this is the end of it.
  // "đầu năm có 120 hợp tác xã; … cuối năm có 98 hợp tác xã xếp loại tốt": of a narrower noun.
  const narrower =
    kind === 'plain' && closing.role !== 'remainder' && closing.quantity.noun.startsWith(`${opening.quantity.noun} `);
  const sure = close && (kind !== 'left' || incoming.length * outgoing.length > 0) && !goesOnBetween(passage, closing);
  return claim(passage, {
    form: outgoing.length === 0 ? 'sum' : 'difference',
    stated: closing,
    operands,
    expression: losses.length === 0 ? gains : difference(gains, losses.length === 1 ? losses[0]! : sumOf(losses)),
    certainty: narrower && !isZero(gap) ? 'guess' : sure ? 'structure' : 'likely',
  });
}

/** "…, rehomed 38; some were lent to others, and it ended with 36": a phrase of several words that gives no number. */
function goesOnBetween({ items, language }: Passage, closing: QuantityItem): boolean {
  if (!language.lexicon.grammar.joinsClauses) return false;
  let words = 0;
  for (let at = closing.at - 1; at >= 0 && items[at]!.sentence === closing.sentence; at--) {
    const item = items[at]!;
    if (item.phrase === closing.phrase) continue;
    if (item.kind === 'quantity') return false;
    if (item.kind !== 'mark') words++;
    else if (words > 3) return true;
    else words = 0;
  }
  return false;
}

/** "cuối kỳ 2.012 người, tăng 150 người so với đầu kỳ". */
function changeOver(passage: Passage, closing: QuantityItem, words: FlowWords): QuantityItem | undefined {
  const next = passage.quantities[closing.order + 1];
  if (!next || next.sentence !== closing.sentence || next.depth > 0 || isPercent(next) || !sameUnit(next, closing))
    return undefined;
  if (next.role !== 'increase' && next.role !== 'decrease') return undefined;
  // "tăng ròng 385 doanh nghiệp".
  if (holdsOne(wordsBefore(passage, next), words.net)) return next;
  let behind = ' ';
  for (let at = next.at + 1; at < passage.items.length && at < next.at + 12; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    behind += `${item.lower.normalize('NFC')} `;
  }
  return holdsOne(behind, words.sinceOpening) || holdsOne(behind, words.net) ? next : undefined;
}

function changeClaim(passage: Passage, change: QuantityItem, closing: QuantityItem, opening: QuantityItem): Claim {
  const falls = change.role === 'decrease';
  return claim(passage, {
    form: 'difference',
    stated: change,
    operands: falls ? [opening, closing] : [closing, opening],
    expression: difference(operand(0), operand(1)),
    certainty: 'structure',
  });
}

/**
 * What there was and what there is, in one breath, behind what came in and what went out: "tuyển mới 37 người, nghỉ việc 29 người,
 * nâng tổng số cán bộ từ 381 lên 389 người"; "37 were recruited and 29 left, so that the staff rose from 381 to 389".
 */
import { add, negate, sum as total } from '../../../figures/decimal.ts';
import { slipBetween } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { holdsOne } from '../../phrases.ts';
import { claim, difference, operand, sumOf } from '../build.ts';
import { namesOther } from '../changes/own-subject.ts';
import { near, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { isPerUnit } from '../lists/no-parts.ts';
import { isExact, ownWords, sideOf } from './flow-words.ts';

export function* readSteppedFlows(passage: Passage): Generator<Claim> {
  const words = passage.language.lexicon.flows;
  if (!maySay(passage, words.outgoing) || !maySay(passage, words.incoming)) return;
  for (const now of passage.quantities) {
    const before = passage.quantities[now.order - 1];
    // Prices rise and fall by themselves: nothing comes to them.
    if (!before || !leads(passage, before, now) || isPerUnit(passage, now)) continue;
    const ahead = flowsBefore(passage, before, now);
    const flows = ahead ?? flowsBehind(passage, now);
    if (!flows) continue;
    const { incoming, outgoing } = flows;
    const operands = [before, ...incoming, ...outgoing];
    const value = total([
      ...[before, ...incoming].map(({ quantity }) => quantity.figure.value),
      ...outgoing.map(({ quantity }) => negate(quantity.figure.value)),
    ]);
    const gains = sumOf([before, ...incoming].map((_, index) => operand(index)));
    const losses = outgoing.map((_, index) => operand(index + 1 + incoming.length));
    const stated = now.quantity.figure.value;
    const gap = add(stated, negate(value));
    const slipped = operands.some(({ quantity: { figure } }, index) => {
      const meant = add(figure.value, index > incoming.length ? negate(gap) : gap);
      return slipBetween(figure.value, meant) !== undefined;
    });
    if (!near(stated, value, 10) && !slipped && slipBetween(stated, value) === undefined) continue;
    yield claim(passage, {
      form: 'difference',
      stated: now,
      operands,
      expression: difference(gains, losses.length === 1 ? losses[0]! : sumOf(losses)),
      // Others may have come and gone, or it may be said of some of them.
      certainty: (ahead ? opensOwing(passage, flows) : isOwing(passage, now, flows)) ? 'structure' : 'likely',
    });
  }
}

interface Flows {
  readonly incoming: readonly QuantityItem[];
  readonly outgoing: readonly QuantityItem[];
}

/** "từ 381 lên 389 người": a few words between at most. */
function leads({ items }: Passage, before: QuantityItem, now: QuantityItem): boolean {
  const [from, way] = [items[before.at - 1], items[now.at - 1]];
  const starts = from?.kind === 'cue' && from.cue === 'from';
  const reaches = way?.kind === 'cue' && (way.cue === 'up-to' || way.cue === 'down-to');
  return starts && reaches && now.at - before.at <= 5 && now.sentence === before.sentence;
}

/** In its sentence and no further, of the same noun or without one, some of either kind; undefined where one is of neither. */
function flowsBefore(passage: Passage, before: QuantityItem, now: QuantityItem): Flows | undefined {
  const words = passage.language.lexicon.flows;
  const incoming: QuantityItem[] = [];
  const outgoing: QuantityItem[] = [];
  if (![before, now].every(item => isExact(passage, item))) return undefined;
  for (let order = before.order - 1; order >= 0 && order >= before.order - most; order--) {
    const item = passage.quantities[order]!;
    if (item.sentence !== now.sentence) break;
    if (item.role === 'aside') continue;
    if (!isExact(passage, item) || !(sharesNoun(item, now) || [item, now].some(one => countsNothing(passage, one))))
      return undefined;
    const side = sideOf(ownWords(passage, item), words);
    if (!side || isChangeOfAnother(passage, item, now)) return undefined;
    (side === 'out' ? outgoing : incoming).unshift(item);
  }
  return incoming.length > 0 && outgoing.length > 0 ? { incoming, outgoing } : undefined;
}

/** "Staff rose from 118 to 142 after 29 hirings and 5 departures", "tăng từ 118 lên 142 người sau khi tuyển mới 29 người và 5 người nghỉ việc". */
function flowsBehind(passage: Passage, now: QuantityItem): Flows | undefined {
  const words = passage.language.lexicon.flows;
  const incoming: QuantityItem[] = [];
  const outgoing: QuantityItem[] = [];
  for (const item of passage.quantities.slice(now.order + 1, now.order + 1 + most)) {
    if (item.sentence !== now.sentence) break;
    if (item.role === 'aside') continue;
    if (!isExact(passage, item) || item.clause !== now.clause) return undefined;
    const own = sharesNoun(item, now) || [item, now].some(one => countsNothing(passage, one));
    const side = sideOf(ownWords(passage, item), words);
    if (!own || !side || isChangeOfAnother(passage, item, now)) return undefined;
    (side === 'out' ? outgoing : incoming).push(item);
  }
  return incoming.length > 0 && outgoing.length > 0 ? { incoming, outgoing } : undefined;
}

/**
 * "Xăng tăng từ 21.900 lên 22.350 đồng, dầu diesel tăng 310 đồng", "huyện Tân Lập giảm 8 vụ": a rise or a fall with a subject of its own, and
 * no word but its verb for what came or went.
 */
function isChangeOfAnother(passage: Passage, item: QuantityItem, { quantity: { label, noun } }: QuantityItem): boolean {
  if (item.role !== 'increase' && item.role !== 'decrease') return false;
  if (!namesOther(passage, item, ` ${label} ${noun} `.toLowerCase().normalize('NFC'))) return false;
  const { flows } = passage.language.lexicon;
  const verb = passage.items.slice(Math.max(0, item.at - 6), item.at).findLast(({ kind }) => kind === 'cue');
  const [nouns, before] = ownWords(passage, item);
  const words = `${nouns}${before.replace(` ${verb?.kind === 'cue' ? verb.lower : ''} `, ' ')}`;
  return !holdsOne(words, flows.incoming) && !holdsOne(words, flows.outgoing);
}

/** "… to 142 after 29 hirings and 5 departures": the words say that it is what came of them. */
function isOwing({ items, language }: Passage, now: QuantityItem, { incoming, outgoing }: Flows): boolean {
  const { owing } = language.lexicon.flows;
  // "from 2,508 to 2,600: 184 joined and 92 left".
  const colon = items.slice(now.at + 1, now.at + 4).find(({ kind }) => kind !== 'word');
  if (colon?.kind === 'mark' && colon.mark === ':') return true;
  if ([...incoming, ...outgoing].some(({ phrase }) => phrase !== now.phrase)) return false;
  return items
    .slice(now.at + 1, now.at + 6)
    .some(item => item.kind === 'word' && item.clause === now.clause && owing.includes(item.lower));
}

/** "After 46 joined and 31 left, membership rose from 280 to 295": the same, said first. */
function opensOwing({ items, language }: Passage, { incoming, outgoing }: Flows): boolean {
  const [first, ...others] = [...incoming, ...outgoing].sort((a, b) => a.at - b.at);
  const word = items[first!.at - 1];
  const owes = word?.kind === 'word' && language.lexicon.flows.owing.includes(word.lower);
  return owes && others.every(({ phrase }) => phrase === first!.phrase);
}

const most = 6;

/** No noun behind it, or a verb in its place: "37 were recruited and 29 left". */
function countsNothing({ language: { lexicon } }: Passage, { counted: [noun] }: QuantityItem): boolean {
  if (noun === '' || !lexicon.grammar.numbersAlone) return noun === '';
  const { incoming, outgoing } = lexicon.flows;
  return lexicon.copulas.includes(noun) || incoming.includes(noun) || outgoing.includes(noun);
}

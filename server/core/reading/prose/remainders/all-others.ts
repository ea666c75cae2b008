/**
 * What is not the parts before it, said so: "Offers were made to 19,847 applicants and 9,126 accepted; the other 10,721 declined", "We took
 * 48,212 samples: 48,183 passed, 29 did not", "5,316 have completed, 402 are still studying and 394 have not". Its whole is the
 * amount right before the parts; one slip of one number tells that it is meant, or that the three are all there is.
 */
import { add, subtract } from '../../../figures/decimal.ts';
import { slipBetween, tellingDigits } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { beginsWithOne } from '../../phrases.ts';
import { isChange } from '../changes/values.ts';
import { exceeds, isAmount, isMoney, sameUnit, sumsTo } from '../items/amounts.ts';
import { isPlural } from '../items/counted.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { sum } from '../lists/claims.ts';
import { sumOf } from '../lists/nearness.ts';
import { plainWords } from '../lists/partitions.ts';
import { singular } from '../shares/called-bases.ts';
import { hasMore } from './remainder-words.ts';

export function* readAllOthers(passage: Passage): Generator<Claim> {
  const { others, notSo, cues } = passage.language.lexicon;
  if (notSo.length === 0 || ![others, notSo, cues.remainder ?? []].some(words => maySay(passage, words))) return;
  for (const rest of passage.quantities) {
    if (rest.order < 2 || !isAmount(rest) || rest.depth > 0 || rest.quantity.approximate || hasMore(passage, rest))
      continue;
    const called = isCalledOther(passage, rest);
    if ((!called && !(saysNot(passage, rest) && isJoined(passage, rest))) || goesOn(passage, rest)) continue;
    const all = wholeAndParts(passage, rest);
    if (all && areOfIt(passage, all, rest, called)) yield sum(passage, all[0]!, [...all.slice(1), rest], 'structure');
  }
}

/** "the other 10,721", "the remaining 80", "leaving 568". */
function isCalledOther({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const [article, other] = items.slice(Math.max(0, at - 2), at);
  if (role === 'remainder') return other?.kind === 'cue' && other.cue === 'remainder';
  const said = other && 'lower' in other ? other.lower : '';
  return lexicon.others.includes(said) && article?.kind === 'word' && lexicon.definite.includes(article.lower);
}

/** "29 did not", "34 had none": with nothing behind, of what the parts are; "64 are late with their rent" is of anything. */
function saysNot({ text, language: { lexicon } }: Passage, { span }: QuantityItem): boolean {
  const [behind = ''] = /^[^,;.:()\d]*/u.exec(text.slice(span.end, span.end + 60)) ?? [];
  const words = plainWords(behind);
  const last = words.trim().split(' ').at(-1)!;
  return lexicon.notSo.includes(last) && !beginsWithOne(words, lexicon.placing);
}

/** The last of the parts: behind "and", "so" or a semicolon. */
function isJoined({ items, quantities, language: { lexicon } }: Passage, rest: QuantityItem): boolean {
  const before = quantities[rest.order - 1]!;
  return items
    .slice(before.at + 1, rest.at)
    .some(
      item =>
        (item.kind === 'cue' && item.cue === 'and') ||
        (item.kind === 'mark' && item.mark === ';') ||
        (item.kind === 'word' && lexicon.hence.includes(item.lower)),
    );
}

/** "…; a hundred were not needed", "the other 290 include 10 homes built since": something else is told of them. */
function goesOn({ items }: Passage, { at: own, sentence }: QuantityItem): boolean {
  for (let at = own + 1; items[at]?.sentence === sentence; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity' || (item.kind === 'mark' && item.mark === ';')) return true;
  }
  return false;
}

/**
 * The parts are named like the whole or not at all; each is first in its clause, behind no place, time or subject of its own; and what
 * an earlier sentence counts is taken up by "the other".
 */
function areOfIt(
  { items, language: { lexicon } }: Passage,
  [whole, ...parts]: readonly QuantityItem[],
  rest: QuantityItem,
  called: boolean,
): boolean {
  if (whole!.sentence !== rest.sentence && !called) return false;
  const own = whole!.quantity.noun.split(' ').map(singular);
  return [...parts, rest].every(part => {
    const nouns = part.quantity.noun.split(' ').filter(word => isPlural(word, lexicon));
    if (!isMoney(part) && nouns.length > 0 && !nouns.some(word => own.includes(singular(word)))) return false;
    if (called) return true;
    for (let at = part.at - 1; at > whole!.at; at--) {
      const item = items[at]!;
      if (item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and')) return true;
      if (item.kind === 'quantity') return false;
      if (![lexicon.definite, lexicon.hence].some(words => words.includes(item.lower))) return false;
    }
    return true;
  });
}

const mostParts = 4;

/** The amounts of the unit before it in its sentence and the one before, of which the first is the whole of the others and the rest. */
function wholeAndParts(passage: Passage, rest: QuantityItem): readonly QuantityItem[] | undefined {
  const before: QuantityItem[] = [];
  for (let order = rest.order - 1; order >= 0 && order >= rest.order - 12; order--) {
    const item = passage.quantities[order]!;
    if (rest.sentence - item.sentence > 1 || before.length > mostParts) break;
    if (item.depth > 0 || item.role === 'aside' || isChange(item) || !isOfItsKind(item, rest)) continue;
    if (item.quantity.approximate || !isAmount(item) || item.role === 'remainder') return undefined;
    before.unshift(item);
  }
  const found: (readonly QuantityItem[])[] = [];
  for (let count = 1; count < before.length && count <= mostParts; count++) {
    const [whole, ...parts] = before.slice(-count - 1);
    if (parts.some(part => exceeds(part, whole!)) || exceeds(rest, whole!)) continue;
    if (sumsTo([...parts, rest], whole!)) return undefined;
    if (parts[0]!.sentence === rest.sentence && isOneSlip(rest, parts, whole!)) found.push([whole!, ...parts]);
  }
  const [first, ...more] = found;
  return first && more.length === 0 && !isExplained(before, rest) ? first : undefined;
}

function isOfItsKind(item: QuantityItem, rest: QuantityItem): boolean {
  const { figure } = item.quantity;
  if (figure.kind === 'percent') return false;
  if (isMoney(item) !== isMoney(rest)) return false;
  return figure.kind === 'count' ? rest.quantity.figure.kind === 'count' : sameUnit(item, rest);
}

/** A number that the slip is in has three digits, or two that stand the other way round. */
function isOneSlip(rest: QuantityItem, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const total = whole.quantity.figure.value;
  const gap = subtract(total, sumOf([...parts, rest]));
  return [whole, rest, ...parts].some(item => {
    const { value } = item.quantity.figure;
    const meant = item === whole ? subtract(value, gap) : add(value, gap);
    const slip = slipBetween(value, meant);
    if (slip === undefined || meant.coefficient <= 0) return false;
    const digits = Math.min(tellingDigits(value).length, tellingDigits(meant).length);
    return digits > 2 || (digits > 1 && slip === 'digits-swapped');
  });
}

/** It is the difference of two of them all the same. */
function isExplained(before: readonly QuantityItem[], rest: QuantityItem): boolean {
  return before.some((whole, at) => before.slice(at + 1).some(part => sumsTo([part, rest], whole)));
}

/**
 * Shares of a part that is called by its words alone, and stands with its figure in a list before: "trao 300 suất quà từ bốn nguồn: Chủ tịch nước 120
 * suất, tỉnh 90 suất, …. Nguồn Chủ tịch nước chiếm 40%". The part is the one amount that is called so, the whole the one its list parts.
 */
import { compare } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween, sentenceHas } from '../items/navigate.ts';
import { contentOf, wordsOf } from './base-words.ts';
import { isLed } from './led.ts';
import { shareComesNear } from './near.ts';
import { isRight } from './readings.ts';
import { lawful, namesBase, namesNounOf } from './words.ts';

/** `told`: figures that other claims explain. */
export function* readListedParts(passage: Passage, told: ReadonlySet<Quantity>): Generator<Claim> {
  for (const stated of passage.quantities) {
    if (!isPercent(stated) || stated.role !== 'share' || told.has(stated.quantity)) continue;
    const found = stated.quantity.approximate ? undefined : read(passage, stated);
    if (found) yield found;
  }
}

function read(passage: Passage, stated: QuantityItem): Claim | undefined {
  const name = subjectOf(passage, stated);
  if (name.length === 0 || sentenceHas(passage, stated, lawful, 40)) return undefined;
  const amounts = passage.quantities
    .slice(Math.max(0, stated.order - farthest), stated.order)
    .filter(item => stated.sentence - item.sentence <= 2 && isAmount(item) && !item.quantity.approximate)
    .filter(item => !isOfFraction(passage, item));
  const called = amounts.filter(item => isCalled(item, name));
  const [part] = called;
  if (!part || !called.every(item => sameValue(item, part))) return undefined;
  const whole = wholeOf(passage, part, amounts);
  if (!whole || (namesBase(passage, stated) && !namesWhole(passage, stated, whole))) return undefined;
  const rivals = amounts.filter(item => item !== part && sameUnit(item, part));
  const right = rivals.find(item => isRight(stated, part, item));
  if (!right && !shareComesNear(stated, part, whole)) return undefined;
  return claim(passage, {
    form: 'share',
    stated,
    operands: [part, right ?? whole],
    expression: quotient(operand(0), operand(1)),
    certainty: right ? 'guess' : 'structure',
  });
}

const farthest = 16;

/** The words between the mark before a share and its verb, without those that tell nothing apart; none where a figure stands among them. */
function subjectOf(passage: Passage, stated: QuantityItem): readonly string[] {
  const { items, language } = passage;
  const verb = items[stated.at - 1];
  // "chiếm", "bằng"; what "đạt" may reach is a plan as well.
  if (verb?.kind !== 'cue' || verb.cue !== 'share' || language.lexicon.reaching.includes(verb.lower)) return [];
  const words: string[] = [];
  let at = stated.at - 2;
  for (; at >= 0; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.sentence !== stated.sentence || item.depth !== stated.depth) break;
    if (item.kind === 'quantity' || stated.at - at > 12) return [];
    if (item.kind === 'cue' && !naming.has(item.cue)) return [];
    if (item.kind === 'word' || item.cue === 'time') words.unshift(...wordsOf(item));
  }
  if (isLed(passage, stated, at)) return [];
  const { placing, referring } = language.lexicon;
  return contentOf(passage, words).filter(word => !placing.includes(word) && !referring.includes(word));
}

/** Cues that are part of a name, or say nothing of which it is: "ngày công", "nhóm", "trong đó". */
const naming: ReadonlySet<string> = new Set(['time', 'identifier', 'of-which']);

/** All words of the name stand before the amount, behind the one before it, or in its noun. */
function isCalled(item: QuantityItem, name: readonly string[]): boolean {
  const label = ` ${item.quantity.label} ${item.quantity.noun} `
    .toLowerCase()
    .normalize('NFC')
    .replace(/[,;:.()\s]+/gu, ' ');
  return name.every(word => label.includes(` ${word} `));
}

/** What is said to be parted, with the part among its parts: the last such amount before it in its sentence. */
function wholeOf(passage: Passage, part: QuantityItem, amounts: readonly QuantityItem[]): QuantityItem | undefined {
  return amounts.findLast(item => {
    if (item.sentence !== part.sentence || item.order >= part.order || !exceeds(item, part)) return false;
    if (!sameUnit(item, part) || item.depth > part.depth) return false;
    const next = passage.quantities.slice(item.order + 1, part.order + 1).find(({ role }) => role !== 'aside');
    return (
      next !== undefined &&
      itemsBetween(passage, item.at, next.at).some(
        other =>
          (other.kind === 'cue' && (other.cue === 'consists' || other.cue === 'of-which')) ||
          (other.kind === 'mark' && other.mark === ':'),
      )
    );
  });
}

/** "tổng số", "số vụ tai nạn". */
function namesWhole(passage: Passage, stated: QuantityItem, whole: QuantityItem): boolean {
  const [next, after] = passage.items.slice(stated.at + 1, stated.at + 3);
  if (next?.kind === 'cue' && next.cue === 'total' && (after === undefined || after.kind === 'mark')) return true;
  return namesNounOf(passage, stated, whole);
}

function sameValue(a: QuantityItem, b: QuantityItem): boolean {
  return compare(a.quantity.figure.value, b.quantity.figure.value) === 0;
}

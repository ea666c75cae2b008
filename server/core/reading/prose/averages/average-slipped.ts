/**
 * An average of the only total and the only number of things that the sentence, or it and the one before, hold: "Staff carried out 12,140
 * visits. We fitted 18,210 alarms, on average 1.5 per visit", "13,440 meters, an average of 1,120 a month". That nothing else is meant is
 * told by what is stated: it is one slip away. What is right says nothing more.
 */
import type { Decimal } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { fromDecimal, type Rational, rational, roundHalfUp } from '../../../figures/rational.ts';
import { isDigitSlip, isSwap, tellingDigits } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { averageClaim, claim, operand, quotient } from '../build.ts';
import { isAmount, isMoney } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas, wordOf } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { singular } from '../shares/called-bases.ts';
import { over } from '../shares/near.ts';
import { norms } from '../shares/words.ts';

export function averageSlipped(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.quantity.approximate || stated.depth > 0 || stated.quantity.figure.kind === 'percent') return undefined;
  if (!isSaidOf(passage, stated) || goesOn(passage, stated) || sentenceHas(passage, stated, norms, 40))
    return undefined;
  const per = unitOf(passage, stated);
  if (per === undefined) return undefined;
  const total = onlyTotal(passage, stated, per);
  if (!total) return undefined;
  const times = passage.language.lexicon.timesAYear.get(per);
  const count = per === '' || !times ? onlyCount(passage, stated, total, per) : undefined;
  if (count) {
    if (!isSlipped(stated, total, fromDecimal(count.quantity.figure.value), per !== '')) return undefined;
    return averageClaim(passage, stated, { total, count });
  }
  if (!times || !saysYear(passage, total, stated)) return undefined;
  // Of how many days, weeks or months is not said: only two swapped digits tell.
  const number = times.find(each => isSwap(stated.quantity.figure.value, meantOf(stated, total, rational(each))));
  if (number === undefined) return undefined;
  const by = (value: number): Expression => quotient(operand(0), { kind: 'constant', value: rational(value) });
  const average = claim(passage, {
    form: 'average',
    stated,
    operands: [total],
    expression: by(number),
    alternatives: times.filter(each => each !== number).map(by),
    certainty: 'structure',
  });
  return { ...average, data: { direction: 'average' } };
}

/** "an average of", "…, 1,200 each", "that is, 5.3", "or £340": not "for $41.00 per share", a price, or "the norm is 20 pupils per teacher". */
function isSaidOf({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const before = items[at - 1];
  if (role === 'average') return true;
  if (before?.kind === 'mark') return before.mark === ',';
  return before?.kind === 'cue' && lexicon.equalling.includes(before.lower);
}

/** "a month while it ran", "per ward in the first half": what is said behind the unit makes it the average of something else. */
function goesOn({ items, language: { lexicon } }: Passage, { at: own, sentence }: QuantityItem): boolean {
  const leads = [lexicon.every, lexicon.each, lexicon.doubts.perTime];
  let unit = own;
  while (unit < own + 5 && !leads.some(words => words.includes(wordOf(items[unit])))) unit++;
  for (let at = own + 1; items[at]?.sentence === sentence; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark !== ';' && item.mark !== ')';
    if (at > unit + 1 && !isAverage(item) && !isAverage(items[at + 1])) return true;
  }
  return false;
}

/** "1.5 per visit", "1,120 a month": visit, month; '' of "each"; undefined where nothing says that it is an average. */
function unitOf({ items, language: { lexicon } }: Passage, stated: QuantityItem): string | undefined {
  const { every, each, doubts, apiece } = lexicon;
  for (let at = stated.at + 1; at <= stated.at + 5; at++) {
    const item = items[at];
    if (!item || item.kind === 'quantity' || item.kind === 'mark') break;
    const next = items[at + 1];
    const named = next?.kind === 'word' || (next?.kind === 'cue' && nouns.has(next.cue));
    const unit = named ? next.lower : '';
    const leads = [every, each, doubts.perTime].some(words => words.includes(item.lower));
    const ends = apiece.includes(item.lower) && (unit === '' || next?.sentence !== stated.sentence);
    if (ends) return stated.role === 'average' || wordOf(items[stated.at - 1]) !== '' ? '' : undefined;
    if (!leads || unit === '') continue;
    // "a day" is said of what goes on, "a school" of anything.
    const isTime = (next?.kind === 'cue' && next.cue === 'time') || lexicon.timesAYear.has(unit);
    if (!isTime && !each.includes(item.lower) && !every.includes(item.lower)) return undefined;
    return singular(unit);
  }
  if (stated.role !== 'average') return undefined;
  // "Average monthly throughput was 98,563".
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 6; at--) {
    const over = lexicon.timesOver.get(wordOf(items[at]));
    if (over !== undefined) return [items[at - 1], items[at + 1]].some(isAverage) ? over : undefined;
  }
  return undefined;
}

/** Words that count things, too. */
const nouns: ReadonlySet<Cue> = new Set<Cue>(['time', 'rank', 'identifier', 'plan', 'vote']);

function isAverage(item: Item | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'average';
}

/** The one amount of its kind before it, in its sentence or else in the one before. */
function onlyTotal(passage: Passage, stated: QuantityItem, per: string): QuantityItem | undefined {
  for (const back of [0, 1]) {
    const found = passage.quantities
      .slice(Math.max(0, stated.order - 8), stated.order)
      .filter(item => item.sentence === stated.sentence - back && isTotal(passage, stated, item, per));
    if (found.length > 1) return undefined;
    const [total] = found;
    if (total) return total.quantity.approximate || !isAmount(total) ? undefined : total;
  }
  return undefined;
}

function isTotal(passage: Passage, stated: QuantityItem, item: QuantityItem, per: string): boolean {
  // "the 366-day year".
  const hyphen = passage.items[item.at + 1];
  if (hyphen?.kind === 'mark' && hyphen.mark === '-') return false;
  if (item.role === 'aside' || item.quantity.figure.kind === 'percent') return false;
  const signs = [stated, item].map(sign);
  if (signs[0] !== signs[1]) return false;
  if (signs[0] !== '') return true;
  if (isMoney(stated) !== isMoney(item) || singular(item.counted[0]) === per) return false;
  // "incidents a day" of "incidents"; "on average 1.5 per visit" of whatever is no visit.
  const own = stated.counted[0];
  return own === '' || isBare(passage, stated) || singular(item.counted[0]) === singular(own);
}

/** Nothing but "per visit" behind the number. */
function isBare({ language: { lexicon } }: Passage, { counted: [first], quantity: { noun } }: QuantityItem): boolean {
  const { each, every, doubts } = lexicon;
  const [word = ''] = noun.split(' ');
  return [each, every, doubts.perTime].some(words => words.includes(word) || words.includes(first));
}

function sign({ quantity: { figure, noun } }: QuantityItem): string {
  return /\p{Sc}/u.exec(`${figure.unit ?? ''} ${noun} ${figure.text}`)?.[0] ?? '';
}

/** The one number of things of that name, or of any where each of them has so much. */
function onlyCount(passage: Passage, stated: QuantityItem, total: QuantityItem, per: string): QuantityItem | undefined {
  const found = passage.quantities.slice(Math.max(0, stated.order - 8), stated.order).filter(item => {
    if (stated.sentence - item.sentence > 1 || item === total || item.role === 'aside') return false;
    if (item.quantity.figure.kind === 'percent' || sign(item) !== '') return false;
    return per === '' ? true : item.quantity.noun.split(' ').some(word => singular(word) === per);
  });
  const [count] = found;
  const sure = count && found.length === 1 && isAmount(count) && !count.quantity.approximate;
  return sure && count.quantity.figure.value.coefficient > 1 ? count : undefined;
}

/** The whole year is spoken of, and no other time. */
function saysYear({ items, language: { lexicon } }: Passage, total: QuantityItem, stated: QuantityItem): boolean {
  for (let at = stated.at - 1; at >= Math.max(0, total.at - 30) && items[at]!.sentence >= total.sentence; at--) {
    const item = items[at]!;
    const hyphen = items[at - 1];
    // "the 366-day year".
    if (hyphen?.kind === 'mark' && hyphen.mark === '-') continue;
    if (item.kind === 'cue' && item.cue === 'time' && lexicon.timesAYear.has(singular(item.lower))) return false;
  }
  return true;
}

/** With one of its digits other or two swapped; of two digits only where they are swapped, or what they are for each of is counted by name. */
function isSlipped(stated: QuantityItem, total: QuantityItem, count: Rational, named: boolean): boolean {
  const { value } = stated.quantity.figure;
  const meant = meantOf(stated, total, count);
  return isSwap(value, meant) || (isDigitSlip(value, meant) && (named || tellingDigits(meant).length > 2));
}

function meantOf(stated: QuantityItem, { quantity: { figure } }: QuantityItem, count: Rational): Decimal {
  return roundHalfUp(over(fromDecimal(figure.value), count), stated.quantity.figure.quantum);
}

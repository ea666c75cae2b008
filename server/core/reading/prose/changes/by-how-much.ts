/**
 * By how much a value went from one step to another, whatever the verb: "shrank by 68 students, from 5,208 to 5,140", "narrowed from 12.6 to
 * 10.9 points, i.e. by 1.7 points", "was cut by 41 minutes, from 95 to 54". Where neither what the steps count nor the verb says that they are of
 * the amount ("is answered by 12 operators from 9 to 5"), only one slip of the hand does.
 */
import { absolute, compare, subtract } from '../../../figures/decimal.ts';
import { isSwap } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { isPercent } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween, wordOf } from '../items/navigate.ts';
import { isEachTime, leadsTo, ofSteps, type Steps, stepsAfter } from './steps.ts';

export function byHowMuch(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.quantity.approximate || stated.role === 'average' || stated.role === 'multiple') return undefined;
  if (!saysBy(passage, stated) || isEachTime(passage, stated)) return undefined;
  const found = stepsAfter(passage, stated) ?? stepsRightBefore(passage, stated);
  const steps = found && withUnitCarried(found);
  if (!steps || [steps.from, steps.to].some(step => step.quantity.approximate || !isMeasuredLike(stated, step)))
    return undefined;
  if (goesOn(passage, steps)) return undefined;
  if (!isToldOf(passage, stated, steps) && !isBorneOut(stated, steps)) return undefined;
  const change = ofSteps(passage, { ...stated, role: 'plain' }, steps);
  return change && { ...change, certainty: 'structure' };
}

/** "from 4 to 3 kg": the first is in kilograms, too. */
function withUnitCarried({ from, to }: Steps): Steps {
  return from.counted[0] === '' ? { from: { ...from, counted: to.counted }, to } : { from, to };
}

/** A step is followed by what the amount counts, or they count nothing and the verb is one of change: hours of a clock and ages are bare, too. */
function isToldOf({ items }: Passage, { at, counted: [unit], role }: QuantityItem, { from, to }: Steps): boolean {
  const named = [from, to].some(step => [1, 2].some(on => unit !== '' && wordOf(items[step.at + on]) === unit));
  if (isPercent(to) || named) return true;
  const [verb, next] = [items[at - 2], items[at + 1]];
  const isTime = role === 'aside' || (next?.kind === 'cue' && next.cue === 'time');
  const bare = to.counted[0] === '' || to.counted[0] === unit;
  return bare && !isTime && verb?.kind === 'cue' && changes.has(verb.cue);
}

/** It is how far the steps are apart, or that with two digits swapped. */
function isBorneOut({ quantity }: QuantityItem, { from, to }: Steps): boolean {
  const apart = absolute(subtract(from.quantity.figure.value, to.quantity.figure.value));
  const stated = absolute(quantity.figure.value);
  return compare(stated, apart) === 0 || isSwap(stated, apart);
}

/** "by 68 students", "cut by 41 minutes": a time is none of a calendar there. */
function saysBy({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const word = items[at - 1];
  const unit = items[at + 1];
  if (role === 'aside' && !(unit?.kind === 'cue' && unit.cue === 'time')) return false;
  if (word?.kind !== 'word' && word?.kind !== 'cue') return false;
  return lexicon.measuredBy.includes(word.lower.split(' ').at(-1)!);
}

/** Its unit is theirs, or they have none of their own. */
function isMeasuredLike(stated: QuantityItem, step: QuantityItem): boolean {
  if (isPercent(stated) || isPercent(step)) return isPercent(stated) && isPercent(step);
  if (stated.quantity.figure.exponent !== step.quantity.figure.exponent) return false;
  return stated.counted[0] === '' || step.counted[0] === '' || stated.counted[0] === step.counted[0];
}

/** "from 12.6 to 10.9 percentage points, i.e. by 1.7": nothing but a word for "that is" behind the mark. */
function stepsRightBefore(passage: Passage, stated: QuantityItem): Steps | undefined {
  const [from, to] = passage.quantities
    .slice(Math.max(0, stated.order - 4), stated.order)
    .filter(({ role, sentence }) => role !== 'aside' && sentence === stated.sentence)
    .slice(-2);
  if (!from || !to || to.order !== stated.order - 1 || from.depth !== to.depth || !leadsTo(passage, from, to))
    return undefined;
  if (isPercent(from) !== isPercent(to)) return undefined;
  const between = itemsBetween(passage, to.at, stated.at);
  const mark = between.findLastIndex(({ kind }) => kind === 'mark');
  const opening = between[mark];
  if (opening?.kind !== 'mark' || (opening.mark !== ',' && opening.mark !== '(' && opening.mark !== ':'))
    return undefined;
  const isLight = (item: Item): boolean =>
    (item.kind === 'cue' && (item.cue === 'share' || changes.has(item.cue))) ||
    (item.kind === 'word' && passage.language.lexicon.measuredBy.includes(item.lower));
  const plain = between.slice(0, mark).every(({ kind }) => kind === 'word');
  return mark <= 5 && plain && between.slice(mark + 1).every(isLight) ? { from, to } : undefined;
}

const changes: ReadonlySet<string> = new Set(['increase', 'decrease']);

/** "from 58 to 49 and then to 43": a third step. */
function goesOn({ items, quantities }: Passage, { from, to }: Steps): boolean {
  const third = quantities[Math.max(from.order, to.order) + 1];
  const way = third && items[third.at - 1];
  if (!third || third.sentence !== to.sentence || third.clause !== to.clause || third.role === 'aside') return false;
  return way?.kind === 'cue' && (way.cue === 'up-to' || way.cue === 'down-to') && third.at - to.at < 8;
}

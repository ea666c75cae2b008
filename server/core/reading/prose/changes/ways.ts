/**
 * Which way a value went, against the two values: "Income came to $36.4 million, down from $28.2 million", "Complaints fell from 31,718 to
 * 34,573", "tăng từ 9.309 lên 9.096 hộ". Told only where the word is contrary to the figures; where it is not, it says nothing of them.
 */
import { compare } from '../../../figures/decimal.ts';
import { tellingDigits } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand } from '../build.ts';
import { isPercent, near, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { sentenceHas } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { isChange, isValue } from './values.ts';

export function* readWays(passage: Passage): Generator<Claim> {
  for (const base of passage.quantities) {
    if (base.cues.at(-1) !== 'from' || !isPlain(base)) continue;
    const way = wayBefore(passage, base);
    const now = way && (wentTo(passage, base, way.rises) ?? (way.opens ? cameFrom(passage, base) : undefined));
    const contrary = now !== undefined && way !== undefined && isCalledContrary(passage, now, way.rises);
    if (!now || !areAlike(now, base) || (!contrary && isSaidHowFar(passage, now, base))) continue;
    if (contrary && isSaidHowFar(passage, now, base, way.rises)) continue;
    const order = compare(now.quantity.figure.value, base.quantity.figure.value);
    if (order === 0 || order > 0 === way.rises || sentenceHas(passage, base, otherwise, 60)) continue;
    yield {
      ...claim(passage, {
        form: 'way',
        stated: now,
        operands: [base],
        expression: operand(0),
        comparison: way.rises ? '>=' : '<=',
        certainty: 'structure',
      }),
      data: { way: way.rises ? 'increase' : 'decrease', said: way.said },
    };
  }
}

/** Places go the other way round, and what is planned has not gone yet. */
const otherwise: ReadonlySet<Cue> = new Set<Cue>(['rank', 'target', 'plan']);

interface Way {
  readonly rises: boolean;
  readonly said: string;
  /** Right behind a comma or the opening of brackets. */
  readonly opens: boolean;
}

/** The word right before "from". */
function wayBefore({ items, language: { lexicon } }: Passage, base: QuantityItem): Way | undefined {
  const [before, word, from] = [items[base.at - 3], items[base.at - 2], items[base.at - 1]];
  if (from?.kind !== 'cue' || from.cue !== 'from' || !word || !('lower' in word)) return undefined;
  const { up, down } = lexicon.ways;
  const rises = up.includes(word.lower);
  if (!rises && !down.includes(word.lower)) return undefined;
  return { rises, said: word.lower, opens: before?.kind === 'mark' && (before.mark === ',' || before.mark === '(') };
}

/** "fell from 31,718 to 34,573", "tăng từ 9.309 lên 9.096": the word between says no other way. */
function wentTo(
  { items, quantities, language }: Passage,
  base: QuantityItem,
  rises: boolean,
): QuantityItem | undefined {
  const now = quantities[base.order + 1];
  const cue = now && items[now.at - 1];
  if (now?.phrase !== base.phrase || cue?.kind !== 'cue') return undefined;
  const neutral = language.lexicon.rangeWords.includes(cue.lower);
  const contrary = !neutral && cue.cue === (rises ? 'down-to' : 'up-to');
  // "sales fell from 15% to 40%", "prices fell from $2 to $4 a ton": how far several of them fell.
  if (!contrary && (isPercent(base) || !areNear(now, base))) return undefined;
  if (!neutral && !contrary && cue.cue !== (rises ? 'up-to' : 'down-to')) return undefined;
  const between = items.slice(base.at + 1, now.at - 1);
  return between.length <= 6 && between.every(isWord) && !goesOn(quantities[now.order + 1], now) ? now : undefined;
}

/** "$36.4 million, down from $28.2 million": the one value of its unit that its sentence states before, and no steps behind. */
function cameFrom({ items, quantities }: Passage, base: QuantityItem): QuantityItem | undefined {
  const mark = items[base.at - 3]!;
  const own: QuantityItem[] = [];
  for (let order = base.order - 1; order >= 0 && quantities[order]!.sentence === base.sentence; order--) {
    const item = quantities[order]!;
    if (item.role !== 'aside' && sameUnit(item, base)) own.push(item);
  }
  const [now, ...others] = own;
  if (!now || others.length > 0 || now.order !== base.order - 1 || !isPlain(now)) return undefined;
  if (mark.kind === 'mark' && mark.mark === '(' ? now.depth !== base.depth - 1 : now.phrase !== base.phrase - 1)
    return undefined;
  if (now.depth > base.depth || base.at - now.at > 12) return undefined;
  const next = quantities[base.order + 1];
  return next?.phrase === base.phrase && sameUnit(next, base) ? undefined : now;
}

/** "giảm từ 6,55 lên 6,87": the word between the two says the other way, and the values go that way. */
function isCalledContrary({ items, language }: Passage, now: QuantityItem, rises: boolean): boolean {
  const cue = items[now.at - 1];
  if (cue?.kind !== 'cue' || language.lexicon.rangeWords.includes(cue.lower)) return false;
  return cue.cue === (rises ? 'down-to' : 'up-to');
}

/** Values of one thing, which are exact and not far apart. */
function areNear(now: QuantityItem, base: QuantityItem): boolean {
  const [a, b] = [now, base].map(({ quantity }) => quantity.figure.value);
  return [a!, b!].every(value => tellingDigits(value).length > 2) && near(a!, b!, 50) && near(b!, a!, 50);
}

function isWord(item: Item): boolean {
  return item.kind === 'word' || (item.kind === 'cue' && (item.cue === 'time' || item.cue === 'identifier'));
}

/** Three values: "fell from 58 to 49 and then to 53". */
function goesOn(next: QuantityItem | undefined, now: QuantityItem): boolean {
  return next?.sentence === now.sentence && next.clause === now.clause && sameUnit(next, now);
}

function isPlain(item: QuantityItem): boolean {
  const { figure, approximate } = item.quantity;
  return !approximate && figure.sign === '' && (isValue(item) || (isPercent(item) && !isChange(item)));
}

/** Of one kind and scale; numbers so short that they may be places or times need a noun. */
function areAlike(now: QuantityItem, base: QuantityItem): boolean {
  const [a, b] = [now, base].map(({ quantity }) => quantity.figure);
  if (a!.kind !== b!.kind || !sameUnit(now, base)) return false;
  if (a!.exponent !== b!.exponent && Math.min(a!.exponent, b!.exponent) < 3) return false;
  return (
    a!.kind !== 'count' ||
    [now, base].every(item => item.counted[0] !== '' || tellingDigits(item.quantity.figure.value).length > 2)
  );
}

/** How far it went is said beside, in that way where one is given: then that is told. */
function isSaidHowFar({ quantities }: Passage, now: QuantityItem, base: QuantityItem, rises?: boolean): boolean {
  const says = ({ role }: QuantityItem): boolean => rises === undefined || role === (rises ? 'increase' : 'decrease');
  const [from, to] = [Math.min(now.order, base.order), Math.max(now.order, base.order)];
  return quantities
    .slice(Math.max(0, from - 2), to + 3)
    .some(item => item !== now && item !== base && item.sentence === base.sentence && isChange(item) && says(item));
}

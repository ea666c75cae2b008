/** Claims of shares: of one base, or of whichever amount around fits. */
import { absolute, compare, type Decimal, multiply, subtract, sum } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { isChange } from '../changes/values.ts';
import { isAmount, isPercent, near, sameUnit } from '../items/amounts.ts';
import { lowerOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { reach } from '../items/navigate.ts';
import { firstWord } from '../items/nouns.ts';

/** A share of `base`, or of any other amount that fits; `told` where words say that the base is no round number. */
export function ofBase(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  base: QuantityItem,
  certainty: Claim['certainty'],
  told = false,
): Claim {
  const operands: QuantityItem[] = [part, base];
  const readings: Expression[] = [quotient(operand(0), operand(1))];
  for (const candidate of candidates(passage, stated, part)) {
    if (candidate === base || candidate === part || !sameUnit(candidate, part)) continue;
    readings.push(quotient(operand(0), operand(operands.push(candidate) - 1)));
  }
  return claim(passage, {
    form: 'share',
    stated,
    operands,
    expression: readings[0]!,
    alternatives: readings.slice(1),
    certainty: !comparable(stated, part, base) ? 'guess' : told ? certainty : asSureAs(certainty, stated, part, base),
  });
}

/**
 * "hơn 92 tỷ đồng trên tổng số trên 240 tỷ đồng, đạt 45%": what is said to be about so much makes a share that nobody can
 * recompute, but may still be too far off.
 */
function asSureAs(
  certainty: Claim['certainty'],
  stated: QuantityItem,
  part: QuantityItem,
  base: QuantityItem,
): Claim['certainty'] {
  if (![stated, part, base].some(({ quantity }) => quantity.approximate) || certainty === 'guess') return certainty;
  const [share, own, whole] = [stated, part, base].map(({ quantity }) => quantity.figure);
  const gap = absolute(subtract(multiply(share!.value, whole!.value), own!.value));
  const ofShare = multiply(whole!.value, roomOf(stated));
  const room = sum([multiply(share!.value, roomOf(base)), roomOf(part), ofShare, ofShare]);
  return compare(gap, room) > 0 ? 'likely' : 'guess';
}

/** One of the last digit that is not zero where words make it no exact number: "hơn 4.400". */
function roomOf({ quantity: { figure, approximate } }: QuantityItem): Decimal {
  if (!approximate) return { coefficient: figure.kind === 'count' ? 0 : 1, scale: -figure.quantum };
  const zeros =
    figure.decimals > 0 ? 0 : /(?:[.,]?0)*$/.exec(figure.text.replace(/\s?%$/u, ''))![0].replace(/\D/g, '').length;
  return { coefficient: 1, scale: -figure.quantum - zeros };
}

/** A slip of the pen stays within an order of magnitude; what is further off was never the share of this base. */
function comparable(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const product = multiply(stated.quantity.figure.value, base.quantity.figure.value);
  const own = part.quantity.figure.value;
  const ten = { coefficient: 10, scale: 0 };
  return compare(multiply(product, ten), own) >= 0 && compare(product, multiply(own, ten)) <= 0;
}

/** The pair of amounts that the share fits, the part being one of the nearest. */
export function guess(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (isOfWayBehind(passage, stated)) return undefined;
  const operands: QuantityItem[] = [];
  const readings: Expression[] = [];
  for (const part of nearestAmounts(passage, stated)) {
    const own = operands.push(part) - 1;
    const lower = lowerOf(passage, part);
    for (const candidate of candidates(passage, stated, part)) {
      if (candidate === part || candidate === lower) continue;
      readings.push(quotient(operand(own), operand(operands.push(candidate) - 1)));
    }
    if (lower) readings.unshift(quotient(operand(own), operand(operands.push(lower) - 1)));
  }
  const [expression, ...alternatives] = readings;
  if (!expression) return undefined;
  return claim(passage, { form: 'share', stated, operands, expression, alternatives, certainty: 'guess' });
}

/** "$3 million (3.5%) more than in 2023": what the change is of what there was. */
function isOfWayBehind({ items, quantities, language: { lexicon } }: Passage, stated: QuantityItem): boolean {
  const opening = items[stated.parenthesis];
  const before = quantities[stated.order - 1];
  if (opening?.kind !== 'mark' || stated.at !== stated.parenthesis + 1 || !before || !isChange(before)) return false;
  const way = items[opening.partner + 1];
  const word = way && 'lower' in way ? firstWord(way.lower) : '';
  return lexicon.moreBehind.includes(word) || lexicon.lessBehind.includes(word);
}

function nearestAmounts(passage: Passage, stated: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  for (let order = stated.order - 1; order >= 0 && order >= stated.order - 6 && found.length < 3; order--) {
    const item = passage.quantities[order]!;
    if (stated.sentence - item.sentence > 0) break;
    if (isPercent(item) || item.role === 'aside') continue;
    found.push(item);
  }
  const next = passage.quantities[stated.order + 1];
  if (next && next.sentence === stated.sentence && next.clause <= stated.clause + 1 && isAmount(next)) found.push(next);
  return found;
}

/** Amounts that come near enough to being the base to be worth an exact look. */
function candidates(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem[] {
  const found: QuantityItem[] = [];
  const first = Math.max(0, stated.order - 2 * reach);
  const last = Math.min(passage.quantities.length - 1, stated.order + reach);
  for (let order = first; order <= last; order++) {
    const item = passage.quantities[order]!;
    if (item === part || isPercent(item) || item.role === 'aside') continue;
    if (fits(stated, part, item)) found.push(item);
  }
  return found;
}

/**
 * A share that its words make wrong may be right of two other figures of its sentence, to the last printed decimal:
 * "312 tổ chức và 1.204 đảng viên, trong đó có 296 cấp ủy viên (24,6%)". Then it is taken so. Whole percents fit too much.
 */
export function orOfOthers(passage: Passage, stated: QuantityItem, share: Claim): Claim {
  if (share.certainty === 'guess' || share.certainty === 'explicit' || stated.quantity.figure.decimals === 0)
    return share;
  const operands = [...share.operands];
  const alternatives = [...share.alternatives];
  const around = passage.quantities
    .slice(Math.max(0, stated.order - 10), stated.order + 4)
    .filter(item => stated.sentence - item.sentence <= 1 && item.sentence <= stated.sentence && isAmount(item));
  for (const upper of around) {
    if (upper.sentence !== stated.sentence || hasOwnShare(passage, upper, stated)) continue;
    for (const lower of around) {
      if (lower === upper || !sameUnit(upper, lower) || !isRight(stated, upper, lower)) continue;
      const index = operands.push(upper.quantity, lower.quantity) - 2;
      alternatives.push(quotient(operand(index), operand(index + 1)));
    }
  }
  return { ...share, operands, alternatives };
}

/** Another share stands right behind it. */
function hasOwnShare(passage: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  const next = passage.quantities[item.order + 1];
  return next !== undefined && next !== stated && isPercent(next);
}

/** Right to the last printed digit. */
export function isRight(share: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const { value, quantum } = share.quantity.figure;
  const whole = base.quantity.figure.value;
  const gap = absolute(subtract(multiply(value, whole), part.quantity.figure.value));
  return compare(gap, multiply(whole, { coefficient: 5, scale: 1 - quantum })) <= 0;
}

export function fits(stated: QuantityItem, part: QuantityItem, base: QuantityItem): boolean {
  const expected = multiply(stated.quantity.figure.value, base.quantity.figure.value);
  return near(expected, part.quantity.figure.value, stated.quantity.figure.decimals === 0 ? 20 : 6);
}

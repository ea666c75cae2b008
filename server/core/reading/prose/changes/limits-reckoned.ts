/** A limit reckoned from a share of what there was: "giảm ít nhất 5% so với năm 2025 (5.238 việc), tức không quá 4.976 việc". */
import {
  absolute,
  coefficientAt,
  compare,
  type Decimal,
  decimal,
  multiply,
  powerOfTen,
  subtract,
} from '../../../figures/decimal.ts';
import { slipBetween } from '../../../figures/slips.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { claim, difference, one, operand, sumOf } from '../build.ts';
import { isAmount, isPercent, near, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';

export function* readLimitsReckoned(passage: Passage): Generator<Claim> {
  const { items, quantities, language } = passage;
  const { equalling } = language.lexicon;
  for (const limit of quantities) {
    if (limit.role !== 'aside' && limit.role !== 'plain') continue;
    const [base, rate] = [quantities[limit.order - 1], rateBefore(passage, limit)];
    const opening = base && items[base.parenthesis];
    if (!base || !rate || !isAmount(base) || opening?.kind !== 'mark' || opening.partner > limit.at) continue;
    if (inside(passage, base.parenthesis).length !== 1 || !sameUnit(base, limit) || limit.depth !== rate.depth)
      continue;
    const [comma, lead] = items.slice(opening.partner + 1, opening.partner + 3);
    const leads =
      comma?.kind === 'mark' && comma.mark === ',' && lead && 'lower' in lead && equalling.includes(lead.lower);
    if (!leads || limit.at - opening.partner > 6 || limit.sentence !== rate.sentence) continue;
    const falls = isFall(passage, rate);
    if (falls === undefined) continue;
    const all = base.quantity.figure.value;
    const part = multiply(rate.quantity.figure.value, all);
    const exact = falls ? subtract(all, part) : subtract(all, multiply(part, decimal(-1)));
    const said = limit.quantity.figure;
    // Rounded up or down as the limit asks; else told only where one slip is all there is.
    const zeros = /0*$/u.exec(said.text.replace(/\D/gu, ''))![0].length;
    const rounded =
      compare(absolute(subtract(said.value, exact)), { coefficient: 1, scale: -(said.quantum + zeros) }) < 0;
    if (rounded || !near(said.value, exact, 20) || !isOneSlip(said, exact)) continue;
    const factor = falls ? difference(one, operand(1)) : sumOf([one, operand(1)]);
    yield claim(passage, {
      form: 'expression',
      stated: limit,
      operands: [base, rate],
      expression: { kind: 'product', left: operand(0), right: factor },
      printed: true,
      certainty: 'structure',
    });
  }
}

/** The percentage before the base, with nothing else between. */
function rateBefore({ quantities }: Passage, limit: QuantityItem): QuantityItem | undefined {
  const rate = quantities[limit.order - 2];
  return rate && isPercent(rate) && rate.quantity.figure.unit === '%' ? rate : undefined;
}

/** "giảm ít nhất 5%", "tăng tối thiểu 10%": past the word that makes it a limit. */
function isFall({ items }: Passage, { at: from, phrase }: QuantityItem): boolean | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 3 && items[at]!.phrase === phrase; at--) {
    const item = items[at]!;
    if (item.kind === 'cue' && item.cue === 'decrease') return true;
    if (item.kind === 'cue' && item.cue === 'increase') return false;
  }
  return undefined;
}

/** One slip of the value, rounded down or up to the digits that are printed. */
function isOneSlip({ value, quantum }: Quantity['figure'], exact: Decimal): boolean {
  const scale = Math.max(0, -quantum, exact.scale);
  const step = powerOfTen(scale + quantum);
  const down = BigInt(coefficientAt(exact, scale)) / step;
  return [down, down + 1n].some(rounded => slipBetween(value, decimal(rounded * step, scale)) !== undefined);
}

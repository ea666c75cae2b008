/**
 * What a parenthesis right behind an amount says of how it comes about, and nothing else: "12.150.000 đồng (36 học sinh x
 * 37.500 đồng x 09 tháng)", "56 giáo viên (40 + 16)", "27 hồ sơ (15 hồ sơ mới + 12 hồ sơ cũ)".
 */
import { equal } from '../../../figures/decimal.ts';
import { slipBetween } from '../../../figures/slips.ts';
import { moneyUnits } from '../../../figures/units.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isMoney, near, sharesNoun } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween, parenthesisAfter } from '../items/navigate.ts';
import { ofCountBefore } from './counted-before.ts';
import { type Calculation, calculationWithin, expressionOf, resultOf, takesAsPrinted } from './written-terms.ts';

export function* readBehindAmounts(passage: Passage): Generator<Claim> {
  for (const amount of passage.quantities) {
    if (amount.role === 'aside' || amount.quantity.approximate) continue;
    const parenthesis = parenthesisAfter(passage, amount, nearby);
    // "260.000.000/(20 x 13)" is divided.
    if (parenthesis === undefined || passage.items[parenthesis - 1]!.kind === 'mark') continue;
    if (!isUnit(itemsBetween(passage, amount.at, parenthesis))) continue;
    const calculation = calculationWithin(passage, parenthesis);
    const counted = calculation && ofCountBefore(passage, amount, calculation);
    const found = counted ?? (calculation && calculated(passage, amount, calculation));
    if (found && found !== 'open') yield found;
  }
}

/** Items between an amount and its parenthesis: the words of its unit. */
const nearby = 5;

function calculated(passage: Passage, amount: QuantityItem, calculation: Calculation): Claim | undefined {
  const { terms } = calculation;
  const operands = terms.map(({ quantity }) => quantity);
  // "x 9 tháng": a time is a factor, and no part of a sum.
  const added = terms.some(({ sign }) => sign === '+' || sign === '-');
  if (operands.some(({ quantity, role }) => quantity.approximate || (added && role === 'aside'))) return undefined;
  const certainty = isOfOneSum(amount, calculation)
    ? 'explicit'
    : comesNear(amount, calculation)
      ? 'structure'
      : undefined;
  return (
    certainty &&
    claim(passage, {
      form: 'expression',
      stated: amount,
      operands,
      expression: expressionOf(calculation),
      certainty,
      printed: takesAsPrinted(amount, calculation),
    })
  );
}

/** So much money for so many, which can be nothing else. */
function isOfOneSum(amount: QuantityItem, { terms, groups }: Calculation): boolean {
  return (
    hasUnitOfMoney(amount) &&
    !groups &&
    terms.every(({ sign }) => sign === 'x' || sign === '') &&
    terms.filter(({ quantity }) => hasUnitOfMoney(quantity)).length === 1
  );
}

/** Sums and products of one kind that come near the amount, or but for a slip to it. */
function comesNear(amount: QuantityItem, calculation: Calculation): boolean {
  const { terms } = calculation;
  const result = resultOf(calculation);
  if (result === undefined || terms.some(({ quantity }) => isMoney(quantity)) !== isMoney(amount)) return false;
  if (!isMoney(amount) && !countsAlike(amount, calculation)) return false;
  const { value } = amount.quantity.figure;
  const slip = slipBetween(value, result);
  // "đã thu 95 triệu đồng (phải thu 60 triệu đồng + 40 triệu đồng)": what is named may be something else.
  if (isNamed(calculation)) return equal(result, value) || slip === 'digits-swapped';
  return near(result, value, 25) || slip !== undefined;
}

/** Words stand before the first of its terms. */
function isNamed({ terms: [first] }: Calculation): boolean {
  return first!.quantity.at !== first!.quantity.parenthesis + 1;
}

/** Sums of what the amount counts, or so many times as much of it: not "120 bộ (2 chỗ x 50 bộ + 4 chỗ x 20 bộ)". */
function countsAlike(amount: QuantityItem, { terms, groups }: Calculation): boolean {
  const own = terms.filter(({ quantity }) => sharesNoun(quantity, amount) || quantity.counted[0] === amount.counted[0]);
  const bare = terms.filter(({ quantity }) => quantity.counted[0] === '' || quantity.counted[0] === 'x');
  const added = terms.slice(1).every(({ sign }) => sign === '+');
  const multiplied = !groups && terms.slice(1).every(({ sign }) => sign === 'x');
  return (added && own.length + bare.length >= terms.length) || (multiplied && own.length === 1);
}

function hasUnitOfMoney(item: QuantityItem): boolean {
  const { figure } = item.quantity;
  if (item.role === 'aside' || figure.kind !== 'measure') return false;
  const unit = ` ${(figure.unit ?? '').toLowerCase().normalize('NFC')}`;
  return moneyUnits.some(money => unit.endsWith(` ${money}`));
}

/** "học sinh", "đồng/tháng", "tháng": what is counted, and for each of what. */
function isUnit(items: readonly Item[]): boolean {
  return (
    items.length <= 8 &&
    items.every(
      item =>
        (item.kind === 'word' && item.lower !== 'x') ||
        (item.kind === 'cue' && item.cue === 'time') ||
        (item.kind === 'mark' && item.mark === '/'),
    )
  );
}

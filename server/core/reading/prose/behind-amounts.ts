/**
 * What a parenthesis right behind an amount says of how it comes about, and nothing else: "12.150.000 đồng (36 học sinh x
 * 37.500 đồng x 09 tháng)".
 */
import type { Expression } from '../../figures/expression.ts';
import { moneyUnits } from '../../figures/units.ts';
import type { Claim } from '../claim.ts';
import { claim, operand } from './build.ts';
import type { Item, Passage, QuantityItem } from './items/items.ts';
import { inside, itemsBetween, parenthesisAfter } from './items/navigate.ts';

export function* readBehindAmounts(passage: Passage): Generator<Claim> {
  for (const amount of passage.quantities) {
    if (!hasUnitOfMoney(amount) || amount.quantity.approximate) continue;
    const parenthesis = parenthesisAfter(passage, amount, nearby);
    if (parenthesis === undefined || !isUnit(itemsBetween(passage, amount.at, parenthesis))) continue;
    const factors = inside(passage, parenthesis);
    const found = factors.length === 1 ? undefined : product(passage, amount, factors);
    if (found) yield found;
  }
}

/** Items between an amount and its parenthesis: the words of its unit. */
const nearby = 5;

function product(passage: Passage, amount: QuantityItem, factors: readonly QuantityItem[]): Claim | undefined {
  const [first] = factors;
  const opening = first && passage.items[first.parenthesis];
  if (opening?.kind !== 'mark' || factors.length > 4 || first!.at !== first!.parenthesis + 1) return undefined;
  if (factors.some(({ quantity }) => quantity.approximate) || factors.filter(hasUnitOfMoney).length !== 1)
    return undefined;
  for (const [index, factor] of factors.entries()) {
    const next = factors[index + 1];
    const between = itemsBetween(passage, factor.at, next?.at ?? opening.partner);
    const last = between.at(-1);
    if (next ? !isTimes(last) || !isUnit(between.slice(0, -1)) : !isUnit(between)) return undefined;
  }
  return claim(passage, {
    form: 'expression',
    stated: amount,
    operands: factors,
    expression: factors
      .slice(1)
      .reduce<Expression>((left, _, index) => ({ kind: 'product', left, right: operand(index + 1) }), operand(0)),
    certainty: 'explicit',
  });
}

function hasUnitOfMoney(item: QuantityItem): boolean {
  const { figure } = item.quantity;
  if (item.role === 'aside' || figure.kind !== 'measure') return false;
  const unit = ` ${(figure.unit ?? '').toLowerCase().normalize('NFC')}`;
  return moneyUnits.some(money => unit.endsWith(` ${money}`));
}

function isTimes(item: Item | undefined): boolean {
  return (
    (item?.kind === 'mark' && (item.mark === '×' || item.mark === 'x')) || (item?.kind === 'word' && item.lower === 'x')
  );
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

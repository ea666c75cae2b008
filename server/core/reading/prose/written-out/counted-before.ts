/**
 * How many there are, told in words before what is reckoned of each: "12 người hưởng 10% x 4.500.000 đồng x 12 tháng = 64.800.000 đồng",
 * "15 delegates: $100 x 2 days = $3,000". The count is a factor of what comes out, or is not; of a rate right behind it nobody can say.
 */
import { absolute, compare, type Decimal, equal, multiply, subtract } from '../../../figures/decimal.ts';
import { slipBetween } from '../../../figures/slips.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand } from '../build.ts';
import { isPercent, near } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { type Calculation, expressionOf, resultOf } from './written-terms.ts';

/**
 * The claim that takes the count before a product as one more of its factors, where it comes nearer to the result than the product
 * alone; `open` where that cannot be told; undefined where the product stands for itself.
 */
export function ofCountBefore(
  passage: Passage,
  result: QuantityItem,
  calculation: Calculation,
): Claim | 'open' | undefined {
  const { terms, groups } = calculation;
  const operands = terms.map(({ quantity }) => quantity);
  const [first] = operands as [QuantityItem];
  if (groups || terms.some(({ sign }) => sign !== 'x' && sign !== '')) return undefined;
  const count = countBefore(passage, first.at < result.at ? first : result);
  const product = count && resultOf(calculation);
  if (!product) return undefined;
  const { value } = result.quantity.figure;
  if (equal(product, value)) return undefined;
  const all = multiply(count.quantity.figure.value, product);
  // "45 em được giảm 70% x 30.000 đồng": whose rate it is, or what share of the amount.
  const open = isPercent(first) && count.phrase === first.phrase;
  const comesNear = open ? equal(value, all) || slipBetween(value, all) !== undefined : near(value, all, 50);
  if (comesNear && isNearer(value, all, product)) {
    return claim(passage, {
      form: 'expression',
      stated: result,
      operands: [...operands, count],
      expression: { kind: 'product', left: operand(operands.length), right: expressionOf(calculation) },
      certainty: 'structure',
    });
  }
  return open ? 'open' : undefined;
}

/** The last figure before, a number of something, with words or one mark between. */
function countBefore({ items, quantities }: Passage, first: QuantityItem): QuantityItem | undefined {
  const count = quantities[first.order - 1];
  if (!count || count.sentence !== first.sentence || first.at - count.at > furthest) return undefined;
  const { figure, noun, approximate } = count.quantity;
  if (count.role === 'aside' || figure.kind !== 'count' || noun === '' || approximate) return undefined;
  const marks = items.slice(count.at + 1, first.at).flatMap(item => (item.kind === 'mark' ? [item.mark] : []));
  return marks.length === 0 || (marks.length === 1 && leading.has(marks[0]!)) ? count : undefined;
}

const furthest = 10;
const leading: ReadonlySet<string> = new Set([',', ':', '(']);

function isNearer(value: Decimal, one: Decimal, other: Decimal): boolean {
  return compare(absolute(subtract(value, one)), absolute(subtract(value, other))) < 0;
}

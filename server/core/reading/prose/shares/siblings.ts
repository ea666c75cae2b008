/**
 * "Nam 27 người (90,0%), nữ 3 người (10,0%)": shares that make one whole, each of an amount of its own. None of these
 * amounts is what another of them is a share of.
 */
import { absolute, compare, type Decimal, multiply, subtract, sum } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { isPercent } from '../items/amounts.ts';
import type { Passage } from '../items/items.ts';

/** The claims without those that take such an amount for the base of another share, and where that does not hold. */
export function withoutSiblings(passage: Passage, claims: readonly Claim[]): readonly Claim[] {
  const groups = claims.filter(isOneWhole).map(({ stated, operands }) => new Set([stated, ...operands]));
  if (groups.length === 0) return claims;
  const owners = ownersOf(passage);
  return claims.filter(({ form, stated, operands, alternatives }) => {
    if (form !== 'share' || alternatives.length > 0) return true;
    const group = groups.find(shares => shares.has(stated));
    if (!group) return true;
    const others = new Set([...group].filter(share => share !== stated).map(share => owners.get(share)));
    const [part, base] = operands;
    return !(part && base && owners.get(stated) === part && others.has(base)) || isShareOf(stated, part, base);
  });
}

function isOneWhole({ form, stated, operands }: Claim): boolean {
  if (form !== 'whole') return false;
  const shares = [...new Set([stated, ...operands])];
  const gap = absolute(subtract(sum(shares.map(({ figure }) => figure.value)), all));
  return compare(gap, roomOf(shares)) <= 0;
}

const all: Decimal = { coefficient: 1, scale: 0 };

function roomOf(shares: readonly Quantity[]): Decimal {
  const finest = Math.max(...shares.map(({ figure }) => figure.quantum));
  return { coefficient: 5 * shares.length, scale: 1 - finest };
}

/** Of each share the amount right before it. */
function ownersOf({ quantities }: Passage): ReadonlyMap<Quantity, Quantity> {
  const owners = new Map<Quantity, Quantity>();
  for (const [order, item] of quantities.entries()) {
    const before = quantities[order - 1];
    if (isPercent(item) && before && !isPercent(before) && before.sentence === item.sentence)
      owners.set(item.quantity, before.quantity);
  }
  return owners;
}

/** Within one of the last printed unit. */
function isShareOf({ figure }: Quantity, part: Quantity, base: Quantity): boolean {
  const gap = absolute(subtract(multiply(figure.value, base.figure.value), part.figure.value));
  return compare(gap, multiply(base.figure.value, { coefficient: 1, scale: -figure.quantum })) <= 0;
}

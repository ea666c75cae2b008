/**
 * "Nam 27 người (90,0%), nữ 3 người (10,0%)": shares that make one whole, each of an amount of its own. None of these
 * amounts is what another of them is a share of.
 */
import { absolute, compare, type Decimal, multiply, subtract, sum } from '../../../figures/decimal.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';

/** The claims without those that take such an amount for the base of another share, and where that does not hold. */
export function withoutSiblings(passage: Passage, all: readonly Claim[]): readonly Claim[] {
  const claims = withoutOwnBases(passage, all);
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

/**
 * "Hill had 30 children (48.4%), Mill 20 (60.0%), Quay 12 (80.0%)": three and more amounts with a share each, whose shares make far more than
 * one whole. None is of another of them, and where more than one misses a common base each has one of its own.
 */
function withoutOwnBases(passage: Passage, claims: readonly Claim[]): readonly Claim[] {
  const shares = claims.filter(({ form, operands: [part, base] }) => form === 'share' && part && base);
  if (shares.length === 0 || passage.quantities.length < 6) return claims;
  const owners = ownersOf(passage);
  const listed = listedShares(passage);
  const own = shares.filter(({ stated, operands: [part] }) => listed.has(stated) && owners.get(stated) === part);
  const wrong = own.filter(({ stated, operands: [part, base] }) => !isShareOf(stated, part!, base!));
  const members = new Set([...listed].map(share => owners.get(share)));
  const dropped = new Set(wrong.filter(({ operands: [, base] }) => members.has(base) || wrong.length * 2 > own.length));
  return dropped.size === 0 ? claims : claims.filter(claim => !dropped.has(claim));
}

/** Shares alone in the brackets right behind amounts of one sentence, three or more of them, with nothing that makes one a part of another. */
function listedShares({ items, quantities }: Passage): ReadonlySet<Quantity> {
  const found = new Set<Quantity>();
  let run: QuantityItem[] = [];
  const close = (): void => {
    const total = sum(run.map(({ quantity }) => quantity.figure.value));
    if (run.length > 2 && compare(total, { coefficient: 12, scale: 1 }) > 0)
      for (const { quantity } of run) found.add(quantity);
    run = [];
  };
  for (const item of quantities) {
    const before = quantities[item.order - 1];
    const last = run.at(-1);
    const bracket = items[item.at - 1];
    const owned = before && !isPercent(before) && bracket?.kind === 'mark' && bracket.mark === '(';
    if (!isPercent(item)) continue;
    const parted = last && (last.sentence !== item.sentence || item.order !== last.order + 2);
    const among = last && items.slice(last.at, item.at).some(other => other.kind === 'cue' && other.cue === 'of-which');
    if (!owned || parted || among) close();
    if (owned) run.push(item);
  }
  close();
  return found;
}

function isOneWhole({ form, stated, operands }: Claim): boolean {
  if (form !== 'whole') return false;
  const shares = [...new Set([stated, ...operands])];
  const gap = absolute(subtract(sum(shares.map(({ figure }) => figure.value)), hundred));
  return compare(gap, roomOf(shares)) <= 0;
}

const hundred: Decimal = { coefficient: 1, scale: 0 };

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

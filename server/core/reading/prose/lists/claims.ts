/** What a list that is the parts of a whole claims: their sum, and what else its members say of each. */
import type { Claim } from '../../claim.ts';
import { claim, operand, sumOf } from '../build.ts';
import { isMoney, isPercent, sharesNoun, sumsTo } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Reading } from '../parents.ts';
import type { Member } from './members.ts';
import { sumComesNear } from './nearness.ts';
import { differBySwap } from './slips.ts';

export function sum(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  certainty: Claim['certainty'],
): Claim {
  return claim(passage, {
    form: 'sum',
    stated: whole,
    operands: parts,
    expression: sumOf(parts.map((_, index) => operand(index))),
    certainty,
  });
}

/**
 * "415 vụ với 702 bị cáo; trong đó án lớn 25 vụ, 61 bị cáo; án thường 390 vụ, 641 bị cáo": where one of the numbers that
 * the members give makes its whole, the list is complete, and the others must make theirs.
 */
export function* otherColumns(
  { passage, wholes, seen }: Columns,
  list: readonly Member[],
  held: readonly QuantityItem[],
): Generator<Claim> {
  const columns = Math.min(...list.map(({ amounts }) => amounts.length), 4);
  const rows = Array.from({ length: columns }, (_, column) => list.map(({ amounts }) => amounts[column]!));
  // "gồm 15 bệnh viện công lập (2.870 giường) và 3 bệnh viện ngoài công lập (370 giường)".
  const noted = list.flatMap(({ noted: own }) => (own ? [own] : []));
  if (noted.length === list.length) rows.push(noted);
  for (const parts of rows) {
    if (parts[0] === held[0] || parts.some(({ quantity }) => quantity.approximate)) continue;
    const whole = wholes.find(one => !seen.seen.has(one) && parts.every(part => sharesNoun(part, one)));
    if (
      !whole ||
      whole.quantity.approximate ||
      !sumComesNear(parts, whole, isMoney(whole) && !differBySwap(parts, whole) ? 20 : 50)
    )
      continue;
    seen.seen.add(whole);
    yield sum(passage, whole, parts, 'structure');
  }
}

/** Fractions add up below the line as well; changes of the parts add up to the change of the whole. */
export function* alongside(
  passage: Passage,
  whole: QuantityItem,
  list: readonly Member[],
  held: readonly QuantityItem[],
): Generator<Claim> {
  const other = lowerOf(passage, whole) ?? upperOf(passage, whole);
  if (other) {
    const others = held.map(part => lowerOf(passage, part) ?? upperOf(passage, part));
    if (others.every(part => part !== undefined)) yield sum(passage, other, others as QuantityItem[], 'structure');
  }
  const change = changeOf(passage, whole);
  const changes = list.map(({ changes: [first] }) => first);
  if (change && changes.every(each => each !== undefined && each.role === change.role)) {
    yield sum(passage, change, changes as QuantityItem[], 'structure');
  }
}

/** The change said right after an amount: "đạt 3.579 tỷ 654 triệu đồng, tăng 331 tỷ 273 triệu đồng". */
function changeOf(passage: Passage, whole: QuantityItem): QuantityItem | undefined {
  const next = passage.quantities[whole.order + 1];
  if (!next || next.sentence !== whole.sentence || next.depth !== whole.depth || isPercent(next)) return undefined;
  return next.role === 'increase' || next.role === 'decrease' ? next : undefined;
}

/** "23 người, gồm: Chủ tịch, 3 Phó Chủ tịch và 19 Ủy viên": a member without a number is one. Only when it holds. */
export function withNames(
  passage: Passage,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
  members: readonly Member[],
): Claim | undefined {
  const names = members.filter(({ head, shares }) => head === undefined && shares.length === 0).length;
  if (names === 0 || names > 9 || whole.quantity.figure.kind !== 'count') return undefined;
  if (!sumsTo(parts, whole, names)) return undefined;
  const draft = sum(passage, whole, parts, 'guess');
  const constant = { kind: 'constant', value: { numerator: BigInt(names), denominator: 1n } } as const;
  return { ...draft, expression: { kind: 'sum', of: [...parts.map((_, index) => operand(index)), constant] } };
}

interface Columns {
  readonly passage: Passage;
  /** Amounts that may be the whole, likeliest first. */
  readonly wholes: readonly QuantityItem[];
  readonly seen: Reading;
}

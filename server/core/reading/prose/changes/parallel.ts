/**
 * Changes of several things at once: "05 lượt đoàn/75 lượt người, … giảm 07 lượt đoàn, 166 lượt người (6 tháng đầu năm
 * 2019 có 12 lượt đoàn/241 lượt người)". One word for the change, then what changed in the order in which the present
 * values stand before it and the earlier ones in the parenthesis behind it.
 */
import { compare } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, isPercent } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter, reach } from '../items/navigate.ts';
import { changeComesNear } from './near.ts';
import { byDifference } from './values.ts';

export function* readParallelChanges(passage: Passage): Generator<Claim> {
  let next = 0;
  for (const first of passage.quantities) {
    if (first.order < next || !isChange(first)) continue;
    const changes = siblings(passage, first);
    if (changes.length < 2) continue;
    const row = rowBefore(passage, first) ?? rowBehind(passage, changes.at(-1)!);
    const earlier = row?.filter(isAmount);
    if (!earlier || earlier.length !== changes.length) continue;
    const present = presentValues(passage, earlier[0]!.order < first.order ? earlier[0]! : first, first, changes);
    if (!present || !changes.every((change, index) => counts(change, earlier[index]!))) continue;
    next = changes.at(-1)!.order + 1;
    for (const [index, stated] of changes.entries()) {
      const [current, base] = [present[index]!, earlier[index]!];
      const role = isChange(stated) ? stated.role : first.role;
      const rises = role === 'increase';
      const plain = agrees(current, base, rises) || changeComesNear({ ...stated, role }, current, base);
      const certainty = plain ? 'structure' : 'guess';
      yield {
        ...byDifference(passage, { stated, current, base, rises, certainty }),
        data: { direction: role },
      };
    }
  }
}

function isChange({ role, quantity, counted }: QuantityItem): boolean {
  if (quantity.approximate || quantity.figure.kind === 'percent' || counted[0] === '') return false;
  return role === 'increase' || role === 'decrease';
}

/** The earlier values in the parenthesis right behind the changes. */
function rowBehind(passage: Passage, last: QuantityItem): readonly QuantityItem[] | undefined {
  const parenthesis = parenthesisAfter(passage, last);
  return parenthesis !== undefined && speaksOfBefore(passage, last.at + 1, parenthesis, last.depth)
    ? inside(passage, parenthesis)
    : undefined;
}

/** "so với cùng kỳ năm 2023 (163 vụ, chết 91 người) giảm 17 vụ, giảm 09 người chết": the earlier values right before them. */
function rowBefore(passage: Passage, first: QuantityItem): readonly QuantityItem[] | undefined {
  for (let at = first.at - 1; at >= 0 && at >= first.at - 6; at--) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity' || item.sentence !== first.sentence) return undefined;
    if (item.kind !== 'mark') continue;
    if (item.mark === ',' || item.mark === ':') continue;
    const found = item.mark === ')' && item.partner >= 0 && item.depth === first.depth;
    return found && speaksOfBefore(passage, item.partner - 8, item.partner, first.depth)
      ? inside(passage, item.partner)
      : undefined;
  }
  return undefined;
}

/** The change, and the amounts that follow it at once after a comma, a slash or "và", with or without the word for it. */
function siblings(passage: Passage, first: QuantityItem): QuantityItem[] {
  const found = [first];
  for (let order = first.order + 1; order < passage.quantities.length && found.length < 6; order++) {
    const item = passage.quantities[order]!;
    const joint = passage.items[item.at - (isChange(item) ? 2 : 1)];
    const joined =
      (joint?.kind === 'mark' && (joint.mark === ',' || joint.mark === '/')) ||
      (joint?.kind === 'cue' && joint.cue === 'and');
    if (!joined || item.clause !== first.clause || item.depth !== first.depth) break;
    if (item.role !== 'plain' && !isChange(item)) break;
    if (isPercent(item) || item.quantity.approximate || item.counted[0] === '') break;
    found.push(item);
  }
  return found;
}

/** "(6 tháng đầu năm 2019 có …)", "so với tháng trước (…)": what stands in the parenthesis was before. */
function speaksOfBefore(passage: Passage, from: number, parenthesis: number, depth: number): boolean {
  for (let at = Math.max(0, from); at < parenthesis + 10; at++) {
    const item = passage.items[at];
    if (item === undefined || (at > parenthesis && item.depth < depth + 1)) return false;
    if (item.kind === 'cue' && (item.cue === 'earlier' || item.cue === 'time' || item.cue === 'base')) return true;
    if (at > parenthesis && item.kind === 'quantity' && isAmount(item)) return false;
  }
  return false;
}

/** The nearest row of as many amounts before the change that count the same, in its sentence or the one before. */
function presentValues(
  passage: Passage,
  before: QuantityItem,
  first: QuantityItem,
  changes: readonly QuantityItem[],
): readonly QuantityItem[] | undefined {
  const row: QuantityItem[] = [];
  for (let order = before.order - 1; order >= 0 && order >= before.order - reach; order--) {
    const item = passage.quantities[order]!;
    if (first.sentence - item.sentence > 1) return undefined;
    if (!isAmount(item) || item.depth !== first.depth) continue;
    row.unshift(item);
    if (row.length < changes.length) continue;
    const counted = row.every((value, index) => counts(value, changes[index]!));
    return counted && row[0]!.sentence === row.at(-1)!.sentence ? row : undefined;
  }
  return undefined;
}

/** "lượt" and "lượt tiếp", "lượt người" and "lượt người": the second word tells apart what both have. */
function counts(a: QuantityItem, b: QuantityItem): boolean {
  const [left, leftNext] = a.counted;
  const [right, rightNext] = b.counted;
  return left === right && (leftNext === '' || rightNext === '' || leftNext === rightNext);
}

/** A change in the direction that is said, or none. */
function agrees(current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const order = compare(current.quantity.figure.value, base.quantity.figure.value);
  return rises ? order >= 0 : order <= 0;
}

/**
 * By how much: "grew from 12,400 to 15,500, i.e. by 25%", "exceeded the target of 4,000 billion by 5%". The number behind such a
 * word is a change, whichever way the last word for one in the sentence has it.
 */
import { altered } from '../../../derive.ts';
import { asPercent } from '../../../figures/figure.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Item, QuantityItem, Role } from './items.ts';

/** "91.4%, 2.6 points better than the target of 88.8%": points beside percentages are those between them. */
export function readPoints(items: Item[], quantities: QuantityItem[], { pointNouns }: Lexicon): void {
  if (pointNouns.length === 0) return;
  for (const item of quantities) {
    const { figure, noun } = item.quantity;
    if (figure.kind === 'percent' || item.role === 'aside' || !pointNouns.includes(noun.split(' ', 1)[0]!)) continue;
    const around = quantities.slice(Math.max(0, item.order - 3), item.order + 4);
    const beside = around.some(
      other => other !== item && other.sentence === item.sentence && other.quantity.figure.kind === 'percent',
    );
    if (beside) put(items, quantities, { ...item, quantity: altered(item.quantity, { figure: asPercent(figure) }) });
  }
}

/** "from 78 to 86 per cent": in percent, both. */
export function carryPercent(items: Item[], quantities: QuantityItem[], { measuredBy }: Lexicon): void {
  if (measuredBy.length === 0) return;
  for (const from of quantities) {
    const to = quantities[from.order + 1];
    const [way, start] = [items[from.at + 1], items[from.at - 1]];
    const leads = way?.kind === 'cue' && way.cue === 'up-to' && start?.kind === 'cue' && start.cue === 'from';
    const { figure } = from.quantity;
    if (!leads || to?.at !== from.at + 2 || to.quantity.figure.kind !== 'percent' || from.role === 'aside') continue;
    // The word between is no unit.
    const bare = figure.unit === undefined || figure.unit === way.lower;
    if (figure.kind === 'percent' || !bare || figure.exponent !== 0) continue;
    const percent = asPercent(figure);
    put(items, quantities, {
      ...from,
      counted: to.counted,
      quantity: altered(from.quantity, { figure: percent, noun: '' }),
    });
  }
}

export function markMeasured(
  items: Item[],
  quantities: QuantityItem[],
  { measuredBy, planned, restating }: Lexicon,
): void {
  if (measuredBy.length === 0) return;
  for (const item of quantities) {
    const word = items[item.at - 1];
    const joint = items[item.at - 2];
    // "… and by 112,000 compared with 2023": of another time.
    const again = joint?.kind === 'cue' && joint.cue === 'and';
    if (word?.kind === 'word' && measuredBy.includes(word.lower) && open.has(item.role) && !again) {
      const role = wayBefore(items, item);
      if (role) put(items, quantities, { ...item, role });
    }
    // "went up from £5.60 to £5.88, or 5%".
    if (
      item.role === 'share' &&
      word?.kind === 'cue' &&
      restating.includes(word.lower) &&
      endsSteps(items, quantities, item)
    ) {
      const role = wayBefore(items, item);
      if (role) put(items, quantities, { ...item, role });
    }
    // "exceeding the target of 1,500": the target itself.
    const plan = items[item.at - 2];
    const named = word?.kind === 'word' && planned.includes(word.lower) && plan?.kind === 'cue' && plan.cue === 'plan';
    if (named && item.role === 'exceed') put(items, quantities, { ...item, role: 'plain' });
  }
}

const open: ReadonlySet<Role> = new Set<Role>(['plain', 'share', 'exceed']);

/** Right behind "from a to b", past one mark. */
function endsSteps(items: readonly Item[], quantities: readonly QuantityItem[], item: QuantityItem): boolean {
  const [from, to] = quantities.slice(Math.max(0, item.order - 2), item.order);
  if (!from || !to || item.quantity.figure.kind !== 'percent' || to.quantity.figure.kind === 'percent') return false;
  if (from.sentence !== item.sentence || item.phrase > to.phrase + 1 || item.depth !== to.depth) return false;
  const [start, way] = [items[from.at - 1], items[to.at - 1]];
  const leads = way?.kind === 'cue' && (way.cue === 'up-to' || way.cue === 'down-to');
  return leads && start?.kind === 'cue' && start.cue === 'from';
}

/** The way of the last change of the sentence before an item. */
function wayBefore(items: readonly Item[], { at: from, sentence }: QuantityItem): Role | undefined {
  for (let at = from - 1; at >= 0 && at > from - farthest; at--) {
    const item = items[at]!;
    if (item.sentence !== sentence) return undefined;
    if (item.kind === 'cue' && (item.cue === 'increase' || item.cue === 'decrease' || item.cue === 'exceed'))
      return item.cue;
  }
  return undefined;
}

const farthest = 30;

function put(items: Item[], quantities: QuantityItem[], item: QuantityItem): void {
  items[item.at] = item;
  quantities[item.order] = item;
}

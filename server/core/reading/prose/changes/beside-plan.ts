/**
 * How far above or below a plan something stands, where the plan is named behind the figure: "Revenue was $52.0 million against a budget of
 * $50.0 million, 4 per cent above budget", "$2.5 million below the budget of $50.0 million", "budgeted at $640,000, was completed for $608,000,
 * five percent below budget".
 */
import { absolute, compare, type Decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { ofComparison } from './comparisons.ts';
import { byDifference, isPlainValue } from './values.ts';

export function besidePlan(passage: Passage, stated: QuantityItem): Claim | undefined {
  const named = planBehind(passage, stated);
  if (!named || stated.quantity.approximate) return undefined;
  const values = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && isAmount(item) && isPlainValue(passage, item))
    .filter(item => item.depth === stated.depth && (isPercent(stated) || sameUnit(item, stated)));
  const plans = values.filter(item => isCalledPlan(passage, item));
  const base = named.value ?? (plans.length === 1 ? plans[0] : undefined);
  const current = values.findLast(item => !plans.includes(item));
  if (!base || !current || current.sentence !== stated.sentence || !sameUnit(base, current)) return undefined;
  // "Costs of $8.0 million and fees of $2.1 million were …": which of them?
  const others = values.filter(item => item.sentence === stated.sentence && item !== base && sameUnit(item, base));
  const rises = named.way === 'above';
  if (others.length !== 1 || !comesNear(stated, current, base, rises)) return undefined;
  if (isPercent(stated))
    return ofComparison(passage, { ...stated, role: rises ? 'increase' : 'decrease' }, { current, base, sure: true });
  return byDifference(passage, { stated, current, base, rises, certainty: 'structure' });
}

interface Named {
  readonly way: 'above' | 'below';
  /** Its number, where that follows. */
  readonly value: QuantityItem | undefined;
}

/** "above budget", "below the target of 50"; "above the revised budget", "above the target for the quarter" may be of another plan. */
function planBehind({ items, language: { lexicon } }: Passage, stated: QuantityItem): Named | undefined {
  if (!lexicon.grammar.saidBehind) return undefined;
  const { aheadOf: above, shortOf: below, articles, owning } = lexicon;
  // Past the unit: "tonnes", "million dollars".
  let at = stated.at + 1;
  while (at <= stated.at + 4 && items[at]?.kind === 'word' && !wayOf(items[at], above, below)) at++;
  const way = wayOf(items[at], above, below);
  if (!way) return undefined;
  at++;
  while (isWordOf(items[at], articles)) at++;
  const plan = items[at];
  if (!isPlanWord(plan, lexicon) || namesMore(plan, lexicon)) return undefined;
  const [of, value] = items.slice(at + 1, at + 3);
  const follows = isWordOf(of, owning) && value?.kind === 'quantity' && isAmount(value) && !value.quantity.approximate;
  let end = at + 1;
  if (follows) {
    const unit = new Set(value.quantity.noun.split(' '));
    end = value.at + 1;
    while (end <= value.at + 3 && items[end]?.kind === 'word' && unit.has((items[end] as { lower: string }).lower))
      end++;
  }
  return endsAt(items[end], stated.sentence) ? { way, value: follows ? value : undefined } : undefined;
}

/** "the revised budget": more than an article stands before the word. */
function namesMore(item: Item | undefined, { articles }: Passage['language']['lexicon']): boolean {
  return !!item && 'lower' in item && item.lower.split(' ').filter(word => !articles.includes(word)).length !== 1;
}

/** "above target after waste", "below budget before fees" compare with something else than what is told. */
function endsAt(item: Item | undefined, sentence: number): boolean {
  return !item || item.sentence !== sentence || item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and');
}

function wayOf(
  item: Item | undefined,
  above: readonly string[],
  below: readonly string[],
): 'above' | 'below' | undefined {
  if (item?.kind !== 'word' && item?.kind !== 'cue') return undefined;
  return above.includes(item.lower) ? 'above' : below.includes(item.lower) ? 'below' : undefined;
}

function isWordOf(item: Item | undefined, words: readonly string[]): boolean {
  return item?.kind === 'word' && words.includes(item.lower);
}

/** "budget", "budgeted", "target". */
function isPlanWord(item: Item | undefined, { planWords }: Passage['language']['lexicon']): boolean {
  if (item?.kind === 'cue' && item.cue === 'plan') return true;
  return item?.kind === 'word' && planWords.some(word => item.lower === word || item.lower === `${word}ed`);
}

/** "a budget of 50", "budgeted at 640", "The plan was 5,500": its word stands before the number, with nothing else counted between. */
function isCalledPlan({ items, language: { lexicon } }: Passage, { at: from, sentence }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 5; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity' || item.sentence !== sentence) return false;
    if (isPlanWord(item, lexicon)) return true;
  }
  return false;
}

/** Between a third of what it should be and three times that, on the side that is said. */
function comesNear(stated: QuantityItem, current: QuantityItem, base: QuantityItem, rises: boolean): boolean {
  const [now, plan] = [current, base].map(({ quantity }) => quantity.figure.value);
  const gap = rises ? subtract(now!, plan!) : subtract(plan!, now!);
  const said = absolute(stated.quantity.figure.value);
  const meant = isPercent(stated) ? multiply(said, plan!) : said;
  const three: Decimal = { coefficient: 3, scale: 0 };
  return gap.coefficient > 0 && compare(meant, multiply(gap, three)) <= 0 && compare(gap, multiply(meant, three)) <= 0;
}

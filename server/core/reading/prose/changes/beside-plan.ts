/**
 * How far above or below a plan something stands, where the plan is named behind the figure: "Revenue was $52.0 million against a budget of
 * $50.0 million, 4 per cent above budget", "$2.5 million below the budget of $50.0 million", "budgeted at $640,000, was completed for $608,000,
 * five percent below budget", "94.2%, 0.8 points below the 95% target".
 */
import { absolute, compare, type Decimal, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { firstWord } from '../items/nouns.ts';
import { wordsOf } from '../shares/base-words.ts';
import { isOfComparison } from '../shares/words.ts';
import { ofComparison } from './comparisons.ts';
import { byDifference, isPlainValue, isRate } from './values.ts';

export function besidePlan(passage: Passage, stated: QuantityItem): Claim | undefined {
  const named = planBehind(passage, stated);
  if (!named || stated.quantity.approximate) return undefined;
  const values = passage.quantities
    .slice(Math.max(0, stated.order - 5), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && item.depth === stated.depth)
    .filter(item =>
      isPoints(stated)
        ? isRate(item) && !item.quantity.approximate && !isOfComparison(passage, item)
        : isAmount(item) && isPlainValue(passage, item) && (isPercent(stated) || sameUnit(item, stated)),
    );
  const plans = values.filter(item => isCalledPlan(passage, item));
  if (named.value && isPercent(named.value) !== isPoints(stated)) return undefined;
  const base = named.value ?? (plans.length === 1 ? plans[0] : undefined);
  const current = values.findLast(item => !plans.includes(item));
  if (!base || !current || current.sentence !== stated.sentence || !sameUnit(base, current)) return undefined;
  // "Costs of $8.0 million and fees of $2.1 million were …": which of them?
  const others = values.filter(item => item.sentence === stated.sentence && item !== base && sameUnit(item, base));
  const rises = named.way === 'above';
  if (others.length !== 1 || !comesNear(stated, current, base, rises)) return undefined;
  if (isPercent(stated) && !isPoints(stated))
    return ofComparison(passage, { ...stated, role: rises ? 'increase' : 'decrease' }, { current, base, sure: true });
  return byDifference(passage, { stated, current, base, rises, certainty: 'structure' });
}

/** "0.8 points": of two rates. */
function isPoints({ quantity: { figure } }: QuantityItem): boolean {
  return figure.kind === 'percent' && figure.unit !== '%';
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
  while (at <= stated.at + 4 && items[at]?.kind === 'word' && !wayAt(items, at, above, below)) at++;
  const found = wayAt(items, at, above, below);
  if (!found) return undefined;
  const { way } = found;
  at += found.words;
  while (isWordOf(items[at], articles)) at++;
  // "below the 95% target".
  const [number, noun] = items.slice(at, at + 2);
  if (number?.kind === 'quantity' && isRate(number) && !number.quantity.approximate)
    return isPlanWord(noun, lexicon) && endsAt(items[at + 2], stated.sentence) ? { way, value: number } : undefined;
  const plan = items[at];
  // "short of the target of 500": one cue up to its number.
  const leads = plan?.kind === 'cue' && plan.cue === 'base' && wordsOf(plan).some(word => isPlanNoun(word, lexicon));
  if (!leads && (!isPlanWord(plan, lexicon) || namesMore(plan, lexicon))) return undefined;
  const value = items[leads ? at + 1 : at + 2];
  const follows =
    (leads || isWordOf(items[at + 1], owning)) &&
    value?.kind === 'quantity' &&
    (isAmount(value) || (isPoints(stated) && isRate(value))) &&
    !value.quantity.approximate;
  if (leads && !follows) return undefined;
  return endsAt(items[follows ? pastUnit(items, value) : at + 1], stated.sentence)
    ? { way, value: follows ? value : undefined }
    : undefined;
}

/** Behind a number and its unit. */
function pastUnit(items: readonly Item[], { at, quantity }: QuantityItem): number {
  const unit = new Set(quantity.noun.split(' '));
  let end = at + 1;
  for (let item = items[end]; end <= at + 3 && item?.kind === 'word' && unit.has(item.lower); item = items[end]) end++;
  return end;
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

/** The same at a place, and how many items it takes: of "short of the target" the plan's words may begin with "of". */
function wayAt(
  items: readonly Item[],
  at: number,
  above: readonly string[],
  below: readonly string[],
): { readonly way: 'above' | 'below'; readonly words: number } | undefined {
  const way = wayOf(items[at], above, below);
  if (way) return { way, words: 1 };
  const [first, second] = items.slice(at, at + 2);
  if (first?.kind !== 'word' || !second || !('lower' in second)) return undefined;
  const both = `${first.lower} ${firstWord(second.lower)}`;
  const words = second.lower.includes(' ') ? 1 : 2;
  if (above.includes(both)) return { way: 'above', words };
  return below.includes(both) ? { way: 'below', words } : undefined;
}

function isWordOf(item: Item | undefined, words: readonly string[]): boolean {
  return item?.kind === 'word' && words.includes(item.lower);
}

/** "target", of the single words that name a plan. */
function isPlanNoun(word: string, { planWords, cues }: Passage['language']['lexicon']): boolean {
  return planWords.includes(word) || (cues.plan ?? []).includes(word);
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

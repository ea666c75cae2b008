/**
 * Shares of a whole that stands behind them under a name of several words, in a language that puts "of" between the two: "$2.1 million,
 * which is 70% of total expenditure of $3.0 million", "70% ($2.1 million) of total expenditure of $3.0 million", "75% of the $4.8
 * million budget, or $3.6 million". Only what comes near.
 */
import { compare } from '../../../figures/decimal.ts';
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isAmount, sameUnit } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Fraction, Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import { otherMatter } from '../items/other-matter.ts';
import { shareComesNear } from './near.ts';

/** The part and the whole, where "of" and a name lead from the share to the whole. */
export function ofWholeBehind(passage: Passage, stated: QuantityItem): Fraction | undefined {
  if (!passage.language.lexicon.grammar.ofLeads || stated.quantity.approximate || stated.quantity.figure.sign)
    return undefined;
  const { enclosed, end } = bracketOf(passage, stated);
  const whole = wholeFrom(passage, stated, end + 1);
  if (!whole) return undefined;
  const parts = [enclosed, partAhead(passage, stated), saidAgain(passage, whole)];
  const part = parts.find(item => item && mayHold(passage, stated, item, whole) && shareComesNear(stated, item, whole));
  return part && { upper: part, lower: whole };
}

/** "264 people had been trained against a target of 240 (110%)": alone in the brackets of a plan, which may be exceeded. */
export function ofPlanInFront(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const { items, quantities } = passage;
  const opening = items[stated.parenthesis];
  const alone = opening?.kind === 'mark' && opening.partner === stated.at + 1 && stated.at === stated.parenthesis + 1;
  const plan = alone ? quantities[stated.order - 1] : undefined;
  const part = plan && quantities[plan.order - 1];
  if (!plan || !part || part.sentence !== stated.sentence || plan.depth !== part.depth) return undefined;
  const named = items.slice(Math.max(part.at, plan.at - 4), stated.parenthesis);
  if (!named.some(item => item.kind === 'cue' && (item.cue === 'plan' || item.cue === 'target'))) return undefined;
  const exact = [part, plan].every(item => isPlainValue(passage, item) && !item.quantity.approximate);
  return exact && sameUnit(part, plan) && shareComesNear(stated, part, plan) ? { upper: part, lower: plan } : undefined;
}

/** The one amount in brackets right behind the share, and where its words end: a comma or brackets may stand behind it. */
function bracketOf(
  passage: Passage,
  { at, parenthesis }: QuantityItem,
): { readonly enclosed?: QuantityItem; readonly end: number } {
  const { items } = passage;
  const own = items[parenthesis];
  // "$2.1 million (70%) of total expenditure of $3.0 million".
  if (own?.kind === 'mark' && own.partner === at + 1) return { end: at + 1 };
  const next = items[at + 1];
  if (next?.kind !== 'mark') return { end: at };
  if (next.mark === ',') return { end: at + 1 };
  if (next.mark !== '(') return { end: at };
  const [enclosed, ...others] = inside(passage, at + 1);
  return enclosed && others.length === 0 ? { enclosed, end: next.partner } : { end: at };
}

/** "of total expenditure of $3.0 million", "out of the 4,800 places", "of the $4.8 million budget". */
function wholeFrom(
  { items, language: { lexicon } }: Passage,
  stated: QuantityItem,
  from: number,
): QuantityItem | undefined {
  const first = items[from];
  const direct = first?.kind === 'word' && lexicon.owning.includes(first.lower) && lexicon.among.includes(first.lower);
  const named = first?.kind === 'cue' && (first.cue === 'base' || first.cue === 'plan' || first.cue === 'total');
  const opens = named && (opensWith(first.lower, lexicon.outOf) || opensWith(first.lower, lexicon.owning));
  if (!direct && !opens) return undefined;
  for (let at = from + 1; at < items.length && at <= from + 9; at++) {
    const item = items[at]!;
    if (item.sentence !== stated.sentence || item.kind === 'mark') return undefined;
    if (item.kind === 'cue' && otherMatter.has(item.cue) && item.cue !== 'total') return undefined;
    if (item.kind === 'quantity') return at === from + 1 || leadsTo(items[at - 1]!, lexicon) ? item : undefined;
  }
  return undefined;
}

function leadsTo(before: Item, lexicon: Passage['language']['lexicon']): boolean {
  if (before.kind === 'cue') return before.cue === 'total' || before.cue === 'base' || before.cue === 'plan';
  return before.kind === 'word' && (lexicon.owning.includes(before.lower) || lexicon.articles.includes(before.lower));
}

/** The last amount before the share, of its sentence. */
function partAhead(passage: Passage, stated: QuantityItem): QuantityItem | undefined {
  const last = passage.quantities[stated.order - 1];
  if (!last || last.sentence !== stated.sentence || last.depth > stated.depth || stated.at - last.at > 14)
    return undefined;
  return last;
}

/** "…, or $3.6 million", "…, i.e. 135 families": the same said of the whole's part. */
function saidAgain(passage: Passage, whole: QuantityItem): QuantityItem | undefined {
  const next = passage.quantities[whole.order + 1];
  if (!next || next.sentence !== whole.sentence || next.phrase !== whole.phrase + 1) return undefined;
  const [mark, joint] = passage.items.slice(next.at - 2, next.at);
  const says = joint?.kind === 'cue' && passage.language.lexicon.equalling.includes(joint.lower);
  return says && mark?.kind === 'mark' && mark.mark === ',' ? next : undefined;
}

function mayHold(passage: Passage, stated: QuantityItem, part: QuantityItem, whole: QuantityItem): boolean {
  // "VND 2,310 billion, 105% of the VND 2,200 billion assigned".
  const more = compare(stated.quantity.figure.value, { coefficient: 1, scale: 0 }) > 0;
  const exact = [part, whole].every(
    item => isAmount(item) && isPlainValue(passage, item) && !item.quantity.approximate,
  );
  return exact && sameUnit(part, whole) && (more || !exceeds(part, whole));
}

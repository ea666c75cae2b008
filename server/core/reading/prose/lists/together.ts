/**
 * What two or three amounts come to, said in a clause of its own: "Dry bulk lost 264 thousand tons and breakbulk 75 thousand. Together they
 * gave up 339 thousand tons", or in brackets that close them: "contracts of $0.34 million and $0.21 million ($0.55 million in all)".
 */
import type { Claim } from '../../claim.ts';
import { yearSaid } from '../changes/times.ts';
import { isPercent, sameUnit } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { endsBehind, inside, wordOf } from '../items/navigate.ts';
import type { Cue } from '../lexicon.ts';
import { sum } from './claims.ts';
import { sumComesNear } from './nearness.ts';
import { isOneSlip } from './slips.ts';

export function* readTogether(passage: Passage): Generator<Claim> {
  const { jointly, closing } = passage.language.lexicon;
  if (jointly.length === 0) return;
  if (maySay(passage, jointly)) {
    for (const at of passage.items.keys()) {
      const whole = wordsAt(passage, at, jointly) ? (wholeBehind(passage, at) ?? wholeEnding(passage, at)) : undefined;
      const parts = whole && (partsBefore(passage, at, whole) ?? bracketedBefore(passage, at, whole));
      if (parts) yield* cameTo(passage, whole, parts);
    }
  }
  for (const at of passage.cues) {
    const cue = passage.items[at]!;
    if (cue.kind !== 'cue' || cue.parenthesis < 0 || !closing.includes(cue.lower)) continue;
    const [whole, ...others] = inside(passage, cue.parenthesis);
    const parts = whole && others.length === 0 && whole.at < at ? joinedBefore(passage, whole) : undefined;
    if (parts) yield* cameTo(passage, whole!, parts);
  }
}

/** A sum that is far off is of others. */
function* cameTo(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[]): Generator<Claim> {
  if (sumComesNear(parts, whole, 25) || isOneSlip(parts, whole)) yield sum(passage, whole, parts, 'structure');
}

function wordsAt({ items }: Passage, at: number, phrases: readonly string[]): boolean {
  const item = items[at]!;
  if (!('lower' in item)) return false;
  const next = items[at + 1];
  const both = next && 'lower' in next ? `${item.lower} ${next.lower}` : item.lower;
  return phrases.some(phrase => phrase === item.lower || phrase === both);
}

/** The one amount of the clause that the word opens: "Together they …", "These two lines together …". */
function wholeBehind(passage: Passage, at: number): QuantityItem | undefined {
  const { items, language } = passage;
  const { clause, depth } = items[at]!;
  if (depth > 0 || !opensClause(passage, at)) return undefined;
  const own: QuantityItem[] = [];
  for (let index = at + 1; index < items.length && items[index]!.clause === clause; index++) {
    const item = items[index]!;
    if (item.kind === 'cue' && others.has(item.cue)) return undefined;
    // "together with the 12 of the north".
    if (index === at + 1 && 'lower' in item && language.lexicon.predicates.includes(item.lower)) return undefined;
    if (item.kind === 'quantity' && item.role !== 'aside' && !isPercent(item)) own.push(item);
  }
  const [whole, ...more] = own;
  if (!whole || whole.at > at + 9 || whole.quantity.approximate || more.some(item => sameUnit(item, whole)))
    return undefined;
  return whole.role === 'average' || whole.role === 'multiple' || whole.role === 'remainder' ? undefined : whole;
}

/** "These three items came to £37.4 million together.": the word ends the phrase, and what opens it counts the amounts. */
function wholeEnding({ items, language: { lexicon } }: Passage, at: number): QuantityItem | undefined {
  const { phrase, sentence, depth } = items[at]!;
  const end = items[at + 1];
  if (depth > 0 || (end && end.kind !== 'mark' && end.sentence === sentence)) return undefined;
  let from = at;
  for (let before = at - 1; before >= 0 && at - before < longest && items[before]!.sentence === sentence; before--)
    if (items[before]!.phrase === phrase && items[before]!.kind !== 'mark') from = before;
  if (!takesUpCount(items, from, lexicon)) return undefined;
  const own = items.slice(from + 2, at);
  if (own.some(item => item.kind === 'cue' && others.has(item.cue))) return undefined;
  const [whole, ...more] = own.flatMap(item => (item.kind === 'quantity' ? [item] : []));
  return whole && more.length === 0 && !whole.quantity.approximate && at - whole.at <= 3 ? whole : undefined;
}

/** "the north (11,812 Ml) and the south (15,906 Ml), together used": the only two of the sentence, each alone in its brackets. */
function bracketedBefore(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const { sentence } = passage.items[at]!;
  const parts = passage.quantities
    .slice(Math.max(0, whole.order - 6), whole.order)
    .filter(
      item => item.sentence === sentence && item.role !== 'aside' && sameUnit(item, whole) && item.counted[0] !== '',
    );
  const alone = parts.every(
    item =>
      item.depth === 1 &&
      item.role === 'plain' &&
      !item.quantity.approximate &&
      inside(passage, item.parenthesis).length === 1,
  );
  return parts.length === 2 && alone && whole.counted[0] !== '' ? parts : undefined;
}

/** What makes the amount another one: of a time before, of a plan, of all of it. */
const others: ReadonlySet<Cue> = new Set<Cue>(['base', 'from', 'plan', 'target', 'earlier', 'average', 'of-which']);

/** First in its clause, or behind nothing but "these two lines", "the two", "both". */
function opensClause(passage: Passage, at: number): boolean {
  const { items, language } = passage;
  const { lexicon } = language;
  const own = items[at]!;
  let from = at;
  while (from > 0 && at - from < 6 && items[from - 1]!.kind !== 'mark' && items[from - 1]!.phrase === own.phrase)
    from--;
  const mark = items[from - 1];
  if (mark?.kind !== 'mark' || (mark.mark === ',' && from < at)) return false;
  if (from === at) return true;
  return takesUpNames(passage, from, at) || (at - from > 1 && takesUpCount(items, from, lexicon));
}

/** "these three", "the two". */
function takesUpCount(items: readonly Item[], from: number, lexicon: Passage['language']['lexicon']): boolean {
  const [first, second] = items.slice(from, from + 2);
  return (
    first?.kind === 'word' &&
    lexicon.takingUp.includes(first.lower) &&
    second !== undefined &&
    isCounting(second, lexicon)
  );
}

/** No phrase has more items. */
const longest = 60;

/**
 * "Police and Fire together receive …": the names that the sentence or the clauses before give to the two, with the verb that stands there
 * or one of being and having; not "together lost 30 pupils", "together have 750 pupils if the annexe is counted".
 */
function takesUpNames(passage: Passage, from: number, at: number): boolean {
  const { items, language } = passage;
  const { articles, copulas } = language.lexicon;
  const named = items.slice(from, at);
  const and = named.findIndex(item => item.kind === 'cue' && item.cue === 'and');
  if (and < 1 || and === named.length - 1 || named.some(item => item.kind === 'quantity' || item.kind === 'mark'))
    return false;
  const own = items[at]!;
  const before = new Set(
    items
      .slice(Math.max(0, from - 40), from)
      .flatMap(item => ('lower' in item && own.sentence - item.sentence <= 1 ? [item.lower] : [])),
  );
  const said = (item: Item): boolean => 'lower' in item && before.has(item.lower);
  const light = (item: Item): boolean =>
    'lower' in item && (articles.includes(item.lower) || (item.kind === 'cue' && item.cue === 'and'));
  const verb = items[at + 1];
  const whole = items[at + 2];
  if (!verb || whole?.kind !== 'quantity' || !endsBehind(passage, whole)) return false;
  if (!said(verb) && !copulas.includes(wordOf(verb))) return false;
  return named.every(item => light(item) || said(item));
}

/** The two amounts of its unit, or as many as "these three" says, that the sentence before holds, or the clauses before in its own. */
function partsBefore(passage: Passage, at: number, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const { items, quantities, language } = passage;
  const opening = items[at]!;
  const own = items.findIndex(item => item.sentence === opening.sentence && item.kind !== 'mark');
  const here = items.slice(own, at).some(item => item.kind === 'quantity' && item.clause !== opening.clause);
  const sentence = here || opening.phrase !== items[own]!.phrase ? opening.sentence : opening.sentence - 1;
  const counting = items
    .slice(Math.max(0, at - 12), at)
    .find(item => isCounting(item, language.lexicon) && item.phrase === opening.phrase && item !== whole);
  const said = counting?.kind === 'quantity' ? counting.quantity.figure.text.toLowerCase() : '';
  const count = Math.max(2, language.lexicon.countingWords.indexOf(said) + 1);
  const parts: QuantityItem[] = [];
  for (let order = whole.order - 1; order >= 0 && order >= whole.order - 12; order--) {
    const item = quantities[order]!;
    if (item.sentence < sentence) break;
    if (item === counting || item === whole) continue;
    if (item.role === 'aside' || isPercent(item) || item.depth > 0 || !sameUnit(item, whole)) continue;
    if (item.role !== 'plain' && item.role !== 'share' && item.role !== whole.role) return undefined;
    if (item.quantity.approximate || item.cues.some(cue => others.has(cue) || cue === 'total')) return undefined;
    parts.unshift(item);
  }
  if (parts.length !== count || count > 3) return undefined;
  // "They have 12 and 15 schools. Together they had 29 in 2020".
  const years = yearsOf(items.slice(at, whole.at + 12).filter(item => item.clause === opening.clause));
  const known = yearsOf(items.slice(Math.max(0, parts[0]!.at - 20), at).filter(item => item.sentence === sentence));
  return years.every(year => known.includes(year)) ? parts : undefined;
}

function isCounting(item: Item, { countingWords }: Passage['language']['lexicon']): boolean {
  return item.kind === 'quantity' && countingWords.includes(item.quantity.figure.text.toLowerCase());
}

function yearsOf(items: readonly Item[]): readonly number[] {
  return items.flatMap(item => yearSaid(item) ?? []);
}

/** "$0.34 million and $0.21 million (…)": two right before the brackets, and no others of their unit in the sentence. */
function joinedBefore({ items, quantities }: Passage, whole: QuantityItem): readonly QuantityItem[] | undefined {
  const [first, second] = quantities.slice(Math.max(0, whole.order - 2), whole.order);
  if (!first || !second || whole.quantity.approximate) return undefined;
  const between = items.slice(first.at + 1, second.at);
  const joined = between.length <= 6 && between.some(item => item.kind === 'cue' && item.cue === 'and');
  if (!joined || between.some(item => item.kind === 'mark' || (item.kind === 'cue' && others.has(item.cue))))
    return undefined;
  const plain = [first, second].every(
    ({ role, quantity, depth, phrase }) =>
      (role === 'plain' || role === 'share') &&
      !quantity.approximate &&
      depth === whole.depth - 1 &&
      phrase === second.phrase,
  );
  if (!plain || ![first, second].every(item => sameUnit(item, whole) && !isPercent(item))) return undefined;
  const more = quantities
    .slice(Math.max(0, first.order - 6), first.order)
    .some(item => item.sentence === whole.sentence && item.role !== 'aside' && sameUnit(item, whole));
  return more ? undefined : [first, second];
}

/**
 * Shares that name their whole by its number, in a language that puts "of" between the two: "612 (68%) of the 900 households",
 * "60% of which (5.04 million tonnes)", "8.5% of the 12,000 GWh supplied (1,020 GWh)".
 */
import { exceeds, isAmount, sameUnit } from '../items/amounts.ts';
import { opensWith } from '../items/fractions.ts';
import type { Fraction, Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';
import { shareComesNear } from './near.ts';

/** The whole behind the parenthesis that holds nothing but the share. */
export function wholeBehindBracket(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
): QuantityItem | undefined {
  const opening = passage.items[stated.parenthesis];
  if (opening?.kind !== 'mark' || opening.partner !== stated.at + 1 || stated.at !== stated.parenthesis + 1)
    return undefined;
  if (part.at > stated.parenthesis || passage.quantities[stated.order - 1] !== part) return undefined;
  const whole = amountOfOf(passage, stated.at + 2);
  return whole && isWhole(part, whole) ? whole : undefined;
}

/** "68% of the 900 households (612)", "60% of which (5.04 million)": the part in the parenthesis behind the whole. */
export function partBehindWhole(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const { quantities } = passage;
  const taken = takesUp(passage, stated.at + 1) ? quantities[stated.order - 1] : undefined;
  const whole = taken?.sentence === stated.sentence ? taken : amountOfOf(passage, stated.at + 1);
  if (!whole) return undefined;
  const parenthesis = parenthesisAfter(passage, whole === taken ? stated : whole, 8);
  const [part, ...others] = parenthesis === undefined ? [] : inside(passage, parenthesis);
  if (!part || others.length > 0 || part.at > parenthesis! + 2) return undefined;
  return isWhole(part, whole) ? { upper: part, lower: whole } : undefined;
}

/**
 * "The council collected £12.5 million. By March 98.7% of it, £12.34 million, had been spent": the part between commas right behind, of the
 * one amount that the sentence before has.
 */
export function partOfIt(passage: Passage, stated: QuantityItem): Fraction | undefined {
  const { items, quantities, language } = passage;
  const { owning, standingFor } = language.lexicon;
  const [of, it, comma] = items.slice(stated.at + 1, stated.at + 4);
  if (of?.kind !== 'word' || !owning.includes(of.lower) || it?.kind !== 'word' || !standingFor.includes(it.lower))
    return undefined;
  const part = quantities[stated.order + 1];
  if (comma?.kind !== 'mark' || comma.mark !== ',' || part?.phrase !== stated.phrase + 1 || part.at > stated.at + 5)
    return undefined;
  const end = items.slice(part.at + 1, part.at + 4).find(({ kind }) => kind === 'mark');
  if (
    end?.kind !== 'mark' ||
    end.mark !== ',' ||
    quantities.slice(Math.max(0, stated.order - 3), stated.order).some(isBeside)
  )
    return undefined;
  const before = quantities
    .slice(Math.max(0, stated.order - 8), stated.order)
    .filter(({ sentence, role }) => sentence === stated.sentence - 1 && role !== 'aside');
  const [whole] = before;
  return whole && before.length === 1 && isWhole(part, whole) ? { upper: part, lower: whole } : undefined;

  function isBeside({ sentence, role }: QuantityItem): boolean {
    return sentence === stated.sentence && role !== 'aside';
  }
}

/** "9,982 households, exactly 71% of the 14,260": right behind the part, of the amount that it names. Only what comes near. */
export function wholeNamedBehind(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem | undefined {
  if (part.order !== stated.order - 1 || part.depth !== stated.depth || stated.phrase !== part.phrase + 1)
    return undefined;
  const between = passage.items.slice(part.at + 1, stated.at).filter(({ kind }) => kind !== 'word');
  const [comma, ...others] = between;
  if (others.length > 0 || comma?.kind !== 'mark' || comma.mark !== ',') return undefined;
  const whole = amountOfOf(passage, stated.at + 1);
  return whole && isWhole(part, whole) && shareComesNear(stated, part, whole) ? whole : undefined;
}

/** "of which": said of the amount before. */
function takesUp({ items, language: { lexicon } }: Passage, at: number): boolean {
  const [first, second] = items.slice(at, at + 2);
  if (first?.kind === 'cue') return first.cue === 'of-which' && lexicon.owning.includes(first.lower.split(' ')[0]!);
  return (
    first?.kind === 'word' &&
    second?.kind === 'word' &&
    (lexicon.cues['of-which'] ?? []).includes(`${first.lower} ${second.lower}`)
  );
}

/** "of the 900 households", "out of 1,500 respondents", "of the cost of $6.0 million": the amount that they name. */
function amountOfOf({ items, language: { lexicon } }: Passage, from: number): QuantityItem | undefined {
  const first = items[from];
  const direct = first?.kind === 'word' && lexicon.owning.includes(first.lower) && lexicon.among.includes(first.lower);
  const outOf = first?.kind === 'cue' && first.cue === 'base' && opensWith(first.lower, lexicon.outOf);
  if ((!direct && !outOf) || !lexicon.grammar.ofLeads) return undefined;
  for (let at = from + 1; at < items.length && at <= from + 5; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity') return item;
    if (item.kind !== 'word') return undefined;
    const leads = lexicon.articles.includes(item.lower) || lexicon.owning.includes(item.lower);
    if (!leads && items[from + 1]?.kind === 'word' && at > from + 4) return undefined;
  }
  return undefined;
}

function isWhole(part: QuantityItem, whole: QuantityItem): boolean {
  const exact = [part, whole].every(item => isAmount(item) && !item.quantity.approximate);
  return exact && sameUnit(part, whole) && !exceeds(part, whole);
}

/**
 * Lists whose members carry their amounts in brackets: "1.250 hộ tại 3 xã: Phú Mỹ (420 hộ), Phú Hòa (380 hộ) và Phú An (450 hộ)",
 * "8.280 ha, 8.824 nhân khẩu của 2 xã: Tân Thành (6.580 ha, 4.247 nhân khẩu), Suối Dây (1.700 ha, 4.577 nhân khẩu)".
 */
import { sum as total } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { saysSome } from '../../tables/caption-words.ts';
import { isAmount, isPercent, sameUnit, sharesNoun, sumsTo, within } from '../items/amounts.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { inside } from '../items/navigate.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { differBySureSlip, differBySwap, isGrossSlip, isToldBySwap } from './slips.ts';

interface Chain {
  /** The amounts of each member's brackets, in order; as many in each. */
  readonly members: readonly (readonly QuantityItem[])[];
  /** The first of its parentheses, and the item behind the last. */
  readonly from: number;
  readonly to: number;
}

/** How many words a name may have, and how far before the first name the whole may stand. */
const longestName = 14;
const furthest = 30;

export function* readBracketed(passage: Passage, { seen }: Reading): Generator<Claim> {
  const { items } = passage;
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    if (item.kind !== 'mark' || item.mark !== '(') continue;
    const chain = chainFrom(passage, at);
    if (!chain) continue;
    at = chain.to - 1;
    if (goesOn(passage, chain)) continue;
    for (const [column] of chain.members[0]!.entries()) {
      const parts = chain.members.map(amounts => amounts[column]!);
      const whole = wholeOf(passage, chain, parts);
      if (!whole || seen.has(whole) || parts.some(part => seen.has(part))) continue;
      const certainty = certaintyOf(passage, chain, whole, parts);
      if (!certainty) continue;
      seen.add(whole);
      yield sum(passage, whole, parts, certainty);
    }
  }
}

/** Two members or more, each a name with brackets that hold amounts and nothing before them. */
function chainFrom(passage: Passage, opening: number): Chain | undefined {
  const { items } = passage;
  const depth = items[opening]!.depth;
  const members: (readonly QuantityItem[])[] = [];
  let end = opening;
  for (let at: number | undefined = opening; at !== undefined; at = nextBracket(items, end, depth)) {
    const bracket = items[at]!;
    const amounts = amountsIn(passage, at);
    if (bracket.kind !== 'mark' || amounts.length === 0 || amounts.length !== (members[0] ?? amounts).length) break;
    members.push(amounts);
    end = bracket.partner + 1;
  }
  return members.length > 1 && startsWithName(items, opening) ? { members, from: opening, to: end } : undefined;
}

/** What the brackets count; none where words or shares come first, or what is no plain amount or its unit stands in them. */
function amountsIn(passage: Passage, opening: number): readonly QuantityItem[] {
  const own = inside(passage, opening);
  const [first] = own;
  if (!first || first.at !== opening + 1 || own.length > 3) return [];
  const amounts = own.filter(item => !isPercent(item));
  if (amounts[0] !== first) return [];
  // "(4.200 người năm 2019)": of another time.
  for (let at = first.at + 1; passage.items[at]?.parenthesis === opening; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'cue' && item.cue !== 'and') return [];
  }
  return amounts.every(item => isAmount(item) && !item.quantity.approximate) ? amounts : [];
}

/** Behind a comma, semicolon or "và", and a name without a number: the next brackets. */
function nextBracket(items: readonly Item[], end: number, depth: number): number | undefined {
  let at = end;
  const mark = items[at];
  if (mark?.kind === 'mark' && (mark.mark === ',' || mark.mark === ';')) at++;
  const and = items[at];
  if (and?.kind === 'cue' && and.cue === 'and') at++;
  if (at === end) return undefined;
  const start = at;
  for (; at < items.length && at <= start + longestName; at++) {
    const item = items[at]!;
    if (item.kind === 'mark') {
      if (item.mark === '(') return at > start && item.depth === depth ? at : undefined;
      if (item.mark !== '-' && item.mark !== '–') return undefined;
    } else if (item.kind === 'quantity' || (item.kind === 'cue' && breaking.has(item.cue))) return undefined;
  }
  return undefined;
}

const breaking: ReadonlySet<string> = new Set(['increase', 'decrease', 'exceed', 'base', 'share', 'open', 'of-which']);

/** Right before the brackets stands a word, and no number: "12 xã (5 hộ)" is a remark. */
function startsWithName(items: readonly Item[], opening: number): boolean {
  for (let at = opening - 1; at >= 0 && at >= opening - 3; at--) {
    const item = items[at]!;
    if (item.kind === 'quantity') return false;
    if (item.kind === 'mark') return at < opening - 1;
  }
  return opening > 0 && items[opening - 1]!.kind === 'word';
}

/** Another name stands behind the last, without a number of its own, or what is left is told. */
function goesOn({ items, text, language: { lexicon } }: Passage, { to }: Chain): boolean {
  // "…; 50 hộ còn lại ở xã khác".
  for (let at = to; at < items.length && at < to + 14 && items[at]!.sentence === items[to]!.sentence; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity' ? item.role === 'remainder' : 'lower' in item && lexicon.others.includes(item.lower))
      return true;
    if (item.kind === 'cue' && item.cue === 'remainder') return true;
  }
  const mark = items[to];
  const next = items[to + 1];
  if (mark === undefined) return false;
  if (mark.kind === 'cue') return mark.cue === 'and' || mark.cue === 'open';
  if (mark.kind !== 'mark') return false;
  if (mark.mark === '…') return true;
  if (mark.mark !== ',' && mark.mark !== ';') return false;
  if (next === undefined || next.kind === 'quantity') return false;
  if (next.kind === 'cue') return next.cue === 'and' || next.cue === 'open' || next.cue === 'remainder';
  return next.kind === 'mark' || /^\p{Lu}/u.test(text.slice(next.span.start, next.span.start + 2));
}

/** The nearest amount before the first name that counts what the brackets count. */
function wholeOf({ quantities }: Passage, { from }: Chain, parts: readonly QuantityItem[]): QuantityItem | undefined {
  const [first] = parts;
  for (let order = first!.order - 1; order >= 0; order--) {
    const item = quantities[order]!;
    if (item.sentence !== first!.sentence || from - item.at > furthest) return undefined;
    if (item.depth !== first!.depth - 1 || !isAmount(item)) continue;
    const bare = first!.quantity.noun === '' && first!.quantity.figure.kind === item.quantity.figure.kind;
    if (bare || parts.every(part => countsLike(part, item))) return item;
    if (bare) return undefined;
  }
  return undefined;
}

/** Of the same noun, and of the same kind where more is said: not "(20 mẫu kiểm tra)" of "35 mẫu không đạt". */
function countsLike(part: QuantityItem, whole: QuantityItem): boolean {
  if (part.quantity.noun === '') return sameUnit(part, whole);
  const [, kind] = part.counted;
  return sharesNoun(part, whole) && sameUnit(part, whole) && (kind === '' || kind === whole.counted[1]);
}

/**
 * Whether the brackets must make the whole: words announce them ("gồm"), or their number is told ("3 xã: …") and is theirs. Else
 * only where they do, or where one slip keeps them from it.
 */
function certaintyOf(
  passage: Passage,
  chain: Chain,
  whole: QuantityItem,
  parts: readonly QuantityItem[],
): Claim['certainty'] | undefined {
  const { items, language } = passage;
  if (sumsTo(parts, whole)) return whole.quantity.approximate ? 'guess' : 'explicit';
  if (whole.quantity.approximate) return undefined;
  const between = items.slice(whole.at + 1, chain.from);
  const { plurals } = language.lexicon;
  const some = between.some(
    item =>
      item.kind === 'cue' &&
      ((item.cue === 'open' && !plurals.includes(item.lower)) || item.cue === 'of-which' || item.cue === 'remainder'),
  );
  if (some || saysSome(passage.text.slice(items[whole.at]!.span.end, items[chain.from]!.span.start))) return undefined;
  const named = parts.every(part => part.quantity.noun !== '' || whole.quantity.figure.kind === 'measure');
  if (!named) return undefined;
  const announced = between.some(item => item.kind === 'cue' && item.cue === 'consists');
  if (announced || isCounted(passage, chain, whole)) {
    const sums = total(parts.map(({ quantity }) => quantity.figure.value));
    const comesNear = within(sums, whole, 75, 140) || isGrossSlip(parts, whole) || differBySwap(parts, whole);
    return comesNear ? 'structure' : undefined;
  }
  // "đã trồng 320 ha rừng tại A (120 ha), B (85 ha), C (151 ha)": nothing says that these are all.
  return differBySureSlip(parts, whole) || isToldBySwap(parts, whole, 'brackets') ? 'structure' : undefined;
}

/** "cho 3 xã: …", "của 02 xã …", "tại hai huyện …": where all of it is, and how many they are. */
function isCounted(passage: Passage, { members, from }: Chain, whole: QuantityItem): boolean {
  const { items, language } = passage;
  const { placing, belonging, countingWords } = language.lexicon;
  // Beyond four the words of a language may not stand in their order.
  const inWords = members.length < 5 ? countingWords[members.length - 1] : undefined;
  for (let at = whole.at + 1; at < from; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === ';') return false;
    const told =
      item.kind === 'quantity'
        ? item.quantity.figure.kind === 'count' && item.quantity.figure.value.coefficient === members.length
        : item.kind === 'word' && item.lower === inWords;
    const before = items[at - 1]!;
    if (told && 'lower' in before && [...placing, ...belonging].includes(before.lower))
      return leadsToName(items, at, from);
  }
  return false;
}

/** "3 xã miền núi: Phú Mỹ (": nothing but what they are called, and a colon. */
function leadsToName(items: readonly Item[], count: number, opening: number): boolean {
  let colon = false;
  let words = 0;
  for (let at = count + 1; at < opening; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' && item.mark === ':') {
      colon = true;
      words = 0;
    } else if (item.kind === 'mark' || item.kind === 'quantity') return false;
    else words++;
    if (!colon && words > 7) return false;
  }
  return true;
}

/** "Trong số 44 vụ việc được tiếp, khiếu nại có 34 việc; …", "Of the 68 teachers, 43 are women and 25 are men": a whole that its sentence begins with. */
import { compare, multiply, sum as total } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { isAmount, sharesNoun } from '../items/amounts.ts';
import type { CueItem, Item, Passage, QuantityItem, WordItem } from '../items/items.ts';
import { firstWord } from '../items/nouns.ts';
import type { Reading } from '../parents.ts';
import { sum } from './claims.ts';
import { decompose } from './decompose.ts';
import { endOfSentence } from './ends.ts';
import { readLists } from './members.ts';
import { sumComesNear } from './nearness.ts';
import { areRanged, areSexes, isAttribute } from './partitions.ts';
import { isOneSlip, isToldBySwap } from './slips.ts';
import { firstAmount } from './totals-behind.ts';

/** "Trong số này": of what was said before. */
export function refersBack({ items, language: { lexicon } }: Passage, at: number): boolean {
  const [cue, next] = [items[at]!, items[at + 1]];
  if (cue.kind !== 'cue' || next?.kind !== 'word' || !lexicon.among.includes(firstWord(cue.lower))) return false;
  return lexicon.pronouns.includes(next.lower);
}

/** "Trong số 44 vụ việc được tiếp, khiếu nại có 34 việc; tố cáo 1 việc và kiến nghị 9 việc". */
export function* amongThese(passage: Passage, cue: CueItem | WordItem, at: number, seen: Reading): Generator<Claim> {
  if (!passage.language.lexicon.among.includes(cue.lower.split(' ')[0]!)) return;
  const whole = firstAmount(passage, at + 1, 4);
  if (!whole || !isAmount(whole)) return;
  // "Trong số hành khách có 33 người …": the first part, of a whole without a number.
  const { copulas } = passage.language.lexicon;
  const { articles } = passage.language.lexicon;
  const verb = (item: Item): boolean =>
    item.kind === 'word' && copulas.includes(item.lower) && !articles.includes(item.lower);
  if (passage.items.slice(at + 1, whole.at).some(verb)) return;
  let from = whole.at + 1;
  while (from < passage.items.length && from < whole.at + 30) {
    const item = passage.items[from]!;
    if (item.sentence !== cue.sentence) return;
    if (item.kind === 'quantity' && item.role !== 'aside') {
      from = whole.at;
      break;
    }
    if (item.kind === 'mark' && item.mark === ',' && leadsToAmount(passage, from)) break;
    if (item.kind === 'mark' && item.mark === ':') break;
    from++;
  }
  const end = endOfSentence(passage, whole.at);
  const lists = readLists(passage, from + 1, end, cue.depth);
  // "Trong số 6.075 vụ đã giải quyết: …; …; …".
  const colon = passage.items[from];
  const announced = colon?.kind === 'mark' && colon.mark === ':';
  const completeness = announced ? 'bare' : 'open';
  let told = false;
  for (const found of decompose({ passage, wholes: [whole], lists, completeness, seen })) {
    // "Trong số 759 người, 58 người …, 69 người …" names some of them: less than all says nothing.
    const question = found.certainty === 'structure' || found.certainty === 'likely';
    const own = found.stated === whole.quantity;
    if (question && own && !exceedTogether(found, whole) && !isClosed(passage, whole, found)) continue;
    const parted = own ? parting(passage, whole, found) : undefined;
    if (parted === 'some' && !exceedTogether(found, whole) && !holds(found, whole)) continue;
    if (own && leavesMany(found, whole) && parted !== 'all') continue;
    told = true;
    yield found;
  }
  const others = told ? undefined : theOthers(passage, whole);
  if (others) yield sum(passage, whole, others, 'structure');
}

/** "Of the 120 buses 36 were replaced; the other 84 were repaired": all that its sentence counts are a part and the others, but for a slip. */
function theOthers(
  { items, quantities, language: { lexicon } }: Passage,
  whole: QuantityItem,
): QuantityItem[] | undefined {
  const parts = quantities
    .slice(whole.order + 1, whole.order + 4)
    .filter(item => item.sentence === whole.sentence && item.role !== 'aside');
  const [part, rest] = parts;
  if (!part || !rest || parts.length > 2 || parts.some(item => item.depth !== whole.depth || !sharesNoun(item, whole)))
    return undefined;
  const [article, other] = items.slice(rest.at - 2, rest.at);
  const says = other?.kind === 'cue' && other.cue === 'open' && lexicon.others.includes(other.lower);
  if (!says || article?.kind !== 'word' || !lexicon.articles.includes(article.lower)) return undefined;
  if ([whole, part, rest].some(item => item.quantity.approximate || !isAmount(item))) return undefined;
  // "the other 100 vehicles": a noun of its own.
  const verb = firstWord(rest.quantity.noun);
  const { copulas, participleEndings } = lexicon;
  // "the other 150 inspected were intact": of some of them.
  const next = items[rest.at + 2];
  const done =
    participleEndings.some(ending => verb.endsWith(ending)) && !(next?.kind === 'word' && copulas.includes(next.lower));
  const own = verb === whole.counted[0] || copulas.includes(verb) || done;
  return own && sumComesNear(parts, whole, 10) ? parts : undefined;
}

/** "Trong 250 đại biểu có 38 đồng chí dưới 35 tuổi, …, 4 đồng chí trên 60 tuổi", "Trong 815 cơ sở có 318 …, 392 …, còn 105 …". */
function isClosed(passage: Passage, whole: QuantityItem, found: Claim): boolean {
  const parts = operandsOf(passage, whole, found);
  if (isToldBySwap(parts, whole, 'among') && !parts.some(part => isAttribute(passage, part))) return true;
  return (
    parts.length > 2 && isOneSlip(parts, whole) && (parts.at(-1)!.role === 'remainder' || areRanged(passage, parts))
  );
}

/** The figures behind a whole that a claim is reckoned from. */
export function operandsOf(passage: Passage, { order }: QuantityItem, { operands }: Claim): readonly QuantityItem[] {
  return passage.quantities.slice(order + 1, order + 40).filter(({ quantity }) => operands.includes(quantity));
}

/**
 * "Of the 68 teachers, 34 are women and 25 are men": words that part any people between them; `some` where more is said of
 * them: "… 34 women and 25 men took part".
 */
function parting(passage: Passage, whole: QuantityItem, found: Claim): 'all' | 'some' | undefined {
  const parts = operandsOf(passage, whole, found);
  if (!areSexes(passage, parts, whole)) return undefined;
  const { copulas, persons, sexes } = passage.language.lexicon;
  const known = new Set([...copulas, ...persons, ...sexes.flatMap(word => word.split(/[| ]/u)), ...whole.counted]);
  const bare = parts.every(({ at }) => {
    for (const item of passage.items.slice(at + 1, at + 8)) {
      if (item.kind === 'mark' || (item.kind === 'cue' && item.cue === 'and')) return true;
      if (item.kind === 'quantity' || !item.lower.split(' ').every(word => known.has(word))) return false;
    }
    return true;
  });
  return bare ? 'all' : 'some';
}

/** The parts make the whole, to the last digit. */
export function holds({ operands }: Claim, { quantity: { figure } }: QuantityItem): boolean {
  return compare(total(operands.map(part => part.figure.value)), figure.value) === 0;
}

/** "Trong số 13 cây, 4 cây đã chết và 5 cây khác đang chết": "khác" closes no list that leaves out a tenth. */
function leavesMany({ operands }: Claim, { quantity: { figure } }: QuantityItem): boolean {
  const parts = total(operands.map(part => part.figure.value));
  return (
    compare(multiply(parts, { coefficient: 100, scale: 0 }), multiply(figure.value, { coefficient: 90, scale: 0 })) < 0
  );
}

function exceedTogether({ operands }: Claim, { quantity: { figure } }: QuantityItem): boolean {
  return compare(total(operands.map(part => part.figure.value)), figure.value) > 0;
}

/** "Of the 240 applications, …": where the word owns besides ("412 of the 627 schools"), only at the beginning of its clause. */
export function opensAmong({ items, language: { lexicon } }: Passage, at: number): boolean {
  const item = items[at]!;
  if (item.kind !== 'word' || !lexicon.among.includes(item.lower)) return false;
  const before = items[at - 1];
  // The full stop before it counts to its clause.
  const begins =
    before === undefined || before.clause !== item.clause || (before.kind === 'mark' && before.mark !== ',');
  return begins || !lexicon.owning.includes(item.lower);
}

/** "trong 29 chức danh", "trong hơn 92.000 doanh nghiệp", "of the remaining 150 files". */
export function directAmount({ items, language: { lexicon } }: Passage, at: number): boolean {
  let next = at + 1;
  const article = items[next];
  if (article?.kind === 'word' && lexicon.articles.includes(article.lower)) next++;
  const cue = items[next];
  if (cue?.kind === 'cue' && (cue.cue === 'approximate' || (next > at + 1 && cue.cue === 'remainder'))) next++;
  const amount = items[next];
  return amount?.kind === 'quantity' && isAmount(amount);
}

/** After this comma comes an amount, not one more noun of the whole ("44 cơ quan, đơn vị, có 30 …"). */
function leadsToAmount(passage: Passage, comma: number): boolean {
  for (let at = comma + 1; at < passage.items.length && at < comma + 30; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'quantity') return true;
    if (item.kind === 'mark' && item.mark !== '-') return false;
  }
  return false;
}

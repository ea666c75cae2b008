/**
 * What a number counts: the head of the words behind it, which stands first or last by the language; where they name nothing,
 * what was counted before in the sentence.
 */
import { altered } from '../../../derive.ts';
import type { Figure } from '../../../figures/figure.ts';
import { measureUnits, moneySigns, scaleWords, shortScales } from '../../../figures/units.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import type { Item, QuantityItem } from './items.ts';

/** A count's noun, or the unit of a measure; the words a count is followed by may be no noun at all. */
export function countedBy(noun: string, figure: Figure, lexicon: Lexicon): readonly [string, string] {
  const { joining, negations, underWay, nounEnds } = lexicon;
  const measured = figure.kind === 'measure';
  const words = noun || (measured ? (figure.unit ?? '').toLowerCase() : '');
  if (words === '') return uncounted;
  const all = noun === '' ? words.split(/[\s,]+/u, 4) : noun.split(' ', 4);
  // Money is money, whether in tỷ or in triệu: what is measured is what stands behind the scale words.
  let at = 0;
  while (measured && isScale(all[at] ?? '', figure)) at++;
  // "250 triệu là tiền …", "370 tỷ của tỉnh": no noun follows.
  // "111 chưa hoàn thành", "02 không đạt".
  const first = all[at] ?? '';
  if (joining.includes(first) || negations.includes(first) || underWay.includes(first)) return uncounted;
  // "1,5 km²": the sign is no letter of the noun, and an area is no length.
  const power = measured && /[²³]$/u.exec(figure.unit ?? '')?.[0];
  if (power && measureUnits.has(`${first}${power}`)) return [`${first}${power}`, ''];
  if (nounEnds.length > 0) {
    if (measureUnits.has(first)) return [first, ''];
    const head = headOf(words.split(' ').slice(at).join(' '), lexicon);
    // "1.20 million carried in 2023".
    if (measured && at > 0 && head.endsWith('ed')) return uncounted;
    // "18,259 passed", "33 respiratory": no noun of what there are several of.
    return measured || isPlural(head, lexicon) || figure.value.coefficient === 1 ? [head, ''] : uncounted;
  }
  return [first, all[at + 1] ?? ''];
}

function isScale(word: string, { exponent }: Figure): boolean {
  return scaleWords[word] !== undefined || (exponent > 0 && shortScales[word] !== undefined);
}

export const uncounted: readonly [string, string] = ['', ''];

/**
 * "insured persons at the end", "projects started this year", "schools now have": the noun itself, where it stands last; else all of
 * it. The last that says that it is several is meant.
 */
export function headOf(noun: string, lexicon: Lexicon): string {
  const { nounEnds, qualities } = lexicon;
  if (nounEnds.length === 0 || noun === '') return noun;
  let head = '';
  let plural = '';
  for (const word of noun.split(' ')) {
    if (nounEnds.includes(word) || (head.endsWith('s') && word.endsWith('ed'))) break;
    head = qualities.includes(word) && head !== '' ? head : word;
    if (isPlural(head, lexicon)) plural = head;
  }
  return plural || head;
}

/** Only languages whose nouns say that they are several are asked: `uncountables` are those that do not. */
export function isPlural(noun: string, { uncountables }: Lexicon): boolean {
  return (
    uncountables.length === 0 || (noun.endsWith('s') && !/(?:ss|us|is)$/u.test(noun)) || uncountables.includes(noun)
  );
}

/** "The number of online services is 824", "fell from 84,300": what the words before it say that it is the number of. */
function nounNumbered({ sentence }: QuantityItem, items: readonly Item[], lexicon: Lexicon): string {
  const words: string[] = [];
  for (let at = items.length - 1; at >= 0 && at > items.length - 24; at--) {
    const item = items[at]!;
    if (item.sentence !== sentence || item.kind === 'mark') break;
    if (item.kind !== 'quantity') words.unshift(...item.lower.split(' '));
  }
  const at = words.findIndex((word, index) => lexicon.numberOf.includes(`${word} ${words[index + 1] ?? ''}`));
  if (at < 0) return nounOfSubject(sentence, items, lexicon);
  const head = headOf(words.slice(at + 2, at + 8).join(' '), lexicon);
  return isPlural(head, lexicon) ? head : '';
}

/**
 * "Road deaths fell by 20% to 48", "Complaints numbered 148": what the sentence begins with, where right behind it stands the verb
 * that the number belongs to.
 */
function nounOfSubject(sentence: number, items: readonly Item[], lexicon: Lexicon): string {
  let from = items.length;
  while (from > 0 && items.length - from < 12 && items[from - 1]!.sentence === sentence) from--;
  const words: string[] = [];
  for (const item of items.slice(from)) {
    if (item.kind === 'cue' && saysHowMany.has(item.cue)) break;
    if (item.kind !== 'word') return '';
    if (lexicon.numbering.includes(item.lower)) break;
    words.push(item.lower);
    if (words.length > 5) return '';
  }
  const subject = words.filter((word, at) => at > 0 || !lexicon.articles.includes(word));
  const plain =
    subject.length > 0 &&
    subject.length < items.length - from &&
    !subject.some(word => lexicon.nounEnds.includes(word));
  const head = subject.at(-1) ?? '';
  return plain && isPlural(head, lexicon) ? head : '';
}

const saysHowMany: ReadonlySet<Cue> = new Set<Cue>(['total', 'increase', 'decrease', 'up-to', 'down-to']);

/** "USD 640,000 in February and USD 485,000 in May, 1,125,000 in all": money like that before, where nothing is counted. */
function likeMoneyBefore(
  item: QuantityItem,
  quantities: readonly QuantityItem[],
  { moneyBefore }: Lexicon,
): QuantityItem | undefined {
  const { quantity, counted, role } = item;
  const last = quantities.findLast(other => other.role !== 'aside');
  const bare = quantity.figure.kind === 'count' && quantity.figure.grouped && counted[0] === '' && role !== 'aside';
  if (!bare || !last || last.sentence !== item.sentence || last.quantity.figure.kind !== 'measure') return undefined;
  const sign = last.counted[0];
  if (last.quantity.figure.exponent !== 0 || !(moneyBefore.includes(sign) || moneySigns.includes(sign)) || sign === '')
    return undefined;
  const figure: Figure = { ...quantity.figure, kind: 'measure' };
  return { ...item, counted: last.counted, quantity: altered(quantity, { figure, noun: last.quantity.noun }) };
}

function isPlaced(before: Item | undefined, { placing }: Lexicon): boolean {
  return before?.kind === 'word' && placing.includes(before.lower);
}

/** "71 were urinary, …, the other 8 bloodstream infections": what is left of those counted before. */
function isOther(items: readonly Item[], { others, articles }: Lexicon): boolean {
  const [article, other] = items.slice(-2);
  if (other?.kind !== 'cue' || article?.kind !== 'word' || !articles.includes(article.lower)) return false;
  return other.cue === 'open' && others.includes(other.lower);
}

/**
 * "Of the 240 applications, 180 were approved and 60 rejected", "36 inspections, compared with 30 in 2023": a number without a
 * noun counts what the number before it in the sentence does.
 */
export function countedLikeBefore(
  item: QuantityItem,
  items: readonly Item[],
  quantities: readonly QuantityItem[],
  lexicon: Lexicon,
): QuantityItem {
  const { quantity, counted, role } = item;
  const rest = isOther(items, lexicon);
  const money = likeMoneyBefore(item, quantities, lexicon);
  if (money) return money;
  if ((counted[0] !== '' && !rest) || role === 'aside' || quantity.figure.kind !== 'count') return item;
  const counting = quantities
    .slice(-8)
    .filter(other => other.counted[0] !== '' && other.role !== 'aside' && other.sentence === item.sentence)
    // "1,230 patients, three times last year's 410".
    .filter(other => !lexicon.times.includes(other.counted[0]));
  // "42 schools in four districts (12 in Kisumu, …)": not what only says where.
  const last = counting.findLast(other => !isPlaced(items[other.at - 1], lexicon)) ?? counting.at(-1);
  const named = !last && counted[0] === '' ? nounNumbered(item, items, lexicon) : '';
  if (named !== '')
    return {
      ...item,
      counted: [named, ''],
      ...(quantity.noun === '' ? { quantity: altered(quantity, { noun: named }) } : {}),
    };
  if (!last || last.sentence !== item.sentence || last.depth > item.depth || last.quantity.figure.kind !== 'count')
    return item;
  const [first = ''] = quantity.noun.split(' ', 1);
  const said =
    first === '' || lexicon.nounEnds.includes(first) || lexicon.joining.includes(first) || /^[a-z]{4}/u.test(first);
  const before = quantities.at(-1)!;
  // "71 were urinary, 33 respiratory".
  const alike = before === last && !last.quantity.noun.split(' ').includes(last.counted[0]);
  if (!said && !alike && !rest) return item;
  const { counted: like, generic, person } = last;
  const own = quantity.noun === '' ? altered(quantity, { noun: like[0] }) : quantity;
  return { ...item, counted: like, generic, person, quantity: own };
}

/** "killed 96 people, 16 fewer than", "5,710 thousand residents, 201 thousand more than": of what was counted before. */
export function isElliptical(
  { role, counted: [noun], quantity: { figure } }: QuantityItem,
  { moreBehind, lessBehind }: Lexicon,
): boolean {
  const directed = role === 'increase' || role === 'decrease';
  const bare = noun === '' || moreBehind.includes(noun) || lessBehind.includes(noun);
  return directed && bare && (figure.kind === 'count' || (figure.kind === 'measure' && figure.exponent >= 3));
}

export function likeBefore(item: QuantityItem, quantities: readonly QuantityItem[]): QuantityItem {
  const last = quantities.slice(-4).findLast(({ counted: [noun], role }) => noun !== '' && role !== 'aside');
  const { kind, exponent } = item.quantity.figure;
  if (!last || last.sentence !== item.sentence || last.quantity.figure.kind !== kind) return item;
  if (last.quantity.figure.exponent !== exponent) return item;
  const { counted, generic, person } = last;
  return { ...item, counted, generic, person, quantity: altered(item.quantity, { noun: last.quantity.noun }) };
}

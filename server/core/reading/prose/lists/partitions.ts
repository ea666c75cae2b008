/**
 * Words that part a whole between them: đúng hạn and quá hạn, nam and nữ, all levels; scales of which a thing has one word
 * at a time; and what a thing may be besides.
 */
import { memo, memo2, memoText } from '../../../derive.ts';
import { compare } from '../../../figures/decimal.ts';
import { groupBy } from '../../../group.ts';
import type { Quantity } from '../../claim.ts';
import { holdsOne } from '../../phrases.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import { sumOf } from './nearness.ts';

/**
 * True when the parts carry all the words of a known partition, one each, or all of a set of levels. Where a list is
 * announced, words that divide a whole only then count too: nam and nữ. A `whole` that is one of them is not theirs.
 */
export function isPartition(
  passage: Passage,
  parts: readonly QuantityItem[],
  list: 'announced' | 'unannounced',
  whole?: QuantityItem,
): boolean {
  if (!mentionsPartition(passage)) return false;
  const { lexicon } = passage.language;
  const own = parts.map(part => wordsOf(part, passage));
  const words = whole && labelOf(whole);
  if (words === undefined) return carryPartition(own, lexicon, list);
  // "Xuất khẩu 2.845 triệu USD, trong đó …": the whole is one of them itself; "xuất nhập khẩu" is not.
  return carryPartition(own, lexicon, list, set => set.filter(word => carriesAlone(words, word, lexicon)).length !== 1);
}

function labelOf({ quantity: { label, noun } }: QuantityItem): string {
  return ` ${label} ${noun} `
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,.;:()]+/gu, ' ');
}

/** Not within a longer word that holds it by its letters only. */
function carriesAlone(text: string, word: string, { compounds }: Lexicon): boolean {
  let own = text;
  for (const longer of compounds)
    if (longer.length > word.length && longer.includes(word)) own = own.replaceAll(` ${longer} `, '  ');
  return carries(own, word);
}

/** `own`: the words of each part, see `wordsOf`. */
export function carryPartition(
  own: readonly string[],
  { partitions, divisions }: Lexicon,
  list: 'announced' | 'unannounced',
  accept: (set: readonly string[]) => boolean = () => true,
): boolean {
  // Each has a space at both ends: no word goes from one to the next.
  const all = own.join('');
  const carries = (sets: readonly (readonly string[])[]): boolean => {
    // A plain loop: every list of figures is asked for every set, and most carry none of its words.
    for (let at = 0; at < sets.length; at++) {
      const [first] = knownWays.get(sets[at]!) ?? waysOfAll(sets[at]!);
      if (first?.length === 1 && !all.includes(first[0]!)) continue;
      if (carryAll(own, sets[at]!) && accept(sets[at]!)) return true;
    }
    return false;
  };
  return carries(setsOf(partitions, own.length)) || (list === 'announced' && carries(setsOf(divisions, own.length)));
}

/** The sets of so many words: one word for each part, no other set can be carried. */
function setsOf(sets: readonly (readonly string[])[], size: number): readonly (readonly string[])[] {
  return bySize(sets).get(size) ?? none;
}

const none: readonly (readonly string[])[] = [];

// Right because a lexicon never changes.
const bySize = memo((sets: readonly (readonly string[])[]) => groupBy(sets, ({ length }) => length));

/** The parts carry all the words of a set that is usually all there is, one each. */
export function areUsual(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const own = parts.map(part => wordsOf(part, passage));
  return setsOf(passage.language.lexicon.usual, own.length).some(words => carryAll(own, words));
}

/** True when `whole` is said to be of one sex itself: "212 nữ công nhân". */
export function isOfOneSex(passage: Passage, whole: QuantityItem): boolean {
  const own = wordsOf(whole, passage);
  return passage.language.lexicon.sexes.some(word => carries(own, word));
}

/** "486 công chức, nữ 218 người, nam 268 người". */
export function areSexes(passage: Passage, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  if (!whole.person || !parts.every(({ person, quantity }) => person || quantity.noun === '')) return false;
  return carryAll(
    parts.map(part => wordsOf(part, passage)),
    passage.language.lexicon.sexes,
  );
}

/** Every text carries another one of the words, and none is left. */
function carryAll(own: readonly string[], words: readonly string[]): boolean {
  if (words.length !== own.length) return false;
  const taken: boolean[] = [];
  const ways = knownWays.get(words) ?? waysOfAll(words);
  for (let index = 0; index < words.length; index++) {
    const [way, ...others] = ways[index]!;
    let at = 0;
    while (
      at < own.length &&
      (taken[at] || !(own[at]!.includes(way!) || (others.length > 0 && carriesOne(own[at]!, others))))
    )
      at++;
    if (at === own.length) return false;
    taken[at] = true;
  }
  return true;
}

/**
 * Each part carries another word of one scale, of which a thing has one, or another step of one: together they cannot be more than
 * there are.
 */
export function areExclusive(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const own = parts.map(part => wordsOf(part, passage));
  const { lexicon } = passage.language;
  const scaled = lexicon.scales.some(scale => {
    const taken = new Set<string>();
    const each = own.every(text => {
      // The longest word counts: "cao đẳng" is no "đẳng", "không đạt" no "đạt".
      const word = scale.filter(one => !taken.has(one) && carries(text, one)).sort((a, b) => b.length - a.length)[0];
      if (word !== undefined) taken.add(word);
      return word !== undefined;
    });
    return each && !oneTakesInAnother(own, [...taken], scale, lexicon);
  });
  return scaled || areSteps(passage, parts);
}

/** "Đại học trở lên 51 người, thạc sĩ 19 người": the first takes in the second. `words`: that of each part. */
function oneTakesInAnother(
  own: readonly string[],
  words: readonly string[],
  scale: readonly string[],
  { upwards, downwards, cues }: Lexicon,
): boolean {
  const steps = words.map(word => scale.indexOf(word));
  return own.some((text, at) => {
    const higher = holdsOne(text, upwards) || cues.from?.some(from => text.includes(` ${from} ${words[at]} `));
    if (higher && steps.some(step => step < steps[at]!)) return true;
    return holdsOne(text, downwards) && steps.some(step => step > steps[at]!);
  });
}

/** Whether any word of a partition stands in the passage at all; most have none. */
const mentionsPartition = memo(({ lower, language }: Passage): boolean => partitionWords(language.lexicon).test(lower));

const partitionWords = memo(({ partitions, divisions }: Lexicon): RegExp => {
  const words = [...new Set([...partitions, ...divisions].flat())].map(word => word.replace(/,/gu, ',?'));
  return new RegExp(words.join('|'), 'u');
});

/**
 * True when `whole` carries a word of some partition itself: it is a part, of another whole. What is said to be settled may still be
 * the whole of `parts` that say how.
 */
export function isOneOf(passage: Passage, whole: QuantityItem, parts: readonly QuantityItem[] = []): boolean {
  const { partitions, divisions, settled } = passage.language.lexicon;
  const own = wordsOf(whole, passage);
  const done = parts.some(part => holdsOne(wordsOf(part, passage), settled.ways));
  const carried = (words: readonly string[]): boolean =>
    waysOfAll(words).some(ways => carriesOne(own, ways)) &&
    !(done && words.some(word => settled.wholes.includes(word) && holdsOne(own, [word])));
  // "Phường đã giải quyết 5.260 hồ sơ": whose they are.
  return partitions.some(carried) || (!done && divisions.some(carried));
}

/** "Tiếp nhận 5.300 hồ sơ, giải quyết đúng hạn 5.207 hồ sơ, quá hạn 53 hồ sơ": the others may not be settled yet. */
export function leavesOpen(passage: Passage, parts: readonly QuantityItem[], whole: QuantityItem): boolean {
  const { settled } = passage.language.lexicon;
  if (!parts.some(part => holdsOne(wordsOf(part, passage), settled.ways))) return false;
  return compare(sumOf(parts), whole.quantity.figure.value) < 0 && holdsOne(wordsOf(whole, passage), settled.received);
}

/**
 * The words of a part: its label, its noun, and what stands between. Right to remember because both are immutable: of one
 * part many lists are asked about.
 */
export const wordsOf = memo2((part: QuantityItem, passage: Passage): string => {
  const { label, noun } = part.quantity;
  // Not past a semicolon: "trực tuyến toàn trình, một phần; 655 hồ sơ" says nothing of the 655.
  const before =
    label ||
    passage.text
      .slice(Math.max(0, part.span.start - 40), part.span.start)
      .split(';')
      .at(-1)!;
  // "131 cơ sở đạt yêu cầu, …": up to the mark, where no other number stands before it.
  // "115,668 (51 percent) are women": past its share.
  const after = passage.text.slice(part.span.end, part.span.end + 60).replace(/^ ?\(\d[^()]{0,14}\)/u, '');
  const [behind = ''] = /^[^,;.:()\d]*(?=[,;.()]|$)/u.exec(after) ?? [];
  return plainWords(`${before} ${behind.length > noun.length ? behind : noun}`.replace(/(?<!\p{L})non-/gu, 'non '));
});

/** The words alone, in lower case, with a space around each. */
export function plainWords(text: string): string {
  return ` ${text} `
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,.;:()]+/gu, ' ');
}

/** One of the words stands before a figure or in its noun. */
export function says({ quantity }: QuantityItem, words: readonly string[]): boolean {
  return holdsOne(labelAndNoun(quantity), words);
}

// Right because a quantity is immutable: of one figure many families ask.
const labelAndNoun = memo((quantity: Quantity): string => `${labelWords(quantity)}${plainWords(quantity.nounText)}`);

/** The words before a figure. Right to remember because a quantity is immutable. */
export const labelWords = memo(({ label }: Quantity): string => plainWords(label));

/**
 * Whether one of a list may be of two of its members: a quality stands in it without its counterpart ("15 nữ, 6 thạc
 * sĩ"), or two qualities that do not exclude one another ("20 trẻ tuổi, 22 tái cử"). `own`: the words of each
 * member, see `plainWords`.
 */
export function mayOverlap(own: readonly string[], { qualities, divisions, persons }: Lexicon): boolean {
  const found = new Set<string>();
  const ways = waysOfAll(qualities);
  const all = own.join('');
  for (let at = 0; at < qualities.length; at++) {
    if (!carriesOne(all, ways[at]!)) continue;
    const quality = qualities[at]!;
    const nouns = persons.filter(noun => noun !== quality && carries(` ${noun} `, quality));
    const isOf = (text: string): boolean =>
      carries(text, quality) &&
      carries(
        nouns.reduce((rest, noun) => rest.replaceAll(` ${noun} `, ' '), text),
        quality,
      );
    if (!own.some(isOf)) continue;
    const counterparts = divisions
      .filter(words => words.includes(quality))
      .map(words => words.filter(word => word !== quality));
    if (
      counterparts.length > 0 &&
      !counterparts.some(words => words.every(word => own.some(text => carries(text, word))))
    )
      return true;
    if (counterparts.length === 0) found.add(quality);
  }
  return found.size > 1;
}

/** `word`: words, or several ways to say them with a bar between: "tiếp nhận mới|mới tiếp nhận". */
function carries(text: string, word: string): boolean {
  return carriesOne(text, waysOf(word));
}

function carriesOne(text: string, ways: readonly string[]): boolean {
  for (let index = 0; index < ways.length; index++) if (text.includes(ways[index]!)) return true;
  return false;
}

const waysOf = memoText((word): readonly string[] => word.split('|').map(one => ` ${one.replace(/,/gu, '')} `));

function waysOfAll(words: readonly string[]): readonly (readonly string[])[] {
  const ways = knownWays.get(words) ?? words.map(waysOf);
  knownWays.set(words, ways);
  return ways;
}

// Right because a lexicon never changes.
const knownWays = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/**
 * One part lies below a bound and another above: "dưới 35 tuổi 42 người, từ 35 đến 50 tuổi 88 người, trên 50 tuổi 38 người";
 * or each begins where the one before it ends: "từ đủ 14 đến dưới 16 tuổi 31, từ đủ 16 đến dưới 18 tuổi 66".
 */
export function areRanged(passage: Passage, parts: readonly QuantityItem[]): boolean {
  const {
    text,
    language: { lexicon },
  } = passage;
  if (areBands(passage, parts)) return true;
  const own = parts.map(({ span }) => {
    const before = text
      .slice(Math.max(0, span.start - 40), span.start)
      .split(/[,;:]/u)
      .at(-1)!;
    return plainWords(`${before} ${text.slice(span.end, span.end + 40).split(/[,;.]\s/u, 1)[0]!}`);
  });
  const says = (words: readonly string[]): number[] =>
    own.flatMap((phrase, at) => (words.some(word => phrase.includes(` ${word} `)) ? [at] : []));
  const below = says(lexicon.below);
  const above = says(lexicon.above);
  return below.length === 1 && above.length === 1 && below[0] !== above[0];
}

/**
 * "20 năm công tác 41 đồng chí, 25 năm công tác 24 đồng chí, 30 năm công tác trở lên 12 đồng chí": the same words before each of three
 * or more parts, with a number that goes up or down, and at most one that takes in all above it.
 */
function areSteps({ text, language: { lexicon } }: Passage, parts: readonly QuantityItem[]): boolean {
  if (parts.length < 3) return false;
  const steps: number[] = [];
  let words: string | undefined;
  let open = 0;
  for (const { span } of parts) {
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    const label = plainWords(before.slice(Math.max(...[...',;:('].map(mark => before.lastIndexOf(mark))) + 1));
    const [number, ...others] = label.match(/\d+/gu) ?? [];
    if (number === undefined || others.length > 0) return false;
    const bound = lexicon.above.find(word => label.includes(` ${word} `));
    if (bound !== undefined) open++;
    const own = (bound === undefined ? label : label.replace(` ${bound} `, ' ')).replace(number, '#');
    if (open > 1 || (words !== undefined && own !== words)) return false;
    words = own;
    steps.push(Number(number));
  }
  const up = steps.every((step, at) => at === 0 || step > steps[at - 1]!);
  return up || steps.every((step, at) => at === 0 || step < steps[at - 1]!);
}

/** The limits in front of each part, or behind all of them, go on from one to the next. */
function areBands(passage: Passage, parts: readonly QuantityItem[]): boolean {
  if (parts.length < 2) return false;
  const { quantities, text, language } = passage;
  // "09 trường đạt mức độ 1 trở lên, 04 trường đạt mức độ 2": the first takes in the second.
  const open = parts
    .slice(0, -1)
    .some(({ span }) =>
      holdsOne(plainWords(text.slice(span.end, span.end + 60).split(/[,;.]\s/u, 1)[0]!), language.lexicon.upwards),
    );
  if (open) return false;
  const limits = (from: number, to: number): number[] =>
    quantities
      .slice(from, to)
      .filter(({ role, quantity: { figure } }) => role === 'aside' && figure.kind !== 'measure')
      .map(({ quantity: { figure } }) => Number(figure.text.replace(/%$/u, '')));
  const orders = parts.map(({ order }) => order);
  const before = orders.map((order, at) => limits(at === 0 ? Math.max(0, order - 2) : orders[at - 1]! + 1, order));
  const behind = orders.map((order, at) => limits(order + 1, orders[at + 1] ?? order + 3));
  return [before, behind].some(own =>
    own.every((band, at) => {
      const next = own[at + 1]?.[0];
      const last = band.at(-1);
      return (
        last !== undefined &&
        band.length <= 2 &&
        (next === undefined ? at === own.length - 1 : next === last || next === last + 1)
      );
    }),
  );
}

/**
 * Of two parts one says that it is not what the other is: "đạt 287, không đạt 25", "đi bầu 45.612, không đi bầu 278".
 * A `whole` that says the same itself is no whole of theirs: "rất hài lòng", of "hài lòng" and "không hài lòng".
 */
export function areDenied(passage: Passage, parts: readonly QuantityItem[], whole?: QuantityItem): boolean {
  const [first, second] = parts;
  if (!first || !second || parts.length !== 2) return false;
  const own = [wordsOf(first, passage), wordsOf(second, passage)] as const;
  if (deniesAll(plainWords(second.quantity.nounText), passage.language.lexicon)) return true;
  const word = deniedIn(own[1], own[0], passage.language.lexicon) ?? deniedIn(own[0], own[1], passage.language.lexicon);
  if (word === undefined) return false;
  // "900 người thuộc diện tham gia; đã tham gia 850 người, chưa tham gia 50 người": what is done, and what is not yet.
  const { finished } = passage.language.lexicon;
  if (own.some(text => finished.some(done => text.includes(` ${done} ${word} `)))) return true;
  return !(whole && (wordsOf(whole, passage).includes(` ${word} `) || areExclusive(passage, [whole, ...parts])));
}

/** "54 shortcomings, 45 of which had been put right while nine had not": a verb and its negation, and nothing else. */
function deniesAll(text: string, { copulas, negations, grammar }: Lexicon): boolean {
  const words = text.trim().split(' ');
  const [verb, negation] = words.slice(-2);
  return grammar.numbersAlone && words.length === 2 && copulas.includes(verb!) && negations.includes(negation!);
}

/** The word behind a negation, where the other says it without one. */
function deniedIn(denied: string, said: string, { negations }: Lexicon): string | undefined {
  for (const negation of negations) {
    const at = denied.lastIndexOf(` ${negation} `);
    if (at < 0 || said.includes(` ${negation} `)) continue;
    const [word = '', next = ''] = denied
      .slice(at + negation.length + 2)
      .trim()
      .split(' ');
    if (word === '' || !said.includes(` ${word} `)) continue;
    if (next === '' || said.includes(` ${word} ${next} `) || said.endsWith(` ${word} `)) return word;
  }
  return undefined;
}

/** What others of the list may be as well: "đoàn viên", "dân tộc thiểu số". */
export function isAttribute(passage: Passage, part: QuantityItem): boolean {
  const own = wordsOf(part, passage);
  return waysOfAll(passage.language.lexicon.attributes).some(ways => carriesOne(own, ways));
}

/**
 * Ratios said in words: gấp đôi, một nửa, hai phần ba; twice, half, two thirds, doubled. A word is as exact as the next
 * one that people say: một phần ba is neither một phần tư nor hai phần năm, and what lies halfway between is left open.
 */
import { memo } from '../../../derive.ts';
import type { Decimal } from '../../../figures/decimal.ts';
import { compare, fromDecimal, multiply, type Rational, rational } from '../../../figures/rational.ts';
import type { Passage } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { anyOf } from '../items/words-of-items.ts';
import type { Lexicon } from '../lexicon.ts';

export interface SpokenRatio {
  readonly value: Rational;
  /** Of a whole or of a value before; a change is said of where it leads, too: doubled. */
  readonly kind: 'multiple' | 'part' | 'change';
  /** "hơn một nửa", "gần gấp đôi", "chưa đến một phần tư", "khoảng một phần ba". */
  readonly limit: 'none' | 'over' | 'nearly' | 'under' | 'about';
  /** Its first item, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** As printed, with the word that limits it. */
  readonly words: string;
}

/** The ratios in words of a passage, in order; none of a passage without such a word. */
export function spokenRatios(passage: Passage): readonly SpokenRatio[] {
  const { text, lower, items, language } = passage;
  // Offsets are those of the text only where composing its letters left its length as it was.
  if (!maySay(passage, language.lexicon.ratioWords) || lower.length !== text.length) return [];
  const { pattern, known } = formsOf(language.lexicon);
  const found: SpokenRatio[] = [];
  let from = 0;
  for (const match of lower.matchAll(pattern)) {
    const [whole, limiting = '', words] = match;
    const { value, kind } = known.get(words!)!;
    const start = match.index + whole.length - words!.length;
    const end = match.index + whole.length;
    while (from < items.length && items[from]!.span.start < start) from++;
    // "tăng gấp" is one cue.
    const around = items[from - 1];
    if (around?.kind === 'cue' && around.cue === 'multiple' && around.span.end > start) from--;
    else if (items[from]?.span.start !== start) continue;
    let to = from;
    while (to < items.length && items[to]!.span.end <= end) to++;
    if (to === from) continue;
    // "in the first half of 1978", "5 and a half years".
    const before = items[from - 1];
    if (before && 'lower' in before && language.lexicon.notOfRatio.includes(before.lower)) continue;
    // "32.9 million dollars in the quarter and 35.7 million dollars in half": of the year.
    const amount = items.slice(Math.max(0, from - 4), from - 1).some(({ kind }) => kind === 'quantity');
    if (amount && before && 'lower' in before && language.lexicon.periodsLead.includes(before.lower)) continue;
    const limit = limitOf(limiting.trim(), language.lexicon);
    found.push({ value, kind, limit, from, to, words: text.slice(match.index, end) });
  }
  return found;
}

/** "bằng 3/4 số hộ nghèo", "chiếm 1/6", ", tức 3/5", "giảm 1/4": a fraction of small numbers behind words that make it a ratio. */
export function printedRatios({ text, items, quantities, fractionsFrom, language }: Passage): readonly SpokenRatio[] {
  const found: SpokenRatio[] = [];
  const { equalling } = language.lexicon;
  for (const upper of quantities) {
    const lower = fractionsFrom[upper.order]?.lower;
    if (!lower || lower.at !== upper.at + 2 || lower.order !== upper.order + 1) continue;
    const words = text.slice(upper.span.start, lower.span.end);
    if (!/^[1-9]\/(?:[2-9]|10)$/u.test(words)) continue;
    const before = items[upper.at - 1];
    const says = before !== undefined && before.kind !== 'mark' && before.kind !== 'quantity';
    if (!says || !(equalling.includes(before.lower) || (before.kind === 'cue' && leading.has(before.cue)))) continue;
    const [part, whole] = words.split('/').map(Number);
    if (part! >= whole!) continue;
    const value = rational(part!, whole!);
    found.push({ value, kind: 'part', limit: 'none', from: upper.at, to: lower.at + 1, words });
  }
  return found;
}

/** "chiếm 1/6", "giảm 1/4". */
const leading: ReadonlySet<string> = new Set(['share', 'increase', 'decrease']);

interface Forms {
  readonly pattern: RegExp;
  readonly known: ReadonlyMap<string, Pick<SpokenRatio, 'value' | 'kind'>>;
}

// Right because a lexicon never changes.
const formsOf = memo((lexicon: Lexicon): Forms => {
  const known = new Map<string, Pick<SpokenRatio, 'value' | 'kind'>>();
  for (const [words, times] of Object.entries(lexicon.multiples))
    known.set(words, { value: rational(times * 2, 2), kind: 'multiple' });
  for (const [words, [upper, lower]] of Object.entries(lexicon.parts))
    known.set(words, { value: rational(upper, lower), kind: 'part' });
  for (const [words, [upper, lower]] of Object.entries(lexicon.multiplying))
    known.set(words, { value: rational(upper, lower), kind: 'change' });
  const { approximate = [] } = lexicon.cues;
  const limits = anyOf([...approximate, ...lexicon.nearly, ...lexicon.lessThan, ...lexicon.moreThan]);
  const words = anyOf([...known.keys()]);
  // "một phần năm 2024" is a part of a year; "2,5 times", "a quarter of a year" have numbers or times of their own.
  return { known, pattern: new RegExp(`(?<![\\p{L}\\d-])((?:${limits}) )?(${words})(?![\\p{L}-]| ?\\d)`, 'gu') };
});

function limitOf(words: string, { cues, nearly, lessThan, moreThan }: Lexicon): SpokenRatio['limit'] {
  if (words === '') return 'none';
  if (nearly.includes(words)) return 'nearly';
  if (lessThan.includes(words)) return 'under';
  return moreThan.includes(words) ? 'over' : cues.approximate?.includes(words) ? 'about' : 'none';
}

/** Whether `part` may be called so of `whole`. */
export function fitsItsWord({ value, kind, limit }: SpokenRatio, part: Decimal, whole: Decimal): boolean {
  const of = (ratio: Rational): Rational => multiply(fromDecimal(whole), ratio);
  const upper = fromDecimal(part);
  const [below, above] = neighbours(value, kind);
  const isOver = (ratio: Rational): boolean => compare(upper, of(ratio)) > 0;
  const said = falls(value, kind) ? turned[limit] : limit;
  switch (said) {
    case 'over':
      return compare(upper, of(value)) >= 0;
    case 'under':
      return !isOver(value);
    case 'nearly':
      return !isOver(value) && isOver(halfway(neighbours(below, kind)[0], below));
    case 'about':
      return !isOver(above) && isOver(below);
    case 'none':
      return !isOver(halfway(value, above)) && isOver(halfway(below, value));
    default:
      return said satisfies never;
  }
}

/** "Almost halved": it did not fall so far, and stands above. */
function falls(value: Rational, kind: SpokenRatio['kind']): boolean {
  return kind === 'change' && compare(value, rational(1)) < 0;
}

const turned: { readonly [limit in SpokenRatio['limit']]: SpokenRatio['limit'] } = {
  none: 'none',
  about: 'about',
  nearly: 'over',
  over: 'under',
  under: 'over',
};

/** Said beside it: halves up to three times, then whole numbers; parts of up to five, and of ten. */
function neighbours(value: Rational, kind: SpokenRatio['kind']): readonly [Rational, Rational] {
  const isMultiple = kind === 'multiple' || (kind === 'change' && compare(value, rational(1)) > 0);
  const scale = isMultiple ? multiples : parts;
  const at = scale.findIndex(other => compare(other, value) >= 0);
  if (at < 0) return [multiply(value, rational(9, 10)), multiply(value, rational(11, 10))];
  return [scale[at - 1] ?? rational(0), scale[at + 1] ?? multiply(value, rational(3, 2))];
}

function halfway(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: 2n * a.denominator * b.denominator,
  };
}

const parts: readonly Rational[] = [
  rational(1, 10),
  rational(1, 5),
  rational(1, 4),
  rational(1, 3),
  rational(2, 5),
  rational(1, 2),
  rational(3, 5),
  rational(2, 3),
  rational(3, 4),
  rational(4, 5),
  rational(9, 10),
];

const multiples: readonly Rational[] = [
  rational(1),
  rational(3, 2),
  rational(2),
  rational(5, 2),
  rational(3),
  ...[4, 5, 6, 7, 8, 9, 10, 11].map(times => rational(times)),
];

/** How the figures of a claim are called in a calculation and in what is said about it. */
import type { Figure } from '../../figures/figure.ts';
import { scaleWords } from '../../figures/units.ts';
import type { Quantity } from '../../reading/claim.ts';
import type { Language } from '../../reading/prose/items/items.ts';

/**
 * "Tổng kinh phí xây mới, sửa chữa là 2.460": a total of several things is called by all of them, from the word for it
 * on, not by the last. Undefined where it is not said so; in a language whose nouns stand last the word may stand anywhere.
 */
export function wholeName(
  text: string,
  { span }: Quantity,
  last: string,
  { cues, grammar }: Language['lexicon'],
): string | undefined {
  if (grammar.headLast || last === '') return undefined;
  const stretch = /[^.;:()\d\n]*$/u.exec(text.slice(Math.max(0, span.start - longestName), span.start))![0];
  const end = stretch.lastIndexOf(last);
  const head = end < 0 ? '' : stretch.slice(0, end);
  if (!/,\s*$/u.test(head)) return undefined;
  const lower = ` ${head.toLowerCase()} `;
  const starts = (cues.total ?? []).map(phrase => lower.indexOf(` ${phrase} `)).filter(at => at >= 0);
  if (starts.length === 0 || cues['of-which']?.some(phrase => lower.includes(` ${phrase} `))) return undefined;
  return stretch.slice(Math.min(...starts), end + last.length);
}

/**
 * "Tố cáo 22 đơn, kiến nghị, phản ánh 323 đơn": in a list of which each member has a number, one without belongs to the next. Undefined
 * where the name has no comma in it.
 */
export function partName(
  text: string,
  { span }: Quantity,
  last: string,
  { cues, grammar, copulas, soFar }: Language['lexicon'],
): string | undefined {
  if (grammar.headLast || last === '') return undefined;
  const from = Math.max(0, span.start - longestName);
  const stretch = /[^.;:()\d\n]*$/u.exec(text.slice(from, span.start))![0];
  const at = span.start - stretch.length;
  if (at === from || !/[\d)]/u.test(text[at - 1]!)) return undefined;
  const own = stretch.slice(stretch.indexOf(',') + 1).trim();
  const end = own.lastIndexOf(last);
  const members = own.split(/,\s+/u);
  if (!stretch.includes(',') || members.length < 2 || members.length > 3 || end < 0) return undefined;
  const [opening] = members;
  const words = opening!.toLowerCase().normalize('NFC').split(' ');
  const joins = [cues.and, cues['of-which'], cues.consists, cues.earlier, cues.time, soFar].some(phrases =>
    phrases?.some(phrase => `${words.join(' ')} `.startsWith(`${phrase} `)),
  );
  const plain = members.every(member => member !== '' && member.split(' ').length <= mostOfName);
  return plain && !joins && !copulas.includes(words[0]!) ? own.slice(0, end + last.length) : undefined;
}

/** Words of one part of a name with commas. */
const mostOfName = 5;

const longestName = 120;

/** The noun without what joins it to what follows: "xã có" is said as "xã", "meters were installed" as "meters". */
export function named(noun: string, lexicon: Language['lexicon']): string {
  const words = noun.split(' ');
  const verb = words.findIndex((word, at) => at > 0 && isVerb(word.toLowerCase(), lexicon));
  if (verb > 0) words.length = verb;
  while (words.length > 1 && lexicon.joining.includes(words.at(-1)!.toLowerCase().normalize('NFC'))) words.pop();
  // "making 42 for the year".
  const none = lexicon.grammar.headLast && words.length === 1 && lexicon.joining.includes(noun.split(' ', 1)[0]!);
  return none ? '' : words.join(' ');
}

/** Where nouns stand behind what is said of them, a copula ends the noun: "thousand were billed". */
function isVerb(word: string, { grammar, copulas }: Language['lexicon']): boolean {
  return grammar.headLast && copulas.includes(word);
}

/** The unit as it is printed in a calculation, up to the word that joins it to what follows: "667,41 điểm với 105 mã". */
export function called(figure: Figure, { lexicon, cues }: Language): Figure {
  if (figure.unit === undefined || figure.unit === '%') return figure;
  if (figure.kind === 'percent') return { ...figure, unit: pointsOf(figure.unit, lexicon) };
  if (figure.kind !== 'measure') return figure;
  const words = figure.unit.split(' ');
  const plain = words.map(word => word.toLowerCase().normalize('NFC'));
  // "from £20 to £25", "£2,800,000 and a surplus".
  if (lexicon.joining.includes(plain[0]!) || endsUnit(plain[0]!, lexicon)) return { ...figure, unit: undefined };
  if (words.length === 1) return figure;
  const noun = plain.findIndex(word => scaleWords[word] === undefined);
  // "gấp 2,6 lần thiệt hại": what it is times as much as.
  if (lexicon.times.includes(plain[noun] ?? '')) return { ...figure, unit: words.slice(0, noun + 1).join(' ') };
  const end = plain.findIndex(
    (word, at) =>
      noun >= 0 &&
      // Behind a scale no noun need stand: "26.6 million to".
      at >= Math.max(noun, 1) &&
      (lexicon.joining.includes(word) ||
        endsUnit(word, lexicon) ||
        isVerb(word, lexicon) ||
        cues.byFirstWord.get(word)?.some(cue => cue.words.every((other, index) => other === plain[at + index]))),
  );
  return end < 0 ? figure : { ...figure, unit: words.slice(0, end).join(' ') };
}

/** "£75,000 altogether", "£3,000 each", "27 tonnes fewer": said of the amount. */
function endsUnit(
  word: string,
  { jointly, closing, apiece, endingComparatives, placing, each, clauseOpenings }: Language['lexicon'],
): boolean {
  // "thousand households in", not "tonnes per hectare".
  if (placing.includes(word)) return !each.includes(word);
  return [jointly, closing, apiece, endingComparatives, clauseOpenings].some(words => words.includes(word));
}

/** "Percentage points" of "percentage points above". */
function pointsOf(unit: string, { points }: Language['lexicon']): string {
  for (const phrase of points.flatMap(words => [words, words.split(' ').at(-1)!])) {
    if (!unit.toLowerCase().startsWith(phrase)) continue;
    return unit.slice(0, unit.charAt(phrase.length) === 's' ? phrase.length + 1 : phrase.length);
  }
  return unit;
}

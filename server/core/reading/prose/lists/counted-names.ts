/**
 * A number, then the names it counts: "05 đơn vị (gồm: Sở A; Sở B; …)", "03 thủ tục là: x, y và z".
 */
import { memo } from '../../../derive.ts';
import { rational } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import { isAmount } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem, WordItem } from '../items/items.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Stretch } from './name-segments.ts';
import { countNames, type Names } from './names.ts';
import { properNames } from './proper-names.ts';

export function* readNameLists(passage: Passage): Generator<Claim> {
  for (const stated of passage.quantities) {
    if (!canCount(passage, stated)) continue;
    const list = listAfter(passage, stated) ?? placesBehind(passage, stated);
    const proper = properNames(passage, stated);
    if (proper) {
      yield proper;
      continue;
    }
    // What a number in words counts is told of proper names alone.
    const names = list && /\d/.test(stated.quantity.figure.text) && countNames(passage, list, stated.counted[0]);
    if (!names) continue;
    const number = Number(stated.quantity.figure.value.coefficient);
    const holds = names.meant.includes(number);
    // "05 đơn vị (Sở A, Sở B …)", "04 xã (A; B; C)": no word says that the parenthesis lists them; names of their kind do.
    if (list.bare && !isListed(stated, names, passage.language.lexicon)) continue;
    if (list.plain && !holds && countsAgain(passage, stated)) continue;
    const certainty = holds
      ? 'guess'
      : list.plain
        ? nearly(number, names)
        : certaintyOf(passage, stated, number, names);
    if (!certainty) continue;
    yield {
      ...claim(passage, {
        form: 'list',
        stated,
        operands: [],
        expression: { kind: 'constant', value: rational(holds ? number : likeliest(names)) },
        certainty: list.bare && certainty === 'explicit' ? 'structure' : certainty,
      }),
      data: { noun: list.plain ? stated.counted[0] : nounOf(stated, passage.language.lexicon) },
    };
  }
}

/** "03 khu công nghiệp là …": what is counted ends before the verb. */
function nounOf({ quantity: { noun } }: QuantityItem, { equating }: Lexicon): string {
  const words = noun.split(' ');
  const end = words.findIndex(word => equating.includes(word));
  return end > 0 ? words.slice(0, end).join(' ') : noun;
}

function likeliest({ meant, most }: Names): number {
  return meant[0] ?? most;
}

/** Of names that are plainly parted: unless it is far off. */
function nearly(number: number, names: Names): 'structure' | undefined {
  return Math.abs(likeliest(names) - number) > 2 ? undefined : 'structure';
}

/** How sure it is that a number is wrong which no way of counting gives; undefined when nothing is said. */
function certaintyOf(
  { language: { lexicon } }: Passage,
  stated: QuantityItem,
  number: number,
  names: Names,
): Claim['certainty'] | undefined {
  const { least, most, sure, hyphens } = names;
  if (Math.abs(likeliest(names) - number) > Math.max(2, Math.floor(number / 3))) return undefined;
  if (sure === 'semicolons') return 'explicit';
  // Commas may stand in names, and never hide one.
  if (number > most && (sure === 'capitals' || sure === 'heads')) return hyphens ? 'likely' : 'structure';
  return number < least && sure === 'heads' && isCalledSo(stated, names, lexicon) ? 'structure' : undefined;
}

function isListed(stated: QuantityItem, names: Names, lexicon: Lexicon): boolean {
  if (names.headed) return isCalledSo(stated, names, lexicon);
  if (!names.proper || names.sure !== 'semicolons') return false;
  const { noun } = stated.quantity;
  return [...lexicon.bodies, ...lexicon.nameHeads].some(word => noun === word || noun.startsWith(`${word} `));
}

/** What is counted is what the names name; not "02 đoàn: Sở A, Sở B và Sở C", where several may make one. */
function isCalledSo(
  { counted, quantity: { noun } }: QuantityItem,
  { first }: Names,
  { bodies, nameHeads }: Lexicon,
): boolean {
  // "03 quyết định (số 214/QĐ-UBND, số 356/QĐ-UBND …)"
  if (first === 'số') return nameHeads.some(word => noun === word || noun.startsWith(`${word} `));
  return counted[0] === first || bodies.some(word => noun === word || noun.startsWith(`${word} `));
}

function canCount(passage: Passage, item: QuantityItem): boolean {
  const { quantity } = item;
  const { figure } = quantity;
  if (
    figure.kind !== 'count' ||
    figure.grouped ||
    (figure.text.length > 3 && /\d/.test(figure.text)) ||
    quantity.approximate
  )
    return false;
  if (figure.exponent !== 0 || Number(figure.value.coefficient) < 2) return false;
  if (item.role !== 'plain' && item.role !== 'remainder') return false;
  // "nằm trong top 10 là: …": nothing is counted.
  if (passage.language.lexicon.equating.some(word => quantity.noun === word || quantity.noun.startsWith(`${word} `)))
    return false;
  const whole = passage.quantities[item.order]!;
  // "một trong 8 nước, gồm …": not all of them.
  const before = passage.items[whole.at - 1];
  if (before?.kind === 'word' && passage.language.lexicon.among.includes(before.lower)) return false;
  return isAmount(whole) && !lowerOf(passage, whole) && !upperOf(passage, whole) && quantity.noun !== '';
}

/** "Còn 04 xã chưa đạt tiêu chí môi trường:": the number that the end of a passage announces a list of. */
export function announcedCount(passage: Passage): QuantityItem | undefined {
  const stated = passage.quantities.at(-1);
  const behind = stated ? passage.items.slice(stated.at + 1) : [];
  const last = behind.at(-1);
  if (!stated || !canCount(passage, stated) || last?.kind !== 'mark' || last.mark !== ':' || behind.length > 16)
    return undefined;
  const { plurals } = passage.language.lexicon;
  const names = behind.every(
    item =>
      item === last ||
      item.kind === 'word' ||
      (item.kind === 'cue' && (item.cue !== 'open' || plurals.includes(item.lower))),
  );
  return names ? stated : undefined;
}

interface List extends Stretch {
  /** A parenthesis that no word announces. */
  readonly bare: boolean;
  /** Names of places, nothing else, of which each is one. */
  readonly plain?: boolean;
}

/** What "gồm", "là:", ":" or a parenthesis that opens with one of them announces right after the noun. */
function listAfter(passage: Passage, stated: QuantityItem): List | undefined {
  let comma = 0;
  for (let at = stated.at + 1; at < passage.items.length && at < stated.at + 24; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === ',') comma = at;
    // "6 nhà văn, tái đắc cử gồm": some of them; "6 tỉnh, thành phố gồm" is what is counted.
    const announces = isAnnouncement(item);
    if (comma > 0 && announces && at > comma + 1 && !isNoun(passage, comma + 1)) return undefined;
    if (item.kind === 'quantity' || item.sentence !== stated.sentence) return undefined;
    if (item.kind === 'word') {
      if (isOneOf(passage, item, at)) return undefined;
      // "03 khu công nghiệp là Khu công nghiệp A, Khu công nghiệp B và …": names that begin with what is counted.
      if (equates(passage, item, at, stated))
        return { from: at + 1, to: endOfSentence(passage, at, stated.depth), depth: stated.depth, bare: true };
      continue;
    }
    if (item.kind === 'mark' && item.mark === '(') {
      const first = passage.items[at + 1];
      const second = passage.items[at + 2];
      const announced = isAnnouncement(first) || (second?.kind === 'mark' && second.mark === ':');
      return { from: announced ? at + 2 : at + 1, to: item.partner, depth: item.depth + 1, bare: !announced };
    }
    // A bare colon announces names only right behind the noun: "08 đơn vị: A; B; …".
    if (announces || (item.kind === 'mark' && item.mark === ':' && at <= stated.at + 9)) {
      return { from: at + 1, to: endOfSentence(passage, at, stated.depth), depth: stated.depth, bare: false };
    }
    if (item.kind === 'mark' && item.mark !== ',') return undefined;
  }
  return undefined;
}

/**
 * "sắp xếp 04 xã Thạnh Lợi, Bình An và Tân Hòa": right behind what is counted names of places, each of two syllables or more with
 * capitals, up to the one behind "và". Only of a number with its zero, which is no number of a village. No further name and
 * no "và" stands right behind, and none of the names is a body's; words in small letters may go on.
 */
function placesBehind(passage: Passage, stated: QuantityItem): List | undefined {
  const { items, text, language } = passage;
  const noun = items[stated.at + 1];
  if (noun?.kind !== 'word' || !/^0\d$/u.test(stated.quantity.figure.text)) return undefined;
  if (!language.lexicon.placeWords.includes(noun.lower)) return undefined;
  const before = items[stated.at - 1];
  if (before?.kind === 'word' && language.lexicon.placeWords.includes(before.lower)) return undefined;
  const found = placeList(language.lexicon).exec(text.slice(noun.span.end, noun.span.end + 400));
  if (!found) return undefined;
  const end = noun.span.end + found[0].length;
  if (namesBody(found[0], language.lexicon)) return undefined;
  let to = stated.at + 2;
  while (to < items.length && items[to]!.span.start < end) to++;
  return { from: stated.at + 2, to, depth: stated.depth, bare: false, plain: true };
}

/** "xã An Phú, Bình Hòa và Sở Xây dựng": one of the names is a body's, and no place. */
function namesBody(names: string, { bodies, nameHeads, cues }: Lexicon): boolean {
  const heads = [...bodies, ...nameHeads];
  return names
    .normalize('NFC')
    .toLowerCase()
    .split(new RegExp(`, | (?:${(cues.and ?? []).join('|')}) `, 'u'))
    .some(name => heads.some(head => `${name.trim()} `.startsWith(`${head} `)));
}

/** "03 xã A, B và C tham gia, 02 xã khác vắng": the sentence counts more of the same, which may be the rest. */
function countsAgain({ quantities }: Passage, { order, sentence, counted }: QuantityItem): boolean {
  return [...quantities.slice(Math.max(0, order - 3), order), ...quantities.slice(order + 1, order + 6)].some(
    item => item.sentence === sentence && item.counted[0] === counted[0],
  );
}

/** Right because a lexicon never changes. */
const placeList = memo(({ cues }: Lexicon): RegExp => {
  const place = String.raw`\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}`;
  const and = (cues.and ?? []).join('|');
  return new RegExp(`^ ${place}(?:, ${place})* (?:${and}) ${place}(?![\\p{L}\\p{N}]|,? (?:\\p{Lu}|(?:${and}) ))`, 'u');
});

function equates(passage: Passage, { lower }: WordItem, at: number, { counted }: QuantityItem): boolean {
  const { items, text, language } = passage;
  const next = items[at + 1];
  if (!language.lexicon.equating.includes(lower) || next?.kind !== 'word') return false;
  return next.lower === counted[0] && /^\p{Lu}/u.test(text.slice(next.span.start, next.span.start + 2));
}

/** "2 điểm cho một trong các đối tượng: …". */
function isOneOf({ items, language: { lexicon } }: Passage, { lower }: WordItem, at: number): boolean {
  const next = items[at + 1];
  return lower === lexicon.countingWords[0] && next?.kind === 'word' && lexicon.among.includes(next.lower);
}

/** "…, thành phố", "…, ngành": a word that names what institutions and places are. */
function isNoun({ items, text, language: { lexicon } }: Passage, at: number): boolean {
  const { start } = items[at]!.span;
  const words = text
    .slice(start, start + 24)
    .normalize('NFC')
    .toLowerCase();
  return [...lexicon.bodies, ...lexicon.nameHeads].some(noun => words.startsWith(`${noun} `));
}

function isAnnouncement(item: Passage['items'][number] | undefined): boolean {
  return item?.kind === 'cue' && item.cue === 'consists';
}

function endOfSentence(passage: Passage, from: number, depth: number): number {
  const { sentence } = passage.items[from]!;
  let at = from + 1;
  while (at < passage.items.length && at < from + 600) {
    const item = passage.items[at]!;
    if (item.sentence !== sentence || item.depth < depth) break;
    at++;
  }
  return at;
}

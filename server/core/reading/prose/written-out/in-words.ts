/**
 * An amount in figures and again in words: "2.350.000 đồng (Bằng chữ: Hai triệu ba trăm năm mươi nghìn đồng)".
 */
import { type Decimal, decimal } from '../../../figures/decimal.ts';
import { fromDecimal } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim } from '../build.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { isNumberWord, type NumberWords, valueOfWords } from '../items/number-words.ts';

export function* readInWords(passage: Passage): Generator<Claim> {
  const { numberWords } = passage.language;
  if (!numberWords || !(passage.lower.includes('(') || maySay(passage, numberWords.around))) return;
  for (const stated of passage.quantities) {
    const row = wordsBehind(passage, stated) ?? wordsBefore(passage, stated) ?? wordsBeside(passage, stated);
    const value =
      row && (valueOfWords(row.words, numberWords) ?? digitOf(passage, stated, row.words) ?? wordOf(passage, stated));
    if (!value || stated.quantity.figure.kind === 'percent') continue;
    yield {
      ...claim(passage, {
        form: 'in-words',
        stated,
        operands: [],
        expression: { kind: 'constant', value: fromDecimal(value) },
        certainty: 'explicit',
      }),
      data: saidIn(passage.text.slice(row.start, row.end), numberWords),
    };
  }
}

/** "05 (năm) hộ": one word for a digit, alone in the parenthesis that follows its figure. */
function digitOf(
  { items, language }: Passage,
  { at, quantity }: QuantityItem,
  row: readonly string[],
): Decimal | undefined {
  const opening = items[at + 1];
  const [word] = row;
  if (row.length !== 1 || opening?.kind !== 'mark' || opening.mark !== '(' || opening.partner !== at + 3)
    return undefined;
  if (quantity.figure.kind !== 'count' || quantity.figure.decimals > 0) return undefined;
  const { digits, ten } = language.numberWords!;
  // "n là 25 (năm)": the unit, unless the figure is written as numbers are that stand again in words, "05".
  if (language.lexicon.doubts.timeUnits.includes(word!) && !quantity.figure.text.startsWith('0')) return undefined;
  const value = digits[word!] ?? (ten.includes(word!) ? 10 : undefined);
  return value === undefined ? undefined : decimal(value);
}

/** "twelve (12) members": one word that is nothing but a number; its noun goes on behind the brackets, or they may be a note. */
function wordOf({ items, language }: Passage, { at, quantity }: QuantityItem): Decimal | undefined {
  const word = items[at - 2];
  if (!word || !isSpelled(word) || items[at - 1]?.kind !== 'mark' || items[at + 2]?.kind !== 'word') return undefined;
  const before = items[at - 3];
  if (before && isNumber(before, language.numberWords!)) return undefined;
  const value = language.numberWords!.anywhere[word.quantity.figure.text.toLowerCase()];
  return value === undefined || String(value).length !== quantity.figure.text.length ? undefined : decimal(value);
}

/** The words as they stand, from the first that is of the number on, and of these the number alone. */
function saidIn(row: string, words: NumberWords): NonNullable<Claim['data']> {
  const own = [...row.matchAll(/\p{L}\p{M}*(?:\p{L}|\p{M})*/gu)].filter(([word]) =>
    isNumberWord(word.toLowerCase().normalize('NFC'), words),
  );
  const first = own[0]?.index ?? 0;
  const last = own.at(-1);
  return {
    inWords: row.slice(first).replace(/[\s*_.;,]+$/u, ''),
    ...(last ? { number: row.slice(first, last.index + last[0].length) } : {}),
  };
}

/** "412.650.000 đồng; bằng chữ: Bốn trăm mười hai triệu sáu trăm năm mươi nghìn đồng": up to the next mark. */
function wordsBeside(
  passage: Passage,
  stated: QuantityItem,
): { readonly words: readonly string[]; readonly start: number; readonly end: number } | undefined {
  const { items, text } = passage;
  let from = stated.at + 1;
  while (from < items.length && from <= stated.at + 4 && items[from]!.kind === 'word') from++;
  const parting = items[from];
  if (parting?.kind !== 'mark' || (parting.mark !== ';' && parting.mark !== ',')) return undefined;
  let colon = from + 1;
  while (colon < items.length && colon <= from + 4 && items[colon]!.kind !== 'mark') colon++;
  const mark = items[colon];
  if (mark?.kind !== 'mark' || mark.mark !== ':') return undefined;
  const opening = items.slice(from + 1, colon);
  const around = passage.language.numberWords?.around ?? [];
  if (opening.length === 0 || !opening.every(item => 'lower' in item && around.includes(item.lower))) return undefined;
  const words: string[] = [];
  let at = colon + 1;
  for (; at < items.length && at < colon + 40; at++) {
    const item = items[at]!;
    if (item.kind === 'quantity') return undefined;
    if (item.kind === 'mark') break;
    words.push(...item.lower.split(' '));
  }
  const first = items[colon + 1];
  return first && words.length > 1
    ? { words, start: first.span.start, end: items[at]?.span.start ?? text.length }
    : undefined;
}

/** "hai mươi ba (23) đơn vị": the words before a parenthesis that holds nothing but the number. */
function wordsBefore(
  passage: Passage,
  stated: QuantityItem,
): { readonly words: readonly string[]; readonly start: number; readonly end: number } | undefined {
  const { numberWords } = passage.language;
  const opening = passage.items[stated.at - 1];
  const closing = passage.items[stated.at + 1];
  const alone = opening?.kind === 'mark' && opening.mark === '(' && opening.partner === stated.at + 1;
  if (!numberWords || !alone || closing?.kind !== 'mark') return undefined;
  let from = stated.at - 1;
  while (from > 0 && stated.at - from < 24 && isNumber(passage.items[from - 1]!, numberWords)) from--;
  const row = passage.items.slice(from, stated.at - 1);
  // "twelve (12) members": in English the one word is nothing but a number.
  return row.length < 2 && row[0]?.kind !== 'quantity'
    ? undefined
    : {
        words: row.flatMap(wordsOfNumber),
        start: row[0]!.span.start,
        end: opening.span.start,
      };
}

function isNumber(item: Item, words: NumberWords): boolean {
  return item.kind === 'word' ? isNumberWord(item.lower, words) : isSpelled(item);
}

/** A number that is written in words alone. */
function isSpelled(item: Item): item is QuantityItem {
  return item.kind === 'quantity' && !/\d/.test(item.quantity.figure.text);
}

function wordsOfNumber(item: Item): readonly string[] {
  if (isSpelled(item)) return item.quantity.figure.text.toLowerCase().split('-');
  return 'lower' in item ? [item.lower] : [];
}

/** The words of the parenthesis right behind an amount and its unit, when there is nothing else in it. */
function wordsBehind(
  passage: Passage,
  stated: QuantityItem,
): { readonly words: readonly string[]; readonly start: number; readonly end: number } | undefined {
  let opening = -1;
  for (let at = stated.at + 1; at < passage.items.length && at <= stated.at + 6; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' && item.mark === '(') {
      opening = at;
      break;
    }
    if (item.kind === 'quantity' || item.kind === 'mark') return undefined;
  }
  const mark = passage.items[opening];
  if (mark?.kind !== 'mark' || mark.partner - opening > 48) return undefined;
  // Never closed: the words go on in the next line.
  if (mark.partner >= passage.items.length) return undefined;
  const words: string[] = [];
  for (let at = opening + 1; at < mark.partner; at++) {
    const item = passage.items[at];
    if (!item || (item.kind === 'quantity' && !isSpelled(item))) return undefined;
    if (item.kind === 'quantity') words.push(...wordsOfNumber(item));
    else if (item.kind === 'word' || item.kind === 'cue') words.push(...item.lower.split(' '));
  }
  const closing = passage.items[mark.partner];
  return { words, start: mark.span.end, end: closing ? closing.span.start : passage.text.length };
}

/**
 * A total in a paragraph or item, and its parts in the items of the list under it, with the shares that they are. Which items are those of one list is
 * told by their depth, and by their markers where a plain text has no depth: "-" over "+".
 */
import { memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageOf } from '../../reading/languages.ts';
import { operand, quotient } from '../../reading/prose/build.ts';
import type { QuantityItem, Passage as Words } from '../../reading/prose/items/items.ts';
import { readItems } from '../../reading/prose/items/read-items.ts';
import { readItemSums } from '../../reading/prose/lists/over-items.ts';
import { nameOf } from '../../reading/prose/names.ts';
import { readItemShares } from '../../reading/prose/shares/over-items.ts';
import type { Span } from '../../text.ts';
import type { Operand, Relation } from '../relation.ts';
import { proseOf, readText } from './from-prose.ts';
import { remembered } from './remembered.ts';
import { called, named } from './said-names.ts';
import { writtenList } from './written-lists.ts';

/** So many passages behind one are looked at for its items. */
export const longestList = 30;

export const relationsFromItems: (report: Report) => readonly Relation[] = gatherAround(
  { back: 0, ahead: longestList },
  mayStandOver,
  ({ passage, around }, style) => relationsOver(passage, around.slice(1), style),
);

/** What a passage says of the items of the list behind it. */
export function relationsOver(passage: Passage, behind: readonly Passage[], style: NumberStyle): readonly Relation[] {
  if (!mayStandOver(passage)) return [];
  const items = listUnder(passage, behind);
  const beside = items.length === 0 ? listBeside(passage, behind) : items;
  return beside.length < 2 ? [] : ofList(passage, beside, style, () => relationsOf(passage, beside, style));
}

const ofList = remembered<Relation>();

/** It ends with a colon, or is an item itself or short, and has a number. */
function mayStandOver({ block, span, kind }: Passage): boolean {
  if (kind === 'caption' || kind === 'footnote') return false;
  const over = kind === 'item' || span.end - span.start < shortest || announces(block.text, span);
  return over && /\d/.test(block.text.slice(span.start, span.end));
}

/** A paragraph no longer than this may say the whole of a list without announcing it. */
const shortest = 240;

export function announces(text: string, { start, end }: Span): boolean {
  return text
    .slice(Math.max(start, end - 8), end)
    .replace(/[\s*_]+$/u, '')
    .endsWith(':');
}

/** The items right behind a passage that are of one list under it; those under them are left out. */
export function listUnder(over: Passage, behind: readonly Passage[]): readonly Passage[] {
  const [first] = behind;
  if (first?.kind !== 'item') return announces(over.block.text, over.span) ? writtenList(behind) : [];
  if (!isUnder(first, over)) return [];
  const found: Passage[] = [];
  for (const item of behind) {
    if (item.kind !== 'item' || item.depth < first.depth) break;
    if (item.depth > first.depth) continue;
    if (over.kind === 'item' && over.depth === item.depth && markerOf(item) === markerOf(over)) break;
    if (markerOf(item) === markerOf(first)) found.push(item);
  }
  return found;
}

/** "- Tổng số: 6.412 người" and the items of the same list behind it. */
function listBeside(over: Passage, behind: readonly Passage[]): readonly Passage[] {
  if (over.kind !== 'item') return [];
  const found: Passage[] = [];
  for (const item of behind) {
    if (item.kind !== 'item' || item.depth < over.depth || found.length >= 12) break;
    if (item.depth > over.depth || markerOf(item) !== markerOf(over)) continue;
    found.push(item);
  }
  return found;
}

function isUnder(item: Passage, over: Passage): boolean {
  if (over.kind !== 'item' || item.depth > over.depth) return true;
  // "- …" over "+ …" in a text that does not indent.
  return item.depth === over.depth && markerOf(item) === '+' && markerOf(over) !== '+';
}

/** Markers of one list are alike: "-", "+", letters, numbers. */
function markerOf({ marker = '' }: Passage): string {
  const [first = ''] = marker.trim();
  return /\d/.test(first) ? '1' : /\p{L}/u.test(first) ? 'a' : first;
}

function relationsOf(over: Passage, items: readonly Passage[], style: NumberStyle): readonly Relation[] {
  const shares = sharesOf(over, items, style);
  return isListed(over, items) || isTotalOfAll(over, items, style)
    ? [...sumsOf(over, items, style), ...shares]
    : shares;
}

/** The list is the passage's own: announced, or deeper. */
function isListed(over: Passage, [first]: readonly Passage[]): boolean {
  const { block, span, kind } = over;
  const under = kind === 'item' && first?.kind === 'item';
  return under ? isUnder(first, over) : announces(block.text, span);
}

/** "- Tổng số: 83.898 thủ tục", and an item of the same list that says what is left of it. */
function isTotalOfAll(over: Passage, items: readonly Passage[], style: NumberStyle): boolean {
  const { quantities, language } = wordsOf(over, style);
  if (!quantities[0]?.cues.includes('total')) return false;
  const last = wordsOf(items.at(-1)!, style).items.find(({ kind }) => kind === 'cue' || kind === 'word');
  return last?.kind === 'cue' && language.lexicon.allTheRest.includes(last.lower);
}

/** Shares that nothing in their own item explains. */
function sharesOf(over: Passage, items: readonly Passage[], style: NumberStyle): readonly Relation[] {
  const own = items.map(item => wordsOf(item, style));
  const found = readItemShares(wordsOf(over, style), own);
  return found
    .filter(({ item, stated }) => {
      const { start } = stated.quantity.span;
      return !proseOf(items[item]!, style).relations.some(({ result }) => result.figure?.span.start === start);
    })
    .map(({ item, stated, part, whole, sure }): Relation => {
      const [passage, words] = [items[item]!, own[item]!];
      const result = operandOf(passage, words, stated);
      return {
        kind: 'ratio',
        subject: 'percent',
        origin: 'prose',
        certainty: sure ? 'structure' : 'likely',
        result,
        comparison: '=',
        expression: quotient(operand(0), operand(1)),
        operands: [operandOf(passage, words, part), operandOf(over, wordsOf(over, style), whole)],
        words: passageText(passage).text.slice(part.span.start, stated.span.end),
        place: result.place,
        data: { form: 'share' },
      };
    });
}

function sumsOf(over: Passage, items: readonly Passage[], style: NumberStyle): readonly Relation[] {
  const own = items.map(item => wordsOf(item, style));
  return readItemSums(wordsOf(over, style), own).map(({ whole, parts, certainty }) => {
    const result = operandOf(over, wordsOf(over, style), whole);
    return {
      kind: 'sum',
      subject: 'total',
      origin: 'prose',
      certainty: certainty === 'guess' ? 'likely' : certainty,
      result,
      comparison: '=',
      expression: { kind: 'sum', of: parts.map((_, index) => ({ kind: 'operand', index })) },
      operands: parts.map(part => {
        const at = own.findIndex(({ quantities }) => quantities.includes(part));
        return operandOf(items[at]!, own[at]!, part);
      }),
      words: passageText(over).text.slice(Math.max(0, whole.span.start - 60), whole.span.end),
      place: result.place,
      data: { form: 'items', ...(whole.quantity.figure.kind === 'count' ? { noun: nounOf(over, style, whole) } : {}) },
    };
  });
}

export function nounOf(over: Passage, style: NumberStyle, { quantity }: QuantityItem): string {
  return named(quantity.nounText, wordsOf(over, style).language.lexicon);
}

/** The words of a passage as items. Right to remember because a passage is immutable. */
export const wordsOf = memo2((passage: Passage, style: NumberStyle): Words => {
  const text = readText(passage);
  return readItems(text, languageOf(text, style));
});

export function operandOf(passage: Passage, { language }: Words, { quantity }: QuantityItem): Operand {
  return {
    standing: 'figure',
    figure: called(quantity.figure, language),
    place: passageText(passage).place(quantity.span),
    address: undefined,
    label: nameOf(quantity, language.lexicon).text,
  };
}

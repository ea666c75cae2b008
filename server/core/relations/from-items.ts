/**
 * A total in a paragraph or item, and its parts in the items of the list under it. Which items are those of one list is
 * told by their depth, and by their markers where a plain text has no depth: "-" over "+".
 */
import { memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { gatherAround } from '../model/gather.ts';
import { passageText } from '../model/passage-text.ts';
import type { Passage, Report } from '../model/report.ts';
import { languageOf } from '../reading/languages.ts';
import { readItemSum } from '../reading/prose/item-sums.ts';
import type { QuantityItem, Passage as Words } from '../reading/prose/items.ts';
import { nameOf } from '../reading/prose/names.ts';
import { readItems } from '../reading/prose/read-items.ts';
import { named, readText } from './from-prose.ts';
import type { Operand, Relation } from './relation.ts';
import { remembered } from './remembered.ts';

export const relationsFromItems: (report: Report) => readonly Relation[] = gatherAround(
  { back: 0, ahead: 30 },
  mayStandOver,
  ({ around: [passage, ...behind] }, style) => {
    const items = listUnder(passage!, behind);
    return items.length < 2 ? [] : ofList(passage!, items, style, () => relationsOf(passage!, items, style));
  },
);

const ofList = remembered<Relation>();

/** It ends with a colon, or is an item itself, and has a number. */
function mayStandOver({ block, span, kind }: Passage): boolean {
  if (kind === 'caption' || kind === 'footnote') return false;
  const end = block.text.slice(Math.max(span.start, span.end - 8), span.end).trimEnd();
  return (kind === 'item' || end.endsWith(':')) && /\d/.test(block.text.slice(span.start, span.end));
}

/** The items right behind a passage that are of one list under it; those under them are left out. */
function listUnder(over: Passage, behind: readonly Passage[]): readonly Passage[] {
  const [first] = behind;
  if (first?.kind !== 'item' || !isUnder(first, over)) return [];
  const found: Passage[] = [];
  for (const item of behind) {
    if (item.kind !== 'item' || item.depth < first.depth) break;
    if (item.depth > first.depth) continue;
    if (over.kind === 'item' && over.depth === item.depth && markerOf(item) === markerOf(over)) break;
    if (markerOf(item) === markerOf(first)) found.push(item);
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
  const own = items.map(item => wordsOf(item, style));
  const found = readItemSum(wordsOf(over, style), own);
  if (!found) return [];
  const { whole, parts, certainty } = found;
  const result = operandOf(over, wordsOf(over, style), whole);
  return [
    {
      kind: 'sum',
      subject: 'total',
      origin: 'prose',
      certainty: certainty === 'guess' ? 'likely' : certainty,
      result,
      comparison: '=',
      expression: { kind: 'sum', of: parts.map((_, index) => ({ kind: 'operand', index })) },
      operands: parts.map((part, index) => operandOf(items[index]!, own[index]!, part)),
      words: passageText(over).text.slice(Math.max(0, whole.span.start - 60), whole.span.end),
      place: result.place,
      data: { form: 'items', ...(whole.quantity.figure.kind === 'count' ? { noun: nounOf(over, style, whole) } : {}) },
    },
  ];
}

function nounOf(over: Passage, style: NumberStyle, { quantity }: QuantityItem): string {
  return named(quantity.nounText, wordsOf(over, style).language.lexicon);
}

// Right because a passage is immutable.
const wordsOf = memo2((passage: Passage, style: NumberStyle): Words => {
  const text = readText(passage);
  return readItems(text, languageOf(text, style));
});

function operandOf(passage: Passage, { language }: Words, { quantity }: QuantityItem): Operand {
  return {
    standing: 'figure',
    figure: quantity.figure,
    place: passageText(passage).place(quantity.span),
    address: undefined,
    label: nameOf(quantity, language.lexicon).text,
  };
}

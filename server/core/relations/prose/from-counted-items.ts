/**
 * A number and the numbered items that it announces: "Còn 04 xã chưa đạt tiêu chí môi trường:" and "1. Xã Tân An" … Only a
 * list that is numbered from one on without a gap is known to be all there.
 */
import { rational } from '../../figures/rational.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { languageOf } from '../../reading/languages.ts';
import type { Language } from '../../reading/prose/items/items.ts';
import { readItems } from '../../reading/prose/items/read-items.ts';
import { announcedCount } from '../../reading/prose/lists/counted-names.ts';
import { plainWords } from '../../reading/prose/lists/partitions.ts';
import type { Relation } from '../relation.ts';
import { readText } from './from-prose.ts';
import { remembered } from './remembered.ts';
import { named } from './said-names.ts';

const window = 40;

export const relationsFromCountedItems: (report: Report) => readonly Relation[] = gatherAround(
  { back: 0, ahead: window },
  ({ block, span, kind }) =>
    (kind === 'paragraph' || kind === 'item') &&
    block.text
      .slice(Math.max(span.start, span.end - 8), span.end)
      .trimEnd()
      .endsWith(':') &&
    /\d/.test(block.text.slice(span.start, span.end)),
  ({ around: [passage, ...behind] }, style) => {
    const items = numberedUnder(passage!, behind);
    if (items.length < 2) return [];
    return ofList(passage!, items, style, () => {
      const text = readText(passage!);
      const language = languageOf(text, style);
      const stated = announcedCount(readItems(text, language));
      if (!stated || Math.abs(Number(stated.quantity.figure.value.coefficient) - items.length) > 2) return [];
      if (items.some(item => standsForMore(readText(item), language.lexicon))) return [];
      const place = passageText(passage!).place(stated.quantity.span);
      return [
        {
          kind: 'count',
          subject: 'list-count',
          origin: 'prose',
          certainty: 'structure',
          result: { standing: 'figure', figure: stated.quantity.figure, place, address: undefined, label: '' },
          comparison: '=',
          expression: { kind: 'constant', value: rational(items.length) },
          operands: [],
          words: text.slice(Math.max(0, stated.span.start - 60), stated.span.end),
          place,
          data: { form: 'list', noun: named(stated.quantity.nounText, language.lexicon) },
        },
      ];
    });
  },
);

const ofList = remembered<Relation>();

/** The items right behind a passage that are numbered 1, 2, 3 …; none where they may go on behind what was looked at. */
function numberedUnder(over: Passage, behind: readonly Passage[]): readonly Passage[] {
  const [first] = behind;
  if (first?.kind !== 'item' || ordinalOf(first) !== 1 || (over.kind === 'item' && first.depth <= over.depth))
    return [];
  const found: Passage[] = [];
  for (const [at, passage] of behind.entries()) {
    const ended = passage.kind === 'heading' || (passage.kind === 'item' && passage.depth < first.depth);
    const ordinal = passage.kind === 'item' && passage.depth === first.depth ? ordinalOf(passage) : undefined;
    if (ended || (ordinal === 1 && found.length > 0)) return goesOn(behind.slice(at), found) ? [] : found;
    if (passage.kind !== 'item' || passage.depth > first.depth) continue;
    if (ordinal !== found.length + 1) return [];
    found.push(passage);
  }
  return behind.length < window ? found : [];
}

/** "2.1. …" between "2." and "3.": the list is not at its end. */
function goesOn(behind: readonly Passage[], { length }: readonly Passage[]): boolean {
  return behind.some(passage => ordinalOf(passage) === length + 1 || passage.marker?.startsWith(`${length}.`));
}

/** "2. Hai phó trưởng đoàn", "3. Các thành viên", "4. Đại diện 2 sở": an item that opens with how many it is. */
function standsForMore(text: string, { countingWords, plurals }: Language['lexicon']): boolean {
  const words = plainWords(text.slice(0, 80)).trim().split(' ').slice(0, 5);
  return words.some(word => /^\d+$/u.test(word) || countingWords.includes(word) || plurals.includes(word));
}

/** 3 of "3.", "(3)" and "c)". */
function ordinalOf({ marker = '' }: Passage): number | undefined {
  const digits = /^\(?(\d{1,2})[.)]/.exec(marker.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  const letter = /^([a-z])[.)]/u.exec(marker.trim())?.[1];
  return letter === undefined ? undefined : letters.indexOf(letter) + 1 || undefined;
}

/** As lists of a decree are lettered: with đ behind d, without f. */
const letters = 'abcdđeghiklm';

/**
 * Lists that part a whole which another passage states: "Năm 2025 có 184 sản phẩm được công nhận.", and further down "Phân
 * theo hạng sao:" over items, "Phân theo chủ thể: hợp tác xã 67 sản phẩm, …". The whole is an amount of the same noun in the
 * passages before. That it is meant is certain where the list makes it exactly, where another list near by does, or where
 * the list is closed by its words; a list that says by what it parts is one slip away from its whole.
 */
import { lazily, memo, memo2 } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { append } from '../../lists.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import { operand, quotient } from '../../reading/prose/build.ts';
import { sharesNoun, sumsTo } from '../../reading/prose/items/amounts.ts';
import { upperOf } from '../../reading/prose/items/fractions.ts';
import type { QuantityItem } from '../../reading/prose/items/items.ts';
import {
  isWholeOf,
  type PartedList,
  type PartOfList,
  partedFromStart,
  partedOver,
  partedWithin,
  saysByWhat,
} from '../../reading/prose/lists/parted.ts';
import { comparable } from '../../reading/prose/shares/company.ts';
import { isRight } from '../../reading/prose/shares/readings.ts';
import { namesBase } from '../../reading/prose/shares/words.ts';
import { keyOf } from '../diagnosis/shared-figures.ts';
import type { Operand, Relation } from '../relation.ts';
import { announces, listUnder, nounOf, operandOf, wordsOf } from './from-items.ts';
import { proseOf, readText } from './from-prose.ts';
import { remembered } from './remembered.ts';

/** How many passages before a list may state its whole, and how far other lists of the same whole are looked for. */
const back = 16;
const ahead = 12;

export const relationsFromPartitions: (report: Report) => readonly Relation[] = gatherAround(
  { back, ahead },
  ({ kind, block, span }) => {
    if (kind === 'caption' || kind === 'footnote') return false;
    const text = block.text.slice(span.start, span.end);
    return kind === 'heading' || text.includes(':');
  },
  ({ passage, around, at }, style) => {
    const own = listsAt(around, at, style);
    return own.length === 0 ? [] : ofLists(passage, around, style, () => relationsOf(around, at, style));
  },
);

const ofLists = remembered<Relation>();

interface Part extends PartOfList {
  readonly passage: Passage;
}

interface List {
  readonly parts: readonly Part[];
  readonly said: PartedList['said'];
  readonly closed: boolean;
  /** The first quantity of the passage that is none of those before the list. */
  readonly from: number;
}

/** The lists that begin in a passage. Every list around asks for those of the others. */
function listsAt(around: readonly Passage[], at: number, style: NumberStyle): readonly List[] {
  const passage = around[at]!;
  const under = around[at + 1];
  const announced = announces(passage.block.text, passage.span);
  if (!under || !(announced || passage.kind === 'heading')) return within(passage, style);
  const items = announced || under.kind === 'item' ? listUnder(passage, around.slice(at + 1)) : [];
  return opened(passage, [under, ...items], style, () => [
    ...within(passage, style),
    ...(announced || under.kind === 'item' ? overItems(passage, items, style) : underHeading(passage, under, style)),
  ]);
}

const opened = remembered<List>();

function overItems(passage: Passage, items: readonly Passage[], style: NumberStyle): readonly List[] {
  if (items.length < 2) return [];
  const words = items.map(item => wordsOf(item, style));
  const list = partedOver(wordsOf(passage, style), words);
  if (!list) return [];
  const parts = list.parts.map((part, index) => ({ ...part, passage: items[index]! }));
  return [{ ...list, parts, from: Number.POSITIVE_INFINITY }];
}

function underHeading(passage: Passage, under: Passage, style: NumberStyle): readonly List[] {
  if (under.kind === 'heading') return [];
  const text = readText(passage);
  const said = saysByWhat(text, wordsOf(passage, style).language);
  const list = said || /\d/.test(text) ? fromStart(under, style) : undefined;
  return list ? [{ ...list, said, from: 0 }] : [];
}

// Right because a passage is immutable.
const within = memo2((passage: Passage, style: NumberStyle): readonly List[] => {
  if (!passageText(passage).text.includes(':')) return [];
  const lists = partedWithin(wordsOf(passage, style));
  // Each is compared with the others: what gives more is no prose.
  return lists.slice(0, mostLists).map(({ parts, ...list }) => ({
    ...list,
    parts: parts.map(part => ({ ...part, passage })),
    from: list.at,
  }));
});

const mostLists = 24;

const fromStart = memo2((passage: Passage, style: NumberStyle): Omit<List, 'from'> | undefined => {
  const list = partedFromStart(wordsOf(passage, style));
  return list && { ...list, parts: list.parts.map(part => ({ ...part, passage })) };
});

interface Whole {
  readonly passage: Passage;
  readonly item: QuantityItem;
  /** How many headings stand between it and the list. */
  readonly headings: number;
  /** "44/47 vụ": all there were, of which so many are done; what was found of them are parts of those alone, unless they make it. */
  readonly ofAll: boolean;
}

/**
 * Amounts of the noun of a list that stand before it and are no parts of other lists: nearest passage first, in its own the
 * nearest, in others the first that stands.
 */
function wholesBefore(around: readonly Passage[], at: number, { parts, from }: List, style: NumberStyle): Whole[] {
  const found: Whole[] = [];
  const [{ amount: first }] = parts as [Part];
  const [noun] = first.counted;
  let headings = 0;
  for (let index = at; index >= 0 && index >= at - back && found.length < mostWholes; index--) {
    const passage = around[index]!;
    if (passage.kind === 'heading' && index < at) headings++;
    if (passage.kind === 'footnote' || passage.kind === 'caption') continue;
    const { amounts } = proseOf(passage, style);
    const listed = index === at ? undefined : partsIn(passage, style);
    for (const { item } of index === at ? [...amounts].reverse() : amounts) {
      if (index === at && passage.kind !== 'heading' && item.at >= from) continue;
      const alike = (item.counted[0] === noun && sharesNoun(item, first)) || (item.person && first.person);
      if (!alike || item.depth > (index === at ? 1 : 0) || listed?.has(item.order)) continue;
      if (parts.some(part => part.passage === passage && part.amount.order === item.order)) continue;
      const upper = upperOf(wordsOf(passage, style), item);
      if (upper && upper.quantity.noun === '') found.push({ passage, item: upper, headings, ofAll: false });
      found.push({ passage, item, headings, ofAll: upper !== undefined });
      if (found.length >= mostWholes) break;
    }
  }
  return found;
}

const mostWholes = 8;

/** An amount further off, or a part of another list, that this one parts exactly: "số cũ 3.150 việc, số mới 6.200 việc". */
function madeBefore(around: readonly Passage[], at: number, list: List, style: NumberStyle): Whole | undefined {
  const amounts = amountsOf(list);
  const [noun] = amounts[0]!.counted;
  for (let index = at - 1; index >= 0 && index >= at - back; index--) {
    const passage = around[index]!;
    for (const { item } of proseOf(passage, style).amounts)
      if (item.counted[0] === noun && sharesNoun(item, amounts[0]!) && sumsTo(amounts, item))
        return { passage, item, headings: 0, ofAll: false };
  }
  return undefined;
}

/** Which amounts of a passage are parts of the lists in it. Right to remember because it is immutable. */
const partsIn = memo2(
  (passage: Passage, style: NumberStyle): ReadonlySet<number> =>
    new Set(within(passage, style).flatMap(({ parts }) => parts.map(({ amount }) => amount.order))),
);

function relationsOf(around: readonly Passage[], at: number, style: NumberStyle): readonly Relation[] {
  const relations: Relation[] = [];
  const near = lazily(() => listsAround(around, at, style));
  for (const list of listsAt(around, at, style)) {
    const wholes = wholesBefore(around, at, list, style);
    const told = isTold(list, style);
    const amounts = amountsOf(list);
    const held = wholes.find(({ item }) => sumsTo(amounts, item)) ?? madeBefore(around, at, list, style);
    const { lexicon } = wordsOf(list.parts[0]!.passage, style).language;
    const meant =
      held ??
      wholes.find(
        whole =>
          !whole.ofAll &&
          isWholeOf(
            whole.item,
            list,
            { siblings: lazily(() => siblingsOf(list, whole, near())), far: whole.headings > 1 },
            lexicon,
          ),
      );
    if (meant && !told) relations.push(sumRelation(list, meant, held !== undefined, style));
    const ofShares = meant ?? wholes.find(({ item }) => rightShares(list, item) >= 2);
    if (ofShares) relations.push(...shareRelations(list, ofShares, held !== undefined, style));
  }
  return relations;
}

function listsAround(around: readonly Passage[], at: number, style: NumberStyle): readonly List[] {
  const lists: List[] = [];
  for (let index = Math.max(0, at - back); index < around.length && index <= at + ahead; index++)
    append(lists, listsAt(around, index, style));
  return lists;
}

/** How many of the lists around make the same whole exactly. */
function siblingsOf(own: List, { item }: Whole, lists: readonly List[]): number {
  let count = 0;
  for (const list of lists) {
    const [{ amount: first }] = list.parts as [Part];
    if (first === own.parts[0]!.amount || !(sharesNoun(first, item) || (first.person && item.person))) continue;
    if (sumsTo(amountsOf(list), item)) count++;
  }
  return count;
}

// Right because a list is immutable.
const amountsOf = memo(({ parts }: List): readonly QuantityItem[] => parts.map(({ amount }) => amount));

/** Its own passage says what the list is of. */
function isTold({ parts }: List, style: NumberStyle): boolean {
  const passages = new Set(parts.map(({ passage }) => passage));
  return [...passages].some(passage => {
    const own = new Set(parts.filter(part => part.passage === passage).map(({ amount }) => amount.span.start));
    return proseOf(passage, style).relations.some(
      ({ kind, operands, result }) =>
        kind === 'sum' && operands.filter(one => own.has(startOf(one))).length > 1 && !own.has(startOf(result)),
    );
  });
}

function startOf({ figure }: Operand): number {
  return figure?.span.start ?? -1;
}

function rightShares({ parts }: List, whole: QuantityItem): number {
  return parts.filter(({ amount, share }) => share && isRight(share, amount, whole)).length;
}

function sumRelation({ parts }: List, { passage, item }: Whole, held: boolean, style: NumberStyle): Relation {
  const result = operandOf(passage, wordsOf(passage, style), item);
  return {
    kind: 'sum',
    subject: 'total',
    origin: 'prose',
    certainty: held ? 'likely' : 'structure',
    result,
    comparison: '=',
    expression: { kind: 'sum', of: parts.map((_, index) => ({ kind: 'operand', index })) },
    operands: parts.map(part => operandOf(part.passage, wordsOf(part.passage, style), part.amount)),
    words: passageText(passage).text.slice(Math.max(0, item.span.start - 60), item.span.end),
    place: result.place,
    data: {
      form: 'items',
      ...(item.quantity.figure.kind === 'count' ? { noun: nounOf(passage, style, item) } : {}),
    },
  };
}

function shareRelations(list: List, { passage, item }: Whole, held: boolean, style: NumberStyle): Relation[] {
  const right = rightShares(list, item);
  const relations: Relation[] = [];
  for (const part of list.parts) {
    const { share, amount } = part;
    if (!share) continue;
    const words = wordsOf(part.passage, style);
    const result = operandOf(part.passage, words, share);
    const explained = proseOf(part.passage, style).relations.some(other => keyOf(other.result) === keyOf(result));
    if (explained) continue;
    const own = isRight(share, amount, item);
    const meant =
      !namesBase(words, share) && (right >= 2 || (held && (right >= 1 || comparable(share, amount, item, 50))));
    const sure = own || meant;
    if (!sure) continue;
    relations.push({
      kind: 'ratio',
      subject: 'percent',
      origin: 'prose',
      certainty: 'structure',
      result,
      comparison: '=',
      expression: quotient(operand(0), operand(1)),
      operands: [operandOf(part.passage, words, amount), operandOf(passage, wordsOf(passage, style), item)],
      words: passageText(part.passage).text.slice(amount.span.start, share.span.end),
      place: result.place,
      data: { form: 'share' },
    });
  }
  return relations;
}

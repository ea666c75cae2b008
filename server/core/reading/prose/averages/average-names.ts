/**
 * Whether an average is one of what is divided, or of some of it only: "36 trường với 18.360 học sinh; cấp tiểu học bình quân mỗi
 * trường 420 học sinh", "3.150 hộ …; hộ nghèo bình quân 5,1 người một hộ". Words are compared, never numbers.
 */
import { measureUnits, scaleWords } from '../../../figures/units.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { parenthesisAfter } from '../items/navigate.ts';
import type { Cue, Lexicon } from '../lexicon.ts';
import { wordsOf } from '../shares/base-words.ts';

/** Words around the average that neither what is divided nor what divides it is said with: another group, time or matter. */
export function namesOthers(
  passage: Passage,
  stated: QuantityItem,
  operands: readonly QuantityItem[],
  noun: string,
): boolean {
  const own = ownWords(passage, stated);
  // "Toàn tỉnh có 480 giường tuyến huyện …, toàn tỉnh đạt 34 giường/1 vạn dân": of all of it again.
  if (own.some(word => isWholeWord(passage, word))) return true;
  const said = new Set(operands.flatMap(operand => [...wordsAround(passage, operand, stated)]));
  // "Năng suất lúa đạt 62,4 tạ/ha với diện tích …, sản lượng …": what is named first is what all of it is about.
  if (operands.every(({ order }) => order > stated.order)) return false;
  // "Mỗi tháng bình quân xảy ra 18,2 vụ (146 vụ trong 8 tháng)": what stands in brackets behind it is its own.
  const parenthesis = parenthesisAfter(passage, stated);
  if (parenthesis !== undefined && operands.every(operand => operand.parenthesis === parenthesis)) return false;
  const { lexicon } = passage.language;
  return own.some(
    word => word !== noun && !said.has(word) && !tellsNothing(word, lexicon) && !said.has(singular(word)),
  );
}

/** Toàn, cả: before a whole that is named. */
export function isWholeWord({ language: { lexicon } }: Passage, word: string): boolean {
  return (
    lexicon.statements.whole.includes(word) && !lexicon.stopWords.includes(word) && !lexicon.articles.includes(word)
  );
}

/** "workers", of what is called worker elsewhere. */
function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

function tellsNothing(word: string, lexicon: Lexicon): boolean {
  const {
    stopWords,
    copulas,
    stating,
    each,
    every,
    articles,
    countingWords,
    perUnit,
    anyone,
    averaging,
    statements,
    joining,
  } = lexicon;
  return (
    [stopWords, copulas, stating, each, every, articles, statements.light, joining].some(words =>
      words.includes(word),
    ) ||
    averaging.includes(word) ||
    anyone.includes(word) ||
    measureUnits.has(word) ||
    scaleWords[word] !== undefined ||
    word === countingWords[0] ||
    perUnit.some(words => words.split(' ').includes(word))
  );
}

/** What the words before a figure say of it beside cues for shares, averages and the like. */
const telling: ReadonlySet<Cue> = new Set<Cue>([
  'earlier',
  'plan',
  'target',
  'bound',
  'open',
  'identifier',
  'increase',
  'decrease',
  'of-which',
]);

/** The words before the average in its clause, but those of the noun of the figure before it; and those of its noun behind it. */
function ownWords({ items }: Passage, stated: QuantityItem): readonly string[] {
  const words: string[] = [];
  let at = stated.at - 1;
  for (; at >= 0 && at > stated.at - longest && !ends(items[at]!, stated); at--) if (isFigure(items[at]!)) break;
  const before = items[at];
  const follows = before !== undefined && isFigure(before) && !ends(before, stated);
  const noun = follows && before.phrase === stated.phrase ? before.quantity.noun.split(' ').length : 0;
  for (at += 1 + noun; at < stated.at; at++) {
    const item = items[at]!;
    if (noun === 0 && follows && item.phrase === before.phrase) continue;
    // "bình quân 1 hợp tác xã".
    if (item.kind === 'quantity')
      words.push(...(/^0?1$/.test(item.quantity.figure.text) ? [] : [item.quantity.figure.text]));
    else if (item.kind === 'word' || (item.kind === 'cue' && telling.has(item.cue))) words.push(...wordsOf(item));
  }
  for (at = stated.at + 1; at < items.length && at < stated.at + 8; at++) {
    const item = items[at]!;
    if (item.kind !== 'word') break;
    words.push(item.lower);
  }
  return words;
}

function isFigure(item: Item): item is QuantityItem {
  return item.kind === 'quantity' && item.role !== 'aside';
}

/** All words that a figure is said with, before it and behind; not those of the phrase of the average. */
function* wordsAround({ items }: Passage, of: QuantityItem, stated: QuantityItem): Generator<string> {
  for (let at = of.at - 1; at >= 0 && at > of.at - longest; at--) {
    const item = items[at]!;
    if (ends(item, of) || item === stated) break;
    if (item.phrase !== stated.phrase || of.phrase === stated.phrase) yield* spoken(item);
  }
  for (let at = of.at + 1; at < items.length && at < of.at + longest; at++) {
    const item = items[at]!;
    if (ends(item, of) || item.kind === 'quantity' || item.phrase !== of.phrase) break;
    yield* spoken(item);
  }
}

function* spoken(item: Item): Generator<string> {
  if (item.kind === 'quantity') yield item.quantity.figure.text;
  else if (item.kind !== 'mark') yield* wordsOf(item);
}

function ends(item: Item, { sentence }: QuantityItem): boolean {
  return item.sentence !== sentence || (item.kind === 'mark' && item.mark === ';');
}

const longest = 24;

/**
 * So many things of so much each: "trao 106 suất học bổng, mỗi suất 13 triệu đồng, tổng trị giá 1.378 triệu đồng". Only where
 * the noun that is counted is named again behind "mỗi", and a total follows at once.
 */
import { multiply, sum } from '../../figures/decimal.ts';
import { slipBetween } from '../../figures/slips.ts';
import type { Claim } from '../claim.ts';
import { claim, operand, sumOf } from './build.ts';
import { isAmount, isPercent, near, sharesNoun } from './items/amounts.ts';
import type { Passage, QuantityItem } from './items/items.ts';
import { itemsBetween } from './items/navigate.ts';

export function* readProducts(passage: Passage): Generator<Claim> {
  yield* readRated(passage);
  for (const total of passage.quantities) {
    const each = passage.quantities[total.order - 1];
    const count = passage.quantities[total.order - 2];
    if (!each || !count || !total.cues.includes('total') || !areTogether(count, each, total)) continue;
    if (![count, each, total].every(isPlain) || count.quantity.figure.kind !== 'count') continue;
    if (!sharesNoun(each, total) || isPercent(total) || !saysEach(passage, count, each) || isRate(passage, each, total))
      continue;
    const product = multiply(count.quantity.figure.value, each.quantity.figure.value);
    yield claim(passage, {
      form: 'expression',
      stated: total,
      operands: [count, each],
      expression: { kind: 'product', left: operand(0), right: operand(1) },
      certainty: near(product, total.quantity.figure.value, 25) ? 'structure' : 'guess',
    });
  }
}

/**
 * "Hỗ trợ 126 hộ, mức 40 triệu đồng/hộ, tổng kinh phí 5.040 triệu đồng", "25 triệu đồng/người, tổng cộng 800 triệu đồng cho 32
 * người", "120 suất mức 20 triệu đồng/suất và 200 suất mức 15 triệu đồng/suất; …, tổng tiền 5.400 triệu đồng".
 */
function* readRated(passage: Passage): Generator<Claim> {
  for (const total of passage.quantities) {
    if (total.quantity.figure.kind !== 'measure' || !isPlain(total) || rateOf(passage, total) !== undefined) continue;
    if (!isCalledWhole(passage, total)) continue;
    const terms = termsBefore(passage, total);
    if (terms.length === 0) continue;
    const products = terms.map(({ count, each }) => multiply(count.quantity.figure.value, each.quantity.figure.value));
    const all = sum(products);
    const operands = terms.flatMap(({ count, each }) => [count, each]);
    const one = (at: number) => ({ kind: 'product', left: operand(2 * at), right: operand(2 * at + 1) }) as const;
    const slip = slipBetween(total.quantity.figure.value, all) !== undefined;
    yield claim(passage, {
      form: 'expression',
      stated: total,
      operands,
      expression: terms.length === 1 ? one(0) : sumOf(terms.map((_, at) => one(at))),
      certainty: near(all, total.quantity.figure.value, 40) || slip ? 'structure' : 'guess',
    });
  }
}

/** A total, or what was spent: "tổng kinh phí", "hết 12.840 triệu đồng". */
function isCalledWhole({ items, language: { lexicon } }: Passage, total: QuantityItem): boolean {
  const before = items[total.at - 1];
  return total.cues.includes('total') || (before?.kind === 'word' && lexicon.spent.includes(before.lower));
}

interface Term {
  readonly count: QuantityItem;
  readonly each: QuantityItem;
}

/** The rates of its sentence, each with the count of the noun that it is for. */
function termsBefore(passage: Passage, total: QuantityItem): readonly Term[] {
  const terms: Term[] = [];
  for (let order = total.order - 1; order >= 0 && order >= total.order - 12; order--) {
    const each = passage.quantities[order]!;
    if (each.sentence !== total.sentence) break;
    const noun = rateOf(passage, each);
    if (noun === undefined || !isPlain(each) || !sharesNoun(each, total)) {
      // Another amount of money before it: what is behind that is of another matter.
      if (noun === undefined && terms.length > 0 && sharesNoun(each, total)) break;
      continue;
    }
    const before = passage.quantities[order - 1];
    // "15 kg/khẩu cho 4.260 khẩu, tổng số …", "25 triệu đồng/người, tổng cộng 800 triệu đồng cho 32 người".
    const behind = passage.quantities[order === total.order - 1 ? total.order + 1 : order + 1];
    const count = [before, behind].find(
      item =>
        item?.sentence === total.sentence &&
        item.quantity.figure.kind === 'count' &&
        item.counted[0] === noun &&
        isPlain(item),
    );
    if (!count) return [];
    terms.unshift({ count, each });
  }
  return terms;
}

/** What there is so much for: "hộ" of "40 triệu đồng/hộ". */
function rateOf({ items }: Passage, { at, quantity: { figure } }: QuantityItem): string | undefined {
  if (figure.kind !== 'measure') return undefined;
  for (let index = at + 1; index < at + 4; index++) {
    const item = items[index];
    if (item?.kind === 'word') continue;
    const next = items[index + 1];
    return item?.kind === 'mark' && item.mark === '/' && next?.kind === 'word' ? next.lower : undefined;
  }
  return undefined;
}

function areTogether(count: QuantityItem, each: QuantityItem, total: QuantityItem): boolean {
  const standing = [count, each, total];
  return (
    standing.every(item => item.sentence === total.sentence && item.depth === total.depth) &&
    each.clause === count.clause
  );
}

function isPlain(item: QuantityItem): boolean {
  return isAmount(item) && item.role === 'plain' && !item.quantity.approximate && !item.mixed;
}

/** "106 suất …, mỗi suất 13 triệu đồng". */
function saysEach(passage: Passage, count: QuantityItem, each: QuantityItem): boolean {
  const between = itemsBetween(passage, count.at, each.at);
  const at = between.findLastIndex(item => item.kind === 'word' && passage.language.lexicon.every.includes(item.lower));
  const noun = between[at + 1];
  if (at < 0 || between.length - at > 6 || !noun || noun.kind === 'mark' || noun.kind === 'quantity') return false;
  return noun.lower === count.counted[0] && between.slice(at).every(({ kind }) => kind === 'word' || kind === 'cue');
}

/** "500.000 đồng/tháng": for each of something else too. */
function isRate(passage: Passage, each: QuantityItem, total: QuantityItem): boolean {
  return itemsBetween(passage, each.at, total.at).some(
    item =>
      item.kind === 'quantity' ||
      (item.kind === 'mark' && item.mark !== ',') ||
      (item.kind === 'cue' && item.cue === 'time'),
  );
}

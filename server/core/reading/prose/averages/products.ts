/**
 * So many things of so much each: "trao 106 suất học bổng, mỗi suất 13 triệu đồng, tổng trị giá 1.378 triệu đồng", "126 hộ, mức 40
 * triệu đồng/hộ, tổng kinh phí 5.040 triệu đồng", "mức 1,8 triệu đồng/người/tháng trong 6 tháng cho 25 người là 270 triệu đồng".
 */
import { type Decimal, equal, multiply, sum } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import { slipBetween, tellingDigits } from '../../../figures/slips.ts';
import type { Claim, Quantity } from '../../claim.ts';
import { claim, operand, sumOf } from '../build.ts';
import { isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { wordsOf } from '../shares/base-words.ts';
import { isPlainSlip } from '../shares/near.ts';
import { isWholeWord } from './average-names.ts';
import { countsFor, ratedBy } from './rated.ts';

/** `averages`: figures that are told as what so much for each comes to. */
export function* readProducts(passage: Passage, averages: ReadonlySet<Quantity>): Generator<Claim> {
  if (!mayRate(passage)) return;
  const called = new Set<QuantityItem>();
  yield* readCalled(passage, called);
  for (const each of passage.quantities) {
    const product = called.has(each) || averages.has(each.quantity) ? undefined : ofOneAmount(passage, each);
    if (product) yield product;
  }
}

/** What is called a total, or what it leads to. `used`: their rates. */
function* readCalled(passage: Passage, used: Set<QuantityItem>): Generator<Claim> {
  for (const total of passage.quantities) {
    const called = callOf(passage, total);
    if (called === undefined || !isPlain(total) || isPercent(total) || ratedBy(passage, total) !== undefined) continue;
    const terms = termsBefore(passage, total);
    if (terms.length === 0) continue;
    const all = sum(terms.map(({ each, counts }) => counts.reduce(times, each.quantity.figure.value)));
    const operands = terms.flatMap(({ each, counts }) => [...counts, each]);
    const { value } = total.quantity.figure;
    const meant = near(all, value, called === 'total' ? 40 : 25) || slipBetween(value, all) !== undefined;
    // "6 lớp có 210 học viên", not "9 cán bộ …, toàn xã có 25 thôn".
    if (called === 'is' && !operands.some(({ phrase, role }) => phrase === total.phrase && role === 'plain')) continue;
    // "got $4,000 of the $60,000": out of so much, and perhaps not all of it.
    if (called === 'is' && terms.some(({ each }) => isOutOf(passage, each))) continue;
    for (const { each } of terms) used.add(each);
    const plain = isAllOf(passage, total, operands) && !(called !== 'total' && isPartly(passage, total));
    yield claim(passage, {
      form: 'expression',
      stated: total,
      operands,
      expression: expressionOf(terms),
      certainty: meant && plain && !saysOtherPrice(passage, total) ? 'structure' : 'guess',
    });
  }
}

/**
 * "The school spent £97,500 on 150 laptops at £650 each", "mua 16 xe, giá 48.500 USD/chiếc, hết 776.000 USD": of so many things at a
 * rate, where the sentence says one other amount of that money, and the product is that amount or one slip away from it.
 */
function ofOneAmount(passage: Passage, each: QuantityItem): Claim | undefined {
  const { quantities } = passage;
  if (each.role === 'aside' || isPercent(each)) return undefined;
  const nouns = ratedBy(passage, each);
  if (nouns === undefined || !isAmount(each) || !isRate(passage, each)) return undefined;
  const among = quantities
    .slice(Math.max(0, each.order - 8), each.order + 8)
    .filter(item => item !== each && item.sentence === each.sentence);
  const [total, ...others] = among.filter(item => isAmount(item) && countsLike(passage, each, item));
  if (!total || others.length > 0 || total.quantity.approximate || total.mixed) return undefined;
  if (total.role !== 'plain' && total.role !== 'share') return undefined;
  const counts = countsFor(
    passage,
    each,
    nouns,
    among.filter(item => item !== total),
  );
  if (counts?.length !== 1 || counts[0]!.order > Math.max(total.order, each.order)) return undefined;
  const product = multiply(each.quantity.figure.value, counts[0]!.quantity.figure.value);
  const { value, quantum } = total.quantity.figure;
  const printed = roundHalfUp(fromDecimal(product), quantum);
  if (tellingDigits(value).length < 2) return undefined;
  if (!equal(printed, value) && !isTellingSlip(value, printed)) return undefined;
  const operands = [...counts, each];
  if (!isAllOf(passage, total, operands) || isPartly(passage, total)) return undefined;
  if (!equal(printed, value) && saysOtherPrice(passage, total)) return undefined;
  const terms = [{ counts, each }];
  const expression = expressionOf(terms);
  return claim(passage, { form: 'expression', stated: total, operands, expression, certainty: 'structure' });
}

/** Of two digits nearly any two are one digit apart. */
function isTellingSlip(value: Decimal, printed: Decimal): boolean {
  const slip = slipBetween(value, printed);
  const digits = tellingDigits(value).length;
  return isPlainSlip(value, printed) && digits >= (slip === 'one-digit-off' ? 3 : 2);
}

/** "Bao gồm thuế", "giá khởi điểm", "chỉ tiêu": in its sentence words that make another price or number of the rate. */
function saysOtherPrice({ items, language: { lexicon } }: Passage, total: QuantityItem): boolean {
  const { otherPrices } = lexicon;
  let words = ' ';
  for (let at = Math.max(0, total.at - 40); at < items.length && at < total.at + 16; at++) {
    const item = items[at]!;
    if (item.sentence === total.sentence)
      words += item.kind === 'word' || item.kind === 'cue' ? `${item.lower} ` : '- ';
  }
  return otherPrices.some(phrase => words.includes(` ${phrase} `));
}

/** Without a word or mark for a rate there is none. */
function mayRate(passage: Passage): boolean {
  const { every, each, indefinite } = passage.language.lexicon;
  return passage.lower.includes('/') || [every, each, indefinite].some(words => maySay(passage, words));
}

function times(product: Decimal, { quantity }: QuantityItem): Decimal {
  return multiply(product, quantity.figure.value);
}

function expressionOf(terms: readonly Term[]): Expression {
  let at = 0;
  const products = terms.map(({ counts }): Expression => {
    let product = operand(at++);
    for (const _ of counts) product = { kind: 'product', left: product, right: operand(at++) };
    return product;
  });
  return products.length === 1 ? products[0]! : sumOf(products);
}

/** A total, or what was spent: "tổng kinh phí", "hết 12.840 triệu đồng"; or what it leads to: "thu được 71 triệu đồng". */
function callOf({ items, language: { lexicon } }: Passage, total: QuantityItem): 'total' | 'leads' | 'is' | undefined {
  const [before, last] = items.slice(Math.max(0, total.at - 2), total.at);
  const word = last?.kind === 'word' || last?.kind === 'cue' ? last.lower : '';
  const two = before?.kind === 'word' || before?.kind === 'cue' ? `${before.lower} ${word}` : word;
  if (total.cues.includes('total') || lexicon.spent.includes(word) || lexicon.spent.includes(two)) return 'total';
  if (closes(items[total.at + 2]) || closes(items[total.at + 1])) return 'total';
  if (lexicon.leading.includes(word) || lexicon.leading.includes(two)) return 'leads';
  return lexicon.copulas.includes(word) ? 'is' : undefined;
  // "360 participants in all".
  function closes(item: (typeof items)[number] | undefined): boolean {
    return item?.kind === 'cue' && item.cue === 'total' && item.phrase === total.phrase;
  }
}

interface Term {
  readonly counts: readonly QuantityItem[];
  readonly each: QuantityItem;
}

/** The rates of its sentence, each with the counts of the nouns that it is for. */
function termsBefore(passage: Passage, total: QuantityItem): readonly Term[] {
  const { quantities } = passage;
  const terms: Term[] = [];
  const first = Math.max(0, total.order - 12);
  const among = quantities
    .slice(first, total.order + 2)
    .filter(item => item !== total && item.sentence === total.sentence);
  for (let order = total.order - 1; order >= first; order--) {
    const each = quantities[order]!;
    if (each.sentence !== total.sentence) break;
    const alike = countsLike(passage, each, total);
    const nouns = alike && isRate(passage, each) ? ratedBy(passage, each) : undefined;
    if (nouns === undefined) {
      // Another amount of money before it: what is behind that is of another matter.
      if (terms.length > 0 && alike) break;
      continue;
    }
    const counts = countsFor(passage, each, nouns, among);
    if (!counts) return [];
    terms.unshift({ counts, each });
  }
  return terms;
}

/** The same noun; or how often they came: "mỗi lớp 45 người, tổng số 360 lượt người". */
function countsLike({ language: { lexicon } }: Passage, each: QuantityItem, total: QuantityItem): boolean {
  const { counted } = total;
  return sharesNoun(each, total) || (lexicon.turns.includes(counted[0]) && counted[1] === each.counted[0]);
}

function isPlain(item: QuantityItem): boolean {
  return isAmount(item) && item.role === 'plain' && !item.quantity.approximate && !item.mixed;
}

function isRate(passage: Passage, item: QuantityItem): boolean {
  const { role } = item;
  return (role === 'plain' || role === 'share') && !isBelow(passage, item) && !item.quantity.approximate && !item.mixed;
}

/** "mỗi người chưa đến 300.000 đồng": a bound. */
function isBelow({ lower, language: { lexicon } }: Passage, { span }: QuantityItem): boolean {
  const lead = lower.slice(Math.max(0, span.start - 16), span.start).trimEnd();
  return lexicon.lessThan.some(word => lead.endsWith(` ${word}`));
}

/** Nothing else is counted between, that the total may be of too: "150 bộ bàn ghế …/bộ và 20 bảng từ", "112 trạm y tế và phòng khám". */
function isAllOf(passage: Passage, total: QuantityItem, operands: readonly QuantityItem[]): boolean {
  const orders = [...operands, total].map(({ order }) => order);
  const first = Math.min(...orders);
  for (let order = first; order <= Math.max(...orders); order++) {
    const item = passage.quantities[order]!;
    if (item === total) continue;
    // "tổng số 500 suất, tổng tiền …": all of what there is so much for each of.
    const sums = item.cues.includes('total') && operands.some(({ counted }) => counted[0] === item.counted[0]);
    if (!operands.includes(item) && !sums && item.role !== 'aside') return false;
  }
  // "Giải nhất 10 triệu đồng, 2 giải nhì mỗi giải 5 triệu đồng, …": it may be of that, too.
  for (let order = first - 1; order >= 0 && passage.quantities[order]!.sentence === total.sentence; order--) {
    if (isPlain(passage.quantities[order]!) && sharesNoun(passage.quantities[order]!, total)) return false;
  }
  // "tổng dư nợ toàn xã 12,6 tỷ đồng": of all of them.
  for (let at = total.at - 1; at >= 0 && at > total.at - 12; at--) {
    const item = passage.items[at]!;
    if (item.phrase !== total.phrase || item.kind === 'quantity' || item.kind === 'mark') break;
    if (wordsOf(item).some(word => isWholeWord(passage, word))) return false;
  }
  const last = Math.max(...[...operands, total].map(({ at }) => at));
  for (let at = last + 1; at < passage.items.length && at < last + 8; at++) {
    const item = passage.items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') break;
    if (item.kind === 'cue' && item.cue === 'and') return false;
  }
  return true;
}

function isOutOf({ items, language: { lexicon } }: Passage, { at }: QuantityItem): boolean {
  const next = items[at + 1];
  return next !== undefined && wordsOf(next).some(word => lexicon.among.includes(word));
}

/** Only what has come so far: "đến nay đã thu được …", "mới …". */
function isPartly({ items, language: { lexicon } }: Passage, { at: from, sentence }: QuantityItem): boolean {
  for (let at = from - 1; at >= 0 && at > from - 60 && items[at]!.sentence === sentence; at--) {
    const words = wordsOf(items[at]!);
    if (words.some(word => lexicon.partly.includes(word))) return true;
  }
  return false;
}

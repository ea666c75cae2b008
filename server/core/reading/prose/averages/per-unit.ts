/**
 * So much for each: "32 lớp với 1.216 học sinh, bình quân 38 học sinh/lớp", "06 phòng là 33 người, bình quân mỗi phòng 5,5
 * người", "36.200 ha, sản lượng 224.440 tấn, năng suất 62 tạ/ha", "912 bác sĩ … 1.140.000 dân, đạt 8 bác sĩ/10.000 dân".
 */
import { compare, multiply } from '../../../figures/decimal.ts';
import type { Expression } from '../../../figures/expression.ts';
import { rational } from '../../../figures/rational.ts';
import { tellingDigits } from '../../../figures/slips.ts';
import { weights } from '../../../figures/units.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { isChange } from '../changes/values.ts';
import { isMoney, near } from '../items/amounts.ts';
import type { CueItem, Item, Passage, QuantityItem, WordItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { inside, sentenceHas } from '../items/navigate.ts';
import type { Parents } from '../parents.ts';
import { wordsOf } from '../shares/base-words.ts';
import { isSlippedShare } from '../shares/near.ts';
import { norms } from '../shares/words.ts';
import { namesOthers } from './average-names.ts';
import { isCalledAlike, type Pair, pairBound, pairOf } from './average-pairs.ts';
import { overSpan } from './average-spans.ts';

/** The words say what is divided by what, and the sentence has one amount of each. */
export function perUnit(passage: Passage, stated: QuantityItem, parents: Parents): Claim | undefined {
  if (stated.role === 'aside' || stated.quantity.figure.kind === 'percent') return undefined;
  const unit = unitOf(passage, stated);
  const [noun] = stated.counted;
  if (!unit || noun === '' || unit.noun === noun) return undefined;
  const span = overSpan(passage, stated, unit);
  if (span) return span;
  const named =
    (saysAverage(passage, stated) ||
      unit.typical ||
      isRestated(passage, stated) ||
      unit.each ||
      unit.times !== undefined ||
      isCalledRate(passage, stated)) &&
    !sentenceHas(passage, stated, norms, 40);
  const pair = pairBound(passage, stated, unit) ?? pairOf(passage, stated, unit, parents);
  if (!pair) return undefined;
  const { total, count } = pair;
  // "Mỗi hộ 200.000 đồng; 310 hộ đóng góp được …": what is named first is no average but a rate; products are read apart.
  if (unit.each && !saysAverage(passage, stated) && total.order > stated.order) return undefined;
  // "trong 5 năm xây dựng 412 km đường, bình quân mỗi năm làm mới 62 km": of other work.
  const others =
    (isSpanOf(count) && total.order < stated.order && !isCalledAlike(passage, stated, total, unit.noun, 1)) ||
    namesOthers(passage, stated, [total, count], unit.noun) ||
    (unit.noun.endsWith('²') && isNarrower(passage, total, stated));
  // "9.264 sinh viên, 386 giảng viên, đạt 24,0 sinh viên/giảng viên": the unit itself says what is divided by what.
  const literal =
    unit.behind &&
    !isMoney(stated) &&
    stated.quantity.figure.decimals > 0 &&
    total.counted[0] === noun &&
    !isSpanOf(count);
  // "36,95 triệu đồng/lượng, …, loại 1 lượng": what is divided by one is no average.
  if (compare(count.quantity.figure.value, { coefficient: 1, scale: 0 }) === 0) return undefined;
  if ([total, count].some(({ quantity }) => quantity.approximate) || count.quantity.figure.kind === 'percent')
    return undefined;
  const scale = ((unit.times ?? 1) * (weights[total.counted[0]] ?? 1)) / (weights[noun] ?? 1);
  const all: Expression = unit.of
    ? { kind: 'product', left: operand(0), right: operand(2) }
    : scale === 1
      ? operand(0)
      : { kind: 'product', left: { kind: 'constant', value: rational(scale) }, right: operand(0) };
  if (!Number.isInteger(scale) || !comesNear(passage, stated, pair, unit, scale)) return undefined;
  return {
    ...claim(passage, {
      form: 'average',
      stated,
      operands: unit.of ? [total, count, unit.of] : [total, count],
      expression: quotient(all, operand(1)),
      certainty: !others && (named || (literal && !sentenceHas(passage, stated, norms, 40))) ? 'structure' : 'guess',
    }),
    data: { direction: 'average' },
  };
}

export interface Unit {
  /** What there is so much of for each. */
  readonly noun: string;
  /** For each of how many: 10.000 (dân). */
  readonly of?: QuantityItem;
  /** The same in a word: vạn (dân). */
  readonly times?: number;
  /** Said behind the number: "…/lớp". */
  readonly behind?: boolean;
  /** "Bình quân 1 hợp tác xã": the words before it say that it is an average. */
  readonly each?: boolean;
  /** "The average class has …": the word stands at the noun. */
  readonly typical?: boolean;
}

/** Whether a passage says "…/lớp", "mỗi lớp" or "bình quân" anywhere: else nothing of it is so much for each. */
export function mayDivide(passage: Passage): boolean {
  const { every, each, cues } = passage.language.lexicon;
  return (
    passage.lower.includes('/') ||
    maySay(passage, every) ||
    maySay(passage, each) ||
    maySay(passage, cues.average ?? [])
  );
}

/** "…/lớp" or "…/10.000 dân" behind an average, "mỗi phòng" before it. */
function unitOf(passage: Passage, stated: QuantityItem): Unit | undefined {
  return unitBehind(passage, stated) ?? unitBefore(passage, stated);
}

function unitBehind(passage: Passage, stated: QuantityItem): Unit | undefined {
  for (let at = stated.at + 1; at < stated.at + 6; at++) {
    const item = passage.items[at];
    if (!item || item.kind === 'quantity') break;
    // "50.6 million dong per borrower", "50,6 triệu đồng mỗi hộ".
    const behindEach = passage.items[at + 1];
    if (item.kind === 'word' && behindEach && isSpoken(behindEach) && saysEach(passage, stated, item.lower))
      return { noun: wordsOf(behindEach)[0]! };
    if (item.kind !== 'mark') continue;
    const next = passage.items[at + 1];
    if (item.mark !== '/' || !next || next.kind === 'mark') break;
    if (next.kind === 'quantity' && isTenThousand(passage, next)) return { noun: next.counted[1], times: 10_000 };
    if (next.kind === 'quantity')
      return /^10+$/.test(next.quantity.figure.text.replace(/[.,]/g, ''))
        ? { noun: next.counted[0], of: next }
        : undefined;
    const behind = passage.items[at + 2];
    const scaled = passage.language.lexicon.tenThousand.includes(next.lower) && behind?.kind === 'word';
    return scaled ? { noun: behind.lower, times: 10_000 } : { noun: powered(passage, next), behind: true };
  }
  return undefined;
}

/** "người/km²": the sign is no letter of the word. */
function powered({ text }: Passage, { lower, span }: WordItem | CueItem): string {
  const sign = text[span.end];
  return sign === '²' || sign === '³' ? `${lower}${sign}` : lower;
}

/** "dân số nội thành 310.000 người" beside "mật độ dân số": behind the words that both are called by stands one that only it has. */
function isNarrower({ items, language: { lexicon } }: Passage, total: QuantityItem, stated: QuantityItem): boolean {
  const own = new Set(spokenBefore(items, stated));
  const words = spokenBefore(items, total);
  const first = words.findIndex(word => own.has(word) && !lexicon.stopWords.includes(word));
  const light = [lexicon.stopWords, lexicon.copulas, lexicon.stating, lexicon.soFar];
  return first >= 0 && words.slice(first).some(word => !own.has(word) && !light.some(list => list.includes(word)));
}

/** The words of its phrase before a figure. */
function spokenBefore(items: readonly Item[], { at, phrase }: QuantityItem): readonly string[] {
  return items
    .slice(Math.max(0, at - 12), at)
    .filter(item => item.phrase === phrase)
    .filter(isSpoken)
    .flatMap(({ lower }) => lower.split(' '));
}

/** "50,6 triệu đồng mỗi hộ"; of an average also "3,9 người một hộ", "3,100 readers a month". */
function saysEach(passage: Passage, stated: QuantityItem, word: string): boolean {
  const { each, countingWords, indefinite } = passage.language.lexicon;
  if (each.includes(word)) return true;
  return (word === countingWords[0] || indefinite.includes(word)) && saysAverage(passage, stated);
}

/** "30 giường/1 vạn dân". */
function isTenThousand({ language: { lexicon } }: Passage, { quantity, counted }: QuantityItem): boolean {
  return /^0?1$/.test(quantity.figure.text) && lexicon.tenThousand.includes(counted[0]) && counted[1] !== '';
}

export function unitBefore(passage: Passage, stated: QuantityItem): Unit | undefined {
  // "tổng kinh phí 73 triệu đồng, mỗi suất 500.000 đồng".
  const [every, of] = passage.items.slice(Math.max(0, stated.at - 2), stated.at);
  const total = passage.quantities[stated.order + 1];
  // "mỗi hộ 500.000 đồng, tổng 600 triệu đồng" is a product.
  if (total?.clause === stated.clause && total.cues.includes('total')) return undefined;
  if (every?.kind === 'word' && passage.language.lexicon.every.includes(every.lower) && of?.kind === 'word')
    return { noun: of.lower, each: true };
  let behindEach: string | undefined;
  for (let at = stated.at - 1; at > stated.at - 8; at--) {
    const item = passage.items[at];
    if (!item || item.kind === 'mark') break;
    // "bình quân dư nợ mỗi hộ là 58,2 triệu đồng".
    const own = item.kind === 'word' && passage.language.lexicon.each.includes(item.lower) && passage.items[at + 1];
    if (own && isSpoken(own)) behindEach = own.lower;
    // "bình quân 1 hợp tác xã đạt 2,2 tỷ đồng".
    if (item.kind === 'quantity') {
      const before = passage.items[at - 1];
      const one = /^0?1$/.test(item.quantity.figure.text) && before?.kind === 'cue' && before.cue === 'average';
      return one && item.counted[0] !== '' ? { noun: item.counted[0], each: true } : undefined;
    }
    if (item.kind !== 'cue' || item.cue !== 'average') continue;
    // "Mỗi tháng bình quân xảy ra 16,2 vụ".
    const [before, noun] = passage.items.slice(Math.max(0, at - 2), at);
    if (before?.kind === 'word' && passage.language.lexicon.every.includes(before.lower) && noun && isSpoken(noun))
      return { noun: noun.lower };
    if (behindEach !== undefined) return { noun: behindEach };
    // "the average class has 28.3 pupils".
    const [thing, verb] = passage.items.slice(at + 1, at + 3);
    const { articles, copulas, typical } = passage.language.lexicon;
    const verbal = verb?.kind === 'word' && copulas.includes(verb.lower) && !articles.includes(verb.lower);
    if (typical.includes(item.lower) && thing && isSpoken(thing) && verbal && at + 3 === stated.at)
      return { noun: thing.lower, typical: true };
    const each = item.lower.split(' ').length > 2;
    const next = passage.items[at + 1];
    const one = passage.items[at + 2];
    // "số tiền phạt bình quân một trường hợp vi phạm là 2,25 triệu đồng".
    if (next?.kind === 'word' && next.lower === passage.language.lexicon.countingWords[0] && one?.kind === 'word')
      return { noun: one.lower };
    if (!each) return eachBefore(passage, at);
    return each && next && next.kind !== 'mark' && next.kind !== 'quantity' ? { noun: next.lower } : undefined;
  }
  return undefined;
}

/** "Mỗi cuộc kiểm tra kiến nghị xử lý bình quân 871,3 triệu đồng". */
function eachBefore({ items, language: { lexicon } }: Passage, average: number): Unit | undefined {
  for (let at = average - 1; at >= 0 && at > average - 10; at--) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return undefined;
    const next = items[at + 1];
    if (item.kind === 'word' && lexicon.every.includes(item.lower) && next && isSpoken(next))
      return { noun: next.lower };
  }
  return undefined;
}

/** How many months or years. */
function isSpanOf({ role }: QuantityItem): boolean {
  return role === 'aside';
}

function isSpoken(item: Item): item is WordItem | CueItem {
  return item.kind === 'word' || item.kind === 'cue';
}

/** "Năng suất", "mật độ" before it: so much for each, whether or not "bình quân" is said. */
function isCalledRate({ language: { lexicon } }: Passage, { quantity }: QuantityItem): boolean {
  const label = ` ${quantity.label.toLowerCase().normalize('NFC')} `;
  return lexicon.perUnit.some(word => label.includes(` ${word} `));
}

/** "96 incidents, or 12 per ward", "i.e. 12 for each ward": what comes before, said in another way. */
function isRestated({ items, language: { lexicon } }: Passage, { at, role }: QuantityItem): boolean {
  const cue = items[at - 1];
  const says = role === 'share' && cue?.kind === 'cue' && lexicon.equalling.includes(cue.lower);
  // "54 teachers for 1,188 pupils, so that there are 22 pupils per teacher".
  const verb = role === 'plain' && cue?.kind === 'word' && lexicon.statements.ties.includes(cue.lower);
  return (says || verb) && lexicon.grammar.restatesBehindComma;
}

/** "Trung bình 65 người/lớp": beside a unit the word is no grade. */
function saysAverage(passage: Passage, stated: QuantityItem): boolean {
  const before = passage.items[stated.at - 1];
  return (
    stated.role === 'average' || (before?.kind === 'cue' && before.cue === 'average') || endsInAverage(passage, stated)
  );
}

/** "150 a month on average": behind the number and its unit, at the end of its phrase. */
function endsInAverage({ items, language: { lexicon } }: Passage, { at: from, phrase }: QuantityItem): boolean {
  if (!lexicon.grammar.saidBehind) return false;
  for (let at = from + 1; at < items.length && at < from + 7; at++) {
    const item = items[at]!;
    if (item.kind === 'mark' || item.kind === 'quantity') return false;
    if (item.kind !== 'cue' || item.cue !== 'average') continue;
    const next = items[at + 1];
    return item.phrase === phrase && item.lower.includes(' ') && (!next || next.kind === 'mark');
  }
  return false;
}

/** In its clause, or right before the brackets that the average opens: "3.186 hộ với 12.475 người (bình quân 3,9 người/hộ)". */
function isBeside(passage: Passage, item: QuantityItem, stated: QuantityItem): boolean {
  if (item.clause === stated.clause) return true;
  const opening = passage.items[stated.parenthesis];
  return opening !== undefined && inside(passage, stated.parenthesis)[0] === stated && item.clause === opening.clause;
}

function comesNear(
  passage: Passage,
  stated: QuantityItem,
  { total, count, sure }: Pair,
  { of, typical = false }: Unit,
  scale: number,
): boolean {
  const product = multiply(stated.quantity.figure.value, count.quantity.figure.value);
  const times = of ? of.quantity.figure.value : { coefficient: scale, scale: 0 };
  const all = multiply(total.quantity.figure.value, times);
  // "32 lớp với 1.216 học sinh, bình quân 38 học sinh/lớp": in one clause, with the word for it, nothing else is meant.
  const plain =
    (typical || saysAverage(passage, stated)) &&
    (sure || [total, count].every(item => isBeside(passage, item, stated)));
  if (!plain) return near(product, all, 25) || (scale === 1 && !of && isSlipped(stated, total, count));
  const ten = { coefficient: 10, scale: 0 };
  return compare(product, multiply(all, ten)) <= 0 && compare(multiply(product, ten), all) >= 0;
}

/** One slip makes it the average; of two digits at least, and no change: "năng suất 56,2 tạ/ha, tăng 0,8 tạ/ha". */
function isSlipped(stated: QuantityItem, total: QuantityItem, count: QuantityItem): boolean {
  const digits = tellingDigits(stated.quantity.figure.value).length;
  return !isChange(stated) && digits >= 2 && isSlippedShare(stated, total, count);
}

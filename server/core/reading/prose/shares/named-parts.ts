/**
 * Shares whose part is named again: "486 công chức, nữ 218 người, nam 268 người; nữ chiếm 44,9%", "24.650 lượt, trong đó 23.171 lượt
 * đạt yêu cầu, 1.479 lượt không đạt, tỷ lệ không đạt 6,0%". The words before the share, which has no amount beside it, pick the
 * amount that was called so; its whole is that of its list, or the larger amount before it.
 */
import { add, multiply, subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient, sumOf } from '../build.ts';
import { isPlainValue } from '../changes/values.ts';
import { exceeds, isAmount, isMoney, near, sameUnit } from '../items/amounts.ts';
import { lowerOf, upperOf } from '../items/fractions.ts';
import type { Item, Passage, QuantityItem } from '../items/items.ts';
import { isPartition } from '../lists/partitions.ts';
import type { Parents } from '../parents.ts';
import { contentOf, namesPlan, wordsNamed, wordsOf } from './base-words.ts';
import { isLed } from './led.ts';
import { shareComesNear } from './near.ts';
import { guess, ofBase } from './readings.ts';
import { wordsBefore } from './wholes.ts';
import { namesBase } from './words.ts';

/** What a share says of an amount that its words name; undefined where it has an amount beside it or names nothing said before. */
export function ofNamedPart(
  passage: Passage,
  stated: QuantityItem,
  host: QuantityItem | undefined,
  parents: Parents,
): Claim | undefined {
  const subject = subjectOf(passage, stated);
  const part =
    subject.length > 0
      ? (calledSo(passage, stated, subject, parents) ?? labelled(passage, stated, subject))
      : undefined;
  if (!part || part === host) return undefined;
  const whole = wholeOf(passage, stated, part, parents);
  // Of a list nothing but all of it is meant, however near another of its parts may come.
  const listed = whole !== undefined && parents.get(part)?.whole === whole;
  if (listed) {
    const expression = quotient(operand(0), operand(1));
    return claim(passage, { form: 'share', stated, operands: [part, whole], expression, certainty: 'structure' });
  }
  if (whole) return ofBase(passage, stated, part, whole, 'structure');
  const pair = pairOf(passage, stated, part);
  if (!pair) return guess(passage, stated);
  return claim(passage, {
    form: 'share',
    stated,
    operands: pair,
    expression: quotient(operand(pair.indexOf(part)), sumOf([operand(0), operand(1)])),
    certainty: 'structure',
  });
}

/** "nữ 1.290 sinh viên, nam 1.026 sinh viên; tỷ lệ nữ 55,7%": the two that make the whole between them. */
function pairOf(passage: Passage, stated: QuantityItem, part: QuantityItem): QuantityItem[] | undefined {
  const pair = passage.quantities.filter(
    item => item.sentence === part.sentence && item.order < stated.order && isPlainValue(passage, item),
  );
  if (pair.length !== 2 || !sameUnit(pair[0]!, pair[1]!) || !isPartition(passage, pair, 'announced')) return undefined;
  const { figure } = stated.quantity;
  const all = add(pair[0]!.quantity.figure.value, pair[1]!.quantity.figure.value);
  return near(multiply(figure.value, all), part.quantity.figure.value, 25) ? pair : undefined;
}

/** The words between the mark before a share and its verb, and behind "tỷ lệ"; none where a figure or another matter stands there. */
function subjectOf(passage: Passage, stated: QuantityItem): readonly string[] {
  const { items } = passage;
  const words: string[] = [];
  let said = false;
  for (let at = stated.at - 1; at >= 0 && at >= stated.at - 14; at--) {
    const item = items[at]!;
    if (item.kind === 'mark')
      return said && opens(item) && !isLed(passage, stated, at) ? contentOf(passage, words.reverse()) : [];
    if (item.kind === 'quantity') return [];
    if (item.kind === 'cue') {
      if (item.cue === 'share') {
        said = true;
        continue;
      }
      if (item.sentence !== stated.sentence) return said ? contentOf(passage, words.reverse()) : [];
      if (!naming.has(item.cue)) return [];
    }
    words.push(...[...wordsOf(item)].reverse());
  }
  return said && stated.at <= 14 ? contentOf(passage, words.reverse()) : [];
}

const naming: ReadonlySet<string> = new Set(['identifier', 'time', 'total', 'remainder', 'into', 'norm']);

function opens(item: Item): boolean {
  return item.kind === 'mark' && (item.mark === ',' || item.mark === ';' || item.mark === '.' || item.mark === '\n');
}

/**
 * The one amount before, in the sentence or the one before it, whose words hold all of the subject's; the closest called of several.
 * Of a list the words before its whole are said of its parts too: "đã hòa giải xong 1.860 đơn: thành 1.271 đơn".
 */
export function calledSo(
  passage: Passage,
  stated: QuantityItem,
  subject: readonly string[],
  parents?: Parents,
): QuantityItem | undefined {
  const { lexicon } = passage.language;
  const found = amountsBefore(passage, stated)
    .map(item => {
      const words = saidOf(passage, item);
      const lead = parents?.get(item)?.whole;
      const all = lead ? new Set([...words, ...saidOf(passage, lead)]) : words;
      const name = isMoney(item) ? subject.filter(word => !lexicon.moneyWords.includes(word)) : subject;
      // Of the words of the part itself at least the last.
      const called = name.length > 0 && words.has(name.at(-1)!) && name.every(word => all.has(word));
      return { item, others: words.size - name.length, called };
    })
    .filter(({ called }) => called)
    .sort((a, b) => a.others - b.others);
  const [best, next] = found;
  return best && (!next || next.others > best.others) ? best.item : undefined;
}

/** "Bị cáo được hưởng án treo chiếm 21,5%" of "án treo 468 bị cáo": the one whose own words, two at least, are all in the subject. */
function labelled(passage: Passage, stated: QuantityItem, subject: readonly string[]): QuantityItem | undefined {
  const found = amountsBefore(passage, stated).filter(item => {
    const label = contentOf(passage, wordsBefore(passage, item).trim().split(' '));
    return label.length > 1 && label.every(word => subject.includes(word));
  });
  return found.length === 1 ? found[0] : undefined;
}

function amountsBefore(passage: Passage, stated: QuantityItem): readonly QuantityItem[] {
  return passage.quantities
    .slice(Math.max(0, stated.order - 12), stated.order)
    .filter(item => stated.sentence - item.sentence <= 1 && item.depth <= stated.depth + 1 && isAmount(item))
    .filter(item => !item.quantity.approximate && !upperOf(passage, item));
}

/** The words before an amount and behind it up to the next mark. */
function saidOf(passage: Passage, item: QuantityItem): ReadonlySet<string> {
  const words = wordsBefore(passage, item).trim().split(' ');
  for (const other of passage.items.slice(item.at + 1, item.at + 10)) {
    if (other.kind === 'mark' || other.kind === 'quantity') break;
    words.push(...wordsOf(other));
  }
  return new Set(contentOf(passage, words));
}

/** All of it: that of its list; else the one larger amount of its unit that stands before it in its sentence. */
function wholeOf(
  passage: Passage,
  stated: QuantityItem,
  part: QuantityItem,
  parents: Parents,
): QuantityItem | undefined {
  const listed = parents.get(part)?.whole;
  // "Tỷ lệ mất trắng bằng 42,8% diện tích lúa bị ngập": where it names its base, of that whole.
  const named = namesBase(passage, stated) || namesPlan(passage, stated);
  if (named && !(listed && isNamed(passage, stated, listed))) return undefined;
  const beside = passage.quantities
    .slice(Math.max(0, part.order - 8), part.order + 8)
    .filter(item => item.sentence === part.sentence && isPlainValue(passage, item) && sameUnit(item, part));
  const whole =
    parents.get(part)?.whole ??
    lowerOf(passage, part) ??
    beside.find(item => item.order < part.order && item.depth === part.depth && exceeds(item, part));
  if (!whole || !shareComesNear(stated, part, whole)) return undefined;
  // "đúng hạn 398 hồ sơ, quá hạn 09 hồ sơ, chưa đến hạn 05 hồ sơ; tỷ lệ đúng hạn 97,8%": of those that were due.
  const ofOthers = beside.some(other => {
    const base = subtract(whole.quantity.figure.value, other.quantity.figure.value);
    return other !== part && near(multiply(stated.quantity.figure.value, base), part.quantity.figure.value, 1);
  });
  return ofOthers ? undefined : whole;
}

/** All words behind the share are those of the amount. */
function isNamed(passage: Passage, stated: QuantityItem, whole: QuantityItem): boolean {
  const named = wordsNamed(passage, stated);
  const said = saidOf(passage, whole);
  return named.length > 1 && named.every(word => said.has(word));
}

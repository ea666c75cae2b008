/**
 * Shares and parts of an amount that their words name, and that stands alone elsewhere: "Lượt cử tri phát biểu là 648, bằng 15% số
 * lượt tham dự", "819 Caesarean sections, or 26% of deliveries". All of the words behind the share are those of the amount, and it
 * counts the same; where two are called so and differ, nothing is said unless one of them makes it right.
 */
import { compare, multiply } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { fromDecimal, roundHalfUp } from '../../figures/rational.ts';
import { gatherAround } from '../../model/gather.ts';
import { passageText } from '../../model/passage-text.ts';
import type { Passage, Report } from '../../model/report.ts';
import type { Quantity } from '../../reading/claim.ts';
import { languageFor } from '../../reading/languages.ts';
import type { NamedAmount } from '../../reading/prose/bases/named-bases.ts';
import { near } from '../../reading/prose/items/amounts.ts';
import { isSamePeriod, periodIn } from '../../reading/prose/items/periods.ts';
import { nameOf } from '../../reading/prose/names.ts';
import type { NamedRatio } from '../../reading/prose/ratios/named-ratios.ts';
import { isPlainSlip, over } from '../../reading/prose/shares/near.ts';
import { proseOf } from '../prose/from-prose.ts';
import { remembered } from '../prose/remembered.ts';
import type { Operand, Relation } from '../relation.ts';
import { telling } from './families.ts';
import { lightWords } from './mentions.ts';
import { isRight, type RatioReading, relationOf } from './ratio-relations.ts';

export const readingsOfAmounts: (report: Report) => readonly RatioReading[] = gatherAround(
  { back: 24, ahead: 6 },
  (passage, style) => proseOf(passage, style).ratios.some(mayName),
  ({ passage, around }, style) =>
    among(passage, around, style, () =>
      proseOf(passage, style).ratios.flatMap(ratio => readingOf(ratio, passage, around, style) ?? []),
    ),
);

const among = remembered<RatioReading>();

/** One amount before it, and words behind it. */
function mayName({ isPart, ofPlan, lead, tail }: NamedRatio): boolean {
  return isPart && !ofPlan && tail.length > 0 && lead.filter(({ amount }) => amount).length === 1;
}

interface Called {
  readonly amount: NamedAmount;
  readonly passage: Passage;
  /** How many words more it is called by. */
  readonly more: number;
}

function readingOf(
  ratio: NamedRatio,
  passage: Passage,
  around: readonly Passage[],
  style: NumberStyle,
): RatioReading | undefined {
  if (!mayName(ratio)) return undefined;
  const said = ratio.lead.find(({ amount }) => amount)!.amount!;
  if (said.approximate) return undefined;
  const light = lightWords(languageFor(style).lexicon);
  const words = telling(
    ratio.tail.map(({ text }) => text),
    style,
  ).filter(word => !light.has(word));
  if (words.length === 0) return undefined;
  // "Lượt cử tri phát biểu là 648, bằng 15% số lượt tham dự": of the voters, both.
  const known = new Set([...words, ...ratio.lead.map(({ text }) => text)]);
  const called: Called[] = [];
  for (const other of around) {
    for (const amount of proseOf(other, style).amounts) {
      if (amount.item.quantity === said || !countsAlike(amount, said) || !isLarger(amount, said)) continue;
      const names = telling([...amount.label.words, ...amount.noun], style).filter(word => !light.has(word));
      const isCalled = words.every(word => names.includes(word));
      const more = new Set(names.filter(word => !known.has(word))).size;
      called.push({ amount, passage: other, more: isCalled ? more : Number.POSITIVE_INFINITY });
    }
  }
  const relations = called.map(one => ({ ...one, relation: relationTo(ratio, passage, one, said, style) }));
  const held = relations.find(({ relation }) => isRight(relation, ratio));
  // Another that counts the same makes it right: it may be meant, whatever it is called.
  if (held)
    return { ratio, holds: true, relation: Number.isFinite(held.more) ? held.relation : undefined, named: true };
  const named = relations.filter(({ more }) => Number.isFinite(more));
  const least = Math.min(...named.map(({ more }) => more));
  const [best, ...rivals] = named.filter(({ more }) => more <= least + 1);
  if (
    !best ||
    rivals.some(({ amount }) => !isEqual(amount, best.amount)) ||
    isOfOtherTime(ratio, best, best.passage === passage, style)
  )
    return undefined;
  return isSlip(ratio, said, best) ? { ratio, holds: false, relation: best.relation, named: true } : undefined;
}

function isLarger({ item }: NamedAmount, { figure }: Quantity): boolean {
  return compare(item.quantity.figure.value, figure.value) > 0;
}

/** A number without a noun counts whatever its words say. */
function countsAlike({ item: { quantity, counted } }: NamedAmount, { figure, noun }: Quantity): boolean {
  const other = quantity.figure;
  if (figure.kind !== other.kind) return false;
  if (noun === '') return figure.kind === 'count' && figure.exponent === other.exponent;
  return noun.normalize('NFC').toLowerCase().split(' ').includes(counted[0]);
}

function isEqual({ item }: NamedAmount, { item: other }: NamedAmount): boolean {
  return compare(item.quantity.figure.value, other.quantity.figure.value) === 0;
}

/** Another time than its sentence speaks of, or one of them says none and stands further off. */
function isOfOtherTime(
  { lead }: NamedRatio,
  { amount: { label } }: Called,
  isNear: boolean,
  style: NumberStyle,
): boolean {
  const own = periodIn(lead.map(({ text }) => text).join(' '), languageFor(style).lexicon)?.period;
  if (own && label.period) return !isSamePeriod(own, label.period);
  return label.period !== undefined || (own !== undefined && !isNear);
}

/** Called by no other words it is a little off, too; else one slip of the hand. */
function isSlip({ stated, spoken }: NamedRatio, said: Quantity, { amount, more }: Called): boolean {
  if (!stated) return more === 0 && spoken !== undefined;
  const [part, whole] = [said, amount.item.quantity].map(({ figure }) => fromDecimal(figure.value));
  const given = roundHalfUp(over(part!, whole!), stated.figure.quantum);
  if (stated.figure.decimals > 0 && isPlainSlip(stated.figure.value, given)) return true;
  const product = multiply(stated.figure.value, amount.item.quantity.figure.value);
  return more === 0 && near(product, said.figure.value, 12);
}

function relationTo(
  ratio: NamedRatio,
  passage: Passage,
  { amount, passage: other }: Called,
  said: Quantity,
  style: NumberStyle,
): Relation {
  const { quantity } = amount.item;
  const whole: Operand = {
    standing: 'figure',
    figure: quantity.figure,
    place: passageText(other).place(quantity.span),
    address: undefined,
    label: nameOf(quantity, languageFor(style).lexicon).text,
  };
  return relationOf({ ratio, passage, style }, undefined, whole, said);
}

/**
 * What is said of the topic of the sentences before, beside a base in words of comparison: "Các đơn vị tổ chức 50 buổi, trong đó 22 buổi ở trường
 * học. … So với kế hoạch đề ra 40 buổi, đạt 125%, vượt 10 buổi". The topic is the one amount of the base's unit in the sentence that has
 * any, or the one that sentence parts. Where another amount of that unit makes it right, that one is meant.
 */
import { absolute, compare, multiply, subtract } from '../../../figures/decimal.ts';
import { fromDecimal, roundHalfUp } from '../../../figures/rational.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand, quotient } from '../build.ts';
import { standsCompared } from '../changes/stands-compared.ts';
import { gap, isChange, relative } from '../changes/values.ts';
import { isAmount, isPercent, near, sharesNoun } from '../items/amounts.ts';
import { isOfFraction } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { itemsBetween } from '../items/navigate.ts';
import { isPlainSlip, over } from '../shares/near.ts';
import { holds } from './held-by-others.ts';

/** `told`: figures that other claims explain. */
export function* readOfTopic(passage: Passage, told: ReadonlySet<Claim['stated']>): Generator<Claim> {
  for (const base of passage.quantities) {
    if (!isAmount(base) || base.quantity.approximate || !standsCompared(passage, base)) continue;
    const said = saidBeside(passage, base).filter(({ quantity }) => !told.has(quantity));
    if (said.length === 0) continue;
    const amounts = amountsBefore(passage, base);
    const topic = topicAmong(passage, amounts);
    for (const stated of said) {
      const form = formOf(stated, base);
      if (!form) continue;
      const right = amounts.find(item => holds(form, stated, item, base));
      if (right) yield ofTwo(passage, form, stated, right, base, 'guess');
      else if (topic && isOfTopic(passage, topic, base, stated) && comesNear(form, stated, topic, base))
        yield ofTwo(passage, form, stated, topic, base, 'structure');
    }
  }
}

function ofTwo(
  passage: Passage,
  form: Form,
  stated: QuantityItem,
  current: QuantityItem,
  base: QuantityItem,
  certainty: Claim['certainty'],
): Claim {
  const rises = stated.role !== 'decrease';
  const expression =
    form === 'share'
      ? quotient(operand(0), operand(1))
      : form === 'difference'
        ? gap(rises, 0, 1)
        : relative(rises, 0, 1);
  const found = claim(passage, { form, stated, operands: [current, base], expression, certainty });
  return isChange(stated) ? { ...found, data: { direction: stated.role } } : found;
}

type Form = 'share' | 'relative-change' | 'difference';

/** A share or change in percent, or a change in the unit of the base. */
function formOf(stated: QuantityItem, base: QuantityItem): Form | undefined {
  if (!isPercent(stated)) return isChange(stated) && sharesNoun(stated, base) ? 'difference' : undefined;
  if (isChange(stated)) return 'relative-change';
  return stated.role === 'share' || stated.role === 'plain' ? 'share' : undefined;
}

/** The shares and changes behind a base up to the next one that something is compared with, where nothing else is counted between. */
function saidBeside(passage: Passage, base: QuantityItem): readonly QuantityItem[] {
  const found: QuantityItem[] = [];
  for (const item of passage.quantities.slice(base.order + 1, base.order + 5)) {
    if (item.role === 'aside') continue;
    const said = isPercent(item) || isChange(item);
    if (item.sentence !== base.sentence || !said || item.depth > base.depth || item.quantity.approximate) break;
    if (parts(passage, found.at(-1) ?? base, item)) break;
    found.push(item);
  }
  return found;
}

/** Words that compare again, list or set apart begin another matter. */
function parts(passage: Passage, from: QuantityItem, to: QuantityItem): boolean {
  return itemsBetween(passage, from.at, to.at).some(
    item =>
      (item.kind === 'mark' && (item.mark === ';' || item.mark === ':')) ||
      (item.kind === 'cue' && parting.has(item.cue)),
  );
}

/** "…, doanh thu tăng 18%", "số người chết giảm 25%": the subject before it is called by words that the topic's sentence does not have. */
function isOfTopic(passage: Passage, topic: QuantityItem, base: QuantityItem, stated: QuantityItem): boolean {
  const said = wordsOfSentence(passage, topic.sentence);
  const unit = base.at + (base.quantity.noun === '' ? 0 : base.quantity.noun.split(' ').length);
  const own = passage.items.slice(Math.min(unit, base.at + 2) + 1, stated.at);
  return own.every(
    item => item.kind !== 'word' || item.depth > stated.depth || said.has(item.lower) || isLight(passage, item.lower),
  );
}

function wordsOfSentence({ items }: Passage, sentence: number): ReadonlySet<string> {
  const words = new Set<string>();
  for (const item of items) if (item.sentence === sentence && item.kind === 'word') words.add(item.lower);
  return words;
}

/** Words that tell nothing of what is counted: "này", "thì", "thực hiện". */
function isLight({ language: { lexicon } }: Passage, word: string): boolean {
  const said = [lexicon.stating, lexicon.stopWords, lexicon.copulas].some(words => words.includes(word));
  return said || lexicon.done.some(words => words.split(' ').includes(word)) || lexicon.referring.includes(word);
}

const parting: ReadonlySet<string> = new Set([
  'base',
  'of-which',
  'consists',
  'besides',
  'average',
  'multiple',
  'target',
  'remainder',
]);

/** Amounts of the noun of the base in the sentences before, the nearest sentence last, no bases themselves. */
function amountsBefore(passage: Passage, base: QuantityItem): readonly QuantityItem[] {
  return passage.quantities
    .slice(Math.max(0, base.order - farthest), base.order)
    .filter(item => item.sentence < base.sentence && base.sentence - item.sentence <= 2 && isAmount(item))
    .filter(item => sharesNoun(item, base) && !item.quantity.approximate && !isOfFraction(passage, item))
    .filter(item => !standsCompared(passage, item));
}

const farthest = 16;

/** Of the sentence that speaks of any: the only amount, or the one whose parts the others are. */
function topicAmong(passage: Passage, amounts: readonly QuantityItem[]): QuantityItem | undefined {
  const first = amounts.find(({ sentence, depth }) => depth === 0 && sentence === amounts[0]!.sentence);
  if (!first) return undefined;
  const others = amounts.filter(item => item !== first && !sameValue(item, first));
  if (others.length === 0) return isUnnarrowed(first) ? first : undefined;
  const [second] = others;
  const parted = itemsBetween(passage, first.at, second!.at).some(
    item => item.kind === 'cue' && (item.cue === 'consists' || item.cue === 'of-which'),
  );
  return parted && others.every(item => compare(item.quantity.figure.value, first.quantity.figure.value) < 0)
    ? first
    : undefined;
}

/** No part of something: "trong đó", "còn". */
function isUnnarrowed({ cues, role }: QuantityItem): boolean {
  return role !== 'remainder' && !cues.includes('of-which') && !cues.includes('earlier') && !cues.includes('plan');
}

function sameValue(a: QuantityItem, b: QuantityItem): boolean {
  return compare(a.quantity.figure.value, b.quantity.figure.value) === 0;
}

/** Off by an eighth at most, or by one slip in what is stated. */
function comesNear(form: Form, stated: QuantityItem, current: QuantityItem, base: QuantityItem): boolean {
  const [own, other] = [current, base].map(({ quantity }) => quantity.figure.value);
  const { value, quantum } = stated.quantity.figure;
  const change = stated.role === 'decrease' ? subtract(other!, own!) : subtract(own!, other!);
  const meant = form === 'share' ? own! : change;
  if (meant.coefficient <= 0 || other!.coefficient <= 0) return false;
  const said = absolute(value);
  if (form === 'difference') return near(said, change, 12) || isPlainSlip(said, change);
  if (near(multiply(said, other!), meant, 12)) return true;
  return isPlainSlip(said, roundHalfUp(over(fromDecimal(meant), fromDecimal(other!)), quantum));
}

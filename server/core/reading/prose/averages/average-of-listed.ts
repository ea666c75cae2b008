/**
 * The average of three or more figures that its sentence lists: "an average of 412 visits over the three years (398, 415, 423)", "398, 415
 * and 423 visits, an average of 412", "lần lượt tuyển 40, 45 và 50 người, bình quân 45 người/năm".
 */
import { compare, type Decimal, multiply } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, operand } from '../build.ts';
import { isAmount } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { inside, parenthesisAfter } from '../items/navigate.ts';

/** Of counts alone: rates and prices are weighed. Undefined where the list may be of something else. */
export function averageOfListed(passage: Passage, stated: QuantityItem): Claim | undefined {
  if (stated.quantity.figure.kind !== 'count' || stated.depth > 0) return undefined;
  const listed = listBehind(passage, stated) ?? listBefore(passage, stated);
  if (!listed?.every(isCount) || !liesAmong(stated, listed) || saysOtherNumber(passage, stated, listed))
    return undefined;
  const of = listed.map((_, index) => operand(index));
  return {
    ...claim(passage, {
      form: 'average',
      stated,
      operands: listed,
      expression: { kind: 'average', of },
      certainty: 'structure',
    }),
    data: { direction: 'average' },
  };
}

/** All that stands in the bracket right behind it. */
function listBehind(passage: Passage, stated: QuantityItem): readonly QuantityItem[] | undefined {
  const opening = parenthesisAfter(passage, stated, 12);
  const mark = opening === undefined ? undefined : passage.items[opening];
  if (mark?.kind !== 'mark') return undefined;
  const listed = inside(passage, opening!);
  const first = listed[0];
  if (listed.length < 3 || first?.at !== opening! + 1 || mark.partner !== listed.at(-1)!.at + 1) return undefined;
  return areJoined(passage, listed) ? listed : undefined;
}

/** A row of bare numbers, with the noun behind the last, and nothing else counted up to the comma before the average. */
function listBefore(passage: Passage, stated: QuantityItem): readonly QuantityItem[] | undefined {
  const { items, quantities } = passage;
  const comma = items[stated.at - 2];
  const cue = items[stated.at - 1];
  if (cue?.kind !== 'cue' || cue.cue !== 'average' || comma?.kind !== 'mark' || comma.mark !== ',') return undefined;
  const before = quantities
    .slice(Math.max(0, stated.order - 12), stated.order)
    .filter(item => item.sentence === stated.sentence && item.role !== 'aside')
    .filter(({ quantity }) => !/^(?:19|20)\d\d$/.test(quantity.figure.text));
  const clause = before.filter(item => item.clause === stated.clause);
  if (before.length < 3 || clause.length !== before.length || !areJoined(passage, before)) return undefined;
  const last = before.at(-1)!;
  // "12, 14 and 10 staff, an average of 11 in post": of something else.
  let end = stated.at + 1;
  for (let item = items[end]; item?.kind === 'word' && last.counted.includes(item.lower); item = items[end]) end++;
  const own = items[end];
  if (own && own.kind !== 'mark' && own.sentence === stated.sentence) return undefined;
  return items.slice(last.at + 1, stated.at - 2).some(({ kind }) => kind === 'mark') ? undefined : before;
}

/** Nothing but a comma or "and" from one to the next. */
function areJoined({ items }: Passage, listed: readonly QuantityItem[]): boolean {
  return listed.every((item, index) => {
    const next = listed[index + 1];
    if (!next) return true;
    const between = items.slice(item.at + 1, next.at);
    return (
      between.length > 0 &&
      between.length <= 2 &&
      between.every(one =>
        one.kind === 'mark' ? one.mark === ',' || one.mark === ';' : one.kind === 'cue' && one.cue === 'and',
      )
    );
  });
}

function isCount(item: QuantityItem): boolean {
  return isAmount(item) && item.quantity.figure.kind === 'count' && !item.quantity.approximate && !item.mixed;
}

/** Not a fifth below the least or above the most of them: so much for each month or each of their places is another average. */
function liesAmong({ quantity: { figure } }: QuantityItem, listed: readonly QuantityItem[]): boolean {
  const values = listed.map(({ quantity }) => quantity.figure.value);
  const [least, most] = [
    values.reduce(lesser),
    values.reduce((one, other) => (lesser(one, other) === one ? other : one)),
  ];
  const times = (value: Decimal, tenths: number): Decimal => multiply(value, { coefficient: tenths, scale: 1 });
  return compare(figure.value, times(least, 8)) >= 0 && compare(figure.value, times(most, 12)) <= 0;
}

function lesser(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) <= 0 ? one : other;
}

/** "Over the five years (398, 415, 423)": not all of them are listed. */
function saysOtherNumber(
  { items, quantities }: Passage,
  stated: QuantityItem,
  listed: readonly QuantityItem[],
): boolean {
  return quantities.slice(Math.max(0, stated.order - 12), stated.order + 4).some(({ role, sentence, at, quantity }) => {
    const next = items[at + 1];
    const times = role === 'aside' && sentence === stated.sentence && next?.kind === 'cue' && next.cue === 'time';
    const { value } = quantity.figure;
    return times && value.scale === 0 && value.coefficient < 100 && Number(value.coefficient) !== listed.length;
  });
}

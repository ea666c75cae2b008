/** What a fraction leaves: "97/120 chỉ tiêu, còn lại 23 chỉ tiêu", "15/18 chỉ tiêu đạt, 03 chỉ tiêu chưa đạt". */
import type { Claim } from '../../claim.ts';
import { ratedBy } from '../averages/rated.ts';
import { claim, operand, sumOf } from '../build.ts';
import { exceeds, isPercent, sameUnit, sharesNoun } from '../items/amounts.ts';
import { upperOf } from '../items/fractions.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { sumComesNear } from '../lists/nearness.ts';
import { areDenied, plainWords } from '../lists/partitions.ts';
import { hasMore, isCalledRest, isUnderWay, saysAllTheRest } from './remainder-words.ts';
import { isUnfinished } from './unfinished.ts';

/** "97/120 chỉ tiêu, còn lại 23 chỉ tiêu". */
export function ofFraction(passage: Passage, rest: QuantityItem): Claim | undefined {
  // "1,306 of 1,874 patients (69.7% against a target of 85%), leaving 568": past the shares.
  const lower = passage.quantities.slice(Math.max(0, rest.order - 4), rest.order).findLast(item => !isPercent(item));
  const upper = lower && upperOf(passage, lower);
  if (!lower || !upper || lower.sentence !== rest.sentence || !sameUnit(lower, rest) || exceeds(rest, lower)) {
    return undefined;
  }
  // "Each of the 12 farms got $4,000 of the $60,000; the rest": so much for each is no part.
  if (ratedBy(passage, upper) !== undefined) return undefined;
  return claim(passage, {
    form: 'sum',
    stated: lower,
    operands: [upper, rest],
    expression: sumOf([operand(0), operand(1)]),
    certainty: certaintyOfRest(passage, rest, lower, upper),
  });
}

function certaintyOfRest(
  passage: Passage,
  rest: QuantityItem,
  lower: QuantityItem,
  upper: QuantityItem,
): Claim['certainty'] {
  // "341,9 tỷ đồng trên dự toán 560 tỷ đồng; thuế bảo vệ môi trường còn thiếu 232,6 tỷ đồng": of another matter.
  if (startsAnew(passage, lower, rest)) return 'guess';
  const called = isCalledRest(passage, rest);
  if (called && sharesNoun(lower, rest) && sumComesNear([upper, rest], lower)) return 'structure';
  // "this 60/40 split …, and the gang of four have not …".
  if (isUnfinished(passage, rest) && (exceeds(upper, lower) || !sumComesNear([upper, rest], lower, 25))) return 'guess';
  if (!called && saysAllTheRest(passage, rest, upper)) return 'structure';
  if (deniesNoun(passage, lower, rest) && sumComesNear([upper, rest], lower) && !hasMore(passage, rest))
    return 'structure';
  // "số cử tri đi bầu 45.612/45.890 cử tri, không đi bầu 278 cử tri".
  if (areDenied(passage, [upper, rest]) && sumComesNear([upper, rest], lower) && !hasMore(passage, rest))
    return 'structure';
  // "16,4/18,6 km (88,2%), còn 2,2 km".
  const left =
    rest.role === 'remainder' && rest.quantity.figure.kind === 'measure' && sumComesNear([upper, rest], lower, 10);
  // "106/112 đơn, còn 6 đơn".
  const near = rest.role === 'remainder' && sharesNoun(lower, rest) && sumComesNear([upper, rest], lower);
  if (near && !hasMore(passage, rest) && !isUnderWayNow(passage, rest)) return 'structure';
  return left || isUnderWay(passage, rest) ? 'likely' : 'guess';
}

/** A semicolon stands between the two, and behind it words of its own before those for the rest. */
function startsAnew({ items, language: { lexicon } }: Passage, lower: QuantityItem, rest: QuantityItem): boolean {
  if (rest.clause === lower.clause) return false;
  let words = 0;
  for (let at = rest.at - 1; at > lower.at; at--) {
    const item = items[at]!;
    if (item.kind === 'mark') return item.mark === ';' && words >= 2;
    if (item.kind === 'cue' && item.cue === 'remainder') words = 0;
    else if (!('lower' in item) || !lexicon.copulas.includes(item.lower)) words++;
  }
  return false;
}

/** "15/18 chỉ tiêu đạt và vượt, 04 chỉ tiêu chưa đạt": the rest is not what stands behind the fraction. */
function deniesNoun({ text, language: { lexicon } }: Passage, lower: QuantityItem, rest: QuantityItem): boolean {
  const said = plainWords(text.slice(lower.span.end, lower.span.end + 60).split(/[,;(]/u, 1)[0]!);
  const denied = plainWords(rest.quantity.nounText);
  return lexicon.negations.some(word => {
    const [next = ''] = denied.split(` ${word} `, 2)[1]?.split(' ') ?? [];
    return next !== '' && said.includes(` ${next} `) && !said.includes(` ${word} `);
  });
}

/** "03 đơn đang xem xét", not "02 tiêu chí chưa đạt", "thiếu 02 biên chế". */
function isUnderWayNow({ language: { lexicon } }: Passage, { quantity }: QuantityItem): boolean {
  const own = `${plainWords(quantity.label)}${plainWords(quantity.nounText)}`;
  return lexicon.underWay.some(word => own.includes(` ${word} `) && !lexicon.negations.includes(word));
}

/** What is left of income, as a share of it: "Income was £2.8 million and expenditure £1.7 million, a margin of 39.3%". */
import { subtract } from '../../../figures/decimal.ts';
import type { Claim } from '../../claim.ts';
import { claim, difference, operand, quotient } from '../build.ts';
import { labelOf } from '../doubts/words.ts';
import { exceeds, isAmount, isPercent, sameUnit } from '../items/amounts.ts';
import type { Passage, QuantityItem } from '../items/items.ts';
import { maySay } from '../items/may-say.ts';
import { comparable } from '../shares/company.ts';

/** One amount is called income, one other spending, and the sentence has no more of their unit before the margin. */
export function* readMargins(passage: Passage): Generator<Claim> {
  const { margins, costs, revenues } = passage.language.lexicon.doubts;
  if (margins.length === 0 || !maySay(passage, margins)) return;
  for (const stated of passage.quantities) {
    if (!isMargin(passage, stated) || stated.quantity.approximate) continue;
    const amounts = passage.quantities
      .slice(Math.max(0, stated.order - 6), stated.order)
      .filter(item => item.sentence === stated.sentence && item.role !== 'aside');
    const [income] = amounts.filter(item => isCalled(passage, item, revenues));
    const [spending] = amounts.filter(item => isCalled(passage, item, costs));
    if (!income || !spending || income === spending || amounts.length !== 2 || !amounts.every(isAmount)) continue;
    if (amounts.some(({ quantity }) => quantity.approximate) || !sameUnit(income, spending)) continue;
    const left = subtract(income.quantity.figure.value, spending.quantity.figure.value);
    if (exceeds(spending, income)) continue;
    const { quantity } = income;
    const surplus = { ...income, quantity: { ...quantity, figure: { ...quantity.figure, value: left } } };
    yield claim(passage, {
      form: 'share',
      stated,
      operands: [income, spending],
      expression: quotient(difference(operand(0), operand(1)), operand(0)),
      certainty: comparable(stated, surplus, income, 50) ? 'structure' : 'guess',
    });
  }
}

/** By one of the names, and nothing that says whose or which: "staff costs" are not all. */
function isCalled({ language: { lexicon } }: Passage, item: QuantityItem, names: readonly string[]): boolean {
  const { copulas, articles, totalWords, cues } = lexicon;
  const light = [...copulas, ...articles, ...totalWords, ...(cues.and ?? [])];
  const words = labelOf(item)
    .replace(/\p{Sc}/gu, ' ')
    .split(' ')
    .filter(word => word !== '' && !light.includes(word));
  return words.length === 1 && names.includes(words[0]!);
}

/** "A margin of 39.3%": right before it, without a word that makes it another margin. */
export function isMargin({ items, language: { lexicon } }: Passage, item: QuantityItem): boolean {
  if (!isPercent(item)) return false;
  let words = '';
  for (let at = item.at - 1; at >= 0 && at >= item.at - 5; at--) {
    const one = items[at]!;
    if (one.kind === 'mark' || one.kind === 'quantity') break;
    words = ` ${one.lower}${words}`;
  }
  return lexicon.doubts.margins.some(margin => words.endsWith(` ${margin}`));
}

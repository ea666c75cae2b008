/** Money printed with its unit before the number: "USD 3,264.8 million", "$612", "£1.2m". */

import { moneySignBefore } from '../../../figures/around-number.ts';
import type { Figure } from '../../../figures/figure.ts';
import { scaleWords, shortScales } from '../../../figures/units.ts';
import type { Lexicon } from '../lexicon.ts';
import type { NounAfter } from './nouns.ts';
import type { Piece } from './pieces.ts';

/** "USD 3,264.8 million", "$612": what the money is in stands before the number; empty where it does not. */
export function moneyBefore(text: string, { span }: Figure, before: Piece | undefined, lexicon: Lexicon): string {
  if (lexicon.moneyBefore.length === 0) return '';
  const sign = moneySignBefore(text, span.start);
  if (sign !== '') return sign;
  return before && lexicon.moneyBefore.includes(before.word) ? before.word : '';
}

export function withMoney(after: NounAfter, money: string): NounAfter {
  if (money === '') return after;
  const words = after.noun.split(' ');
  const end = words.findIndex(word => scaleWords[word] === undefined && shortScales[word] === undefined);
  return { ...after, noun: [...words.slice(0, end < 0 ? words.length : end), money].join(' ') };
}

/** Money is measured, however it is printed. */
export function asMoney(figure: Figure): Figure {
  return { ...figure, kind: 'measure' };
}

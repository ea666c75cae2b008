/** A repair writes a number as the text has it. */
import { expect, it } from 'vitest';
import { decimal } from '../../server/core/figures/decimal.ts';
import { spelledLike } from '../../server/core/reading/spelled-like.ts';

it.each([
  ['Five', 4, 'Four'],
  ['five', 4, 'four'],
  ['twenty-four', 26, 'twenty-six'],
  ['ba', 4, 'bốn'],
  ['Ba', 4, 'Bốn'],
  ['mười', 15, 'mười lăm'],
  ['one hundred and five', 107, 'one hundred and seven'],
])('%s as %i: %s', (text, value, spelled) => {
  expect(spelledLike(decimal(value), text)).toBe(spelled);
});

it.each(['05', '5', '1,5', '3 triệu', 'vài'])('leaves %s to digits', text => {
  expect(spelledLike(decimal(4), text)).toBeUndefined();
});

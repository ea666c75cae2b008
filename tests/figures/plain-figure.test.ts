/** A text that is a figure and nothing else is read as `readFigures` reads it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { english, vietnamese } from '../../server/core/figures/figure.ts';
import { plainFigure } from '../../server/core/figures/plain-figure.ts';
import { readFigures } from '../../server/core/figures/scan.ts';

const styles = [vietnamese, english];

it.each(['0', '7', '05', '1.579', '1,579', '12.345.678', '52,38%', '52.38%', '100%', '0,5', '12,5', '2019'])(
  'reads %s as it is read in a text',
  text => {
    for (const style of styles) {
      const plain = plainFigure(text, style);
      if (plain) expect([plain]).toEqual(readFigures(text, style));
    }
  },
);

it.each(['1579', '1.579', '52,38%', '100%', '12,5'])('has %s, which most cells hold', text => {
  expect(plainFigure(text, vietnamese)).toBeDefined();
});

it.each(['', '%', '1.5', '1.5790', '12.', '0912345678', '-5', '5 ha', '1579.000', '1,2,3', '9001:2015'])(
  'leaves %j to a closer look',
  text => {
    expect(plainFigure(text, vietnamese)).toBeUndefined();
  },
);

it('agrees with the reading of texts on whatever it reads', () => {
  const sign = fc.constantFrom(...'0123456789012345678901234567890..,,%-/ ');
  let read = 0;
  fc.assert(
    fc.property(
      fc.array(sign, { minLength: 1, maxLength: 16 }),
      fc.constantFrom(vietnamese, english),
      (signs, style) => {
        const text = signs.join('');
        const plain = plainFigure(text, style);
        if (!plain) return;
        read++;
        expect([plain], text).toEqual(readFigures(text, style));
      },
    ),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(500);
});

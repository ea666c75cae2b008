/** Rates of English tables: rises, clearance of what there was and what came, and rows of shares beside two years. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const rise = [
  '| Market | 2023 | 2024 | Rise (%) |',
  '| Germany | 318.2 | 341.9 | 7.4 |',
  '| France | 207.5 | 199.8 | -3.7 |',
  '| Poland | 96.4 | 118.3 | 22.7 |',
  '| Total | 622.1 | 660.0 | 6.1 |',
];

test('a rise is growth, in the total row too', () => {
  expect(found(...rise)).toEqual([]);
  expect(spoiled(rise, ['-3.7', '-7.3'])).toHaveLength(1);
  expect(spoiled(rise, ['6.1', '1.6'])).toHaveLength(1);
});

const cleared = [
  '| Category | Open at start | Received | Closed | Open at end | Clearance rate (%) |',
  '| Billing | 42 | 318 | 327 | 33 | 90.8 |',
  '| Service | 77 | 540 | 512 | 105 | 83.0 |',
  '| Connections | 31 | 204 | 198 | 37 | 84.3 |',
  '| Total | 150 | 1,062 | 1,037 | 175 | 85.6 |',
];

test('what was settled is of what there was and what came', () => {
  expect(found(...cleared)).toEqual([]);
  expect(spoiled(cleared, ['83.0', '38.0'])).toHaveLength(1);
});

const planning = [
  '| Indicator | 2023 | 2024 |',
  '| Applications received | 4,210 | 4,655 |',
  '| Applications decided | 4,005 | 4,521 |',
  '| Decided on time | 3,810 | 4,402 |',
  '| % decided on time | 95.1 | 97.4 |',
];

test('a row of shares of two years names its part, and one year bears out the other', () => {
  expect(found(...planning)).toEqual([]);
  expect(spoiled(planning, ['95.1', '91.5'])).toHaveLength(1);
  expect(spoiled(planning, ['4,402', '4,204'])).toHaveLength(1);
  expect(spoiled(planning, ['95.1', '88.8'], ['97.4', '90.6'])).toEqual([]);
});

test('tỷ lệ hộ nghèo of two years', () => {
  const poor = [
    '| Chỉ tiêu | 2023 | 2024 |',
    '| Tổng số hộ | 4.210 | 4.655 |',
    '| Hộ nghèo | 205 | 186 |',
    '| Tỷ lệ hộ nghèo (%) | 4,87 | 4,00 |',
  ];
  expect(found(...poor)).toEqual([]);
  expect(spoiled(poor, ['4,87', '4,78'])).toHaveLength(1);
  // Of other households than those listed.
  expect(spoiled(poor, ['4,87', '6,12'], ['4,00', '5,35'])).toEqual([]);
});

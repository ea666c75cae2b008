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

const classes = [
  '| Grade | Boys | Girls | Total | Classes | Average class size |',
  '| Year 1 | 1,151 | 1,089 | 2,240 | 84 | 26.7 |',
  '| Year 2 | 1,238 | 1,210 | 2,448 | 85 | 28.8 |',
  '| Year 3 | 1,190 | 1,175 | 2,365 | 81 | 29.2 |',
  '| Year 4 | 1,177 | 1,142 | 2,319 | 80 | 29.0 |',
  '| All grades | 4,756 | 4,616 | 9,372 | 330 | 28.4 |',
];

test('the size of what is named, on average', () => {
  expect(found(...classes)).toEqual([]);
  expect(spoiled(classes, ['28.8', '23.8'])).toEqual(['warning change-differs t1.year_2.average_class_size']);
  expect(spoiled(classes, ['28.4', '24.8'])).toHaveLength(1);
  // The average over the years, and no class at all.
  expect(spoiled(classes, ['Classes', 'Teachers'], ['28.8', '23.8'])).toEqual([]);
});

test('a separator that slid in a sum of money makes no number', () => {
  const loans = [
    '|  | 2024 | 2023 |',
    '| Cash | $ 212,405 | $ 198,116 |',
    '| Loans | 1,640,218 | 1,702,554 |',
    '| Total assets | $ 1,852,623 | $ 1,900,670 |',
  ];
  expect(found(...loans)).toEqual([]);
  expect(spoiled(loans, ['$ 1,852,623', '$ 18,52,623'])[0]).toMatch(/figure-unreadable/);
});

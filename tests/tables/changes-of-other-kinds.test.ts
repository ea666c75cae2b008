/** Changes of several kinds in one column, over several years, and of results: each right, and with one figure amiss. */
import { expect, test } from 'vitest';
import { spoiled } from './found.ts';

const results = [
  '|  | 2024 | 2023 | 2022 | 2024 vs 2023 | 2023 vs 2022 |',
  '| Cost of services | £(4,860) | £(4,803) | £(4,075) | 1.2% | (17.9)% |',
  '| Margin | £2,696 | £2,861 | £2,272 | (5.8)% | 25.9% |',
  '| Margin (as percentage of income) | 35.7% | 37.3% | 35.8% | -160 bps | +150 bps |',
];
const staff = [
  '| Indicator | 2015 | 2023 | Change |',
  '| Doctors | 2,100 | 2,310 | +10% |',
  '| Nurses | 4,000 | 4,200 | +5% |',
  '| Midwives | 800 | 860 | +7.5% |',
  '| Measles coverage (%) | 84 | 91 | +7 points |',
];
const traffic = [
  '| Item | 2021 | 2022 | 2023 | Annual average growth 2021–2023 (%) |',
  '| Passengers | 40.0 | 44.0 | 48.4 | 10.0 |',
  '| Freight | 25.0 | 24.0 | 26.0 | 2.0 |',
];
const accounts = [
  '| Item | FY23 | FY24 | FY24 vs FY23 |',
  '| Revenue | 110 | 121 | +10% |',
  '| Costs | 96 | 108 | +12.5% |',
  '| Surplus | 14 | 13 | -7.1% |',
];

test('right', () => {
  expect([results, staff, traffic, accounts].map(table => spoiled(table))).toEqual([[], [], [], []]);
});
test('growth beside a difference in points', () =>
  expect(spoiled(staff, ['+5%', '+8%'])).toEqual(['warning change-differs t1.nurses.change']));
test('growth over the whole time', () =>
  expect(
    spoiled(
      [
        '| Item | 2021 | 2023 | Growth 2021–2023 (%) |',
        '| Passengers | 40.0 | 48.4 | 21.0 |',
        '| Freight | 25.0 | 26.0 | 4.0 |',
        '| Mail | 12.0 | 15.0 | 25.0 |',
      ],
      ['| 4.0 |', '| 4.9 |'],
    ),
  ).toHaveLength(1));
test('a surplus', () => expect(spoiled(accounts, ['| 13 |', '| 31 |'])).not.toEqual([]));
test('points and growth in one column of two rows', () => {
  const two = [
    '| Indicator | Before | After | Change |',
    '| Completion rate (%) | 71 | 78 | +7 pp |',
    '| Complaints | 240 | 180 | -25% |',
  ];
  expect(spoiled(two)).toEqual([]);
  expect(spoiled(two, ['(%) | 71 | 78', '| 71% | 78%'])).toEqual([]);
  expect(
    spoiled([
      '| Chỉ tiêu | Năm 2023 | Năm 2024 | Tăng/giảm |',
      '| Tỷ lệ lấp đầy (%) | 71 | 78 | +7 điểm % |',
      '| Số đơn | 240 | 180 | -25% |',
    ]),
  ).toEqual([]);
});
test('hundredths of a point', () => {
  const rates = [
    '| Bank | Rate 2023 (%) | Rate 2024 (%) | Change (bps) |',
    '| A | 4.25 | 4.50 | +25 |',
    '| B | 4.00 | 4.75 | +75 |',
    '| C | 4.10 | 4.60 | +50 |',
  ];
  expect(spoiled(rates)).toEqual([]);
});

test('how much a rate grew, printed like a rate', () => {
  const rates = [
    '| Measure | 2023 | 2024 | Change (pp) |',
    '| Operating margin | 16.2% | 18.4% | +2.2 |',
    '| Staff turnover | 12.0% | 9.0% | -25% |',
    '| Customer churn | 8.0% | 6.0% | -200 bps |',
  ];
  expect(spoiled(rates)).toEqual([]);
  expect(spoiled(rates, ['-25%', '-52%'])).toHaveLength(1);
});

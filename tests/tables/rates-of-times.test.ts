/**
 * Rows of quarters and their year that are no sums: percentages, means, what there is at the end of each quarter. What
 * the year has of them lies between its quarters, or is what the last one has; a total that was mistyped does not.
 */
import { describe, expect, test } from 'vitest';
import { spoiled } from './found.ts';

describe('a whole between its parts', () => {
  const sites = [
    '| Site | Measure | Q1 | Q2 | Q3 | Q4 | Year |',
    '| Kelmarsh | Attendances | 19,874 | 19,402 | 20,518 | 21,096 | 80,890 |',
    '| | Within 4 hours | 14,906 | 14,241 | 14,609 | 14,683 | 58,439 |',
    '| | Performance (%) | 75.0 | 73.4 | 71.2 | 69.6 | 72.2 |',
    '| | Days of stay | 7.5 | 7.3 | 7.1 | 7.0 | 7.2 |',
    '| | Staff in post | 1,204 | 1,211 | 1,198 | 1,220 | 1,220 |',
    '| | Beds | 310 | 310 | 310 | 310 | 310 |',
  ];
  const budget = [
    '| Chỉ tiêu | Quý I | Quý II | Quý III | Quý IV | Cả năm |',
    '| Thu ngân sách | 1.482 | 1.536 | 1.571 | 1.625 | 6.214 |',
    '| Chi ngân sách | 1.301 | 1.322 | 1.408 | 1.519 | 5.550 |',
    '| Dư nợ đến cuối kỳ | 912 | 934 | 928 | 941 | 941 |',
    '| Giá vàng | 71,2 | 73,5 | 74,1 | 78,8 | 74,4 |',
  ];

  test('right', () => expect([spoiled(sites), spoiled(budget)]).toEqual([[], []]));
  test('a quarter or a year mistyped in the rows that are sums', () => {
    expect(spoiled(sites, ['| 80,890 |', '| 80,980 |'])).toEqual(['warning total-differs-from-parts t1.kelmarsh.year']);
    expect(spoiled(sites, ['| 14,609 |', '| 14,906 |'])).toEqual(['warning total-differs-from-parts t1.dong_2.year']);
    expect(spoiled(budget, ['| 6.214 |', '| 6.241 |'])).toEqual([
      'warning total-differs-from-parts t1.thu_ngan_sach.ca_nam',
    ]);
  });
  test('one digit that takes a sum between its parts is seen', () =>
    expect(spoiled(sites, ['| 80,890 |', '| 20,890 |'])).toEqual([
      'warning total-differs-from-parts t1.kelmarsh.year',
    ]));
});

describe('words of a second column of labels', () => {
  const growth = (label: string): string[] => [
    '| Country | Indicator | Q1 | Q2 | Q3 | Q4 | Year |',
    '| Norland | Exports | 198 | 194 | 205 | 210 | 807 |',
    '| Norland | Imports | 188 | 191 | 202 | 199 | 780 |',
    `| Norland | ${label} | 0.5 | -0.3 | 0.2 | 0.4 | 0.3 |`,
  ];

  test('a rate', () => expect([spoiled(growth('Balance (%)')), spoiled(growth('Average wage gap'))]).toEqual([[], []]));
  test('an amount', () =>
    expect(spoiled(growth('Balance'))).toEqual(['warning total-differs-from-parts t1.norland_3.year']));
});

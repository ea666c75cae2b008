/** "Oldest (days)", "Countries represented" over the total row: the oldest of all is the oldest of a row, and no sum. */
import { expect, test } from 'vitest';
import { spoiled } from './found.ts';

const courts = [
  '| Type | New cases | Closed cases | Oldest (days) | Longest sentence (years) |',
  '| Civil | 1,412 | 1,377 | 912 | 24 |',
  '| Criminal | 988 | 1,003 | 655 | 31 |',
  '| Total | 2,400 | 2,380 | 912 | 31 |',
];

test('right', () => expect(spoiled(courts)).toEqual([]));
test('the columns that add up', () =>
  expect(spoiled(courts, ['2,380', '2,308'])).toEqual(['error group-differs-from-rows t1.total.closed_cases']));
test('in Vietnamese', () =>
  expect(
    spoiled([
      '| Đơn vị | Số vụ | Vụ lâu nhất (ngày) |',
      '| Phòng A | 112 | 91 |',
      '| Phòng B | 88 | 65 |',
      '| Tổng cộng | 200 | 91 |',
    ]),
  ).toEqual([]));
test('what two rows have in common is in the total once', () =>
  expect(
    spoiled([
      '| Department | Staff | Countries represented |',
      '| Legal | 60 | 14 |',
      '| Finance | 45 | 17 |',
      '| All | 105 | 24 |',
    ]),
  ).toEqual([]));
test('peaks, and years of the first and the last', () => {
  const towers = [
    '| Tower | Visitors | Peak day | Busiest month | First opened | Last inspection (year) |',
    '| North | 1,412 | 84 | 410 | 1998 | 2020 |',
    '| South | 1,188 | 71 | 388 | 2003 | 2023 |',
    '| Total | 2,600 | 140 | 410 | 1998 | 2023 |',
  ];
  expect(spoiled(towers)).toEqual([]);
  expect(spoiled(towers, ['2,600', '2,060'])).toHaveLength(1);
  expect(
    spoiled([
      '| Xã | Số hộ | Năm đạt chuẩn | Lần kiểm tra gần nhất |',
      '| Phú Lộc | 412 | 2014 | 2020 |',
      '| Tân An | 388 | 2016 | 2021 |',
      '| Tổng | 800 | 2014 | 2021 |',
    ]),
  ).toEqual([]);
});

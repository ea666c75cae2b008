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

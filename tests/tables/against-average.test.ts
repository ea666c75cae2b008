/** What each row has above the average that the table prints, or below it. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const rates = [
  '| Region | On-time rate (%) | Difference from average (pp) |',
  '| North | 96.2 | +4.2 |',
  '| Centre | 91.5 | −0.5 |',
  '| South | 93.0 | +1.0 |',
  '| Highlands | 87.3 | −4.7 |',
  '| Average | 92.0 | |',
];

test('points against an average in English', () => {
  expect(found(...rates)).toEqual([]);
  expect(spoiled(rates, ['+4.2', '+5.2'])).toHaveLength(1);
  expect(spoiled(rates, ['87.3', '78.3'])).toHaveLength(1);
});

const communes = [
  '| Xã | Tỷ lệ trực tuyến (%) | Chênh lệch so với bình quân chung (điểm %) |',
  '| Tân Lập | 94,12 | +5,82 |',
  '| Tân Hòa | 88,05 | -0,25 |',
  '| Tân Thành | 91,60 | +3,30 |',
  '| Bình quân chung toàn tỉnh | 88,30 | |',
];

test('so với bình quân chung', () => {
  expect(found(...communes)).toEqual([]);
  expect(spoiled(communes, ['+3,30', '+3,03'])).toHaveLength(1);
});

test('of an average that is not printed nothing is said', () => {
  const [head, ...rows] = rates as [string, ...string[]];
  expect(found(head, ...rows.slice(0, -1))).toEqual([]);
});

test('where it is of something else in most rows nothing is said', () => {
  expect(spoiled(rates, ['92.0', '89.1'])).toEqual([]);
});

/** Columns of times that hold others, by what their titles say of the year, wherever they stand. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const port = [
  '| Chỉ tiêu | Quý I | Quý II | Quý III | Quý IV | 6 tháng | 9 tháng | Cả năm |',
  '| Hồ sơ tiếp nhận | 351 | 407 | 402 | 391 | 758 | 1.160 | 1.551 |',
  '| Hồ sơ giải quyết | 345 | 397 | 400 | 377 | 742 | 1.142 | 1.519 |',
];

test.each([
  ['758', '785'],
  ['1.160', '1.106'],
  ['1.519', '1.591'],
  ['402', '420'],
])('quarters in the half-year, nine months and the year: %s as %s', (right, wrong) => {
  expect(found(...port)).toEqual([]);
  expect(spoiled(port, [right, wrong])[0]).toMatch(/^warning total-differs-from-parts/);
});

const half = [
  '| Item | Q1 | Q2 | H1 | Q3 | Q4 | H2 | FY 2024/25 |',
  '| Containers | 402 | 431 | 833 | 455 | 447 | 902 | 1,735 |',
  '| Dry bulk | 1,830 | 1,795 | 3,625 | 1,902 | 1,968 | 3,870 | 7,495 |',
  '| Staff on 31 March | 120 | 131 | 131 | 128 | 130 | 130 | 130 |',
];

test('halves and the financial year; what there is at a time is not added up', () => {
  expect(found(...half)).toEqual([]);
  expect(spoiled(half, ['833', '838'])[0]).toMatch(/^warning /);
  expect(spoiled(half, ['3,870', '3,780'])[0]).toMatch(/^warning /);
  expect(spoiled(half, ['1,735', '1,753'])[0]).toMatch(/^warning /);
});

test('the later half of a year is of its later quarters', () => {
  const later = [
    '| Khoản thu | Quý I | Quý II | Quý III | Quý IV | 6 tháng đầu năm | 6 tháng cuối năm |',
    '| Thu nội địa | 4.120 | 3.987 | 4.410 | 5.233 | 8.107 | 9.643 |',
    '| Thu xuất nhập khẩu | 612 | 655 | 701 | 698 | 1.267 | 1.399 |',
  ];
  expect(found(...later)).toEqual([]);
  expect(spoiled(later, ['9.643', '9.634'])[0]).toMatch(/^warning /);
});

test('quarters of another year are in no half of this one', () => {
  const years = [
    '| Item | Q1 2024 | Q2 2024 | Q1 2025 | Q2 2025 | H1 2025 |',
    '| Grants | 312 | 340 | 351 | 407 | 758 |',
    '| Loans | 120 | 118 | 133 | 141 | 274 |',
  ];
  expect(found(...years)).toEqual([]);
  expect(spoiled(years, ['758', '785'])[0]).toMatch(/^warning /);
});

const months = [
  '| Period | Cases | Fines |',
  '| January | 120 | 44 |',
  '| February | 98 | 31 |',
  '| March | 133 | 52 |',
  '| Q1 | 351 | 127 |',
  '| April | 141 | 60 |',
  '| May | 127 | 48 |',
  '| June | 139 | 55 |',
  '| Q2 | 407 | 163 |',
  '| H1 | 758 | 290 |',
];

test('months by name close in quarters and halves', () => {
  expect(found(...months)).toEqual([]);
  expect(spoiled(months, ['351', '361'])[0]).toMatch(/group-differs-from-rows/);
  expect(spoiled(months, ['758', '785'])[0]).toMatch(/group-differs-from-rows/);
});

/** Open classes of one scale that lie in one another: the narrower is no part of the total, and the others still are. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const ages = [
  '| Nhóm tuổi | Nam | Nữ | Cộng |',
  '| Dưới 16 tuổi | 120 | 98 | 218 |',
  '| Từ 16 đến dưới 60 tuổi | 410 | 385 | 795 |',
  '| Từ 60 tuổi trở lên | 84 | 77 | 161 |',
  '| Trên 80 tuổi | 15 | 12 | 27 |',
  '| Tổng số | 614 | 560 | 1.174 |',
];

test('a class within another counts again what that one counts', () => {
  expect(found(...ages)).toEqual([]);
  expect(spoiled(ages, ['614', '641'])[0]).toMatch(/^error /);
  expect(spoiled(ages, ['410', '401'])[0]).toMatch(/^error /);
});

const overdue = [
  '| Days overdue | Cases | Amount |',
  '| Over 30 days | 120 | 3,003 |',
  '| Over 60 days | 84 | 1,020 |',
  '| Over 90 days | 15 | 512 |',
  '| Total | 219 | 4,535 |',
];

test('where all of them make up the total, none is within another', () => {
  expect(found(...overdue)).toEqual([]);
});

test('one class that holds all the others need not be all that the total counts', () => {
  expect(spoiled(overdue, ['219', '812'], ['4,535', '9,120'])).toEqual([]);
});

test('classes of other units are not within one another', () => {
  const debts = [
    '| Mức nợ | Số đơn vị | Số nợ |',
    '| Từ 100 triệu đến 500 triệu đồng | 96 | 21.877 |',
    '| Từ 500 triệu đến 1 tỷ đồng | 31 | 20.114 |',
    '| Trên 1 tỷ đồng | 12 | 30.205 |',
    '| Tổng số | 139 | 72.196 |',
  ];
  expect(found(...debts)).toEqual([]);
  expect(spoiled(debts, ['72.196', '72.169'])[0]).toMatch(/^error /);
});

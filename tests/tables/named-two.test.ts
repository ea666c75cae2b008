/** What two others beside it name is their sum; what only begins with their words is not. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const debts = [
  '| Nội dung | 2023 | 2024 | 2025 |',
  '| Nợ gốc | 512 | 480 | 451 |',
  '| Nợ lãi | 61 | 58 | 49 |',
  '| Nợ gốc và lãi | 573 | 538 | 500 |',
  '| Nợ khối lượng | 100 | 90 | 85 |',
];

test('a row behind both', () => {
  expect(found(...debts)).toEqual([]);
  expect(spoiled(debts, ['| 538 |', '| 583 |'])).toEqual(['warning group-differs-from-rows t1.no_goc_va_lai.cot_3']);
});

test('a row before both, in English', () => {
  const lines = [
    '| Item | Q1 | Q2 | Q3 |',
    '| Meat | 61 | 58 | 49 |',
    '| Fruit and vegetables | 573 | 538 | 500 |',
    '| Vegetables | 61 | 58 | 49 |',
    '| Fruit | 512 | 480 | 451 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, ['| 480 |', '| 430 |'])[0]).toMatch(/^warning group-differs-from-rows/);
});

test('a column', () => {
  const lines = [
    '| Năm | Trả gốc | Trả lãi | Gốc và lãi |',
    '| 2022 | 21,6 | 10,2 | 31,8 |',
    '| 2023 | 12,6 | 9,1 | 21,7 |',
    '| 2024 | 17,5 | 8,4 | 25,9 |',
  ];
  expect(found(...lines)).toEqual([]);
  expect(spoiled(lines, ['12,6', '21,6'])).toEqual(['warning total-differs-from-parts t1.dong_2.goc_va_lai']);
});

test.each([
  ['Nợ gốc và lãi quá hạn', 'Nợ gốc', 'Nợ lãi'],
  ['Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp', 'Môi trường'],
  ['Education and training staff', 'Education', 'Training centres'],
  ['Nhà ở và đất ở', 'Nhà', 'Đất'],
  ['Vợ và con', 'Vợ chồng', 'Con nuôi'],
  ['Oil and gas', 'Oil', 'Natural gas liquids'],
  ['Xã Bình và xã An', 'Xã Bình', 'Xã An Bình'],
  ['Research and development', 'Research', 'Research grants'],
  ['Văn hóa và Thể thao', 'Văn hóa', 'Văn hóa phẩm'],
])('"%s" is none of "%s" and "%s"', (whole, one, other) => {
  const lines = [
    '| Mục | 2023 | 2024 | 2025 |',
    `| ${one} | 512 | 480 | 451 |`,
    `| ${other} | 61 | 58 | 49 |`,
    `| ${whole} | 335 | 341 | 538 |`,
  ];
  expect(found(...lines)).toEqual([]);
});

test('named by both, but counted once where both hold', () => {
  const lines = [
    '| Nhóm | 2023 | 2024 | 2025 |',
    '| Nghèo | 512 | 480 | 451 |',
    '| Khuyết tật | 61 | 58 | 49 |',
    '| Nghèo và khuyết tật | 35 | 31 | 28 |',
  ];
  expect(found(...lines)).toEqual([]);
});

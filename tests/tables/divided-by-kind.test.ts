/** "Theo loại", "By type" over rows: what is listed need not be all, so that a fault is a warning at most. */
import { expect, test } from 'vitest';
import { found, spoiled } from './found.ts';

const vietnamese = [
  '| Chỉ tiêu | 2023 | 2024 | 2025 |',
  '| Tổng số hồ sơ | 1.418 | 1.556 | 1.703 |',
  '| Theo loại hồ sơ | | | |',
  '| Cấp mới | 611 | 702 | 755 |',
  '| Cấp đổi | 498 | 513 | 580 |',
  '| Cấp lại | 309 | 341 | 368 |',
];

const english = [
  '| Indicator | 2023 | 2024 | 2025 |',
  '| Total permits | 1,418 | 1,556 | 1,703 |',
  '| By type | | | |',
  '| New | 611 | 702 | 755 |',
  '| Renewed | 498 | 513 | 580 |',
  '| Replaced | 309 | 341 | 368 |',
];

test.each([vietnamese, english])('a slip under %s is a warning', (...lines) => {
  expect(found(...lines)).toEqual([]);
  const cell = lines[4]!;
  expect(spoiled(lines, [cell, cell.replace('513', '531')])).toEqual([
    expect.stringMatching(/^warning group-differs-from-rows/),
  ]);
});

test('men and women are all', () => {
  const lines = [
    '| Chỉ tiêu | 2024 | 2025 |',
    '| Tổng số | 1.418 | 1.556 |',
    '| Theo giới tính | | |',
    '| Nam | 611 | 702 |',
    '| Nữ | 807 | 854 |',
  ];
  expect(spoiled(lines, [lines[3]!, '| Nam | 611 | 720 |'])).toEqual([
    expect.stringMatching(/^error group-differs-from-rows/),
  ]);
});

test('kinds that are not all of it are no fault', () => {
  const some = vietnamese.filter(line => !line.startsWith('| Cấp lại'));
  expect(found(...some)).toEqual([]);
});

/** Statements whose costs stand without a sign: what is left is told by the figures of all times but one at most. */
import { expect, test } from 'vitest';
import { spoiled } from './found.ts';

const sales = [
  '| Year ended 31 December | 2023 | 2022 | 2021 |',
  '| Net sales | $ 1,154,312 | $ 1,087,440 | $ 1,004,871 |',
  '| Cost of goods sold | 742,108 | 704,512 | 661,230 |',
  '| Gross profit | 412,204 | 382,928 | 343,641 |',
  '| Selling and administrative expenses | 261,406 | 246,915 | 228,774 |',
  '| Research and development | 38,220 | 34,861 | 29,575 |',
  '| Operating income | 112,578 | 101,152 | 85,292 |',
  '| Interest paid | (12,418) | (10,906) | (9,744) |',
  '| Income before taxes | 100,160 | 90,246 | 75,548 |',
  '| Provision for taxes | 24,310 | 19,418 | 17,206 |',
  '| Net income | $ 75,850 | $ 70,828 | $ 58,342 |',
];
const results = [
  '| Chỉ tiêu | Mã số | Năm 2024 | Năm 2023 |',
  '| 1. Doanh thu thuần (10 = 01 - 02) | 10 | 1.272.108 | 1.097.457 |',
  '| 2. Giá vốn hàng bán | 11 | 986.205 | 861.440 |',
  '| 3. Lợi nhuận gộp (20 = 10 - 11) | 20 | 285.903 | 236.017 |',
  '| 4. Doanh thu hoạt động tài chính | 21 | 8.412 | 6.905 |',
  '| 5. Chi phí tài chính | 22 | 21.764 | 19.388 |',
  '| 6. Chi phí bán hàng | 25 | 98.310 | 84.721 |',
  '| 7. Lợi nhuận thuần | 30 | 174.241 | 138.813 |',
];

test('right', () => expect([sales, results].map(table => spoiled(table))).toEqual([[], []]));
test.each([
  ['34,861', '34,681'],
  ['246,915', '264,915'],
  ['85,292', '85,229'],
  ['$ 70,828', '$ 70,282'],
  ['742,108', '472,108'],
])('%s as %s', (right, wrong) => {
  expect(spoiled(sales, [right, wrong])).toHaveLength(1);
  expect(spoiled(sales, [right, wrong])[0]).toMatch(/^warning /);
});
test.each([
  ['6.905', '6.995'],
  ['98.310', '93.310'],
  ['138.813', '138.831'],
])('%s as %s', (right, wrong) => expect(spoiled(results, [right, wrong])[0]).toMatch(/^warning /));
test('lines that are not all there are no slip', () => {
  expect(spoiled(sales, ['| Research and development', undefined])).toEqual([]);
  expect(spoiled(sales, ['112,578', '121,300'], ['101,152', '109,884'], ['85,292', '90,147'])).toEqual([]);
});
test('what lies between two sums that dollars alone mark may be rounded', () => {
  const costs = [
    '| ($ in millions) | 2019 | 2018 |',
    '| Selling | 453 | 361 |',
    '| Research | 126 | 67 |',
    '| Other | 101 | 82 |',
    '| Pre-tax cost | 680 | 510 |',
    '| Income tax benefits | (155) | (116) |',
    '| Net cost | $525 | $393 |',
  ];
  expect(spoiled(costs)).toEqual([]);
  expect(spoiled(costs, ['$525', '$552'])).toHaveLength(1);
});

test('items that were a cost once and an income then', () => {
  const result = [
    '| Item | 2023 | 2024 |',
    '| Sales | 8,400 | 9,900 |',
    '| Cost of sales | 5,200 | 6,200 |',
    '| Staff costs | 1,600 | 1,800 |',
    '| Operating profit | 1,600 | 1,900 |',
    '| Exceptional items | 200 | 400 |',
    '| Net profit | 1,400 | 2,300 |',
  ];
  expect(spoiled(result)).toEqual([]);
});

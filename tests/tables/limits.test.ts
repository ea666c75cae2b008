/** A sum of money said as a limit is no price: what is paid may be less. */
import { expect, test } from 'vitest';
import { openProject } from '../../server/core/project.ts';

const paid = ['| A | 12 | 60 |', '| B | 8 | 40 |', '| C | 10 | 45 |', '| D | 9 | 45 |'];

function checksOf(caption: string, head: string, rows: readonly string[] = paid): string[] {
  const project = openProject();
  const rule = `|${'---|'.repeat(head.split('|').length - 2)}`;
  project.set('bang.md', { kind: 'text', content: [caption, '', head, rule, ...rows, ''].join('\n') });
  return project.check('bang.md').findings.map(({ check }) => check);
}

test.each(['Hỗ trợ 5 triệu đồng/hộ', 'Mức hỗ trợ là 5 triệu đồng mỗi hộ'])('%s: a price', caption => {
  expect(checksOf(caption, '| Thôn | Số hộ | Kinh phí (triệu đồng) |')).toEqual(['rule-broken']);
});

test.each([
  'Hỗ trợ không quá 5 triệu đồng/hộ',
  'Hỗ trợ tối đa 5 triệu đồng/hộ',
  'Mức hỗ trợ tối đa là 5 triệu đồng/hộ',
  'Hỗ trợ không vượt quá 5 triệu đồng mỗi hộ',
  'Hỗ trợ đến 5 triệu đồng/hộ',
  'Hỗ trợ dưới 5 triệu đồng/hộ',
  'Định mức: 5 triệu đồng/hộ',
  'Hỗ trợ 5 triệu đồng/hộ trở xuống',
  'Trần hỗ trợ 5 triệu đồng/hộ',
])('%s: a limit', caption => {
  expect(checksOf(caption, '| Thôn | Số hộ | Kinh phí (triệu đồng) |')).toEqual([]);
});

test.each([
  ['| Village | Households | Grant (at most $500 each) |', 2],
  ['| Village | Households | Grant (up to $500 each) |', 2],
  ['| Village | Households | Grant (maximum of $500) |', 2],
])('%s', head => {
  const rows = ['| A | 12 | 6,000 |', '| B | 8 | 4,000 |', '| C | 10 | 4,500 |', '| D | 9 | 4,500 |'];
  expect(checksOf('Grants', head as string, rows)).toEqual([]);
});

test.each([
  ['| Xã | Số lượng | Đơn giá trần | Thành tiền |', '| Xã | Số lượng | Định mức | Thành tiền |'],
  ['| Xã | Số lượng | Đơn giá tối đa | Thành tiền |', '| Xã | Số lượng | Đơn giá | Thành tiền |'],
  ['| Xã | Số lượng | Đơn giá không quá | Thành tiền |', '| Xã | Số lượng | Đơn giá | Thành tiền |'],
  ['| Village | Quantity | Maximum unit price | Amount |', '| Village | Quantity | Unit price | Amount |'],
  ['| Village | Quantity | Unit price (capped) | Amount |', '| Village | Quantity | Unit price | Amount |'],
])('a column of limits, %s, and one of prices, %s', (limits, prices) => {
  const rows = [
    '| A | 12 | 500 | 6.000 |',
    '| B | 8 | 500 | 4.000 |',
    '| C | 10 | 500 | 4.500 |',
    '| D | 9 | 500 | 4.500 |',
    '| E | 6 | 500 | 3.000 |',
  ];
  expect(checksOf('', limits, rows)).toEqual([]);
  expect(checksOf('', prices, rows)).toContain('rule-broken');
});

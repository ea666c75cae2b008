/** Percentages that slid along their column or row: each would be right in another place. */
import { expect, test } from 'vitest';
import { found } from './found.ts';

function column(...percents: readonly string[]): string[] {
  const rows = ['A | 123 | 140', 'B | 241 | 250', 'C | 355 | 340', 'D | 487 | 530', 'E | 300 | 317'];
  return ['| Đơn vị | Kế hoạch | Thực hiện | TH/KH (%) |', ...rows.map((row, at) => `| ${row} | ${percents[at]} |`)];
}

test('a column', () => {
  expect(found(...column('113,8', '103,7', '95,8', '108,8', '105,7'))).toEqual([]);
  expect(found(...column('105,7', '113,8', '103,7', '95,8', '108,8'))).toHaveLength(5);
});

test('shares of a total', () => {
  const lines = (a: string, b: string, c: string, d: string): string[] => [
    '| Nhóm | Số hộ | Tỷ lệ (%) |',
    `| A | 123 | ${a} |`,
    `| B | 241 | ${b} |`,
    `| C | 355 | ${c} |`,
    `| D | 487 | ${d} |`,
    '| Tổng | 1.206 | 100,0 |',
  ];
  expect(found(...lines('10,2', '20,0', '29,4', '40,4'))).toEqual([]);
  const slid = found(...lines('40,4', '10,2', '20,0', '29,4'));
  expect(slid).toHaveLength(4);
  expect(slid[0]).toBe('warning percent-differs-from-ratio t1.a.ty_le');
});

test('a row', () => {
  const lines = (...percents: readonly string[]): string[] => [
    '| Chỉ tiêu | Xã A | Xã B | Xã C | Xã D |',
    '| Số hộ | 512 | 430 | 610 | 388 |',
    '| Hộ nghèo | 31 | 40 | 22 | 19 |',
    `| Tỷ lệ hộ nghèo (%) | ${percents.join(' | ')} |`,
  ];
  expect(found(...lines('6,1', '9,3', '3,6', '4,9'))).toEqual([]);
  expect(found(...lines('4,9', '6,1', '9,3', '3,6'))).toHaveLength(4);
});

test.each([
  ['of something else', ['77,3', '81,0', '64,2', '90,5', '71,1']],
  ['some of them right by chance elsewhere', ['113,8', '81,0', '64,2', '113,8', '71,1']],
  ['whole ones', ['95', '96', '97', '98', '99']],
  ['all the same', ['100,0', '100,0', '100,0', '100,0', '100,0']],
  ['of the year before, nearly', ['112,9', '102,9', '95,0', '107,9', '104,6']],
])('%s: nothing', (_, percents) => {
  const lines = column(...percents).map(line => line.replace('TH/KH (%)', 'Tỷ lệ hài lòng (%)'));
  expect(found(...lines)).toEqual([]);
});

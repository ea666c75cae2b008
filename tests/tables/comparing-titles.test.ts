/** "So với năm 2024" over "+6,6%": what the title leaves to its cells is a change in percent, whichever year stands first. */
import { expect, test } from 'vitest';
import { found } from './found.ts';

function table(title: string, newerFirst: boolean, surgery: string): string[] {
  const rows = [
    ['Khám bệnh', '152.300', '148.365', '+2,7%'],
    ['Phẫu thuật', '2.518', '2.297', surgery],
    ['Điều trị nội trú', '9.310', '9.480', '-1,8%'],
    ['Xét nghiệm', '401.200', '376.300', '+6,6%'],
  ];
  const ordered = ([name, now, then, change]: string[]): string =>
    `| ${[name, ...(newerFirst ? [now, then] : [then, now]), change].join(' | ')} |`;
  const years = newerFirst ? 'TH 2025 | TH 2024' : 'TH 2024 | TH 2025';
  return [`| Nội dung | ${years} | ${title} |`, ...rows.map(ordered)];
}

const titles = ['So với năm 2024', 'So sánh', 'Tăng, giảm', 'Biến động'];

test.each(titles.flatMap(title => [true, false].map(newerFirst => [title, newerFirst] as const)))(
  '%s, the newer year first: %s',
  (title, newerFirst) => {
    expect(found(...table(title, newerFirst, '+9,6%'))).toEqual([]);
    expect(found(...table(title, newerFirst, '+6,9%'))[0]).toMatch(/^warning change-differs /);
    expect(found(...table(title, newerFirst, '-9,6%'))[0]).toMatch(/^warning /);
  },
);

test('a mean of changes is none of these years', () => {
  expect(found(...table('Tăng bình quân', true, '+6,9%'))).toEqual([]);
});

test('a total that leaves a row out is of the others', () => {
  const lines = (total: string): string[] => [
    '| Nội dung | Số người | Số lượt | Số vụ |',
    '| Tiếp thường xuyên | 120 | 140 | 98 |',
    '| Tiếp định kỳ | 30 | 44 | 28 |',
    '| Đoàn đông người | 3 | 41 | 3 |',
    `| Cộng (không gồm đoàn đông người) | 150 | ${total} | 126 |`,
  ];
  expect(found(...lines('184'))).toEqual([]);
  expect(found(...lines('148'))[0]).toMatch(/^error group-differs-from-rows /);
});

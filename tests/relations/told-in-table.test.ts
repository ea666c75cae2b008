/** A figure of the text and a cell that differ: one finding where the table itself tells of the cell. */
import { expect, test } from 'vitest';
import { checkFiles } from '../support/memory-host.ts';

const table = (scaled: string, last: string, change: string): string =>
  [
    '| STT | Khoản mục | Được duyệt | Điều chỉnh | Tăng, giảm |',
    '|--|--|--:|--:|--:|',
    '| 1 | Chi phí xây dựng | 12.000 | 18.000 | 6.000 |',
    `| 2 | Chi phí thiết bị | 4.210 | ${last} | 2.105 |`,
    `| | Tổng mức đầu tư | 16.210 | ${scaled} | ${change} |`,
  ].join('\n');
const told = async (figure: string, ...cells: [string, string, string]): Promise<string[]> => {
  const text = `Tổng mức đầu tư của dự án là ${figure} triệu đồng, tăng 8.105 triệu đồng so với phê duyệt.`;
  const { findings } = await checkFiles({ 'bao-cao.md': `${text}\n\n${table(...cells)}\n` });
  return findings.map(({ check }) => check);
};

test('the cell is at fault: the table tells of it, and the text is not asked about', async () => {
  expect(await told('24.315', '24.315', '6.315', '8.105')).toEqual([]);
  expect(await told('24.315', '24.351', '6.315', '8.105')).toEqual(['change-differs']);
});

test('the text is at fault: it is asked about', async () => {
  expect(await told('24.351', '24.315', '6.315', '8.105')).toEqual(['same-figure-differs']);
});

test('the cell would hold with another figure than that of the text: both are told of', async () => {
  expect(await told('24.135', '24.351', '6.315', '8.105')).toEqual(['same-figure-differs', 'change-differs']);
});

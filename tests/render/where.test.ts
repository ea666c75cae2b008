/** How the review copy calls places in tables of the text. */
import { expect, test } from 'vitest';
import { reviewCopy } from '../../server/core/copies.ts';
import { checkFiles } from '../support/memory-host.ts';

const table = `| STT | Ấp | Tổng số | Nam | Nữ |
|:-:|---|--:|--:|--:|
| 1 | Đông | 124 | 61 | 63 |
| 2 | Tây | 98 | 47 | 51 |
| 3 | Nam | 87 | 40 | 49 |
`;

async function placesIn(above: string): Promise<string> {
  const checked = await checkFiles({ 'a.md': `# BÁO CÁO\n\n${above}\n\n${table}` });
  return reviewCopy(checked, { language: 'vi' })!;
}

test.each(['**Bảng 2. Dân số theo ấp**', '*Bảng  2: Dân số theo ấp*\n\n*Đơn vị tính: người*'])(
  'by the number of the table in the line above: %s',
  async above => {
    expect(await placesIn(above)).toContain('Lời văn, Bảng 2, dòng 3, ');
  },
);

test('without a number by row and column alone', async () => {
  const html = await placesIn('Bảng dưới đây nêu dân số của 3 ấp.');
  expect(html).toContain('Lời văn, dòng 3, ');
  expect(html).not.toContain('Lời văn, Bảng');
});

/** Files whose names have their marks apart from the letters, as a Mac writes them, are those that a report names. */
import { expect, it } from 'vitest';
import { checkFiles } from '../support/memory-host.ts';

const apart = (name: string): string => name.normalize('NFD');

it('reads body, appendices and data whose names are put together otherwise', async () => {
  const { findings, uris } = await checkFiles({
    'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: lời văn.md\nappendices: [phụ lục/số liệu.yaml]\n',
    [apart('lời văn.md')]: 'Kết quả nêu tại Phụ lục I.\n',
    [apart('phụ lục/số liệu.yaml')]: 'soat: 1\nappendix: I\nid: pl1\ntitle: Số người\ndata: ../hồ sơ.csv\n',
    [apart('hồ sơ.csv')]: 'Đơn vị;Tổng số;Nam;Nữ\nXã A;10;4;7\n',
  });
  expect(findings.map(({ check }) => check)).toEqual(['total-differs-from-parts']);
  expect(uris).toContain(`/${apart('hồ sơ.csv')}`);
});

it('leaves a name that means nothing as it is', async () => {
  const { findings } = await checkFiles({
    'report.yaml': 'soat: 1\ntype: Báo cáo\nbody: lời.md\n',
    [apart('lợi.md')]: 'Kết quả.\n',
  });
  expect(findings.map(({ check }) => check)).toContain('file-missing');
});

/** What a report shows as wrong: the figure that is named as the fault, and not those computed with it. */
import { describe, expect, it } from 'vitest';
import { evaluatedFor } from '../../server/core/copies.ts';
import { marksOf } from '../../server/core/render/marks.ts';
import { renderReport } from '../../server/core/render/render-report.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';
import { workbookOf } from '../support/workbook.ts';
import { htmlOf } from './support.ts';

async function marked(files: MemoryFiles): Promise<string[]> {
  const checked = await checkFiles(files);
  const html = htmlOf(renderReport(checked.report, { marks: marksOf(evaluatedFor(checked), []) }));
  return [...html.matchAll(/data-v="(wrong|involved)"[^>]*>([^<]*)/g)].map(([, mark, text]) => `${mark} ${text}`);
}

/** Xã Ba has 310 men in truth: its row and its column both miss them. */
const rows = [
  'Xã Một | 520 | 250 | 270',
  'Xã Hai | 430 | 210 | 220',
  'Xã Ba | 600 | 301 | 290',
  'Cộng | 1550 | 770 | 780',
];

describe('one figure explains two sums that do not come out', () => {
  const head = 'Đơn vị | Tổng số | Nam | Nữ';

  it('in a table of a text', async () => {
    const table = [head, '---|--:|--:|--:', ...rows].map(row => `| ${row} |`).join('\n');
    expect(await marked({ 'a.md': `# Báo cáo\n\n${table}\n` })).toEqual(['involved 600', 'wrong 301', 'involved 770']);
  });

  it('in a workbook, where it is the result of nothing', async () => {
    const files = {
      'pl.yaml': 'soat: 1\nappendix: I\nid: pl1\ntitle: Dân cư\ndata: x.xlsx\n',
      'x.xlsx': workbookOf([head, ...rows].join('\n')),
    };
    expect(await marked(files)).toEqual(['involved 600', 'wrong 301', 'involved 770']);
  });
});

it('without a figure that is named, the result is what is marked', async () => {
  const table = '| Đơn vị | Số hộ |\n|---|--:|\n| Xã Một | 52 |\n| Xã Hai | 31 |\n| Cộng | 90 |\n';
  expect(await marked({ 'a.md': `# Báo cáo\n\n${table}` })).toEqual(['wrong 90']);
});

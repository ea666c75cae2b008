/** What a report shows of figures: the one that is named as the fault as wrong, what is related to it, what is used. */
import { describe, expect, it } from 'vitest';
import { evaluatedFor, printedCopy, reviewCopy } from '../../server/core/copies.ts';
import { marksOf } from '../../server/core/render/marks.ts';
import { renderReport } from '../../server/core/render/render-report.ts';
import { checkFiles, type MemoryFiles } from '../support/memory-host.ts';
import { workbookOf } from '../support/workbook.ts';
import { htmlOf } from './support.ts';

async function marked(files: MemoryFiles, marks = /data-v="(wrong|involved)"[^>]*>([^<]*)/gu): Promise<string[]> {
  const checked = await checkFiles(files);
  const html = htmlOf(renderReport(checked.report, { marks: marksOf(evaluatedFor(checked), []) }));
  return [...html.matchAll(marks)].map(([, mark, text]) => `${mark} ${text}`);
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
  const around = ['involved 250', 'involved 210', 'involved 600', 'wrong 301', 'involved 290', 'involved 770'];

  it('in a table of a text', async () => {
    const table = [head, '---|--:|--:|--:', ...rows].map(row => `| ${row} |`).join('\n');
    expect(await marked({ 'a.md': `# Báo cáo\n\n${table}\n` })).toEqual(around);
  });

  it('in a workbook, where it is the result of nothing', async () => {
    const files = {
      'pl.yaml': 'soat: 1\nappendix: I\nid: pl1\ntitle: Dân cư\ndata: x.xlsx\n',
      'x.xlsx': workbookOf([head, ...rows].join('\n')),
    };
    expect(await marked(files)).toEqual(around);
  });
});

it('without a figure that is named, the result is marked, and what it is computed from is related to it', async () => {
  const table = '| Đơn vị | Số hộ |\n|---|--:|\n| Xã Một | 52 |\n| Xã Hai | 31 |\n| Cộng | 90 |\n';
  expect(await marked({ 'a.md': `# Báo cáo\n\n${table}` })).toEqual(['involved 52', 'involved 31', 'wrong 90']);
});

it('what holds marks what it is computed from, with its name in the legend, in prose and in tables', async () => {
  const table = '| Đơn vị | Số hộ |\n|---|--:|\n| Xã Một | 52 |\n| Xã Hai | 31 |\n| Cộng | 83 |\n';
  const text = `# Báo cáo\n\nSố hộ giảm từ 57 hộ xuống 41 hộ, giảm 16 hộ.\n\n${table}`;
  expect(await marked({ 'a.md': text }, /data-v="(used|exact)"[^>]*>([\d.]+)</gu)).toEqual([
    ...['used 57', 'used 41', 'exact 16', 'used 52', 'used 31', 'exact 83'],
  ]);
  const page = printedCopy(await checkFiles({ 'a.md': text }), { language: 'en' });
  expect(page).toContain('<span class="sample" data-v="used">12</span> Used to compute others');
  expect(page).not.toContain('Related to one that differs</span>');
  const review = reviewCopy(await checkFiles({ 'a.md': text }), { language: 'vi' });
  expect(review).toContain('<span class="sample" data-v="used">12</span> Dùng để tính số khác');
  expect(review).toContain('<td class="verdict used">Dùng để tính số khác</td>');
});

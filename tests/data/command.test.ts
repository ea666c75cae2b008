/** Findings on the cells of a workbook, on the command line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command, folderWith } from '../support/command.ts';
import { workbookOf } from '../support/workbook.ts';

it('names sheet and cell, in order, in every form', async () => {
  const folder = folderWith({
    'pl4.yaml':
      'soat: 1\nappendix: IV\nid: pl4\ntitle: TTHC\nrules: |\n  [Tổng số] = [Cấp tỉnh] + [Cấp xã]\ndata: x.xlsx\n',
  });
  const book =
    'sheet PL4\nSTT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã\n1 | Đất đai | 17 | 10 | 6\n2 | Hộ tịch | 12.6 {0} | 7 | 6';
  writeFileSync(join(folder.path, 'x.xlsx'), workbookOf(book));
  const pretty = await command(folder.path, ['check', 'pl4.yaml']);
  const json = JSON.parse((await command(folder.path, ['check', 'pl4.yaml', '--format', 'json'])).stdout);
  folder.remove();
  expect(pretty.code).toBe(1);
  expect(pretty.stdout.match(/^x\.xlsx#\S+/gm)).toEqual(['x.xlsx#PL4!C2', 'x.xlsx#PL4!C3']);
  expect(json.files.map((file: { path: string }) => file.path)).toEqual(['pl4.yaml', 'x.xlsx']);
  expect(json.files[1].findings.map(({ check, sheet, cell }: Record<string, string>) => [check, sheet, cell])).toEqual([
    ['total-differs-from-parts', 'PL4', 'C2'],
    ['source-digits-hidden', 'PL4', 'C3'],
  ]);
});

it('counts the cells of a CSV by its header, not by its longest row', async () => {
  const folder = folderWith({
    'pl4.yaml': 'soat: 1\nappendix: IV\nid: pl4\ntitle: Hồ sơ\ndata: x.csv\n',
    'x.csv': 'Đơn vị;Nam;Nữ\nXã A;1;2\nXã B;1;2;3\nXã C;1\n',
  });
  const { stdout } = await command(folder.path, ['check', 'pl4.yaml', '--lang', 'en', '--quiet']);
  folder.remove();
  expect(stdout.match(/^(?:x\.csv\S+| {2}This row has.*?\.)/gm)).toEqual([
    'x.csv:3:1',
    '  This row has 4 cells, the table has 3 columns.',
    'x.csv:4:1',
    '  This row has 2 cells, the table has 3 columns.',
  ]);
});

it('says which sheets there are', async () => {
  const folder = folderWith({ 'pl4.yaml': 'soat: 1\nappendix: IV\nid: pl4\ntitle: x\ndata: x.xlsx#Biểu 9\n' });
  writeFileSync(join(folder.path, 'x.xlsx'), workbookOf('sheet Tổng hợp\nSTT | Số\n1 | 2'));
  const { stdout } = await command(folder.path, ['check', 'pl4.yaml', '--quiet']);
  folder.remove();
  expect(stdout).toContain('Không tìm thấy "Biểu 9" trong các trang tính của tệp. Hiện có: Tổng hợp.');
});

/** Links of the file system, and what is no file. */
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeFiles } from '../../server/lsp/files.node.ts';
import { inside } from '../../server/lsp/uris.ts';
import { command, folderWith } from '../support/command.ts';

const appendix = (total: number): string =>
  `soat: 1\nappendix: I\ncolumns: [Xã, Số hộ]\nrows: |\n  | An Phú | 52 |\n  | Bình Hòa | 31 |\n  | Cộng | ${total} |\n`;
const folder = folderWith({
  'chung/pl1.yaml': appendix(90),
  'quy/report.yaml': 'soat: 1\nloại: Báo cáo\nlời văn: body.md\nphụ lục: pl/*.yaml\n',
  'quy/body.md': 'Toàn xã có 2 thôn.\n',
});
mkdirSync(join(folder.path, 'quy/pl'));
symlinkSync('../../chung/pl1.yaml', join(folder.path, 'quy/pl/1.yaml'));
symlinkSync('../..', join(folder.path, 'quy/pl/len'));
symlinkSync('quy', join(folder.path, 'moi-nhat'));
symlinkSync('khong-co.yaml', join(folder.path, 'quy/pl/hong.yaml'));
afterAll(folder.remove);

test('a link to a file is that file', async () => {
  const { stdout, stderr } = await command(folder.path, ['check', 'quy']);
  expect(stdout).toContain('quy/pl/1.yaml:7:12  Lỗi  group-differs-from-rows');
  expect(stderr).toBe('');
});

test('a walk does not enter linked folders, and so does not come round; a path may lead through one', async () => {
  const all = await command(folder.path, ['check', '.', '--format', 'json']);
  const paths = JSON.parse(all.stdout).files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(['chung/pl1.yaml', 'quy/body.md', 'quy/pl/1.yaml', 'quy/report.yaml']);
  expect((await command(folder.path, ['check', 'moi-nhat'])).stdout).toContain('moi-nhat/pl/1.yaml:7:12');
});

test('the language server sees the same entries', async () => {
  const list = async (name: string): Promise<string[]> =>
    (await nodeFiles.list(inside(`file://${join(folder.path, name)}`))).map(entry => `${entry.kind} ${entry.name}`);
  expect(await list('.')).toEqual(['folder chung', 'folder quy']);
  expect(await list('quy/pl')).toEqual(['file 1.yaml']);
});

test('a socket is no saved file: in words of an office, in both languages', async () => {
  const socket = createServer().listen(join(folder.path, 'cong'));
  await once(socket, 'listening');
  const vi = await command(folder.path, ['check', 'cong']);
  const en = await command(folder.path, ['check', 'cong', '--lang', 'en']);
  socket.close();
  expect([vi.code, vi.stderr.trim()]).toEqual([2, 'soat: cong: không phải tệp đã lưu; hãy nêu tên tệp.']);
  expect([en.code, en.stderr.trim()]).toEqual([2, 'soat: cong: not a saved file; please name one.']);
});

test('of two pipes the second is named', async () => {
  const { code, stderr } = await command(folder.path, ['check', '/dev/null', '/dev/zero', '--lang', 'en']);
  expect(code).toBe(2);
  expect(stderr).toContain('/dev/zero: not a saved file; please name one');
});

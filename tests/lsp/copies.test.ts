/** What leaves the server as files and as changes of the text: the review copy, figures brought up to their cells. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RefreshResult, ReviewCopyResult } from '../../server/lsp/protocol.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { pulls, startTestServer, type TestServer } from '../support/server.ts';

const table = `
:::table{#hs title="Hồ sơ"}
| STT | Nội dung | Tổng số | Cấp tỉnh | Cấp xã |
|---|---|--:|--:|--:|
| 1 | Tiếp nhận | 1.300 | 300 | 1.000 |
| 2 | Giải quyết | 1.170 | 270 | 900 |
:::
`;
const prose = `Giải quyết [1.000](soat:hs.r2.tong_so)/[1.250](soat:hs.r1.tong_so) hồ sơ, đạt 80%.

Cả tỉnh có [1.250](soat:hs.r1.tong_so) hồ sơ.
`;

let folder: Folder;
let server: TestServer;
const uriOf = (path: string): string => pathToFileURL(`${folder.path}/${path}`).href;

beforeAll(async () => {
  folder = folderWith({
    'quy-3/report.yaml': 'soat: 1\ntype: Báo cáo\nnumber: 7/BC-UBND\nbody: loi-van.md\n',
    'quy-3/loi-van.md': prose + table,
    'ghi-chu.md': '# Notes\n',
  });
  server = await startTestServer({ folder: folder.path, capabilities: pulls });
});

afterAll(async () => {
  await server.stop();
  folder.remove();
});

test('the review copy is the file that the command line writes', async () => {
  const copy = await server.request<ReviewCopyResult>('soat/reviewCopy', { uri: uriOf('quy-3/loi-van.md') });
  expect([copy.name, copy.report]).toEqual(['quy-3-ra-soat.html', uriOf('quy-3/report.yaml')]);
  const written = await command(folder.path, ['review', 'quy-3', '-o', '-']);
  expect(copy.html).toBe(written.stdout);
  expect(await server.request('soat/reviewCopy', { uri: uriOf('ghi-chu.md') })).toBeNull();
});

function applied(text: string, { edits }: RefreshResult): string {
  const lines = text.split('\n');
  for (const { range, newText } of edits.flatMap(file => file.edits)) {
    const { start, end } = range;
    expect(start.line).toBe(end.line);
    const line = lines[start.line]!;
    lines[start.line] = line.slice(0, start.character) + newText + line.slice(end.character);
  }
  return lines.join('\n');
}

test('figures of the text are brought up to their cells as the command line does it', async () => {
  const uri = uriOf('quy-3/loi-van.md');
  const all = await server.request<RefreshResult>('soat/refresh', { uri });
  expect(all.updates.map(({ line, old, new: fresh, why }) => [line, old, fresh, why])).toEqual([
    [0, '1.000', '1.170', 'bound'],
    [0, '1.250', '1.300', 'bound'],
    [2, '1.250', '1.300', 'bound'],
    [0, '80%', '90%', 'follows'],
  ]);
  const after = applied(prose + table, all);
  await command(folder.path, ['refresh', 'quy-3', '--write']);
  expect(after).toBe(folder.read('quy-3/loi-van.md'));
  folder.write({ 'quy-3/loi-van.md': prose + table });
});

test('a figure that only loses a digit is one small change', async () => {
  const uri = uriOf('quy-3/loi-van.md');
  const source = `Tỉnh có [3000](soat:hs.r1.cap_tinh) hồ sơ.\n${table}`;
  server.open(uri, source);
  const found = await server.request<RefreshResult>('soat/refresh', { uri });
  expect(found.updates.map(({ old, new: fresh }) => [old, fresh])).toEqual([['3000', '300']]);
  expect(applied(source, found)).toContain('Tỉnh có [300](soat:hs.r1.cap_tinh) hồ sơ.');
  server.notify('textDocument/didClose', { textDocument: { uri } });
});

test('what is left stays, and what follows is computed from what is then there', async () => {
  const uri = uriOf('quy-3/loi-van.md');
  const all = await server.request<RefreshResult>('soat/refresh', { uri });
  const some = await server.request<RefreshResult>('soat/refresh', { uri, leave: [all.updates[2], all.updates[3]] });
  const after = applied(prose + table, some);
  expect(after).toContain('[1.170](soat:hs.r2.tong_so)/[1.300](soat:hs.r1.tong_so) hồ sơ, đạt 80%.');
  expect(after).toContain('Cả tỉnh có [1.250](soat:hs.r1.tong_so)');
});

/** What goes on around the texts: folders, files that come and go, progress, partial results, trace. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceSymbol } from 'vscode-languageserver';
import { type Folder, folderWith } from '../support/command.ts';
import {
  appendix,
  appendixPath,
  body,
  bodyPath,
  register,
  registerPath,
  report,
  reportPath,
} from '../support/report-server.ts';
import { pulls, startTestServer, type TestServer } from '../support/server.ts';

const files = { [reportPath]: report, [bodyPath]: body, [appendixPath]: appendix, [registerPath]: register };
let folder: Folder;
let server: TestServer;

beforeEach(async () => {
  folder = folderWith(files);
  const capabilities = { ...pulls, window: { workDoneProgress: true } };
  server = await startTestServer({ folder: folder.path, capabilities, settings: {} });
});

afterEach(async () => {
  await server.stop();
  folder.remove();
});

const uriOf = (path: string, own = folder): string => pathToFileURL(`${own.path}/${path}`).href;
const codes = async (path: string): Promise<unknown[]> => (await server.pull(uriOf(path))).map(({ code }) => code);
const workspace = (more: object = {}): Promise<WorkspaceDiagnosticReport> =>
  server.request('workspace/diagnostic', { previousResultIds: [], ...more });

/** The file is there, or is gone where there is no text; the client says so. */
function put(path: string, text: string | undefined, type: 1 | 2 | 3): void {
  if (text === undefined) rmSync(`${folder.path}/${path}`);
  else writeFileSync(`${folder.path}/${path}`, text);
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
}

test('files that are removed, made and renamed while their report is open', async () => {
  server.open(uriOf(bodyPath), body);
  const before = await codes(bodyPath);
  expect(before).toEqual(['percent-differs-from-ratio']);
  put(appendixPath, undefined, 3);
  expect(await codes(bodyPath)).toContain('name-unknown');
  const other = 'bao-cao/appendices/khac.md';
  put(other, appendix, 1);
  expect(await codes(bodyPath)).toEqual(before);
  const renamed = 'bao-cao/appendices/phu-luc-bon.md';
  renameSync(`${folder.path}/${other}`, `${folder.path}/${renamed}`);
  const changes = [
    { uri: uriOf(other), type: 3 },
    { uri: uriOf(renamed), type: 1 },
  ];
  server.notify('workspace/didChangeWatchedFiles', { changes });
  expect(await codes(renamed)).toContain('total-differs-from-parts');
  expect(await codes(bodyPath)).toEqual(before);
  put(reportPath, `${report}documents: khong-co.yaml\n`, 2);
  expect(await codes(reportPath)).toContain('file-missing');
});

test('a file that is made and opened, by a client that watches none', async () => {
  server.open(uriOf(bodyPath), body);
  await codes(bodyPath);
  const fresh = 'bao-cao/appendices/pl5.md';
  const text = appendix.replace('appendix: IV', 'appendix: V').replace('id: pl4', 'id: pl5');
  writeFileSync(`${folder.path}/${fresh}`, text);
  server.open(uriOf(fresh), text);
  const said = expect.arrayContaining(['total-differs-from-parts', 'appendix-uncited']);
  expect(await codes(fresh)).toEqual(said);
  // Gone for a while, and made again.
  server.notify('textDocument/didClose', { textDocument: { uri: uriOf(fresh) } });
  put(fresh, undefined, 3);
  await codes(bodyPath);
  writeFileSync(`${folder.path}/${fresh}`, text);
  server.open(uriOf(fresh), text);
  expect(await codes(fresh)).toEqual(said);
});

test('folders that are added and taken away', async () => {
  const second = folderWith({
    'bao-cao.md': 'Số: 12/BC-UBND\n\nHuế, ngày 09 tháng 12 năm 2019\n\n# BÁO CÁO\n\n4/5 xã (đạt 84%).\n',
  });
  const names = async (): Promise<string[]> => (await workspace()).items.map(({ uri }) => uri);
  expect(await names()).not.toContain(uriOf('bao-cao.md', second));
  const folders = [{ uri: pathToFileURL(second.path).href, name: 'hai' }];
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: folders, removed: [] } });
  expect(await names()).toContain(uriOf('bao-cao.md', second));
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: folders } });
  expect(await names()).not.toContain(uriOf('bao-cao.md', second));
  second.remove();
});

test('texts that are not saved belong together across files', async () => {
  server.open(uriOf(bodyPath), body);
  server.open(uriOf(appendixPath), appendix);
  expect(await codes(bodyPath)).not.toContain('figure-differs-from-cell');
  const contentChanges = [{ text: appendix.replace('| 1.991 | 1.621 |', '| 1.992 | 1.622 |') }];
  server.notify('textDocument/didChange', { textDocument: { uri: uriOf(appendixPath), version: 2 }, contentChanges });
  expect(await codes(bodyPath)).toContain('figure-differs-from-cell');
  server.notify('textDocument/didClose', { textDocument: { uri: uriOf(appendixPath) } });
  expect(await codes(bodyPath)).not.toContain('figure-differs-from-cell');
});

test('progress and partial results, in order; then only what has changed', async () => {
  const heard: { token: unknown; value: { kind?: string; items?: Diagnostic[] } }[] = [];
  server.connection.onNotification('$/progress', (params: (typeof heard)[number]) => void heard.push(params));
  const whole = await workspace({ workDoneToken: 'work', partialResultToken: 'part' });
  expect(whole.items).toEqual([]);
  const kinds = heard.filter(({ token }) => token === 'work').map(({ value }) => value.kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
  const parts = heard.filter(({ token }) => token === 'part').flatMap(({ value }) => value.items ?? []);
  expect(parts).toHaveLength(3);
  const full = await workspace();
  const previousResultIds = full.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
  const again = await workspace({ previousResultIds });
  expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  heard.length = 0;
  const symbols = await server.request<WorkspaceSymbol[]>('workspace/symbol', {
    query: 'ket qua',
    workDoneToken: 'find',
  });
  expect(symbols.map(({ name }) => name)).toEqual(['I. KẾT QUẢ']);
  expect(heard.map(({ token, value }) => [token, value.kind])).toEqual([
    ['find', 'begin'],
    ['find', 'report'],
    ['find', 'end'],
  ]);
});

test('a trace of requests for a client that asks for one', async () => {
  const traced: string[] = [];
  server.connection.onNotification('$/logTrace', ({ message }: { message: string }) => void traced.push(message));
  await codes(bodyPath);
  expect(traced).toEqual([]);
  server.notify('$/setTrace', { value: 'messages' });
  await codes(bodyPath);
  await server.request('soat/status', {});
  expect(traced[0]).toMatch(/^textDocument\/diagnostic: \d+(\.\d+)? ms$/);
});

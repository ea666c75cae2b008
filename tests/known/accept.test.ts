/** An editor takes one finding as known; the command line agrees. */
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEditClientCapabilities } from 'vscode-languageserver';
import { command, type Folder, folderWith } from '../support/command.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const body = '---\nsoat: 1\ntype: Báo cáo\n---\n\nCó 22/42 đơn vị (chiếm 52,5%).\n\nCó 14/42 đơn vị (chiếm 34,3%).\n';

let folder: Folder;
let server: TestServer;
afterEach(async () => {
  await server.stop();
  folder.remove();
});

async function accepting(workspaceEdit: WorkspaceEditClientCapabilities = {}): Promise<CodeAction[]> {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const capabilities = { textDocument: { diagnostic: {}, codeAction }, workspace: { workspaceEdit } };
  server = await startTestServer({ folder: folder.path, capabilities });
  const uri = pathToFileURL(`${folder.path}/lời văn/a.md`).href;
  server.open(uri, body);
  const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 5, character: 25 }, end: { line: 5, character: 25 } },
    context: { diagnostics: [] },
  });
  return actions.filter(({ title }) => title.startsWith('Ghi nhận là điểm đã biết'));
}

test('where a file of known findings is', async () => {
  const empty = '{\n  "version": 1,\n  "findings": {}\n}\n';
  folder = folderWith({ 'soat.baseline.json': empty, 'lời văn/a.md': body });
  expect((await command(folder.path, ['check', '.'])).code).toBe(1);
  const [action] = await accepting();
  expect(action?.title).toBe('Ghi nhận là điểm đã biết (percent-differs-from-ratio)');
  const [[uri, edits] = []] = Object.entries(action?.edit?.changes ?? {});
  expect(uri).toBe(pathToFileURL(`${folder.path}/soat.baseline.json`).href);
  expect(edits?.[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 4, character: 0 } });
  folder.write({ 'soat.baseline.json': edits![0]!.newText });
  server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const diagnostics = await server.pull(pathToFileURL(`${folder.path}/lời văn/a.md`).href);
  expect(diagnostics.map(({ severity }) => severity)).toEqual([4, 1]);
  const { stdout } = await command(folder.path, ['check', '.', '--format', 'json']);
  const [file] = JSON.parse(stdout).files;
  expect(file.findings.map(({ range }: { range: { start: { line: number } } }) => range.start.line)).toEqual([7]);
  await command(folder.path, ['check', '.', '--update-baseline']);
  expect(Object.keys(JSON.parse(folder.read('soat.baseline.json')).findings)).toEqual(['lời văn/a.md']);
});

test('where there is none, and the client makes no files, nothing is offered', async () => {
  folder = folderWith({ 'lời văn/a.md': body });
  expect(await accepting()).toEqual([]);
});

test('where there is none, one is made at the top of the folder, and the command line reads it', async () => {
  folder = folderWith({ 'lời văn/a.md': body });
  const [action] = await accepting({ documentChanges: true, resourceOperations: ['create'] });
  const uri = pathToFileURL(`${folder.path}/soat.baseline.json`).href;
  const [create, change] = action?.edit?.documentChanges ?? [];
  expect(create).toEqual({ kind: 'create', uri, options: { ignoreIfExists: true } });
  expect(change).toMatchObject({ textDocument: { uri, version: null } });
  const { edits } = change as TextDocumentEdit;
  folder.write({ 'soat.baseline.json': (edits as TextEdit[])[0]!.newText });
  const { stdout } = await command(folder.path, ['check', '.', '--format', 'json']);
  const [file] = JSON.parse(stdout).files;
  expect(file.findings.map(({ range }: { range: { start: { line: number } } }) => range.start.line)).toEqual([7]);
});

test('what is known already is not offered again', async () => {
  folder = folderWith({ 'lời văn/a.md': body });
  await command(folder.path, ['check', '.', '--update-baseline']);
  expect(await accepting()).toEqual([]);
});

test('where the file is no such file, nothing is offered', async () => {
  folder = folderWith({ 'soat.baseline.json': '[]', 'lời văn/a.md': body });
  expect(await accepting({ documentChanges: true, resourceOperations: ['create'] })).toEqual([]);
});

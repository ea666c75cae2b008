/** A register that the configuration shares among reports: what is asked of an entry is asked of all of them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeLens, CompletionList, Hover, Location, Position, WorkspaceEdit } from 'vscode-languageserver';
import { folderWith } from '../support/command.ts';
import { positionAt, pulls, startTestServer, type TestServer, textOf } from '../support/server.ts';

const register = `soat: 1
documents:
  - number: 30/2024
    type: Decision
    date: 18/07/2024
    subject: on dredging of the northern channel
  - number: 12/KH-UBND
    date: 05/02/2025
  - number: Directive No. 112/2023
    type: Directive
    date: 15/10/2023
    subject: on the berths
`;
const files: { readonly [path: string]: string } = {
  'soat.config.yaml': 'soat: 1\ndocuments: chung/van-ban.yaml\n',
  'chung/van-ban.yaml': register,
  'port/report.yaml': 'soat: 1\ntype: Report\nnumbers: en\nbody: body.md\nappendices: [appendix.yaml]\n',
  'port/body.md':
    'Under Plan No. 12/KH-UBND of 5 February 2025 and Decision No. 30/2024 of 18 July 2024 the port handled 1,200 tonnes (see Appendix II).\n',
  'port/appendix.yaml':
    'soat: 1\nappendix: II\ntitle: Berths\ncolumns: [Berth, Calls]\nrows: |\n  | North | 212 |\n  | South | 148 |\n',
  'quy/report.yaml': 'soat: 1\nloại: Báo cáo\nlời văn: body.md\n',
  'quy/body.md': 'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/02/2025, xã có 12 hồ sơ.\n',
};
const folder = folderWith(files);
const uriOf = (path: string): string => pathToFileURL(join(folder.path, path)).href;
const inFolder = (uri: string): string => decodeURIComponent(uri.slice(pathToFileURL(folder.path).href.length + 1));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ folder: folder.path, capabilities: pulls, settings: { language: 'en' } });
  server.open(uriOf('chung/van-ban.yaml'), register);
  server.open(uriOf('port/body.md'), files['port/body.md']!, 'markdown', 7);
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

function at(path: string, words: string): { textDocument: { uri: string }; position: Position } {
  const text = files[path]!;
  return { textDocument: { uri: uriOf(path) }, position: positionAt(text, text.indexOf(words) + 1) };
}

test('a lens counts the mentions in all of them', async () => {
  const lenses = await server.request<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: uriOf('chung/van-ban.yaml') },
  });
  expect(lenses.map(({ command }) => command?.title)).toEqual(['Cited 1 time', 'Cited 2 times', 'Not cited']);
});

test('hovering says how often and in how many', async () => {
  const hover = async (words: string): Promise<string> =>
    JSON.stringify((await server.request<Hover>('textDocument/hover', at('chung/van-ban.yaml', words))).contents);
  expect(await hover('12/KH-UBND')).toContain('Mentioned 2 times in 2 reports.');
  expect(await hover('30/2024')).toContain('Mentioned 1 time in the report.');
});

test.each(['chung/van-ban.yaml', 'port/body.md'])('references and renaming from %s reach all of them', async path => {
  const asked = at(path, '12/KH-UBND');
  const found = await server.request<Location[]>('textDocument/references', {
    ...asked,
    context: { includeDeclaration: true },
  });
  expect(found.map(({ uri }) => inFolder(uri)).sort()).toEqual(['chung/van-ban.yaml', 'port/body.md', 'quy/body.md']);
  const { documentChanges } = await server.request<WorkspaceEdit>('textDocument/rename', {
    ...asked,
    newName: '13/KH-UBND',
  });
  const changed = (documentChanges ?? []).map(change => {
    if (!('textDocument' in change)) return 'no edit of a text';
    const name = inFolder(change.textDocument.uri);
    const old = change.edits.map(({ range }) => textOf(files[name]!, range));
    return `${name} ${change.textDocument.version} ${old.join(' ')}`;
  });
  expect(changed.sort()).toEqual([
    'chung/van-ban.yaml 1 12/KH-UBND',
    'port/body.md 7 12/KH-UBND',
    'quy/body.md null 12/KH-UBND',
  ]);
});

test('the definition of an entry is where a report first cites it', async () => {
  const found = await server.request<Location[]>('textDocument/definition', at('chung/van-ban.yaml', '30/2024'));
  expect(found.map(({ uri }) => inFolder(uri))).toEqual(['port/body.md']);
});

test('an appendix is called in the language of the reader', async () => {
  const hover = await server.request<Hover>('textDocument/hover', at('port/body.md', 'Appendix II'));
  expect(JSON.stringify(hover.contents)).toContain('**Appendix II** Berths');
});

test.each([
  ['Decision dredg', ['30/2024 of 18 July 2024'], 'No. 30/2024 of 18 July 2024'],
  ['Decision No. 3', ['30/2024 of 18 July 2024'], '30/2024 of 18 July 2024'],
  ['Directive ', ['112/2023 of 15 October 2023'], 'No. 112/2023 of 15 October 2023'],
  ['Directive No. the ber', ['112/2023 of 15 October 2023'], '112/2023 of 15 October 2023'],
  ['Decision of the Board', [], undefined],
  ['The port dredg', [], undefined],
])('completing %j in English by number or words of the subject, cited yet or not', async (typed, labels, inserted) => {
  const text = `${files['port/body.md']}\nIt also acts under ${typed}`;
  server.notify('textDocument/didChange', {
    textDocument: { uri: uriOf('port/body.md'), version: 8 },
    contentChanges: [{ text }],
  });
  const found = await server.request<CompletionList | null>('textDocument/completion', {
    textDocument: { uri: uriOf('port/body.md') },
    position: positionAt(text, text.length),
  });
  const items = found?.items ?? [];
  expect(items.map(({ label }) => label)).toEqual(labels);
  expect(items[0]?.textEdit?.newText).toBe(inserted);
});

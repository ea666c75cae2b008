/** Clients that know less of the protocol, call languages by other names, open texts in other ways, or very large ones. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, Diagnostic, RegistrationParams, TextEdit } from 'vscode-languageserver/node';
import { type Folder, folderWith } from '../support/command.ts';
import { edited, positionAt, pulls, type ServerOptions, startTestServer, type TestServer } from '../support/server.ts';

let folder: Folder;
let running: TestServer | undefined;

beforeEach(() => {
  folder = folderWith({});
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  folder.remove();
});

async function start(options: ServerOptions = {}): Promise<TestServer> {
  running = await startTestServer({ folder: folder.path, settings: {}, ...options });
  return running;
}

const uriOf = (path: string): string => pathToFileURL(`${folder.path}/${path}`).href;
const codes = (all: readonly Diagnostic[]): unknown[] => all.map(({ code }) => code);
const share = 'percent-differs-from-ratio';
const text = '# BÁO CÁO\n\nSố: 12/BC-UBND\n\nNăm 2019 có 4.689/5.582 hồ sơ (đạt 84,17%).\n';

test('a client that knows commands alone gets commands, and the change is sent to it', async () => {
  const textDocument = { ...pulls.textDocument!, codeAction: {} };
  const server = await start({ capabilities: { ...pulls, workspace: {}, textDocument } });
  expect(server.result.capabilities.executeCommandProvider?.commands).toEqual(['soat.apply']);
  const uri = uriOf('bao-cao.md');
  server.open(uri, text);
  const position = positionAt(text, text.indexOf('84,17'));
  const context = { diagnostics: [] };
  const range = { start: position, end: position };
  const found = await server.request<Command[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context,
  });
  expect(found.length).toBeGreaterThan(1);
  for (const { title, command, ...more } of found)
    expect([typeof title, command, 'edit' in more]).toEqual(['string', 'soat.apply', false]);
  let changes: { [uri: string]: TextEdit[] } | undefined;
  server.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: { changes?: typeof changes } }) => {
    changes = edit.changes;
    return { applied: true };
  });
  const [first] = found;
  await server.request('workspace/executeCommand', { command: first!.command, arguments: first!.arguments });
  expect(edited(text, changes![uri]!)).toContain('đạt 84,00%');
  for (const params of [
    { command: 'soat.apply' },
    { command: 'soat.apply', arguments: [{ uri }] },
    { command: 'x' },
    {},
  ])
    await expect(server.request('workspace/executeCommand', params)).rejects.toMatchObject({ code: -32602 });
});

test('the files a client is asked to watch are all that a report may be made of', async () => {
  const workspace = { ...pulls.workspace!, didChangeWatchedFiles: { dynamicRegistration: true } };
  const server = await start({ capabilities: { ...pulls, workspace }, initialized: false });
  const asked = new Promise<readonly string[]>(resolve => {
    server.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      const watched = registrations.find(({ method }) => method === 'workspace/didChangeWatchedFiles');
      const { watchers } = (watched?.registerOptions ?? { watchers: [] }) as { watchers: { globPattern: string }[] };
      if (watched) resolve(watchers.map(({ globPattern }) => globPattern));
      return null;
    });
  });
  server.notify('initialized', {});
  const patterns = (await asked).map(glob => {
    const source = glob
      .replace(/[.]/g, '\\.')
      .replace(/\{([^}]*)\}/g, (_, all: string) => `(?:${all.split(',').join('|')})`)
      .replace(/\*\*\/|\*/g, stars => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
    return new RegExp(`^${source}$`);
  });
  const isWatched = (path: string): boolean => patterns.some(pattern => pattern.test(path));
  const own = [
    'a.md',
    'x/y/b.markdown',
    'thư mục/c.txt',
    'report.yaml',
    'pl/d.yml',
    'soat.config.yaml',
    'e.csv',
    'f.tsv',
  ];
  for (const path of [...own, 'x/g.xlsx', 'h.xlsm', 'soat.baseline.json'])
    expect([path, isWatched(path)]).toEqual([path, true]);
  for (const path of ['package.json', 'a.docx', 'x.ts']) expect([path, isWatched(path)]).toEqual([path, false]);
});

test.each([
  ['quarto', 'untitled:Untitled-1'],
  ['rmd', 'file:///tmp/bao-cao.Rmd'],
  ['text', 'untitled:Untitled-2'],
  ['markdown.pandoc', 'vscode-vfs://github/soat/mau/b%C3%A1o%20c%C3%A1o'],
  ['markdown', 'vscode-vfs://github/soat/mau/b%C3%A1o%20c%C3%A1o.md'],
])('a text that its editor calls %s: %s', async (language, uri) => {
  const server = await start({ capabilities: pulls });
  server.open(uri, text, language);
  const found = await server.pull(uri);
  expect(codes(found)).toEqual([share]);
  const [{ relatedInformation = [] } = {}] = found;
  for (const { location } of relatedInformation) expect(location.uri).toBe(uri);
});

test('one file opened under two names by a link', async () => {
  writeFileSync(`${folder.path}/bao-cao.md`, text);
  symlinkSync('bao-cao.md', `${folder.path}/bao-cao-lien-ket.md`);
  const server = await start({ capabilities: pulls });
  server.open(uriOf('bao-cao.md'), text);
  server.open(uriOf('bao-cao-lien-ket.md'), text.replace('84,17', '84,00'));
  expect(codes(await server.pull(uriOf('bao-cao.md')))).toEqual([share]);
  expect(codes(await server.pull(uriOf('bao-cao-lien-ket.md')))).toEqual([]);
});

test('a folder of the workspace within another: no file is told of twice, nor as another report', async () => {
  const table = '| STT | Hồ sơ |\n|---|--:|\n| 1 | 2 |\n| 3 | 4 |\n';
  folder.write({
    'report.yaml': 'soat: 1\nbody: body.md\nappendices: pl/*.md\n',
    'body.md': text,
    'pl/mot.md': `---\nsoat: 1\nappendix: I\nid: mot\n---\n\n${table}`,
    'khac/bao-cao.md': text,
  });
  const server = await start({ capabilities: pulls });
  const inner = ['pl', 'khac'].map(path => ({ uri: uriOf(path), name: path }));
  server.notify('workspace/didChangeWorkspaceFolders', { event: { added: inner, removed: [] } });
  const { items } = await server.request<{ items: { uri: string; items: Diagnostic[] }[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const uris = items.map(({ uri }) => uri);
  expect(uris.length).toBe(new Set(uris).size);
  const appendix = items.find(({ uri }) => uri.endsWith('mot.md'));
  expect(codes(appendix!.items)).toEqual(codes(await server.pull(uriOf('pl/mot.md'))));
  expect(uris).toContain(uriOf('khac/bao-cao.md'));
});

describe('very large texts', () => {
  test('one line of a megabyte: places at its end', { timeout: 60_000 }, async () => {
    const filler = 'Ủy ban nhân dân xã đã tổ chức thực hiện nhiệm vụ được giao. '.repeat(17_000);
    const long = `# Báo cáo\n\n${filler}Có 4.689/5.582 hồ sơ (đạt 84,17%).\n`;
    const server = await start({ capabilities: pulls });
    const uri = uriOf('bao-cao.md');
    server.open(uri, long);
    const found = (await server.pull(uri)).filter(({ code }) => code === share);
    expect(found.map(({ range }) => range.start)).toEqual([positionAt(long, long.indexOf('84,17'))]);
    const hover = await server.request('textDocument/hover', {
      textDocument: { uri },
      position: found[0]!.range.start,
    });
    expect(JSON.stringify(hover)).toContain('84,00%');
  });

  test('ten thousand findings: two hundred, and how many more', { timeout: 60_000 }, async () => {
    const line = (index: number): string => `Xã số ${index} có 4.689/5.582 hồ sơ (đạt 84,${10 + (index % 89)}%).\n\n`;
    const long = `# Báo cáo\n\n${Array.from({ length: 10_000 }, (_, index) => line(index)).join('')}`;
    const server = await start({ capabilities: pulls });
    const uri = uriOf('bao-cao.md');
    server.open(uri, long);
    const found = await server.pull(uri);
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toMatchObject({ code: 'limit-reached', range: { start: { line: 0 } } });
    const left = Number(/\d+/.exec(String(found.at(-1)!.message))?.[0]);
    expect(left).toBeGreaterThan(9000);
  });
});

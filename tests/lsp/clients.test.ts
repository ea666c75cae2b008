/** Clients of every kind: plain ones, odd ones, hasty ones. The server is the bundled one. How it begins and ends: lifecycle.test.ts. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientCapabilities, Diagnostic, Hover, TextEdit } from 'vscode-languageserver';
import { type Folder, folderWith } from '../support/command.ts';
import { applied, randomEdit, randomFrom } from '../support/edits.ts';
import { offsetAt, positionAt, pulls, startTestServer, type TestServer, textOf } from '../support/server.ts';

const text = `# BÁO CÁO

Số: 12/BC-UBND

Kiên Giang, ngày 09 tháng 12 năm 2019

Năm 2019 có 4.689/5.582 hồ sơ (đạt 84,17%).
`;

let folder: Folder;
let uri: string;
const servers: TestServer[] = [];

beforeEach(() => {
  folder = folderWith({ 'báo cáo.md': text, 'README.md': '# Đọc\n\n4.689/5.582 (84,17%)\n' });
  uri = pathToFileURL(`${folder.path}/báo cáo.md`).href;
});

afterEach(async () => {
  for (const server of servers.splice(0))
    if (server.process.exitCode === null) await server.stop().catch(() => server.process.kill());
  folder.remove();
});

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer({ folder: folder.path, ...options });
  servers.push(server);
  return server;
}

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const share = 'percent-differs-from-ratio';

describe('a client that cannot ask for diagnostics', () => {
  test('gets them sent: when a text is opened, changed, closed', async () => {
    const server = await start();
    server.open(uri, text);
    const first = await server.publishedFor(uri);
    expect(codes(first.diagnostics)).toEqual([share]);
    expect(first.version).toBe(1);
    const range = rangeOf('84,17%');
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '84,00%' }],
    });
    expect((await server.publishedFor(uri, ({ version }) => version === 2)).diagnostics).toEqual([]);
    server.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
    await server.publishedFor(uri, ({ version }) => version === 3);
    server.notify('textDocument/didClose', { textDocument: { uri } });
    await server.publishedFor(uri, ({ version, diagnostics }) => version === undefined && diagnostics.length === 0);
  });

  test('gets whole texts understood when it sends nothing else', async () => {
    const server = await start();
    server.open(uri, text.replace('84,17', '84,00'));
    for (let version = 2; version < 30; version++) {
      server.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: version === 29 ? text : `${text}${version}` }],
      });
    }
    expect(codes((await server.publishedFor(uri, ({ version }) => version === 29)).diagnostics)).toEqual([share]);
  });

  test('gets no related places when it does not take them', async () => {
    const server = await start({
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: false } } },
    });
    server.open(uri, text);
    const { diagnostics } = await server.publishedFor(uri);
    expect(diagnostics[0]!.relatedInformation).toBeUndefined();
  });
});

describe('a client that cannot ask, whose files leave a report', () => {
  const parts = {
    'bao-cao/report.yaml': 'soat: 1\nbody: body.md\nappendices: pl.md\n',
    'bao-cao/body.md': 'Xã có [250](soat:pl.r1.so_ho) hộ.\n',
    'bao-cao/pl.md': '---\nsoat: 1\nappendix: I\nid: pl\n---\n\n| STT | Xã | Số hộ |\n|:-:|---|--:|\n| 1 | A | 260 |\n',
  };
  const shown = async () => {
    const own = folderWith(parts);
    const server = await start({ folder: own.path });
    const uriOf = (name: string): string => pathToFileURL(`${own.path}/bao-cao/${name}`).href;
    for (const [path, content] of Object.entries(parts)) server.open(uriOf(path.slice(8)), content);
    const said = (name: string, wanted: readonly string[]) =>
      server.publishedFor(uriOf(name), ({ diagnostics }) => String(codes(diagnostics)) === String(wanted));
    await said('body.md', ['figure-differs-from-cell']);
    return { own, server, uriOf, said };
  };

  test('what is said of them is taken back when the report names them no more, and said again', async () => {
    const { own, server, uriOf, said } = await shown();
    const report = { uri: uriOf('report.yaml') };
    const write = (version: number, content: string) =>
      server.notify('textDocument/didChange', {
        textDocument: { ...report, version },
        contentChanges: [{ text: content }],
      });
    write(2, 'soat: 1\nappendices: pl.md\n');
    await said('body.md', []);
    write(3, parts['bao-cao/report.yaml']);
    await said('body.md', ['figure-differs-from-cell']);
    own.remove();
  });

  test('when one is closed without saving, or has gone from the disk, the others are looked at again', async () => {
    const { own, server, uriOf, said } = await shown();
    server.notify('textDocument/didChange', {
      textDocument: { uri: uriOf('pl.md'), version: 2 },
      contentChanges: [{ text: parts['bao-cao/pl.md'].replace('260', '250') }],
    });
    await said('body.md', []);
    server.notify('textDocument/didClose', { textDocument: { uri: uriOf('pl.md') } });
    await said('body.md', ['figure-differs-from-cell']);
    server.open(uriOf('pl.md'), parts['bao-cao/pl.md'], 'markdown', 3);
    rmSync(`${own.path}/bao-cao/pl.md`);
    server.notify('textDocument/didClose', { textDocument: { uri: uriOf('pl.md') } });
    await server.publishedFor(uriOf('body.md'), ({ diagnostics }) => codes(diagnostics).includes('name-unknown'));
    own.remove();
  });
});

test.each([
  ['is sent', {}],
  ['asks for', { textDocument: { diagnostic: {} } }],
  // That it takes patterns says nothing: it has no watcher.
  ['that is Helix is sent', { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, 'helix'],
])(
  'a client that watches no files %s what another program has changed, soon after it says something',
  async (_, capabilities: ClientCapabilities, name = 'x') => {
    const own = folderWith({
      'report.yaml': 'soat: 1\nbody: body.md\nappendices: pl/*\n',
      'body.md': 'Xã có [250](soat:pl.r1.so_ho) hộ, xem Phụ lục I.\n',
      'pl/pl.md': '---\nsoat: 1\nappendix: I\nid: pl\n---\n\n| STT | Xã | Số hộ |\n|:-:|---|--:|\n| 1 | A | 260 |\n',
    });
    const server = await start({ folder: own.path, capabilities, clientInfo: { name } });
    expect(server.result.capabilities.textDocumentSync).toMatchObject({ save: true });
    const at = pathToFileURL(`${own.path}/body.md`).href;
    server.open(at, readFileSync(`${own.path}/body.md`, 'utf8'));
    const said = async (): Promise<string> => {
      server.notify('textDocument/didSave', { textDocument: { uri: at } });
      const found =
        'textDocument' in capabilities ? await server.pull(at) : (server.published.get(at)?.diagnostics ?? []);
      return String(codes(found));
    };
    const patient = { timeout: 30_000, interval: 200 };
    await expect.poll(said, patient).toBe('figure-differs-from-cell');
    const appendix = `${own.path}/pl/pl.md`;
    writeFileSync(appendix, readFileSync(appendix, 'utf8').replace('260', '2500'));
    writeFileSync(appendix, readFileSync(appendix, 'utf8').replace('2500', '250'));
    await expect.poll(said, patient).toBe('');
    rmSync(appendix);
    await expect.poll(said, patient).toBe('name-unknown');
    own.remove();
  },
);

test('a client that can ask is told to, when a text is closed that is another one on disk', async () => {
  const capabilities = { ...pulls, workspace: { ...pulls.workspace, diagnostics: { refreshSupport: true } } };
  const server = await start({ capabilities, settings: {} });
  let asked = 0;
  server.connection.onRequest('workspace/diagnostic/refresh', () => {
    asked++;
    return null;
  });
  const other = pathToFileURL(`${folder.path}/khác.md`).href;
  server.open(uri, text);
  server.open(other, text);
  await server.pull(uri);
  const before = asked;
  server.notify('textDocument/didClose', { textDocument: { uri: other } });
  await server.pull(uri);
  expect(asked).toBe(before);
  server.open(other, text);
  server.notify('textDocument/didChange', {
    textDocument: { uri: other, version: 2 },
    contentChanges: [{ text: `${text}x` }],
  });
  server.notify('textDocument/didClose', { textDocument: { uri: other } });
  await server.pull(uri);
  await expect.poll(() => asked).toBe(before + 1);
});

test('a request that does not say what it is about is refused as such, and a second initialize too', async () => {
  const server = await start({ capabilities: pulls, settings: {} });
  server.open(uri, text);
  const textDocument = { uri };
  for (const [method, params] of [
    ['textDocument/hover', null],
    ['textDocument/hover', { textDocument }],
    ['textDocument/definition', { textDocument: {}, position: { line: 0, character: 0 } }],
    ['textDocument/codeAction', { textDocument, range: {}, context: {} }],
    ['textDocument/selectionRange', { textDocument, positions: 3 }],
    ['callHierarchy/outgoingCalls', {}],
    ['workspace/symbol', {}],
    ['workspace/diagnostic', {}],
  ] as const) {
    await expect(server.request(method, params), method).rejects.toMatchObject({ code: -32602 });
  }
  const again = server.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  await expect(again).rejects.toMatchObject({ code: -32600 });
  expect(codes(await server.pull(uri))).toEqual([share]);
  expect(server.log).toEqual([]);
});

function rangeOf(words: string) {
  const at = text.indexOf(words);
  return { start: positionAt(text, at), end: positionAt(text, at + words.length) };
}

test.each([
  ['utf-8', (line: string, units: number) => Buffer.byteLength(line.slice(0, units), 'utf8')],
  ['utf-32', (line: string, units: number) => [...line.slice(0, units)].length],
  ['utf-16', (_: string, units: number) => units],
] as const)('positions in %s', async (encoding, count) => {
  const server = await start({ capabilities: { ...pulls, general: { positionEncodings: [encoding] } }, settings: {} });
  expect(server.result.capabilities.positionEncoding).toBe(encoding);
  const emoji = text.replace('Năm 2019 có', '😀 Năm 2019 có');
  server.open(uri, emoji);
  const [diagnostic] = await server.pull(uri);
  const line = emoji.split('\n')[6]!;
  const at = line.indexOf('84,17%');
  expect(diagnostic!.range).toEqual({
    start: { line: 6, character: count(line, at) },
    end: { line: 6, character: count(line, at + 6) },
  });
  const hover = await server.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 6, character: count(line, at + 1) },
  });
  expect(JSON.stringify(hover.contents)).toContain('84,00%');
  const range = { start: { line: 6, character: count(line, at) }, end: { line: 6, character: count(line, at + 6) } };
  server.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range, text: '84,00%' }],
  });
  expect(await server.pull(uri)).toEqual([]);
});

test('a client without dynamic registration or configuration gives its settings at the start, or as they change', async () => {
  const server = await start({
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { settings: { language: 'en', checks: { [share]: 'hint' } } },
  });
  server.open(uri, text);
  const [english] = await server.pull(uri);
  expect(english!.message).toContain('4.689/5.582 =');
  expect(english!.message).not.toContain('lệch');
  expect(english!.severity).toBe(4);
  server.notify('workspace/didChangeConfiguration', { settings: { soat: { checks: { [share]: 'off' } } } });
  expect(await server.pull(uri)).toEqual([]);
});

test('a date in the language of the client', async () => {
  const server = await start({ capabilities: pulls, initializationOptions: { settings: { language: 'en' } } });
  server.open(uri, text);
  const hover = await server.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: positionAt(text, text.indexOf('09 tháng 12')),
  });
  expect(JSON.stringify(hover.contents)).toContain('Monday, 9 December 2019');
});

describe('a client that asks for what is not there', () => {
  test('without ever saying initialized', async () => {
    const server = await start({ initialized: false, capabilities: pulls });
    server.open(uri, text);
    expect(codes(await server.pull(uri))).toEqual([share]);
  });

  test('about files that are not there, not open, or none of ours', async () => {
    const server = await start({ capabilities: pulls, settings: {} });
    const readme = pathToFileURL(`${folder.path}/README.md`).href;
    server.open(readme, '# Đọc\n\n4.689/5.582 (84,17%)\n');
    expect(await server.pull(readme)).toEqual([]);
    for (const other of ['file:///nowhere/at/all.md', 'untitled:Untitled-1', 'git:/x.md?%7B%7D', 'not a uri', '']) {
      expect(await server.pull(other)).toEqual([]);
    }
    expect(codes(await server.pull(uri))).toEqual([share]);
    await expect(server.request('soat/nothing', {})).rejects.toMatchObject({ code: -32601 });
    await expect(
      server.request('textDocument/hover', { textDocument: { uri }, position: { line: 1e9, character: 1e9 } }),
    ).resolves.toBeNull();
    await expect(server.request('textDocument/hover', {})).rejects.toBeDefined();
    expect(codes(await server.pull(uri))).toEqual([share]);
  });

  test('about an untitled text that reads as a report', async () => {
    const server = await start({ capabilities: pulls, settings: {} });
    server.open('untitled:Untitled-1', text);
    expect(codes(await server.pull('untitled:Untitled-1'))).toEqual([share]);
  });

  test('every file, when the setting says so', async () => {
    const server = await start({ capabilities: pulls, initializationOptions: { settings: { everyFile: true } } });
    const readme = pathToFileURL(`${folder.path}/ghi-chu.md`).href;
    server.open(readme, 'Có 4.689/5.582 hồ sơ (đạt 84,17%).\n');
    expect(codes(await server.pull(readme))).toEqual([share]);
  });
});

test('one file under two spellings of its uri', async () => {
  const server = await start({ capabilities: pulls, settings: {} });
  const escaped = uri.replace('file:///', 'file:///').replace('b%C3%A1o', 'b%c3%a1o');
  server.open(escaped, text.replace('84,17', '84,00'));
  expect(await server.pull(uri)).toEqual([]);
});

test('a flood of changes: the last one is answered, and nothing is lost', async () => {
  const server = await start();
  let current = text;
  server.open(uri, current);
  const random = randomFrom(7);
  for (let version = 2; version <= 2000; version++) {
    const edit = version === 2000 ? { start: 0, end: current.length, text } : randomEdit(current, random);
    const range = { start: positionAt(current, edit.start), end: positionAt(current, edit.end) };
    current = applied(current, edit);
    // Positions are by lines: a lone carriage return would be counted as one by the server only.
    if (current.includes('\r')) {
      current = text;
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    } else
      server.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: edit.text }],
      });
  }
  const last = await server.publishedFor(uri, ({ version }) => version === 2000);
  expect(codes(last.diagnostics)).toEqual([share]);
  expect(textOf(text, last.diagnostics[0]!.range)).toBe('84,17%');
  expect(server.log).toEqual([]);
});

test('a cancelled request is answered as cancelled', async () => {
  const server = await start({ capabilities: pulls, settings: {} });
  server.open(uri, `${text}\n`.repeat(400));
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const answer = server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  await answer.catch(error => expect(error.code).toBe(-32800));
  expect((await server.pull(uri)).length).toBeGreaterThan(0);
});

test('a long check lets other requests in, and starts over when the text has changed', async () => {
  const server = await start({ capabilities: pulls, settings: {} });
  const paragraph = 'Giải quyết 4.689/5.582 hồ sơ (đạt 84,17%), theo Kế hoạch số 22/KH-UBND ngày 13/02/2019.\n\n';
  server.open(uri, text + Array.from({ length: 3000 }, (_, index) => `Lần ${index}. ${paragraph}`).join(''));
  const order: string[] = [];
  const slow = server.pull(uri).then(found => {
    order.push('diagnostics');
    return found;
  });
  const quick = server.request('soat/status', {}).then(() => order.push('status'));
  server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  await quick;
  expect(codes(await slow)).toEqual([share]);
  expect(order).toEqual(['status', 'diagnostics']);
});

test('edits of a random kind leave the server with the text the client has', async () => {
  const server = await start({ capabilities: pulls, settings: {} });
  let current = text;
  server.open(uri, current);
  const random = randomFrom(23);
  for (let version = 2; version < 60; version++) {
    const edit = randomEdit(current, random);
    if (edit.text.includes('\r')) continue;
    const range = { start: positionAt(current, edit.start), end: positionAt(current, edit.end) };
    current = applied(current, edit);
    server.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: edit.text }],
    });
  }
  const edits =
    (await server.request<TextEdit[] | null>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    })) ?? [];
  for (const { range } of edits) expect(offsetAt(current, range.end)).toBeLessThanOrEqual(current.length);
});

/** How a server begins and ends: what is asked before it is told to begin or after it is told to end, and clients that die. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { type Folder, folderWith } from '../support/command.ts';
import { serverBundle, spawnServer, startTestServer } from '../support/server.ts';

const text = `# BÁO CÁO

Số: 12/BC-UBND

Năm 2019 có 4.689/5.582 hồ sơ (đạt 84,17%).
`;

let folder: Folder;
let uri: string;

beforeEach(() => {
  folder = folderWith({ 'báo cáo.md': text });
  uri = pathToFileURL(`${folder.path}/báo cáo.md`).href;
});

afterEach(() => folder.remove());

/** To a server that has been told nothing yet. */
async function connect() {
  const child = await spawnServer();
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  connection.listen();
  return { child, connection };
}

describe('a client that begins in its own way', () => {
  test('before initialize: an answer that says so, and life goes on', async () => {
    const { child, connection } = await connect();
    const early = { textDocument: { uri }, position: { line: 0, character: 0 } };
    await expect(connection.sendRequest('textDocument/hover', early)).rejects.toMatchObject({ code: -32002 });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const result = await connection.sendRequest<{ capabilities: object }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(result.capabilities).toMatchObject({ hoverProvider: true });
    await connection.sendRequest('shutdown');
    await expect(connection.sendRequest('textDocument/hover', early)).rejects.toMatchObject({ code: -32600 });
    await connection.sendNotification('exit');
    await new Promise(resolve => child.on('exit', resolve));
    connection.dispose();
  });

  test('with a path instead of a root, as clients did of old', async () => {
    const { child, connection } = await connect();
    await connection.sendRequest('initialize', { processId: null, rootPath: folder.path, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const { items } = await connection.sendRequest<{ items: { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map(item => item.uri)).toEqual([uri]);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await new Promise(resolve => child.on('exit', resolve));
    connection.dispose();
  });
});

describe('a client that dies', () => {
  test('closes the pipe: the server ends', async () => {
    const server = await startTestServer({ folder: folder.path });
    server.process.stdin!.end();
    await server.exited;
  });

  test('is killed: the server ends with its parent', async () => {
    // A parent that starts the server, tells it its own id, keeps the pipes open elsewhere, and is gone.
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(await serverBundle())}, '--stdio'], { stdio: ['pipe', 'inherit', 'inherit'], detached: true });
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      child.stdin.write('Content-Length: ' + Buffer.byteLength(body) + '\\r\\n\\r\\n' + body);
      process.stderr.write(String(child.pid) + '\\n');
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 300);
    `;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    parent.stderr.on('data', data => {
      said += String(data);
    });
    await new Promise(resolve => parent.on('exit', resolve));
    const pid = Number(said.trim().split('\n')[0]);
    const alive = (): boolean => {
      try {
        process.kill(pid, 0);
        return true;
      } catch {
        return false;
      }
    };
    for (let count = 0; count < 80 && alive(); count++) await new Promise(resolve => setTimeout(resolve, 100));
    expect(alive()).toBe(false);
  });
});

/**
 * The command line and the language server say the same of the same files: all samples, plain and with a configuration,
 * silences and known findings around them.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/lsp/files.node.ts';
import { startServer } from '../../server/lsp/server.ts';
import { command, type Folder, folderWith } from '../support/command.ts';
import { filesUnder, root } from '../support/sources.ts';

interface Said {
  readonly path: string;
  readonly check: unknown;
  readonly severity: string;
  readonly range: unknown;
  readonly message: string;
}

const severityNames = ['', 'error', 'warning', 'information', 'hint'];

function startedServer(): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    {
      files: nodeFiles,
      version: 'test',
      runtime: 'test',
      now: () => 0,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      memory: () => 0,
    },
  );
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}

async function byServer(folder: string): Promise<Said[]> {
  const client = startedServer();
  const rootUri = pathToFileURL(folder).href;
  await client.sendRequest('initialize', {
    processId: null,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'x' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } },
    initializationOptions: { settings: { language: 'vi', maximum: 10_000 } },
  });
  await client.sendNotification('initialized', {});
  const said: Said[] = [];
  const paths = filesUnder(folder, '').map(path => fileURLToPath(new URL(path, pathToFileURL(`${root}/`))));
  for (const path of paths.filter(path => /\.(?:md|txt|ya?ml)$/.test(path))) {
    const uri = pathToFileURL(path).href;
    const languageId = /ya?ml$/.test(path) ? 'yaml' : 'markdown';
    const text = readFileSync(path, 'utf8');
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error('a first answer is full');
    for (const { range, severity = 1, code, message } of report.items) {
      const own = path.slice(folder.length + 1);
      said.push({ path: own, check: code, severity: severityNames[severity]!, range, message: String(message) });
    }
  }
  await client.sendRequest('shutdown');
  client.dispose();
  return said;
}

async function byCommand(folder: string, quiet: boolean): Promise<Said[]> {
  const argv = ['check', '.', '--format', 'json', '--lang', 'vi', ...(quiet ? [] : ['--report-silenced'])];
  const { files } = JSON.parse((await command(folder, argv)).stdout);
  return files.flatMap((file: { path: string; findings: (Said & { known?: boolean; silenced?: unknown })[] }) =>
    file.findings
      .filter(({ silenced }) => silenced === undefined)
      .map(({ check, severity, range, message, known }) => ({
        path: file.path,
        check,
        // What is known is a hint in an editor.
        severity: known ? 'hint' : severity,
        // A finding about a whole file stands at its head.
        range: range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        message,
      })),
  );
}

const sorted = (said: readonly Said[]): string[] => said.map(one => JSON.stringify(one)).sort();

describe.each(readdirSync(join(root, 'samples')))('%s', sample => {
  let folder: Folder;
  beforeAll(() => {
    folder = folderWith({});
    cpSync(join(root, 'samples', sample), folder.path, { recursive: true });
  });
  afterAll(() => folder.remove());

  test('as it stands', async () => {
    const said = await byServer(folder.path);
    expect(sorted(said)).toEqual(sorted(await byCommand(folder.path, true)));
  });

  test('with settings, a silence and known findings', async () => {
    folder.write({
      'soat.config.yaml':
        'soat: 1\nrounding: strict\nchecks:\n  total-differs-from-parts: hint\n  document-type-differs: off\n  document-date-differs: information\n',
    });
    const names = readdirSync(folder.path);
    const body = join(folder.path, names.includes('body.md') ? 'body.md' : names.find(name => /^bao-cao/.test(name))!);
    writeFileSync(
      body,
      `${readFileSync(body, 'utf8')}\n<!-- soat-ignore percent-differs-from-ratio: thử -->\n\nCó 22/42 đơn vị (chiếm 52,5%).\n\nCó 14/42 đơn vị (chiếm 34,5%).\n`,
    );
    await command(folder.path, ['check', '.', '--update-baseline']);
    writeFileSync(body, `${readFileSync(body, 'utf8')}\nCó 11/42 đơn vị (chiếm 27,5%).\n`);
    const said = await byServer(folder.path);
    expect(said.some(({ severity }) => severity === 'hint')).toBe(true);
    expect(sorted(said)).toEqual(sorted(await byCommand(folder.path, false)));
    expect((await byCommand(folder.path, true)).map(({ message }) => message)).toEqual([
      expect.stringContaining('27,5%'),
    ]);
  });
});

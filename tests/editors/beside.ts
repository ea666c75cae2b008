/**
 * Beside markdownlint and Red Hat's YAML: neither says anything of Soát's own syntax, and both still say what is wrong.
 * Their VS Code extensions cannot be had here; what these extensions run - the linter and the language server - is
 * installed into beside/, once, and asked about every sample and every file of the manual.
 *
 *   npm run test:beside
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { filesUnder, root } from '../support/sources.ts';

const here = join(root, 'tests', 'editors', 'beside');
const require = createRequire(join(here, 'package.json'));
let passed = 0;
let failed = 0;

function expect(name: string, holds: boolean, found: unknown): void {
  if (holds) passed++;
  else failed++;
  console.log(`${holds ? '✓' : '✗'} ${name}`);
  if (!holds) console.log(JSON.stringify(found, null, 2).slice(0, 4000));
}

function install(): void {
  const mark = join(here, 'node_modules', '.package-lock.json');
  const lock = join(here, 'package-lock.json');
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  const argv = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', argv, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci in tests/editors/beside: exit code ${status}`);
  const now = new Date();
  utimesSync(mark, now, now);
}

/** Files of the samples, and what the manual tells its readers to write into files. */
function sources(ending: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of filesUnder(join(root, 'samples'), '')) {
    if (ending.test(path) && !path.endsWith('README.md')) found.set(path, readFileSync(join(root, path), 'utf8'));
  }
  for (const page of filesUnder(join(root, 'docs'), '.md')) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, , file = '', content = ''] of text.matchAll(/^(`{3,})\w+ (\S+)\n([\s\S]*?)^\1$/gm))
      if (ending.test(file)) found.set(`${page}/${file}`, content);
  }
  return found;
}

interface Complaint {
  readonly lineNumber: number;
  readonly ruleNames: readonly string[];
  readonly errorContext: string | null;
}

interface Markdownlint {
  lint(options: {
    readonly strings: { readonly [path: string]: string };
    readonly config: { readonly [rule: string]: boolean };
  }): Promise<{ readonly [path: string]: readonly Complaint[] }>;
}

/** A line that only Soát gives a meaning to: front matter, directives, rules, names of rows, bindings, silences. */
const ours = /^(?:---$|:::|```rules|[\p{L}_ ]+:)|\{#|\]\(soat:|soat-ignore|^\|.*\|$/u;

async function besideMarkdownlint(): Promise<void> {
  const { lint } = require('markdownlint/promise') as Markdownlint;
  const advice = readFileSync(join(root, 'docs/en/vs-code.md'), 'utf8');
  const off = [...advice.matchAll(/MD\d{3}/g)].map(([rule]) => [rule, false] as const);
  const config = { default: true, ...Object.fromEntries(off) };
  const strings = Object.fromEntries(sources(/\.md$/));
  const found = Object.entries(await lint({ strings, config })).flatMap(([path, complaints]) =>
    complaints.map(({ lineNumber, ruleNames }) => ({
      path,
      rule: ruleNames[0],
      lineNumber,
      line: strings[path]!.split('\n')[lineNumber - 1],
    })),
  );
  const about = found.filter(({ line = '' }) => ours.test(line));
  expect(`markdownlint: nothing about our syntax in ${Object.keys(strings).length} files`, about.length === 0, about);
  const report = found.filter(({ path }) => path.startsWith('samples/bao-cao-389/'));
  expect('markdownlint: nothing at all about the founding report', report.length === 0, report);
  const wrong = await lint({ strings: { 'a.md': '#Báo cáo\n\n\n\n| a | b |\n' }, config });
  expect('markdownlint: it does look', wrong['a.md']!.length > 0, wrong);
}

interface Diagnostics {
  readonly uri: string;
  readonly diagnostics: readonly { readonly message: string; readonly range: { readonly start: object } }[];
}

async function besideYaml(): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly yamlValidation: readonly { fileMatch: readonly string[]; url: string }[] };
  };
  const { yamlValidation } = manifest.contributes;
  const schemas = Object.fromEntries(
    yamlValidation.map(({ fileMatch, url }) => [pathToFileURL(join(root, url)).href, fileMatch]),
  );
  const settings = { validate: true, schemas, schemaStore: { enable: false } };
  const program = require.resolve('yaml-language-server/bin/yaml-language-server');
  const child: ChildProcess = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const waiting = new Map<string, (found: Diagnostics['diagnostics']) => void>();
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : null)),
  );
  connection.onRequest(() => null);
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Diagnostics) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  const capabilities = { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  void connection.sendNotification('initialized', {});
  void connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  const said = (path: string, text: string): Promise<Diagnostics['diagnostics']> => {
    const uri = pathToFileURL(join(root, path)).href;
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`nothing is said of ${path}`)), 20_000).unref();
      waiting.set(uri, resolve);
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    });
  };
  try {
    const files = [...sources(/\.ya?ml$/)].filter(([, text]) => /^(?:soat|soát):/m.test(text));
    const found: unknown[] = [];
    for (const [path, text] of files) {
      for (const { message, range } of await said(path, text)) found.push({ path, message, at: range.start });
    }
    expect(`Red Hat YAML: nothing about ${files.length} files`, found.length === 0, found);
    const wrong = await said('x/report.yaml', 'soat: 1\nloại văn bản: Báo cáo\nkhông có: 3\nnumber: [1]\n');
    expect('Red Hat YAML: it does look, by our schemas', wrong.length === 2, wrong);
  } finally {
    connection.dispose();
    child.kill();
  }
}

install();
await besideMarkdownlint();
await besideYaml();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

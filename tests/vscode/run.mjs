/**
 * The suites in a real VS Code: `npm run test:vscode`. Installs what it needs, builds and lays out the extension, and
 * runs each suite inside the extension host of a real window. Prints one line a test; the last line counts.
 *
 *   node tests/vscode/run.mjs [NAME…]     only these parts: main, asking, beside, plain, restricted, walk, preview,
 *   languages, web
 */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBrowser, openWindow } from './chromium.mjs';
import { installEditor, node, root } from './editor.mjs';
import { openReceiver } from './receiver.mjs';
import { startServer } from './server.mjs';

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
const out = join(root, 'out', 'vscode');
const extension = join(root, 'out', 'extension');
const shots = join(out, 'screenshots');
let passed = 0;
let failed = 0;

const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

function result(name, failure, milliseconds) {
  if (failure === undefined) passed++;
  else failed++;
  const time = milliseconds === undefined ? '' : ` (${milliseconds} ms)`;
  console.log(`${failure === undefined ? '✓' : '✗'} ${name}${time}`);
  if (failure !== undefined) console.log(String(failure).replace(/^/gm, '    '));
}

/** A fresh copy of a folder, so that tests may edit it. */
function copyOf(folder, files = {}) {
  const copy = mkdtempSync(join(tmpdir(), 'soat-folder-'));
  const inside = join(copy, folder ? basename(folder) : 'thu-muc');
  if (folder) cpSync(join(root, folder), inside, { recursive: true });
  else mkdirSync(inside);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(inside, name), content);
  return { path: inside, parent: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Runs a suite inside the extension host of a window, and hears what it says. */
async function inside(browser, name, { workspace, trust = false, files, extensions = [] }) {
  const folder = copyOf(workspace, files);
  if (!workspace || trust) writeFileSync(join(folder.parent, 'ben-ngoai.md'), 'Đã giải quyết 1/2 hồ sơ (đạt 60%).\n');
  const entry = join(out, 'entries', name);
  mkdirSync(entry, { recursive: true });
  let end;
  const ended = new Promise(resolve => {
    end = resolve;
  });
  const receiver = await openReceiver(told => {
    if (told.kind === 'test') result(`${name}: ${told.name}`, told.failure, told.milliseconds);
    else if (told.kind === 'note') console.log(`  ${name}: ${told.name}`);
    else end(undefined);
  });
  writeFileSync(
    join(entry, 'index.js'),
    `globalThis.soatRun = ${JSON.stringify({ suite: name, report: receiver.url })};\n` +
      `const { suites, tell } = require(${JSON.stringify(join(out, 'suite.cjs'))});\n` +
      `exports.run = async () => { try { await suites[${JSON.stringify(name)}](); } finally { await tell({ kind: 'end', name: '' }); } };\n`,
  );
  writeFileSync(join(entry, 'package.json'), '{}\n');
  const server = await startServer({
    settings: { ...settings, 'security.workspace.trust.enabled': trust },
    extensions,
  });
  const window = await openWindow(browser, server.url(folder.path, { extension, tests: entry }));
  try {
    const failure = await Promise.race([
      ended,
      new Promise(resolve => setTimeout(() => resolve('the suite did not end in three minutes'), 180_000).unref()),
    ]);
    if (failure) {
      await shoot(window.page, `failed-${name}`);
      result(
        `${name}: the suite ends`,
        `${failure}\n${window.log.slice(-30).join('\n')}\n${server.log().slice(-2000)}`,
      );
    }
  } finally {
    await window.close();
    await server.stop();
    receiver.close();
    folder.remove();
  }
}

/** An extension with the name of Red Hat's YAML extension: the real one is on no registry that may be used here. */
function standIn() {
  const folder = join(out, 'stand-in');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'vscode-yaml',
    publisher: 'redhat',
    version: '1.0.0',
    engines: { vscode: '^1.91.0' },
    contributes: {
      configuration: {
        properties: Object.fromEntries(
          ['validate', 'completion', 'hover'].map(name => [`yaml.${name}`, { type: 'boolean', default: true }]),
        ),
      },
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of ['README.md', 'LICENSE']) writeFileSync(join(folder, name), 'A stand-in for tests.\n');
  const file = join(out, 'stand-in.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stderr } = spawnSync(
    node,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file],
    { cwd: folder, encoding: 'utf8', input: 'y\n' },
  );
  if (status !== 0) throw new Error(`stand-in: ${stderr}`);
  return file;
}

export async function shoot(page, name) {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

function build() {
  for (const [script, ...args] of [
    ['.ci/package.mjs', process.env.SOAT_NO_PACKAGE ? '--folder' : ''],
    ['tests/vscode/bundle.mjs'],
  ]) {
    const { status, stdout, stderr } = spawnSync(node, [script, ...args.filter(Boolean)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  }
}

const parts = {
  main: browser => inside(browser, 'main', { workspace: 'samples/bao-cao-389' }),
  asking: browser => inside(browser, 'asking', { workspace: 'samples/bao-cao-389' }),
  beside: browser => inside(browser, 'beside', { workspace: 'samples/bao-cao-389', extensions: [standIn()] }),
  plain: browser =>
    inside(browser, 'plain', { files: { 'README.md': '# Tool\n\nHow to use it.\n', 'notes.yaml': 'services: {}\n' } }),
  restricted: browser => inside(browser, 'restricted', { workspace: 'samples/bao-cao-389', trust: true }),
};
for (const [name, file] of [
  ['walk', './walk.mjs'],
  ['preview', './preview.mjs'],
  ['languages', './languages.mjs'],
  ['web', './web.mjs'],
]) {
  if (existsSync(new URL(file, import.meta.url)))
    parts[name] = async browser =>
      (await import(file)).run({ browser, result, shoot, copyOf, settings, extension, out });
}

const begun = Date.now();
try {
  installEditor();
  build();
  const browser = await openBrowser();
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      try {
        await part(browser);
      } catch (error) {
        result(`${name}: runs`, error.stack ?? error);
      }
    }
  } finally {
    await browser.close();
  }
} catch (error) {
  result('the editor is installed and the extension built', error.stack ?? error);
}
console.log(`${((Date.now() - begun) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/**
 * The same suites in a desktop VS Code, where one can be downloaded:
 *
 *   node tests/vscode/electron.mjs [NAME…]     main, asking, plain
 *
 * On a Linux without a screen: `xvfb-run -a node tests/vscode/electron.mjs`. SOAT_VSCODE names a version (`1.91.0`, the
 * oldest that the extension runs in; `insiders`); the newest stable one otherwise.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { node, root } from './editor.mjs';
import { openReceiver } from './receiver.mjs';

const wanted = process.argv.slice(2);
const out = join(root, 'out', 'vscode');
let passed = 0;
let failed = 0;
for (const script of [['.ci/package.mjs', '--folder'], ['tests/vscode/bundle.mjs']]) {
  if (spawnSync(node, script, { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
}
for (const name of ['main', 'asking', 'plain']) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'soat-folder-'));
  if (name !== 'plain') cpSync(join(root, 'samples', 'bao-cao-389'), folder, { recursive: true });
  else {
    writeFileSync(join(folder, 'README.md'), '# Tool\n\nHow to use it.\n');
    writeFileSync(join(folder, 'notes.yaml'), 'services: {}\n');
  }
  // Short, since a socket is made in it and its path may not be long.
  const profile = mkdtempSync(join(tmpdir(), 'soat-'));
  const receiver = await openReceiver(told => {
    if (told.kind === 'note') console.log(`  ${name}: ${told.name}`);
    if (told.kind !== 'test') return;
    if (told.failure === undefined) passed++;
    else failed++;
    console.log(`${told.failure === undefined ? '✓' : '✗'} ${name}: ${told.name}`);
    if (told.failure !== undefined) console.log(told.failure.replace(/^/gm, '    '));
  });
  const entry = join(out, 'entries', `electron-${name}`);
  mkdirSync(entry, { recursive: true });
  writeFileSync(join(entry, 'package.json'), '{}\n');
  writeFileSync(
    join(entry, 'index.js'),
    `globalThis.soatRun = ${JSON.stringify({ suite: name, report: receiver.url })};\n` +
      `exports.run = () => require(${JSON.stringify(join(out, 'suite.cjs'))}).suites[${JSON.stringify(name)}]();\n`,
  );
  try {
    await runTests({
      extensionDevelopmentPath: join(root, 'out', 'extension'),
      extensionTestsPath: join(entry, 'index.js'),
      ...(process.env.SOAT_VSCODE ? { version: process.env.SOAT_VSCODE } : {}),
      // A fresh profile for each suite: what one has set and remembered is not there for the next.
      launchArgs: [
        folder,
        `--user-data-dir=${profile}`,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--disable-updates',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    });
  } catch (error) {
    failed++;
    console.log(`✗ ${name}: ${error.message}`);
  }
  receiver.close();
  for (const made of [folder, profile]) rmSync(made, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/**
 * VS Code for a person: `npm run vscode` opens it in the browser, with the packed extension and a copy of the founding
 * report, and prints its address. Ctrl+C ends it.
 *
 *   node tests/vscode/open.mjs [FOLDER] [--port N]
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installEditor, node, root } from './editor.mjs';
import { freePort, startServer } from './server.mjs';

const { argv } = process;
const at = argv.indexOf('--port');
const port = at > 0 ? Number(argv[at + 1]) : await freePort();
const given = argv.slice(2).find((argument, index) => !argument.startsWith('-') && argv[index + 1] !== '--port');

installEditor();
const { status } = spawnSync(node, ['.ci/package.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(1);
const vsix = readdirSync(root).find(name => /^soat-.*\.vsix$/.test(name));
const data = join(root, 'out', 'vscode', 'open');
const folder = given ? resolve(given) : join(root, 'out', 'vscode', 'bao-cao-389');
if (!given && !existsSync(folder)) cpSync(join(root, 'samples', 'bao-cao-389'), folder, { recursive: true });

const server = await startServer({
  port,
  data,
  extensions: [join(root, vsix)],
  settings: { 'security.workspace.trust.enabled': false, 'telemetry.telemetryLevel': 'off', 'update.mode': 'none' },
});
const url = server.url(folder);
console.log(
  `\n${url}\n\nMở địa chỉ trên trong trình duyệt; Ctrl+C để dừng. · Open this address in a browser; Ctrl+C ends it.`,
);
const opener = { darwin: 'open', win32: 'start' }[process.platform] ?? 'xdg-open';
if (process.env.DISPLAY || process.platform !== 'linux') {
  spawn(opener, [url], { stdio: 'ignore', detached: true, shell: process.platform === 'win32' })
    .on('error', () => undefined)
    .unref();
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.stop().then(() => process.exit(0)));

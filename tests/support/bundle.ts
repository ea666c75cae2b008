/** The bundled command line, in a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandResult } from './command.ts';
import { root } from './sources.ts';

export const bundle = join(root, 'dist', 'cli.js');

/** Whether dist/ is built from the sources as they stand; `npm test` builds it first. */
export function isBuilt(): boolean {
  const built = join(root, 'dist', '.built');
  return existsSync(bundle) && existsSync(built) && statSync(built).mtimeMs >= newest(join(root, 'server'));
}

function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

export async function bundled(cwd: string, argv: readonly string[], stdin = ''): Promise<CommandResult> {
  const child = spawn(process.execPath, [bundle, ...argv], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', SOAT_CACHE: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A command that asks for no input may have ended before any is written.
  child.stdin.on('error', error => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(stdin);
  const code = await new Promise<number>(resolve => child.on('close', exit => resolve(exit ?? -1)));
  return { code: code as CommandResult['code'], stdout, stderr };
}

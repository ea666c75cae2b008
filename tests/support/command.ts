/** The command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../../server/cli/io.ts';
import { run } from '../../server/cli/run.ts';

export interface Folder {
  readonly path: string;
  write(files: { readonly [path: string]: string }): void;
  read(path: string): string;
  remove(): void;
}

/** A fresh folder with these files. */
export function folderWith(files: { readonly [path: string]: string }): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'soat-')));
  const folder: Folder = {
    path,
    write: more => {
      for (const [name, content] of Object.entries(more)) {
        const file = join(path, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    read: name => readFileSync(join(path, name), 'utf8'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  folder.write(files);
  return folder;
}

export interface CommandResult {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly stdin?: string;
  readonly env?: { readonly [name: string]: string | undefined };
  readonly isTerminal?: boolean;
}

/** Runs `soat …argv` in `cwd` and gives what it printed. */
export async function command(
  cwd: string,
  argv: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const { isTerminal = false } = options;
  const code = await run(argv, {
    cwd,
    env: options.env ?? {},
    stdout: { write: text => void stdout.push(text), isTerminal, columns: 100 },
    stderr: { write: text => void stderr.push(text), isTerminal, columns: 100 },
    readStdin: async () => Buffer.from(options.stdin ?? ''),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

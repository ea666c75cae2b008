/**
 * The command line: `run(argv, io)` gives the exit code.
 */

import { nearest } from '../core/model/suggest.ts';
import { commands, type Options, readArguments } from './args.ts';
import { nodeHost } from './host.node.ts';
import type { ExitCode, Io } from './io.ts';
import { uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

/** Never rejects: what goes wrong inside becomes one sentence on stderr and exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const read = readArguments(argv);
  const words = wordsOf(read.language);
  if ('fault' in read) {
    io.stderr.write(`soat: ${words.usage(read)}\n`);
    return 2;
  }
  try {
    const options = await configured(read, io);
    const asked = options.command === 'help' ? options.paths[0] : undefined;
    if (asked !== undefined && !(commands as readonly string[]).includes(asked)) {
      const near = nearest(asked, commands);
      const { language } = options;
      const fault = { fault: 'command-unknown', stated: asked, nearest: near, allowed: commands, language } as const;
      io.stderr.write(`soat: ${words.usage(fault)}\n`);
      return 2;
    }
    if (options.help || options.command === 'help') {
      const { helpText } = await import('./help.ts');
      io.stdout.write(
        helpText(options.language, asked ?? (options.command === 'help' ? undefined : helped(read, argv))),
      );
      return 0;
    }
    switch (options.command) {
      case 'version':
        return (await import('./version.ts')).version(io);
      case 'check':
        return await (await import('./check.ts')).check(options, io);
      case 'figures':
        return await (await import('./figures.ts')).figures(options, io);
      case 'documents':
        return await (await import('./documents.ts')).documents(options, io);
      case 'refresh':
        return await (await import('./refresh.ts')).refresh(options, io);
      case 'explain':
        return (await import('./explain.ts')).explain(options, io);
      case 'render':
        return await (await import('./copies.ts')).render(options, io);
      case 'review':
        return await (await import('./copies.ts')).review(options, io);
      case 'config':
        return await (await import('./config.ts')).config(options, io);
      default:
        return await (await import('./lsp.ts')).lsp();
    }
  } catch (error) {
    (await import('./crash.ts')).tellError(error, io, words);
    return 2;
  }
}

/** The command that `--help` was asked of; none when it stands alone. */
function helped({ command, paths }: Options, argv: readonly string[]): string | undefined {
  return argv.includes(command) || paths.length > 0 ? command : undefined;
}

/** Where `--lang` says nothing, `soat.config.yaml` at or above the first path may. */
async function configured(options: Options, io: Io): Promise<Options> {
  if (options.languageStated || !speaking.has(options.command)) return options;
  const first = options.show ?? options.paths.find(path => path !== '-') ?? options.stdinName ?? '.';
  const path = first.replace(/[^\\/]*[*?].*$/, '') || '.';
  const { settingsAt } = await import('../core/project/loading.ts');
  const { language } = await settingsAt(nodeHost, uriOfPath(path, io.cwd));
  return { ...options, language: language.value };
}

const speaking: ReadonlySet<string> = new Set(['check', 'figures', 'explain', 'render', 'review', 'config']);

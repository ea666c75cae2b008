/**
 * The command line: `run(argv, io)` gives the exit code.
 */

import { nearest } from '../core/model/suggest.ts';
import { commands, type Options, readArguments } from './args.ts';
import { check } from './commands/check.ts';
import { configured } from './configured.ts';
import { isStream, nodeHost } from './host.node.ts';
import { type ExitCode, type Io, visible } from './io.ts';
import { uriOfPath } from './paths.ts';
import { wordsOf } from './words/words.ts';

/** Never rejects: what goes wrong inside becomes one sentence on stderr and exit code 2. */
export async function run(argv: readonly string[], outside: Io): Promise<ExitCode> {
  let io = outside;
  const read = readArguments(argv);
  const words = wordsOf(read.language);
  if ('fault' in read) {
    io.stderr.write(`soat: ${visible(words.usage(read))}\n`);
    return 2;
  }
  try {
    // A run of `check` may know its language from the last one.
    const asks = read.help || read.command !== 'check';
    let named: Options = read;
    if (read.paths.some(path => isStream(uriOfPath(path, io.cwd))))
      ({ options: named, io } = (await import('./streams.ts')).withStreams(read, io));
    const options = asks ? await configured(named, io, nodeHost) : named;
    const asked = options.command === 'help' ? options.paths[0] : undefined;
    if (asked !== undefined && !(commands as readonly string[]).includes(asked)) {
      const near = nearest(asked, commands);
      const { language } = options;
      const fault = { fault: 'command-unknown', stated: asked, nearest: near, allowed: commands, language } as const;
      io.stderr.write(`soat: ${words.usage(fault)}\n`);
      return 2;
    }
    if (options.help || options.command === 'help') {
      const { helpText } = await import('./commands/help.ts');
      io.stdout.write(
        helpText(options.language, asked ?? (options.command === 'help' ? undefined : helped(read, argv))),
      );
      return 0;
    }
    switch (options.command) {
      case 'version':
        return (await import('./commands/version.ts')).version(io);
      case 'check':
        return await check(options, io);
      case 'figures':
        return await (await import('./commands/figures.ts')).figures(options, io);
      case 'documents':
        return await (await import('./commands/documents.ts')).documents(options, io);
      case 'refresh':
        return await (await import('./commands/refresh.ts')).refresh(options, io);
      case 'explain':
        return (await import('./commands/explain.ts')).explain(options, io);
      case 'render':
        return await (await import('./commands/copies.ts')).render(options, io);
      case 'review':
        return await (await import('./commands/copies.ts')).review(options, io);
      case 'config':
        return await (await import('./config.ts')).config(options, io);
      default:
        return await (await import('./commands/lsp.ts')).lsp();
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

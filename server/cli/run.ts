/**
 * The command line: `run(argv, io)` gives the exit code.
 */
import { readArguments } from './args.ts';
import type { ExitCode, Io } from './io.ts';
import { wordsOf } from './words.ts';

/** Never rejects: what goes wrong inside becomes one sentence on stderr and exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const options = readArguments(argv);
  const words = wordsOf(options.language);
  if ('fault' in options) {
    io.stderr.write(`soat: ${words.usage(options)}\n`);
    return 2;
  }
  try {
    if (options.help || options.command === 'help') {
      io.stdout.write(words.help);
      return 0;
    }
    switch (options.command) {
      case 'version':
        return (await import('./version.ts')).version(io);
      case 'check':
        return await (await import('./check.ts')).check(options, io);
      case 'figures':
        return await (await import('./figures.ts')).figures(options, io);
      case 'explain':
        return (await import('./explain.ts')).explain(options, io);
      case 'render':
        return await (await import('./render.ts')).render(options, io);
      default:
        return await (await import('./lsp.ts')).lsp();
    }
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    io.stderr.write(`soat: ${words.problem(detail)}\n`);
    if (io.env.SOAT_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
    return 2;
  }
}

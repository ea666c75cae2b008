/** The language of a run: where `--lang` says nothing, `soat.config.yaml` at or above the first path may. */
import type { Host } from '../core/host.ts';
import type { Options } from './args.ts';
import type { Io } from './io.ts';
import { uriOfPath } from './paths.ts';

export async function configured(options: Options, io: Io, host: Host): Promise<Options> {
  if (options.languageStated || !speaking.has(options.command)) return options;
  const first = options.show ?? options.paths.find(path => path !== '-') ?? options.stdinName ?? '.';
  const path = first.replace(/[^\\/]*[*?].*$/, '') || '.';
  const { settingsAt } = await import('../core/project/loading.ts');
  const { language } = await settingsAt(host, uriOfPath(path, io.cwd));
  return { ...options, language: language.value };
}

const speaking: ReadonlySet<string> = new Set(['check', 'figures', 'explain', 'render', 'review', 'config']);

/** `soat explain ID`: the page of a check; without an id, the list of all. */
import { checks } from '../core/checks/index.ts';
import { pageIn } from '../core/checks/page.ts';
import { pages } from '../core/checks/pages.gen.ts';
import { nearest } from '../core/model/suggest.ts';
import type { Options } from './args.ts';
import type { ExitCode, Io } from './io.ts';
import { wordsOf } from './words.ts';

export function explain(options: Options, io: Io): ExitCode {
  const { language } = options;
  const words = wordsOf(language);
  const [id] = options.paths;
  if (id === undefined) {
    for (const check of checks) {
      io.stdout.write(
        `${check.id.padEnd(30)} ${words.severity[check.severity].padEnd(14)} ${check.words[language].summary}\n`,
      );
    }
    return 0;
  }
  const page = pages[id];
  if (page === undefined) {
    io.stderr.write(`soat: ${words.noCheck(id, nearest(id, Object.keys(pages)))}\n`);
    return 2;
  }
  io.stdout.write(`${pageIn(page, language, { examples: true })}\n`);
  return 0;
}

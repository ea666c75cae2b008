/** `soat render`: the report as printed, in one file. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verdict } from '../core/finding.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome, relativePath } from './checking.ts';
import { uriOfPath } from './host.node.ts';
import type { ExitCode, Io } from './io.ts';
import { wordsOf } from './words.ts';

export async function render(options: Options, io: Io): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const outcome: Outcome = { failed: 0 };
  const { renderHtml } = await import('../core/render/html.ts');
  for await (const { uri, checked } of checkedReports(options, io, outcome)) {
    const verdicts = new Map<string, Verdict>(checked.figures.map(({ address, verdict }) => [address, verdict]));
    const html = renderHtml(checked.report, {
      language: options.language,
      verdicts,
      ...(options.only ? { only: options.only } : {}),
    });
    const target = uriOfPath(options.output ?? defaultName(uri), io.cwd);
    await writeFile(target, html);
    io.stderr.write(`${words.wrote(relativePath(target, io.cwd))}\n`);
  }
  return outcome.failed > 0 ? 2 : 0;
}

/** After the folder of a report, or the file that stands alone. */
function defaultName(uri: string): string {
  const segments = uri.split('/');
  const file = segments.at(-1)!;
  const name = /^(?:report|bao-cao)\.ya?ml$/i.test(file) ? (segments.at(-2) ?? 'report') : file.replace(/\.[^.]+$/, '');
  return join('.', `${name}.html`);
}

/** `soat render`: the report as printed, in one file. */

import { writeFile } from 'node:fs/promises';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import type { ExitCode, Io } from './io.ts';
import { outputName } from './output-name.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

/** One file for each report; `-o -` writes to standard output. */
export async function render(options: Options, io: Io): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const outcome: Outcome = { failed: 0 };
  if (options.to !== 'html') {
    io.stderr.write(`soat: ${words.notYet(options.to)}\n`);
    return 2;
  }
  const [{ renderReport }, { pageHtml }, { marksOf }] = await Promise.all([
    import('../core/render/render-report.ts'),
    import('../core/render/page.ts'),
    import('../core/render/marks.ts'),
  ]);
  let written = 0;
  for await (const { uri, checked } of checkedReports(options, io, outcome)) {
    const rendered = renderReport(checked.report, { marks: marksOf(checked.evaluations, []), only: options.only });
    if (rendered.sheets.length === 0) {
      outcome.failed++;
      io.stderr.write(`soat: ${words.nothingToRender(relativePath(uri, io.cwd), options.only)}\n`);
      continue;
    }
    const html = pageHtml(rendered, { language: options.language, marked: true });
    if (options.output === '-') {
      io.stdout.write(html);
      continue;
    }
    // Several reports into one named file would leave only the last.
    const target = uriOfPath((written === 0 ? options.output : undefined) ?? outputName(uri, '.html'), io.cwd);
    await writeFile(target, html);
    written++;
    io.stderr.write(`${words.wrote(relativePath(target, io.cwd))}\n`);
  }
  return outcome.failed > 0 ? 2 : 0;
}

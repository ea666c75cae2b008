/** `soat render`, `soat review`: a file for each report. */
import { writeFile } from 'node:fs/promises';
import type { CopyOptions } from '../core/copies.ts';
import { nameOfReport } from '../core/model/recognise.ts';
import type { Checked } from '../core/project.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import type { ExitCode, Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

/** The report as printed. */
export function render(options: Options, io: Io): Promise<ExitCode> {
  return writeCopies(options, io, {
    make: async (checked, own) => (await import('../core/copies.ts')).printedCopy(checked, own),
    ending: '.html',
    said: wordsOf(options.language).wrote,
  });
}

/** The report with everything marked, for people without an editor. */
export function review(options: Options, io: Io): Promise<ExitCode> {
  return writeCopies(options, io, {
    make: async (checked, own) => (await import('../core/copies.ts')).reviewCopy(checked, own),
    ending: '-ra-soat.html',
    said: wordsOf(options.language).wroteReview,
  });
}

interface Copy {
  readonly make: (checked: Checked, options: CopyOptions) => Promise<string | undefined>;
  /** What follows the report's name in that of the file. */
  readonly ending: string;
  readonly said: (path: string) => string;
}

/** Beside where the command runs, or where `-o` says; `-o -` writes to standard output. */
async function writeCopies(options: Options, io: Io, { make, ending, said }: Copy): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const { language, only, output, to } = options;
  if (to !== 'html') {
    io.stderr.write(`soat: ${words.notYet(to)}\n`);
    return 2;
  }
  const outcome: Outcome = { failed: 0 };
  let written = 0;
  for await (const { uri, checked } of checkedReports(options, io, outcome)) {
    const html = await make(checked, { language, only });
    if (html === undefined) {
      outcome.failed++;
      io.stderr.write(`soat: ${words.nothingToRender(relativePath(uri, io.cwd), only)}\n`);
      continue;
    }
    if (output === '-') {
      io.stdout.write(html);
      continue;
    }
    // Several reports into one named file would leave only the last.
    const target = uriOfPath((written === 0 ? output : undefined) ?? nameOfReport(uri) + ending, io.cwd);
    await writeFile(target, html);
    written++;
    io.stderr.write(`${said(relativePath(target, io.cwd))}\n`);
  }
  return outcome.failed > 0 ? 2 : 0;
}

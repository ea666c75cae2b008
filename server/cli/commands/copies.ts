/** `soat render`, `soat review`: a file for each report. */
import type { CopyOptions } from '../../core/copies.ts';
import { isSource } from '../../core/file-kinds.ts';
import { nameOfReport } from '../../core/model/files/recognise.ts';
import type { Checked } from '../../core/project.ts';
import { partNames } from '../../core/render/parts/names.ts';
import type { Options } from '../args.ts';
import { checkedReports } from '../checking.ts';
import type { Outcome } from '../each-report.ts';
import type { ExitCode, Io } from '../io.ts';
import { relativePath, uriOfPath } from '../paths.ts';
import { replaceFile } from '../replacing.ts';
import { wordsOf } from '../words/words.ts';

/** The report as printed. */
export function render(options: Options, io: Io): Promise<ExitCode> {
  return writeCopies(options, io, {
    make: async (checked, own) => (await import('../../core/copies.ts')).printedCopy(checked, own),
    ending: '.html',
    said: wordsOf(options.language).wrote,
  });
}

/** The report with everything marked, for people without an editor. */
export function review(options: Options, io: Io): Promise<ExitCode> {
  return writeCopies(options, io, {
    make: async (checked, own) => (await import('../../core/copies.ts')).reviewCopy(checked, own),
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

/** Beside where the command runs, or where `-o` says; `-o -` writes to standard output. One named file takes one report. */
async function writeCopies(options: Options, io: Io, { make, ending, said }: Copy): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const { language, only, output, to } = options;
  // A file named so is for another program, which could not open it.
  const form = to === 'html' ? /\.(docx|pdf)$/i.exec(output ?? '')?.[1]?.toLowerCase() : to;
  if (form !== undefined) {
    io.stderr.write(`soat: ${words.notYet(form)}\n`);
    return 2;
  }
  const named = output === undefined || output === '-' ? undefined : uriOfPath(output, io.cwd);
  if (named !== undefined && isSource(named)) {
    io.stderr.write(`soat: ${words.sourceForCopy(relativePath(named, io.cwd))}\n`);
    return 2;
  }
  const outcome: Outcome = { failed: 0 };
  const written = new Set<string>();
  const write = async (target: string, html: string): Promise<void> => {
    await replaceFile(target, html);
    written.add(target);
    io.stderr.write(`${said(relativePath(target, io.cwd))}\n`);
  };
  let forNamed: string | undefined;
  for await (const { uri, checked } of checkedReports(options, io, outcome)) {
    const html = await make(checked, { language, only });
    if (html === undefined) {
      outcome.failed++;
      io.stderr.write(
        `soat: ${words.nothingToRender(relativePath(uri, io.cwd), only, only === undefined ? [] : partNames(checked.report))}\n`,
      );
    } else if (output === '-') {
      io.stdout.write(html);
    } else if (!named) {
      await write(unused(uriOfPath(nameOfReport(uri), io.cwd), ending, written), html);
    } else if (forNamed === undefined) {
      forNamed = html;
    } else {
      io.stderr.write(`soat: ${words.severalForOne(relativePath(named, io.cwd))}\n`);
      return 2;
    }
  }
  if (named && forNamed !== undefined) await write(named, forNamed);
  return outcome.failed > 0 ? 2 : 0;
}

/** Reports of the same name in several folders have a file each. */
function unused(stem: string, ending: string, written: ReadonlySet<string>): string {
  let target = stem + ending;
  for (let number = 2; written.has(target); number++) target = `${stem}-${number}${ending}`;
  return target;
}

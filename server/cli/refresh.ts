/** `soat refresh`: figures of the text brought up to their cells; lists them, and with `--write` writes them. */
import { realpath } from 'node:fs/promises';
import { readable, refreshReport, type Update } from '../core/refreshing.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import { paint } from './formats/colour.ts';
import type { ExitCode, Io } from './io.ts';
import { replaceFile } from './known.ts';
import { relativePath } from './paths.ts';

/** Exit code 1 when there is something to update and nothing was written. */
export async function refresh(options: Options, io: Io): Promise<ExitCode> {
  const outcome: Outcome = { failed: 0 };
  const colour = paint(options.color, io);
  const words = options.language === 'vi' ? vi : en;
  const json: unknown[] = [];
  let count = 0;
  let seen = 0;
  let written = 0;
  for await (const { project, uri } of checkedReports(options, io, outcome)) {
    const { updates, texts } = refreshReport(project, uri);
    seen++;
    count += updates.length;
    for (const update of updates) {
      const path = relativePath(update.uri, io.cwd);
      if (options.format === 'json') json.push(asJson(update, path));
      else {
        const arrow = `${colour.red(update.old)} → ${colour.green(update.new)}`;
        io.stdout.write(`${path}:${update.line + 1}  ${arrow}  ${colour.dim(words[update.why](update))}\n`);
      }
    }
    if (!options.write) continue;
    for (const [source, content] of texts) {
      await replaceFile(await realpath(source), content);
      written++;
    }
  }
  if (options.format === 'json') io.stdout.write(`${JSON.stringify({ version: 1, updates: json }, null, 2)}\n`);
  else if (!options.quiet && (seen > 0 || outcome.failed === 0))
    io.stdout.write(`${words.done(count, written, options.write)}\n`);
  if (outcome.failed > 0) return 2;
  return count > 0 && !options.write ? 1 : 0;
}

function asJson({ line, old, why, source, new: fresh }: Update, path: string): object {
  return { path, line, old, new: fresh, why, source };
}

interface Words {
  readonly bound: (update: Update) => string;
  readonly follows: (update: Update) => string;
  readonly done: (count: number, files: number, write: boolean) => string;
}

const vi: Words = {
  bound: ({ source }) => `theo ${source}`,
  follows: update => `tính lại: ${readable(update)}`,
  done: (count, files, write) =>
    count === 0
      ? 'Số liệu lời văn khớp với các ô nguồn.'
      : write
        ? `Đã cập nhật ${count} chỗ trong ${files} tệp.`
        : `${count} chỗ cần cập nhật. Thêm --write để ghi.`,
};

const en: Words = {
  bound: ({ source }) => `from ${source}`,
  follows: update => `recomputed: ${readable(update)}`,
  done: (count, files, write) =>
    count === 0
      ? 'The figures of the text agree with their cells.'
      : write
        ? `Updated ${count} figures in ${files} files.`
        : `${count} figures to update. Add --write to write them.`,
};

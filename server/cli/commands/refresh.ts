/** `soat refresh`: figures of the text brought up to their cells; lists them, and with `--write` writes them. */
import { many } from '../../core/outcome-words.ts';
import { readable, refreshReport, type Update } from '../../core/project/refreshing.ts';
import type { Options } from '../args.ts';
import { checkedReports } from '../checking.ts';
import type { Outcome } from '../each-report.ts';
import { paint } from '../formats/colour.ts';
import type { ExitCode, Io } from '../io.ts';
import { relativePath } from '../paths.ts';
import { replaceFile } from '../replacing.ts';

/**
 * Exit code 1 when a bound figure differs from its cell and nothing was written; what the words only name is for a person
 * to decide, and leaves 0. With `--write`, standard input comes
 * out brought up to date, and nothing else is printed beside it.
 */
export async function refresh(options: Options, io: Io): Promise<ExitCode> {
  const outcome: Outcome = { failed: 0 };
  const colour = paint(options.color, io);
  const words = options.language === 'vi' ? vi : en;
  const json: unknown[] = [];
  let count = 0;
  let bound = 0;
  /** Named by their words, and left as they are. */
  let left = 0;
  let seen = 0;
  let written = 0;
  let lost = 0;
  let linked = 0;
  for await (const { project, uri, fromStdin } of checkedReports(options, io, outcome)) {
    const own = project.file(uri);
    // What only the words tie to a cell is listed, and written when it is asked for.
    const refreshed = refreshReport(project, uri, ({ why }) => {
      const leave = why === 'named' && options.write && !options.named;
      if (leave) left++;
      return leave;
    });
    const { updates, texts } = refreshed;
    lost += refreshed.lost;
    linked += refreshed.linked;
    bound += updates.filter(({ why }) => why === 'bound').length;
    seen++;
    count += updates.length;
    if (options.write && fromStdin !== undefined) {
      io.stdout.write(texts.get(fromStdin) ?? (own?.kind === 'text' ? own.content : ''));
      continue;
    }
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
      await replaceFile(source, content);
      written++;
    }
  }
  if (options.write && options.paths.includes('-')) return outcome.failed > 0 ? 2 : 0;
  if (options.format === 'json') io.stdout.write(`${JSON.stringify({ version: 1, updates: json }, null, 2)}\n`);
  else if (!options.quiet && (seen > 0 || outcome.failed === 0))
    io.stdout.write(`${words.done({ count, bound, linked, files: written, written: options.write, left, lost })}\n`);
  if (outcome.failed > 0) return 2;
  return bound > 0 && !options.write ? 1 : 0;
}

function asJson(update: Update, path: string): object {
  const { line, old, why, source, new: fresh } = update;
  return { path, line, old, new: fresh, why, source: why === 'follows' ? readable(update) : source };
}

interface Done {
  readonly count: number;
  /** Of them, those that are bound to a cell. */
  readonly bound: number;
  /** Figures that are bound to a cell, whatever they say. */
  readonly linked: number;
  readonly files: number;
  readonly written: boolean;
  readonly left: number;
  readonly lost: number;
}

interface Words {
  readonly bound: (update: Update) => string;
  readonly named: (update: Update) => string;
  readonly follows: (update: Update) => string;
  readonly done: (done: Done) => string;
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter(sentence => sentence !== '').join(' ');
}

const vi: Words = {
  bound: ({ source }) => `theo ${source}`,
  named: ({ source }) => `lời văn nêu tên ô ${source}, chưa gắn; đề nghị xác nhận`,
  follows: update => `tính lại: ${readable(update)}`,
  done: ({ count, bound, linked, files, written, left, lost }) => {
    const rest = `${left} chỗ chưa gắn, chỉ nêu tên ô: xem bằng soat refresh, ghi bằng --write --named.`;
    const unknown = lost > 0 ? `${lost} chỗ gắn với ô không tìm thấy: xem bằng soat check.` : '';
    if (count === 0 && left === 0 && unknown === '' && linked === 0)
      return 'Không có số liệu lời văn nào gắn với ô bảng, nên không có gì để cập nhật.';
    if (count === 0 && left === 0) return unknown || 'Số liệu lời văn đã gắn khớp với các ô nguồn.';
    if (count === 0) return joined(rest, unknown);
    if (!written && bound === 0)
      return joined(
        `${count} chỗ chưa gắn, chỉ nêu tên ô: đề nghị xem lại; chỉ ghi khi thêm --write --named.`,
        unknown,
      );
    if (!written)
      return joined(
        `${count} chỗ cần cập nhật. Thêm --write để ghi; chỗ chưa gắn chỉ ghi khi thêm cả --named.`,
        unknown,
      );
    return joined(`Đã cập nhật ${count} chỗ trong ${files} tệp.`, left > 0 ? `Còn ${rest}` : '', unknown);
  },
};

const en: Words = {
  bound: ({ source }) => `from ${source}`,
  named: ({ source }) => `the words name ${source}, not bound; please confirm`,
  follows: update => `recomputed: ${readable(update)}`,
  done: ({ count, bound, linked, files, written, left, lost }) => {
    const rest = `${left} not bound, only named by their words: soat refresh lists them, --write --named writes them.`;
    const unknown = lost > 0 ? `${many(lost, 'figure')} bound to a cell that is not there: see soat check.` : '';
    if (count === 0 && left === 0 && unknown === '' && linked === 0)
      return 'No figure of the text is bound to a cell, so there is nothing to update.';
    if (count === 0 && left === 0) return unknown || 'The bound figures of the text agree with their cells.';
    if (count === 0) return joined(rest, unknown);
    if (!written && bound === 0)
      return joined(
        `${many(count, 'figure')} not bound, only named by the words: please look at ${count === 1 ? 'it' : 'them'}; written only with --write --named.`,
        unknown,
      );
    if (!written)
      return joined(
        `${many(count, 'figure')} to update. Add --write to write; what is not bound only with --named too.`,
        unknown,
      );
    return joined(
      `Updated ${many(count, 'figure')} in ${many(files, 'file')}.`,
      left > 0 ? `Left: ${rest}` : '',
      unknown,
    );
  },
};

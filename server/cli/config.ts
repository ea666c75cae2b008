/** `soat config --show FILE`: every setting that holds for a report, and who says so. */

import { loadReport } from '../core/loading.ts';
import { configKeys, type Key } from '../core/model/keys.ts';
import type { Origin, Resolved } from '../core/model/settings.ts';
import { locate, openProject } from '../core/project.ts';
import type { Options } from './args.ts';
import { configWords } from './config-words.ts';
import { paint } from './formats/colour.ts';
import { nodeHost } from './host.node.ts';
import type { ExitCode, Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

export async function config(options: Options, io: Io): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const { origins } = configWords(options.language);
  const path = options.show ?? options.paths[0] ?? '.';
  const uri = await reportAt(uriOfPath(path, io.cwd));
  const project = openProject();
  if (!(await loadReport(project, nodeHost, uri))) {
    const file = project.file(uri);
    const reason = file?.kind === 'unreadable' ? file.reason : (file?.kind ?? 'missing');
    io.stderr.write(`soat: ${words.failure(path, reason)}\n`);
    return 2;
  }
  const sources = project.reports()[0]!;
  const checked = project.check(uri);
  const { language, numbers, rounding, levels, checks, ignore, documents } = checked.report.configuration;
  const whole = new Map([
    ...checked.documents,
    ...(sources.config ?? []).map(at => [at, project.document(at)!] as const),
  ]);
  const originOf = (from: Origin): string => {
    if (typeof from === 'string') return origins[from];
    const { uri: file, range } = locate({ documents: whole }, from);
    return `${relativePath(file, io.cwd)}${range ? `:${range.start.line + 1}` : ''}`;
  };
  const rows: Row[] = [];
  const add = (name: string, value: unknown, from: string): void => void rows.push({ name, value, from });
  const resolved = (name: string, setting: Resolved<unknown>): void => add(name, setting.value, originOf(setting.from));
  const spoken = options.languageStated ? { value: options.language, from: '--lang' } : undefined;
  if (spoken) add('language', spoken.value, spoken.from);
  else resolved('language', language);
  if (numbers) resolved('numbers', numbers);
  else add('numbers', checked.report.style.id, origins.recognised);
  resolved('rounding', rounding);
  resolved('levels', levels);
  for (const { path: pattern, from } of ignore) add('ignore', pattern, originOf(from));
  if (documents) {
    add('documents', relativePath(nodeHost.resolve(documents.base, documents.path), io.cwd), originOf(documents.from));
  }
  for (const [id, setting] of [...checks].sort(([a], [b]) => (a < b ? -1 : 1))) resolved(`checks.${id}`, setting);
  const files = (sources.config ?? []).map(at => relativePath(at, io.cwd));
  print({ report: relativePath(uri, io.cwd), files, settings: rows }, options, io);
  return 0;
}

interface Row {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
}

interface Shown {
  readonly report: string;
  /** Configuration files that were read, nearest first. */
  readonly files: readonly string[];
  readonly settings: readonly Row[];
}

function print(shown: Shown, options: Options, io: Io): void {
  if (options.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, ...shown }, null, 2)}\n`);
    return;
  }
  const colour = paint(options.color, io);
  const words = configWords(options.language);
  io.stdout.write(`${colour.bold(shown.report)}\n`);
  io.stdout.write(`${shown.files.length > 0 ? words.files(shown.files) : words.noFiles}\n\n`);
  for (const { name, value, from } of shown.settings) {
    const text = Array.isArray(value) ? (value.length > 0 ? value.join(', ') : words.none) : String(value);
    const label = keyWords(name, options.language);
    io.stdout.write(
      `  ${name.padEnd(32)} ${text.padEnd(14)} ${colour.dim(from)}${label ? colour.dim(`  ${label}`) : ''}\n`,
    );
  }
}

function keyWords(name: string, language: Options['language']): string {
  const key: Key | undefined = configKeys.find(candidate => candidate.name === name);
  return key ? `· ${key[language].split(/[.;:]/u)[0]}` : '';
}

/** A folder stands for the report in it. */
async function reportAt(uri: string): Promise<string> {
  const entries = await nodeHost.list(uri);
  return (
    entries.find(({ name, kind }) => kind === 'file' && /^(?:report|bao-cao|báo-cáo)\.ya?ml$/i.test(name))?.uri ?? uri
  );
}

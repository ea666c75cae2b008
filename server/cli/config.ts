/** `soat config --show FILE`: every setting that holds for a report, and who says so. */

import { isReportFile } from '../core/model/files/recognise.ts';
import type { ConfiguredPath, Origin, Resolved, Settings } from '../core/model/files/settings.ts';
import { configKeys } from '../core/model/keys/report-keys.ts';
import { loadReport, settingsWithin } from '../core/project/loading.ts';
import { type Checked, locate, openProject, type Project } from '../core/project.ts';
import type { Options } from './args.ts';
import { asNamed } from './files.ts';
import { paint } from './formats/colour.ts';
import { nodeHost } from './host.node.ts';
import type { ExitCode, Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { configWords } from './words/config-words.ts';
import { wordsOf } from './words/words.ts';

export async function config(options: Options, io: Io): Promise<ExitCode> {
  const words = wordsOf(options.language);
  const path = options.show ?? options.paths[0] ?? '.';
  const uri = await asNamed(uriOfPath(path, io.cwd), nodeHost);
  const report = await reportAt(uri);
  const project = openProject();
  if (await loadReport(project, nodeHost, report)) {
    const files = project.reports()[0]!.config ?? [];
    const checked = project.check(report);
    const { configuration, style } = checked.report;
    const settings = rowsOf(
      configuration,
      { project, files, documents: checked.documents, recognised: style.id },
      options,
      io,
    );
    print({ report: relativePath(report, io.cwd), files: shownPaths(files, io), settings }, options, io);
    return 0;
  }
  if ((await nodeHost.list(uri)).length > 0) {
    const { settings: configuration, project, files } = await settingsWithin(nodeHost, uri);
    const settings = rowsOf(
      configuration,
      { project, files, documents: new Map(), recognised: undefined },
      options,
      io,
    );
    print({ folder: relativePath(uri, io.cwd) || '.', files: shownPaths(files, io), settings }, options, io);
    return 0;
  }
  const file = project.file(report);
  const reason = file?.kind === 'unreadable' ? file.reason : (file?.kind ?? 'missing');
  io.stderr.write(`soat: ${words.failure(path, reason)}\n`);
  return 2;
}

function shownPaths(uris: readonly string[], io: Io): string[] {
  return uris.map(at => relativePath(at, io.cwd));
}

interface Around {
  readonly project: Project;
  /** The configuration files. */
  readonly files: readonly string[];
  /** The sources of the report, if there is one. */
  readonly documents: Checked['documents'];
  /** The number style that the figures show; undefined where there are none. */
  readonly recognised: 'vi' | 'en' | undefined;
}

function rowsOf(settings: Settings, around: Around, options: Options, io: Io): readonly Row[] {
  const { origins } = configWords(options.language);
  const { language, numbers, rounding, levels, checks, ignore, documents, baseline } = settings;
  const whole = new Map([...around.documents, ...around.files.map(at => [at, around.project.document(at)!] as const)]);
  const originOf = (from: Origin): string => {
    if (typeof from === 'string') return origins[from];
    const { uri: file, range } = locate({ documents: whole }, from);
    return `${relativePath(file, io.cwd)}${range ? `:${range.start.line + 1}` : ''}`;
  };
  const rows: Row[] = [];
  const add = (name: string, value: unknown, from: string): void => void rows.push({ name, value, from });
  const resolved = (name: string, setting: Resolved<unknown>): void => add(name, setting.value, originOf(setting.from));
  const path = (name: string, stated: ConfiguredPath | undefined): void => {
    if (stated) add(name, relativePath(nodeHost.resolve(stated.base, stated.path), io.cwd), originOf(stated.from));
  };
  const spoken = options.languageStated ? { value: options.language, from: '--lang' } : undefined;
  if (spoken) add('language', spoken.value, spoken.from);
  else resolved('language', language);
  if (numbers) resolved('numbers', numbers);
  else add('numbers', around.recognised ?? null, origins.recognised);
  resolved('rounding', rounding);
  resolved('levels', levels);
  for (const { path: pattern, from } of ignore) add('ignore', pattern, originOf(from));
  path('documents', documents);
  path('baseline', baseline);
  for (const [id, setting] of [...checks].sort(([a], [b]) => (a < b ? -1 : 1))) resolved(`checks.${id}`, setting);
  return rows;
}

interface Row {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
}

interface Shown {
  readonly report?: string;
  /** Where no report is: the folder whose reports the settings would hold for. */
  readonly folder?: string;
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
  io.stdout.write(`${colour.bold(shown.report ?? words.folder(shown.folder ?? '.'))}\n`);
  io.stdout.write(`${shown.files.length > 0 ? words.files(shown.files) : words.noFiles}\n\n`);
  const lines = shown.settings.map(({ name, value, from }) => {
    const key = configKeys.find(candidate => candidate.name === name.split('.')[0]);
    const label = name.includes('.') || !key ? '' : words.about(key);
    return { name: words.name(name, key), text: words.value(name, value), from, label };
  });
  const widths = [Math.max(...lines.map(({ name }) => name.length)), Math.max(...lines.map(({ text }) => text.length))];
  for (const { name, text, from, label } of lines) {
    const origin = label ? `${from}  · ${label}` : from;
    io.stdout.write(`  ${name.padEnd(widths[0]!)}  ${text.padEnd(widths[1]!)}  ${colour.dim(origin)}\n`);
  }
}

/** A folder stands for the report in it. */
async function reportAt(uri: string): Promise<string> {
  const entries = await nodeHost.list(uri);
  return entries.find(({ name, kind }) => kind === 'file' && isReportFile(name))?.uri ?? uri;
}

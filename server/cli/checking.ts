/**
 * One report after another, read, checked and handed on; nothing of a report is kept when its turn is over.
 */
import { uriOf } from '../core/finding.ts';
import type { Host } from '../core/host.ts';
import { loadReport } from '../core/loading.ts';
import { baselineName } from '../core/model/config-file.ts';
import { configName } from '../core/model/recognise.ts';
import { type Checked, openProject } from '../core/project.ts';
import type { Options } from './args.ts';
import { findReports } from './files.ts';
import { nodeHost, remembering, sourceOf, uriOfPath } from './host.node.ts';
import type { Io } from './io.ts';
import { wordsOf } from './words.ts';

export interface CheckedReport {
  readonly uri: string;
  readonly checked: Checked;
}

export interface Outcome {
  /** Paths that could not be used, or checks that failed: exit code 2. */
  failed: number;
}

/** The reports that the command line names. Notices about what could not be read go to stderr at once. */
export async function* checkedReports(options: Options, io: Io, outcome: Outcome): AsyncGenerator<CheckedReport> {
  const words = wordsOf(options.language);
  const failure = (path: string, reason: string): void => {
    outcome.failed++;
    io.stderr.write(`soat: ${words.failure(path, reason)}\n`);
  };
  let paths = options.paths;
  let host: Host = remembering(nodeHost, [configName, baselineName]);
  const direct: string[] = [];
  if (paths.includes('-')) {
    const name = options.stdinName ?? 'stdin.md';
    const uri = uriOfPath(name, io.cwd);
    const file = sourceOf(await io.readStdin());
    const files = host;
    host = { ...files, read: async wanted => (wanted === uri ? file : files.read(wanted)) };
    paths = paths.filter(path => path !== '-');
    if (file.kind === 'text') direct.push(uri);
    else failure(name, file.kind === 'unreadable' ? file.reason : file.kind);
  }
  const found =
    direct.length > 0 && paths.length === 0 ? { reports: [], failures: [] } : await findReports(paths, host, io.cwd);
  for (const { path, reason } of found.failures) failure(path, reason);
  const told = new Set<string>();
  for (const uri of [...direct, ...found.reports]) {
    const project = openProject();
    if (!(await loadReport(project, host, uri))) {
      const file = project.file(uri);
      failure(relativePath(uri, io.cwd), file?.kind === 'unreadable' ? file.reason : (file?.kind ?? 'missing'));
      continue;
    }
    const checked = project.check(uri);
    for (const problem of checked.problems) {
      outcome.failed++;
      io.stderr.write(`soat: ${words.problem(problem)}\n`);
    }
    yield { uri, checked: once(checked, told) };
  }
}

/** Without the configuration files that an earlier report has spoken of. */
function once(checked: Checked, told: Set<string>): Checked {
  const configs = [...checked.documents.keys()].filter(uri => uri.endsWith(`/${configName}`));
  if (configs.length === 0) return checked;
  const known = new Set(configs.filter(uri => told.has(uri)));
  for (const uri of configs) told.add(uri);
  return {
    ...checked,
    findings: checked.findings.filter(({ place }) => !known.has(uriOf(place))),
    documents: new Map([...checked.documents].filter(([uri]) => !known.has(uri))),
  };
}

/** Relative to the working directory, with `/`. */
export function relativePath(uri: string, cwd: string): string {
  const base = `${uriOfPath('.', cwd)}/`;
  if (uri.startsWith(base)) return uri.slice(base.length);
  const own = uri.split('/');
  const parents = base.split('/').slice(0, -1);
  let same = 0;
  while (same < parents.length && parents[same] === own[same]) same++;
  return same <= 1 ? uri : [...parents.slice(same).map(() => '..'), ...own.slice(same)].join('/');
}

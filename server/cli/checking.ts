/**
 * One report after another, read, checked and handed on; nothing of a report is kept when its turn is over.
 */

import { altered } from '../core/derive.ts';
import { uriOf } from '../core/finding.ts';
import type { Host } from '../core/host.ts';
import { configName } from '../core/model/recognise.ts';
import type { Baseline } from '../core/project/baseline.ts';
import { loadReport } from '../core/project/loading.ts';
import { type Checked, openProject, type Project } from '../core/project.ts';
import type { Options } from './args.ts';
import type { Failure, ShownReport } from './formats/totals.ts';
import { type Recording, recording, restsOn } from './host.node.ts';
import type { Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { type Progress, progress } from './progress.ts';
import { type Selection, select } from './selecting.ts';
import { wordsOf } from './words.ts';

/** A report and what is shown of it. */
export interface FoundReport {
  readonly uri: string;
  readonly checked: ShownReport;
  readonly host: Host;
  /** The known findings that hold for it. */
  readonly baseline: Baseline | undefined;
  /** The uri under which standard input was checked, when this is it. */
  readonly fromStdin: string | undefined;
}

export interface CheckedReport extends FoundReport {
  readonly checked: Checked;
  readonly project: Project;
}

export interface Outcome {
  /** Paths that could not be used, or checks that failed: exit code 2. */
  failed: number;
  /** What was said of them, for formats that have a place for it; one that keeps nothing leaves it out. */
  readonly failures?: Failure[];
  /** All that the reports asked for, where someone wants to know. */
  readonly restsOn?: { readonly files: Set<string>; readonly folders: Set<string> };
}

/** What came of one report, and all it asked for on the way. */
export type Found<Report extends FoundReport = FoundReport> = {
  readonly record: Pick<Recording, 'files' | 'folders'>;
} & (
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'found'; readonly report: Report; readonly problems: readonly string[] }
);

export interface FoundAt<Report extends FoundReport = FoundReport> {
  readonly uri: string;
  readonly found: Found<Report>;
}

/** The reports that the command line names. Notices about what could not be read go to stderr at once. */
export function checkedReports(options: Options, io: Io, outcome: Outcome): AsyncGenerator<CheckedReport> {
  return eachReport(options, io, outcome, async function* ({ uris, host }, baseline) {
    for (const uri of uris) {
      const done = await checkOne(uri, host, baseline);
      const { record } = done;
      const found: Found<CheckedReport> =
        done.kind === 'failed'
          ? done
          : { kind: 'found', record, report: done.report, problems: done.report.checked.problems };
      yield { uri, found };
    }
  });
}

/**
 * Selects reports, has `find` find what is in each, in order, and hands on those that could be read, saying what could
 * not. `find` gets the uri of the file of known findings, where one is named.
 */
export async function* eachReport<Report extends FoundReport>(
  options: Options,
  io: Io,
  outcome: Outcome,
  find: (selection: Selection, baseline: string | undefined) => AsyncIterable<FoundAt<Report>>,
): AsyncGenerator<Report> {
  const words = wordsOf(options.language);
  let bar: Progress | undefined;
  const fail = (path: string, sentence: string): void => {
    outcome.failed++;
    outcome.failures?.push({ path: relativePath(uriOfPath(path, io.cwd), io.cwd) || '.', sentence });
    io.stderr.write(`soat: ${sentence}\n`);
  };
  const failure = (path: string, reason: string): void => {
    bar?.clear();
    fail(path, words.failure(path, reason));
  };
  const selection = await select(options, io, failure);
  if (selection.uris.length > 1) io.spareMemory?.();
  const baseline = options.baseline === undefined ? undefined : uriOfPath(options.baseline, io.cwd);
  const told = new Set<string>();
  bar = progress(options, io, selection.uris.length);
  let count = 0;
  try {
    for await (const { uri, found } of find(selection, baseline)) {
      bar.show(++count);
      for (const file of found.record.files) outcome.restsOn?.files.add(file);
      for (const folder of found.record.folders) outcome.restsOn?.folders.add(folder);
      if (selection.changed && !restsOn(found.record, selection.changed)) continue;
      if (found.kind === 'failed') {
        failure(relativePath(uri, io.cwd), found.reason);
        continue;
      }
      const { report, problems } = found;
      if (report.checked.findings.length > 0 || problems.length > 0) bar.clear();
      for (const problem of problems) fail(relativePath(uri, io.cwd), words.problem(problem));
      yield {
        ...report,
        checked: once(report.checked, told),
        fromStdin: uri === selection.fromStdin ? uri : undefined,
      };
    }
  } finally {
    bar.clear();
  }
}

export type CheckedOne = { readonly record: Recording } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'checked'; readonly report: CheckedReport }
);

/** Reads and checks one report; `baseline` is the uri of the file of known findings, where one is named. */
export async function checkOne(uri: string, outside: Host, baseline: string | undefined): Promise<CheckedOne> {
  const project = openProject();
  const record = recording(outside);
  const { host } = record;
  if (!(await loadReport(project, host, uri, { baseline }))) {
    const file = project.file(uri);
    return { kind: 'failed', reason: file?.kind === 'unreadable' ? file.reason : (file?.kind ?? 'missing'), record };
  }
  const known = project.reports()[0]?.baseline;
  const report = { uri, checked: project.check(uri), project, host, baseline: known, fromStdin: undefined };
  return { kind: 'checked', report, record };
}

/** Without the configuration files that an earlier report has spoken of. */
function once<Shown extends ShownReport>(checked: Shown, told: Set<string>): Shown {
  const configs = [...checked.documents.keys()].filter(uri => uri.endsWith(`/${configName}`));
  if (configs.length === 0) return checked;
  const known = new Set(configs.filter(uri => told.has(uri)));
  for (const uri of configs) told.add(uri);
  const rest: Partial<ShownReport> = {
    findings: checked.findings.filter(({ place }) => !known.has(uriOf(place))),
    documents: new Map([...checked.documents].filter(([uri]) => !known.has(uri))),
    uris: checked.uris.filter(uri => !known.has(uri)),
  };
  return altered(checked, rest as Partial<Shown>);
}

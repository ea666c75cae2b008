/** Reports read and checked. */

import { altered } from '../core/derive.ts';
import { uriOf } from '../core/finding.ts';
import type { FolderEntry, Host, SourceFile } from '../core/host.ts';
import { baselineName, configName } from '../core/model/files/recognise.ts';
import type { Baseline } from '../core/project/baseline.ts';
import { loadReport } from '../core/project/loading.ts';
import { type Checked, openProject, type Project } from '../core/project.ts';
import type { Options } from './args.ts';
import { eachReport, type Found, type Outcome, type Select, type Told, toldBefore } from './each-report.ts';
import { nodeHost, type Recording, recording, remembering } from './host.node.ts';
import type { Io } from './io.ts';
import { select } from './selecting.ts';

export interface CheckedReport {
  readonly uri: string;
  readonly checked: Checked;
  readonly project: Project;
  /** The known findings that hold for it. */
  readonly baseline: Baseline | undefined;
  /** The uri under which standard input was checked, when this is it. */
  readonly fromStdin: string | undefined;
}

/** The reports that the command line names. Notices about what could not be read go to stderr at once. */
export function checkedReports(
  options: Options,
  io: Io,
  outcome: Outcome,
  selected: Select = failure => select(options, io, remembering(nodeHost, [configName, baselineName]), failure),
): AsyncGenerator<CheckedReport> {
  return eachReport<CheckedReport>(options, io, outcome, {
    select: selected,
    find: async function* ({ uris, host }, baseline) {
      if (uris.length > 1) io.spareMemory?.();
      const told: Told = new Map();
      for (const uri of uris) {
        const done = await checkOne(uri, host, baseline);
        if (done.kind === 'failed') yield { uri, found: done };
        else {
          const { problems, findings } = done.report.checked;
          const report = { ...done.report, checked: once(done.report.checked, told) };
          const found: Found<CheckedReport> = {
            kind: 'found',
            record: done.record,
            report,
            problems,
            says: findings.length > 0,
          };
          yield { uri, found };
        }
      }
    },
  });
}

export type CheckedOne = { readonly record: Recording } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'checked'; readonly report: CheckedReport }
);

/**
 * Reads and checks one report; `baseline` is the uri of the file of known findings, where one is named. `markOf` gives
 * marks of what the host answers, where they are wanted.
 */
export async function checkOne(
  uri: string,
  outside: Host,
  baseline: string | undefined,
  markOf?: (answer: SourceFile | readonly FolderEntry[]) => string | undefined,
): Promise<CheckedOne> {
  const project = openProject();
  const record = recording(outside, markOf);
  const { host } = record;
  if (!(await loadReport(project, host, uri, { baseline }))) {
    const file = project.file(uri);
    return { kind: 'failed', reason: file?.kind === 'unreadable' ? file.reason : (file?.kind ?? 'missing'), record };
  }
  const known = project.reports()[0]?.baseline;
  const report = { uri, checked: project.check(uri), project, baseline: known, fromStdin: undefined };
  return { kind: 'checked', report, record };
}

/** Without what earlier reports have told of files that they share. */
export function once(checked: Checked, told: Told): Checked {
  const known = toldBefore(checked, ({ place }) => uriOf(place), told);
  if (known.uris.size + known.findings.size === 0) return checked;
  return altered(checked, {
    findings: checked.findings.filter(finding => !known.findings.has(finding)),
    // What is found in a report may point into a register or data; configuration is read, and repaired, once.
    documents: new Map(
      [...checked.documents].filter(([uri]) => !(known.uris.has(uri) && uri.endsWith(`/${configName}`))),
    ),
    uris: checked.uris.filter(uri => !known.uris.has(uri)),
  });
}

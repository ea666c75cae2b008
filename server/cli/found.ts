/**
 * What is found in each report, in order: known from an earlier run where nothing changed, found by several threads where
 * that is asked for. What checks is loaded when the first report has to be checked.
 */

import { lazily } from '../core/derive.ts';
import { baselineOf } from '../core/project/baseline.ts';
import type { Options } from './args.ts';
import {
  eachReport,
  type Found,
  type FoundAt,
  type Outcome,
  type Select,
  type Selection,
  type Told,
  toldBefore,
} from './each-report.ts';
import { nodeHost } from './host.node.ts';
import type { Io } from './io.ts';
import type { Results } from './kept/results.ts';
import type { Pool } from './pool.ts';
import { type FoundReport, linesIn } from './shown.ts';

/** Where reports are repaired, or more is wanted than what is found in them, use `checkedReports`. */
export function foundReports(
  options: Options,
  io: Io,
  outcome: Outcome,
  { select, results }: { readonly select: Select; readonly results: Results | undefined },
): AsyncGenerator<FoundReport> {
  return eachReport<FoundReport>(options, io, outcome, {
    select,
    find: async function* (selection, baseline) {
      const jobs = Math.min(options.jobs, selection.uris.length);
      const threads = jobs > 1 ? threadsOf(jobs, { options, baseline, results }) : undefined;
      const told: Told = new Map();
      const checker = lazily(async () => {
        const checking = await import('./checking.ts');
        const showing = await import('./showing.ts');
        if (selection.uris.length > 1) io.spareMemory?.();
        return { ...checking, ...showing };
      });
      const context = { options, selection, baseline, results, threads, checker };
      try {
        for await (const { uri, found } of inOrder(selection.uris, jobs, uri => find(uri, context)))
          yield { uri, found: found.kind === 'found' ? { ...found, report: once(found.report, told) } : found };
      } finally {
        await threads?.close();
      }
    },
  });
}

interface Context {
  readonly options: Options;
  readonly selection: Selection;
  readonly baseline: string | undefined;
  readonly results: Results | undefined;
  readonly threads: Threads | undefined;
  /** What checks, loaded when it is first asked for. */
  readonly checker: () => Promise<typeof import('./checking.ts') & typeof import('./showing.ts')>;
}

async function find(uri: string, context: Context): Promise<Found<FoundReport>> {
  const { options, selection, baseline, results, threads, checker } = context;
  const { language, updateBaseline: accepted } = options;
  const isStdin = uri === selection.fromStdin;
  const setting = { language, baseline };
  const kept = isStdin ? undefined : results?.report(uri, setting);
  if (kept) {
    const { rest, ...report } = kept;
    return foundOf({ uri, ...report, fromStdin: undefined }, { record: rest, problems: [] });
  }
  if (threads && !isStdin) {
    const worked = await (await threads.pool()).check(uri);
    const { record } = worked;
    if (worked.kind === 'failed') return worked;
    const { shown, problems, texts } = worked;
    if (problems.length === 0) results?.keepReport(uri, setting, { shown, baseline: worked.baseline, rest: record });
    const file = worked.baseline === undefined ? undefined : await selection.host.read(worked.baseline);
    const known = file?.kind === 'text' ? baselineOf(file, worked.baseline!, nodeHost) : undefined;
    const lineOf = linesIn(source => texts.get(source));
    return foundOf({ uri, shown, lineOf, baseline: known, fromStdin: undefined }, { record, problems });
  }
  const { checkOne, linesOfChecked, shownOf } = await checker();
  const worked = await checkOne(uri, selection.host, baseline, results?.teller.markOf);
  if (worked.kind === 'failed') return worked;
  const { record } = worked;
  const { checked, baseline: known } = worked.report;
  const { problems } = checked;
  const shown = shownOf(checked, { language, accepted });
  if (problems.length === 0) results?.keepReport(uri, setting, { shown, baseline: known?.uri, rest: record });
  const lineOf = linesOfChecked(checked);
  return foundOf({ uri, shown, lineOf, baseline: known, fromStdin: undefined }, { record, problems });
}

function foundOf(
  report: FoundReport,
  { record, problems }: Pick<Found<FoundReport> & { readonly kind: 'found' }, 'record' | 'problems'>,
): Found<FoundReport> {
  return { kind: 'found', record, report, problems, says: report.shown.findings.length > 0 };
}

/** Begun when the first report has to be checked. */
interface Threads {
  pool(): Promise<Pool>;
  close(): Promise<void>;
}

function threadsOf(
  jobs: number,
  { options, baseline, results }: Pick<Context, 'options' | 'baseline' | 'results'>,
): Threads {
  const { language, updateBaseline: accepted } = options;
  let begun: Promise<Pool> | undefined;
  return {
    pool: () => {
      begun ??= import('./pool.ts').then(({ openPool }) =>
        openPool(jobs, { baseline, language, accepted, telling: results?.telling }),
      );
      return begun;
    },
    close: async () => await (await begun)?.close(),
  };
}

/** Without what earlier reports have told of files that they share. */
function once(report: FoundReport, told: Told): FoundReport {
  const { shown } = report;
  const known = toldBefore(shown, ({ place }) => place.uri, told);
  if (known.uris.size + known.findings.size === 0) return report;
  return {
    ...report,
    shown: {
      ...shown,
      findings: shown.findings.filter(finding => !known.findings.has(finding)),
      uris: shown.uris.filter(uri => !known.uris.has(uri)),
    },
  };
}

/** Hands on results in the order of the uris, with twice as many of them under way as there are threads. */
async function* inOrder(
  uris: readonly string[],
  jobs: number,
  work: (uri: string) => Promise<Found<FoundReport>>,
): AsyncGenerator<FoundAt<FoundReport>> {
  const ahead = jobs > 1 ? jobs * 2 : 1;
  const started: Promise<Found<FoundReport>>[] = [];
  for (const [index, uri] of uris.entries()) {
    while (started.length < Math.min(uris.length, index + ahead)) started.push(work(uris[started.length]!));
    const found = await started[index]!;
    // What was handed on is not kept.
    delete started[index];
    yield { uri, found };
  }
}

/**
 * What is found in each report, in order: remembered where nothing changed, by several threads where that is asked for.
 */

import type { Host } from '../core/host.ts';
import { baselineOf } from '../core/project/baseline.ts';
import type { Options } from './args.ts';
import type { Cache } from './cache.ts';
import {
  type CheckedReport,
  checkOne,
  eachReport,
  type Found,
  type FoundAt,
  type FoundReport,
  type Outcome,
} from './checking.ts';
import type { Recording } from './host.node.ts';
import type { Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import type { Pool } from './pool.ts';
import { fromPortable, type Portable, toPortable } from './portable.ts';

/** Where a single run in this thread would do, use `checkedReports`. */
export function foundReports(options: Options, io: Io, outcome: Outcome): AsyncGenerator<FoundReport> {
  return eachReport(options, io, outcome, async function* ({ uris, host, fromStdin }, baseline) {
    const cache = await cacheOf(options, io, baseline);
    const jobs = Math.min(options.jobs, uris.length);
    const pool = jobs > 1 ? (await import('./pool.ts')).openPool(jobs, { baseline }) : undefined;
    const context = { cwd: io.cwd, host, baseline, cache };
    try {
      yield* inOrder(uris, jobs * 2, uri => find(uri, { ...context, pool: uri === fromStdin ? undefined : pool }));
    } finally {
      await pool?.close();
    }
  });
}

interface Context {
  readonly cwd: string;
  readonly host: Host;
  readonly baseline: string | undefined;
  readonly cache: Cache | undefined;
  readonly pool: Pool | undefined;
}

async function find(uri: string, { cwd, host, baseline, cache, pool }: Context): Promise<Found> {
  const cached = await cache?.get(uri, host);
  if (cached) {
    const { portable, record, sources } = cached;
    const textOf = (source: string): string => {
      const file = sources.get(source);
      return file?.kind === 'text' ? file.content : '';
    };
    const checked = fromPortable(portable, { uriOf: name => uriOfPath(name, cwd), textOf });
    return { kind: 'found', record, problems: [], report: await reportOf(uri, host, cached.baseline, checked) };
  }
  if (pool) {
    const worked = await pool.check(uri);
    if (worked.kind === 'failed') return worked;
    const { portable, problems, texts, record } = worked;
    const checked = fromPortable(portable, { uriOf: name => name, textOf: source => texts.get(source) ?? '' });
    if (problems.length === 0) await remember(cache, uri, { portable, baseline: worked.baseline, cwd, host, record });
    return { kind: 'found', record, problems, report: await reportOf(uri, host, worked.baseline, checked) };
  }
  const worked = await checkOne(uri, host, baseline);
  if (worked.kind === 'failed') return worked;
  const { report, record } = worked;
  const { problems } = report.checked;
  if (cache && problems.length === 0) {
    const portable = portableOf(report);
    await remember(cache, uri, { portable, baseline: report.baseline?.uri, cwd, host, record });
  }
  return { kind: 'found', record, problems, report };
}

export function portableOf({ checked }: CheckedReport): Portable {
  return toPortable(checked, uri => uri);
}

async function reportOf(
  uri: string,
  host: Host,
  baseline: string | undefined,
  checked: FoundReport['checked'],
): Promise<FoundReport> {
  const file = baseline === undefined ? undefined : await host.read(baseline);
  return {
    uri,
    checked,
    host,
    baseline: file?.kind === 'text' ? baselineOf(file, baseline!, host) : undefined,
    fromStdin: undefined,
  };
}

interface Remembered {
  readonly portable: Portable;
  readonly baseline: string | undefined;
  readonly cwd: string;
  readonly host: Host;
  readonly record: Pick<Recording, 'files' | 'folders'>;
}

async function remember(
  cache: Cache | undefined,
  uri: string,
  { portable, baseline, cwd, host, record }: Remembered,
): Promise<void> {
  await cache?.put(uri, { portable: renamed(portable, cwd), baseline, record: { ...record, host } });
}

/** The same with names relative to the working directory, so that another checkout can use it. */
function renamed(portable: Portable, cwd: string): Portable {
  const name = (uri: string): string => relativePath(uri, cwd);
  return toPortable(fromPortable(portable, { uriOf: uri => uri, textOf: () => '' }), name);
}

async function cacheOf(options: Options, io: Io, baseline: string | undefined): Promise<Cache | undefined> {
  const folder = options.cache ?? (io.env.SOAT_CACHE || undefined);
  if (!options.useCache || folder === undefined) return undefined;
  const { openCache } = await import('./cache.ts');
  return openCache(uriOfPath(folder, io.cwd), io.cwd, baseline === undefined ? '' : relativePath(baseline, io.cwd));
}

/** Hands on results in the order of the uris, with at most `ahead` of them under way. */
async function* inOrder(
  uris: readonly string[],
  ahead: number,
  work: (uri: string) => Promise<Found>,
): AsyncGenerator<FoundAt> {
  const started: Promise<Found>[] = [];
  for (const [index, uri] of uris.entries()) {
    while (started.length < Math.min(uris.length, index + Math.max(1, ahead)))
      started.push(work(uris[started.length]!));
    const found = await started[index]!;
    // What was handed on is not kept.
    delete started[index];
    yield { uri, found };
  }
}

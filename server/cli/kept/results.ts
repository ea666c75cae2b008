/**
 * What earlier runs found, and which reports they were about.
 *
 * A result holds as long as every file and folder that was asked for on the way to it is as it was, also those that were
 * not there; for the same build of Soát, engine, working directory, settings and language. In a folder that was named for
 * them results serve every working directory that stands as many folders deep. Nothing that is found depends on the day,
 * or on anything else around.
 */
import type { Language } from '../../core/checks/check.ts';
import { type Baseline, baselineOf } from '../../core/project/baseline.ts';
import type { Options } from '../args.ts';
import { buildText } from '../commands/version.ts';
import { nodeHost, type RestsOn } from '../host.node.ts';
import type { Io } from '../io.ts';
import { relativePath, uriOfPath } from '../paths.ts';
import { type LineOf, linesIn, renamed, type ShownReport } from '../shown.ts';
import { type KeptRest, keptRest, type Teller, type Telling, tellerBy } from './standing.ts';
import { openStore } from './store.ts';

export interface Results {
  /** By what files are told to be as they were. */
  readonly telling: Telling;
  readonly teller: Teller;
  /** What was found in a report, if that still holds. */
  report(uri: string, setting: ReportSetting): KeptReport | undefined;
  keepReport(uri: string, setting: ReportSetting, found: FoundBefore): void;
  /** Which reports the command line is about, if that still holds. */
  plan(options: Options): Plan | undefined;
  keepPlan(options: Options, plan: Plan, rest: RestsOn): void;
  /** The folder that was named for it, and why it could not be kept there. */
  end(): { readonly folder: string; readonly code: string } | undefined;
}

export interface ReportSetting {
  readonly language: Language;
  /** The uri of the file of known findings that the command line names. */
  readonly baseline: string | undefined;
}

interface FoundBefore {
  readonly shown: ShownReport;
  /** The uri of the file of known findings that holds for it. */
  readonly baseline: string | undefined;
  readonly rest: RestsOn;
}

export interface KeptReport {
  readonly shown: ShownReport;
  readonly lineOf: LineOf;
  readonly baseline: Baseline | undefined;
  readonly rest: RestsOn;
}

export interface Plan {
  readonly language: Language;
  /** Uris of reports, in order. */
  readonly uris: readonly string[];
  /** Uris of texts beside them that are not taken for reports. */
  readonly passedOver: readonly string[];
}

interface ReportEntry {
  readonly rest: KeptRest;
  readonly baseline: string | undefined;
  readonly shown: ShownReport;
}

interface PlanEntry {
  readonly rest: KeptRest;
  readonly language: Language;
  readonly uris: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * Undefined where nothing is to be kept: asked not to, or for what is not found the same way twice. Of a program that
 * runs from its sources only where a folder is named: they may be others the next time.
 */
export async function openResults(options: Options, { cwd, env }: Io): Promise<Results | undefined> {
  const { useCache, updateBaseline, claims, paths } = options;
  const named = options.cache ?? env.SOAT_CACHE;
  if (!useCache || named === '' || updateBaseline || claims) return undefined;
  // Standing for a file, what comes in would be part of reports that are told by what is on the disk.
  if (paths.includes('-')) return undefined;
  if (named === undefined && buildText === 'source') return undefined;
  const store =
    named === undefined ? openStore(env.NODE_COMPILE_CACHE) : openStore(uriOfPath(named, cwd), { named: true });
  const telling = named === undefined ? 'stamp' : 'content';
  const teller = store && (await tellerBy(telling));
  if (!store || !teller) return undefined;
  // In a folder that is carried to another machine, names relative to the working directory are all there is; of the
  // folders above a deeper one they would leave some out, in which a configuration may stand.
  const here = named === undefined ? cwd : uriOfPath('.', cwd).split('/').length;
  const { version, versions } = process;
  const keyOf = (...what: readonly unknown[]): string =>
    JSON.stringify([2, buildText, version, versions.icu ?? '', here, ...what]);
  const nameOf = (uri: string): string => relativePath(uri, cwd);
  const reportKey = (uri: string, { language, baseline }: ReportSetting): string =>
    keyOf('report', nameOf(uri), language, baseline === undefined ? '' : nameOf(baseline));
  const planKey = ({ paths, whole, shard, language, languageStated }: Options): string =>
    keyOf('plan', paths, whole, shard ?? '', languageStated ? language : '');
  // Right because it is the same file for the whole run; it may be that of many reports.
  const baselines = new Map<string, Baseline | undefined>();
  const baselineAt = (uri: string): Baseline | undefined => {
    if (!baselines.has(uri)) {
      const file = teller.file(uri);
      baselines.set(uri, file?.kind === 'text' ? baselineOf(file, uri, nodeHost) : undefined);
    }
    return baselines.get(uri);
  };
  return {
    telling,
    teller,
    report: (uri, setting) => {
      const entry = store.get(reportKey(uri, setting)) as ReportEntry | undefined;
      if (!entry || !teller.stands(entry.rest, cwd)) return undefined;
      const uris = new Map<string, string>();
      const uriOf = (path: string): string => {
        const uri = uris.get(path) ?? uriOfPath(path, cwd);
        uris.set(path, uri);
        return uri;
      };
      const textOf = (source: string): string | undefined => {
        const file = teller.file(source);
        return file?.kind === 'text' ? file.content : undefined;
      };
      return {
        shown: renamed(entry.shown, uriOf),
        lineOf: linesIn(textOf),
        baseline: entry.baseline === undefined ? undefined : baselineAt(uriOf(entry.baseline)),
        rest: restOf(entry.rest, uriOf),
      };
    },
    keepReport: (uri, setting, { shown, baseline, rest }) => {
      if (!rest.steady) return;
      const entry: ReportEntry = {
        rest: keptRest(rest, cwd),
        baseline: baseline && nameOf(baseline),
        shown: renamed(shown, nameOf),
      };
      store.put(reportKey(uri, setting), entry);
    },
    plan: options => {
      const entry = store.get(planKey(options)) as PlanEntry | undefined;
      if (!entry || !teller.stands(entry.rest, cwd)) return undefined;
      const uriOf = (path: string): string => uriOfPath(path, cwd);
      return { language: entry.language, uris: entry.uris.map(uriOf), passedOver: entry.passedOver.map(uriOf) };
    },
    keepPlan: (options, { language, uris, passedOver }, rest) => {
      if (!rest.steady) return;
      const entry: PlanEntry = {
        rest: keptRest(rest, cwd),
        language,
        uris: uris.map(nameOf),
        passedOver: passedOver.map(nameOf),
      };
      store.put(planKey(options), entry);
    },
    end: () => {
      const code = store.end();
      return code !== undefined && named !== undefined ? { folder: named, code } : undefined;
    },
  };
}

function restOf({ files, folders }: KeptRest, uriOf: (path: string) => string): RestsOn {
  const byUri = (paths: KeptRest['files']): Map<string, string> =>
    new Map(paths.map(([path, sum]) => [uriOf(path), sum]));
  return { files: byUri(files), folders: byUri(folders), steady: true };
}

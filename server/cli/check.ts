/** `soat check`: what does not hold, and where. */
import { severities } from '../core/finding.ts';
import type { ReportedFinding } from '../core/project.ts';
import type { Options } from './args.ts';
import { checkedReports, type FoundReport, type Outcome } from './checking.ts';
import type { Repairs } from './fixing.ts';
import { writerFor } from './formats/index.ts';
import { type Failure, isShown, noTotals, type Totals, tally } from './formats/totals.ts';
import { nodeHost } from './host.node.ts';
import type { ExitCode, Io } from './io.ts';
import { keeper } from './known.ts';
import { uriOfPath } from './paths.ts';
import { wordsOf } from './words.ts';

export async function check(options: Options, io: Io): Promise<ExitCode> {
  if (!options.watch) return checkOnce(options, io, { failed: 0, failures: [] });
  const { watch } = await import('./watch.ts');
  return watch(options, io, async () => {
    const restsOn = { files: new Set<string>(), folders: new Set<string>() };
    await checkOnce(options, io, { failed: 0, failures: [], restsOn });
    return restsOn;
  });
}

async function checkOnce(
  options: Options,
  io: Io,
  outcome: Outcome & { readonly failures: Failure[] },
): Promise<ExitCode> {
  if (options.baseline !== undefined && !options.updateBaseline) {
    const { kind } = await nodeHost.read(uriOfPath(options.baseline, io.cwd));
    if (kind === 'missing') {
      io.stderr.write(`soat: --baseline ${wordsOf(options.language).failure(options.baseline, kind)}\n`);
      return 2;
    }
  }
  const repairs = wantsRepair(options) ? (await import('./fixing.ts')).repairs(options, io) : undefined;
  if (repairs && 'unknown' in repairs) return 2;
  // A difference, or the repaired text of standard input, has stdout for itself.
  const silent = options.diff || (repairs !== undefined && options.paths.includes('-'));
  const writer = silent ? undefined : await writerFor(options, io);
  const known = keeper(options, io);
  let totals: Totals = noTotals;
  let fails = false;
  for await (const report of reportsOf(options, io, { outcome, repairs })) {
    totals = tally(totals, report.checked, options.reportSilenced);
    known.report(report);
    fails ||= failing(report.checked.findings, options);
    writer?.report(report);
  }
  repairs?.end();
  await known.end();
  writer?.end({ ...totals, unreadable: outcome.failed, failures: outcome.failures });
  if (outcome.failed > 0) return 2;
  if (options.diff) return repairs && repairs.changed > 0 ? 1 : 0;
  return fails && !options.updateBaseline ? 1 : 0;
}

interface Reporting {
  readonly outcome: Outcome;
  readonly repairs: Repairs | undefined;
}

/** Whole reports where something is repaired or calculations are listed; otherwise what is found in them will do. */
async function* reportsOf(options: Options, io: Io, { outcome, repairs }: Reporting): AsyncGenerator<FoundReport> {
  if (!repairs && !options.claims && (options.jobs > 1 || options.cache !== undefined || io.env.SOAT_CACHE)) {
    yield* (await import('./found.ts')).foundReports(options, io, outcome);
    return;
  }
  for await (const report of checkedReports(options, io, outcome))
    yield repairs ? await repairs.report(report) : report;
}

function wantsRepair({ fix, fixUnsafe, diff }: Options): boolean {
  return fix || diff || fixUnsafe.length > 0;
}

/** Whether something counts that is at or above `--fail-on`; what is silenced or known does not, even when it is shown. */
function failing(findings: readonly ReportedFinding[], options: Options): boolean {
  if (options.failOn === 'never') return false;
  const worst = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return findings.some(finding => isShown(finding, false) && worst.includes(finding.severity));
}

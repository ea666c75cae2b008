/** `soat check`: what does not hold, and where. */
import { severities } from '../../core/finding.ts';
import type { Options } from '../args.ts';
import { configured } from '../configured.ts';
import type { Outcome } from '../each-report.ts';
import type { Repairs } from '../fixing.ts';
import { type Printable, writerFor } from '../formats/index.ts';
import { type Failure, isShown, noTotals, type Totals, tally } from '../formats/totals.ts';
import { foundReports } from '../found.ts';
import { nodeHost } from '../host.node.ts';
import type { ExitCode, Io } from '../io.ts';
import { openResults, type Results } from '../kept/results.ts';
import { keeper } from '../known.ts';
import { uriOfPath } from '../paths.ts';
import { type Planned, planned } from '../planning.ts';
import type { ShownFinding } from '../shown.ts';
import { wordsOf } from '../words/words.ts';

/** `given`: as the command line has them; a configuration may say the language. */
export async function check(given: Options, io: Io): Promise<ExitCode> {
  if (!given.watch) return checkOnce(given, io, { failed: 0, failures: [], passedOver: [] });
  const options = { ...(await configured(given, io, nodeHost)), languageStated: true };
  const { watch } = await import('../watch.ts');
  return watch(options, io, async () => {
    const restsOn = { files: new Set<string>(), folders: new Set<string>() };
    await checkOnce(options, io, { failed: 0, failures: [], passedOver: [], restsOn });
    return restsOn;
  });
}

async function checkOnce(
  given: Options,
  io: Io,
  outcome: Outcome & { readonly failures: Failure[]; readonly passedOver: string[] },
): Promise<ExitCode> {
  const results = wantsWhole(given) ? undefined : await openResults(given, io);
  const plan = await planned(given, io, results);
  const { options } = plan;
  if (options.baseline !== undefined && !options.updateBaseline) {
    const { kind } = await nodeHost.read(uriOfPath(options.baseline, io.cwd));
    if (kind === 'missing') {
      io.stderr.write(`soat: --baseline ${wordsOf(options.language).failure(options.baseline, kind)}\n`);
      return 2;
    }
  }
  const repairs = wantsRepair(options) ? (await import('../fixing.ts')).repairs(options, io) : undefined;
  if (repairs && 'unknown' in repairs) return 2;
  // A difference, or the repaired text of standard input, has stdout for itself.
  const silent = options.diff || (repairs !== undefined && options.paths.includes('-'));
  const writer = silent ? undefined : await writerFor(options, io);
  const known = keeper(options, io);
  let totals: Totals = noTotals;
  let fails = false;
  for await (const report of reportsOf(options, io, { outcome, repairs, plan, results })) {
    totals = tally(totals, report.shown, options.reportSilenced);
    known.report(report);
    fails ||= failing(report.shown.findings, options);
    writer?.report(report);
  }
  repairs?.end();
  const written = await known.end();
  const refused = results?.end();
  if (refused && !options.quiet)
    io.stderr.write(`soat: --cache ${wordsOf(options.language).notWritten(refused.folder, refused.code)}\n`);
  const { failed: unreadable, failures, passedOver } = outcome;
  writer?.end({ ...totals, unreadable, failures, passedOver });
  if (unreadable > 0 || !written) return 2;
  if (options.diff) return repairs && repairs.changed > 0 ? 1 : 0;
  return fails && !options.updateBaseline ? 1 : 0;
}

interface Reporting {
  readonly outcome: Outcome;
  readonly repairs: Repairs | undefined;
  readonly plan: Planned;
  readonly results: Results | undefined;
}

/** Whole reports where something is repaired or calculations are listed; otherwise what is found in them will do. */
async function* reportsOf(
  options: Options,
  io: Io,
  { outcome, repairs, plan: { select }, results }: Reporting,
): AsyncGenerator<Printable> {
  if (!wantsWhole(options)) {
    yield* foundReports(options, io, outcome, { select, results });
    return;
  }
  const { checkedReports } = await import('../checking.ts');
  const { withShown } = await import('../showing.ts');
  for await (const report of checkedReports(options, io, outcome, select)) {
    yield withShown(repairs ? await repairs.report(report) : report, options);
  }
}

function wantsWhole(options: Options): boolean {
  return options.claims || wantsRepair(options);
}

function wantsRepair({ fix, fixUnsafe, diff }: Options): boolean {
  return fix || diff || fixUnsafe.length > 0;
}

/** Whether something counts that is at or above `--fail-on`; what is silenced or known does not, even when it is shown. */
function failing(findings: readonly ShownFinding[], options: Options): boolean {
  if (options.failOn === 'never') return false;
  const worst = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return findings.some(finding => isShown(finding, false) && worst.includes(finding.severity));
}

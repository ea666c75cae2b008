/** `soat check`: what does not hold, and where. */
import { severities } from '../core/finding.ts';
import type { ReportedFinding } from '../core/project.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import { writerFor } from './formats/index.ts';
import { isShown, noTotals, type Totals, tally } from './formats/totals.ts';
import type { ExitCode, Io } from './io.ts';
import { keeper } from './known.ts';

export async function check(options: Options, io: Io): Promise<ExitCode> {
  const code = await checkOnce(options, io);
  return options.watch ? (await import('./watch.ts')).watch(options, io, () => checkOnce(options, io)) : code;
}

async function checkOnce(options: Options, io: Io): Promise<ExitCode> {
  const outcome: Outcome = { failed: 0 };
  const repairs = wantsRepair(options) ? (await import('./fixing.ts')).repairs(options, io) : undefined;
  if (repairs && 'unknown' in repairs) return 2;
  // A difference, or the repaired text of standard input, has stdout for itself.
  const silent = options.diff || (repairs !== undefined && options.paths.includes('-'));
  const writer = silent ? undefined : await writerFor(options, io);
  const known = keeper(options, io);
  let totals: Totals = noTotals;
  let fails = false;
  for await (const found of checkedReports(options, io, outcome)) {
    const report = repairs ? await repairs.report(found) : found;
    totals = tally(totals, report.checked, options.reportSilenced);
    known.report(report);
    fails ||= failing(report.checked.findings, options);
    writer?.report(report);
  }
  repairs?.end();
  await known.end();
  writer?.end({ ...totals, unreadable: outcome.failed });
  if (outcome.failed > 0) return 2;
  if (options.diff) return repairs && repairs.changed > 0 ? 1 : 0;
  return fails && !options.updateBaseline ? 1 : 0;
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

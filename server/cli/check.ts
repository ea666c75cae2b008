/** `soat check`: what does not hold, and where. */
import { severities } from '../core/finding.ts';
import type { Options } from './args.ts';
import { checkedReports, type Outcome } from './checking.ts';
import { writerFor } from './formats/index.ts';
import { noTotals, type Totals, tally } from './formats/totals.ts';
import type { ExitCode, Io } from './io.ts';

export async function check(options: Options, io: Io): Promise<ExitCode> {
  const code = await checkOnce(options, io);
  return options.watch ? (await import('./watch.ts')).watch(options, io, () => checkOnce(options, io)) : code;
}

async function checkOnce(options: Options, io: Io): Promise<ExitCode> {
  const outcome: Outcome = { failed: 0 };
  const writer = await writerFor(options, io);
  let totals: Totals = noTotals;
  for await (const report of checkedReports(options, io, outcome)) {
    totals = tally(totals, report.checked, options.reportSilenced);
    writer.report(report);
  }
  writer.end({ ...totals, unreadable: outcome.failed });
  if (outcome.failed > 0) return 2;
  return failing(totals, options) ? 1 : 0;
}

function failing(totals: Totals, options: Options): boolean {
  if (options.failOn === 'never') return false;
  const worst = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return worst.some(severity => totals.severities[severity] > 0);
}

/** What a run of `soat check` is about: its language and its reports, known from the last run where nothing changed. */
import { baselineName, configName } from '../core/model/files/recognise.ts';
import type { Options } from './args.ts';
import { configured } from './configured.ts';
import type { Select, Selection } from './each-report.ts';
import { nodeHost, recording, remembering } from './host.node.ts';
import type { Io } from './io.ts';
import type { Results } from './kept/results.ts';

export interface Planned {
  /** As given, in the language that a configuration says. */
  readonly options: Options;
  readonly select: Select;
}

export async function planned(given: Options, io: Io, results: Results | undefined): Promise<Planned> {
  const host = remembering(results?.teller.host ?? nodeHost, [configName, baselineName]);
  const plans = results && !given.changed && !given.paths.includes('-') ? results : undefined;
  const plan = plans?.plan(given);
  if (plan) {
    const selection: Selection = {
      uris: plan.uris,
      host,
      fromStdin: undefined,
      changed: undefined,
      passedOver: plan.passedOver,
    };
    return { options: { ...given, language: plan.language }, select: async () => selection };
  }
  const record = recording(host, results?.teller.markOf);
  const options = await configured(given, io, record.host);
  const select: Select = async failure => {
    let failed = false;
    const { select } = await import('./selecting.ts');
    const selection = await select(options, io, record.host, (path, reason) => {
      failed = true;
      failure(path, reason);
    });
    const { uris, fromStdin, passedOver } = selection;
    if (!failed) plans?.keepPlan(given, { language: options.language, uris, passedOver }, record);
    // What is asked for from here on is a report's.
    return fromStdin === undefined ? { ...selection, host } : selection;
  };
  return { options, select };
}

/** What a thread of `--jobs` does: it is sent the uri of a report, answers with what was found in it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../core/checks/check.ts';
import type { Host } from '../core/host.ts';
import { baselineName, configName } from '../core/model/files/recognise.ts';
import { checkOne } from './checking.ts';
import { nodeHost, type RestsOn, remembering } from './host.node.ts';
import { type Teller, type Telling, tellerBy } from './kept/standing.ts';
import { shownOf } from './showing.ts';
import type { ShownReport } from './shown.ts';

export interface WorkerSetting {
  readonly baseline: string | undefined;
  readonly language: Language;
  /** Messages are wanted as a file of known findings has them, too. */
  readonly accepted: boolean;
  /** Which marks of what is read are wanted. */
  readonly telling: Telling | undefined;
}

export type Worked = { readonly record: RestsOn } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'checked';
      readonly shown: ShownReport;
      readonly texts: ReadonlyMap<string, string>;
      readonly baseline: string | undefined;
      readonly problems: readonly string[];
    }
);

const setting: WorkerSetting = workerData;

const reading = begin();

parentPort?.on('message', async (uri: string) => {
  parentPort?.postMessage(await worked(uri, await reading));
});

async function begin(): Promise<Reading> {
  const teller = setting.telling && (await tellerBy(setting.telling));
  return { host: remembering(teller?.host ?? nodeHost, [configName, baselineName]), markOf: teller?.markOf };
}

interface Reading {
  readonly host: Host;
  readonly markOf: Teller['markOf'] | undefined;
}

async function worked(uri: string, { host, markOf }: Reading): Promise<Worked> {
  const done = await checkOne(uri, host, setting.baseline, markOf);
  const { files, folders, steady } = done.record;
  const record = { files, folders, steady };
  if (done.kind === 'failed') return { kind: 'failed', reason: done.reason, record };
  const { checked, baseline } = done.report;
  return {
    kind: 'checked',
    record,
    shown: shownOf(checked, setting),
    texts: new Map([...checked.documents].map(([source, document]) => [source, document.text.content])),
    baseline: baseline?.uri,
    problems: checked.problems,
  };
}

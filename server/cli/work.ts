/** What a thread of `--jobs` does: it is sent the uri of a report, answers with what was found in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { baselineName, configName } from '../core/model/recognise.ts';
import { checkOne } from './checking.ts';
import { portableOf } from './found.ts';
import { nodeHost, type Recording, remembering } from './host.node.ts';
import type { Portable } from './portable.ts';

export interface WorkerSetting {
  readonly baseline: string | undefined;
}

export type Worked = { readonly record: Pick<Recording, 'files' | 'folders'> } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'checked';
      readonly portable: Portable;
      readonly texts: ReadonlyMap<string, string>;
      readonly baseline: string | undefined;
      readonly problems: readonly string[];
    }
);

const setting: WorkerSetting = workerData;
const host = remembering(nodeHost, [configName, baselineName]);

parentPort?.on('message', async (uri: string) => {
  parentPort?.postMessage(await worked(uri));
});

async function worked(uri: string): Promise<Worked> {
  const done = await checkOne(uri, host, setting.baseline);
  const record = { files: done.record.files, folders: done.record.folders };
  if (done.kind === 'failed') return { kind: 'failed', reason: done.reason, record };
  const { checked, baseline } = done.report;
  return {
    kind: 'checked',
    record,
    portable: portableOf(done.report),
    texts: new Map([...checked.documents].map(([source, document]) => [source, document.text.content])),
    baseline: baseline?.uri,
    problems: checked.problems,
  };
}

/** Threads that check reports, one at a time each. */
import { Worker } from 'node:worker_threads';
import type { Worked, WorkerSetting } from './work.ts';

export interface Pool {
  check(uri: string): Promise<Worked>;
  close(): Promise<void>;
}

export function openPool(size: number, setting: WorkerSetting): Pool {
  // In the bundle the worker stands beside this file, under its own name.
  const entry = import.meta.url.endsWith('.ts') ? './worker.ts' : './cli-worker.js';
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  const all: Worker[] = [];
  const take = async (): Promise<Worker> => {
    const free = idle.pop();
    if (free) return free;
    if (all.length < size) {
      const made = new Worker(new URL(entry, import.meta.url), { workerData: setting });
      all.push(made);
      return made;
    }
    await new Promise<void>(resolve => waiting.push(resolve));
    return take();
  };
  return {
    check: async uri => {
      const worker = await take();
      const worked = await new Promise<Worked>((resolve, reject) => {
        const settle = (): void => {
          worker.off('message', onMessage);
          worker.off('error', onError);
        };
        const onMessage = (message: Worked): void => {
          settle();
          resolve(message);
        };
        const onError = (error: unknown): void => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        };
        worker.on('message', onMessage);
        worker.on('error', onError);
        worker.postMessage(uri);
      });
      idle.push(worker);
      waiting.shift()?.();
      return worked;
    },
    close: async () => {
      await Promise.all(all.map(worker => worker.terminate()));
    },
  };
}

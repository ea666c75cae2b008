/**
 * Runs tests inside an extension host, of the desktop, a remote machine or a browser: no test framework, no files, no
 * processes. What happens is told to the driver by HTTP as it happens.
 */

export interface Told {
  readonly kind: 'test' | 'note' | 'end';
  readonly name: string;
  readonly milliseconds?: number;
  readonly failure?: string;
}

/** Set by the entry that a driver writes. */
export interface Run {
  readonly suite: string;
  readonly report: string;
}

declare global {
  var soatRun: Run | undefined;
}

type Body = () => Promise<void> | void;

const limit = 40_000;

export function suite(tests: readonly (readonly [string, Body])[]): () => Promise<boolean> {
  return async () => {
    let good = true;
    for (const [name, body] of tests) {
      const begun = performance.now();
      let failure: string | undefined;
      try {
        await within(limit, Promise.resolve(body()));
      } catch (error) {
        failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
        good = false;
      }
      await tell({
        kind: 'test',
        name,
        milliseconds: Math.round(performance.now() - begun),
        ...(failure === undefined ? {} : { failure }),
      });
    }
    return good;
  };
}

export async function tell(told: Told): Promise<void> {
  const { report } = globalThis.soatRun ?? {};
  if (report) await fetch(report, { method: 'POST', body: JSON.stringify(told) });
  else console.log(JSON.stringify(told));
}

/** Measurements and other things worth a line. */
export function note(name: string): Promise<void> {
  return tell({ kind: 'note', name });
}

function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${message}${message ? ': ' : ''}expected ${b}, got ${a}`);
}

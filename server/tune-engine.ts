/** Settings of the JavaScript engine, for the doors on Node. Imports nothing of theirs. */
import { setFlagsFromString } from 'node:v8';

export const majorOfNode = Number(process.versions.node.split('.', 1)[0]);

/**
 * Sets a flag of V8 where this version of Node is known to have it: a later one might say on stderr that it has not. V8
 * reads those of the heap whenever it sizes it, the others whenever it compiles.
 */
export function tuneEngine(flag: string): void {
  if (majorOfNode <= 24) setFlagsFromString(flag);
}

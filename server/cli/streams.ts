/**
 * Paths that lead to no file but to what another program writes: `/dev/stdin`, `<(…)`, a named pipe. One of them is read
 * as standard input is.
 */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { isMarkdown, isYaml, mostBytes } from '../core/file-kinds.ts';
import type { Options } from './args.ts';
import { isStream } from './host.node.ts';
import type { Io } from './io.ts';
import { uriOfPath } from './paths.ts';

/** The first such path becomes `-`, and `io` reads it; others stay as they are, and are refused where they are looked at. */
export function withStreams(options: Options, io: Io): { readonly options: Options; readonly io: Io } {
  const { paths } = options;
  // A watch begins anew when a file changes; these never do.
  if (options.watch || paths.includes('-')) return { options, io };
  const index = paths.findIndex(path => isStream(uriOfPath(path, io.cwd)));
  const stream = paths[index];
  if (stream === undefined) return { options, io };
  const name = isMarkdown(stream) || isYaml(stream) ? stream : undefined;
  return {
    options: { ...options, paths: paths.with(index, '-'), stdinName: options.stdinName ?? name },
    io: isStandardInput(stream) ? io : { ...io, readStdin: () => readAll(createReadStream(resolve(io.cwd, stream))) },
  };
}

/** All that comes, or somewhat more than is ever read. */
export async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Buffer)) continue;
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes('')) break;
  }
  return Buffer.concat(chunks);
}

const isStandardInput = (path: string): boolean => /^\/(?:dev\/stdin|dev\/fd\/0|proc\/self\/fd\/0)$/.test(path);

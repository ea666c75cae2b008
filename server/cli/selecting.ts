/**
 * Which reports a run is about: the paths of the command line, `--changed` and `--shard`.
 */

import { posix } from 'node:path';
import { isMarkdown, isYaml, mostBytes } from '../core/file-kinds.ts';
import type { Host, SourceFile } from '../core/host.ts';
import { soatKind } from '../core/model/files/recognise.ts';
import { ownerOf } from '../core/project/discover.ts';
import type { Options } from './args.ts';
import type { Selection } from './each-report.ts';
import { asNamed, type Found, findReports } from './files.ts';
import { nodeHost, sourceOf } from './host.node.ts';
import type { Io } from './io.ts';
import { uriOfPath } from './paths.ts';

/** `failure` is told of each path that could not be used. */
export async function select(
  options: Options,
  io: Io,
  files: Host,
  failure: (path: string, reason: string) => void,
): Promise<Selection> {
  const { changed, paths: named } = options;
  const since = changed === undefined ? undefined : await revision(changed, named, io);
  let paths = since?.paths ?? named;
  let host = files;
  let fromStdin: string | undefined;
  if (paths.includes('-')) {
    const name = options.stdinName ?? 'stdin.md';
    const uri = uriOfPath(name, io.cwd);
    const bytes = await io.readStdin();
    const file: SourceFile =
      bytes.length > mostBytes(uri) ? { kind: 'unreadable', reason: 'too-large' } : sourceOf(bytes);
    host = { ...files, read: async wanted => (wanted === uri ? file : files.read(wanted)) };
    paths = paths.filter(path => path !== '-');
    if (file.kind === 'text') fromStdin = uri;
    else failure(name, file.kind === 'unreadable' ? file.reason : file.kind);
    if (paths.length === 0)
      return { uris: fromStdin ? [fromStdin] : [], host, fromStdin, changed: undefined, passedOver: [] };
  }
  const found = options.whole ? await wholeReports(paths, host, io.cwd) : await findReports(paths, host, io.cwd);
  for (const { path, reason } of found.failures) failure(path, reason);
  const reports = [...(fromStdin ? [fromStdin] : []), ...found.reports];
  const { shard } = options;
  return {
    uris: shard ? reports.filter((_, index) => index % shard.of === shard.number - 1) : reports,
    host,
    fromStdin,
    changed: since && (await changes(since.ref, io, failure)),
    // Of a part of the reports it would be said again with each other part.
    passedOver: since || shard ? [] : found.passedOver,
  };
}

/** The reports that the files belong to, as an editor would have it; files that belong to none are left out. */
async function wholeReports(paths: readonly string[], host: Host, cwd: string): Promise<Found> {
  const reports: string[] = [];
  const failures: { path: string; reason: string }[] = [];
  for (const path of paths) {
    const uri = await asNamed(uriOfPath(path, cwd), host);
    const file = await host.read(uri);
    if (file.kind === 'missing') failures.push({ path, reason: 'missing' });
    const own = file.kind === 'text' && soatKind(posix.basename(uri), file.content) ? uri : undefined;
    const report = (await ownerOf(uri, host, posix.dirname)) ?? own;
    if (report !== undefined && !reports.includes(report)) reports.push(report);
  }
  return { reports: reports.sort(), failures, passedOver: [] };
}

/** `--changed NAME`: a revision where git knows one of that name and there is no such file; else NAME is a path. */
async function revision(
  { ref, next }: NonNullable<Options['changed']>,
  paths: readonly string[],
  { cwd }: Io,
): Promise<{ readonly ref: string; readonly paths: readonly string[] }> {
  if (ref !== undefined) return { ref, paths };
  const { isInRepository, isRevision } = await import('./changed.ts');
  if (next === undefined || next === '-' || (await exists(next, cwd))) return { ref: 'HEAD', paths };
  // A shallow clone has no `origin/main`: that is to be said of the revision, not of a file.
  if (!(await isRevision(next, cwd)) && (isNamedAsFile(next) || !(await isInRepository(cwd))))
    return { ref: 'HEAD', paths };
  return { ref: next, paths: paths.filter((_, index) => index !== paths.indexOf(next)) };
}

function isNamedAsFile(path: string): boolean {
  return isMarkdown(path) || isYaml(path) || /[*?\\]|\/$|^\.{0,2}\//.test(path);
}

async function exists(path: string, cwd: string): Promise<boolean> {
  const uri = uriOfPath(path, cwd);
  return (await nodeHost.list(uri)).length > 0 || (await nodeHost.read(uri)).kind !== 'missing';
}

async function changes(
  ref: string,
  { cwd }: Io,
  failure: (path: string, reason: string) => void,
): Promise<ReadonlySet<string>> {
  const { changesSince } = await import('./changed.ts');
  const found = await changesSince(ref, cwd);
  if (found.kind === 'files') return found.uris;
  failure(`--changed ${ref}`, found.reason);
  return new Set();
}

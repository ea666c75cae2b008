/**
 * Keeping the file of known findings: what is known and gone is said; `--update-baseline` writes what there is now.
 */

import type { SourceFile } from '../core/host.ts';
import { baselineName } from '../core/model/files/recognise.ts';
import { type Baseline, type BaselineEntry, baselineOf, printBaseline } from '../core/project/baseline.ts';
import type { Options } from './args.ts';
import { nodeHost } from './host.node.ts';
import type { Io } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import type { FoundReport } from './shown.ts';
import { knownWords } from './words/known-words.ts';

export interface Keeper {
  report(report: FoundReport): void;
  /** Says what is gone, or writes what there is; false where a file was not to be written over. */
  end(): Promise<boolean>;
}

/** One file of known findings and what this run saw of it. */
interface Kept {
  readonly baseline: Baseline | undefined;
  readonly uri: string;
  /** Files that were checked, with all that was found in them and is not silenced. */
  readonly seen: Map<string, BaselineEntry[]>;
}

export function keeper(options: Options, io: Io): Keeper {
  const kept = new Map<string, Kept>();
  const fallback = uriOfPath(options.baseline ?? baselineName, io.cwd);
  return {
    report: ({ shown, baseline }) => {
      if (!baseline && !options.updateBaseline) return;
      const uri = baseline?.uri ?? fallback;
      const file = kept.get(uri) ?? { baseline, uri, seen: new Map() };
      kept.set(uri, file);
      for (const own of shown.uris) if (!file.seen.has(own)) file.seen.set(own, []);
      for (const { check, fingerprint, place, message, accepted = message, silenced } of shown.findings) {
        if (silenced) continue;
        const entries = file.seen.get(place.uri) ?? [];
        entries.push({ check, fingerprint, message: accepted });
        file.seen.set(place.uri, entries);
      }
    },
    end: async () => {
      let written = true;
      for (const file of kept.values()) {
        if (!options.updateBaseline) await tell(file, options, io);
        else if (!(await update(file, options, io))) written = false;
      }
      return written;
    },
  };
}

/** Known findings of checked files that are no longer found. */
function* gone({ baseline, seen }: Kept): Generator<{ readonly uri: string; readonly entry: BaselineEntry }> {
  for (const [uri, entries] of baseline?.entries ?? []) {
    const now = seen.get(uri);
    if (!now) continue;
    for (const entry of entries) if (!now.some(found => same(found, entry))) yield { uri, entry };
  }
}

function same(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.check === b.check && a.fingerprint === b.fingerprint;
}

const mostNamed = 10;

async function tell(file: Kept, options: Options, io: Io): Promise<void> {
  const words = knownWords(options.language);
  const path = relativePath(file.uri, io.cwd);
  if (file.baseline?.broken) {
    io.stderr.write(`soat: ${words.broken(path)}\n`);
    return;
  }
  const vanished = [...gone(file)];
  if (vanished.length === 0 || options.quiet) return;
  io.stderr.write(`${words.gone(vanished.length, path)}\n`);
  for (const { uri, entry } of vanished.slice(0, mostNamed)) {
    io.stderr.write(`  ${relativePath(uri, io.cwd)}  ${entry.check}  ${entry.message}\n`);
  }
  if (vanished.length > mostNamed) io.stderr.write(`  … +${vanished.length - mostNamed}\n`);
}

/** False where the file is something else, which must not be lost. */
async function update(file: Kept, options: Options, io: Io): Promise<boolean> {
  const words = knownWords(options.language);
  const written = await nodeHost.read(file.uri);
  if (isAnother(file.uri, written)) {
    io.stderr.write(`soat: ${words.another(relativePath(file.uri, io.cwd))}\n`);
    return false;
  }
  const folder = file.uri.slice(0, file.uri.lastIndexOf('/'));
  const paths = new Map<string, readonly BaselineEntry[]>();
  for (const [path, entries] of file.baseline?.paths ?? []) {
    const uri = nodeHost.resolve(file.uri, path);
    // What this run did not look at stays, unless the file is no more.
    if (!file.seen.has(uri) && (await nodeHost.read(uri)).kind !== 'missing') paths.set(path, entries);
  }
  for (const [uri, entries] of file.seen) paths.set(relativePath(uri, folder), entries);
  const before = file.baseline;
  const count = [...paths.values()].reduce((sum, entries) => sum + entries.length, 0);
  const removed = [...gone(file)].length;
  const text = printBaseline(paths);
  // Left alone where it says the same: whoever watches it would begin anew.
  if (written.kind !== 'text' || written.content !== text) {
    await (await import('./replacing.ts')).replaceFile(file.uri, text);
  }
  const path = relativePath(file.uri, io.cwd);
  const known = [...(before?.paths.values() ?? [])].reduce((sum, entries) => sum + entries.length, 0);
  io.stderr.write(`${words.updated(path, { count, added: Math.max(0, count - known + removed), removed })}\n`);
  // Found on the way up, far from where the command was given.
  if (options.baseline === undefined && !file.uri.startsWith(`${uriOfPath('.', io.cwd)}/`))
    io.stderr.write(`${words.shared(baselineName)}\n`);
  return true;
}

/** A file that is no baseline, unless its name says it is one: that may have been damaged by a merge. */
function isAnother(uri: string, written: SourceFile): boolean {
  if (written.kind === 'missing' || uri.endsWith(`/${baselineName}`)) return false;
  if (written.kind !== 'text') return true;
  return written.content.trim() !== '' && baselineOf(written, uri, nodeHost).broken;
}

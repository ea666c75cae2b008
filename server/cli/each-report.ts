/**
 * One report after another, found and handed on; nothing of a report is kept when its turn is over.
 */
import type { Host } from '../core/host.ts';
import type { Options } from './args.ts';
import type { Failure } from './formats/totals.ts';
import { type RestsOn, restsOn } from './host.node.ts';
import { type Io, visible } from './io.ts';
import { relativePath, uriOfPath } from './paths.ts';
import { type Progress, progress } from './progress.ts';
import { wordsOf } from './words/words.ts';

/** Which reports a run is about. */
export interface Selection {
  readonly uris: readonly string[];
  readonly host: Host;
  /** The uri under which standard input is checked, when it is. */
  readonly fromStdin: string | undefined;
  /** Only reports that rest on one of these files are meant; undefined when all are. */
  readonly changed: ReadonlySet<string> | undefined;
  /** Uris of texts beside the reports that are not taken for some. */
  readonly passedOver: readonly string[];
}

/** `failure` is told of each path that could not be used. */
export type Select = (failure: (path: string, reason: string) => void) => Promise<Selection>;

export interface Outcome {
  /** Paths that could not be used, or checks that failed: exit code 2. */
  failed: number;
  /** What was said of them, for formats that have a place for it; one that keeps nothing leaves it out. */
  readonly failures?: Failure[];
  /** Paths of texts beside the reports that were not taken for some, likewise. */
  readonly passedOver?: string[];
  /** All that the reports asked for, where someone wants to know. */
  readonly restsOn?: { readonly files: Set<string>; readonly folders: Set<string> };
}

/** What came of one report, and all it asked for on the way. */
export type Found<Report> = { readonly record: RestsOn } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'found';
      readonly report: Report;
      readonly problems: readonly string[];
      /** There is something to print of it. */
      readonly says: boolean;
    }
);

export interface FoundAt<Report> {
  readonly uri: string;
  readonly found: Found<Report>;
}

/** `find` finds what is in each report, in order; it gets the uri of the file of known findings, where one is named. */
export interface Finding<Report> {
  readonly select: Select;
  readonly find: (selection: Selection, baseline: string | undefined) => AsyncIterable<FoundAt<Report>>;
}

/** Hands on the reports that could be read, and says what could not be. */
export async function* eachReport<Report extends object>(
  options: Options,
  io: Io,
  outcome: Outcome,
  { select, find }: Finding<Report>,
): AsyncGenerator<Report & { readonly fromStdin: string | undefined }> {
  const words = wordsOf(options.language);
  let bar: Progress | undefined;
  const fail = (path: string, sentence: string): void => {
    outcome.failed++;
    outcome.failures?.push({ path: relativePath(uriOfPath(path, io.cwd), io.cwd) || '.', sentence });
    bar?.clear();
    io.stderr.write(`soat: ${visible(sentence)}\n`);
  };
  const failure = (path: string, reason: string): void => fail(path, words.failure(path, reason));
  const selection = await select(failure);
  for (const uri of selection.passedOver) outcome.passedOver?.push(relativePath(uri, io.cwd));
  const baseline = options.baseline === undefined ? undefined : uriOfPath(options.baseline, io.cwd);
  bar = progress(options, io, selection.uris.length);
  let count = 0;
  try {
    for await (const { uri, found } of find(selection, baseline)) {
      bar.show(++count);
      for (const file of found.record.files.keys()) outcome.restsOn?.files.add(file);
      for (const folder of found.record.folders.keys()) outcome.restsOn?.folders.add(folder);
      if (selection.changed && !restsOn(found.record, selection.changed)) continue;
      if (found.kind === 'failed') {
        failure(relativePath(uri, io.cwd), found.reason);
        continue;
      }
      for (const problem of found.problems) fail(relativePath(uri, io.cwd), words.problem(problem));
      if (found.says) bar.clear();
      yield { ...found.report, fromStdin: uri === selection.fromStdin ? uri : undefined };
    }
  } finally {
    bar.clear();
  }
}

/** What earlier reports of a run have told of each file. */
export type Told = Map<string, Set<string>>;

/**
 * What of a report earlier ones have told: of configuration files, registers, data and other files that several share.
 * `uris` are the files that have nothing new. All of it is in `told` afterwards.
 */
export function toldBefore<Finding extends { readonly check: string; readonly fingerprint: string }>(
  { uris, findings }: { readonly uris: readonly string[]; readonly findings: readonly Finding[] },
  uriOf: (finding: Finding) => string,
  told: Told,
): { readonly uris: ReadonlySet<string>; readonly findings: ReadonlySet<Finding> } {
  const shared = new Set(uris.filter(uri => told.has(uri)));
  const again = new Set<Finding>();
  const fresh = new Set<string>();
  for (const uri of uris) if (!told.has(uri)) told.set(uri, new Set());
  for (const finding of findings) {
    const uri = uriOf(finding);
    const known = told.get(uri);
    const name = `${finding.check} ${finding.fingerprint}`;
    if (known?.has(name) && shared.has(uri)) again.add(finding);
    else {
      known?.add(name);
      fresh.add(uri);
    }
  }
  return { uris: new Set([...shared].filter(uri => !fresh.has(uri))), findings: again };
}

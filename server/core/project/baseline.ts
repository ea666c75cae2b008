/**
 * Known findings: what was there when somebody said "from here on, nothing new". A known finding is still found, but
 * fails nothing; an editor shows it as a hint.
 */
import type { Host, SourceFile } from '../host.ts';

export interface BaselineEntry {
  readonly check: string;
  readonly fingerprint: string;
  /** As it was said when it was accepted; for whoever reads the file. */
  readonly message: string;
}

export interface Baseline {
  readonly uri: string;
  /** True when the file is no baseline: nothing in it holds then. */
  readonly broken: boolean;
  /** The file as it stands. */
  readonly text: string;
  /** By path relative to the folder of the baseline, as the file has them. */
  readonly paths: ReadonlyMap<string, readonly BaselineEntry[]>;
  /** The same by uri. */
  readonly entries: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** The baseline that a file holds; a file that holds none gives a broken one. Never throws. */
export function baselineOf(file: SourceFile & { readonly kind: 'text' }, uri: string, host: Host): Baseline {
  const known = parsed.get(file);
  if (known?.uri === uri) return known;
  const paths = readEntries(file.content);
  const entries = new Map([...(paths ?? [])].map(([path, own]) => [host.resolve(uri, path), own]));
  const baseline = { uri, broken: paths === undefined, text: file.content, paths: paths ?? new Map(), entries };
  parsed.set(file, baseline);
  return baseline;
}

// Right because a file is immutable and one host resolves a path always alike.
const parsed = new WeakMap<SourceFile, Baseline>();

/** Whether this finding is among the known ones. */
export function isKnown(
  baseline: Baseline,
  uri: string,
  { check, fingerprint }: Pick<BaselineEntry, 'check' | 'fingerprint'>,
): boolean {
  return (baseline.entries.get(uri) ?? []).some(entry => entry.check === check && entry.fingerprint === fingerprint);
}

/** The text of a baseline file: sorted, one entry a line, so that a merge shows what was added. */
export function printBaseline(paths: ReadonlyMap<string, readonly BaselineEntry[]>): string {
  const files = [...paths]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([path, entries]) => {
      const lines = [...entries]
        .sort((a, b) => compare(a.check, b.check) || compare(a.fingerprint, b.fingerprint))
        .map(({ check, fingerprint, message }) => `      ${JSON.stringify({ check, fingerprint, message })}`);
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const body = files.length > 0 ? `{\n${files.join(',\n')}\n  }` : '{}';
  return `{\n  "version": 1,\n  "findings": ${body}\n}\n`;
}

/** The text of a baseline file with one more entry; `current` is its text so far, if there is any. */
export function withEntry(current: string | undefined, path: string, entry: BaselineEntry): string {
  const paths = new Map(current === undefined ? [] : readEntries(current));
  const own = (paths.get(path) ?? []).filter(
    known => known.fingerprint !== entry.fingerprint || known.check !== entry.check,
  );
  paths.set(path, [...own, entry]);
  return printBaseline(paths);
}

function readEntries(content: string): Map<string, BaselineEntry[]> | undefined {
  let root: unknown;
  try {
    root = JSON.parse(content.charCodeAt(0) === 0xfeff ? content.slice(1) : content);
  } catch {
    return undefined;
  }
  if (!isObject(root) || root.version !== 1 || !isObject(root.findings)) return undefined;
  const paths = new Map<string, BaselineEntry[]>();
  for (const [path, entries] of Object.entries(root.findings)) {
    if (!Array.isArray(entries)) return undefined;
    paths.set(path, entries.filter(isEntry));
  }
  return paths;
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isObject(value) &&
    typeof value.check === 'string' &&
    typeof value.fingerprint === 'string' &&
    typeof value.message === 'string'
  );
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

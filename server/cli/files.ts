/**
 * From the paths of the command line to the reports they mean.
 */

import { isMarkdown, isYaml } from '../core/file-kinds.ts';
import { globTest } from '../core/glob.ts';
import type { Host } from '../core/host.ts';
import { append } from '../core/lists.ts';
import { isSkipped, reportsIn } from '../core/project/discover.ts';
import { sameLetters } from '../core/project/missing-files.ts';
import { relativePath, uriOfPath } from './paths.ts';

export interface Found {
  /** Uris of report files, appendices and Markdown files that stand alone, in order. */
  readonly reports: readonly string[];
  /** Paths that could not be used, and why. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  /** Uris of texts beside them that are not taken for reports, though they look much like some. */
  readonly passedOver: readonly string[];
}

/** A folder with `report.yaml` is one report; any other folder is walked for reports; a file is itself. */
export async function findReports(paths: readonly string[], files: Host, cwd: string): Promise<Found> {
  const reports = new Set<string>();
  const beside = new Set<string>();
  const passed = (uri: string): void => void beside.add(uri);
  const failures: { path: string; reason: string }[] = [];
  const host = tellingLocked(files, (uri, reason) => {
    const path = relativePath(uri, cwd);
    if (!failures.some(known => known.path === path)) failures.push({ path, reason });
  });
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (/[*?]/.test(path)) {
      const matched = await matchGlob(path, host, cwd, passed);
      if (matched.length === 0) failures.push({ path, reason: 'no-match' });
      for (const report of matched) reports.add(report);
      continue;
    }
    const uri = await asNamed(uriOfPath(path, cwd), files);
    if ((await files.list(uri)).length > 0) {
      const inside = await reportsIn(uri, host, passed);
      if (inside.length === 0) failures.push({ path, reason: await whyNone(uri, host) });
      for (const report of inside) reports.add(report);
      continue;
    }
    const file = await host.read(uri);
    if (file.kind === 'text') {
      if (isMarkdown(uri) || isYaml(uri)) reports.add(uri);
      else failures.push({ path, reason: reasonOf(uri) ?? 'kind' });
    } else if (file.kind === 'missing') failures.push({ path, reason: 'missing' });
    else failures.push({ path, reason: reasonOf(uri) ?? (file.kind === 'unreadable' ? file.reason : file.kind) });
  }
  return { reports: [...reports], failures, passedOver: [...beside].filter(uri => !reports.has(uri)) };
}

/** The uri of what is there under this name, where its letters may be put together in another way. */
export async function asNamed(uri: string, host: Host): Promise<string> {
  if (!/[^\x20-\x7e]/.test(uri)) return uri;
  const top = /^(?:[A-Za-z]:|\/\/[^/]+\/[^/]+)?\//.exec(uri)?.[0] ?? '';
  const named = await sameLetters(host, `${top}-`, uri.slice(top.length));
  return named === undefined ? uri : top + named;
}

/** Why there is no report in a folder. */
async function whyNone(folder: string, host: Host): Promise<string> {
  const files = (await host.list(folder)).filter(({ kind }) => kind === 'file');
  const isOffice = files.some(({ name }) => reasonOf(name) === 'office');
  return isOffice && !files.some(({ name }) => isMarkdown(name) || isYaml(name)) ? 'office-only' : 'no-report';
}

/** A walk finds nothing in a folder it may not look into: `locked` hears of each, and why. */
function tellingLocked(host: Host, locked: (uri: string, reason: string) => void): Host {
  return {
    ...host,
    list: async uri => {
      const entries = await host.list(uri);
      const itself = entries.length === 0 ? await host.read(uri) : undefined;
      if (itself?.kind === 'unreadable' && itself.reason !== 'no-report') locked(uri, itself.reason);
      return entries;
    },
  };
}

/** Files that people have, and that are no reports: the name says which way leads on. */
function reasonOf(uri: string): string | undefined {
  if (/\.(?:csv|tsv|xlsx|xlsm)$/iu.test(uri)) return 'data';
  return /\.(?:docx?|odt|rtf|pdf|xls|ods)$/iu.test(uri) ? 'office' : undefined;
}

const deepest = 12;

/** `**` crosses folders, and at the end stands for the reports below; other segments match within one folder. */
async function matchGlob(pattern: string, host: Host, cwd: string, passed: (uri: string) => void): Promise<string[]> {
  const segments = pattern.split(/[\\/]/);
  const fixed = segments.findIndex(segment => /[*?]/.test(segment));
  const start = uriOfPath(segments.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'), cwd);
  return walk(await asNamed(start, host), segments.slice(fixed), { host, passed }, 0);
}

interface Walking {
  readonly host: Host;
  readonly passed: (uri: string) => void;
}

async function walk(folder: string, segments: readonly string[], walking: Walking, depth: number): Promise<string[]> {
  const { host, passed } = walking;
  const [segment, ...rest] = segments;
  if (segment === undefined || depth > deepest) return [];
  const entries = await host.list(folder);
  const found: string[] = [];
  if (segment === '**' && rest.length === 0) return await reportsIn(folder, host, passed);
  if (segment === '**') {
    append(found, await walk(folder, rest, walking, depth + 1));
    for (const { uri, name, kind } of entries) {
      if (kind === 'folder' && !isSkipped(name)) append(found, await walk(uri, segments, walking, depth + 1));
    }
    return found;
  }
  const test = globTest(segment);
  for (const { uri, name, kind } of entries) {
    if (!test(name)) continue;
    if (kind === 'folder')
      append(found, rest.length > 0 ? await walk(uri, rest, walking, depth + 1) : await reportsIn(uri, host, passed));
    else if (rest.length === 0 && (isMarkdown(name) || isYaml(name))) found.push(uri);
  }
  return found;
}

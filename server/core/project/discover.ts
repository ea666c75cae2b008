/**
 * Which reports there are: below a folder, for a walk; above a file, for an editor.
 */

import { isMarkdown, isYaml } from '../file-kinds.ts';
import type { FolderEntry, Host } from '../host.ts';
import { append } from '../lists.ts';
import { configName, isReportFile, mayBeReport, soatKind } from '../model/files/recognise.ts';
import type { ConfiguredPath } from '../model/files/settings.ts';
import { openProject } from '../project.ts';
import { isIgnored } from './ignore.ts';
import { loadReport, settingsAt } from './loading.ts';

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'out']);

/** How many folders deep a walk goes. */
const deepest = 12;

/** Folders that a walk never enters. */
export function isSkipped(name: string): boolean {
  return skipped.has(name) || name.startsWith('.');
}

/**
 * The reports under a folder: what a report file names belongs to it and is not looked at again. What the
 * configurations in and above it leave out is left out, but not the folder itself, which was asked for by name.
 * `passedOver` is told of texts that are not taken for reports though they stand beside some and look much like them.
 */
export async function reportsIn(
  folder: string,
  host: Host,
  passedOver: (uri: string) => void = () => undefined,
): Promise<string[]> {
  const { ignore: all } = await settingsAt(host, folder);
  const ignore = all.filter(pattern => !isIgnored(folder, [pattern]));
  return await walk(folder, host, { depth: 0, ignore, passedOver });
}

interface Walk {
  readonly depth: number;
  readonly ignore: readonly ConfiguredPath[];
  readonly passedOver: (uri: string) => void;
}

async function walk(folder: string, host: Host, { depth, ignore: above, passedOver }: Walk): Promise<string[]> {
  const entries = await host.list(folder);
  const own = depth > 0 && entries.some(({ name }) => name === configName);
  const ignore = own ? (await settingsAt(host, folder)).ignore : above;
  return await reportsAmong(entries, host, { depth, ignore, passedOver });
}

async function reportsAmong(
  all: readonly FolderEntry[],
  host: Host,
  { depth, ignore, passedOver }: Walk,
): Promise<string[]> {
  const entries = ignore.length > 0 ? all.filter(({ uri }) => !isIgnored(uri, ignore)) : all;
  const own = entries.find(({ name, kind }) => kind === 'file' && isReportFile(name));
  if (own) return [own.uri];
  const found: string[] = [];
  const others: string[] = [];
  let hasTexts = false;
  for (const { uri, name, kind } of entries) {
    if (kind === 'folder') {
      if (depth < deepest && !isSkipped(name))
        append(found, await walk(uri, host, { depth: depth + 1, ignore, passedOver }));
      continue;
    }
    if (!isMarkdown(name) && !isYaml(name)) continue;
    const file = await host.read(uri);
    // What is a report by its name is one even where it cannot be read: that is for the caller to say.
    const content = file.kind === 'text' ? file.content : '';
    const contents = file.kind === 'missing' ? undefined : soatKind(name, content);
    if (contents && contents !== 'configuration' && contents !== 'register') {
      found.push(uri);
      hasTexts ||= isMarkdown(name);
    } else if (isMarkdown(name) && mayBeReport(name, content)) others.push(uri);
  }
  // Among texts of which none is a report, all are something else.
  if (hasTexts) others.forEach(passedOver);
  return found;
}

/** How many folders above a file its report may stand. */
const highest = 4;

/**
 * The report file that names `uri`, in its folder or one of the four above it; undefined when none does. `folderOf`
 * gives the folder of a uri.
 */
export async function ownerOf(uri: string, host: Host, folderOf: (uri: string) => string): Promise<string | undefined> {
  let folder = folderOf(uri);
  for (let level = 0; level <= highest && folder !== ''; level++) {
    for (const { uri: candidate } of (await host.list(folder)).filter(isCandidate)) {
      if (candidate === uri) return uri;
      const project = openProject();
      if (!(await loadReport(project, host, candidate))) continue;
      const sources = project.reports()[0];
      const data = sources?.data?.map(file => file.uri) ?? [];
      const own = sources && [...sources.body, ...sources.appendices, ...(sources.registers ?? []), ...data];
      if (own?.includes(uri)) return candidate;
    }
    const above = folderOf(folder);
    if (above === folder) break;
    folder = above;
  }
  return undefined;
}

function isCandidate({ kind, name }: FolderEntry): boolean {
  return kind === 'file' && isReportFile(name);
}

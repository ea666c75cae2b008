/**
 * Finding and reading what a report is made of, through the host.
 */

import { isMarkdown, isYaml } from '../file-kinds.ts';
import { globTest } from '../glob.ts';
import type { FolderEntry, Host, SourceFile } from '../host.ts';
import { baselineName, configName, soatKind } from '../model/files/recognise.ts';
import type { StatedPath } from '../model/files/report-file.ts';
import { resolveSettings, type Settings } from '../model/files/settings.ts';
import { knownChecks, openProject, type Project, type ReportSources } from '../project.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { type DataFile, filePathOf } from './data-tables.ts';
import { nearestPath, sameLetters } from './missing-files.ts';
import { unnamedFiles } from './unnamed-files.ts';

export interface LoadOptions {
  /** Uri of the file of known findings, whatever the configuration says. */
  readonly baseline?: string | undefined;
}

/**
 * Reads the report that `uri` names: a report file, or one Markdown file or appendix that stands alone. The reader of
 * YAML is loaded only when there is YAML to read. Returns false when the file itself could not be read as text.
 */
export async function loadReport(
  project: Project,
  host: Host,
  uri: string,
  { baseline: stated }: LoadOptions = {},
): Promise<boolean> {
  const file = await read(project, host, uri);
  if (file.kind !== 'text') return false;
  const config = await findConfig(project, host, uri);
  const around = { config, baseline: await findBaseline(project, host, uri, { config, stated }) };
  if (nameOf(uri) === configName) {
    project.setReport({ uri, body: [], appendices: [], missing: [], ...around });
    return true;
  }
  if (!isYaml(uri)) {
    if (hasYaml(file.content)) await useYaml(project);
    const front =
      project.yaml && project.document(uri)
        ? project.yaml.readFrontMatter(project.document(uri)!, knownChecks)
        : undefined;
    const appendices = front?.report ? await gather(project, host, uri, front.report.appendices) : none;
    const registers = await registersOf(project, host, uri, front?.report?.documents ?? [], config);
    const sources = {
      uri,
      body: [uri],
      appendices: appendices.uris,
      missing: [...appendices.missing, ...registers.missing],
      ...around,
      ...registersAmong(registers),
    };
    await setReport(project, host, sources, front?.report?.appendices);
    return true;
  }
  const yaml = await useYaml(project);
  const kind = soatKind(nameOf(uri), file.content);
  if (kind === 'register') {
    project.setReport({ uri, body: [], appendices: [], missing: [], registers: [uri], ...around });
    return true;
  }
  if (kind === 'appendix') {
    await setReport(project, host, { uri, body: [], appendices: [uri], missing: [], ...around });
    return true;
  }
  const declared = yaml.readReport(project.document(uri)!, knownChecks);
  const body = await gather(project, host, uri, declared.body);
  const appendices = await gather(project, host, uri, declared.appendices);
  const registers = await registersOf(project, host, uri, declared.documents, config);
  const sources = {
    uri,
    body: body.uris,
    appendices: appendices.uris,
    missing: [...body.missing, ...appendices.missing, ...registers.missing],
    ...around,
    ...registersAmong(registers),
  };
  await setReport(project, host, sources, declared.appendices);
  return true;
}

function registersAmong({ uris, absent }: Gathered): Pick<ReportSources, 'registers' | 'registerToMake'> {
  return {
    ...(uris.length > 0 ? { registers: uris } : {}),
    ...(uris.length === 0 && absent.length > 0 ? { registerToMake: absent[0]! } : {}),
  };
}

/** The registers that the report names, else the one that its configuration shares among reports. */
async function registersOf(
  project: Project,
  host: Host,
  uri: string,
  declared: readonly StatedPath[],
  config: readonly string[],
): Promise<Gathered> {
  if (declared.length > 0) {
    const found = await gather(project, host, uri, declared);
    if (found.uris.length > 0) await useYaml(project);
    return found;
  }
  const configs = config.map(own => project.yaml!.readConfig(project.document(own)!, knownChecks));
  const { documents } = resolveSettings(undefined, configs);
  if (!documents) return none;
  return await gather(project, host, documents.base, [{ path: documents.path, place: documents.from }]);
}

/**
 * Reads the files that tables take their rows from; the readers of such files are loaded only when there is one. `stated`:
 * the appendices as they are named, beside which others may stand.
 */
async function setReport(
  project: Project,
  host: Host,
  sources: ReportSources,
  stated: readonly StatedPath[] = [],
): Promise<void> {
  const data: DataFile[] = [];
  const missing = [...sources.missing];
  for (const owner of [...sources.body, ...sources.appendices]) {
    for (const { path, place } of project.requests(owner, sources.body.includes(owner) ? 'body' : 'appendix')) {
      const named = filePathOf(path);
      let uri = host.resolve(owner, named);
      let file = await host.read(uri);
      const otherwise = file.kind === 'missing' ? await sameLetters(host, owner, named) : undefined;
      if (otherwise !== undefined) {
        uri = host.resolve(owner, otherwise);
        file = await host.read(uri);
      }
      if (file.kind === 'missing') {
        missing.push({ path: named, place, nearest: await nearestPath(host, owner, named) });
      } else {
        project.set(uri, file);
        data.push({ owner, path, uri });
      }
    }
  }
  if (data.length > 0) project.useData((await import('./data-support.ts')).dataSupport);
  const { uri, body, appendices, registers = [] } = sources;
  const own = [uri, ...body, ...appendices, ...registers, ...data.map(file => file.uri)];
  for (const { path } of stated) own.push(host.resolve(uri, path));
  const unnamed = stated.length > 0 ? await unnamedFiles(host, uri, stated, new Set(own)) : [];
  project.setReport({
    ...sources,
    ...(data.length > 0 || missing.length > sources.missing.length ? { missing, data } : {}),
    ...(unnamed.length > 0 ? { unnamed } : {}),
  });
}

/** `soat.config.yaml` beside the file and in the folders above it, nearest first, up to one that says `root: true`. */
async function findConfig(project: Project, host: Host, uri: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const candidate of upward(host, uri, configName)) {
    const file = await host.read(candidate);
    if (file.kind !== 'text') continue;
    project.set(candidate, file);
    found.push(candidate);
    const document = project.document(candidate);
    if (document && (await useYaml(project)).readConfig(document, knownChecks).root) break;
  }
  return found;
}

/** The known findings that hold for a report: those of the file that is named, else of the nearest one there is. */
async function findBaseline(
  project: Project,
  host: Host,
  uri: string,
  { config, stated }: { readonly config: readonly string[]; readonly stated: string | undefined },
): Promise<Baseline | undefined> {
  const named = stated ?? baselineNamed(project, host, config);
  for (const candidate of named === undefined ? upward(host, uri, baselineName) : [named]) {
    const file = await host.read(candidate);
    if (file.kind === 'text') return baselineOf(file, candidate, host);
  }
  return undefined;
}

function baselineNamed(project: Project, host: Host, config: readonly string[]): string | undefined {
  const configs = config.map(uri => project.yaml!.readConfig(project.document(uri)!, knownChecks));
  const { baseline } = resolveSettings(undefined, configs);
  return baseline && host.resolve(baseline.base, baseline.path);
}

/** The settings of a folder, or of a file, as far as no report says otherwise. */
export async function settingsAt(host: Host, folder: string): Promise<Settings> {
  return (await settingsWithin(host, folder)).settings;
}

export interface SettingsWithin {
  readonly settings: Settings;
  /** Holds the configuration files, for places in them. */
  readonly project: Project;
  /** The configuration files that were read, nearest first. */
  readonly files: readonly string[];
}

/** The same, with what they come from. */
export async function settingsWithin(host: Host, folder: string): Promise<SettingsWithin> {
  const project = openProject();
  // Any name will do: what matters is the folder it would stand in.
  const files = await findConfig(project, host, `${folder}/-`);
  const configs = files.map(uri => project.yaml!.readConfig(project.document(uri)!, knownChecks));
  return { settings: resolveSettings(undefined, configs), project, files };
}

/** The uris that `name` would have in the folder of `uri` and in each folder above it. */
export function* upward(host: Pick<Host, 'resolve'>, uri: string, name: string): Generator<string> {
  let last = '';
  for (let climbed = ''; climbed.length < 3 * deepestFolder; climbed += '../') {
    const candidate = host.resolve(uri, climbed + name);
    const folder = candidate.slice(0, candidate.length - name.length);
    // At the top, going up stays where it is, or leaves the tree.
    if (candidate === last || folder === '' || !uri.startsWith(folder)) return;
    yield candidate;
    last = candidate;
  }
}

const deepestFolder = 40;

const none: Gathered = { uris: [], missing: [], absent: [] };

/** Loads the reader of YAML once. */
async function useYaml(project: Project): Promise<NonNullable<Project['yaml']>> {
  if (!project.yaml) project.useYaml((await import('./yaml-support.ts')).yamlSupport);
  return project.yaml!;
}

/** Front matter, or a fenced YAML table. */
function hasYaml(content: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(content) || /^[`~]{3,}[ \t]*ya?ml/m.test(content);
}

async function read(project: Project, host: Host, uri: string): Promise<SourceFile> {
  const file = await host.read(uri);
  project.set(uri, file);
  if (file.kind === 'text' && !isYaml(uri) && hasYaml(file.content)) await useYaml(project);
  return file;
}

interface Gathered {
  readonly uris: readonly string[];
  readonly missing: ReportSources['missing'];
  /** Of those that are missing, the files that are named and not there. */
  readonly absent: readonly string[];
}

async function gather(project: Project, host: Host, base: string, paths: readonly StatedPath[]): Promise<Gathered> {
  const uris: string[] = [];
  const missing: ReportSources['missing'][number][] = [];
  const absent: string[] = [];
  for (const { path, place } of paths) {
    const pattern = /[*?]/.test(path);
    const { found, locked } = pattern ? await matches(host, base, path) : { found: [host.resolve(base, path)] };
    let any = false;
    let reason: string | undefined = locked;
    const refused: { readonly uri: string; readonly reason: string }[] = [];
    for (const named of found) {
      if (uris.includes(named)) continue;
      let uri = named;
      let file = await read(project, host, uri);
      const otherwise = file.kind === 'missing' && !pattern ? await sameLetters(host, base, path) : undefined;
      if (otherwise !== undefined) {
        uri = host.resolve(base, otherwise);
        file = await read(project, host, uri);
      }
      if (file.kind === 'unreadable') reason = file.reason;
      else if (file.kind === 'bytes') reason = 'binary';
      if (reason !== undefined && (file.kind === 'unreadable' || file.kind === 'bytes')) refused.push({ uri, reason });
      if (file.kind === 'missing' || file.kind === 'unreadable' || file.kind === 'bytes') continue;
      any = true;
      uris.push(uri);
    }
    if (!any) missing.push({ path, place, reason, nearest: locked ? undefined : await nearestPath(host, base, path) });
    else {
      // The others of the folder are no reason to say nothing of these.
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      for (const { uri, reason: why } of refused) missing.push({ path: folder + nameOf(uri), place, reason: why });
    }
    if (!any && !reason && found.length === 1 && !pattern) absent.push(found[0]!);
  }
  return { uris, missing, absent };
}

/** Files of one folder by a pattern in the last segment: `appendices/*`, `appendices/*.md`; or why it may not be looked into. */
async function matches(
  host: Host,
  base: string,
  pattern: string,
): Promise<{ readonly found: readonly string[]; readonly locked?: string | undefined }> {
  const slash = pattern.lastIndexOf('/');
  const written = slash < 0 ? '.' : pattern.slice(0, slash);
  const test = globTest(pattern.slice(slash + 1));
  let folder = host.resolve(base, written);
  let entries = await host.list(folder);
  if (entries.length === 0) {
    folder = host.resolve(base, (await sameLetters(host, base, written)) ?? written);
    entries = await host.list(folder);
  }
  if (entries.length === 0) {
    const itself = await host.read(folder);
    if (itself.kind === 'unreadable' && itself.reason !== 'no-report') return { found: [], locked: itself.reason };
  }
  const found = entries
    .filter(
      ({ kind, name }) =>
        kind === 'file' && test(name) && (isMarkdown(name) || isYaml(name)) && !/^readme\b/i.test(name),
    )
    .sort(byName)
    .map(({ uri }) => uri);
  return { found };
}

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

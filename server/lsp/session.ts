/**
 * What the server knows: open documents, the reports they belong to, the checked report of each.
 *
 * Nothing is computed when a text changes. Whoever asks next - a pull, a hover, the publisher - gets the report of the
 * texts as they stand; the engine redoes only what the change touched.
 */

import { headOf } from '../core/document.ts';
import { isMarkdown, isYaml } from '../core/file-kinds.ts';
import type { Host, SourceFile } from '../core/host.ts';
import { configName, isReportFile, soatKind } from '../core/model/files/recognise.ts';
import { ownerOf, reportsIn } from '../core/project/discover.ts';
import { isIgnored } from '../core/project/ignore.ts';
import { loadReport, settingsAt } from '../core/project/loading.ts';
import { type Checked, openProject, type ReportSources } from '../core/project.ts';
import type { SourceDocument } from '../core/text.ts';
import type { Converter } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Preferences } from './settings.ts';
import { folderOf, nameOf, type Uris } from './uris.ts';

/** What a request works on: one version of a document and the checked report it belongs to. */
export interface View {
  /** The core's uri. */
  readonly uri: string;
  readonly document: SourceDocument;
  /** The client's version, while the document is open there. */
  readonly version: number | undefined;
  readonly checked: Checked;
  readonly convert: Converter;
  readonly preferences: Preferences;
  readonly uris: Uris;
}

export interface Session {
  /**
   * The view of a document by the core's uri; undefined when the file is none of Soát's. Long work lets other messages
   * in now and then, and goes on with the texts as they are after that; `wanted` may throw to end it.
   */
  view(uri: string, wanted?: () => void): Promise<View | undefined>;
  /** The view of another document of the same report. */
  beside(view: View, uri: string): View | undefined;
  opened(uri: string): void;
  changed(uri: string): void;
  closed(uri: string): void;
  /** Files or folders changed on disk, appeared or went. */
  touched(uris: readonly string[]): void;
  /** Whether something that was read of a file or folder is still kept. */
  holds(uri: string): boolean;
  configure(preferences: Preferences): void;
  /** The reports under the workspace's folders. */
  scan(folders: readonly string[]): Promise<readonly string[]>;
  /** Lets go of a report no open document belongs to. */
  release(report: string): void;
  /** The report a document belongs to, as far as it is known by now. */
  reportOf(uri: string): string | undefined;
  /** The reports that are loaded, with what was last found in them. */
  readonly reports: () => readonly { readonly sources: ReportSources; readonly checked: Checked | undefined }[];
  readonly host: Host;
  readonly preferences: Preferences;
}

/** Whether a report is made of a file, or names it. */
function isOf({ uri: report, body, appendices, registers = [], data = [] }: ReportSources, uri: string): boolean {
  const named = [report, ...body, ...appendices, ...registers];
  return named.includes(uri) || data.some(file => file.uri === uri);
}

/** A name with an ending that says what it is: a text that was never saved has only its language. */
function knownName(uri: string, document: OpenDocument | undefined): string {
  const name = nameOf(uri);
  if (!document?.text || isMarkdown(name) || isYaml(name)) return name;
  return /^ya?ml/i.test(document.languageId) ? `${name}.yaml` : `${name}.md`;
}

/** How much of a file decides what it is. */
const headLength = 5000;

/** A longer YAML file is an appendix: nothing in it says what a report is made of. */
const longestReportFile = 20_000;

export interface SessionContext {
  readonly files: Host;
  readonly open: ReadonlyMap<string, OpenDocument>;
  readonly convert: Converter;
  readonly uris: Uris;
  readonly preferences: Preferences;
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves when the messages that are waiting have been taken in. */
  readonly pause: () => Promise<unknown>;
}

/** Milliseconds of work before other messages are looked at. */
const firstStep = 30;

export function openSession({ files, open, convert, uris, preferences: first, now, pause }: SessionContext): Session {
  const project = openProject();
  let preferences = first;
  /** What was read from disk, until it changes there. */
  const cached = new Map<string, Promise<SourceFile>>();
  const listed = new Map<string, ReturnType<Host['list']>>();
  const homes = new Map<string, Promise<string | undefined>>();
  const ignored = new Map<string, Promise<boolean>>();
  const known = new Map<string, string>();
  const kinds = new Map<
    string,
    { readonly name: string; readonly head: string; readonly kind: ReturnType<typeof soatKind> }
  >();
  const loaded = new Map<string, { readonly key: string; readonly done: Promise<boolean> }>();

  const remember = <Value>(cache: Map<string, Value>, uri: string, make: () => Value): Value => {
    const found = cache.get(uri);
    if (found !== undefined) return found;
    const made = make();
    cache.set(uri, made);
    return made;
  };
  const host: Host = {
    read: uri => {
      const document = open.get(uri);
      return document ? Promise.resolve(document.file) : remember(cached, uri, () => files.read(uri));
    },
    list: uri => remember(listed, uri, () => files.list(uri)),
    resolve: files.resolve,
  };

  const owner = (uri: string): Promise<string | undefined> => remember(homes, uri, () => ownerOf(uri, host, folderOf));

  const leftOut = async (uri: string): Promise<boolean> => isIgnored(uri, (await settingsAt(host, uri)).ignore);

  const homeOf = async (uri: string): Promise<string | undefined> => {
    const home = await owner(uri);
    if (home !== undefined) return home;
    if (!isMarkdown(uri) && !isYaml(uri) && !open.get(uri)?.text) return undefined;
    const file = await host.read(uri);
    if (file.kind !== 'text' || (await remember(ignored, uri, () => leftOut(uri)))) return undefined;
    const head = file.document ? headOf(file.document, headLength) : file.content;
    return kindOf(uri, head) || (preferences.everyFile && !isYaml(uri)) ? uri : undefined;
  };

  // Asked at every key. Right because both that it depends on are compared.
  const kindOf = (uri: string, head: string): ReturnType<typeof soatKind> => {
    const name = knownName(uri, open.get(uri));
    const last = kinds.get(uri);
    if (last?.name === name && last.head === head) return last.kind;
    const kind = soatKind(name, head);
    if (open.has(uri)) kinds.set(uri, { name, head, kind });
    return kind;
  };

  /** What of a report's own file decides which files it is made of. */
  const makeUp = (report: string): string => {
    const document = open.get(report)?.file.document;
    if (!document || (isYaml(report) && document.length > longestReportFile)) return '';
    if (isYaml(report)) return document.text.content;
    return /^\uFEFF?---[\s\S]{0,4000}?^---/m.exec(headOf(document, headLength))?.[0] ?? '';
  };

  const load = async (report: string): Promise<boolean> => {
    const key = makeUp(report);
    const current = loaded.get(report);
    if (current && current.key === key) return await current.done;
    const done = loadReport(project, host, report);
    loaded.set(report, { key, done });
    return await done;
  };

  const forget = (): void => {
    homes.clear();
    ignored.clear();
    loaded.clear();
    known.clear();
  };

  /** Each step may take twice as long as the one before: what was derived in it is kept, so that the last one ends. */
  const inSteps = async (report: string, wanted: () => void = () => undefined): Promise<Checked> => {
    for (let step = firstStep; ; step *= 2) {
      for (const [uri, document] of open) if (project.file(uri)) project.set(uri, document.file);
      const until = now() + step;
      let stopped = false;
      const checked = project.check(report, () => {
        stopped ||= now() > until;
        return stopped;
      });
      if (!stopped) return checked;
      await pause();
      wanted();
    }
  };

  const viewOf = (uri: string, checked: Checked): View | undefined => {
    const document = checked.documents.get(uri);
    if (!document) return undefined;
    return { uri, document, version: open.get(uri)?.version, checked, convert, preferences, uris };
  };

  return {
    host,
    get preferences() {
      return preferences;
    },
    view: async (uri, wanted) => {
      const report = await homeOf(uri);
      if (report === undefined || !(await load(report))) return undefined;
      known.set(uri, report);
      return viewOf(uri, await inSteps(report, wanted));
    },
    beside: (view, uri) => viewOf(uri, view.checked),
    opened: uri => {
      cached.delete(uri);
      // Not whether its text is known: a report may have lost it in the meantime.
      if (project.reports().some(sources => isOf(sources, uri))) return;
      // Where the client watches no files, this is the first that is heard of a new one.
      listed.delete(folderOf(uri));
      forget();
    },
    changed: uri => {
      if (nameOf(uri) === configName) forget();
      // Which files belong to a report is said in it, and may be other ones after every key.
      if (isReportFile(nameOf(uri))) homes.clear();
      // A file that becomes an appendix may be one that the report beside it does not name.
      const last = kinds.get(uri)?.kind;
      const document = open.get(uri)?.file.document;
      if (isYaml(uri) && document && kindOf(uri, headOf(document, headLength)) !== last) loaded.clear();
    },
    closed: uri => {
      cached.delete(uri);
      kinds.delete(uri);
      forget();
    },
    touched: changed => {
      // Of a folder all that is below it has gone or come.
      const whole = new Set(changed);
      for (const uri of cached.keys()) {
        for (let above = uri; above !== ''; above = folderOf(above)) if (whole.has(above)) cached.delete(uri);
      }
      listed.clear();
      forget();
    },
    holds: uri => cached.has(uri) || listed.has(uri),
    configure: next => {
      preferences = next;
      project.configure({ language: next.language, checks: next.checks });
    },
    scan: async folders => {
      const found = new Set<string>();
      for (const folder of folders) {
        // A folder may lie within a report, of which no file is a report of its own.
        for (const uri of await reportsIn(folder, host)) found.add((await owner(uri)) ?? uri);
      }
      return [...found];
    },
    release: report => {
      const sources = project.reports().find(({ uri }) => uri === report);
      if (!sources) return;
      const own = [report, ...sources.body, ...sources.appendices];
      if (own.some(uri => open.has(uri))) return;
      project.removeReport(report);
      loaded.delete(report);
      for (const uri of own) {
        project.remove(uri);
        cached.delete(uri);
      }
    },
    reportOf: uri => known.get(uri),
    reports: () => project.reports().map(sources => ({ sources, checked: project.last(sources.uri) })),
  };
}

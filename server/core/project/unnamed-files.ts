/**
 * Appendices that stand beside those a report names and that it does not name: nobody would read them. In: what the
 * report names and the folders its appendices stand in; out: the files that are likely its own, and a repair that names
 * them.
 */
import { isYaml } from '../file-kinds.ts';
import { type Finding, type Fix, type TextPlace, textPlace } from '../finding.ts';
import type { FolderEntry, Host } from '../host.ts';
import { configName, isReportFile, soatKind } from '../model/files/recognise.ts';
import type { StatedPath } from '../model/files/report-file.ts';

/** Files that no line names, and the last line that names one of their folder. */
export interface UnnamedFiles {
  /** As they would be written, in the order of their numbers. */
  readonly paths: readonly string[];
  readonly place: StatedPath['place'];
}

/**
 * `stated` are the appendices as the report file `base` names them, `own` the uris of all that belongs to the report. A
 * folder named by a pattern says itself what is meant; one above the report's may be that of other reports too.
 */
export async function unnamedFiles(
  host: Host,
  base: string,
  stated: readonly StatedPath[],
  own: ReadonlySet<string>,
): Promise<readonly UnnamedFiles[]> {
  const byFolder = new Map<string, StatedPath[]>();
  for (const each of stated) {
    if (/[*?]/.test(each.path) || /^(?:\.\.\/|\/|[a-z]+:)/i.test(each.path)) continue;
    const folder = each.path.slice(0, each.path.lastIndexOf('/') + 1);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), each]);
  }
  const found: UnnamedFiles[] = [];
  for (const [folder, named] of byFolder) {
    const entries = await host.list(host.resolve(base, folder === '' ? '.' : folder.slice(0, -1)));
    const names = new Set(named.map(({ path }) => withoutNumber(path.slice(folder.length))));
    const paths: string[] = [];
    for (const entry of [...entries].sort(byName)) {
      if (paths.length === most) break;
      if (!own.has(entry.uri) && (await isAppendix(host, entry, names))) paths.push(folder + entry.name);
    }
    if (paths.length > 0) found.push({ paths, place: named.at(-1)!.place });
  }
  return found;
}

/** More are another matter than a line forgotten. */
const most = 10;

function byName(a: FolderEntry, b: FolderEntry): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true });
}

/** YAML that says it is an appendix; else what is called like a named one, but for its number. */
async function isAppendix(
  host: Host,
  { kind, name, uri }: FolderEntry,
  names: ReadonlySet<string | undefined>,
): Promise<boolean> {
  if (kind !== 'file' || isReportFile(name) || name === configName) return false;
  if (isYaml(name)) {
    const file = await host.read(uri);
    return file.kind === 'text' && soatKind(name, file.content) === 'appendix';
  }
  if (!/\.(?:md|markdown|csv)$/i.test(name)) return false;
  const bare = withoutNumber(name);
  return bare !== undefined && names.has(bare);
}

/**
 * "phu-luc-3.md", "phu-luc-IV.md" as "phu-luc-#.md"; undefined where there is not one number of one or two digits: a year
 * or a version makes another report's, or the same again.
 */
function withoutNumber(name: string): string | undefined {
  const text = name.normalize('NFC').toLowerCase();
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length > 1 || /(?:\bv|ver|bản|ban|lần|lan|copy)[\s._-]*\d|\(\d+\)/u.test(text)) return undefined;
  if (numbers.length === 1) return numbers[0]!.length <= 2 ? text.replace(/\d+/, '#') : undefined;
  const roman = /(?<=^|[\s._-])[ivx]{1,5}(?=[\s._-])/u;
  return roman.test(text) ? text.replace(roman, '#') : undefined;
}

export function unnamedFinding({ paths, place }: UnnamedFiles): Finding {
  return {
    check: 'appendix-unnamed',
    place,
    data: { path: paths[0]!, paths: [...paths], count: paths.length },
    about: paths.join(' '),
    fixes: place.kind === 'text' ? naming(paths, place) : [],
  };
}

/** A line each below the last one, or further names in the same brackets. */
function naming(paths: readonly string[], { block, end, start }: TextPlace): readonly Fix[] {
  const { text } = block;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const dash = /^[ \t]*-[ \t]+(?=["']?$)/.exec(line)?.[0];
  const quote = /^["']/.exec(text.slice(end))?.[0] ?? '';
  const after = end + quote.length;
  const isListed = dash !== undefined || /[[,][ \t]*["']?$/.test(line);
  if (!isListed) return [];
  const at = dash === undefined ? after : lineEnd(text, after);
  const newText = paths.map(path => (dash === undefined ? `, ${written(path)}` : `\n${dash}${written(path)}`)).join('');
  return [
    {
      title: 'name-appendix',
      data: { paths: [...paths] },
      safe: false,
      edits: [{ place: textPlace(block, at, at), newText }],
    },
  ];
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const last = end < 0 ? text.length : end;
  return text[last - 1] === '\r' ? last - 1 : last;
}

function written(path: string): string {
  return /^[\p{L}\d_.][\p{L}\d_./ -]*$/u.test(path) ? path : JSON.stringify(path);
}

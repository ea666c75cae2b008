/** Appendices that a report names by a pattern and that move out of it: the report names them one by one. */

import { isMarkdown, isYaml } from '../core/file-kinds.ts';
import { type TextPlace, textPlace } from '../core/finding.ts';
import { globTest } from '../core/glob.ts';
import type { StatedPath } from '../core/model/report-file.ts';
import { knownChecks } from '../core/project.ts';
import { yamlPath } from './completion/paths.ts';
import type { FileEdit } from './edits.ts';
import type { View } from './session.ts';
import { folderOf, nameOf, relativeUri, resolveUri } from './uris.ts';

export interface Move {
  /** The core's uris. */
  readonly from: string;
  readonly to: string;
}

/** `uris` are the appendices of the view's report as they stand before the moves, in order. */
export async function movedAppendices(
  moves: readonly Move[],
  uris: readonly string[],
  view: View,
): Promise<FileEdit[]> {
  const { uri } = view.checked.report;
  const document = view.checked.documents.get(uri);
  if (!document || !moves.some(({ from }) => uris.includes(from))) return [];
  const { yamlSupport } = await import('../core/project/yaml-support.ts');
  const declared = isYaml(uri)
    ? yamlSupport.readReport(document, knownChecks)
    : yamlSupport.readFrontMatter(document, knownChecks)?.report;
  const paths = declared?.appendices ?? [];
  const named = new Set(paths.filter(({ path }) => !isPattern(path)).map(({ path }) => resolveUri(uri, path)));
  const patterns = paths.filter(({ path }) => isPattern(path)).map(path => ({ path, holds: patternTest(uri, path) }));
  const edits: FileEdit[] = [];
  const done = new Set<string>();
  for (const { path, holds } of patterns) {
    const own = uris.filter(one => holds(one) && !named.has(one) && !done.has(one));
    for (const one of own) done.add(one);
    const left = moves.filter(({ from, to }) => own.includes(from) && !patterns.some(pattern => pattern.holds(to)));
    const gone = left.filter(({ to }) => isMarkdown(to) || isYaml(to));
    if (gone.length === 0 || path.place.kind !== 'text') continue;
    const stays = own.some(one => !left.some(({ from }) => from === one));
    // The order of appendices stays, as far as a pattern lets it.
    const first = gone.filter(({ from }) => from === own[0]).map(({ to }) => to);
    const last = gone.filter(({ from }) => from !== own[0]).map(({ to }) => to);
    const written = (targets: readonly string[]): string[] => targets.map(to => yamlPath(relativeUri(uri, to)));
    const { block, start, end } = path.place;
    const kept = stays ? [block.text.slice(start, end)] : [];
    const { from, text: newText } = listed([...written(first), ...kept, ...written(last)], path.place);
    const range = view.convert.place(document, textPlace(block, from, end));
    if (range) edits.push({ uri, edit: { range, newText } });
  }
  return edits;
}

function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

function patternTest(base: string, { path }: StatedPath): (uri: string) => boolean {
  const folder = folderOf(resolveUri(base, path));
  const test = globTest(nameOf(path));
  return uri => {
    const name = nameOf(uri);
    return folderOf(uri) === folder && test(name) && (isMarkdown(name) || isYaml(name)) && !/^readme\b/i.test(name);
  };
}

/** Paths in place of one: on its line in brackets, on lines of their own in a list, or as a new list. */
function listed(
  paths: readonly string[],
  { block, start }: TextPlace,
): { readonly from: number; readonly text: string } {
  const { text } = block;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (/^[ \t]*-[ \t]+$/.test(line)) return { from: start, text: paths.join(newline + line) };
  const inBrackets = line.includes('[') || line.trim() === '' || paths.length === 1;
  if (inBrackets) return { from: start, text: paths.join(', ') };
  const indent = /^[ \t]*/.exec(line)![0];
  const own = paths.map(path => `${newline}${indent}  - ${path}`).join('');
  return { from: start - line.length + line.trimEnd().length, text: own };
}

/**
 * Patterns by which a report names its files, when those move: a pattern follows its folder, and appendices that leave
 * what a pattern names are named one by one.
 */

import { isMarkdown, isYaml } from '../core/file-kinds.ts';
import { type TextPlace, textPlace } from '../core/finding.ts';
import { globTest } from '../core/glob.ts';
import type { StatedPath } from '../core/model/files/report-file.ts';
import { knownChecks } from '../core/project.ts';
import { yamlPath } from './completion/paths.ts';
import type { FileEdit } from './edits.ts';
import type { Moves } from './moves.ts';
import type { View } from './session.ts';
import { folderOf, nameOf, relativeUri, resolveUri } from './uris.ts';

/** `uris` are the appendices of the view's report as they stand before the moves, in order. */
export async function movedPatterns(moves: Moves, uris: readonly string[], view: View): Promise<FileEdit[]> {
  const { uri } = view.checked.report;
  const document = view.checked.documents.get(uri);
  if (!document || !(moves.folders.length > 0 || moves.files.some(({ from }) => uris.includes(from)))) return [];
  const { yamlSupport } = await import('../core/project/yaml-support.ts');
  const declared = isYaml(uri)
    ? yamlSupport.readReport(document, knownChecks)
    : yamlSupport.readFrontMatter(document, knownChecks)?.report;
  if (!declared) return [];
  const edits: FileEdit[] = [];
  const replace = ({ block, end }: TextPlace, from: number, newText: string): void => {
    if (block.text.slice(from, end) === newText) return;
    const range = view.convert.place(document, textPlace(block, from, end));
    if (range) edits.push({ uri, edit: { range, newText } });
  };
  for (const path of [...declared.body, ...declared.documents]) {
    if (isPattern(path) && path.place.kind === 'text')
      replace(path.place, path.place.start, followed(uri, path, moves).written);
  }
  const paths = declared.appendices;
  const named = new Set(paths.filter(one => !isPattern(one)).map(({ path }) => resolveUri(uri, path)));
  const patterns = paths.filter(isPattern).map(path => {
    const now = followed(uri, path, moves);
    return { path, written: now.written, holds: patternTest(uri, path.path), later: patternTest(now.base, now.path) };
  });
  const done = new Set<string>();
  for (const { path, written: kept, holds } of patterns) {
    const own = uris.filter(one => holds(one) && !named.has(one) && !done.has(one));
    for (const one of own) done.add(one);
    const left = own.map(from => moves.after(from)).filter(to => !patterns.some(({ later }) => later(to)));
    const gone = left.filter(to => isMarkdown(to) || isYaml(to));
    const { place } = path;
    if (place.kind !== 'text') continue;
    if (gone.length === 0) {
      replace(place, place.start, kept);
      continue;
    }
    // The order of appendices stays, as far as a pattern lets it.
    const begins = own[0] === undefined ? undefined : moves.after(own[0]);
    const target = (to: string): string => yamlPath(relativeUri(moves.after(uri), to));
    const { from, text } = listed(
      [
        ...gone.filter(to => to === begins).map(target),
        ...(left.length < own.length ? [kept] : []),
        ...gone.filter(to => to !== begins).map(target),
      ],
      place,
    );
    replace(place, from, text);
  }
  return edits;
}

function isPattern({ path }: StatedPath): boolean {
  return /[*?]/.test(path);
}

interface Followed {
  /** The file that says it, after the moves, and the pattern as seen from there. */
  readonly base: string;
  readonly path: string;
  /** As it is written; as it was, where it need not change. */
  readonly written: string;
}

/** A pattern goes where its folder goes. */
function followed(uri: string, { path, place }: StatedPath, { after }: Moves): Followed {
  const base = after(uri);
  const target = resolveUri(uri, path);
  const moved = `${after(folderOf(target))}/${nameOf(target)}`;
  const asItStands = place.kind === 'text' ? place.block.text.slice(place.start, place.end) : path;
  if (resolveUri(base, path) === moved) return { base, path, written: asItStands };
  const now = relativeUri(base, moved);
  return { base, path: now, written: yamlPath(now) };
}

function patternTest(base: string, path: string): (uri: string) => boolean {
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

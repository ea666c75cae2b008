/** Where YAML names files - `body:`, `appendices:`, `documents:`, `data:` - and in `data="…"`: the files there are. */

import { isCsv, isMarkdown, isWorkbook, isYaml } from '../../core/file-kinds.ts';
import type { Host } from '../../core/host.ts';
import { configName, isReportFile } from '../../core/model/files/recognise.ts';
import { keyNamed } from '../../core/model/keys/keys.ts';
import { isSkipped } from '../../core/project/discover.ts';
import { quoted } from '../../core/syntax/yaml/traps.ts';
import { isYamlBlock, keysFor, lineStart, parentOf } from '../keys-at.ts';
import { folderOf, relativeUri } from '../uris.ts';
import { CompletionItemKind, type Draft, type Items, type ItemsAt, itemOf, type Spot } from './item.ts';

export const pathItems: ItemsAt = spot => {
  const asked = askedAt(spot);
  return asked && itemsFor(asked, spot);
};

/** What is being written, and which files it may name. */
interface Asked {
  readonly key: string;
  readonly written: string;
  /** Within quotes already. */
  readonly quotes: boolean;
  /** Nothing stands between the colon and the cursor. */
  readonly space: string;
}

/** By key: the files it takes. */
const takes: { readonly [key: string]: (name: string) => boolean } = {
  body: isMarkdown,
  appendices: name => isMarkdown(name) || isYaml(name),
  documents: isYaml,
  data: name => isCsv(name) || isWorkbook(name),
};

function askedAt({ block, at, before, view }: Spot): Asked | undefined {
  const attribute = /^:::table\{[^}\n]{0,300}\bdata="([^"\n]{0,200})$/.exec(before);
  if (attribute) return { key: 'data', written: attribute[1]!, quotes: true, space: '' };
  if (!block || !isYamlBlock(block)) return undefined;
  const match =
    /^([ \t]*)(?:-[ \t]+|((?:- )?)["']?([\p{L}][\p{L}\p{N} _-]{0,60}?)["']?[ \t]*:([ \t]*)(?:\[(?:[^\]\n]*,)?[ \t]*)?)(["']?)([^"'#{}[\],:\n]*)$/u.exec(
      before,
    );
  if (!match) return undefined;
  const [, indent = '', dash = '', name, space = '', quote = '', written = ''] = match;
  const line = { uri: view.uri, report: view.checked.report.uri, block, at: lineStart(block.text, at) };
  const width = indent.length + dash.length;
  // The items of a list may stand under their key without being indented.
  const stated = name ?? parentOf(block.text, line.at, width + 1);
  const own = stated === undefined ? undefined : keyNamed(keysFor({ ...line, indent: name ? width : 0 }), stated);
  if (!own || (own.type !== 'path' && own.type !== 'paths') || !Object.hasOwn(takes, own.name)) return undefined;
  if (name === undefined && own.type === 'path') return undefined;
  const glued = name !== undefined && space === '' && before.trimEnd().endsWith(':');
  return { key: own.name, written, quotes: quote !== '', space: glued ? ' ' : '' };
}

async function itemsFor({ key, written, quotes, space }: Asked, spot: Spot): Promise<Items> {
  const { view, host } = spot;
  const { checked, uri } = view;
  const root = folderOf(checked.report.uri);
  const found: Found = { files: [], folders: [] };
  await filesIn(root, { host, takes: takes[key]!, depth: 0 }, found);
  const named = (target: string): string => relativeUri(uri, target);
  const drafts: Draft[] = [];
  const offer = (text: string, sort: string, kind: Draft['kind']): void => {
    const replaced = written.length;
    drafts.push({ label: text, kind, text: space + (quotes ? text : yamlPath(text)), replaced, filter: text, sort });
  };
  if (key === 'appendices') {
    for (const folder of found.folders)
      if (folder !== root) offer(`${named(folder)}/*`, '0', CompletionItemKind.Folder);
  }
  for (const file of found.files) {
    if (file !== uri) offer(named(file), checked.documents.has(file) ? '2' : '1', CompletionItemKind.File);
  }
  return { incomplete: false, items: drafts.map(draft => itemOf(draft, spot)) };
}

/** A path as a value of YAML, in quotes where it needs them. */
export function yamlPath(path: string): string {
  return /^[-?:#&*!|>'"%@`]|: | #|[[\]{},]/.test(path) ? quoted(path) : path;
}

interface Found {
  readonly files: string[];
  /** Folders that hold one of the files. */
  readonly folders: string[];
}

interface Walk {
  readonly host: Host;
  readonly takes: (name: string) => boolean;
  readonly depth: number;
}

const mostFiles = 300;
const deepest = 3;

async function filesIn(folder: string, walk: Walk, found: Found): Promise<void> {
  const entries = await walk.host.list(folder);
  const files = entries.filter(
    ({ kind, name }) =>
      kind === 'file' && walk.takes(name) && !isReportFile(name) && name !== configName && !/^readme\b/i.test(name),
  );
  if (files.length > 0) found.folders.push(folder);
  found.files.push(...files.slice(0, mostFiles - found.files.length).map(({ uri }) => uri));
  if (walk.depth === deepest) return;
  for (const { kind, name, uri } of entries) {
    if (found.files.length >= mostFiles) return;
    if (kind === 'folder' && !isSkipped(name)) await filesIn(uri, { ...walk, depth: walk.depth + 1 }, found);
  }
}

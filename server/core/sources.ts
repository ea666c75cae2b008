/**
 * The sources of a project as they stand, and their blocks.
 */
import { scanBlocks } from './syntax/markdown.ts';
import { scanPlainText } from './syntax/plain-text.ts';
import type { Block, SourceDocument, Text } from './text.ts';

export function isMarkdown(uri: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(uri);
}

export function isPlainText(uri: string): boolean {
  return /\.txt$/i.test(uri);
}

export function isYaml(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

export function isCsv(uri: string): boolean {
  return /\.(?:csv|tsv)$/i.test(uri);
}

export function isWorkbook(uri: string): boolean {
  return /\.(?:xlsx|xlsm|xls)$/i.test(uri);
}

/** The document of a text source; `previous` lends its untouched blocks. */
export function documentOf(uri: string, content: string, previous?: SourceDocument): SourceDocument {
  const text: Text = { uri, content };
  if (isYaml(uri) || isCsv(uri)) {
    const block: Block =
      previous?.text.content === content ? previous.blocks[0]! : { uri, kind: 'file', text: content };
    return { text, blocks: [block], starts: [0] };
  }
  return isPlainText(uri) ? scanPlainText(text, previous) : scanBlocks(text, previous);
}

/** Conflict markers at the start of a line, with their offsets. */
export function conflictMarkers(content: string): { readonly at: number; readonly marker: string }[] {
  if (!content.includes('<<<<<<< ')) return [];
  return [...content.matchAll(/^(<{7}|>{7}) [^\n\r]*/gm)]
    .slice(0, 10)
    .map(match => ({ at: match.index, marker: match[0].slice(0, 7) }));
}

/**
 * The sources of a project as they stand, and their blocks.
 */
import { succeed } from '../derive.ts';
import { documentOfStretches, stretchesOf } from '../document.ts';
import { isCsv, isPlainText, isYaml } from '../file-kinds.ts';
import { markdownBlocks, scanBlocks } from '../syntax/markdown/blocks.ts';
import { plainTextBlocks, scanPlainText } from '../syntax/plain/plain-text.ts';
import { editWith, type TextEdit } from '../syntax/scan.ts';
import { type Block, matchesOf, type SourceDocument, type Text } from '../text.ts';

/** The document of a text source; `previous` lends its untouched blocks. */
export function documentOf(uri: string, content: string, previous?: SourceDocument): SourceDocument {
  const text: Text = { uri, content };
  if (isWhole(uri)) return previous?.text.content === content ? previous : wholeFile(text, previous);
  return isPlainText(uri) ? scanPlainText(text, previous) : scanBlocks(text, previous);
}

/** The document after one edit; what the edit does not touch stays the same objects. */
export function editDocument(document: SourceDocument, edit: TextEdit): SourceDocument {
  const { uri } = document.text;
  if (!isWhole(uri)) return editWith(document, edit, isPlainText(uri) ? plainTextBlocks : markdownBlocks);
  const { content } = document.text;
  return wholeFile({ uri, content: content.slice(0, edit.start) + edit.text + content.slice(edit.end) }, document);
}

/** What is read in one piece. */
function isWhole(uri: string): boolean {
  return isYaml(uri) || isCsv(uri);
}

/** `previous` lends what was read from it. */
function wholeFile({ uri, content }: Text, previous: SourceDocument | undefined): SourceDocument {
  const block: Block = { uri, kind: 'file', text: content };
  const [before] = previous?.blocks ?? [];
  if (before) succeed(block, before);
  return documentOfStretches(uri, stretchesOf(content, [block], [0], new Map()), content);
}

/** Conflict markers at the start of a line, with their offsets. */
export function conflictMarkers(content: string): { readonly at: number; readonly marker: string }[] {
  if (!content.includes('<<<<<<< ')) return [];
  return [...matchesOf(content, /^(<{7}|>{7}) [^\n\r]*/gm)]
    .slice(0, 10)
    .map(match => ({ at: match.index, marker: match[0].slice(0, 7) }));
}

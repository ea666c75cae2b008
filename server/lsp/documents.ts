/** The documents a client has open, as it last described them. */
import type { SourceFile } from '../core/host.ts';
import { lineIndex, type Position } from '../core/text.ts';
import { advance, type Encoding } from './convert.ts';

export interface OpenDocument {
  readonly version: number;
  readonly languageId: string;
  /** True for what can be a report: Markdown, plain text, YAML. */
  readonly text: boolean;
  readonly file: SourceFile & { readonly kind: 'text' };
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export function openDocument(languageId: string, version: number, content: string): OpenDocument {
  const text = ['markdown', 'plaintext', 'yaml'].includes(languageId);
  return { version, languageId, text, file: { kind: 'text', content } };
}

/** The document after its changes, applied in order. A change without a range is the whole text. */
export function changedDocument(
  document: OpenDocument,
  version: number,
  changes: readonly Change[],
  encoding: Encoding,
): OpenDocument {
  let { content } = document.file;
  for (const { range, text } of changes) {
    if (!range) {
      content = text;
      continue;
    }
    const start = offsetIn(content, range.start, encoding);
    const end = Math.max(start, offsetIn(content, range.end, encoding));
    content = content.slice(0, start) + text + content.slice(end);
  }
  return content === document.file.content
    ? { ...document, version }
    : { ...document, version, file: { kind: 'text', content } };
}

function offsetIn(content: string, position: Position, encoding: Encoding): number {
  const lines = lineIndex(content);
  if (encoding === 'utf-16') return lines.offset(position);
  const start = lines.lineStart(position.line);
  const end = lines.offset({ line: position.line, character: Number.MAX_SAFE_INTEGER });
  return position.line >= lines.lineCount ? end : start + advance(content, start, end, position.character, encoding);
}

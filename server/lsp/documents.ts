/**
 * The documents a client has open, as it last described them: cut into blocks once, and after a change only where the
 * change touched them.
 */
import { withLate } from '../core/derive.ts';
import type { SourceFile } from '../core/host.ts';
import { documentOf, editDocument } from '../core/project/sources.ts';
import type { Position, SourceDocument } from '../core/text.ts';
import type { Converter } from './convert.ts';

export interface OpenDocument {
  readonly version: number;
  readonly languageId: string;
  /** True for what can be a report: Markdown, plain text, YAML. */
  readonly text: boolean;
  readonly file: SourceFile & { readonly kind: 'text'; readonly document: SourceDocument };
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export function openDocument(uri: string, languageId: string, version: number, content: string): OpenDocument {
  return { version, languageId, text: textLanguages.test(languageId), file: fileOf(documentOf(uri, content)) };
}

/** As editors call Markdown and its kin, plain text and YAML. */
const textLanguages =
  /^(?:markdown(?:[._-].*)?|md|gfm|pandoc|quarto|rmd|rmarkdown|plaintext|plain|text|txt|yaml(?:[._-].*)?|yml)$/i;

/** The document after its changes, applied in order. A change without a range is the whole text. */
export function changedDocument(
  open: OpenDocument,
  version: number,
  changes: readonly Change[],
  convert: Converter,
): OpenDocument {
  let { document } = open.file;
  for (const { range, text } of changes) {
    if (!range) {
      document = documentOf(document.text.uri, text, document);
      continue;
    }
    const start = convert.offset(document, range.start);
    const end = Math.max(start, convert.offset(document, range.end));
    if (start < end || text !== '') document = editDocument(document, { start, end, text });
  }
  return { ...open, version, file: document === open.file.document ? open.file : fileOf(document) };
}

function fileOf(document: SourceDocument): OpenDocument['file'] {
  return withContent({ kind: 'text', document });
}

const withContent = withLate<Omit<OpenDocument['file'], 'content'>, Pick<OpenDocument['file'], 'content'>>({
  content: ({ document }) => document.text.content,
});

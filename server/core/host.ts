/**
 * The port to the outside. The core asks; the command line, the language server and the browser answer.
 */
import type { SourceDocument } from './text.ts';

/** A source as the host has it. `loading` is not `missing`: nothing is reported about what is still on its way. */
export type SourceFile =
  /** `encoding` where it is not UTF-8; `lost`: so many characters could not be read, U+FFFD stands for each; `document` where the host keeps the text cut into blocks already. */
  | {
      readonly kind: 'text';
      readonly content: string;
      readonly encoding?: string;
      readonly lost?: number;
      readonly document?: SourceDocument;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'loading' };

export interface FolderEntry {
  readonly uri: string;
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface Host {
  /** Text files as text (encoding recognised by `decodeText`), workbooks as bytes. Never rejects. */
  read(uri: string): Promise<SourceFile>;
  /** The entries of a folder in a stable order; empty when it cannot be listed. Never rejects. */
  list(uri: string): Promise<readonly FolderEntry[]>;
  /** The uri of `relative` (with `/`) as seen from the file `base`. */
  resolve(base: string, relative: string): string;
}

/** Asked now and then by long work; true when the answer is no longer wanted. */
export type ShouldStop = () => boolean;

export const neverStop: ShouldStop = () => false;

/** What is offered at a place: named at once, worked out when it is chosen. */
import type { Diagnostic } from 'vscode-languageserver';
import type { FileEdit, FileRemoval } from '../edits.ts';
import type { Client } from '../feature.ts';
import type { View } from '../session.ts';

export interface Offer {
  /** Tells it from all others of the same document, before and after an edit. */
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly preferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  /** The changes; undefined when they are not possible any more. */
  readonly edits?: () => readonly (FileEdit | FileRemoval)[] | undefined;
  /** What the client does, after the changes where there are any. */
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

export interface Place {
  readonly view: View;
  readonly client: Client;
  readonly start: number;
  readonly end: number;
}

export type Offers = (place: Place) => Iterable<Offer>;

/** What completion knows about the place it is asked for, and what it gives back. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Host } from '../../core/host.ts';
import type { Block } from '../../core/text.ts';
import type { View } from '../session.ts';

export interface Spot {
  readonly view: View;
  readonly block: Block | undefined;
  readonly blockStart: number;
  /** The cursor in the block. */
  readonly at: number;
  /** The line up to the cursor. */
  readonly before: string;
  /** The client fills in snippets. */
  readonly snippets: boolean;
  /** Asked for by the user, or by a word being typed; not by a character alone. */
  readonly asked: boolean;
  readonly resolves: boolean;
  readonly host: Host;
}

export interface Items {
  readonly items: Iterable<CompletionItem>;
  /** More may come when more is typed. */
  readonly incomplete: boolean;
}

export type ItemsAt = (spot: Spot) => Items | Promise<Items> | undefined;

export { CompletionItemKind };

export interface Draft {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly kind: CompletionItemKind;
  /** What replaces the last `replaced` characters before the cursor. */
  readonly text: string;
  readonly replaced: number;
  readonly filter?: string;
  readonly sort?: string;
  readonly documentation?: string;
  readonly snippet?: boolean;
  /** Completion goes on after this. */
  readonly again?: boolean;
}

export function itemOf(draft: Draft, { view, blockStart, at }: Spot): CompletionItem {
  const { label, detail, kind, text, replaced, filter, sort, documentation, snippet } = draft;
  const end = blockStart + at;
  return {
    label,
    kind,
    ...(detail === undefined || detail === '' ? {} : { detail }),
    textEdit: { range: view.convert.range(view.document, end - replaced, end), newText: text },
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(sort === undefined ? {} : { sortText: sort }),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(documentation === undefined ? {} : { data: { documentation } }),
  };
}

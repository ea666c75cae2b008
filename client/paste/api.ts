/**
 * Paste providers as VS Code has had them since 1.97. Older editors, which the extension still runs in, keep them back
 * from extensions, and the types it is compiled against do not know them.
 */
import * as vscode from 'vscode';

export interface PasteKind {
  readonly value: string;
  contains(other: PasteKind): boolean;
}

interface PasteEdit {
  readonly title: string;
  readonly kind: PasteKind;
  readonly insertText: string;
  yieldTo?: readonly PasteKind[];
}

export interface PasteContext {
  readonly only: PasteKind | undefined;
  readonly triggerKind: number;
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: PasteContext,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

interface PasteNames {
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: {
    readonly Empty: { append(...parts: string[]): PasteKind };
    readonly Text: PasteKind;
  };
  readonly languages: {
    readonly registerDocumentPasteEditProvider?: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ) => vscode.Disposable;
  };
}

export interface PasteApi {
  kind(name: string): PasteKind;
  readonly automatic: number;
  edit(text: string, title: string, kind: PasteKind, yields: boolean): PasteEdit;
  register(
    selector: vscode.DocumentSelector,
    provider: PasteProvider,
    metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
  ): vscode.Disposable;
}

/** Undefined in editors without paste providers. */
export function pasteApi(): PasteApi | undefined {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind: Kind, languages } = vscode as unknown as PasteNames;
  const register = languages.registerDocumentPasteEditProvider;
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  const isFinal = major > 1 || minor >= 97;
  if (!isFinal || !DocumentPasteEdit || !Kind || !register) return undefined;
  return {
    kind: name => Kind.Empty.append(...name.split('.')),
    automatic: 0,
    edit: (text, title, kind, yields) => {
      const edit = new DocumentPasteEdit(text, title, kind);
      if (yields) edit.yieldTo = [Kind.Text];
      return edit;
    },
    register: (selector, provider, metadata) => register(selector, provider, metadata),
  };
}

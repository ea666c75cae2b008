/**
 * The previews of reports: one that follows the active report, and as many pinned ones as a person wants.
 */
import {
  commands,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../extension.ts';
import type { PageState } from './messages.ts';
import { openPanel, type PreviewPanel } from './panel.ts';
import { previewWords } from './words.ts';

const previewType = 'soat.preview';

export function registerPreview(parts: Parts): void {
  const { context, session, active } = parts;
  const panels = new Set<PreviewPanel>();

  const add = (panel: WebviewPanel, uri: Uri, pinned: boolean): PreviewPanel => {
    const opened = openPanel(panel, parts, { uri, pinned, closed: () => panels.delete(opened) });
    panels.add(opened);
    return opened;
  };

  const show = (target: Uri | undefined): void => {
    const uri = target ?? active.uri();
    if (!uri) {
      void window.showInformationMessage(previewWords().noReport);
      return;
    }
    for (const panel of panels) {
      if (!panel.pinned || panel.shows(uri)) {
        panel.show(uri);
        return;
      }
    }
    add(
      window.createWebviewPanel(
        previewType,
        previewWords().panelTitle(''),
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        panelOptions,
      ),
      uri,
      false,
    );
  };

  const serializer: WebviewPanelSerializer<PageState | undefined> = {
    deserializeWebviewPanel: async (panel, state) => {
      const uri = state ? Uri.parse(state.uri) : active.uri();
      if (uri) add(panel, uri, state?.pinned === true);
      else panel.dispose();
    },
  };

  const follow = (editor: TextEditor | undefined): void => {
    if (!editor) return;
    const uri = editor.document.uri;
    for (const panel of panels) panel.follow(uri, active.document()?.uri.toString() === uri.toString());
  };

  context.subscriptions.push(
    commands.registerCommand('soat.preview', (target?: unknown) => show(target instanceof Uri ? target : undefined)),
    window.registerWebviewPanelSerializer(previewType, serializer),
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const at = selections[0]?.active;
      if (at && textEditor === window.activeTextEditor) {
        for (const panel of panels) panel.reveal(textEditor.document.uri, at);
      }
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) for (const panel of panels) panel.changed(document);
    }),
    session.onSummary(({ report }) => {
      for (const panel of panels) panel.checked(report);
    }),
    session.onState(state => {
      if (state === 'running') for (const panel of panels) panel.restart();
    }),
  );
}

const panelOptions = {
  enableScripts: true,
  enableFindWidget: true,
  // The page keeps what it needs by itself; a hidden preview costs nothing.
  retainContextWhenHidden: false,
};

/**
 * What the server can do, as `initialize` says it. It stands apart from the features because it is said before they are
 * loaded; `tests/lsp` asks for every one of them.
 */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Encoding } from './convert.ts';
import type { Client } from './feature.ts';

/** Types and modifiers are few and standard where they can be, so that themes colour them without being told. */
export const tokenTypes = ['number', 'string', 'property', 'variable', 'keyword', 'function'] as const;
export const tokenModifiers = ['exact', 'rounded', 'wrong', 'unchecked', 'declaration'] as const;

type FileOperations = NonNullable<NonNullable<ServerCapabilities['workspace']>['fileOperations']>;
type RenameFilters = NonNullable<FileOperations['willRename']>['filters'];

/** Files that may be a report's, and folders that may hold some. */
const named: RenameFilters = [
  { pattern: { glob: '**/*.{md,markdown,txt,yaml,yml,csv,tsv,xlsx,xlsm,xls}', matches: 'file' } },
  { pattern: { glob: '**/*', matches: 'folder' } },
];

/** All safe repairs of a document at once. */
export const fixAllKind = 'source.fixAll.soat';

/** Makes the change of an action, for clients that take no actions as such. Its one argument is what the action carries. */
export const applyCommand = 'soat.apply';

/** Whether a client takes code actions; the first ones knew commands alone. */
export function takesActions({ capabilities }: Client): boolean {
  return capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

/** Whether a client may be asked to watch files. */
export function takesPatterns({ workspace }: Client['capabilities']): boolean {
  return workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Whether a client tells what changes on disk. Helix takes patterns, and tells of nothing but what it saves itself. */
export function watchesFiles({ capabilities, name }: Client): boolean {
  return takesPatterns(capabilities) && name !== 'helix';
}

export function capabilitiesOf(client: Client, encoding: Encoding): ServerCapabilities {
  const { capabilities } = client;
  return {
    positionEncoding: encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      // A moment to look at the other files, for clients that watch none.
      save: !watchesFiles(client),
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: { filters: named },
        didRename: { filters: named },
        didDelete: { filters: named },
      },
      textDocumentContent: { schemes: ['soat'] },
    },
    diagnosticProvider: { identifier: 'soat', interFileDependencies: true, workspaceDiagnostics: true },
    callHierarchyProvider: true,
    ...(takesActions(client)
      ? {
          codeActionProvider: {
            codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.extract', 'refactor.inline', fixAllKind],
            resolveProvider: true,
          },
        }
      : { codeActionProvider: true, executeCommandProvider: { commands: [applyCommand] } }),
    codeLensProvider: { resolveProvider: true },
    completionProvider: { triggerCharacters: [':', '.', '[', '(', '@'], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: { label: 'Soát' },
    foldingRangeProvider: true,
    hoverProvider: true,
    inlayHintProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    signatureHelpProvider: { triggerCharacters: ['(', ';'], retriggerCharacters: [';'] },
    workspaceSymbolProvider: { workDoneProgress: true },
  };
}

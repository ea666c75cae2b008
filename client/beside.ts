/**
 * Beside other extensions. What Red Hat's YAML extension does for a YAML file, Soát leaves to it: both know the same
 * schemas, and two lists of the same keys or two messages about one key help nobody. Headings marked with `#` are in the
 * outline by VS Code's own Markdown support. What only Soát knows - figures, rules, tables, names of rows - stays.
 */
import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DocumentSymbol,
  extensions,
  languages,
  type Position,
  type TextDocument,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { checkOf } from './findings.ts';

export function besideOthers(): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      const document = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
      if (!document || !leaves(document, 'validate')) return next(uri, diagnostics);
      next(uri, diagnostics.filter(onlyOurs));
    },
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      const open = 'languageId' in document ? document : undefined;
      if (report?.kind !== 'full' || !open || !leaves(open, 'validate')) return report;
      return { ...report, items: report.items.filter(onlyOurs) };
    },
    provideCompletionItem: async (document, position, context, token, next) => {
      const found = await next(document, position, context, token);
      if (!found || !leaves(document, 'completion')) return found;
      const items: CompletionItem[] = Array.isArray(found) ? found : found.items;
      return items.filter(({ kind }) => kind !== CompletionItemKind.Property && kind !== CompletionItemKind.EnumMember);
    },
    provideHover: (document, position, token, next) =>
      leaves(document, 'hover') && isKey(document, position) ? undefined : next(document, position, token),
    provideDocumentSymbols: async (document, token, next) => {
      const symbols = await next(document, token);
      if (!symbols || document.languageId !== 'markdown' || !isTree(symbols)) return symbols;
      return withoutHeadings(symbols, document);
    },
  };
}

/** With two formatters VS Code asks which one; ours only lines up tables, so where another formats YAML it steps back. */
export function stepBackAsFormatter(client: BaseLanguageClient): void {
  if (!redHat()) return;
  const features = [client.getFeature('textDocument/formatting'), client.getFeature('textDocument/rangeFormatting')];
  for (const feature of features) {
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities, selector) =>
      initialize(
        capabilities,
        selector?.filter(each => typeof each === 'string' || !('language' in each) || each.language !== 'yaml') ?? [],
      );
  }
}

/** Not what a reader of YAML says of any file, nor what a schema says of this one. */
function onlyOurs(diagnostic: Diagnostic): boolean {
  if (checkOf(diagnostic) === 'syntax-error') return false;
  const { data } = diagnostic as { readonly data?: { readonly bySchema?: boolean } };
  return data?.bySchema !== true;
}

function redHat(): boolean {
  return extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** Red Hat's extension is there, reads this file, and has not been told to leave this to others. */
function leaves(document: TextDocument, what: 'validate' | 'completion' | 'hover'): boolean {
  if (languages.match({ language: 'yaml' }, document) === 0 || !redHat() || !hasSchema(document)) return false;
  return workspace.getConfiguration('yaml', document).get(what) !== false;
}

/** The manifest gives the schemas of files of these names to whoever reads YAML; of others only Soát knows the keys. */
function hasSchema(document: TextDocument): boolean {
  const manifest = extensions.getExtension<unknown>('soat.soat')?.packageJSON as Manifest | undefined;
  const patterns = manifest?.contributes.yamlValidation.flatMap(({ fileMatch }) => fileMatch);
  return !patterns || patterns.some(pattern => languages.match({ pattern: `**/${pattern}` }, document) > 0);
}

interface Manifest {
  readonly contributes: { readonly yamlValidation: readonly { readonly fileMatch: readonly string[] }[] };
}

/** The cursor is on the key of a line, not on its value. */
function isKey(document: TextDocument, { line, character }: Position): boolean {
  const key = /^[\s-]*[\p{L}\p{N}_ ,]{1,60}:/u.exec(document.lineAt(line).text);
  return key !== null && character < key[0].length;
}

function isTree(symbols: readonly object[]): symbols is DocumentSymbol[] {
  return symbols.every(symbol => 'children' in symbol);
}

/** Marked headings go, what is under them moves up. */
function withoutHeadings(symbols: readonly DocumentSymbol[], document: TextDocument): DocumentSymbol[] {
  return symbols.flatMap(symbol => {
    const children = withoutHeadings(symbol.children, document);
    if (isMarked(document, symbol.range.start.line)) return children;
    symbol.children = children;
    return [symbol];
  });
}

function isMarked(document: TextDocument, line: number): boolean {
  if (/^\s{0,3}#{1,6}\s/u.test(document.lineAt(line).text)) return true;
  const below = line + 1 < document.lineCount ? document.lineAt(line + 1).text : '';
  return /^\s{0,3}(?:=+|-+)\s*$/u.test(below) && /\p{L}/u.test(document.lineAt(line).text);
}

/**
 * Beside other extensions: what Red Hat's YAML extension does for a YAML file, Soát leaves to it. Both know the same
 * schemas; two lists of the same keys and two messages about one key help nobody. What only Soát knows - figures, rules,
 * names of rows - stays.
 */
import { extensions, languages, type TextDocument, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Checks of what a schema or a reader of YAML sees too. */
const shared: ReadonlySet<string> = new Set(['syntax-error', 'key-unknown', 'value-invalid']);

export function besideOthers(): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => {
      const document = workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
      if (!document || !validatedElsewhere(document)) return next(uri, diagnostics);
      return next(
        uri,
        diagnostics.filter(({ code }) => !shared.has(codeOf(code))),
      );
    },
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      const open = 'languageId' in document ? document : undefined;
      if (report?.kind !== 'full' || !open || !validatedElsewhere(open)) return report;
      return { ...report, items: report.items.filter(({ code }) => !shared.has(codeOf(code))) };
    },
  };
}

function codeOf(code: unknown): string {
  if (typeof code === 'object' && code !== null && 'value' in code) return String(code.value);
  return String(code ?? '');
}

/** Red Hat's extension is there, is not switched off, and reads this file. */
function validatedElsewhere(document: TextDocument): boolean {
  if (languages.match({ language: 'yaml' }, document) === 0) return false;
  const other = extensions.getExtension('redhat.vscode-yaml');
  return other !== undefined && workspace.getConfiguration('yaml', document).get('validate') !== false;
}

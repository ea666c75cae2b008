/** Soát's diagnostics, as the editor holds them. */
import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';

export interface EditorFinding {
  readonly uri: Uri;
  readonly diagnostic: Diagnostic;
}

/** The check's id. */
export function checkOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

export function isOwn({ source }: Diagnostic): boolean {
  return source?.toLowerCase() === 'soat' || source?.toLowerCase() === 'soát';
}

/** Findings a person should look at, in the order of files and lines. */
export function findingsToSee(): EditorFinding[] {
  return languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => diagnostics.filter(isOwn).map(diagnostic => ({ uri, diagnostic })))
    .filter(({ diagnostic }) => diagnostic.severity !== DiagnosticSeverity.Hint)
    .sort((a, b) => comparePaths(a.uri, b.uri) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start));
}

export function comparePaths(a: Uri, b: Uri): number {
  return a.toString().localeCompare(b.toString(), 'en', { numeric: true });
}

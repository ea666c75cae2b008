/** Findings as diagnostics: on request, for one document or for the workspace. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { slot } from '../../core/derive.ts';
import type { NumberStyle } from '../../core/figures/figure.ts';
import { type Place, type Severity, uriOf } from '../../core/finding.ts';
import { messageOf, type ReportedFinding, relatedMessage } from '../../core/project.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import type { View } from '../session.ts';
import type { Preferences } from '../settings.ts';
import { pageUri } from './check-pages.ts';

export const documentDiagnostics: Feature<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  handle: async ({ textDocument, previousResultId }, context) => {
    const view = await context.view(textDocument);
    if (!view) return { kind: 'full', items: [] };
    const { resultId, items } = diagnosticsOf(view);
    return resultId === previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: [...items] };
  },
};

export const workspaceDiagnostics: Feature<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> = {
  method: 'workspace/diagnostic',
  handle: async ({ previousResultIds }, context) => {
    const { session, uris, client, progress, partial } = context;
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uris.inside(uri), value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const reports = await session.scan(client.folders);
    progress.begin('Soát', 0, undefined, true);
    for (const [index, report] of reports.entries()) {
      await context.breathe();
      progress.report(Math.round((100 * index) / reports.length), report.slice(report.lastIndexOf('/') + 1));
      const found = await reportDiagnostics(report, previous, context);
      if (partial) partial.report({ items: found });
      else items.push(...found);
      session.release(report);
    }
    progress.done();
    return { items };
  },
};

async function reportDiagnostics(
  report: string,
  previous: Map<string, string>,
  { session, uris }: FeatureContext,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const view = await session.view(report);
  if (!view) return [];
  const found: WorkspaceDocumentDiagnosticReport[] = [];
  for (const uri of view.checked.documents.keys()) {
    const own = session.beside(view, uri);
    if (!own) continue;
    const { resultId, items } = diagnosticsOf(own);
    const head = { uri: uris.outside(uri), version: own.version ?? null };
    found.push(
      previous.get(uri) === resultId
        ? { ...head, kind: 'unchanged', resultId }
        : { ...head, kind: 'full', resultId, items: [...items] },
    );
  }
  return found;
}

export interface Published {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** The diagnostics of the view's document. The result id is the same as long as they are. */
export function diagnosticsOf(view: View): Published {
  const { checked, preferences, uri, document, convert } = view;
  const items: Diagnostic[] = [];
  let left = 0;
  for (const finding of checked.findings) {
    if (finding.silencedBy || uriOf(finding.place) !== uri) continue;
    if (items.length < preferences.maximum) items.push(diagnosticOf(finding, view));
    else left++;
  }
  if (left > 0) {
    items.push({
      range: convert.range(document, 0, 0),
      severity: DiagnosticSeverity.Information,
      source: 'Soát',
      code: 'limit-reached',
      message:
        preferences.language === 'vi'
          ? `Còn ${left} điểm nữa trong tệp này. Đề nghị xem đủ bằng lệnh soat check.`
          : `${left} more findings in this file. Please see them all with soat check.`,
    });
  }
  return { resultId: fingerprint(items), items };
}

/** What is said of a finding, wherever it stands. */
interface Said {
  readonly language: Preferences['language'];
  readonly style: NumberStyle;
  readonly message: string;
  /** Of each related place; empty where its own text says it. */
  readonly notes: readonly string[];
}

function saidOf(finding: ReportedFinding, { checked, preferences }: View): Said {
  const { language } = preferences;
  const { style } = checked.report;
  const known = lastSaid.get(finding);
  if (known?.language === language && known.style === style) return known;
  const message = messageOf(finding, language, style);
  const notes = (finding.related ?? []).map(related => relatedMessage(finding, related, language));
  const said: Said = { language, style, message, notes };
  lastSaid.set(finding, said);
  return said;
}

// Right because a finding is immutable and what else it depends on is compared.
const lastSaid = slot<ReportedFinding, Said>();

export function diagnosticOf(finding: ReportedFinding, view: View): Diagnostic {
  const { preferences, convert, document } = view;
  const related = relatedOf(finding, view);
  return {
    range: convert.place(document, finding.place) ?? convert.range(document, 0, 0),
    // What is known is there to be seen, not to be minded.
    severity: finding.known ? DiagnosticSeverity.Hint : severities[finding.severity],
    source: 'Soát',
    code: finding.check,
    codeDescription: { href: pageUri(finding.check, preferences.language) },
    message: saidOf(finding, view).message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.check === 'ignore-unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { fingerprint: finding.fingerprint },
  };
}

function relatedOf(finding: ReportedFinding, view: View): DiagnosticRelatedInformation[] {
  const { checked, convert, uris } = view;
  const found: DiagnosticRelatedInformation[] = [];
  for (const [index, related] of (finding.related ?? []).entries()) {
    const document = checked.documents.get(uriOf(related.place));
    const range = document && convert.place(document, related.place);
    if (!range) continue;
    const message = saidOf(finding, view).notes[index] || textAt(related.place);
    found.push({ location: { uri: uris.outside(uriOf(related.place)), range }, message });
  }
  return found;
}

export function textAt(place: Place): string {
  return place.kind === 'text' ? place.block.text.slice(place.start, Math.min(place.end, place.start + 200)) : '';
}

const severities: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** FNV-1a over everything a client would see. */
function fingerprint(items: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  };
  for (const { range, severity, code, message, relatedInformation } of items) {
    add(`${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${severity} ${code} `);
    add(typeof message === 'string' ? message : message.value);
    for (const { location, message: note } of relatedInformation ?? []) {
      add(`${location.uri} ${location.range.start.line}:${location.range.start.character} ${note}`);
    }
  }
  return hash.toString(16);
}

/** Findings as diagnostics: on request, for one document or for the workspace. */

import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Location,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { carried, slot } from '../../core/derive.ts';
import { movedStretches, standingOf } from '../../core/document.ts';
import type { NumberStyle } from '../../core/figures/figure.ts';
import { type Place, type Severity, uriOf } from '../../core/finding.ts';
import { alikeAtEnds, append, settle } from '../../core/lists.ts';
import type { Report } from '../../core/model/report.ts';
import { messageOf, placesOf, type RelatedPlace, type ReportedFinding, relatedOf } from '../../core/project.ts';
import type { Position, Range, Stretch } from '../../core/text.ts';
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
    const told = new Set<string>();
    progress.begin('Soát', 0, undefined, true);
    for (const [index, report] of reports.entries()) {
      await context.breathe();
      progress.report(Math.round((100 * index) / reports.length), report.slice(report.lastIndexOf('/') + 1));
      const found = await reportDiagnostics(report, { previous, told }, context);
      if (partial) partial.report({ items: found });
      else append(items, found);
      session.release(report);
    }
    progress.done();
    return { items };
  },
};

async function reportDiagnostics(
  report: string,
  { previous, told }: { readonly previous: ReadonlyMap<string, string>; readonly told: Set<string> },
  { session, uris }: FeatureContext,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const view = await session.view(report);
  if (!view) return [];
  const found: WorkspaceDocumentDiagnosticReport[] = [];
  for (const uri of view.checked.documents.keys()) {
    const own = session.beside(view, uri);
    // What several reports share is told with the first: a client keeps one answer for each file.
    if (!own || told.has(uri)) continue;
    told.add(uri);
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
  const { findings } = checked;
  const known = knownOf(checked.report);
  const last = known.get(uri);
  const stays = last && last.findings.length > 0 ? stayingSince(last, view) : undefined;
  const { top, bottom } = stays ? alikeAtEnds(last!.findings, findings) : { top: 0, bottom: 0 };
  const shift = last ? last.findings.length - findings.length : 0;
  const items: Diagnostic[] = [];
  const shown: (Shown | undefined)[] = [];
  let id = firstHash;
  const add = ({ diagnostic, hash }: Pick<Shown, 'diagnostic' | 'hash'>): void => {
    items.push(diagnostic);
    id = Math.imul(id ^ hash, hashFactor) >>> 0;
  };
  let left = 0;
  for (let index = 0; index < findings.length; index++) {
    const finding = findings[index]!;
    const before =
      index < top ? last!.shown[index] : index >= findings.length - bottom ? last!.shown[index + shift] : undefined;
    const isOwn = before !== undefined || (!finding.silencedBy && uriOf(finding.place) === uri);
    const one =
      !isOwn || items.length >= preferences.maximum
        ? undefined
        : before && stays!(before)
          ? before
          : shownOf(finding, view);
    shown.push(one);
    if (one) add(one);
    else if (isOwn) left++;
  }
  known.set(uri, { view: pick(view), findings, shown });
  if (left > 0) {
    const diagnostic: Diagnostic = {
      range: convert.range(document, 0, 0),
      severity: DiagnosticSeverity.Information,
      source: 'Soát',
      code: 'limit-reached',
      message:
        preferences.language === 'vi'
          ? `Còn ${left} điểm nữa trong tệp này. Đề nghị xem đủ bằng lệnh soat check.`
          : `${left} more findings in this file. Please see them all with soat check.`,
    };
    add({ diagnostic, hash: hashOf(diagnostic) });
  }
  return { resultId: id.toString(16), items };
}

/** What was shown of the version before. */
interface Last {
  readonly view: Seen;
  readonly findings: readonly ReportedFinding[];
  readonly shown: readonly (Shown | undefined)[];
}

/** What else diagnostics depend on. */
interface Seen {
  readonly convert: View['convert'];
  readonly language: Preferences['language'];
  readonly style: NumberStyle;
  readonly documents: View['checked']['documents'];
  /** What the client calls the documents. */
  readonly names: readonly string[];
}

function pick({ checked: { documents, report }, convert, preferences, uris }: View): Seen {
  const names = Array.from(documents.keys(), uri => uris.outside(uri));
  return { convert, language: preferences.language, style: report.style, documents, names };
}

// By document. Right because what it was made from is compared.
const knownOf = carried<Report, Map<string, Last>>(() => new Map());

/** Tells of what was shown whether all of it still stands where it stood; undefined where something else has changed. */
function stayingSince({ view: old }: Last, view: View): ((shown: Shown) => boolean) | undefined {
  const now = pick(view);
  if (old.convert !== now.convert || old.language !== now.language || old.style !== now.style) return undefined;
  if (old.names.length !== now.names.length || old.names.some((name, index) => name !== now.names[index]))
    return undefined;
  const gone = new Set<Stretch>();
  for (const [uri, document] of now.documents) {
    const before = old.documents.get(uri);
    if (!before) return undefined;
    if (before !== document) for (const stretch of movedStretches(before, document)) gone.add(stretch);
  }
  return ({ stretches }) => {
    if (!stretches) return false;
    for (let index = 0; index < stretches.length; index++) if (gone.has(stretches[index]!)) return false;
    return true;
  };
}

/** What is said of a finding, wherever it stands. */
interface Said {
  readonly language: Preferences['language'];
  readonly style: NumberStyle;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

function saidOf(finding: ReportedFinding, { checked, preferences }: View): Said {
  const { language } = preferences;
  const { style } = checked.report;
  const known = lastSaid.get(finding);
  if (known?.language === language && known.style === style) return known;
  const message = messageOf(finding, language, style);
  const said: Said = { language, style, message, related: relatedOf(finding, language) };
  lastSaid.set(finding, said);
  return said;
}

// Right because a finding is immutable and what else it depends on is compared.
const lastSaid = slot<ReportedFinding, Said>();

/** A finding as it was last shown, and where. */
interface Shown {
  readonly said: Said;
  readonly range: Range;
  /** Where its related places stand; undefined for those that are in no text. */
  readonly others: readonly (Location | undefined)[];
  readonly diagnostic: Diagnostic;
  /** Of everything a client sees of it. */
  readonly hash: number;
  /** Those in which its places stand; undefined where that is not known. */
  readonly stretches: readonly Stretch[] | undefined;
}

export function diagnosticOf(finding: ReportedFinding, view: View): Diagnostic {
  return shownOf(finding, view).diagnostic;
}

/** The same object as long as the finding stands where it stood. */
function shownOf(finding: ReportedFinding, view: View): Shown {
  const { convert, document } = view;
  const said = saidOf(finding, view);
  const range = convert.place(document, finding.place) ?? convert.range(document, 0, 0);
  const known = lastShown.get(finding);
  if (known?.said === said && sameRange(known.range, range) && areThere(known.others, said, view)) {
    const stretches = stretchesOf(finding, view);
    if (!stretches || !known.stretches || settle(known.stretches, stretches) === known.stretches) return known;
    const moved: Shown = { ...known, stretches };
    lastShown.set(finding, moved);
    return moved;
  }
  const others = said.related.map(({ place }) => locationOf(place, view));
  const related = said.related.flatMap(({ place, message }, index): DiagnosticRelatedInformation[] => {
    const location = others[index];
    return location ? [{ location, message: message || textAt(place) }] : [];
  });
  const diagnostic: Diagnostic = {
    range,
    // What is known is there to be seen, not to be minded.
    severity: finding.known ? DiagnosticSeverity.Hint : severities[finding.severity],
    source: 'Soát',
    code: finding.check,
    codeDescription: { href: pageUri(finding.check, said.language) },
    message: said.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.check === 'ignore-unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { fingerprint: finding.fingerprint, ...(finding.bySchema ? { bySchema: true } : {}) },
  };
  const stretches = stretchesOf(finding, view);
  const shown: Shown = { said, range, others, diagnostic, hash: hashOf(diagnostic), stretches };
  lastShown.set(finding, shown);
  return shown;
}

// Right because a finding is immutable and what else is shown of it is compared.
const lastShown = slot<ReportedFinding, Shown>();

function stretchesOf(finding: ReportedFinding, { checked }: View): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  for (const place of placesOf(finding)) {
    if (place.kind !== 'text') continue;
    const document = checked.documents.get(place.block.uri);
    const standing = document && standingOf(document, place.block);
    if (!standing) return undefined;
    stretches.push(standing.stretch);
  }
  return stretches;
}

function locationOf(place: Place, view: View): Location | undefined {
  const range = rangeOf(place, view);
  return range && { uri: view.uris.outside(uriOf(place)), range };
}

function rangeOf(place: Place, { checked, convert }: View): Range | undefined {
  const document = checked.documents.get(uriOf(place));
  return document && convert.place(document, place);
}

/** Whether the related places of a finding stand where they stood, in files that the client calls as it did. */
function areThere(others: Shown['others'], { related }: Said, view: View): boolean {
  for (const [index, { place }] of related.entries()) {
    const range = rangeOf(place, view);
    const other = others[index];
    if (!range && !other) continue;
    if (!range || !other || !sameRange(range, other.range) || view.uris.outside(uriOf(place)) !== other.uri)
      return false;
  }
  return true;
}

function sameRange(a: Range, b: Range): boolean {
  return a === b || (samePosition(a.start, b.start) && samePosition(a.end, b.end));
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
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
function hashOf({ range, severity, code, message, relatedInformation }: Diagnostic): number {
  let hash = firstHash;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), hashFactor) >>> 0;
  };
  add(`${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${severity} ${code} `);
  add(typeof message === 'string' ? message : message.value);
  for (const { location, message: note } of relatedInformation ?? []) {
    add(`${location.uri} ${location.range.start.line}:${location.range.start.character} ${note}`);
  }
  return hash;
}

const firstHash = 0x811c9dc5;
const hashFactor = 0x01000193;

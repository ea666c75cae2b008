/** The repairs of findings, likeliest first; and all safe ones of a document at once. */
import { CodeActionKind } from 'vscode-languageserver';
import { startOf } from '../../core/document.ts';
import { uriOf } from '../../core/finding.ts';
import { fixLabel, type ReportedFinding } from '../../core/project.ts';
import { fixAllKind } from '../capabilities.ts';
import { fileEdits } from '../edits.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import type { View } from '../session.ts';
import type { Offers, Place } from './action.ts';
import { actionWords } from './action-words.ts';

/** The findings that touch a stretch of the view's document. */
export function* findingsAt({ view, start, end }: Place): Generator<ReportedFinding> {
  for (const finding of view.checked.findings) {
    if (finding.silencedBy || uriOf(finding.place) !== view.uri) continue;
    const { place } = finding;
    if (place.kind !== 'text') {
      if (start === 0) yield finding;
      continue;
    }
    const base = startOf(view.document, place.block);
    if (base !== undefined && base + place.start <= end && base + place.end >= start) yield finding;
  }
}

export const repairs: Offers = function* (place) {
  const { view } = place;
  for (const finding of findingsAt(place)) {
    const fixes = finding.fixes ?? [];
    for (const [index, fix] of fixes.entries()) {
      yield {
        key: `repair ${finding.fingerprint} ${index}`,
        title: fixLabel(finding, fix, view.preferences.language),
        kind: CodeActionKind.QuickFix,
        // A changed number is a person's choice: only what cannot change a meaning is done without one.
        preferred: fix.safe && index === 0,
        diagnostics: [diagnosticOf(finding, view)],
        edits: () => fileEdits(fix.edits, view),
      };
    }
  }
};

export const fixAll: Offers = function* ({ view }) {
  const edits = safeEdits(view);
  if (edits.length === 0) return;
  yield {
    key: 'fix-all',
    title: actionWords[view.preferences.language].fixAll(edits.length),
    kind: fixAllKind,
    edits: () => fileEdits(safeEdits(view).flat(), view),
  };
};

/** Safe repairs that touch only this document and not one another. */
function safeEdits(view: View): NonNullable<ReportedFinding['fixes']>[number]['edits'][] {
  const taken: { readonly start: number; readonly end: number }[] = [];
  const chosen: NonNullable<ReportedFinding['fixes']>[number]['edits'][] = [];
  for (const { fixes, silencedBy } of view.checked.findings) {
    const fix = silencedBy ? undefined : fixes?.find(({ safe }) => safe);
    if (!fix || fix.edits.length === 0) continue;
    const spans = fix.edits.map(({ place }) => {
      const base = place.block.uri === view.uri ? startOf(view.document, place.block) : undefined;
      return base === undefined ? undefined : { start: base + place.start, end: base + place.end };
    });
    const free = spans.every(span => span && taken.every(other => span.end < other.start || span.start > other.end));
    if (!free) continue;
    for (const span of spans) taken.push(span!);
    chosen.push(fix.edits);
  }
  return chosen;
}

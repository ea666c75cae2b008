/** From a checked report to what a run shows of it. */

import type { Language } from '../core/checks/check.ts';
import { outcomesOf } from '../core/project/outcomes.ts';
import { type Checked, fixTitle, linesOf, locate, messageOf, relatedOf } from '../core/project.ts';
import type { CheckedReport } from './checking.ts';
import { type FoundReport, type LineOf, lineIn, type ShownFinding, type ShownReport } from './shown.ts';

/** `accepted`: messages are wanted as a file of known findings has them, too. */
export function shownOf(
  checked: Checked,
  { language, accepted = false }: { readonly language: Language; readonly accepted?: boolean },
): ShownReport {
  const { style } = checked.report;
  const findings = checked.findings.map((finding): ShownFinding => {
    const { check, severity, fingerprint, data, silencedBy } = finding;
    return {
      check,
      severity,
      fingerprint,
      place: locate(checked, finding.place),
      message: messageOf(finding, language, style),
      data,
      related: relatedOf(finding, language).map(({ place, message }) => ({ place: locate(checked, place), message })),
      fixes: (finding.fixes ?? []).map(fix => ({
        title: fixTitle(finding, fix, language),
        safe: fix.safe,
        edits: fix.edits.map(({ place, newText }) => ({ place: locate(checked, place), newText })),
      })),
      ...(silencedBy ? { silenced: silencedBy.reason === undefined ? {} : { reason: silencedBy.reason } } : {}),
      ...(finding.known ? { known: true } : {}),
      // The words are those of the file's language, whoever runs: a rerun must not rewrite them.
      ...(accepted ? { accepted: messageOf(finding, 'vi', style) } : {}),
    };
  });
  return { findings, uris: checked.uris, verdicts: outcomesOf(checked.verdicts, checked.faults) };
}

/** The lines of a checked report's sources. */
export function linesOfChecked({ documents }: Pick<Checked, 'documents'>): LineOf {
  return (uri, line) => {
    const document = documents.get(uri);
    return document && lineIn(document.text.content, linesOf(document), line);
  };
}

/** A checked report with what is shown of it. */
export function withShown(
  report: CheckedReport,
  { language }: { readonly language: Language },
): FoundReport & CheckedReport {
  const { checked } = report;
  return { ...report, shown: shownOf(checked, { language }), lineOf: linesOfChecked(checked) };
}

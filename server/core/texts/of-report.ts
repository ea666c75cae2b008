/**
 * The faults of all texts of a report, gathered in one walk.
 */
import { memo } from '../derive.ts';
import { uriOf } from '../finding.ts';
import type { Report } from '../model/report.ts';
import { type DateFault, dateFaults } from './dates.ts';
import { type LetterFault, letterFaults } from './letters.ts';
import { type ReportText, textsOf } from './texts.ts';

export interface TextFaults {
  readonly dates: readonly { readonly text: ReportText; readonly fault: DateFault }[];
  readonly letters: readonly { readonly text: ReportText; readonly fault: LetterFault }[];
}

/** Right to remember because a report is immutable; each text keeps its own faults. */
export const textFaults: (report: Report) => TextFaults = memo(report => {
  const dates: { text: ReportText; fault: DateFault }[] = [];
  const letters: { text: ReportText; fault: LetterFault }[] = [];
  for (const text of textsOf(report)) {
    for (const fault of dateFaults(text)) dates.push({ text, fault });
    for (const fault of letterFaults(text)) letters.push({ text, fault });
  }
  return { dates, letters };
});

/** By source, in order: for findings that are made once per source with a count. */
export function bySource<Fault extends DateFault | LetterFault>(faults: readonly Fault[]): Map<string, Fault[]> {
  const sources = new Map<string, Fault[]>();
  for (const fault of faults) {
    const uri = uriOf(fault.place);
    const known = sources.get(uri);
    if (known) known.push(fault);
    else sources.set(uri, [fault]);
  }
  return sources;
}

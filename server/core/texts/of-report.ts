/**
 * The faults of all texts of a report, gathered in one walk.
 */
import { memo } from '../derive.ts';
import { uriOf } from '../finding.ts';
import { groupBy } from '../group.ts';
import { gather } from '../model/gather.ts';
import type { Report, Section } from '../model/report.ts';
import type { DateFault } from './date-fault.ts';
import { dateFaults } from './dates.ts';
import { type LetterFault, letterFaults } from './letters.ts';
import { everyText, type ReportText } from './texts.ts';

export interface TextFaults {
  readonly dates: readonly { readonly text: ReportText; readonly fault: DateFault }[];
  readonly letters: readonly { readonly text: ReportText; readonly fault: LetterFault }[];
}

/** Both arrays are the same as long as their faults are. */
export function textFaults(report: Report): TextFaults {
  return { dates: dateFaultsOf(report), letters: letterFaultsOf(report) };
}

const dateFaultsOf = gather(({ section }) => ofSection(section).dates);
const letterFaultsOf = gather(({ section }) => ofSection(section).letters);

const noFaults: TextFaults = { dates: [], letters: [] };

const datesOf = everyText(besideText(dateFaults));
const lettersOf = everyText(besideText(letterFaults));

/** Each fault with its text: the same objects as long as the text stands. Of a text without faults nothing is kept. */
function besideText<Fault>(
  find: (text: ReportText) => readonly Fault[],
): (text: ReportText) => readonly { readonly text: ReportText; readonly fault: Fault }[] {
  const beside = memo((text: ReportText) => find(text).map(fault => ({ text, fault })));
  return text => (find(text).length === 0 ? [] : beside(text));
}

// Right because a section is immutable.
const ofSection = memo((section: Section): TextFaults => {
  const dates = datesOf(section);
  const letters = lettersOf(section);
  return dates.length + letters.length === 0 ? noFaults : { dates, letters };
});

/** By source, in order: for findings that are made once per source with a count. */
export function bySource<Fault extends DateFault | LetterFault>(faults: readonly Fault[]): Map<string, Fault[]> {
  return groupBy(faults, ({ place }) => uriOf(place));
}

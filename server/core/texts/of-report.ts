/**
 * The faults of all texts of a report, gathered in one walk.
 */
import { memo } from '../derive.ts';
import { uriOf } from '../finding.ts';
import { groupBy } from '../group.ts';
import { gather } from '../model/gather.ts';
import type { Report, Section } from '../model/report.ts';
import type { DateFault } from './days/date-fault.ts';
import { dateFaults } from './days/dates.ts';
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

/** The faults of each text that has any, each with its text: the same objects as long as the text stands. */
const faultsIn = everyText((text): readonly TextFaults[] => {
  const dates = dateFaults(text);
  const letters = letterFaults(text);
  if (dates.length + letters.length === 0) return none;
  return [{ dates: dates.map(fault => ({ text, fault })), letters: letters.map(fault => ({ text, fault })) }];
});

const none: readonly TextFaults[] = [];

// Right because a section is immutable.
const ofSection = memo((section: Section): TextFaults => {
  const faults = faultsIn(section);
  if (faults.length === 0) return noFaults;
  return { dates: faults.flatMap(({ dates }) => dates), letters: faults.flatMap(({ letters }) => letters) };
});

/** By source, in order: for findings that are made once per source with a count. */
export function bySource<Fault extends DateFault | LetterFault>(faults: readonly Fault[]): Map<string, Fault[]> {
  return groupBy(faults, ({ place }) => uriOf(place));
}

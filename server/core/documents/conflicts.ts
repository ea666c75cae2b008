/**
 * Where the mentions of documents contradict themselves or one another. One fault is one conflict: a mention whose
 * year and date disagree is not compared with others as well.
 *
 * No conflict is claimed where two things may both be right: Party numbers start again with each term, boards and
 * councils have series of their own, the same number may belong to another province or year, a day of effect or of
 * something else in the sentence is no date of issue.
 */
import type { Identity } from '../model/report.ts';
import { compareDates, isRealDate } from '../reading/dates.ts';
import type { Expand } from './abbreviations.ts';
import type { Conflict } from './conflict.ts';
import { dateConflicts } from './dates-differ.ts';
import type { DocumentMention } from './mentions.ts';
import { ownDay } from './series.ts';
import { spellings } from './spellings.ts';
import { likeness } from './subjects.ts';
import { twoDocuments } from './two-documents.ts';
import { twoNumbers } from './two-numbers.ts';
import { yearConflicts } from './years-differ.ts';

/** All conflicts among the mentions of a report; steps over the whole of it are linear. */
export function allConflicts(all: readonly DocumentMention[], identity: Identity, expand: Expand): readonly Conflict[] {
  const mentions = all.filter(({ number, self }) => number && number.form !== 'blank' && !self);
  const conflicts: Conflict[] = [];
  const explained = new Set<DocumentMention>();
  const take = (conflict: Conflict): void => {
    conflicts.push(conflict);
    explained.add(conflict.mention);
  };
  for (const conflict of yearConflicts(mentions, identity)) take(conflict);
  const reportDate = identity.date?.value;
  if (reportDate && isRealDate(reportDate)) {
    for (const mention of mentions) {
      const date = ownDay(mention);
      if (!date || explained.has(mention) || compareDates(date, reportDate) <= 0 || planned(mention)) continue;
      take({ kind: 'after-report', mention, reportDate });
    }
  }
  const open = mentions.filter(mention => !explained.has(mention));
  for (const conflict of dateConflicts(open)) take(conflict);
  const alike = likeness(mentions, expand);
  for (const conflict of twoDocuments(open, alike)) take(conflict);
  for (const conflict of twoNumbers(open, explained, alike)) take(conflict);
  conflicts.push(...spellings(mentions, explained));
  return conflicts;
}
/** How far before a mention words about its future are looked for. */
export const plannedReach = 60;

/** "dự kiến ban hành", "dự thảo": what is still to come may bear a later date. */
function planned({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const before = place.block.text.slice(Math.max(0, place.start - plannedReach), place.start).normalize('NFC');
  return /(?:dự kiến|dự thảo|sẽ|chuẩn bị|sắp) [^.;]{0,50}$/iu.test(before);
}

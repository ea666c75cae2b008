/**
 * Where the mentions of documents contradict themselves or one another. One fault is one conflict: a mention whose
 * year and date disagree is not compared with others as well.
 *
 * No conflict is claimed where two things may both be right: Party numbers start again with each term, boards and
 * councils have series of their own, the same number may belong to another province or year, a day of effect or of
 * something else in the sentence is no date of issue.
 */
import { memo } from '../derive.ts';
import type { Identity } from '../model/report.ts';
import { type CalendarDate, compareDates, isRealDate } from '../reading/dates.ts';
import type { Expand } from './abbreviations.ts';
import type { Conflict } from './conflict.ts';
import { dateConflicts } from './dates-differ.ts';
import type { DocumentMention } from './mentions.ts';
import { ownDay } from './series.ts';
import { spellings } from './spellings.ts';
import { isPlanned } from './standing.ts';
import { likeness } from './subjects.ts';
import { twoDocuments } from './two-documents.ts';
import { twoNumbers } from './two-numbers.ts';
import { yearConflicts } from './years-differ.ts';

/** All conflicts among the mentions of a report; steps over the whole of it are linear. */
export function allConflicts(all: readonly DocumentMention[], identity: Identity, expand: Expand): readonly Conflict[] {
  const reportDate = identity.date?.value;
  // "(Kèm theo Nghị định số …)" in a text that is not known to be a report of its own is a mention like others.
  const attachedToItself = identity.number !== undefined || reportDate !== undefined;
  const mentions = all.filter(
    ({ number, self, source }) =>
      number && number.form !== 'blank' && (!self || (source.attached && !attachedToItself)),
  );
  const conflicts: Conflict[] = [];
  const explained = new Set<DocumentMention>();
  const take = (conflict: Conflict): void => {
    conflicts.push(conflict);
    explained.add(conflict.mention);
  };
  for (const conflict of yearConflicts(mentions, identity)) take(conflict);
  if (reportDate && isRealDate(reportDate)) {
    let told: ReadonlyMap<string, DocumentMention> | undefined;
    for (const mention of mentions) {
      const date = ownDay(mention);
      if (!date || explained.has(mention) || compareDates(date, reportDate) <= 0 || isPlanned(mention)) continue;
      told ??= datedBefore(all, reportDate);
      take({ kind: 'after-report', mention, reportDate, told: told.get(numberAndIssuer(mention)) });
    }
  }
  const open = mentions.filter(mention => !explained.has(mention));
  const alike = likeness(mentions, expand);
  const doubled = new Set<DocumentMention>();
  for (const conflict of twoDocuments(open, alike)) {
    take(conflict);
    if (conflict.kind === 'two-documents') doubled.add(conflict.other);
  }
  // Two documents of one number may well have two dates.
  const own = all.filter(({ self, source, number }) => self && !source.attached && number && number.form !== 'blank');
  for (const conflict of dateConflicts(open, own)) {
    if (!explained.has(conflict.mention) && !doubled.has(conflict.mention)) take(conflict);
  }
  for (const conflict of twoNumbers(open, explained, alike)) take(conflict);
  conflicts.push(...spellings(mentions, explained));
  return conflicts;
}

/** The first mention of each number that tells a day not after the report's. */
function datedBefore(
  mentions: readonly DocumentMention[],
  reportDate: CalendarDate,
): ReadonlyMap<string, DocumentMention> {
  const found = new Map<string, DocumentMention>();
  for (const mention of mentions) {
    const { number, date } = mention;
    if (!number || date?.day === undefined || compareDates(date as CalendarDate, reportDate) > 0) continue;
    const key = numberAndIssuer(mention);
    if (!found.has(key)) found.set(key, mention);
  }
  return found;
}

// Right because a mention is immutable.
const numberAndIssuer = memo(({ number, issuerPlace }: DocumentMention): string =>
  JSON.stringify([number?.symbol, number?.digits, issuerPlace]),
);

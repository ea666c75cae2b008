/**
 * Where the mentions of documents contradict themselves or one another. One fault is one conflict: a mention whose
 * year and date disagree is not compared with others as well.
 *
 * No conflict is claimed where two things may both be right: Party numbers start again with each term, boards and
 * councils have series of their own, the same number may belong to another province or year, a day of effect or of
 * something else in the sentence is no date of issue.
 */
import type { Expand } from '../abbreviations.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { likeness } from '../mentions/subjects.ts';
import type { ByNumbers, Members } from './by-numbers.ts';
import type { Conflict } from './conflict.ts';
import { sameTitles } from './same-title.ts';
import { spellingOf } from './spellings.ts';
import { twoDocuments } from './two-documents.ts';
import { nearAlike, swapped } from './two-numbers.ts';

/** All conflicts among the mentions of a report; steps over the whole of it are linear. */
export function allConflicts(
  all: readonly DocumentMention[],
  { numbered, alone, dates, symbols, repeated, byDay, near, alikeNumbers, spellings: spelled }: ByNumbers,
  expand: Expand,
): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  const explained = new Set<DocumentMention>();
  const take = (conflict: Conflict): void => {
    conflicts.push(conflict);
    explained.add(conflict.mention);
  };
  const at = (index: number): DocumentMention => all[index]!;
  for (const conflict of alone) take(conflict);
  const mentions: DocumentMention[] = [];
  // Plain loops: of all documents of a report this is asked at every key in what one of them is about.
  for (const index of numbered) mentions.push(all[index]!);
  const alike = likeness(mentions, expand);
  const doubled = new Set<DocumentMention>();
  for (const members of repeated) {
    if (!haveTwoSubjects(members, all)) continue;
    for (const conflict of twoDocuments(members.map(at), day => byDay.get(day)?.map(at) ?? [], alike)) {
      take(conflict);
      doubled.add(conflict.other);
    }
  }
  // Two documents of one number may well have two dates.
  for (const conflict of dates) {
    if (!explained.has(conflict.mention) && !doubled.has(conflict.mention)) take(conflict);
  }
  for (const conflict of symbols) if (!explained.has(conflict.mention)) take(conflict);
  for (const { mention: index, others, isAbove, isAlone } of near) {
    const mention = all[index]!;
    if (explained.has(mention)) continue;
    if (isAbove) {
      if (others.length === 1) take({ kind: 'two-numbers', mention, other: at(others[0]!), differs: 'above' });
      continue;
    }
    // Of what has no subject nothing is alike.
    if (!mention.source.subject && !isAlone) continue;
    const earlier = others.map(at);
    const conflict = nearAlike(mention, earlier, alike) ?? (isAlone ? swapped(mention, earlier, alike) : undefined);
    if (conflict) take(conflict);
  }
  for (const conflict of sameTitles(
    mentions,
    alikeNumbers.map(group => group.map(at)),
    alike,
  ))
    if (!explained.has(conflict.mention)) take(conflict);
  for (const { right, wrong } of spelled)
    conflicts.push(spellingOf({ right: at(right), wrong: wrong.map(at) }, explained));
  return conflicts;
}

/** Of most documents a report says in one way what they are about. */
function haveTwoSubjects(members: Members, all: readonly DocumentMention[]): boolean {
  let first: string | undefined;
  for (const index of members) {
    const text = all[index]!.source.subject?.text;
    if (text === undefined || text === first) continue;
    if (first !== undefined) return true;
    first = text;
  }
  return false;
}

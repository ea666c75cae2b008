/**
 * The days of a document that an English text knows by its type's word and its number.
 */
import { type CalendarDate, daysBetween } from '../../reading/dates.ts';
import { englishType, union } from '../../reading/documents/worded-number.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { dayText, issueDate } from '../mentions/series.ts';
import type { Conflict } from './conflict.ts';
import { mayBeOfAnother } from './other-days.ts';
import { areOfTwo, mayBeOfTwo } from './two-of-one-number.ts';

/**
 * `dated`: mentions of one type, number and year, each with its day. The one that most of them have is right, else the
 * first. Two bodies may both have the number: what the words tell from that one is left alone, and so are mentions of its
 * day; where nothing says that it is one, two days are compared only if they differ in one part or by two digits swapped,
 * and a number without a year is no more than a question.
 */
export function* wordedDates(dated: readonly DocumentMention[]): Generator<Conflict> {
  const own = dated.filter(mention => !mayBeOfAnother(mention));
  if (own.length > 0 && own.length < dated.length) yield* digitsLost(dated, own);
  if (own.length < 2) return;
  const right = commonest(own);
  const days = new Set(own.filter(mention => areOfTwo(mention, right)).map(mention => dayText(issueDate(mention)!)));
  for (const mention of own) {
    const [a, b] = [issueDate(mention)!, issueDate(right)!];
    if (dayText(a) === dayText(b) || days.has(dayText(a))) continue;
    const { year, form } = mention.number!;
    if (form !== 'worded' || right.number!.form !== 'worded') {
      yield { kind: 'date', mention, other: right, doubt: isSlip(a, b) ? undefined : 'issuer' };
    } else if (areOtherActs(mention, right)) {
      if (isSlip(a, b) && !mention.date!.act !== !right.date!.act)
        yield { kind: 'date', mention, other: right, doubt: 'told' };
    } else if (year === undefined && isBare(mention)) {
      const { sessions } = englishType(mention.read.typeWords!) ?? {};
      if (mention.number!.digits.length > 1 && isSlip(a, b) && (!sessions || areNear(mention, right)))
        yield { kind: 'date', mention, other: right, doubt: 'issuer' };
    } else if ((isSlip(a, b) && !mayBeOfTwo(mention, right)) || areOfOne(mention, right)) {
      yield { kind: 'date', mention, other: right, doubt: undefined };
    } else yield { kind: 'date', mention, other: right, doubt: 'issuer' };
  }
}

/**
 * "Directive No. 42/2024 of 3 June 2024" and "the report under Directive No. 42/2024 of 13 June 2024": the day may be the
 * report's, but hardly by chance is it the other but for a digit.
 */
function* digitsLost(dated: readonly DocumentMention[], own: readonly DocumentMention[]): Generator<Conflict> {
  const right = commonest(own);
  const b = issueDate(right)!;
  for (const mention of dated) {
    if (own.includes(mention) || areOfTwo(mention, right)) continue;
    const a = issueDate(mention)!;
    const [less, more] = [a.day, b.day].sort((one, other) => one - other).map(String);
    if (a.year === b.year && a.month === b.month && less !== more && less!.length === 1 && more!.includes(less!))
      yield { kind: 'date', mention, other: right, doubt: 'issuer' };
  }
}

/** Digits alone, as many bodies have them; not "70/1", "SB/STAT/02", "Executive Order 13990". */
function isBare({ number, read }: DocumentMention): boolean {
  return /^\d+$/u.test(number!.digits) && !englishType(read.typeWords!)?.running;
}

/** Both days cannot be those of two meetings: between them there would have been more than five decisions a day. */
function areNear(a: DocumentMention, b: DocumentMention): boolean {
  return Math.abs(daysBetween(issueDate(a)!, issueDate(b)!)) * 5 < Number(a.number!.digits);
}

/** Passed on one day and signed on another; what is done on the day by which a document is cited is not said. */
function areOtherActs(a: DocumentMention, b: DocumentMention): boolean {
  const [one, other] = [a.date!.act, b.date!.act];
  if (one === other) return false;
  return (one !== undefined && other !== undefined) || !ofIssue.test(one ?? other!);
}

const ofIssue = /^(?:issued|adopted|made|signed|enacted|promulgated)$/u;

/** Of the Union, which numbers for all its bodies, or of one body that both name. */
function areOfOne(a: DocumentMention, b: DocumentMention): boolean {
  if (a.number!.issuer === union || b.number!.issuer === union) return true;
  return a.issuer !== undefined && a.issuer.words.toLowerCase() === b.issuer?.words.toLowerCase();
}

/** One part differs, day and month change places, or the days are near. */
export function isSlip(a: CalendarDate, b: CalendarDate): boolean {
  const apart = [a.day !== b.day, a.month !== b.month, a.year !== b.year].filter(Boolean).length;
  return (
    apart === 1 || (a.year === b.year && a.day === b.month && a.month === b.day) || Math.abs(daysBetween(a, b)) < 4
  );
}

function commonest(mentions: readonly DocumentMention[]): DocumentMention {
  const counts = new Map<string, number>();
  const of = (mention: DocumentMention): string => dayText(issueDate(mention)!);
  for (const mention of mentions) counts.set(of(mention), (counts.get(of(mention)) ?? 0) + 1);
  return mentions.reduce((best, one) => (counts.get(of(one))! > counts.get(of(best))! ? one : best));
}

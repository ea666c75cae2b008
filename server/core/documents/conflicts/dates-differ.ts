/**
 * One document with two dates: in the report, or here and elsewhere.
 */
import { lazily, memo } from '../../derive.ts';
import { enter, groupBy } from '../../group.ts';
import { type CalendarDate, compareDates, daysBetween } from '../../reading/dates.ts';
import { englishOwnerIn } from '../../reading/documents/english-bodies.ts';
import { knownDate, knownInOtherYear } from '../../reading/documents/known-dates.ts';
import { assemblySeries, typeOf } from '../../reading/documents/types.ts';
import { byKey } from '../index.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { bare, dayText, issueDate, numberAndDay, ownSeries, toldDate } from '../mentions/series.ts';
import { isCarriedOut, isSaidAbove, issues, mostBetween, parts } from '../mentions/standing.ts';
import type { Conflict } from './conflict.ts';
import { mayBeOfAnother } from './other-days.ts';
import { areWithTwo } from './partners.ts';
import { type Term, termOf } from './terms.ts';
import { titleDiffers } from './title-differs.ts';
import { wordedDates } from './worded-dates.ts';

/** `own`: where the report says its number; a mention of that number and year is of the report itself. */
export function* dateConflicts(
  mentions: readonly DocumentMention[],
  own: readonly DocumentMention[],
): Generator<Conflict> {
  const itself = new Map(own.map(mention => [mention.key, mention]));
  const twins = lazily(() => issuedByDay(mentions));
  const said = new Set<DocumentMention>();
  for (const [key, all] of apart(byKey(mentions))) {
    const dated = all.filter(mention => issueDate(mention) && (all.length === 1 || !isOfAnother(mention, twins)));
    const first = dated[0];
    if (!first) continue;
    if (all.some(({ number }) => number!.form === 'worded')) {
      yield* wordedDates(dated);
      const days = dated.map(mention => dayText(issueDate(mention)!));
      yield* toldOtherwise(all, days, first);
      continue;
    }
    if (ownSeries(first)) {
      for (const conflict of withinSeries(dated)) {
        if (conflict.kind === 'known-date') for (const mention of conflict.same) said.add(mention);
        yield conflict;
      }
      continue;
    }
    const report = itself.get(key);
    const ownDay = report && issueDate(report);
    if (report && ownDay) {
      for (const mention of dated) {
        if (dayText(issueDate(mention)!) !== dayText(ownDay))
          yield { kind: 'date', mention, other: report, doubt: undefined };
      }
      continue;
    }
    const known =
      knownDate(meantNumber(first.read)!, first.number!.year ?? issueDate(first)!.year, first.read.typeWords) ??
      knownInOtherYear(meantNumber(first.read)!, issueDate(first)!);
    // Most documents are dated once.
    if (dated.length === 1 && !known) {
      yield* toldOtherwise(all, [dayText(issueDate(first)!)], first);
      continue;
    }
    const days = dated.map(mention => dayText(issueDate(mention)!));
    const most = usual(days, known);
    yield* unlikeOthers(dated, days, most, known);
    yield* others(dated, days, most, undefined, all);
    yield* toldOtherwise(all, days, dated[days.indexOf(most)]!);
  }
  // The same day and month a year or more apart: "ngày 04/02/2016" and "ngày 04/02/2017".
  for (const all of groupBy(mentions, numberAndDayOfYear).values()) {
    const own = all.filter(mention => !said.has(mention));
    if (own.every(({ key }) => key === own[0]!.key)) continue;
    const most = commonest(own.map(mention => mention.key));
    const right = own.find(({ key }) => key === most)!;
    for (const mention of own) {
      if (mention.key !== most) yield { kind: 'date', mention, other: right, doubt: ofYears(mention, right) };
    }
  }
}

/** A law and a resolution of the Assembly with one number are two documents. */
function* apart(
  groups: ReadonlyMap<string, readonly DocumentMention[]>,
): Generator<readonly [string, readonly DocumentMention[]]> {
  for (const [key, all] of groups) {
    const of = (series: 'law' | 'resolution'): readonly DocumentMention[] =>
      all.filter(({ read }) => assemblySeries(read.typeWords) === series);
    const two = all.length > 1 && all[0]!.number?.form === 'assembly' ? [of('law'), of('resolution')] : [];
    if (two.length > 0 && two.every(({ length }) => length > 0)) for (const one of two) yield [key, one];
    else yield [key, all];
  }
}

/** The day by which others cite it, if any mention has it; else the one that most mentions have. */
function usual(days: readonly string[], known: CalendarDate | undefined): string {
  return known && days.includes(dayText(known)) ? dayText(known) : commonest(days)!;
}

/** Another year than that of the number is told by itself. */
function isOfYear(mention: DocumentMention): boolean {
  const year = mention.number!.year;
  return year === undefined || year === issueDate(mention)!.year;
}

/** After the day of issue, where it may be the day of something else. */
function isLater(mention: DocumentMention, issued: CalendarDate): boolean {
  return compareDates(issueDate(mention)!, issued) > 0 && mayBeOfAnother(mention);
}

function* unlikeOthers(
  dated: readonly DocumentMention[],
  days: readonly string[],
  most: string,
  known: CalendarDate | undefined,
): Generator<Conflict> {
  if (!known || most === dayText(known)) return;
  const same = dated.filter(
    (mention, index) => days[index] === most && isOfYear(mention) && !isLater(mention, known) && !titleDiffers(mention),
  );
  if (same[0]) yield { kind: 'known-date', mention: same[0], known, same };
}

/**
 * "Kế hoạch số 12/KH-UBND ngày 09/7/2025" in the report of a commune that speaks of the province's plan with this very
 * number and day: the body is not said again.
 */
function isOfAnother(mention: DocumentMention, twins: () => Issued): boolean {
  if (mention.issuer || !(mention.ofOwn || mention.issuerPlace)) return false;
  const keys = twins().get(numberAndDay(mention)!);
  return keys !== undefined && keys.size > (keys.has(mention.key) ? 1 : 0);
}

/** Of each number and day the documents that are said with who issued them, by their keys. */
type Issued = ReadonlyMap<string, ReadonlySet<DocumentMention['key']>>;

function issuedByDay(mentions: readonly DocumentMention[]): Issued {
  const found = new Map<string, Set<DocumentMention['key']>>();
  for (const mention of mentions) {
    const day = mention.issuer && numberAndDay(mention);
    if (day) enter(found, day, mention.key);
  }
  return found;
}

/**
 * Undefined where no day is known, or where the number holds its year or is of an unknown term. Right to remember because
 * a mention is immutable.
 */
const numberAndDayOfYear = memo((mention: DocumentMention): string | undefined => {
  const date = issueDate(mention) ?? toldDate(mention);
  if (!date || mention.number!.year !== undefined || mention.number!.form === 'worded') return undefined;
  let series = '';
  if (ownSeries(mention)) {
    const term = termOf(mention);
    if (!term || (term.doubt && term.doubt !== 'issuer')) return undefined;
    series = `${term.text}/${mention.read.typeWords?.toLowerCase() ?? ''}`;
  }
  return [series, mention.number!.symbol, mention.issuerPlace, bare(mention), date.month, date.day].join('/');
});

/** "Ngày 12/8/2025, UBND xã ban hành Kế hoạch số 45/KH-UBND": a day that tells when it was issued, and is another. */
function* toldOtherwise(
  all: readonly DocumentMention[],
  days: readonly string[],
  right: DocumentMention,
): Generator<Conflict> {
  for (const mention of all) {
    const day = toldDate(mention);
    if (day && !days.includes(dayText(day)))
      yield { kind: 'date', mention, other: right, doubt: isSaidAbove(right) ? undefined : 'told' };
  }
}

/** The mentions whose day is not `most`. */
function* others(
  dated: readonly DocumentMention[],
  days: readonly string[],
  most: string,
  doubt?: Term['doubt'],
  all = dated,
): Generator<Conflict> {
  const right = dated[days.indexOf(most)]!;
  for (const [index, mention] of dated.entries()) {
    if (
      days[index] === most ||
      all.some(other => carriesOut(mention, other)) ||
      (doubt === 'issuer' && areOfTwo(mention, right))
    )
      continue;
    if (areOfTwoOwners(mention, right) || areWithTwo(mention, right)) continue;
    if (isSaidAbove(mention)) yield { kind: 'date', mention, other: right, doubt: undefined };
    else if (areNear(mention, right)) yield { kind: 'date', mention, other: right, doubt: ofOneTerm(doubt) };
    else if (doubt !== 'near') yield { kind: 'date', mention, other: right, doubt };
    else if (areSwapped(mention, right)) yield { kind: 'date', mention, other: right, doubt: 'term' };
  }
}

function ofOneTerm(doubt: Term['doubt']): Exclude<Term['doubt'], 'near' | 'term'> {
  return doubt === 'near' || doubt === 'term' ? undefined : doubt;
}

/** "06/9/2025" for "09/6/2025". */
function areSwapped(one: DocumentMention, other: DocumentMention): boolean {
  const [a, b] = [issueDate(one)!, issueDate(other)!];
  return a.year === b.year && a.day === b.month && a.month === b.day;
}

/** Both days cannot be those of two documents: a new committee would have had to issue more than five a day between. */
function areNear(a: DocumentMention, b: DocumentMention): boolean {
  return Math.abs(daysBetween(issueDate(a)!, issueDate(b)!)) * mostADay < Number(a.number!.digits);
}

const mostADay = 5;

function areOfTwo({ issuer: a }: DocumentMention, { issuer: b }: DocumentMention): boolean {
  return a !== undefined && b !== undefined && a.words.toLowerCase() !== b.words.toLowerCase();
}

/** "Decision 12/QD-UBND of 14 March 2025 of Nghe An and Decision 12/QD-UBND of 3 April 2025 of Ha Tinh". */
function areOfTwoOwners(one: DocumentMention, other: DocumentMention): boolean {
  const [a, b] = [one, other].map(ownerOf);
  return a !== undefined && b !== undefined && a !== b;
}

// Right because a mention is immutable.
const ownerOf = memo(({ place }: DocumentMention): string | undefined =>
  place.kind === 'text' ? englishOwnerIn(place.block.text.slice(place.end, place.end + 120)) : undefined,
);

/** "Thực hiện Kế hoạch số 12/KH-UBND …, UBND xã ban hành Kế hoạch số 12/KH-UBND …": no document carries itself out. */
function carriesOut(one: DocumentMention, other: DocumentMention): boolean {
  const [a, b] = [one.place, other.place];
  if (a.kind !== 'text' || b.kind !== 'text' || a.block !== b.block) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > mostBetween) return false;
  const between = a.block.text.slice(first.end, second.start).normalize('NFC');
  return isCarriedOut(first === a ? one : other) && !parts(between) && issues(between);
}

/** Mentions of one number and year whose series starts again with a term: told apart by the type's words too. */
function* withinSeries(dated: readonly DocumentMention[]): Generator<Conflict> {
  if (dated.length === 0) return;
  const termAndType = (mention: DocumentMention): string | undefined => {
    const term = termOf(mention);
    // A row of a table need not say the type: its number does.
    const words = mention.read.typeWords ?? typeOf(mention.number!.type ?? '')?.words[0];
    return term && `${term.text}/${words?.toLowerCase() ?? ''}`;
  };
  for (const own of groupBy(dated, termAndType).values()) {
    const days = own.map(mention => dayText(issueDate(mention)!));
    const known = knownInTerm(own[0]!);
    const most = usual(days, known);
    yield* unlikeOthers(own, days, most, known);
    yield* others(own, days, most, termOf(own[0]!)!.doubt);
  }
  yield* swappedWithoutTerm(dated);
}

/**
 * "Hợp đồng số 55/HĐKT ngày 02/5/2023" and "… ngày 05/02/2023": whoever has the number, no two such documents are of days
 * whose numbers change places but by chance.
 */
function* swappedWithoutTerm(dated: readonly DocumentMention[]): Generator<Conflict> {
  if (dated.length < 2) return;
  const open = dated.filter(mention => !termOf(mention) && mention.read.typeWords !== undefined);
  for (const own of groupBy(open, ({ read }) => read.typeWords!.toLowerCase()).values()) {
    const days = own.map(mention => dayText(issueDate(mention)!));
    const right = own[days.indexOf(commonest(days)!)]!;
    for (const mention of own) {
      if (
        areSwapped(mention, right) &&
        !areOfTwo(mention, right) &&
        !areWithTwo(mention, right) &&
        dayText(issueDate(mention)!) !== dayText(issueDate(right)!)
      )
        yield { kind: 'date', mention, other: right, doubt: undefined };
    }
  }
}

/**
 * The day by which others cite a document of the Party's Central Committee, its Politburo or Secretariat; of another
 * year of the term where day and month are the same, since no other document of the term has that number.
 */
function knownInTerm(mention: DocumentMention): CalendarDate | undefined {
  const { number, read } = mention;
  if (number!.form !== 'party' || number!.issuer !== 'TW') return undefined;
  const type = read.typeWords?.toLowerCase();
  if (type && !typeOf(number!.type!)?.words.some(words => words.toLowerCase() === type)) return undefined;
  const date = issueDate(mention)!;
  const here = knownDate(number!, date.year, type);
  if (here) return here;
  const begun = Number(termOf(mention)!.text);
  for (let year = begun; year < begun + 5; year++) {
    const known = knownDate(number!, year, type);
    if (known && known.day === date.day && known.month === date.month) return known;
  }
  return knownInOtherYear(number!, date);
}

/**
 * A number of a known term is one document's. Those that start again with the year seldom reach the same day: by chance
 * in two years that follow one another, as plans of January do; hardly in two that are further apart.
 */
function ofYears(mention: DocumentMention, other: DocumentMention): 'year' | undefined {
  const [a, b] = [issueDate(mention), issueDate(other)];
  if (!a || !b) return 'year';
  if (ownSeries(mention)) return termOf(mention)?.doubt === 'issuer' ? 'year' : undefined;
  return Math.abs(a.year - b.year) > 1 ? undefined : 'year';
}

/** The text that occurs most often; the first of those that occur alike. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > counts.get(best)!) best = text;
  return best;
}

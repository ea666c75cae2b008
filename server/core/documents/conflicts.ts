/**
 * Where the mentions of documents contradict themselves or one another. One fault is one conflict: a mention whose
 * year and date disagree is not compared with others as well.
 *
 * No conflict is claimed where two things may both be right: Party numbers start again with each term, boards and
 * councils have series of their own, the same number may belong to another province or year, a day of effect or of
 * something else in the sentence is no date of issue.
 */
import { memo } from '../derive.ts';
import type { Identity, Report } from '../model/report.ts';
import { type CalendarDate, compareDates, isRealDate } from '../reading/dates.ts';
import { assemblyTerms, issuerOf } from '../reading/documents/issuers.ts';
import type { WrittenDate } from '../reading/documents/mention.ts';
import { typeOf } from '../reading/documents/types.ts';
import { type Expand, expander } from './abbreviations.ts';
import { byKey } from './index.ts';
import { type DocumentMention, mentionsOf } from './mentions.ts';
import { type Likeness, likeness } from './subjects.ts';

export type Conflict =
  /** `72/2022/QH14` of 17/11/2020; `suspect` says which of the two is the likelier slip. */
  | { readonly kind: 'year'; readonly mention: DocumentMention; readonly suspect: 'number' | 'date' }
  /** Dated after the report that cites it. */
  | { readonly kind: 'after-report'; readonly mention: DocumentMention; readonly reportDate: CalendarDate }
  /** One document, two dates; `sure` where even the year is the same. */
  | {
      readonly kind: 'date';
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly sure: boolean;
    }
  /** One number, two documents; `likely` is a mention of the document that this one seems to be. */
  | {
      readonly kind: 'two-documents';
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly likely: DocumentMention | undefined;
    }
  /** One document, two numbers: the symbols or the digits differ. */
  | {
      readonly kind: 'two-numbers';
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly differs: 'symbol' | 'digits';
    }
  /** One issuer, two spellings: BCSD and BCSĐ. */
  | { readonly kind: 'spelling'; readonly mention: DocumentMention; readonly other: DocumentMention };

/**
 * All conflicts of a report: the same list as long as its mentions, its identity and its abbreviations are. Where only
 * places have moved, the conflicts found before are about the mentions that stand there now.
 */
export function conflictsOf(report: Report): readonly Conflict[] {
  const mentions = mentionsOf(report);
  const expand = expander(report);
  const { identity } = report;
  const known = knownConflicts.get(mentions);
  if (known && known.identity === identity && known.expand === expand) return known.conflicts;
  const facts = mentions.map(factsOf);
  const groups = groupsOf(mentions);
  const alike = recent.find(
    one =>
      one.identity === identity &&
      one.expand === expand &&
      sameItems(one.facts, facts) &&
      sameItems(one.groups, groups),
  );
  const conflicts = alike ? moved(alike, mentions) : allConflicts(mentions, identity, expand);
  const found: Known = { identity, expand, mentions, facts, groups, conflicts };
  knownConflicts.set(mentions, found);
  if (alike) recent.splice(recent.indexOf(alike), 1);
  recent.unshift(found);
  recent.length = Math.min(recent.length, 4);
  return conflicts;
}

interface Known {
  readonly identity: Identity;
  readonly expand: Expand;
  readonly mentions: readonly DocumentMention[];
  readonly facts: readonly string[];
  readonly groups: readonly number[];
  readonly conflicts: readonly Conflict[];
}

// Right because a list of mentions is immutable and the rest of what it depends on is compared.
const knownConflicts = new WeakMap<readonly DocumentMention[], Known>();

// Right because all that a conflict is concluded from is in the facts and groups; only the last few are kept.
const recent: Known[] = [];

/** What conflicts are concluded from, of one mention: all but where it stands. Right because a mention is immutable. */
const factsOf = memo(({ key, number, self, date, issuerPlace, source, place }: DocumentMention): string => {
  const { subject, cell } = source;
  const before =
    place.kind === 'text' ? place.block.text.slice(Math.max(0, place.start - plannedReach), place.start) : '';
  const day = date && [date.year, date.month, date.day, date.how];
  return JSON.stringify([
    key,
    number,
    self,
    day,
    issuerPlace,
    subject?.text,
    cell && [cell.row.index, cell.leads],
    before,
  ]);
});

/** Which mentions stand in one block or table: the same number for those that do. */
function groupsOf(mentions: readonly DocumentMention[]): number[] {
  const seen = new Map<object, number>();
  return mentions.map(({ place, source }) => {
    const home = source.cell?.table ?? (place.kind === 'text' ? place.block : undefined);
    if (!home) return -1;
    const known = seen.get(home) ?? seen.size;
    seen.set(home, known);
    return known;
  });
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function moved({ mentions: old, conflicts }: Known, mentions: readonly DocumentMention[]): readonly Conflict[] {
  if (conflicts.length === 0) return conflicts;
  const now = new Map(old.map((mention, index) => [mention, mentions[index]!]));
  return conflicts.map((conflict): Conflict => {
    const mention = now.get(conflict.mention)!;
    switch (conflict.kind) {
      case 'year':
      case 'after-report':
        return { ...conflict, mention };
      case 'two-documents':
        return {
          ...conflict,
          mention,
          other: now.get(conflict.other)!,
          likely: conflict.likely && now.get(conflict.likely),
        };
      default:
        return { ...conflict, mention, other: now.get(conflict.other)! };
    }
  });
}

function allConflicts(all: readonly DocumentMention[], identity: Identity, expand: Expand): readonly Conflict[] {
  const mentions = all.filter(({ number, self }) => number && number.form !== 'blank' && !self);
  const conflicts: Conflict[] = [];
  const explained = new Set<DocumentMention>();
  const take = (conflict: Conflict): void => {
    conflicts.push(conflict);
    explained.add(conflict.mention);
  };
  const twins = new Set(mentions.map(({ number }) => yearNumber(number!.symbol, number!.digits, number!.year)));
  for (const mention of mentions) {
    const suspect = yearSuspect(mention, twins, identity);
    if (suspect) take({ kind: 'year', mention, suspect });
  }
  const reportDate = identity.date?.value;
  if (reportDate && isRealDate(reportDate)) {
    for (const mention of mentions) {
      const date = issueDate(mention);
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

/** The day of issue as far as it can be relied on: written beside the number or in the row's column, and real. */
export function issueDate({ date }: DocumentMention): CalendarDate | undefined {
  if (!date || date.how === 'before') return undefined;
  return wholeDay(date);
}

function wholeDay({ year, month, day }: WrittenDate): CalendarDate | undefined {
  if (month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

function yearSuspect(
  mention: DocumentMention,
  twins: ReadonlySet<string>,
  identity: Identity,
): 'number' | 'date' | undefined {
  const year = mention.number?.year;
  const date = issueDate(mention);
  if (year === undefined || !date || date.year === year) return undefined;
  const term = termYears(mention);
  if (term) {
    const fits = (candidate: number): boolean => candidate >= term[0] && candidate <= term[1];
    if (!fits(year) && fits(date.year)) return 'number';
    if (fits(year) && !fits(date.year)) return 'date';
  }
  const own = identity.date?.value;
  if (own && date.year > own.year) return 'date';
  if (own && year > own.year) return 'number';
  const { digits, symbol } = mention.number!;
  // Another mention has the number with the year of this date.
  return twins.has(yearNumber(symbol, digits, date.year)) ? 'number' : 'date';
}

function yearNumber(symbol: string, digits: string, year: number | undefined): string {
  return `${digits}/${year ?? ''}/${symbol}`;
}

/** First and last year of the Assembly whose term the number names: `QH14`. */
function termYears({ number }: DocumentMention): readonly [number, number] | undefined {
  const term = /^(?:QH|UBTVQH)(\d{1,2})$/u.exec(number!.issuer)?.[1];
  return term === undefined ? undefined : assemblyTerms.get(Number(term));
}

/** How far before a mention words about its future are looked for. */
const plannedReach = 60;

/** "dự kiến ban hành", "dự thảo": what is still to come may bear a later date. */
function planned({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  const before = place.block.text.slice(Math.max(0, place.start - plannedReach), place.start).normalize('NFC');
  return /(?:dự kiến|dự thảo|sẽ|chuẩn bị|sắp) [^.;]{0,50}$/iu.test(before);
}

function* dateConflicts(mentions: readonly DocumentMention[]): Generator<Conflict> {
  for (const own of byKey(mentions).values()) {
    if (own.length < 2 || ownSeries(own[0]!)) continue;
    const dated = own.filter(mention => issueDate(mention));
    const most = commonest(dated.map(mention => dayText(issueDate(mention)!)));
    const right = dated.find(mention => dayText(issueDate(mention)!) === most);
    if (!right) continue;
    for (const mention of dated) {
      if (dayText(issueDate(mention)!) !== most) yield { kind: 'date', mention, other: right, sure: true };
    }
  }
  // The same day and month a year or more apart: "ngày 04/02/2016" and "ngày 04/02/2017".
  const bases = new Map<string, DocumentMention[]>();
  for (const mention of mentions) {
    const date = issueDate(mention);
    if (!date || mention.number!.year !== undefined || ownSeries(mention)) continue;
    const base = [mention.number!.symbol, mention.issuerPlace, bare(mention), date.month, date.day].join('/');
    const known = bases.get(base);
    if (known) known.push(mention);
    else bases.set(base, [mention]);
  }
  for (const own of bases.values()) {
    const most = commonest(own.map(mention => mention.key));
    const right = own.find(({ key }) => key === most)!;
    for (const mention of own) if (mention.key !== most) yield { kind: 'date', mention, other: right, sure: false };
  }
}

/** Numbers that start again with each term, and series of boards, councils and groups. */
function ownSeries({ number }: DocumentMention): boolean {
  if (number!.form === 'party' || number!.form === 'old') return true;
  const issuer = issuerOf(number!.issuer.split('-')[0]!);
  return issuer?.party === true || number!.issuer === 'BCĐ' || !issuer;
}

/** The text that occurs most often; the first of those that occur alike. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > counts.get(best)!) best = text;
  return best;
}

function dayText({ year, month, day }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}

function bare({ number }: DocumentMention): string {
  return number!.digits.replace(/^0+(?=\d)/, '') + number!.suffix;
}

/**
 * One number for two documents. Claimed only on evidence: another number of the same series and day has the very
 * subject that this mention states; or two rows of one table, both labelled as documents of that type, share a number.
 */
function* twoDocuments(mentions: readonly DocumentMention[], alike: Likeness): Generator<Conflict> {
  const byDay = groupBySeriesAndDay(mentions);
  for (const own of byKey(mentions).values()) {
    if (own.length < 2) continue;
    const subjects = distinctSubjects(own.filter(mention => alike.size(mention) >= 2));
    for (const mention of subjects) {
      const other = subjects.find(candidate => candidate !== mention && alike.of(mention, candidate) <= 0.34);
      if (!other) continue;
      const likely = byDay
        .get(seriesAndDay(mention) ?? '')
        ?.find(
          candidate =>
            candidate.key !== mention.key && alike.size(candidate) >= 2 && alike.of(mention, candidate) >= 0.7,
        );
      const rows = mention.source.cell && other.source.cell;
      if (likely || (rows && bothTitled(mention, other))) {
        if (!likely && mention.source.cell!.row.index < other.source.cell!.row.index) continue;
        yield { kind: 'two-documents', mention, other, likely };
      }
    }
  }
}

/** A document mentioned a thousand times has few subjects; more than a dozen are not compared. */
function distinctSubjects(mentions: readonly DocumentMention[]): readonly DocumentMention[] {
  const bySubject = new Map<string, DocumentMention>();
  for (const mention of mentions) {
    const text = mention.source.subject!.text;
    if (!bySubject.has(text)) bySubject.set(text, mention);
    if (bySubject.size === 12) break;
  }
  return [...bySubject.values()];
}

function groupBySeriesAndDay(mentions: readonly DocumentMention[]): Map<string, DocumentMention[]> {
  const groups = new Map<string, DocumentMention[]>();
  for (const mention of mentions) {
    const key = seriesAndDay(mention);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(mention);
    else groups.set(key, [mention]);
  }
  return groups;
}

function seriesAndDay(mention: DocumentMention): string | undefined {
  const date = issueDate(mention);
  return date && [mention.number!.symbol, mention.issuerPlace, dayText(date)].join('/');
}

/** Two rows of one table whose labels name documents of the number's type: "Kế hoạch tuyên truyền …". */
function bothTitled(a: DocumentMention, b: DocumentMention): boolean {
  const words = typeOf(a.number!.type ?? '')?.words ?? [];
  if (a.source.cell!.table !== b.source.cell!.table || !a.source.cell!.leads || !b.source.cell!.leads) return false;
  return [a, b].every(({ source }) => words.some(word => source.subject?.text.startsWith(`${word} `)));
}

/** One document with two numbers: the same digits, issuer and day under a symbol that is no known type. */
function* twoNumbers(
  mentions: readonly DocumentMention[],
  explained: ReadonlySet<DocumentMention>,
  alike: Likeness,
): Generator<Conflict> {
  const symbols = new Map<string, DocumentMention[]>();
  for (const mention of mentions) {
    const date = issueDate(mention);
    if (!date || mention.number!.form === 'letter') continue;
    const key = [bare(mention), mention.number!.issuer, mention.issuerPlace, dayText(date)].join('/');
    const known = symbols.get(key);
    if (known) known.push(mention);
    else symbols.set(key, [mention]);
  }
  for (const own of symbols.values()) {
    const right = own.find(({ number }) => number!.type && typeOf(number!.type));
    if (!right) continue;
    for (const mention of own) {
      const { type } = mention.number!;
      if (type && !typeOf(type) && !explained.has(mention))
        yield { kind: 'two-numbers', mention, other: right, differs: 'symbol' };
    }
  }
  for (const own of groupBySeriesAndDay(mentions).values()) {
    if (own.length < 2 || own.length > 40) continue;
    for (const [index, mention] of own.entries()) {
      if (explained.has(mention) || alike.size(mention) < 4) continue;
      const other = own
        .slice(0, index)
        .find(
          candidate =>
            candidate.key !== mention.key &&
            candidate.place.kind === 'text' &&
            mention.place.kind === 'text' &&
            candidate.place.block !== mention.place.block &&
            nearDigits(bare(candidate), bare(mention)) &&
            alike.size(candidate) >= 4 &&
            alike.of(mention, candidate) >= 0.95,
        );
      if (other) yield { kind: 'two-numbers', mention, other, differs: 'digits' };
    }
  }
}

/** Two digits swapped, or one of them another; numbers that follow one another may well be two documents of a day. */
function nearDigits(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2 || a.slice(0, -1) === b.slice(0, -1)) return false;
  const apart = [...a].flatMap((digit, index) => (digit === b.charAt(index) ? [] : [index]));
  if (apart.length === 1) return true;
  const [first, second] = apart;
  return apart.length === 2 && a.charAt(first!) === b.charAt(second!) && a.charAt(second!) === b.charAt(first!);
}

/** Two issuers of the report that differ in marks only; the one that is known, else the commoner, is taken as right. */
function* spellings(
  mentions: readonly DocumentMention[],
  explained: ReadonlySet<DocumentMention>,
): Generator<Conflict> {
  const forms = new Map<string, Map<string, DocumentMention[]>>();
  for (const mention of mentions) {
    const { issuer } = mention.number!;
    const known = forms.get(unmarked(issuer)) ?? new Map<string, DocumentMention[]>();
    const same = known.get(issuer);
    if (same) same.push(mention);
    else known.set(issuer, [mention]);
    forms.set(unmarked(issuer), known);
  }
  for (const own of forms.values()) {
    if (own.size < 2) continue;
    const ordered = [...own].sort(([a, first], [b, second]) => rank(b) - rank(a) || second.length - first.length);
    const right = ordered[0]![1][0]!;
    for (const [issuer, wrong] of ordered.slice(1)) {
      if (issuerOf(issuer)) continue;
      const mention = wrong.find(candidate => !explained.has(candidate)) ?? wrong[0]!;
      yield { kind: 'spelling', mention, other: right };
    }
  }
}

function rank(issuer: string): number {
  return issuerOf(issuer) ? 1 : 0;
}

function unmarked(issuer: string): string {
  return issuer
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[đĐ]/gu, 'D')
    .toUpperCase();
}

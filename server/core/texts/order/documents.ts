/**
 * Documents of one clause whose order its words tell: "Quyết định số 41/2023/QĐ-UBND ngày 12/10/2023 được thay thế bởi
 * Quyết định số 19/2024/QĐ-UBND ngày 27/5/2024", "Decision No. 11/2024 of 9 February 2024 replaced Decision No. 30/2023 of
 * 4 April 2023", and the day on which one takes effect, which is not before that of its issue.
 *
 * What binds everyone, whose number has its year, hardly ever holds from a day before its issue: a warning; else something
 * may be made to, and it is a question. So is a document that carries out, or is issued on the strength of, a later one:
 * the text need not tell all. A letter that answers another is not before it. Linear: what stands between two mentions is bounded.
 */
import { lazily } from '../../derive.ts';
import { compareDates } from '../../reading/dates.ts';
import type { TextMention, WrittenDate } from '../../reading/documents/mention.ts';
import { printNumber } from '../../reading/documents/number.ts';
import type { Frame } from '../../reading/documents/succession.ts';
import { lexicons } from '../../reading/languages.ts';
import type { DateFault } from '../days/date-fault.ts';
import { documentsIn, type ReportText } from '../texts.ts';
import { bidBeforeIssue } from './bids.ts';
import { beforeIssue } from './effect.ts';
import { wrongLasting } from './lasting.ts';
import { wholeDay, wordsOf, writtenDay } from './mention-days.ts';

export function wrongDocumentOrder(text: ReportText): readonly DateFault[] {
  const all = documentsIn(text);
  if (all.length === 0 || !said().test(text.folded.text)) return none;
  const mentions = dayed(all).filter(isPlaced);
  const faults: DateFault[] = [];
  // "A thay thế B và C": what A does to B, it does to C.
  let head: TextMention | undefined;
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const between = next && betweenOf(text, mention, next);
    const link = between === undefined ? undefined : linkBetween(between, text, mention);
    if (link === 'over' && isOfSeveral(mention, between!)) head = mention;
    else if (between === undefined || link || !joins().test(between)) head = undefined;
    if (hasOtherYear(mention)) continue;
    if (next && !hasOtherYear(next)) {
      const first = link ? mention : head && !hasOtherYear(head) ? head : undefined;
      const ordered = first && ofPair(text, first, next, link ?? 'over');
      if (ordered && !faults.some(fault => isSame(fault, ordered))) faults.push(ordered);
    }
    const first = hasOwnDay(mention) ? wholeDay(mention.date) : undefined;
    const around = { previous: mentions[index - 1], next };
    const early = first && (beforeIssue(text, mention, first, around) ?? bidBeforeIssue(text, mention, first, around));
    if (early) faults.push(early);
    const lasting = first && wrongLasting(text, mention, first, next);
    if (lasting) faults.push(lasting);
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];

/** The same two documents are often spoken of again. */
function isSame(fault: DateFault, { order }: Reversed): boolean {
  return fault.kind === 'reversed' && fault.order?.earlier === order!.earlier && fault.order.later === order!.later;
}

/** A day that is that of the number itself, and stands at this mention of it. */
function hasOwnDay(mention: TextMention): mention is TextMention & { readonly date: WrittenDate } {
  const { date, span } = mention;
  return (
    date !== undefined &&
    ownDays.has(date.how) &&
    date.span.start >= span.start - nearDay &&
    date.span.start < span.end + nearDay
  );
}

const ownDays: ReadonlySet<WrittenDate['how']> = new Set(['beside', 'after-issuer']);
const nearDay = 120;

/** It says when it was issued: by its day, or by the year in its number. */
function isPlaced({ kind, date, number }: TextMention): boolean {
  return kind === 'numbered' && (number?.year !== undefined || (date !== undefined && date.how !== 'listed'));
}

/** What stands between two documents; undefined where it is long. */
function betweenOf(text: ReportText, { span, date }: TextMention, next: TextMention): string | undefined {
  const day = date?.span;
  const end = day && day.start < next.span.start ? Math.max(span.end, day.end) : span.end;
  const { issuer } = next;
  // "… amended by Cabinet Decision No. …": who issued it stands before the type.
  const isLed = issuer && issuer.span.start >= end && next.span.start - issuer.span.end === 1;
  const between = wordsOf(text, end, isLed ? issuer.span.start : next.span.start);
  return between.length > mostBetween ? undefined : between;
}

type Reversed = Extract<DateFault, { readonly kind: 'reversed' }>;

/** Where the words between two documents tell which came first, and their days tell otherwise. */
function ofPair(text: ReportText, mention: TextMention, next: TextMention, link: Link): Reversed | undefined {
  // "Nghị định số … sửa đổi Nghị định số … ngày …": a day behind both may be that of the first.
  const isFirstEarlier = link === 'by' || link === 'carried' || link === 'answered';
  if (!isFirstEarlier && next.date && !mention.date) return undefined;
  const [earlier, later] = isFirstEarlier ? [mention, next] : [next, mention];
  // "Ngày …, UBND tỉnh ban hành …" is the day of issue of what is issued only.
  const isAnswer = link === 'answers' || link === 'answered';
  if ((earlier.date?.how === 'before' && !isAnswer) || earlier.date?.how === 'same-day') return undefined;
  if (isAnswer && !(areLetters().test(earlier.typeWords ?? '') && areLetters().test(later.typeWords ?? '')))
    return undefined;
  const told = timesOf(earlier, later);
  if (!told || told.apart >= 0) return undefined;
  return {
    kind: 'reversed',
    place: text.place({ start: startOf(mention), end: endOf(mention, next) }),
    from: writtenTime(text, earlier, told.byDay),
    to: writtenTime(text, later, told.byDay),
    repairs: [],
    events: true,
    order: { earlier: printNumber(earlier.number!), later: printNumber(later.number!) },
    ...((link === 'carries' || link === 'carried') && !areProposals().test(earlier.typeWords ?? '')
      ? { open: true }
      : {}),
  };
}

/** Where the day begins, or the number where the day is told elsewhere. */
function startOf(mention: TextMention): number {
  return (hasOwnDay(mention) || mention.date?.how === 'before' ? mention.date! : mention.number!).span.start;
}

/** Where the day of `next` ends, or its number where the day is told elsewhere. */
function endOf(mention: TextMention, next: TextMention): number {
  const { date, number } = next;
  const stands = date && (hasOwnDay(next) || date.span.start < number!.span.start);
  return stands && date.span.end > startOf(mention) ? date.span.end : number!.span.end;
}

/** The second does it to the first; the first to the second; the first carries out the second; and what frames tell. */
type Link = 'by' | 'over' | 'carries' | Frame['link'];

function linkBetween(between: string, text: ReportText, mention: TextMention): Link | undefined {
  const order = succession().exec(between)?.groups;
  if (order?.by !== undefined) return 'by';
  if (order)
    return order.answers === undefined ? ((order.over ?? order.which) === undefined ? 'carries' : 'over') : 'answers';
  const before = wordsOf(text, Math.max(text.span.start, mention.span.start - mostBefore), mention.span.start);
  return frames().find(frame => frame.tells(before, between))?.link;
}

/** Below zero where the one that is to be earlier is later; by their days, or else by the years of their numbers. */
function timesOf(
  { date: a, number: first }: TextMention,
  { date: b, number: second }: TextMention,
): { readonly apart: number; readonly byDay: boolean } | undefined {
  const [from, to] = [a && wholeDay(a), b && wholeDay(b)];
  if (from && to) return { apart: compareDates(to, from), byDay: true };
  const years = [first?.year ?? from?.year, second?.year ?? to?.year];
  return years[0] === undefined || years[1] === undefined ? undefined : { apart: years[1] - years[0], byDay: false };
}

function writtenTime(text: ReportText, { date, number }: TextMention, byDay: boolean): string {
  return byDay ? writtenDay(text, date!.span) : String(number?.year ?? date!.year);
}

/** The number has another year than its day: a fault of its own. */
function hasOtherYear({ number, date }: TextMention): boolean {
  return number?.year !== undefined && date !== undefined && number.year !== date.year;
}

const mostBetween = 180;

/** Before the mention: it is what a sentence begins with. */
const mostBefore = 60;

interface Framed {
  readonly link: Frame['link'];
  tells(before: string, between: string): boolean;
}

const frames = lazily(() => lexicons.flatMap(({ succession }) => succession.frames.map(framed)));

function framed({ link, before: ahead, opens, between: joint, apart }: Frame): Framed {
  const first = new RegExp(
    `${opens ? '(?:^|[.;:\\n] ?)(?:[-+*•] ?)?' : '(?<!\\p{L})'}(?:${ahead})${ahead === '' ? '' : ' '}$`,
    'iu',
  );
  const second = new RegExp(`(?<!\\p{L})(?:${joint}) $`, 'iu');
  /** Another sentence as well. */
  const other = new RegExp(oneOf(['[.;]\\s', ...apart]), 'iu');
  return {
    link,
    tells: (before, between) => second.test(between) && !other.test(between) && first.test(before),
  };
}

const joins = lazily(() => {
  const { issuedBy } = wordsOfAll();
  const and = oneOf(lexicons.flatMap(({ succession: own }) => own.joins));
  return new RegExp(`^(?: (?:${issuedBy}) [^\\d.;:()]{2,70}?)?,? ?(?:${and}) $`, 'iu');
});

/** "Thay thế các Quyết định số …": what is done to the first is done to those joined to it. */
function isOfSeveral({ typeWords }: TextMention, between: string): boolean {
  return isConsolidated().test(typeWords ?? '') || several().test(between);
}

const several = lazily(
  () => new RegExp(`(?<!\\p{L})(?:${oneOf(lexicons.flatMap(({ succession: own }) => own.several))}) $`, 'iu'),
);
const isConsolidated = lazily(
  () => new RegExp(oneOf(lexicons.flatMap(({ succession: own }) => own.consolidated)), 'iu'),
);

const areProposals = lazily(() => new RegExp(oneOf(lexicons.flatMap(({ succession: own }) => own.proposals)), 'iu'));

/** Letters, and what is answered like one. */
const areLetters = lazily(() => new RegExp(oneOf(lexicons.flatMap(({ succession: own }) => own.letters)), 'iu'));

/** The day of a document that is said once in a text is that of its other mentions. */
function dayed(mentions: readonly TextMention[]): readonly TextMention[] {
  if (mentions.length < 2) return mentions;
  const days = new Map<string, TextMention['date']>();
  for (const { number, date } of mentions) {
    if (!number || !date || date.how === 'listed') continue;
    const key = printNumber(number);
    days.set(key, days.has(key) ? undefined : date);
  }
  return mentions.map(mention => {
    const date = mention.number && !mention.date ? days.get(printNumber(mention.number)) : undefined;
    return date ? { ...mention, date } : mention;
  });
}

type Words = { readonly [key in 'replacedBy' | 'replaces' | 'which' | 'carries' | 'answers' | 'issuedBy']: string };

/** The words of every language, as one. */
function wordsOfAll(): Words {
  const all = (key: keyof Words): string => oneOf(lexicons.flatMap(({ succession: own }) => own[key]));
  return {
    replacedBy: all('replacedBy'),
    replaces: all('replaces'),
    which: all('which'),
    carries: all('carries'),
    answers: all('answers'),
    issuedBy: all('issuedBy'),
  };
}

/**
 * Who issued it may stand before; what the document is about does not, for its title may tell of others. "A bãi bỏ B, thay
 * thế C": what stands behind a comma is done by another than the document right before it.
 */
const succession = lazily(() => {
  const { replacedBy, replaces, which, carries, answers, issuedBy } = wordsOfAll();
  return new RegExp(
    `^(?:,? (?:${issuedBy}) [^\\d.;:,()]{2,70}?)?(?:,? (?<by>${replacedBy})| (?<over>${replaces})|,? (?:${which}) (?<which>${replaces})|(?:,(?= \\p{L}+ing ))? (?:${carries})|,? (?<answers>${answers})) (?:(?:the|${oneOf(lexicons.flatMap(({ succession: own }) => own.several))}) )?$`,
    'iu',
  );
});

/** Words by which documents follow one another, or hold; most passages have none. */
const said = lazily(() => {
  const { replacedBy, replaces, carries, answers } = wordsOfAll();
  const effects = lexicons.flatMap(({ succession: own }) => own.effect);
  return new RegExp(
    oneOf([
      replacedBy,
      replaces,
      carries,
      answers,
      ...effects,
      ...lexicons.flatMap(({ succession: own }) => own.hints),
    ]),
    'iu',
  );
});

function oneOf(patterns: readonly string[]): string {
  return patterns.join('|');
}

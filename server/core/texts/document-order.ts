/**
 * Documents of one clause whose order its words tell: "Quyết định số 41/2023/QĐ-UBND ngày 12/10/2023 được thay thế bởi
 * Quyết định số 19/2024/QĐ-UBND ngày 27/5/2024", "Decision No. 11/2024 of 9 February 2024 replaced Decision No. 30/2023 of
 * 4 April 2023", and the day on which one takes effect, which is not before that of its issue.
 *
 * What binds everyone, whose number has its year, hardly ever holds from a day before its issue: a warning; else something
 * may be made to, and it is a question. So is a document that carries out, or is issued on the strength of, a later one:
 * the text need not tell all. A letter that answers another is not before it. Linear: what stands between two mentions is bounded.
 */
import { lazily } from '../derive.ts';
import { compareDates } from '../reading/dates.ts';
import type { TextMention, WrittenDate } from '../reading/documents/mention.ts';
import { printNumber } from '../reading/documents/number.ts';
import { lexicons } from '../reading/languages.ts';
import type { DateFault } from './date-fault.ts';
import { beforeIssue } from './document-effect.ts';
import { wholeDay, wordsOf, writtenDay } from './mention-days.ts';
import { documentsIn, type ReportText } from './texts.ts';

export function wrongDocumentOrder(text: ReportText): readonly DateFault[] {
  const all = documentsIn(text);
  if (all.length === 0 || !said().test(text.folded.text)) return none;
  const isAnswered = answering().test(text.folded.text);
  const mentions = isAnswered ? dayed(all).filter(isPlaced) : all.filter(isPlaced);
  const faults: DateFault[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (hasOtherYear(mention)) continue;
    const next = mentions[index + 1];
    const ordered = next && !hasOtherYear(next) ? ofPair(text, mention, next) : undefined;
    if (ordered) faults.push(ordered);
    const first = mention.date && ownDays.has(mention.date.how) ? wholeDay(mention.date) : undefined;
    const early = first && beforeIssue(text, mention, first, { previous: mentions[index - 1], next });
    if (early) faults.push(early);
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
/** Days that are those of the number itself. */
const ownDays: ReadonlySet<WrittenDate['how']> = new Set(['beside', 'after-issuer']);

/** It says when it was issued: by its day, or by the year in its number. */
function isPlaced({ kind, date, number }: TextMention): boolean {
  return kind === 'numbered' && (number?.year !== undefined || (date !== undefined && date.how !== 'listed'));
}

/** Where the words between two documents tell which came first, and their days tell otherwise. */
function ofPair(text: ReportText, mention: TextMention, next: TextMention): DateFault | undefined {
  const end = Math.max(mention.span.end, mention.date?.span.end ?? 0);
  const between = wordsOf(text, end, next.span.start);
  if (between.length > mostBetween) return undefined;
  const link = linkBetween(between, text, mention);
  if (!link) return undefined;
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
    place: text.place({
      start: (mention.date ?? mention.number!).span.start,
      end: endOf(mention, next),
    }),
    from: writtenTime(text, earlier, told.byDay),
    to: writtenTime(text, later, told.byDay),
    repairs: [],
    events: true,
    order: { earlier: printNumber(earlier.number!), later: printNumber(later.number!) },
    ...(link === 'carries' || link === 'carried' ? { open: true } : {}),
  };
}

/** Where the day of `next` ends, or its number where the day is told before both. */
function endOf(mention: TextMention, { date, number }: TextMention): number {
  return date && date.span.end > (mention.date ?? mention.number!).span.end ? date.span.end : number!.span.end;
}

/**
 * The second does it to the first; the first to the second; the first carries out the second; the second the first; the
 * first answers the second; the second the first.
 */
type Link = 'by' | 'over' | 'carries' | 'carried' | 'answers' | 'answered';

function linkBetween(between: string, text: ReportText, mention: TextMention): Link | undefined {
  const order = succession().exec(between)?.groups;
  if (order?.by !== undefined) return 'by';
  if (order)
    return order.answers === undefined ? ((order.over ?? order.which) === undefined ? 'carries' : 'over') : 'answers';
  const before = wordsOf(text, Math.max(text.span.start, mention.span.start - mostBefore), mention.span.start);
  if (onStrength.tells(before, between)) return 'carried';
  return onAnswer.tells(before, between) ? 'answered' : undefined;
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
/** A sentence that begins with a document, and tells what was issued by reason of it. */
function sentence(key: 'onStrength' | 'onAnswer'): { tells(before: string, between: string): boolean } {
  const said = lexicons.flatMap(({ succession }) => succession[key] ?? []);
  const opens = lazily(
    () =>
      new RegExp(`(?:^|[.;:\\n] ?)(?:[-+*•] ?)?(?:${oneOf(said.flatMap(one => one.opens))})(?: \\p{L}+){0,2} $`, 'iu'),
  );
  const issues = lazily(() => new RegExp(`(?<!\\p{L})(?:${oneOf(said.flatMap(one => one.issues))}) $`, 'iu'));
  /** Another sentence, or what had been done before. */
  const apart = lazily(() => new RegExp(`[.;]\\s|${oneOf(said.flatMap(one => one.apart))}`, 'iu'));
  return {
    tells: (before, between) => issues().test(between) && !apart().test(between) && opens().test(before),
  };
}

const onStrength = sentence('onStrength');
const onAnswer = sentence('onAnswer');

/** Letters, and what is answered like one. */
const areLetters = lazily(() => new RegExp(oneOf(lexicons.flatMap(({ succession: own }) => own.letters)), 'iu'));

const answering = lazily(() => new RegExp(oneOf(lexicons.flatMap(({ succession: own }) => own.answers)), 'iu'));

/** The day of a letter that is said once in a text is that of its other mentions: the same list where there is none. */
function dayed(mentions: readonly TextMention[]): readonly TextMention[] {
  const days = new Map<string, TextMention['date']>();
  for (const { number, date } of mentions)
    if (number && date && date.how !== 'listed') days.set(printNumber(number), date);
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
    `^(?:,? (?:${issuedBy}) [^\\d.;:,()]{2,70}?)?(?:,? (?<by>${replacedBy})| (?<over>${replaces})|,? (?:${which}) (?<which>${replaces})|(?:,(?= \\p{L}+ing ))? (?:${carries})|,? (?<answers>${answers})) (?:the )?$`,
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
      ...lexicons.flatMap(({ succession: own }) => own.onStrength?.opens ?? []),
    ]),
    'iu',
  );
});

function oneOf(patterns: readonly string[]): string {
  return patterns.join('|');
}

/**
 * What follows from numbers, days and issuers of mentions alone, whatever words say what documents are about: it outlives
 * most of what is typed. Mentions are told by where they stand among all.
 */
import { memo } from '../../derive.ts';
import type { Identity } from '../../model/report.ts';
import { type CalendarDate, compareDates, isRealDate } from '../../reading/dates.ts';
import { byKey } from '../index.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { groupBySeriesAndDay, ownDay } from '../mentions/series.ts';
import { isPlanned } from '../mentions/standing.ts';
import type { Conflict } from './conflict.ts';
import { dateConflicts } from './dates-differ.ts';
import { lawDays } from './law-days.ts';
import { namedDecrees } from './named-decrees.ts';
import { ownYears } from './own-years.ts';
import { alikeInNumber } from './same-title.ts';
import { shortDates } from './short-dates.ts';
import { type Spelling, spellingsIn } from './spellings.ts';
import { type NearNumbers, nearNumbers, otherSymbols } from './two-numbers.ts';
import { unplacedDates } from './unplaced-dates.ts';
import { yearConflicts } from './years-differ.ts';

/** Where mentions stand among all. */
export type Members = readonly number[];

export interface ByNumbers {
  /** Those with a number that is not of the report itself. */
  readonly numbered: Members;
  /** A number and its day, or its day and the report's. */
  readonly alone: readonly Conflict[];
  readonly dates: readonly Conflict[];
  readonly symbols: readonly Conflict[];
  /** Of those that are in no conflict alone: mentions of one document, where there are several. */
  readonly repeated: readonly Members[];
  /** Of one series and day. */
  readonly byDay: ReadonlyMap<string, Members>;
  readonly near: readonly NearNumbers<number>[];
  /** Those that may have one title. */
  readonly alikeNumbers: readonly Members[];
  readonly spellings: readonly Spelling<number>[];
}

export function byNumbers(all: readonly DocumentMention[], identity: Identity): ByNumbers {
  const reportDate = identity.date?.value;
  // "(Kèm theo Nghị định số …)" in a text that is not known to be a report of its own is a mention like others.
  const attachedToItself = identity.number !== undefined || reportDate !== undefined;
  const mentions = all.filter(
    ({ number, self, source }) =>
      number && number.form !== 'blank' && (!self || (source.attached && !attachedToItself)),
  );
  const alone = [...yearConflicts(mentions, identity)];
  const explained = new Set(alone.map(({ mention }) => mention));
  if (reportDate && isRealDate(reportDate)) {
    let told: ReadonlyMap<string, DocumentMention> | undefined;
    for (const mention of mentions) {
      const date = ownDay(mention);
      if (!date || explained.has(mention) || compareDates(date, reportDate) <= 0 || isPlanned(mention)) continue;
      told ??= datedBefore(all, reportDate);
      alone.push({ kind: 'after-report', mention, reportDate, told: told.get(numberAndIssuer(mention)) });
      explained.add(mention);
    }
  }
  const open = explained.size === 0 ? mentions : mentions.filter(mention => !explained.has(mention));
  const own = all.filter(({ self, source, number }) => self && !source.attached && number && number.form !== 'blank');
  const days = groupBySeriesAndDay(open);
  const keyed = byKey(open);
  const isAlone = ({ key }: DocumentMention): boolean => keyed.get(key)?.length === 1;
  const places = new Map(all.map((mention, at) => [mention, at]));
  const at = (mention: DocumentMention): number => places.get(mention)!;
  return {
    numbered: mentions.map(at),
    alone,
    dates: [
      ...dateConflicts(open, own),
      ...ownYears(open, own),
      ...shortDates(all, open),
      ...namedDecrees(open),
      ...unplacedDates(open),
      ...lawDays(all),
    ],
    symbols: [...otherSymbols(open)],
    repeated: [...keyed.values()].filter(group => group.length > 1).map(group => group.map(at)),
    byDay: new Map(Array.from(days, ([day, group]) => [day, group.map(at)])),
    near: nearNumbers(days.values(), isAlone).map(({ mention, others, isAbove, isAlone: alone }) => ({
      mention: at(mention),
      others: others.map(at),
      isAbove,
      isAlone: alone,
    })),
    alikeNumbers: alikeInNumber(mentions).map(group => group.map(at)),
    spellings: spellingsIn(mentions).map(({ right, wrong }) => ({ right: at(right), wrong: wrong.map(at) })),
  };
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

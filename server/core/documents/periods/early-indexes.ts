/**
 * Indexes rated before the year that they are said to be of was over.
 */
import { memo2 } from '../../derive.ts';
import type { Report } from '../../model/report.ts';
import type { Expand } from '../abbreviations.ts';
import { type DocumentMention, gatherMentions } from '../mentions/mentions.ts';
import { issueDate } from '../mentions/series.ts';
import { type IndexYear, indexYears, indexYearsIn } from './index-years.ts';
import { type PeriodQuestion, yearIn } from './period-question.ts';

/** "Chỉ số … năm 2019" rated in May 2019, where elsewhere the index of 2018 is spoken of. */
export function* earlyIndexes(report: Report, expand: Expand): Generator<PeriodQuestion> {
  const early = ratedIndexes(report).flatMap(mention => earlyIn(mention, expand));
  if (early.length === 0) return;
  const others = indexYearsIn(report, expand);
  for (const one of early) {
    const { index } = one;
    const other = others.find(({ key, year }) => key === index.key && year === index.year - 1);
    if (!other) continue;
    yield indexQuestion(one, other);
  }
}

// Right because both are immutable.
const indexQuestion = memo2(({ mention, index }: EarlyIndex, other: IndexYear): PeriodQuestion => {
  const { place } = mention.source.subject!;
  return {
    mention,
    kind: 'index',
    place: yearIn(place, String(index.year)) ?? place,
    key: mention.key,
    name: index.key.replace(/\/.*/u, ''),
    stated: String(index.year),
    other: String(other.year),
    otherPlace: other.place,
  };
});

/** Mentions with a day of issue whose subject is an index. */
const ratedIndexes = gatherMentions(mentions =>
  mentions.filter(mention => {
    const { subject } = mention.source;
    const date = subject && /hỉ số/u.test(subject.text) ? issueDate(mention) : undefined;
    return date !== undefined && date.month <= 11;
  }),
);

interface EarlyIndex {
  readonly mention: DocumentMention;
  readonly index: IndexYear;
}

// Right because a mention is immutable.
const earlyIn = memo2((mention: DocumentMention, expand: Expand): readonly EarlyIndex[] => {
  const { text, place } = mention.source.subject!;
  const year = issueDate(mention)!.year;
  return [...indexYears(text, expand, () => place)]
    .filter(index => index.year === year)
    .map(index => ({ mention, index }));
});

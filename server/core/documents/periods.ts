/**
 * Years and periods of what documents are about, where they are not those of the same thing elsewhere. All of these
 * are questions: a report may speak of this year's plan and of the next.
 */
import type { Place } from '../finding.ts';
import type { Identity, Report } from '../model/report.ts';
import { printDate } from '../reading/dates.ts';
import { typeOf } from '../reading/documents/types.ts';
import { foldedText, sectionsOf } from '../texts/texts.ts';
import { type Expand, expander } from './abbreviations.ts';
import type { Conflict } from './conflict.ts';
import { conflictsOf } from './conflicts-of.ts';
import { byKey } from './index.ts';
import { type IndexYear, indexYears, textsWithIndexes } from './index-years.ts';
import { type DocumentMention, mentionsOf } from './mentions.ts';
import { issueDate } from './series.ts';
import { likeness, subjectYear } from './subjects.ts';

export interface PeriodQuestion {
  readonly mention: DocumentMention;
  /**
   * `programme`: one programme, two periods that overlap; `same`: one document whose subject has two years; `past`: a
   * plan for a year that was over when it was issued; `index`: an index of a year that was not over when it was rated;
   * `anniversary`: "sơ kết 3 năm thực hiện" a document that was not so old.
   */
  readonly kind: 'programme' | 'same' | 'past' | 'index' | 'anniversary';
  readonly place: Place;
  readonly key: string;
  readonly name: string;
  readonly stated: string;
  readonly other: string;
  readonly otherPlace: Place | undefined;
}

/** Remembered with the mentions, save for indexes that passages speak of. */
export function periodQuestions(report: Report): readonly PeriodQuestion[] {
  const mentions = mentionsOf(report);
  if (mentions.length === 0) return none;
  const conflicts = conflictsOf(report);
  const { identity } = report;
  const expand = expander(report);
  let known = knownQuestions.get(mentions);
  if (!known || known.conflicts !== conflicts || known.identity !== identity || known.expand !== expand) {
    known = { conflicts, identity, expand, questions: ofMentions(report, mentions) };
    knownQuestions.set(mentions, known);
  }
  return [...known.questions, ...indexes(report, mentions, expand)];
}

interface KnownQuestions {
  readonly conflicts: readonly Conflict[];
  readonly identity: Identity;
  readonly expand: Expand;
  readonly questions: readonly PeriodQuestion[];
}

// Right because a list of mentions is immutable and the rest of what it depends on is compared.
const knownQuestions = new WeakMap<readonly DocumentMention[], KnownQuestions>();

function ofMentions(report: Report, mentions: readonly DocumentMention[]): readonly PeriodQuestion[] {
  const expand = expander(report);
  const same = [...sameDocument(report, mentions)];
  const known = new Set(same.map(({ mention }) => mention));
  const past = [...plansForThePast(report, mentions)].filter(({ mention }) => !known.has(mention));
  return [...programmes(mentions, expand), ...same, ...past, ...anniversaries(report, mentions)];
}

const none: readonly PeriodQuestion[] = [];

interface Named {
  readonly mention: DocumentMention;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** "Chương trình tổng thể … giai đoạn 2016-2020" beside "… 2011-2020"; periods one after another are no question. */
function* programmes(
  mentions: readonly DocumentMention[],
  expand: (word: string) => string,
): Generator<PeriodQuestion> {
  const groups = new Map<string, Named[]>();
  for (const mention of mentions) {
    if (mention.read.kind !== 'named' || !mention.read.name) continue;
    const range = /((?:19|20)\d\d) ?- ?((?:19|20)\d\d)$/u.exec(mention.read.subject?.text ?? '');
    if (!range) continue;
    const words = mention.read.name.split(' ').map(word => (/\p{Lu}\p{Lu}/u.test(word) ? expand(word) : word));
    const key = `${mention.read.typeWords} ${words.join(' ')}`.toLowerCase();
    const named = { mention, from: Number(range[1]), to: Number(range[2]), text: range[0].replace(/ /g, '') };
    const group = groups.get(key);
    if (group) group.push(named);
    else groups.set(key, [named]);
  }
  for (const group of groups.values()) {
    const counts = new Map<string, number>();
    for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size < 2) continue;
    const right = [...group].sort((a, b) => counts.get(b.text)! - counts.get(a.text)!)[0]!;
    for (const { mention, from, to, text } of group) {
      if (text === right.text || from > right.to || to < right.from) continue;
      yield {
        mention,
        kind: 'programme',
        place: mention.place,
        key: `${mention.read.typeWords} ${mention.read.name}`,
        name: `${mention.read.typeWords} ${mention.read.name}`,
        stated: text,
        other: right.text,
        otherPlace: right.mention.place,
      };
    }
  }
}

/** One document, alike subjects, two years. */
function* sameDocument(report: Report, mentions: readonly DocumentMention[]): Generator<PeriodQuestion> {
  const numbered = mentions.filter(
    ({ number, source }) => number && source.subject && subjectYear(source.subject.text),
  );
  const alike = likeness(numbered, expander(report));
  for (const own of byKey(numbered).values()) {
    const first = own[0]!;
    const year = subjectYear(first.source.subject!.text)!;
    for (const mention of own.slice(1, 40)) {
      const stated = subjectYear(mention.source.subject!.text)!;
      if (stated === year || alike.size(mention) < 2 || alike.of(mention, first) < 0.7) continue;
      yield question('same', mention, stated, year, first);
    }
  }
}

function question(
  kind: PeriodQuestion['kind'],
  mention: DocumentMention,
  stated: number,
  other: number,
  otherMention: DocumentMention | undefined,
): PeriodQuestion {
  const place = mention.source.subject!.place;
  return {
    mention,
    kind,
    place: yearIn(place, stated) ?? place,
    key: mention.key,
    name: mention.source.subject!.text,
    stated: String(stated),
    other: String(other),
    otherPlace: otherMention?.source.subject?.place,
  };
}

function yearIn(place: Place, year: number): Place | undefined {
  if (place.kind !== 'text') return undefined;
  const at = place.block.text.slice(place.start, place.end).lastIndexOf(String(year));
  return at < 0 ? undefined : { ...place, start: place.start + at, end: place.start + at + 4 };
}

/** A plan for a year that was over when the plan was issued, unless it looks back by its own words. */
function* plansForThePast(report: Report, mentions: readonly DocumentMention[]): Generator<PeriodQuestion> {
  const likely = new Map(
    conflictsOf(report).flatMap(conflict =>
      conflict.kind === 'two-documents' && conflict.likely ? [[conflict.mention, conflict.likely] as const] : [],
    ),
  );
  for (const mention of mentions) {
    const subject = mention.source.subject?.text;
    const type = typeOf(mention.number?.type ?? '');
    const date = issueDate(mention);
    if (!subject || !type?.forward || !date) continue;
    const year = subjectYear(subject);
    if (year === undefined || year > date.year - 2 || looksBack.test(subject)) continue;
    const better = likely.get(mention);
    const right = better && subjectYear(better.source.subject?.text ?? '');
    yield question('past', mention, year, right ?? date.year, right ? better : undefined);
  }
}

const looksBack =
  /tổng kết|sơ kết|khắc phục|sau thanh tra|kết luận|kiểm điểm|xử lý|quyết toán|khen thưởng|luật|nghị|quyết|chỉ thị|thông tư|từ năm|so với|giai đoạn/iu;

/**
 * "Báo cáo số … ngày 09/4/2020 sơ kết 2 năm thực hiện Chỉ thị … ngày 22/9/2019": less time has passed between the two
 * than is said. Two months less are allowed: reviews are held early, never years early.
 */
function* anniversaries(report: Report, mentions: readonly DocumentMention[]): Generator<PeriodQuestion> {
  for (const [index, mention] of mentions.entries()) {
    const date = issueDate(mention);
    const { place, datePlace } = mention;
    if (!date || place.kind !== 'text' || !datePlace) continue;
    const before = place.block.text.slice(Math.max(0, place.start - 90), place.start).normalize('NFC');
    const said =
      /(?:sơ kết|tổng kết|đánh giá) (\d{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|thi hành)[^.;\d]{0,30}$/iu.exec(
        before,
      );
    if (!said) continue;
    const previous = mentions[index - 1];
    const near =
      previous?.place.kind === 'text' && previous.place.block === place.block && place.start - previous.place.end < 160
        ? issueDate(previous)
        : undefined;
    const now = near ?? report.identity.date?.value;
    if (!now) continue;
    const months = (now.year - date.year) * 12 + now.month - date.month;
    if (months < 0 || months >= Number(said[1]) * 12 - 2) continue;
    yield {
      mention,
      kind: 'anniversary',
      place: datePlace,
      key: mention.key,
      name: said[0].trim(),
      stated: printDate(date, 'slash'),
      other: said[1]!,
      otherPlace: near ? previous?.datePlace : report.identity.date?.place,
    };
  }
}
/** "Chỉ số … năm 2019" rated in May 2019, where elsewhere the index of 2018 is spoken of. */
function* indexes(
  report: Report,
  mentions: readonly DocumentMention[],
  expand: (word: string) => string,
): Generator<PeriodQuestion> {
  const early: { readonly mention: DocumentMention; readonly index: IndexYear }[] = [];
  for (const mention of mentions) {
    const { subject } = mention.source;
    const date = issueDate(mention);
    if (!subject || !date || date.month > 11) continue;
    for (const index of indexYears(subject.text, expand, () => subject.place)) {
      if (index.year === date.year) early.push({ mention, index });
    }
  }
  if (early.length === 0) return;
  const others: IndexYear[] = [];
  for (const { section } of sectionsOf(report)) {
    for (const text of textsWithIndexes(section)) {
      const folded = foldedText(text);
      others.push(...indexYears(folded.text, expand, (start, end) => text.place(folded.span(start, end))));
    }
  }
  for (const { mention, index } of early) {
    const other = others.find(({ key, year }) => key === index.key && year === index.year - 1);
    if (!other) continue;
    yield {
      mention,
      kind: 'index',
      place: yearIn(mention.source.subject!.place, index.year) ?? mention.source.subject!.place,
      key: mention.key,
      name: index.key.replace(/\/.*/u, ''),
      stated: String(index.year),
      other: String(other.year),
      otherPlace: other.place,
    };
  }
}

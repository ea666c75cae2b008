/**
 * Years and periods of what documents are about, where they are not those of the same thing elsewhere. All of these
 * are questions: a report may speak of this year's plan and of the next.
 */
import { again, memo, memo2 } from '../../derive.ts';
import { groupBy } from '../../group.ts';
import { settle } from '../../lists.ts';
import type { Identity, Report } from '../../model/report.ts';
import { printDate } from '../../reading/dates.ts';
import { typeOf } from '../../reading/documents/types.ts';
import type { Expand } from '../abbreviations.ts';
import { conflictsOf } from '../conflicts/conflicts-of.ts';
import { byKey } from '../index.ts';
import { keepAlike } from '../kept.ts';
import { type DocumentMention, mentionsOf } from '../mentions/mentions.ts';
import { issueDate, numberAndDay } from '../mentions/series.ts';
import { anniversaryBefore, isRightBehind, moves, type Standing, standingOf } from '../mentions/standing.ts';
import { likeness, subjectRange, subjectYear } from '../mentions/subjects.ts';
import { registeredOf } from '../register/registered.ts';
import { earlyIndexes } from './early-indexes.ts';
import { type PeriodQuestion, yearIn } from './period-question.ts';

/** The same questions as long as what they are concluded from is the same. */
export function periodQuestions(report: Report): readonly PeriodQuestion[] {
  const { asked, standing } = knownQuestions(report);
  const { identity } = report;
  return [
    ...asked.map(one => questionOf(one, identity)),
    ...earlyIndexes(report, standing.expand),
    ...againstRegister(report),
  ];
}

/** Subjects whose year or period is not that which the register has. */
function* againstRegister(report: Report): Generator<PeriodQuestion> {
  const registered = registeredOf(report);
  if (!registered) return;
  for (const mention of mentionsOf(report)) {
    const stated = mention.number && mention.source.subject && timeOfSubject(mention.source);
    const known = stated ? registered.of(mention)?.subject : undefined;
    const other = known && timeIn(known.value);
    if (!stated || !other || plain(other) === plain(stated) || isRange(stated) !== isRange(other)) continue;
    const { place, text } = mention.source.subject;
    if (!isSameBut(text, known.value)) continue;
    yield {
      kind: 'register',
      mention,
      place: yearIn(place, stated) ?? place,
      key: mention.key,
      name: text,
      stated,
      other,
      otherPlace: known.place,
    };
  }
}

/** Whether one subject begins as the other does, years aside. */
function isSameBut(a: string, b: string): boolean {
  const [first, second] = [a, b].map(words =>
    words
      .normalize('NFC')
      .toLowerCase()
      .replace(/^(?:về việc|về|v\/v) /u, '')
      .replace(/\d{4}/gu, '')
      .replace(/[\s.,;]+/gu, ' ')
      .trim(),
  );
  return first!.startsWith(second!) || second!.startsWith(first!);
}

/** A question before it is known where things stand. */
interface Asked {
  readonly kind: 'programme' | 'same' | 'past' | 'anniversary';
  readonly mention: DocumentMention;
  /** The mention it differs from; of an anniversary the document that is later. */
  readonly otherMention: DocumentMention | undefined;
  readonly stated: string;
  readonly other: string;
}

interface KnownQuestions {
  readonly standing: Standing;
  readonly asked: readonly Asked[];
}

const knownQuestions = again((report: Report, before: KnownQuestions | undefined): KnownQuestions => {
  const standing = standingOf(report);
  if (before?.standing.facts !== standing.facts)
    return { standing, asked: keepAlike(before?.asked, ofMentions(report, standing)) };
  const now = moves(before.standing, standing);
  const { asked } = before;
  const moved = (one: Asked): Asked => {
    const mention = now!(one.mention);
    const otherMention = one.otherMention && now!(one.otherMention);
    const same = mention === one.mention && otherMention === one.otherMention;
    return same ? one : { ...one, mention, otherMention };
  };
  return { standing, asked: now ? settle(asked, asked.map(moved)) : asked };
});

function ofMentions(report: Report, { mentions, expand }: Standing): readonly Asked[] {
  if (mentions.length === 0) return [];
  const same = [...sameDocument(mentions, expand)];
  const known = new Set(same.map(({ mention }) => mention));
  const past = [...plansForThePast(report, mentions)].filter(({ mention }) => !known.has(mention));
  return [...programmes(mentions, expand), ...same, ...past, ...anniversaries(report, mentions)];
}

// Right because what is asked and an identity are immutable.
const questionOf = memo2((asked: Asked, identity: Identity): PeriodQuestion => {
  const { kind, mention, otherMention, stated, other } = asked;
  const common = { kind, mention, stated, other };
  switch (kind) {
    case 'programme': {
      const name = `${mention.read.typeWords} ${mention.read.name}`;
      return { ...common, place: mention.place, key: name, name, otherPlace: otherMention?.place };
    }
    case 'anniversary':
      return {
        ...common,
        place: mention.datePlace!,
        key: mention.key,
        name: anniversaryBefore(mention)!.words,
        otherPlace: otherMention ? otherMention.datePlace : identity.date?.place,
      };
    default: {
      const { place, text } = mention.source.subject!;
      return {
        ...common,
        place: yearIn(place, stated) ?? place,
        key: mention.key,
        name: text,
        otherPlace: otherMention?.source.subject?.place,
      };
    }
  }
});

interface Named {
  readonly mention: DocumentMention;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** "Chương trình tổng thể … giai đoạn 2016-2020" beside "… 2011-2020"; periods one after another are no question. */
function* programmes(mentions: readonly DocumentMention[], expand: Expand): Generator<Asked> {
  for (const group of groupBy(programmesNamed(mentions), ({ mention }) => programmeName(mention, expand)).values()) {
    const counts = new Map<string, number>();
    for (const { text } of group) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size < 2) continue;
    const right = [...group].sort((a, b) => counts.get(b.text)! - counts.get(a.text)!)[0]!;
    for (const { mention, from, to, text } of group) {
      if (text === right.text || from > right.to || to < right.from) continue;
      yield { kind: 'programme', mention, otherMention: right.mention, stated: text, other: right.text };
    }
  }
}

/** The programmes and plans whose name ends with a period. */
function programmesNamed(mentions: readonly DocumentMention[]): Named[] {
  const found: Named[] = [];
  // A plain loop: most have a number.
  for (const mention of mentions) {
    if (mention.read.kind !== 'named' || !mention.read.name) continue;
    const range = /((?:19|20)\d\d) ?- ?((?:19|20)\d\d)$/u.exec(mention.read.subject?.text ?? '');
    if (range) found.push({ mention, from: Number(range[1]), to: Number(range[2]), text: range[0].replace(/ /g, '') });
  }
  return found;
}

function programmeName({ read }: DocumentMention, expand: Expand): string {
  const words = read.name!.split(' ').map(word => (/\p{Lu}\p{Lu}/u.test(word) ? expand(word) : word));
  return `${read.typeWords} ${words.join(' ')}`.toLowerCase();
}

/** One document, alike subjects, two years. */
function* sameDocument(mentions: readonly DocumentMention[], expand: Expand): Generator<Asked> {
  const numbered: DocumentMention[] = [];
  for (const mention of mentions)
    if (mention.number && mention.source.subject && timeOfSubject(mention.source) !== undefined) numbered.push(mention);
  const alike = likeness(numbered, expand);
  for (const own of [...byKey(numbered).values(), ...saidAgain(numbered)]) {
    const first = own[0]!;
    const time = timeOfSubject(first.source)!;
    for (const mention of own.slice(1, 40)) {
      const stated = timeOfSubject(mention.source)!;
      // A year beside a range: a plan for one year of a programme.
      if (plain(stated) === plain(time) || isRange(stated) !== isRange(time)) continue;
      if (alike.size(mention) < 2 || alike.of(mention, first) < 0.7) continue;
      yield { kind: 'same', mention, otherMention: first, stated, other: time };
    }
  }
}

/** One number of one day is one document, also where its body is not said again. */
function* saidAgain(mentions: readonly DocumentMention[]): Generator<readonly DocumentMention[]> {
  for (const own of groupBy(mentions, numberAndDay).values()) {
    const [first] = own;
    const again = own.filter(({ key, issuer }) => key !== first!.key && !(issuer && first!.issuer));
    if (again.length > 0) yield [first!, ...again];
  }
}

function isRange(time: string): boolean {
  return time.length > 4;
}

function plain(range: string): string {
  return range.replace(/ /gu, '').replace('–', '-');
}

/** The one year or the one range of years that a subject names, as written. Right because a mention is immutable. */
const timeOfSubject = memo(({ subject }: DocumentMention['source']): string | undefined => {
  return subject && timeIn(subject.text);
});

function timeIn(subject: string): string | undefined {
  const year = subjectYear(subject);
  return year === undefined ? subjectRange(subject) : String(year);
}

// Right because a mention is immutable.
const yearOfSubject = memo(({ subject }: DocumentMention['source']) => subject && subjectYear(subject.text));

/** A plan for a year that was over when the plan was issued, unless it looks back by its own words. */
function* plansForThePast(report: Report, mentions: readonly DocumentMention[]): Generator<Asked> {
  const likely = new Map(
    conflictsOf(report).flatMap(conflict =>
      conflict.kind === 'two-documents' && conflict.likely ? [[conflict.mention, conflict.likely] as const] : [],
    ),
  );
  for (const mention of mentions) {
    const subject = mention.source.subject?.text;
    const type = subject === undefined ? undefined : typeOf(mention.number?.type ?? '');
    if (!subject || !type?.forward) continue;
    const date = issueDate(mention);
    if (!date) continue;
    const year = yearOfSubject(mention.source);
    if (year === undefined || year > date.year - 2 || looksBack.test(subject)) continue;
    const better = likely.get(mention);
    const right = better && yearOfSubject(better.source);
    yield {
      kind: 'past',
      mention,
      otherMention: right ? better : undefined,
      stated: String(year),
      other: String(right ?? date.year),
    };
  }
}

const looksBack =
  /tổng kết|sơ kết|khắc phục|sau thanh tra|kết luận|kiểm điểm|xử lý|quyết toán|khen thưởng|luật|nghị|quyết|chỉ thị|thông tư|từ năm|so với|giai đoạn/iu;

/**
 * "Báo cáo số … ngày 09/4/2020 sơ kết 2 năm thực hiện Chỉ thị … ngày 22/9/2019": less time has passed between the two
 * than is said. Two months less are allowed: reviews are held early, never years early.
 */
function* anniversaries(report: Report, mentions: readonly DocumentMention[]): Generator<Asked> {
  for (const [index, mention] of mentions.entries()) {
    const said = anniversaryBefore(mention);
    const date = said && issueDate(mention);
    if (!said || !date || mention.place.kind !== 'text' || !mention.datePlace) continue;
    const previous = mentions[index - 1];
    const near = isRightBehind(previous, mention) ? issueDate(previous!) : undefined;
    const now = near ?? report.identity.date?.value;
    if (!now) continue;
    const months = (now.year - date.year) * 12 + now.month - date.month;
    if (months < 0 || months >= Number(said.years) * 12 - 2) continue;
    yield {
      kind: 'anniversary',
      mention,
      otherMention: near ? previous : undefined,
      stated: printDate(date, 'slash'),
      other: said.years,
    };
  }
}

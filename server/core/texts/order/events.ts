/**
 * Two days of one clause whose order its words tell: "launched on 20 May 2024 after it was approved on 12 May 2024", "begun
 * on 3 March 2022 and completed on 20 May 2024", "khởi công ngày 05/5/2025 sau khi được phê duyệt ngày 28/4/2025".
 *
 * Only where both things are said of one subject: right behind the first day stands "after", "before", or the word for
 * what can only follow. Linear: every pattern is bounded.
 */
import { inAnyCase } from '../../any-case.ts';
import { lazily } from '../../derive.ts';
import { type CalendarDate, compareDates, daysBetween, isRealDate } from '../../reading/dates.ts';
import * as words from '../../reading/en/days.ts';
import * as vietnameseWords from '../../reading/vi/days.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { dayFrom, dayPattern, englishMonths, yearFrom } from '../days/english-days.ts';

export function wrongOrder(text: string, place: PlaceOf): readonly DateFault[] {
  const faults: DateFault[] = [];
  if (
    / on /u.test(text) &&
    / \(?(?:after|before|and|then|but|to|answered|received|delivered|approved|granted|rejected|refused|dismissed) /u.test(
      text,
    ) &&
    months.test(text)
  ) {
    for (const match of matchesOf(text, linked)) faults.push(...ofEnglish(match, place, linkOf(match)));
    for (const pattern of following())
      for (const match of matchesOf(text, pattern)) faults.push(...ofEnglish(match, place, 'first'));
    for (const match of matchesOf(text, reply())) faults.push(...ofEnglish(match, place, 'last'));
    for (const match of matchesOf(text, answered())) faults.push(...ofEnglish(match, place, 'first'));
    for (const match of matchesOf(text, granted())) faults.push(...ofEnglish(match, place, 'first'));
    for (const match of matchesOf(text, receipt())) faults.push(...ofEnglish(match, place, 'first'));
  }
  if (/invit|notice|summons/iu.test(text) && months.test(text))
    for (const match of matchesOf(text, invitation())) faults.push(...ofEnglish(match, place, 'first'));
  if (mayInvite().test(text))
    for (const match of matchesOf(text, vietnameseInvitation()))
      faults.push(...faultOf(match, place, 'first', ...vietnameseDays(match), ['f', 't']));
  if (mayReply.test(text)) {
    for (const match of matchesOf(text, vietnameseReply())) faults.push(...ofVietnamese(match, place));
  }
  if (text.includes('nhận ')) {
    for (const match of matchesOf(text, vietnameseReceipt()))
      if (!ofMore.test(match[0])) faults.push(...ofVietnamese(match, place, 'first'));
  }
  if (mayFollow.test(text)) {
    for (const match of matchesOf(text, vietnamese)) faults.push(...ofVietnamese(match, place));
  }
  return faults.length === 0 ? none : faults;
}

const none: readonly DateFault[] = [];
const months = new RegExp(englishMonths, 'u');

/** Which of the two days is to be the earlier. */
type Earlier = 'first' | 'last';

function linkOf(match: RegExpExecArray): Earlier {
  return match.groups!.link === 'after' ? 'last' : 'first';
}

function* ofEnglish(match: RegExpExecArray, place: PlaceOf, earlier: Earlier): Generator<DateFault> {
  const groups = match.groups!;
  const years = [yearFrom(groups, 'f'), yearFrom(groups, 't')];
  // A year that is said of one day only may be the one before, or after, that of the other.
  if ((years[0] === undefined) !== (years[1] === undefined)) return;
  if (plannedFor.test(between(match))) return;
  const [first, last] = [dayFrom(groups, 'f', anyYear), dayFrom(groups, 't', anyYear)];
  if (years[0] === undefined && first && last && Math.abs(daysBetween(first, last)) > mostOfOneYear) return;
  yield* faultOf(match, place, earlier, first, last, ['f', 't']);
}

const anyYear = 2023;
/** Days of no year that are further apart the wrong way may have a new year between them. */
const mostOfOneYear = 60;

function between({ input, indices }: RegExpExecArray): string {
  const { fwhole, twhole } = indices!.groups!;
  return input.slice(fwhole![1], twhole![0]);
}

function* faultOf(
  match: RegExpExecArray,
  place: PlaceOf,
  earlier: Earlier,
  first: CalendarDate | undefined,
  last: CalendarDate | undefined,
  names: readonly [string, string],
): Generator<DateFault> {
  if (!first || !last) return;
  const order = compareDates(first, last);
  if (earlier === 'first' ? order <= 0 : order >= 0) return;
  const spans = names.map(name => match.indices!.groups![`${name}whole`]!);
  const [a, b] = spans as [[number, number], [number, number]];
  const days = spans.map(([start, end]) => match.input.slice(start, end));
  yield {
    kind: 'reversed',
    place: place({ start: a[0], end: b[1] }),
    from: days[earlier === 'first' ? 0 : 1]!,
    to: days[earlier === 'first' ? 1 : 0]!,
    repairs: [],
    events: true,
  };
}

function* ofVietnamese(
  match: RegExpExecArray,
  place: PlaceOf,
  earlier: Earlier = match.groups!.link === vietnameseWords.beforehand ? 'first' : 'last',
): Generator<DateFault> {
  const { link } = match.groups!;
  const dates = vietnameseDays(match);
  const said = between(match);
  if (ofOther.test(said) || (link === vietnameseWords.beforehand && ofPaper.test(said))) return;
  if (planned.test(match.input.slice(Math.max(0, match.index - 60), match.index))) return;
  yield* faultOf(match, place, earlier, ...dates, ['f', 't']);
}

/** Both days; undefined is one that the calendar has not. */
function vietnameseDays(match: RegExpExecArray): readonly [CalendarDate | undefined, CalendarDate | undefined] {
  const { d1, m1, y1, d2, m2, y2 } = match.groups!;
  const first = { day: Number(d1), month: Number(m1), year: Number(y1) };
  const last = { day: Number(d2), month: Number(m2), year: Number(y2) };
  return [isRealDate(first) ? first : undefined, isRealDate(last) ? last : undefined];
}

const day = (name: string): string => `(?<${name}whole>${dayPattern(name)})`;
const past = `(?<!(?:${words.plans.join('|')})[^.;,]{0,20})`;
/** The second day is that of what was only to be. */
const plannedFor = anyOf([...words.plans, ...words.arranged], 'u');
const auxiliaries = words.auxiliaries.join('|');
const linked = new RegExp(
  `(?<=\\p{L}{2}(?:${words.pastEnds.join('|')}) )on ${past}(?:the )?${day('f')},? (?<link>after|before) (?:(?:${words.doers.join('|')})(?: (?:${auxiliaries}))?(?: been)? )[a-z]{3,16} on ${day('t')}`,
  'dgu',
);
const following = lazily(() =>
  words.endings.map(
    ({ first, last }) =>
      new RegExp(
        `(?<!\\p{L})${past}(?:${first.join('|')}) on (?:the )?${day('f')},? (?:${words.thenWords.join('|')})(?: (?:${words.besidesThen.join('|')}))? (?:${last.join('|')}) on (?:the )?${day('t')}`,
        'dgu',
      ),
  ),
);
const letter = `(?:${words.letters.join('|')})s?`;
/** Who sent it. */
const from = `(?: from (?:(?! (?:${words.joining.join('|')}) )[^\\d.;,]){3,50}?)?`;
/** Nothing more is said of the second day: "in draft", "by fax", "qua thư điện tử". */
const ended = '(?= ?(?:[).,;]|$))';
const ofLetter = `(?:${words.ofLetter.join('|')})`;
/** "replied on 6 May 2024 to the letter of 16 May 2024". */
const reply = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${words.replied.join('|')}) on (?:the )?${day('f')},?(?: to|(?<=answered on [^.;]{0,40})) (?:(?:${words.determiners.join('|')}) )?(?:(?!(?:${words.unsent.join('|')}) )[a-z']{3,14} ){0,3}${letter}${from},? ${ofLetter} (?:the )?${day('t')}`,
      'dgu',
    ),
);
/** "The letter of 16 May 2024 was answered on 6 May 2024". */
const answered = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})${letter}${from},? ${ofLetter} (?:the )?${day('f')}${from},? (?:was |were |had been )?answered on (?:the )?${day('t')}`,
      'dgu',
    ),
);
/** "Approved the request of 18 March 2024 on 21 March 2024". */
const granted = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${words.granted.join('|')}) (?:the|its|their|his|her) (?:(?!(?:${words.unsent.join('|')}) )[a-z']{3,14} ){0,2}${letter}${from},? ${ofLetter} (?:the )?${day('f')} on (?:the )?${day('t')}(?= ?(?:[).,;]|$)| and )`,
      'dgu',
    ),
);
/** "The letter dated 9 April 2024 was received on 2 April 2024". */
const receipt = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})${letter}${from},? (?:${words.written.join('|')}) (?:the )?${day('f')}${from},? (?:\\(|(?:and |which )?(?:was |were |had been )?(?:only )?)(?:${words.received.join('|')}) on (?:the )?${day('t')}${ended}`,
      'dgu',
    ),
);
const planned = new RegExp(`(?:${vietnameseWords.plans.join('|')})[^.;,]{0,50}$`, 'iu');
const ofOther = anyOf(vietnameseWords.arranged, 'iu');
const ofPaper = anyOf(vietnameseWords.papers, 'iu');
const numeric = (name: string, of: string): string => `(?<${name}whole>(?<d${of}>\\d{1,2})/(?<m${of}>\\d{1,2})`;
const order = `${vietnameseWords.afterwards}|${vietnameseWords.beforehand}`;
const mayFollow = new RegExp(`(?:${order}) khi `, 'u');
const vietnamese = new RegExp(
  `(?<=ngày )${numeric('f', '1')}/(?<y1>\\d{4}))(?!\\d),? (?:(?:đã |chỉ )?được (?:${vietnameseWords.done.join('|')}) )?(?<link>${order}) khi (?:đã )?(?:được )?[^\\d.;,()]{3,50} ngày ${numeric('t', '2')}/(?<y2>\\d{4}))(?!\\d)`,
  'dgu',
);

const replies = vietnameseWords.replied.join('|');
const mayReply = new RegExp(`(?:${replies}) `, 'u');
/**
 * "Ngày 06/5/2024, Sở Tư pháp có văn bản trả lời đơn đề ngày 16/5/2024". The second day is the letter's own: a comma, "và",
 * "đồng thời" or the word of another event between them is of something else that was done.
 */
const vietnameseReply = lazily(
  () =>
    new RegExp(
      `(?<=[Nn]gày )${numeric('f', '1')}/(?<y1>\\d{4}))(?!\\d),? [^\\d.;]{3,70}?(?:${replies}) (?:${vietnameseWords.answered.map(one => inAnyCase(one)).join('|')})(?: (?!(?:${vietnameseWords.otherEvents.join('|')})(?!\\p{L}))\\p{L}+){0,8}? ngày ${numeric('t', '2')}/(?<y2>\\d{4}))(?!\\d)`,
      'dgu',
    ),
);

/** "Công văn số 733/UBND-KT ngày 17/6/2024 của UBND huyện (nhận ngày 14/6/2024)". */
const vietnameseReceipt = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${vietnameseWords.answered.map(one => inAnyCase(one)).join('|')})(?: [^.;()]{1,60}?)? ngày ${numeric('f', '1')}/(?<y1>\\d{4}))(?!\\d)(?: của [^\\d.;,()]{3,60}?)?(?: ?\\(|, )(?:đã |được |mới ){0,2}(?:${vietnameseWords.received.join('|')})(?: vào)? ngày ${numeric('t', '2')}/(?<y2>\\d{4}))(?!\\d)${ended}`,
      'dgu',
    ),
);
/** "The invitation dated 22 May 2024 to the meeting on 17 May 2024". */
const invitation = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${words.invitations.join('|')})${from},? ${ofLetter} (?:the )?${day('f')}${from},? (?:to|for|called|calling|convened|convening) (?:an?|the)(?: [a-z-]+){0,3} (?:${words.gatherings.join('|')})(?: to be held| held)? (?:on|for|of) (?:the )?${day('t')}`,
      'dgu',
    ),
);
const mayInvite = lazily(() => new RegExp(vietnameseWords.invitations.map(one => inAnyCase(one)).join('|'), 'u'));
/** "Giấy mời ngày 22/5/2024 của UBND tỉnh mời họp ngày 17/5/2024". */
const vietnameseInvitation = lazily(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:${vietnameseWords.invitations.map(one => inAnyCase(one)).join('|')}) ngày ${numeric('f', '1')}/(?<y1>\\d{4}))(?!\\d)(?: của [^\\d.;,()]{3,60}?)? (?:mời|dự|triệu tập)(?: tham dự| dự)? (?:${vietnameseWords.gatherings})(?: vào)? ngày ${numeric('t', '2')}/(?<y2>\\d{4}))(?!\\d)`,
      'dgu',
    ),
);
/** What came is what the letter speaks of, or is added to an earlier one. */
const ofMore = anyOf(vietnameseWords.speakingOf, 'iu');

/** One of these words, whole. */
function anyOf(all: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, flags);
}

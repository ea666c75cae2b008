/**
 * The months of a quarter told one by one behind a colon, one of which it does not have: "Trong quý I năm 2024, công an xã
 * tiếp nhận 18 tin, cụ thể: tháng 1 có 5 tin, tháng 2 có 6 tin, tháng 4 có 7 tin".
 *
 * Each stands at the head of its item and tells its own figure; at least two are the quarter's by the calendar, so that it
 * is not one of a year of its own, and there are no more than a quarter has.
 */
import { patternInAnyCase } from '../../any-case.ts';
import * as words from '../../reading/vi/days.ts';
import { matchesOf } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { lastOfRun, quarterNumber } from './period-asides.ts';

/** Folded Vietnamese text in. Linear: all lengths are bounded. */
export function* wrongListedMonths(text: string, place: PlaceOf): Generator<DateFault> {
  if (!/quý /iu.test(text)) return;
  yield* singledOut(text, place);
  if (!text.includes(':')) return;
  for (const match of matchesOf(text, opening())) {
    const { period, quarter } = match.groups!;
    const from = match.index + match[0].length;
    const list = /^[^.\n]{0,300}/u.exec(text.slice(from))![0];
    const items = matchesOf(list, item());
    if (items.length !== 3) continue;
    const last = quarterNumber(quarter!) * 3;
    const outside = items.filter(one => {
      const month = Number(one.groups!.month);
      return month < last - 2 || month > last;
    });
    const odd = outside.length === 1 ? outside[0]! : undefined;
    const months = items.map(one => Number(one.groups!.month));
    // Three that follow one another are a stretch of their own, or the quarter of a year that begins elsewhere.
    if (!odd || new Set(months).size !== 3 || lastOfRun(months) !== undefined) continue;
    if (isNotWithin.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    // "Tháng 4 có 7 đợt (chuyển sang do trùng lịch)": why it stands there is told.
    if (/^[^,;()]{0,40}\(/u.test(list.slice(odd.index + odd[0].length))) continue;
    const start = from + odd.index + odd[0].search(/tháng/iu);
    const aside = text.slice(start, from + odd.index + odd[0].length);
    yield {
      kind: 'period-aside',
      place: place({ start, end: start + aside.length }),
      period: period!,
      aside,
      months: [last - 2, last - 1, last].join(', '),
      isQuestion: false,
    };
  }
}

/**
 * "Trong quý III/2024, xã thu 5 tỷ đồng, riêng tháng 6 thu 2 tỷ đồng": a month of what was said of the quarter. A question:
 * the year may begin elsewhere.
 */
function* singledOut(text: string, place: PlaceOf): Generator<DateFault> {
  if (!singles.test(text)) return;
  for (const match of matchesOf(text, single())) {
    const { period, quarter, aside, month } = match.groups!;
    const last = quarterNumber(quarter!) * 3;
    if (Number(month) < 1 || Number(month) > 12 || (Number(month) <= last && Number(month) >= last - 2)) continue;
    const end = match.index + match[0].length;
    yield {
      kind: 'period-aside',
      place: place({ start: end - aside!.length, end }),
      period: period!,
      aside: aside!,
      months: [last - 2, last - 1, last].join(', '),
      isQuestion: true,
    };
  }
}

const singled = words.singlingOut.join('|');
const singles = new RegExp(`(?:${singled}|nhất là) tháng `, 'iu');
const quarter = '(?<period>quý (?<quarter>I{1,3}|IV|[1-4])(?:(?:[/-]| ?năm )(?:19|20)\\d\\d)?)';

/** The quarter is what the sentence is about, and nothing tells of another time in between. */
const single = patternInAnyCase(
  `(?<=(?:^|[.;:\\n] ?)(?:[-+*•] ?)?(?:trong |tính chung )?)${quarter},? (?:(?!${[...words.otherTimes, ...words.laterTimes].join('|')})[^\\n]){8,200}?[.;,(] ?(?:${singled}|${words.mostOf})(?: trong| vào)? (?<aside>tháng (?<month>\\d{1,2}))(?![\\d/]|(?:,| và|-| đến| năm) ?\\d| năm)`,
  'gu',
);

/** "Lũy kế đến hết quý I", "so với quý I". */
const isNotWithin = new RegExp(`(?:${words.notWithin.join('|')}) (?:hết )?$`, 'iu');
const opening = patternInAnyCase(
  `(?<![\\p{L}\\d.,/-])${quarter}(?![\\p{L}\\d/-])(?:(?!${words.otherTimes.join('|')})[^.;:\\n]){0,140}: ?(?=tháng \\d)`,
  'gu',
);
const item = patternInAnyCase(
  `(?:^|[,;] ?|,? và )tháng (?<month>\\d{1,2})(?=(?: (?:${words.countingWords.join('|')}))? \\d|: ?\\d)`,
  'gu',
);

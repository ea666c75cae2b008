/**
 * Numbers of months and years said beside the range they come from: "36 tháng (từ tháng 01/2023 đến tháng 12/2025)",
 * "05 năm (2021 - 2025)", "giai đoạn 2021 - 2025 (05 năm)", "kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)".
 *
 * Of months and years the first, the last or both may be counted; of days, a month or a year begun may be. Only an
 * anniversary on the very day leaves no choice.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { type CalendarDate, daysInMonth } from '../../reading/dates.ts';
import { dayOf } from '../../reading/times.ts';
import { matchesOf, type Span } from '../../text.ts';
import type { DateFault, PlaceOf } from '../days/date-fault.ts';
import { wrongMonthsLate } from './months-late.ts';

/** Folded text in. Linear: the patterns begin with a number and are bounded. */
export function wrongLengths(text: string, place: PlaceOf): readonly DateFault[] {
  if (!/\d (?:năm|tháng)/iu.test(text)) return none;
  const faults: DateFault[] = [];
  for (const length of [...besideRanges(text), ...behindRanges(text), ...anniversaries(text)]) {
    const stated = Number(length.count.text);
    if (length.fits.includes(stated)) continue;
    const { start } = length.count;
    const right = length.fits.at(-1)!;
    faults.push({
      kind: 'length',
      place: place({ start, end: start + length.count.text.length }),
      stated: length.count.text,
      unit: length.unit,
      length: right,
      range: text.slice(length.range.start, length.range.end).trim(),
      repair: String(right).padStart(length.count.text.length > 1 ? 2 : 1, '0'),
    });
  }
  for (const fault of wrongMonthsLate(text, place)) faults.push(fault);
  return faults;
}

const none: readonly DateFault[] = [];

interface Length {
  readonly count: { readonly text: string; readonly start: number };
  readonly unit: 'month' | 'year';
  /** The numbers that agree with the range; the likeliest last. */
  readonly fits: readonly number[];
  readonly range: Span;
}

function* besideRanges(text: string): Generator<Length> {
  let done = 0;
  for (const match of matchesOf(text, countFirst())) {
    if (match.index < done) continue;
    const { count, unit, open } = match.groups!;
    const from = match.index + match[0].length;
    if (!mayBeRange.test(text.slice(from, from + 60))) continue;
    const behind = rangeBehind();
    behind.lastIndex = from;
    const found = behind.exec(text);
    if (!found) continue;
    const end = found.index + found[0].length;
    done = end;
    const { range } = found.groups!;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (open === '' ? !mayLead.test(before) : isNoCount.test(before)) continue;
    const fits = fitting(found.groups!, unit === 'tháng' ? 'month' : 'year');
    if (fits) {
      yield {
        count: { text: count!, start: match.index },
        unit: unit === 'tháng' ? 'month' : 'year',
        fits,
        range: { start: end - range!.length, end },
      };
    }
  }
  for (const match of matchesOf(text, countLast)) {
    const { count, range, y1, y2 } = match.groups!;
    const start = match.index + match[0].lastIndexOf(count!);
    const fits = [Number(y2) - Number(y1), Number(y2) - Number(y1) + 1];
    yield {
      count: { text: count!, start },
      unit: 'year',
      fits,
      range: { start: match.index, end: match.index + range!.length },
    };
  }
}

/** "từ ngày 15/11/2023 đến ngày 14/11/2024 (12 tháng)". */
function* behindRanges(text: string): Generator<Length> {
  if (!/\((?:trong |gồm |là )?\d{1,3} (?:tháng|năm)\)/iu.test(text)) return;
  for (const match of matchesOf(text, countBehind())) {
    const { count, range, unit } = match.groups!;
    const own = unit!.toLowerCase() === 'tháng' ? 'month' : 'year';
    const fits = fitting(match.groups!, own);
    if (!fits) continue;
    const end = match.index + match[0].length;
    const start = match.index + match[0].lastIndexOf(count!);
    const from = match.index + match[0].indexOf(range!);
    if (start < end)
      yield { count: { text: count!, start }, unit: own, fits, range: { start: from, end: from + range!.length } };
  }
}

/** Undefined where the range is of another kind than the unit, or no range. */
function fitting(found: Record<string, string | undefined>, unit: Length['unit']): readonly number[] | undefined {
  const { y1, y2, m1, my1, m2, my2, d, m, y, ld, lm, ly } = found;
  if (y1 !== undefined) {
    const years = Number(y2) - Number(y1);
    return unit === 'year' && years > 0 ? [years, years + 1] : undefined;
  }
  if (m1 !== undefined) {
    const firstYear = my1 ?? (Number(m1) > Number(m2) ? String(Number(my2) - 1) : my2);
    const months = (Number(my2) - Number(firstYear)) * 12 + Number(m2) - Number(m1);
    if (months <= 0) return undefined;
    return unit === 'month' ? [months, months + 1] : yearsOf(months);
  }
  const last = dayOf({ day: ld!, month: lm!, year: ly });
  const first = dayOf({ day: d!, month: m!, year: y ?? (Number(m) > Number(lm) ? String(Number(ly) - 1) : ly) });
  if (!first || !last) return undefined;
  const [least, most] = monthsBetween(first, last);
  if (most < 1) return undefined;
  return unit === 'month' ? numbers(least, most) : numbers(Math.floor(least / 12), Math.ceil(most / 12));
}

/** "3 năm, từ tháng 01/2022 đến tháng 12/2024": whole years with the last month counted or not, else those around. */
function yearsOf(months: number): readonly number[] {
  for (const all of [months + 1, months]) if (all % 12 === 0) return [all / 12];
  return numbers(Math.floor(months / 12), Math.ceil(months / 12));
}

/** Whole months from the first day to the last, the last counted or not: the fewest and the most that may be meant. */
export function monthsBetween(first: CalendarDate, last: CalendarDate): readonly [number, number] {
  const months = (last.year - first.year) * 12 + last.month - first.month;
  if (first.day === last.day) return [months, months];
  const isWhole = first.day === last.day + 1 || (first.day === 1 && last.day === daysInMonth(last.year, last.month));
  if (isWhole) return last.day < first.day ? [months, months] : [months + 1, months + 1];
  return last.day < first.day ? [months - 1, months] : [months, months + 1];
}

function numbers(least: number, most: number): readonly number[] {
  return least === most ? [most] : [least, most];
}

function* anniversaries(text: string): Generator<Length> {
  for (const match of matchesOf(text, anniversary())) {
    const { count, name, range } = match.groups!;
    if (/\d năm/u.test(name!)) continue;
    const end = match.index + match[0].length;
    const years = ofAnniversary(match.groups!);
    if (years === undefined) continue;
    const start = match.index + match[0].indexOf(count!, match[0].search(/\d/u));
    yield {
      count: { text: count!, start },
      unit: 'year',
      fits: [years],
      range: { start: end - range!.length - 1, end: end - 1 },
    };
    // "… (19/8/1945 - 19/8/2025) và Quốc khánh nước ta (02/9/1945 - 02/9/2025)": the same number for both.
    const next = another().exec(text.slice(end, end + longest));
    const same = next && ofAnniversary(next.groups!);
    if (same === undefined || same === null) continue;
    const at = end + next!.index + next![0].length - next!.groups!.range!.length - 1;
    yield {
      count: { text: count!, start },
      unit: 'year',
      fits: [same],
      range: { start: at, end: at + next!.groups!.range!.length },
    };
  }
}

/** Undefined where the two days are not the same day of the year. */
function ofAnniversary({ d1, y1, d2, y2 }: Record<string, string | undefined>): number | undefined {
  const plain = (day: string | undefined): string => (day ?? '').replace(/(?<!\d)0/gu, '').replace(/[.-]/gu, '/');
  return plain(d1) === plain(d2) ? Number(y2) - Number(y1) : undefined;
}

const longest = 140;
const years = '(?:năm )?(?<y1>(?:19|20)\\d\\d) ?(?:-|–|đến|tới)(?: hết)?(?: năm)? ?(?<y2>(?:19|20)\\d\\d)';
const month = (name: string, yearName: string): string =>
  `(?<${name}>\\d{1,2})(?:(?: ?/ ?| năm )(?<${yearName}>(?:19|20)\\d\\d))`;
export const months = `(?:tháng )${month('m1', 'my1')}? ?(?:-|–|đến|tới)(?: hết)?(?: tháng)? ?${month('m2', 'my2')}`;
export const days =
  '(?:ngày )?(?<d>\\d{1,2}) ?(?:/|-|tháng) ?(?<m>\\d{1,2})(?:(?: ?/ ?|-| năm )(?<y>(?:19|20)\\d\\d))? ?(?:-|–|đến|tới)(?: hết)?(?: ngày)? ?(?<ld>\\d{1,2}) ?(?:/|-|tháng) ?(?<lm>\\d{1,2})(?: ?/ ?|-| năm )(?<ly>(?:19|20)\\d\\d)';
const opening =
  '(?<open>,? ?\\((?:giai đoạn |thời kỳ |nhiệm kỳ )?(?:(?:tính |kể )?từ )?|,? (?:giai đoạn|thời kỳ|(?:(?:tính|kể) )?từ) |: ?|)';
/**
 * A number with what leads to a range, and the range right behind it: two patterns, for no range begins as what leads to
 * one does, and most numbers of years have none.
 */
const countFirst = patternInAnyCase(
  `(?<![\\d.,/–-] ?|\\p{L})(?<count>\\d{1,3}) (?<unit>năm|tháng)(?: học)?(?: (?:công tác|kinh nghiệm|giảng dạy|phục vụ|làm việc|gắn bó|lãnh đạo)(?: liên tục)?(?= \\()| qua| vừa qua| gần đây| gần nhất| liên tiếp| liền| (?:triển khai |tổ chức )?(?:thực hiện|hoạt động|thi hành|xây dựng|triển khai)(?= \\())?${opening}`,
  'gu',
);
/** A look for it first: the pattern is long to make ready. */
const mayBeRange = /^\s?[\dnt][\s\S]{0,40}?\d ?(?:[-–]|đến|tới)/iu;
const rangeBehind = patternInAnyCase(`\\s?(?<range>${days}|${months}|${years})(?![\\d/]|[.,]\\d)`, 'uy');
const countLast =
  /(?<range>(?<=(?:giai đoạn|thời kỳ|nhiệm kỳ) )(?<y1>(?:19|20)\d\d) ?[-–] ?(?<y2>(?:19|20)\d\d)) \((?:trong |gồm |là )?(?<count>\d{1,3}) năm\)/giu;

const countBehind = patternInAnyCase(
  `(?<!\\p{L})từ (?<range>${days}|${months}) \\((?:trong |gồm |là )?(?<count>\\d{1,3}) (?<unit>năm|tháng)\\)`,
  'gu',
);
/** A number that names something, or is no exact one. */
const isNoCount =
  /(?:^|[^\p{L}])(?:thứ|tháng|quý|ngày|hơn|gần|trên|dưới|khoảng|ngót|chừng|tối đa|tối thiểu|ít nhất|nhiều nhất|lần|đợt|số|điều|khoá|khóa|mức|lớp|khối|cấp|hạng|khoản|bài|nhóm|đến|tới|từ|án|trình|quyết|định|(?<!nhiệm )kỳ|lệnh|tập|phần|vùng|loại|tuổi|đây|năm|-|–) ?$/iu;
/** "kế hoạch 5 năm 2021 - 2025": what stands before where nothing stands between. */
const mayLead = /(?:^|[^\p{L}])(?:kế hoạch|giai đoạn|trong|sau|qua|kết|toán|hạn|suốt|niệm) $/iu;

const daysOf =
  '(?<range>(?:(?<d1>\\d{1,2}(?:[/.-]\\d{1,2})?)[/.-])?(?<y1>(?:1[0-9]|20)\\d\\d) ?[-–] ?(?:(?<d2>\\d{1,2}(?:[/.-]\\d{1,2})?)[/.-])?(?<y2>(?:19|20)\\d\\d))\\)';
const anniversary = patternInAnyCase(
  `(?:kỷ niệm|nhân dịp|chào mừng|mừng|tròn|đúng)(?: lần thứ)? (?<count>\\d{1,3}) năm(?<name> [^();:]{0,110}?) ?\\(${daysOf}`,
  'gu',
);
const another = patternInAnyCase(`^(?:,? và|,) [^();:\\d]{0,90}\\(${daysOf}`, 'u');

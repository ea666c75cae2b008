/**
 * Numbers of days said of something late or early, beside the day on which it was due and that on which it was done.
 */
import { patternInAnyCase } from '../../any-case.ts';
import { countedDays, daysBehind, firstDay } from '../days/day-words.ts';

/** A number of days and the first of the two days it goes with. */
export interface Counted {
  /** `at` counts from the end of the second day, or from the beginning of what stands before it. */
  readonly count: { readonly text: string; readonly at: number; readonly behind: boolean };
  readonly first: { readonly day?: string | undefined; readonly month?: string | undefined; readonly year?: string };
  /**
   * A range, or so many days one by one; else what lies between the day on which something was due and that on which it
   * was done, the first of which is not counted: `late` and `early` name the day it was due first, `-to` last; `after`: the
   * days from which and up to which a term runs.
   */
  readonly how: 'range' | 'late' | 'early' | 'late-to' | 'early-to' | 'after' | number;
  /** The second day is said to be the very one: "tức ngày". */
  readonly isExact?: true;
}

/** What stands before and behind the second day. */
export function delayed(before: string, after: string): Counted | undefined {
  return ofDelay(before, after) ?? ofDelayTo(before) ?? ofDelayFirst(before) ?? ofTerm(before) ?? ofWork(before, after);
}

function ofDelay(before: string, after: string): Counted | undefined {
  const found = delay().exec(after);
  const due = found && dueBefore().exec(before);
  if (!due) return undefined;
  const { count, early } = found.groups!;
  return {
    count: { text: count!, at: found.index + found[0].lastIndexOf(count!), behind: true },
    first: due.groups!,
    how: early === undefined ? 'late' : 'early',
  };
}

/** "hoàn thành ngày 20/10/2025, sớm 42 ngày so với hợp đồng (ngày", before the day on which it was due. */
function ofDelayTo(before: string): Counted | undefined {
  const found = delayTo().exec(before);
  if (!found) return undefined;
  const { count, early } = found.groups!;
  const at = found.index + found[0].search(new RegExp(`${count!}${daysBehind} so`, 'u'));
  return {
    count: { text: count!, at, behind: false },
    first: found.groups!,
    how: early === undefined ? 'late-to' : 'early-to',
  };
}

/** "chậm 65 ngày (kế hoạch hoàn thành ngày 30/6/2025, thực tế hoàn thành ngày", before the day on which it was done. */
function ofDelayFirst(before: string): Counted | undefined {
  const found = delayFirst().exec(before);
  if (!found) return undefined;
  const { count, early } = found.groups!;
  const at = found.index + found[0].search(new RegExp(count! + daysBehind, 'u'));
  return {
    count: { text: count!, at, behind: false },
    first: found.groups!,
    how: early === undefined ? 'late' : 'early',
  };
}

/** "Ngày 03/9/2025, Sở nhận hồ sơ. Sau 15 ngày, ngày", "nộp ngày 10/9/2025, thời hạn 20 ngày, hẹn trả ngày". */
function ofTerm(before: string): Counted | undefined {
  if (!/sau|thời (?:hạn|gian)|trong/iu.test(before)) return undefined;
  const found =
    termBehind().exec(before) ??
    termBefore().exec(before) ??
    termWithin().exec(before) ??
    termOfContract().exec(before);
  if (!found) return undefined;
  const { count = found.groups!.later ?? found.groups!.term } = found.groups!;
  const at = found.index + found[0].search(new RegExp(`(?<!\\d)${count!}${daysBehind}`, 'u'));
  const same = found.groups!.same !== undefined;
  return { count: { text: count!, at, behind: false }, first: found.groups!, how: 'after', ...(same && exactly) };
}

/**
 * "khởi công ngày 03/3/2025, hoàn thành ngày 02/4/2025, sau 30 ngày thi công", "gửi ngày 08/4/2025, thụ lý ngày 17/4/2025 (sau 09 ngày)",
 * "thụ lý ngày 03/3/2025, ban hành quyết định ngày 14/4/2025, sau 42 ngày kể từ ngày thụ lý".
 */
function ofWork(before: string, after: string): Counted | undefined {
  const work = workBehind().exec(after);
  const later = work ? null : (laterBehind().exec(after) ?? sinceBehind().exec(after));
  const found = work ?? later;
  const begun = work ? begunBefore().exec(before) : later && earlierBefore().exec(before);
  if (!found || !begun) return undefined;
  // "sau 42 ngày kể từ ngày thụ lý": the event of the first day.
  const { event } = found.groups!;
  if (event !== undefined && !before.slice(0, begun.index).trimEnd().toLowerCase().endsWith(event.toLowerCase()))
    return undefined;
  const { count } = found.groups!;
  return {
    count: { text: count!, at: found.index + found[0].indexOf(count!), behind: true },
    first: begun.groups!,
    how: 'after',
  };
}

const exactly = { isExact: true } as const;

/** "hạn trả ngày 14/8/2025, hoàn thành ngày", before the second day; no other day between, and the term is the same. */
const dueBefore = patternInAnyCase(
  `(?:^|[^\\p{L}])(?:hạn[^\\d.;]{0,40}?|theo (?:hợp đồng|kế hoạch|tiến độ)[^\\d.;]{0,40}?(?<=ngày |là )|(?:xong |nộp |gửi |trả |báo cáo |hoàn thành )(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? ngày )${firstDay}[,;]? (?:(?!gia hạn|lùi|hoãn|dời|điều chỉnh)[^\\d.;]){0,60}$`,
  'u',
);
const late = 'chậm|quá hạn|trễ hạn|trễ|muộn';
const early = '(?<early>sớm hơn|sớm|trước hạn|trước thời hạn|vượt tiến độ|rút ngắn)';
const delay = patternInAnyCase(
  `^,? ?(?:mới [^\\d.;(]{1,24}, ?|(?:vẫn )?chưa [^\\d.;(]{1,24}, ?)?\\(?(?:là )?(?:đã )?(?:${late}|${early})(?: hạn| so với (?:quy định|kế hoạch)| tiến độ)? ${countedDays}(?! so với (?!(?:thời )?hạn|quy định|kế hoạch|hợp đồng|yêu cầu|tiến độ|ngày))`,
  'u',
);
const delayTo = patternInAnyCase(
  `(?<![\\d/])${firstDay},? \\(?(?:là )?(?:đã )?(?:${late}|${early})(?: hạn| tiến độ)? ${countedDays} so với (?:(?:thời )?hạn|(?:ngày |giấy |phiếu |thời gian )?hẹn|hợp đồng|kế hoạch|quy định|tiến độ)[^\\d.;]{0,40}$`,
  'u',
);

const delayFirst = patternInAnyCase(
  `(?:${late}|${early})(?: hạn| tiến độ)? ${countedDays}(?: so với (?:hợp đồng|kế hoạch|quy định|thời hạn))? ?\\((?:kế hoạch|thời hạn|hạn|theo)[^\\d.;()]{0,40}?${firstDay}[,;] [^\\d.()]{0,40}$`,
  'u',
);

const dueWords = '(?:hẹn trả|phải trả|trả kết quả|đến hạn|hết hạn|hạn trả|hạn cuối|hạn)(?: kết quả)?(?: là)?';
/** The first day, the number of days, then the second. */
const termBehind = patternInAnyCase(
  `(?<![\\d/])${firstDay}(?:[^\\d;.]{0,70}[.,;] (?:sau(?: đó)? ${countedDays}(?: (?:sau đó|kể từ ngày [^\\d.;,]{1,24}))?|${countedDays.replace('count', 'later')} sau(?: đó)?),? (?:tức |là )?(?:vào )?ngày|[^\\d;.]{0,60}, thời hạn(?: (?:giải quyết|xử lý|thực hiện|trả kết quả))?(?: là)? ${countedDays.replace('count', 'term')},? ${dueWords}(?: vào)? ngày) $`,
  'u',
);
/** "trong 15 ngày kể từ ngày 03/11/2025 (chậm nhất ngày", "trong vòng 15 ngày từ ngày 03/11/2025, tức là trước ngày". */
const termWithin = patternInAnyCase(
  `(?<!\\p{L})(?:trong (?:vòng |thời hạn )?|sau )${countedDays},? (?:kể |tính )?(?:từ|sau) ngày (?:ký |ban hành |nhận |[^\\d.;,()]{3,30},? ngày )?${firstDay}(?: ?\\((?:tức |tức là |nghĩa là )?|, (?<same>tức|tức là|nghĩa là) )(?:chậm nhất|muộn nhất|trước|đến|hết|hạn cuối|hạn)?(?: là| hết| vào)? ?ngày $`,
  'u',
);
/** "có hiệu lực sau 45 ngày kể từ ngày ký (ký ngày 01/8/2025, hiệu lực ngày". */
const termBefore = patternInAnyCase(
  `(?<!\\p{L})sau ${countedDays} kể từ ngày [^\\d.;(]{1,30}\\([^\\d.;]{0,30}ngày ${firstDay}[,;] [^\\d.;]{0,30}ngày $`,
  'u',
);
/** "ký ngày 10/02/2025, thời gian thực hiện 90 ngày kể từ ngày ký, đến ngày". */
const termOfContract = patternInAnyCase(
  `(?<!\\p{L})ký (?:kết )?(?:vào )?ngày ${firstDay}(?: với [^\\d.;,]{2,50})?(?:, (?:có )?| có )(?:thời gian|thời hạn)(?: thực hiện| thi công| hoàn thành| hợp đồng| giao hàng| cung cấp)?(?: là)? ${countedDays}(?:,? (?:kể |tính )?từ ngày ký(?: kết| hợp đồng)?)?(?: ?\\((?:tức )?(?:là )?|, (?:tức là |tức |nghĩa là |và )?)(?:đến|hết|kết thúc|hết hạn)(?: hết| vào)? ngày $`,
  'u',
);
/** Days on which nothing was done need not be among those of the work. */
const workBehind = patternInAnyCase(
  `^, (?:tức là |tức )?(?:sau|trong|mất) (?:đúng )?${countedDays}(?! (?:công|làm việc|thực tế|thi công thực tế|nghỉ|so|kể từ))(?: thi công| thực hiện| triển khai)?(?= ?[.,;)]|$)`,
  'u',
);
const begunBefore = patternInAnyCase(
  `(?:khởi công|bắt đầu|khai mạc|khởi động)[^\\d.;,]{0,30}? ngày ${firstDay},?(?: và)? [^\\d.;]{0,40}?(?:hoàn thành|kết thúc|bế mạc|hoàn tất)(?: vào)? ngày $`,
  'u',
);
const laterBehind = patternInAnyCase(`^ ?\\((?:chỉ |mới )?sau ${countedDays}\\)`, 'u');
const sinceBehind = patternInAnyCase(
  `^,? (?:tức (?:là )?|chỉ |mới )?sau ${countedDays} (?:kể |tính )?từ (?:khi|ngày) (?<event>\\p{L}+(?: \\p{L}+){0,3})(?= ?[.,;)(]|$)`,
  'u',
);
/** One event and its day, a comma, another and its day. */
const earlierBefore = patternInAnyCase(
  `ngày ${firstDay},(?: đến| và| được| mới)? (?!(?:trước|chậm nhất|hạn|đến hạn|hết)(?!\\p{L}))\\p{L}[^\\d.,;:()]{1,50} ngày $`,
  'u',
);

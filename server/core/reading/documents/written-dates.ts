/**
 * The date that belongs to a document's number, by where it stands: right after it, after the issuer, or before the
 * act of issuing. A day of effect, a deadline, the day of something else in the sentence belong to no number.
 */
import type { WrittenDate } from './mention.ts';

/** Folded text in; spans are of the folded text. */
export function dateAfter(text: string, at: number): { readonly date: WrittenDate; readonly end: number } | undefined {
  const from = endOfMarks(text, at);
  const beside = besideAt(text, from);
  // "… số 26/2021/NĐ-CP, ngày 15/5/2022 UBND tỉnh đã họp": after a comma, or with a capital, a day may open what happened on it.
  if (
    beside &&
    !opensEventAt(text, at, from + beside[0].length) &&
    !(text.startsWith('on ', from) && isOfEvent(text, at))
  ) {
    return dated(beside, from, 'beside');
  }
  // A look for the word first: most numbers have no day behind their issuer, and the patterns are long to make ready.
  const far = text.slice(at, at + reach).includes('gày ') ? matchAt(farPattern, text, at) : undefined;
  if (far && !notIssue.test(far.groups!.between!)) {
    const behind = at + far[0].length;
    const day = behind - (far[0].length - far[0].lastIndexOf('gày'));
    // "… của UBND tỉnh, ngày 24/11/2025 có 22 sở họp".
    if (text.charAt(day - 3) !== ',' || !opensEventAt(text, day - 3, behind)) return dated(far, at, 'after-issuer');
  }
  return signedAfter(text, at);
}

/** Whether the day between `at` and `end`, behind a comma or with a capital, is that of what follows. */
function opensEventAt(text: string, at: number, end: number): boolean {
  return (
    /^[^\d]{0,12},|^[^\d]{0,3}Ngày/u.test(text.slice(at, end)) && opensEvent.test(text.slice(end, end + eventReach))
  );
}

/** "The board met first under Decision No. 301/QD-UBND on 6 March 2025": the day of the meeting. */
function isOfEvent(text: string, at: number): boolean {
  return heldUnder.test(text.slice(Math.max(0, at - 120), at));
}

/** "Quyết định số 655/QĐ-UBND … về việc kiện toàn Ban Chỉ đạo được ký ngày 21/4/2025": told of it; the words between are left. */
function signedAfter(text: string, at: number): { readonly date: WrittenDate; readonly end: number } | undefined {
  const near = text.slice(at, at + signedReach);
  const signed = /được (?:ký|ban hành|thông qua)/u.test(near) ? matchAt(signedPattern, text, at) : undefined;
  if (!signed || otherDocument.test(signed.groups!.between!)) return undefined;
  const found = dated(signed, at, 'before');
  return found && { date: found.date, end: at };
}

/** Where "cùng ngày" right after a number ends, with a date or without one. */
export function sameDayAfter(text: string, at: number): number | undefined {
  const match = text.slice(at, at + reach).includes('cùng ngày') ? matchAt(sameDayPattern, text, at) : undefined;
  return match ? at + match[0].length : undefined;
}

/** "Ngày 12/9/2019, UBND tỉnh đã ban hành " at the end of `before`. */
export function dateBefore(before: string, offset: number): WrittenDate | undefined {
  const match = before.includes('gày ') ? beforePattern.exec(before) : null;
  if (!match) return undefined;
  const lead = before.slice(0, match.index);
  if (/(?:đến|hết|từ|trước|sau|kể từ|tính|hạn) ?$/iu.test(lead) || notIssue.test(match.groups!.between!))
    return undefined;
  return dated(match, offset + match.index, 'before')?.date;
}

/** "ngày 20/5/2025" between a type and its number: "văn bản ngày 20/5/2025 số 1234/STC-NS". All of `between`, which begins at `offset`. */
export function dateBetween(between: string, offset: number): WrittenDate | undefined {
  const match = between.includes('gày ') ? betweenPattern.exec(between) : null;
  return match ? dated(match, offset, 'beside')?.date : undefined;
}

/** The date at the very beginning of a text, where "ngày" was left at the end of the text before. */
export function dateAtStart(text: string): WrittenDate | undefined {
  const match = /^[ >*-]{0,4}\d/u.test(text) ? startPattern.exec(text) : null;
  return match ? dated(match, 0, 'beside')?.date : undefined;
}

/** Whether a text ends so that a date should follow: "… số 64/KH-UBND ngày". */
export function wantsDate(text: string): boolean {
  return /(?:ngày|Ngày) ?$/u.test(text.slice(-12));
}

/** A cell or phrase that is nothing but a date: `07/12/2018`, `04/2019`, "ngày 13-3-2019". */
export function wholeDate(text: string): WrittenDate | undefined {
  const match = wholePattern.exec(text);
  return match ? dated(match, 0, 'elsewhere')?.date : undefined;
}

const signedReach = 260;
/** What shows that a day opens an event. */
const eventReach = 56;

/** Further from a number than the patterns below reach before the word for the day. */
const reach = 200;

const dmy = '(?<d>\\d{1,2}) ?(?<sep>[/.-]) ?(?<m>\\d{1,2}) ?\\k<sep> ?(?<y>\\d{4,6})(?![\\d/])';
const long = '(?<ld>\\d{1,2}) tháng (?<lm>\\d{1,2}) năm (?<ly>\\d{4,6})(?!\\d)';
const iso = '(?<iy>(?:19|20)\\d\\d)-(?<im>\\d\\d)-(?<id>\\d\\d)(?!\\d)';
const monthYear = '(?<mm>\\d{1,2}) ?/ ?(?<my>(?:19|20)\\d\\d)(?![\\d/])';
const longMonth = '(?<nm>\\d{1,2})(?: năm | ?/ ?)(?<ny>(?:19|20)\\d\\d)(?!\\d)';
const english = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** "dated 16 December 2021", "of December 16, 2021". */
const englishDay = `(?:dated |of |on )?(?:(?<ed>\\d{1,2}) (?<em>${english}) (?<ey>\\d{4})|(?<fm>${english}) (?<fd>\\d{1,2}), (?<fy>\\d{4}))(?!\\d)`;
const day = `(?:${long}|${dmy}|${iso})`;
const mark = '(?: ?(?:\\[\\^?[^\\]]{1,20}\\]|\\(\\d{1,2}\\)|[¹²³⁴⁵⁶⁷⁸⁹⁰⁽⁾]{1,4}))?';
const org = '[\\p{L}][\\p{L}\\-–,&. ]{0,90}?';

/** "Công điện số 99/CĐ-TTg hồi 15 giờ 30 ngày 12/8/2025". */
const hour = '(?:hồi \\d{1,2} ?(?:giờ|h|g)(?: ?\\d{1,2}(?: phút)?)?,? )?';

/**
 * What may stand between a number and its date, and then the date: two patterns. A long pattern behind a few parts that may
 * be left out is made ready once for each way to get there, which takes milliseconds. No date begins with such marks.
 */
const marks = new RegExp(`${mark}["”')\\]]? ?[,(-]? ?`, 'uy');
const act = `(?:(?:được |đã |đã được )?(?:ban hành|ký|ký ban hành|thông qua|phê duyệt),? (?:vào )?)?${hour}`;
const besidePattern = new RegExp(
  `${act}(?:(?:cùng |ra |lập |đề |ngày )?(?:[Nn]gày|NGÀY),? ?${day}|${renamed(day)}|tháng ${longMonth})`,
  'uy',
);
const englishPattern = new RegExp(`${act}(?:${englishDay}|(?:dated|of) (?:the )?${day})`, 'uy');
const englishMonths = new RegExp(`${english}|dated |^.{0,3}of \\d`, 'u');

function endOfMarks(text: string, at: number): number {
  marks.lastIndex = at;
  return marks.test(text) ? marks.lastIndex : at;
}

function besideAt(text: string, at: number): RegExpExecArray | undefined {
  const beside = matchAt(besidePattern, text, at);
  return beside ?? (englishMonths.test(text.slice(at, at + reach)) ? matchAt(englishPattern, text, at) : undefined);
}
const sameDayPattern = new RegExp(`${mark},? \\(?(?:(?:được )?(?:ban hành|ký|ký ban hành) )?cùng ngày(?!\\p{L})`, 'uy');
const farPattern = new RegExp(
  `${mark},? (?<between>(?:của|do|được|đã được|\\() ?${org}),? \\(?(?:[Nn]gày ${day})`,
  'uy',
);
const signedPattern = new RegExp(
  `(?<between>[^\\d.;:|()]{0,200}?),? (?:đã )?được (?:ký|ban hành|ký ban hành|thông qua)(?: vào)? [Nn]gày ${day}`,
  'uy',
);
const otherDocument =
  /(?<!\p{L})(?:kế hoạch|đề án|chương trình|quy hoạch|báo cáo|tờ trình|văn bản|hướng dẫn|dự án|quy chế|quy định|nghị (?:định|quyết)|luật|thông tư|quyết định|chỉ thị|hợp đồng)(?!\p{L})/iu;
const beforePattern = new RegExp(
  `[Nn]gày ${day},? (?<between>${org}) (?:ban hành|ký ban hành|ký|có|ra|thông qua|trình)(?: các| những)? ?$`,
  'u',
);
const betweenPattern = new RegExp(`^ ?[,(]? ?[Nn]gày ${day}\\)?,? ?$`, 'u');
const startPattern = new RegExp(`^ ?[>*-]{0,2} ?(?:${day})`, 'u');
const wholePattern = new RegExp(
  `^ ?\\(?(?:[Nn]gày )?(?:${day}|(?:[Tt]háng )?(?:${monthYear}|${longMonth})|${englishDay})\\)?[.;,]? ?$`,
  'u',
);

/** A body in small letters begins it too, where it acts: "ngày 05/7/2024 xã đã thu hồi", "đoàn công tác làm việc". */
const opensEvent =
  /^,? (?:(?!Chính phủ)\p{Lu}|đã |tỉnh |các |toàn |tại |trên |là (?:ngày|hạn|mốc|thời) |có \d+ (?:\p{L}+ ){1,4}(?:đã|họp|tham gia|dự) |(?:xã|phường|huyện|thị xã|thị trấn|thành phố|sở|phòng|đơn vị|trường|trung tâm|chi cục|cục|đoàn|tổ|hội đồng|ủy ban|chủ đầu tư|nhà thầu|công ty|bệnh viện|cơ quan)(?: (?!(?:về|quy định|ký)(?!\p{L}))\p{L}+){0,4} (?:đã|ban hành|có|tổ chức|làm việc|họp|tiến hành|triển khai|thu|bàn giao|hoàn thành|nộp|gửi|nhận) )/u;

const heldUnder =
  /(?<!\p{L})(?:met|meets|held|convened|took place|began|started|opened|launched|visited|paid|trained|inspected|handed|delivered)(?!\p{L})[^.;]{0,50} (?:under|pursuant to|in line with|in accordance with)(?: the)? [^;]{0,40}$/u;

function englishMonth(name: string | undefined): string | undefined {
  return name === undefined ? undefined : String(english.split('|').indexOf(name) + 1);
}

/** The same groups under other names: a group may be named once in a pattern. */
function renamed(source: string): string {
  return source.replace(/\?<([a-z]+)>/g, '?<x$1>').replace(/\\k<([a-z]+)>/g, '\\k<x$1>');
}

/** Words that make a day something else than the day of issue. */
const notIssue =
  /hiệu lực|thi hành|áp dụng|kể từ|(?:^|[ ,(])(?:từ|đến|trước|sau|vào|trong|hết|hạn|tại|về|quy định|sửa đổi|bổ sung|thay thế|bãi bỏ|phê duyệt|thực hiện|công nhận|bổ nhiệm|thành lập|công bố|truy tặng|tặng|cho phép|cho|xếp hạng|khen thưởng|kỷ luật|giao|điều chỉnh|hướng dẫn|gửi|trả lời|quyết định|họp|kỳ họp|tính) ?(?:[ ,]|$)/iu;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function dated(
  match: RegExpExecArray,
  at: number,
  how: WrittenDate['how'],
): { readonly date: WrittenDate; readonly end: number } | undefined {
  const found = match.groups!;
  const pick = (name: string): string | undefined => found[name] ?? found[`x${name}`];
  const end = at + match[0].length;
  const year = pick('y') ?? pick('ly') ?? pick('iy') ?? pick('my') ?? pick('ny') ?? found.ey ?? found.fy;
  if (year === undefined) return undefined;
  const month = pick('m') ?? pick('lm') ?? pick('im') ?? pick('mm') ?? pick('nm') ?? englishMonth(found.em ?? found.fm);
  const date = pick('d') ?? pick('ld') ?? pick('id') ?? found.ed ?? found.fd;
  const lead =
    /(?:[Nn]gày,? ?)?(?:\d{1,4} ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,6}|\d{1,2} tháng \d{1,2} năm \d{4,6})|(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4}|(?:[Tt]háng )?\d{1,2} ?(?:\/|năm) ?\d{4}/u.exec(
      match[0],
    );
  const start = at + (lead?.index ?? 0);
  return {
    date: {
      year: Number(year),
      month: month === undefined ? undefined : Number(month),
      day: date === undefined ? undefined : Number(date),
      span: { start, end: start + (lead?.[0].length ?? match[0].length) },
      how,
    },
    end,
  };
}

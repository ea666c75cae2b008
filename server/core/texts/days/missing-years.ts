/**
 * Titles and days that stop at "năm": the year after it is left out.
 */
import { matchesOf } from '../../text.ts';
import type { ReportText } from '../texts.ts';
import type { DateFault } from './date-fault.ts';

/** Each "năm" behind which a year is missing. */
export function missingYears({ kind, source, span, folded, place }: ReportText): readonly DateFault[] {
  if (!folded.text.includes('năm')) return none;
  const words = source.slice(span.start, span.end);
  const found: DateFault[] = [];
  const missing = (at: number): DateFault => {
    const start = span.start + at;
    return { kind: 'year-missing', place: place({ start, end: start + 'năm'.length }) };
  };
  const last = yearMissing(words, kind);
  if (last !== undefined) found.push(missing(last));
  if (!/năm[.;,)]/u.test(words)) return found;
  for (const match of matchesOf(words, dayWithoutYear)) {
    const at = match.index + match[0].length - 'năm'.length;
    if (at !== last) found.push(missing(at));
  }
  return found;
}

const none: readonly DateFault[] = [];

/** A title that stops at "năm": "Kế hoạch kiểm tra cải cách hành chính năm". The offset of the word. */
function yearMissing(words: string, kind: ReportText['kind']): number | undefined {
  if (kind !== 'cell' && kind !== 'heading') return undefined;
  const text = words.trimEnd();
  if (!/năm[.;,)]?$/u.test(text.slice(-8).normalize('NFC'))) return undefined;
  const ending = text.normalize('NFC');
  const match = /(?:^|\s)(\S+) năm[.;,)]?$/u.exec(ending.slice(-40));
  if (!match) return undefined;
  const before = match[1]!.toLowerCase();
  if (/\d|^[ivx]+$/u.test(before) || beforeYears.test(before)) return undefined;
  if (
    !/(?:kế hoạch|báo cáo|chương trình|công tác|chỉ số|kết quả|nhiệm vụ|cải cách|dự toán|tình hình|chỉ tiêu|tổng kết)/iu.test(
      ending,
    )
  ) {
    return undefined;
  }
  const at = words.lastIndexOf('năm');
  return at < 0 ? undefined : at;
}

/** "từ ngày 01 tháng 8 năm.": a day written out whose year is left out; dots are room for it. */
const dayWithoutYear = /[Nn]gày[ \u00a0]\d{1,2}[ \u00a0]tháng[ \u00a0]\d{1,2}[ \u00a0]năm(?=[;,)]|\.(?!\.))/gu;

/** Words after which "năm" is a span of time or an ordinal. */
const beforeYears =
  /^(?:trong|hàng|hằng|cuối|đầu|cả|mỗi|nhiều|các|những|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|quanh|lâu|nửa|hết|qua|từng|theo|giữa|thứ|số|suốt|sang|đến|từ|trước|sau|tới|này|nay|ngoái|đủ|tròn|mươi|trăm|bao|toàn|thường|tháng|tính|gần|hơn|trên|thâm|đa|trẻ|so|kỷ)$/u;

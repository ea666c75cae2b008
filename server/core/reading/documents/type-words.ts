/**
 * The words before a number that say what kind of document it is. All on folded text.
 */
import { inAnyCase } from '../../any-case.ts';
import { isBody, readIssuer } from './issuer-words.ts';
import type { WrittenDate, WrittenIssuer } from './mention.ts';
import { codesOf, typeWords } from './types.ts';
import { englishTypeAtEnd } from './worded.ts';
import { dateBetween } from './written-dates.ts';

export interface TypeBefore {
  readonly words: string;
  /** Offset of the words in the text. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between the words and the number but "số", or words that belong to the type. */
  readonly beside: boolean;
  readonly name: string | undefined;
  /** Who issued it, where that stands between the type and the number. */
  readonly issuer?: WrittenIssuer | undefined;
  /** Its date, where that stands there. */
  readonly date?: WrittenDate;
}

/** How far back the type of a document is looked for; names of laws are long. */
const reach = 240;

/**
 * The words for the type before a number at `at`; `from` is where the sentence or the mention before it ends. Of two,
 * the one that `code`, the abbreviation within the number, stands for: "Nghị định … thi hành Luật Đất đai (số …/NĐ-CP)".
 */
export function typeBefore(text: string, from: number, at: number, code?: string): TypeBefore | undefined {
  const start = Math.max(from, at - reach);
  const before = text.slice(start, at).replace(numberWord, '');
  let found: RegExpExecArray | undefined;
  let fitting: RegExpExecArray | undefined;
  const inParentheses = code !== undefined && opensNumber.test(text.slice(Math.max(0, at - 8), at));
  typePattern.lastIndex = 0;
  for (let match = typePattern.exec(before); match; match = typePattern.exec(before)) {
    found = match;
    if (inParentheses && codesOf(match[0]).includes(code)) fitting = match;
  }
  const english = code === undefined ? undefined : englishTypeAtEnd(before);
  if (english && english.start >= (found?.index ?? -1)) {
    const at = start + english.start;
    return { words: english.words, start: at, end: at + english.words.length, beside: true, name: undefined };
  }
  if (!found) return abbreviated(before, start);
  if (fitting && fitting !== found) {
    const end = start + fitting.index + fitting[0].length;
    const name = before.slice(fitting.index + fitting[0].length).trim();
    return { words: fitting[0], start: start + fitting.index, end, beside: false, name };
  }
  // "Bộ luật", "Thông báo kết luận", "Báo cáo thẩm định": words that go together.
  let words = found[0];
  let first = found.index;
  const joined = /(?:\p{L}+ \p{L}+) $/u.exec(before.slice(Math.max(0, first - 24), first));
  if (joined) {
    const lead = joined[0].trimEnd();
    if (
      /^(?:kết luận|thẩm định|liên tịch)/iu.test(words) &&
      typeWords.some(word => word.toLowerCase() === lead.toLowerCase())
    ) {
      words = `${lead} ${words}`;
      first -= joined[0].length;
    }
  }
  const rest = before.slice(found.index + found[0].length);
  const span = { start: start + first, end: start + found.index + found[0].length };
  const gap = rest.trim();
  // "các văn bản: số 12/UBND-KT", "các quyết định sau đây: số …"
  if (gap === '' || /^(?:sau|sau đây|gồm)? ?:$/u.test(gap)) return { words, ...span, beside: true, name: undefined };
  const date = dateBetween(rest, span.end);
  if (date) return { words, ...span, beside: true, name: undefined, date };
  const qualifier = qualifierPattern.exec(gap);
  if (qualifier) {
    const end = span.end + rest.indexOf(qualifier[0]) + qualifier[0].length;
    return { words: `${words} ${qualifier[0]}`, start: span.start, end, beside: true, name: undefined };
  }
  // "Luật Đất đai (sửa đổi) số 31/2024/QH15"
  const law = gap.replace(/ ?\(sửa đổi\)$/iu, '');
  if (otherThing.test(gap)) return undefined;
  if (/^(?:luật|bộ luật|pháp lệnh|hiến pháp)$/iu.test(found[0]) && !/[.;:()]/.test(law)) {
    return { words, ...span, beside: true, name: law };
  }
  // "các Quyết định của Chủ tịch UBND tỉnh: số 120/QĐ-UBND"
  const by = /^(?:mới |này )?(?:của|do) (?:các )?([^.;:()\d]{2,90}?) ?:?$/iu.exec(gap)?.[1];
  // "quy định của pháp luật và số 150/2025/NĐ-CP": the number is not that of what goes before "và".
  if (by && / (?:và|hoặc|,)$/u.test(by)) return undefined;
  if (by) {
    const at = before.lastIndexOf(by) + start;
    const issuer = isBody(by) ? readIssuer(by, at) : undefined;
    return { words, ...span, beside: true, name: undefined, issuer };
  }
  // "Kế hoạch Cải cách hành chính năm 2025 số 45/KH-UBND"
  if (/^(?:[\p{L} ,–-]|(?<=năm |giai đoạn |[-–] ?)(?:19|20)\d\d(?!\d)){1,90}$/u.test(gap)) {
    return (
      (code !== undefined && fittingType(before, start, code, found.index)) || {
        words,
        ...span,
        beside: false,
        name: gap,
      }
    );
  }
  return undefined;
}

/** "Kế hoạch thực hiện Chương trình xúc tiến thương mại năm 2025 số 14/KH-SCT": the last type that the abbreviation stands for. */
function fittingType(before: string, offset: number, code: string, last: number): TypeBefore | undefined {
  let found: RegExpExecArray | undefined;
  typePattern.lastIndex = 0;
  for (let match = typePattern.exec(before); match && match.index <= last; match = typePattern.exec(before))
    if (/^\p{Lu}/u.test(match[0]) && codesOf(match[0]).includes(code)) found = match;
  if (!found || found.index === last) return undefined;
  const name = before.slice(found.index + found[0].length).trim();
  if (/[.;:()]/u.test(name)) return undefined;
  const start = offset + found.index;
  return { words: found[0], start, end: start + found[0].length, beside: false, name };
}

/** "trong vụ án số 04/QĐ-TKV": a number of something else, whatever was named before. */
const otherThing = /(?:vụ án|vụ việc|chuyên án|hồ sơ|gói thầu|tài khoản|biên lai|hóa đơn|thẻ|mẫu|thửa đất|lô đất)$/iu;

const opensNumber = /\((?:số|Số)? ?:? ?$/u;

/** "QĐ số", "CV số": the type as people shorten it in a hurry. */
function abbreviated(before: string, offset: number): TypeBefore | undefined {
  const match = /(?<![\p{L}\d/-])(?:QĐ|NQ|NĐ|TT|CT|KH|BC|TB|TTr|CV|CĐ|HD|KL) ?$/u.exec(before);
  if (!match) return undefined;
  const words = match[0].trimEnd();
  return {
    words,
    start: offset + match.index,
    end: offset + match.index + words.length,
    beside: true,
    name: undefined,
  };
}

/** Words that belong to the type: "Chương trình hành động số", "Báo cáo thẩm định số". */
const qualifierPattern =
  /^(?:hành động|liên tịch|thẩm định|thẩm tra|hợp nhất|phối hợp|liên ngành|liên sở|kết luận|kết luận thanh tra|giao ban|cá biệt|quy phạm pháp luật|chỉ đạo|điều hành|khẩn|hỏa tốc|mật|tuyệt mật|tối mật|chung|chuyên đề|tổng kết|sơ kết|công tác|thực hiện|triển khai|nhanh|giải trình|tiếp thu|đề nghị|trả lời|hướng dẫn|thi hành)$/iu;

/** "số", "số:", "sô", with what stands around it, at the end of a text. */
const numberWord = /[ (]*(?:mang |có |các )?(?:(?:số|Số|SỐ|sô)(?: hiệu)?|No\.?|Số, ký hiệu) ?:? ?$/u;

/** "mã số", "thửa số" and the like number other things than documents. */
export function saysNumber(before: string): boolean {
  return /(?:^|[^\p{L}])(?<!(?:mã|biển|thửa|tờ|lô|nhà|tổ|khoản|thoại) )(?:số|Số|SỐ|sô)(?: hiệu)? ?:? ?$/u.test(before);
}

const typePattern = new RegExp(
  inAnyCase(`(?<![\\p{L}])(?<!(?<!quy phạm )pháp )(?:${typeWords.join('|')})(?![\\p{L}])`),
  'gu',
);

/** The type at the end of a text that goes on elsewhere: "… Báo cáo số". */
export function typeAtEnd(text: string): string | undefined {
  const tail = text.slice(-60).trimEnd();
  if (!/(?:số|Số) ?:?$/u.test(tail)) return undefined;
  const type = typeBefore(`${tail} `, 0, tail.length + 1);
  return type?.beside ? type.words : undefined;
}

/** What separates two numbers of one list: "…, … và số …". */
export const listSeparator = /^ ?[”"’)]? ?(?:,|;|và|hoặc|, và|; và|&) ?(?:các )?(?:số:? ?)?$/u;

/**
 * The words after a number that say what its document is about. All on folded text.
 */
import { bodies } from './issuer-words.ts';

/** What a document is about: the words after its number, date and issuer, to the end of the clause. */
export function subjectAfter(
  text: string,
  at: number,
  limit: number,
): { readonly start: number; readonly end: number } | undefined {
  let start = at;
  while (start < limit && /[ ,–-]/.test(text.charAt(start))) start++;
  const most = Math.min(limit, start + 260);
  const stop = subjectEnd.exec(text.slice(start, most));
  let end = stop ? start + stop.index : most;
  end = start + trimmed(text.slice(start, end));
  const says =
    end - start >= 6 &&
    aboutPattern.test(text.slice(start, start + 24)) &&
    !counted.test(text.slice(start, start + 16));
  return says && !isOnlyVerb(text.slice(start, end)) && !isSentTo(text, start, end) ? { start, end } : undefined;
}

/**
 * "báo cáo theo Công văn số 1256/SNV-CCHC về Sở Nội vụ trước ngày 20/6/2024", "nộp … về ngân sách huyện": where to, and not about what. A
 * body behind a verb that sends or before a deadline; a purse or a place in small letters only behind such a verb. "Báo cáo định kỳ Kế hoạch
 * số 12/KH-UBND về tình hình thực hiện": what is reported of it.
 */
function isSentTo(text: string, start: number, end: number): boolean {
  const place = destination.exec(text.slice(start, end));
  if (!place) return false;
  const before = text.slice(Math.max(0, start - 240), start);
  const clause = before.slice(Math.max(0, ...['. ', '; ', ': '].map(stop => before.lastIndexOf(stop) + 1)));
  const { body, purse, state } = place.groups!;
  const due = deadline.test(text.slice(start + place[0].length, end));
  if (state !== undefined) return reporting.test(clause);
  if (purse !== undefined) return paying.test(clause);
  const sent = sending.test(clause);
  return body === undefined ? sent && due : sent || due;
}

const destination = new RegExp(
  `^[Vv]ề (?:(?<body>(?:${bodies})(?!,? (?:chống|cháy|ngừa)))|(?<purse>ngân sách|quỹ|tài khoản|kho bạc)|(?<state>tình hình|kết quả|tiến độ)|(?:cơ quan|đơn vị|trung ương|tỉnh|thành phố|huyện|xã|phường|sở|bộ|phòng|trụ sở))(?!\\p{L})`,
  'u',
);
const sending = /(?<!\p{L})(?:gửi|báo cáo|chuyển|nộp|trình|phản ánh|phản hồi)(?!\p{L})/iu;
const reporting = /(?<!\p{L})báo cáo (?!số |của |quý |năm )(?=\p{Ll})/iu;
const paying = /(?<!\p{L})(?:nộp|chuyển|hoàn trả|thu hồi|trích)(?!\p{L})/iu;
const deadline = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|để|theo quy định|đúng hạn|đúng quy định)(?!\p{L})/u;

/** Words with which a subject begins; anything else is the sentence going on. */
const aboutPattern =
  /^(?:về|v\/v|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|bãi bỏ|thành lập|thực hiện|triển khai|công bố|giao|sơ kết|tổng kết|thay thế|kiểm tra|tăng cường|phát động|điều chỉnh|phân|kiện toàn|“|"|\(?v\/v)(?!\p{L})/iu;

/** "Quyết định số 12/QĐ-UBND giao 12 tuyến đường cho xã": the verb of the sentence, and how many. */
const counted = /^giao \d/iu;

/** "thực hiện" before the next document: what it is about is that document. */
function isOnlyVerb(words: string): boolean {
  return words.length < 60 && words.replace(verbs, '') === '';
}

const verbs =
  /(?:về|v\/v|việc|tiếp tục|tổ chức|triển khai|thực hiện|thi hành|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|quy định|ban hành|điều chỉnh)(?!\p{L})|[ ,]/giu;

// ", Ủy ban nhân dân phường báo cáo …", ", đến nay …", ", cuối năm 2024 …", ", 09 đơn vị …", "… đã giao 38 nhiệm vụ",
// "… là 12 tỷ đồng": the clause is over, and says what was done or what there was.
const subjectEnd = new RegExp(
  `[;|]| (?:đã (?!được|bị)\\p{L}+ [\\p{L}\\d]|là \\d)|\\. |\\.$|\\.\\/|: |,? trong đó(?!\\p{L})|, ?\\d[\\d.]* \\p{L}|, ?(?:đến nay|(?:tính )?đến (?:hết )?ngày|(?:cuối|đầu) (?:năm|tháng|quý) \\d|(?:(?:${bodies})|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Xx]ã|[Pp]hường|[Cc]ác|[Tt]oàn)[^.;,:]{0,60}? (?:đã|báo cáo|ban hành|tổ chức|chỉ đạo|xây dựng|yêu cầu|tiếp tục|kịp thời|phối hợp với))(?!\\p{L})`,
  'u',
);

/** How much of a subject is left without what belongs to the sentence: a closing parenthesis of its own, a last "và". */
function trimmed(words: string): number {
  let depth = 0;
  let end = words.length;
  for (let at = 0; at < end; at++) {
    if (words.charAt(at) === '(') depth++;
    else if (words.charAt(at) === ')' && depth-- === 0) end = at;
  }
  return words.slice(0, end).replace(/(?:[ ,.–-]|(?<= )(?:và|cùng|với|các|tại|theo)(?= |$))+$/u, '').length;
}

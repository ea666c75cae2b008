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
  return says && !isOnlyVerb(text.slice(start, end)) ? { start, end } : undefined;
}

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

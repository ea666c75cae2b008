/**
 * The words around a number: what kind of document it is, who issued it, what it is about. All on folded text.
 */
import type { WrittenIssuer } from './mention.ts';
import { provinces } from './places.ts';
import { codesOf, typeWords } from './types.ts';

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
  const qualifier = qualifierPattern.exec(gap);
  if (qualifier) {
    const end = span.end + rest.indexOf(qualifier[0]) + qualifier[0].length;
    return { words: `${words} ${qualifier[0]}`, start: span.start, end, beside: true, name: undefined };
  }
  // "Luật Đất đai (sửa đổi) số 31/2024/QH15"
  const law = gap.replace(/ ?\(sửa đổi\)$/iu, '');
  if (/^(?:luật|bộ luật|pháp lệnh|hiến pháp|lệnh)$/iu.test(found[0]) && !/[.;:()]/.test(law)) {
    return { words, ...span, beside: true, name: law };
  }
  // "các Quyết định của Chủ tịch UBND tỉnh: số 120/QĐ-UBND"
  const by = /^(?:mới |này )?(?:của|do) (?:các )?([^.;:()\d]{2,90}?) ?:?$/iu.exec(gap)?.[1];
  if (by) {
    const at = before.lastIndexOf(by) + start;
    const issuer = bodyPattern.test(by) ? readIssuer(by, at) : undefined;
    return { words, ...span, beside: true, name: undefined, issuer };
  }
  if (/^[\p{L} ,–-]{1,90}$/u.test(gap)) return { words, ...span, beside: false, name: gap };
  return undefined;
}

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

const typePattern = new RegExp(`(?<![\\p{L}])(?:${typeWords.join('|')})(?![\\p{L}])`, 'giu');

/** The type at the end of a text that goes on elsewhere: "… Báo cáo số". */
export function typeAtEnd(text: string): string | undefined {
  const tail = text.slice(-60).trimEnd();
  if (!/(?:số|Số) ?:?$/u.test(tail)) return undefined;
  const type = typeBefore(`${tail} `, 0, tail.length + 1);
  return type?.beside ? type.words : undefined;
}

/** What separates two numbers of one list: "…, … và số …". */
export const listSeparator = /^ ?[”"’)]? ?(?:,|;|và|hoặc|, và|; và|&) ?(?:các )?(?:số:? ?)?$/u;

/** "của Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang" at `at`. */
export function issuerAfter(text: string, at: number): WrittenIssuer | undefined {
  issuerPattern.lastIndex = at;
  const match = issuerPattern.exec(text);
  if (!match) return undefined;
  const body = match.groups!.body!;
  const start = at + match[0].length - body.length;
  return readIssuer(body, start);
}

/** "UBND tỉnh Cà Mau đã ban hành" at the end of `before`, which begins at `offset`. */
export function issuerBefore(before: string, offset: number): WrittenIssuer | undefined {
  const match = actPattern.exec(before);
  if (!match) return undefined;
  const body = match.groups!.body!;
  return readIssuer(body, offset + match.index + match[0].indexOf(body));
}

const bodies =
  '(?:Phó )?Chủ tịch (?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Hội đồng nhân dân|nước|Quốc hội)|Ủy ban Thường vụ Quốc hội|Uỷ ban Thường vụ Quốc hội|(?:Ủy|Uỷ) ban (?:nhân dân|Nhân dân|MTTQ|Mặt trận Tổ quốc)|UBND|UBTVQH|UBMTTQ|(?:Thường trực )?(?:Hội đồng [Nn]hân dân|HĐND)|Quốc hội|(?:Phó )?Thủ tướng(?: Chính phủ)?|Chính phủ|(?:Bộ trưởng )?Bộ(?= \\p{Lu})|Bộ Chính trị|Ban Bí thư|(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ?[uủ][ỷy]|(?:Ban Thường vụ |Ban Chấp hành )?Đảng bộ|Ban [Cc]án sự [Đđ]ảng|Ban Chấp hành Trung ương|Trung ương|Ban Chỉ đạo|(?:Giám đốc )?Sở|Thanh tra|Văn phòng|Hội đồng|(?:Tổng )?[Cc]ục|Kiểm toán|Tòa án|Viện kiểm sát|(?:Thống đốc )?Ngân hàng|Bảo hiểm|BHXH|Kho bạc|(?:Ủy|Uỷ) ban(?= \\p{Lu})|(?:Tổng )?Liên đoàn|(?:Tỉnh|Thành|Huyện|Quận|Thị) đoàn|Hội(?= \\p{Lu}\\p{L}+ )|Công an|Bộ Chỉ huy|Quân khu|Tư lệnh|Trung tâm|Trường|Phòng(?= \\p{Lu})|Chi cục|Tập đoàn|Tổng công ty|Ban';
const bodyPattern = new RegExp(`^(?:${bodies})`, 'u');
const issuerPattern = new RegExp(
  `(?:,? ?\\(?(?:của|do) (?:các )?)(?<body>(?:${bodies})(?:[^.;:()"“”\\d\\n]|(?<=(?:[Pp]hường|[Qq]uận) )\\d{1,2}(?!\\d)){0,110})`,
  'uy',
);
const actPattern = new RegExp(
  `(?<body>(?:${bodies})(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|TP\\.?))?(?: (?!đã|ban|ký|có|vừa|cũng)[\\p{L}-]+){0,6})(?: (?:đã|vừa|cũng|mới|cũng đã))?(?: kịp thời)? (?:ban hành|ký|có|ra|thông qua)(?: các)? ?$`,
  'u',
);

/** Where the name of a body ends and the sentence goes on: "của Chính phủ quy định …", "của UBND tỉnh về …". */
const goesOn =
  /(?:về|V\/v|v\/v|[Qq]uy định|[Bb]an hành|[Hh]ướng dẫn|[Pp]hê duyệt|[Ss]ửa đổi|bổ sung|bãi bỏ|thành lập|thực hiện|triển khai|công bố|giao|hoặc|để|nhằm|tại|trên|trong|đã|đang|có|là|theo|được|với|cho|sơ kết|tổng kết|thay thế|gửi|trình|ngày|bằng|do|thì|như|đối với|báo cáo|yêu cầu|kết luận|thi hành|tổ chức|dự kiến|sẽ|vừa|ký|tham mưu|chỉ đạo|giải quyết|khóa|nhiệm kỳ|năm|mà|đồng thời|xác định|kèm|hiện|đến|từ|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chỉ thị|Công văn|Thông báo|Thông tư|Chương trình|Đề án|Luật)(?!\p{L})/uy;

/** Names that go on after "và". */
const joinedName =
  /(?:Khoa học|Giáo dục|Kế hoạch|Thông tin|Văn hóa|Văn hoá|Thể thao|Tài nguyên|Nông nghiệp|Thương binh|Dân tộc|Quản lý|Phát triển)$/u;
const levels = /(?:^|[ ,])(tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?= |$|,)/u;
/** "Huyện ủy Gò Quao", "Ban Thường vụ Thành ủy Cần Thơ". */
const committees = /(?:^|[ ,])(Tỉnh|Thành|Huyện|Quận|Thị) ?[uủ][ỷy](?= |$|,)/u;
const committeeLevels: ReadonlyMap<string, string> = new Map([
  ['Tỉnh', 'tỉnh'],
  ['Thành', 'thành phố'],
  ['Huyện', 'huyện'],
  ['Quận', 'quận'],
  ['Thị', 'thị xã'],
]);
const provincePattern = new RegExp(`(?<![\\p{L}])(?:${provinces.join('|')})(?![\\p{L}])`, 'u');

/** Whether words begin with the name of a body that issues documents. */
export function isBody(words: string): boolean {
  return bodyPattern.test(words);
}

export function readIssuer(words: string, start: number): WrittenIssuer {
  const body = bodyPattern.exec(words)?.[0] ?? '';
  const kept: string[] = body === '' ? [] : [body];
  let length = body.length;
  for (const word of words.slice(body.length).trimStart().split(' ')) {
    if (word === '' || kept.length > 14) break;
    const so = kept.join(' ');
    goesOn.lastIndex = length + (length > 0 ? 1 : 0);
    // "Sở Kế hoạch và Đầu tư": the first word after "Sở" and what follows "và" within a name belong to it.
    const within = /(?:^|[ ])(?:Sở|Bộ|Ban|và)$/u.test(so);
    if (word === 'và' ? !joinedName.test(so) : !within && goesOn.test(words)) break;
    kept.push(word);
    length += word.length + 1;
    if (word.endsWith(',') && !/(?:Văn hóa|Văn hoá|Lao động),$/u.test(word === so ? so : `${so} ${word}`)) break;
  }
  const text = kept.join(' ').replace(/[ ,]+$/u, '');
  const level = levels.exec(text) ?? committees.exec(text);
  return { words: text, ...placeIn(text, level), span: { start, end: start + Math.min(length, text.length) } };
}

function placeIn(
  text: string,
  level: RegExpExecArray | null,
): { readonly place: string | undefined; readonly level: string | undefined } {
  const word = committeeLevels.get(level?.[1] ?? '') ?? level?.[1]?.replace(/^TP\.?$/u, 'thành phố');
  const after = level ? text.slice(level.index + level[0].length).trim() : '';
  const province = provincePattern.exec(level ? after : text)?.[0];
  if (word === 'tỉnh' || (word === undefined && province)) return { place: normalPlace(province), level: word };
  const name = /^(?:\p{Lu}[\p{L}'’]*|\d{1,2})(?: (?:- )?\p{Lu}[\p{L}'’]*){0,3}/u.exec(after)?.[0];
  if (word === 'thành phố' && name !== undefined && province === name) return { place: normalPlace(name), level: word };
  return { place: word && name ? `${word} ${name}` : undefined, level: word };
}

function normalPlace(name: string | undefined): string | undefined {
  return name?.replace(/ ?- ?/u, ' - ').replace('Thừa Thiên - Huế', 'Thừa Thiên Huế');
}

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
  const says = end - start >= 6 && aboutPattern.test(text.slice(start, start + 24));
  return says && !isOnlyVerb(text.slice(start, end)) ? { start, end } : undefined;
}

/** Words with which a subject begins; anything else is the sentence going on. */
const aboutPattern =
  /^(?:về|v\/v|quy định|ban hành|hướng dẫn|phê duyệt|sửa đổi|bổ sung|bãi bỏ|thành lập|thực hiện|triển khai|công bố|giao|sơ kết|tổng kết|thay thế|kiểm tra|tăng cường|phát động|điều chỉnh|phân|kiện toàn|“|"|\(?v\/v)(?!\p{L})/iu;
/** "thực hiện" before the next document: what it is about is that document. */
function isOnlyVerb(words: string): boolean {
  return words.length < 60 && words.replace(verbs, '') === '';
}

const verbs =
  /(?:về|v\/v|việc|tiếp tục|tổ chức|triển khai|thực hiện|thi hành|hướng dẫn|sửa đổi|bổ sung|thay thế|bãi bỏ|quy định|ban hành|điều chỉnh)(?!\p{L})|[ ,]/giu;

// ", Ủy ban nhân dân phường báo cáo …", ", đến nay …": the clause is over, and says what was done.
const subjectEnd = new RegExp(
  `[;|]|\\. |\\.$|\\.\\/|: |,? trong đó(?!\\p{L})|, ?(?:đến nay|(?:(?:${bodies})|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Xx]ã|[Pp]hường|[Cc]ác|[Tt]oàn)[^.;,:]{0,60}? (?:đã|báo cáo|ban hành|tổ chức|chỉ đạo|xây dựng|yêu cầu|tiếp tục|kịp thời|phối hợp với))(?!\\p{L})`,
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

/**
 * The words around a number that say who issued it, and of what place that body is. All on folded text.
 */
import { longestFirst } from '../../text.ts';
import { bodyHeads, joinedParts, levelWords, namedHeads, offices, organs, wordsAfterNames } from './body-words.ts';
import type { WrittenIssuer } from './mention.ts';
import { provinces } from './places.ts';

/** "của Chủ tịch Ủy ban nhân dân tỉnh Kiên Giang" at `at`. */
export function issuerAfter(text: string, at: number): WrittenIssuer | undefined {
  issuerPattern.lastIndex = at;
  const match = issuerPattern.exec(text);
  if (!match) return undefined;
  const body = match.groups!.body!;
  const start = at + match[0].length - body.length;
  return readIssuer(body, start);
}

/**
 * "UBND tỉnh Cà Mau đã ban hành" at the end of `before`, which begins at `offset`; or a commune or district for its body:
 * "xã Hòa Bình có", "Xã Hòa Bình: ".
 */
export function issuerBefore(before: string, offset: number): WrittenIssuer | undefined {
  const match = actPattern.exec(before) ?? placePattern.exec(before);
  if (!match) return undefined;
  const body = match.groups!.body!;
  const words = isBody(body) ? body : body.charAt(0).toLowerCase() + body.slice(1);
  return readIssuer(words, offset + match.index + match[0].indexOf(body));
}

/** Longest first; with either place of a tone mark: "Ủy", "Uỷ". */
function oneOf(words: readonly string[]): string {
  const written = longestFirst(words);
  return `(?:${written.map(word => word.replace('Ủy', '(?:Ủy|Uỷ)').replace(' ủy', ' ?[uủ][ỷy]')).join('|')})`;
}

/** "Ban hành", "Trường hợp": other words than those with which bodies begin. */
const notHeads = '(?!Ban hành|Trường hợp|Cục bộ)';

/** Of an alternation: a body, whoever signs or acts for it, or the holder of an office who signs alone. */
export const bodies = `(?:(?:Phó )?${oneOf(offices)} |${oneOf(organs)} )?${notHeads}(?:${oneOf(bodyHeads)}|${oneOf(namedHeads)}(?= \\p{Lu})|Chủ tịch (?:nước|Quốc hội))|(?:Phó )?${oneOf(offices)}`;
const bodyPattern = new RegExp(`^(?:${bodies})(?!\\p{L})`, 'u');
const issuerPattern = new RegExp(
  `(?:,? ?\\(?(?:của|do) (?:các )?)(?<body>(?:${bodies})(?!\\p{L})(?:[^.;:()"“”\\d\\n]|(?<=(?:[Pp]hường|[Qq]uận|[Kk]hu vực) )\\d{1,2}(?!\\d)){0,110})`,
  'uy',
);
/** What is no part of a body's name before it acts: "Sở Nội vụ tham mưu UBND tỉnh ban hành …" speaks of the latter. */
const notWithin =
  '(?:đã|ban|ký|có|vừa|cũng|để|nhằm|theo|về|tại|trình|gửi|đề nghị|tham mưu|giao|chỉ đạo|yêu cầu|phối hợp|báo cáo|căn cứ|kịp thời|chủ động|tích cực|khẩn trương)(?!\\p{L})';
const manner = '(?:kịp thời|chủ động|tích cực|khẩn trương)';
const actPattern = new RegExp(
  `(?<body>(?:${bodies})(?: (?:${oneOf(levelWords)}|TP\\.?))?(?: (?!${notWithin})[\\p{L}-]+){0,7})(?: (?:đã|vừa|cũng|mới|cũng đã))?(?: ${manner})?(?: (?:xây dựng|nghiên cứu|rà soát|soạn thảo)(?:,| và))? (?:ký ban hành|ban hành|ký|có|ra|thông qua|xây dựng|cụ thể hóa (?:bằng|thành|tại))(?: các)? ?$`,
  'u',
);

const placePattern =
  /(?<![\p{L}])(?<body>(?:[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) (?:\p{Lu}[\p{L}'’]*(?: (?:- )?\p{Lu}[\p{L}'’]*){0,3}|\d{1,2}))(?:,? (?:đã |vừa |cũng |mới |cũng đã )?(?:kịp thời )?(?:ban hành|ký|có|ra|thông qua)(?:[^.;:()"“”\d]{0,30}:| các)?|:| ?\() ?$/u;

const goesOn = new RegExp(`${oneOf(wordsAfterNames)}(?!\\p{L})`, 'uy');
const joinedName = new RegExp(`${oneOf(joinedParts)}$`, 'u');
const levels = new RegExp(`(?:^|[ ,])(${oneOf(levelWords)}|TP\\.?)(?= |$|,)`, 'u');
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
  const plain = text.replace(levelInCapitals, word => word.toLowerCase());
  const level = levels.exec(plain) ?? committees.exec(plain);
  return { words: text, ...placeIn(plain, level), span: { start, end: start + Math.min(length, text.length) } };
}

function placeIn(
  text: string,
  level: RegExpExecArray | null,
): { readonly place: string | undefined; readonly level: string | undefined } {
  const word = committeeLevels.get(level?.[1] ?? '') ?? level?.[1]?.replace(/^TP\.?$/u, 'thành phố');
  const after = level ? text.slice(level.index + level[0].length).trim() : '';
  const province = provincePattern.exec(level ? after : text)?.[0];
  if (word === 'tỉnh' || (word === undefined && province)) return { place: normalPlace(province), level: word };
  // "UBND Tân Hội"
  if (!level) return { place: nameAlone.exec(text)?.[1], level: undefined };
  const name = /^(?:\p{Lu}[\p{L}'’]*|\d{1,2})(?: (?:- )?\p{Lu}[\p{L}'’]*){0,3}/u.exec(after)?.[0];
  if (word === 'thành phố' && name !== undefined && province === name) return { place: normalPlace(name), level: word };
  return { place: word && name ? `${word} ${name}` : undefined, level: word };
}

/** "UBND Tỉnh", "HĐND Thành phố Cần Thơ". */
const levelInCapitals =
  /(?<=(?:UBND|HĐND|[Nn]hân dân) )(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)(?= |$)/u;
const nameAlone =
  /^(?:(?:Phó )?Chủ tịch |Thường trực )?(?:UBND|HĐND|(?:Ủy|Uỷ) ban [Nn]hân dân|Hội đồng [Nn]hân dân) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})$/u;

function normalPlace(name: string | undefined): string | undefined {
  return name?.replace(/ ?- ?/u, ' - ').replace('Thừa Thiên - Huế', 'Thừa Thiên Huế');
}

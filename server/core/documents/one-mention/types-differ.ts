/**
 * Mentions whose words and symbol name different types: "Thông báo số 405-BB/BCSĐ".
 */
import type { TextPlace } from '../../finding.ts';
import { issuerOf } from '../../reading/documents/issuers.ts';
import { codesOf, typeOf } from '../../reading/documents/types.ts';
import { matchesOf, singleSpaced } from '../../text.ts';
import { meantNumber } from '../marked.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export interface TypeDiffers {
  readonly mention: DocumentMention;
  /** The type's words as written, and the abbreviations that go with them. */
  readonly words: string;
  readonly codes: readonly string[];
  /** The abbreviation in the number, and what it stands for. */
  readonly code: string;
  readonly codeWords: readonly string[];
}

/**
 * Undefined where the two agree or where nothing can be said: general words ("văn bản"), abbreviations outside the
 * table, words that stand apart from the number, and numbers that belong to a type named earlier in the clause
 * ("Quyết định phê duyệt Đề án số …/QĐ-UBND").
 */
export function typeDiffers(mention: DocumentMention): TypeDiffers | undefined {
  const { read, self, source, year } = mention;
  const number = meantNumber(read);
  if (!number || !read.typeWords || (self && !source.attached)) return undefined;
  if (!read.typeBeside && !isTitled(mention)) return undefined;
  // The abbreviations are those of the decrees since 2004; TC was the Ministry of Finance as well.
  if ((year !== undefined && year < 2000) || number.type === 'TC') return undefined;
  const words = read.typeWords;
  const lower = words.toLowerCase();
  if (number.form === 'assembly') return ofAssembly(mention, lower);
  const code = number.type;
  const known = code === undefined ? undefined : typeOf(code);
  // Before the present forms CT was also the Chairman of the Council of Ministers; abbreviations of mere practice vary.
  if (code && !known) return misspelt(mention, code);
  if (!code || !known || number.form === 'blank' || number.form === 'old' || known.source === 'practice')
    return undefined;
  if (/^công văn|^văn bản(?! hợp nhất)/u.test(lower)) {
    // "Công văn số 12/CT-TTHT": the first abbreviation may be the issuer's.
    if (lower.startsWith('văn bản') || code === 'CV' || !issuerOf(number.issuer) || code === 'CT') return undefined;
    return { mention, words, codes: [], code, codeWords: known.words };
  }
  // "Tờ trình số 148/CT-TTHT của Cục Thuế": the issuer, and an office of it.
  if (code === 'CT' && !issuerOf(number.issuer)) return undefined;
  const codes = codesOf(words);
  if (codes.length === 0 || codes.some(own => fits(own, code))) return undefined;
  // "Thông báo kết luận": a notice first.
  const heads = lower.startsWith('thông báo kết luận') ? codes.filter(own => own !== 'KL') : codes;
  if (heads.some(own => allowed.get(own)?.includes(code))) return undefined;
  if (earlierType(mention, code)) return undefined;
  return { mention, words, codes, code, codeWords: known.words };
}

/**
 * "Quyết định phê duyệt nhiệm vụ quy hoạch số 412/KH-UBND": a type with a capital, a verb and what it is about, and the
 * number behind it. Words of citing between them may lead to another document.
 */
function isTitled({ number, numberPlace, read, source }: DocumentMention): boolean {
  const { typeWords, typeSpan } = read;
  if (!typeWords || !typeSpan || numberPlace.kind !== 'text' || number!.type === undefined) return false;
  if (number!.form !== 'state' && number!.form !== 'party') return false;
  if (!/^\p{Lu}\p{Ll}/u.test(typeWords) || !(issuerOf(number!.issuer) || /^\p{Lu}{3,}/u.test(number!.issuer)))
    return false;
  const typePlace = source.place(typeSpan);
  if (typePlace.kind !== 'text') return false;
  const between = singleSpaced(numberPlace.block.text.slice(typePlace.end, numberPlace.start).normalize('NFC'));
  const title = /^ (?<title>.{6,90}) số:? $/u.exec(between)?.groups?.title;
  return title !== undefined && titleOf.test(title) && !citing.test(title) && codesOf(title).length === 0;
}

const titleOf =
  /^(?:phê duyệt|thành lập|ban hành|kiện toàn|giao|công nhận|công bố|bổ nhiệm|triển khai|kết luận|điều chỉnh|bãi bỏ|cho phép|tổ chức|kiểm tra|tuyên truyền|đề nghị|thu hồi|khen thưởng|phân công|về)(?!\p{L})/iu;
const citing =
  /(?<!\p{L})(?:tại|theo|căn cứ|kèm|và|của|do|trong|từ|gửi|đến|ngày|thực hiện|văn bản|hồ sơ|mang)(?!\p{L})|,/iu;

/**
 * "Số: 164/KH-UBND" in the letterhead of a report: the number of the report itself is of another type than its title says.
 * `title` is the type that the report gives for itself.
 */
export function ownTypeDiffers(mention: DocumentMention, title: string | undefined): TypeDiffers | undefined {
  const { number, read, year } = mention;
  if (!read.own || !title || !number?.type || (number.form !== 'state' && number.form !== 'party')) return undefined;
  const code = number.type;
  const known = typeOf(code);
  const codes = codesOf(title);
  // A consolidated text has the title of what it consolidates.
  if (
    !known ||
    known.source === 'practice' ||
    code === 'VBHN' ||
    codes.length === 0 ||
    (year !== undefined && year < 2000)
  )
    return undefined;
  if (codes.some(own => fits(own, code) || allowed.get(own)?.includes(code))) return undefined;
  return { mention, words: title, codes, code, codeWords: known.words };
}

/** "Công điện số 188/CĐi-TTg": letters that are no type's, one off those of the type that the words name. */
function misspelt(mention: DocumentMention, code: string): TypeDiffers | undefined {
  const { number, read } = mention;
  if (number!.form === 'blank' || number!.form === 'old' || !issuerOf(number!.issuer)) return undefined;
  const codes = codesOf(read.typeWords!);
  const right = codes.find(own => own.length >= 2 && isOneOff(own, code));
  return right ? { mention, words: read.typeWords!, codes: [right], code, codeWords: [] } : undefined;
}

/** One letter more, or another; a missing one, and D for Đ, are told of elsewhere. */
function isOneOff(right: string, code: string): boolean {
  const more = code.length - right.length;
  if (more < 0 || more > 1) return false;
  let at = 0;
  while (at < right.length && right[at] === code[at]) at++;
  if (more === 0 && /[DĐ]/u.test(right[at]!) && /[DĐ]/u.test(code[at]!)) return false;
  return right.slice(at + 1 - more) === code.slice(at + 1);
}

/** The same, or a compound of it: KHLT is a KH. */
function fits(own: string, code: string): boolean {
  return (
    own === code ||
    (code.startsWith(own) &&
      !typeOf(code)?.words.every(word => typeOf(own)?.words.includes(word)) &&
      code.length > own.length + 1)
  );
}

/** Types that are issued under another's abbreviation: rules by decision, conclusions by notice. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ['QC', ['QĐ', 'QyĐ', 'NQ']],
  ['QyĐ', ['QĐ', 'QyĐ', 'NQ']],
  ['QĐi', ['QĐ', 'QyĐ']],
  ['ĐL', ['QĐ', 'NQ']],
  ['KL', ['TB', 'NQ', 'BC']],
  ['CTr', ['CTHĐ', 'CTPH']],
  ['BCTĐ', ['BC', 'TĐ']],
  ['BCTT', ['BC', 'TĐ']],
  ['VBHN', ['NĐ', 'TT', 'QĐ']],
  ['NQLT', ['NQ']],
  ['TTLT', ['TT']],
  ['HDLN', ['HD']],
  ['BTT', ['BC', 'BB', 'HĐ']],
  // "hợp đồng 68/2000/NĐ-CP": a kind of contract named after its decree.
  // "Phụ lục hợp đồng số 01/PL-HĐTV": PL is its own.
  ['HĐ', ['NĐ', 'PL']],
]);

function ofAssembly(mention: DocumentMention, words: string): TypeDiffers | undefined {
  const codes = codesOf(words).filter(code => !['NQ', 'L', 'LCT', 'PL'].includes(code));
  if (codes.length === 0 || codesOf(words).length > codes.length || /luật|hiến pháp/u.test(words)) return undefined;
  if (!/^(?:nghị định|thông tư|quyết định|chỉ thị|kế hoạch|báo cáo|công văn|thông báo|tờ trình)/u.test(words))
    return undefined;
  return {
    mention,
    words: mention.read.typeWords!,
    codes,
    code: mention.number!.issuer,
    codeWords: ['Luật', 'Nghị quyết'],
  };
}

/**
 * A type with that abbreviation is named before, in the same clause, and the words beside the number are what it is
 * about: "Quyết định phê duyệt Đề án số …/QĐ-UBND". Not "Thông tư này", nor "quy định" as a verb, nor a citation of its
 * own: "… tại Tờ trình số …/QĐ-TTg".
 */
function earlierType({ place }: DocumentMention, code: string): boolean {
  if (place.kind !== 'text') return false;
  const before = clauseBefore(place);
  if (
    /(?:^|[ (])(?:tại|theo|của|trong|thay thế|sửa đổi|bãi bỏ|căn cứ|và|hoặc|bằng|ra|(?:[Đđ]iều|khoản) \d{1,3}) $/u.test(
      before,
    )
  )
    return false;
  return codesOf(before.replace(/quy định|\p{L}+ \p{L}+ (?:này|đó)(?!\p{L})/giu, ' ')).includes(code);
}

function clauseBefore({ block, start }: TextPlace): string {
  const before = singleSpaced(block.text.slice(Math.max(0, start - 200), start).normalize('NFC'));
  const stop = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf(';'),
    before.lastIndexOf('|'),
    before.lastIndexOf('\t'),
  );
  const clause = before.slice(stop + 1);
  // Behind another number the clause speaks of another document.
  const number = [...matchesOf(clause, /\d[a-zđ]?[/-](?:\d{4}\/)?\p{Lu}/gu)].at(-1);
  return number ? clause.slice(number.index) : clause;
}

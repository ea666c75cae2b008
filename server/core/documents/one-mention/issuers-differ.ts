/**
 * Mentions whose words name another body than the symbol does: "Quyết định số 12/QĐ-UBND … của Sở Nội vụ". A question:
 * a department may sign for the committee, and "của" may only say whose work it is.
 */
import { bodiesDiffer, bodyOfCode, bodyOfWords } from '../../reading/documents/bodies.ts';
import { issuerOf, issuers } from '../../reading/documents/issuers.ts';
import { codesOf } from '../../reading/documents/types.ts';
import type { DocumentMention } from '../mentions/mentions.ts';
import { otherPower, type Power } from './powers.ts';

export interface IssuerDiffers {
  readonly mention: DocumentMention;
  /** "Sở Nội vụ", as written. */
  readonly words: string;
  /** `UBND`, and the name it stands for. */
  readonly code: string;
  readonly name: string;
  /** The abbreviation of the body that the words name, where it is known. */
  readonly likely: string | undefined;
}

/** Undefined where the two agree, where one of them is not known, or where the body is that of another document. */
export function issuerDiffers(mention: DocumentMention): IssuerDiffers | undefined {
  const differs = otherBody(mention);
  return differs && !isWithinAnother(mention) ? differs : undefined;
}

/**
 * "Kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 15/01/2025 của Tỉnh ủy": the body named, and a day before it, may be
 * those of the plan.
 */
export function isOfOuter(mention: DocumentMention): boolean {
  const { number, read } = mention;
  if (!number || !read.issuer || read.issuer.span.start < number.span.end || !isWithinAnother(mention)) return false;
  const said = bodyOfWords(read.issuer.words);
  return !number.issuer.split('-').some(code => {
    const meant = bodyOfCode(code);
    return said !== undefined && meant !== undefined && !bodiesDiffer(said, meant);
  });
}

function isWithinAnother({ place }: DocumentMention): boolean {
  if (place.kind !== 'text') return false;
  return outer.test(place.block.text.slice(Math.max(0, place.start - 160), place.start).normalize('NFC'));
}

const outer =
  /(?<!\p{L})(?:kế hoạch|chương trình|hướng dẫn|báo cáo|công văn|văn bản|quyết định|tờ trình|thông báo|nghị quyết|chỉ thị|đề án|công điện|kết luận)(?!\p{L})(?:[^;:.]|\.(?!\s)){0,100}(?:thực hiện|triển khai|thi hành|hướng dẫn|quán triệt|theo|về|sơ kết|tổng kết|thay thế|cụ thể hóa) (?:nội dung )?$/iu;

function otherBody(mention: DocumentMention): IssuerDiffers | undefined {
  const { number, read, source, self } = mention;
  const { issuer } = read;
  if (!number || !issuer || self || number.form === 'blank' || number.form === 'old') return undefined;
  if (number.symbolElsewhere || issuer.span.start < number.span.end) return undefined;
  const said = bodyOfWords(issuer.words);
  const [code] = number.issuer.split('-');
  const meant = bodyOfCode(number.issuer);
  if (!said || !meant || !bodiesDiffer(said, meant)) return undefined;
  // Of several issuers any may be named.
  if (number.issuer.split('-').some(one => bodyOfCode(one) && !bodiesDiffer(said, bodyOfCode(one)!))) return undefined;
  const place = source.place(issuer.span);
  if (place.kind !== 'text') return undefined;
  const { text } = place.block;
  if (!/của(?: các)?\s+$/u.test(text.slice(Math.max(0, place.start - 12), place.start).normalize('NFC')))
    return undefined;
  const behind = text.slice(place.start, place.end + 60).normalize('NFC');
  if (signedForAnother.test(behind) || (mayBeDrafted.test(code!) && drafted.test(behind))) return undefined;
  const codes = issuers.filter(one => bodyOfCode(one.code) === said && one.party === issuerOf(code!)?.party);
  return {
    mention,
    words: issuer.words,
    code: code!,
    name: issuerOf(code!)?.name ?? code!,
    likely: (codes.find(({ name }) => issuer.words.includes(name)) ?? (codes.length === 1 ? codes[0] : undefined))
      ?.code,
  };
}

/**
 * "Nghị định số 12/2024/NĐ-BNV", "Thông tư số 05/2024/TT-UBND": the body of the symbol issues no documents of this type.
 * Undefined where the words before the number name another type: that is told by itself.
 */
export function otherIssues(mention: DocumentMention): Power | undefined {
  const { number, read, self, year } = mention;
  if (number?.form !== 'state' || self || !number.type || number.issuer.includes('-')) return undefined;
  // Of years past notices ("Tờ trình", "Thông tri") were abbreviated TT too.
  if (!read.typeWords || !codesOf(read.typeWords).includes(number.type)) return undefined;
  if (number.type === 'TT' && !/^thông tư/iu.test(read.typeWords)) return undefined;
  return otherPower(number.type, number.issuer, number.year ?? year);
}

const signedForAnother = /ủy quyền|uỷ quyền|thừa lệnh|thay mặt|ký thay/iu;
/** Bodies for which others draft; of a department's own symbol "trình UBND tỉnh" says nothing. */
const mayBeDrafted = /^(?:UBND|HĐND|CTUBND|CP|TTg|QH|UBTVQH|TU|TW|HU|ĐU)/u;
const drafted = /tham mưu|trình (?:UBND|HĐND|Ủy|Hội|Chính|Thủ|Quốc)|đề xuất|soạn thảo|dự thảo|chủ trì/iu;

/**
 * Types of documents and their abbreviations, as data.
 *
 * Sources: `decree` is Decree 30/2020/NĐ-CP, appendix III, part I (complete); `law` is the Law on Promulgation of Legal
 * Normative Documents and its decrees; `party` is Guidance 36-HD/VPTW of the Party's Central Office; `practice` is what
 * documents in use carry beyond those tables. The table says what is known, not what is allowed: an abbreviation that
 * is not here is never more than a remark.
 */
import { copyOf, longestFirst } from '../../text.ts';
import { englishTypes } from '../en/documents.ts';

export interface DocumentType {
  /** As written in numbers; case matters: QyĐ is not QĐ, TTr is not TT. */
  readonly code: string;
  /** What the abbreviation stands for; the first is the usual word. */
  readonly words: readonly string[];
  readonly source: 'decree' | 'law' | 'party' | 'practice';
  /** Whether the year stands in the number: always in normative documents, never in those of routine. */
  readonly year: 'always' | 'either' | 'never';
  /** Looks forward: its subject is not a year already past when it is issued. */
  readonly forward?: true;
}

const type = (
  code: string,
  words: string,
  source: DocumentType['source'],
  year: DocumentType['year'] = 'never',
  forward?: true,
): DocumentType => ({ code, words: words.split('|'), source, year, ...(forward ? { forward } : {}) });

export const documentTypes: readonly DocumentType[] = [
  type('NQ', 'Nghị quyết', 'decree', 'either'),
  type('QĐ', 'Quyết định|Quy định', 'decree', 'either'),
  type('CT', 'Chỉ thị', 'decree', 'either'),
  type('QC', 'Quy chế', 'decree'),
  type('QyĐ', 'Quy định', 'decree'),
  type('TC', 'Thông cáo', 'decree'),
  type('TB', 'Thông báo', 'decree'),
  type('HD', 'Hướng dẫn', 'decree'),
  type('CTr', 'Chương trình', 'decree', 'never', true),
  type('KH', 'Kế hoạch', 'decree', 'never', true),
  type('PA', 'Phương án', 'decree', 'never', true),
  type('ĐA', 'Đề án', 'decree', 'never', true),
  type('DA', 'Dự án', 'decree', 'never', true),
  type('BC', 'Báo cáo', 'decree'),
  type('BB', 'Biên bản', 'decree'),
  type('TTr', 'Tờ trình|Thông tri', 'decree'),
  type('HĐ', 'Hợp đồng', 'decree', 'either'),
  type('CĐ', 'Công điện', 'decree'),
  type('BGN', 'Bản ghi nhớ', 'decree'),
  type('BTT', 'Bản thỏa thuận|Thỏa thuận', 'decree'),
  type('GUQ', 'Giấy ủy quyền', 'decree'),
  type('GM', 'Giấy mời', 'decree'),
  type('GGT', 'Giấy giới thiệu', 'decree'),
  type('GNP', 'Giấy nghỉ phép', 'decree'),
  type('PG', 'Phiếu gửi', 'decree'),
  type('PC', 'Phiếu chuyển', 'decree'),
  type('PB', 'Phiếu báo', 'decree'),
  type('SY', 'Bản sao y', 'decree'),
  type('TrS', 'Bản trích sao', 'decree'),
  type('SL', 'Bản sao lục|Sắc lệnh', 'decree', 'either'),
  type('NĐ', 'Nghị định', 'law', 'always'),
  type('TT', 'Thông tư|Thông tri', 'law', 'either'),
  type('TTLT', 'Thông tư liên tịch', 'law', 'always'),
  type('NQLT', 'Nghị quyết liên tịch', 'law', 'always'),
  type('L', 'Lệnh|Luật', 'law', 'either'),
  type('LCT', 'Lệnh|Luật', 'law', 'either'),
  type('PL', 'Pháp lệnh', 'law', 'either'),
  type('VBHN', 'Văn bản hợp nhất', 'law', 'either'),
  type('KL', 'Kết luận', 'party'),
  type('QĐNS', 'Quyết định', 'party'),
  type('QĐi', 'Quy định', 'party'),
  type('ĐL', 'Điều lệ', 'party'),
  type('CTHĐ', 'Chương trình hành động', 'party', 'never', true),
  type('CV', 'Công văn', 'party'),
  type('BCTĐ', 'Báo cáo thẩm định', 'practice'),
  type('BCTT', 'Báo cáo thẩm tra', 'practice'),
  type('TTHĐ', 'Tờ trình', 'practice'),
  type('KHLT', 'Kế hoạch liên tịch', 'practice', 'never', true),
  type('KHPH', 'Kế hoạch phối hợp', 'practice', 'never', true),
  type('CTPH', 'Chương trình phối hợp', 'practice', 'never', true),
  type('QCPH', 'Quy chế phối hợp', 'practice'),
  type('HDLN', 'Hướng dẫn liên ngành', 'practice'),
  type('GP', 'Giấy phép', 'practice', 'either'),
  type('GCN', 'Giấy chứng nhận', 'practice', 'either'),
  type('GXN', 'Giấy xác nhận', 'practice', 'either'),
  type('ĐK', 'Đăng ký', 'practice'),
  type('ML', 'Mệnh lệnh', 'practice'),
  type('TĐ', 'Báo cáo thẩm định|Tờ trình', 'practice'),
];

const byCode: ReadonlyMap<string, DocumentType> = new Map(documentTypes.map(known => [known.code, known]));

/** The type of an abbreviation, exactly as written. */
export function typeOf(code: string): DocumentType | undefined {
  return byCode.get(code);
}

/** `QĐ` for "qđ", `CTr` for "ctr"; undefined where no abbreviation has these letters. */
export function typeCode(letters: string): string | undefined {
  return byLetters.get(letters.toLowerCase());
}

const byLetters: ReadonlyMap<string, string> = new Map(documentTypes.map(({ code }) => [code.toLowerCase(), code]));

/** Words that say what a document is, in any form of it; none of them is an abbreviation. */
export const typeWords: readonly string[] = longestFirst([
  ...new Set([
    ...documentTypes
      .filter(({ code }) => code !== 'ĐK' && code !== 'SY' && code !== 'TrS')
      .flatMap(({ words }) => words),
    'Bộ luật',
    'Hiến pháp',
    'Công văn',
    'Công hàm',
    'Văn bản',
    'Giấy ủy nhiệm',
    'Chiến lược',
    'Quy hoạch',
    'Quy ước',
    'Quy trình',
    'Nội quy',
    'Thông cáo báo chí',
    'Kết luận thanh tra',
    'Thông báo kết luận',
    'Quyết định liên tịch',
    'Bản án',
  ]),
]);

/** "Nghị quyết", and nothing else. */
export function isTypeWord(words: string): boolean {
  return lowerTypeWords.has(words.toLowerCase());
}

const lowerTypeWords: ReadonlySet<string> = new Set(typeWords.map(word => word.toLowerCase()));

/** The abbreviations that the words before a number may stand for; empty for words that fit any number. */
export function codesOf(words: string): readonly string[] {
  const known = knownCodes.get(words);
  if (known) return known;
  const codes = readCodes(words);
  if (knownCodes.size >= mostKnown) knownCodes.clear();
  knownCodes.set(copyOf(words), codes);
  return codes;
}

// Right because the types are always the same. Reports say few words before numbers, and the same ones often.
const knownCodes = new Map<string, readonly string[]>();
const mostKnown = 500;

function readCodes(words: string): readonly string[] {
  if (words !== 'CV' && byCode.has(words)) return [words];
  const lower = words.toLowerCase();
  const translated = byEnglish.get(lower) ?? byEnglish.get(lower.replace(/s$/u, ''));
  if (translated) return translated;
  const codes: string[] = [];
  // Plain loops: most types have none of the letters.
  for (const { code, words: own } of lowerCaseTypes) {
    for (let at = 0; at < own.length; at++) {
      if (!lower.includes(own[at]!) || !contains(lower, own[at]!)) continue;
      codes.push(code);
      break;
    }
  }
  return codes;
}

const byEnglish: ReadonlyMap<string, readonly string[]> = new Map(englishTypes.map(({ word, codes }) => [word, codes]));

const lowerCaseTypes = documentTypes.map(({ code, words }) => ({ code, words: words.map(word => word.toLowerCase()) }));

function contains(words: string, word: string): boolean {
  const at = words.indexOf(word);
  return at >= 0 && (at === 0 || words.charAt(at - 1) === ' ') && !/\p{L}/u.test(words.charAt(at + word.length));
}

/**
 * The Assembly and its Standing Committee number laws and ordinances apart from resolutions, with one symbol:
 * 55/2010/QH12 is the law on food safety and a resolution on the tax on farm land. Undefined where the words tell neither.
 */
export function assemblySeries(typeWords: string | undefined): 'law' | 'resolution' | undefined {
  const words = typeWords?.toLowerCase() ?? '';
  if (contains(words, 'nghị quyết') || contains(words, 'resolution')) return 'resolution';
  return contains(words, 'luật') ||
    contains(words, 'pháp lệnh') ||
    contains(words, 'law') ||
    contains(words, 'ordinance')
    ? 'law'
    : undefined;
}

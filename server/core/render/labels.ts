/**
 * Words that the decree prints around a report's own text, in the language of the report, and Soát's own words on
 * the screen, in the language of the reader.
 */
import { isSurelyEnglish, type WordCounts, wordsOfLanguages } from '../figures/words-of-languages.ts';
import type { Report } from '../model/report.ts';

export type Language = 'vi' | 'en';

export interface LayoutWords {
  readonly state: string;
  readonly motto: string;
  readonly number: string;
  readonly to: string;
  readonly recipients: string;
  readonly appendix: string;
  readonly unit: string;
  /** Before the subject of a letter that has no type line. */
  readonly re: string;
  readonly report: string;
}

/** Decree 30/2020/NĐ-CP, appendix I; in English, the wording of the official translations. */
export const layoutWords: { readonly [language in Language]: LayoutWords } = {
  vi: {
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    to: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    appendix: 'Phụ lục',
    unit: 'Đơn vị tính:',
    re: 'V/v',
    report: 'Báo cáo',
  },
  en: {
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.:',
    to: 'To:',
    recipients: 'Recipients:',
    appendix: 'Appendix',
    unit: 'Unit:',
    re: 'Re:',
    report: 'Report',
  },
};

export interface ScreenWords {
  readonly legend: string;
  readonly nothing: string;
}

export const screenWords: { readonly [language in Language]: ScreenWords } = {
  vi: {
    legend: 'Số liệu',
    nothing: 'Không có phần nào để in.',
  },
  en: {
    legend: 'Figures',
    nothing: 'There is nothing to print.',
  },
};

/**
 * The language a report is written in: English only when it prints English numbers and neither its type nor its
 * issuer nor its subject has a letter of Vietnamese. Where no type is stated, its text has to be English.
 */
export function reportLanguage(report: Report): Language {
  const { type, issuer, subject } = report.identity;
  if (report.style.id !== 'en' || (!type && !hasEnglishText(report))) return 'vi';
  const words = [type, issuer, subject].map(stated => stated?.value ?? '').join(' ');
  return /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu.test(words.normalize('NFC'))
    ? 'vi'
    : 'en';
}

/** Of its first passages: whether their words say that they are English. */
function hasEnglishText({ parts }: Report): boolean {
  const words: WordCounts[] = [];
  for (const { block, span } of parts[0]?.passages.slice(0, 12) ?? [])
    words.push(wordsOfLanguages(block.text.slice(span.start, Math.min(span.end, span.start + 600))));
  return isSurelyEnglish(words);
}

/** References to appendices in a text: "Phụ lục I, II", "các phụ lục kèm theo", "(see Appendix I)", "Annexes II to IV". */
import { patternInAnyCase } from '../any-case.ts';
import type { Place } from '../finding.ts';
import { romanValue } from '../model/names.ts';
import { typeWords } from '../reading/documents/types.ts';
import { matchesOf } from '../text.ts';
import { everyText, type ReportText } from './texts.ts';

export interface Reference {
  readonly values: readonly number[] | 'all';
  /** An appendix of another document, or it may be. */
  readonly foreign: boolean;
  readonly place: Place;
  /** As written, one for each value. */
  readonly numbers: readonly string[];
}

/** The references of one text, in order for each language. */
export const referencesIn = everyText((own: ReportText): readonly Reference[] => {
  const vietnamese = vietnameseReferences(own);
  const english = englishReferences(own);
  if (english.length === 0) return vietnamese;
  return vietnamese.length === 0 ? english : [...vietnamese, ...english];
});

const none: readonly Reference[] = [];

const referencePattern =
  /(?<![\p{L}])(?<many>các |những )?(?:phụ lục|PL|biểu) ?(?:số )?(?<first>[IVXLC]{1,7}|\d{1,2})?(?![\p{L}\d])(?<more>(?: ?(?:,|và|-|đến|đến Phụ lục|, Phụ lục|và Phụ lục) ?(?:[IVXLC]{1,7}|\d{1,2})(?![\p{L}\d%])){0,12})(?=(?<after>[^.;]{0,50}))/giu;

/** "Phụ lục II ban hành kèm theo Nghị định số …"; "kèm theo" alone is this report's. */
const otherDocument = patternInAnyCase(
  `^ ?(?:ban hành )?(?:kèm theo )?(?:của |tại |theo )?(?:các )?(?:${typeWords.join('|')})(?!\\p{L})`,
  'u',
);

function vietnameseReferences(own: ReportText): readonly Reference[] {
  const { folded } = own;
  if (!/phụ lục|PL ?[IVX\d]/iu.test(folded.text)) return none;
  const found: Reference[] = [];
  for (const match of matchesOf(folded.text, referencePattern)) {
    const { many, first, more, after } = match.groups!;
    const words = match[0].trim();
    if (/^biểu/iu.test(words.replace(/^(?:các|những) /iu, ''))) continue;
    const place = own.place(folded.span(match.index, match.index + words.length));
    if (!first) {
      if (
        many ||
        /^ ?(?:kèm theo|đính kèm|gửi kèm)/u.test(after!) ||
        /(?:kèm|có|theo|tại|gửi) $/u.test(folded.text.slice(Math.max(0, match.index - 8), match.index))
      )
        found.push({ values: 'all', foreign: false, place, numbers: [] });
      continue;
    }
    const foreign = otherDocument().test(after!) && !/báo cáo này/iu.test(after!);
    found.push({ ...valuesOf(first, more ?? ''), foreign, place });
  }
  return found;
}

// Roman numbers of more than thirty are letters rather: "Annex C", "Appendix L".
const numeral = '(?:[IVX]{1,7}|\\d{1,2})(?![\\p{L}\\d%]|[.,/-]\\d)';
const englishWord = '[Aa]ppendix|APPENDIX|[Aa]ppendices|APPENDICES|[Aa]nnex(?:es|ures?)?|ANNEX(?:ES)?';
const englishPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?<word>${englishWord})(?: [Nn]os?\\.?)?(?: (?<first>${numeral}))?(?![\\p{L}\\d])(?<more>(?:(?:, and |, | and | or | to | & | ?[-–] ?)(?:(?:${englishWord}) )?${numeral}){0,12})(?=(?<after>[^.;]{0,50}))`,
  'gu',
);
/** Of another document: what stands behind does not speak of this report. */
const ofOther = /^,? (?:to|of|from|under|in|attached to|issued with) (?!(?:this|the present|our) )/u;
/** Words behind which the number is this report's own: elsewhere "listed in Annex IV" may speak of a law named before. */
const pointing = /(?:(?<!\p{L})[Ss]ee(?: also)? |\()$/u;
/** "(see Appendix I and 12 maps)": digits behind the first are another number only where nothing follows them. */
const closing = /^ ?(?:[),:]|$)/u;

function englishReferences(own: ReportText): readonly Reference[] {
  const { folded } = own;
  const { text } = folded;
  if (!/append|annex/iu.test(text)) return none;
  const found: Reference[] = [];
  for (const match of matchesOf(text, englishPattern)) {
    const { word, first, more, after } = match.groups!;
    const place = own.place(folded.span(match.index, match.index + match[0].length));
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (!first) {
      if (/s$/iu.test(word!) || /(?<!\p{L})(?:the|see|attached|enclosed|this|in) $/iu.test(before))
        found.push({ values: 'all', foreign: false, place, numbers: [] });
      continue;
    }
    const foreign = ofOther.test(after!) || !pointing.test(before) || (/\d/.test(more!) && !closing.test(after!));
    found.push({ ...valuesOf(first, more!), foreign, place });
  }
  return found;
}

function valuesOf(
  first: string,
  more: string,
): { readonly values: readonly number[]; readonly numbers: readonly string[] } {
  const numbers = [first, ...(more.match(/[IVXLC]{1,7}|\d{1,2}/gu) ?? [])].filter(
    one => numeralValue(one) !== undefined,
  );
  const values = numbers.map(one => numeralValue(one)!);
  const [from, to] = values;
  if (/[-–]|đến| to /u.test(more) && values.length === 2 && to! > from! && to! - from! < 40) {
    const all = Array.from({ length: to! - from! + 1 }, (_, index) => from! + index);
    return {
      values: all,
      numbers: all.map((value, index) => numbers[index === all.length - 1 ? 1 : index] ?? String(value)),
    };
  }
  return { values, numbers };
}

export function numeralValue(numeral: string): number | undefined {
  return romanValue(numeral) ?? (/^\d{1,2}$/.test(numeral) ? Number(numeral) : undefined);
}

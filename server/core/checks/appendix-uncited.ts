/** Appendices that the text never refers to, and references to appendices that are not there. */
import { patternInAnyCase } from '../any-case.ts';
import type { Place } from '../finding.ts';
import { gather } from '../model/gather.ts';
import { romanValue } from '../model/names.ts';
import { typeWords } from '../reading/documents/types.ts';
import { matchesOf } from '../text.ts';
import { everyText, type ReportText } from '../texts/texts.ts';
import type { Check } from './check.ts';

export const check: Check = {
  id: 'appendix-uncited',
  severity: 'information',
  family: 'documents',
  *run({ report }) {
    const body = report.parts.some(({ kind, passages }) => kind === 'body' && passages.length > 0);
    const appendices = report.parts.flatMap(({ appendix }) => (appendix ? [appendix] : []));
    if (!body || appendices.length === 0) return;
    const cited = new Set<number>();
    const missing: Reference[] = [];
    let all = false;
    const numerals = new Map(appendices.map(({ numeral }) => [numeral ? numeralValue(numeral.value) : 0, numeral]));
    for (const reference of referencesOf(report)) {
      if (reference.values === 'all') all = true;
      else for (const value of reference.values) cited.add(value);
      if (reference.values !== 'all' && !reference.foreign && reference.values.some(value => !numerals.has(value)))
        missing.push(reference);
    }
    if (!all) {
      const uncited = appendices.flatMap(({ numeral }) => {
        const value = numeral && numeralValue(numeral.value);
        return numeral && value !== undefined && !cited.has(value) ? [numeral] : [];
      });
      const [first] = uncited;
      if (first) {
        yield {
          check: 'appendix-uncited',
          place: first.place,
          data: { fault: 'uncited', numerals: [...new Set(uncited.map(({ value }) => value))], count: uncited.length },
          related: uncited.slice(1).map(({ place }) => ({ place })),
          about: 'appendix-uncited',
        };
      }
    }
    // A single appendix needs no number; with numbered ones, a number beyond them names none.
    if (![...numerals.keys()].some(value => value)) return;
    for (const { place, values, numbers } of missing) {
      if (values === 'all') continue;
      const stated = numbers.filter((_, index) => !numerals.has(values[index]!));
      yield { check: 'appendix-uncited', place, data: { fault: 'missing', numerals: stated } };
    }
  },
  words: {
    vi: {
      summary: 'Phụ lục không được nhắc trong lời văn, hoặc lời văn nhắc phụ lục không có.',
      message: data =>
        data.fault === 'missing'
          ? `Lời văn nhắc Phụ lục ${list(data.numerals)} nhưng báo cáo không có phụ lục này. Đề nghị kiểm tra.`
          : `Lời văn chưa nhắc đến Phụ lục ${list(data.numerals)}. Lời văn phải có chỉ dẫn về từng phụ lục; đề nghị bổ sung.`,
    },
    en: {
      summary: 'An appendix is never referred to, or a reference names none.',
      message: data =>
        data.fault === 'missing'
          ? `The text refers to appendix ${list(data.numerals)}, but the report has no such appendix. Please check.`
          : `The text never refers to appendix ${list(data.numerals)}. It must refer to each appendix; please add it.`,
    },
  },
};

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}

interface Reference {
  readonly values: readonly number[] | 'all';
  /** An appendix of another document. */
  readonly foreign: boolean;
  readonly place: Place;
  /** As written, one for each value. */
  readonly numbers: readonly string[];
}

/** The references of the body. */
const referencesOf = gather(({ section, kind }) => (kind === 'body' ? referencesIn(section) : none));

const referencesIn = everyText(references);

const none: readonly Reference[] = [];

const referencePattern =
  /(?<![\p{L}])(?<many>các |những )?(?:phụ lục|PL|biểu) ?(?:số )?(?<first>[IVXLC]{1,7}|\d{1,2})?(?![\p{L}\d])(?<more>(?: ?(?:,|và|-|đến|đến Phụ lục|, Phụ lục|và Phụ lục) ?(?:[IVXLC]{1,7}|\d{1,2})(?![\p{L}\d%])){0,12})(?<after>[^.;]{0,50})/giu;

/** "Phụ lục II ban hành kèm theo Nghị định số …"; "kèm theo" alone is this report's. */
const otherDocument = patternInAnyCase(
  `^ ?(?:ban hành )?(?:kèm theo )?(?:của |tại |theo )?(?:các )?(?:${typeWords.join('|')})(?!\\p{L})`,
  'u',
);

function references(own: ReportText): readonly Reference[] {
  const { folded } = own;
  if (!/phụ lục|PL ?[IVX\d]/iu.test(folded.text)) return none;
  const found: Reference[] = [];
  for (const match of matchesOf(folded.text, referencePattern)) {
    const { many, first, more, after } = match.groups!;
    const words = match[0].slice(0, match[0].length - after!.length).trim();
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

function valuesOf(
  first: string,
  more: string,
): { readonly values: readonly number[]; readonly numbers: readonly string[] } {
  const numbers = [first, ...(more.match(/[IVXLC]{1,7}|\d{1,2}/gu) ?? [])].filter(
    one => numeralValue(one) !== undefined,
  );
  const values = numbers.map(one => numeralValue(one)!);
  const [from, to] = values;
  if (/-|đến/u.test(more) && values.length === 2 && to! > from! && to! - from! < 40) {
    const all = Array.from({ length: to! - from! + 1 }, (_, index) => from! + index);
    return {
      values: all,
      numbers: all.map((value, index) => numbers[index === all.length - 1 ? 1 : index] ?? String(value)),
    };
  }
  return { values, numbers };
}

function numeralValue(numeral: string): number | undefined {
  return romanValue(numeral) ?? (/^\d{1,2}$/.test(numeral) ? Number(numeral) : undefined);
}

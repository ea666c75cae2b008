/** Appendices that the text never refers to, and references to appendices that are not there. */
import { gather } from '../model/gather.ts';
import { numeralValue, type Reference, referencesIn } from '../texts/appendix-references.ts';
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

/** The references of the body. */
const referencesOf = gather(({ section, kind }) => (kind === 'body' ? referencesIn(section) : none));

const none: readonly Reference[] = [];

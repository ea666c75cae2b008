/** An age that the year of birth beside it does not give: "sinh năm 1957, 50 tuổi" in a report of 2025. */

import { gather } from '../model/gather.ts';
import { agesIn, type StatedAge } from '../texts/spans/ages.ts';
import type { Check } from './check.ts';
import { rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'age-differs',
  severity: 'warning',
  family: 'dates',
  *run({ report }) {
    const { date } = report.identity;
    for (const stated of agesOf(report)) {
      const { age, at, born, place, ofThing } = stated;
      const year = at ?? date?.value.year;
      if (year === undefined || fits(stated, year)) continue;
      yield {
        check: 'age-differs',
        place,
        data: { age, born, year, right: year - born, ...(ofThing && { ofThing }) },
        ...(at === undefined && date && { related: [{ place: date.place }] }),
        fixes: rewriting('set', place, String(year - born)),
      };
    }
  },
  words: {
    vi: {
      summary: 'Tuổi ghi không khớp với năm sinh bên cạnh.',
      message: data =>
        data.ofThing
          ? `Ghi ${text(data.age)} năm; từ năm ${text(data.born)} đến năm ${text(data.year)} là ${text(data.right)} năm. Đề nghị kiểm tra.`
          : `Ghi ${text(data.age)} tuổi; sinh năm ${text(data.born)}, đến năm ${text(data.year)} là ${text(data.right)} tuổi. Đề nghị kiểm tra tuổi hoặc năm sinh.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'An age does not agree with the year of birth beside it.',
      message: data =>
        data.ofThing
          ? `The text says ${text(data.age)} years; from ${text(data.born)} to ${text(data.year)} it is ${text(data.right)}. Please check.`
          : `The text says ${text(data.age)} years old; born in ${text(data.born)}, in ${text(data.year)} that is ${text(data.right)}. Please check the age or the year of birth.`,
      fixes: writeText.en,
    },
  },
};

const agesOf = gather(({ section }) => agesIn(section));

/**
 * Of the year that is said beside it; else of the report's year, the year before, or another that the passage speaks of.
 * The year of birth may be counted.
 */
function fits({ age, at, born, years }: StatedAge, own: number): boolean {
  const candidates = at === undefined ? [own, own - 1, ...years] : [at];
  return candidates.some(year => Math.abs(year - born - age) <= 1);
}

/** Appendices whose numerals leave one out or say one twice: I, II, IV. */

import type { Finding } from '../finding.ts';
import { romanValue } from '../model/names.ts';
import type { Stated } from '../model/report.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'appendix-number-skipped',
  severity: 'warning',
  family: 'documents',
  *run({ report }) {
    let before: { readonly value: number; readonly stated: Stated<string> } | undefined;
    for (const { appendix } of report.parts) {
      const stated = appendix?.numeral;
      const value = stated && numeralValue(stated.value);
      if (!stated || value === undefined) continue;
      if (before && value !== before.value + 1 && value !== before.value - 1 && value !== 1) {
        yield finding(stated, before.stated, value === before.value);
      } else if (before && value === before.value - 1) yield finding(stated, before.stated, false);
      before = { value, stated };
    }
  },
  words: {
    vi: {
      summary: 'Số phụ lục nhảy cách, lặp lại hoặc sai thứ tự.',
      message: data =>
        data.repeated
          ? `Hai phụ lục cùng ghi số ${text(data.stated)}. Đề nghị đánh số lại.`
          : `Phụ lục ${text(data.stated)} đứng sau Phụ lục ${text(data.before)}. Đề nghị kiểm tra có sót phụ lục hay đánh số nhầm.`,
    },
    en: {
      summary: 'The numerals of appendices skip, repeat or are out of order.',
      message: data =>
        data.repeated
          ? `Two appendices have the number ${text(data.stated)}. Please renumber them.`
          : `Appendix ${text(data.stated)} follows appendix ${text(data.before)}. Please check whether one was lost or misnumbered.`,
    },
  },
};

function numeralValue(numeral: string): number | undefined {
  return romanValue(numeral) ?? (/^\d{1,2}$/.test(numeral) ? Number(numeral) : undefined);
}

function finding(stated: Stated<string>, before: Stated<string>, repeated: boolean): Finding {
  return {
    check: 'appendix-number-skipped',
    place: stated.place,
    data: { stated: stated.value, before: before.value, repeated },
    related: [{ place: before.place }],
    about: `appendix.${stated.value}`,
  };
}

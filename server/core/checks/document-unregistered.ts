/** Documents cited that the register does not have, once for a report. */

import { adding } from '../documents/register/completing.ts';
import { registeredOf } from '../documents/register/registered.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-unregistered',
  severity: 'information',
  family: 'documents',
  *run({ report }) {
    const missing = registeredOf(report)?.missing ?? [];
    const [first] = missing;
    const register = report.registers?.[0];
    if (!first || !register) return;
    const numbers = missing.map(({ number }) => number ?? '');
    yield {
      check: 'document-unregistered',
      place: first.mentions[0]!.numberPlace,
      data: { count: missing.length, numbers: numbers.slice(0, 5), more: numbers.length > 5 },
      related: missing.slice(1, 21).map(({ mentions }) => ({ place: mentions[0]!.numberPlace })),
      about: 'document-unregistered',
      fixes: register.end
        ? [
            {
              title: 'add',
              data: { count: missing.length },
              safe: false,
              edits: [adding(register, register.end, missing)],
            },
          ]
        : [],
    };
  },
  words: {
    vi: {
      summary: 'Văn bản được viện dẫn chưa có trong sổ văn bản.',
      message: data =>
        `${text(data.count)} văn bản được viện dẫn chưa có trong sổ văn bản: ${list(data.numbers)}${data.more ? ' …' : ''}. Đề nghị bổ sung vào sổ hoặc kiểm tra số.`,
      fixes: { add: data => `Thêm ${text(data.count)} văn bản vào sổ` },
    },
    en: {
      summary: 'Cited documents are not in the register.',
      message: data =>
        data.count === 1
          ? `One cited document is not in the register: ${list(data.numbers)}. Please add it, or check its number.`
          : `${text(data.count)} cited documents are not in the register: ${list(data.numbers)}${data.more ? ' …' : ''}. Please add them, or check their numbers.`,
      fixes: {
        add: data =>
          data.count === 1 ? 'Add it to the register' : `Add ${text(data.count)} documents to the register`,
      },
    },
  },
};

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : '';
}

/** A law's title beside the number of another law: "Luật Ngân sách nhà nước số 86/2015/QH13". */

import { type TitleDiffers, titleDiffers } from '../documents/conflicts/title-differs.ts';
import type { Finding, MessageData } from '../finding.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-title-differs',
  severity: 'warning',
  family: 'documents',
  scope: 'local',
  *run({ mentions }) {
    for (const mention of mentions) {
      const differs = titleDiffers(mention);
      if (differs) yield finding(differs);
    }
  },
  words: {
    vi: {
      summary: 'Tên luật và số hiệu là của hai luật khác nhau.',
      message: data =>
        `Ghi "${text(data.words)}" nhưng số ${text(data.number)} là của ${data.amends ? 'Luật sửa đổi, bổ sung một số điều của ' : ''}${text(data.other)}; ${text(data.title)} là số ${list(data.numbers, 'hoặc')}. Đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: "A law's title stands beside the number of another law.",
      message: data =>
        `It says "${text(data.words)}", but ${text(data.number)} is ${data.amends ? 'a law that amends ' : ''}${text(data.other)}; ${text(data.title)} is ${list(data.numbers, 'or')}. Please compare with the original.`,
      fixes: writeText.en,
    },
  },
};

function list(numbers: MessageData[string], or: string): string {
  return (numbers as readonly string[]).join(` ${or} `);
}

function finding({ mention, words, title, other, amends, numbers }: TitleDiffers): Finding {
  return {
    check: 'document-title-differs',
    place: mention.place,
    data: { words, title, number: numberAt(mention), other, amends, numbers: [...numbers] },
    about: aboutMention(mention, 'title'),
    fixes: numbers.slice(0, 2).flatMap(number => rewriting('set', mention.numberPlace, number)),
  };
}

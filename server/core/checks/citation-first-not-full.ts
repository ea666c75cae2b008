/** The first citation of a document without its date or issuer. Off until asked for. */

import { byKey, type DocumentMention } from '../documents/index.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'citation-first-not-full',
  severity: 'hint',
  initially: 'off',
  family: 'documents',
  *run({ mentions }) {
    for (const own of byKey(mentions).values()) {
      const first = own[0]!;
      if (!first.number || first.self || isLaw(first) || first.source.cell || withinTitle(first, mentions)) continue;
      const missing = [...(first.date ? [] : ['date']), ...(first.read.typeWords ? [] : ['type'])];
      if (missing.length === 0) continue;
      yield {
        check: 'citation-first-not-full',
        place: first.place,
        data: { number: numberAt(first), missing },
        about: aboutMention(first, 'full'),
      };
    }
  },
  words: {
    vi: {
      summary: 'Viện dẫn lần đầu chưa ghi đủ tên loại, số, ngày.',
      message: data =>
        `Lần đầu viện dẫn ${text(data.number)} chưa ghi ${parts(data.missing, { date: 'ngày ban hành', type: 'tên loại văn bản' }, ' và ')}. Nghị định 30/2020/NĐ-CP yêu cầu ghi đủ ở lần đầu; các lần sau chỉ cần tên loại và số.`,
    },
    en: {
      summary: 'The first citation of a document lacks its type or date.',
      message: data =>
        `The first citation of ${text(data.number)} lacks ${parts(data.missing, { date: 'the date of issue', type: 'the type' }, ' and ')}. Decree 30/2020/NĐ-CP asks for all of them the first time; later the type and number are enough.`,
    },
  },
};

function parts(missing: unknown, names: { readonly [part: string]: string }, and: string): string {
  return Array.isArray(missing) ? missing.map(part => names[String(part)] ?? '').join(and) : '';
}

/** Laws and ordinances may be cited by their name. */
function isLaw({ number, read }: DocumentMention): boolean {
  return number!.form === 'assembly' || /luật|pháp lệnh|hiến pháp/iu.test(read.typeWords ?? '');
}

/** "… về thực hiện Nghị quyết số 18-NQ/TW": a part of another document's title is cited as that title has it. */
function withinTitle(mention: DocumentMention, mentions: readonly DocumentMention[]): boolean {
  const { place } = mention;
  if (place.kind !== 'text') return false;
  const before = mentions[mentions.indexOf(mention) - 1];
  if (before?.place.kind !== 'text' || before.place.block !== place.block) return false;
  const between = place.block.text.slice(before.place.end, place.start);
  return (
    between.length < 200 && !/[.;]/u.test(between) && /về|thực hiện|sửa đổi|triển khai/u.test(between.normalize('NFC'))
  );
}

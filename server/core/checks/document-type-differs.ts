/** The words before a number and the abbreviation in it name different types: "Thông báo số 405-BB/BCSĐ". */

import type { DocumentMention } from '../documents/mentions/mentions.ts';
import { otherPower } from '../documents/one-mention/powers.ts';
import { ownTypeDiffers, type TypeDiffers, typeDiffers } from '../documents/one-mention/types-differ.ts';
import type { Finding } from '../finding.ts';
import { knownDate } from '../reading/documents/known-dates.ts';
import { printNumber, withType } from '../reading/documents/number.ts';
import type { Check } from './check.ts';
import { aboutMention, numberAt, rewriting, writeText } from './document-words.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'document-type-differs',
  severity: 'warning',
  family: 'documents',
  scope: 'local',
  *run({ report, mentions }) {
    for (const mention of mentions) {
      const differs = typeDiffers(mention) ?? ownTypeDiffers(mention, report.identity.type?.value);
      if (differs) yield finding(differs);
    }
  },
  words: {
    vi: {
      summary: 'Tên loại văn bản và chữ viết tắt trong số hiệu không cùng một loại.',
      message: data =>
        data.other === ''
          ? `Ghi "${text(data.words)}", viết tắt là ${text(data.code)}; ký hiệu ${text(data.number)} ghi ${text(data.otherCode)}. Đề nghị đối chiếu bản gốc.`
          : `Ghi "${text(data.words)}"${data.code ? ` (${text(data.code)})` : ''} nhưng ký hiệu ${text(data.number)} là của ${text(data.other)} (${text(data.otherCode)}). Đề nghị đối chiếu bản gốc.`,
      fixes: writeText.vi,
    },
    en: {
      summary: 'The type named before a number is not the type abbreviated in it.',
      message: data =>
        data.other === ''
          ? `It says "${text(data.words)}", abbreviated ${text(data.code)}; the symbol of ${text(data.number)} has ${text(data.otherCode)}. Please compare with the original.`
          : `It says "${text(data.words)}"${data.code ? ` (${text(data.code)})` : ''}, but the symbol of ${text(data.number)} is that of ${text(data.other)} (${text(data.otherCode)}). Please compare with the original.`,
      fixes: writeText.en,
    },
  },
};

function finding({ mention, words, codes, code, codeWords }: TypeDiffers): Finding {
  const number = mention.number!;
  const place =
    mention.read.typeSpan && !mention.source.read.own ? mention.source.place(mention.read.typeSpan) : undefined;
  const right = codes[0];
  const symbol =
    right && number.type && !otherPower(right, number.issuer, mention.year) && !laws.has(right)
      ? rewriting('set', mention.numberPlace, printNumber(withType(number, right)))
      : [];
  const word = codeWords.slice(0, 2).flatMap(one => rewriting('set', place, inCaseOf(words, one)));
  return {
    check: 'document-type-differs',
    // Abbreviations outside the table are in use.
    ...(codeWords.length === 0 && { severity: 'information' as const }),
    place: mention.place,
    data: { words, code: right, number: numberAt(mention), other: codeWords.join(', '), otherCode: code },
    about: aboutMention(mention, 'type'),
    // A number that others cite is right as it stands.
    fixes: isCited(mention) ? [...word, ...symbol] : [...symbol, ...word],
  };
}

/** The numbers of laws end with the Assembly's term: no other symbol becomes one of theirs. */
const laws: ReadonlySet<string> = new Set(['L', 'LCT', 'PL']);

function isCited({ number, year }: DocumentMention): boolean {
  return year !== undefined && knownDate(number!, year, undefined) !== undefined;
}

function inCaseOf(model: string, word: string): string {
  const first = model.charAt(0);
  return first === first.toLowerCase() ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

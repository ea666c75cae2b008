/**
 * Decomposed and look-alike letters: what is read stays the same, and places point at the text as it was written.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lookAlikes } from '../../server/core/reading/documents/fold.ts';
import { printNumber } from '../../server/core/reading/documents/number.ts';
import { isoWritten } from '../../server/core/reading/documents/print.ts';
import { readDocuments } from '../support/read-documents.ts';

const sentences = [
  'Thực hiện Kế hoạch số 172/KH-UBND ngày 07/12/2018 của Ủy ban nhân dân tỉnh Kiên Giang về cải cách hành chính',
  'Căn cứ Quyết định số 20/2019/QĐ-UBND ngày 11 tháng 11 năm 2019; Chương trình hành động số 32-CTr/TU ngày 29/12/2017',
  'các Quyết định số 846/QĐ-TTg ngày 09/6/2017 và số 877/QĐ-TTg ngày 18/7/2018 của Thủ tướng Chính phủ',
  'Công văn số 2231/SNV-CCHC&PC ngày 28 tháng 9 năm 2018 và Báo cáo thẩm định số 18/BCTĐ-STP của Sở Tư pháp',
  'theo Luật Ban hành văn bản quy phạm pháp luật năm 2015 và Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ',
];

/** Latin letters that have a twin in another alphabet. */
const twins = new Map([...lookAlikes].map(([other, own]) => [own, other]));

/** A text with each letter composed or decomposed, and some as their twins, by the bits given. */
function mixed(text: string, bits: readonly number[], withTwins: boolean): string {
  let at = 0;
  return [...text.normalize('NFC')]
    .map(letter => {
      const bit = bits[at++ % bits.length]!;
      const twin = withTwins && bit % 5 === 0 ? twins.get(letter) : undefined;
      return twin ?? (bit % 2 === 0 ? letter.normalize('NFD') : letter);
    })
    .join('');
}

/** What a text is in composed Latin letters. */
function plain(text: string): string {
  return [...text.normalize('NFC')].map(letter => lookAlikes.get(letter) ?? letter).join('');
}

const bits = fc.array(fc.nat(9), { minLength: 7, maxLength: 60 });

describe.each(sentences)('%s', sentence => {
  const expected = readDocuments(sentence).mentions;

  it('is read alike, and its places hold the same words', () => {
    fc.assert(
      fc.property(bits, fc.boolean(), (own, withTwins) => {
        const text = mixed(sentence, own, withTwins);
        const { mentions } = readDocuments(text);
        expect(mentions.map(({ number, date }) => [number && printNumber(number), date && isoWritten(date)])).toEqual(
          expected.map(({ number, date }) => [number && printNumber(number), date && isoWritten(date)]),
        );
        for (const [index, mention] of mentions.entries()) {
          const other = expected[index]!;
          const pairs = [
            [mention.span, other.span],
            [mention.number?.span, other.number?.span],
            [mention.date?.span, other.date?.span],
            [mention.issuer?.span, other.issuer?.span],
          ] as const;
          for (const [here, there] of pairs) {
            if (!here || !there) continue;
            expect(plain(text.slice(here.start, here.end))).toBe(sentence.slice(there.start, there.end));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('fold', () => {
  it('leads back to the original for any text', () => {
    const letters = fc.constantFrom(...'aạÂđĐ 0-/*_\n\u00a0\u0301\u0323КÐ–…[](<i>'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), parts => {
        const source = parts.join('');
        const folded = fold(source);
        const { text } = folded;
        let before = 0;
        for (let at = 0; at <= text.length; at++) {
          expect(folded.origin(at)).toBeGreaterThanOrEqual(before);
          before = folded.origin(at);
        }
        expect(before).toBeLessThanOrEqual(source.length);
        const whole = folded.span(0, text.length);
        expect(whole.start).toBeGreaterThanOrEqual(0);
        expect(whole.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** Patterns spelt out for any case say what the flag `i` says. */
import { expect, test } from 'vitest';
import { inAnyCase } from '../server/core/any-case.ts';

const texts = [
  'Luật số 72/2025/QH15, LUẬT, luật; Quốc hội khóa XIV khoá xv',
  'Từ ngày 05 THÁNG 9 NĂM 2024 đến Ngày 6-9-2024, quý IV và Quý ii',
  'Đơn vị: tỷ đồng; ĐƠN VỊ TÍNH: Tỷ Đồng [a], [Z]. ÀÖØ àöø ß Ÿ ÿ × ÷',
  'between January and MARCH, on the 5th; the-end_of.it (x=1) 50%',
  'Ủy ban nhân dân, ỦY BAN, uỷ ban; ƯỚC, ước; Ă ă Â â Ê ê Ô ô Ơ ơ',
];

test.each([
  ['words', 'luật|khóa|khoá|ủy ban|ước'],
  ['words with signs', 'ngày \\d{1,2}(?:/|-| tháng )\\d{1,2}'],
  ['classes of letters', 'kho[áa]|quý [ivx]{1,3}|\\[[a-z]\\]'],
  ['a range with signs in it', '[à-ÿ]+|[À-ß]'],
  ['classes of all letters', '(?<![\\p{L}\\d])đồng(?![\\p{L}])'],
  ['other letters in a class', '[^a-zđ ]+[^ĐÀ]'],
  ['escapes of letters', '\\u0111\\u01a1n v[\\u1ecb]|\\[[\\u0041-\\u005a]\\]'],
  ['groups with names', '(?<month>january|march)(?=,| )|(?<Day>\\d+)th'],
  ['what was found before', '(?<sep>[/-])\\d\\k<sep>|(\\d)-\\d-\\d'],
  ['signs of the class itself', '[\\]x=(]\\d|[%.-]+|[\\[a]+'],
  ['properties that have no case', '\\p{P}[ ]the|\\s\\p{N}+'],
])('%s', (_, source) => {
  for (const text of texts) {
    const said = [...text.matchAll(new RegExp(inAnyCase(source), 'gu'))].map(match => [match.index, ...match]);
    expect(said).toEqual([...text.matchAll(new RegExp(source, 'giu'))].map(match => [match.index, ...match]));
  }
});

test('an English name of a group stays', () => {
  expect(inAnyCase('(?<day>d)\\k<day>')).toBe('(?<day>[dD])\\k<day>');
});

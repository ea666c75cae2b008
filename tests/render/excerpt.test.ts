import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../server/core/render/terminal/display-width.ts';
import { excerpt } from '../../server/core/render/terminal/excerpt.ts';

/** The marks under `part` within `line`. */
function under(line: string, part: string, width = 80): string {
  const start = line.indexOf(part);
  const found = excerpt(line, start, start + part.length, width);
  return `${found.line}\n${found.marks}`;
}

describe('excerpt', () => {
  test('marks a figure under Vietnamese text, composed and decomposed', () => {
    const line = 'đạt loại xuất sắc (chiếm 33,3%)';
    expect(under(line, '33,3%')).toBe(`${line}\n                         ^^^^^`);
    const decomposed = line.normalize('NFD');
    expect(under(decomposed, '33,3%')).toBe(`${decomposed}\n                         ^^^^^`);
  });

  test('covers a whole letter when the range begins or ends inside it', () => {
    const word = 'số'.normalize('NFD');
    expect(excerpt(`${word} 1`, 2, 3, 80).marks).toBe(' ^');
  });

  test('counts wide characters twice', () => {
    expect(under('総数 27 件', '27')).toBe('総数 27 件\n     ^^');
    expect(under('総数 27 件', '件')).toBe('総数 27 件\n        ^^');
    expect(under('👨‍👩‍👧‍👦 12 hộ', '12')).toBe('👨‍👩‍👧‍👦 12 hộ\n   ^^');
    expect(under('👍🏽🇻🇳❤️ 12', '12')).toBe('👍🏽🇻🇳❤️ 12\n       ^^');
    expect(under('한국'.normalize('NFD'), '한'.normalize('NFD')).split('\n')[1]).toBe('^^');
  });

  test('expands tabs and shows what cannot be seen', () => {
    expect(under('\t12', '12')).toBe('    12\n    ^^');
    expect(under('a\u0000b\u202e12\u200b', '12')).toBe('a␀b�12�\n    ^^');
    expect(excerpt('12\r\n', 0, 4, 80)).toEqual({ line: '12', marks: '^^' });
    expect(excerpt('\ud800', 0, 1, 80)).toEqual({ line: '�', marks: '^' });
  });

  test('gives an empty range one mark', () => {
    expect(excerpt('ab', 2, 2, 80)).toEqual({ line: 'ab', marks: '  ^' });
    expect(excerpt('', 0, 0, 80)).toEqual({ line: '', marks: '^' });
    expect(excerpt('abc', 1, 1, 80)).toEqual({ line: 'abc', marks: ' ^' });
  });

  test('crops a long line around the range, at words', () => {
    const line = `${'trước đó '.repeat(40)}4.689/5.582 tỷ đồng, đạt 84,17% kế hoạch${' sau đó'.repeat(40)}`;
    expect(under(line, '84,17%', 40)).toBe('…tỷ đồng, đạt 84,17% kế hoạch sau đó…\n              ^^^^^^');
    expect(under(`84,17%${' sau đó'.repeat(40)}`, '84,17%', 30)).toBe('84,17% sau đó sau đó sau đó…\n^^^^^^');
    expect(under(`${'trước '.repeat(40)}84,17%`, '84,17%', 30)).toBe(
      '…trước trước trước 84,17%\n                   ^^^^^^',
    );
  });

  test('shows the head of a range that is wider than the line', () => {
    const found = excerpt('x'.repeat(500), 100, 400, 20);
    expect(found).toEqual({ line: `…${'x'.repeat(18)}…`, marks: ` ${'^'.repeat(18)}` });
  });

  test('never exceeds the width, and its marks stand under the text shown', () => {
    const piece = fc.constantFrom(
      'a',
      'ế',
      'ế'.normalize('NFD'),
      '件',
      '👨‍👩‍👧',
      ' ',
      '\t',
      '12',
      '\u200b',
      '\ud83d',
      '\u0301',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 120 }),
        fc.nat(400),
        fc.nat(60),
        fc.integer({ min: 12, max: 60 }),
        (pieces, start, size, width) => {
          const line = pieces.join('');
          const found = excerpt(line, start, start + size, width);
          expect(displayWidth(found.line)).toBeLessThanOrEqual(width);
          expect(found.marks).toMatch(/^ *\^+$/);
          expect(found.marks.length).toBeLessThanOrEqual(displayWidth(found.line) + 1);
        },
      ),
    );
  });

  test('looks at a long line only around the range', () => {
    const line = 'đơn vị 12 '.repeat(100_000);
    const far = excerpt(line, 900_007, 900_009, 40);
    expect(far).toEqual(excerpt(line.slice(899_000, 901_000), 1007, 1009, 40));
    expect(far.marks.trim()).toBe('^^');
  });
});

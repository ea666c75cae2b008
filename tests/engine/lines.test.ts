/** Where lines begin, told from an earlier version of the text, is where they begin. */
import { expect, it } from 'vitest';
import { lineIndex, lineStarts, lineStartsAgain } from '../../server/core/text.ts';
import { randomFrom } from '../support/edits.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])('after random edits, seed %i', seed => {
  const random = randomFrom(seed);
  const some = (most: number): string =>
    Array.from({ length: random(most + 1) }, () => ['a', 'ộ', '\n', '\r', '\r\n', '|'][random(6)]!).join('');
  let text = some(30);
  let starts = lineStarts(text);
  for (let round = 0; round < 200; round++) {
    const from = random(text.length + 1);
    const to = from + random(Math.min(8, text.length - from) + 1);
    const edited = text.slice(0, from) + some(6) + text.slice(to);
    starts = lineStartsAgain(edited, text, starts);
    expect(starts, JSON.stringify([text, edited])).toEqual(lineStarts(edited));
    text = edited;
  }
  expect(lineIndex(text, starts).lineCount).toBe(text.split(/\r\n|\r|\n/).length);
});

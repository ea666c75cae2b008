import { expect, test } from 'vitest';
import { waitingTexts } from '../../server/cli/formats/waiting.ts';

test.each([0, 40, 1_000_000])('texts that wait come back as they were, with %i bytes in memory', most => {
  const waiting = waitingTexts(most);
  const texts = ['', 'Tổng số 1.234', 'x'.repeat(50), '𝔸 báo cáo\r\n', 'quý II'.repeat(20)];
  const kept = texts.map(text => waiting.keep(text));
  expect(kept.map(one => waiting.text(one))).toEqual(texts);
  expect([...kept].reverse().map(one => waiting.text(one))).toEqual([...texts].reverse());
  waiting.close();
});

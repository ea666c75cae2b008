/** What is not asked because a passage has no words for it would have found nothing: claims are the same without that test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import type { Row } from '../../server/core/reading/prose/items/items.ts';
import { root } from '../support/sources.ts';

const gate = '../../server/core/reading/prose/items/may-say.ts';

afterAll(() => {
  vi.doUnmock(gate);
  vi.resetModules();
});

/** The claims of a text, in few words. */
async function reader(): Promise<(text: string) => string> {
  vi.resetModules();
  const { readClaims } = await import('../../server/core/reading/prose/read.ts');
  const { languageFor } = await import('../../server/core/reading/languages.ts');
  const { english, vietnamese } = await import('../../server/core/figures/figure.ts');
  return text =>
    readClaims(text, languageFor(/[ăâđêôơưạảấầếềệốộờợủứự]/iu.test(text) ? vietnamese : english))
      .map(({ form, certainty, stated, operands, alternatives }) =>
        [form, certainty, ...[stated, ...operands].map(({ span }) => span.start), alternatives.length].join(' '),
      )
      .join('\n');
}

it('hides no claim of any sentence of the tests', async () => {
  const folder = join(root, 'tests/prose/sentences');
  const sentences = readdirSync(folder)
    .flatMap(name => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter(line => /\d/.test(line) && !/^(?:#| {2})/.test(line));
  const gated = await reader();
  vi.doMock(gate, () => ({ maySay: () => true }));
  const open = await reader();
  expect(sentences.length).toBeGreaterThan(1000);
  for (const sentence of sentences)
    if (gated(sentence) !== open(sentence)) expect(gated(sentence), sentence).toBe(open(sentence));
}, 240_000);

it('is false only where none of the words stand, however they are spaced', async () => {
  vi.doUnmock(gate);
  vi.resetModules();
  const { maySay } = await import('../../server/core/reading/prose/items/may-say.ts');
  const row = (lower: string): Row => ({ lower }) as Row;
  const phrases = ['so với', 'chuyển kỳ sau'];
  expect(maySay(row('chuyển  kỳ\nsau 5 việc'), phrases)).toBe(true);
  expect(maySay(row('tăng 5 việc so\u00a0với năm trước'), phrases)).toBe(true);
  expect(maySay(row('giải quyết 5 việc'), phrases)).toBe(false);
  expect(maySay(row('giải quyết 5 việc'), [])).toBe(false);
});

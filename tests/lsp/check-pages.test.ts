/** The pages of the checks where the server has none at hand: in a browser the client reads their file. */
import { expect, test } from 'vitest';
import { pagesText } from '../../.ci/pages.mjs';
import type { FeatureContext } from '../../server/lsp/feature.ts';
import { checkPages } from '../../server/lsp/features/check-pages.ts';
import { readFileRequest } from '../../server/lsp/protocol.ts';
import { openUris } from '../../server/lsp/uris.ts';

const file = 'https://ví-dụ.vn/soat%20web/dist/check-pages.json?x=1';
const text = await pagesText();

/** Under a client with this file and no other. */
function ask(uri: string, options: FeatureContext['client']['options']): unknown {
  const connection = {
    sendRequest: async (method: string, { uri }: { readonly uri: string }) => {
      expect(method).toBe(readFileRequest);
      return uri === file ? { base64: Buffer.from(text).toString('base64') } : { failure: 'missing' };
    },
  };
  const context = { client: { options }, connection, uris: openUris(), pages: undefined };
  return checkPages.handle({ uri }, context as unknown as FeatureContext);
}

const page = 'soat:/checks/en/total-differs-from-parts.md';

test('the client is asked for the file it has named, as it has named it', async () => {
  expect(await ask(page, { checkPages: file })).toMatchObject({
    text: expect.stringMatching(/^# total-differs-from-parts\n[\s\S]*Tổng/),
  });
  expect(await ask('soat:/checks/no-such-check.md', { checkPages: file })).toBeNull();
});

test('without a file that can be read there is no page', async () => {
  expect(await ask(page, {})).toBeNull();
  expect(await ask(page, { checkPages: 'https://ví-dụ.vn/other.json' })).toBeNull();
});

/** The pages of the checks, as documents that an editor opens: `soat:/checks/total-differs-from-parts.md`. */
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { clientFiles } from '../client-files.ts';
import type { Feature, FeatureContext } from '../feature.ts';

export function pageUri(check: string, language: 'vi' | 'en'): string {
  return `soat:/checks/${language === 'en' ? 'en/' : ''}${check}.md`;
}

export const checkPages: Feature<TextDocumentContentParams, TextDocumentContentResult | null> = {
  method: 'workspace/textDocumentContent',
  handle: async ({ uri }, context) => {
    const match = /^soat:\/{1,3}checks\/(en\/)?([a-z0-9-]+)\.md$/.exec(uri);
    const pages = match ? await (context.pages ?? (() => pagesFrom(context)))() : {};
    const page = match ? pages[match[2]!] : undefined;
    return page === undefined ? null : { text: page };
  },
};

/** As the client reads them, where it has named their file. */
async function pagesFrom({ client, connection, uris }: FeatureContext): Promise<{ readonly [check: string]: string }> {
  const { checkPages: uri } = client.options;
  const file = uri === undefined ? undefined : await clientFiles(connection, uris).read(uris.learn(uri));
  return file?.kind === 'text' ? JSON.parse(file.content) : {};
}

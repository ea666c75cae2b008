/** The pages of the checks, as documents that an editor opens: `soat:/checks/total-differs-from-parts.md`. */
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';

export function pageUri(check: string, language: 'vi' | 'en'): string {
  return `soat:/checks/${language === 'en' ? 'en/' : ''}${check}.md`;
}

export const checkPages: Feature<TextDocumentContentParams, TextDocumentContentResult | null> = {
  method: 'workspace/textDocumentContent',
  handle: async ({ uri }) => {
    const match = /^soat:\/{1,3}checks\/(en\/)?([a-z0-9-]+)\.md$/.exec(uri);
    const { pages } = await import('../../core/checks/pages.gen.ts');
    const page = match ? pages[match[2]!] : undefined;
    return page === undefined ? null : { text: page };
  },
};

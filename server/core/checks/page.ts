/**
 * Pages of checks, as one language reads them.
 */
import type { Language } from './check.ts';

/** A page has its name, a section in each language, and examples. The other language is left out. */
export function pageIn(page: string, language: Language, { examples }: { readonly examples: boolean }): string {
  const [head = '', vietnamese = '', english = '', ...rest] = page.split(/^(?=## )/m);
  const shown = [head, language === 'en' ? english : vietnamese, ...(examples ? rest : [])].join('');
  const other = language === 'en' ? /^```findings\n[\s\S]*?^```\n*/gm : /^```findings en\n[\s\S]*?^```\n*/gm;
  return shown.replace(other, '').trimEnd();
}

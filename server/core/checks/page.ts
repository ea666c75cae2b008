/**
 * Pages of checks, as one language reads them.
 */
import type { Language } from './check.ts';

/**
 * A page has its name, a section in each language, and examples. The other language is left out; only where an
 * example's findings are written in Vietnamese alone, English shows those.
 */
export function pageIn(page: string, language: Language, { examples }: { readonly examples: boolean }): string {
  const [head = '', vietnamese = '', english = '', ...rest] = page.split(/^(?=## )/m);
  const shown = [head, language === 'en' ? english : vietnamese].join('');
  return (examples ? shown + rest.map(part => examplesIn(part, language)).join('') : shown).trimEnd();
}

const findings = /^(```findings\n[\s\S]*?^```\n*)?(```findings en\n[\s\S]*?^```\n*)/gm;

/** Lines between the fences are `Vietnamese · English:`. */
function examplesIn(part: string, language: Language): string {
  let fence: string | undefined;
  return part
    .replace(findings, (_, vietnamese: string | undefined, english: string) =>
      language === 'en' ? english : (vietnamese ?? ''),
    )
    .split('\n')
    .map(line => {
      const [mark] = /^`{3,}/.exec(line) ?? [];
      if (fence !== undefined || mark !== undefined) {
        if (fence === undefined) fence = mark;
        else if (line === fence) fence = undefined;
        return line;
      }
      const [vietnamese, english] = line.split(' · ');
      if (line.startsWith('#') || english === undefined) return line;
      return language === 'en' ? english : `${vietnamese}:`;
    })
    .join('\n');
}

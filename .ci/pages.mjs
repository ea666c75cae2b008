/**
 * The pages of the checks, which are read seldom and are long: a file of their own beside the bundles, the same for every
 * door. The parts on Node read it where they stand; the server in a browser asks the client for it.
 */

/** A JSON object: the text of each page by the check's id. */
export const pagesFile = 'check-pages.json';

export async function pagesText() {
  const { pages } = await import('../server/core/checks/pages.gen.ts');
  return JSON.stringify(pages);
}

/** For a bundler: the module of the pages reads the file that stands beside the part it is in. */
export const pagesBeside = {
  name: 'pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/]checks[\\/]pages\.gen\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
export const pages = JSON.parse(readFileSync(new URL('${pagesFile}', import.meta.url), 'utf8'));`,
    }));
  },
};

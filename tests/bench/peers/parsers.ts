/** What parsing alone costs: the parsers under the peers, on the texts on which the servers are measured. */
import { printTable, short } from '../support/client.ts';
import { enlarged, enlargedYaml } from '../support/texts.ts';
import { peer, versionOf } from './install.ts';

interface Processor {
  use(plugin: unknown): Processor;
  parse(text: string): unknown;
}

/** Prints the table; there is no gate, the figures are for comparison with a keystroke and an opening. */
export function parserTable(sizes: readonly number[]): void {
  const { unified } = peer<{ unified(): Processor }>('unified');
  const { default: remarkParse } = peer<{ default: unknown }>('remark-parse');
  const { default: remarkGfm } = peer<{ default: unknown }>('remark-gfm');
  const remark = unified().use(remarkParse).use(remarkGfm);
  const markdownIt = peer<(options: object) => { parse(text: string, env: object): unknown }>('markdown-it')({});
  const yaml = peer<{ parseDocument(text: string): unknown }>('yaml');
  const parsers: readonly [string, (text: string) => unknown, (size: number) => string][] = [
    [`remark-parse ${versionOf('remark-parse')} with gfm`, text => remark.parse(text), enlarged],
    [`markdown-it ${versionOf('markdown-it')}`, text => markdownIt.parse(text, {}), enlarged],
    [`yaml ${versionOf('yaml')}, tables as mappings`, text => yaml.parseDocument(text), enlargedYaml],
  ];
  console.log('The bare parsers, the whole text at once. Milliseconds, cold and then the best of a few.\n');
  const rows: string[][] = [['', ...sizes.flatMap(size => [`${size}x first`, `${size}x again`])]];
  for (const [name, parse, textOf] of parsers) {
    const cells = sizes.flatMap(size => {
      const text = textOf(size);
      const first = timed(() => parse(text));
      const again = Array.from({ length: size === 100 ? 1 : 5 }, () => timed(() => parse(text)));
      return [short(first), short(Math.min(...again))];
    });
    rows.push([name, ...cells]);
  }
  printTable(rows);
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

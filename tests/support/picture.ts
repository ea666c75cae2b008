/**
 * What the command line prints, as a picture for README.md: real output, its colours kept.
 *
 *   node tests/support/picture.ts            writes docs/images/soat-check.svg
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../server/cli/run.ts';
import { displayWidth } from '../../server/core/render/terminal/display-width.ts';
import { root } from './sources.ts';

const colours: { readonly [code: string]: string } = {
  plain: '#d6dae2',
  2: '#8791a3',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  36: '#56d4dd',
};

const argv = ['check', 'samples/bao-cao-389', '--max-findings', '4'];
const columns = 100;
let output = '';
const write = (text: string): void => {
  output += text;
};
await run([...argv, '--color', 'always'], {
  cwd: root,
  env: {},
  stdout: { write, isTerminal: true, columns },
  stderr: { write: () => undefined, isTerminal: false, columns },
  readStdin: async () => Buffer.from(''),
});

const target = join(root, 'docs/images/soat-check.svg');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, svg(`\u001b[1m$ soat ${argv.join(' ')}\u001b[22m\n\n${output.trimEnd()}`));

/** One `text` element a line; each run of a style a `tspan` placed by its column. */
function svg(text: string): string {
  const lines = text.split('\n');
  const character = 8.4;
  const lineHeight = 19;
  const width = Math.ceil(columns * character) + 40;
  const height = lines.length * lineHeight + 40;
  const rows: string[] = [];
  let style: { colour: string; weight: string } = { colour: colours.plain!, weight: 'normal' };
  for (const [index, line] of lines.entries()) {
    let column = 0;
    const spans: string[] = [];
    for (const piece of line.split(/(\u001b\[\d+m)/)) {
      const code = /^\u001b\[(\d+)m$/.exec(piece)?.[1];
      if (code !== undefined) style = styled(style, Number(code));
      else if (piece !== '') {
        const x = (20 + column * character).toFixed(1);
        const weight = style.weight === 'normal' ? '' : ' font-weight="bold"';
        spans.push(`<tspan x="${x}" fill="${style.colour}"${weight}>${escaped(piece)}</tspan>`);
        column += displayWidth(piece);
      }
    }
    if (spans.length > 0) rows.push(`<text y="${20 + (index + 1) * lineHeight - 5}">${spans.join('')}</text>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>soat ${argv.join(' ')}</title>
<rect width="100%" height="100%" rx="8" fill="#1b1f27"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="14" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');
}

function styled(style: { colour: string; weight: string }, code: number): { colour: string; weight: string } {
  if (code === 1) return { ...style, weight: 'bold' };
  if (code === 22) return { colour: colours.plain!, weight: 'normal' };
  return { ...style, colour: colours[String(code)] ?? colours.plain! };
}

/** What the bundles hold in place of `\p{L}`: the same letters, in patterns that say the same. */
import { expect, test } from 'vitest';
import { classes, exactly, spelt, speltSource } from '../../.ci/letters.mjs';

test.each(Object.entries(classes))('%s is exact in the scripts of reports', (name, inside) => {
  const property = new RegExp(`^\\p{${name}}$`, 'u');
  const ranges = new RegExp(`^[${inside}]$`, 'u');
  const wrong: string[] = [];
  for (const [first, end] of exactly[name as keyof typeof exactly]) {
    for (let code = first; code < end; code++) {
      const character = String.fromCharCode(code);
      if (property.test(character) !== ranges.test(character)) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['letters of Latin and phonetic blocks', 0x180, 0x2c6, 'L'],
  ['letters of Latin, Extended Additional', 0x1e00, 0x1f00, 'L'],
  ['marks that letters are composed with', 0x300, 0x370, 'M'],
] as const)('%s are whole', (_, first, end, name) => {
  for (let code = first; code < end; code++) {
    const character = String.fromCharCode(code);
    expect(new RegExp(`[${classes[name]}]`, 'u').test(character)).toBe(new RegExp(`\\p{${name}}`, 'u').test(character));
  }
});

test.each([
  ['\\p{N}x', `[${classes.N}]x`],
  ['[\\p{N}x]', `[${classes.N}x]`],
  ['[^\\]\\p{N}]\\[\\p{N}', `[^\\]${classes.N}]\\[[${classes.N}]`],
  ['[a[\\p{N}]', `[a[${classes.N}]`],
  ['\\p{P}\\\\p{N}', '\\p{P}\\\\p{N}'],
])('%s', (pattern, expected) => {
  expect(spelt(pattern)).toBe(expected);
});

test.each([
  ['const a = b / /[\\p{N}/"]/u.exec(c);', `const a = b / /[${classes.N}/"]/u.exec(c);\n`],
  ["const a = '(?<![\\\\p{N}\\\\d])';", `const a = "(?<![${classes.N.replaceAll('\\', '\\\\')}\\\\d])";\n`],
  ['const a = /đ[\\p{L}x]b/giu;', `const a = /[đĐ][${classes.L}x][bB]/gu;\n`],
  ['const a = /["\']`\\p{N}\\//gu, b = /x/;', `const a = /["']\`[${classes.N}]\\//gu, b = /x/;\n`],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source.
    'const a: RegExp = new RegExp(`${b}\\\\p{N}`, "u");',
    `const a = new RegExp(\`\${b}[${classes.N.replaceAll('\\', '\\\\')}]\`, "u");\n`,
  ],
])('%s', async (source, expected) => {
  expect(await speltSource(source)).toBe(expected);
});

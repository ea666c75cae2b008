/**
 * Spells `\p{L}` and its kin as short ranges, and patterns for any case letter by letter (`any-case.ts`), where the program
 * is bundled: the sources keep the readable form.
 *
 * An engine compiles a pattern at its first use. A property of Unicode is six hundred ranges, half of them outside the
 * basic plane and so pairs of units; a pattern with a few of them takes milliseconds, which adds up in a short run. The
 * ranges below are exact where Vietnamese and its neighbours in Latin script are written; of other scripts whole blocks
 * count as letters, and what lies outside the basic plane does not.
 */
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { inAnyCase } from '../server/core/any-case.ts';

/** Where the ranges of each property are exact; the ends are left out. */
export const exactly = {
  L: [
    [0, 0x2c2],
    [0x1e00, 0x1f00],
  ],
  Lu: [
    [0, 0x180],
    [0x1a0, 0x1b1],
    [0x370, 0x460],
    [0x1ea0, 0x1f00],
  ],
  Ll: [
    [0, 0x180],
    [0x1a0, 0x1b1],
    [0x370, 0x460],
    [0x1ea0, 0x1f00],
  ],
  N: [
    [0, 0x370],
    [0x2160, 0x2189],
  ],
  M: [[0, 0x370]],
  Mn: [[0, 0x370]],
};

// Sixteen ranges are compared one by one in the pattern's own code; more are looked up in a table outside it, more slowly.
const others = { L: '\\u0370-\\u1dff\\u1f00-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff', N: '\\u2070-\\u2079' };

/** The inside of a character class for each property that the sources name. */
export const classes = Object.fromEntries(
  Object.keys(exactly).map(property => [property, ranges(property) + (others[property] ?? '')]),
);

function ranges(property) {
  const pattern = new RegExp(`\\p{${property}}`, 'u');
  const unit = code => `\\u${code.toString(16).padStart(4, '0')}`;
  let text = '';
  for (const [first, end] of exactly[property]) {
    let from = -1;
    for (let code = first; code <= end; code++) {
      const belongs = code < end && pattern.test(String.fromCharCode(code));
      if (belongs && from < 0) from = code;
      if (belongs || from < 0) continue;
      text += code - from > 1 ? `${unit(from)}-${unit(code - 1)}` : unit(from);
      from = -1;
    }
  }
  return text;
}

/** The same pattern with ranges for properties; each class must begin and end inside it. */
export function spelt(pattern) {
  let inClass = false;
  let text = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') {
      const [all, name] = /^\\p\{(\w+)\}/.exec(pattern.slice(at, at + 16)) ?? [];
      const known = name && classes[name];
      if (known) text += inClass ? known : `[${known}]`;
      else text += pattern.slice(at, at + 2);
      at += known ? all.length - 1 : 1;
      continue;
    }
    if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    text += character;
  }
  return text;
}

/** A source with all its patterns spelt so, literals and the strings that patterns are made of. */
export async function speltSource(source) {
  // esbuild knows a literal of a pattern from a division: it hands each as a call with a string.
  const { code } = await transform(source, {
    loader: 'ts',
    target: 'esnext',
    charset: 'utf8',
    supported: { 'regexp-sticky-and-unicode-flags': false },
  });
  return code
    .replace(
      /new RegExp\(("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n$]|\\.|\$(?!\{))*`), "([a-z]*)"\)/g,
      literal,
    )
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, string =>
      string.includes('\\\\p{') ? spelt(string.replaceAll('\\\\', '\\')).replaceAll('\\', '\\\\') : string,
    );
}

/** A literal again: `new RegExp` would make the pattern anew at each use. In any case it is spelt out. */
function literal(_, string, flags) {
  const inside = string.slice(1, -1);
  const plain = string[0] === '"' ? inside : inside.replace(/\\(['`$])/g, '$1').replaceAll('"', '\\"');
  const source = spelt(JSON.parse(`"${plain}"`));
  if (!flags.includes('i') || !flags.includes('u')) return `/${new RegExp(source, flags).source}/${flags}`;
  const own = flags.replace('i', '');
  return `/${new RegExp(inAnyCase(source), own).source}/${own}`;
}

/** The flags of a literal that matches in any case. */
const anyCase = /\/[dgmsvy]*(?:i[dgmsvy]*u|u[dgmsvy]*i)/;

/** For `plugins` of a build. */
export const letters = {
  name: 'letters',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]server[\\/].*\.ts$/ }, async ({ path }) => {
      // What is generated is text for others: pages of checks, the whole script of the review copy.
      if (path.endsWith('.gen.ts')) return undefined;
      const source = readFileSync(path, 'utf8');
      return source.includes('\\p{') || anyCase.test(source)
        ? { contents: await speltSource(source), loader: 'js' }
        : undefined;
    }),
};

/** The light tree says what the `yaml` library says, and knows where every character of it stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { readYaml } from '../../server/core/syntax/yaml/read-yaml.ts';
import type { YamlNode } from '../../server/core/syntax/yaml/tree.ts';
import type { Block } from '../../server/core/text.ts';

function read(text: string) {
  const block: Block = { uri: '/a.yaml', kind: 'file', text };
  return { block, ...readYaml(block, { start: 0, end: text.length }) };
}

/** Maps, lists and texts; numbers stay as they are written. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node.kind === 'sequence' ? node.items.map(plain) : node.text;
}

const letters = fc.string({
  unit: fc.constantFrom(
    'a',
    'ệ',
    'Đ',
    ' ',
    '1',
    '.',
    ',',
    ':',
    '#',
    '-',
    '%',
    '"',
    "'",
    '|',
    '\n',
    '{',
    ']',
    '&',
    '*',
    '\\',
    '\t',
    '/',
    '<',

    '😀',
  ),
  maxLength: 20,
});
const key = fc
  .string({ unit: fc.constantFrom('a', 'b', 'ệ', 'đ', '_', '1'), minLength: 1, maxLength: 6 })
  .map(text => `k${text}`);
const value = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    letters,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('the light tree', () => {
  it('agrees with the library on what a document says', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }),
        fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL'>(
          'PLAIN',
          'QUOTE_DOUBLE',
          'QUOTE_SINGLE',
          'BLOCK_LITERAL',
        ),
        fc.boolean(),
        (document, defaultStringType, flow) => {
          const text = stringify(document, {
            defaultStringType,
            collectionStyle: flow ? 'flow' : 'block',
            lineWidth: 0,
          });
          const oracle = parseDocument(text, { schema: 'failsafe' });
          // The library does not read everything that it writes.
          fc.pre(oracle.errors.length === 0);
          const { root, findings } = read(text);
          expect(findings).toEqual([]);
          expect(plain(root)).toEqual(
            JSON.parse(JSON.stringify(oracle.toJS(), (_, inner) => (inner === '' ? '' : inner))),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('knows where each character of a text stands', () => {
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom<'PLAIN' | 'QUOTE_SINGLE' | 'BLOCK_LITERAL'>('PLAIN', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
        (text, defaultStringType) => {
          const source = `a: x\n${stringify({ key: text }, { defaultStringType, lineWidth: 0 })}`;
          const { block, root } = read(source);
          const node = root?.kind === 'map' ? root.entries[1]!.value : undefined;
          if (node?.kind !== 'scalar' || node.style === 'folded') return;
          // Escapes and folded lines have no one character for one.
          if (node.style === 'quoted' && /[\n\t\\"\u00a0]/.test(text)) return;
          for (let index = 0; index < node.text.length; index++) {
            const at = node.offset(index);
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(source.length);
            if (node.text[index] !== '\n')
              expect(block.text[at], `${JSON.stringify(source)} at ${index}`).toBe(node.text[index]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws, and keeps its spans inside, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|\n',
      '>-\n',
      '&x ',
      '*x',
      '!t ',
      '#',
      '\t',
      '%',
      ': ',
      ', ',
      '---\n',
      '? ',
      '\ufeff',
      'ệ',
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
        const { block, root, findings } = read(parts.join(''));
        const inside = (start: number, end: number): void => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(block.text.length);
        };
        for (const { place } of findings) if (place.kind === 'text') inside(place.start, place.end);
        const visit = (node: YamlNode | undefined): void => {
          if (!node) return;
          inside(node.span.start, node.span.end);
          if (node.kind === 'map') for (const entry of node.entries) visit(entry.value);
          else if (node.kind === 'sequence') node.items.forEach(visit);
          else for (let index = 0; index <= node.text.length; index++) inside(node.offset(index), node.offset(index));
        };
        visit(root);
      }),
      { numRuns: 400 },
    );
  });

  it.each([1, 2])('reads a literal block of 20,000 rows in time proportional to it (%i)', times => {
    const rows = '  | 1 | Nội dung | 1.991 | 84,17% |\n'.repeat(20_000 * times);
    const { root, findings } = read(`soat: 1\nrows: |\n${rows}`);
    expect(findings).toEqual([]);
    const node = root?.kind === 'map' ? root.entries[1]!.value : undefined;
    expect(node?.kind === 'scalar' && node.text.length).toBe(rows.length - 2 * 20_000 * times);
  });
});

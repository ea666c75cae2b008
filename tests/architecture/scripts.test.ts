/** The scripts of package.json: those for a person work in a fresh clone, with nothing before them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';

const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
};

/** `npm start` sets up by itself; `build`, `lint` and the like are for who has set up already. */
const forAnyone = Object.keys(scripts).filter(name => /^(?:test(?::\w+)?|page|package|vscode|bench:peers)$/.test(name));

test.each(forAnyone)('%s sets up what it needs', name => {
  expect(scripts[`pre${name}`]).toBe('node .ci/setup.mjs');
});

test('what runs before a script has that script', () => {
  const before = Object.keys(scripts).filter(name => /^pre(?!pare$)/.test(name));
  expect(before.filter(name => !(name.slice(3) in scripts))).toEqual([]);
});

test('what is shipped asks for Node 20 and for an editor, and for nothing else', () => {
  expect(Object.keys(engines)).toEqual(['node', 'vscode']);
  expect(engines.node).toBe('>=20');
});

/** When findings are coloured: on a terminal that can, unless somebody wants none. */
import { expect, it } from 'vitest';
import { paint } from '../../server/cli/formats/colour.ts';
import type { Io } from '../../server/cli/io.ts';

const io = (isTerminal: boolean, env: Io['env']): Io => {
  const output = { write: () => undefined, isTerminal, columns: 80 };
  return { cwd: '/', env, stdout: output, stderr: output, readStdin: async () => Buffer.alloc(0) };
};

it.each([
  ['auto', true, { TERM: 'xterm-256color' }, true],
  ['auto', true, {}, true],
  ['auto', true, { TERM: 'dumb' }, false],
  ['auto', true, { NO_COLOR: '1' }, false],
  ['auto', false, { TERM: 'xterm-256color' }, false],
  ['auto', false, { FORCE_COLOR: '1' }, true],
  ['auto', false, { FORCE_COLOR: '3', TERM: 'dumb' }, true],
  ['auto', true, { FORCE_COLOR: '0' }, false],
  ['auto', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['always', false, { TERM: 'dumb', NO_COLOR: '1' }, true],
  ['never', true, { TERM: 'xterm-256color' }, false],
] as const)('--color %s, on a terminal: %s, %o: %s', (when, isTerminal, env, coloured) => {
  expect(paint(when, io(isTerminal, env)).red('x') !== 'x').toBe(coloured);
});

/** Generated files are committed and current. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generated } from '../support/generate.ts';
import { root } from '../support/sources.ts';

it.each([...generated()])('%s is current', (path, content) => {
  expect(readFileSync(join(root, path), 'utf8'), 'npm run generate').toBe(content);
});

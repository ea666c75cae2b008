/** What `--format json` prints is what its schema says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { command, folderWith } from '../support/command.ts';
import { root } from '../support/sources.ts';

const schema = JSON.parse(readFileSync(join(root, 'schemas/output.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const samples = readdirSync(join(root, 'samples')).map(name => join('samples', name));

test.each(
  samples.flatMap(sample => [
    ['check', sample, '--claims', '--report-silenced'],
    ['figures', sample],
    ['documents', sample],
  ]),
)('%s %s', async (name, ...argv) => {
  const { stdout } = await command(root, [name!, ...argv, '--format', 'json']);
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});

test('silenced and known findings', async () => {
  const share = 'Có 22/42 đơn vị (chiếm 52,5%).\n';
  const folder = folderWith({
    'a.md': `<!-- soat-ignore percent-differs-from-ratio -->\n\n${share}\nMột đoạn.\n\n${share}`,
  });
  await command(folder.path, ['check', 'a.md', '--update-baseline']);
  const { stdout } = await command(folder.path, ['check', 'a.md', '--report-silenced', '--format', 'json']);
  folder.remove();
  const [{ findings }] = JSON.parse(stdout).files;
  expect(
    findings.map(({ silenced, known }: { silenced?: unknown; known?: unknown }) => [silenced !== undefined, known]),
  ).toEqual([
    // That no reason is given is known, too.
    [false, true],
    [true, undefined],
    [false, true],
  ]);
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
});

test('what could not be read', async () => {
  for (const name of ['check', 'figures', 'documents']) {
    const { stdout, code } = await command(root, [name, 'không-có.md', '--format', 'json']);
    expect([code, JSON.parse(stdout).failures.length]).toEqual([2, 1]);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  }
});

test('a finding without its check would not pass', () => {
  const summary = Object.fromEntries(Object.keys(schema.properties.summary.properties).map(name => [name, 0]));
  expect(validate({ version: 1, summary, files: [{ path: 'a', findings: [{}] }] })).toBe(false);
  expect(validate({ version: 1, summary, files: [{ path: 'a', later: true }], more: 1 })).toBe(true);
});

/**
 * What the readers of code quality, checkstyle and rdjson ask for, on every sample and on what cannot be read. None of
 * the three has a schema to be had here, but for rdjson, which has a validator; what stands here of the others says what
 * their documentation says, and forbids the rest.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { root } from '../support/sources.ts';
import { readXml } from '../support/xml.ts';

const runs: readonly (readonly string[])[] = [
  ...readdirSync(join(root, 'samples')).map(name => [join('samples', name), '--report-silenced']),
  ['samples', 'không-có.md', '--lang', 'en'],
  ['samples', '--max-findings', '0'],
];

async function printed(format: string, argv: readonly string[]): Promise<string> {
  const { stdout, code } = await command(root, ['check', ...argv, '--format', format, '--fail-on', 'never']);
  expect(code).toBe(argv.includes('không-có.md') ? 2 : 0);
  return stdout;
}

/** GitLab, "Code Quality report format": the fields of an issue, and what each may hold. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]+$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        // Relative to the repository, and not begun with `./`.
        properties: {
          path: { type: 'string', pattern: '^[^./]' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

test.each(runs.map(argv => [argv]))('code quality: %j', async argv => {
  const validate = new Ajv({ allErrors: true }).compile(codeQuality);
  const issues = JSON.parse(await printed('gitlab', argv));
  expect(validate(issues), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
  expect(validate([{ description: 'x' }])).toBe(false);
});

test.each(runs.map(argv => [argv]))('rdjson: %j', async argv => {
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
  const text = await printed('rdjson', argv);
  const { valid, errors } = await validator.validateString(text);
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  const spoiled = await validator.validateString(text.replace('"soat"', '1'));
  expect(spoiled.valid).toBe(false);
});

/** What the formatter of Checkstyle writes of an error, and how its readers take it. */
const errorAttributes: { readonly [name: string]: RegExp } = {
  line: /^[1-9][0-9]*$/,
  column: /^[1-9][0-9]*$/,
  severity: /^(?:ignore|info|warning|error)$/,
  message: /./su,
  source: /^soat\.[a-z][a-z0-9-]*$/,
};

test.each(runs.map(argv => [argv]))('checkstyle: %j', async argv => {
  const top = readXml(await printed('checkstyle', argv));
  expect([top.name, Object.keys(top.attributes)]).toEqual(['checkstyle', ['version']]);
  const names = top.children.map(({ attributes }) => attributes.name);
  expect(new Set(names).size).toBe(names.length);
  for (const file of top.children) {
    expect([file.name, Object.keys(file.attributes)]).toEqual(['file', ['name']]);
    expect(file.children.length).toBeGreaterThan(0);
    for (const { name, attributes, children } of file.children) {
      expect([name, children]).toEqual(['error', []]);
      expect(Object.keys(attributes)).toEqual(expect.arrayContaining(['line', 'severity', 'message', 'source']));
      for (const [attribute, value] of Object.entries(attributes)) expect(value).toMatch(errorAttributes[attribute]!);
    }
  }
});

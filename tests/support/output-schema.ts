/**
 * The JSON Schema (draft-07) of what `--format json` prints, version 1. Fields are only ever added: what stands here
 * stays, and nothing forbids more.
 */
type Schema = { readonly [key: string]: unknown };

const string: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description ? { description } : {}),
});
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

function record(
  required: { readonly [name: string]: Schema },
  optional: { readonly [name: string]: Schema } = {},
): Schema {
  return { type: 'object', properties: { ...required, ...optional }, required: Object.keys(required) };
}

const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** A place: a range of text, a cell of a sheet, or neither for a whole file. */
const place = { range: ref('range'), sheet: string, cell: string };

const verdict: Schema = { enum: ['exact', 'rounded', 'wrong', 'unchecked'] };
const kinds = ['ratio', 'sum', 'change', 'share-sum', 'equality', 'count', 'order', 'rule'];

export const outputSchema: Schema & { readonly $id: string } = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'soat:output',
  title: 'Soát: kết quả ở dạng JSON · output as JSON (--format json)',
  ...record(
    {
      version: { const: 1 },
      summary: record({
        errors: count,
        warnings: count,
        informations: count,
        hints: count,
        figures: count,
        exact: count,
        rounded: count,
        wrong: count,
        unchecked: count,
        used: count,
        related: count,
        involved: count,
        faulty: count,
        files: count,
        unreadable: count,
      }),
      files: list(ref('file'), 'By path.'),
    },
    {
      failures: list(
        record({ path: string, message: string }),
        'What could not be read or done; left out when there is nothing.',
      ),
      passedOver: list(
        string,
        'Paths of texts beside the reports that were not checked, as nothing marks them as reports; left out when there are none.',
      ),
    },
  ),
  definitions: {
    position: record({ line: count, character: { ...count, description: 'UTF-16 units, from 0.' } }),
    range: record({ start: ref('position'), end: ref('position') }),
    file: record(
      { path: { ...string, description: 'Relative to the working directory, with /.' } },
      {
        findings: list(ref('finding')),
        claims: list(ref('claim')),
        figures: list(ref('figure')),
        mentions: list(ref('mention')),
      },
    ),
    finding: record(
      {
        check: string,
        severity: { enum: ['error', 'warning', 'information', 'hint'] },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
        message: string,
        data: { type: 'object' },
        related: list(record({ path: string, message: string }, place)),
        fixes: list(
          record({
            title: string,
            safe: { type: 'boolean' },
            edits: list(record({ path: string, newText: string }, place)),
          }),
        ),
      },
      { ...place, silenced: record({}, { reason: string }), known: { type: 'boolean' } },
    ),
    claim: record(
      {
        kind: { enum: kinds },
        verdict,
        quote: string,
        computation: string,
        operands: list(record({ text: string, label: string }, place)),
        origin: { enum: ['prose', 'inferred', 'declared', 'bound'] },
      },
      { ...place, rounding: string, reason: string },
    ),
    figure: record(
      { address: string, text: string, verdict, claims: list({ ...count, description: 'Indices in `claims`.' }) },
      place,
    ),
    mention: record(
      {
        key: nullable(string),
        number: nullable(string),
        year: nullable({ type: 'integer' }),
        type: nullable(string),
        issuer: nullable(string),
        typeWords: nullable(string),
        date: nullable({ ...string, description: 'YYYY-MM-DD, or less of it where less is written.' }),
        dateText: nullable(string),
      },
      place,
    ),
  },
};

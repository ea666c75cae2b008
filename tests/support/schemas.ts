/**
 * The JSON Schemas (draft-07) of the report language, made from its key tables.
 */

import { type Key, type KeyType, truths } from '../../server/core/model/keys/keys.ts';
import { documentKeys, registerKeys } from '../../server/core/model/keys/register-keys.ts';
import { configKeys, periodKeys, reportKeys } from '../../server/core/model/keys/report-keys.ts';
import { appendixKeys, columnKeys, fencedTableKeys } from '../../server/core/model/keys/table-keys.ts';

type Schema = { readonly [key: string]: unknown };

const scalar: Schema = { type: ['string', 'number'] };
const cell: Schema = { type: ['string', 'number', 'boolean', 'null'] };
const text: Schema = { type: ['string', 'number', 'null'] };
const texts: Schema = { oneOf: [{ type: 'array', items: scalar }, { type: ['string', 'number', 'null'] }] };
const severities: Schema = {
  enum: ['error', 'warning', 'information', 'hint', 'off', false, 'lỗi', 'cần kiểm tra', 'lưu ý', 'gợi ý', 'tắt'],
};

function valueSchema(type: KeyType): Schema {
  if (typeof type === 'object') return { enum: [...type.oneOf] };
  switch (type) {
    case 'integer':
      return { const: 1 };
    case 'text':
    case 'date':
    case 'path':
    case 'long-text':
    case 'rules':
      return text;
    case 'texts':
    case 'paths':
      return texts;
    case 'dates':
      return { type: ['object', 'null'], additionalProperties: scalar };
    case 'period':
      return object(periodKeys);
    case 'severities':
      return { type: ['object', 'null'], additionalProperties: severities };
    case 'measures':
      return { type: ['object', 'null'], additionalProperties: scalar };
    case 'columns':
      return { type: 'array', items: { $ref: '#/definitions/column' } };
    case 'rows':
      return {
        oneOf: [
          { type: ['string', 'null'] },
          {
            type: 'array',
            items: {
              oneOf: [
                { type: 'array', items: cell },
                { type: 'object', additionalProperties: cell },
              ],
            },
          },
        ],
      };
    case 'tables':
      return { type: 'array', items: { $ref: '#/definitions/table' } };
    case 'boolean':
      return { enum: [true, false, ...truths] };
    case 'documents':
      return { type: ['array', 'null'], items: { $ref: '#/definitions/document' } };
    default:
      return type satisfies never;
  }
}

function object(keys: readonly Key[], rest: Schema = {}): Schema {
  const properties: { [name: string]: Schema } = {};
  for (const key of keys) {
    const schema = {
      ...valueSchema(key.type),
      description: `${key.vi}\n\n${key.en}`,
      markdownDescription: `${key.vi}\n\n*${key.en}*\n\n\`${key.name}: ${key.example.replaceAll('\n', '↵')}\``,
      examples: [key.example],
    };
    for (const name of [key.name, ...key.aliases]) properties[name] = schema;
  }
  return { type: 'object', properties, additionalProperties: false, ...rest };
}

function schema(name: string, title: string, keys: readonly Key[]): Schema & { readonly $id: string } {
  const definitions: { [name: string]: Schema } = {};
  const used = new Set(keys.map(key => key.type));
  // A column may be its title alone.
  if (used.has('columns') || used.has('tables'))
    definitions.column = object(columnKeys, { type: ['object', 'string', 'number'] });
  if (used.has('tables')) definitions.table = object(fencedTableKeys);
  if (used.has('documents')) definitions.document = object(documentKeys);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `soat:${name}`,
    title,
    ...object(keys),
    ...(Object.keys(definitions).length > 0 ? { definitions } : {}),
  };
}

export const schemas = {
  report: schema('report', 'Soát: báo cáo · report', reportKeys),
  config: schema('config', 'Soát: cấu hình · configuration', configKeys),
  register: schema('register', 'Soát: sổ văn bản · register of documents', registerKeys),
  appendix: schema('appendix', 'Soát: phụ lục · appendix', appendixKeys),
};

/**
 * Keys of the report language: their English and Vietnamese names, what they hold, and words for both languages. Schemas,
 * completion, hover and the readers all come from these tables: `report-keys.ts`, `table-keys.ts`, `register-keys.ts`.
 */

export type KeyType =
  | 'text'
  | 'long-text'
  | 'date'
  | 'integer'
  | 'path'
  | 'paths'
  | 'texts'
  | 'rules'
  | 'rows'
  | 'columns'
  | 'measures'
  | 'severities'
  | 'dates'
  | 'period'
  | 'tables'
  | 'documents'
  | 'boolean'
  | { readonly oneOf: readonly string[] };

/** What else is said for true and false. */
export const truths = ['có', 'không'] as const;

/** Of a value that is true or false; undefined where it is neither. */
export function truthOf(value: string | undefined): boolean | undefined {
  const word = value?.normalize('NFC').toLowerCase();
  if (word === 'true' || word === truths[0]) return true;
  return word === 'false' || word === truths[1] ? false : undefined;
}

export interface Key {
  readonly name: string;
  /** Vietnamese names, the preferred one first. */
  readonly aliases: readonly string[];
  readonly type: KeyType;
  readonly required?: boolean;
  readonly vi: string;
  readonly en: string;
  readonly example: string;
}

/** The version line that every file of Soát may begin with. */
export const soat: Key = {
  name: 'soat',
  aliases: ['soát'],
  type: 'integer',
  required: true,
  vi: 'Phiên bản của ngôn ngữ báo cáo; hiện là 1.',
  en: 'Version of the report language; 1 today.',
  example: '1',
};

/** A row of a table of keys. */
export const key = (
  name: string,
  aliases: readonly string[],
  type: KeyType,
  vi: string,
  en: string,
  example: string,
): Key => ({ name, aliases, type, vi, en, example });

/** Of a report, and of a document in a register. */
export const issuer = key(
  'issuer',
  ['cơ quan ban hành', 'cơ quan'],
  'text',
  'Cơ quan, tổ chức ban hành.',
  'Issuing body.',
  'Ủy ban nhân dân tỉnh Kiên Giang',
);

/** All names of a key, the canonical one first. */
export function namesOf(keys: readonly Key[], name: string): readonly string[] {
  const found = keys.find(candidate => candidate.name === name);
  return found ? [found.name, ...found.aliases] : [name];
}

/** The key that a written name stands for. */
export function keyNamed(keys: readonly Key[], written: string): Key | undefined {
  return keys.find(({ name, aliases }) => name === written || aliases.includes(written));
}

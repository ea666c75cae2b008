/**
 * What the project needs of YAML, in one object that is loaded late: a plain Markdown report never pays for it.
 */

import { memo, memo2 } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import { type Finding, textPlace } from '../finding.ts';
import type { AppendixDeclaration, ReadTable } from '../model/declarations.ts';
import { type ConfigFile, readConfigFile } from '../model/files/config-file.ts';
import { type Register, readRegister } from '../model/files/register.ts';
import { type ReportFile, readReportFile } from '../model/files/report-file.ts';
import type { Key } from '../model/keys/keys.ts';
import { documentKeys, registerKeys } from '../model/keys/register-keys.ts';
import { configKeys, periodKeys, reportKeys } from '../model/keys/report-keys.ts';
import { appendixKeys, columnKeys, fencedTableKeys } from '../model/keys/table-keys.ts';
import type { Part } from '../model/report.ts';
import { readYamlAppendix, readYamlTable } from '../model/sources/from-yaml.ts';
import { appendixDeclaration } from '../model/sources/yaml-declaration.ts';
import { nearest } from '../model/suggest.ts';
import type { Table } from '../model/table.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { type SchemaName, validate } from '../syntax/yaml/schema.ts';
import { entryOf, type YamlNode } from '../syntax/yaml/tree.ts';
import type { Block, SourceDocument, Span } from '../text.ts';

export interface FrontMatter {
  readonly kind: 'report' | 'appendix';
  /** Of an appendix: whether it says what only an appendix says. "soat: 1" alone stands over a report as well. */
  readonly certain?: boolean;
  readonly report: ReportFile | undefined;
  readonly appendix: AppendixDeclaration | undefined;
  /** Of an appendix; those of a report stand in `report.findings`. */
  readonly findings: readonly Finding[];
}

export interface YamlSupport {
  readReport(document: SourceDocument, knownChecks: readonly string[]): ReportFile;
  /** Undefined when the document has no front matter with `soat:`. */
  readFrontMatter(document: SourceDocument, knownChecks: readonly string[]): FrontMatter | undefined;
  readAppendix(document: SourceDocument, style: NumberStyle): Part;
  /** `soat.config.yaml`. */
  readConfig(document: SourceDocument, knownChecks: readonly string[]): ConfigFile;
  /** A register of documents. */
  readRegister(document: SourceDocument): Register;
  readTable(block: Block, span: Span, id: string, style: NumberStyle): ReadTable;
}

export const yamlSupport: YamlSupport = {
  readReport: memo2((document, knownChecks) => {
    const block = document.blocks[0]!;
    const file = reportFrom(block, whole(block), knownChecks);
    return file.findings.length > 0 || file.body.length + file.appendices.length > 0
      ? file
      : { ...file, findings: [noParts(block)] };
  }),
  readFrontMatter: (document, knownChecks) => {
    const block = document.stretches[0]?.blocks[0];
    return block?.kind === 'front-matter' ? frontMatterOf(block, knownChecks) : undefined;
  },
  readAppendix: memo2((document, style) => {
    const block = document.blocks[0]!;
    const { root, findings } = readYaml(block, whole(block));
    const part = readYamlAppendix(document, block, root, { style });
    return {
      ...part,
      tables: part.tables.filter(table => isCertain(table, findings)),
      findings: [
        ...findings,
        ...documentFindings(block, whole(block), root, 'appendix', findings),
        ...part.findings.filter(finding => isCertainFinding(finding, findings)),
      ],
    };
  }),
  readConfig: memo2((document, knownChecks) => {
    const block = document.blocks[0]!;
    const { root, findings } = readYaml(block, whole(block));
    const file = readConfigFile(block, root, knownChecks);
    return { ...file, findings: [...findings, ...schemaFindings(block, root, 'config', findings), ...file.findings] };
  }),
  readRegister: memo(document => {
    const block = document.blocks[0]!;
    const { root, findings } = readYaml(block, whole(block));
    const register = readRegister(block, root);
    return {
      ...register,
      findings: [
        ...findings,
        ...documentFindings(block, whole(block), root, 'register', findings),
        ...register.findings,
      ],
    };
  }),
  readTable: (block, span, id, style) => {
    const { root, findings } = readYaml(block, span);
    const read = readYamlTable(block, root, fencedTableKeys, { id, style });
    return {
      ...read,
      table: read.table && isCertain(read.table, findings) ? read.table : undefined,
      findings: [...findings, ...read.findings.filter(finding => isCertainFinding(finding, findings))],
    };
  },
};

/** Rows that YAML itself cuts into cells are a guess beside a syntax error; rows between pipes are not. */
function isCertain({ origin }: Table, syntax: readonly Finding[]): boolean {
  return origin.kind === 'text' || !syntax.some(({ check }) => check === 'syntax-error');
}

function isCertainFinding({ check, data }: Finding, syntax: readonly Finding[]): boolean {
  if (!syntax.some(finding => finding.check === 'syntax-error')) return true;
  return check !== 'key-unknown' && check !== 'value-invalid' && !(check === 'cell-count-differs' && data.form);
}

function whole(block: Block): Span {
  // A byte order mark is no part of the YAML.
  return { start: block.text.charCodeAt(0) === 0xfeff ? 1 : 0, end: block.text.length };
}

function reportFrom(block: Block, span: Span, knownChecks: readonly string[]): ReportFile {
  const { root, findings } = readYaml(block, span);
  const file = readReportFile(block, root, knownChecks);
  return {
    ...file,
    findings: [...findings, ...documentFindings(block, span, root, 'report', findings), ...file.findings],
  };
}

// Right because a block is immutable.
const frontMatterOf = memo2((block: Block, knownChecks: readonly string[]): FrontMatter | undefined => {
  const span = { start: block.text.indexOf('\n') + 1, end: block.text.lastIndexOf('---') };
  const { root, findings } = readYaml(block, span);
  if (!entryOf(root, ['soat', 'soát'])) {
    // A line that cannot be read must not make Soát's front matter somebody else's.
    const meant = findings.length > 0 && /^(?:soat|soát)[ \t]*:/mu.test(block.text.normalize('NFC'));
    return meant ? { kind: 'appendix', report: undefined, appendix: undefined, findings } : undefined;
  }
  if (isReport(root)) {
    return { kind: 'report', report: reportFrom(block, span, knownChecks), appendix: undefined, findings: [] };
  }
  return {
    kind: 'appendix',
    certain: isOneOf(root, appendixKeys, reportKeys),
    report: undefined,
    appendix: appendixDeclaration(block, root),
    findings: [...findings, ...schemaFindings(block, root, 'appendix', findings)],
  };
});

/** Front matter is a report's when it says what only a report says. */
function isReport(root: YamlNode | undefined): boolean {
  const names = allNames(
    reportKeys.filter(({ name }) =>
      ['type', 'number', 'date', 'issuer', 'body', 'appendices', 'signature'].includes(name),
    ),
  );
  if (entryOf(root, ['appendix', 'số phụ lục', 'columns', 'cột', 'measures'])) return false;
  // "phụ lục" names the files of appendices in a report, and the number of the one in an appendix.
  const number = entryOf(root, ['phụ lục'])?.value;
  if (number?.kind === 'scalar' && /^[IVXLCDM\d]{1,8}$/.test(number.text)) return false;
  if (entryOf(root, names) !== undefined) return true;
  // Such as `numbers` alone, or `levels`.
  return isOneOf(root, reportKeys, appendixKeys) && !isOneOf(root, appendixKeys, reportKeys);
}

/** Whether a key stands there that the first have and the others have not. */
function isOneOf(root: YamlNode | undefined, keys: readonly Key[], others: readonly Key[]): boolean {
  const foreign = new Set(allNames(others));
  const own = new Set(allNames(keys).filter(name => !foreign.has(name)));
  return root?.kind === 'map' && root.entries.some(({ key }) => own.has(key));
}

function allNames(keys: readonly Key[]): string[] {
  return keys.flatMap(({ name, aliases }) => [name, ...aliases]);
}

/** Nothing is wrong in the file, and nothing of the report would be read. */
function noParts(block: Block): Finding {
  const at = /^(?:soat|soát)(?=[ \t]*:)/mu.exec(block.text);
  const start = at?.index ?? 0;
  const place = textPlace(block, start, start + (at?.[0].length ?? 0));
  return { check: 'value-invalid', severity: 'warning', place, data: { expected: 'no-parts', stated: '' } };
}

/** What a whole YAML file must be before its keys are looked at. */
function documentFindings(
  block: Block,
  span: Span,
  root: YamlNode | undefined,
  schema: SchemaName,
  syntax: readonly Finding[],
): readonly Finding[] {
  if (syntax.length > 0) return schemaFindings(block, root, schema, syntax);
  const place = textPlace(block, span.start, span.start);
  if (root?.kind !== 'map') {
    const at = root ? textPlace(block, root.span.start, Math.min(root.span.end, root.span.start + 60)) : place;
    return [{ check: 'value-invalid', place: at, data: { expected: root ? 'document' : 'empty', stated: '' } }];
  }
  const soat = entryOf(root, ['soat', 'soát']);
  if (soat && !soat.value) {
    const at = textPlace(block, soat.keySpan.start, soat.keySpan.end);
    return [{ check: 'value-invalid', place: at, data: { key: soat.key, expected: 'version', stated: '' } }];
  }
  if (!soat) {
    const start = textPlace(block, root.span.start, root.span.start);
    const edits = [{ place: start, newText: 'soat: 1\n' }];
    return [
      {
        check: 'value-invalid',
        severity: 'warning',
        place: start,
        data: { expected: 'soat', stated: '' },
        fixes: [{ title: 'soat', safe: true, edits }],
      },
    ];
  }
  return schemaFindings(block, root, schema, syntax);
}

function schemaFindings(
  block: Block,
  root: YamlNode | undefined,
  schema: SchemaName,
  syntax: readonly Finding[],
): readonly Finding[] {
  // Beside a syntax error the tree is only a guess.
  if (root?.kind !== 'map' || syntax.length > 0) return [];
  const keys = { report: reportKeys, appendix: appendixKeys, config: configKeys, register: registerKeys }[schema];
  const inner = schema === 'register' ? documentKeys : columnKeys;
  const found = validate(block, root, schema, (written, path) => meant(written, names(path, keys, inner)));
  return [...found].map(finding => withExample(finding, [...keys, ...inner]));
}

/** Where a value has another shape than its key takes, an example says more than the name of the shape. */
function withExample(finding: Finding, keys: readonly Key[]): Finding {
  const { check, data } = finding;
  const expected = String(data.expected);
  if (check !== 'value-invalid' || !(shapes.includes(expected) || expected === 'text')) return finding;
  const key = keys.find(({ name, aliases }) => name === data.key || aliases.some(alias => alias === data.key));
  if (expected === 'text')
    return key?.type === 'long-text' ? { ...finding, data: { ...data, expected: 'long-text' } } : finding;
  return key && !key.example.includes('\n') ? { ...finding, data: { ...data, example: key.example } } : finding;
}

const shapes: readonly string[] = ['map', 'list', 'list-or-text'];

/** The key that a written one stands for: by what it says, else the nearest by its letters. */
function meant(written: string, known: readonly string[]): string | undefined {
  const said = sameInOtherWords.get(written.toLowerCase());
  return said !== undefined && known.includes(said) ? said : nearest(written, known);
}

const sameInOtherWords: ReadonlyMap<string, string> = new Map([
  ['signer', 'signature'],
  ['signers', 'signature'],
  ['signatory', 'signature'],
  ['signed by', 'signature'],
  ['người ký', 'chữ ký'],
  ['addressees', 'to'],
  ['author', 'issuer'],
  ['organization', 'issuer'],
  ['organisation', 'issuer'],
]);

function names(path: readonly string[], keys: readonly Key[], inner: readonly Key[]): string[] {
  const parent = path.at(-1);
  const own = path.length === 0 ? keys : parent === 'period' || parent === 'kỳ báo cáo' ? periodKeys : inner;
  return allNames(own);
}

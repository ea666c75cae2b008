/** A table of the text becomes an appendix with a file of its own; the table of such a file goes back into the text. */
import { CodeActionKind, type Range } from 'vscode-languageserver';
import { blockAtOffset, startOf } from '../../core/document.ts';
import { isMarkdown, isYaml } from '../../core/file-kinds.ts';
import { globTest } from '../../core/glob.ts';
import { namesOf } from '../../core/model/keys/keys.ts';
import { reportKeys } from '../../core/model/keys/report-keys.ts';
import { appendixKeys } from '../../core/model/keys/table-keys.ts';
import { romanValue } from '../../core/model/names.ts';
import type { Part } from '../../core/model/report.ts';
import type { Table } from '../../core/model/table.ts';
import type { Block } from '../../core/text.ts';
import { createsFiles, deletesFiles } from '../edits.ts';
import type { View } from '../session.ts';
import { appendicesIn, tablesIn } from '../targets.ts';
import { nameOf, resolveUri } from '../uris.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';

const start = { line: 0, character: 0 };

export const toAppendix: Offers = function* ({ view, client, start: offset }) {
  const here = blockAtOffset(view.document, offset);
  if (!here || (here.block.kind !== 'table' && here.block.kind !== 'directive') || !createsFiles(client)) return;
  const [table, more] = tablesIn(view, here.block);
  const part = view.checked.report.parts.find(({ tables }) => table && tables.includes(table));
  const file = part?.kind === 'body' && table && !more ? freeFile(view) : undefined;
  const own = file && contentOf(here.block);
  if (!table || !file || !own) return;
  const words = actionWords[view.preferences.language];
  const { block } = here;
  yield {
    key: `appendix ${table.id}`,
    title: words.toAppendix(file.numeral, nameOf(file.uri)),
    kind: CodeActionKind.RefactorExtract,
    edits: () => {
      const range = view.convert.range(view.document, here.start, here.start + block.text.length);
      const sentence = actionWords[view.checked.report.style.id].seeAppendix(file.numeral);
      return [
        {
          uri: file.uri,
          creates: true,
          edit: { range: { start, end: start }, newText: fileText(file, table, own, view) },
        },
        { uri: view.uri, edit: { range, newText: sentence } },
      ];
    },
  };
};

export const fromAppendix: Offers = function* ({ view, client, start: offset }) {
  const part = view.checked.report.parts.find(({ document }) => document.text.uri === view.uri);
  if (part?.kind !== 'appendix' || !isMarkdown(view.uri) || !isReport(view) || !deletesFiles(client)) return;
  const here = blockAtOffset(view.document, offset);
  const [table, more] = part.tables;
  if (here?.block.kind !== 'table' || !table || more || table.columns.some(({ declared }) => declared)) return;
  if (!tablesIn(view, here.block).includes(table) || table.measures.length > 0) return;
  const target = firstMention(part, view);
  const around = target && textAround(here.block, view.document.blocks);
  if (!target || !around) return;
  const { block } = here;
  yield {
    key: `inline ${table.id}`,
    title: actionWords[view.preferences.language].fromAppendix(part.appendix?.numeral?.value ?? ''),
    kind: CodeActionKind.RefactorInline,
    edits: () => [
      { uri: target.uri, edit: { range: target.range, newText: `\n\n${directiveText(table, around, block)}` } },
      { uri: view.uri, deletes: true },
    ],
  };
};

function isReport({ checked, uri }: View): boolean {
  return isYaml(checked.report.uri) && checked.report.uri !== uri;
}

interface AppendixFile {
  readonly uri: string;
  readonly numeral: string;
  readonly vietnamese: boolean;
}

const listed = new RegExp(
  `^(?:${namesOf(reportKeys, 'appendices').join('|')})[ \\t]{0,8}:[ \\t]{0,8}["']?([^\\s"',#]{0,120}\\*[^\\s"',#]{0,40})`,
  'mu',
);

/** The next appendix of a report that takes its appendices by a pattern; undefined where they are listed one by one. */
function freeFile(view: View): AppendixFile | undefined {
  const { checked } = view;
  const { uri, parts } = checked.report;
  const text = isReport(view) ? checked.documents.get(uri)?.text.content : undefined;
  const pattern = text === undefined ? undefined : listed.exec(text)?.[1];
  if (text === undefined || pattern === undefined) return undefined;
  const appendices = parts.filter(({ kind }) => kind === 'appendix');
  const numbers = appendices.map(({ appendix }) => romanValue(appendix?.numeral?.value ?? '') ?? 0);
  const next = Math.max(appendices.length, ...numbers) + 1;
  const slash = pattern.lastIndexOf('/') + 1;
  const last = nameOf(appendices.at(-1)?.document.text.uri ?? '');
  const name = /^\D{1,40}\d{1,3}\.\w+$/u.test(last) ? last.replace(/\d+\.\w+$/, `${next}.md`) : `phu-luc-${next}.md`;
  const fresh = resolveUri(uri, pattern.slice(0, slash) + name);
  if (!globTest(pattern.slice(slash))(name) || checked.uris.includes(fresh)) return undefined;
  return {
    uri: fresh,
    numeral: roman(next),
    vietnamese: /^(?:lời văn|phụ lục|các phụ lục|loại văn bản)[ \t]*:/mu.test(text),
  };
}

/** What moves with a table: all that stands beside it in its directive, its rules and its unit. */
interface Content {
  readonly text: string;
  readonly rules: string;
  readonly unit: string | undefined;
}

/**
 * Undefined where something would not arrive: notes at the foot of the text the table stands in, options that front
 * matter has no key for, rows that are no lines between pipes.
 */
function contentOf(block: Block): Content | undefined {
  if (block.text.includes('[^')) return undefined;
  if (block.kind === 'table') return { text: block.text.trimEnd(), rules: '', unit: undefined };
  const [opening = '', ...lines] = block.text.trimEnd().split(/\r?\n/);
  const head =
    /^[ \t]{0,3}:{3,}table\{(?:#[a-z0-9_]{1,60})?((?:[ \t]{1,8}[a-z]{1,20}="[^"]{0,300}")*)[ \t]{0,8}\}[ \t]*$/u.exec(
      opening,
    );
  if (!head || !/^[ \t]{0,3}:{3,}[ \t]*$/.test(lines.pop() ?? '')) return undefined;
  const attributes = new Map(
    Array.from(head[1]!.matchAll(/([a-z]+)="([^"]*)"/g), ([, name, value]) => [name!, value!]),
  );
  if ([...attributes.keys()].some(name => name !== 'id' && name !== 'title' && name !== 'unit')) return undefined;
  const text: string[] = [];
  const rules: string[] = [];
  let inRules = false;
  for (const line of lines) {
    if (inRules) {
      if (/^\s{0,3}(?:`{3,}|~{3,})\s*$/.test(line)) inRules = false;
      else rules.push(line);
    } else if (/^\s{0,3}(?:`{3,}|~{3,})\s*(?:rules|quy tắc)/u.test(line)) inRules = true;
    else if (/^\s{0,3}(?:`{3,}|~{3,})/.test(line)) return undefined;
    else text.push(line);
  }
  const written = text.join('\n').trim();
  if (!/^[ \t]*\|/m.test(written)) return undefined;
  return { text: written, rules: rules.join('\n'), unit: attributes.get('unit') };
}

function fileText(
  { numeral, vietnamese }: AppendixFile,
  { id, title }: Table,
  { text, rules, unit }: Content,
  { checked }: View,
): string {
  const key = (vi: string, en: string): string => (vietnamese ? vi : en);
  const name = title ?? actionWords[checked.report.style.id].appendixTitle;
  return [
    '---',
    'soat: 1',
    `${key('phụ lục', 'appendix')}: ${numeral}`,
    `${key('mã', 'id')}: ${id}`,
    `${key('tiêu đề', 'title')}: ${scalar(name)}`,
    ...(unit ? [`${key('đơn vị tính', 'unit')}: ${scalar(unit)}`] : []),
    ...(rules === '' ? [] : [`${key('quy tắc', 'rules')}: |`, ...rules.split('\n').map(line => `  ${line}`)]),
    '---',
    '',
    text,
    '',
  ].join('\n');
}

/** What stands in an appendix's file beside its table, and goes where the table goes. */
interface Around {
  readonly unit: string | undefined;
  /** Under the table. */
  readonly below: string;
}

const movable = new Set(
  ['soat', 'appendix', 'id', 'title', 'unit', 'rules'].flatMap(name => namesOf(appendixKeys, name)),
);
const unitLine = new RegExp(`^(?:${namesOf(appendixKeys, 'unit').join('|')})[ \\t]*:[ \\t]*(.+?)[ \\t]*\\r?$`, 'mu');

/** Undefined where the file says something that has no place beside a table of the text: it would go with the file. */
function textAround(table: Block, blocks: readonly Block[]): Around | undefined {
  const [front, ...others] = blocks.filter(({ text }) => text.trim() !== '');
  if (front?.kind !== 'front-matter' || others[0] !== table) return undefined;
  const keys = Array.from(front.text.normalize('NFC').matchAll(/^(?![ \t\r\n]|---)([^:\n]*)/gmu), ([, name]) =>
    name!.trim(),
  );
  if (keys.some(name => !movable.has(name))) return undefined;
  const below = others.slice(1).map(({ text }) => text.trimEnd());
  if ([table.text, ...below].some(text => text.includes('[^'))) return undefined;
  const unit = unitLine.exec(front.text.normalize('NFC'))?.[1]?.replace(/^(["'])(.*)\1$/u, '$2');
  return { unit, below: below.join('\n\n') };
}

function scalar(text: string): string {
  return /^[\p{L}][^:#"'\\{}[\]]*$/u.test(text) ? text : JSON.stringify(text);
}

function directiveText({ id, title, rules }: Table, { unit, below }: Around, block: Block): string {
  const attribute = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${value.replaceAll('"', '”')}"`;
  const named = attribute('title', title) + attribute('unit', unit);
  const written = rules.map(({ text }) => text.trimEnd()).join('\n');
  const fence = written === '' ? '' : `\n\`\`\`rules\n${written}\n\`\`\``;
  const under = below === '' ? '' : `\n\n${below}`;
  return `:::table{#${id}${named}}\n${block.text.trimEnd()}${fence}\n:::${under}`;
}

/** The end of the block of the text that names an appendix first. */
function firstMention(part: Part, view: View): { readonly uri: string; readonly range: Range } | undefined {
  const { checked, convert } = view;
  for (const own of checked.report.parts) {
    if (own.kind !== 'body') continue;
    const { document } = own;
    for (const block of document.blocks) {
      if (![...appendicesIn(view, block)].some(mention => mention.part === part)) continue;
      const end = (startOf(document, block) ?? 0) + block.text.trimEnd().length;
      return { uri: document.text.uri, range: convert.range(document, end, end) };
    }
  }
  return undefined;
}

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

function roman(number: number): string {
  return 'X'.repeat(Math.floor(number / 10)) + ones[number % 10]!;
}

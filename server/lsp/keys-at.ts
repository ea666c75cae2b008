/** Keys of the report language in YAML, found line by line: it works in a file that cannot be parsed yet, too. */
import { type TextPlace, textPlace } from '../core/finding.ts';
import { isReportFile } from '../core/model/files/recognise.ts';
import { type Key, keyNamed, namesOf } from '../core/model/keys/keys.ts';
import { documentKeys, registerKeys } from '../core/model/keys/register-keys.ts';
import { configKeys, periodKeys, reportKeys } from '../core/model/keys/report-keys.ts';
import { appendixKeys, columnKeys, fencedTableKeys } from '../core/model/keys/table-keys.ts';
import type { Block } from '../core/text.ts';
import { nameOf } from './uris.ts';

export type { Key } from '../core/model/keys/keys.ts';

/** The key whose name stands at an offset of a block of YAML. */
export function keyAt(
  uri: string,
  report: string,
  block: Block,
  at: number,
): { readonly key: Key; readonly place: TextPlace } | undefined {
  if (!isYamlBlock(block)) return undefined;
  const start = lineStart(block.text, at);
  const line = block.text.slice(start, lineEnd(block.text, at));
  const match = keyPattern.exec(line);
  if (!match) return undefined;
  const spot = { uri, report, block, at: start, indent: match[1]!.length };
  for (const { name, from, flow } of namesIn(line)) {
    if (at < start + from || at > start + from + name.length) continue;
    const keys = flow && flow !== '-' ? keysUnder(flow, spot) : keysFor(spot);
    const key = keyNamed(keys, unquoted(name));
    return key && { key, place: textPlace(block, start + from, start + from + name.length) };
  }
  return undefined;
}

/** The key of a line, and those of `{from: …, to: …}` after it; `flow` is the key that holds the braces, or `-`. */
function* namesIn(
  line: string,
): Generator<{ readonly name: string; readonly from: number; readonly flow: string | undefined }> {
  const match = keyPattern.exec(line);
  if (!match) return;
  const inBraces = match[1]!.includes('{');
  yield { name: match[2]!, from: match[1]!.length, flow: inBraces ? '-' : undefined };
  const rest = match[0].length;
  if (!inBraces && !/^[ \t]*\{/.test(line.slice(rest))) return;
  for (const inner of line
    .slice(rest)
    .matchAll(/([{,][ \t]{0,8})("[^"\n]{1,60}"|[\p{L}][\p{L}\p{N} _-]{0,60}?)[ \t]{0,8}:(?=[ \t])/gu))
    yield {
      name: inner[2]!,
      from: rest + inner.index + inner[1]!.length,
      flow: inBraces ? '-' : unquoted(match[2]!),
    };
}

export function isYamlBlock(block: Block): boolean {
  return (
    block.kind === 'front-matter' ||
    (block.kind === 'file' && /\.ya?ml$/i.test(block.uri)) ||
    (block.kind === 'fence' && /^[`~]{3,}[ \t]*ya?ml[ \t]+table\b/.test(block.text))
  );
}

const keyPattern =
  /^([ \t]{0,40}(?:- )?(?:\{ ?)?)("[^"\n]{1,60}"|'[^'\n]{1,60}'|[\p{L}][\p{L}\p{N} _-]{0,60}?)[ \t]{0,8}:(?=[ \t]|$)/u;

export interface YamlSpot {
  readonly uri: string;
  readonly report: string;
  readonly block: Block;
  /** The start of the line. */
  readonly at: number;
  readonly indent: number;
}

/** The keys that may stand in a line of this indentation. */
export function keysFor({ uri, report, block, at, indent }: YamlSpot): readonly Key[] {
  if (block.kind === 'fence') return indent === 0 ? fencedTableKeys : columnKeys;
  const parent = indent === 0 ? undefined : parentOf(block.text, at, indent);
  if (/(?:^|\/)soat\.config\.ya?ml$/i.test(uri)) return indent === 0 ? configKeys : [];
  const spot = { uri, report, block, at, indent };
  if (parent !== undefined) return keysUnder(parent, spot);
  if (isRegister(block)) return registerKeys;
  return isReportSource(uri, report, block) ? reportKeys : appendixKeys;
}

/** The keys of what a key holds. */
export function keysUnder(parent: string, { block }: YamlSpot): readonly Key[] {
  const is = (keys: readonly Key[], name: string): boolean => namesOf(keys, name).includes(parent);
  if (isRegister(block)) return is(registerKeys, 'documents') ? documentKeys : [];
  if (is(reportKeys, 'period')) return periodKeys;
  if (is(appendixKeys, 'tables')) return fencedTableKeys;
  return is(columnKeys, 'columns') ? columnKeys : [];
}

/** A file whose list is of documents: `documents:` with entries under it. */
function isRegister(block: Block): boolean {
  return block.kind === 'file' && !isReportFile(nameOf(block.uri)) && registerHead.test(block.text);
}

const registerHead = new RegExp(
  `^(?:${namesOf(registerKeys, 'documents').join('|')})[ \\t]{0,8}:[ \\t]{0,8}(?:#[^\\n]{0,200})?\\r?$`,
  'mu',
);

function isReportSource(uri: string, report: string, block: Block): boolean {
  if (block.kind === 'front-matter') return !/^(?:appendix|số phụ lục|columns|cột|measures)[ \t]*:/mu.test(block.text);
  return uri === report && !/^(?:appendix|số phụ lục|columns|các cột|cột|rows|các dòng|dòng)[ \t]*:/mu.test(block.text);
}

/** The nearest key above with less indentation. */
export function parentOf(text: string, at: number, indent: number): string | undefined {
  for (let end = at - 1; end > 0; ) {
    const start = lineStart(text, end);
    const match = keyPattern.exec(text.slice(start, end));
    if (match && /^[ \t]*/.exec(match[1]!)![0].length < indent && !match[1]!.includes('- '))
      return unquoted(match[2]!).normalize('NFC');
    end = start - 1;
  }
  return undefined;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}

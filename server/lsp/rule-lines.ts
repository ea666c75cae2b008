/** The line of a rule that the cursor is in, also while it cannot be read yet. */
import { tablesOf } from '../core/model/report.ts';
import type { Table } from '../core/model/table.ts';
import type { Block } from '../core/text.ts';
import { lineEnd, lineStart } from './keys-at.ts';
import type { View } from './session.ts';

export interface RuleLine {
  readonly table: Table | undefined;
  readonly before: string;
  readonly after: string;
  /** Where the line begins in the block. */
  readonly start: number;
}

/** In a ```rules fence of a table, or under `rules: |` in YAML. */
export function ruleLineAt(view: View, block: Block, at: number): RuleLine | undefined {
  if (!inRules(block, at)) return undefined;
  const start = lineStart(block.text, at);
  return {
    table: tableFor(view, block),
    before: block.text.slice(start, at),
    after: block.text.slice(at, lineEnd(block.text, at)),
    start,
  };
}

function inRules(block: Block, at: number): boolean {
  const before = block.text.slice(0, lineStart(block.text, at));
  if (block.kind === 'directive') {
    const fences = before.match(/^[ \t]{0,3}(?:`{3,}|~{3,})[^\n]*$/gm) ?? [];
    return fences.length % 2 === 1 && /^[ \t]{0,3}(?:`{3,}|~{3,})[ \t]*(?:rules|quy tắc)\b/u.test(fences.at(-1)!);
  }
  if (block.kind !== 'front-matter' && block.kind !== 'file' && block.kind !== 'fence') return false;
  const lines = before.split('\n');
  const own = block.text.slice(lineStart(block.text, at), lineEnd(block.text, at));
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    const match = /^([ \t]*)(?:- )?(?:rules|quy tắc|các quy tắc)[ \t]*:[ \t]*(?:[|>][-+0-9]{0,3})[ \t]*\r?$/u.exec(
      line,
    );
    if (match) return own.trim() === '' || indentOf(own) > match[1]!.length;
    if (line.trim() !== '' && indentOf(line) === 0 && index < lines.length) return false;
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function tableFor({ checked, uri }: View, block: Block): Table | undefined {
  let first: Table | undefined;
  for (const { part, table } of tablesOf(checked.report)) {
    if (part.document.text.uri !== uri) continue;
    first ??= table;
    if (table.origin.kind === 'text' && table.origin.block === block) return table;
  }
  return first;
}

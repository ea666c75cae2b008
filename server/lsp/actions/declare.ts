/** Turning an inferred relation of a table into a rule that stands in it. */
import { CodeActionKind } from 'vscode-languageserver';
import { startOf } from '../../core/document.ts';
import { isYaml } from '../../core/file-kinds.ts';
import type { Table } from '../../core/model/table.ts';
import { ruleTextOf } from '../../core/relations/as-rule.ts';
import type { Block } from '../../core/text.ts';
import type { FileEdit } from '../edits.ts';
import type { View } from '../session.ts';
import { type CellTarget, targetsAt } from '../targets.ts';
import type { Offers } from './action.ts';
import { actionWords } from './action-words.ts';

export const declareRule: Offers = function* ({ view, start }) {
  const words = actionWords[view.preferences.language];
  const cell = targetsAt(view, start).find((target): target is CellTarget => target.kind === 'cell');
  if (!cell) return;
  const offered = new Set<string>();
  for (const { evaluation, role } of cell.uses) {
    if (evaluation.relation.origin !== 'inferred') continue;
    // A part is asked about where a sum is off: the finding may stand at the part.
    if (role !== 'result' && evaluation.verdict !== 'wrong') continue;
    const rule = ruleTextOf({ ...evaluation.relation, expression: evaluation.reading }, cell.table);
    if (!rule || offered.has(rule)) continue;
    offered.add(rule);
    // Rows that stand in a file of data have no place for rules beside them.
    const edits = insertRule(rule, cell.table, view);
    if (!edits) continue;
    yield {
      key: `declare ${cell.table.id} ${rule}`,
      title: words.declare(rule),
      kind: CodeActionKind.RefactorRewrite,
      edits: () => edits,
    };
  }
};

function insertRule(rule: string, table: Table, view: View): FileEdit[] | undefined {
  if (table.origin.kind !== 'text') {
    const [file] = view.document.blocks;
    return file && isYaml(view.uri) ? intoYaml(file, rule, view) : undefined;
  }
  const { block } = table.origin;
  const front = view.document.stretches[0]?.blocks[0];
  if (front?.kind === 'front-matter' && block.kind === 'table' && declares(front, table, view))
    return intoYaml(front, rule, view);
  if (block.kind === 'file' || block.kind === 'fence') return intoYaml(block, rule, view);
  if (block.kind === 'directive') return intoDirective(block, rule, view);
  return block.kind === 'table' ? around(block, table, rule, view) : undefined;
}

/** Front matter speaks of the first table of an appendix; that of a report says who it is from, and has no rules. */
function declares(front: Block, table: Table, { checked, uri }: View): boolean {
  const part = checked.report.parts.find(({ document }) => document.text.uri === uri);
  return part?.kind === 'appendix' && part.tables[0] === table && /^so[aá]t[ \t]*:/mu.test(front.text.normalize('NFC'));
}

function insertion(block: Block, at: number, newText: string, { document, convert, uri }: View): FileEdit | undefined {
  const base = startOf(document, block);
  if (base === undefined) return undefined;
  const position = convert.position(document, base + at);
  return { uri, edit: { range: { start: position, end: position }, newText } };
}

function some(edits: readonly (FileEdit | undefined)[]): FileEdit[] | undefined {
  return edits.every(edit => edit !== undefined) ? [...edits] : undefined;
}

/** At the end of `rules: |`, or as a new one before the rows or at the end of front matter. */
function intoYaml(block: Block, rule: string, view: View): FileEdit[] | undefined {
  const { text } = block;
  const rules = /^(?:rules|quy tắc|các quy tắc)[ \t]*:[ \t]*\|[-+]?[ \t]*\r?\n((?:[ \t]+[^\n]*\n|[ \t]*\r?\n)*)/mu.exec(
    text,
  );
  if (rules) {
    const indent = /^[ \t]+/.exec(rules[1] ?? '')?.[0] ?? '  ';
    const written = rules[0].trimEnd().length;
    return some([insertion(block, rules.index + written, `\n${indent}${rule}`, view)]);
  }
  const before =
    /^(?:rows|dòng|các dòng)[ \t]*:/mu.exec(text)?.index ??
    (block.kind === 'front-matter' ? text.lastIndexOf('---') : -1);
  return before < 0 ? undefined : some([insertion(block, before, `rules: |\n  ${rule}\n`, view)]);
}

function intoDirective(block: Block, rule: string, view: View): FileEdit[] | undefined {
  const fence = /^([ \t]{0,3})(`{3,}|~{3,})[ \t]*(?:rules|quy tắc)[^\n]*\n/mu.exec(block.text);
  if (fence) {
    const close = block.text.indexOf(`\n${fence[1]}${fence[2]}`, fence.index + fence[0].length - 1);
    return close < 0 ? undefined : some([insertion(block, close + 1, `${rule}\n`, view)]);
  }
  const end = /\n[ \t]{0,3}:{3,}[ \t]*$/.exec(block.text)?.index;
  return end === undefined ? undefined : some([insertion(block, end + 1, `\`\`\`rules\n${rule}\n\`\`\`\n`, view)]);
}

/** A plain table becomes one with a name and rules. */
function around(block: Block, table: Table, rule: string, view: View): FileEdit[] | undefined {
  const id = /^[a-z][a-z0-9_]*$/.test(table.id) ? table.id : 'bang';
  return some([
    insertion(block, 0, `:::table{#${id}}\n`, view),
    insertion(block, block.text.length, `\n\`\`\`rules\n${rule}\n\`\`\`\n:::`, view),
  ]);
}

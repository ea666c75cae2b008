/** Turning an inferred relation of a table into a rule that stands in it. */
import { CodeActionKind } from 'vscode-languageserver';
import { startOf } from '../../core/document.ts';
import type { Column, Table } from '../../core/model/table.ts';
import type { Evaluation } from '../../core/relations/evaluation.ts';
import type { Expression, Operand } from '../../core/relations/relation.ts';
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
    if (role !== 'result' || evaluation.relation.origin !== 'inferred') continue;
    const rule = ruleFor(evaluation, cell.table);
    if (!rule || offered.has(rule)) continue;
    offered.add(rule);
    yield {
      key: `declare ${cell.table.id} ${rule}`,
      title: words.declare(rule),
      kind: CodeActionKind.RefactorRewrite,
      edits: () => {
        const edit = insertRule(rule, cell.table, view);
        return edit && [...edit];
      },
    };
  }
};

/** The rule that says what the relation says, for every row; undefined where it is no matter of one row. */
function ruleFor({ relation, reading }: Evaluation, table: Table): string | undefined {
  const { result, operands, comparison, left } = relation;
  const row = rowOf(result);
  if (left || row === undefined || operands.some(operand => rowOf(operand) !== row)) return undefined;
  const name = (operand: Operand): string | undefined => {
    const column = table.columns.find(({ id }) => operand.address === `${row}.${id}`);
    return column && columnName(column, table);
  };
  const stated = name(result);
  const computed = print(reading, operands, name);
  return stated && computed ? `${stated} ${comparison} ${computed}` : undefined;
}

function rowOf({ address }: Operand): string | undefined {
  return address?.slice(0, address.lastIndexOf('.'));
}

/** By its title where that is unique and can be written in brackets; else by its id. */
export function columnName({ title, id, path }: Column, { columns }: Table): string | undefined {
  const full = [...path, title].join(' / ');
  for (const name of [title, full]) {
    const same = columns.filter(other => other.title === name || [...other.path, other.title].join(' / ') === name);
    if (name !== '' && same.length === 1 && !/[\][\n|]/.test(name)) return `[${name}]`;
  }
  return /^[a-z][a-z0-9_]*$/.test(id) ? id : undefined;
}

function print(
  node: Expression,
  operands: readonly Operand[],
  name: (operand: Operand) => string | undefined,
): string | undefined {
  const inner = (of: Expression): string | undefined => print(of, operands, name);
  const grouped = (of: Expression): string | undefined => {
    const text = inner(of);
    return text && (of.kind === 'sum' || of.kind === 'difference') ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'operand':
      return name(operands[node.index]!);
    case 'sum': {
      const parts = node.of.map(inner);
      return parts.every(part => part !== undefined) ? parts.join(' + ') : undefined;
    }
    case 'difference': {
      const [a, b] = [inner(node.left), grouped(node.right)];
      return a && b ? `${a} - ${b}` : undefined;
    }
    case 'product':
    case 'quotient': {
      const [a, b] = [grouped(node.left), grouped(node.right)];
      return a && b ? `${a} ${node.kind === 'product' ? '*' : '/'} ${b}` : undefined;
    }
    default:
      return undefined;
  }
}

function insertRule(rule: string, table: Table, view: View): FileEdit[] | undefined {
  if (table.origin.kind !== 'text') return undefined;
  const { block } = table.origin;
  const front = view.document.stretches[0]?.blocks[0];
  if (front?.kind === 'front-matter' && block.kind === 'table') return intoYaml(front, rule, view);
  if (block.kind === 'file' || block.kind === 'fence') return intoYaml(block, rule, view);
  if (block.kind === 'directive') return intoDirective(block, rule, view);
  return block.kind === 'table' ? around(block, table, rule, view) : undefined;
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

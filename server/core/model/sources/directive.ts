/**
 * `:::table{#id title="…"}`: a table with a name, options and rules.
 */

import { altered } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import { type Finding, type TextPlace, textPlace } from '../../finding.ts';
import { append } from '../../lists.ts';
import { type Line, lineAt } from '../../syntax/lines.ts';
import { scanBlocks } from '../../syntax/markdown/blocks.ts';
import { closesDirective } from '../../syntax/markdown/openings.ts';
import type { Block, Span } from '../../text.ts';
import { dataRequest, type ReadTable, type TableDeclaration } from '../declarations.ts';
import { nearest } from '../suggest.ts';
import type { RuleSource } from '../table.ts';
import { isDrawn, tableFromDrawing } from './drawn-source.ts';
import { tableFromPipes } from './pipe-source.ts';

export interface DirectiveContext {
  readonly style: NumberStyle;
  readonly id: string;
  readonly unit: string | undefined;
  readonly readYamlTable: ((block: Block, span: Span, id: string) => ReadTable) | undefined;
}

/** What may stand in the braces. */
const known = ['id', 'title', 'unit', 'data', 'layout'];

export function readDirective(block: Block, context: DirectiveContext): ReadTable {
  const { text } = block;
  const opening = lineAt(text, 0);
  const head = readHead(text.slice(opening.first, opening.end));
  const findings: Finding[] = [];
  const headPlace = textPlace(block, opening.first, opening.end);
  for (const key of head.attributes.keys()) {
    if (known.includes(key)) continue;
    const at = block.text.indexOf(key, opening.first);
    const place = textPlace(block, at, at + key.length);
    const near = nearest(key, known);
    findings.push({
      check: 'key-unknown',
      place,
      data: { key, nearest: near },
      fixes: near ? [{ title: 'rename', data: { key: near }, safe: false, edits: [{ place, newText: near }] }] : [],
    });
  }
  if (head.fault) {
    findings.push({
      check: 'directive-broken',
      place: headPlace,
      data: { fault: head.fault },
      fixes: head.repaired
        ? [{ title: 'repair', safe: true, edits: [{ place: headPlace, newText: head.repaired }] }]
        : [],
    });
  }
  const closing = lastLine(text, opening);
  const closed = closing !== undefined && closesDirective(text, closing, 3);
  if (!closed) {
    const end = textPlace(block, text.length, text.length);
    findings.push({
      check: 'directive-broken',
      place: headPlace,
      data: { fault: 'unclosed' },
      fixes: [{ title: 'close', safe: true, edits: [{ place: end, newText: '\n:::' }] }],
    });
  }
  const inner = { start: opening.next, end: closed ? closing.start : text.length };
  return { ...content(block, inner, head.attributes, context, findings), findings };
}

function content(
  block: Block,
  inner: Span,
  attributes: ReadonlyMap<string, string>,
  context: DirectiveContext,
  findings: Finding[],
): Omit<ReadTable, 'findings'> {
  const scanned = scanBlocks({ uri: block.uri, content: block.text.slice(inner.start, inner.end) });
  const rules: RuleSource[] = [];
  let pipes: Span | undefined;
  let yaml: Span | undefined;
  for (const [index, child] of scanned.blocks.entries()) {
    const start = inner.start + scanned.starts[index]!;
    if (child.kind === 'table' && !pipes) pipes = { start, end: start + child.text.length };
    if (child.kind !== 'fence') continue;
    const body = fenceContent(child.text);
    if (/^[`~]{3,}[ \t]*(?:rules|quy tắc)/u.test(child.text)) {
      const from = start + body.start;
      rules.push({
        text: child.text.slice(body.start, body.end),
        place: span => textPlace(block, from + span.start, from + span.end),
      });
    } else if (/^[`~]{3,}[ \t]*ya?ml/.test(child.text)) {
      yaml ??= { start: start + body.start, end: start + body.end };
    }
  }
  const id = attributes.get('id') ?? context.id;
  if (!pipes && yaml && context.readYamlTable) {
    const read = context.readYamlTable(block, yaml, id);
    append(findings, read.findings);
    if (!read.table) return { table: undefined, data: read.data };
    return {
      table: altered(read.table, {
        title: read.table.title ?? attributes.get('title'),
        rules: [...read.table.rules, ...rules],
      }),
    };
  }
  const data = attributes.get('data');
  const declaration: TableDeclaration = {
    id: attributes.get('id'),
    title: attributes.get('title'),
    unit: attributes.get('unit'),
    columns: undefined,
    measures: [],
    bare: undefined,
    layout: attributes.get('layout') === 'stacked' ? 'stacked' : 'plain',
    rules,
    notes: [],
    data: data ? { path: data, place: attributePlace(block, data) } : undefined,
  };
  if (!pipes) {
    if (declaration.data) return { table: undefined, data: dataRequest(declaration, id) };
    findings.push({
      check: 'directive-broken',
      place: textPlace(block, 0, lineAt(block.text, 0).end),
      data: { fault: 'empty' },
    });
    return { table: undefined };
  }
  const read = isDrawn(block.text, pipes.start) ? tableFromDrawing : tableFromPipes;
  const built = read({ block, ...pipes, id, declaration, style: context.style, unit: context.unit });
  if (built) append(findings, built.findings);
  return { table: built?.table };
}

/** The value of an attribute in the opening line. */
function attributePlace(block: Block, value: string): TextPlace {
  const at = block.text.indexOf(value);
  return textPlace(block, at, at + value.length);
}

function lastLine(text: string, opening: Line): Line | undefined {
  let last: Line | undefined;
  for (let at = opening.next; at < text.length; ) {
    last = lineAt(text, at);
    if (last.next === at) break;
    at = last.next;
  }
  return last;
}

interface Head {
  readonly attributes: ReadonlyMap<string, string>;
  readonly fault: 'spaced' | 'case' | 'attributes' | undefined;
  readonly repaired: string | undefined;
}

/** `:::table{#pl4 title="Số lượng …" unit="hồ sơ"}`. */
function readHead(line: string): Head {
  const attributes = new Map<string, string>();
  const match = /^(:{3,})([ \t]{0,4})(table)(.*)$/isu.exec(line.trimEnd());
  if (!match) return { attributes, fault: 'attributes', repaired: undefined };
  const [, colons, space, name, rest] = match as unknown as [string, string, string, string, string];
  const braces = /^\s*\{(.*)\}\s*$/u.exec(rest);
  const inside = braces?.[1] ?? '';
  let left = inside;
  left = left.replace(/#([\p{L}_][\p{L}\p{N}_-]*)/u, (_, id: string) => {
    attributes.set('id', id);
    return '';
  });
  left = left.replace(
    /([\p{L}_-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/gu,
    (_, key: string, a?: string, b?: string, c?: string) => {
      attributes.set(key.toLowerCase(), a ?? b ?? c ?? '');
      return '';
    },
  );
  const broken = (rest.trim() !== '' && !braces) || left.trim() !== '';
  if (broken) return { attributes, fault: 'attributes', repaired: undefined };
  if (space !== '') return { attributes, fault: 'spaced', repaired: `${colons}table${rest}` };
  if (name !== 'table') return { attributes, fault: 'case', repaired: `${colons}table${rest}` };
  return { attributes, fault: undefined, repaired: undefined };
}

/** Between the fences of a fenced block. */
export function fenceContent(text: string): Span {
  const first = lineAt(text, 0);
  const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const last = text.slice(lastBreak + 1);
  const end = lastBreak >= first.end && /^\s{0,3}(?:`{3,}|~{3,})\s*$/.test(last) ? lastBreak + 1 : text.length;
  return { start: Math.min(first.next, end), end };
}

/**
 * Checks a YAML tree against the schemas of the report language. The validators are compiled ahead of time; nothing is
 * generated at run time.
 */
import { type Finding, textPlace } from '../../finding.ts';
import type { Block, Span } from '../../text.ts';
import { appendixValidator, configValidator, registerValidator, reportValidator } from '../validators.gen.mjs';
import { quoted } from './traps.ts';
import { toValue, type YamlNode } from './tree.ts';

export type SchemaName = 'report' | 'appendix' | 'config' | 'register';

/** What the validator objects to, at the exact key or value. `suggest` gives the nearest right key. */
export function* validate(
  block: Block,
  root: YamlNode,
  schema: SchemaName,
  suggest: (written: string, path: readonly string[]) => string | undefined,
): Generator<Finding> {
  const validator = {
    report: reportValidator,
    appendix: appendixValidator,
    config: configValidator,
    register: registerValidator,
  }[schema];
  if (validator(toValue(root))) return;
  const seen = new Set<string>();
  const errors = [...(validator.errors ?? [])];
  for (const error of errors) {
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
    // Rows are checked cell by cell where they are read, with the likely repair.
    if (/\/(?:rows|dòng|các dòng)(?:\/|$)/u.test(error.instancePath)) continue;
    if (error.keyword === 'additionalProperties') {
      const written = String(error.params.additionalProperty ?? '');
      const key = keySpan(nodeAt(root, path), written);
      const id = `${error.instancePath}/${written}`;
      if (!key || seen.has(id)) continue;
      seen.add(id);
      const place = textPlace(block, key.start, key.end);
      const near = suggest(written, path);
      const split = near === undefined ? splitAt(block.text, nodeAt(root, path), written) : undefined;
      if (split) {
        for (const rest of split.keys) seen.add(`${error.instancePath}/${rest}`);
        const { start, end } = split.span;
        const label = block.text.slice(start, end);
        const edits = [{ place: textPlace(block, start, end), newText: quoted(label) }];
        yield {
          check: 'key-unknown',
          bySchema: true,
          place,
          data: { key: written, split: label },
          fixes: [{ title: 'quote', data: { text: label }, safe: false, edits }],
        };
        continue;
      }
      yield {
        check: 'key-unknown',
        bySchema: true,
        place,
        data: { key: written, nearest: near },
        fixes: near ? [{ title: 'rename', data: { key: near }, safe: false, edits: [{ place, newText: near }] }] : [],
      };
      continue;
    }
    // Branches of a choice complain one by one; the choice itself says it once.
    if (error.schemaPath.includes('/oneOf/')) continue;
    const target = nodeAt(root, path);
    const span = target?.span ?? root.span;
    const end = firstLineEnd(block.text, span);
    if (seen.has(error.instancePath)) continue;
    seen.add(error.instancePath);
    yield {
      check: 'value-invalid',
      bySchema: true,
      place: textPlace(block, span.start, end),
      data: {
        key: keyAt(path),
        stated: (target?.kind === 'scalar' ? target.text : block.text.slice(span.start, end)).slice(0, 60),
        expected: expectation(error),
        allowed: allowedValues(error.params),
      },
    };
  }
}

/** Items of a list have numbers, no keys. */
function keyAt(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return /^\d+$/.test(last) ? '' : last;
}

interface ValidationError {
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

function expectation(error: ValidationError): string {
  switch (error.keyword) {
    case 'enum':
      return 'one-of';
    case 'const':
      return 'version';
    case 'type': {
      const type = error.params.type;
      return Array.isArray(type)
        ? type.includes('object')
          ? 'map'
          : 'text'
        : type === 'array'
          ? 'list'
          : type === 'object'
            ? 'map'
            : 'text';
    }
    case 'oneOf':
      return 'list-or-text';
    default:
      return 'text';
  }
}

function allowedValues(params: ValidationError['params']): readonly string[] | undefined {
  const values = params.allowedValues;
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : undefined;
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function nodeAt(root: YamlNode, path: readonly string[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const segment of path) {
    if (node?.kind === 'map') node = node.entries.find(({ key }) => key === segment)?.value;
    else if (node?.kind === 'sequence') node = node.items[Number(segment)];
    else return undefined;
  }
  return node;
}

/**
 * `{title: Đơn vị, huyện, type: text}`: the comma ends the value, and what follows is a key without colon or value. Its
 * whole text, and the keys that are its rest. The id of a column and its type are names: no half of a text.
 */
function splitAt(
  text: string,
  node: YamlNode | undefined,
  key: string,
): { readonly span: Span; readonly keys: readonly string[] } | undefined {
  if (node?.kind !== 'map' || !node.flow) return undefined;
  const first = node.entries.findIndex(entry => entry.key === key);
  const before = node.entries[first - 1];
  const value = before?.value;
  if (value?.kind !== 'scalar' || value.style !== 'plain' || nameKeys.has(before!.key)) return undefined;
  const behind = node.entries
    .slice(first)
    .findIndex(entry => entry.value !== undefined || /^\s*:/.test(text.slice(entry.keySpan.end)));
  if (behind === 0) return undefined;
  const rest = node.entries.slice(first, behind < 0 ? undefined : first + behind);
  return { span: { start: value.span.start, end: rest.at(-1)!.keySpan.end }, keys: rest.map(entry => entry.key) };
}

const nameKeys: ReadonlySet<string> = new Set(['id', 'mã', 'type', 'kiểu', 'loại']);

function keySpan(node: YamlNode | undefined, key: string): Span | undefined {
  return node?.kind === 'map' ? node.entries.find(entry => entry.key === key)?.keySpan : undefined;
}

function firstLineEnd(text: string, span: Span): number {
  const at = text.indexOf('\n', span.start);
  return at >= 0 && at < span.end ? at : span.end;
}

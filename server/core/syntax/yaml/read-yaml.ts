/**
 * YAML as a light tree of maps, sequences and scalars, each with its place in the source. Figures are read from the
 * source text of a scalar, never from a YAML value (`1.991` would be 1.991, `02` would be 2).
 *
 * The only file that runs the `yaml` library; it is loaded late, because a plain Markdown report has no use for it.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import { type Finding, textPlace } from '../../finding.ts';
import { append } from '../../lists.ts';
import type { Block, Span } from '../../text.ts';
import { conflictLines, isInConflict, withoutConflicts } from './conflicts.ts';
import { lostSign, syntaxErrors, unknownAlias } from './errors.ts';
import { scalar } from './scalars.ts';
import type { YamlEntry, YamlNode } from './tree.ts';

export interface ReadYaml {
  readonly root: YamlNode | undefined;
  readonly findings: readonly Finding[];
}

/** Reads `span` of a block as one YAML document. Never throws. */
export function readYaml(block: Block, span: Span): ReadYaml {
  const written = block.text.slice(span.start, span.end);
  const conflicts = conflictLines(written);
  const source = withoutConflicts(written, conflicts);
  const nesting = deepest(source);
  if (nesting > deepestAllowed) return limited(block, span, 'nesting');
  const findings: Finding[] = [];
  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      keepSourceTokens: false,
      logLevel: 'error',
      uniqueKeys: true,
      strict: true,
      version: '1.2',
    });
  } catch {
    return limited(block, span, 'nesting');
  }
  // Both sides of a conflict give the same key: that is the conflict, not another fault.
  const errors = document.errors.filter(
    ({ code, pos }) => code !== 'DUPLICATE_KEY' || !isInConflict(conflicts, pos[0]),
  );
  append(findings, syntaxErrors(block, span, source, errors));
  const reader: Reader = { block, source, span, document, aliases: 0, findings };
  const root = document.contents ? convert(reader, document.contents, 0) : undefined;
  if (reader.aliases > mostAliases)
    findings.push({
      check: 'limit-reached',
      place: textPlace(block, span.start, span.start),
      data: { limit: 'aliases' },
    });
  return { root, findings };
}

const deepestAllowed = 200;
const mostAliases = 200;

function limited(block: Block, span: Span, limit: string): ReadYaml {
  return {
    root: undefined,
    findings: [{ check: 'limit-reached', place: textPlace(block, span.start, span.start), data: { limit } }],
  };
}

/** The deepest nesting a source can reach, by brackets and by `- ` or indentation, without parsing it. */
function deepest(source: string): number {
  let brackets = 0;
  let most = 0;
  let indent = 0;
  let dashes = 0;
  let atStart = true;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) {
      indent = 0;
      dashes = 0;
      atStart = true;
    } else if (atStart && code === 32) indent++;
    else if (atStart && (code === 45 || code === 63) && source.charCodeAt(at + 1) === 32) {
      dashes++;
      most = Math.max(most, dashes);
    } else if (atStart) {
      atStart = false;
      most = Math.max(most, indent > 400 ? deepestAllowed + 1 : 0);
    }
    if (code === 91 || code === 123) most = Math.max(most, ++brackets);
    else if ((code === 93 || code === 125) && brackets > 0) brackets--;
  }
  return most;
}

interface Reader {
  readonly block: Block;
  readonly source: string;
  /** Of the source in the block. */
  readonly span: Span;
  readonly document: Document.Parsed;
  aliases: number;
  readonly findings: Finding[];
}

function convert(reader: Reader, node: ParsedNode | Node, depth: number): YamlNode | undefined {
  if (depth > deepestAllowed) return undefined;
  if (isAlias(node)) {
    // An alias inside what an alias stands for is how alias bombs are made; one level is all a report needs.
    reader.aliases++;
    const target = depth < 1000 && reader.aliases <= mostAliases ? node.resolve(reader.document) : undefined;
    // A sign alone, as in "[1, *, 3]", is an error of its own.
    const isNamed = (node.range?.[1] ?? 0) - (node.range?.[0] ?? 0) > 1;
    if (!target && isNamed && reader.aliases <= mostAliases)
      reader.findings.push(unknownAlias(reader.block, spanOf(reader, node)));
    return target ? convert(reader, target as Node, depth + 50) : undefined;
  }
  const span = spanOf(reader, node);
  if (isScalar(node)) {
    append(reader.findings, lostSign(reader.block, reader.span, reader.source, node));
    return scalar(reader.block.text, node, span);
  }
  if (isSeq(node)) {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const value = item ? convert(reader, item as Node, depth + 1) : undefined;
      if (value) items.push(value);
    }
    return { kind: 'sequence', items, flow: node.flow === true, span };
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      if (!key || !isScalar(key)) continue;
      const keySpan = spanOf(reader, key);
      const text = (typeof key.source === 'string' ? key.source : String(key.value)).normalize('NFC');
      const value = pair.value ? convert(reader, pair.value as Node, depth + 1) : undefined;
      entries.push({ key: text, keySpan, value: isNothing(value) ? undefined : value });
    }
    return { kind: 'map', entries, flow: node.flow === true, span };
  }
  return undefined;
}

/** A key with nothing behind it: an empty plain scalar. */
function isNothing(value: YamlNode | undefined): boolean {
  return value === undefined || (value.kind === 'scalar' && value.style === 'plain' && value.text === '');
}

function spanOf(reader: Reader, node: Node): Span {
  const range = node.range;
  return range
    ? { start: reader.span.start + range[0], end: reader.span.start + range[1] }
    : { start: reader.span.start, end: reader.span.start };
}

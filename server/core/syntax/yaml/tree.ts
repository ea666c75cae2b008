/** A light tree of maps, sequences and scalars, each with its place in the source: what the readers of reports ask of YAML. */
import type { Span } from '../../text.ts';

export type YamlNode = YamlMap | YamlSequence | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
  /** Within the block's text. */
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined for a key without a value. */
  readonly value: YamlNode | undefined;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
  readonly span: Span;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded';
  /** Plain: as it stands in the source. Otherwise: the text it stands for. */
  readonly text: string;
  readonly span: Span;
  /** A `#` follows in the same line: what stands after it is lost to YAML. */
  readonly cut?: boolean;
  /** Where the character at `index` of `text` stands, as an offset in the block's text. */
  offset(index: number): number;
}

/** The value of a key, by any of its names; the first that is there. */
export function entryOf(node: YamlNode | undefined, names: readonly string[]): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find(entry => names.includes(entry.key));
}

/**
 * The tree as plain values for a schema validator: scalars by their YAML 1.2 core type. A key without a value is there
 * with nothing behind it: what it would hold is not asked about, whether there is such a key is.
 */
export function toValue(node: YamlNode | undefined): unknown {
  if (!node) return null;
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, value && toValue(value)]));
    case 'sequence':
      return node.items.map(toValue);
    case 'scalar':
      return node.style === 'plain' ? coreValue(node.text) : node.text;
    default:
      return node satisfies never;
  }
}

function coreValue(text: string): string | number | boolean | null {
  if (text === '' || text === '~' || /^null$/i.test(text)) return null;
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return /^[-+]?\d{1,15}$/.test(text) ? Number(text) : text;
}

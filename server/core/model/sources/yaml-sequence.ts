/**
 * Rows written as lists or mappings of YAML, one by one. A row that reads as it did in the version before is the same
 * object: its places are relative to a line of its own.
 */
import { alike } from '../../alike.ts';
import { placeLines, startsByPiece } from '../../document.ts';
import { type Finding, type Place, type TextPlace, textPlace } from '../../finding.ts';
import { alikeAtEnds, mapAgain, piecesOf } from '../../lists.ts';
import type { YamlNode } from '../../syntax/yaml/tree.ts';
import type { Block, Span } from '../../text.ts';
import type { ColumnInput, RowInput } from '../tables/build-table.ts';
import { readYamlRow } from './yaml-rows.ts';

/** The rows of one table with all that they were read from, so that the next version can take from it. */
export interface YamlRows {
  readonly columns: readonly ColumnInput[];
  readonly items: readonly Item[];
  readonly lines: readonly (readonly Block[])[];
  readonly rows: readonly ReadRow[];
  /** The rows in pieces that versions have in common. */
  readonly pieces: readonly (readonly RowInput[])[];
}

/** A row as it stands in its block. */
interface Item {
  readonly node: YamlNode;
  readonly start: number;
  /** Its text with what follows in its last line. */
  readonly line: Block;
  /** All that YAML makes of it; undefined when some of that stands elsewhere, as what an alias names. */
  readonly shape: string | undefined;
}

interface ReadRow {
  readonly input: RowInput;
  readonly findings: readonly Finding[];
}

export function readYamlRows(
  block: Block,
  nodes: readonly YamlNode[],
  columns: readonly ColumnInput[],
  before: YamlRows | undefined,
): YamlRows {
  const earlier = before && alike(before.columns, columns) === before.columns ? before : undefined;
  const items = itemsAgain(
    earlier?.items ?? [],
    nodes.map((node, index) => itemOf(block, node, nodes[index + 1]?.span.start)),
  );
  const rows = mapAgain(earlier && { keys: earlier.items, values: earlier.rows }, items, item =>
    readRow(block, item, columns),
  );
  const lines = piecesOf(
    items.map(({ line }) => line),
    earlier?.lines,
  );
  const starts = nodes.map(({ span }) => span.start);
  placeLines(block, { pieces: lines, starts: startsByPiece(lines, starts) });
  const inputs = rows.map(({ input }) => input);
  return { columns, items, lines, rows, pieces: piecesOf(inputs, earlier?.pieces) };
}

function itemOf(block: Block, node: YamlNode, next = block.text.length): Item {
  const { start, end } = node.span;
  const lineEnd = block.text.indexOf('\n', Math.max(start, end - 1));
  const text = block.text.slice(start, Math.max(start, Math.min(next, lineEnd < 0 ? next : lineEnd)));
  const shape = shapeOf(node, { start, end: start + text.length });
  return { node, start, line: { uri: block.uri, kind: 'row', text }, shape: shape && JSON.stringify([text, shape]) };
}

type Shape = readonly (string | number | boolean | Shape | undefined)[];

/** Kinds, texts and places within the row; undefined when one of them is not within it. */
function shapeOf(node: YamlNode | undefined, row: Span): Shape | undefined {
  if (!node) return [];
  const { kind, span } = node;
  if (span.start < row.start || span.end > row.end) return undefined;
  const own = [kind, span.start - row.start, span.end - row.start];
  if (kind === 'scalar') return [...own, node.style, node.text, node.cut];
  const inner =
    kind === 'sequence'
      ? node.items.map(item => shapeOf(item, row))
      : node.entries.map(({ key, keySpan, value }) => {
          const shape = shapeOf(value, row);
          return shape && [key, keySpan.start - row.start, keySpan.end - row.start, shape];
        });
  return inner.every(shape => shape !== undefined) ? [...own, node.flow, ...inner] : undefined;
}

function itemsAgain(earlier: readonly Item[], items: readonly Item[]): readonly Item[] {
  const { top, bottom } = alikeAtEnds(earlier, items, (a, b) => a.shape !== undefined && a.shape === b.shape);
  return earlier.slice(0, top).concat(items.slice(top, items.length - bottom), earlier.slice(earlier.length - bottom));
}

function readRow(block: Block, { node, start, line, shape }: Item, columns: readonly ColumnInput[]): ReadRow {
  const { input, places, findings } = readYamlRow(block, node, columns);
  if (shape === undefined) return { input: { ...input, places }, findings };
  const moved = (place: TextPlace): TextPlace => textPlace(line, place.start - start, place.end - start);
  const own = (place: Place): Place => (place.kind === 'text' ? moved(place) : place);
  return {
    input: { ...input, places: places.map(own) },
    findings: findings.map(({ fixes = [], ...finding }) => ({
      ...finding,
      place: own(finding.place),
      fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, place: moved(edit.place) })) })),
    })),
  };
}

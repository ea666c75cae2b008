/** The table that a block of Markdown or plain text holds, by the reader of its kind. */
import { slot, takePredecessor } from '../../derive.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Block, Span } from '../../text.ts';
import type { AppendixDeclaration, ReadTable } from '../declarations.ts';
import type { AppendixIdentity, Part, Passage } from '../report.ts';
import type { Table } from '../table.ts';
import { type Caption, sameCaption } from '../tables/captions.ts';
import { fenceContent, readDirective } from './directive.ts';
import { isDrawn, tableFromDrawing } from './drawn-source.ts';
import { isPlain } from './markdown-passages.ts';
import { tableFromPipes } from './pipe-source.ts';
import { footnote } from './plain-passages.ts';
import { tableFromTabs } from './tab-source.ts';

/** What tables of a source are read with. */
export interface TableReaders {
  readonly style: NumberStyle;
  /** Reads a fenced `yaml table`; absent as long as no such fence is in the text. */
  readonly readYamlTable?: ((block: Block, span: Span, id: string) => ReadTable) | undefined;
}

interface TableContext {
  readonly id: string;
  readonly unit: string | undefined;
  readonly caption: Caption;
  readonly declaration: AppendixDeclaration['table'] | undefined;
  readonly context: TableReaders;
}

export interface TableReading extends ReadTable {
  readonly passages: readonly Passage[];
}

/** The table of a block; the same object as long as the block and what is around it are the same. */
export function tableOfBlock(block: Block, wanted: TableContext): TableReading {
  const known = tablesOfBlocks.get(block);
  if (known && isSame(known.wanted, wanted)) return known.reading;
  const earlier = takePredecessor(block);
  const before = known ? known.reading : earlier && tablesOfBlocks.get(earlier)?.reading;
  const reading = readTable(block, wanted, before?.table);
  tablesOfBlocks.set(block, { wanted, reading });
  return reading;
}

function isSame(a: TableContext, b: TableContext): boolean {
  return (
    a.id === b.id &&
    a.unit === b.unit &&
    sameCaption(a.caption, b.caption) &&
    a.declaration === b.declaration &&
    a.context === b.context
  );
}

// Right because everything but the block that the table is read with is compared.
const tablesOfBlocks = slot<Block, { readonly wanted: TableContext; readonly reading: TableReading }>();

function readTable(
  block: Block,
  { id, unit, caption, declaration, context }: TableContext,
  before?: Table,
): TableReading {
  const { style, readYamlTable } = context;
  if (block.kind === 'directive') {
    const read = readDirective(block, { style, id, unit, readYamlTable });
    return { ...read, passages: [] };
  }
  if (block.kind === 'fence') {
    const read = readYamlTable?.(block, fenceContent(block.text), id);
    return { table: undefined, findings: [], ...read, passages: [] };
  }
  const whole = { block, start: 0, end: block.text.length, id, declaration, style, unit, caption, before };
  if (isDrawn(block.text, 0)) {
    const drawn = tableFromDrawing(whole);
    return { table: drawn?.table, findings: drawn?.findings ?? [], passages: [] };
  }
  const tabs = isPlain(block) ? tableFromTabs({ block, id, style, unit, caption, before }) : undefined;
  if (tabs) {
    const passages = tabs.footnotes.map(span => footnote(block, span));
    return { table: tabs.built.table, findings: tabs.built.findings, passages };
  }
  const built = tableFromPipes(whole);
  return { table: built?.table, findings: built?.findings ?? [], passages: [] };
}

/** `pl4` in Phụ lục IV, else `t1`, `t2` … by position. */
export function tableId(kind: Part['kind'], { numeral }: AppendixIdentity, count: number): string {
  if (kind !== 'appendix' || !numeral) return `t${count}`;
  const base = `pl${numeral.value.toLowerCase()}`;
  return count === 1 ? base : `${base}_${count}`;
}

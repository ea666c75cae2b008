/** Addresses of cells as a text writes them: `[1.991](soat:pl4.r1.tong)`. */
import { type TextPlace, textPlace } from '../core/finding.ts';
import { tablesById } from '../core/model/report.ts';
import type { Table } from '../core/model/table.ts';
import type { Checked } from '../core/project.ts';
import { boundLink } from '../core/relations/declared/from-bindings.ts';
import { type CellReference, resolveName } from '../core/rules/names.ts';
import type { NamePart } from '../core/rules/tree.ts';
import type { Block } from '../core/text.ts';

/** A link to a cell. */
export interface CellAddress {
  /** The words of the link, and the address behind them. */
  readonly place: TextPlace;
  readonly words: TextPlace;
  readonly addressPlace: TextPlace;
  readonly parts: readonly { readonly text: string; readonly place: TextPlace }[];
  readonly cell: CellReference | undefined;
}

export function* addressesIn({ report }: Checked, block: Block): Generator<CellAddress> {
  if (!block.text.includes('](')) return;
  const tables = tablesById(report);
  for (const match of block.text.matchAll(boundLink)) {
    const [whole, words, plain, angled] = match;
    const address = plain || angled;
    if (words === undefined || address === undefined || address.startsWith('=')) continue;
    const start = match.index;
    const from = start + whole.lastIndexOf(address);
    yield {
      place: textPlace(block, start, start + whole.length),
      words: textPlace(block, start + 1, start + 1 + words.length),
      addressPlace: textPlace(block, from, from + address.length),
      parts: partsOf(address).map(({ text, start: at, end }) => ({
        text,
        place: textPlace(block, from + at, from + end),
      })),
      cell: cellAt(address, tables),
    };
  }
}

/** The cell that `pl4.r1.tong` or `pl4.r1.[Tổng số]` names. */
export function cellAt(address: string, tables: ReadonlyMap<string, Table>): CellReference | undefined {
  const parts = partsOf(address);
  const table = tables.get(parts[0]?.text ?? '');
  if (!table || parts.length < 3) return undefined;
  const resolved = resolveName(
    {
      kind: 'name',
      parts: parts.map(part => ({ ...part, span: { start: part.start, end: part.end } })),
      span: { start: 0, end: 0 },
    },
    { table: { ...table, rows: [] }, row: undefined, tables },
  );
  return resolved.kind === 'cell' ? resolved.cell : undefined;
}

interface Piece extends Omit<NamePart, 'span'> {
  readonly start: number;
  readonly end: number;
}

function partsOf(address: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of address.matchAll(/\[([^\]]{0,120})\]|[^.[\]]{1,80}/gu)) {
    const title = match[1] !== undefined;
    pieces.push({ text: match[1] ?? match[0], title, start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

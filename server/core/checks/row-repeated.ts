/** Two rows of a table with the same label and the same figures. */
import { memo2, slot } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding } from '../finding.ts';
import { eachChange } from '../list-changes.ts';
import { folded } from '../model/names.ts';
import { tablesOf } from '../model/report.ts';
import { cellPlace, type Row, type Table, type TableHead } from '../model/table.ts';
import type { TableLexicon } from '../reading/tables/lexicon.ts';
import { opensLikeTotal } from '../reading/tables/totals.ts';
import { contextOf } from '../relations/tables/context.ts';
import type { Check } from './check.ts';
import { text } from './words.ts';

export const check: Check = {
  id: 'row-repeated',
  severity: 'warning',
  family: 'figures',
  scope: 'local',
  *run({ report }) {
    for (const { table } of tablesOf(report)) yield* repeatedIn(table, report.style);
  },
  words: {
    vi: {
      summary: 'Một dòng ghi hai lần trong bảng.',
      message: data =>
        `Dòng "${text(data.label)}" đã có ở dòng ${text(data.before)} với cùng các số. Đề nghị kiểm tra có nhập lặp hay không.`,
      notes: { before: () => 'Dòng ghi trước' },
    },
    en: {
      summary: 'A row stands twice in a table.',
      message: data =>
        `Row "${text(data.label)}" already stands at row ${text(data.before)} with the same figures. Please check whether it was entered twice.`,
      notes: { before: () => 'The earlier row' },
    },
  },
};

function repeatedIn(table: Table, style: NumberStyle): readonly Finding[] {
  if (table.labelColumn === undefined || table.measures.length > 0) return [];
  const { pieces, numberColumn } = table;
  const numbers = pieces.map(piece => numbersIn(piece, numberColumn));
  const twice = pieces.length > fewPieces ? countedTwice(numbers, table.head) : numbersTwice(numbers);
  if (twice.size === 0) return [];
  const { rows } = table;
  const known = new Map<string, number>();
  const findings: Finding[] = [];
  let index = 0;
  for (const piece of numbers) {
    for (const number of piece) {
      if (twice.has(number)) {
        const key = keyOf(rows[index]!, numberColumn)!;
        const before = known.get(key);
        if (before === undefined) known.set(key, index);
        else if (findings.length < 20 && !isSaidAgain(table, before, index, contextOf(table, style).lexicon))
          findings.push(finding(table, index, before));
      }
      index++;
    }
  }
  return findings;
}

/**
 * "Total revenues" behind the products and again behind the regions, "Net income" under each of two headings, "- Inventories"
 * as all there is under "Inventories": the same amount once more, and no row entered twice.
 */
function isSaidAgain({ rows }: Table, first: number, again: number, lexicon: TableLexicon): boolean {
  const { label } = rows[again]!;
  if (opensLikeTotal(label, lexicon)) return true;
  if (again === first + 1) return /^[-+•–]/u.test(label) && !/^[-+•–]/u.test(rows[first]!.label);
  return rows.slice(first + 1, again).some(({ cells }) => cells.every(({ kind }) => kind !== 'figure'));
}

function finding(table: Table, index: number, first: number): Finding {
  const row = table.rows[index]!;
  const before = table.rows[first]!;
  const column = table.labelColumn!;
  return {
    check: 'row-repeated',
    place: cellPlace(row, column),
    data: { label: row.label, before: before.number ?? String(first + 1) },
    about: `${table.id}.${row.address}`,
    related: [{ place: cellPlace(before, column), note: 'before' }],
  };
}

/** Of so many pieces it is kept how often each number stands in them. */
const fewPieces = 8;

interface Counted {
  readonly lists: readonly Int32Array[];
  readonly counts: Map<number, number>;
  readonly twice: Set<number>;
}

// By the head, which versions of a table share. Right because the lists that were counted are compared.
const counted = slot<TableHead, Counted>();

/** Numbers that stand in the lists twice: only lists that have come or gone since the version before are looked at. */
function countedTwice(lists: readonly Int32Array[], head: TableHead): ReadonlySet<number> {
  const { lists: old, counts, twice } = counted.get(head) ?? { lists: [], counts: new Map(), twice: new Set() };
  const add = (list: Int32Array, more: 1 | -1): void => {
    for (let at = 0; at < list.length; at++) {
      const number = list[at]!;
      if (number === 0) continue;
      const count = (counts.get(number) ?? 0) + more;
      if (count === 0) counts.delete(number);
      else counts.set(number, count);
      if (count > 1) twice.add(number);
      else twice.delete(number);
    }
  };
  eachChange(old, lists, { gone: list => add(list, -1), come: list => add(list, 1) });
  counted.set(head, { lists, counts, twice });
  return twice;
}

/** Numbers that stand in the lists twice. A mark each in a field first, so that thousands of rows cost next to nothing. */
function numbersTwice(lists: readonly Int32Array[]): ReadonlySet<number> {
  const rows = lists.reduce((sum, list) => sum + list.length, 0);
  // A power of two with room for each row many times over: few numbers that differ share a mark.
  const last = 2 ** Math.min(largestField, Math.ceil(Math.log2(16 * rows + 1))) - 1;
  const field = new Uint8Array(last + 1);
  let shared = false;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const number = list[at]!;
      if (number === 0) continue;
      const mark = number & last;
      if (field[mark] === 1) shared = true;
      field[mark] = field[mark] === 0 ? 1 : 2;
    }
  }
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const list of shared ? lists : []) {
    for (let at = 0; at < list.length; at++) {
      const number = list[at]!;
      if (number === 0 || field[number & last] !== 2) continue;
      if (once.has(number)) twice.add(number);
      else once.add(number);
    }
  }
  return twice;
}

const largestField = 18;

// Right because rows are immutable.
const numbersIn = memo2(
  (rows: readonly Row[], numberColumn: number | undefined): Int32Array =>
    Int32Array.from(rows, row => numberOf(row, numberColumn)),
);

/** A number for the key of a row, 0 for none. Right to remember because a row is immutable. */
const numberOf = memo2((row: Row, numberColumn: number | undefined): number => {
  const key = keyOf(row, numberColumn);
  if (key === undefined) return 0;
  let number = 7;
  for (let at = 0; at < key.length; at++) number = (Math.imul(number, 31) + key.charCodeAt(at)) | 0;
  return number === 0 ? 1 : number;
});

/**
 * The group, the label and the figures of a row; undefined for rows that say little: short labels, few figures, or
 * figures that are all alike (0, 1).
 */
function keyOf(row: Row, numberColumn: number | undefined): string | undefined {
  if (row.kind !== 'plain' || row.label.length < 4) return undefined;
  const figures = row.cells.flatMap(({ kind, figures: [figure] }, index) =>
    kind === 'figure' && figure && index !== numberColumn ? [figure.text] : [],
  );
  if (figures.length < 2 || new Set(figures).size < 2 || figures.every(figure => figure.length < 2)) return undefined;
  return `${row.parent ?? ''}\u0000${folded(row.label)}\u0000${figures.join('\u0000')}`;
}

/**
 * Figures that are called by name beside one another: the rows of a table, and the members of a list in the text, with the
 * whole that they make where they make it. What is said elsewhere of a member, or of two of them, is said of these figures.
 */
import { lazily, memo, memo2 } from '../../derive.ts';
import { absolute, add, compare, type Decimal, decimal, subtract } from '../../figures/decimal.ts';
import type { NumberStyle } from '../../figures/figure.ts';
import type { Column, Row, Table } from '../../model/table.ts';
import { cellAddress, cellPlace, figurePlace } from '../../model/table.ts';
import { languageFor } from '../../reading/languages.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Operand, Relation } from '../relation.ts';
import { calledRow, rowsToName, wordsIn, wordsOfHeads } from '../said-of-rows/row-names.ts';

/** Figures of the same names: each column of a table has one for a name, a list has one alone. */
export interface Family {
  readonly members: readonly Member[];
  /** The first words of what its columns are of. */
  readonly called: readonly string[];
  /** Made when a sentence speaks of the family; most are never spoken of. */
  columns(): readonly FamilyColumn[];
  /** Words that say no more than the family does. */
  context(): ReadonlySet<string>;
}

export interface Member {
  /** Each in words that tell one thing from another. */
  readonly names: readonly (readonly string[])[];
}

export interface FamilyColumn {
  /** By member. */
  readonly figures: readonly (Operand | undefined)[];
  /** What all of them make. */
  readonly whole: Operand | undefined;
  /** What its figures are of: the title of the column, the words before a whole. */
  readonly called: readonly string[];
  /** "Kế hoạch giao", "vốn được giao". */
  readonly isPlan: boolean;
  /** "Giải ngân", "đã thực hiện". */
  readonly isDone: boolean;
  /** Where the figures do not say it themselves. */
  readonly unit: string | undefined;
  readonly context: ReadonlySet<string>;
}

/** The rows of a table that have names. Right to remember because a table is immutable. */
export const familyOfTable = memo2((table: Table, style: NumberStyle): Family | undefined => {
  const named = rowsToName(table, style).filter(({ row }) => row.kind !== 'total');
  if (named.length < 2 || named.length > mostMembers) return undefined;
  const amounts = table.columns.filter(({ type }) => type === 'count' || type === 'number' || type === 'money');
  if (amounts.length === 0) return undefined;
  const amountsOf = amounts.slice(0, mostColumns);
  const columns = lazily(() =>
    amountsOf.map((column): FamilyColumn => {
      const totals = totalIn(table, column);
      return {
        figures: named.map(({ row }) => (row === totals ? undefined : cellOperand(table, row, column))),
        whole: totals && cellOperand(table, totals, column),
        called: calledIn(column, style),
        unit: column.unit?.toLowerCase().normalize('NFC'),
        ...planOrDone([...column.path, column.title].join(' '), style),
        context: new Set(contentOf([...column.path, column.title, column.unit ?? ''].join(' '), style)),
      };
    }),
  );
  const context = lazily(() => {
    const head = table.labelColumn === undefined ? '' : table.columns[table.labelColumn]!.title;
    const ends = [table.rows[0], table.rows.at(-1), ...table.rows.filter(({ kind }) => kind === 'total')];
    const hasTotal = columns().some(({ whole }) => whole);
    const labels = ends.flatMap(row => (row && hasTotal && row.kind !== 'plain' ? [row.label] : []));
    return new Set(contentOf([table.title ?? '', head, ...labels].join(' '), style));
  });
  return { members: named, called: amountsOf.flatMap(column => calledIn(column, style).slice(0, 1)), columns, context };
});

function calledIn({ title }: Column, style: NumberStyle): readonly string[] {
  return contentOf(title.replace(/\([^()]*\)/gu, ' '), style);
}

function planOrDone(text: string, style: NumberStyle): Pick<FamilyColumn, 'isPlan' | 'isDone'> {
  const { assigning, cues, done } = languageFor(style).lexicon;
  const words = ` ${wordsIn(text.normalize('NFC').toLowerCase()).join(' ')} `;
  const has = (phrases: readonly string[]): boolean => phrases.some(phrase => words.includes(` ${phrase} `));
  const isDone = has(done);
  return { isDone, isPlan: !isDone && has([...(cues.plan ?? []), ...assigning]) };
}

const mostMembers = 40;
const mostColumns = 12;

/** The row at an end, or called a total, that is the sum of the others in a column; of groups and their rows the groups. */
function totalIn(table: Table, column: Column): Row | undefined {
  const { rows } = table;
  const plain = rows.filter(({ kind }) => kind === 'plain');
  const groups = rows.filter(({ kind }) => kind === 'group');
  const ends = new Set([...rows.filter(({ kind }) => kind === 'total'), rows[0], rows.at(-1)]);
  for (const row of ends) {
    const value = row && numberIn(row, column);
    if (!row || !value) continue;
    for (const parts of [plain, groups]) {
      const others = parts.filter(part => part !== row);
      if (others.length >= 2 && makes(others, column, value)) return row;
    }
  }
  return undefined;
}

function makes(parts: readonly Row[], column: Column, whole: Decimal): boolean {
  let sum: Decimal = decimal(0);
  let places = 0;
  for (const part of parts) {
    const value = numberIn(part, column);
    if (!value) continue;
    sum = add(sum, value);
    places = Math.max(places, value.scale);
  }
  // Half of the last printed unit for each of them, where they are rounded.
  const room = places > 0 ? decimal(parts.length * 5, places + 1) : decimal(0);
  return compare(absolute(subtract(sum, whole)), room) <= 0;
}

function numberIn({ cells }: Row, { index }: Column): Decimal | undefined {
  const cell = cells[index];
  return cell?.kind === 'figure' ? cell.figures[0]?.value : undefined;
}

function cellOperand(table: Table, row: Row, column: Column): Operand | undefined {
  const cell = row.cells[column.index];
  const [figure] = cell?.figures ?? [];
  if (cell?.kind !== 'figure' || !figure) return undefined;
  return {
    standing: 'figure',
    figure,
    place: row.line ? figurePlace(row, column.index, figure) : cellPlace(row, column.index),
    address: cellAddress(table, row, column.index),
    label: calledRow(row, table.head),
  };
}

/** The members of a list that makes its whole. Right to remember because a relation is immutable. */
export const familyOfSum = memo2((relation: Relation, style: NumberStyle): Family | undefined => {
  const { kind, expression, operands, result, words, data, pieces } = relation;
  if (kind !== 'sum' || expression.kind !== 'sum' || pieces || operands.length < 2 || operands.length > mostMembers)
    return undefined;
  const { verdict } = evaluateOnce(relation);
  if (verdict !== 'exact' && verdict !== 'rounded') return undefined;
  const over = lazily(() => before(result));
  const context = lazily(() => {
    const noun = typeof data?.noun === 'string' ? data.noun : '';
    const units = [result, ...operands].map(({ figure }) => figure?.unit ?? '');
    return new Set(contentOf([over(), words, result.label, noun, ...units].join(' '), style));
  });
  const isItems = data?.form === 'items';
  const members = operands.map((one): Member => ({ names: namesOf(isItems ? inItem(one) : one.label, style) }));
  const columns = lazily((): readonly FamilyColumn[] => [
    {
      figures: operands,
      whole: result,
      called: contentOf(result.label, style),
      unit: undefined,
      ...planOrDone(over(), style),
      context: context(),
    },
  ]);
  return { members, called: [], columns, context };
});

/** What stands before a whole in its sentence. */
function before({ place, label }: Operand): string {
  if (place.kind !== 'text') return label;
  const text = place.block.text.slice(Math.max(0, place.start - 80), place.start);
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n'), text.lastIndexOf('. ')) + 1);
}

/** All that stands in the item before its amount: "Trẻ từ 1 đến 5 tuổi: 1.240 em". */
function inItem({ place, label }: Operand): string {
  if (place.kind !== 'text') return label;
  const { text } = place.block;
  const line = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  return line.replace(/^\s*(?:[-*+•–]|\p{L}[.)]|\d{1,2}[.)])\s+/u, '');
}

/** "Xã Mường Lay" is "Mường Lay", too. */
function namesOf(label: string, style: NumberStyle): readonly (readonly string[])[] {
  const full = contentOf(label, style);
  // "Đã giải ngân 18.750 triệu đồng, chưa giải ngân 6.250 triệu đồng": what is done with it, no name.
  if (full.length === 0 || languageFor(style).lexicon.done.includes(full.join(' '))) return [];
  // "Hiến đất, quy ra tiền".
  const front = contentOf(label.split(/[,(]/u, 1)[0]!, style);
  const shorter: (readonly string[])[] = [];
  // A plain loop: few names begin with any of the heads.
  for (const head of wordsOfHeads(languageFor(style).lexicon.nameHeads)) {
    if (head[0] !== full[0] || full.length < head.length + 2) continue;
    if (head.every((word, at) => full[at] === word)) shorter.push(full.slice(head.length));
  }
  return front.length > 0 && front.length < full.length ? [full, front, ...shorter] : [full, ...shorter];
}

/** The words that tell one thing from another. */
function contentOf(text: string, style: NumberStyle): readonly string[] {
  return telling(wordsIn(text.normalize('NFC').toLowerCase()), style);
}

export function telling(words: readonly string[], style: NumberStyle): readonly string[] {
  const { cues, stopWords } = languageFor(style).lexicon;
  // "Từ 1 đến 5 tuổi", "1 – 5 tuổi".
  const { from = [], 'up-to': upTo = [] } = cues;
  const kept: string[] = [];
  // A plain loop: all words of all names are asked for.
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!stopWords.includes(word) && !from.includes(word) && !upTo.includes(word)) kept.push(word);
  }
  return kept;
}

/** Names by their first word. Right to remember because a family is immutable. */
export const namesIn = memo(({ members }: Family): ReadonlyMap<string, readonly NameOf[]> => {
  const index = new Map<string, NameOf[]>();
  for (const [member, { names }] of members.entries()) {
    for (const words of names) {
      const known = index.get(words[0]!);
      if (known) known.push({ member, words });
      else index.set(words[0]!, [{ member, words }]);
    }
  }
  return index;
});

/** The words of which one is said of whoever speaks of the family. Right to remember because a family is immutable. */
export const wordsToMeet = memo(
  (family: Family): ReadonlySet<string> => new Set([...namesIn(family).keys(), ...family.called]),
);

export interface NameOf {
  readonly member: number;
  readonly words: readonly string[];
}

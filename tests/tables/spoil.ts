/**
 * Spoils right tables as hands and converters do, and asks whether Soát sees it.
 */

import type { Place as SourcePlace } from '../../server/core/finding.ts';
import { cellPlace } from '../../server/core/model/table.ts';
import type { Checked } from '../../server/core/project.ts';
import { checkFiles } from '../support/memory-host.ts';
import { type Equation, filesOf, isBroken, type Place, type TestTable, valueIn } from './data.ts';

export type SpoilKind = 'digit' | 'swap' | 'separator' | 'shift' | 'missing-row';

export const spoilKinds: readonly SpoilKind[] = ['digit', 'swap', 'separator', 'shift', 'missing-row'];

export interface Spoil {
  readonly kind: SpoilKind;
  readonly rows: readonly (readonly string[])[];
  /** The cells that were changed; none when a row is missing. */
  readonly cells: readonly Place[];
  /** Equations that no longer hold. */
  readonly broken: number;
}

export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One spoil of the kind that breaks an equation a reader would see; undefined when none was found in a few tries. */
export function spoilOf(table: TestTable, kind: SpoilKind, random: Random): Spoil | undefined {
  const places = placesOf(table.equations);
  if (places.length === 0) return undefined;
  for (let attempt = 0; attempt < 40; attempt++) {
    const place = places[random(places.length)]!;
    const spoiled = apply(table, kind, place, random);
    if (!spoiled) continue;
    const broken = table.equations.filter(equation => isBroken(equation, spoiled.check) === true).length;
    if (kind === 'separator' || broken > 0) return { kind, rows: spoiled.rows, cells: spoiled.cells, broken };
  }
  return undefined;
}

/** Every cell that an equation names. */
function placesOf(equations: readonly Equation[]): Place[] {
  const places = new Map<string, Place>();
  for (const { result, terms } of equations) {
    for (const { row, column } of [result, ...terms]) places.set(`${row} ${column}`, { row, column });
  }
  return [...places.values()];
}

interface Applied {
  readonly rows: readonly (readonly string[])[];
  /** Rows in which the equations are tried: a missing row is blank there. */
  readonly check: readonly (readonly string[])[];
  readonly cells: readonly Place[];
}

function apply(table: TestTable, kind: SpoilKind, { row, column }: Place, random: Random): Applied | undefined {
  const cell = table.rows[row]![column]!;
  switch (kind) {
    case 'digit': {
      const digits = [...cell].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
      if (!valueIn(cell) || digits.length === 0) return undefined;
      const at = digits[random(digits.length)]!;
      const digit = (Number(cell[at]) + 1 + random(9)) % 10;
      return replaced(table, row, column, cell.slice(0, at) + digit + cell.slice(at + 1));
    }
    case 'swap': {
      const pairs = [...cell].flatMap((character, index) => {
        const next = cell[index + 1] ?? '';
        return /\d/.test(character) && /\d/.test(next) && next !== character ? [index] : [];
      });
      if (!valueIn(cell) || pairs.length === 0) return undefined;
      const at = pairs[random(pairs.length)]!;
      return replaced(table, row, column, cell.slice(0, at) + cell[at + 1] + cell[at] + cell.slice(at + 2));
    }
    case 'separator': {
      const at = cell.search(/(?<=\d)[.,](?=\d)/);
      if (at < 0 || !valueIn(cell)) return undefined;
      const left = random(2) === 0 && at > 1;
      const moved = left
        ? `${cell.slice(0, at - 1)}${cell[at]}${cell[at - 1]}${cell.slice(at + 1)}`
        : `${cell.slice(0, at)}${cell[at + 1]}${cell[at]}${cell.slice(at + 2)}`;
      if (!/\d[.,]\d/.test(moved)) return undefined;
      return replaced(table, row, column, moved);
    }
    case 'shift': {
      const cells = [...table.rows[row]!];
      const numeric = cells.flatMap((text, index) => (index > 0 && valueIn(text) ? [index] : []));
      if (numeric.length < 3) return undefined;
      const texts = numeric.map(index => cells[index]!);
      if (new Set(texts).size < texts.length) return undefined;
      for (const [position, index] of numeric.entries())
        cells[index] = texts[(position + texts.length - 1) % texts.length]!;
      const rows = table.rows.map((each, index) => (index === row ? cells : each));
      return { rows, check: rows, cells: numeric.map(index => ({ row, column: index })) };
    }
    case 'missing-row': {
      const isTotal = table.equations.some(
        ({ kind: of, result, terms }) => of === 'sum' && result.row === row && terms[0]!.row !== row,
      );
      if (isTotal) return undefined;
      return {
        rows: table.rows.filter((_, index) => index !== row),
        check: table.rows.map((each, index) => (index === row ? each.map(() => '') : each)),
        cells: [],
      };
    }
    default:
      return kind satisfies never;
  }
}

function replaced(table: TestTable, row: number, column: number, text: string): Applied | undefined {
  if (text === table.rows[row]![column]) return undefined;
  const rows = table.rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? text : cell)) : cells,
  );
  return { rows, check: rows, cells: [{ row, column }] };
}

export function check(table: TestTable, rows: readonly (readonly string[])[] = table.rows): Promise<Checked> {
  return checkFiles(filesOf(table, rows));
}

/** Whether a finding's place or one of its related places is one of the cells. */
export function names(checked: Checked, cells: readonly Place[]): boolean {
  const table = checked.report.parts.flatMap(part => part.tables)[0];
  const wanted = cells.flatMap(({ row, column }) => {
    const found = table?.rows[row];
    return table && found?.cells[column] ? [cellPlace(found, column)] : [];
  });
  return checked.findings.some(({ place, related = [] }) =>
    [place, ...related.map(each => each.place)].some(each => wanted.some(cell => within(each, cell))),
  );
}

function within(place: SourcePlace, cell: SourcePlace): boolean {
  if (place.kind !== 'text' || cell.kind !== 'text') return false;
  return place.block === cell.block && place.start >= cell.start && place.start < Math.max(cell.end, cell.start + 1);
}

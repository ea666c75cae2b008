/**
 * A family: relations that the same words give for many rows (or columns), decided on together by `deciding.ts`.
 */
import type { Column, Row } from '../../model/table.ts';
import type { Certainty, Relation, Relations } from '../relation.ts';
import type { PiecewiseRows } from './piecewise-rows.ts';

export type Strength =
  /** The words say it: "Tổng số | Chia ra". */
  | 'explicit'
  /** The words suggest it: a known partition, stock and flow. */
  | 'words'
  /** Only the position suggests it. */
  | 'open'
  /** Nothing suggests it but the figures. */
  | 'blind';

interface Decided {
  readonly strength: Strength;
  /** Families with the same result and the same key exclude one another: the best is kept. */
  readonly key: string;
  /** Set where the family was decided on when it was made. */
  readonly decided?: Certainty;
  /** Words that divide a whole by something, of which not all need be listed: never more certain than the structure is. */
  readonly leavesOpen?: boolean;
  /** How certain the family is though it fails nearly everywhere: when the figures show what happened to it. */
  ifMostFail?(rows: PiecewiseRows): Certainty | undefined;
}

/** A relation within each row. Outlives the rows: it knows the columns only. */
export interface RowFamily extends Decided {
  readonly size?: undefined;
  /** Which other row each relation rests on. */
  readonly base?: BaseKind;
  /** The column of which it matters whether its figures have signs. */
  readonly signs?: Column;
  /** Whether the sign of a figure in brackets there is that of what is reckoned; undefined where the row does not tell. */
  agrees?(row: Row): boolean | undefined;
  /** The relation of one row; undefined where it has none. `certainty` is set when the family is decided. */
  relation(row: Row, base: Row | undefined, signed: Signed): Relation | undefined;
}

/** A column has minus signs, and its figures all have their sign; or brackets, which tell it of amounts below nothing. */
export type Signed = 'all' | 'below' | undefined;

/** The same column in a total row, in the first row, in the row above it in the outline. */
export type BaseKind = 'total' | 'first' | 'parent';

/** Relations over several rows, a column each. */
export interface ColumnFamily extends Decided {
  /** How many relations there may be. */
  readonly size: number;
  /** The relation of one column; undefined where it has none. `certainty` is set when the family is decided. */
  relation(index: number): Relation | undefined;
}

export type Family = RowFamily | ColumnFamily;

/** The relations of a family one by one. */
export function* every(family: Family, rows: PiecewiseRows): Generator<Relation> {
  if (family.size === undefined) {
    yield* rows.relations(family);
    return;
  }
  for (let index = 0; index < family.size; index++) {
    const relation = family.relation(index);
    if (relation) yield relation;
  }
}

/** The relations of a family, each with the certainty it was given, in groups that stay the same objects. */
export function relationsOf(family: Family, certainty: Certainty, rows: PiecewiseRows): readonly Relations[] {
  if (family.size === undefined) return rows.groups(family, certainty);
  return [[...every(family, rows)].map(relation => certain(relation, certainty))];
}

export function certain(relation: Relation, certainty: Certainty): Relation {
  return relation.certainty === certainty ? relation : { ...relation, certainty };
}

/**
 * A family: relations that the same words give for many rows (or columns), decided on together.
 *
 * The words say how much they say. Where they leave open whether the parts make up the whole, the figures decide: what
 * holds in every other row and fails in one is a fault; what holds nowhere is no relation.
 */
import { compare, type Decimal, isZero } from '../../figures/decimal.ts';
import type { Column, Row } from '../../model/table.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { summaryOfAll } from '../pieces.ts';
import type { Certainty, Operand, Relation, Relations } from '../relation.ts';
import type { FamilyRows } from './family-rows.ts';
import { isSlip } from './slips.ts';

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
  /** How certain the family is though it fails nearly everywhere: when the figures show what happened to it. */
  ifMostFail?(rows: FamilyRows): Certainty | undefined;
}

/** A relation within each row. Outlives the rows: it knows the columns only. */
export interface RowFamily extends Decided {
  readonly size?: undefined;
  /** Which other row each relation rests on. */
  readonly base?: BaseKind;
  /** The column of which it matters whether any of its figures has a minus sign. */
  readonly signs?: Column;
  /** The relation of one row; undefined where it has none. `certainty` is set when the family is decided. */
  relation(row: Row, base: Row | undefined, signed: boolean): Relation | undefined;
}

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

export interface Evidence {
  /** Relations that hold and would hold by chance hardly ever. */
  readonly holds: number;
  /** Relations that hold, but say little: one part, zeros, 100%. */
  readonly trivial: number;
  readonly fails: number;
  /** Of those that hold, how many have a result of two digits or more: small counts add up by chance. */
  readonly solid: number;
  /** Of those that hold, how many have a result of three digits or more that are not all zeros behind the first. */
  readonly sharp: number;
  /** Of those that fail, how many no slip of the pen explains; a share may be off in any way. */
  readonly strange: number;
  /** Of those that hold, how many hold only by rounding. */
  readonly rounded: number;
}

const sample = 120;

/** What the first hundred or so relations of a family say about it. */
export function evidenceOf(family: Family, rows: FamilyRows): Evidence {
  let holds = 0;
  let trivial = 0;
  let fails = 0;
  let rounded = 0;
  let solid = 0;
  let sharp = 0;
  let strange = 0;
  let seen = 0;
  for (const relation of every(family, rows)) {
    seen++;
    const evaluation = evaluateOnce(relation);
    if (evaluation.verdict === 'wrong') {
      fails++;
      if (relation.kind !== 'ratio' && fails <= 2 && !isSlip(relation)) strange++;
      // Hopeless: no later row can make a relation of it.
      if (family.strength !== 'explicit' && fails >= 4 && fails > 2 * (holds + trivial)) break;
    } else if (evaluation.verdict !== 'unchecked') {
      if (isTelling(evaluation)) {
        holds++;
        if (evaluation.verdict === 'rounded') rounded++;
        if (isLarge(relation.result)) solid++;
        if (isSharp(relation.result)) sharp++;
      } else trivial++;
    }
    if (seen >= sample) break;
  }
  return { holds, trivial, fails, solid, sharp, strange, rounded };
}

function* every(family: Family, rows: FamilyRows): Generator<Relation> {
  if (family.size === undefined) {
    yield* rows.relations(family);
    return;
  }
  for (let index = 0; index < family.size; index++) {
    const relation = family.relation(index);
    if (relation) yield relation;
  }
}

/** Whether that a relation holds says something. */
function isTelling({ relation, verdict }: Evaluation): boolean {
  const figures = relation.pieces
    ? summaryOfAll(relation.pieces).nonzero
    : relation.operands.filter(operand => !isNothing(operand)).length;
  const result = relation.result.figure;
  if (!result) return figures >= 2;
  if (relation.comparison !== '=') return false;
  if (relation.kind === 'ratio') {
    const [part, base] = relation.operands;
    const whole = part?.figure && base?.figure && part.figure.text === base.figure.text;
    return figures >= 2 && !whole && !isZero(result.value);
  }
  return figures >= 2 && !isZero(result.value) && (verdict === 'exact' || result.decimals > 0);
}

const ten: Decimal = { coefficient: 10, scale: 0 };

function isLarge({ figure }: Operand): boolean {
  return figure !== undefined && compare(figure.value, ten) >= 0;
}

/** Three digits that count: 125, 12,5%, 1.250; not 100, 2.000, 50%. */
function isSharp({ figure }: Operand): boolean {
  return figure !== undefined && figure.text.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length >= 3;
}

function isNothing({ figure }: Operand): boolean {
  return !figure || isZero(figure.value);
}

/** How certain a family is, or undefined when it is none. */
export function decide(family: Family, evidence: Evidence, rows: FamilyRows): Certainty | undefined {
  const { holds, trivial, fails, solid, sharp, strange } = evidence;
  if (family.ifMostFail && holds === 0 && fails > trivial) return family.ifMostFail(rows);
  switch (family.strength) {
    case 'explicit':
      // Words that say so and figures that never do: the words were misread.
      if (holds === 0 && fails >= 3) return undefined;
      return fails > holds + trivial && fails >= 3 ? (family.ifMostFail?.(rows) ?? 'likely') : 'explicit';
    case 'words':
      if (fails === 0) return holds + trivial > 0 ? 'structure' : undefined;
      if (holds >= 1 && fails <= Math.max(1, Math.floor(holds / 2))) return 'structure';
      return fails > holds + trivial ? family.ifMostFail?.(rows) : undefined;
    case 'open':
      if (holds >= 3 && fails <= Math.max(1, Math.floor(holds / 5))) return 'structure';
      if (holds >= 2 && fails <= 1) return sharp >= 2 && strange === 0 && fails > 0 ? 'structure' : 'likely';
      return holds >= 1 && fails === 0 ? 'likely' : undefined;
    case 'blind':
      // What holds in every other row and fails in one.
      if (fails <= 1 && holds >= 3 && solid >= 3) return 'structure';
      return holds >= 4 && fails <= Math.max(1, Math.floor(holds / 6))
        ? holds >= 8
          ? 'structure'
          : 'likely'
        : undefined;
    default:
      return family.strength satisfies never;
  }
}

/** Of families that exclude one another, the one with the stronger words, then with more figures for it. */
export function best(
  families: readonly Family[],
  rows: FamilyRows,
): { family: Family; certainty: Certainty; evidence: Evidence } | undefined {
  let chosen: { family: Family; certainty: Certainty; evidence: Evidence } | undefined;
  for (const family of families) {
    const evidence = evidenceOf(family, rows);
    const certainty = decide(family, evidence, rows);
    if (!certainty) continue;
    if (!chosen || rank(family, evidence) > rank(chosen.family, chosen.evidence))
      chosen = { family, certainty, evidence };
  }
  return chosen;
}

const strengths: { readonly [strength in Strength]: number } = { explicit: 3, words: 2, open: 1, blind: 0 };

function rank(family: Family, { holds, trivial, fails, rounded }: Evidence): number {
  return (2 * holds + trivial - 4 * fails) * 5 - rounded + strengths[family.strength];
}

/** The relations of a family, each with the certainty it was given, in groups that stay the same objects. */
export function relationsOf(family: Family, certainty: Certainty, rows: FamilyRows): readonly Relations[] {
  if (family.size === undefined) return rows.groups(family, certainty);
  return [[...every(family, rows)].map(relation => certain(relation, certainty))];
}

export function certain(relation: Relation, certainty: Certainty): Relation {
  return relation.certainty === certainty ? relation : { ...relation, certainty };
}

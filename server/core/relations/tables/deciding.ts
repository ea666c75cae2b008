/**
 * Whether a family of relations is one.
 *
 * The words say how much they say. Where they leave open whether the parts make up the whole, the figures decide: what
 * holds in every other row and fails in one is a fault; what holds nowhere is no relation.
 */
import { compare, type Decimal, isZero } from '../../figures/decimal.ts';
import { isSlippedResult, isSlippedSum } from '../diagnosis/slipped-sums.ts';
import { evaluateOnce } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { summaryOfAll } from '../pieces.ts';
import type { Certainty, Operand } from '../relation.ts';
import { every, type Family, type Strength } from './family.ts';
import type { PiecewiseRows } from './piecewise-rows.ts';

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
  /** Of those that fail, how many a slip of the pen in any of their figures explains; shares not counted. */
  readonly slips: number;
  /** Of the shares that fail, how many no slip of the pen in the share itself explains. */
  readonly far: number;
  /** Of those that hold, how many hold only by rounding. */
  readonly rounded: number;
}

const sample = 120;

/** What the first hundred or so relations of a family say about it. */
export function evidenceOf(family: Family, rows: PiecewiseRows): Evidence {
  let holds = 0;
  let trivial = 0;
  let fails = 0;
  let rounded = 0;
  let solid = 0;
  let sharp = 0;
  let strange = 0;
  let slips = 0;
  let far = 0;
  let seen = 0;
  for (const relation of every(family, rows)) {
    seen++;
    const evaluation = evaluateOnce(relation);
    if (evaluation.verdict === 'wrong') {
      fails++;
      if (relation.kind === 'ratio') {
        if (fails <= 2 && !isSlippedResult(evaluation)) far++;
      } else if (fails <= 2) {
        if (isSlippedSum(relation)) slips++;
        else strange++;
      }
      // Hopeless: no later row can make a relation of it.
      if (family.strength !== 'explicit' && fails >= 4 && fails > 2 * (holds + trivial)) {
        // The columns not looked at any more are no better.
        if (family.size !== undefined) fails = Math.max(fails, family.size - holds - trivial);
        break;
      }
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
  return { holds, trivial, fails, solid, sharp, strange, slips, far, rounded };
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
    const [part, base, ...more] = relation.operands;
    const whole = more.length === 0 && part?.figure && base?.figure && part.figure.text === base.figure.text;
    return figures >= 2 && !whole && !isZero(result.value);
  }
  // A rule may be of one figure: 10% of it.
  return (
    figures >= (relation.kind === 'rule' ? 1 : 2) &&
    !isZero(result.value) &&
    (verdict === 'exact' || result.decimals > 0)
  );
}

const ten: Decimal = { coefficient: 10, scale: 0 };

function isLarge({ figure }: Operand): boolean {
  return figure !== undefined && compare(figure.value, ten) >= 0;
}

/** Three digits that count: 125, 12,5%, 36,0; not 100, 2.000, 50%, 50,0%. */
function isSharp({ figure }: Operand): boolean {
  if (!figure) return false;
  const digits = figure.text.replace(/\D/gu, '').replace(/^0+/u, '');
  const isRound = figure.kind === 'percent' || figure.decimals === 0;
  return (isRound ? digits.replace(/0+$/u, '') : digits).length >= 3;
}

function isNothing({ figure }: Operand): boolean {
  return !figure || isZero(figure.value);
}

/**
 * Whether percentages that hold in no row would each hold in another one: they slid up or down their column, or along
 * their row. Few rows are looked at, and most families fail at the first.
 */
function isOutOfPlace(family: Family, rows: PiecewiseRows): boolean {
  const stated: number[] = [];
  const wanted: { readonly value: number; readonly unit: number }[] = [];
  for (const relation of every(family, rows)) {
    if (stated.length === mostSlid) return false;
    const { verdict, expected } = evaluateOnce(relation);
    if (verdict !== 'wrong') continue;
    const { figure } = relation.result;
    if (!expected || figure?.kind !== 'percent' || figure.decimals === 0) return false;
    stated.push(numberOf(figure.value));
    wanted.push({ value: numberOf(expected), unit: 10 ** figure.quantum });
  }
  for (const { value, unit } of wanted) {
    const at = stated.findIndex(each => Math.abs(each - value) < unit * 0.6);
    if (at < 0) return false;
    stated.splice(at, 1);
  }
  return wanted.length >= 3;
}

const mostSlid = 30;

function numberOf({ coefficient, scale }: Decimal): number {
  return Number(coefficient) / 10 ** scale;
}

/** How certain a family is, or undefined when it is none. */
function decide(family: Family, evidence: Evidence, rows: PiecewiseRows): Certainty | undefined {
  const { holds, trivial, fails, solid, sharp, strange, slips, far, rounded } = evidence;
  if (family.decided) return family.decided;
  if (fails >= 3 && fails > 2 * holds && isOutOfPlace(family, rows)) return 'structure';
  // A small share may be right by rounding though its base is off.
  if (family.ifMostFail && holds === rounded && fails > trivial + holds) return family.ifMostFail(rows);
  switch (family.strength) {
    case 'explicit':
      // Words that say so and figures that never do: the words were misread.
      if (holds === 0 && (fails >= 3 || (fails === 2 && far === 2 && trivial === 0))) return undefined;
      return fails > holds + trivial && (fails >= 3 || far === 2)
        ? (family.ifMostFail?.(rows) ?? 'likely')
        : 'explicit';
    case 'words':
      if (fails === 0) return holds + trivial > 0 ? 'structure' : undefined;
      if (holds >= 1 && fails <= Math.max(1, Math.floor(holds / 2))) return 'structure';
      return fails > holds + trivial ? family.ifMostFail?.(rows) : undefined;
    case 'open':
      if (holds >= 3 && fails <= Math.max(1, Math.floor(holds / 5))) return 'structure';
      if (holds >= 2 && fails <= 1) return sharp >= 2 && strange === 0 && fails > 0 ? 'structure' : 'likely';
      // Two rows: one holds to the last of many digits, and a slip of the pen takes the other away from it.
      if (holds === 1 && sharp === 1 && fails === 1 && slips === 1) return 'structure';
      return holds >= 1 && fails === 0 ? 'likely' : undefined;
    case 'blind':
      // What holds in every other row and fails in one.
      if (fails <= 1 && holds >= 3 && solid >= 3) return 'structure';
      // Of three rows two hold to the last of many digits, and a slip of the pen takes the third away: a question.
      if (fails === 1 && holds === 2 && sharp === 2 && slips === 1) return 'likely';
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
  rows: PiecewiseRows,
): { family: Family; certainty: Certainty; evidence: Evidence } | undefined {
  let chosen: { family: Family; certainty: Certainty; evidence: Evidence } | undefined;
  for (const family of families) {
    const evidence = evidenceOf(family, rows);
    const decided = decide(family, evidence, rows);
    if (!decided) continue;
    const certainty = decided === 'explicit' && family.leavesOpen ? 'structure' : decided;
    if (!chosen || rank(family, evidence) > rank(chosen.family, chosen.evidence))
      chosen = { family, certainty, evidence };
  }
  return chosen;
}

const strengths: { readonly [strength in Strength]: number } = { explicit: 3, words: 2, open: 1, blind: 0 };

function rank(family: Family, { holds, trivial, fails, rounded }: Evidence): number {
  return (2 * holds + trivial - 4 * fails) * 5 - rounded + strengths[family.strength];
}

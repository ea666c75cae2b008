/**
 * What follows from figures that become others: the totals, shares and changes of the text that were computed from them,
 * and what was computed from these, to a fixed point.
 *
 * A claim says what its result must be only where it held before. Figures that hang together are taken together: where
 * one of them cannot be told, none of them is. What was wrong before is left to a person, with what rests on it.
 */
import { type Decimal, equal } from '../figures/decimal.ts';
import { type FigureKey, keyOf } from '../relations/diagnosis/shared-figures.ts';
import { evaluate } from '../relations/evaluate.ts';
import type { Evaluation } from '../relations/evaluation.ts';
import type { Operand } from '../relations/relation.ts';

/** A figure that follows: the claim that tells it, and its new value. */
export interface Follower {
  readonly key: FigureKey;
  readonly evaluation: Evaluation;
  readonly value: Decimal;
}

export interface Changes {
  /** The new values of figures of the text, by their places. */
  readonly given: ReadonlyMap<FigureKey, Decimal>;
  /** Figures that stay as they are, whatever is computed. */
  readonly left: ReadonlySet<FigureKey>;
  /** What is never computed: it is bound itself. */
  isGiven(operand: Operand): boolean;
  /** Whether a claim does not say which of its figures is computed from the others: what is left, or the whole. */
  isOpen(evaluation: Evaluation): boolean;
  /** Whether the text can say this value at the place of the figure. */
  canSay(evaluation: Evaluation, value: Decimal): boolean;
}

/** In the order of the claims. Empty where nothing follows. */
export function followersOf(evaluations: readonly Evaluation[], changes: Changes): readonly Follower[] {
  if (changes.given.size === 0) return [];
  const claims = evaluations.filter(isClaim);
  const byResult = new Map<FigureKey, Evaluation[]>();
  for (const claim of claims.filter(({ verdict }) => verdict !== 'wrong')) {
    const { result } = claim.relation;
    const key = keyOf(result);
    if (changes.given.has(key) || changes.left.has(key) || changes.isGiven(result)) continue;
    const known = byResult.get(key);
    if (known) known.push(claim);
    else byResult.set(key, [claim]);
  }
  const wrong = claims.filter(({ verdict }) => verdict === 'wrong');
  let state: State = { followers: new Map(), values: changes.given, doubted: changes.left, stuck: new Set() };
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = passed(state, { byResult, wrong, changes });
    if (isSame(state, next)) return whole(next, byResult);
    state = next;
  }
  // Figures that are computed from one another have no value of their own.
  return [];
}

/** Chains of claims in a text are short. */
const mostPasses = 12;

function isClaim({ relation, verdict }: Evaluation): boolean {
  return (
    relation.origin === 'prose' && verdict !== 'unchecked' && !relation.left && relation.result.place.kind === 'text'
  );
}

interface State {
  readonly followers: ReadonlyMap<FigureKey, Follower>;
  /** Of all figures that change. */
  readonly values: ReadonlyMap<FigureKey, Decimal>;
  /** Figures that a person has to look at, and what rests on them. */
  readonly doubted: ReadonlySet<FigureKey>;
  /** Figures that change, and nobody can say to what. */
  readonly stuck: ReadonlySet<FigureKey>;
}

interface Claims {
  readonly byResult: ReadonlyMap<FigureKey, readonly Evaluation[]>;
  readonly wrong: readonly Evaluation[];
  readonly changes: Changes;
}

/** Every result computed once from the values before. */
function passed(before: State, { byResult, wrong, changes }: Claims): State {
  const followers = new Map<FigureKey, Follower>();
  const doubted = new Set(changes.left);
  const stuck = new Set<FigureKey>();
  for (const claim of wrong) if (rests(claim, before.values)) doubted.add(keyOf(claim.relation.result));
  for (const [key, claims] of byResult) {
    if (!claims.some(claim => rests(claim, before.values))) {
      if (claims.some(claim => rests(claim, before.stuck))) stuck.add(key);
      continue;
    }
    if (claims.some(claim => rests(claim, before.doubted) || isUndecided(claim, before.values, changes))) {
      doubted.add(key);
      continue;
    }
    const found = claims.some(claim => rests(claim, before.stuck)) ? 'stuck' : resultOf(key, claims, before.values);
    if (found === 'stuck' || (found && !changes.canSay(found.evaluation, found.value))) stuck.add(key);
    else if (found) followers.set(key, found);
  }
  const values = new Map(changes.given);
  for (const { key, value } of followers.values()) values.set(key, value);
  return { followers, values, doubted, stuck };
}

/**
 * "Tiếp nhận 200 hồ sơ, giải quyết [130], còn lại 80": the 80 may follow as well as the 200. "[130] hồ sơ, tăng 20 hồ sơ
 * (20%) so với cùng kỳ": the 20 follow from what is not printed.
 */
function isUndecided(claim: Evaluation, values: ReadonlyMap<FigureKey, Decimal>, changes: Changes): boolean {
  const { operands } = claim.relation;
  const isPlain = (operand: Operand): boolean =>
    operand.figure !== undefined && !values.has(keyOf(operand)) && !changes.isGiven(operand);
  return rests(claim, values) && operands.some(isPlain) && (isOfChange(claim) || changes.isOpen(claim));
}

/** The rate of a change, reckoned from the change itself and what came of it. */
function isOfChange({ relation, reading }: Evaluation): boolean {
  if (relation.kind !== 'change' || reading.kind !== 'quotient' || reading.left.kind !== 'operand') return false;
  const { index } = reading.left;
  const terms =
    reading.right.kind === 'difference'
      ? [reading.right.left, reading.right.right]
      : reading.right.kind === 'sum'
        ? reading.right.of
        : [];
  return terms.some(term => term.kind === 'operand' && term.index === index);
}

/** What the claims about one figure come to; nothing where it stays as it is. */
function resultOf(
  key: FigureKey,
  claims: readonly Evaluation[],
  values: ReadonlyMap<FigureKey, Decimal>,
): Follower | 'stuck' | undefined {
  // From what the figure is now, not from what the pass before has made of it.
  const others = new Map(values);
  others.delete(key);
  const again = claims.map(claim => ({ claim, now: evaluatedWith(claim, others) }));
  if (again.some(({ now }) => now.verdict === 'unchecked')) return 'stuck';
  const broken = again.find(({ now }) => now.verdict === 'wrong');
  if (!broken) return undefined;
  const value = broken.now.expected;
  if (!value) return 'stuck';
  const all = others.set(key, value);
  return claims.every(claim => holds(evaluatedWith(claim, all))) ? { key, evaluation: broken.claim, value } : 'stuck';
}

function holds({ verdict }: Evaluation): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}

/** By the reading that held. */
function evaluatedWith({ relation, reading }: Evaluation, values: ReadonlyMap<FigureKey, Decimal>): Evaluation {
  const replaced = (operand: Operand): Operand => {
    const value = operand.figure && values.get(keyOf(operand));
    return value && operand.figure ? { ...operand, figure: { ...operand.figure, value } } : operand;
  };
  const { alternatives: _, ...plain } = relation;
  return evaluate({
    ...plain,
    expression: reading,
    result: replaced(relation.result),
    operands: relation.operands.map(replaced),
  });
}

interface Keys {
  has(key: FigureKey): boolean;
}

function rests({ relation }: Evaluation, keys: Keys): boolean {
  return relation.operands.some(operand => operand.figure && keys.has(keyOf(operand)));
}

function isSame(a: State, b: State): boolean {
  return (
    a.values.size === b.values.size &&
    a.doubted.size === b.doubted.size &&
    a.stuck.size === b.stuck.size &&
    [...b.stuck].every(key => a.stuck.has(key)) &&
    [...b.values].every(([key, value]) => equal(a.values.get(key) ?? nothing, value) && a.values.has(key))
  );
}

const nothing: Decimal = { coefficient: 0, scale: 0 };

/** The followers that hang together with no figure that is stuck. */
function whole({ followers, values, stuck }: State, byResult: Claims['byResult']): readonly Follower[] {
  if (stuck.size === 0) return [...followers.values()];
  const changing: Keys = { has: key => values.has(key) || stuck.has(key) };
  const linked = [...byResult].flatMap(([key, claims]) =>
    changing.has(key)
      ? claims.map(({ relation }) => [key, ...relation.operands.filter(isFigure).map(keyOf).filter(changing.has)])
      : [],
  );
  const lost = new Set(stuck);
  for (let size = -1; size !== lost.size; ) {
    size = lost.size;
    for (const keys of linked) if (keys.some(key => lost.has(key))) for (const key of keys) lost.add(key);
  }
  return [...followers.values()].filter(({ key }) => !lost.has(key));
}

function isFigure({ figure }: Operand): boolean {
  return figure !== undefined;
}

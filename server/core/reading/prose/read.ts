/**
 * The claims of one passage, in the order they are read.
 */
import type { Claim, Quantity } from '../claim.ts';
import { readAverages } from './averages/averages.ts';
import { readProducts } from './averages/products.ts';
import { orHeldByOthers } from './bases/held-by-others.ts';
import { type NamedAmount, type NamedBase, readNamedAmounts, readNamedBases } from './bases/named-bases.ts';
import { readOfTopic } from './bases/of-topic.ts';
import { readChanges } from './changes/changes.ts';
import { readLimitsReckoned } from './changes/limits-reckoned.ts';
import { readParallelChanges } from './changes/parallel.ts';
import { readRanksGained } from './changes/ranks-gained.ts';
import { readWays } from './changes/ways.ts';
import { asFarAsSure } from './doubts/doubts.ts';
import { readBalances } from './flows/balances.ts';
import { readFlows } from './flows/flows.ts';
import { readMargins } from './flows/margins.ts';
import { readMergedMeasures } from './flows/merged-measures.ts';
import { readMergers } from './flows/mergers.ts';
import { readRaised } from './flows/raised.ts';
import { readRunningTotals } from './flows/running-totals.ts';
import type { Language, Passage } from './items/items.ts';
import { readItems } from './items/read-items.ts';
import { readConjoined } from './lists/conjoined.ts';
import { readNameLists } from './lists/counted-names.ts';
import { readSubsets } from './lists/subsets.ts';
import { readSums } from './lists/sums.ts';
import { Parents } from './parents.ts';
import { type NamedRatio, readNamedRatios } from './ratios/named-ratios.ts';
import { readRatios } from './ratios/ratios.ts';
import { readRatioShares } from './ratios/ratios-as-shares.ts';
import { readAllOthers } from './remainders/all-others.ts';
import { readLeftOut } from './remainders/left-out.ts';
import { type Explained, readLeftovers } from './remainders/leftovers.ts';
import { readRemainders } from './remainders/remainders.ts';
import { readListedParts } from './shares/listed-parts.ts';
import { readOfCompared } from './shares/of-compared.ts';
import { readOfTheirSum } from './shares/of-their-sum.ts';
import { readWholes } from './shares/one-whole.ts';
import { readShares } from './shares/shares.ts';
import { withoutSiblings } from './shares/siblings.ts';
import { readStatements, type Statement } from './statements/statements.ts';
import { readAdded } from './written-out/added.ts';
import { readBehindAmounts } from './written-out/behind-amounts.ts';
import { readInWords } from './written-out/in-words.ts';
import { readSaidAgain } from './written-out/said-again.ts';
import { readWritten } from './written-out/written.ts';

/** What a passage says: its figures, and what it says about them. */
export interface Prose {
  /** Every printed quantity but limits, ranks, names and times. */
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  /** Shares and changes whose base is named, here or elsewhere; those that claims explain are among them. */
  readonly named: readonly NamedBase[];
  /** Its amounts, and how each is called: one of them may be the base that another passage names. */
  readonly amounts: readonly NamedAmount[];
  /** Shares and ratios of what is only named; those that claims explain are among them. */
  readonly ratios: readonly NamedRatio[];
  /** Amounts that other sentences may state too. */
  readonly statements: readonly Statement[];
}

/** Reads what `text` says about its own figures. Linear in the text; never throws. */
export function readProse(text: string, language: Language): Prose {
  const passage = readItems(text, language);
  const quantities = passage.quantities.filter(({ role }) => role !== 'aside').map(({ quantity }) => quantity);
  return {
    quantities,
    claims: claimsOf(passage),
    named: readNamedBases(passage),
    amounts: readNamedAmounts(passage),
    ratios: readNamedRatios(passage),
    statements: readStatements(passage),
  };
}

/** The claims alone, of a text that is put together to be read. */
export function readClaims(text: string, language: Language): readonly Claim[] {
  return claimsOf(readItems(text, language));
}

function claimsOf(passage: Passage): readonly Claim[] {
  if (passage.quantities.length === 0) return [];
  // One figure alone may count a list of names, or be said again in words. All else is said of two or more.
  if (passage.quantities.length === 1) return ofOneFigure(passage);
  const written = [...readWritten(passage), ...readBehindAmounts(passage)];
  const parents = new Parents();
  const sums = [...readSums(passage, parents)];
  const parallel = [...readParallelChanges(passage)];
  const together = new Set(parallel.map(({ stated }) => stated));
  const single = [...readChanges(passage)].filter(({ stated }) => !together.has(stated));
  const changes = [...parallel, ...single, ...readMergers(passage)];
  const taken = surelySaid(changes);
  const flows = [...readFlows(passage)];
  const averages = [...readAverages(passage, parents)];
  const shares = [...readShares(passage, parents, taken)];
  const based = surelySaid(shares);
  const found = [
    ...readOfTheirSum(passage, based),
    ...readOfCompared(passage, based),
    ...shares,
    ...changes,
    ...sums,
    ...readAdded(passage),
    ...readMergedMeasures(passage),
    ...readBalances(passage),
    ...readMargins(passage),
    ...flows,
    ...readRunningTotals(passage),
    ...readRemainders(passage, parents),
    ...readAllOthers(passage),
    ...readWholes(passage),
    ...readNameLists(passage),
    ...averages,
    ...readProducts(passage, surelySaid(averages)),
    ...readRatios(passage, parents),
    ...readRatioShares(passage),
    ...readRaised(passage),
    ...readWays(passage),
    ...readRanksGained(passage),
    ...readLeftOut(passage),
    ...readConjoined(passage),
    ...readLimitsReckoned(passage),
    ...readSubsets(passage, parents),
    ...readInWords(passage),
  ];
  const plain = withoutSiblings(passage, found);
  const claims = [...plain, ...readLeftovers(passage, parents, explainedBy(plain))];
  const whole = claims.filter(one => isOfFigure(one) && !leavesOut(one, flows));
  const sure = surelySaid(whole);
  const all = [...readOfTopic(passage, sure), ...readListedParts(passage, sure), ...whole];
  const again = [...readSaidAgain(passage)];
  return [
    ...written,
    ...again,
    ...withoutEchoes(all, written, again).map(one => asFarAsSure(passage, orHeldByOthers(passage, one))),
  ];
}

function surelySaid(claims: readonly Claim[]): ReadonlySet<Quantity> {
  return new Set(claims.filter(({ certainty }) => certainty !== 'guess').map(({ stated }) => stated));
}

function ofOneFigure(passage: Passage): readonly Claim[] {
  const claims = [...readNameLists(passage), ...readInWords(passage), ...readRatioShares(passage)];
  return claims.length === 0 ? claims : withoutEchoes(claims.filter(isOfFigure), [], []);
}

function explainedBy(claims: readonly Claim[]): Explained {
  const told = new Set<Quantity>();
  const known = new Set<Quantity>();
  for (const { form, certainty, stated, operands } of claims) {
    if (form !== 'sum' && form !== 'difference') continue;
    for (const quantity of [stated, ...operands]) {
      known.add(quantity);
      if (certainty === 'explicit' || certainty === 'structure') told.add(quantity);
    }
  }
  return { told, known };
}

/** What came in need not be what is done and what is left, where something was there before. */
function leavesOut({ form, certainty, stated, operands }: Claim, flows: readonly Claim[]): boolean {
  if (form !== 'sum' || certainty === 'explicit') return false;
  return flows.some(flow => flow.operands.includes(stated) && operands.includes(flow.stated));
}

/** A number in words is a member of what figures count; what it counts itself is nothing to go by. */
function isOfFigure({ stated, operands, form, certainty }: Claim): boolean {
  // "the two account for half (50.3%)": a guess has figures to go by.
  if (form === 'share' && certainty === 'guess' && operands.some(({ figure }) => /^\p{L}+$/u.test(figure.text)))
    return false;
  // "three percentage points above the average of 81%"; "Five sites were closed: Hill, Mill, Quay and Bara".
  return /\d/.test(stated.figure.text) || (inWords.has(form) && certainty !== 'guess');
}

/** What a number in words may be told to differ from. */
const inWords: ReadonlySet<Claim['form']> = new Set<Claim['form']>(['difference', 'relative-change', 'list']);

/**
 * A figure that plain words explain is not explained again by what only happens to fit; the terms of a written
 * calculation say nothing more; and three figures that add up are one claim, whichever of them is taken as the result.
 */
function withoutEchoes(claims: readonly Claim[], written: readonly Claim[], again: readonly Claim[]): Claim[] {
  const plain = new Set<Quantity>();
  const groups = new Set<string>();
  for (const claim of claims) if (claim.certainty !== 'guess') plain.add(claim.stated);
  const calculated = new Set(written.flatMap(({ stated, operands }) => [stated, ...operands]));
  // "750 triệu đồng (0,75 tỷ đồng), chia ra: …": the first may still be a total.
  for (const { stated } of again) calculated.add(stated);
  const order = [...claims].sort((a, b) => strength[a.certainty] - strength[b.certainty]);
  const kept = new Set<Claim>();
  for (const claim of order) {
    if (calculated.has(claim.stated)) continue;
    if (claim.certainty === 'guess' && plain.has(claim.stated) && claim.form !== 'whole' && claim.form !== 'sum')
      continue;
    if (claim.form === 'sum' || claim.form === 'difference') {
      const key = [claim.stated, ...claim.operands]
        .map(({ span }) => span.start)
        .sort((a, b) => a - b)
        .join(' ');
      if (groups.has(key)) continue;
      groups.add(key);
    }
    kept.add(claim);
  }
  return claims.filter(claim => kept.has(claim));
}

/** The surer first; a claim is told once, as surely as any words say it. */
const strength: { readonly [certainty in Claim['certainty']]: number } = {
  explicit: 0,
  structure: 1,
  likely: 2,
  guess: 3,
};

/**
 * The claims of one passage, in the order they are read.
 */
import type { Claim } from '../claim.ts';
import { readAverages } from './averages.ts';
import { readChanges } from './changes.ts';
import { type Language, readItems } from './items.ts';
import { readNameLists } from './lists.ts';
import { readMergers } from './mergers.ts';
import { readRemainders } from './remainders.ts';
import { readShares } from './shares.ts';
import { readSubsets } from './subsets.ts';
import { type Parents, readSums } from './sums.ts';
import { readWholes } from './wholes.ts';
import { readWritten } from './written.ts';

/** Reads what `text` says about its own figures. Linear in the text; never throws. */
export function readClaims(text: string, language: Language): Claim[] {
  const passage = readItems(text, language);
  const parents: Parents = new Map();
  const sums = [...readSums(passage, parents)];
  return [
    ...readShares(passage, parents),
    ...readChanges(passage),
    ...sums,
    ...readRemainders(passage),
    ...readWholes(passage),
    ...readWritten(passage),
    ...readMergers(passage),
    ...readNameLists(passage),
    ...readAverages(passage),
    ...readSubsets(passage, parents),
  ];
}

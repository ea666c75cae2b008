/**
 * The claims of one passage, in the order they are read.
 */
import type { Claim } from '../claim.ts';
import { readChanges } from './changes.ts';
import { type Language, readItems } from './items.ts';
import { readShares } from './shares.ts';
import { readSums } from './sums.ts';

/** Reads what `text` says about its own figures. Linear in the text; never throws. */
export function readClaims(text: string, language: Language): Claim[] {
  const passage = readItems(text, language);
  return [...readShares(passage), ...readChanges(passage), ...readSums(passage)];
}

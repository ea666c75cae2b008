/** The one name of each outcome, in lists, legends, trees and where something is pointed at. */
import { type Outcome, outcomeWords } from './outcome-words.ts';

/** What is said of a figure, as people read it. */
export function outcomeName(outcome: Outcome, language: 'vi' | 'en'): string {
  const { verdict, involved, used } = outcomeWords[language];
  return outcome === 'involved' ? involved : outcome === 'used' ? used : verdict[outcome];
}

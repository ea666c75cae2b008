/**
 * What a report declares of itself beside the letterhead that is typed over its text: a letterhead in which the same
 * number stands, or a body is named and nothing is said otherwise, is the report's own and tells what is not declared.
 */
import { compareDates } from '../../reading/dates.ts';
import type { Identity, Stated } from '../report.ts';
import type { Opening } from './opening.ts';

/** `declared` with what it lacks, taken from `opening`; the same object where that is nothing. */
export function completed(declared: Identity, opening: Opening): Identity {
  if (!isOfReport(declared, opening)) return declared;
  const { number } = opening;
  const whole: Identity = {
    ...declared,
    type: declared.type ?? opening.type,
    number: declared.number ?? number,
    date: declared.date ?? opening.date,
    place: declared.place ?? opening.place,
    issuer: declared.issuer ?? opening.issuer,
    ...(opening.typedBody !== undefined && { typedBody: opening.typedBody }),
    subject: declared.subject ?? opening.subject,
  };
  return declared.number && number ? { ...whole, typedNumber: number } : whole;
}

/** A title alone, without number and issuer, is no letterhead: what is declared is printed over it. */
function isOfReport(declared: Identity, opening: Opening): boolean {
  if (!opening.number && !opening.issuer) return false;
  if (differ(declared.type, opening.type, words => words.toLowerCase())) return false;
  if (differ(declared.number, opening.number, digits => digits.replace(/\s|^0+/gu, ''))) return false;
  // The same number is the report's, whatever day is beside it.
  if (declared.number && opening.number) return true;
  return !declared.date || !opening.date || compareDates(declared.date.value, opening.date.value) === 0;
}

function differ(one: Stated<string> | undefined, other: Stated<string> | undefined, plain: (text: string) => string) {
  const [a, b] = [one, other].map(stated => stated && plain(stated.value.trim().normalize('NFC')));
  return a !== undefined && b !== undefined && a !== b;
}

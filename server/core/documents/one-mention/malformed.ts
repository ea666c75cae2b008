/**
 * Numbers that are not written as their kind is: what stands there and how it would be.
 *
 * Decree 30/2020/NĐ-CP, appendix I, part I, II.3; Guidance 36-HD/VPTW for the Party. Zeros before a number beyond the
 * one the decree asks for are in use since 2025 and are never remarked on.
 */
import { issuerOf } from '../../reading/documents/issuers.ts';
import { type DocumentNumber, printNumber, withIssuer, withType } from '../../reading/documents/number.ts';
import { typeOf } from '../../reading/documents/types.ts';
import { englishType } from '../../reading/documents/worded-number.ts';
import { inCapitals, issuerByLetters, typeByLetters, unmarked } from '../letters.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export type Malformed =
  | { readonly kind: 'blank' }
  /** "Kế hoạch số 99" in a report that nowhere cites it in full. */
  | { readonly kind: 'symbol-missing' }
  /** `14/2022/NĐ/CP`, `172-KH/UBND`, `18/NQ-TW`, `77KH-UBND`, `07/KHSNN`. */
  | { readonly kind: 'separators'; readonly expected: string; readonly severity: 'warning' | 'information' }
  /** `QD-UBND`, `Kh-UBND`, `BCSD`: a known abbreviation but for marks or case. */
  | { readonly kind: 'letters'; readonly part: string; readonly known: string; readonly expected: string }
  /** A decree without its year. */
  | { readonly kind: 'year-needed' }
  /** `12/qđ-ubnd`: a known symbol but for the size of its letters. */
  | { readonly kind: 'case'; readonly expected: string }
  /** `389 /BC-UBND`, `172/KH–UBND`: the same number but for spaces and dashes. */
  | { readonly kind: 'spaces'; readonly expected: string }
  /** `9/2025/NĐ-CP`. */
  | { readonly kind: 'zero'; readonly expected: string }
  /** `123/2019/KH-UBND`: a type whose numbers hold no year. */
  | { readonly kind: 'year-needless'; readonly expected: string };

/** `written` is the number as it stands there. */
export function malformed({ number, untied, date, read }: DocumentMention, written: string): Malformed | undefined {
  if (!number) return untied ? { kind: 'symbol-missing' } : undefined;
  if (number.symbolElsewhere || number.form === 'worded') return undefined;
  if (number.form === 'blank') return { kind: 'blank' };
  const year = number.year ?? date?.year;
  const shaped = shapeOf(number);
  const bare = written
    .normalize('NFC')
    .replace(/[\u2010-\u2014\u2212]/gu, '-')
    .replace(/[\s\u00a0*_]+/gu, '');
  if (bare !== printNumber(number) || shaped !== number.form) {
    const expected = printNumber({ ...number, form: shaped });
    const separators = bare.replace(/[-/._]/gu, '') === expected.replace(/[-/._]/gu, '');
    if (separators && bare !== expected) {
      if (!issuerOf(number.issuer) || number.type === undefined || !typeOf(number.type)) return undefined;
      if (number.form === 'old' || (year !== undefined && year < 2000) || /^HĐ(?:NN|BT|CP)/u.test(number.issuer))
        return undefined;
      return {
        kind: 'separators',
        expected,
        severity: year === undefined || shaped !== number.form ? 'information' : 'warning',
      };
    }
  }
  // Without a word of Vietnamese before it the text may be English, where marks are left out; in a title all letters
  // are capitals.
  if (number.form !== 'old' && read.typeWords && !inCapitals(read.typeWords) && !englishType(read.typeWords)) {
    const letters = misspelt(number);
    if (letters) return letters;
  }
  if (bare !== printNumber(number) && bare.toLowerCase() === printNumber(number).toLowerCase()) {
    const titled = /^[\p{Lu}\d/&-]+$/u.test(bare) && (!read.typeWords || inCapitals(read.typeWords));
    return titled ? undefined : { kind: 'case', expected: printNumber(number) };
  }
  const type = number.type === undefined ? undefined : typeOf(number.type);
  if (
    type?.code === 'NĐ' &&
    number.form === 'state' &&
    number.year === undefined &&
    (year === undefined || year >= 1997)
  ) {
    return { kind: 'year-needed' };
  }
  if (type?.year === 'never' && number.year !== undefined && number.form === 'state') {
    return { kind: 'year-needless', expected: printNumber({ ...number, year: undefined }) };
  }
  // "1.245/QĐ-UBND", "1 245/QĐ-UBND": a document's number is no amount.
  if (/^\d{1,3}[.\s]\d{3}\//u.test(written) && bare.replace('.', '') === printNumber(number)) {
    return { kind: 'spaces', expected: printNumber(number) };
  }
  if (
    bare === printNumber(number) &&
    written !== printNumber(number) &&
    !/[*_]/.test(written) &&
    written.normalize('NFC') !== printNumber(number)
  ) {
    return { kind: 'spaces', expected: printNumber(number) };
  }
  if (number.digits.length === 1 && number.form !== 'party' && number.form !== 'old' && !read.own) {
    return { kind: 'zero', expected: printNumber({ ...number, digits: `0${number.digits}` }) };
  }
  return undefined;
}

/** The form that the issuer's numbers have: the Party's bodies number `32-CTr/TU`, the State's `172/KH-UBND`. */
function shapeOf(number: DocumentNumber): DocumentNumber['form'] {
  // Boards are the State's and the Party's; bodies of the time before 1992 wrote as they liked.
  if (/^(?:BCĐ|HĐNN|HĐBT|HĐCP)/u.test(number.issuer)) return number.form;
  const issuer = issuerOf(number.issuer);
  if (!issuer || number.type === undefined || typeOf(number.type) === undefined) return number.form;
  if (number.form === 'party' && !issuer.party) return 'state';
  if (number.form === 'state' && issuer.party && number.year === undefined) return 'party';
  return number.form;
}

function misspelt(number: DocumentNumber): Malformed | undefined {
  const { type, issuer } = number;
  if (type !== undefined && !typeOf(type)) {
    const known = typeByLetters().get(unmarked(type));
    if (known && known !== type && issuerOf(issuer)) {
      return { kind: 'letters', part: type, known, expected: printNumber(withType(number, known)) };
    }
  }
  if (type !== undefined && typeOf(type) && !issuerOf(issuer)) {
    const known = issuerByLetters().get(unmarked(issuer));
    if (known && known !== issuer) {
      return { kind: 'letters', part: issuer, known, expected: printNumber(withIssuer(number, known)) };
    }
  }
  return undefined;
}

/**
 * What a conflict between mentions of documents is.
 */
import type { CalendarDate } from '../../reading/dates.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export type Conflict =
  /** `72/2022/QH14` of 17/11/2020; `suspect` says which of the two is the likelier slip. */
  | {
      readonly kind: 'year';
      readonly mention: DocumentMention;
      readonly suspect: 'number' | 'date';
      /** The day by which the document with this number is usually cited. */
      readonly known: CalendarDate | undefined;
    }
  /**
   * `39/2019/QH13`, "1671/NQ-UBTVQH15 ngày 16/6/2015": the year, of the number or else of the day, is not of the
   * Assembly's term; `terms` are those that it is of.
   */
  | {
      readonly kind: 'term';
      readonly mention: DocumentMention;
      readonly year: number;
      readonly term: number;
      readonly terms: readonly number[];
    }
  /** Dated after the report that cites it; `told` is the first mention of the number with a day before the report's. */
  | {
      readonly kind: 'after-report';
      readonly mention: DocumentMention;
      readonly reportDate: CalendarDate;
      readonly told: DocumentMention | undefined;
    }
  /**
   * One document, two dates. `doubt`: only the year differs, so that the number may be another year's; the body of a
   * Party's number is not named, of which there may be two; a congress within the year may have begun another term;
   * nothing is known of the body with that abbreviation; one day is told in a sentence on its being issued.
   */
  | {
      readonly kind: 'date';
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly doubt: 'year' | 'body' | 'term' | 'issuer' | 'told' | undefined;
    }
  /** Not the day by which others usually cite it; `same` are all its mentions with this day, the first of them `mention`. */
  | {
      readonly kind: 'known-date';
      readonly mention: DocumentMention;
      readonly known: CalendarDate;
      readonly same: readonly DocumentMention[];
    }
  /**
   * One number, two documents; `likely` is a mention of the document that this one seems to be; `sure` where the rows or
   * another number say so, not only subjects that share nothing.
   */
  | {
      readonly kind: 'two-documents';
      readonly sure: boolean;
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly likely: DocumentMention | undefined;
    }
  /**
   * One document, two numbers: the symbols or the digits differ; `swapped`: two digits change places; `title`: the digits
   * or the year of one title; `above`: the digits of one that is said to stand above and does not.
   */
  | {
      readonly kind: 'two-numbers';
      readonly mention: DocumentMention;
      readonly other: DocumentMention;
      readonly differs: 'symbol' | 'digits' | 'swapped' | 'title' | 'above';
    }
  /** One issuer, two spellings: BCSD and BCSĐ. */
  | { readonly kind: 'spelling'; readonly mention: DocumentMention; readonly other: DocumentMention };

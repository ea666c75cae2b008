/**
 * What may be wrong with a day, a month, a quarter, a year or a range of a text.
 */
import type { Place } from '../finding.ts';
import type { Span } from '../text.ts';

export type DateFault =
  /** A day, month, quarter or year that does not exist. */
  | {
      readonly kind: 'impossible';
      readonly place: Place;
      readonly stated: string;
      /** `order`: month and day as in English, "3/22/2007". */
      readonly why: 'day' | 'month' | 'order' | 'quarter' | 'year-digits' | 'year';
      readonly day: number;
      readonly month: number;
      readonly year: number | undefined;
      /** How the place would read; likeliest first. */
      readonly repairs: readonly string[];
    }
  /** Written otherwise than the decree has it; `repair` means the same day. */
  | {
      readonly kind: 'style';
      readonly place: Place;
      readonly stated: string;
      readonly repair: string;
      readonly why: 'zeros' | 'separator' | 'space';
    }
  | {
      readonly kind: 'reversed';
      readonly place: Place;
      readonly from: string;
      readonly to: string;
      readonly repair: string;
      /** The first end has no year: it may be one of the year before. */
      readonly open?: true;
    }
  /** "năm" without a year. */
  | { readonly kind: 'year-missing'; readonly place: Place };

export type PlaceOf = (span: Span) => Place;

/**
 * What may be wrong with a day, a month, a quarter, a year or a range of a text, and with what is said of them beside.
 */
import type { Place } from '../../finding.ts';
import type { CalendarDate } from '../../reading/dates.ts';
import type { Span } from '../../text.ts';

export type DateFault =
  /** A day, month, quarter or year that does not exist. */
  | {
      readonly kind: 'impossible';
      readonly place: Place;
      readonly stated: string;
      /** `order`: month and day as in English, "3/22/2007"; `clock`: an hour or a minute that no day has; `split-year`:
       * a year that runs into another than the next; `other-years`: the days beside it are of others. */
      readonly why:
        | 'day'
        | 'month'
        | 'order'
        | 'quarter'
        | 'year-digits'
        | 'year'
        | 'school-year'
        | 'split-year'
        | 'other-years'
        | 'clock';
      /** `other-years`: the range beside. */
      readonly beside?: string;
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
      /** How the place would read; likeliest first. */
      readonly repairs: readonly string[];
      /** The first end has no year: it may be one of the year before. */
      readonly open?: true;
      /** Not a range: two things, of which the words say that one comes before the other. */
      readonly events?: true;
      /** Of two documents: the number of the one that is to be the earlier, and of the other. */
      readonly order?: { readonly earlier: string; readonly later: string };
      /** Of a document that takes effect before its day: its number. */
      readonly effectOf?: string;
      /** Of a document that calls for a meeting, or sets a term, before its day: its number. */
      readonly bid?: { readonly of: string; readonly kind: 'meeting' | 'term' };
    }
  /** A day of the week that is not that of the date beside it. */
  | {
      readonly kind: 'weekday';
      /** Of the day of the week. */
      readonly place: Place;
      readonly stated: string;
      readonly date: CalendarDate;
      readonly datePlace: Place;
      /** The right day of the week, in the manner in which it is written. */
      readonly repair: string;
      /** The nearest date in that month that is of the day of the week. */
      readonly nearest: CalendarDate | undefined;
      /** No year is said: it is one in which the other days of the list are right. */
      readonly open?: true;
    }
  /** A number of days that is not that of the range beside it. */
  | {
      readonly kind: 'day-count';
      /** Of the number. */
      readonly place: Place;
      readonly stated: string;
      /** From the first day to the last, both counted; without the first where they are days `apart`. */
      readonly days: number;
      /** `apart`: the day on which something was due and that on which it was done; `listed`: one by one. */
      readonly how: 'range' | 'apart' | 'listed';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
      /** Both in the manner of an English text, without a year where it says none. */
      readonly written?: { readonly from: string; readonly to: string };
      /** The number is less than the days from Monday to Friday: it may leave out more of them. */
      readonly isQuestion: boolean;
      /** It is less, and no days can have been left out. */
      readonly isShort?: true;
      readonly repair: string;
      /** The last day, where the number may be right: of the place, and what it would be. */
      readonly last?: { readonly place: Place; readonly date: CalendarDate };
    }
  /** A number of months or years that is not that of the range beside it. */
  | {
      readonly kind: 'length';
      /** Of the number. */
      readonly place: Place;
      readonly stated: string;
      readonly unit: 'month' | 'year';
      /** As many as the range has at most. */
      readonly length: number;
      /** As written: "2021 - 2025". */
      readonly range: string;
      readonly repair: string;
    }
  /** A quarter, half a year or months of a year whose range in brackets is longer or shorter: "Quý II/2025 (01/4 - 30/9/2025)". */
  | {
      readonly kind: 'period-length';
      /** Of the range. */
      readonly place: Place;
      /** As written: "Quý II/2025". */
      readonly period: string;
      readonly range: string;
      /** In months. */
      readonly right: number;
      readonly length: number;
    }
  /** What stands in brackets behind a quarter or the first months of a year: other months, or a day far from its end. */
  | {
      readonly kind: 'period-aside';
      /** Of what stands in the brackets. */
      readonly place: Place;
      /** As written: "quý III/2024". */
      readonly period: string;
      readonly aside: string;
      /** The months that the quarter has by the calendar. */
      readonly months?: string;
      /** Of a day: the last month of the period. */
      readonly last?: string;
      readonly isQuestion: boolean;
    }
  /** A term of the Assembly or of the Party's Central Committee that is not that of the number, or of the day, beside. */
  | {
      readonly kind: 'term';
      /** Of the numeral. */
      readonly place: Place;
      readonly stated: string;
      /** Terms that it may be, in the numerals of the text. */
      readonly terms: readonly string[];
      /** The number, or the number and its day. */
      readonly of: string;
      readonly body: 'assembly' | 'committee';
    }
  /** A law's name has another year than its number beside. */
  | {
      readonly kind: 'law-year';
      /** Of the year in the name. */
      readonly place: Place;
      readonly stated: string;
      readonly year: string;
      readonly number: string;
    }
  /** A year of which no law with that title is known, and a slip away from one that is: "Hiến pháp năm 2031". */
  | {
      readonly kind: 'law-unknown';
      /** Of the year. */
      readonly place: Place;
      readonly stated: string;
      readonly title: string;
      /** The years of which laws with the title are known, likeliest first. */
      readonly years: readonly string[];
      /** All laws with that title are known. */
      readonly sure: boolean;
    }
  /** "năm" without a year. */
  | { readonly kind: 'year-missing'; readonly place: Place };

export type PlaceOf = (span: Span) => Place;

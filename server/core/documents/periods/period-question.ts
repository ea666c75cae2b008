/**
 * What a question about the year or period of a document's subject is.
 */
import type { Place } from '../../finding.ts';
import type { DocumentMention } from '../mentions/mentions.ts';

export interface PeriodQuestion {
  readonly mention: DocumentMention;
  /**
   * `programme`: one programme, two periods that overlap; `same`: one document whose subject has two years or periods; `register`: another than the register's; `past`: a
   * plan for a year that was over when it was issued; `index`: an index of a year that was not over when it was rated;
   * `anniversary`: "sơ kết 3 năm thực hiện" a document that was not so old.
   */
  readonly kind: 'programme' | 'same' | 'register' | 'past' | 'index' | 'anniversary';
  readonly place: Place;
  readonly key: string;
  readonly name: string;
  readonly stated: string;
  readonly other: string;
  readonly otherPlace: Place | undefined;
}

/** Where a year stands last in the text of a place. */
export function yearIn(place: Place, year: string): Place | undefined {
  if (place.kind !== 'text') return undefined;
  const at = place.block.text.slice(place.start, place.end).lastIndexOf(year);
  return at < 0 ? undefined : { ...place, start: place.start + at, end: place.start + at + year.length };
}

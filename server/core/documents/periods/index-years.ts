/**
 * Indexes and the years they are of: "Chỉ số cải cách hành chính năm 2018".
 */

import { memo, memo2 } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import { gather } from '../../model/gather.ts';
import type { Report } from '../../model/report.ts';
import { matchesOf } from '../../text.ts';
import { type ReportText, textOfPassage } from '../../texts/texts.ts';
import type { Expand } from '../abbreviations.ts';

export interface IndexYear {
  readonly key: string;
  readonly year: number;
  readonly place: Place;
}

/** The years of all indexes that the passages of a report speak of. */
export function indexYearsIn(report: Report, expand: Expand): readonly IndexYear[] {
  return textsWithIndexes(report).flatMap(text => yearsIn(text, expand));
}

const textsWithIndexes = gather(({ section }) => section.passages.map(textOfPassage).filter(speaksOfIndexes));

// Right because a text is immutable.
const speaksOfIndexes = memo((text: ReportText): boolean => /hỉ số/u.test(text.folded.text));

// Right because a text is immutable.
const yearsIn = memo2((text: ReportText, expand: Expand): readonly IndexYear[] => {
  const { folded } = text;
  return [...indexYears(folded.text, expand, (start, end) => text.place(folded.span(start, end)))];
});

const indexPattern =
  /[Cc]hỉ số ([\p{L} ]{2,50}?)(?: của ([^.;()]{2,260}?))? năm ((?:19|20)\d\d)(?![\d-])(?: của ([^.;()]{2,120}))?/gu;

/** The index, whose it is, and its year; an index of the province is another than that of its departments. */
export function* indexYears(
  text: string,
  expand: Expand,
  place: (start: number, end: number) => Place,
): Generator<IndexYear> {
  // A list of departments may hold semicolons: "của các cơ quan …; … và Ủy ban nhân dân cấp huyện năm 2018".
  for (const match of matchesOf(text.replaceAll(';', ','), indexPattern)) {
    const words = match[1]!
      .split(' ')
      .map(word => (/\p{Lu}\p{Lu}/u.test(word) ? expand(word) : word))
      .join(' ')
      .toLowerCase();
    const owner = match[2] ?? match[4] ?? '';
    const units = /sở|ban|ngành|cơ quan|huyện|xã/iu.test(owner) ? 'units' : 'whole';
    yield {
      key: `${words}/${units}`,
      year: Number(match[3]),
      place: place(match.index, match.index + match[0].length),
    };
  }
}

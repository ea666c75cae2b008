/**
 * Where mentions stand: read from one passage or one row at a time, and remembered with it.
 */
import { memo } from '../../derive.ts';
import type { Place } from '../../finding.ts';
import type { Passage, Section } from '../../model/report.ts';
import { fold } from '../../reading/documents/fold.ts';
import type { WrittenDate } from '../../reading/documents/mention.ts';
import { typeAtEnd } from '../../reading/documents/type-words.ts';
import { dateAtStart, wantsDate } from '../../reading/documents/written-dates.ts';
import { documentsIn, type ReportText, textOfPassage } from '../../texts/texts.ts';
import { mentionsOfTable } from './row-sources.ts';
import type { SourceMention } from './source-mention.ts';

export interface SourceMentions {
  readonly mentions: readonly SourceMention[];
  /** The text ends where the date of its last mention should follow. */
  readonly wantsDate: boolean;
}

/** A page's number that stands in the flow of a text. */
function isPageNumber(passage: Passage): boolean {
  const { source, span } = textOfPassage(passage);
  return span.end - span.start <= 12 && /^[\s\p{P}]*\d{1,3}[\s\p{P}]*$/u.test(source.slice(span.start, span.end));
}

/** "… Báo cáo số" at the end of a page, "44/BC-STP …" at the head of the next. */
function continued(first: SourceMention, passage: Passage, type: string): SourceMention {
  const { read } = first;
  const { span } = textOfPassage(passage);
  if (!read.number || read.typeWords || read.number.span.start > span.start + 3) return first;
  return { ...first, read: { ...read, typeWords: type, typeBeside: true } };
}

const none: readonly SourceMention[] = [];
const nowhere: SourceMentions = { mentions: none, wantsDate: false };

/** The mentions of one passage. */
function mentionsOfPassage(passage: Passage): SourceMentions {
  return mentionsOfText(textOfPassage(passage));
}

// Right because a text is immutable.
const mentionsOfText = memo((own: ReportText): SourceMentions => {
  const { folded } = own;
  const mentions = documentsIn(own);
  if (mentions.length === 0) return nowhere;
  const { place } = own;
  const attached =
    own.kind === 'caption' &&
    /^\(? ?(?:ban hành )?kèm theo/iu.test(folded.text.slice(0, 30).replace(/^[^\p{L}(]+/u, ''));
  return {
    mentions: mentions.map(read => ({
      read,
      place,
      date: read.date,
      datePlace: read.date && place(read.date.span),
      subject: read.subject && { text: read.subject.text, place: place(read.subject.span) },
      cell: undefined,
      attached,
    })),
    wantsDate: mentions.at(-1)!.date === undefined && wantsDate(folded.text),
  };
});

/** The date with which a passage begins. */
export interface OpeningDate {
  readonly date: WrittenDate;
  readonly place: Place;
}

// Right because a text is immutable.
const openingDate = memo((own: ReportText): OpeningDate | undefined => {
  const folded = fold(own.source, { start: own.span.start, end: Math.min(own.span.end, own.span.start + 60) });
  const date = dateAtStart(folded.text);
  return date && { date, place: own.place(folded.span(date.span.start, date.span.end)) };
});

export interface SectionMentions {
  readonly mentions: readonly { readonly source: SourceMention; readonly next: OpeningDate | undefined }[];
  /** The date with which the section begins; `none` when it holds no passage but footnotes. */
  readonly opening: OpeningDate | undefined | 'none';
  /** Index of the mention whose date should begin the next section. */
  readonly wantsDate: number | undefined;
}

/** The mentions of a section, its passages first. Right to remember because a section is immutable. */
export const mentionsOfSection: (section: Section) => SectionMentions = memo(({ passages, tables }) => {
  const mentions: { source: SourceMention; next: OpeningDate | undefined }[] = [];
  let open: number | undefined;
  let opening: SectionMentions['opening'] = 'none';
  let type: string | undefined;
  for (const passage of passages) {
    const own = mentionsOfPassage(passage);
    const apart = passage.kind === 'footnote' || isPageNumber(passage);
    if (!apart && (opening === 'none' || open !== undefined)) {
      const date = openingDate(textOfPassage(passage));
      if (opening === 'none') opening = date;
      if (open !== undefined) mentions[open] = { ...mentions[open]!, next: date };
      open = undefined;
    }
    for (const [index, source] of own.mentions.entries()) {
      mentions.push({ source: index === 0 && type ? continued(source, passage, type) : source, next: undefined });
    }
    if (own.wantsDate) open = mentions.length - 1;
    if (!apart) type = typeAtEnd(textOfPassage(passage).folded.text);
  }
  for (const table of tables) for (const source of mentionsOfTable(table)) mentions.push({ source, next: undefined });
  return { mentions, opening, wantsDate: open };
});

/**
 * Documents called by a name that only the register knows: "Theo Chương trình tổng thể, …" where an entry has that alias.
 */
import { memo2 } from '../../derive.ts';
import type { Register } from '../../model/files/register.ts';
import type { Section } from '../../model/report.ts';
import type { Row, TableHead } from '../../model/table.ts';
import type { TextMention } from '../../reading/documents/mention.ts';
import { cellByName } from '../../reading/documents/named.ts';
import { isTypeWord } from '../../reading/documents/types.ts';
import { dateAfter } from '../../reading/documents/written-dates.ts';
import { longestFirst, matchesOf, type Span } from '../../text.ts';
import { columnsOfWords, documentsIn, type ReportText, textOfCell, textOfPassage } from '../../texts/texts.ts';
import { issueDate } from './row-sources.ts';
import type { SourceMention } from './source-mention.ts';

/** The names that registers give to documents: the same object as long as they are the same. */
export interface Aliases {
  readonly names: string;
  readonly pattern: RegExp;
}

/** Undefined where there are none. "Đề án" alone, a type and no name, is said of others as well. */
export function aliasesOf(
  registers: readonly Register[] | undefined,
  before: Aliases | undefined,
): Aliases | undefined {
  if (!registers) return undefined;
  const all = registers.flatMap(({ documents }) =>
    documents.flatMap(({ alias }) => alias.map(({ value }) => value.normalize('NFC').trim())),
  );
  const own = longestFirst(all.filter(name => /\p{L}{2}/u.test(name) && !isTypeWord(name)));
  if (own.length === 0) return undefined;
  const names = own.join('\n');
  if (before?.names === names) return before;
  const called = own.map(asNamed).join('|');
  return { names, pattern: new RegExp(`(?<![\\p{L}\\d/-]|${several})(?:${called})(?![\\p{L}\\d/-])`, 'gu') };
}

/** What has a capital in the register has one in the text: "chương trình tổng thể" is any. */
function asNamed(name: string): string {
  return name
    .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Ll}/gu, letter => `[${letter}${letter.toUpperCase()}]`);
}

/** Before a noun that is said of more than one. */
const several = '(?<!\\p{L})(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Mm]ọi|[Nn]hiều|[Aa]ny|[Ee]ach|[Ee]very|[Oo]ther) ';

/** Where the passages and cells of a section use them, and no other mention stands. Right because both are immutable. */
export const aliasMentionsIn = memo2((section: Section, { pattern }: Aliases): readonly SourceMention[] => {
  const found: SourceMention[] = [];
  for (const passage of section.passages) {
    const own = textOfPassage(passage);
    if (passage.kind === 'heading') continue;
    for (const match of matchesOf(own.folded.text, pattern)) {
      const source = mentionAt(own, { start: match.index, end: match.index + match[0].length });
      if (source) found.push(source);
    }
  }
  for (const { pieces, head } of section.tables) {
    for (const row of pieces.flat()) {
      for (const column of columnsOfWords(row)) found.push(...inCell(row, head, column, pattern));
    }
  }
  return found.length === 0 ? none : found;
});

/** The day may stand in another cell of the row. */
function* inCell(row: Row, table: TableHead, column: number, pattern: RegExp): Generator<SourceMention> {
  const own = textOfCell(row, column);
  const { folded } = own;
  const matches = matchesOf(folded.text, pattern);
  // What the reader knows by its name is read already.
  if (matches.length === 0 || documentsIn(own).some(isRead) || cellByName(folded).length > 0) return;
  for (const match of matches) {
    const source = mentionAt(own, { start: match.index, end: match.index + match[0].length });
    if (!source) continue;
    const leads = /^[^\p{L}\d]*$/u.test(folded.text.slice(0, match.index));
    const issued = source.date || !leads ? undefined : issueDate(table, row, column);
    yield {
      ...source,
      date: source.date ?? issued?.date,
      datePlace: source.datePlace ?? issued?.place,
      cell: { table, row, column, leads },
    };
  }
}

const none: readonly SourceMention[] = [];

/** "Đề án 06" by itself is some document's with that number; the register says whose. */
function isRead({ short }: TextMention): boolean {
  return short === undefined || short.alone || short.year !== undefined;
}

function isThere(other: TextMention, name: Span): boolean {
  const { span } = other;
  return span.start < name.end && name.start < span.end && (isRead(other) || span.start !== name.start);
}

function mentionAt(own: ReportText, at: Span): SourceMention | undefined {
  const { folded, place } = own;
  const name = folded.span(at.start, at.end);
  if (documentsIn(own).some(other => isThere(other, name))) return undefined;
  const after = dateAfter(folded.text, at.end);
  const date = after?.date.how === 'beside' ? after.date : undefined;
  const dateSpan = date && folded.span(date.span.start, date.span.end);
  const words = folded.text.slice(at.start, at.end);
  const read: TextMention = {
    kind: 'named',
    span: { start: name.start, end: dateSpan?.end ?? name.end },
    number: undefined,
    typeWords: undefined,
    typeSpan: undefined,
    typeBeside: false,
    name: words,
    date: date && { ...date, span: dateSpan! },
    issuer: undefined,
    subject: { text: words, span: name },
    own: false,
  };
  return {
    read,
    place,
    date: read.date,
    datePlace: dateSpan && place(dateSpan),
    subject: { text: words, place: place(name) },
    cell: undefined,
    attached: false,
  };
}

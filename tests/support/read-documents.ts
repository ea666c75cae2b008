import { type Folded, fold } from '../../server/core/reading/documents/fold.ts';
import type { TextMention } from '../../server/core/reading/documents/mention.ts';
import { readFolded } from '../../server/core/reading/documents/read.ts';
import type { Span } from '../../server/core/text.ts';

/** A text with what was read in it; spans are offsets of the text given. */
export interface ReadDocuments {
  readonly folded: Folded;
  readonly mentions: readonly TextMention[];
}

/** Reads the stretch `span` of a text; spans of the result are offsets of the whole text. */
export function readDocuments(source: string, span: Span = { start: 0, end: source.length }): ReadDocuments {
  const folded = fold(source, span);
  return { folded, mentions: readFolded(folded) };
}

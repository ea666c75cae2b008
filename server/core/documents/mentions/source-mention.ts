/**
 * One mention of a document in a passage or a row, before it is known which document it is.
 */
import type { Place } from '../../finding.ts';
import type { Row, TableHead } from '../../model/table.ts';
import type { TextMention, WrittenDate, WrittenIssuer } from '../../reading/documents/mention.ts';
import type { Span } from '../../text.ts';

/** A mention with the way from its spans to places. */
export interface SourceMention {
  readonly read: TextMention;
  place(span: Span): Place;
  readonly date: WrittenDate | undefined;
  readonly datePlace: Place | undefined;
  /** The words it is about, from the clause or from the row's label. */
  readonly subject: { readonly text: string; readonly place: Place } | undefined;
  /** In a table: its head, the row it stands in, and whether its cell begins with it. */
  readonly cell:
    | { readonly table: TableHead; readonly row: Row; readonly column: number; readonly leads: boolean }
    | undefined;
  /** Of a row that says in another cell who issued it. */
  readonly issuer?: WrittenIssuer;
  /** In the line "(Kèm theo …)" of an appendix. */
  readonly attached: boolean;
}

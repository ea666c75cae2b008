/**
 * What tables drawn with more than pipes have in common, whatever they are drawn with: rows of cells that may reach over
 * columns and down over rows. HTML and boxes of lines are read to this.
 */
import type { Span } from '../../text.ts';

export interface DrawnCell {
  /** The content as it stands in the row's text, markup and all, without the white space around it. */
  readonly span: Span;
  /** Its words without markup, on one line. */
  readonly text: string;
  /** Where each UTF-16 unit of `text` stands in the row's text, when that is not simply `span.start + index`. */
  readonly offset?: (index: number) => number;
  /** How many columns and rows it covers; 1 for most. */
  readonly across: number;
  readonly down: number;
  /** Said to be a heading. */
  readonly heading: boolean;
}

export interface DrawnRow {
  /** The lines it stands in. */
  readonly text: string;
  /** Those that begin in it. */
  readonly cells: readonly DrawnCell[];
}

export interface DrawnTable {
  readonly rows: readonly DrawnRow[];
  /** Where the rows begin in the text of the table. */
  readonly starts: readonly number[];
  /** Where a cell that reaches down ends at the latest: the first row after the rows of its own group, for each row. */
  readonly ends?: readonly number[];
  /** How many of the rows are said to be the header; 0 where nothing is said. */
  readonly heads: number;
  /** Words over the table that belong to it. */
  readonly caption?: string;
}

/** 0 to 9 as the words of a cell have them where they are raised: the mark of a footnote is no digit of the figure before it. */
export const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

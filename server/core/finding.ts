/**
 * What Soát has to say, as plain data. Words are made at the rim from `check` and `data`, in the user's language.
 */
import type { Block } from './text.ts';

/** Where something stands: a range of text, a cell of a workbook, or a file as a whole. */
export type Place = TextPlace | CellPlace | FilePlace;

/** `start` and `end` are offsets within `block.text`. */
export interface TextPlace {
  readonly kind: 'text';
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export interface CellPlace {
  readonly kind: 'cell';
  readonly uri: string;
  readonly sheet: string;
  /** As the spreadsheet names it: `D7`. */
  readonly cell: string;
}

export interface FilePlace {
  readonly kind: 'file';
  readonly uri: string;
}

export function textPlace(block: Block, start: number, end: number): TextPlace {
  return { kind: 'text', block, start, end };
}

export function filePlace(uri: string): FilePlace {
  return { kind: 'file', uri };
}

export function uriOf(place: Place): string {
  return place.kind === 'text' ? place.block.uri : place.uri;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type Verdict = 'exact' | 'rounded' | 'wrong' | 'unchecked';

/** Values a message is made from: numbers as already printed in the report's style, names as they stand there. */
export type MessageData = { readonly [key: string]: MessageValue };
export type MessageValue = string | number | boolean | undefined | readonly MessageValue[] | MessageData;

/** A replacement of text. An empty range inserts. */
export interface Edit {
  readonly place: TextPlace;
  readonly newText: string;
}

/** A repair. `safe` only where it cannot change what a figure means; a changed number is always a person's choice. */
export interface Fix {
  /** Which of the check's fix titles this is; the words are the check's. */
  readonly title: string;
  readonly data?: MessageData;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding, such as an operand. */
export interface Related {
  readonly place: Place;
  /** Which of the check's related messages this is; absent: the text at the place speaks for itself. */
  readonly note?: string;
  readonly data?: MessageData;
}

/** One fault, as a check or a layer reports it. */
export interface Finding {
  /** The check's id, such as `total-differs-from-parts`. */
  readonly check: string;
  /** Where it differs from the check's own severity. */
  readonly severity?: Severity;
  readonly place: Place;
  readonly data: MessageData;
  readonly related?: readonly Related[];
  /** Likeliest first. */
  readonly fixes?: readonly Fix[];
  /**
   * What the finding is about in terms that survive an edit elsewhere: a figure's address, or a normalised phrase.
   * Absent: derived from the text at the place.
   */
  readonly about?: string;
  /** A schema of the report language sees this too: an editor's own reader of YAML says the same. */
  readonly bySchema?: true;
}

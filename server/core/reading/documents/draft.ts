/**
 * A numbered mention while the text around it is still being read.
 */
import type { WrittenDate, WrittenIssuer } from './mention.ts';
import type { DocumentNumber } from './number.ts';
import type { TypeBefore } from './type-words.ts';
import type { Under } from './under.ts';

export interface Draft {
  readonly number: DocumentNumber;
  readonly type: TypeBefore | undefined;
  readonly date: WrittenDate | undefined;
  readonly issuer: WrittenIssuer | undefined;
  /** Without an issuer: the place that the clause before says it was issued at. */
  readonly under: Under | undefined;
  /** Where the mention ends: after the date, else after the number. */
  readonly end: number;
  readonly own: boolean;
  /** Its type is that of the number before it in the same list. */
  readonly listed: boolean;
  /** Nothing but a comma or "và" stands between it, with its type, and the mention before. */
  readonly joined: boolean;
  /** "cùng ngày" stands at its date, or in place of one. */
  readonly sameDay: boolean;
}

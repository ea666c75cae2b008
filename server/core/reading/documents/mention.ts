/**
 * One mention of a document in one text, as the words there have it. Spans are offsets of that text.
 */
import type { Span } from '../../text.ts';
import type { DocumentNumber } from './number.ts';

/** A date as far as it is written: `04/2019` has no day, "năm 2015" no month. Not necessarily one that exists. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly span: Span;
  /**
   * `beside`: right after the number; `after-issuer`: "… của Chính phủ ngày …"; `before`: "Ngày …, … ban hành …", the
   * day of an act that need not be the day of issue; `same-day`: "cùng ngày", said of several; `listed`: at the end of a
   * list of numbers with one symbol, whose other numbers it may or may not be of.
   */
  readonly how: 'beside' | 'after-issuer' | 'before' | 'elsewhere' | 'same-day' | 'listed';
  /** In an English text: what was done on that day, where it is said: "signed", "passed", "published". */
  readonly act?: string;
}

/** Who issued it, as the words around the number say. */
export interface WrittenIssuer {
  /** "Chủ tịch UBND tỉnh Kiên Giang". */
  readonly words: string;
  /** `Kiên Giang`, `huyện An Biên`; undefined when none is named. */
  readonly place: string | undefined;
  /** "tỉnh", "huyện", "xã", …: as written before the place or alone. */
  readonly level: string | undefined;
  /** Of a body with a level and no place: the one place of that level whose body the text named before. */
  readonly likely?: string;
  readonly span: Span;
}

export interface TextMention {
  readonly kind: /** With a number, or with the room for one. */
    | 'numbered'
    /** "Luật Ban hành văn bản quy phạm pháp luật năm 2015", "Chương trình tổng thể … giai đoạn 2011-2020". */
    | 'named'
    /** "Nghị định 30/2020", "Kế hoạch số 93": a later mention without the symbol. */
    | 'short';
  /** From the type's words to the date. */
  readonly span: Span;
  readonly number: DocumentNumber | undefined;
  /**
   * Of a short mention: its digits without leading zeros, and its year. `alone`: "Kế hoạch số 99" is a document even
   * where no other mention says which.
   */
  readonly short?: { readonly digits: string; readonly year: number | undefined; readonly alone: boolean };
  /** "Chương trình hành động", as written; undefined when none stands there. */
  readonly typeWords: string | undefined;
  readonly typeSpan: Span | undefined;
  /** False where other words stand between the type and the number, so that the two need not belong together. */
  readonly typeBeside: boolean;
  /** The name between type and number, or of a named document: "Tổ chức chính quyền địa phương". */
  readonly name: string | undefined;
  /** Of a law: "năm 2015" with its name. */
  readonly nameYear?: number;
  readonly date: WrittenDate | undefined;
  readonly issuer: WrittenIssuer | undefined;
  /** Without an issuer: the place that the clause before says it was issued at. */
  readonly under?: Pick<WrittenIssuer, 'place' | 'level'>;
  /** What it is about, as far as the words after it say. */
  readonly subject: { readonly text: string; readonly span: Span } | undefined;
  /** "Số: 389/BC-UBND" on a line of its own: the document's own number. */
  readonly own: boolean;
}

/**
 * What a language says of documents that follow one another, or their own issue. Patterns in any case, with single spaces;
 * without groups of their own, save where one is named.
 */
export interface SuccessionWords {
  /** Between the replaced document and the one that does it: "… được thay thế bởi Quyết định số …". */
  readonly replacedBy: readonly string[];
  /** Between the one that does it and the document replaced: "… thay thế Quyết định số …". */
  readonly replaces: readonly string[];
  /** Before `replaces` behind a comma: "…, which replaced Decision No. …". */
  readonly which: readonly string[];
  /** Between a document and the one that it carries out: "Kế hoạch số … triển khai Nghị quyết số …". */
  readonly carries: readonly string[];
  /** Between a letter and the one that it answers: "Công văn số … trả lời Công văn số …". */
  readonly answers: readonly string[];
  /** In the type's words of what is sent, and of what is answered like it. */
  readonly letters: readonly string[];
  /** Between a document and who issued it. */
  readonly issuedBy: readonly string[];
  /** What stands before two documents and between them, and tells together which came first. */
  readonly frames: readonly Frame[];
  /** Between documents to which one thing is done: "thay thế Quyết định số … và Quyết định số …". */
  readonly joins: readonly string[];
  /** Before those: of what is done to one, not to what "and" brings behind it. */
  readonly several: readonly string[];
  /** In the type's words of what is put together of others. */
  readonly consolidated: readonly string[];
  /** Words of which frames and bids have one. */
  readonly hints: readonly string[];
  /** In the type's words of what asks for a decision; what comes of it is later without a doubt. */
  readonly proposals: readonly string[];
  /** What `takesEffect` has in it wherever it stands. */
  readonly effect: readonly string[];
  /**
   * Behind a document and before the day from which it holds; only what grammar binds to the document, for permits,
   * contracts and price lists take effect as well. A group `type`: what is called by its type must be of the document's.
   */
  readonly takesEffect: string;
  /** Types of what is ordained; agreements and permits may be made to hold from an earlier day. */
  readonly ordains: readonly string[];
  /** Between another noun and a document: of "the scheme under Decision No. …, which took effect" it may be either. */
  readonly within: readonly string[];
  /** Behind a document and its issuer: so many years or months from its issue, up to a day; groups `count` and `unit`. */
  readonly lasts: string;
  /** In `unit`, of years. */
  readonly years: string;
  /** Days for which documents call or by which they ask for something: none is before the document's own. */
  readonly bids: readonly Bid[];
}

export interface Frame {
  /** The second carries out the first, or answers it; the first answers the second, or was asked for by it. */
  readonly link: 'carried' | 'answered' | 'answers' | 'proposed';
  /** Ends at the first document; what a sentence begins with where `opens`. */
  readonly before: string;
  readonly opens?: true;
  /** Ends at the second. */
  readonly between: string;
  /** Between them: what had been done before, or something else. */
  readonly apart: readonly string[];
}

export interface Bid {
  readonly kind: 'meeting' | 'term';
  /** In the type's words. */
  readonly types: readonly string[];
  /** From the document on, up to the day. */
  readonly behind: string;
  /** Before the day, and between the day and the document: "cuộc họp ngày … theo Giấy mời số …". */
  readonly before?: readonly [string, string];
  /** Of what had been asked for before, or was done. */
  readonly apart: readonly string[];
}

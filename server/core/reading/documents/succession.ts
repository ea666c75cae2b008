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
  /** A sentence that tells what was issued on the strength of a document. */
  readonly onStrength:
    | {
        /** What it begins with. */
        readonly opens: readonly string[];
        /** Before what was issued. */
        readonly issues: readonly string[];
        /** What had been done before, or something else. */
        readonly apart: readonly string[];
      }
    | undefined;
  /** The same of the answer to a letter. */
  readonly onAnswer:
    | { readonly opens: readonly string[]; readonly issues: readonly string[]; readonly apart: readonly string[] }
    | undefined;
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
}

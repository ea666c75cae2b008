/** English words by which one document follows another, or its own issue. */

/** Between the replaced document and the one that does it. */
export const replacedBy: readonly string[] = [
  '(?:was |were |is |has been |had been |as )?(?:later |since |subsequently )?(?:amended|replaced|repealed|revoked|superseded|supplemented)(?: and (?:amended|supplemented|replaced))? by',
];

/** Between the one that does it and the document replaced. */
export const replaces: readonly string[] = [
  '(?:that )?(?:has |had )?(?:amended|amends|amending|replaced|replaces|replacing|repealed|repeals|repealing|revoked|revokes|revoking|superseded|supersedes|superseding)',
];

/** Before the day from which a document holds. An agreement may be made to hold from an earlier day; these words are of laws. */
export const takesEffect =
  '(?:came|comes|coming|entered|enters|entering|will come|will enter) into (?:force|effect|operation)(?: on| from)?|(?:took|takes|taking) effect(?: on| from)?';

/** Between a document and the one that it carries out: "Plan No. … implementing Decree No. …". */
export const carries: readonly string[] = [
  '(?:to implement|implementing|which implements|to carry out|carrying out|pursuant to|issued (?:under|pursuant to))',
];

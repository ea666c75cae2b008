/** English words by which one document follows another, or its own issue. */
import type { SuccessionWords } from '../documents/succession.ts';

export const englishSuccession: SuccessionWords = {
  replacedBy: [
    '(?:was |were |is |has been |had been |as )?(?:later |since |subsequently )?(?:amended|replaced|repealed|revoked|superseded|supplemented)(?: and (?:amended|supplemented|replaced))? by',
  ],
  replaces: [
    '(?:that )?(?:has |had )?(?:amended|amends|amending|replaced|replaces|replacing|repealed|repeals|repealing|revoked|revokes|revoking|superseded|supersedes|superseding)',
  ],
  which: ['which'],
  carries: [
    '(?:to implement|implementing|which implements|to carry out|carrying out|pursuant to|issued (?:under|pursuant to))',
  ],
  answers: [
    '(?:(?:sent |written |issued )?in (?:reply|response|answer) to|(?:replying|responding) to|answering|(?:which )?(?:replied|responded) to)',
  ],
  letters: ['letter', 'dispatch', 'memo', 'note', 'notice'],
  issuedBy: ['by', 'of'],
  onStrength: undefined,
  onAnswer: undefined,
  effect: ['into (?:force|effect|operation)', 't(?:ook|akes|aking) effect'],
  // "Effective" is said of what is made to hold from an earlier day.
  takesEffect:
    '(?:,? which|,? and| \\(which|,)? (?:(?:came|comes|coming|entered|enters|entering|will come|will enter) into (?:force|effect|operation)(?: on| from)?|(?:took|takes|taking) effect(?: on| from)?)',
  ordains: [
    'acts?',
    'laws?',
    'statute',
    'decree',
    'ordinance',
    'regulations?',
    'rules?',
    'by-?laws?',
    'order',
    'circular',
    'decision',
    'resolution',
    'directive',
    'code',
  ],
  within: ['under', 'by', 'of', 'in', 'with', 'to', 'from', 'for', 'pursuant to'],
};

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
  frames: [
    {
      link: 'answers',
      before: '(?:replied|responded|answered|reply|response) (?:by|in|with|through|via)(?: an?| the| its| their)?',
      between: "to(?: (?:the|an?|its|their|your))?(?: \\p{L}[\\p{L}'’-]*){0,5}",
      apart: [],
    },
    {
      link: 'answered',
      before:
        "(?:replied|responded|answered|reply|response)(?: to)?(?: (?:the|an?|its|their))?(?: \\p{L}[\\p{L}'’-]*){0,3}",
      between: '(?:by|in|with|through|via)(?: an?| the| its| their)?',
      apart: [],
    },
    {
      link: 'proposed',
      before: '',
      opens: true,
      between:
        '(?:was|is|were) (?:issued|adopted|made|approved|passed|signed|granted)(?: [^\\d.;,]{2,80}?)? (?:on|upon|following|based on|at) (?:the |a )?(?:proposal|recommendation|request|application)(?: (?:of|by|from) [^\\d.;()]{3,60}?)?,? (?:in|by|under|made in|set out in|contained in)(?: its| the| an?)?',
      apart: ['amend', 'exten', 'renew', 'revis', 'revok', 'now ', 'later', 'since'],
    },
  ],
  joins: ['and(?: the)?'],
  several: [],
  consolidated: [],
  hints: [
    'replied',
    'responded',
    'proposal',
    'recommendation',
    'request',
    'application',
    'later than',
    'invitation',
    'summons',
    'notice of',
    'from (?:the |its )?(?:date of )?(?:issue|sign|date)',
  ],
  proposals: ['proposal'],
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
  lasts:
    '[^\\d.;]{0,60}?(?:valid|runs?|in force|lasts?) for (?<count>\\d{1,3}|[a-z]{3,9}) (?<unit>year|month)s from (?:the |its )?(?:date of )?(?:issue|signature|signing|date),? \\(?(?:that is,? |i\\.e\\.,? )?(?:until|to|up to|expiring on|expires on)(?: the)?',
  years: 'year',
  bids: [
    {
      kind: 'meeting',
      types: ['notice', 'letter', 'circular', 'memorandum'],
      behind:
        '[^\\d.;]{0,60}?(?:to|for|called|calling|convened|convening) (?:an?|the)(?: [a-z-]+){0,3} (?:meeting|session|hearing|workshop|conference)(?: to be held| held)? (?:on|for|of) (?:the )?(?:[A-Z][a-z]+day,? )?',
      apart: [],
    },
    {
      kind: 'term',
      types: ['letter', 'memorandum', 'notice', 'circular', 'order', 'directive', 'instruction'],
      behind:
        '[^\\d.;]{0,160}?(?:ask|request|requir|direct|instruct)(?:e?s|ed|ing) [^\\d.;]{3,160}? (?:no|not) later than (?:the )?',
      apart: ['earlier', 'remind', 'had ', 'failed', 'missed', 'deadline', 'previous'],
    },
  ],
};

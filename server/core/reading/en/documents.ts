/**
 * English words that say what a document is, who issues it and when.
 */

export interface EnglishType {
  /** In small letters, without its plural. */
  readonly word: string;
  /** The abbreviations of Vietnamese numbers that the word translates; empty where translators differ. */
  readonly codes: readonly string[];
  /** A word of every day: a number is a document's only behind "No.". */
  readonly plain?: true;
  /** A body numbers them without a year, anew in each of its meetings or sessions. */
  readonly sessions?: true;
}

const type = (word: string, codes = '', more: Pick<EnglishType, 'plain' | 'sessions'> = {}): EnglishType => ({
  word,
  codes: codes === '' ? [] : codes.split(' '),
  ...more,
});

const plain = { plain: true } as const;
const sessions = { sessions: true } as const;

export const englishTypes: readonly EnglishType[] = [
  type('act'),
  type('law', 'L LCT'),
  type('decree-law'),
  type('royal decree-law'),
  type('legislative decree'),
  type('decree', 'NĐ'),
  type('royal decree'),
  type('presidential decree'),
  type('government decree', 'NĐ'),
  type('sub-decree'),
  type('executive order'),
  type('administrative order'),
  type('ministerial order'),
  type('order', '', plain),
  type('order in council'),
  type('ordinance', 'PL'),
  type('proclamation'),
  type('statutory instrument'),
  type('legal notice'),
  type('regulation'),
  type('directive', 'CT'),
  type('decision', 'QĐ', sessions),
  type('resolution', 'NQ NQLT', sessions),
  type('joint resolution', 'NQLT NQ', sessions),
  type('circular', 'TT TTLT'),
  type('joint circular', 'TTLT TT'),
  type('circular letter'),
  type('instruction'),
  type('by-law'),
  type('bylaw'),
  type('memorandum', '', plain),
  type('notice', '', plain),
  type('notification', '', plain),
  type('announcement', '', plain),
  type('conclusion', '', plain),
  type('official letter', '', plain),
  type('official dispatch', '', plain),
  type('letter', '', plain),
  type('guideline', '', plain),
  type('recommendation', '', plain),
  type('opinion', '', plain),
  type('communication', '', plain),
  type('bulletin', '', plain),
  type('rule', '', plain),
  type('plan', 'KH', plain),
  type('programme', 'CTr CTHĐ', plain),
  type('report', 'BC BCTĐ BCTT', plain),
  type('proposal', '', plain),
];

/** What the names of bodies begin or end with. */
export const bodyWords: readonly string[] = [
  'Administration',
  'Agency',
  'Assembly',
  'Authority',
  'Bank',
  'Board',
  'Bureau',
  'Cabinet',
  'Chamber',
  'City',
  'Commission',
  'Committee',
  'Congress',
  'Council',
  'County',
  'Court',
  'Department',
  'Directorate',
  'Government',
  'Governor',
  'Inspectorate',
  'Mayor',
  'Minister',
  'Ministry',
  'Office',
  'Parliament',
  'President',
  'Prime Minister',
  'Secretariat',
  'Secretary',
  'Senate',
  'Service',
  'Treasury',
];

/** "The Ministry of Health issued Circular No. 8/2023". */
export const issuingWords: readonly string[] = [
  'issued',
  'adopted',
  'passed',
  'enacted',
  'promulgated',
  'made',
  'signed',
  'released',
  'published',
];

/** Documents and gatherings that are about another document: a later day behind its number may be theirs. */
export const aboutOthers: readonly string[] = [
  'amendment',
  'assessment',
  'briefing',
  'commentary',
  'conference',
  'consultation',
  'debate',
  'draft',
  'evaluation',
  'guidance',
  'hearing',
  'letter',
  'meeting',
  'memo',
  'note',
  'notice',
  'opinion',
  'proposal',
  'report',
  'review',
  'session',
  'statement',
  'study',
  'summary',
  'text',
  'training',
  'translation',
  'version',
  'workshop',
];

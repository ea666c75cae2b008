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
  /** One series without a year for all: "Executive Order 13990". */
  readonly running?: true;
  /** Numbered by the congress that passed it: "Public Law 117-58". */
  readonly congress?: true;
  /** The year in its number is that of what it is about, or of the case: it may be dated later. */
  readonly later?: true;
}

const type = (word: string, codes = '', more: Omit<EnglishType, 'word' | 'codes'> = {}): EnglishType => ({
  word,
  codes: codes === '' ? [] : codes.split(' '),
  ...more,
});

const plain = { plain: true } as const;
const sessions = { sessions: true } as const;
const running = { running: true } as const;
const later = { plain: true, later: true } as const;

export const englishTypes: readonly EnglishType[] = [
  type('act'),
  type('law', 'L LCT'),
  type('public law', '', { congress: true }),
  type('decree-law'),
  type('royal decree-law'),
  type('legislative decree'),
  type('decree', 'NĐ'),
  type('royal decree'),
  type('presidential decree'),
  type('government decree', 'NĐ'),
  type('sub-decree'),
  type('executive order', '', running),
  type('administrative order'),
  type('ministerial order'),
  type('order', '', plain),
  type('order in council'),
  type('ordinance', 'PL'),
  type('proclamation', '', running),
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
  type('notice', 'TB TC KL GM', plain),
  type('notification', 'TB TC', plain),
  type('announcement', 'TB TC', plain),
  type('conclusion', 'KL TB', plain),
  type('official letter', '', plain),
  type('official dispatch', '', plain),
  type('letter', '', plain),
  type('guideline', '', plain),
  type('recommendation', '', later),
  type('opinion', '', later),
  type('determination', '', later),
  type('ruling', '', later),
  type('direction', '', plain),
  type('declaration', '', plain),
  type('communication', '', plain),
  type('bulletin', '', plain),
  type('rule', '', plain),
  type('plan', 'KH', later),
  type('programme', 'CTr CTHĐ', later),
  type('report', 'BC BCTĐ BCTT', later),
  type('proposal', '', later),
  type('minute', '', plain),
  type('cabinet minute'),
  type('paper', '', plain),
  type('agreement', '', plain),
  type('contract', '', plain),
  type('permit', 'GP', plain),
  type('licence', 'GP', plain),
  type('license', 'GP', plain),
];

/** Types as they are cited in short, each with the word that it stands for. */
export const shortTypes: ReadonlyMap<string, string> = new Map([
  ['S.I.', 'statutory instrument'],
  ['SI', 'statutory instrument'],
  ['E.O.', 'executive order'],
  ['EO', 'executive order'],
  ['P.L.', 'public law'],
  ['Pub. L.', 'public law'],
]);

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

/** Words with which sentences begin before a document's type: no body's, as "Provincial" is. */
export const notBodies: readonly string[] = [
  'A',
  'After',
  'Also',
  'Although',
  'Amending',
  'An',
  'And',
  'As',
  'Before',
  'Both',
  'But',
  'By',
  'Following',
  'For',
  'From',
  'If',
  'Implementing',
  'In',
  'Its',
  'On',
  'Only',
  'Our',
  'Per',
  'See',
  'Since',
  'That',
  'The',
  'Then',
  'This',
  'Through',
  'Under',
  'Unlike',
  'Until',
  'When',
  'Where',
  'While',
  'With',
  'Yet',
];

/** Documents and gatherings that are about another document: a later day behind its number may be theirs. */
export const aboutOthers: readonly string[] = [
  'amendment',
  'assessment',
  'briefing',
  'commentary',
  'conference',
  'consultation',
  'correction',
  'corrigenda',
  'corrigendum',
  'debate',
  'draft',
  'errata',
  'erratum',
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

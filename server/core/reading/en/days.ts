/** English words of what is begun and ended, of what is only to be, of letters and their answers, and of what is late. */

/** The second of a pair cannot come before the first. */
export interface Ending {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

export const endings: readonly Ending[] = [
  {
    first: ['begun', 'began', 'started', 'commenced', 'opened', 'launched'],
    last: ['completed', 'finished', 'ended', 'closed', 'concluded'],
  },
  {
    first: ['received', 'filed', 'submitted', 'lodged', 'applied for', 'requested'],
    last: ['resolved', 'answered', 'decided', 'settled', 'returned', 'granted', 'rejected'],
  },
  {
    first: ['approved', 'drafted', 'signed'],
    last: ['launched', 'opened', 'completed', 'begun', 'started', 'published', 'implemented'],
  },
  { first: ['advertised', 'tendered', 'put out to tender'], last: ['awarded'] },
];

/** What is planned may come otherwise. */
export const plans: readonly string[] = [
  'planned',
  'scheduled',
  'expected',
  'due',
  'set',
  'fixed',
  'proposed',
  'intended',
];

/** Besides those, words before the day of what was still to come. */
export const arranged: readonly string[] = [
  'announced',
  'arranged',
  'booked',
  'called',
  'convened',
  'foreseen',
  'promised',
  'slated',
];

/** Ends of verbs in the past: "completed", "begun", "held", "sent", "made". */
export const pastEnds: readonly string[] = ['ed', 'un', 'ld', 'nt', 'de', 'pt', 'wn', 'en', 'ut', 'et'];

/** "After it was approved", "before they had been told", "after the work": what stands before the second verb. */
export const doers: readonly string[] = [
  'it',
  'they',
  'he',
  'she',
  'being',
  'having been',
  'the [a-z]{3,14}(?: [a-z]{3,14})?',
];
export const auxiliaries: readonly string[] = ['had', 'was', 'were', 'has'];

/** Before the second of two verbs of one subject: "and was only", "but finally". */
export const thenWords: readonly string[] = ['and', 'then', 'and then', 'but'];
export const besidesThen: readonly string[] = ['was', 'were', 'was only', 'only', 'finally'];

/** What is sent and answered; with or without a plural. */
export const letters: readonly string[] = [
  'letter',
  'request',
  'query',
  'queries',
  'enquir(?:y|ies)',
  'inquir(?:y|ies)',
  'question',
  'petition',
  'note',
  'memo(?:randum)?',
  'complaint',
];
export const granted: readonly string[] = ['approved', 'granted', 'answered', 'rejected', 'refused', 'dismissed'];
export const replied: readonly string[] = ['replied', 'responded', 'answered'];
/** Between a letter and its own day, and the day on which it came. */
export const ofLetter: readonly string[] = ['of', 'dated', 'sent on', 'received on', 'written on'];
/** Between who sent a letter and another paper. */
export const joining: readonly string[] = ['and', 'or'];
export const written: readonly string[] = ['of', 'dated', 'sent on', 'written on'];
export const received: readonly string[] = ['received', 'registered as received', 'delivered'];
/** A letter that is not sent yet. */
export const unsent: readonly string[] = ['draft'];
/** Words that stand between a reply and the letter: "to the earlier letter". */
export const determiners: readonly string[] = ['the', 'an?', 'its', 'their', 'his', 'her'];

/** Behind a number of months: said of what came after its day, or before. */
export const lateWords: readonly string[] = ['late', 'overdue', 'behind schedule'];
export const earlyWords: readonly string[] = ['early', 'ahead of schedule'];
/** Before the day by which something was due. */
export const dueWords: readonly string[] = [
  'due',
  'deadline (?:was|of)',
  'planned',
  'scheduled',
  'to (?:be )?[a-z]{3,12}',
];
/** Between the two days: that the second thing was done. */
export const doneWords: readonly string[] = [
  '[a-z]ed',
  'was',
  'were',
  'came',
  'went',
  'began',
  'took',
  'done',
  'built',
  'sent',
];
/** Between the two days: of another day than the one that was due, or of a length. */
export const otherDueWords: readonly string[] = [
  'for',
  'exten',
  'postpon',
  'prolong',
  'defer',
  'delay',
  'grace',
  'resched',
  'moved',
  'new',
  'later',
  'revis',
];
/** Behind the number: it is late by another day than the one that is told. */
export const newDueWords: readonly string[] = [
  'revis',
  'amend',
  'exten',
  'renegotiat',
  'resched',
  'postpon',
  'adjust',
  'updated',
  'new ',
];

/** What calls people together, and to what. */
export const invitations: readonly string[] = ['[Ii]nvitations?', '[Nn]otice of meeting', '[Nn]otice', '[Ss]ummons'];
export const gatherings: readonly string[] = ['meeting', 'session', 'hearing', 'workshop', 'conference'];

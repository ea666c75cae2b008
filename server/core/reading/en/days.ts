/** English words of what is begun and ended, and of what is only to be. */

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

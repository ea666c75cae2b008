/**
 * Questions - two figures or periods that may be meant differently - and the answer to one: a silence whose reason ends
 * with what it was given for, "khác phạm vi (14; 24)". It holds until either of the two changes.
 */
import type { Finding } from './finding.ts';

/** The two that a question is about, as they are written: `14; 24`. Undefined for a finding that is no question. */
export function askedAbout({ check, data }: Finding): string | undefined {
  if (check !== 'same-figure-differs' && check !== 'subject-period-differs') return undefined;
  const { stated, cell, other } = data;
  return typeof stated === 'string' ? `${stated}; ${String(other ?? cell ?? '')}` : undefined;
}

/** Whether a silence with this reason was given for what the finding asks now; true where the reason names nothing. */
export function isAnswered(reason: string | undefined, finding: Finding): boolean {
  const asked = askedAbout(finding);
  const answered = asked === undefined ? undefined : /\(([^()]{1,200}; [^()]{1,200})\)$/u.exec(reason ?? '')?.[1];
  return answered === undefined || answered === asked;
}

/**
 * The shape of a check: one file, one page beside it, one line in `index.ts`.
 */

import type { DocumentMention } from '../documents/mentions/mentions.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding, MessageData, Severity } from '../finding.ts';
import type { Report } from '../model/report.ts';
import type { Evaluation, Fault } from '../relations/evaluation.ts';

export type Language = 'vi' | 'en';

/** What a check may look at. Everything is evaluated before the checks run. */
export interface Subject {
  readonly report: Report;
  readonly evaluations: readonly Evaluation[];
  /** The same in lists: a list is the same object as long as nothing in it has changed. */
  readonly evaluationLists: readonly (readonly Evaluation[])[];
  readonly faults: readonly Fault[];
  /** Those of the faults in which relations between sections take part. */
  readonly faultsBetween: readonly Fault[];
  /** Every document the report mentions, in order of place. */
  readonly mentions: readonly DocumentMention[];
}

/** Words of one language. */
export interface Words {
  /** One line: what the check finds. */
  readonly summary: string;
  /** What stands and what was expected, with the numbers, and a remedy. */
  message(data: MessageData, style: NumberStyle): string;
  /** By `Related.note`. */
  readonly notes?: { readonly [note: string]: (data: MessageData) => string };
  /** By `Fix.title`. */
  readonly fixes?: { readonly [title: string]: (data: MessageData) => string };
}

export interface Check {
  /** Names the fault; the file's name and the page's. */
  readonly id: string;
  readonly severity: Severity;
  /** Runs only where the settings name it. */
  readonly initially?: 'off';
  readonly family: 'figures' | 'documents' | 'dates' | 'text' | 'sources';
  /**
   * `local`: what it says about a table or a passage follows from that table or passage, the evaluations and faults of
   * its figures, and the report's identity, style and settings alone. It is then asked about one section of a part at a
   * time - `report.parts` holds nothing else - and about a section again only when an edit has touched it; faults
   * between sections come to it by themselves. It must not look at `part.document` or at other parts. `report`
   * (the default): it sees the whole report, after every edit.
   */
  readonly scope?: 'local' | 'report';
  /** Yields the faults it sees. Absent for checks whose findings come from a layer (syntax, schema …). */
  readonly run?: (subject: Subject) => Iterable<Finding>;
  readonly words: { readonly [language in Language]: Words };
}

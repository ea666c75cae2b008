/**
 * What the extension says for itself, in both languages. Titles of commands and settings are in package.nls*.json.
 */
import type { Counts, WireOutcome, WireUpdate } from '../server/lsp/protocol.ts';
import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

export type Language = 'vi' | 'en';

export interface Words {
  readonly running: string;
  readonly clean: string;
  readonly status: (counts: Counts) => string;
  readonly coverage: (counts: Counts) => string;
  readonly findings: (counts: Counts) => string;
  readonly stopped: string;
  readonly stoppedDetail: string;
  readonly restart: string;
  readonly showLog: string;
  readonly restricted: string;
  readonly openFigures: string;
  readonly verdict: { readonly [outcome in WireOutcome]: string };
  readonly noReport: string;
  readonly noFinding: string;
  readonly checked: (counts: Counts) => string;
  readonly folderChecked: (reports: number, findings: number) => string;
  readonly prose: string;
  readonly tableLabel: (id: string, figures: number) => string;
  readonly filterBy: string;
  readonly filtered: (shown: readonly string[]) => string;
  readonly mentions: (count: number) => string;
  readonly unregistered: string;
  readonly conflict: string;
  readonly noDocuments: string;
  readonly noFigureHere: string;
  readonly lineageOf: (text: string, verdict: string) => string;
  readonly restsOn: string;
  readonly usedBy: string;
  readonly copyComputation: string;
  readonly paste: PasteWords;
  readonly pickCitation: string;
  readonly newCitation: string;
  readonly citationNumber: string;
  readonly citationNumberHint: string;
  readonly pickCell: (text: string) => string;
  readonly selectFigure: string;
  readonly noCellsToBind: string;
  readonly sameText: string;
  readonly otherCells: string;
  readonly upToDate: string;
  readonly pickRefresh: (count: number) => string;
  readonly refreshSource: { readonly [why in WireUpdate['why']]: (source: string) => string };
  readonly refreshed: (count: number) => string;
  readonly saveReview: string;
  readonly savedReview: (name: string) => string;
  readonly openIt: string;
  readonly nothingToPrint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNeeded: string;
  readonly nothingToSilence: string;
  readonly notEdited: string;
  readonly pickFinding: string;
  readonly noPage: (check: string) => string;
  readonly template: TemplateWords;
  readonly task: string;
}

export interface PasteWords {
  /** One line: what was understood of the clipboard. */
  readonly summary: (facts: PasteFacts) => string;
  readonly question: (cells: readonly string[]) => string;
  readonly choose: string;
  readonly asShown: string;
  readonly asShownDetail: string;
  readonly converted: string;
  readonly convertedDetail: string;
  readonly plain: string;
  readonly plainDetail: string;
  readonly nothing: string;
  readonly useKey: string;
}

export interface PasteFacts {
  readonly source: 'excel' | 'word' | 'sheets' | 'html' | 'text';
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly merged: number;
  readonly figures: number;
  readonly questioned: number;
  readonly form: 'markdown' | 'yaml-rows' | 'yaml-table';
}

export interface TemplateWords {
  readonly pick: string;
  readonly report: string;
  readonly reportDetail: string;
  readonly single: string;
  readonly singleDetail: string;
  readonly appendix: string;
  readonly appendixDetail: string;
  readonly where: string;
  readonly name: string;
  readonly nameHint: string;
  readonly exists: (name: string) => string;
  readonly needsFolder: string;
}

const tables: { readonly [language in Language]: Words } = { vi, en };

export function wordsOf(language: Language): Words {
  return tables[language];
}

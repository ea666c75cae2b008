/**
 * The report: what it is, and what it is made of.
 */
import { memo } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding, MessageData, Place, Severity } from '../finding.ts';
import type { CalendarDate } from '../reading/dates.ts';
import type { Block, SourceDocument, Span } from '../text.ts';
import type { DataRequest } from './declarations.ts';
import type { Register } from './files/register.ts';
import type { Settings } from './files/settings.ts';
import type { Table } from './table.ts';

export type { CalendarDate } from '../reading/dates.ts';

/** A value of the report's identity, with the place where it is written. */
export interface Stated<Value> {
  readonly value: Value;
  readonly place: Place;
}

export interface Identity {
  readonly type: Stated<string> | undefined;
  /** As written: `389/BC-UBND`. */
  readonly number: Stated<string> | undefined;
  /** Of a report that declares its number: where the letterhead of its text has the same. */
  readonly typedNumber?: Stated<string>;
  readonly date: Stated<CalendarDate> | undefined;
  readonly status: 'draft' | 'submitted' | 'issued' | undefined;
  readonly place: Stated<string> | undefined;
  readonly issuer: Stated<string> | undefined;
  /** The body whose name is the last in the letterhead, of whatever kind, in small letters. */
  readonly typedBody?: string;
  readonly subject: Stated<string> | undefined;
  readonly period: { readonly from: Stated<CalendarDate>; readonly to: Stated<CalendarDate> } | undefined;
  /** Named cut-off days, as written. */
  readonly cutOffs: ReadonlyMap<string, Stated<CalendarDate>>;
  /** Levels of administration, highest first; empty when the report does not say. */
  readonly levels: readonly string[];
  readonly to: readonly string[];
  readonly recipients: string | undefined;
  readonly signature: string | undefined;
  /** Whether the name and motto of the state are printed, where the report says so. */
  readonly nationalHeading: boolean | undefined;
}

/** Severity by check id, as the report sets it; `off` silences the check. */
export type CheckSettings = ReadonlyMap<string, Severity | 'off'>;

/** A typed heading "(Kèm theo Báo cáo số 389/BC-UBND ngày … của …)" of an appendix. */
export interface AttachedLine {
  readonly text: string;
  readonly place: Place;
}

export interface AppendixIdentity {
  /** As printed: `IV`, or undefined for a single unnumbered appendix. */
  readonly numeral: Stated<string> | undefined;
  readonly title: Stated<string> | undefined;
  readonly attached: AttachedLine | undefined;
}

/** A heading, a paragraph, a list item, a footnote: prose that is read on its own. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'footnote' | 'caption';
  readonly block: Block;
  /** The passage within its block. Its words: `passageText`. */
  readonly span: Span;
  /** Stretches of the span that are not of the passage: page breaks and footnotes of a plain text, in order. */
  readonly gaps?: readonly Span[];
  /** Depth of a heading (1 is the top) or nesting of an item (1 is the outermost). */
  readonly depth: number;
  /** Printed number or marker: `2.1.`, `a)`, `-`, `+`, or the name of a footnote. */
  readonly marker: string | undefined;
}

/** Some neighbouring blocks of a part as read. Untouched by an edit, it stays the same object. */
export interface Section {
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  /** Tables whose rows stand in files of their own. */
  readonly data?: readonly DataRequest[];
  readonly findings: readonly Finding[];
  readonly silences: readonly Silence[];
}

export const emptyIdentity: Identity = {
  type: undefined,
  number: undefined,
  date: undefined,
  status: undefined,
  nationalHeading: undefined,
  place: undefined,
  issuer: undefined,
  subject: undefined,
  period: undefined,
  cutOffs: new Map(),
  levels: [],
  to: [],
  recipients: undefined,
  signature: undefined,
};

/** One source of the report. */
export interface Part {
  readonly kind: 'body' | 'appendix';
  readonly document: SourceDocument;
  /** For appendices. */
  readonly appendix: AppendixIdentity | undefined;
  /** What passages, tables, findings and silences are made of, in order. Absent: the part is one section. */
  readonly sections?: readonly Section[];
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  /** Tables whose rows stand in files of their own; they are read and added later, by the project. */
  readonly data?: readonly DataRequest[];
  /** What the reading of this source had to complain about. */
  readonly findings: readonly Finding[];
  /** `soat-ignore` comments of this source. */
  readonly silences: readonly Silence[];
}

/** `soat-ignore CHECK [@ADDRESS]: reason`. */
export interface Silence {
  readonly check: string;
  /** Limits the silence to one cell: `r6.tong_so`. */
  readonly address: string | undefined;
  readonly reason: string | undefined;
  readonly place: Place;
  /** What it silences: a stretch of one block, or the whole source. */
  readonly scope: { readonly block: Block } | 'source';
}

export interface Report {
  /** The uri the report is known by: its `report.yaml`, or the file itself when it stands alone. */
  readonly uri: string;
  readonly identity: Identity;
  readonly style: NumberStyle;
  /** Severities from all settings that hold for the report. */
  /** The registers of documents it is compared with. */
  readonly registers?: readonly Register[];
  readonly settings: CheckSettings;
  /** All settings, with who says them. */
  readonly configuration: Settings;
  /** Body parts first, then the appendices in order. */
  readonly parts: readonly Part[];
  /** Findings about the report's own file and its make-up (missing files …). */
  readonly findings: readonly Finding[];
}

/** All tables of a report with the part they stand in. */
export function* tablesOf(report: Report): Generator<{ readonly part: Part; readonly table: Table }> {
  for (const part of report.parts) for (const table of part.tables) yield { part, table };
}

/** The tables of a report by id, the first where two share one. Right to remember because a report is immutable. */
export const tablesById: (report: Report) => ReadonlyMap<string, Table> = memo(report => {
  const tables = new Map<string, Table>();
  for (const { table } of tablesOf(report)) if (!tables.has(table.id)) tables.set(table.id, table);
  return tables;
});

/** "Phụ lục IV", "lời văn" …: how a part is named in messages; words are made at the rim from this data. */
export function partData(part: Part): MessageData {
  return part.kind === 'appendix' ? { part: 'appendix', numeral: part.appendix?.numeral?.value } : { part: 'body' };
}

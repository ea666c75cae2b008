/**
 * Tables from `data:`: the parts of a report name files, and what stands in them is added to the parts.
 */

import type { NumberStyle } from '../figures/figure.ts';
import type { SourceFile } from '../host.ts';
import type { DataRequest, ReadTable } from '../model/declarations.ts';
import type { Part, Section } from '../model/report.ts';
import type { SourceDocument } from '../text.ts';
import type { DataSupport } from './data-support.ts';

/** A data file, and the source that names it. */
export interface DataFile {
  readonly owner: string;
  /** As written there. */
  readonly path: string;
  readonly uri: string;
}

export interface DataContext {
  readonly files: readonly DataFile[];
  readonly support: DataSupport | undefined;
  readonly file: (uri: string) => SourceFile | undefined;
  readonly document: (uri: string) => SourceDocument | undefined;
  readonly style: NumberStyle;
}

/** Whether a source may name data files: a cheap look that saves reading it twice. */
export function mayNameData(content: string): boolean {
  return /(?:^|[\s{,])(?:data|dữ liệu|tệp dữ liệu)[ \t]{0,4}[:=]/u.test(content.normalize('NFC'));
}

/** The path without the sheet. */
export function filePathOf(path: string): string {
  const hash = path.indexOf('#');
  return hash < 0 ? path : path.slice(0, hash);
}

/** The parts with the tables of their data files; parts that name none are the same objects. */
export function withData(parts: readonly Part[], context: DataContext): readonly Part[] {
  if (!parts.some(({ data }) => data)) return parts;
  return parts.map(part => {
    if (!part.data) return part;
    const read = part.data.map(request => readTable(request, part, context));
    const known = filled.get(part);
    // Right because a part is immutable and what was read is compared by identity.
    if (known?.read.every((table, index) => table === read[index])) return known.part;
    const section = sectionOf(part.data[0]!, read);
    const { passages, tables, findings, silences } = part;
    const fresh: Part = {
      ...part,
      sections: [section, ...(part.sections ?? [{ passages, tables, findings, silences }])],
      tables: [...section.tables, ...tables],
      findings: [...findings, ...section.findings],
    };
    filled.set(part, { read, part: fresh });
    return fresh;
  });
}

const filled = new WeakMap<Part, { readonly read: readonly ReadTable[]; readonly part: Part }>();

/** The tables of data files as one section; the same object as long as they are. */
function sectionOf(first: DataRequest, read: readonly ReadTable[]): Section {
  const known = sections.get(first);
  if (known && known.read.length === read.length && known.read.every((table, index) => table === read[index])) {
    return known.section;
  }
  const section: Section = {
    passages: [],
    tables: read.flatMap(({ table }) => (table ? [table] : [])),
    findings: read.flatMap(({ findings }) => findings),
    silences: [],
  };
  sections.set(first, { read, section });
  return section;
}

// Right because what was read is compared by identity.
const sections = new WeakMap<DataRequest, { readonly read: readonly ReadTable[]; readonly section: Section }>();

function readTable(request: DataRequest, part: Part, context: DataContext): ReadTable {
  const { files, support, style } = context;
  const owner = part.document.text.uri;
  const uri = files.find(file => file.owner === owner && file.path === request.path)?.uri;
  const file = uri === undefined ? undefined : context.file(uri);
  // What is missing is said where the files are gathered; what is loading is not missing.
  if (uri === undefined || !support || !file || file.kind === 'missing' || file.kind === 'loading') return nothing;
  const known = tables.get(request);
  if (known && known.file === file && known.style === style) return known.table;
  const table = support.read(request, { uri, file, document: context.document(uri) }, style);
  tables.set(request, { file, style, table });
  return table;
}

const nothing: ReadTable = { table: undefined, findings: [] };

// Right because requests and files are immutable: a changed file is a new object.
const tables = new WeakMap<
  DataRequest,
  { readonly file: SourceFile; readonly style: NumberStyle; readonly table: ReadTable }
>();

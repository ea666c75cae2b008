/**
 * A Markdown source as a part of a report: its passages, tables, silences, and what it says about itself.
 */

import { memo, slot, takePredecessor } from '../derive.ts';
import type { NumberStyle } from '../figures/figure.ts';
import type { Finding } from '../finding.ts';
import { type Joined, joinAgain, mapAgain, settle } from '../lists.ts';
import type { Block, SourceDocument, Span, Stretch } from '../text.ts';
import { appendixIn, startsAppendix, withLines, withNumeral } from './appendix-lines.ts';
import { type AppendixDeclaration, type DataRequest, dataRequest, type ReadTable } from './declarations.ts';
import { fenceContent, readDirective } from './directive.ts';
import { captionUnit } from './headings.ts';
import { isPlain, passagesOfBlock } from './markdown-passages.ts';
import { tableFromPipes } from './pipe-source.ts';
import { footnote } from './plain-passages.ts';
import type { AppendixIdentity, Part, Passage, Section, Silence } from './report.ts';
import { readSilences } from './silences.ts';
import { tableFromTabs } from './tab-source.ts';
import type { Table } from './table.ts';

export interface MarkdownContext {
  readonly kind: 'body' | 'appendix';
  readonly style: NumberStyle;
  /** What the front matter declares. */
  readonly declaration?: AppendixDeclaration | undefined;
  /** Reads a fenced `yaml table`; absent as long as no such fence is in the text. */
  readonly readYamlTable?: ((block: Block, span: Span, id: string) => ReadTable) | undefined;
}

/**
 * One part for the source, and one more for each "Phụ lục …" heading in a body: appendices may follow the text in one
 * file. Stretches are read one after another; what one of them says depends on its blocks and on the state in which
 * those before it leave the reader, so an edit has only the stretches it touches read again.
 */
export function readMarkdownParts(document: SourceDocument, context: MarkdownContext): Part[] {
  const parts: Part[] = [];
  let state = beginning(context);
  let sections: Section[] = [...declaredData(context)];
  const finish = (kind: Part['kind'], identity: AppendixIdentity): void => {
    parts.push(partOf(document, { kind, appendix: kind === 'appendix' ? identity : undefined, sections }));
    sections = [];
  };
  for (const stretch of document.stretches) {
    const reading = readStretch(stretch, state, context);
    for (const [index, piece] of reading.pieces.entries()) {
      if (index > 0) {
        const { kind, identity } = reading.pieces[index - 1]!;
        finish(kind, identity);
      }
      if (piece.section !== emptySection) sections.push(piece.section);
    }
    state = reading.after;
  }
  if (state.pending.length > 0) sections.push({ ...emptySection, silences: state.pending });
  finish(state.kind, state.identity);
  return parts;
}

/** A part of sections; its passages, tables, findings and silences are theirs. */
export function partOf(
  document: SourceDocument,
  { kind, appendix, sections }: Pick<Part, 'kind' | 'appendix'> & { readonly sections: readonly Section[] },
): Part {
  return { kind, document, appendix, ...contentsOf(sections) };
}

type Contents = Pick<Part, 'passages' | 'tables' | 'findings' | 'silences' | 'data'> & {
  readonly sections: readonly Section[];
};

/** What sections hold together: the same arrays as long as they are the same sections. */
function contentsOf(sections: readonly Section[]): Contents {
  const [first, second] = sections;
  if (first && !second) return { ...first, sections: onlySection(first) };
  const known = first && contentsByFirst.get(first);
  if (known && settle(known.contents.sections, sections) === known.contents.sections) return known.contents;
  const passages = joinOf(known?.joined.passages, known?.contents.sections, sections, section => section.passages);
  const tables = joinOf(known?.joined.tables, known?.contents.sections, sections, section => section.tables);
  const findings = joinOf(known?.joined.findings, known?.contents.sections, sections, section => section.findings);
  const silences = joinOf(known?.joined.silences, known?.contents.sections, sections, section => section.silences);
  const data = joinOf(known?.joined.data, known?.contents.sections, sections, section => section.data ?? noData);
  const contents: Contents = {
    sections,
    passages: passages.items,
    tables: tables.items,
    findings: findings.items,
    silences: silences.items,
    ...(data.items.length > 0 ? { data: data.items } : {}),
  };
  if (first) contentsByFirst.set(first, { contents, joined: { passages, tables, findings, silences, data } });
  return contents;
}

const noData: readonly DataRequest[] = [];

function joinOf<Item>(
  earlier: Joined<Item> | undefined,
  old: readonly Section[] | undefined,
  sections: readonly Section[],
  of: (section: Section) => readonly Item[],
): Joined<Item> {
  return joinAgain(earlier, mapAgain(earlier && old && { keys: old, values: earlier.lists }, sections, of));
}

interface KnownContents {
  readonly contents: Contents;
  readonly joined: {
    readonly passages: Joined<Passage>;
    readonly tables: Joined<Table>;
    readonly findings: Joined<Finding>;
    readonly silences: Joined<Silence>;
    readonly data: Joined<DataRequest>;
  };
}

// Right because a section is immutable.
const onlySection = memo((section: Section): readonly Section[] => [section]);

// Right because sections are immutable and all of them are compared; a part is found again by its first section.
const contentsByFirst = slot<Section, KnownContents>();

// Right because a context is immutable.
const declaredData = memo((context: MarkdownContext): readonly Section[] => {
  const { kind, declaration } = context;
  const declared = declaration && dataRequest(declaration.table, tableId(kind, declaration.identity, 1));
  return declared ? [{ ...emptySection, data: [declared] }] : [];
});

/** What the blocks before a stretch leave to those in it. */
interface State {
  readonly kind: Part['kind'];
  readonly identity: AppendixIdentity;
  /** Tables of the part so far, those of data files among them. */
  readonly tables: number;
  readonly empty: boolean;
  readonly unit: string | undefined;
  /** Silences that wait for the block they stand before. */
  readonly pending: readonly Silence[];
}

function beginning(context: MarkdownContext): State {
  const { kind, declaration } = context;
  const data = declaredData(context).length;
  return {
    kind,
    identity: declaration?.identity ?? nobody,
    tables: data,
    empty: data === 0,
    unit: undefined,
    pending: [],
  };
}

const nobody: AppendixIdentity = { numeral: undefined, title: undefined, attached: undefined };

function sameState(a: State, b: State): boolean {
  return (
    a.kind === b.kind &&
    a.identity === b.identity &&
    a.tables === b.tables &&
    a.empty === b.empty &&
    a.unit === b.unit &&
    a.pending.length === b.pending.length &&
    a.pending.every((silence, index) => silence === b.pending[index])
  );
}

/** What a stretch adds to the part it begins in, and to each part that begins in it. */
interface Reading {
  readonly pieces: readonly Piece[];
  readonly after: State;
}

interface Piece {
  readonly section: Section;
  /** Of its part, as far as this piece. */
  readonly kind: Part['kind'];
  readonly identity: AppendixIdentity;
}

const emptySection: Section = { passages: [], tables: [], findings: [], silences: [] };

function readStretch(stretch: Stretch, state: State, context: MarkdownContext): Reading {
  const known = readings.get(stretch);
  if (known && known.context === context && sameState(known.state, state)) return known.reading;
  const reading = readBlocks(stretch.blocks, state, context);
  readings.set(stretch, { state, context, reading });
  return reading;
}

// Right because a stretch and a context are immutable, and what comes before is compared.
const readings = slot<
  Stretch,
  { readonly state: State; readonly context: MarkdownContext; readonly reading: Reading }
>();

function readBlocks(blocks: readonly Block[], before: State, context: MarkdownContext): Reading {
  const pieces: Piece[] = [];
  let { kind, identity, tables, empty, unit } = before;
  let pending = before.pending;
  let draft = newDraft();
  const close = (): void => {
    pieces.push({ kind, identity, section: isEmpty(draft) ? emptySection : sectionOf(draft) });
    draft = newDraft();
  };
  const addTable = ({ table, data, findings }: TableReading): void => {
    draft.findings.push(...findings);
    unit = undefined;
    if (table) draft.tables.push(table);
    if (data) draft.data.push(data);
    if (!table && !data) return;
    tables += (table ? 1 : 0) + (data ? 1 : 0);
    empty = false;
  };
  const id = (): string => tableId(kind, identity, tables + 1);
  for (const block of blocks) {
    if (pending.length > 0 && block.kind !== 'html') {
      draft.silences.push(...pending.map(silence => ({ ...silence, scope: { block } })));
      pending = [];
    }
    switch (block.kind) {
      case 'front-matter':
        draft.silences.push(...readSilences(block, 'source'));
        break;
      case 'html':
        pending = [...pending, ...readSilences(block, 'source')];
        break;
      case 'heading':
      case 'paragraph':
        if (block.kind === 'heading' || startsAppendix(block.text)) {
          const heading = appendixIn(block);
          if (heading) {
            if (kind === 'body' || tables > 0 || identity.numeral) {
              if (!empty) close();
              kind = 'appendix';
              identity = nobody;
              tables = 0;
              empty = true;
            }
            identity = withNumeral(heading, identity);
          }
        }
        unit = captionUnit(block.text) ?? (block.kind === 'heading' ? undefined : unit);
        if (kind === 'appendix') identity = withLines(block, identity);
        draft.passages.push(...passagesOfBlock(block));
        break;
      case 'list':
      case 'quote':
      case 'footnote':
        draft.passages.push(...passagesOfBlock(block));
        break;
      case 'table': {
        const first = tables === 0 ? context.declaration?.table : undefined;
        const read = tableOfBlock(block, { id: id(), unit, declaration: first, context });
        draft.passages.push(...read.passages);
        addTable(read);
        break;
      }
      case 'directive': {
        const read = tableOfBlock(block, { id: id(), unit, declaration: undefined, context });
        addTable(read);
        break;
      }
      case 'fence':
        if (context.readYamlTable && /^[`~]{3,}[ \t]*ya?ml[ \t]+table\b/.test(block.text)) {
          const caption = unit;
          const read = tableOfBlock(block, { id: id(), unit: undefined, declaration: undefined, context });
          addTable(read);
          unit = caption;
        }
        break;
      case 'definition':
      case 'rule':
      case 'row':
      case 'file':
        break;
      default:
        block.kind satisfies never;
    }
    if (draft.passages.length > 0) empty = false;
  }
  close();
  return { pieces, after: { kind, identity, tables, empty, unit, pending } };
}

function sectionOf({ data, ...section }: Draft): Section {
  return data.length > 0 ? { ...section, data } : section;
}

interface Draft {
  readonly passages: Passage[];
  readonly tables: Table[];
  readonly data: DataRequest[];
  readonly findings: Finding[];
  readonly silences: Silence[];
}

function newDraft(): Draft {
  return { passages: [], tables: [], data: [], findings: [], silences: [] };
}

function isEmpty({ passages, tables, data, findings, silences }: Draft): boolean {
  return passages.length + tables.length + data.length + findings.length + silences.length === 0;
}

interface TableContext {
  readonly id: string;
  readonly unit: string | undefined;
  readonly declaration: AppendixDeclaration['table'] | undefined;
  readonly context: MarkdownContext;
}

interface TableReading extends ReadTable {
  readonly passages: readonly Passage[];
}

/** The table of a block; the same object as long as the block and what is around it are the same. */
function tableOfBlock(block: Block, wanted: TableContext): TableReading {
  const known = tablesOfBlocks.get(block);
  if (known && (Object.keys(wanted) as (keyof TableContext)[]).every(key => known.wanted[key] === wanted[key])) {
    return known.reading;
  }
  const earlier = takePredecessor(block);
  const before = known ? known.reading : earlier && tablesOfBlocks.get(earlier)?.reading;
  const reading = readTable(block, wanted, before?.table);
  tablesOfBlocks.set(block, { wanted, reading });
  return reading;
}

// Right because everything but the block that the table is read with is compared.
const tablesOfBlocks = slot<Block, { readonly wanted: TableContext; readonly reading: TableReading }>();

function readTable(block: Block, { id, unit, declaration, context }: TableContext, before?: Table): TableReading {
  const { style, readYamlTable } = context;
  if (block.kind === 'directive') {
    const read = readDirective(block, { style, id, unit, readYamlTable });
    return { ...read, passages: [] };
  }
  if (block.kind === 'fence') {
    const read = readYamlTable?.(block, fenceContent(block.text), id);
    return { table: undefined, findings: [], ...read, passages: [] };
  }
  const tabs = isPlain(block) ? tableFromTabs({ block, id, style, unit, before }) : undefined;
  if (tabs) {
    const passages = tabs.footnotes.map(span => footnote(block, span));
    return { table: tabs.built.table, findings: tabs.built.findings, passages };
  }
  const built = tableFromPipes({ block, start: 0, end: block.text.length, id, declaration, style, unit, before });
  return { table: built?.table, findings: built?.findings ?? [], passages: [] };
}

/** `pl4` in Phụ lục IV, else `t1`, `t2` … by position. */
function tableId(kind: Part['kind'], { numeral }: AppendixIdentity, count: number): string {
  if (kind !== 'appendix' || !numeral) return `t${count}`;
  const base = `pl${numeral.value.toLowerCase()}`;
  return count === 1 ? base : `${base}_${count}`;
}

/**
 * A Markdown source as a part of a report: its passages, tables, silences, and what it says about itself.
 */

import { memo, slot } from '../../derive.ts';
import type { Finding } from '../../finding.ts';
import { append } from '../../lists.ts';
import { plainText } from '../../syntax/markdown/inline.ts';
import type { Block, SourceDocument, Stretch } from '../../text.ts';
import { type AppendixDeclaration, type DataRequest, dataRequest } from '../declarations.ts';
import { appendixIn, startsAppendix, titledIn, withLines, withNumeral, withTitled } from '../opening/appendix-lines.ts';
import { partOf } from '../parts.ts';
import type { AppendixIdentity, Part, Passage, Section, Silence } from '../report.ts';
import { readSilences } from '../silences.ts';
import type { Table } from '../table.ts';
import { type Caption, captionOf, captionUnit, joinedCaptions, noCaption, sameCaption } from '../tables/captions.ts';
import { type TableReaders, type TableReading, tableId, tableOfBlock } from './block-tables.ts';
import { passagesOfBlock } from './markdown-passages.ts';

export interface MarkdownContext extends TableReaders {
  readonly kind: 'body' | 'appendix';
  /** What the front matter declares. */
  readonly declaration?: AppendixDeclaration | undefined;
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
    for (let index = 0; index < reading.pieces.length; index++) {
      const piece = reading.pieces[index]!;
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
  /** What stands over the next table. */
  readonly caption: Caption;
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
    caption: noCaption,
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
    sameCaption(a.caption, b.caption) &&
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
  if (known && known.context === context && (known.state === state || sameState(known.state, state)))
    return known.reading;
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
  let { kind, identity, tables, empty, unit, caption } = before;
  let pending = before.pending;
  let draft = newDraft();
  const close = (): void => {
    pieces.push({ kind, identity, section: isEmpty(draft) ? emptySection : sectionOf(draft) });
    draft = newDraft();
  };
  const addTable = ({ table, data, findings }: TableReading): void => {
    append(draft.findings, findings);
    unit = undefined;
    caption = noCaption;
    if (table) draft.tables.push(table);
    if (data) draft.data.push(data);
    if (!table && !data) return;
    tables += (table ? 1 : 0) + (data ? 1 : 0);
    empty = false;
  };
  const id = (): string => tableId(kind, identity, tables + 1);
  for (const block of blocks) {
    if (pending.length > 0 && block.kind !== 'html') {
      append(
        draft.silences,
        pending.map(silence => ({ ...silence, scope: { block } })),
      );
      pending = [];
    }
    switch (block.kind) {
      case 'front-matter':
        append(draft.silences, readSilences(block, 'source'));
        break;
      case 'html':
        pending = [...pending, ...readSilences(block, 'source')];
        // "<p>Đơn vị tính: triệu đồng</p>" over a table of HTML.
        unit = captionUnit(plainText(block.text).text.trim()) ?? unit;
        caption = joinedCaptions(caption, captionOf(plainText(block.text).text, noCaption));
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
          } else if (kind === 'appendix' && empty && !identity.numeral) {
            const titled = titledIn(block);
            if (titled) identity = withTitled(titled, identity);
          }
        }
        unit = captionUnit(block.text) ?? (block.kind === 'heading' ? undefined : unit);
        caption = captionOf(block.text, block.kind === 'heading' ? noCaption : caption);
        if (kind === 'appendix') identity = withLines(block, identity);
        append(draft.passages, passagesOfBlock(block));
        break;
      case 'list':
      case 'quote':
      case 'footnote':
        append(draft.passages, passagesOfBlock(block));
        break;
      case 'table': {
        const first = tables === 0 ? context.declaration?.table : undefined;
        const read = tableOfBlock(block, { id: id(), unit, caption, declaration: first, context });
        append(draft.passages, read.passages);
        addTable(read);
        break;
      }
      case 'directive': {
        const read = tableOfBlock(block, { id: id(), unit, caption, declaration: undefined, context });
        addTable(read);
        break;
      }
      case 'fence':
        if (context.readYamlTable && /^[`~]{3,}[ \t]*ya?ml[ \t]+table\b/.test(block.text)) {
          const before = unit;
          const alone = { unit: undefined, caption: noCaption, declaration: undefined };
          addTable(tableOfBlock(block, { id: id(), ...alone, context }));
          unit = before;
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
  return { pieces, after: { kind, identity, tables, empty, unit, caption, pending } };
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

/** The pieces of one part of a report: its passages, tables and what else stands in its source, in order, and its notes. */

import { type Place, textPlace } from '../../finding.ts';
import { append } from '../../lists.ts';
import { appendixHeading, isAttachedLine, titledAppendix } from '../../model/opening/headings.ts';
import type { Part, Passage } from '../../model/report.ts';
import type { Column, Table } from '../../model/table.ts';
import type { Block } from '../../text.ts';
import { escapeHtml } from '../escape.ts';
import { type Notes, notesOf } from '../inline/notes.ts';
import { type Language, layoutWords } from '../labels.ts';
import type { Marks } from '../marks.ts';
import type { HtmlPiece, Piece, TablePiece } from '../sheets.ts';
import { tableHtml } from '../tables/html.ts';
import { noteHtml, passageHtml, printedShift } from './passages.ts';
import { isPartName, isPartTitle } from './titles.ts';

export interface PieceContext {
  readonly language: Language;
  readonly marks: Marks;
  /** Tables of an earlier rendering, by id. */
  readonly earlier: ReadonlyMap<string, TablePiece>;
}

export interface NumberedNotes {
  readonly list: { readonly number: number; readonly passage: Passage; readonly notes: Notes }[];
  count: number;
}

export interface ContentContext extends PieceContext {
  readonly prefix: string;
  readonly notes: NumberedNotes;
  /** True as long as the text's own heading lines may come. */
  readonly opening: boolean;
  /** What has been printed already. */
  readonly printed?: ReadonlySet<Block> | undefined;
  /** Where the subject is typed below the type of the report, in a paragraph of its own. */
  readonly subject?: Block | undefined;
}

/** Passages, tables and what else stands in a source, in its order. */
export function addContent(part: Part, pieces: Piece[], context: ContentContext): void {
  const notes = notesOf(part, context.prefix, context.notes.count);
  for (const note of notes.list) context.notes.list.push({ ...note, notes });
  context.notes.count += notes.list.length;
  const inSource = new Set<Block>(part.document.blocks);
  const elsewhere = new Set(part.tables.filter(({ place }) => place.kind !== 'text' || !inSource.has(place.block)));
  for (const table of elsewhere) pieces.push(tablePiece(table, part, notes, context, undefined));
  const headings = headingBlocks(part);
  let passage = 0;
  let table = 0;
  let { opening } = context;
  let above: Passage | undefined;
  for (const block of part.document.blocks) {
    const marks =
      passage < part.passages.length && part.passages[passage]!.block === block ? context.marks.in(block) : [];
    let mark = 0;
    const depths: number[] = [];
    for (; passage < part.passages.length && part.passages[passage]!.block === block; passage++) {
      const own = part.passages[passage]!;
      if (own.kind === 'footnote' || context.printed?.has(block)) continue;
      if (headings.has(block)) {
        append(pieces, besideHeading(own, notes));
        continue;
      }
      if (opening && beginsText(own)) opening = false;
      while (mark < marks.length && marks[mark]!.end <= own.span.start) mark++;
      let last = mark;
      while (last < marks.length && marks[last]!.start < own.span.end) last++;
      const subject = opening && context.subject === block;
      const partName = isPartName(own, above);
      const level = levelOf(own, depths);
      const html = passageHtml(own, { notes, marks: marks.slice(mark, last), opening, subject, partName, level });
      const place = textPlace(block, own.span.start, own.span.end);
      pieces.push({ kind: 'html', html, place, shift: printedShift(own) });
      above = own;
    }
    for (; table < part.tables.length; table++) {
      const own = part.tables[table]!;
      if (elsewhere.has(own)) continue;
      if (own.place.kind !== 'text' || own.place.block !== block) break;
      if (context.printed?.has(block)) continue;
      pieces.push(tablePiece(own, part, notes, context, above));
    }
    const other = context.printed?.has(block) ? undefined : otherBlock(block, part);
    if (other) pieces.push(other);
    if (block.kind !== 'html' && block.kind !== 'definition')
      above = part.passages[passage - 1]?.block === block ? above : undefined;
  }
}

/** How deep an item is printed: one step below the item it hangs on, by however much it is indented. `depths`: of those it is within. */
function levelOf({ kind, depth }: Passage, depths: number[]): number {
  if (kind !== 'item') return depth;
  while (depths.length > 1 && depths.at(-1)! > depth) depths.pop();
  if (depths.length === 0 || depths.at(-1)! < depth) depths.push(depth);
  return Math.min(depths[0]!, depth) + depths.length - 1;
}

/** A numbered heading or part: the lines of the text's own heading are over. */
function beginsText({ kind, marker, block, span }: Passage): boolean {
  if (kind === 'heading') return marker !== undefined;
  return kind === 'paragraph' && isPartTitle(block.text, span.start, span.end);
}

/** Blocks that hold the typed heading of an appendix, which is printed from the report's identity instead. */
function headingBlocks({ kind, appendix }: Part): ReadonlySet<Block> {
  const blocks = new Set<Block>();
  if (kind !== 'appendix') return blocks;
  for (const stated of [appendix?.numeral, appendix?.title, appendix?.attached]) {
    if (
      stated?.place.kind === 'text' &&
      (stated.place.block.kind === 'heading' || stated.place.block.kind === 'paragraph')
    )
      blocks.add(stated.place.block);
  }
  return blocks;
}

/** What stands in such a block beside the heading lines. */
function* besideHeading({ block, span }: Passage, notes: Notes): Generator<Piece> {
  let at = span.start;
  for (const line of block.text.slice(span.start, span.end).split(/(?<=\n)/u)) {
    const text = line.trim();
    const letters = text.replace(/[^\p{L}]/gu, '');
    const heading =
      appendixHeading(text) || titledAppendix(text) || isAttachedLine(text) || letters === letters.toUpperCase();
    if (!heading) {
      const own: Passage = {
        kind: 'paragraph',
        block,
        span: { start: at, end: at + line.length },
        depth: 1,
        marker: undefined,
      };
      yield {
        kind: 'html',
        html: passageHtml(own, { notes, marks: [], opening: false }),
        place: textPlace(block, at, at + line.length),
      };
    }
    at += line.length;
  }
}

/** Blocks that are neither prose nor tables: code is shown as typed, a rule as a line; markup is not. */
function otherBlock(block: Block, part: Part): HtmlPiece | undefined {
  const place = textPlace(block, 0, block.text.length);
  switch (block.kind) {
    case 'rule':
      return { kind: 'html', html: '<div class="rule"></div>', place };
    case 'fence': {
      const isTable = part.tables.some(table => table.place.kind === 'text' && table.place.block === block);
      if (isTable || /^[`~]{3,}[ \t]*(?:rules|quy tắc|ya?ml[ \t]+table)/u.test(block.text)) return undefined;
      return {
        kind: 'html',
        html: `<pre>${escapeHtml(block.text.replace(/^[^\n]*\n?|\n?[^\n]*$/g, ''))}</pre>`,
        place,
      };
    }
    case 'html': {
      const words = block.text
        .replace(/<!--[\s\S]{0,20000}?-->/g, '')
        .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ')
        .replace(/\s+/gu, ' ')
        .trim();
      return words === '' ? undefined : { kind: 'html', html: `<p>${escapeHtml(words)}</p>`, place };
    }
    default:
      return undefined;
  }
}

function tablePiece(
  table: Table,
  part: Part,
  notes: Notes,
  { marks, language, earlier }: ContentContext,
  above: Passage | undefined,
): TablePiece {
  const { head, rows, measure } = tableHtml(table, {
    marks,
    notes,
    upright: part.kind === 'body',
    previous: earlier.get(table.id),
  });
  const title = table.title?.trim();
  const own = title && title !== part.appendix?.title?.value.trim() && !says(above, title);
  const unit = sharedUnit(table.columns);
  const unitLine =
    unit && above?.kind !== 'caption' && !says(above, unit)
      ? `<p class="unit">${layoutWords[language].unit} ${escapeHtml(unit)}</p>`
      : '';
  const classes = [`s${measure.size}`, ...(measure.landscape ? ['wide'] : [])].join(' ');
  return {
    kind: 'table',
    table,
    above: `${own ? `<p class="caption">${escapeHtml(title)}</p>` : ''}${unitLine}`,
    classes,
    label: title ?? part.appendix?.title?.value.trim() ?? table.id,
    head,
    rows,
    below: table.notes.map(note => `<p>${escapeHtml(note)}</p>`).join(''),
  };
}

function says(above: Passage | undefined, words: string): boolean {
  return above?.block.text.slice(above.span.start, above.span.end).includes(words) ?? false;
}

/** The unit of all measured columns, when it stands in none of their titles. */
function sharedUnit(columns: readonly Column[]): string | undefined {
  const measured = columns.filter(({ type }) => type === 'number' || type === 'money' || type === 'count');
  const unit = measured[0]?.unit;
  if (!unit || measured.length < 2) return undefined;
  return measured.every(column => column.unit === unit && !column.title.includes(unit)) ? unit : undefined;
}

export function notesPiece(list: NumberedNotes['list'], { marks }: PieceContext, prefix: string): HtmlPiece {
  const stated = new Map<string, Place>();
  const items = list.map(({ number, passage, notes }) => {
    const { block, span } = passage;
    const own = marks.in(block).filter(({ start, end }) => start >= span.start && end <= span.end);
    const id = `${prefix}${number}`;
    stated.set(id, textPlace(block, span.start, span.end));
    return `<p id="${id}" data-i="${id}"><sup>${number}</sup> ${noteHtml(passage, { notes, marks: own, opening: false })}</p>`;
  });
  const html = `<div class="notes" role="doc-endnotes">${items.join('')}</div>`;
  return { kind: 'html', html, place: stated.values().next().value, stated };
}

/**
 * The report as printed: sheets of pieces, each piece one element. The whole page, the preview and its patches, and
 * the review copy are all made of these.
 *
 * Pieces carry no addresses: what stands behind the third cell of the fifth row of the second piece is asked of the
 * `Rendered` it came from (see `source-of.ts`), so that text typed above a piece never changes it.
 */
import { type Place, textPlace } from '../finding.ts';
import { appendixHeading as appendixHeadingIn, isAttachedLine } from '../model/headings.ts';
import { romanValue } from '../model/names.ts';
import type { Identity, Part, Passage, Report } from '../model/report.ts';
import type { Column, Table } from '../model/table.ts';
import type { Block } from '../text.ts';
import { escapeHtml } from './escape.ts';
import { addressees, appendixHeading, nationalHeading, signatureBlock, titleLines } from './identity-html.ts';
import { hasHeading } from './identity-lines.ts';
import { type Language, layoutWords, reportLanguage } from './labels.ts';
import { type Marks, noMarks } from './marks.ts';
import { type Notes, notesOf } from './notes.ts';
import { noteHtml, passageHtml, printedShift } from './passage-html.ts';
import { type PrintedRow, tableHtml } from './table-html.ts';

export interface Rendered {
  readonly language: Language;
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** The text, or one appendix: begins on a new page, upright or on its side. */
export interface Sheet {
  readonly kind: Part['kind'];
  /** Stable while the report keeps its parts: `body`, `IV`, or `a2` of an appendix without a number. */
  readonly key: string;
  /** `Phụ lục IV`; undefined for the text. */
  readonly label: string | undefined;
  readonly title: string | undefined;
  readonly landscape: boolean;
  readonly pieces: readonly Piece[];
}

export type Piece = HtmlPiece | TablePiece;

export interface HtmlPiece {
  readonly kind: 'html';
  /** One element. */
  readonly html: string;
  /** Where it is written; undefined for what is generated. */
  readonly place: Place | undefined;
  /** From printed characters to those of the plain text at `place`: see `printedShift`. */
  readonly shift?: number;
  /** Of generated lines: where each is stated, by their `data-i`. */
  readonly stated?: ReadonlyMap<string, Place>;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly table: Table;
  /** Caption and unit above the table, perhaps empty. */
  readonly above: string;
  /** Class names of the table. */
  readonly classes: string;
  readonly label: string;
  readonly head: string;
  readonly rows: readonly PrintedRow[];
  /** Notes under the table, perhaps empty. */
  readonly below: string;
}

export interface RenderOptions {
  readonly marks?: Marks;
  /** `body`, `appendices`, the number of an appendix (`IV`, `pl4`), or the id of a table in it. */
  readonly only?: string | undefined;
  /** An earlier rendering: what its tables print unchanged is taken from there. The result is the same without it. */
  readonly previous?: Rendered | undefined;
}

/** Never throws on a report; an `only` that names nothing gives no sheets. */
export function renderReport(report: Report, { marks = noMarks, only, previous }: RenderOptions = {}): Rendered {
  const language = reportLanguage(report);
  const context: SheetContext = { report, language, marks, earlier: tablesIn(previous) };
  const sheets: Sheet[] = [];
  const body = report.parts.filter(part => part.kind === 'body');
  const appendices = report.parts.filter(part => part.kind === 'appendix');
  const named = only === undefined || only === 'body' || only === 'appendices' ? only : appendixNamed(appendices, only);
  const headed = hasHeading(report.identity) && !isTyped(report.identity);
  if ((only === undefined || only === 'body') && (body.length > 0 || (headed && appendices.length > 0))) {
    sheets.push(bodySheet(body, headed, context));
  }
  for (const [index, part] of appendices.entries()) {
    if (only === undefined || only === 'appendices' || named === part) {
      sheets.push(appendixSheet(part, index, appendices.length, context));
    }
  }
  const subject = report.identity.subject?.value.replace(/\s+/gu, ' ').trim();
  return { language, title: subject || sheets[0]?.title || layoutWords[language].report, sheets };
}

/** True when the text itself begins with number, date, type or subject: they are printed where they stand. */
function isTyped({ type, number, date, subject }: Identity): boolean {
  return [type, number, date, subject].some(
    stated => stated?.place.kind === 'text' && !['front-matter', 'file'].includes(stated.place.block.kind),
  );
}

interface SheetContext {
  readonly report: Report;
  readonly language: Language;
  readonly marks: Marks;
  /** Tables of an earlier rendering, by id. */
  readonly earlier: ReadonlyMap<string, TablePiece>;
}

function tablesIn(rendered: Rendered | undefined): ReadonlyMap<string, TablePiece> {
  const tables = new Map<string, TablePiece>();
  for (const { pieces } of rendered?.sheets ?? []) {
    for (const piece of pieces) if (piece.kind === 'table') tables.set(piece.table.id, piece);
  }
  return tables;
}

function appendixNamed(appendices: readonly Part[], name: string): Part | undefined {
  const wanted = name.toLowerCase();
  const position = /^(?:pl)?(\d{1,3})$/.exec(wanted)?.[1];
  return (
    appendices.find(part => part.tables.some(({ id }) => id.toLowerCase() === wanted)) ??
    appendices.find(part => {
      const numeral = part.appendix?.numeral?.value;
      if (!numeral) return false;
      const own = [numeral.toLowerCase(), String(romanValue(numeral) ?? numeral)];
      return own.some(name => name === wanted || `pl${name}` === wanted);
    }) ??
    (position === undefined ? undefined : appendices[Number(position) - 1])
  );
}

function bodySheet(parts: readonly Part[], headed: boolean, context: SheetContext): Sheet {
  const { report, language } = context;
  const { identity } = report;
  const pieces: Piece[] = [];
  if (headed) {
    pieces.push(generated(nationalHeading(identity, language), identity, ['issuer', 'number', 'date']));
    pieces.push(generated(titleLines(identity, language), identity, ['type', 'subject']));
    if (identity.to.length > 0) pieces.push(generated(addressees(identity.to, language), identity, []));
  }
  const notes: NumberedNotes = { list: [], count: 0 };
  for (const part of parts) addContent(part, pieces, { ...context, prefix: 'n', notes, opening: !headed });
  if (notes.list.length > 0) pieces.push(notesPiece(notes.list, context, 'n'));
  if (identity.signature || identity.recipients)
    pieces.push(generated(signatureBlock(identity, language), identity, []));
  return { kind: 'body', key: 'body', label: undefined, title: undefined, landscape: false, pieces };
}

function appendixSheet(part: Part, index: number, count: number, context: SheetContext): Sheet {
  const { report, language } = context;
  const { appendix } = part;
  const stated = new Map<string, Place>();
  if (appendix?.numeral) stated.set('numeral', appendix.numeral.place);
  if (appendix?.title) stated.set('title', appendix.title.place);
  if (appendix?.attached) stated.set('attached', appendix.attached.place);
  // A text that types its own headings is printed as typed; else the line is made from what the report declares.
  const typed = appendix?.attached !== undefined && isTyped(report.identity);
  const known = !typed && (report.identity.number || report.identity.date) ? report.identity : undefined;
  const pieces: Piece[] = [
    { kind: 'html', html: appendixHeading(appendix, known, language), place: appendix?.title?.place, stated },
  ];
  const notes: NumberedNotes = { list: [], count: 0 };
  const prefix = `n${index + 1}-`;
  addContent(part, pieces, { ...context, prefix, notes, opening: false });
  if (notes.list.length > 0) pieces.push(notesPiece(notes.list, context, prefix));
  const numeral = appendix?.numeral?.value.trim();
  const word = layoutWords[language].appendix;
  return {
    kind: 'appendix',
    key: numeral || `a${index + 1}`,
    label: numeral ? `${word} ${numeral}` : count > 1 ? `${word} (${index + 1})` : word,
    title: appendix?.title?.value.trim() ?? part.tables[0]?.title,
    landscape: pieces.some(piece => piece.kind === 'table' && piece.classes.includes('wide')),
    pieces,
  };
}

function generated(html: string, identity: Identity, names: readonly (keyof Identity)[]): HtmlPiece {
  const stated = new Map<string, Place>();
  for (const name of names) {
    const value = identity[name];
    if (typeof value === 'object' && value !== null && 'place' in value)
      stated.set(name, (value as { place: Place }).place);
  }
  return { kind: 'html', html, place: undefined, stated };
}

interface NumberedNotes {
  readonly list: { readonly number: number; readonly passage: Passage; readonly notes: Notes }[];
  count: number;
}

interface ContentContext extends SheetContext {
  readonly prefix: string;
  readonly notes: NumberedNotes;
  /** True as long as the text's own heading lines may come. */
  readonly opening: boolean;
}

/** Passages, tables and what else stands in a source, in its order. */
function addContent(part: Part, pieces: Piece[], context: ContentContext): void {
  const notes = notesOf(part, context.prefix, context.notes.count);
  for (const note of notes.list) context.notes.list.push({ ...note, notes });
  context.notes.count += notes.list.length;
  const inSource = new Set<Block>(part.document.blocks);
  const elsewhere = part.tables.filter(table => table.place.kind !== 'text' || !inSource.has(table.place.block));
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
    for (; passage < part.passages.length && part.passages[passage]!.block === block; passage++) {
      const own = part.passages[passage]!;
      if (own.kind === 'footnote') continue;
      if (headings.has(block)) {
        pieces.push(...besideHeading(own, notes));
        continue;
      }
      if (own.kind === 'heading' && own.marker !== undefined) opening = false;
      while (mark < marks.length && marks[mark]!.end <= own.span.start) mark++;
      let last = mark;
      while (last < marks.length && marks[last]!.start < own.span.end) last++;
      const html = passageHtml(own, { notes, marks: marks.slice(mark, last), opening });
      const place = textPlace(block, own.span.start, own.span.end);
      pieces.push({ kind: 'html', html, place, shift: printedShift(own) });
      above = own;
    }
    for (; table < part.tables.length; table++) {
      const own = part.tables[table]!;
      if (elsewhere.includes(own)) continue;
      if (own.place.kind !== 'text' || own.place.block !== block) break;
      pieces.push(tablePiece(own, part, notes, context, above));
    }
    const other = otherBlock(block, part);
    if (other) pieces.push(other);
    if (block.kind !== 'html' && block.kind !== 'definition')
      above = part.passages[passage - 1]?.block === block ? above : undefined;
  }
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
    const heading = appendixHeadingIn(text) || isAttachedLine(text) || letters === letters.toUpperCase();
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
  const { head, rows, measure } = tableHtml(table, marks, notes, earlier.get(table.id));
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

function notesPiece(list: NumberedNotes['list'], { marks }: SheetContext, prefix: string): HtmlPiece {
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

/** One element for each piece. */
export function pieceHtml(piece: Piece): string {
  if (piece.kind === 'html') return piece.html;
  const { above, classes, label, head, rows, below } = piece;
  let body = '';
  for (const { html } of rows) body += `${html}\n`;
  return `<div class="table"><div>${above}</div><table class="${classes}" aria-label="${escapeHtml(label)}">${head}<tbody>\n${body}</tbody></table><div class="below">${below}</div></div>`;
}

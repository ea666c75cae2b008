/**
 * The report as printed: its text and its appendices as sheets. The whole page, the preview and its patches, and the
 * review copy are all made of these.
 */
import type { Place } from '../finding.ts';
import { romanValue } from '../model/names.ts';
import { isDeclared, isTyped, repeatedHeading } from '../model/opening/typed-letterhead.ts';
import type { Identity, Part, Report } from '../model/report.ts';
import type { Block } from '../text.ts';
import { addressees, appendixHeading, nationalHeading, signatureBlock, titleLines } from './identity/html.ts';
import { typedHeading } from './identity/typed-heading.ts';
import { typedSignature } from './identity/typed-signature.ts';
import { layoutWords, reportLanguage } from './labels.ts';
import { type Marks, noMarks } from './marks.ts';
import { addContent, type NumberedNotes, notesPiece, type PieceContext } from './parts/pieces.ts';
import type { HtmlPiece, Piece, Rendered, Sheet, TablePiece } from './sheets.ts';

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
  const headed = isDeclared(report.identity);
  if ((only === undefined || only === 'body') && (body.length > 0 || (headed && appendices.length > 0))) {
    sheets.push(bodySheet(body, headed, context));
  }
  for (const [index, part] of appendices.entries()) {
    if (only === undefined || only === 'appendices' || named === part) {
      sheets.push(appendixSheet(part, index, appendices.length, context));
    }
  }
  const subject = report.identity.subject?.value.replace(/\s+/gu, ' ').trim();
  const title =
    subject || sheets[0]?.title || firstHeading(only === undefined || only === 'body' ? body[0] : undefined);
  return { language, title: title || layoutWords[language].report, sheets };
}

/** The title of a text that begins with one: "# Annual report, 2024". */
function firstHeading(body: Part | undefined): string | undefined {
  const first = body?.passages[0];
  if (first?.kind !== 'heading' || first.depth !== 1) return undefined;
  const { block, span } = first;
  const text = block.text.slice(span.start, span.end);
  if (!/^\s{0,3}#\s/u.test(text)) return undefined;
  return text
    .replace(/^\s{0,3}#\s+/u, '')
    .replace(/\s#+\s*$|[*_`]{1,3}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The paragraph below "BÁO CÁO" that reads like a title: bold, or short and no sentence. */
function typedSubject({ type, subject }: Identity): Block | undefined {
  if (type?.place.kind !== 'text' || subject?.place.kind !== 'text') return undefined;
  const { block } = subject.place;
  if (block === type.place.block || block.kind !== 'paragraph') return undefined;
  const text = block.text.trim();
  const isTitle = /^(\*\*|__)[^\n]*(?:\n[^\n]*){0,4}\1$/u.test(text) || (text.length < 160 && !/[.:;,]$/u.test(text));
  return isTitle ? block : undefined;
}

interface SheetContext extends PieceContext {
  readonly report: Report;
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
  const typed = headed ? undefined : typedHeading(parts[0], identity, context.marks);
  if (typed) pieces.push(typed.piece);
  const notes: NumberedNotes = { list: [], count: 0 };
  const stated = Boolean(identity.signature || identity.recipients);
  const signed = headed || stated ? undefined : typedSignature(parts.at(-1), context.marks);
  // What is typed and declared is printed once.
  const again = headed ? repeatedHeading(parts[0], identity, layoutWords[language].report) : undefined;
  const printed = new Set([...(again ?? typed?.blocks ?? []), ...(signed?.blocks ?? [])]);
  const subject = typedSubject(identity);
  for (const part of parts)
    addContent(part, pieces, { ...context, prefix: 'n', notes, opening: !headed, printed, subject });
  if (notes.list.length > 0) pieces.push(notesPiece(notes.list, context, 'n'));
  const end = signed ? { ...identity, recipients: signed.recipients, signature: signed.signature } : identity;
  if (stated || signed) pieces.push(generated(signatureBlock(end, language), identity, []));
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

/** Renaming: ids of tables, rows and columns, document numbers, abbreviations. */
import {
  ErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { blockAtOffset } from '../../core/document.ts';
import { definitionsOf } from '../../core/documents/abbreviations.ts';
import type { DocumentMention } from '../../core/documents/index.ts';
import { isCsv } from '../../core/file-kinds.ts';
import { type Place, type TextPlace, textPlace, uriOf } from '../../core/finding.ts';
import type { RegisteredDocument } from '../../core/model/files/register.ts';
import { tablesOf } from '../../core/model/report.ts';
import { plainText } from '../../core/syntax/markdown/inline.ts';
import type { Block, SourceDocument } from '../../core/text.ts';
import { type DeclaredId, declaredIds, idAt } from '../declared-ids.ts';
import { type FileEdit, workspaceEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import { namedOccurrences } from '../occurrences.ts';
import { ownMentions, ownNumberPlace } from '../own-number.ts';
import { entryFor, mentionsOfEntry, numberPlace } from '../register.ts';
import type { View } from '../session.ts';
import { sharersOf } from '../sharing.ts';
import { targetsAt } from '../targets.ts';
import { textAt } from './diagnostics.ts';

interface Renaming {
  /** What is under the cursor. */
  readonly place: TextPlace;
  readonly text: string;
  readonly kind: 'id' | 'number' | 'abbreviation';
  readonly places: readonly Place[];
  /** What the register says of the document, which other reports may share. */
  readonly entry?: RegisteredDocument | undefined;
  /** Names of which it must be none. */
  readonly taken?: ReadonlySet<string>;
}

export const prepareRename: Feature<PrepareRenameParams, PrepareRenameResult | null> = {
  method: 'textDocument/prepareRename',
  handle: async ({ textDocument, position }, context) => {
    const view = await context.view(textDocument);
    const found = view && renamingAt(view, view.convert.offset(view.document, position));
    const range = found && view.convert.place(view.document, found.place);
    return range ? { range, placeholder: found.text } : null;
  },
};

export const rename: Feature<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  handle: async ({ textDocument, position, newName }, context) => {
    const view = await context.view(textDocument);
    const found = view && renamingAt(view, view.convert.offset(view.document, position));
    if (!view || !found) return null;
    refuse(found, newName, view);
    const editsOf = (places: readonly Place[], { checked, convert }: View): FileEdit[] =>
      places.flatMap((place): FileEdit[] => {
        const uri = uriOf(place);
        const document = checked.documents.get(uri);
        const range = document && convert.place(document, place);
        return range
          ? [{ uri, edit: { range, newText: found.kind === 'number' ? inMannerOf(place, found, newName) : newName } }]
          : [];
      });
    const [, ...others] = found.entry ? await sharersOf(found.entry, view, context) : [];
    const edits = [
      ...editsOf(found.places, view),
      ...others.flatMap(other => editsOf(placesOfNumbers(other.mentions), other.view)),
    ];
    const views = [view, ...others.map(other => other.view)];
    const versionOf = (uri: string): number | undefined =>
      views.map(one => context.session.beside(one, uri)).find(one => one !== undefined)?.version;
    return workspaceEdit(unique(edits), view, context.client, versionOf);
  },
};

/** "16/2020/NĐ-CP" where the symbol stands without its marks, as in English, is "16/2020/ND-CP". */
function inMannerOf(place: Place, { text }: Renaming, newName: string): string {
  if (place.kind !== 'text') return newName;
  const [own, old, fresh] = [textAt(place), text, newName].map(symbolOf) as [string, string, string];
  if (own === old || withoutMarks(own) !== withoutMarks(old)) return newName;
  const symbol = fresh === old ? own : own === withoutMarks(own) ? withoutMarks(fresh) : fresh;
  return newName.slice(0, newName.length - fresh.length) + symbol;
}

function symbolOf(number: string): string {
  return number.normalize('NFC').replace(/^\d+[a-zđ]?(?:\/\d{4}(?=\/))?/u, '');
}

function withoutMarks(symbol: string): string {
  return symbol.replace(/[ĐÐ]/gu, 'D');
}

function unique(edits: readonly FileEdit[]): FileEdit[] {
  return [...new Map(edits.map(edit => [`${edit.uri} ${JSON.stringify(edit.edit.range)}`, edit])).values()];
}

const patterns: { readonly [kind in Renaming['kind']]: RegExp } = {
  id: /^[a-z][a-z0-9_]{0,60}$/,
  number: /^[\p{L}\d]{1,12}(?:[/-][\p{L}\d&.]{1,24}){1,6}$/u,
  abbreviation: /^[\p{Lu}][\p{Lu}\d&-]{1,11}$/u,
};

function refuse({ kind, taken }: Renaming, newName: string, { preferences }: View): void {
  if (taken?.has(newName)) {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      preferences.language === 'vi'
        ? `"${newName}" đã dùng trong báo cáo. Đề nghị chọn tên khác.`
        : `"${newName}" is in use in the report already. Please choose another name.`,
    );
  }
  if (patterns[kind].test(newName)) return;
  const vi = {
    id: 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ.',
    number: 'Số, ký hiệu có dạng 172/KH-UBND.',
    abbreviation: 'Từ viết tắt gồm chữ in hoa và chữ số.',
  };
  const en = {
    id: 'An id has small letters without diacritics, digits and underscores, and begins with a letter.',
    number: 'A document number looks like 172/KH-UBND.',
    abbreviation: 'An abbreviation has capital letters and digits.',
  };
  throw new ResponseError(ErrorCodes.InvalidParams, (preferences.language === 'vi' ? vi : en)[kind]);
}

function renamingAt(view: View, offset: number): Renaming | undefined {
  const here = blockAtOffset(view.document, offset);
  if (!here) return undefined;
  const declared = idAt(view, here.block, offset - here.start);
  if (declared) return idRenaming(declared, declared.place, view);
  for (const target of targetsAt(view, offset)) {
    if (target.kind === 'name') {
      const { table, row, column } = target.name;
      const own = declaredIds(view).find(id => id.table === table && id.row === row && id.column === column);
      if (own?.id === target.name.text) return idRenaming(own, target.place, view);
    } else if (target.kind === 'address') {
      const part = target.address.parts.find(
        ({ place }) => place.start <= offset - here.start && offset - here.start <= place.end,
      );
      const own = part && declaredIds(view).find(id => id.id === part.text && belongs(id, target.address.cell));
      if (own) return idRenaming(own, part.place, view);
    } else if (target.kind === 'mention' && target.mention.number && target.mention.numberPlace.kind === 'text') {
      const { numberPlace: place } = target.mention;
      const entry = entryFor(target.mention, view.checked);
      return { place, text: textAt(place), kind: 'number', places: numberPlaces(target.mention, view), entry };
    } else if (target.kind === 'entry') {
      const place = numberPlace(target.entry);
      const [mention] = mentionsOfEntry(target.entry, view.checked);
      const places = mention ? numberPlaces(mention, view) : place ? [place] : [];
      if (place) return { place, text: textAt(place), kind: 'number', places, entry: target.entry };
    }
  }
  const own = ownNumberPlace(view.checked);
  if (own?.block === here.block && own.start <= offset - here.start && offset - here.start <= own.end) {
    return { place: own, text: textAt(own), kind: 'number', places: ownNumberPlaces(own, view) };
  }
  return abbreviationAt(view, here.block, offset - here.start);
}

function ownNumberPlaces(own: TextPlace, { checked }: View): Place[] {
  return [own, ...ownMentions(checked).map(({ numberPlace: place }) => place)];
}

/** A document's number wherever it is written: in the text, in tables, in the register; the report's own in its file. */
function numberPlaces(mention: DocumentMention, view: View): Place[] {
  const { checked } = view;
  const stated = ownNumberPlace(checked);
  if (stated && ownMentions(checked).includes(mention)) return ownNumberPlaces(stated, view);
  const entry = entryFor(mention, checked);
  const mentions = entry ? mentionsOfEntry(entry, checked) : checked.mentions.filter(({ key }) => key === mention.key);
  const own = entry && numberPlace(entry);
  return [...placesOfNumbers(mentions), ...(own ? [own] : [])];
}

function placesOfNumbers(mentions: readonly DocumentMention[]): Place[] {
  return mentions.filter(({ number }) => number).map(one => one.numberPlace);
}

function belongs(
  { table, row, column }: DeclaredId,
  cell: { table: unknown; row: unknown; column: unknown } | undefined,
): boolean {
  if (!cell || cell.table !== table) return false;
  return column ? cell.column === column : row ? cell.row === row : true;
}

function idRenaming(declared: DeclaredId, place: TextPlace, view: View): Renaming {
  const { id } = declared;
  const used = namedOccurrences(declared, view)
    .filter(({ declares, place: at }) => !declares && textAt(at) === id)
    .map(({ place: at }) => at);
  const places = [declared.place, ...used, ...silencesOf(declared, view)];
  return { place, text: id, kind: 'id', places, taken: idsBeside(declared, view) };
}

/** The other ids of tables; for a row or column, those of the rows and columns of its table, which share one space. */
function idsBeside({ table, row, column }: DeclaredId, { checked }: View): ReadonlySet<string> {
  if (!row && !column) {
    return new Set([...tablesOf(checked.report)].filter(one => one.table !== table).map(one => one.table.id));
  }
  const rows = table.rows.filter(other => other !== row).map(({ id, address }) => id ?? address);
  return new Set([...rows, ...table.columns.filter(other => other !== column).map(({ id }) => id)]);
}

/** `soat-ignore … @r6.tong_so`. */
function silencesOf({ id, table }: DeclaredId, { checked }: View): Place[] {
  const found: Place[] = [];
  for (const part of checked.report.parts) {
    if (!part.tables.includes(table)) continue;
    for (const { address, place } of part.silences) {
      if (!address?.split('.').includes(id) || place.kind !== 'text') continue;
      const written = place.block.text.slice(place.start, place.end);
      let at = written.indexOf('@') + 1;
      for (const piece of address.split('.')) {
        if (piece === id) found.push(textPlace(place.block, place.start + at, place.start + at + id.length));
        at += piece.length + 1;
      }
    }
  }
  return found;
}

function abbreviationAt(view: View, block: Block, at: number): Renaming | undefined {
  let start = at;
  let end = at;
  while (start > 0 && /[\p{Lu}\d&-]/u.test(block.text[start - 1]!)) start--;
  while (end < block.text.length && /[\p{Lu}\d&-]/u.test(block.text[end]!)) end++;
  const word = block.text.slice(start, end);
  const taken = new Set(Array.from(definitionsOf(view.checked.report), ({ short }) => short));
  if (word.length < 2 || !taken.delete(word)) return undefined;
  // Not in numbers of documents, and not in names of files.
  const pattern = new RegExp(
    `(?<![\\p{L}\\d/&-])${word.replace(/[&-]/g, '\\$&')}(?![\\p{L}\\d/&-]|\\.[\\p{L}\\d])`,
    'gu',
  );
  const places: Place[] = [];
  for (const { blocks } of ownTexts(view)) {
    for (const own of blocks) {
      if (!own.text.includes(word)) continue;
      const links = own.kind === 'file' ? [] : plainText(own.text).links;
      for (const { index } of own.text.matchAll(pattern)) {
        if (links.some(({ targetSource: { start: from, end: to } }) => from <= index && index < to)) continue;
        places.push(textPlace(own, index, index + word.length));
      }
    }
  }
  return { place: textPlace(block, start, end), text: word, kind: 'abbreviation', places, taken };
}

/** What the report says itself, in words, tables, rules and data: not what its register says of other documents. */
function ownTexts({ checked }: View): SourceDocument[] {
  const { report, documents } = checked;
  const own = new Set([report.uri, ...report.parts.map(({ document }) => document.text.uri)]);
  return [...documents].filter(([uri]) => own.has(uri) || isCsv(uri)).map(([, document]) => document);
}

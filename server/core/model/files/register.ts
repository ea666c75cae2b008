/**
 * `documents.yaml`: the register of documents that reports cite.
 */
import { type Finding, type Place, textPlace } from '../../finding.ts';
import { type CalendarDate, isRealDate, parseDate } from '../../reading/dates.ts';
import { entryNumber, isBlankNumber } from '../../reading/documents/entry-number.ts';
import type { DocumentNumber } from '../../reading/documents/number.ts';
import { entryOf, toValue, type YamlEntry, type YamlMap, type YamlNode } from '../../syntax/yaml/tree.ts';
import type { Block, Span } from '../../text.ts';
import { namesOf } from '../keys/keys.ts';
import { documentKeys, registerKeys } from '../keys/register-keys.ts';
import type { Stated } from '../report.ts';
import { statedText, textsOf } from './report-file.ts';

/** A document as the register has it; everything but the number may be left out. */
export interface RegisteredDocument {
  /** As written, without what else stands there: "Quyết định số 846/QĐ-TTg ngày 09/6/2017" has `846/QĐ-TTg`. */
  readonly number: Stated<string> | undefined;
  /** What it means; undefined where it cannot be read. */
  readonly meant: DocumentNumber | undefined;
  readonly date: Stated<CalendarDate> | undefined;
  readonly type: Stated<string> | undefined;
  readonly issuer: Stated<string> | undefined;
  readonly place: Stated<string> | undefined;
  readonly subject: Stated<string> | undefined;
  /** Short names by which reports cite it. */
  readonly alias: readonly Stated<string>[];
  readonly replacedBy: Stated<string> | undefined;
  readonly note: Stated<string> | undefined;
  /** The entry as a whole. */
  readonly at: Place;
  /** Where a further key of this entry would be written, and how far it is indented; undefined in `{…}`. */
  readonly end: { readonly offset: number; readonly indent: string } | undefined;
}

export interface Register {
  readonly uri: string;
  readonly block: Block;
  readonly documents: readonly RegisteredDocument[];
  /** Which names of keys it is written with. */
  readonly language: 'vi' | 'en';
  /** Where a further entry would be written; undefined where what stands there is no list. */
  readonly end: RegisterEnd | undefined;
  readonly findings: readonly Finding[];
}

export interface RegisterEnd {
  /** What is written takes the place of this stretch: nothing, or the brackets of a list without entries. */
  readonly span: Span;
  readonly indent: string;
  /** What must stand before the first entry, and what stood at the end of the stretch's line. */
  readonly head: string;
  /** A list in brackets, `[{number: …}]`. */
  readonly flow: boolean;
}

export function readRegister(block: Block, root: YamlNode | undefined): Register {
  const findings: Finding[] = [];
  const key = entryOf(root, namesOf(registerKeys, 'documents'));
  const list = key?.value;
  const items = list?.kind === 'sequence' ? list.items.filter((item): item is YamlMap => item.kind === 'map') : [];
  return {
    uri: block.uri,
    block,
    documents: items.map(item => readEntry(block, item, findings)),
    // Every Vietnamese key has a letter that English lacks.
    language: items[0]?.entries.some(({ key }) => /[^ -~]/u.test(key)) ? 'vi' : 'en',
    end: endOf(block.text, key),
    findings,
  };
}

function endOf(text: string, key: YamlEntry | undefined): RegisterEnd | undefined {
  const block = { indent: '  ', head: '', flow: false };
  if (!key) {
    const offset = text.trimEnd().length;
    return {
      ...block,
      span: { start: offset, end: offset },
      head: offset === 0 ? 'soat: 1\ndocuments:' : '\ndocuments:',
    };
  }
  const list = key.value;
  const last = list?.kind === 'sequence' ? list.items.at(-1) : undefined;
  if (last && list?.kind === 'sequence' && list.flow) {
    return { ...block, span: { start: last.span.end, end: last.span.end }, flow: true };
  }
  if (last) {
    const offset = lineEnd(text, last.span.end);
    return { ...block, span: { start: offset, end: offset }, indent: indentOf(text, last.span.start) };
  }
  if (list && list.kind !== 'sequence' && toValue(list) !== null) return undefined;
  // "documents: []  # chưa có": the brackets go, the words behind them stay.
  const colon = text.indexOf(':', key.keySpan.end) + 1;
  const closed = Math.max(colon, list?.span.end ?? 0);
  const end = lineEnd(text, closed);
  return { ...block, span: { start: colon, end }, head: text.slice(closed, end).trimEnd() };
}

function readEntry(block: Block, item: YamlMap, findings: Finding[]): RegisteredDocument {
  const get = (name: string): YamlNode | undefined => entryOf(item, namesOf(documentKeys, name))?.value;
  const text = (name: string): Stated<string> | undefined => {
    const stated = statedText(block, get(name));
    return stated && stated.value.trim() !== '' ? stated : undefined;
  };
  if (isNameless(item)) {
    findings.push({
      check: 'value-invalid',
      severity: 'warning',
      place: textPlace(block, item.span.start, Math.min(item.span.end, lineEnd(block.text, item.span.start))),
      data: { stated: '', expected: 'nameless' },
    });
  }
  const lastKey = item.entries.at(-1);
  const lastEnd = lastKey ? (lastKey.value?.span.end ?? lastKey.keySpan.end) : item.span.end;
  const number = text('number');
  const type = text('type');
  const alias = textsOf(block, get('alias'));
  const read = number && entryNumber(number.value, type?.value);
  // A document that is known by another name need have no number that anybody could read.
  if (number && !read && alias.length === 0 && !isBlankNumber(number.value))
    findings.push({
      check: 'value-invalid',
      severity: 'information',
      place: number.place,
      data: { stated: number.value, expected: 'document-number' },
    });
  const also = <Value>(value: Value | undefined): Stated<Value> | undefined =>
    value === undefined ? undefined : { value, place: number!.place };
  return {
    number: read ? { value: number!.value.slice(read.start, read.end), place: number!.place } : number,
    meant: read?.number,
    date:
      dateOf(text('date'), entryOf(item, namesOf(documentKeys, 'date'))?.key ?? 'date', findings) ?? also(read?.date),
    type: type ?? also(read?.typeWords),
    issuer: text('issuer') ?? also(read?.issuer),
    place: text('place'),
    subject: text('subject') ?? also(read?.subject),
    alias,
    replacedBy: text('replacedBy'),
    note: text('note'),
    at: textPlace(block, item.span.start, Math.min(item.span.end, lineEnd(block.text, item.span.start))),
    end: item.flow
      ? undefined
      : { offset: lineEnd(block.text, lastEnd), indent: `${indentOf(block.text, item.span.start)}  ` },
  };
}

/** Neither a number nor a name: nothing in a report can be compared with it. An unknown key may be a slip of either. */
function isNameless(item: YamlMap): boolean {
  const named = [...namesOf(documentKeys, 'number'), ...namesOf(documentKeys, 'alias')];
  if (item.entries.length === 0 || entryOf(item, named)) return false;
  const known = documentKeys.filter(({ name }) => entryOf(item, namesOf(documentKeys, name)));
  return known.length === item.entries.length;
}

/** `key`: as it is written. */
function dateOf(
  stated: Stated<string> | undefined,
  key: string,
  findings: Finding[],
): Stated<CalendarDate> | undefined {
  if (!stated) return undefined;
  const value = parseDate(stated.value);
  if (value && isRealDate(value)) return { value, place: stated.place };
  findings.push({
    check: 'value-invalid',
    place: stated.place,
    data: { key, stated: stated.value, expected: value ? 'real-date' : 'date' },
  });
  return undefined;
}

/** The end of the line in which the character before `offset` stands. */
function lineEnd(text: string, offset: number): number {
  const from = Math.max(0, text.charAt(offset - 1) === '\n' ? offset - 1 : offset);
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The white space before the dash of an entry. */
function indentOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ ]*/.exec(text.slice(start, offset))![0];
}

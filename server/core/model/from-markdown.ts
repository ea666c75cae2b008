/**
 * A Markdown source as a part of a report: its passages, tables, silences, and what it says about itself.
 */

import type { NumberStyle } from '../figures/figure.ts';
import { isDigit } from '../figures/scan.ts';
import { type Finding, textPlace } from '../finding.ts';
import { lineAt, listMarkerAt } from '../syntax/lines.ts';
import type { Block, SourceDocument, Span } from '../text.ts';
import { type AppendixDeclaration, type DataRequest, dataRequest, type ReadTable } from './declarations.ts';
import { readDirective } from './directive.ts';
import { appendixHeading, headingOf, isAttachedLine } from './headings.ts';
import { tableFromPipes } from './pipe-source.ts';
import { footnote, plainPassages } from './plain-passages.ts';
import type { AppendixIdentity, AttachedLine, Part, Passage, Silence, Stated } from './report.ts';
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
 * file.
 */
export function readMarkdownParts(document: SourceDocument, context: MarkdownContext): Part[] {
  const parts: Part[] = [];
  let draft = newDraft(context.kind, context.declaration?.identity);
  const declared = context.declaration && dataRequest(context.declaration.table, tableId(draft));
  if (declared) draft.data.push(declared);
  let silences: Silence[] = [];
  const pending: Silence[] = [];
  let unit: string | undefined;
  const plain = isPlain(document);
  const finish = (): void => {
    parts.push({
      kind: draft.kind,
      document,
      appendix: draft.kind === 'appendix' ? draft.identity : undefined,
      passages: draft.passages,
      tables: draft.tables,
      ...(draft.data.length > 0 ? { data: draft.data } : {}),
      findings: draft.findings,
      silences,
    });
    silences = [];
  };
  for (const block of document.blocks) {
    if (pending.length > 0 && block.kind !== 'html') {
      silences.push(...pending.splice(0).map(silence => ({ ...silence, scope: { block } })));
    }
    switch (block.kind) {
      case 'front-matter':
        silences.push(...readSilences(block, 'source'));
        break;
      case 'html':
        pending.push(...readSilences(block, 'source'));
        break;
      case 'heading':
      case 'paragraph':
        if (block.kind === 'heading' || startsAppendix(block.text)) {
          const heading = appendixIn(block);
          if (heading) {
            if (draft.kind === 'body' || draft.tables.length > 0 || draft.identity.numeral) {
              if (!isEmpty(draft)) finish();
              draft = newDraft('appendix', undefined);
            }
            draft.identity = { ...draft.identity, numeral: heading };
          }
        }
        unit = captionUnit(block.text) ?? (block.kind === 'heading' ? undefined : unit);
        if (draft.kind === 'appendix') draft.identity = withLines(draft.identity, block);
        draft.passages.push(...(plain ? plainPassages(block) : paragraphPassages(block)));
        break;
      case 'list':
        draft.passages.push(...(plain ? plainPassages(block) : listPassages(block)));
        break;
      case 'quote':
        draft.passages.push(passage('quote', block, { start: 0, end: block.text.length }, 1, undefined));
        break;
      case 'footnote':
        draft.passages.push(...(plain ? plainPassages(block) : [footnotePassage(block)]));
        break;
      case 'table': {
        const tabs = plain ? tableFromTabs({ block, id: tableId(draft), style: context.style, unit }) : undefined;
        if (tabs) {
          draft.tables.push(tabs.built.table);
          draft.findings.push(...tabs.built.findings);
          draft.passages.push(...tabs.footnotes.map(span => footnote(block, span)));
          unit = undefined;
          break;
        }
        const id = tableId(draft);
        const declaration = draft.tables.length + draft.data.length === 0 ? context.declaration?.table : undefined;
        const built = tableFromPipes({
          block,
          start: 0,
          end: block.text.length,
          id,
          declaration,
          style: context.style,
          unit,
        });
        if (built) {
          draft.tables.push(built.table);
          draft.findings.push(...built.findings);
        }
        unit = undefined;
        break;
      }
      case 'directive': {
        const read = readDirective(block, {
          style: context.style,
          id: tableId(draft),
          unit,
          readYamlTable: context.readYamlTable,
        });
        if (read.table) draft.tables.push(read.table);
        if (read.data) draft.data.push(read.data);
        draft.findings.push(...read.findings);
        unit = undefined;
        break;
      }
      case 'fence':
        if (context.readYamlTable && /^[`~]{3,}[ \t]*ya?ml[ \t]+table\b/.test(block.text)) {
          const read = context.readYamlTable(block, fenceContent(block.text), tableId(draft));
          if (read.table) draft.tables.push(read.table);
          if (read.data) draft.data.push(read.data);
          draft.findings.push(...read.findings);
        }
        break;
      case 'definition':
      case 'rule':
      case 'file':
        break;
      default:
        block.kind satisfies never;
    }
  }
  silences.push(...pending);
  finish();
  return parts;
}

/** A `.txt` is plain text; its blocks are read by other rules. */
function isPlain(document: SourceDocument): boolean {
  return /\.txt$/i.test(document.text.uri);
}

interface Draft {
  kind: Part['kind'];
  identity: AppendixIdentity;
  readonly passages: Passage[];
  readonly tables: Table[];
  readonly data: DataRequest[];
  readonly findings: Finding[];
}

function newDraft(kind: Part['kind'], identity: AppendixIdentity | undefined): Draft {
  return {
    kind,
    identity: identity ?? { numeral: undefined, title: undefined, attached: undefined },
    passages: [],
    tables: [],
    data: [],
    findings: [],
  };
}

function isEmpty(draft: Draft): boolean {
  return draft.passages.length === 0 && draft.tables.length === 0 && draft.data.length === 0;
}

/** `pl4` in Phụ lục IV, else `t1`, `t2` … by position. */
function tableId(draft: Draft): string {
  const numeral = draft.identity.numeral?.value;
  const count = draft.tables.length + draft.data.length + 1;
  if (draft.kind !== 'appendix' || !numeral) return `t${count}`;
  const base = `pl${numeral.toLowerCase()}`;
  return count === 1 ? base : `${base}_${count}`;
}

function startsAppendix(text: string): boolean {
  return /^[\s#*]{0,8}(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)/u.test(text.slice(0, 40).normalize('NFC'));
}

function appendixIn(block: Block): Stated<string> | undefined {
  const line = lineAt(block.text, 0);
  const heading = appendixHeading(block.text.slice(0, line.end));
  if (!heading) return undefined;
  return { value: heading.numeral, place: textPlace(block, heading.start, heading.end) };
}

/** The title in capitals and the line "(Kèm theo …)" under the heading of an appendix. */
function withLines(identity: AppendixIdentity, block: Block): AppendixIdentity {
  let { title, attached } = identity;
  for (let at = 0; at < block.text.length; ) {
    const line = lineAt(block.text, at);
    const text = block.text.slice(line.first, line.end);
    if (!attached && isAttachedLine(text)) attached = attachedLine(block, line.first, line.end);
    else if (!title && isCapitals(text) && !appendixHeading(text)) {
      title = { value: text.replace(/^[\s#*]+|[\s*]+$/gu, ''), place: textPlace(block, line.first, line.end) };
    }
    if (line.next === at) break;
    at = line.next;
  }
  return title === identity.title && attached === identity.attached ? identity : { ...identity, title, attached };
}

function attachedLine(block: Block, start: number, end: number): AttachedLine {
  return { text: block.text.slice(start, end), place: textPlace(block, start, end) };
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters === letters.toUpperCase();
}

/** "Đơn vị tính: triệu đồng" in a line of its own or at the end of a caption. */
export function captionUnit(text: string): string | undefined {
  const match = /(?:Đơn vị tính|ĐVT|Đơn vị|Unit)\s{0,3}:\s{0,3}([^\n.;()]{1,40})/u.exec(
    text.slice(-400).normalize('NFC'),
  );
  return match?.[1]?.replace(/[*_\s]+$/u, '').trim();
}

function passage(kind: Passage['kind'], block: Block, span: Span, depth: number, marker: string | undefined): Passage {
  return { kind, block, span, depth, marker };
}

/** A heading of its own line, or prose. Lines of a paragraph that read as headings stand alone. */
function* paragraphPassages(block: Block): Generator<Passage> {
  const { text } = block;
  if (block.kind === 'heading') {
    const hashes = /^\s{0,3}(#{1,6})/.exec(text)?.[1]?.length ?? 1;
    yield passage(
      'heading',
      block,
      { start: 0, end: text.length },
      hashes,
      headingOf(text.replace(/^\s{0,3}#{1,6}\s*/, ''))?.marker,
    );
    return;
  }
  const first = lineAt(text, 0);
  const heading = headingOf(text.slice(0, first.end));
  if (heading) {
    yield passage('heading', block, { start: 0, end: first.end }, heading.depth, heading.marker);
    if (first.next >= text.length) return;
    yield passage('paragraph', block, { start: first.next, end: text.length }, 1, undefined);
    return;
  }
  const attached = isAttachedLine(text.slice(0, first.end)) || captionUnit(text) !== undefined;
  yield passage(attached ? 'caption' : 'paragraph', block, { start: 0, end: text.length }, 1, undefined);
}

/** Items by their markers, nested ones too; "1. Tiêu đề" alone is a heading. */
function* listPassages(block: Block): Generator<Passage> {
  const { text } = block;
  const only = lineAt(text, 0);
  if (only.next >= text.length) {
    const heading = headingOf(text);
    if (heading && isDigit(text, only.first)) {
      yield passage('heading', block, { start: 0, end: only.end }, heading.depth, heading.marker);
      return;
    }
  }
  let item: { start: number; depth: number; marker: string } | undefined;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const markers = line.first === line.end ? undefined : nestedMarkers(text, line.first, line.end);
    if (markers) {
      if (item) yield passage('item', block, { start: item.start, end }, item.depth, item.marker);
      item = { start: markers.content, depth: Math.floor(line.indent / 2) + markers.count, marker: markers.marker };
    }
    if (line.first < line.end) end = line.end;
    if (line.next === at) break;
    at = line.next;
  }
  if (item) yield passage('item', block, { start: item.start, end }, item.depth, item.marker);
}

/** `- `, `- + `, `1. `, `a) `: the last marker counts, and how many there are. */
function nestedMarkers(
  text: string,
  start: number,
  end: number,
): { content: number; count: number; marker: string } | undefined {
  let at = start;
  let count = 0;
  let marker = '';
  for (;;) {
    const found = listMarkerAt(text, { start: at, first: at, end, next: end, indent: 0 });
    if (!found || found.empty) break;
    let after = at;
    while (after < end && text.charCodeAt(after) !== 32 && text.charCodeAt(after) !== 9) after++;
    marker = text.slice(at, after);
    while (after < end && (text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9)) after++;
    at = after;
    count++;
    if (found.number !== undefined) break;
  }
  return count === 0 ? undefined : { content: at, count, marker };
}

function footnotePassage(block: Block): Passage {
  const match = /^\s{0,3}\[\^([^\]\s[]{1,60})\]:\s?/u.exec(block.text);
  const start = match ? match[0].length : 0;
  return passage('footnote', block, { start, end: block.text.length }, 1, match?.[1]);
}

/** Between the fences of a fenced block. */
export function fenceContent(text: string): Span {
  const first = lineAt(text, 0);
  const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const last = text.slice(lastBreak + 1);
  const end = lastBreak >= first.end && /^\s{0,3}(?:`{3,}|~{3,})\s*$/.test(last) ? lastBreak + 1 : text.length;
  return { start: Math.min(first.next, end), end };
}

/** What a cell of a table of HTML shows: its words with the tags that a report may use, its lines, and the marks of figures. */
import { afterHidden, entityAt, nextTag } from '../../syntax/drawn/html.ts';
import type { Span } from '../../text.ts';
import { escapeHtml } from '../escape.ts';
import type { InlineMark } from './html.ts';
import { tagHtml } from './marks.ts';

/** `cell` is the content in `source`, where the marks are too. Linear; all text is escaped. */
export function drawnHtml(source: string, cell: Span, marks: readonly InlineMark[]): string {
  const own = source.slice(0, cell.end);
  const open: string[] = [];
  let html = '';
  let next = 0;
  const text = (from: number, to: number): void => {
    let at = from;
    for (; next < marks.length && marks[next]!.start < to; next++) {
      const mark = marks[next]!;
      if (mark.start < at || mark.end > to) continue;
      html += `${decoded(own.slice(at, mark.start))}<span${mark.attributes}>${decoded(own.slice(mark.start, mark.end))}</span>`;
      at = mark.end;
    }
    html += decoded(own.slice(at, to));
  };
  for (let at = cell.start; at < cell.end; ) {
    const tag = nextTag(own, at);
    text(at, tag?.start ?? cell.end);
    if (!tag) break;
    at = afterHidden(own, tag) ?? tag.end;
    const kept = tagHtml(own.slice(tag.start, tag.end), open);
    if (!kept.startsWith('&')) html += kept;
    else if (lines.has(tag.name) && !tag.closing && html !== '') html += '<br>';
  }
  return (
    html +
    open
      .reverse()
      .map(name => `</${name}>`)
      .join('')
  );
}

const lines: ReadonlySet<string> = new Set(['p', 'div', 'li']);

function decoded(text: string): string {
  return escapeHtml(
    text.replace(/&[#a-z\d]{1,12};/gi, typed => entityAt(typed, 0)?.character ?? typed).replace(/\s+/gu, ' '),
  );
}

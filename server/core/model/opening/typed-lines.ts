/**
 * The words of a heading or end as they are typed over and under a text: line by line, cut where two columns part, whichever way
 * the columns are made - lines of their own, tabs, spaces, a table between pipes or of HTML.
 */
import { entityAt } from '../../syntax/drawn/html.ts';
import type { Block } from '../../text.ts';

/** What stands in each line or cell of a block, without emphasis; a bullet is a dash, a rule typed as dashes is left out. */
export function typedLines({ kind, text }: Block): string[] {
  const broken = text.includes('<') ? text.replace(breaks, '\n').replace(/<\/?[a-z][^<>\n]{0,400}>/giu, '') : text;
  const cells = broken
    .replace(blanks, (_, lead: string, blank: string) => lead + '\u00a0'.repeat(Math.min(blank.length, 8)))
    .split(kind === 'table' ? /[\n|]|\t+|[ \u2003]{3,}/u : /\n|\t+|[ \u2003]{3,}/u);
  return cells.map(plain).filter(cell => /[\p{L}\p{N}]/u.test(cell));
}

const breaks = /\r\n?|<br\s*\/?>|<\/(?:p|div|td|th|tr|li|caption)\s*>/giu;

/** What is left open to be filled in by hand: "Số:      /BC-UBND", "ngày     tháng 6". */
const blanks = /((?:Số|No\.?)\s?:|[Nn]gày|tháng|năm)([ \t]{2,})(?=[/-]|tháng|năm|[*_]*$)/gmu;

function plain(typed: string): string {
  return entities(typed)
    .normalize('NFC')
    .trim()
    .replace(/\\$/u, '')
    .replace(/^[*+•–](?=[ \t])/u, '-')
    .replace(/[*_#]+/gu, ' ')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ (?=[:;,.])/gu, '')
    .trim();
}

function entities(text: string): string {
  if (!text.includes('&')) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const entity = text[at] === '&' ? entityAt(text, at) : undefined;
    out += entity ? entity.character : text[at];
    if (entity) at += entity.length - 1;
  }
  return out;
}

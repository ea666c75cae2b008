/**
 * Marks of one place within a line: a footnote's name, a link's target, a tag, a character by its name. Each is read at
 * an offset, whole or not at all, and made HTML, or shown as typed where a report has no use for it.
 */
import { characterOf, namedCharacters } from '../../characters.ts';
import { escapeHtml } from '../escape.ts';

/** The name in `[^name]` at `at`. */
export function footnoteAt(source: string, at: number, end: number): { name: string; end: number } | undefined {
  if (source[at + 1] !== '^') return undefined;
  footnote.lastIndex = at;
  const match = footnote.exec(source);
  return match && at + match[0].length <= end ? { name: match[1]!, end: at + match[0].length } : undefined;
}

/** `(url)`, `(<url>)` or `(url "title")` at `at`. */
export function linkTarget(source: string, at: number, end: number): { url: string; end: number } | undefined {
  if (source[at] !== '(') return undefined;
  target.lastIndex = at;
  const match = target.exec(source);
  if (!match || at + match[0].length > end) return undefined;
  return { url: match[1] ?? match[2] ?? '', end: at + match[0].length };
}

/** Only pages and mail are linked; a bound figure keeps its source for the screen; anything else is its words. */
export function linkTags(url: string): { open: string; close: string; link: boolean } {
  if (/^soat:/i.test(url)) {
    return { open: `<span data-source="${escapeHtml(url.slice(5))}">`, close: '</span>', link: true };
  }
  if (!/^(?:https?:\/\/|mailto:)/i.test(url)) return { open: '', close: '', link: true };
  return { open: `<a href="${escapeHtml(url)}" rel="noopener noreferrer">`, close: '</a>', link: true };
}

/** A tag or comment at `at`, whole. */
export function tagAt(source: string, at: number, end: number): string | undefined {
  if (source.startsWith('<!--', at)) {
    const close = source.indexOf('-->', at + 4);
    return close < 0 || close + 3 > end ? undefined : source.slice(at, close + 3);
  }
  tag.lastIndex = at;
  const match = tag.exec(source);
  return match && at + match[0].length <= end ? match[0] : undefined;
}

/** A tag of the list that may stand, without its attributes; a comment is nothing; all else is shown as typed. */
export function tagHtml(typed: string, open: string[]): string {
  if (typed.startsWith('<!--')) return '';
  const match = /^<(\/?)([a-z]{1,20})/i.exec(typed);
  const name = match?.[2]?.toLowerCase() ?? '';
  if (name === 'br') return '<br>';
  if (!match || !tags.has(name)) return escapeHtml(typed);
  if (match[1] === '') {
    open.push(name);
    return `<${name}>`;
  }
  if (!open.includes(name)) return '';
  let html = '';
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    html += `</${last}>`;
    if (last === name) break;
  }
  return html;
}

export function entityAt(source: string, at: number, end: number): { text: string; length: number } | undefined {
  entity.lastIndex = at;
  const match = entity.exec(source);
  if (!match || at + match[0].length > end) return undefined;
  const [, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const text = namedCharacters[name];
    return text === undefined ? undefined : { text, length: match[0].length };
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
  return { text: characterOf(code) ?? '\ufffd', length: match[0].length };
}

const footnote = /\[\^([^\]\s[]{1,60})\]/uy;
const target =
  /\([ \t]{0,8}(?:<([^<>\n]{0,500})>|((?:[^\s()<>]|\([^\s()<>]{0,80}\)){0,500}))(?:[ \t]{1,8}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?[ \t]{0,8}\)/y;
const tag = /<\/?[a-z][a-z0-9-]{0,20}(?:[ \t\n/][^<>]{0,300})?>/iy;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/y;
const tags: ReadonlySet<string> = new Set(['i', 'b', 'u', 'em', 'strong', 'sup', 'sub']);

/** Tags and text of HTML in one pass, linear in its length. Comments and declarations are left out. */
import { characterOf, namedCharacters } from '../../server/core/characters.ts';

export interface Tag {
  readonly kind: 'tag';
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** The value of an attribute, decoded; empty where it is absent. */
  readonly attribute: (name: string) => string;
}

export type Token = Tag | { readonly kind: 'text'; readonly text: string };

export function* tagsOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const next = html.charCodeAt(open + 1);
    const isTag = next === 47 || next === 33 || next === 63 || isLetter(next);
    if (!isTag) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const end = endOfTag(html, open + 1);
    if (next !== 33 && next !== 63) {
      const tag = tagOf(html.slice(open + 1, end));
      if (tag) yield tag;
    }
    at = end + 1;
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) };
}

/** A tag longer than this has a quote that never closes. */
const longestTag = 20_000;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function endOfTag(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + longestTag);
  for (let at = from; at < limit; at++) {
    const char = html[at]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  // A quote that never closes: the tag ends at the first `>`.
  const plain = html.indexOf('>', from);
  return plain < 0 ? html.length : plain;
}

function tagOf(inside: string): Tag | undefined {
  const closing = inside.startsWith('/');
  const name = /^\/?([a-zA-Z][a-zA-Z0-9:]*)/.exec(inside)?.[1]?.toLowerCase();
  if (!name) return undefined;
  return { kind: 'tag', name, closing, attribute: wanted => attributeOf(inside, wanted) };
}

function attributeOf(inside: string, wanted: string): string {
  for (const match of inside.matchAll(/([a-zA-Z:_-]{1,60})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    if (match[1]!.toLowerCase() === wanted) return decodeEntities(match[2] ?? match[3] ?? match[4] ?? '');
  }
  return '';
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,9}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedCharacters[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return characterOf(code) ?? whole;
  });
}

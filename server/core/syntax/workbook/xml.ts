/**
 * A reader for the XML inside workbooks: tags and text in order, without a tree. Names come without their prefixes.
 * Document types are refused, so no entity can be declared and none expands into another.
 */

export interface XmlHandler {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** False when the text is no XML that can be read; what was read until then has been handed on. Linear; never throws. */
export function readXml(text: string, handler: XmlHandler): boolean {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    if (open > at) handler.text?.(unescaped(text.slice(at, open)));
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      if (end < 0) return false;
      at = end + 3;
    } else if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open + 9);
      if (end < 0) return false;
      handler.text?.(text.slice(open + 9, end));
      at = end + 3;
    } else if (text[open + 1] === '?') {
      const end = text.indexOf('?>', open + 2);
      if (end < 0) return false;
      at = end + 2;
    } else if (text[open + 1] === '!') {
      return false;
    } else {
      const end = tagEnd(text, open + 1);
      if (end < 0) return false;
      const name = localName(text, open + (text[open + 1] === '/' ? 2 : 1));
      if (text[open + 1] === '/') handler.close?.(name);
      else {
        const tag = text.slice(open + 1, end);
        handler.open?.(name, wanted => attributeOf(tag, wanted));
        if (tag.endsWith('/')) handler.close?.(name);
      }
      at = end + 1;
    }
  }
  return true;
}

/** The `>` of a tag; one inside a quoted value is none. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') return -1;
  }
  return -1;
}

function localName(text: string, from: number): string {
  let start = from;
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 58) start = end + 1;
    else if (code <= 32 || code === 47 || code === 62) break;
  }
  return text.slice(start, end);
}

/** A prefixed attribute (`r:id`) is asked for with its prefix. */
function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const code = tag.charCodeAt(at - 1);
    if (at === 0 || code > 32) continue;
    let after = at + name.length;
    while (tag.charCodeAt(after) <= 32) after++;
    if (tag[after] !== '=') continue;
    after++;
    while (tag.charCodeAt(after) <= 32) after++;
    const quote = tag[after];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, after + 1);
    return end < 0 ? undefined : unescaped(tag.slice(after + 1, end));
  }
  return undefined;
}

const named: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const point = hex !== undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '';
  });
}

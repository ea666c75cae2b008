/** Tags of HTML, one at a time, and the words between them. Linear; never throws; knows nothing of documents. */
import { characterOf, namedCharacters } from '../../characters.ts';

export interface Tag {
  /** In lower case; `!` for a comment or declaration. */
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  /** After its `>`. */
  readonly end: number;
}

/** The first tag at or after `from`, or undefined. A tag that is not closed ends nothing: it is text. */
export function nextTag(text: string, from: number): Tag | undefined {
  for (let start = text.indexOf('<', from); start >= 0; start = text.indexOf('<', start + 1)) {
    if (text.startsWith('<!', start) || text.startsWith('<?', start)) {
      const mark = text.startsWith('<!--', start) ? '-->' : '>';
      const close = text.indexOf(mark, start + 2);
      // What is never closed hides all that follows.
      return { name: '!', closing: false, start, end: close < 0 ? text.length : close + mark.length };
    }
    const [typed, slash, name] = opening(text, start);
    if (typed === undefined) continue;
    const end = endOfTag(text, start + typed.length);
    if (end < 0) return undefined;
    return { name: name!.toLowerCase(), closing: slash === '/', start, end };
  }
  return undefined;
}

function opening(text: string, at: number): readonly (string | undefined)[] {
  tag.lastIndex = at;
  return tag.exec(text) ?? [];
}

const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})(?=[\s/>])/iy;

/** After the `>` that ends a tag: not one within quotes; -1 where there is none. */
function endOfTag(text: string, from: number): number {
  quoteOrEnd.lastIndex = from;
  for (let found = quoteOrEnd.exec(text); found; found = quoteOrEnd.exec(text)) {
    const [, mark] = found;
    if (mark === undefined) return found.index + 1;
    const end = text.indexOf(mark, quoteOrEnd.lastIndex);
    // A quote that is never closed is none.
    if (end >= 0) quoteOrEnd.lastIndex = end + 1;
  }
  return -1;
}

const quoteOrEnd = /=\s{0,8}(["'])|>/g;

/** The number that an attribute of a tag says, or undefined. */
export function numberOf(text: string, { start, end }: Tag, name: 'colspan' | 'rowspan'): number | undefined {
  if (end - start <= name.length + 3) return undefined;
  const match = spans[name].exec(text.slice(start, Math.min(end, start + 2000)));
  return match ? Number(match[1]) : undefined;
}

const spans = {
  colspan: /\scolspan\s{0,4}=\s{0,4}["']?\s{0,4}(\d{1,6})/i,
  rowspan: /\srowspan\s{0,4}=\s{0,4}["']?\s{0,4}(\d{1,6})/i,
};

/** After the end of an element whose content is no text to be read: `script`, `style` and the like. */
export function afterHidden(text: string, { name, closing, end }: Tag): number | undefined {
  if (closing || !hidden.has(name)) return undefined;
  for (let at = end; ; ) {
    const next = text.indexOf('</', at);
    if (next < 0) return text.length;
    const behind = next + 2 + name.length;
    if (text.slice(next + 2, behind).toLowerCase() === name && /[\s/>]/.test(text[behind] ?? '>')) {
      const close = text.indexOf('>', next);
      return close < 0 ? text.length : close + 1;
    }
    at = next + 2;
  }
}

const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'textarea', 'title', 'noscript']);

/** The character written as `&…;` at `at`, and how long that is. */
export function entityAt(
  text: string,
  at: number,
): { readonly character: string; readonly length: number } | undefined {
  entity.lastIndex = at;
  const [typed, decimal, hexadecimal, name] = entity.exec(text) ?? [];
  if (typed === undefined) return undefined;
  const code = decimal ?? (hexadecimal === undefined ? undefined : `0x${hexadecimal}`);
  const character = name === undefined ? characterOf(Number(code)) : namedCharacters[name];
  return character === undefined ? undefined : { character, length: typed.length };
}

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,9}));/iy;

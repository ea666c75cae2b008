/**
 * The words of a stretch of Markdown without its inline markup, and where each of them stands in the source.
 *
 * What a reader of arithmetic needs, not what a browser needs: emphasis, code ticks, tags, link targets and footnote
 * marks are left out, line breaks within a paragraph become spaces. One pass; never throws.
 */
import { namedCharacters } from '../../characters.ts';
import type { Span } from '../../text.ts';

export interface PlainText {
  readonly text: string;
  /** Where the character at `index` of `text` stands in the source; the end of the text maps to the end of the source. */
  offset(index: number): number;
  readonly links: readonly InlineLink[];
  readonly footnotes: readonly FootnoteReference[];
}

export interface InlineLink {
  readonly target: string;
  /** Its words, in the plain text. */
  readonly span: Span;
  /** The whole link, in the source. */
  readonly source: Span;
  /** The target, in the source. */
  readonly targetSource: Span;
}

export interface FootnoteReference {
  readonly name: string;
  /** Where it would stand in the plain text. */
  readonly at: number;
  readonly source: Span;
}

export function plainText(source: string): PlainText {
  const writer = new Writer();
  const links: InlineLink[] = [];
  const footnotes: FootnoteReference[] = [];
  /** Open `[` of links: where their words begin. */
  const open: { at: number; source: number }[] = [];
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (specials[code] !== 1) {
      let end = at + 1;
      while (end < source.length && specials[source.charCodeAt(end)] !== 1) end++;
      writer.copy(source, at, end);
      at = end;
      continue;
    }
    switch (source[at]) {
      case '\\':
        if (at + 1 < source.length && escapable.test(source[at + 1]!)) {
          writer.put(source[at + 1]!, at + 1);
          at += 2;
        } else {
          writer.copy(source, at, at + 1);
          at++;
        }
        break;
      case '`':
        at++;
        break;
      case '*':
      case '_':
      case '~': {
        const end = runEnd(source, at);
        if (isMarkup(source, at, end)) at = end;
        else {
          writer.copy(source, at, end);
          at = end;
        }
        break;
      }
      case '<': {
        const end = tagEnd(source, at);
        if (end < 0) {
          writer.copy(source, at, at + 1);
          at++;
        } else {
          if (/^<br\b/i.test(source.slice(at, at + 4))) writer.put(' ', at);
          at = end;
        }
        break;
      }
      case '&': {
        const [named, name] = /^&([a-zA-Z][a-zA-Z0-9]{1,7});/.exec(source.slice(at, at + 10)) ?? [];
        const character = name === undefined ? undefined : namedCharacters[name];
        if (named !== undefined && character !== undefined) {
          writer.put(character, at);
          at += named.length;
        } else {
          writer.copy(source, at, at + 1);
          at++;
        }
        break;
      }
      case '[': {
        const note = /^\[\^([^\]\s[]{1,60})\]/u.exec(source.slice(at, at + 64));
        if (note) {
          footnotes.push({ name: note[1]!, at: writer.length, source: { start: at, end: at + note[0].length } });
          at += note[0].length;
        } else {
          open.push({ at: writer.length, source: at });
          writer.copy(source, at, at + 1);
          at++;
        }
        break;
      }
      case ']': {
        const opening = open.pop();
        const target = opening ? linkTarget(source, at + 1) : undefined;
        if (opening && target) {
          writer.removeBracket(opening.at);
          links.push({
            target: source.slice(target.span.start, target.span.end),
            span: { start: opening.at, end: writer.length },
            source: { start: opening.source, end: target.end },
            targetSource: target.span,
          });
          at = target.end;
        } else {
          writer.copy(source, at, at + 1);
          at++;
        }
        break;
      }
      default: {
        // A line break: with the white space around it, one space.
        const end = breakEnd(source, at);
        writer.put(' ', at);
        at = end;
      }
    }
  }
  return writer.finish(source.length, links, footnotes);
}

/** Collects text and, at every jump, where it comes from. */
class Writer {
  private text = '';
  private readonly starts: number[] = [];
  private readonly sources: number[] = [];
  private expected = -1;

  get length(): number {
    return this.text.length;
  }

  copy(source: string, start: number, end: number): void {
    this.mark(start);
    this.text += source.slice(start, end);
    this.expected = end;
  }

  put(character: string, from: number): void {
    this.mark(from);
    this.text += character;
    this.expected = from + 1;
  }

  /** Takes back the `[` that was written before it was known to open a link. */
  removeBracket(at: number): void {
    this.text = this.text.slice(0, at) + this.text.slice(at + 1);
    for (let index = this.starts.length - 1; index >= 0 && this.starts[index]! > at; index--) this.starts[index]!--;
    // What followed the bracket now begins where it stood.
    const index = this.indexAt(at);
    const source = this.sources[index]! + (at - this.starts[index]!);
    if (this.starts[index] === at) this.sources[index] = source + 1;
    else {
      this.starts.splice(index + 1, 0, at);
      this.sources.splice(index + 1, 0, source + 1);
    }
  }

  finish(length: number, links: readonly InlineLink[], footnotes: readonly FootnoteReference[]): PlainText {
    const { text } = this;
    return {
      text,
      links,
      footnotes,
      offset: index => {
        if (index >= text.length) return length;
        const found = this.indexAt(index);
        return found < 0 ? index : this.sources[found]! + (index - this.starts[found]!);
      },
    };
  }

  private mark(source: number): void {
    if (source === this.expected) return;
    this.starts.push(this.text.length);
    this.sources.push(source);
  }

  private indexAt(at: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }
}

const escapable = /[!-/:-@[-`{-~]/;

/** By character code: what may be markup. In a table, for every character of a text is looked up. */
const specials = new Uint8Array(0x80);
for (const mark of '\n\r&*<[\\]_`~') specials[mark.charCodeAt(0)] = 1;

function runEnd(source: string, at: number): number {
  const code = source.charCodeAt(at);
  let end = at;
  while (source.charCodeAt(end) === code) end++;
  return end;
}

/** A run that touches a word on one side only, or wraps words; `5*3`, `a_b` and a lone `*` between spaces stay. */
function isMarkup(source: string, start: number, end: number): boolean {
  const before = source[start - 1];
  const after = source[end];
  const spaceBefore = before === undefined || /\s/u.test(before);
  const spaceAfter = after === undefined || /\s/u.test(after);
  if (spaceBefore && spaceAfter) return false;
  if (source[start] === '~') return end - start === 2;
  const wordBefore = !spaceBefore && /[\p{L}\p{N}]/u.test(before);
  const wordAfter = !spaceAfter && /[\p{L}\p{N}]/u.test(after);
  if (wordBefore && wordAfter) return source[start] === '*' && !(/\d/.test(before!) && /\d/.test(after!));
  return true;
}

/** The end of an HTML tag or comment that opens at `at`, or -1. */
function tagEnd(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end < 0 || end > at + 2000 ? -1 : end + 3;
  }
  tag.lastIndex = at;
  const match = tag.exec(source);
  return match ? at + match[0].length : -1;
}

const tag = /<\/?[a-z][a-z0-9-]{0,20}(?:[ \t\n][^<>]{0,300})?\/?>/iy;

/** `(target)` or `(<target> "title")` at `at`. */
function linkTarget(source: string, at: number): { span: Span; end: number } | undefined {
  if (source[at] !== '(') return undefined;
  target.lastIndex = at;
  const match = target.exec(source);
  if (!match) return undefined;
  const angled = match[1] !== undefined;
  const value = (match[1] ?? match[2])!;
  const start = at + 1 + (angled ? 1 : 0) + match[0].slice(1).search(/\S|$/);
  return { span: { start, end: start + value.length }, end: at + match[0].length };
}

/** Brackets may stand in a target in pairs, one within another at the most. */
const target =
  /\([ \t]{0,8}(?:<([^<>\n]{0,500})>|((?:[^\s()<>]|\((?:[^\s()<>]|\([^\s()<>]{0,120}\)){0,240}\)){0,500}))(?:[ \t]{1,8}"[^"\n]{0,300}")?[ \t]{0,8}\)/y;

/** After a line break and the white space and quote marks that begin the next line. */
function breakEnd(source: string, at: number): number {
  let end = at;
  for (;;) {
    const code = source.charCodeAt(end);
    if (code === 10 || code === 13 || code === 32 || code === 9) end++;
    else break;
  }
  return end;
}

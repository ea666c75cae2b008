/** The words of a piece of HTML on one line, as a browser shows them, and where each of their characters stands. */
import type { Span } from '../../text.ts';
import { raisedDigits } from './drawn-table.ts';
import { afterHidden, entityAt, nextTag } from './html.ts';

export interface HtmlWords {
  /** From the first to the last character that is not white space, tags and all. */
  readonly span: Span;
  readonly text: string;
  /** Undefined where `text` stands in the source as it is. */
  readonly offset?: (index: number) => number;
}

export function htmlWords(source: string, from: number, to: number): HtmlWords {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  const own = source.slice(start, end);
  if (!/[<&\s]/.test(own))
    return { span: { start: start === end ? from : start, end: start === end ? from : end }, text: own };
  const writer = writing();
  read(own, writer);
  const { text, at } = writer.finish();
  const isCopy = text.length === own.length;
  return {
    span: { start, end },
    text,
    ...(isCopy ? {} : { offset: (index: number) => start + (index < at.length ? at[index]! : own.length) }),
  };
}

function read(own: string, writer: Writing): void {
  let at = 0;
  let raised = 0;
  let depth = 0;
  for (;;) {
    const tag = nextTag(own, at);
    if (depth === 0) words(own, at, tag?.start ?? own.length, raised > 0, writer);
    if (!tag) return;
    at = afterHidden(own, tag) ?? tag.end;
    const { name, closing } = tag;
    if (name === 'table') {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      writer.put(' ', tag.start);
    } else if (name === 'sup') raised = Math.max(0, raised + (closing ? -1 : 1));
    else if (breaks.has(name)) writer.put(' ', tag.start);
  }
}

/** Tags that begin a line. */
const breaks: ReadonlySet<string> = new Set('br p div li ul ol hr h1 h2 h3 h4 h5 h6 blockquote pre'.split(' '));

function words(own: string, from: number, to: number, raised: boolean, writer: Writing): void {
  for (let at = from; at < to; at++) {
    const code = own.charCodeAt(at);
    if (code === 38) {
      const entity = entityAt(own, at);
      if (entity && at + entity.length <= to) {
        writer.put(entity.character, at);
        at += entity.length - 1;
        continue;
      }
    }
    // The mark of a footnote is no digit of the figure before it.
    if (raised && code >= 48 && code <= 57) writer.put(raisedDigits[code - 48]!, at);
    else writer.put(isSpace(code) ? ' ' : own[at]!, at);
  }
}

interface Writing {
  put(character: string, at: number): void;
  finish(): { readonly text: string; readonly at: readonly number[] };
}

/** Runs of white space become one space; there is none at either end. */
function writing(): Writing {
  const characters: string[] = [];
  const places: number[] = [];
  let space: number | undefined;
  return {
    put: (character, at) => {
      if (character === ' ' || character === '\u00a0') {
        space ??= at;
        return;
      }
      if (space !== undefined && characters.length > 0) {
        characters.push(' ');
        places.push(space);
      }
      space = undefined;
      characters.push(character);
      for (let unit = 0; unit < character.length; unit++) places.push(at);
    },
    finish: () => ({ text: characters.join(''), at: places }),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

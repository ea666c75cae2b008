/**
 * The words and signs of a rule.
 */
import type { NumberStyle } from '../figures/figure.ts';
import { digitsEnd, isDigit, scanNumber } from '../figures/printed-number.ts';
import type { Span } from '../text.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'title' | 'text' | 'sign' | 'broken' | 'end';
  /** Of titles and texts: without brackets and quotes. */
  readonly text: string;
  readonly span: Span;
}

/** Tokens of one line, which starts at `base` of the rules' text; the last is `end`. A `#` begins a comment. */
export function tokenise(line: string, base: number, style: NumberStyle): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token['kind'], end: number, text = line.slice(at, end)): void => {
    tokens.push({ kind, text, span: { start: base + at, end: base + end } });
    at = end;
  };
  while (at < line.length) {
    const character = line[at]!;
    if (/\s/u.test(character)) {
      at++;
      continue;
    }
    if (character === '#') break;
    if (isDigit(line, at)) {
      const number = scanNumber(line, at, style);
      // `r1..r9` and `1..9`: two points are a range, not a number gone wrong.
      const end = line.startsWith('..', digitsEnd(line, at)) ? digitsEnd(line, at) : number.end;
      push(number.malformed && end === number.end ? 'broken' : 'number', end);
      continue;
    }
    if (character === '[') {
      const end = line.indexOf(']', at);
      if (end < 0) push('broken', line.length);
      else push('title', end + 1, line.slice(at + 1, end));
      continue;
    }
    if (character === '"' || character === '\u201c') {
      const close = character === '"' ? '"' : '\u201d';
      const end = line.indexOf(close, at + 1);
      if (end < 0) push('broken', line.length);
      else push('text', end + 1, line.slice(at + 1, end));
      continue;
    }
    const two = line.slice(at, at + 2);
    if (two === '<=' || two === '>=' || two === '<>' || two === '..') {
      push('sign', at + 2);
      continue;
    }
    if (signs.has(character)) {
      push('sign', at + 1, same[character] ?? character);
      continue;
    }
    name.lastIndex = at;
    const match = name.exec(line);
    if (match) push('name', at + match[0].length);
    else push('broken', at + (line.codePointAt(at)! > 0xffff ? 2 : 1));
  }
  tokens.push({ kind: 'end', text: '', span: { start: base + line.length, end: base + line.length } });
  return tokens;
}

const name = /[\p{L}_][\p{L}\p{M}\p{N}_]{0,80}/uy;
const signs: ReadonlySet<string> = new Set([...'=<>+-*/()%;:.,\u2264\u2265\u00d7\u00f7\u2212']);

/** Signs that people type in place of others. */
const same: { readonly [sign: string]: string } = {
  '\u2264': '<=',
  '\u2265': '>=',
  '\u00d7': '*',
  '\u00f7': '/',
  '\u2212': '-',
};

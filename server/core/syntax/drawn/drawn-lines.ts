/** Lines of a drawn table by the columns of the page: the rules and bars in them, and where these meet. */
import type { Line } from '../lines.ts';

/** A line of the drawing. Positions are columns of the page: characters that mark the letter before them take none. */
export interface Drawn {
  readonly line: Line;
  /** The line without such characters, and where each of its own stands in the line. */
  readonly text: string;
  readonly offset: (column: number) => number;
  /** Where rules meet: ends of rules. */
  readonly junctions: readonly number[];
  readonly bars: readonly number[];
}

export function drawnOf(content: string, line: Line): Drawn {
  const typed = content.slice(line.start, line.end);
  const { text, offset } = onPage(typed);
  const junctions: number[] = [];
  const bars: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBar(code)) bars.push(at);
    else if (isJunction(code) && (isFlat(text.charCodeAt(at - 1)) || isFlat(text.charCodeAt(at + 1))))
      junctions.push(at);
  }
  return { line, text, offset: column => line.start + offset(column), junctions, bars };
}

/** A line by the columns of the page. */
export function onPage(typed: string): { readonly text: string; readonly offset: (column: number) => number } {
  if (!/\p{M}/u.test(typed)) return { text: typed, offset: column => column };
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < typed.length; index++) {
    if (/\p{M}/u.test(typed[index]!)) continue;
    text += typed[index]!;
    at.push(index);
  }
  return { text, offset: column => at[column] ?? typed.length };
}

export function isRule({ text, junctions }: Drawn): boolean {
  return junctions.some((at, index) => index > 0 && isRuled(text, junctions[index - 1]!, at));
}

/** Whether a rule runs from one column to another. */
export function isRuled(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isFlat(code) && code !== 58 && !isJunction(code)) return false;
  }
  return isFlat(text.charCodeAt(from + 1)) || isFlat(text.charCodeAt(from + 2));
}

function isFlat(code: number): boolean {
  return code === 45 || code === 61 || flat.has(code);
}

export function isBar(code: number): boolean {
  return code === 124 || bar.has(code);
}

export function isJunction(code: number): boolean {
  return code === plus || (code >= 0x250c && code <= 0x2570 && !flat.has(code) && !bar.has(code));
}

export const plus = 43;

const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map(each => each.charCodeAt(0)));

const flat = codes('─━┄┅┈┉╌╍═╴╶╸╺╼╾');

const bar = codes('│┃┆┇┊┋╎╏║╵╷╹╻╽╿');

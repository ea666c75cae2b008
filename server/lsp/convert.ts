/**
 * Between places of the core (offsets within blocks) and of the protocol (lines and characters, in the encoding agreed
 * with the client).
 */

import { slot } from '../core/derive.ts';
import { linesOf, sliceOf, standingOf, startOf } from '../core/document.ts';
import type { Place } from '../core/finding.ts';
import type { Position, Range, SourceDocument, Stretch } from '../core/text.ts';

export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The client's first choice among those we speak; UTF-16 when it does not say. */
export function encodingOf(offered: readonly string[] | undefined): Encoding {
  for (const name of offered ?? []) if (name === 'utf-8' || name === 'utf-16' || name === 'utf-32') return name;
  return 'utf-16';
}

export interface Converter {
  readonly encoding: Encoding;
  position(document: SourceDocument, offset: number): Position;
  range(document: SourceDocument, start: number, end: number): Range;
  /** Positions beyond a line or the text are taken as its end. */
  offset(document: SourceDocument, position: Position): number;
  /**
   * The range of a place in this version of its document, the same object as long as it is the same; undefined when it is
   * not of it, or is no text.
   */
  place(document: SourceDocument, place: Place): Range | undefined;
}

export function converterFor(encoding: Encoding): Converter {
  const position = (document: SourceDocument, offset: number): Position => {
    const plain = linesOf(document).position(offset);
    if (encoding === 'utf-16' || plain.character === 0) return plain;
    const start = offset - plain.character;
    return { line: plain.line, character: measure(sliceOf(document, start, offset), encoding) };
  };
  const offset = (document: SourceDocument, at: Position): number => {
    const lines = linesOf(document);
    if (encoding === 'utf-16') return lines.offset(at);
    const start = lines.lineStart(at.line);
    const end = lines.offset({ line: at.line, character: Number.MAX_SAFE_INTEGER });
    return at.line >= lines.lineCount
      ? end
      : start + advance(sliceOf(document, start, end), 0, end - start, at.character, encoding);
  };
  const range = (document: SourceDocument, start: number, end: number): Range => ({
    start: position(document, start),
    end: position(document, end),
  });
  // Right because the stretch and the line that it was made with are compared.
  const placed = slot<Place, { readonly stretch: Stretch; readonly line: number; readonly range: Range }>();
  return {
    encoding,
    position,
    range,
    offset,
    place: (document, place) => {
      if (place.kind !== 'text') return undefined;
      const standing = standingOf(document, place.block);
      const known = standing && placed.get(place);
      if (known?.stretch === standing?.stretch && known?.line === standing?.line && known) return known.range;
      const start = startOf(document, place.block);
      if (start === undefined) return undefined;
      const fresh = range(document, start + place.start, start + place.end);
      if (standing) placed.set(place, { ...standing, range: fresh });
      return fresh;
    },
  };
}

/** The length of a text in units of the encoding. */
function measure(text: string, encoding: Encoding): number {
  let units = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    units += unitsOf(code, encoding);
    at += code > 0xffff ? 2 : 1;
  }
  return units;
}

/** How many UTF-16 units of `content` from `start` make `units` of the encoding. */
function advance(content: string, start: number, end: number, units: number, encoding: Encoding): number {
  let at = start;
  let seen = 0;
  while (at < end && seen < units) {
    const code = content.codePointAt(at)!;
    seen += unitsOf(code, encoding);
    at += code > 0xffff ? 2 : 1;
  }
  return Math.min(at, end) - start;
}

function unitsOf(code: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  if (encoding === 'utf-16') return code > 0xffff ? 2 : 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/**
 * The words of a passage as one text, and the way back to its places.
 */
import { memo } from '../derive.ts';
import { type TextPlace, textPlace } from '../finding.ts';
import type { Span } from '../text.ts';
import type { Passage } from './report.ts';

export interface PassageText {
  readonly text: string;
  /** From an offset in `text` to the offset in the passage's block. */
  offset(index: number): number;
  /** The place of a stretch of `text`. */
  place(span: Span): TextPlace;
}

/**
 * The text of a passage. Where a page break or footnotes cut it (`gaps`), its fragments are joined by one space, so
 * that readers see whole sentences. Right to remember because a passage is immutable.
 */
export const passageText: (passage: Passage) => PassageText = memo(passage => {
  const { block, span, gaps } = passage;
  const whole = (offset: (index: number) => number, text: string): PassageText => ({
    text,
    offset,
    place: ({ start, end }) => textPlace(block, offset(start), end > start ? offset(end - 1) + 1 : offset(start)),
  });
  if (!gaps || gaps.length === 0) {
    const { start } = span;
    return {
      text: block.text.slice(start, span.end),
      offset: index => start + index,
      place: own => ({ kind: 'text', block, start: start + own.start, end: start + Math.max(own.start, own.end) }),
    };
  }
  const joints: { at: number; start: number }[] = [];
  let text = '';
  let from = span.start;
  for (const gap of [...gaps, { start: span.end, end: span.end }]) {
    joints.push({ at: text.length, start: from });
    text += block.text.slice(from, gap.start);
    if (gap.end < span.end) text += ' ';
    from = gap.end;
  }
  const offset = (index: number): number => {
    let joint = joints[0]!;
    for (const next of joints) if (next.at <= index) joint = next;
    return Math.min(joint.start + index - joint.at, span.end);
  };
  return whole(offset, text);
});

/** The words of a heading as they are read, without the marks of Markdown. */
export function headingWords(heading: Passage): string {
  return passageText(heading).text.replace(/^[#\s]{1,12}|[*_]/gu, '');
}

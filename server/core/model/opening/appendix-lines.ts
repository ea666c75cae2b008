/**
 * The lines at the head of an appendix in running text: its number, its title in capitals, "(Kèm theo …)".
 */
import { memo, memo2 } from '../../derive.ts';
import { textPlace } from '../../finding.ts';
import { lineAt } from '../../syntax/lines.ts';
import type { Block } from '../../text.ts';
import type { AppendixIdentity, AttachedLine, Stated } from '../report.ts';
import { appendixHeading, isAttachedLine, titledAppendix } from './headings.ts';

export function startsAppendix(text: string): boolean {
  return /^[\s#*]{0,8}(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)/u.test(text.slice(0, 40).normalize('NFC'));
}

// An identity is the same object as long as the blocks that tell it are: everything in the appendix is read with it.

/** The number of an appendix that begins at a block. Right to remember because a block is immutable. */
export const appendixIn = memo((block: Block): Stated<string> | undefined => {
  const line = lineAt(block.text, 0);
  const heading = appendixHeading(block.text.slice(0, line.end));
  return heading && { value: heading.numeral, place: textPlace(block, heading.start, heading.end) };
});

/** The number and the title of an appendix whose heading says both on one line. Right to remember because a block is immutable. */
export const titledIn = memo((block: Block): Pick<AppendixIdentity, 'numeral' | 'title'> | undefined => {
  const found = block.kind === 'heading' ? titledAppendix(block.text.slice(0, lineAt(block.text, 0).end)) : undefined;
  if (!found) return undefined;
  const { numeral, title, start } = found;
  const behind = block.text.indexOf(title, start + numeral.length);
  return {
    numeral: { value: numeral, place: textPlace(block, start, start + numeral.length) },
    title: { value: title, place: textPlace(block, behind, behind + title.length) },
  };
});

/** Right to remember because all of it is immutable. */
export const withTitled = memo2(
  (titled: Pick<AppendixIdentity, 'numeral' | 'title'>, identity: AppendixIdentity): AppendixIdentity => ({
    ...identity,
    numeral: titled.numeral,
    title: identity.title ?? titled.title,
  }),
);

/** Right to remember because all of it is immutable. */
export const withNumeral = memo2(
  (numeral: Stated<string>, identity: AppendixIdentity): AppendixIdentity => ({ ...identity, numeral }),
);

/** The title in capitals and the line "(Kèm theo …)" under the heading of an appendix. Right to remember because all of it is immutable. */
export const withLines = memo2((block: Block, identity: AppendixIdentity): AppendixIdentity => {
  let { title, attached } = identity;
  if (title && attached) return identity;
  for (let at = 0; at < block.text.length; ) {
    const line = lineAt(block.text, at);
    const text = block.text.slice(line.first, line.end);
    if (!attached && isAttachedLine(text)) attached = attachedLine(block, line.first, line.end);
    else if (!title && isCapitals(text) && !appendixHeading(text)) {
      title = { value: text.replace(/^[\s#*]+|[\s*]+$/gu, ''), place: textPlace(block, line.first, line.end) };
    }
    if (line.next === at) break;
    at = line.next;
  }
  return title === identity.title && attached === identity.attached ? identity : { ...identity, title, attached };
});

function attachedLine(block: Block, start: number, end: number): AttachedLine {
  return { text: block.text.slice(start, end), place: textPlace(block, start, end) };
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters === letters.toUpperCase();
}

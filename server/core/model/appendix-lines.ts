/**
 * The lines at the head of an appendix in running text: its number, its title in capitals, "(Kèm theo …)".
 */
import { textPlace } from '../finding.ts';
import { lineAt } from '../syntax/lines.ts';
import type { Block } from '../text.ts';
import { appendixHeading, isAttachedLine } from './headings.ts';
import type { AppendixIdentity, AttachedLine, Stated } from './report.ts';

export function startsAppendix(text: string): boolean {
  return /^[\s#*]{0,8}(?:Phụ lục|PHỤ LỤC|Appendix|APPENDIX)/u.test(text.slice(0, 40).normalize('NFC'));
}

export function appendixIn(block: Block): Stated<string> | undefined {
  const line = lineAt(block.text, 0);
  const heading = appendixHeading(block.text.slice(0, line.end));
  if (!heading) return undefined;
  return { value: heading.numeral, place: textPlace(block, heading.start, heading.end) };
}

/** The title in capitals and the line "(Kèm theo …)" under the heading of an appendix. */
export function withLines(identity: AppendixIdentity, block: Block): AppendixIdentity {
  let { title, attached } = identity;
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
}

function attachedLine(block: Block, start: number, end: number): AttachedLine {
  return { text: block.text.slice(start, end), place: textPlace(block, start, end) };
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters === letters.toUpperCase();
}

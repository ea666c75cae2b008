/** The marks that version control leaves in a YAML source where two people changed the same place. */
import { matchesOf } from '../../text.ts';

export interface ConflictLine {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
}

/** The lines that version control leaves where two people changed the same place. */
export function conflictLines(source: string): readonly ConflictLine[] {
  if (!source.includes('<<<<<<< ')) return [];
  return matchesOf(source, /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/gm).map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    opens: match[0].startsWith('<'),
  }));
}

/**
 * Both sides are read: the lines between them become empty, and every offset stays what it was. Not spaces: at the top
 * of a literal block they would say how far its lines are indented.
 */
export function withoutConflicts(source: string, lines: readonly ConflictLine[]): string {
  let text = source;
  for (const { start, end } of lines) text = text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end);
  return text;
}

export function isInConflict(lines: readonly ConflictLine[], at: number): boolean {
  const before = lines.filter(({ start }) => start <= at);
  const after = lines.some(({ start }) => start > at);
  return before.length > 0 && after && before.some(({ opens }) => opens);
}

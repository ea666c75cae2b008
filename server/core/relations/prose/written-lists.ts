/**
 * Lists that a drafter marks by hand: paragraphs that begin with "a)", "b)" or "(1)", "(2)", as official documents do.
 * Markdown and plain texts know them as paragraphs, or as headings where they look like one.
 */
import type { Passage } from '../../model/report.ts';

/** The paragraphs at the beginning of `behind` that are marked from the first letter or number on; none without two of them. */
export function writtenList(behind: readonly Passage[]): readonly Passage[] {
  const found: Passage[] = [];
  let series: readonly string[] | undefined;
  for (const passage of behind) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'heading') break;
    const mark = markOf(passage);
    series ??= mark === '1' ? numbers : letters;
    if (mark === undefined || series[found.length] !== mark) break;
    found.push(passage);
  }
  return found.length < 2 ? [] : found;
}

function markOf({ block, span }: Passage): string | undefined {
  const opening = block.text.slice(span.start, Math.min(span.end, span.start + 8));
  return /^\(?([a-zđ]|\d{1,2})\)\s/iu.exec(opening)?.[1]?.toLowerCase();
}

/** The order in which Vietnamese documents letter their points. */
const letters = [...'abcdđeghiklmnopqrstuvxy'];
const numbers = Array.from({ length: 30 }, (_, index) => String(index + 1));

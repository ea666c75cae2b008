/**
 * The parts of a long text, printed bold and in the middle: "Phần thứ nhất", "PHẦN II" and its name in the line or the
 * paragraph below (Decree 30/2020/NĐ-CP, appendix I, section II.5.d).
 */
import type { Passage } from '../../model/report.ts';

const longest = 160;

/** Whether a paragraph is the number of a part or a chapter, alone or with its name: "PHẦN THỨ HAI. …", "Chapter 3". */
export function isPartTitle(text: string, start: number, end: number): boolean {
  if (end - start > longest) return false;
  const words = text.slice(start, end).normalize('NFC').trim();
  return (
    /^[*_]{0,2}(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ|THỨ)\s+\p{L}{2,5}(?:[\s.:*]|$)[^.;]{0,140}$/u.test(words) ||
    /^[*_]{0,2}(?:Phần|PHẦN|Chương|CHƯƠNG|Part|PART|Chapter|CHAPTER)\s+(?:[IVXLC]{1,7}|\d{1,2})[.:]?[*_]{0,2}(?:$|\s{0,3}\n[^.;]{1,140}$|(?<=[.:])\s[^.;]{1,140}$)/u.test(
      words,
    )
  );
}

/** Whether a paragraph in capitals is the name of the part whose number stands above it. */
export function isPartName({ kind, block, span, gaps }: Passage, above: Passage | undefined): boolean {
  if (above?.kind !== 'paragraph' || kind !== 'paragraph' || gaps || span.end - span.start > longest) return false;
  if (!isPartTitle(above.block.text, above.span.start, above.span.end)) return false;
  const words = block.text.slice(span.start, span.end).trim();
  const letters = words.replace(/\P{L}/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && !/[.;:]$/u.test(words);
}

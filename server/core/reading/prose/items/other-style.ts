/**
 * Numbers that only the other style writes so, with a unit that makes them certain: "91.25%", "12.75 tỷ đồng" in a
 * report with commas. They are not read; what follows from them is not known.
 */
import type { Figure, NumberStyle } from '../../../figures/figure.ts';
import { numberStyle } from '../../../figures/figure.ts';
import { readFigures } from '../../../figures/scan.ts';
import { measureUnits, scaleWords } from '../../../figures/units.ts';

/** Offsets of their figures are in `text`. Linear. */
export function readOtherStyle(text: string, style: NumberStyle): readonly Figure[] {
  const [mark, pattern] = style.id === 'vi' ? ['.', pointed] : [',', comma];
  if (!text.includes(mark)) return [];
  const found: Figure[] = [];
  for (const match of text.matchAll(pattern)) {
    const unit = match[2]!.toLowerCase().normalize('NFC');
    if (unit !== '%' && !measureUnits.has(unit) && scaleWords[unit] === undefined) continue;
    const [figure] = readFigures(match[0], numberStyle(style.id === 'vi' ? 'en' : 'vi'));
    if (!figure) continue;
    const start = match.index + figure.span.start;
    found.push({ ...figure, span: { start, end: match.index + figure.span.end } });
  }
  return found;
}

// One or two decimals: three digits are a group.
const pointed = /(?<![\d.,/-])(\d{1,4}\.\d{1,2})\s?(%|\p{L}{1,6}\d?)(?![\p{L}\d])/gu;
const comma = /(?<![\d.,/-])(\d{1,4},\d{1,2})\s?(%|\p{L}{1,6}\d?)(?![\p{L}\d])/gu;
